// Package newswire makes up sentences as reports on political violence have them, with their trees: attributions behind a
// participle ("…, killing two, police said"), headlines, tolls. Treebanks hold few of these, so that their scores say little
// of how the parser reads them.
package newswire

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"casus/internal/conllu"
	"casus/text"
	"casus/text/tag"
)

// Documents makes documents of ten sentences each. The same seed gives the same sentences.
func Documents(sentences int, seed uint64) ([]conllu.Document, error) {
	g, err := parseGrammar(grammarText)
	if err != nil {
		return nil, fmt.Errorf("grammar.txt: %w", err)
	}
	m := &maker{grammar: g, random: rand.New(rand.NewPCG(seed, 1))}
	var b strings.Builder
	for i := range sentences {
		if i%10 == 0 {
			fmt.Fprintf(&b, "# newdoc id = newswire-%d\n", i/10)
		}
		m.write(&b, i)
	}
	return conllu.Read(strings.NewReader(b.String()))
}

type maker struct {
	grammar grammar
	random  *rand.Rand
}

// word is a word of a sentence in the making; head counts from the sentence's first word, -1 while it has none.
type word struct {
	form, tag, relation string
	head                int
}

// write writes a sentence in CoNLL-U.
func (m *maker) write(b *strings.Builder, number int) {
	words, root := m.expand("S")
	words[root].relation = "root"
	words = tidy(words)
	fmt.Fprintf(b, "# sent_id = newswire-%d\n", number)
	for i := range words {
		w := &words[i]
		misc := "_"
		if i+1 < len(words) && joined(w.form, words[i+1].form) {
			misc = "SpaceAfter=No"
		}
		fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i+1, w.form, lemma(w), universal(w), w.tag, w.head+1, w.relation, misc)
	}
	b.WriteString("\n")
}

// lemma is the dictionary form of a word.
func lemma(w *word) string { return tag.Lemma(strings.ToLower(w.form), text.ParseXPos(w.tag)) }

// joined says whether no space stands between two words.
func joined(form, next string) bool {
	return form == "(" || next == "," || next == "." || next == ":" || next == ";" || next == ")" || next == "'s" || next == "”" || form == "“"
}

// expand makes the words of a name, and tells which is the head.
func (m *maker) expand(name string) (words []word, head int) {
	lines := m.grammar[name]
	total := 0
	for i := range lines {
		total += lines[i].weight
	}
	draw := m.random.IntN(total)
	for i := range lines {
		if draw -= lines[i].weight; draw < 0 {
			return m.phrase(lines[i].parts)
		}
	}
	panic("unreachable")
}

// phrase makes the words of parts. What has no head yet depends on the head of the phrase; where the phrase has none, it is
// left to the phrase around it.
func (m *maker) phrase(parts []part) (words []word, head int) {
	head = -1
	var loose []int
	take := func(more []word, moreHead int, relation string, isHead bool) {
		for i := range more {
			if more[i].head >= 0 {
				more[i].head += len(words)
			} else if i != moreHead {
				loose = append(loose, len(words)+i)
			}
		}
		if moreHead >= 0 {
			switch {
			case isHead:
				head = len(words) + moreHead
			default:
				more[moreHead].relation = relation
				loose = append(loose, len(words)+moreHead)
			}
		}
		words = append(words, more...)
	}
	for i := range parts {
		p := &parts[i]
		switch {
		case p.word == "":
			more, moreHead := m.phrase(p.branches[m.random.IntN(len(p.branches))])
			take(more, moreHead, p.relation, p.relation == "")
		case placed[p.word]:
			more, _ := m.expand(p.word)
			take(more, -1, "", false)
		case p.word != "^" && (punctuation[p.word] || strings.Contains(p.word, "/")):
			take([]word{m.leaf(p.word)}, 0, orPunct(p.relation), p.head)
		case p.word != "^":
			more, moreHead := m.expand(p.word)
			take(more, moreHead, p.relation, p.head)
		}
	}
	if head >= 0 {
		for _, i := range loose {
			words[i].head = head
		}
	}
	return words, head
}

func orPunct(relation string) string {
	if relation == "" {
		return "punct"
	}
	return relation
}

// leaf is one word of the grammar, or a made-up name or number.
func (m *maker) leaf(item string) word {
	form, tag, tagged := strings.Cut(item, "/")
	if !tagged {
		return word{form: marks[form], tag: "PUNCT", head: -1}
	}
	if strings.HasPrefix(form, "@") {
		form = m.invent(form[1:])
	} else if tag == "NNP" {
		form = strings.ToUpper(form[:1]) + form[1:]
	}
	return word{form: form, tag: tag, head: -1}
}

// marks are the punctuation of the grammar as reports write it.
var marks = map[string]string{",": ",", ".": ".", ":": ":", ";": ";", "(": "(", ")": ")", "``": "“", "''": "”"}

// tidy drops a comma before other punctuation, chooses "a" or "an", and begins with a capital.
func tidy(words []word) []word {
	kept, at := words[:0:0], make([]int, len(words))
	for i := range words {
		at[i] = len(kept)
		if words[i].form == "," && i+1 < len(words) && words[i+1].tag == "PUNCT" && words[i+1].form != "”" {
			continue
		}
		kept = append(kept, words[i])
	}
	for i := range kept {
		w := &kept[i]
		if w.head >= 0 {
			w.head = at[w.head]
		}
		if (w.form == "a" || w.form == "an") && i+1 < len(kept) {
			w.form = "a"
			if strings.ContainsRune("aeiouAEIOU", rune(kept[i+1].form[0])) {
				w.form = "an"
			}
		}
	}
	first := 0
	if kept[0].form == "“" {
		first = 1
	}
	kept[first].form = strings.ToUpper(kept[first].form[:1]) + kept[first].form[1:]
	return kept
}

// universal is the universal tag of a word.
func universal(w *word) string {
	switch w.tag {
	case "IN":
		if w.relation == "mark" {
			return "SCONJ"
		}
		return "ADP"
	case "VBD", "VBZ", "VBP", "VB", "VBN", "VBG":
		if w.relation == "aux" || w.relation == "aux:pass" || w.relation == "cop" {
			return "AUX"
		}
		return "VERB"
	}
	return universalTags[w.tag]
}

var universalTags = map[string]string{"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "CD": "NUM", "DT": "DET",
	"CC": "CCONJ", "TO": "PART", "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "EX": "PRON", "WRB": "ADV", "RB": "ADV",
	"RBR": "ADV", "RP": "ADP", "PUNCT": "PUNCT"}
