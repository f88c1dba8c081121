package muc4

import (
	"cmp"
	"slices"
	"strings"

	"casus/text"
)

// Phrase is a noun phrase that could fill a slot: [First, Last) up to its head, [First, Full) with its "of" phrase.
type Phrase struct {
	First, Last, Full int
	Head              int
	Sent              int
	Owner             bool // "the judge" in "the judge's car"
	Part              bool // a name inside a longer phrase
}

// phrases finds the base noun phrases of a document from its tags.
func phrases(doc *text.Doc, from int) []Phrase {
	var found []Phrase
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		for i := max(sent.First, from); i < sent.Last; {
			end := phraseEnd(doc, i, sent.Last)
			if end == i {
				i++
				continue
			}
			found = addPhrases(found, doc, i, end, s)
			i = end
		}
	}
	for i := range found {
		found[i].Full = fullEnd(doc, found, i)
	}
	return addParts(found, doc, from)
}

// addParts adds the organisations and weapons that stand inside longer phrases: "FMLN guerrillas", "dynamite attack".
func addParts(found []Phrase, doc *text.Doc, from int) []Phrase {
	spans := make(map[[2]int]bool, len(found))
	for _, p := range found {
		spans[[2]int{p.First, p.Last}] = true
		first := p.First
		for first < p.Last-1 && articles[doc.Tokens[first].Lower] {
			first++
		}
		spans[[2]int{first, p.Last}] = true
	}
	for _, l := range []*list{groups(), weapons()} {
		for i := from; i < len(doc.Tokens); i++ {
			_, n := l.at(doc, i)
			if n == 0 {
				continue
			}
			if span := [2]int{i, i + n}; !spans[span] {
				spans[span] = true
				found = append(found, Phrase{First: i, Last: i + n, Full: i + n, Head: i + n - 1, Sent: doc.Tokens[i].Sent, Part: true})
			}
			i += n - 1
		}
	}
	for _, n := range doc.Names {
		if n.First < from || n.Kind != text.ArmedGroup && n.Kind != text.Organisation && n.Kind != text.Forces {
			continue
		}
		if span := [2]int{n.First, n.Last}; !spans[span] {
			spans[span] = true
			found = append(found, Phrase{First: n.First, Last: n.Last, Full: n.Last, Head: n.Last - 1, Sent: doc.Tokens[n.First].Sent, Part: true})
		}
	}
	slices.SortStableFunc(found, func(a, b Phrase) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last)) })
	return found
}

// phraseEnd is the end of the longest run from i that can be one noun phrase, i where none begins.
func phraseEnd(doc *text.Doc, i, limit int) int {
	end := i
	nouns := false
	for j := i; j < limit; j++ {
		t := &doc.Tokens[j]
		switch t.Tag {
		case text.NOUN, text.PROPN:
			// "a vendor walking by": what the tree takes for a clause is no noun.
			if nouns && (t.Rel == text.RelAcl || t.Rel == text.RelAdvcl || t.Rel == text.RelAclRelcl) && (strings.HasSuffix(t.Lower, "ing") || strings.HasSuffix(t.Lower, "ed")) {
				return end
			}
			// "was shot yesterday": a day after a name is none of it.
			if nouns && days[t.Lower] {
				return end
			}
			nouns = true
			end = j + 1
		case text.NUM:
			if nouns && (!numberedName(doc, j, limit) || counts(doc, j, limit)) {
				return end
			}
			end = j + 1
		case text.ADJ:
			if nouns && !nounAhead(doc, j+1, limit) {
				return end
			}
			end = j + 1
		case text.DET:
			if j > i {
				return end
			}
			end = j + 1
		case text.PRON:
			if j > i || !possessive[t.Lower] {
				return end
			}
			end = j + 1
		case text.VERB:
			// "the armed men", "three wounded soldiers": a participle before its noun.
			if (t.XPos != text.PennVBN && t.XPos != text.PennVBG && t.XPos != text.PennVBD) || j == i && !strings.HasSuffix(t.Lower, "ed") || nouns || !nounAhead(doc, j+1, limit) || t.Rel != text.RelAmod && t.Rel != text.RelCompound {
				return end
			}
			end = j + 1
		case text.ADV:
			if nouns || t.XPos == text.PennWRB || j+1 >= limit || doc.Tokens[j+1].Tag != text.ADJ && doc.Tokens[j+1].XPos != text.PennVBN || !nounAhead(doc, j+2, limit) {
				return end
			}
			end = j + 1
		case text.PART:
			if (t.Lower != "'s" && t.Lower != "'") || !nouns || !nounAhead(doc, j+1, limit) {
				return end
			}
			nouns = false
			end = j + 1
		case text.PUNCT:
			// "car-bomb", "M-16": a hyphen without room.
			if t.Lower == "-" && end == j && j > i && j+1 < limit && doc.Tokens[j-1].End == t.Start && t.End == doc.Tokens[j+1].Start {
				switch doc.Tokens[j+1].Tag {
				case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.VERB, text.X:
					j++
					end = j + 1
					nouns = nouns || doc.Tokens[j].Tag == text.NOUN || doc.Tokens[j].Tag == text.PROPN
					continue
				}
			}
			if t.Lower != "\"" || end == i || j+1 >= limit || !nounAhead(doc, j+1, limit) || strings.Contains(doc.Words(i, j), "\"") && !nouns {
				return end
			}
		default:
			return end
		}
	}
	return end
}

