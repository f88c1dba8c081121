package who

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
)

// candidate is a name that may be an armed group's, and what the report tells of it.
type candidate struct {
	first, last int  // where it stands first
	told        bool // the report says what it is: "the Orvan Hunters, a separatist militia"
	arms        int  // how much tells that it bears arms
	raids       int  // acts that police may do as well
	topic       bool // the title asks who it is: "Profile: the Orvan Hunters"
	form        bool // a word of the name is one that armed groups go by
	body        int  // how often more what follows speaks of it as of a body than as of a person
}

// recognise files names as those of armed groups by what the report says of them wherever it names them: that they are one, whose
// the fighters are, who took up arms, claimed an attack or abducted somebody.
func (f *finder) recognise() {
	if !f.doc.Parsed() || f.shouting() { // without trees nobody asks
		return
	}
	found, heads := make(map[string]*candidate), make(map[string]string)
	var order []string
	f.eachName(func(first, last int) {
		c := candidate{first: first, last: last, form: f.groupForm(first, last), topic: f.topical(first, last)}
		if c.told = f.toldGroup(first, last); !c.told {
			c.arms, c.raids = f.armedSigns(first, last)
		}
		key := ""
		if first+1 == last && f.lower(first-1) == "the" {
			key = heads[f.lower(first)] // "the Hunters"
		}
		if key == "" {
			if !c.told && !c.topic && !c.form && c.arms+c.raids == 0 || f.commonOnly(first, last) {
				return
			}
			key = f.filedAs(first, last)
		}
		c.body = f.pronounBehind(last)
		if c.form {
			heads[f.lower(f.headOf(first, last))] = key
		}
		known := found[key]
		if known == nil {
			known = new(candidate)
			*known = c
			found[key], order = known, append(order, key)
			return
		}
		known.told, known.topic, known.form = known.told || c.told, known.topic || c.topic, known.form || c.form
		known.body += c.body
		known.arms += c.arms
		known.raids += c.raids
	})
	before, games := len(f.learned), f.sports()
	for _, key := range order {
		if c := found[key]; c.told || !games && f.armedGroup(c) {
			names := append([]string{f.doc.Words(c.first, c.last)}, f.otherName(c.last)...)
			if long := f.spelledOut(c.first, c.last); long != "" {
				names = append(names, long)
			}
			f.introduce(names, ArmedGroup)
		}
	}
	if t, ok := f.theme(); ok && !games {
		f.introduce(append([]string{f.doc.Words(t.first, t.last)}, f.otherName(t.last)...), ArmedGroup)
	}
	if len(f.learned) > before {
		f.learn() // what else they are called
	}
	f.shorten()
}

// otherName is the name in commas right behind a group's that is no member of a list: "Los Orvanos, the Hawks, who came".
func (f *finder) otherName(last int) []string {
	if f.lower(last) != "," || f.lower(last+1) != "the" || last+4 >= len(f.doc.Tokens) {
		return nil
	}
	end := f.capitalsFrom(last + 2)
	if _, n := f.registered(last + 2); n > 0 || end == last+2 || f.lower(end) != "," || f.countryAt[last+2] != 0 || f.nounAt[last+2] != 0 && f.nounTo[last+2] == int32(end) {
		return nil
	}
	switch f.doc.Tokens[min(end+1, len(f.doc.Tokens)-1)].Tag {
	case text.PRON, text.AUX, text.VERB:
		return f.nameAt(last + 2)
	}
	return nil
}

// shorten notes the words by which the armed groups that the report introduces may be called for short.
func (f *finder) shorten() {
	for i := range f.learned {
		l := &f.learned[i]
		if f.cast.Actors[l.actor].Kind != ArmedGroup || l.caps {
			continue
		}
		words := strings.Fields(strings.ToLower(l.name))
		head := words[len(words)-1]
		for k := 1; k+1 < len(words); k++ {
			if ofWords.Has(words[k]) {
				head = words[k-1]
				break
			}
		}
		if bandWords.Has(words[0]) && !bandWords.Has(head) {
			head = words[0] // "the Comando" of Comando Orvano
		}
		if len(words) < 2 || len(head) < 4 || stateNouns.Has(head) {
			continue
		}
		if f.heads == nil {
			f.heads = make(map[string][]int)
		}
		f.heads[head] = append(f.heads[head], l.actor)
	}
}

