package incident

import (
	"casus/text"
	"casus/what"
	"casus/who"
)

// news is what the words and tags of a report say of it as news. Its trees may still be missing.
type news struct {
	doc     *text.Doc
	context context
	opening int // the last sentence of the report's opening: its title and first two sentences
}

func readNews(doc *text.Doc) news {
	n := news{doc: doc, context: readContext(doc)}
	body := 0
	for s := range doc.Sentences {
		if doc.Sentences[s].Kind == text.Body {
			if body++; body == 2 {
				n.opening = s
				break
			}
		}
	}
	return n
}

// few is the number of sentences from which the models can judge a report and its acts.
const few = 8

// judgeable says whether the model can tell if a report tells of an incident.
func (n *news) judgeable(acts []what.Act, m *Models) bool {
	return m.Report != nil && len(acts) > 0 && len(n.doc.Sentences) >= few
}

// unlikely says whether a report that holds an incident with so much chance is ruled out: only where that is most unlikely, a
// little sooner where the report names no armed group.
func unlikely(chance float64, arms who.Arms) bool {
	if arms == who.Groups {
		return chance < .02
	}
	return chance < .1
}

// describe gathers what speaks for and against a report telling of an incident at all: its words, those of its opening once more.
func (n *news) describe(acts []what.Act, s *signs) {
	s.clear()
	s.add("bias")
	seen := make(map[string]uint8, len(n.doc.Tokens)/4)
	for i := range n.doc.Sentences {
		sentence := &n.doc.Sentences[i]
		switch sentence.Kind {
		case text.Title, text.Body:
		default:
			continue
		}
		for k := sentence.First; k < sentence.Last; k++ {
			t := &n.doc.Tokens[k]
			switch t.Tag {
			case text.NOUN, text.VERB, text.ADJ:
			default:
				continue
			}
			if seen[t.Lemma]&1 == 0 {
				seen[t.Lemma] |= 1
				s.add("word", t.Lemma)
			}
			if i <= n.opening && seen[t.Lemma]&2 == 0 {
				seen[t.Lemma] |= 2
				s.add("word of the opening", t.Lemma)
			}
		}
	}
	s.add("news of", n.context.sort())
	for i := range acts {
		if act := &acts[i]; act.Force >= 2 && n.doc.Tokens[act.Head].Sent <= n.opening {
			s.add("act in the opening", act.Kind.String(), act.Realis.String())
		}
	}
}
