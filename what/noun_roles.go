package what

import (
	"slices"

	"casus/lex"
	"casus/text"
)

// lightVerbs carry an act that stands as their object: "carried out an attack".
var lightVerbs = lex.NewSet(`carry launch stage conduct mount commit perpetrate make unleash execute undertake perform lead begin start organize
	organise wage orchestrate mastermind plan direct do initiate`)

// answering verbs tell with what somebody struck back: "responded with an air strike".
var answering = lex.NewSet("answer respond retaliate reply react hit strike avenge follow")

// happenings are verbs whose subject is the act itself.
var happenings = lex.NewSet(`occur happen erupt break follow take hit rock strike shake come begin start continue kill leave target rip tear wound
	injure destroy damage claim cause shatter ravage`)

// hurling verbs send a weapon at what it is to hit; landing and tearing ones are what it does there.
var (
	hurling = lex.NewSet("throw hurl lob toss fire launch shoot")
	landing = lex.NewSet("land fall rain")
	tearing = lex.NewSet("rip tear tore slam crash smash plough plow slice sweep punch")
)

// engaging verbs name the sides of a fight that stands beside them: "engaged them in a gun battle".
var engaging = lex.NewSet("engage lock involve trap fight join face encounter")

func (f *finder) nounRoles(e *entry, act *Act) {
	n := act.Head
	if act.Form == Doer {
		if e.frame == victim {
			act.Patients = []int{n}
		} else {
			act.Agents, act.Patients = f.spread(nil, n), f.rammed(n)
		}
		return
	}
	act.Mutual = e.frame == mutual
	act.Modifiers = f.before(act.First)
	if act.Agents = f.obliques(n, "by"); len(act.Agents) == 0 && act.Form == Noun {
		act.Agents = f.byAfter(act.Last)
	}
	if act.Form == Weapon {
		act.Weapons = []int{n}
		act.Patients = f.obliques(n, "at", "against", "under", "beneath", "inside", "aboard")
	} else if act.Mutual {
		for token := act.First; token < act.Last; token++ { // "an exchange of fire between", where the tree hangs it on the last word
			act.Agents = append(act.Agents, f.obliques(token, "between", "with", "against", "among", "involving")...)
		}
	} else {
		act.Patients = f.obliques(n, "on", "against", "targeting", "upon", "towards")
	}
	if e.frame == ofPatient || act.Form == Noun && deverbal.Has(f.doc.Tokens[n].Lemma) {
		act.Patients = append(act.Patients, f.obliques(n, "of")...)
	}
	for c := range f.doc.Children(n) {
		t := &f.doc.Tokens[c]
		switch {
		case t.Rel == text.RelNmodPoss:
			if e.frame == ofPatient && e.kind != Shelling && len(act.Patients) == 0 {
				act.Patients = append(act.Patients, c)
			} else {
				act.Agents = append(act.Agents, c)
			}
		case (t.Rel == text.RelAcl || t.Rel == text.RelAclRelcl) && t.Tag == text.VERB:
			f.participle(act, c)
		}
	}
	f.governingVerb(act, e)
}

// rammed is what somebody drives a vehicle into: "a suicide bomber drove a car into a bus".
func (f *finder) rammed(doer int) []int {
	t := &f.doc.Tokens[doer]
	if t.Rel != text.RelNsubj || t.Head < 0 || !driving.Has(f.doc.Tokens[t.Head].Lemma) {
		return nil
	}
	return f.obliques(t.Head, "into")
}

var driving = lex.NewSet("drive ram crash plough plow slam steer")

// deverbal are nouns of means whose "of" names what was hit: "the bombing of a market".
var deverbal = lex.NewSet("bombing bombardment shelling storming ambush burning")

// series are words that count acts: "one of its attacks", "a wave of bombings".
var series = lex.NewSet("one two three series wave string spate number some many several dozens round rounds campaign pair")

// before are the nouns, names and adjectives that lead up to a noun, whatever the tree hangs them on.
func (f *finder) before(noun int) (modifiers []int) {
	for i := noun - 1; i >= f.sent.First && i > noun-6; i-- {
		switch t := &f.doc.Tokens[i]; t.Tag {
		case text.NOUN, text.PROPN, text.ADJ:
			modifiers = append(modifiers, i)
		case text.PUNCT:
			if t.Lower != "-" {
				return modifiers
			}
		case text.NUM:
		default:
			return modifiers
		}
	}
	return modifiers
}

// participle reads "an attack carried out by rebels", "an attack targeting a church".
func (f *finder) participle(act *Act, verb int) {
	if f.passive(verb) {
		if lemma := f.doc.Tokens[verb].Lemma; lightVerbs.Has(lemma) || lemma == "claim" || lemma == "order" || act.Form == Weapon && placing.Has(lemma) || lemma == "lay" || lemma == "set" { // "an ambush laid by rebels"
			act.Agents = append(act.Agents, f.obliques(verb, "by")...)
		}
		return
	}
	if act.Form == Weapon && placing.Has(f.doc.Tokens[verb].Lemma) {
		if placed := f.placer(verb); len(placed) > 0 {
			act.Agents = append(act.Agents, placed...)
			return
		}
	}
	if happenings.Has(f.doc.Tokens[verb].Lemma) {
		for c := range f.doc.Children(verb) {
			if f.doc.Tokens[c].Rel == text.RelObj {
				act.Patients = f.spread(act.Patients, c)
			}
		}
	}
}

