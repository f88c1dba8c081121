package howmany

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"casus/lex"
)

var (
	//go:embed words/verbs.tsv
	verbsTable string
	//go:embed words/states.tsv
	statesTable string
	//go:embed words/nouns.tsv
	nounsTable string
	//go:embed words/cues.tsv
	cuesTable string
	//go:embed words/phrases.tsv
	phrasesTable string
)

// form is a form of a verb; a word may be several ("killed").
type form uint8

const (
	base form = 1 << iota
	third
	past
	participle
	gerund
)

var formColumns = [...]form{base, third, past, participle, gerund}

// sort is what kind of word says a harm.
type sort uint8

const (
	done      sort = iota + 1 // a verb whose object is harmed
	undergone                 // a verb whose subject is harmed
	state                     // "dead", "hostage"
	count                     // "12 deaths"
	act                       // "the killing of"
	either                    // both
	toll
	lives
	suffered
)

var sortNames = map[string]sort{"done": done, "undergone": undergone, "count": count, "act": act, "either": either, "toll": toll, "lives": lives, "suffered": suffered}

// casualties stands in nouns.tsv for killed and injured together.
const casualties = Harm(100)

// entry is one sense of a word that says a harm.
type entry struct {
	sort     sort
	harm     Harm
	form     form
	particle []string // words that must follow it, or its object
	people   bool     // its object must be a noun for people
	after    []string // a state: one of these stands earlier in the clause
}

// cue is a set of kinds of words around a harm.
type cue uint32

const (
	isBe cue = 1 << iota
	isHave
	isDo
	isModal
	isNot
	isSkip
	isStop
	isClause
	isPreposition
	isSupposed
	isUndone
	isIf
	isGroup
	isAttacker
	isUnit
	isPossessive
	isArticle
	isMonth
	isDay
	isNoun
	isThing
)

var cueNames = [...]string{"be", "have", "do", "modal", "not", "skip", "stop", "clause", "preposition", "supposed", "undone", "if", "group",
	"attacker", "unit", "possessive", "article", "month", "day", "noun", "thing"}

// phrase is what a row of phrases.tsv says.
type phrase uint8

const (
	noPhrase phrase = iota
	partPhrase
	totalPhrase
	spanPhrase
	earlierPhrase
	fictionPhrase
	naturalPhrase
	habitPhrase
)

var phraseNames = [...]string{"", "part", "total", "span", "earlier", "fiction", "natural", "habit"}

type words struct {
	verbs    lex.Words[[]entry] // by form
	named    *lex.Trie          // states and nouns
	nouns    []entry
	cues     lex.Words[cue]
	phrases  *lex.Trie
	phraseOf []phrase
	begins   lex.Words[bool] // the first words of phrases
}

var harmOf = func() map[string]Harm {
	m := map[string]Harm{"casualties": casualties}
	for i, name := range harmNames {
		m[name] = Harm(i)
	}
	return m
}()

var load = sync.OnceValue(func() *words {
	w := &words{named: new(lex.Trie)}
	for _, row := range lex.MustParse("verbs.tsv", verbsTable).Rows {
		e := entry{sort: sortNames[row.Cells[7]], harm: harmOf[row.Cells[6]], people: row.Cells[8] == "people"}
		forms := make(map[string]form, 5)
		for i, f := range formColumns {
			for word := range strings.SplitSeq(row.Cells[i], "|") {
				forms[word] |= f
			}
		}
		for word, f := range forms {
			e.form = f
			for particle := range strings.SplitSeq(row.Cells[5], "|") {
				e.particle = strings.Fields(particle)
				w.verbs.Set(word, append(w.verbs.Of(word), e))
			}
		}
	}
	for _, row := range lex.MustParse("states.tsv", statesTable).Rows {
		e := entry{sort: state, harm: harmOf[row.Cells[1]]}
		if row.Cells[2] != "" {
			e.after = strings.Split(row.Cells[2], "|")
		}
		w.add(row.Cells[0], e)
	}
	for _, row := range lex.MustParse("nouns.tsv", nounsTable).Rows {
		w.add(row.Cells[0], entry{sort: sortNames[row.Cells[2]], harm: harmOf[row.Cells[1]]})
	}
	for _, row := range lex.MustParse("cues.tsv", cuesTable).Rows {
		kind := cue(1) << slices.Index(cueNames[:], row.Cells[1])
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			w.cues.Set(term, w.cues.Of(term)|kind)
		}
	}
	phrases := lex.MustParse("phrases.tsv", phrasesTable)
	for _, row := range phrases.Rows {
		w.phraseOf = append(w.phraseOf, phrase(slices.Index(phraseNames[:], row.Cells[1])))
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			first, _, _ := strings.Cut(term, " ")
			w.begins.Set(first, true)
		}
	}
	var err error
	if w.phrases, err = phrases.Index("term"); err != nil {
		panic(err)
	}
	return w
})

func (w *words) add(terms string, e entry) {
	for term := range strings.SplitSeq(terms, "|") {
		w.named.Add(term, len(w.nouns))
	}
	w.nouns = append(w.nouns, e)
}
