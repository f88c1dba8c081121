package incident

import (
	"fmt"
	"slices"
	"strings"

	"casus/howmany"
	"casus/lex"
	"casus/number"
	"casus/record"
	"casus/text"
	"casus/what"
	"casus/where"
	"casus/who"
)

// record writes an act in the record's form, with the words behind every field.
func (r *reading) record(d *drawn) record.Incident {
	acts := r.bestFirst(d)
	first := acts[0]
	in := record.Incident{ID: fmt.Sprintf("at-%d", first.Start)}
	in.EventType, in.SubEventType = r.acled(d)
	in.Stage = "accomplished"
	if d.realis == what.Attempted || d.kind == what.Plot {
		in.Stage = "attempted"
	}
	quote := func(field string, span text.Span, rule string) {
		if span.End > span.Start {
			in.Evidence = append(in.Evidence, record.Evidence{Field: field, Start: span.Start, End: span.End, Text: span.Of(r.doc.Text), Rule: rule})
		}
	}
	for _, act := range acts {
		quote("event_type", act.Span, act.Trace.Rule)
	}
	for _, i := range d.tellings {
		if t := &r.tellings[i]; t.why != "" {
			quote("same act", t.act.Span, t.why)
		}
	}
	if r.judgedSaid != "" {
		quote("report", first.Span, r.judgedSaid)
	}
	if d.countsSaid != "" {
		quote("counts", first.Span, d.countsSaid)
	}
	quote("stage", first.Span, first.Realis.String())
	if d.date != nil {
		in.Date = string(d.date.Date)
		quote("date", d.date.Span, d.date.Trace.Rule)
		if d.daySaid != "" {
			quote("date", d.date.Span, d.daySaid)
		}
	}
	if d.placed {
		in.Place = placeOf(&d.place.Place)
		for _, m := range d.place.From {
			quote("place", m.Span, d.place.How)
		}
	} else if m := r.places.Home(); m != nil {
		country := where.Place{Kind: where.Country, Country: m.Place.Country}
		in.Place = placeOf(&country)
		quote("place", m.Span, "the country of the report")
	}
	for i := range d.agents {
		p := &d.agents[i]
		attribution, by := r.attribution(d, p)
		actor := record.Actor{Name: r.name(p), Role: "perpetrator", Attribution: attribution, By: by}
		if p.actor >= 0 {
			actor.ID = r.idOf(d, p)
		}
		in.Actors = append(in.Actors, actor)
		quote("actors", p.Span, p.rule)
	}
	for i := range d.patients {
		p := &d.patients[i]
		words := r.targetWords(p)
		target := record.Target{Text: words, Kind: who.TargetKind(words), Harm: r.harm(d, p)}
		if k := r.tollOf(d, p); k >= 0 {
			target.Number = asRange(r.Tolls[k].Count)
		}
		in.Targets = append(in.Targets, target)
		quote("targets", p.Span, p.rule)
		if p.actor >= 0 && r.Cast.Actors[p.actor].Kind != who.People && r.Cast.Actors[p.actor].Kind != who.Person {
			in.Actors = append(in.Actors, record.Actor{Name: r.name(p), ID: r.idOf(d, p), Role: "target"})
			quote("actors", p.Span, p.rule)
		}
	}
	r.others(d, &in, quote)
	more := &d.tolls.more
	for _, slot := range []struct {
		field      string
		toll, more int
		to         **record.Range
	}{{"fatalities", d.tolls.killed, more.killed, &in.Fatalities}, {"injuries", d.tolls.injured, more.injured, &in.Injuries},
		{"abducted", d.tolls.abducted, more.abducted, &in.Abducted}, {"detained", d.tolls.detained, more.detained, &in.Detained},
		{"attacker_fatalities", d.tolls.attackers, more.attackers, &in.AttackerFatalities}} {
		if slot.toll >= 0 {
			*slot.to = r.toll(slot.toll, slot.more)
			quote(slot.field, r.Tolls[slot.toll].Span, r.Tolls[slot.toll].Trace.Rule)
		}
	}
	if d.deadSaid != "" {
		quote("fatalities", r.Tolls[d.tolls.killed].Span, d.deadSaid)
	}
	r.differing(d, &in, quote)
	r.weapons(d, &in, quote)
	return in
}

// idOf is the id of a party. Forces whose state nothing names are those of the country in which the act lies, and a group
// with a branch there is that branch.
func (r *reading) idOf(d *drawn, p *party) string {
	actor := &r.Cast.Actors[p.actor]
	if actor.Force != "" && d.placed && d.place.Place.Country != "" {
		return actor.Force + d.place.Place.Country
	}
	if actor.Kind == who.ArmedGroup && d.placed {
		return who.Branch(actor.ID, d.place.Place.Country)
	}
	return actor.ID
}

// bestFirst lists the words that tell of an act as done, those that need no others beside them first.
func (r *reading) bestFirst(d *drawn) []*what.Act {
	var acts []*what.Act
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Realis == d.realis {
			acts = append(acts, act)
		}
	}
	slices.SortStableFunc(acts, func(a, b *what.Act) int { return min(b.Force, 2) - min(a.Force, 2) })
	return acts
}

