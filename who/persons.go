package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// persons finds people with names: those behind a title or an office, those whom an apposition explains, those who say
// something, those whom the name tagger found; then their surnames alone.
func (f *finder) persons() {
	surnames := make(map[string]int)
	for _, full := range []bool{true, false} { // surnames alone come last: they may stand before the full name, in a title
		for _, name := range f.doc.Names {
			if f.doc.Sentences[f.doc.Tokens[name.First].Sent].Kind == text.Dateline {
				continue
			}
			if name.Last-name.First > 2 && f.nounAt[name.First] != 0 && f.sentenceStart(name.First) { // "Farmer Dana Morel"
				name.First++
			}
			if full == (name.Last-name.First > 1) && name.Kind == text.Person && f.free(name.First, name.Last) && f.countryTo[name.First] == 0 {
				f.person(name.First, name.Last, surnames)
			}
		}
	}
	for i := 0; i < len(f.doc.Tokens); i++ {
		if f.held[i] != 0 || !f.capital(i) && !particles.Has(f.lower(i)) {
			continue
		}
		last := f.personName(i)
		if last > i && f.isPerson(i, last) {
			f.person(i, last, surnames)
			i = last - 1
		}
	}
	f.surnames(surnames)
}

// personName is where a sequence of words that may name a person ends.
func (f *finder) personName(i int) int {
	_, to := f.bounds(i)
	t, last := i, i
	for t < to && t-i < 12 {
		switch {
		case f.held[t] != 0 || f.countryTo[t] != 0 && t == i:
			return last
		case f.capital(t) && (f.nounTo[t] == 0 || t > i && f.nounAt[t] != 0 && f.nounTo[t] == int32(t+1)) && f.words.modifier(&f.doc.Tokens[t]) == 0 && !notNames.Has(f.lower(t)):
			if len(f.raw(t)) > 3 && capitals(f.raw(t)) {
				return last
			}
			last = t + 1
		case particles.Has(f.lower(t)) && t+1 < to:
		case f.glued(t) && t > i && (f.hyphen(t) || f.lower(t) == "'" || f.lower(t) == "’" || f.lower(t) == "." && t-i >= 1 && len(f.lower(t-1)) == 1):
			if f.possessive(t) > 0 {
				return last
			}
			if f.hyphen(t) && last == t && t+1 < to && f.glued(t+1) && !f.capital(t+1) && !compoundEnd(f.lower(t+1)) && !digits(f.lower(t+1)) && f.words.modifier(&f.doc.Tokens[t+1]) == 0 {
				t++
				last = t + 1
			}
		default:
			return last
		}
		t++
	}
	return last
}

var (
	particles = lex.NewSet("al el bin ibn abu ben de da dos la del di van von der ag ould ul ur ud uz bint e-")
	notNames  = lex.NewSet(`the a an in on at by for from of with and but or if as it its he she they we you i this that these those there here
	when while where after before since during under over about against among between according meanwhile however also
	although though because monday tuesday wednesday thursday friday saturday sunday january february march april
	june july august september october november december security human islamic state ministry army police no not earlier
	later last next now then today yesterday tomorrow some many most several two three four five six seven eight nine ten
	more both each all his her their our my your us eu un mr mrs ms dr what why how who which read photo reuters ap afp
	image related republic north south east west northern southern eastern western central middle united international
	national`)
	titles = lex.NewSet(`mr mrs ms dr prof gen col lt maj capt sgt cpl brig adm sen rep gov pres pm sheikh sheik shaykh mullah maulana mawlawi
	maulvi ayatollah hojatoleslam imam sayyid sayed syed haji hajji father fr rev reverend pope cardinal bishop archbishop
	rabbi comandante comrade ustaz qari sir lord lady judge justice constable prince princess king queen president minister
	general colonel major captain lieutenant brigadier admiral sergeant commander corporal marshal senator governor mayor
	chancellor premier emir ambassador professor`)
	speaking = lex.NewSet(`said says told tells added adds wrote writes tweeted explained argued noted stressed warned announced confirmed stated
	insisted claimed denied condemned vowed urged recalled recounted testified`)
)

