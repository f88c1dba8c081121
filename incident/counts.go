package incident

import (
	"fmt"
	"slices"

	"casus/text"
	"casus/what"
	"casus/when"
	"casus/who"
)

// Where a model that learned from keyed reports which acts a reader would keep is sure, it overrules the rules, but in reports of a few
// sentences, which it has not seen.
const (
	leavesOut = .3
	adds      = .55
)

// counts says whether a set of tellings is an incident of the record.
func (r *reading) counts(d *drawn) bool {
	counts := r.countsByRule(d)
	if r.ruledOut || r.models.Counts == nil || len(r.doc.Sentences) < few || r.crowded() {
		return !r.ruledOut && counts
	}
	r.values = r.weigh(d, r.values[:0])
	chance := r.models.Counts.Probability(r.values)
	d.countsSaid = fmt.Sprintf("model \"an act of its own\", %.0f in 100 (rules: %s)", 100*chance, yesNo(counts))
	if counts {
		return chance >= leavesOut || r.only(d)
	}
	return chance >= adds && !r.only(d)
}

// crowded says whether a report is longer, or tells of more acts, than any that the models have learned from: they would compare
// each act with all others and with all that is told, and the rules alone read so much in time.
func (r *reading) crowded() bool { return len(r.drawn) > 100 || len(r.doc.Sentences) > 500 }

