package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"casus/text"
)

// Write writes a document as CoNLL-U: every token a word; chains under Entity, names under Name in the last column. id
// names the document; "" leaves it without a name. What is read back and written again is the same, byte for byte.
func Write(to io.Writer, doc *text.Doc, id string) error {
	w := bufio.NewWriter(to)
	if id != "" {
		fmt.Fprintln(w, "# newdoc id =", id)
	}
	if len(doc.Chains) > 0 {
		fmt.Fprintln(w, "# global.Entity = eid-etype-head")
	}
	m := marks{entities: entityMarks(doc), names: nameMarks(doc)}
	paragraph := -1
	for number := range doc.Sentences {
		s := &doc.Sentences[number]
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			fmt.Fprintln(w, "# newpar")
		}
		fmt.Fprintf(w, "# sent_id = %d\n# text = %s\n", number+1, strings.Join(strings.Fields(s.Of(doc.Text)), " "))
		for i := s.First; i < s.Last; i++ {
			writeWord(w, doc, s, i, &m)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// marks is what the last column says of each token.
type marks struct{ entities, names []string }

func writeWord(w *bufio.Writer, doc *text.Doc, s *text.Sentence, i int, m *marks) {
	t := &doc.Tokens[i]
	head, rel := "_", "_"
	if s.Parsed {
		head, rel = "0", t.Rel.String()
		if t.Head >= 0 {
			head = fmt.Sprint(t.Head - s.First + 1)
		}
	}
	var misc []string
	if m.entities[i] != "" {
		misc = append(misc, "Entity="+m.entities[i])
	}
	if m.names[i] != "" {
		misc = append(misc, "Name="+m.names[i])
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
