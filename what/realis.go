package what

import (
	"casus/lex"
	"casus/text"
)

// realis tells whether an act happened, from the words above and beside it.
func (f *finder) realis(act *Act) {
	act.Court = f.sent.Parsed && f.tried(act)
	if f.negated(act) {
		act.Realis = Denied
		return
	}
	if f.played(act) {
		act.Realis = Hypothetical
		return
	}
	for i := act.First - 1; i >= max(f.sent.First, act.First-3) && act.Form != Verb; i-- {
		t := &f.doc.Tokens[i]
		if t.Tag == text.ADP && !act.Definite && i > f.sent.First && f.doc.Tokens[i-1].Tag == text.NOUN && f.mark(act, f.governors[f.lower(i-1)]) {
			return // "opposition to an attack"
		}
		if t.Tag == text.VERB && t.XPos != text.PennVBN || t.Tag == text.PUNCT || t.Tag == text.ADP {
			break
		}
		if f.mark(act, f.governors[t.Lower]) {
			return
		}
	}
	if !f.sent.Parsed {
		return
	}
	if act.Form == Verb && f.lower(act.First-1) == "to" && f.purpose(act) {
		return
	}
	f.auxiliaries(act, act.Head)
	at := act.Head
	for step := 0; step < 6 && act.Realis == Happened; step++ {
		t := &f.doc.Tokens[at]
		if t.Head < 0 {
			break
		}
		governor := &f.doc.Tokens[t.Head]
		switch t.Rel {
		case text.RelNsubj, text.RelNsubjPass:
			if step == 0 && act.Form != Verb {
				f.auxiliaries(act, t.Head)
				if f.negatedVerb(t.Head) && act.Form == Noun && occurring.Has(governor.Lemma) {
					act.Realis = Denied
				}
			}
			return
		case text.RelObj, text.RelCcomp, text.RelXcomp, text.RelAcl, text.RelNmod, text.RelObl, text.RelAdvcl, text.RelAclRelcl, text.RelCompound, text.RelConj, text.RelCsubj, text.RelAdvclRelcl:
			if t.Rel == text.RelAclRelcl && f.past(at) {
				return // "denied that it ordered the bombing, which killed nine"
			}
			if t.Rel == text.RelAclRelcl || t.Rel == text.RelConj {
				break
			}
			if t.Rel == text.RelAdvcl && f.marker(at) != "to" {
				if m := f.marker(at); m == "if" || m == "unless" {
					act.Realis = Hypothetical
				}
				return
			}
			if t.Rel == text.RelObl && !f.led(at, []string{"of", "to", "from", "against", "about"}) && (governor.Lemma != "call" || !f.led(at, []string{"for"})) {
				break
			}
			if f.vouches(act, at) {
				return
			}
			if governor.Lemma == "prevent" && f.lower(t.Head-1) == "to" {
				act.Realis = Planned // "a curfew to prevent looting"
				return
			}
			if f.mark(act, f.governors[governor.Lemma]) {
				return
			}
			if t.Rel == text.RelObj || t.Rel == text.RelXcomp || t.Rel == text.RelCcomp {
				f.auxiliaries(act, t.Head)
			}
		default:
			return
		}
		at = t.Head
	}
}

// vouches says whether the word above a token tells that an act was done, though the lists take it for one of plans, orders or denials.
func (f *finder) vouches(act *Act, at int) bool {
	t := &f.doc.Tokens[at]
	switch governor := &f.doc.Tokens[t.Head]; governor.Lemma {
	case "able":
		return f.managed(t.Head)
	case "call": // "called the attack a crime", "what is called the Orm Front attacked"; not "called for attacks"
		return t.Rel == text.RelObj || t.Rel == text.RelCcomp || f.passive(t.Head)
	case "order": // "ordered the massacre"
		return t.Rel == text.RelObj && act.Form == Noun && act.Definite && f.past(t.Head)
	case "end": // "after the siege ended, shells hit a base", as the tree has it
		return t.Rel == text.RelCcomp
	case "set": // "the fire that set off the blasts"; not "is set to attack"
		return t.Rel == text.RelObj
	case "deny": // "denied any link to the raid"
		return at != act.Head && act.Form == Noun && act.Definite && t.Rel == text.RelObj
	}
	return false
}