// calledShort is the group, named before, for whose name a word of it with a capital stands: "the Brigade", "a Brigade mine"; -1 where there is
// none.
func (f *finder) calledShort(i int) int {
	if f.heads == nil || !f.capital(i) || f.lower(i-1) != "the" && (f.sentenceStart(i) || f.capital(i-1)) || i+1 < len(f.doc.Tokens) && (f.capital(i+1) || f.hyphen(i+1) || f.lower(i+1) == "of") {
		return -1
	}
	actors := f.heads[f.lower(i)]
	if actors == nil {
		return -1
	}
	for m := len(f.cast.Mentions) - 1; m >= 0; m-- {
		if actor := f.cast.Mentions[m].Actor; slices.Contains(actors, actor) {
			return actor
		}
	}
	return -1
}

// pronounBehind is 1 where what follows a name first speaks of a body ("it", "the gang"), -1 where of a person ("he"), 0 where of neither.
func (f *finder) pronounBehind(last int) int {
	for t := last; t < min(last+30, len(f.doc.Tokens)); t++ {
		switch l := f.lower(t); l {
		case "its":
			return 1
		case "it", "they", "their":
			if f.sentenceStart(t) {
				return 1
			}
		case "he", "his", "him", "she", "her":
			return -1
		default:
			if bodyWords[l] != 0 && f.words.modifier(&f.doc.Tokens[t-1]) == article {
				return 1
			}
		}
	}
	return 0
}

// headOf is the word by which a name may be called for short: "the Hunters" of the Orvan Hunters, "the Sons" of the Sons of Orvan.
func (f *finder) headOf(first, last int) int {
	for t := first + 1; t+1 < last; t++ {
		if ofWords.Has(f.lower(t)) {
			return t - 1
		}
	}
	return last - 1
}

// eachName visits the names of the report, titles included, without articles and without whose they are.
func (f *finder) eachName(visit func(first, last int)) {
	for s := range f.doc.Sentences {
		sentence := &f.doc.Sentences[s]
		if sentence.Kind == text.Dateline {
			continue
		}
		for t := sentence.First; t < sentence.Last; t++ {
			if !f.capital(t) {
				continue
			}
			last := f.nameEnd(t)
			first := t
			if f.sentenceStart(t) {
				if first = f.behindOpener(f.behindFighters(t, last-1), last); quantities.Has(f.lower(first)) && f.lower(first+1) == "of" {
					first += 2 // "None of the Orvan Hunters' fighters"
				}
			}
			for first < last && (f.words.modifier(&f.doc.Tokens[first]) == article || labels.Has(f.lower(first)) || lex.Weekday(f.lower(first)) || digits(f.lower(first-1)) && lex.Month(f.lower(first))) {
				first++
			}
			first = f.behindOwner(first, last)
			if first < last && f.mayName(first, last) {
				visit(first, last)
			}
			t = last - 1
		}
	}
}

// behindFighters is where a name begins behind those who belong to it at the beginning of a sentence: "Fighters of the Orvan Society".
func (f *finder) behindFighters(first, last int) int {
	if n := f.nounAt[first]; n != 0 {
		switch f.words.nouns[n-1].class {
		case attacker, suspect, fighter, member, army, role:
			return f.behindMembers(first, last)
		}
	}
	return first
}

// nameEnd is where a name ends, without "and" and without a genitive at its end.
func (f *finder) nameEnd(first int) int {
	last := max(f.capitalsFrom(first), first+1)
	for t := first + 1; t < last; t++ {
		if f.lower(t) == "and" {
			return t
		}
	}
	return last
}

