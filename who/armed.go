package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

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
	if arms = f.signsBefore(first, from); arms >= 2 {
		if f.hyphen(first+1) && f.countryAt[first] != 0 && f.countryAt[min(first+2, last-1)] != 0 {
			return 0, 0 // "the gunmen of the Kesh-Orm border"
		}
		return arms, 0
	}
	if n := f.possessive(last); n > 0 {
		for t := last + n; t < min(last+n+3, to); t++ {
			switch {
			case f.fighterAt(t):
				return 2, 0
			case commanding.Has(f.lower(t)):
				arms++
			}
		}
		return arms, 0
	}
	if last-first > 1 && bodyWords[f.lower(last)] == selfArmed && !f.nounLike(last+1) {
		return 2, 0 // "the Orvan Hunters militia"
	}
	if l := f.lower(last); l == "," || l == "(" {
		if f.areFighters(last+1, to) {
			return 2, 0 // "the Orvan Hunters, separatists from the north"
		}
		if charging.Has(f.lower(last + 1)) {
			arms++
		}
	}
	t := f.behindAside(last, to)
	if t < to && f.membersAt(t) {
		t = f.nounEnd(t) // "OH men ambushed a truck"
	}
	has := false
	for t < to && (verbHelp.Has(f.lower(t)) || f.doc.Tokens[t].Tag == text.ADV) {
		has = has || f.lower(t) == "has" || f.lower(t) == "have"
		t++
	}
	switch l := f.lower(t); {
	case t >= to:
	case has && f.hasFighters(t, to):
		return 2, 0
	case claimVerbs.Has(l) && f.claims(t, to), armsVerbs.Has(l) && f.within(t+1, min(t+5, to), armsObjects):
		return 2, 0
	case l == "broke" || l == "split":
		for u := t + 1; u < min(t+5, to); u++ {
			if f.partOfGroup(u) {
				return 2, 0 // "split from the Orvan Front"
			}
		}
		if f.lower(first-1) == "which" && f.lower(first-2) == "from" {
			arms++
		}
	case fightVerbs.Has(l), being.Has(l) && charging.Has(f.lower(t+1)), l == "been" && charging.Has(f.lower(t+1)):
		arms++
	case raidVerbs.Has(l) && f.doc.Tokens[t].Tag != text.NOUN:
		raids++
	}
	return arms, raids
}

// hasFighters says whether so many fighters stand behind "has": "has about 150 combatants".
func (f *finder) hasFighters(t, to int) bool {
	for u := t; u < min(t+7, to); u++ {
		if u > t && f.fighterAt(u) {
			return true
		}
		if !f.inNounPhrase(u) || f.doc.Tokens[u].Tag == text.VERB {
			return false
		}
	}
	return false
}

// claims says whether what stands behind a verb of saying claims an attack: "claimed the bombing", "said its fighters", "said that they
// had planted it".
func (f *finder) claims(verb, to int) bool {
	said := f.lower(verb) == "said" || f.lower(verb) == "says" // "said the attack was" is no claim
	for u := verb + 1; u < min(verb+12, to); u++ {
		switch l := f.lower(u); {
		case u < verb+9 && (l == "responsibility" || !said && acts.Has(l) && l != "fire"),
			l == "its" && f.fighterWithin(u+1, min(u+3, to)),
			(l == "it" || l == "they") && (f.lower(u+1) == "had" || f.lower(u+1) == "was" || f.lower(u+1) == "were") && ownedActs.Has(f.lower(u+2)):
			return true
		}
	}
	return false
}

func (f *finder) within(first, last int, words *lex.Set) bool {
	for t := first; t < last; t++ {
		if words.Has(f.lower(t)) {
			return true
		}
	}
	return false
}

