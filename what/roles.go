package what

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
)

// placing verbs say who used a weapon that stands before them: "a bomb planted by".
var placing = lex.NewSet("plant lay place set throw hide fire launch drop hurl detonate leave attach deploy send operate")

// roles reads who did it to whom, as far as the tree tells.
func (f *finder) roles(e *entry, act *Act) {
	if act.Form == Verb {
		f.verbRoles(e, act)
		if len(act.Agents)+len(act.Patients)+len(act.Weapons) == 0 {
			f.nearRoles(e, act)
		}
	} else {
		f.nounRoles(e, act)
	}
}

// verbRoles reads the parts around a verb, by the frame of its entry.
func (f *finder) verbRoles(e *entry, act *Act) {
	v := act.Head
	subject, object := f.arguments(v)
	says := func(token int) bool { return f.conjoined(token) && f.speaks(token) } // "…, wounding two, police said"
	subject, object = slices.DeleteFunc(subject, says), slices.DeleteFunc(object, says)
	if len(object) == 0 && e.frame == transitive {
		object = f.between(v)
	}
	if len(object) == 0 && e.frame == transitive {
		if object = f.toldOf(v, subject); len(object) == 0 {
			object = f.countryman(act.Last)
		}
		subject = slices.DeleteFunc(subject, func(token int) bool { return slices.Contains(object, token) })
	}
	if len(object) == 0 && strings.HasSuffix(e.term, " to death") {
		object = f.behind(act.Last)
	}
	var down []int
	if len(object) == 0 && strings.HasSuffix(e.term, " down") {
		down = f.obliques(v, "down") // "burnt down a school", as the tree may have it
		object = down
	}
	bare := len(object) > 0 && f.doc.Child(v, text.RelAuxPass) < 0 // "Rebels stabbed to death a priest", whatever the tree says
	passive := len(down) == 0 && (f.passive(v) && !bare || len(object) == 0 && f.needsObject(e, v))
	switch {
	case passive:
		if row := f.rowOfNames(v); len(row) > 1 {
			subject = row
		}
		f.passiveRoles(e, act, subject)
	case e.frame == transitive:
		f.transitiveRoles(e, act, subject, object)
	case e.frame == mutual:
		act.Mutual = true
		act.Agents, act.Patients = subject, append(object, f.obliques(v, "with", "against")...)
	case e.frame == patient:
		act.Agents, act.Patients = f.suffering(e, v), subject
	case e.frame == weapon:
		act.Weapons, act.Patients = subject, f.obliques(v, "under", "beneath", "underneath", "inside", "outside", "beside")
	case e.frame == weaponObject:
		act.Agents, act.Weapons = subject, object
		act.Patients = f.obliques(v, "at", "on", "into", "against", "near", "outside", "inside", "under", "among")
	case e.frame == defender:
		act.Agents, act.Patients = subject, object
		act.Mutual = e.kind == Clash
		if act.Mutual {
			act.Agents, act.Patients = append(act.Agents, object...), nil
		}
	case e.frame == intransitive:
		act.Agents = subject
		act.Patients = f.obliques(v, "at", "on", "against", "into", "through")
	}
	if weapon := act.Last - 1; len(act.Agents) == 0 && weapon != v { // "stepped on a mine that the guerrillas had laid"
		clause := f.doc.Child(weapon, text.RelAcl, text.RelAclRelcl)
		if clause < 0 && f.lower(act.Last) == "that" {
			clause = f.doc.Child(v, text.RelCcomp) // as the tree has it
		}
		if clause >= 0 && placing.Has(f.doc.Tokens[clause].Lemma) {
			act.Agents = f.placer(clause)
		}
	}
}

// between are those whom a range counts right behind a verb: "killed between 800 and 1,300 people".
func (f *finder) between(v int) []int {
	if f.lower(v+1) != "between" {
		return nil
	}
	for c := range f.doc.Children(v) {
		if t := &f.doc.Tokens[c]; t.Rel == text.RelObl && f.doc.Child(c, text.RelNummod) == v+2 {
			return []int{c}
		}
	}
	return nil
}

