package who

// arm makes armed groups of bodies that the report nowhere calls so, but of whose fighters it tells, or of attacks that they claimed.
func (f *finder) arm() {
	signs := make(map[int]int)
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		if a := &f.cast.Actors[m.Actor]; a.Kind != Organisation || a.ID != "" {
			continue
		}
		if signs[m.Actor] += f.armedSigns(m); signs[m.Actor] >= 2 {
			f.cast.Actors[m.Actor].Kind = ArmedGroup
		}
	}
}

// armedSigns is 2 where the words beside a mention tell that it is of an armed group, 1 where they may.
func (f *finder) armedSigns(m *Mention) int {
	_, to := f.bounds(m.First)
	if of := m.First - 1; f.lower(of) == "of" && of > 0 && f.fighterAt(of-1) {
		return 2 // "fighters of the Orvan Society"
	}
	genitive := m.Last
	if f.possessive(genitive-1) > 0 {
		genitive-- // the name holds it
	}
	if n := f.possessive(genitive); n > 0 && f.fighterWithin(genitive+n, min(genitive+n+3, to)) {
		return 2
	}
	t := f.behindAside(m.Last, to)
	for t < to && verbHelp[f.lower(t)] {
		t++
	}
	switch {
	case t >= to:
	case claimVerbs[f.lower(t)]:
		said := f.lower(t) == "said" || f.lower(t) == "says" // "said the attack was" is no claim
		for u := t + 1; u < min(t+9, to); u++ {
			if l := f.lower(u); l == "responsibility" || !said && acts[l] && l != "fire" || l == "its" && f.fighterWithin(u+1, min(u+4, to)) {
				return 2
			}
		}
	case fightVerbs[f.lower(t)]:
		return 1
	}
	return 0
}

// behindAside is the token behind what stands in commas or brackets right behind a name: "the Orvan Society, known as OS, claimed".
func (f *finder) behindAside(t, to int) int {
	if f.lower(t) != "," {
		return f.behindBrackets(t)
	}
	for end := t + 1; end < min(t+14, to); end++ {
		if f.lower(end) == "," && (verbHelp[f.lower(end+1)] || claimVerbs[f.lower(end+1)] || fightVerbs[f.lower(end+1)]) {
			return end + 1
		}
	}
	return t
}

// fighterAt says whether a noun for those who fight for a group stands at a token.
func (f *finder) fighterAt(i int) bool {
	if f.nounAt[i] == 0 {
		return false
	}
	n := &f.words.nouns[f.nounAt[i]-1]
	return n.class == fighter && n.plural
}

func (f *finder) fighterWithin(first, last int) bool {
	for t := first; t < last; t++ {
		if f.fighterAt(t) {
			return true
		}
	}
	return false
}

var (
	verbHelp   = set("has have had also later then again since reportedly allegedly recently")
	claimVerbs = set("claimed claims said says")
	fightVerbs = set("kidnapped abducted ambushed beheaded executed bombed shelled massacred raided stormed")
)
