package what

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
	"casus/trace"
)

// Find reads the acts of a report, in order.
func Find(doc *text.Doc) []Act {
	f := &finder{doc: doc, wordLists: load()}
	for s := range doc.Sentences {
		switch doc.Sentences[s].Kind {
		case text.Body, text.Title, text.Caption:
			f.sentence(&doc.Sentences[s])
		}
	}
	return f.acts
}

type finder struct {
	*wordLists
	doc  *text.Doc
	sent *text.Sentence
	acts []Act
}

func (f *finder) sentence(sentence *text.Sentence) {
	f.sent = sentence
	for i := sentence.First; i < sentence.Last; {
		next := f.at(i)
		i = max(next, i+1)
	}
}

// at reads the act that begins at a token and gives where its words end.
func (f *finder) at(i int) int {
	var senses []int
	value, tokens := f.trie.Match(f.doc, i)
	if tokens > 0 {
		senses = f.terms[value]
	}
	for _, e := range senses {
		if f.entries[e].doers == "" && f.try(e, i, i+tokens) {
			return i + tokens
		}
	}
	for _, gap := range f.gaps.Of(f.doc.Tokens[i].Lower) {
		if f.gap(gap.rest, i) && f.try(gap.entry, i, i+1) {
			return i + 1
		}
	}
	for _, e := range senses { // what is an act only by who does it comes after "take * into custody"
		if f.entries[e].doers != "" && f.try(e, i, i+tokens) {
			return i + tokens
		}
	}
	return i
}

// gap says whether the rest of a phrase follows a verb within its object: "set the house on fire".
func (f *finder) gap(rest []string, verb int) bool {
	for i := verb + 2; i < min(verb+9, f.sent.Last-len(rest)+1); i++ {
		if t := &f.doc.Tokens[i-1]; t.Tag == text.PUNCT && t.Lower != "-" || t.Tag == text.VERB && t.XPos != text.PennVBN {
			return false
		}
		found := true
		for k, word := range rest {
			found = found && f.doc.Tokens[i+k].Lower == word
		}
		if found {
			return true
		}
	}
	return false
}

// try makes an act of a term's sense where the words around it allow it.
func (f *finder) try(at, first, last int) bool {
	e := &f.entries[at]
	act := Act{First: first, Last: last, Span: f.doc.Slice(first, last), Kind: e.kind, Family: e.family, Force: e.force}
	act.Head = f.headOf(first, last, e.verb)
	switch {
	case e.verb:
		act.Form = Verb
	case e.frame == bomber || e.frame == victim:
		act.Form = Doer
	case e.frame == weapon:
		act.Form = Weapon
	default:
		act.Form = Noun
	}
	if !f.partOfSpeech(e, &act) || f.inName(&act) || f.figurative(&act) {
		return false
	}
	f.nounPhrase(&act)
	if f.sent.Parsed {
		f.roles(e, &act)
		if e.frame == ofPatient && act.Force == 1 && (act.Kind == Arrest || act.Kind == Killing) && len(f.obliques(act.Head, "of")) > 0 {
			act.Force = 2 // "the arrest of a commander"
		}
		if act.Kind == Abduction && strings.HasSuffix(e.term, " away") && (len(act.Agents) == 0 || f.hasObject("aircraft", act.Agents)) {
			act.Force = 1 // "the wounded were taken away by helicopter"
		}
		act.Definite = act.Definite && !f.introduced(&act)
		if f.likened(&act) || f.idle(e, &act) || f.pit(&act) || f.rescuing(&act) || f.toItself(&act) || act.Form == Verb && (f.hasObject("misfortune", act.Agents) || f.hasObject("misfortune", act.Weapons)) {
			return false
		}
		if e.object != "" && !f.hasObject(e.object, act.Patients) && !f.hasObject(e.object, act.Weapons) {
			return false
		}
		if e.doers != "" && (!f.hasObject(e.doers, act.Agents) || f.helped(act.Head)) {
			return false
		}
	} else if e.doers != "" || e.object != "" && !f.objectNear(e.object, last) {
		return false
	}
	if e.term == "body" && !f.foundSlain(&act) {
		return false
	}
	if f.abstract(&act) || act.Kind == Incident && act.Form == Verb && !f.tells(act.Head) {
		return false
	}
	if t := &f.doc.Tokens[act.Head]; act.Form == Verb && f.sent.Parsed && t.Rel == text.RelAmod {
		if f.hasObject("place", []int{t.Head}) {
			return false // "the occupied territory", "a besieged town": how it is, not what was done
		}
		act.Force = 1 // "rescued 11 kidnapped villagers"
	}
	if (act.Kind == Bombing || act.Kind == Explosion) && f.sent.Parsed && f.madeSafe(&act) {
		act.Kind, act.Force = Plot, 2
	}
	f.realis(&act)
	act.Trace = trace.Step{Rule: "word for " + e.family + ": " + e.term, Span: act.Span}
	f.acts = append(f.acts, act)
	return true
}

