package fact

import (
	"casus/lex"
	"casus/number"
	"casus/text"
)

// toldRules read what, in a report on one group, somebody tells of its people without naming it.
var toldRules = []Rule{
	{
		Name: "somebody counts the group's people",
		Yes:  []string{"The Orman Liberation Front is old. The Orman Liberation Front is small. The Orman Liberation Front fights in Mali. Officials speak of 600 combatants."},
		No: []string{"The Orman Liberation Front is old. The Orman Liberation Front is small. The Orman Liberation Front fights in Mali. Officials speak of 600 combatants killed.",
			"Officials met the Orman Liberation Front. Officials speak of 600 combatants."},
		Try: (*reading).countedBy,
	},
}

// countedBy reads "officials speak of 600 combatants", "the police attribute some 8,000 members to it".
func (r *reading) countedBy(c cue) {
	s := r.doc.Tokens[c.first].Sent
	sentence := r.doc.Sentences[s]
	if cue := r.doc.Tokens[c.first]; cue.Tag != text.VERB && cue.Lemma != "speak" || cue.Rel == text.RelAmod { // "an estimated 600 men", "by her count"
		return
	}
	if other := r.groupWithin(sentence.First, sentence.Last); !r.mainly || other != none && other != r.topic {
		return
	}
	for i := sentence.First; i < c.first; i++ {
		if fates.Has(r.lower(i)) {
			return
		}
	}
	for i := c.last; i < min(c.last+9, sentence.Last); i++ {
		value, tokens := number.At(r.doc, i)
		behind := i + tokens
		switch {
		case tokens == 0 && (r.lower(i) == ";" || r.tag(i) == text.VERB && !counting.Has(r.doc.Tokens[i].Lemma) || subordinators.Has(r.lower(i)) && r.lower(i) != "though"):
			return
		case tokens == 0 || r.dateWithin(i, behind) != nil:
			continue
		}
		head := r.memberNoun(behind, sentence.Last)
		if head < 0 && r.lower(behind) == "under" && r.lower(behind+1) == "arms" {
			head = behind - 1
		}
		if head < 0 && (r.lower(behind) == "on" || r.lower(behind) == "in") && (r.lower(behind+1) == "its" || r.lower(behind+1) == "their") && r.lower(i-1) != "in" { // "counts around 150 on its own side"
			head = behind - 1
		}
		if head < 0 || r.lower(head) == "people" || max(value.Low, value.High) < 10 || r.befallen(behind, head+1, sentence.Last) {
			return
		}
		last := cue{first: i, last: head + 1}
		r.sayStrength(r.topic, value, r.doc.Slice(i, head+1), last, sentence, r.teller(c, i))
		r.strengthAgain(r.topic, head+1, sentence, last)
		return
	}
}

// befallen says whether those counted before a token are told to have met a fate, or to do something: "30 fighters killed".
func (r *reading) befallen(first, last, end int) bool {
	for i := first; i < last; i++ {
		if fates.Has(r.lower(i)) {
			return true
		}
	}
	last = r.complement(last, end) // "some 140 members of the group were arrested"
	if last < end && r.tag(last) == text.VERB && r.xpos(last) != text.PennVBG {
		return true
	}
	return r.finiteAfter(last, end)
}

// believed says whether somebody holds to be true what a clause that begins at a token tells: "is thought to believe that there are".
func (r *reading) believed(first, start int) bool {
	for i := first - 1; i >= start && i > first-8; i-- {
		if r.tag(i) == text.VERB && holding.Has(r.doc.Tokens[i].Lemma) {
			return true
		}
	}
	return false
}

var holding = lex.NewSet("believe think reckon estimate guess assess suspect calculate assume")