// behindOwner is where a name begins behind the name of its owner: "Dahl's Orvan Brigade", "Kesh's Orvan Brigade".
func (f *finder) behindOwner(first, last int) int {
	for t := first + 1; t < last; t++ {
		n := f.possessive(t)
		if n == 0 || t+n >= last {
			continue
		}
		if f.countryTo[first] == int32(t) {
			return t + n
		}
		for _, name := range f.doc.Names {
			if name.Last == t && name.First <= first && (name.Kind == text.Person || name.Kind == text.Location) {
				return t + n
			}
		}
	}
	return first
}

// mayName says whether a run of capitals can be the name of a group that neither the registry nor a list of words knows.
func (f *finder) mayName(first, last int) bool {
	if f.lower(first) == "abu" && last-first == 2 { // "Abu Dahl" is somebody's byname; groups of this form are in the registry
		return false
	}
	if f.countryTo[first] >= int32(last) || notNames.Has(f.lower(first)) {
		return false
	}
	if last-first == 1 && !f.mayNameAlone(first) {
		return false
	}
	_, n := f.registered(first)
	return n < last-first && (n == 0 || !f.hyphen(first+n))
}

// mayNameAlone says whether one word with a capital can be such a name.
func (f *finder) mayNameAlone(i int) bool {
	tag := f.doc.Tokens[i].Tag
	switch {
	case tag == text.NOUN && f.nounAt[i] == 0 && f.opensTitle(i, i+1):
		return true
	case digits(f.lower(i-1)) || lex.Weekday(f.lower(i)):
		return false
	}
	return tag == 0 || tag == text.PROPN || tag == text.NOUN && f.lower(i-1) == "the"
}

// opensTitle says whether a title begins with a name and a colon behind it.
func (f *finder) opensTitle(first, last int) bool {
	from, _ := f.bounds(first)
	return f.lower(last) == ":" && first-from <= 1 && f.inTitle(first)
}

// topical says whether a name is what a title or a question asks for: "Profile: the Orvan Hunters", "Orvan Hunters: a portrait", "Timeline: the rise
// of the Orvan Hunters", "Who are the Orvan Hunters?", "The Orvan Hunters explained", "Five questions about the Orvan Hunters, the kings of Kesh".
func (f *finder) topical(first, last int) bool {
	from, to := f.bounds(first)
	asks := f.lower(to-1) == "?" && (f.lower(from) == "who" || f.lower(from) == "what")
	if asks && first-from <= 3 {
		return true
	}
	if f.doc.Sentences[f.doc.Tokens[first].Sent].Kind != text.Title {
		return false
	}
	about := first - 1
	if f.lower(about) == "the" {
		about--
	}
	if f.lower(last) == "explained" || (last == to || f.lower(last) == ",") && about > from && f.lower(about) == "about" || f.opensTitle(first, last) {
		return true
	}
	labelled := false
	for t := from; t < first; t++ {
		switch {
		case labels.Has(f.lower(t)):
			labelled = true
		case labelled && f.capital(t) && f.nameTag(t):
			return false // another name stands before it
		}
	}
	return labelled
}

// nameTag says whether a token with a capital may be of a name, and does not only begin a part of a title: "Timeline: From choir to army, the Orvan Hunters".
func (f *finder) nameTag(t int) bool {
	switch f.doc.Tokens[t].Tag {
	case text.ADP, text.DET, text.PRON, text.ADV, text.SCONJ, text.CCONJ, text.VERB, text.AUX, text.NUM:
		return false
	}
	return true
}

// filedAs is the key of a name: that of the party that the report introduced by it, else its words.
func (f *finder) filedAs(first, last int) string {
	name := f.doc.Words(first, last)
	if long := f.spelledOut(first, last); long != "" {
		name = long
	}
	if value, ok := f.known.Get(name); ok {
		return lex.Fold(f.cast.Actors[f.learned[value].actor].Name)
	}
	return lex.Fold(name)
}