// madeSafe says whether those who clear bombs set one off, or somebody did so safely.
func (f *finder) madeSafe(act *Act) bool {
	if act.Form != Verb {
		return false
	}
	for _, i := range act.Agents {
		if disposers.Has(f.doc.Tokens[i].Lemma) || f.lower(i-1) == "disposal" {
			return true
		}
	}
	for c := range f.doc.Children(act.Head) {
		if t := &f.doc.Tokens[c]; t.Lower == "safely" || t.Rel == text.RelObl && f.lower(c-1) == "controlled" {
			return true
		}
	}
	return false
}

var disposers = lex.NewSet("sapper deminer engineer technician")

// headOf is the token that the tree hangs the phrase on: the verb, or the noun that the others depend on.
func (f *finder) headOf(first, last int, verb bool) int {
	if verb {
		return first
	}
	for i := last - 1; i >= first; i-- {
		if head := f.doc.Tokens[i].Head; f.sent.Parsed && (head < first || head >= last) && f.doc.Tokens[i].Tag != text.PUNCT {
			return i
		}
	}
	return last - 1
}

// partOfSpeech says whether a word plays the part that its sense asks for.
func (f *finder) partOfSpeech(e *entry, act *Act) bool {
	t := &f.doc.Tokens[act.Head]
	for i := act.First; i < act.Last; i++ {
		if strings.ContainsAny(f.doc.Tokens[i].Lower, "'’") {
			return false // "she'll" is no shell, though it folds to one
		}
	}
	if t.Tag == 0 {
		return e.verb == (f.lower(act.First-1) == "to") || !e.verb || !determiner(f.lower(act.First-1))
	}
	isVerb := t.Tag == text.VERB || t.Tag == text.AUX || t.Tag == text.ADJ && (t.XPos == text.PennVBN || t.XPos == text.PennVBD)
	if act.Last-act.First > 1 && !e.verb {
		return true
	}
	if e.verb {
		if surelyVerb(t.Lower) && !determiner(f.lower(act.First-1)) || t.Lower == "burnt" && act.Last-act.First > 2 || t.Lower == "set" && act.Last-act.First > 1 { // "were burnt to ashes", "doused and set alight"
			return true
		}
		return isVerb || act.Last-act.First > 1 && t.Tag != text.ADJ && !determiner(f.lower(act.First-1)) && f.lower(act.First+1) != "-" // "a news round-up"
	}
	return !isVerb || t.XPos == text.PennVBG && determiner(f.lower(act.First-1)) || determiner(f.lower(act.First-1)) && f.lower(act.Last) == "of"
}

// toItself says whether somebody is told to have killed or shot himself.
func (f *finder) toItself(act *Act) bool {
	return act.Form == Verb && act.Kind != Suicide && act.Kind != Bombing && len(act.Patients) == 1 && reflexive.Has(f.doc.Tokens[act.Patients[0]].Lower)
}

var reflexive = lex.NewSet("himself herself themselves itself")

// surelyVerb says whether a form is of a verb and hardly ever of a noun, whatever the tagger says.
func surelyVerb(word string) bool {
	switch word {
	case "struck", "slew", "blew", "fought", "shot", "stormed", "ambushed", "kidnapped", "abducted", "gunned", "stabbed", "shelled", "attacked", "slain":
		return true
	}
	return false
}

func determiner(word string) bool {
	switch word {
	case "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "another", "no", "any", "each", "every", "some", "several", "such", "'s":
		return true
	}
	return false
}

func (f *finder) lower(i int) string {
	if i < f.sent.First || i >= f.sent.Last {
		return ""
	}
	return f.doc.Tokens[i].Lower
}

// inName says whether the word is inside the name of a person, a body or a work: "Islamic Battle Front".
func (f *finder) inName(act *Act) bool {
	for i := range f.doc.Names {
		name := &f.doc.Names[i]
		if name.First > act.First {
			break
		}
		if name.Last >= act.Last && (name.Last-name.First > act.Last-act.First || name.Kind == text.Person || name.Kind == text.Location) {
			switch name.Kind {
			case text.Event, text.Nationality:
				return false
			}
			return f.sent.Kind != text.Title
		}
	}
	return false
}

