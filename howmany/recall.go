package howmany

import (
	"casus/number"
	"casus/text"
)

// recallWithin is how many sentences back the number of people spoken of may stand.
const recallWithin = 3

// recall gives "the rebels were shot" the number that the sentences before tell of them: "Six rebels fled".
func recall(doc *text.Doc, tolls []Toll) {
	for i := range tolls {
		t := &tolls[i]
		if !t.Definite || !t.Bare() || t.OfLast <= t.OfFirst {
			continue
		}
		if m, ok := numberBefore(doc, t.OfFirst, doc.Tokens[t.OfLast-1].Lemma); ok {
			t.Count, t.Figure = m.Value, m.Span
		}
	}
}

// numberBefore is the number of the people last named by a noun before a token, if they were named with one.
func numberBefore(doc *text.Doc, token int, lemma string) (number.Mention, bool) {
	earliest := doc.Sentences[max(0, doc.Tokens[token].Sent-recallWithin)].First
	for i := token - 1; i >= earliest; i-- {
		if doc.Tokens[i].Lemma != lemma || doc.Tokens[i].Tag != text.NOUN {
			continue
		}
		first := i
		for first > earliest && (doc.Tokens[first-1].Tag == text.ADJ || doc.Tokens[first-1].Tag == text.NOUN || doc.Tokens[first-1].Tag == text.NUM ||
			doc.Tokens[first-1].Tag == text.PROPN) {
			first--
		}
		for at := first; at < i; at++ {
			if m, ok := number.Read(doc, at); ok && m.Last <= i && m.Value.Low > 1 {
				return m, true
			}
		}
		if first == earliest || doc.Tokens[first-1].Tag != text.DET {
			return number.Mention{}, false
		}
	}
	return number.Mention{}, false
}
