package conllu

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casus/text"
)

// Mention is a phrase that a file marks as standing for an entity, in the notation of CorefUD: the last column has
// "Entity=(e1-person-2" where it begins and "e1)" where it ends, and "# global.Entity" names what stands between the hyphens.
type Mention struct {
	Entity, Type string
	Sentence     int
	First, Last  int // words of the sentence, [First, Last)
	attributes   []string
	names        []string
}

// Attribute is what the file says of a mention under a name of "# global.Entity", "" for nothing.
func (m *Mention) Attribute(name string) string {
	if at := slices.Index(m.names, name); at >= 0 && at < len(m.attributes) {
		return m.attributes[at]
	}
	return ""
}

// Mentions are the phrases that the file marks, in order; one that is never closed is left out.
func (d *Document) Mentions() []Mention {
	var list []Mention
	open := make(map[string][]int) // by entity: mentions not yet closed
	for s := range d.Sentences {
		for w := range d.Sentences[s].Words {
			value := Feature(d.Sentences[s].Words[w].Misc, "Entity")
			for value != "" {
				if value[0] != '(' {
					id, rest, found := strings.Cut(value, ")")
					if !found {
						break
					}
					if n := len(open[id]); n > 0 {
						list[open[id][n-1]].Last = w + 1
						open[id] = open[id][:n-1]
					}
					value = rest
					continue
				}
				end := strings.IndexAny(value[1:], "()") + 1
				if end == 0 {
					end = len(value)
				}
				m := Mention{Sentence: s, First: w, names: d.attributes, attributes: strings.SplitN(value[1:end], "-", max(len(d.attributes), 2))}
				m.Entity, m.Type = m.attributes[0], m.Attribute("etype")
				list = append(list, m)
				if end < len(value) && value[end] == ')' {
					list[len(list)-1].Last = w + 1
					end++
				} else {
					open[m.Entity] = append(open[m.Entity], len(list)-1)
				}
				value = value[end:]
			}
		}
	}
	return slices.DeleteFunc(list, func(m Mention) bool { return m.Last <= m.First })
}

// Feature is the value of a key in the last column, "" where it is not there.
func Feature(misc, key string) string {
	for part := range strings.SplitSeq(misc, "|") {
		if value, found := strings.CutPrefix(part, key+"="); found {
			return value
		}
	}
	return ""
}

// chains are the entities of the file as chains; doc has its tokens.
func (d *Document) chains(doc *text.Doc) []text.Chain {
	var list []text.Chain
	at := make(map[string]int)
	for _, m := range d.Mentions() {
		c, known := at[m.Entity]
		if !known {
			c = len(list)
			at[m.Entity] = c
			list = append(list, text.Chain{Kind: m.Type})
		}
		first := doc.Sentences[m.Sentence].First + m.First
		p := text.Phrase{First: first, Last: first + m.Last - m.First, Head: first}
		if n, err := strconv.Atoi(m.Attribute("head")); err == nil && 1 <= n && n <= m.Last-m.First {
			p.Head = first + n - 1
		}
		list[c].Phrases = append(list[c].Phrases, p)
	}
	return list
}

// names are the names that the file marks under Name: "B-person" on the first word of one, "I-person" on the others.
func (d *Document) names() []text.Name {
	var list []text.Name
	at := 0
	for _, s := range d.Sentences {
		for _, w := range s.Words {
			mark, kind, _ := strings.Cut(Feature(w.Misc, "Name"), "-")
			switch kind, known := text.ParseNameKind(strings.ReplaceAll(kind, "_", " ")); {
			case !known:
			case mark == "B":
				list = append(list, text.Name{First: at, Last: at + 1, Kind: kind})
			case mark == "I" && len(list) > 0 && list[len(list)-1].Last == at:
				list[len(list)-1].Last++
			}
			at++
		}
	}
	return list
}

// entityMarks is what each token's last column says of the chains: brackets that open, the longest first, then those that close.
func entityMarks(doc *text.Doc) []string {
	type mention struct {
		text.Phrase
		chain int
	}
	var list []mention
	for c := range doc.Chains {
		for _, p := range doc.Chains[c].Phrases {
			list = append(list, mention{p, c})
		}
	}
	slices.SortStableFunc(list, func(a, b mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	marks := make([]string, len(doc.Tokens))
	numbers := make(map[int]int) // by chain, in the order in which they begin
	for _, m := range list {
		if numbers[m.chain] == 0 {
			numbers[m.chain] = len(numbers) + 1
		}
		marks[m.First] += fmt.Sprintf("(e%d-%s-%d", numbers[m.chain], doc.Chains[m.chain].Kind, m.Head-m.First+1)
		if m.Last == m.First+1 {
			marks[m.First] += ")"
		}
	}
	slices.Reverse(list) // what opens last closes first
	for _, m := range list {
		if m.Last > m.First+1 {
			marks[m.Last-1] += fmt.Sprintf("e%d)", numbers[m.chain])
		}
	}
	return marks
}

// nameMarks is what each token's last column says of the names.
func nameMarks(doc *text.Doc) []string {
	marks := make([]string, len(doc.Tokens))
	for _, name := range doc.Names {
		kind := strings.ReplaceAll(name.Kind.String(), " ", "_")
		for t := name.First; t < name.Last; t++ {
			marks[t] = "I-" + kind
		}
		marks[name.First] = "B-" + kind
	}
	return marks
}
