package names

import "casus/text"

// agreement is what the votes of a word's other readings in the document weigh, in the unit of the weights.
const agreement = 140

// agree reads again the sentences with words that the document's other sentences read as something else.
func (t *tagger) agree(doc *text.Doc) {
	for i := range doc.Tokens {
		if !t.named(i) || t.reader.casing[doc.Tokens[i].Sent] == capitals && t.labels[i] == Outside && !t.reader.words[i].tagged() {
			continue
		}
		votes := &t.reader.entry(t.reader.words[i].hash).votes
		vote := int(classes)
		if t.labels[i] != Outside {
			vote = int(t.labels[i].class())
		}
		votes[vote] = min(votes[vote]+1, 200)
	}
	for s := range doc.Sentences {
		first, last := doc.Sentences[s].First, doc.Sentences[s].Last
		changed := false
		for i := first; i < last; i++ {
			changed = t.named(i) && t.sway(i) || changed
		}
		if changed {
			t.decode(first, last)
		}
	}
}

// named says whether a token looks like part of a name.
func (t *tagger) named(i int) bool {
	w := &t.reader.words[i]
	return w.flags&isCapital != 0 && w.letters > 1
}

// sway adds the votes of a word to the scores of a token, unless they are all of one mind.
func (t *tagger) sway(i int) bool {
	votes := &t.reader.entry(t.reader.words[i].hash).votes
	all, most := int32(0), int32(0)
	for _, n := range votes {
		all += int32(n)
		most = max(most, int32(n))
	}
	if all == most {
		return false
	}
	scores := &t.scores[i]
	scores[Outside] += agreement * int32(votes[classes]) / all
	for c := range classes {
		bonus := agreement * int32(votes[c]) / all
		scores[c.Begin()] += bonus
		scores[c.Inside()] += bonus
	}
	return true
}