// managed says whether a word tells of what somebody could do and did: "was able to fire rockets".
func (f *finder) managed(token int) bool {
	if f.doc.Tokens[token].Lemma != "able" || f.negatedVerb(token) {
		return false
	}
	be := f.doc.Child(token, text.RelCop)
	return be >= 0 && f.doc.Tokens[be].XPos == text.PennVBD
}

// played says whether an act is told as one of a work or an exercise: "a film in which gunmen storm a bank", "in the novel, a bomb
// destroys the bridge".
func (f *finder) played(act *Act) bool {
	for i := f.sent.First; i < act.First; i++ {
		if !plays.Has(f.lower(i)) {
			continue
		}
		next := i + 1
		if f.lower(next) == "," {
			next++
		}
		if f.lower(next) == "in" && (f.lower(next+1) == "which" || f.lower(next+1) == "whose") || i == f.sent.First+2 && f.lower(i-1) == "the" && f.lower(i-2) == "in" {
			return true
		}
	}
	return false
}

var plays = lex.NewSet("film movie novel opera thriller comedy sitcom videogame exercise exercises drill drills simulation")

// past says whether a verb tells of the past.
func (f *finder) past(verb int) bool {
	if f.doc.Tokens[verb].XPos == text.PennVBD {
		return true
	}
	for c := range f.doc.Children(verb) {
		if t := &f.doc.Tokens[c]; (t.Rel == text.RelAux || t.Rel == text.RelAuxPass) && (t.XPos == text.PennVBD || t.Lemma == "have") {
			return true
		}
	}
	return false
}

// purpose reads the noun that an infinitive fills, over what stands between them: "a plan by separatists to attack".
func (f *finder) purpose(act *Act) bool {
	for i := act.First - 2; i >= f.sent.First && i > act.First-10; i-- {
		switch t := &f.doc.Tokens[i]; {
		case t.Tag == text.NOUN && f.governors[t.Lower] != "":
			return f.mark(act, f.governors[t.Lower])
		case t.Tag == text.NOUN && quests.Has(t.Lower):
			return f.mark(act, "planned")
		case t.Tag == text.VERB, t.Tag == text.AUX, t.Tag == text.PUNCT:
			return false
		}
	}
	return false
}

// quests are what people set out on to do something: "their offensive to take the town".
var quests = lex.NewSet("offensive push drive campaign advance effort efforts battle")

// occurring verbs say of an act that it was: "the attack did not take place".
var occurring = lex.NewSet("occur happen take materialise materialize come begin start break")

// mark applies what a governing word says; it reports whether the act is thereby not told as having happened.
func (f *finder) mark(act *Act, says string) bool {
	switch says {
	case "attempted":
		act.Realis = Attempted
	case "threatened":
		act.Realis = Threatened
	case "planned":
		act.Realis = Planned
	case "denied":
		act.Realis = Denied
	case "hypothetical":
		act.Realis = Hypothetical
	case "habitual":
		act.Realis = Habitual
	}
	return act.Realis != Happened
}

// tried says whether an act stands as what a court holds somebody to have done: "guilty of murder", "jailed for an attack".
func (f *finder) tried(act *Act) bool {
	at := act.Head
	for range 5 {
		t := &f.doc.Tokens[at]
		if t.Head < 0 {
			return false
		}
		switch t.Rel {
		case text.RelObl, text.RelNmod, text.RelObj, text.RelAdvcl, text.RelXcomp, text.RelAcl:
			if f.governors[f.doc.Tokens[t.Head].Lemma] == "court" {
				return true
			}
		case text.RelConj:
		default:
			return false
		}
		at = t.Head
	}
	return false
}

func (f *finder) marker(token int) string {
	if m := f.doc.Child(token, text.RelMark); m >= 0 {
		return f.doc.Tokens[m].Lower
	}
	return ""
}

