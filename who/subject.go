package who

import "casus/text"

// subjectOf is the armed group that a report is about: it stands in the title or the opening and is named more often than all
// other armed groups together, or where the title asks who it is, than any other twice. It is -1 where there is none.
func (f *finder) subjectOf() (subject int, asked bool) {
	const often = 4 // namings; one in the title weighs as three
	names, all := make([]int, len(f.cast.Actors)), 0
	subject = -1
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		if m.Nominal || f.cast.Actors[m.Actor].Kind != ArmedGroup {
			continue
		}
		weight := 1
		if f.titled[m.Actor] && f.doc.Sentences[f.doc.Tokens[m.First].Sent].Kind == text.Title {
			weight = 3
		}
		all += weight
		if names[m.Actor] += weight; subject < 0 || names[m.Actor] > names[subject] {
			subject = m.Actor
		}
	}
	if subject < 0 || names[subject] < often {
		return -1, false
	}
	begins, asked := f.opensWith(subject)
	if !begins || !asked && 2*names[subject] <= all {
		return -1, false
	}
	for actor, n := range names {
		if actor != subject && 2*n > names[subject] {
			return -1, false
		}
	}
	return subject, asked
}

// opensWith says whether a party is named in the title or the opening of the report, and whether the title asks who it is.
func (f *finder) opensWith(actor int) (named, asked bool) {
	const opening = 3 // sentences
	body, last := 0, len(f.doc.Tokens)
	for s := range f.doc.Sentences {
		if f.doc.Sentences[s].Kind == text.Body {
			body++
		}
		if body > opening {
			last = f.doc.Sentences[s].First
			break
		}
	}
	for i := range f.cast.Mentions {
		if m := &f.cast.Mentions[i]; m.Actor == actor && !m.Nominal && m.First < last {
			named, asked = true, asked || f.topical(m.First, m.Last)
		}
	}
	return named, asked
}
