package fact

import (
	"slices"

	"casus/internal/learn"
	"casus/record"
	"casus/text"
)

// classes are those of the model: no relation, and the relations whose values are of closed sorts.
var classes = []string{"none", "led_by", "founded_by", "ally_of", "rival_of", "split_from", "supported_by", "members_from", "active_in", "controls"}

const (
	sure   = .42 // how likely a fact must be that no rule found
	few    = 3   // how many facts the rules find at least in a report that explains what a group is
	enough = 8   // and in one that tells of groups without saying so, where others tell what they did

	longest = 500 // sentences: no report that the model has learned from is near it, and it compares each value with all that is told
)

// secondRule is what the evidence names for a fact that the model filed.
const secondRule = "model of facts"

// secondVoice files what the model is sure of and no rule found.
func (r *reading) secondVoice(m *learn.Model) {
	if len(r.doc.Sentences) > longest || len(r.facts) < few || !r.explained && len(r.facts) < enough {
		return
	}
	r.rule = secondRule
	byRule := r.facts[:len(r.facts):len(r.facts)]
	r.eachValue(func(pairs []pair) { r.weigh(m, pairs, byRule) })
}

// eachValue gives, value by value, the pairs of the sentences that tell.
func (r *reading) eachValue(do func(pairs []pair)) {
	for s := range r.doc.Sentences {
		if kind := r.doc.Sentences[s].Kind; kind != text.Body && kind != text.Caption {
			continue
		}
		pairs := r.pairs(s)
		for first := 0; first < len(pairs); {
			last := first + 1
			for last < len(pairs) && pairs[last].value.first == pairs[first].value.first {
				last++
			}
			do(pairs[first:last])
			first = last
		}
	}
}

// weigh files what the model makes of one value and the groups of its sentence: the likeliest has it, and who is listed with it.
func (r *reading) weigh(m *learn.Model, pairs []pair, byRule []record.Fact) {
	k := len(classes)
	r.odds = slices.Grow(r.odds[:0], k*len(pairs))[:k*len(pairs)]
	for i := range pairs {
		r.describe(&pairs[i], &r.signs)
		m.Probabilities(r.signs.Hashes, r.odds[i*k:(i+1)*k])
	}
	for class := 1; class < k; class++ {
		best := 0
		for i := range pairs {
			if r.odds[i*k+class] > r.odds[best*k+class] {
				best = i
			}
		}
		for i := range pairs {
			p := &pairs[i]
			if r.odds[i*k+class] > sure && (i == best || r.listedWith(p.at, pairs[best].at)) && may(p, class) && !r.told(p, byRule) {
				r.tell(p, classes[class])
			}
		}
	}
}

// may says whether a pair may stand in the relation of a class.
func may(p *pair, class int) bool { return slices.Contains(relationsOf[p.sort], classes[class]) }

// listedWith says whether two tokens stand in one list.
func (r *reading) listedWith(one, two int) bool {
	return one != none && two != none && r.listHead(one) == r.listHead(two)
}

// listHead is the first member of the list that a token stands in.
func (r *reading) listHead(t int) int {
	for {
		switch token := &r.doc.Tokens[t]; token.Rel {
		case text.RelConj, text.RelFlat, text.RelCompound:
			t = token.Head
		default:
			return t
		}
	}
}

// told says whether one of some facts of the group has the value's words, for its own value or for who says so.
func (r *reading) told(p *pair, facts []record.Fact) bool {
	at := r.doc.Slice(p.value.first, p.value.core)
	for i := range facts {
		if facts[i].Subject != r.cast.Actors[p.actor].Name {
			continue
		}
		for _, e := range facts[i].Evidence {
			if (e.Field == "value" || e.Field == "by") && e.Start < at.End && at.Start < e.End {
				return true
			}
		}
	}
	return false
}
