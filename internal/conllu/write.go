package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"casus/text"
)

// Write writes a document as CoNLL-U: every token a word, names under Entity in the last column. id names the document;
// "" leaves it without a name.
func Write(to io.Writer, doc *text.Doc, id string) error {
	w := bufio.NewWriter(to)
	if id != "" {
		fmt.Fprintln(w, "# newdoc id =", id)
	}
	entities := entities(doc)
	paragraph := -1
	for number := range doc.Sentences {
		s := &doc.Sentences[number]
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			fmt.Fprintln(w, "# newpar")
		}
		fmt.Fprintf(w, "# sent_id = %d\n# text = %s\n", number+1, strings.Join(strings.Fields(s.Of(doc.Text)), " "))
		for i := s.First; i < s.Last; i++ {
			writeWord(w, doc, s, i, entities[i])
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func writeWord(w *bufio.Writer, doc *text.Doc, s *text.Sentence, i int, entity string) {
	t := &doc.Tokens[i]
	head, rel := "_", "_"
	if s.Parsed {
		head, rel = "0", t.Rel.String()
		if t.Head >= 0 {
			head = fmt.Sprint(t.Head - s.First + 1)
		}
	}
	var misc []string
	if entity != "" {
		misc = append(misc, "Entity="+entity)
	}
	if i+1 < len(doc.Tokens) && doc.Tokens[i+1].Start == t.End {
		misc = append(misc, "SpaceAfter=No")
	}
	if misc == nil {
		misc = []string{"_"}
	}
	fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i-s.First+1, column(t.Of(doc.Text)), column(t.Lemma), t.Tag, t.XPos,
		head, rel, strings.Join(misc, "|"))
}

// column is a value that may stand between tabs.
func column(value string) string {
	if value = strings.Join(strings.Fields(value), " "); value == "" {
		return "_"
	}
	return value
}

// entities is the brackets of names that open and close at each token: "(person", "person)", "(place)".
func entities(doc *text.Doc) []string {
	brackets := make([]string, len(doc.Tokens))
	for _, name := range doc.Names {
		kind := strings.ReplaceAll(name.Kind.String(), " ", "_")
		if name.Last-name.First == 1 {
			brackets[name.First] = "(" + kind + ")"
			continue
		}
		brackets[name.First], brackets[name.Last-1] = "("+kind, kind+")"
	}
	return brackets
}