// isPerson says whether the words around a sequence of capitalised words, or it itself, say that it names a person.
func (f *finder) isPerson(first, last int) bool {
	from, to := f.bounds(first)
	words := 0
	for t := first; t < last; t++ {
		if f.capital(t) {
			words++
		}
	}
	if at, n := f.registered(first); at >= 0 && n > 1 {
		return false
	}
	if k := f.kindOfName(first, last); k != 0 {
		return false
	}
	t := first - 1
	if t >= from && f.lower(t) == "." {
		t--
	}
	if t >= from {
		if titles.Has(f.lower(t)) && f.capital(t) {
			return true
		}
		if f.nounTo[t] == int32(t+1) && f.officeAt(t) && (words >= 2 || titles.Has(f.lower(t)) && f.capital(t)) {
			return true
		}
		if f.lower(t) == "," && words >= 2 && t-1 >= from && f.nounTo[t-1] == int32(t) && f.officeAt(t-1) {
			return true
		}
	}
	if words < 2 {
		return false
	}
	if at, _ := f.registered(first); at >= 0 {
		return false
	}
	if speaking.Has(f.lower(last)) || t >= from && (f.lower(t) == "said" || f.lower(t) == "says" || f.lower(t) == "named" || f.lower(t) == "identified" ||
		f.lower(t) == "as" && f.lower(t-1) == "identified" || f.lower(t) == "alias") {
		return true
	}
	if f.lower(last) == "," && last+1 < to {
		if next := f.lower(last + 1); next == "who" || len(next) == 2 && digits(next) && f.lower(last+2) == "," {
			return true
		}
		_, _, found := f.apposition(last + 1)
		return found
	}
	return f.lower(last) == "(" && digits(f.lower(last+1)) && f.lower(last+2) == ")"
}

// officeAt says whether the noun that ends with a token is one of persons.
func (f *finder) officeAt(t int) bool {
	for t > 0 && f.nounAt[t] == 0 && f.nounTo[t-1] == f.nounTo[t] {
		t--
	}
	if f.nounAt[t] == 0 {
		return false
	}
	n := &f.words.nouns[f.nounAt[t]-1]
	if f.capital(t) && n.class == people {
		return false
	}
	return !n.plural && (n.class == role || n.class == people || n.class == fighter || n.class == suspect || n.term == "policeman" || n.term == "police officer" || n.term == "soldier") || titles.Has(f.lower(t))
}

// apposition reads an office behind a name: "co-founder and editor of Harrun.com".
func (f *finder) apposition(i int) (office, of string, found bool) {
	_, to := f.bounds(i)
	first := i
	if f.words.modifier(&f.doc.Tokens[first]) == article {
		first++
	}
	for t := first; t < min(to, first+9); t++ {
		if appositionEnds.Has(f.lower(t)) {
			return "", "", false
		}
		if f.nounAt[t] == 0 || f.words.nouns[f.nounAt[t]-1].plural {
			continue
		}
		if c := f.words.nouns[f.nounAt[t]-1].class; c != role && c != people {
			continue
		}
		last := int(f.nounTo[t])
		if last < to && f.nounAt[last] != 0 {
			continue
		}
		for last+1 < to && f.lower(last) == "and" && f.nounAt[last+1] != 0 {
			last = int(f.nounTo[last+1])
		}
		return f.doc.Words(first, last), f.organisationAfter(last, to), true
	}
	return "", "", false
}

// dangling are words that an organisation cut short must not end on.
var dangling = lex.NewSet("of at for with in on the a an and to from by")

var appositionEnds = lex.NewSet(", . who said was has had been is were would will which that told")

// organisationAfter is what an office is of: "at the Harrun Institute", "of Kesh's northern zone".
func (f *finder) organisationAfter(i, to int) string {
	switch f.lower(i) {
	case "of", "at", "for", "with":
	default:
		return ""
	}
	i++
	if i < to && f.words.modifier(&f.doc.Tokens[i]) == article {
		i++
	}
	last := i
	for last < to && last-i < 14 && f.lower(last) != "," && f.lower(last) != "who" && f.lower(last) != "said" && (f.lower(last) != "." || last+1 < to && f.glued(last+1)) && !(f.lower(last) == "and" && !f.capital(min(last+1, to-1))) {
		last++
	}
	for last > i && dangling.Has(f.lower(last-1)) {
		last--
	}
	if last <= i {
		return ""
	}
	return f.doc.Words(i, last)
}

