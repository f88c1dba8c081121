package main

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"casus/internal/conllu"
)

// variant is a document's text in one form, with the bytes where its words and sentences end.
type variant struct {
	text      string
	words     map[int]bool
	sentences map[int]bool
}

// variants are the forms in which a document is learned: as it is; in capitals; with paragraphs run on; and with the
// damage that collections do, commas and quotation marks lost and spaces missing after full stops.
func variants(d *conllu.Document) []variant {
	chance := rand.New(rand.NewPCG(uint64(len(d.Text)), 1))
	loud := render(d, "damaged", chance)
	loud.text = capitals(loud.text)
	return []variant{
		render(d, "plain", nil), render(d, "capitals", nil), render(d, "joined", nil), render(d, "damaged", chance),
		render(d, "capitals joined", nil), loud,
	}
}

// render writes a document in a form. Damage is done by chance.
func render(d *conllu.Document, form string, chance *rand.Rand) variant {
	v := variant{words: map[int]bool{}, sentences: map[int]bool{}}
	joined, loud, damaged := strings.Contains(form, "joined"), strings.Contains(form, "capitals"), form == "damaged"
	var out strings.Builder
	at := 0 // in d.Text, up to which all is written
	bare := damaged && chance.IntN(2) == 0
	for _, s := range d.Sentences {
		wrote := false
		for _, w := range s.Words {
			gap := d.Text[at:w.Start]
			at = w.End
			if joined && gap == "\n\n" {
				gap = " "
			}
			lost := bare && (w.Form == "," || w.Form == `"`)
			switch {
			case lost && gap == "":
				continue
			case lost:
				out.WriteString(gap)
				continue
			case damaged && gap == " " && !wrote && out.Len() > 0 && chance.IntN(8) == 0 && endsPlainly(out.String()) && unicode.IsUpper(rune(w.Form[0])):
			default:
				out.WriteString(gap)
			}
			if loud {
				out.WriteString(capitals(w.Form))
			} else {
				out.WriteString(w.Form)
			}
			wrote = true
			v.words[out.Len()] = true
		}
		if wrote {
			v.sentences[out.Len()] = true
		}
	}
	v.text = out.String()
	return v
}

// endsPlainly says whether text ends with a full stop after a small letter.
func endsPlainly(text string) bool {
	n := len(text)
	return n > 2 && text[n-1] == '.' && 'a' <= text[n-2] && text[n-2] <= 'z'
}

// capitals leaves letters alone whose capital has another length, so that places stay.
func capitals(form string) string {
	return strings.Map(func(r rune) rune {
		if upper := unicode.ToUpper(r); len(string(upper)) == len(string(r)) {
			return upper
		}
		return r
	}, form)
}