// spelledOut is the name that the report introduced whose initials a name is, "" where there is none.
func (f *finder) spelledOut(first, last int) string {
	if last-first > 1 || !f.acronym(first) {
		return ""
	}
	for i := range f.learned {
		if f.learned[i].initials == f.raw(first) {
			return f.learned[i].name
		}
	}
	return ""
}

// armedGroup says whether what the report tells of a name suffices where it does not say what it is.
func (f *finder) armedGroup(c *candidate) bool {
	form, arms := c.form, c.arms
	if form || c.topic || f.pluralName(c.first, c.last) && c.last-c.first > 1 && (f.lower(c.first-1) == "the" || f.lower(c.first) == "los") {
		arms += min(c.raids, 1)
	}
	if c.topic && arms == 0 && f.bodyArmed() {
		arms = 1
	}
	if kind := f.kindOfName(c.first, c.last); arms == 0 || arms == 1 && (!form && !c.topic || kind != 0) || kind == Party {
		return false
	}
	if !form {
		person, place, body := f.taggedAs(c.first, c.last)
		article, several := f.lower(c.first-1) == "the" && c.last-c.first > 1, f.lower(c.first) == "los"
		town := place > body && !several && (!c.topic || c.body <= 0 || f.placed(c.first))
		if person > body && !article && c.body <= 0 || town || arms < 2 && !c.topic && body == 0 && !article && !f.acronym(c.last-1) {
			return false
		}
	}
	return true
}

// groupForm says whether a word of a name is one that armed groups, but not they alone, go by: "the Orvan Hunters".
func (f *finder) groupForm(first, last int) (form bool) {
	if last-first < 2 {
		return false
	}
	for t := first; t < last; t++ {
		switch l := f.lower(t); {
		case stateWords.Has(l) && l != "guards":
			return false
		case bandWords.Has(l), t > first && f.fighterAt(t):
			form = true
		}
	}
	return form
}

// taggedAs counts what the tagger takes a name for, wherever it stands.
func (f *finder) taggedAs(first, last int) (person, place, body int) {
	name := f.doc.Words(first, last)
	for i := range f.doc.Names {
		n := &f.doc.Names[i]
		if f.doc.Tokens[n.Last-1].Lower != f.lower(last-1) || !strings.HasSuffix(f.doc.Words(n.First, n.Last), name) {
			continue
		}
		switch n.Kind {
		case text.Person:
			person++
		case text.Location:
			place++
		case text.Organisation, text.ArmedGroup, text.Forces:
			body++
		}
	}
	return person, place, body
}

// sports says whether a report is about games, which are told of as battles.
func (f *finder) sports() bool {
	words := 0
	for i := range f.doc.Tokens {
		if gameWords.Has(f.lower(i)) {
			words++
		}
	}
	return words >= 3
}

var (
	ofWords    = lex.NewSet("of for des de du del")
	stateNouns = lex.NewSet("army police government state forces people movement")
	labels     = lex.NewSet(`profile explainer timeline q&a factbox analysis backgrounder background update who what are is were was meet inside
	why how rise return origins history story anatomy portrait making resurgence comeback`)
	bandWords = lex.NewSet(`column columns warriors companies hunters tigers panthers lions hawks eagles scorpions cobras vipers leopards dragons
	wolves ravens sons soldiers knights brotherhood guardians defenders volunteers volontaires patriots avengers guerriers
	chasseurs gardiens guerreros milice coalition squad squads cadres legion cell cells comando comandos mafia clan gang
	boys bloods vigilantes autodefensas bloque frente ejército ejercito mouvement patriotes
	combattants brigade brigata brigate defence defense alliance force forces rangers raiders riders shield sword spears
	flame`)
	gameWords = lex.NewSet(`league coach season goals goal quarterback quarter innings playoff playoffs championship tournament striker midfielder
	goalkeeper fixture cup touchdown touchdowns semifinal semi-final quarterfinal halftime scored roster pitcher
	batsman wicket wickets rebounds`)
)