// only says whether a report tells of no other act that counts by the rules. Then the question is whether it tells of any at all,
// which this model does not judge: crime in other news looks like an act of its own.
func (r *reading) only(d *drawn) bool {
	for i := range r.drawn {
		if other := &r.drawn[i]; other != d && r.countsByRule(other) {
			return false
		}
	}
	return true
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// weigh adds what speaks for and against a set being an incident, in numbers.
func (r *reading) weigh(d *drawn, v []float32) []float32 {
	time, place, act := r.timeEvidence(d), r.placeEvidence(d), r.actEvidence(d)
	v = append(v, float32(time), float32(place), float32(act), float32(time+place+act),
		one(d.likely), one(r.happened(d)), one(r.violent(d)), one(r.harmed(d)), float32(d.kind), float32(d.realis))
	v = r.weighNews(v)
	v = r.weighParties(d, v)
	v = r.weighWords(d, v)
	v = r.weighTime(d, v)
	v = r.weighOthers(d, v)
	return r.weighSentence(&r.tellings[r.inBody(d)], v)
}

func one(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// weighNews adds what sort of news the report is.
func (r *reading) weighNews(v []float32) []float32 {
	c := &r.context
	return append(v, float32(c.political), float32(c.accident), float32(c.mishap), float32(c.crime), float32(c.bloodless), float32(c.exercise),
		float32(c.political-c.crime-c.accident), float32(who.Armaments(r.doc)), one(r.profile), one(r.subject >= 0))
}

// weighParties adds who did it, whom it hit and how many.
func (r *reading) weighParties(d *drawn, v []float32) []float32 {
	var groups, forces, unnamed, others float32
	for _, list := range [][]party{d.told, d.agents} {
		for i := range list {
			switch p := &list[i]; {
			case p.actor < 0:
			case r.isKind(p, who.ArmedGroup):
				groups++
			case r.isKind(p, who.Forces, who.Government):
				forces++
			case r.isKind(p, who.Unnamed):
				unnamed++
			default:
				others++
			}
		}
	}
	var armed, persons, things float32
	for i := range d.patients {
		switch p := &d.patients[i]; {
		case r.isKind(p, who.ArmedGroup, who.Forces):
			armed++
		case r.isKind(p, who.Person):
			persons++
		case !r.isPeople(p):
			things++
		}
	}
	v = append(v, groups, forces, unnamed, others, float32(len(d.agents)), armed, persons, things, float32(len(d.patients)), float32(len(d.claims)))
	for _, k := range [...]int{d.tolls.killed, d.tolls.injured, d.tolls.abducted, d.tolls.detained, d.tolls.attackers} {
		if k < 0 {
			v = append(v, -1)
		} else {
			v = append(v, float32(min(r.Tolls[k].Count.Low, 1000)))
		}
	}
	return v
}

// weighWords adds how the words stand that tell of the act.
func (r *reading) weighWords(d *drawn, v []float32) []float32 {
	var means, nouns, verbs, undone float32
	force := 0
	for _, i := range d.tellings {
		act := r.tellings[i].act
		switch act.Form {
		case what.Weapon:
			means++
		case what.Noun:
			nouns++
		default:
			verbs++
		}
		if act.Form != what.Weapon {
			force = max(force, act.Force)
		}
		if act.Realis > what.Attempted {
			undone++
		}
	}
	first, own := r.tellings[d.tellings[0]].act, r.tellings[r.inBody(d)].act
	return append(v, means, nouns, verbs, undone, float32(len(d.tellings)), float32(force), rank(forms, formOf(first)), rank(forms, formOf(own)), rank(tenses, r.tense(own)))
}

// weighTime adds how the act's day and place are told.
func (r *reading) weighTime(d *drawn, v []float32) []float32 {
	ago := float32(-1) // days before the report
	if d.date != nil {
		published, _, ok := when.Date(r.doc.Published).Bounds()
		if _, last, known := d.date.Date.Bounds(); ok && known {
			ago = float32(max(-2, min(published-last, 20000)))
		}
	}
	var dated, placed, firm float32
	datedFirm := false
	for _, i := range d.tellings {
		t := &r.tellings[i]
		dated += one(t.date != nil)
		placed += one(t.placed)
		firm += one(t.placeFirm)
		datedFirm = datedFirm || t.dateFirm
	}
	return append(v, ago, one(datedFirm), one(d.date != nil && d.date.OfStatement), dated, placed, firm)
}

// weighOthers adds how the act stands among those of the report that are likely acts of their own.
func (r *reading) weighOthers(d *drawn, v []float32) []float32 {
	var before, all, day, town, both, sentence float32
	sent := r.tellings[r.inBody(d)].sent
	for i := range r.drawn {
		other := &r.drawn[i]
		if other == d {
			before = float32(i)
			continue
		}
		if !other.likely {
			continue
		}
		sameDay := d.date != nil && other.date != nil && d.date.Date == other.date.Date
		sameTown := d.placed && other.placed && samePlace(&d.place.Place, &other.place.Place) >= 1
		all++
		day += one(sameDay)
		town += one(sameTown)
		both += one(sameDay && sameTown)
		sentence += one(slices.ContainsFunc(other.tellings, func(k int) bool { return r.tellings[k].sent == sent }))
	}
	return append(v, before, all, day, town, both, sentence, float32(d.nearest))
}

// weighSentence adds where the sentence stands that tells of the act first, and how it goes on from the one before.
func (r *reading) weighSentence(t *telling, v []float32) []float32 {
	sentence, all := &r.doc.Sentences[t.sent], float32(len(r.doc.Sentences))
	return append(v, float32(t.sent), float32(t.sent)/all, all, one(t.sent <= r.opening), float32(t.paragraph), float32(sentence.Last-sentence.First),
		one(t.item > 0), rank(turnWords, r.turnSign(t.sent)), one(r.quotes(sentence)))
}

// quotes says whether a sentence holds a quotation.
func (r *reading) quotes(s *text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		switch r.doc.Tokens[i].Lower {
		case `"`, "“", "”", "''", "``":
			return true
		}
	}
	return false
}

// Signs in the order in which trees are told of them, those that make an act of its own first.
var (
	forms     = []string{"a means", "who did it", "weak verb", "verb", "a noun", "nouns", "the noun", "the nouns"}
	tenses    = []string{"had", "has", "have", "past", "present", "-ing", "none"}
	turnWords = []string{"meanwhile", "separately", "elsewhere", "separate", "another", "similarly", "likewise", "also", "second", "third", "earlier",
		"previously", "later", "then", "after", "before", "on", "in", "at", "otherwise", "and", "but", "he", "it", "they", "this", "the"}
)

func rank(order []string, sign string) float32 { return float32(slices.Index(order, sign)) }