// person files one named person with the office that the words around the name give.
func (f *finder) person(first, last int, surnames map[string]int) {
	name := f.doc.Words(first, last)
	surname := f.surname(first, last)
	actor, known := surnames[surname]
	if !known && last-first == 1 {
		if actor, known = f.byGiven(surname); known {
			surnames[surname] = actor
		}
	}
	single := first+1 == last || f.lower(first) == surname
	if !known || !single && !strings.Contains(f.cast.Actors[actor].Name, f.raw(first)) && !strings.EqualFold(f.cast.Actors[actor].Name, surname) {
		f.cast.Actors = append(f.cast.Actors, Actor{Name: name, Kind: Person})
		actor = len(f.cast.Actors) - 1
		surnames[surname] = actor
	}
	f.call(actor, name)
	a := &f.cast.Actors[actor]
	from, to := f.bounds(first)
	start := first
	for t := first - 1; t >= from && f.held[t] == 0; t-- {
		l := f.lower(t)
		if l == "." && f.glued(t) {
			continue
		}
		if f.nounTo[t] == int32(t+1) && f.officeAt(t) {
			for t > from && f.nounAt[t] == 0 {
				t--
			}
			start = t
			continue
		}
		if !titles.Has(l) {
			break
		}
		start = t
	}
	if start < first {
		outer := f.phraseFirst(start)
		office := start
		for office > outer && f.words.modifier(&f.doc.Tokens[office-1]) != article && f.countryTo[office-1] == 0 && f.possessive(office-1) == 0 {
			office--
		}
		if f.lower(office) == "s" && office < start {
			office++
		}
		if a.Role == "" {
			a.Role = f.doc.Words(office, first)
			a.Org = f.orgIn(outer, office)
			if c := f.countryIn(outer, start); c >= 0 {
				a.Country = f.countries.code[c]
				if a.Org == "" {
					a.Org = f.countries.name[c]
				}
			}
		}
		f.add(outer, last, last-1, actor, "person by office and name")
		for t := start; t < first; t++ {
			f.held[t] = int32(len(f.cast.Mentions))
		}
	}
	if comma := f.behindAge(last); a.Role == "" && comma+1 < to && f.lower(comma) == "," {
		if office, of, found := f.apposition(comma + 1); found {
			a.Role, a.Org = office, of
		}
	}
	f.hold(first, last, f.add(first, last, last-1, actor, "person by name"))
}

// behindAge is the token behind the age that follows a name: "Dana Morel, 29, a teacher", "Dana Morel (29), a teacher"; the
// first behind the name where none does.
func (f *finder) behindAge(last int) int {
	switch age := f.lower(last + 1); {
	case len(age) != 2 || !digits(age):
	case f.lower(last) == "," && f.lower(last+2) == ",":
		return last + 2
	case f.lower(last) == "(" && f.lower(last+2) == ")":
		return last + 3
	}
	return last
}

// byGiven is the only person of the report whose full name begins with a word.
func (f *finder) byGiven(given string) (actor int, ok bool) {
	for i := range f.cast.Actors {
		a := &f.cast.Actors[i]
		first, _, full := strings.Cut(a.Name, " ")
		if a.Kind != Person || !full || !strings.EqualFold(first, given) {
			continue
		}
		if ok {
			return 0, false
		}
		actor, ok = i, true
	}
	return actor, ok
}

// orgIn is a party named before an office: "Taliban commander".
func (f *finder) orgIn(first, last int) string {
	for t := first; t < last; t++ {
		if at, _ := f.registered(t); at >= 0 {
			return f.registry.parties[at].name
		}
	}
	return ""
}

// surname is the last word of a name with what is tied to it: "al-Omari" gives "omari".
func (f *finder) surname(first, last int) string { return f.lower(last - 1) }

// surnames finds known people again by the last word of their names.
func (f *finder) surnames(known map[string]int) {
	if len(known) == 0 {
		return
	}
	for i := range f.doc.Tokens {
		if f.held[i] != 0 || !f.capital(i) || len(f.lower(i)) < 3 {
			continue
		}
		if actor, ok := known[f.lower(i)]; ok && f.countryTo[i] == 0 {
			first := i
			if from, _ := f.bounds(i); i-2 >= from && f.hyphen(i-1) && particles.Has(f.lower(i-2)) && f.glued(i) {
				first = i - 2
			}
			if f.free(first, i) {
				m := f.add(first, i+1, i, actor, "surname")
				f.hold(first, i+1, m)
				f.call(actor, f.doc.Words(first, i+1))
			}
		}
	}
}