// passiveRoles reads who did what a passive verb tells of its subject.
func (f *finder) passiveRoles(e *entry, act *Act, subject []int) {
	agents := f.obliques(act.Head, "by")
	if len(agents) == 0 {
		agents = f.byBehind(act.Head)
	}
	if len(agents) == 0 {
		agents = f.orderedBy(act.Head)
	}
	switch e.frame {
	case weaponObject:
		act.Agents, act.Weapons = agents, subject
	case mutual:
		act.Agents, act.Mutual = append(agents, subject...), true
	default:
		act.Agents, act.Patients = agents, subject
		if f.isWeapon(subject) { // "missiles fired at a town"
			act.Weapons, act.Patients = subject, f.obliques(act.Head, "at", "on", "upon", "against", "into", "toward", "towards")
		}
	}
}

// orderedBy are those on whose orders an act was done: "were murdered on the orders of a gang boss".
func (f *finder) orderedBy(verb int) (agents []int) {
	for _, order := range f.obliques(verb, "on") {
		if lemma := f.doc.Tokens[order].Lemma; lemma == "order" || lemma == "behalf" {
			agents = append(agents, f.obliques(order, "of")...)
		}
	}
	return agents
}

// transitiveRoles reads whom the subject of a verb hits, if by a weapon that is the verb's object.
func (f *finder) transitiveRoles(e *entry, act *Act, subject, object []int) {
	v := act.Head
	act.Agents, act.Patients = subject, object
	if len(subject) > 0 {
		act.Agents = append(act.Agents, f.beside(v, subject[0])...)
	}
	for _, with := range f.obliques(v, "with") {
		if f.hasObject("arms", []int{with}) || f.hasObject("aircraft", []int{with}) {
			act.Weapons = append(act.Weapons, with) // "attacked the town with drones"
		}
	}
	switch {
	case f.isWeapon(object):
		act.Weapons, act.Patients = append(act.Weapons, object...), nil
	case len(object) > 0:
		return
	}
	if e.kind == Bombing {
		return
	}
	act.Patients = append(act.Patients, f.obliques(v, "at", "on", "upon", "against", "into", "toward", "towards")...)
	if len(object) > 0 && f.doc.Tokens[object[0]].Lemma == "fire" { // "set fire to a school"
		act.Patients = append(act.Patients, f.obliques(v, "to")...)
	}
}

// beside are those together with whom somebody did it: "the army, along with a militia, stormed", "troops in conjunction with".
func (f *finder) beside(verbs ...int) (others []int) {
	for _, at := range verbs {
		others = append(others, f.obliques(at, "alongside")...)
		for _, with := range f.obliques(at, "with") {
			c := f.doc.Child(with, text.RelCase)
			if first := f.lower(c - 1); f.lower(c) == "with" && joint.Has(first) || joint.Has(f.lower(c)) {
				others = append(others, with)
			}
		}
		for _, in := range f.obliques(at, "in") {
			if lemma := f.doc.Tokens[in].Lemma; lemma == "conjunction" || lemma == "cooperation" || lemma == "collaboration" || lemma == "coordination" {
				others = append(others, f.obliques(in, "with")...)
			}
		}
	}
	return others
}

// joint are the words before "with" that tell of two who act together.
var joint = lex.NewSet("along together jointly")

// suffering are those who did what the subject of a verb only suffers.
func (f *finder) suffering(e *entry, v int) (agents []int) {
	switch e.kind {
	case Territory:
		return f.obliques(v, "to") // "fell to the rebels"
	case Killing:
		for _, hands := range f.obliques(v, "at") {
			if by := f.doc.Child(hands, text.RelNmod); by >= 0 && f.doc.Tokens[hands].Lower == "hands" { // "died at the hands of the rebels"
				agents = append(agents, by)
			}
		}
	}
	return agents
}