// governingVerb reads the verb whose object or subject the act is: "launched an attack on", "the blast killed".
func (f *finder) governingVerb(act *Act, e *entry) {
	t := &f.doc.Tokens[act.Head]
	if act.Form == Noun && f.spares(act.Head) {
		subject, _ := f.arguments(t.Head)
		act.Patients = append(act.Patients, subject...)
		return
	}
	if t.Head >= 0 && t.Rel == text.RelNmod && series.Has(f.doc.Tokens[t.Head].Lower) && f.led(act.Head, []string{"of"}) {
		t = &f.doc.Tokens[t.Head]
		act.Plural = act.Plural && t.Lower != "one"
	}
	if t.Head < 0 || f.doc.Tokens[t.Head].Tag != text.VERB {
		return
	}
	verb := t.Head
	lemma := f.doc.Tokens[verb].Lemma
	if act.Mutual && engaging.Has(lemma) {
		subject, object := f.arguments(verb)
		act.Agents = append(append(act.Agents, subject...), object...)
	}
	switch t.Rel {
	case text.RelObl:
		if answering.Has(lemma) && act.Form == Noun && !act.Mutual && f.led(act.Head, []string{"with"}) && !f.passive(verb) && len(act.Agents) == 0 {
			act.Agents, _ = f.arguments(verb)
		}
		if lemma == "come" && f.led(act.Head, []string{"under"}) && f.tells(verb) { // "the convoy came under attack"
			subject, _ := f.arguments(verb)
			act.Patients = append(act.Patients, subject...)
		}
		if f.lower(act.Last) == "with" && act.Mutual && len(act.Agents) == 0 { // "was killed in a shootout with soldiers", where the tree hangs them on the verb
			act.Agents = slices.DeleteFunc(f.obliques(verb, "with"), func(token int) bool { return f.doc.Child(token, text.RelCase) != act.Last })
		}
	case text.RelObj:
		if lightVerbs.Has(lemma) {
			subject, _ := f.arguments(verb)
			if f.passive(verb) {
				subject = nil
			}
			act.Agents = append(act.Agents, subject...)
			act.Patients = append(act.Patients, f.obliques(verb, "on", "against", "at")...)
		}
	case text.RelNsubjPass:
		if lightVerbs.Has(lemma) || lemma == "order" || act.Form == Weapon && placing.Has(lemma) {
			act.Agents = append(act.Agents, f.obliques(verb, "by")...)
		}
		act.Patients = append(act.Patients, f.obliques(verb, "on", "against")...)
		if hurling.Has(lemma) { // "a grenade was thrown into a bar"
			act.Patients = append(act.Patients, f.obliques(verb, "at", "into")...)
		}
	case text.RelNsubj:
		switch {
		case tearing.Has(lemma): // "a bomb ripped through a ferry"
			act.Patients = append(act.Patients, f.obliques(verb, "through", "into")...)
		case landing.Has(lemma) && act.Form == Weapon: // "shells fell on the hospital"
			act.Patients = append(act.Patients, f.obliques(verb, "on")...)
		}
		if e.frame == mutual {
			act.Agents = append(act.Agents, f.obliques(verb, "between")...)
		}
		if happenings.Has(lemma) && act.Form != Weapon {
			for c := range f.doc.Children(verb) {
				if f.doc.Tokens[c].Rel == text.RelObj && lemma != "take" {
					act.Patients = f.spread(act.Patients, c)
				}
			}
		}
	}
}

// spares says whether a word tells that somebody came away from an act alive: "survived an attack", "was unhurt in a blast".
func (f *finder) spares(act int) bool {
	t := &f.doc.Tokens[act]
	if t.Head < 0 {
		return false
	}
	over := &f.doc.Tokens[t.Head]
	switch {
	case t.Rel == text.RelObj:
		return surviving.Has(over.Lemma)
	case t.Rel != text.RelObl || !f.led(act, []string{"from", "in", "by"}):
		return false
	case over.Tag == text.ADJ:
		return unhurt.Has(over.Lower)
	}
	for c := range f.doc.Children(t.Head) {
		if unhurt.Has(f.doc.Tokens[c].Lower) {
			return true
		}
	}
	return false
}

var (
	surviving = lex.NewSet("survive escape dodge evade elude")
	unhurt    = lex.NewSet("unhurt unscathed unharmed uninjured")
)

// tells says whether a verb is one of those that a sentence is about, not in a clause that only tells who or when.
func (f *finder) tells(verb int) bool {
	switch f.doc.Tokens[verb].Rel {
	case text.RelRoot, text.RelCcomp, text.RelConj, text.RelParataxis:
		return true
	}
	return false
}
