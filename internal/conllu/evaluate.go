package conllu

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/text"
)

// Counts are what the metric of the CoNLL 2018 shared task counts: units of the gold text, of the system's, and those
// in which both agree. Units are compared by their characters, spaces left out.
//
// Tags, lemmas and arcs count where the words agree. Relations are compared without subtypes, as in the shared task;
// Full keeps them. Lemmas are compared in lower case, and punctuation has one Penn tag, as in text.Doc.
type Counts struct {
	Tokens, Sentences, Words Agreement
	UPOS, XPOS, Lemmas       Agreement
	UAS, LAS, Full           Agreement
}

// Agreement is a number of gold units, of system units, and of those that agree.
type Agreement struct{ Gold, System, Right int }

// F1 is the harmonic mean of precision and recall, in percent.
func (a Agreement) F1() float64 {
	if a.Gold+a.System == 0 {
		return 0
	}
	return 200 * float64(a.Right) / float64(a.Gold+a.System)
}

func (a *Agreement) add(b Agreement) {
	a.Gold, a.System, a.Right = a.Gold+b.Gold, a.System+b.System, a.Right+b.Right
}

// Add adds the counts of another document.
func (c *Counts) Add(d Counts) {
	c.Tokens.add(d.Tokens)
	c.Sentences.add(d.Sentences)
	c.Words.add(d.Words)
	c.UPOS.add(d.UPOS)
	c.XPOS.add(d.XPOS)
	c.Lemmas.add(d.Lemmas)
	c.UAS.add(d.UAS)
	c.LAS.add(d.LAS)
	c.Full.add(d.Full)
}

// Evaluate compares a document as read with the treebank's. Their texts may differ in spaces and in case alone.
func Evaluate(document *Document, system *text.Doc) Counts {
	gold := document.Doc()
	goldWords, systemWords := wordSpans(gold), wordSpans(system)
	c := Counts{
		Tokens:    agree(document.tokenSpans(goldWords), tokenSpans(system, systemWords)),
		Sentences: agree(sentenceSpans(gold, goldWords), sentenceSpans(system, systemWords)),
	}
	align := make([]int, len(goldWords)) // the system's word of each gold word, or -1
	back := make([]int, len(systemWords))
	for i := range back {
		back[i] = -1
	}
	for i, j := 0, 0; i < len(goldWords); i++ {
		for j < len(systemWords) && before(systemWords[j], goldWords[i]) {
			j++
		}
		align[i] = -1
		if j < len(systemWords) && systemWords[j] == goldWords[i] {
			align[i], back[j] = j, i
		}
	}
	all := Agreement{Gold: len(goldWords), System: len(systemWords)}
	c.Words, c.UPOS, c.XPOS, c.Lemmas, c.UAS, c.LAS, c.Full = all, all, all, all, all, all, all
	for i, j := range align {
		if j < 0 {
			continue
		}
		g, s := &gold.Tokens[i], &system.Tokens[j]
		c.Words.Right++
		c.UPOS.count(g.Tag == s.Tag)
		c.XPOS.count(g.XPos == s.XPos)
		c.Lemmas.count(g.Lemma == s.Lemma)
		head := -1
		if s.Head >= 0 {
			if head = back[s.Head]; head < 0 {
				continue
			}
		}
		parsed := system.Sentences[s.Sent].Parsed && head == g.Head
		c.UAS.count(parsed)
		c.LAS.count(parsed && universal(g.Rel) == universal(s.Rel))
		c.Full.count(parsed && g.Rel == s.Rel)
	}
	return c
}

func (a *Agreement) count(right bool) {
	if right {
		a.Right++
	}
}

func universal(r text.Rel) string {
	plain, _, _ := strings.Cut(r.String(), ":")
	return plain
}

func before(a, b text.Span) bool { return a.Start < b.Start || a.Start == b.Start && a.End < b.End }

// wordSpans are the words' places in the text without its spaces, in characters.
func wordSpans(doc *text.Doc) []text.Span {
	spans := make([]text.Span, len(doc.Tokens))
	byteAt, at := 0, 0
	advance := func(to int) int {
		for byteAt < to {
			r, size := utf8.DecodeRuneInString(doc.Text[byteAt:])
			if !unicode.IsSpace(r) {
				at++
			}
			byteAt += size
		}
		return at
	}
	for i := range doc.Tokens {
		spans[i].Start = advance(doc.Tokens[i].Start)
		spans[i].End = advance(doc.Tokens[i].End)
	}
	return spans
}

// tokenSpans joins the words that one token of the text holds: "do" + "n't".
func (d *Document) tokenSpans(words []text.Span) []text.Span {
	var spans []text.Span
	i := 0
	for _, s := range d.Sentences {
		for j, w := range s.Words {
			if j > 0 && w.Token == s.Words[j-1].Token {
				spans[len(spans)-1].End = words[i].End
			} else {
				spans = append(spans, words[i])
			}
			i++
		}
	}
	return spans
}

// tokenSpans does the same for a document whose tokens do not say it.
func tokenSpans(doc *text.Doc, words []text.Span) []text.Span {
	var spans []text.Span
	for i := range doc.Tokens {
		if i > 0 && sameToken(doc, i) {
			spans[len(spans)-1].End = words[i].End
			continue
		}
		spans = append(spans, words[i])
	}
	return spans
}

// sameToken says whether word i is written in one with the word before it: letters next to letters, or a clitic.
func sameToken(doc *text.Doc, i int) bool {
	left, right := &doc.Tokens[i-1], &doc.Tokens[i]
	if left.End != right.Start || left.Sent != right.Sent {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(left.Of(doc.Text))
	first, size := utf8.DecodeRuneInString(right.Of(doc.Text))
	if unicode.IsLetter(first) {
		return unicode.IsLetter(last)
	}
	if first != '\'' && first != '’' || !unicode.IsLetter(last) && !unicode.IsDigit(last) {
		return false
	}
	if right.End-right.Start > size {
		return true
	}
	return right.XPos == text.PennPOS
}

func sentenceSpans(doc *text.Doc, words []text.Span) []text.Span {
	spans := make([]text.Span, len(doc.Sentences))
	for i, s := range doc.Sentences {
		spans[i] = words[s.First].Join(words[s.Last-1])
	}
	return spans
}

// agree counts the spans, in order, that both lists have.
func agree(gold, system []text.Span) Agreement {
	a := Agreement{Gold: len(gold), System: len(system)}
	j := 0
	for _, span := range gold {
		for j < len(system) && before(system[j], span) {
			j++
		}
		a.count(j < len(system) && system[j] == span)
	}
	return a
}