// arguments are the subject and the object of a verb, their coordinated parts included; a participle or a coordinated
// verb without a subject has that of the verb or noun that it depends on.
func (f *finder) arguments(v int) (subject, object []int) {
	for c := range f.doc.Children(v) {
		switch f.doc.Tokens[c].Rel {
		case text.RelCsubj, text.RelAdvcl:
			if noun := f.doer(c); noun != c && c < v && len(subject) == 0 && f.unbroken(c, v) {
				subject = f.spread(subject, noun)
			}
		case text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter:
			if f.timely(c) {
				continue // "had on Tuesday caught …", "a strike the previous day had killed …"
			}
			if c < v && c+1 < f.sent.Last && f.doc.Tokens[c+1].Lower == ":" {
				continue // "Sudan: raid kills nine": a heading
			}
			if len(subject) == 0 || c < v || !f.speaks(c) { // "Ten men were killed, a resident told …", which the tree takes for a second subject
				subject = f.spread(subject, f.doer(f.antecedent(c, v)))
			}
		case text.RelAux:
			if s := f.doc.Child(c, text.RelNsubj); s >= 0 && len(subject) == 0 {
				subject = f.spread(subject, s) // "its planes had on Monday bombed …", as the tree may have it
			}
		case text.RelObj, text.RelIobj:
			if f.doc.LeadsUp(c) {
				continue
			}
			object = f.spread(object, f.antecedent(c, v))
		}
	}
	if len(subject) == 0 {
		subject = f.strayed(v)
	}
	if len(subject) == 0 {
		// Who stands behind the verb only says so: "…, killing nine, police said".
		subject = slices.DeleteFunc(f.inherited(v), func(token int) bool { return token > v && f.speaks(token) })
	}
	return subject, object
}

// timely says whether a token is a day or a length of time.
func (f *finder) timely(token int) bool {
	t := &f.doc.Tokens[token]
	return lex.Weekday(t.Lower) || spells.Has(t.Lemma) || t.Tag == text.PROPN && lex.Month(t.Lower)
}

var spells = lex.NewSet("day night morning afternoon evening week weekend month year hour")

// conjoined says whether a token only goes on a list.
func (f *finder) conjoined(token int) bool {
	switch f.doc.Tokens[token].Rel {
	case text.RelConj, text.RelAppos:
		return true
	}
	return false
}

// speaks says whether a token is the subject of a verb of saying.
func (f *finder) speaks(token int) bool {
	for i := token + 1; i < min(f.sent.Last, token+9); i++ {
		switch f.doc.Tokens[i].Lemma {
		case "say", "tell", "report", "add", "state", "announce", "confirm":
			if f.doc.Tokens[i].Tag == text.VERB {
				return true
			}
		}
	}
	return false
}

// charging are the words before what somebody is tried, blamed or praised for by others.
var charging = lex.NewSet("for of with")

// using verbs have a tool for their object: "used machetes to kill nine".
var using = lex.NewSet("use employ wield deploy")