// signsBefore is what the words before a name tell of its arms: "fighters of the Orvan Society", "clashed with the Orvan Society".
func (f *finder) signsBefore(first, from int) int {
	if sideLabels.Has(f.lower(from)) && f.lower(from+1) == ":" {
		return 1
	}
	t, called := first-1, 0
	for t > from && (f.lower(t) == "the" || styled.Has(f.lower(t))) {
		if styled.Has(f.lower(t)) {
			called = 1 // "the outlawed Sword of Orvan"
		}
		if t--; t > from && f.hyphen(t) {
			t -= 2 // "the so-called Sword of Orvan"
		}
	}
	if t <= from {
		return called
	}
	if l := f.lower(t); (l == "themselves" || l == "itself") && strings.HasPrefix(f.lower(t-1), "call") {
		return called + 1
	}
	switch l := f.lower(t); l {
	case "of", "from", "for", "to":
		noun := t - 1
		if l == "to" {
			if !linking.Has(f.lower(noun)) {
				return called
			}
			noun--
		}
		switch word := f.lower(noun); {
		case f.fighterAt(noun), word == "gunmen", word == "members" && f.lower(noun-1) == "armed":
			return 2 // "fighters of the Orvan Society", "gunmen loyal to the Orvan Society"
		case l == "of" && commanding.Has(word), word == "members" && noun > from && f.words.modifier(&f.doc.Tokens[noun-1]) == doubt:
			return called + 1
		}
	case "by":
		if f.lower(t-1) == "claimed" && (f.within(from, t, acts) || f.within(from, t, armsObjects)) {
			return 2 // "Responsibility was claimed by the Orvan Society"
		}
		fallthrough
	case "with", "against", "between", "on":
		if f.within(max(t-4, from), t, clashing) {
			return called + 1
		}
	}
	return called
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

// bodyArmed says whether the report tells that a group which it does not name beside it bears arms: "The group bombs a police station",
// "the gang is blamed for two bombs", "the movement's gunmen", "its fighters".
func (f *finder) bodyArmed() bool {
	for i := 1; i+1 < len(f.doc.Tokens); i++ {
		switch before := f.lower(i - 1); before {
		case "the", "this":
			if bodyWords[f.lower(i)] != 0 && f.bodyActs(i+1) {
				return true
			}
		case "its", "their":
			if f.fighterAt(i) || f.lower(i) == "gunmen" {
				return true
			}
		}
	}
	return false
}

// bodyActs says whether what stands behind a noun for a body tells that it bears arms.
func (f *finder) bodyActs(t int) bool {
	_, to := f.bounds(t)
	if n := f.possessive(t); n > 0 {
		return f.fighterWithin(t+n, min(t+n+3, to)) || f.lower(t+n) == "gunmen"
	}
	for t < to && (verbHelp.Has(f.lower(t)) || beingBlamed.Has(f.lower(t)) || f.doc.Tokens[t].Tag == text.ADV) {
		t++
	}
	switch l := f.lower(t); {
	case t >= to:
		return false
	case fightVerbs.Has(l), raidVerbs.Has(l), l == "blamed":
		return true
	case claimVerbs.Has(l):
		return f.claims(t, to)
	case armsVerbs.Has(l):
		return f.within(t+1, min(t+5, to), armsObjects)
	}
	return false
}

var beingBlamed = lex.NewSet("is was been being are were widely often")

// behindAside is the token behind what stands in commas or brackets right behind a name: "the Orvan Society, known as OS, claimed".
func (f *finder) behindAside(t, to int) int {
	if f.lower(t) != "," {
		return f.behindBrackets(t)
	}
	for end := t + 1; end < min(t+14, to); end++ {
		if f.lower(end) == "," && (verbHelp.Has(f.lower(end+1)) || claimVerbs.Has(f.lower(end+1)) || armsVerbs.Has(f.lower(end+1)) || fightVerbs.Has(f.lower(end+1)) || raidVerbs.Has(f.lower(end+1))) {
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
	verbHelp    = lex.NewSet("has have had also later then again since reportedly allegedly recently")
	claimVerbs  = lex.NewSet("claimed claims said says")
	armsVerbs   = lex.NewSet("took takes take taken laid lay pledged pledges swore swears sworn")
	sideLabels  = lex.NewSet("allies ally enemies rivals rival foes")
	styled      = lex.NewSet("called styled shadowy notorious outlawed banned proscribed dreaded")
	charging    = lex.NewSet("blamed accused suspected")
	armsObjects = lex.NewSet("arms allegiance credit hostage hostages responsibility")
	ownedActs   = lex.NewSet("planted detonated behind carried beheaded ambushed kidnapped abducted")
	fightVerbs  = lex.NewSet(`kidnapped kidnaps abducted abducts ambushed ambushes beheaded beheads bombed bombs shelled shells massacred massacres
	hacked gunned slaughtered slaughters lynched terrorised terrorized dynamited dynamites`)
	raidVerbs = lex.NewSet(`attacked attacks killed kills shot shoots seized seizes captured captures looted loots torched burned burns fired fires
	overran hold holds held control controls controlled clashed clashes operate operates fight fights fought denied deny
	emerged raids raided stormed storms executed executes patrol patrols`)
	commanding = lex.NewSet("commander commanders warlord gunmen fighter camp camps hideout hideouts stronghold strongholds")
	clashing   = lex.NewSet(`claim clash clashes clashed fight fighting fought battle battles ambush ambushed abducted kidnapped killed shot
	massacred beheaded attacked war skirmish skirmishes hostage planted claimed allied allegiance blamed operation
	offensive manned`)
)
