package incident

import (
	"slices"

	"casus/howmany"
	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/what"
	"casus/who"
)

// addHits adds the people whom an act's deadly word hit and whom no toll counts: "shot 14 farm hands". Most such people are dead, and
// reports that say "shot" of the dead say nothing more; the model tells by the rest.
func (g *dealing) addHits() {
	g.hits = len(g.Tolls)
	var added []howmany.Toll
	for i := range g.tellings {
		t := &g.tellings[i]
		if g.home[i] < 0 || t.act.Form != what.Verb || t.act.Realis != what.Happened || !deadly.Has(g.doc.Tokens[t.act.Head].Lemma) {
			continue
		}
		for j := range t.patients {
			p := &t.patients[j]
			if p.taken || g.isMachine(p.head) || !g.isPeople(p) || g.isCounted(p.head) {
				continue
			}
			if count, ok := g.numberOf(p); ok {
				added = append(added, howmany.Toll{Span: p.Span, Harm: howmany.Killed, Count: count, Of: p.Span, OfFirst: g.firstOf(p), OfLast: p.head + 1,
					Trigger: t.act.Head, Parent: -1, Trace: t.act.Trace})
				g.giver = append(g.giver, i)
			}
		}
	}
	if len(added) > 0 {
		answers := *g.Answers // what the caller holds stays as it was read
		answers.Tolls = append(slices.Clone(g.Tolls), added...)
		g.Answers = &answers
	}
}

// keepGiven leaves out the people added of whom no act was given the figure.
func (g *dealing) keepGiven() {
	kept := g.Tolls[:g.hits:g.hits]
	for _, d := range g.acts {
		if k := d.tolls.killed; k >= g.hits {
			d.tolls.killed, kept = len(kept), append(kept, g.Tolls[k])
		}
	}
	g.Tolls = kept
}

// deadly are the deeds that most to whom they are done do not survive, and that howmany does not count as killing.
var deadly = lex.NewSet(`shoot execute behead decapitate hang lynch strangle murder slaughter butcher massacre assassinate slay eliminate liquidate
	neutralise neutralize gun mow drown bludgeon`)

// isCounted says whether a toll counts those for whom a token stands.
func (r *reading) isCounted(token int) bool {
	return slices.ContainsFunc(r.Tolls, func(toll howmany.Toll) bool { return toll.OfFirst <= token && token < toll.OfLast })
}

// firstOf is the first token of a party's phrase.
func (r *reading) firstOf(p *party) int {
	first := p.head
	for first > 0 && r.doc.Tokens[first-1].Start >= p.Start {
		first--
	}
	return first
}

// numberOf is how many people a phrase stands for, where it tells.
func (r *reading) numberOf(p *party) (number.Range, bool) {
	for i := r.firstOf(p); i <= p.head; i++ {
		if m, ok := number.Read(r.doc, i); ok && m.Last <= p.head+1 {
			return m.Value, true
		}
	}
	t := &r.doc.Tokens[p.head]
	if t.XPos == text.PennNNS || t.XPos == text.PennNNPS {
		return number.Range{}, false
	}
	return number.Exactly(1), r.isKind(p, who.Person) || r.byOffice(p) || single.Has(t.Lower)
}

var single = lex.NewSet("him her he she")