// inherited is the subject of a verb that has none of its own.
func (f *finder) inherited(v int) []int {
	for range 4 {
		t := &f.doc.Tokens[v]
		if t.Head < 0 {
			return nil
		}
		switch t.Rel {
		case text.RelAcl, text.RelAclRelcl:
			if noun := f.rider(v); noun >= 0 {
				return f.spread(nil, noun)
			}
			return f.spread(nil, t.Head)
		case text.RelNmod, text.RelCompound:
			if t.Tag == text.NOUN && surelyVerb(t.Lower) && t.Head < v {
				return f.spread(nil, t.Head) // "gunmen on a motorcycle shot dead …", which the tree takes for a noun
			}
			return nil
		case text.RelConj, text.RelXcomp, text.RelAdvcl, text.RelParataxis, text.RelDep:
			if t.Rel == text.RelXcomp && t.XPos == text.PennVBD && f.lower(v-1) == "," && f.doc.Tokens[t.Head].Rel == text.RelAclRelcl {
				return f.spread(nil, f.doc.Tokens[t.Head].Head) // "rebels, whom the army supports, killed …", which the tree hangs on the clause
			}
			if by := f.whoCame(v); len(by) > 0 {
				return by
			}
			if !f.predicate(t.Head) || t.Rel == text.RelAdvcl && f.doc.Child(v, text.RelMark) >= 0 && !f.nonfinite(v) {
				return nil
			}
			if t.Rel == text.RelXcomp && !using.Has(f.doc.Tokens[t.Head].Lemma) || t.Rel == text.RelAdvcl && charging.Has(f.marker(v)) { // "a judge sentenced a man for killing nine"
				if o := f.doc.Child(t.Head, text.RelObj); o >= 0 {
					return f.spread(nil, o)
				}
			}
			verb := t.Head
			if main := f.mainVerb(verb, v); main >= 0 && t.XPos == text.PennVBG {
				verb = main
			}
			var found []int
			for c := range f.doc.Children(verb) {
				switch f.doc.Tokens[c].Rel {
				case text.RelNsubj, text.RelNsubjPass:
					found = f.spread(found, f.antecedent(c, verb))
				}
			}
			if said := slices.IndexFunc(found, f.speaks); said >= 0 && len(found) > 1 { // "the priest said, gunmen came and burned …"
				found = slices.Delete(found, said, said+1)
			}
			if len(found) > 0 {
				return found
			}
			v = verb
		default:
			return nil
		}
	}
	return nil
}

// whoCame are the doers of a passive verb of whom a clause tells that goes on in an active verb, where the tree hangs that on the passive one:
// "was murdered by a gunman who walked up to him and shot him".
func (f *finder) whoCame(v int) []int {
	t := &f.doc.Tokens[v]
	if t.Rel != text.RelConj || f.doc.Child(v, text.RelObj) < v || f.doc.Child(v, text.RelAuxPass) >= 0 {
		return nil
	}
	by := f.obliques(t.Head, "by")
	if len(by) == 0 {
		return nil
	}
	if clause := f.doc.Child(by[0], text.RelAclRelcl); clause < 0 || clause > v {
		return nil
	}
	return by
}

// predicate says whether a token is a verb, or is said of a subject: "was in critical condition".
func (f *finder) predicate(token int) bool {
	switch f.doc.Tokens[token].Tag {
	case text.VERB, text.AUX, text.ADJ:
		return true
	}
	return f.doc.Child(token, text.RelCop) >= 0
}

// nonfinite says whether a verb has no subject of its own by its form: "after being shot", "before fleeing".
func (f *finder) nonfinite(v int) bool {
	switch f.doc.Tokens[v].XPos {
	case text.PennVBG, text.PennVB:
		return true
	}
	for c := range f.doc.Children(v) {
		if t := &f.doc.Tokens[c]; t.Lower == "being" || t.Lower == "having" {
			return true
		}
	}
	return false
}

// mainVerb is the verb that a gerund goes on where the tree hangs it on a clause of somebody else: "hit the house where soldiers
// slept, killing nine"; -1 where it may go on that clause.
func (f *finder) mainVerb(clause, gerund int) int {
	t := &f.doc.Tokens[clause]
	subject := f.doc.Child(clause, text.RelNsubj, text.RelNsubjPass)
	if subject < 0 || t.Rel != text.RelAclRelcl && (t.Rel != text.RelAdvcl || t.XPos != text.PennVBG) {
		return -1
	}
	switch f.doc.Tokens[subject].Lower {
	case "who", "that", "which":
		if o := f.doc.Child(gerund, text.RelObj); o < 0 || f.lower(o) != "her" && f.lower(o) != "him" { // "shot at Dana Morel, who ran for mayor, killing her"
			return -1
		}
	}
	for at := t.Head; at >= 0; at = f.doc.Tokens[at].Head {
		if f.doc.Tokens[at].Tag == text.VERB {
			return at
		}
	}
	return -1
}