// figurative says whether the words around make it something else: "heart attack", "strike a deal", "a battle for votes".
func (f *finder) figurative(act *Act) bool {
	if first := f.lower(act.First - 1); (first == "a" || first == "an") && f.lower(act.First-2) == "like" {
		return true // "it was like a bomb had gone off"
	}
	first, last := f.doc.Tokens[act.First].Lower, f.doc.Tokens[act.Last-1].Lower
	if next := f.lower(act.Last); first == "march" && len(next) == 4 && strings.Trim(next, "0123456789") == "" {
		return true // "March 2023"
	}
	if f.lower(act.Last) == "in" && (f.lower(act.Last+2) == "face" || f.lower(act.Last+2) == "faces") {
		return true // "the tax blew up in his face"
	}
	if contains(f.notAfter[first], f.lower(act.First-1)) || contains(f.notAfter[first], f.compound(act.First-1, -1)) {
		return true
	}
	if first == "gun" {
		return false // "a gun battle with the police"
	}
	if f.lasting(act.Last) {
		return false // "the two bands fought for three days"
	}
	if f.lower(act.Last) == "on" && act.Last+1 < f.sent.Last && (f.timely(act.Last+1) || f.doc.Tokens[act.Last+1].Tag == text.NUM) {
		return false // "seized on 26 March"
	}
	return contains(f.notBefore[last], f.lower(act.Last)) || contains(f.notBefore[last], f.compound(act.Last, 1))
}

// lasting says whether a length of time stands behind "for".
func (f *finder) lasting(at int) bool {
	if f.lower(at) != "for" {
		return false
	}
	for i := at + 1; i < at+5; i++ {
		if i < f.sent.Last && spells.Has(f.doc.Tokens[i].Lemma) {
			return true
		}
	}
	return false
}

// likened says whether what does an act is only what something was like: "it was like a bomb had gone off".
func (f *finder) likened(act *Act) bool {
	if act.Form == Verb && f.marker(act.Head) == "like" {
		return true
	}
	for _, tokens := range [...][]int{act.Agents, act.Weapons} {
		for _, i := range tokens {
			if c := f.doc.Child(i, text.RelCase, text.RelMark); c >= 0 && f.doc.Tokens[c].Lower == "like" && c < i && act.Form == Verb && i < act.Head {
				return true
			}
		}
	}
	return false
}

// introduced says whether the "of" behind a definite noun names people not told of before: "the death of four soldiers"
// points back to nothing.
func (f *finder) introduced(act *Act) bool {
	if act.Form != Noun || f.lower(act.Last) != "of" || len(act.Patients) == 0 {
		return false
	}
	switch word := f.lower(act.Last + 1); word {
	case "a", "an", "another", "several", "some":
		return true
	default:
		return !determiner(word)
	}
}

// compound is the word that a token belongs to with those that are written to it by a hyphen or an apostrophe, towards the
// front (-1) or the back (1): "box-office", "citizen's"; "" where it stands alone.
func (f *finder) compound(at, way int) string {
	first, last := at, at+1
	for end := at + way; end >= f.sent.First && end < f.sent.Last && at >= f.sent.First && at < f.sent.Last; end += way {
		left, right := &f.doc.Tokens[min(end, end-way)], &f.doc.Tokens[max(end, end-way)]
		if left.End != right.Start || left.Lower != "-" && right.Lower != "-" && right.Lower != "'s" && right.Lower != "’s" {
			break
		}
		first, last = min(first, end), max(last, end+1)
	}
	if last-first < 2 {
		return ""
	}
	return strings.ReplaceAll(strings.ToLower(f.doc.Text[f.doc.Tokens[first].Start:f.doc.Tokens[last-1].End]), "’", "'")
}

// contains says whether a word is one of those that a string lists, each followed by a space.
func contains(words, word string) bool {
	for at := 0; word != "" && at+len(word) < len(words); at++ {
		if words[at:at+len(word)] == word && words[at+len(word)] == ' ' && (at == 0 || words[at-1] == ' ') {
			return true
		}
	}
	return false
}

