package incident

import "casus/text"

// few is the number of sentences from which the model can judge a report.
const few = 8

// judgeNews asks the model whether the report tells of an incident at all.
func (r *reading) judgeNews() {
	r.likely = 1
	if r.models.Report == nil || len(r.tellings) == 0 || len(r.doc.Sentences) < few {
		return
	}
	r.signs.asked = true
	r.news(&r.signs)
	r.signs.asked = false
	r.likely = r.signs.chance(r.models.Report)
	r.likelySaid = r.signs.explain("report of an incident", r.models.Report)
}

// news gathers what speaks for and against a report telling of an incident at all: its words, those of its opening once more.
func (r *reading) news(s *signs) {
	s.clear()
	s.add("bias")
	seen := make(map[string]uint8)
	for i := range r.doc.Sentences {
		sentence := &r.doc.Sentences[i]
		switch sentence.Kind {
		case text.Title, text.Body:
		default:
			continue
		}
		for k := sentence.First; k < sentence.Last; k++ {
			t := &r.doc.Tokens[k]
			switch t.Tag {
			case text.NOUN, text.VERB, text.ADJ:
			default:
				continue
			}
			if seen[t.Lemma]&1 == 0 {
				seen[t.Lemma] |= 1
				s.add("word", t.Lemma)
			}
			if i <= r.opening && seen[t.Lemma]&2 == 0 {
				seen[t.Lemma] |= 2
				s.add("word of the opening", t.Lemma)
			}
		}
	}
	s.add("news of", newsSign(&r.context))
	for i := range r.tellings {
		if t := &r.tellings[i]; t.sent <= r.opening && t.act.Force >= 2 {
			s.add("act in the opening", t.act.Kind.String(), t.act.Realis.String())
		}
	}
}

// newsSign is the sort of news that most words of a report are of.
func newsSign(c *context) string {
	most := max(c.political, c.accident, c.crime)
	switch {
	case most == 0:
		return "nothing"
	case c.political == most && most >= 4*max(1, c.accident, c.crime):
		return "armed politics"
	case c.political == most:
		return "politics and more"
	case c.crime == most:
		return "crime"
	}
	return "misfortune"
}