// others names the armed groups that the act's sentences speak of and that neither did it nor were hit as such: "captured a
// Taliban leader", "in search of a Haqqani commander".
func (r *reading) others(d *drawn, in *record.Incident, quote func(string, text.Span, string)) {
	named := make(map[string]bool)
	for i := range in.Actors {
		named[in.Actors[i].Name] = true
	}
	sentences := make(map[int]bool)
	for _, i := range d.tellings {
		if t := &r.tellings[i]; t.act.Force >= 2 && !t.title {
			sentences[t.sent] = true
			if d.kind == what.Arrest || d.kind == what.Plot { // "The target of the operation was …"
				sentences[t.sent-1], sentences[t.sent+1] = true, true
			}
		}
	}
	for m := range r.Cast.Mentions {
		mention := &r.Cast.Mentions[m]
		actor := &r.Cast.Actors[mention.Actor]
		if actor.Kind != who.ArmedGroup || !sentences[r.doc.Tokens[mention.First].Sent] || named[actor.Name] {
			continue
		}
		named[actor.Name] = true
		in.Actors = append(in.Actors, record.Actor{Name: actor.Name, ID: actor.ID, Role: "other"})
		quote("actors", mention.Span, mention.Trace.Rule)
	}
}

// differing keeps the figures for the dead that are not the one chosen, each with who gives it.
func (r *reading) differing(d *drawn, in *record.Incident, quote func(string, text.Span, string)) {
	if d.tolls.killed < 0 {
		return
	}
	chosen := r.Tolls[d.tolls.killed].Count
	differ := false
	for _, k := range d.tolls.others {
		differ = differ || r.Tolls[k].Count.Low != chosen.Low
	}
	if !differ {
		return
	}
	for _, k := range d.tolls.others {
		toll := &r.Tolls[k]
		in.Accounts = append(in.Accounts, record.Account{Field: "fatalities", Value: toll.Count.String(), By: r.speaker(max(toll.Trigger, 0))})
		quote("accounts", toll.Span, toll.Trace.Rule)
	}
}

func (r *reading) weapons(d *drawn, in *record.Incident, quote func(string, text.Span, string)) {
	seen := make(map[string]bool)
	for _, i := range d.tellings {
		for _, token := range r.tellings[i].act.Weapons {
			first, last := r.phrase(token)
			words := r.doc.Words(first, last)
			if seen[words] || r.doc.Tokens[token].Tag == text.PRON {
				continue
			}
			seen[words] = true
			in.Weapons = append(in.Weapons, words)
			quote("weapons", r.doc.Slice(first, last), "the means named with the act")
		}
	}
}

func placeOf(p *where.Place) *record.Place {
	place := &record.Place{Name: p.Name, City: p.City, Admin1: p.Admin1, Country: p.Country, GeonameID: p.GeonameID,
		GeoPrecision: p.GeoPrecision(), WherePrec: p.WherePrecision(), Specificity: p.Specificity()}
	if p.Located {
		latitude, longitude := p.Latitude, p.Longitude
		place.Latitude, place.Longitude = &latitude, &longitude
	}
	return place
}

// targetWords is the phrase of what was hit without article and number, or the name that a pronoun stands for.
func (r *reading) targetWords(p *party) string {
	if p.mention >= 0 && r.Cast.Mentions[p.mention].Nominal {
		return r.name(p)
	}
	first := p.head
	for first > 0 && r.doc.Tokens[first-1].Start >= p.Start {
		first--
	}
	last := p.head + 1
	for last < len(r.doc.Tokens) && r.doc.Tokens[last].End <= p.End {
		last++
	}
	for first < p.head {
		if m, ok := number.Read(r.doc, first); ok && m.Last <= p.head {
			first = m.Last
			continue
		}
		if !counting.Has(r.doc.Tokens[first].Lower) && r.doc.Tokens[first].Tag != text.DET || r.doc.Tokens[first+1].XPos == text.PennPOS {
			break
		}
		first++
	}
	words := r.doc.Words(first, last)
	if r.doc.Tokens[first].Rel == text.RelNmodPoss && first+1 < p.head {
		if m, ok := number.Read(r.doc, first+1); ok && m.Last <= p.head {
			words = r.doc.Words(first, first+1) + " " + r.doc.Words(m.Last, last) // "his two bodyguards"
		}
	}
	return strings.Join(strings.Fields(words), " ")
}

// counting are the words before a noun that only count or point.
var counting = lex.NewSet("the a an other another additional of more some several many at least both all number group dead")

// tollOf is the toll that counts a party, -1 where none does.
func (r *reading) tollOf(d *drawn, p *party) int {
	for _, i := range d.tellings {
		for _, k := range r.tellings[i].tolls {
			if toll := &r.Tolls[k]; toll.OfFirst <= p.head && p.head < toll.OfLast {
				return k
			}
		}
	}
	return -1
}

// harm is what became of a target.
func (r *reading) harm(d *drawn, p *party) string {
	if k := r.tollOf(d, p); k >= 0 {
		if h := harms[r.Tolls[k].Harm]; h != "" {
			return h
		}
	}
	for _, i := range d.tellings {
		t := &r.tellings[i]
		for j := range t.patients {
			if t.patients[j].head != p.head {
				continue
			}
			switch t.act.Kind {
			case what.Killing, what.Assassination, what.Execution:
				if h := r.doc.Tokens[t.act.Head].Lemma; h == "wound" || h == "injure" || h == "hurt" || h == "maim" {
					return "injured"
				}
				return "killed"
			case what.Abduction:
				return "abducted"
			case what.Arrest:
				return "detained"
			case what.Destruction:
				if r.doc.Tokens[t.act.Head].Lemma == "damage" {
					return "damaged"
				}
				return "destroyed"
			}
		}
	}
	return ""
}

var harms = map[howmany.Harm]string{howmany.Killed: "killed", howmany.Injured: "injured", howmany.Abducted: "abducted", howmany.Detained: "detained"}