// nounPhrase reads what the words before a noun say: definite, another, several.
func (f *finder) nounPhrase(act *Act) {
	t := &f.doc.Tokens[act.Head]
	act.Plural = t.XPos == text.PennNNS || t.XPos == text.PennNNPS
	if act.Form == Verb {
		return
	}
	for i := act.First - 1; i >= f.sent.First && i > act.First-6; i-- {
		switch word := f.lower(i); word {
		case "the", "this", "that", "these", "those", "its", "their", "his", "her", "such":
			act.Definite = true
			return
		case "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "deadliest", "worst", "biggest", "bloodiest":
			act.Ordinal = true
		case "last":
			act.Another, act.Definite = true, false
			return // "its last attack in the city": not the one told of
		case "another", "second", "third", "separate", "similar", "previous", "earlier", "other", "different", "subsequent", "fresh", "new", "past", "simultaneous":
			act.Another = true
			act.Definite = false
			if word == "another" || word == "other" {
				return
			}
		default:
			if tag := f.doc.Tokens[i].Tag; tag != text.ADJ && tag != text.NOUN && tag != text.PROPN && tag != text.NUM && tag != text.PART && f.lower(i) != "-" {
				return
			}
		}
	}
}

// objectNear looks for the object of a verb where no tree tells it.
func (f *finder) objectNear(class string, from int) bool {
	for i := from; i < min(from+5, f.sent.Last); i++ {
		if contains(f.objects[f.doc.Tokens[i].Lower], class) {
			return true
		}
	}
	return class == "person" || class == "place"
}

// hasObject says whether one of the tokens is of the class.
func (f *finder) hasObject(class string, tokens []int) bool {
	for _, i := range tokens {
		i = f.measured(i)
		if petrol := f.lower(i-1) == "petrol" || f.lower(i-1) == "molotov"; class == "bomb" && petrol || class == "petrol" && !petrol {
			continue // what rioters throw
		}
		known := f.objects[f.doc.Tokens[i].Lower] + f.objects[f.doc.Tokens[i].Lemma]
		switch class {
		case "people":
			if contains(known, class) || f.isPerson(i) || byTrade(f.doc.Tokens[i].Lemma) {
				return true
			}
		case "anyone":
			if contains(known, "people") || contains(known, "armed") || contains(known, "wanted") || f.isPerson(i) {
				return true
			}
		case "wanted":
			if contains(known, class) || contains(known, "armed") {
				return true
			}
		case "armed":
			if contains(known, class) || f.disguised(i) {
				return true
			}
		case "party":
			if contains(known, "armed") || contains(known, "force") || f.disguised(i) {
				return true
			}
		case "person":
			if !contains(known, "place") && !contains(known, "arms") && !f.isPlace(i) {
				return true
			}
		case "place", "town":
			if contains(known, class) || f.isPlace(i) {
				return true
			}
		default:
			if contains(known, class) {
				return true
			}
		}
	}
	return false
}

// byTrade says whether a noun's ending tells that it is of people: "geologist", "engineer", "shopkeeper".
func byTrade(noun string) bool {
	for _, ending := range [...]string{"ologist", "nalist", "orist", "ician", "ineer", "teer", "keeper", "owner", "worker", "driver", "writer", "prietor", "lisher", "ditor",
		"ellor", "woman"} {
		if strings.HasSuffix(noun, ending) {
			return true
		}
	}
	return false
}

// foundSlain says whether bodies were found, and their sentence tells that they were of people who were killed.
func (f *finder) foundSlain(act *Act) bool {
	if !f.sent.Parsed {
		return false
	}
	found, slain := false, false
	for i := f.sent.First; i < f.sent.Last; i++ {
		t := &f.doc.Tokens[i]
		found = found || finding.Has(t.Lemma) && (t.Head == act.Head || f.doc.Tokens[act.Head].Head == i)
		slain = slain || slaying.Has(t.Lemma) || slaying.Has(t.Lower)
	}
	return found && slain
}

var (
	finding = lex.NewSet("find recover discover dump retrieve")
	slaying = lex.NewSet(`abduct abducted kidnap kidnapped gunshot bullet throat stab bind blindfold blindfolded tie torture tortured
		mutilate mutilated decapitate decapitated behead beheaded riddle execute slay slain shoot handcuff handcuffed gag hack machete`)
)

// helped says whether people were taken to where they are helped: "soldiers took the two men to a hospital".
func (f *finder) helped(verb int) bool {
	return slices.ContainsFunc(f.obliques(verb, "to", "for"), func(token int) bool { return shelters.Has(f.doc.Tokens[token].Lemma) })
}

var shelters = lex.NewSet("hospital clinic safety doctor surgery treatment airport home school shelter morgue mortuary funeral helicopter")

