package incident

import (
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
	"casus/text"
)

//go:embed words/context.tsv
var contextTable string

// playing is so many words of an exercise that the report is about one: its title, an opening sentence and three more, or both
// opening sentences and the title.
const playing = 9

// context counts the words that tell what sort of news a report is.
type context struct{ political, accident, mishap, crime, bloodless, exercise int }

type contextWords struct {
	trie lex.Trie
	sort []string
}

var contextLists = sync.OnceValue(func() *contextWords {
	w := &contextWords{}
	for _, row := range lex.MustParse("incident/words/context.tsv", contextTable).Rows {
		for term := range strings.SplitSeq(row.Cells[1], "|") {
			if _, added := w.trie.Add(term, len(w.sort)); added {
				w.sort = append(w.sort, row.Cells[0])
			}
		}
	}
	return w
})

// readContext counts the words of the text proper; those of the title and the first two sentences count three times.
func readContext(doc *text.Doc) (c context) {
	w := contextLists()
	body := 0
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		weight := 1
		switch sentence.Kind {
		case text.Title:
			weight = 3
		case text.Body:
			if body++; body <= 2 {
				weight = 3
			}
		default:
			continue
		}
		for i := sentence.First; i < sentence.Last; {
			value, tokens := w.trie.Match(doc, i)
			if tokens == 0 {
				i++
				continue
			}
			switch w.sort[value] {
			case "political":
				c.political += weight
			case "accident":
				c.accident += weight
			case "mishap":
				if i == sentence.First || !denying.Has(doc.Tokens[i-1].Lower) {
					c.mishap++
				}
			case "crime":
				c.crime += weight
			case "bloodless":
				c.bloodless += weight
			case "exercise":
				c.exercise += weight
			}
			i += tokens
		}
	}
	return c
}

// denying are the words before what is not so: "has not ruled out an attack".
var denying = lex.NewSet("not n't never nor")

// unexplained says whether no word tells that what blew up was a misfortune, a crime or a film: it was meant to.
func (c *context) unexplained() bool { return c.accident+c.mishap+c.crime+c.bloodless == 0 }

// sort is the sort of news that most words are of.
func (c *context) sort() string {
	most := max(c.political, c.accident, c.crime)
	switch {
	case most == 0:
		return "nothing"
	case c.political == most && most >= 4*max(1, c.accident, c.crime):
		return "armed politics"
	case c.political == most:
		return "politics and more"
	case c.crime == most:
		return "crime"
	}
	return "misfortune"
}