// antecedent is the noun that a relative pronoun stands for, any other token itself.
func (f *finder) antecedent(token, verb int) int {
	switch f.doc.Tokens[token].Lower {
	case "who", "that", "which", "whom":
		if t := &f.doc.Tokens[verb]; (t.Rel == text.RelAclRelcl || t.Rel == text.RelAcl) && t.Head >= 0 {
			return t.Head
		}
	}
	return token
}

// spread adds a token and those coordinated with it; of "two of the men" and "members of the group" it is the first.
func (f *finder) spread(to []int, token int) []int {
	to = append(to, token)
	for c := range f.doc.Children(token) {
		switch f.doc.Tokens[c].Rel {
		case text.RelCompound:
			if c < token && f.doc.Tokens[c].Tag == text.PROPN && f.doc.Tokens[c+1].Rel == text.RelCc && f.doc.Tokens[token].Tag == text.NOUN {
				to = append(to, c) // "the RSF and Arab militiamen", which the tree takes for one phrase
			}
		case text.RelConj:
			if f.doc.Tokens[c].Tag != text.VERB {
				to = append(to, f.named(c))
			}
		case text.RelFlat: // "of party leader Dana Morel and village chief Ali Diallo", which the tree hangs on the name
			for k := range f.doc.Children(c) {
				if f.doc.Tokens[k].Rel == text.RelConj && f.doc.Tokens[k].Tag == text.PROPN {
					to = append(to, k)
				}
			}
		case text.RelNmod:
			to = f.spreadOver(to, c)
		}
	}
	return to
}

// named is the name right behind an office where the tree makes it an apposition: "the mayor and village chief Ali Diallo"; else
// the noun itself.
func (f *finder) named(noun int) int {
	if f.doc.Tokens[noun].Tag != text.NOUN {
		return noun
	}
	name := f.doc.Child(noun, text.RelAppos)
	if name < noun || f.doc.Tokens[name].Tag != text.PROPN {
		return noun
	}
	for i := noun + 1; i < name; i++ {
		if f.doc.Tokens[i].Tag != text.PROPN {
			return noun
		}
	}
	return name
}

// spreadOver adds what the tree coordinates with the end of a phrase where its words tell that it is another of the same row:
// "a commander of the front and his bodyguard".
func (f *finder) spreadOver(to []int, complement int) []int {
	if !f.led(complement, []string{"of"}) {
		return to
	}
	for c := range f.doc.Children(complement) {
		if t := &f.doc.Tokens[c]; t.Rel == text.RelConj && (t.Tag == text.NUM || t.Tag == text.NOUN && f.begins(c)) {
			to = append(to, c)
		}
	}
	return to
}

// begins says whether a noun has words before it that begin a phrase of its own: a number, "a", "his".
func (f *finder) begins(noun int) bool {
	for c := range f.doc.Children(noun) {
		switch t := &f.doc.Tokens[c]; t.Rel {
		case text.RelNummod:
			return c < noun
		case text.RelNmodPoss:
			return t.Tag == text.PRON
		case text.RelDet:
			return t.Lower == "a" || t.Lower == "an"
		}
	}
	return false
}

// obliques are the nouns under a token that one of the prepositions leads.
func (f *finder) obliques(token int, prepositions ...string) []int {
	var found []int
	for c := range f.doc.Children(token) {
		switch f.doc.Tokens[c].Rel {
		case text.RelObl, text.RelOblAgent, text.RelNmod, text.RelAdvcl:
			if f.led(c, prepositions) && !lex.Weekday(f.doc.Tokens[c].Lower) {
				found = f.spread(found, c)
			}
		}
	}
	return found
}

func (f *finder) led(token int, prepositions []string) bool {
	for c := range f.doc.Children(token) {
		if f.doc.Tokens[c].Rel == text.RelNmodDesc && f.led(c, prepositions) { // "of opposition leader Dana Morel"
			return true
		}
		if f.doc.Tokens[c].Rel != text.RelCase {
			continue
		}
		for _, p := range prepositions {
			if f.doc.Tokens[c].Lower == p {
				return true
			}
		}
	}
	return false
}