var possessive = map[string]bool{"his": true, "her": true, "their": true, "its": true, "our": true, "my": true, "your": true}

// nounAhead says whether the words from j on lead to a noun of the same phrase.
func nounAhead(doc *text.Doc, j, limit int) bool {
	for ; j < limit; j++ {
		switch t := &doc.Tokens[j]; {
		case t.Tag == text.NOUN || t.Tag == text.PROPN:
			return true
		case t.Lower == "-" && j > 0 && doc.Tokens[j-1].End == t.Start:
		case t.Tag == text.ADJ || t.Tag == text.NUM || t.XPos == text.PennVBN || t.XPos == text.PennVBG || t.Tag == text.ADV:
		default:
			return false
		}
	}
	return false
}

func numberedName(doc *text.Doc, j, limit int) bool { return nounAhead(doc, j+1, limit) }

// counts says whether a number counts the noun after it: "the blast 20 people", but not "the 12 front guerrillas".
func counts(doc *text.Doc, j, limit int) bool {
	return j+1 < limit && doc.Tokens[j+1].XPos == text.PennNNS && (j+2 >= limit || doc.Tokens[j+2].Tag != text.NOUN)
}

var days = map[string]bool{"today": true, "yesterday": true, "tonight": true, "tomorrow": true}

func addPhrases(found []Phrase, doc *text.Doc, first, end, sent int) []Phrase {
	head := end - 1
	for head > first && doc.Tokens[head].Tag == text.PUNCT {
		head--
	}
	switch doc.Tokens[head].Tag {
	case text.DET, text.PRON, text.ADV, text.PART:
		if doc.Tokens[head].Tag != text.DET || !counting[doc.Tokens[head].Lower] {
			return found
		}
	}
	found = append(found, Phrase{First: first, Last: head + 1, Full: head + 1, Head: head, Sent: sent})
	start := first
	for j := first + 1; j < head; j++ {
		if t := &doc.Tokens[j]; t.Tag == text.PART && (t.Lower == "'s" || t.Lower == "'") {
			found = append(found, Phrase{First: start, Last: j, Full: j, Head: j - 1, Sent: sent, Owner: true})
			start = j + 1
		}
	}
	return found
}

var counting = map[string]bool{"another": true, "some": true, "several": true, "both": true, "all": true}

// fullEnd adds "of the …" to a phrase: the phrase that follows after "of".
func fullEnd(doc *text.Doc, found []Phrase, i int) int {
	p := &found[i]
	if p.Owner {
		return p.Last
	}
	end := p.Last
	for j := i + 1; j < len(found) && found[j].Sent == p.Sent; j++ {
		next := &found[j]
		if next.First < end || next.Owner {
			continue
		}
		if next.First != end+1 || doc.Tokens[end].Lower != "of" {
			break
		}
		end = next.Last
		break
	}
	return end
}

// description is the words for what a phrase stands for, with all that describes it: "mayor of the town of Arca in the
// north"; of an organisation its name alone.
func (c *Context) description(m mention) string {
	p := &c.Phrases[m.phrase]
	if m.role == 2 {
		return words(c.Doc, p.First, p.Full)
	}
	end := p.Last
	for k := m.phrase + 1; k < len(c.Phrases) && c.Phrases[k].Sent == p.Sent && !p.Owner && !p.Part; k++ {
		q := &c.Phrases[k]
		if q.First < end || q.Owner || q.Part {
			continue
		}
		if q.First != end+1 || !describing[c.Doc.Tokens[end].Lower] {
			break
		}
		if g, rel, _ := c.governor(q); c.Doc.Tokens[end].Lower != "of" && (rel != text.RelNmod || g < p.First || g >= end) {
			break
		}
		end = q.Last
	}
	return words(c.Doc, p.First, max(end, p.Full))
}

var describing = map[string]bool{"of": true, "in": true, "for": true, "from": true, "at": true}

// words is the text of tokens in one line, without a leading article: "at least three poles" are "three poles".
func words(doc *text.Doc, first, last int) string {
	for first < last-1 && (articles[doc.Tokens[first].Lower] || doc.Tokens[first].Lower == "least") {
		first++
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(doc.Words(first, last), "\"", "")), " ")
}

var articles = map[string]bool{"the": true, "a": true, "an": true, "this": true, "that": true, "these": true, "those": true}