// auxiliaries reads modals, adverbs of habit and the present tense of a verb.
func (f *finder) auxiliaries(act *Act, verb int) {
	modal, have, lasting, ongoing := "", false, false, false
	for c := range f.doc.Children(verb) {
		t := &f.doc.Tokens[c]
		switch t.Rel {
		case text.RelAux, text.RelAuxPass:
			switch t.Lower {
			case "could", "would", "might", "may", "should", "can", "will", "shall", "must", "'ll", "'d":
				modal = t.Lower
			case "have", "has", "had":
				have = true
			case "is", "are":
				ongoing = t.Rel == text.RelAux
			}
		case text.RelAdvmod:
			if f.governors[t.Lower] == "habitual" {
				act.Realis = Habitual
			}
			lasting = lasting || t.Lower == "since" || t.Lower == "also" || t.Lower == "long"
		case text.RelObl, text.RelOblUnmarked:
			lasting = lasting || (t.Lower == "years" || t.Lower == "decades") && f.led(c, []string{"for"})
		case text.RelMark:
			if t.Lower == "if" || t.Lower == "unless" {
				act.Realis = Hypothetical
			}
		}
	}
	if have && lasting && verb == act.Head && !f.counted(act.Patients) { // "has also targeted embassies", "had fought beside them for years"
		act.Realis = Habitual
	}
	if ongoing && act.Kind == Clash && verb == act.Head && f.doc.Tokens[verb].Rel == text.RelAclRelcl { // "where two clans are fighting over land"
		act.Realis = Habitual
	}
	if modal == "could" && heard.Has(f.doc.Tokens[verb].Lemma) {
		modal = "" // "explosions could be heard"
	}
	switch modal {
	case "":
	case "will", "shall", "'ll", "must", "should":
		act.Realis = Planned
	case "may", "might", "could":
		if !have {
			act.Realis = Hypothetical
		}
	default:
		act.Realis = Hypothetical
	}
}

// heard are what people can do with what happens.
var heard = lex.NewSet("hear see feel")

// counted says whether one of the tokens has a number.
func (f *finder) counted(tokens []int) bool {
	for _, i := range tokens {
		if f.doc.Child(i, text.RelNummod) >= 0 {
			return true
		}
	}
	return false
}

// negated says whether the act is told as one that was not done: "did not attack", "no attacks", "without an attack".
func (f *finder) negated(act *Act) bool {
	if act.Form == Verb {
		if f.sent.Parsed {
			return f.negatedVerb(act.Head)
		}
		return f.lower(act.First-1) == "not" || f.lower(act.First-1) == "never"
	}
	if f.sent.Parsed && f.doc.Child(act.Head, text.RelCop) >= 0 && f.negatedVerb(act.Head) {
		return true // "it was not a suicide attack"
	}
	for i := act.First - 1; i >= f.sent.First && i > act.First-4; i-- {
		switch f.lower(i) {
		case "no", "without", "any":
			return f.lower(i) != "any"
		}
		if tag := f.doc.Tokens[i].Tag; tag != text.ADJ && tag != text.NOUN && tag != text.PROPN {
			break
		}
	}
	return false
}

// compared are the words before which "no" denies nothing: "no fewer than 30 were abducted".
var compared = lex.NewSet("fewer less more")

func (f *finder) negatedVerb(verb int) bool {
	for c := range f.doc.Children(verb) {
		t := &f.doc.Tokens[c]
		switch t.Lower {
		case "not", "n't", "never":
			return t.Rel == text.RelAdvmod
		case "no", "none", "nobody":
			return t.Rel == text.RelNsubj || t.Rel == text.RelNsubjPass
		}
		if t.Rel == text.RelNsubj || t.Rel == text.RelNsubjPass {
			if d := f.doc.Child(c, text.RelDet); d >= 0 && f.doc.Tokens[d].Lower == "no" && !compared.Has(f.lower(d+1)) {
				return true
			}
		}
	}
	return false
}