// passive says whether a verb form is passive: "were killed", "killed by", "the men abducted in May".
func (f *finder) passive(v int) bool {
	t := &f.doc.Tokens[v]
	if invariant.Has(t.Lower) && t.Rel == text.RelConj && t.Head >= 0 && f.doc.Child(v, text.RelNsubj, text.RelObj) < 0 && f.passive(t.Head) {
		return true // "was dragged out and cut down", which the tagger takes for a plain form
	}
	if t.XPos == text.PennVBG || t.XPos == text.PennVB || t.XPos == text.PennVBZ || t.XPos == text.PennVBP {
		return false
	}
	for c := range f.doc.Children(v) {
		switch f.doc.Tokens[c].Rel {
		case text.RelNsubjPass, text.RelAuxPass, text.RelCsubjPass, text.RelOblAgent:
			return true
		case text.RelObj, text.RelNsubj:
			if f.doc.Tokens[c].Rel == text.RelObj {
				return false
			}
		}
	}
	switch t.Rel {
	case text.RelAcl:
		return t.XPos == text.PennVBN || t.XPos == text.PennVBD
	case text.RelConj:
		if t.Head >= 0 && f.doc.Child(v, text.RelNsubj) < 0 {
			return f.passive(t.Head)
		}
	}
	if len(f.obliques(v, "by")) > 0 && f.doc.Child(v, text.RelObj) < 0 {
		return true
	}
	// "Ten killed in blast": a headline's participle.
	return f.sent.Kind == text.Title && f.doc.Child(v, text.RelObj) < 0 && t.XPos == text.PennVBN
}

// invariant are verbs whose participle is their plain form.
var invariant = lex.NewSet("cut hit set")

// needsObject says whether a past form without an object must be passive, whatever the tree says: "villagers killed".
func (f *finder) needsObject(e *entry, v int) bool {
	t := &f.doc.Tokens[v]
	if v == f.sent.First || e.frame != transitive || len(f.between(v)) > 0 || t.XPos != text.PennVBN && t.XPos != text.PennVBD {
		return false
	}
	if c := f.doc.Child(v, text.RelCcomp, text.RelXcomp); c >= 0 && !(f.doc.Tokens[c].Lower == "dead" && strings.HasSuffix(e.term, " dead")) {
		return false
	}
	if f.doc.Tokens[v-1].Lemma == "have" && f.doc.Tokens[v-1].Tag == text.AUX {
		return false // "the men the rebels had killed"
	}
	if t.Rel == text.RelConj && t.XPos == text.PennVBD && v > f.sent.First && f.doc.Child(t.Head, text.RelNsubj) >= 0 && f.doc.Tokens[v-1].Tag == text.CCONJ {
		return false // "gunmen came and killed"
	}
	switch e.kind {
	case Killing, Abduction, Arrest, Assassination, Execution, Destruction:
		return true
	}
	for _, rest := range [...]string{" dead", " down", " to death"} {
		if strings.HasSuffix(e.term, rest) {
			return true // "Ten rebels gunned down"
		}
	}
	return false
}

// placer are those who placed the weapon that a clause tells of: "a mine that the guerrillas had laid".
func (f *finder) placer(verb int) []int {
	if f.passive(verb) {
		return f.obliques(verb, "by")
	}
	if subject := f.doc.Child(verb, text.RelNsubj); subject >= 0 && f.antecedent(subject, verb) == subject {
		return f.spread(nil, subject)
	}
	return nil
}

// isWeapon says whether an object is the means and not whom it hits.
func (f *finder) isWeapon(object []int) bool {
	for _, i := range object {
		if contains(f.objects[f.doc.Tokens[i].Lower], "arms") || f.doc.Tokens[i].Lemma == "shot" || f.doc.Tokens[i].Lemma == "fire" {
			return true
		}
	}
	return false
}