// measured is what a token that only measures it is of: the explosives of "200 kg of explosives".
func (f *finder) measured(token int) int {
	if !measures.Has(f.doc.Tokens[token].Lemma) {
		return token
	}
	for c := range f.doc.Children(token) {
		if f.doc.Tokens[c].Rel == text.RelNmod && c > token {
			return c
		}
	}
	return token
}

var measures = lex.NewSet(`kg kgs kilo kilos kilogram kilogramme gram ton tonne pound lb lbs quantity amount number stock stockpile haul hundred
	thousand dozen score truckload box crate bag piece stick round`)

// idle says whether a verb that needs somebody to hit has nobody: "the film bombed", "the striker shot over the bar", "he drove
// out of his estate", "he was struck by the kindness of the nurses".
func (f *finder) idle(e *entry, act *Act) bool {
	if strings.HasSuffix(e.term, " out") && act.Kind == Territory {
		return len(act.Patients) == 0
	}
	if e.term == "strike" && len(act.Agents) > 0 && f.passive(act.Head) {
		return !f.hasObject("aircraft", act.Agents) && !f.hasObject("arms", act.Agents) && !f.hasObject("missile", act.Agents)
	}
	return e.verb && e.frame == transitive && act.Last-act.First == 1 && (act.Kind == Bombing || act.Kind == Shooting) &&
		len(act.Patients) == 0 && len(act.Weapons) == 0 && len(act.Agents) > 0 && !f.passive(act.Head)
}

// rescuing says whether those who fight are such as fight fires and floods.
func (f *finder) rescuing(act *Act) bool {
	return act.Kind == Clash && act.Form == Verb && slices.ContainsFunc(act.Agents, func(token int) bool { return rescuers.Has(f.doc.Tokens[token].Lemma) })
}

var rescuers = lex.NewSet("firefighter fireman rescuer doctor medic nurse deminer")

// pit says whether a mine is one that people work in: "an explosion in a state-owned mine".
func (f *finder) pit(act *Act) bool {
	if word := f.lower(act.Head); act.Form != Weapon || word != "mine" && word != "mines" {
		return false
	}
	in := f.doc.Child(act.Head, text.RelCase)
	return in >= 0 && (f.lower(in) == "in" || f.lower(in) == "inside" || f.lower(in) == "at" || f.lower(in) == "through")
}

// abstract says whether all that an act hits are no people and no things: "attacked the plan".
func (f *finder) abstract(act *Act) bool {
	if act.Form == Doer || len(act.Patients) == 0 {
		return false
	}
	for _, i := range act.Patients {
		if !contains(f.objects[f.doc.Tokens[i].Lower], "abstract") {
			return false
		}
	}
	return true
}

// isPerson says whether a token is part of a person's name, or stands for one.
func (f *finder) isPerson(token int) bool {
	switch f.doc.Tokens[token].Lower {
	case "he", "him", "she", "her":
		return true
	}
	for i := range f.doc.Names {
		if name := &f.doc.Names[i]; name.First <= token && token < name.Last {
			return name.Kind == text.Person
		}
	}
	return f.doc.Tokens[token].Tag == text.PROPN && f.inFullName(token)
}

// inFullName says whether a token is one of two words written large, as the names of people are: "Niloy Sen", where nothing tells what
// it names.
func (f *finder) inFullName(token int) bool {
	for _, i := range [...]int{token - 1, token + 1} {
		if i >= f.sent.First && i < f.sent.Last && f.doc.Tokens[i].Tag == text.PROPN && (f.doc.Tokens[i].Head == token || f.doc.Tokens[token].Head == i) {
			return true
		}
	}
	return false
}

// disguised says whether people are told to be masked, armed or in uniform: "four masked men", "men in uniform".
func (f *finder) disguised(token int) bool {
	if f.doc.Tokens[token].Lemma != "man" {
		return false
	}
	for c := range f.doc.Children(token) {
		if guises.Has(f.doc.Tokens[c].Lower) {
			return true
		}
	}
	return false
}

var guises = lex.NewSet(`armed masked hooded uniformed unidentified unknown camouflaged plain-clothes plainclothes clothes uniform uniforms camouflage fatigues mask masks balaclavas hoods
	turbans motorcycles motorbikes`)

// isPlace says whether the name tagger holds a token to be part of a place's name.
func (f *finder) isPlace(token int) bool {
	for i := range f.doc.Names {
		if name := &f.doc.Names[i]; name.First <= token && token < name.Last {
			return name.Kind == text.Location || name.Kind == text.Facility
		}
	}
	return false
}
