package who

import (
	"strings"

	"casus/lex"
)

// groupNoun says whether a noun for an armed group, or for several who bear arms, stands at a token.
func (f *finder) groupNoun(i int) bool {
	if i >= len(f.nounAt) || f.nounAt[i] == 0 {
		return false
	}
	n := &f.words.nouns[f.nounAt[i]-1]
	return n.class == group || n.class == attacker && n.plural || n.class == fighter && (n.plural || bodyWords[f.lower(int(f.nounTo[i])-1)] != 0)
}

// armedBefore says whether a word that tells that a group is armed stands in the tokens [first, last).
func (f *finder) armedBefore(first, last int) bool {
	for t := first; t < last; t++ {
		if f.tellsArms(t) {
			return true
		}
	}
	return false
}

// tellsArms says whether a word before a noun for a group, by itself or with what a hyphen ties to it, tells that it is armed.
func (f *finder) tellsArms(i int) bool {
	return armedWords.Has(f.lower(i)) || i > 1 && f.hyphen(i-1) && armedWords.Has(f.lower(i-2)+"-"+f.lower(i))
}

// saidArmed says whether a noun for one group tells that it is armed, by itself, by a word before it, or where it stood before.
func (f *finder) saidArmed(noun int) bool {
	switch word := f.lower(noun); word {
	case "faction", "militia", "wing", "insurgency", "gang", "splinter":
		return true
	case "group", "movement", "organization", "organisation", "network", "outfit", "army", "force", "front":
		for i := noun; i >= 0; i-- {
			if f.lower(i) == word && f.armedBefore(max(i-3, 0), i) {
				return true
			}
		}
	}
	return false
}

var armedWords = lex.NewSet(`unheard-of self-defence shadowy dissident loyalist vigilante vigilantes self-defense nazi neo-nazi far-right far-left
	supremacist fascist armed radical militant rebel insurgent separatist jihadist jihadi islamist extremist terrorist
	terror guerrilla paramilitary outlawed banned salafist secessionist resistance`)

// kindOfName tells from its words what a name stands for, 0 where they do not say.
func (f *finder) kindOfName(first, last int) Kind {
	if last-first < 2 {
		return 0
	}
	armed, state := false, f.countryAt[first] != 0 && (f.lower(last-1) == "army" || f.lower(last-1) == "brigade")
	for t := first; t < last; t++ {
		l := f.lower(t)
		switch {
		case stateWords.Has(l) && !(l == "national" && liberation.Has(f.lower(t+1))):
			state = true
		case l == "lashkar" && !f.hyphen(t+1):
		case armedNames.Has(l) && (t == first || t == last-1 || f.lower(t+1) == "of" || f.lower(t+1) == "for" || liberation.Has(l)):
			armed = true
		}
	}
	switch end := f.lower(last - 1); {
	case end == "party" && !armed:
		return Party
	case sites.Has(end):
		return Organisation
	case armed && !state:
		return ArmedGroup
	case organisationNames.Has(end):
		return Organisation
	}
	return 0
}

// kindOfWords is ArmedGroup for a name that holds a word of such names, else 0.
func (f *finder) kindOfWords(name string) Kind {
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if armedNames.Has(word) {
			return ArmedGroup
		}
	}
	return 0
}

var (
	stateWords = lex.NewSet(`national royal ministry federal armed air us u.s. british french russian israeli indian turkish syrian iraqi iranian
	ukrainian chinese saudi egyptian nato united armoured armored mechanized mechanised motorised infantry mountain naval
	guards marine task airborne artillery regiment security coast border`)
	liberation = lex.NewSet("liberation mujahideen mujahidin mujahedin resistance jihad revolutionary")
	armedNames = lex.NewSet(`front army brigade brigades battalion battalions militia militias resistance liberation mujahideen mujahidin mujahedin
	jihad martyrs guerrillas jaish jaysh lashkar harakat haraket harkat liwa katibat katiba kataib kata'ib ansar jund
	jundallah jabhat fatah hizb hezb sipah tehreek tehrik saraya asaib harkat-ul lashkar-e ansarullah ahrar quwat cartel
	commandos falcons vanguards`)
	sites             = lex.NewSet("hospital school depot street university museum cemetery mosque square")
	organisationNames = lex.NewSet(`agency ministry institute observatory network foundation association union commission council committee centre center
	university organisation organization office bureau department authority society initiative forum watch international
	group academy college tribunal court bank company corporation federation congress assembly parliament senate
	secretariat fund programme program project trust charity mission times post tribune`)
)
