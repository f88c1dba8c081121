package conllu

import (
	"strings"

	"casus/text"
)

// Doc is the document as the program's own stages would fill it: tokens with gold tags and heads, sentences, paragraphs,
// names, chains.
// A label that the program does not know loses its subtype ("nmod:gobj" is read as "nmod").
func (d *Document) Doc() *text.Doc {
	doc := &text.Doc{Text: d.Text}
	paragraph := -1
	for _, s := range d.Sentences {
		if s.NewPar {
			paragraph++
		}
		first := len(doc.Tokens)
		parsed := true
		for _, w := range s.Words {
			head := -1
			if w.Head > 0 {
				head = first + w.Head - 1
			}
			parsed = parsed && w.Head >= 0
			doc.Tokens = append(doc.Tokens, text.Token{
				Span: w.Span, Lower: Lower(w.Form), Lemma: strings.ToLower(w.Lemma), Tag: text.ParseTag(w.UPOS), XPos: xpos(w.XPOS, w.UPOS),
				Rel: rel(w.Deprel), Head: head, Sent: len(doc.Sentences),
			})
		}
		doc.Sentences = append(doc.Sentences, text.Sentence{
			Span: s.Span, First: first, Last: len(doc.Tokens), Paragraph: max(paragraph, 0), Parsed: parsed,
		})
	}
	doc.Names, doc.Chains = d.names(), d.chains(doc)
	doc.Link()
	return doc
}

// Lower folds a form as text.Token.Lower is folded.
func Lower(form string) string {
	return straight.Replace(strings.ToLower(form))
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

// xpos reads every punctuation label as PUNCT and the dollar sign's as SYM.
func xpos(label, upos string) text.XPos {
	if x := text.ParseXPos(label); x != 0 {
		return x
	}
	if upos == "SYM" {
		return text.PennSYM
	}
	if label != "" {
		return text.PennPUNCT
	}
	return 0
}

func rel(label string) text.Rel {
	if r := text.ParseRel(label); r != 0 {
		return r
	}
	plain, _, _ := strings.Cut(label, ":")
	return text.ParseRel(plain)
}
