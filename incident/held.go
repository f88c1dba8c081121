package incident

import (
	"casus/lex"
	"casus/says"
	"casus/what"
	"casus/who"
)

// dealClaims gives each claim of responsibility to the act that it names, else to the one told last before it.
func (r *reading) dealClaims() {
	for c := range r.Claims {
		d := r.claimed(r.Claims[c].Token)
		if d < 0 {
			continue
		}
		r.drawn[d].claims = append(r.drawn[d].claims, c)
		if first := r.otherOfBoth(r.Claims[c].Token, d); first >= 0 {
			r.drawn[first].claims = append(r.drawn[first].claims, c)
		}
	}
}

// otherOfBoth is the act told before the last one where somebody claims, or is blamed for, both; -1 where it is one.
func (r *reading) otherOfBoth(token, last int) int {
	both := token+1 < len(r.doc.Tokens) && r.doc.Tokens[token+1].Lower == "both" || token > 0 && r.doc.Tokens[token-1].Lower == "both"
	if !both {
		return -1
	}
	for d := len(r.drawn) - 1; d >= 0; d-- {
		if first := &r.tellings[r.drawn[d].tellings[0]]; d != last && r.drawn[d].tellings[0] < r.drawn[last].tellings[0] && !seizes(first.act.Kind) {
			return d
		}
	}
	return -1
}

// claimed is the act that a claim's token stands for: its own word, an act of its sentence, the act told last before it.
func (r *reading) claimed(token int) int {
	if i := r.actAt[token]; i > 0 && r.general(&r.tellings[i-1]) {
		return -1 // "accused of kidnappings and attacks"
	}
	sentence, best, latest := r.doc.Tokens[token].Sent, -1, -1
	for d := range r.drawn {
		for _, i := range r.drawn[d].tellings {
			t := &r.tellings[i]
			switch {
			case t.act.First <= token && token < t.act.Last:
				return d
			case t.sent <= sentence && i > latest && !(t.sent == sentence && r.partedFrom(token, t.act.First)) && t.act.Kind != what.Arrest && t.act.Kind != what.Plot: // these nobody claims
				best, latest = d, i
			case latest < 0 && t.sent == sentence+1 && t.paragraph == r.doc.Sentences[sentence].Paragraph && (best < 0 || i < r.drawn[best].tellings[0]) && !seizes(t.act.Kind): // "The attackers were members of the Orm Front. They killed …"
				best = d
			}
		}
	}
	return best
}

// partedFrom says whether what a claim's sentence goes on to tell is something else: "took responsibility, calling the looting a crime",
// "blamed the front; soldiers burned the village".
func (r *reading) partedFrom(token, act int) bool {
	ends := ownedUp.Has(r.doc.Tokens[token].Lower) && r.doc.Tokens[min(token+1, len(r.doc.Tokens)-1)].Lower == ","
	return act > token && (ends || r.between(token, act, ";"))
}

var ownedUp = lex.NewSet("responsibility credit it")

// attribution is how, and by whom, a party is held to have done it.
func (r *reading) attribution(d *drawn, p *party) (attribution, by string) {
	for _, c := range d.claims {
		claim := &r.Claims[c]
		if claim.Actor != p.actor {
			continue
		}
		switch claim.Firmness {
		case says.Claimed:
			return "claimed", r.Cast.Name(p.actor)
		case says.Blamed:
			return "blamed", claim.By
		case says.Suspected, says.Hedged:
			return "suspected", claim.By
		case says.Denied:
			return "denied", claim.By
		}
	}
	if p.doubted {
		return "suspected", r.speaker(p.head)
	}
	speaker := r.speaker(p.head)
	if speaker == "" || p.actor < 0 {
		return "reported", ""
	}
	switch kind := r.Cast.Actors[p.actor].Kind; {
	case who.Same(speaker, r.Cast.Name(p.actor)):
		return "claimed", speaker
	case kind == who.ArmedGroup || kind == who.Government:
		return "blamed", speaker
	}
	return "reported", speaker
}

// speaker is who, in the report, says what stands at a token.
func (r *reading) speaker(token int) string {
	if covering := says.Of(r.doc, r.Said, token); len(covering) > 0 {
		return r.Said[covering[0]].Speaker
	}
	return ""
}
