package what

import "casus/text"

// nearRoles reads who did it to whom from what stands right beside a verb, where the tree says nothing of it.
func (f *finder) nearRoles(e *entry, act *Act) {
	before, passive := f.nounBefore(act.First)
	after := f.nounAfter(act.Last)
	if by := f.doc.Tokens[min(act.Last, f.sent.Last-1)]; by.Lower == "by" {
		passive, after = true, f.nounAfter(act.Last+1)
	}
	var left, right []int
	if before >= 0 {
		left = []int{before}
	}
	if after >= 0 {
		right = []int{after}
	}
	switch {
	case e.frame == patient:
		act.Patients = left
	case e.frame == weapon:
		act.Weapons = left
	case e.frame == mutual:
		act.Agents, act.Mutual = append(left, right...), true
	case passive:
		act.Patients = left
		if f.lower(act.Last) == "by" {
			act.Agents = right
		}
	case e.frame == weaponObject:
		act.Agents, act.Weapons = left, right
	default:
		act.Agents, act.Patients = left, right
	}
}

// nounBefore is the noun that ends right before a verb and its auxiliaries; passive is true where "be" is among them.
func (f *finder) nounBefore(verb int) (noun int, passive bool) {
	for i := verb - 1; i >= f.sent.First && i > verb-6; i-- {
		t := &f.doc.Tokens[i]
		switch t.Tag {
		case text.NOUN, text.PROPN, text.PRON, text.NUM:
			return i, passive
		case text.AUX, text.ADV, text.PART:
			switch t.Lower {
			case "was", "were", "been", "being", "be", "is", "are":
				passive = true
			}
		default:
			return -1, passive
		}
	}
	return -1, passive
}

// nounAfter is the last noun of the phrase that begins at a token.
func (f *finder) nounAfter(first int) int {
	noun := -1
	for i := first; i < f.sent.Last && i < first+8; i++ {
		switch f.doc.Tokens[i].Tag {
		case text.NOUN, text.PROPN:
			noun = i
		case text.DET, text.ADJ, text.NUM, text.ADV, text.PRON:
			if noun >= 0 {
				return noun
			}
		default:
			if w := f.doc.Tokens[i].Lower; noun < 0 && (w == "at" || w == "on" || w == "least" || w == "than" || w == "to") && i < first+3 {
				continue
			}
			return noun
		}
	}
	return noun
}
