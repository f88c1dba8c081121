package who

import "casus/text"

// arm makes armed groups of bodies of which phrases that point back to them tell what their names do not: "The column ambushed a patrol".
func (f *finder) arm() {
	signs := make(map[int]int)
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		if a := &f.cast.Actors[m.Actor]; a.Kind != Organisation || a.ID != "" {
			continue
		}
		last := m.Last
		if f.possessive(last-1) > 0 {
			last-- // the name holds it
		}
		arms, _ := f.armedSigns(m.First, last)
		if signs[m.Actor] += arms; signs[m.Actor] >= 2 {
			f.cast.Actors[m.Actor].Kind = ArmedGroup
		}
	}
}

// armedSigns is what the words beside a name tell of its arms: in arms 2 where they tell that it bears them and 1 where they may, in
// raids the acts that forces of a state are told of as well.
func (f *finder) armedSigns(first, last int) (arms, raids int) {
	from, to := f.bounds(first)
	arms = f.signsBefore(first, from)
	if n := f.possessive(last); n > 0 {
		for t := last + n; t < min(last+n+3, to); t++ {
			switch {
			case f.fighterAt(t):
				return 2, 0
			case commanding[f.lower(t)]:
				arms++
			}
		}
		return arms, 0
	}
	if l := f.lower(last); (l == "," || l == "(") && f.areFighters(last+1, to) {
		return 2, 0 // "the Orvan Hunters, separatists from the north"
	}
	t := f.behindAside(last, to)
	for t < to && (verbHelp[f.lower(t)] || f.doc.Tokens[t].Tag == text.ADV) {
		t++
	}
	if t >= to {
		return arms, 0
	}
	switch l := f.lower(t); {
	case claimVerbs[l]:
		said := l == "said" || l == "says" // "said the attack was" is no claim
		for u := t + 1; u < min(t+9, to); u++ {
			if l := f.lower(u); l == "responsibility" || !said && acts[l] && l != "fire" || l == "its" && f.fighterWithin(u+1, min(u+4, to)) {
				return 2, 0
			}
		}
	case armsVerbs[l]:
		for u := t + 1; u < min(t+5, to); u++ {
			if l := f.lower(u); l == "arms" || l == "allegiance" || l == "credit" || l == "hostage" || l == "hostages" {
				return 2, 0
			}
		}
	case fightVerbs[l], being[l] && charging[f.lower(t+1)], l == "been" && charging[f.lower(t+1)]:
		arms++
	case raidVerbs[l] && f.doc.Tokens[t].Tag != text.NOUN:
		raids++
	}
	return arms, raids
}

// signsBefore is what the words before a name tell of its arms: "fighters of the Orvan Society", "clashed with the Orvan Society".
func (f *finder) signsBefore(first, from int) int {
	if sideLabels[f.lower(from)] && f.lower(from+1) == ":" {
		return 1
	}
	t := first - 1
	if f.lower(t) == "the" {
		t--
	}
	if t <= from {
		return 0
	}
	switch f.lower(t) {
	case "of", "from", "for":
		if f.fighterAt(t-1) || f.lower(t-1) == "gunmen" {
			return 2 // "fighters of the Orvan Society"
		}
		if f.lower(t) != "from" && commanding[f.lower(t-1)] {
			return 1
		}
	case "by", "with", "against", "between", "on":
		for u := max(t-4, from); u < t; u++ {
			if clashing[f.lower(u)] {
				return 1
			}
		}
	}
	return 0
}

// ofSoldiers says whether a name is of a state's unit by its people: "soldiers of the Rapid Orvan Battalion".
func (f *finder) ofSoldiers(first int) bool {
	t := first - 1
	if f.lower(t) == "the" {
		t--
	}
	if t < 1 || f.lower(t) != "of" && f.lower(t) != "from" || f.nounAt[t-1] == 0 {
		return false
	}
	return f.words.nouns[f.nounAt[t-1]-1].class == army
}

// groupActs says whether the report tells of acts of a group that it does not name beside them: "The group bombs a police station."
func (f *finder) groupActs() bool {
	for i := 1; i+1 < len(f.doc.Tokens); i++ {
		if bodyWords[f.lower(i)] != 0 && f.lower(i-1) == "the" && (fightVerbs[f.lower(i+1)] || raidVerbs[f.lower(i+1)]) {
			return true
		}
	}
	return false
}

// behindAside is the token behind what stands in commas or brackets right behind a name: "the Orvan Society, known as OS, claimed".
func (f *finder) behindAside(t, to int) int {
	if f.lower(t) != "," {
		return f.behindBrackets(t)
	}
	for end := t + 1; end < min(t+14, to); end++ {
		if f.lower(end) == "," && (verbHelp[f.lower(end+1)] || claimVerbs[f.lower(end+1)] || armsVerbs[f.lower(end+1)] || fightVerbs[f.lower(end+1)]) {
			return end + 1
		}
	}
	return t
}

// fighterAt says whether a noun for those who fight for a group stands at a token.
func (f *finder) fighterAt(i int) bool {
	if i < 0 || f.nounAt[i] == 0 {
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
	armsVerbs  = set("took takes take taken laid lay pledged pledges swore swears sworn")
	sideLabels = set("allies ally enemies rivals rival foes")
	charging   = set("blamed accused suspected")
	fightVerbs = set(`kidnapped kidnaps abducted abducts ambushed ambushes beheaded beheads bombed bombs shelled shells massacred massacres hacked gunned slaughtered
		slaughters lynched terrorised terrorized`)
	raidVerbs = set(`attacked attacks killed kills shot shoots seized seizes captured captures looted loots torched burned burns fired fires overran hold holds held control
		controls controlled clashed clashes operate operates fight fights fought denied deny emerged raids raided stormed storms executed executes patrol patrols`)
	commanding = set("commander commanders warlord gunmen fighter")
	clashing   = set(`clash clashes clashed fight fighting fought battle battles ambush ambushed abducted kidnapped killed shot massacred beheaded attacked war skirmish
		skirmishes hostage planted claimed allied allegiance blamed operation offensive manned`)
)
