package who

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
)

// names finds the parties that the registry or the report itself gives a name to.
func (f *finder) names() {
	for i := 0; i < len(f.doc.Tokens); i++ {
		if f.held[i] != 0 || f.afterGluedHyphen(i) {
			continue
		}
		if value, n := f.known.Match(f.doc, i); n > 0 && f.capitalIn(i, i+n) {
			n = f.withoutGenitive(i, n)
			l := &f.learned[value]
			if at, m := f.registered(i); m <= n || at < 0 {
				if !l.caps || f.raw(i) == strings.ToUpper(f.raw(i)) {
					f.named(i, i+n, l.actor, "name that the report gives")
					i += n - 1
					continue
				}
			}
		}
		if at, n := f.registered(i); at >= 0 {
			f.named(i, i+n, f.actorOf(at), "name of the registry")
			i += n - 1
			continue
		}
		if actor := f.calledShort(i); actor >= 0 {
			f.named(i, i+1, actor, "name cut short")
			continue
		}
		if n := f.stateName(i); n > 0 {
			country := f.countries.terms[f.countryAt[i]-1].country
			actor := f.state(country)
			if f.countries.terms[f.countryAt[i]-1].form == adjective {
				f.add(i, i+n, i+n-1, actor, "country of an act")
				continue
			}
			f.call(actor, f.countries.name[country])
			f.hold(i, i+n, f.add(i, i+n, i+n-1, actor, "country as a party"))
			i += n - 1
		}
	}
}

// taggedKinds are the kinds of names that a name tagger finds and that are parties here.
var taggedKinds = map[text.NameKind]Kind{text.ArmedGroup: ArmedGroup, text.Organisation: Organisation, text.Forces: Forces}

// tagged files the names of parties that only the name tagger knows: first those in words, then acronyms, which may stand
// for them.
func (f *finder) tagged() {
	for _, short := range []bool{false, true} {
		for _, name := range f.doc.Names {
			kind := taggedKinds[name.Kind]
			if kind == Unknown || !f.free(name.First, name.Last) || f.countryTo[name.First] == int32(name.Last) {
				continue
			}
			if short != (name.First+1 == name.Last && f.acronym(name.First)) {
				continue
			}
			if own := f.kindOfName(name.First, name.Last); own != 0 {
				kind = own
			}
			actor := f.endOfName(name)
			if actor < 0 {
				actor = f.taggedActor(f.doc.Words(name.First, name.Last), kind, short)
			}
			f.named(name.First, name.Last, actor, "name that the tagger gives")
		}
	}
}

// initialed files acronyms that nobody explains and that the initials of a body's name spell: "the KLF".
func (f *finder) initialed() {
	spelled := make(map[string]int)
	for i := range f.cast.Actors {
		switch a := &f.cast.Actors[i]; a.Kind {
		case ArmedGroup, Party, Organisation:
			if letters := initials(a.Name); a.ID == "" && len(letters) > 2 && letters != a.Name {
				spelled[letters] = i
			}
		}
	}
	if len(spelled) == 0 {
		return
	}
	for i := range f.doc.Tokens {
		if f.acronym(i) && f.free(i, i+1) {
			if actor, ok := spelled[f.raw(i)]; ok {
				f.named(i, i+1, actor, "initials of a name")
			}
		}
	}
}

// endOfName is the party whose name a name of one word ends: "the Front" behind "the Orvan Dawn Front"; -1 where there is none.
func (f *finder) endOfName(name text.Name) int {
	if name.Last-name.First > 1 || f.lower(name.First-1) != "the" {
		return -1
	}
	word := " " + f.raw(name.First)
	for i := range f.cast.Actors {
		switch a := &f.cast.Actors[i]; a.Kind {
		case ArmedGroup, Party, Organisation:
			if strings.HasSuffix(a.Name, word) {
				return i
			}
		}
	}
	return -1
}

// taggedActor is the actor of a name: one filed before by the same words, but for an article and the case of its letters, or
// one whose initials an acronym is.
func (f *finder) taggedActor(words string, kind Kind, acronym bool) int {
	key := "tagged:" + strings.TrimPrefix(strings.ToLower(words), "the ")
	if _, known := f.byKey[key]; acronym && !known {
		for i := range f.cast.Actors {
			switch a := &f.cast.Actors[i]; a.Kind {
			case ArmedGroup, Forces, Party, Organisation:
				if letters := initials(a.Name); letters == words || len(words) > 2 && kind != Forces && a.Kind == ArmedGroup && a.ID == "" && sortedLetters(letters) == sortedLetters(words) {
					f.byKey[key] = i
					return i
				}
			}
		}
	}
	return f.keyed(key, func() Actor { return Actor{Name: words, Kind: kind} })
}

// sortedLetters brings the initials of a name and of its translation into one order: "AKP" of the Popular Army of Kesh.
func sortedLetters(word string) string {
	letters := []byte(word)
	slices.Sort(letters)
	return string(letters)
}

// initials are the first letters of the capitalised words of a name.
func initials(name string) string {
	var letters []byte
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if c := word[0]; 'A' <= c && c <= 'Z' && word != "The" {
			letters = append(letters, c)
		}
	}
	return string(letters)
}

// afterGluedHyphen says whether a token is the second half of a word made with a hyphen.
func (f *finder) afterGluedHyphen(i int) bool {
	return i > 1 && f.glued(i) && f.hyphen(i-1) && f.glued(i-1)
}

func (f *finder) capitalIn(first, last int) bool {
	for t := first; t < last; t++ {
		if f.capital(t) {
			return true
		}
	}
	return false
}

// registered is the party of the registry whose name begins at a token, -1 where none does that fits the report.
func (f *finder) registered(i int) (at int32, n int) {
	value, n := f.registry.trie.Match(f.doc, i)
	n = f.withoutGenitive(i, n)
	if n == 0 {
		return f.shortened(i)
	}
	if !f.capitalIn(i, i+n) || n > 1 && f.lower(i) == "the" && !f.capitalIn(i+1, i+n) {
		return -1, 0
	}
	if p, known := f.registry.mixed.Find(f.raw(i)); known && n == 1 && f.speaksOf(p) > 0 {
		return p, n
	}
	a := &f.registry.aliases[value]
	if a.caps {
		for t := i; t < i+n; t++ {
			if !capitals(f.raw(t)) {
				return -1, 0
			}
		}
		if n == 1 && f.inCapitals(i) {
			return -1, 0
		}
	}
	best, weight := int32(-1), int32(-1)
	for _, p := range a.parties {
		w := f.speaksOf(p)
		if f.sense[value] == p+1 {
			w += 1000 // one report means one party by one name
		}
		if w > weight && (a.strong || w > 0) {
			best, weight = p, w
		}
	}
	if best < 0 {
		return -1, 0
	}
	if p := &f.registry.parties[best]; !p.listed || p.kind == People {
		if n == 1 && (i+1 < len(f.doc.Tokens) && f.capital(i+1) && f.nounAt[i+1] == 0 || f.countryTo[i] > 0) {
			return -1, 0
		}
		if from, _ := f.bounds(i); n == 1 && !a.caps && i == from && f.nounAt[min(i+1, len(f.nounAt)-1)] == 0 {
			return -1, 0
		}
	}
	if len(a.parties) > 1 {
		f.sense[value] = best + 1
	}
	return best, n
}

// inCapitals says whether a line of capitals makes a word look like an acronym: "FACT SHEET".
func (f *finder) inCapitals(i int) bool {
	from, to := f.bounds(i)
	words := 0
	for t := from; t < to; t++ {
		if raw := f.raw(t); len(raw) > 3 {
			if !capitals(raw) {
				return false
			}
			words++
		}
	}
	return words > 1 && !f.shouting()
}

// shortened is the group whose name is cut to its first word before one of its people: "a Haqqani commander".
func (f *finder) shortened(i int) (at int32, n int) {
	at, known := f.registry.short.Find(f.lower(i))
	if !known || !f.capital(i) || i+1 >= len(f.doc.Tokens) || i > 0 && f.capital(i-1) && !f.sentenceStart(i-1) {
		return -1, 0
	}
	if next := f.nounAt[i+1]; next != 0 {
		switch f.words.nouns[next-1].class {
		case role, fighter, member, attacker, suspect:
			return at, 1
		}
	}
	return -1, 0
}

// speaksOf is how much the report speaks of a party's countries, the first of which is its home. One that is already in
// the cast counts most.
func (f *finder) speaksOf(at int32) int32 {
	weight := int32(0)
	for i, code := range f.registry.parties[at].countries {
		if c := f.countries.of(code); c >= 0 && i == 0 {
			weight += 4 * f.weight[c]
		} else if c >= 0 {
			weight += f.weight[c]
		}
	}
	if _, ok := f.byParty[at]; ok {
		weight += 100
	}
	return weight
}

// named files the noun phrase around a name: "suspected al-Qaeda militants", "the militant group Boko Haram".
func (f *finder) named(first, last, actor int, rule string) {
	name := f.doc.Words(first, last)
	f.call(actor, name)
	from, to := f.bounds(first)
	end := last
	kind := f.cast.Actors[actor].Kind
	for t := last; t < to; {
		next := f.nounEnd(t)
		if next == t {
			if word := f.words.modifier(&f.doc.Tokens[t]); word == plain && t+1 < to && f.nounEnd(t+1) > t+1 && t == end {
				t++
				continue
			}
			break
		}
		if !f.belongs(kind, &f.words.nouns[f.nounAt[t]-1]) {
			break
		}
		end, t = next, next
	}
	if end < to && f.nounEnd(end) > end || end > last && end < to && f.doc.Tokens[end].Tag == text.NOUN {
		end = last // what follows is a thing or a person of theirs
	}
	start := first
	if start > from && f.nounTo[start-1] == int32(start) {
		t := start - 1
		for t > from && f.nounAt[t] == 0 {
			t--
		}
		if c := f.words.nouns[max(f.nounAt[t], 1)-1].class; c == group {
			start = t
		}
	}
	start = f.phraseFirst(start)
	if l := f.lower(start); start == first-1 && end == last && (l == "a" || l == "an") {
		start = first
	}
	f.hold(first, end, f.add(start, end, end-1, actor, rule))
}

// belongs says whether a noun behind a party's name still stands for the party.
func (f *finder) belongs(kind Kind, n *noun) bool {
	switch n.class {
	case attacker, suspect, fighter, group, member:
		return kind == ArmedGroup || kind == People || kind == Party
	case army:
		return kind == ArmedGroup || kind == Forces
	case police:
		return kind == Forces
	case government:
		return kind == Government || kind == ArmedGroup
	}
	return false
}

// state is the actor that a country is where it acts.
func (f *finder) state(country int32) int {
	return f.keyed("state:"+f.countries.code[country], func() Actor {
		return Actor{ID: "state:" + f.countries.code[country], Name: f.countries.name[country], Kind: Government, Country: f.countries.code[country]}
	})
}

// actOf is how many tokens name a country whose act follows: "Israeli air strikes".
func (f *finder) actOf(i, end int) int {
	_, to := f.bounds(i)
	for t := end; t < min(to, end+3); t++ {
		if l := f.lower(t); acts.Has(l) || weaponsOf.Has(l) || l == "assassination" || l == "operation" || l == "operations" {
			return end - i
		}
		if f.words.modifier(&f.doc.Tokens[t]) == 0 && !actWords.Has(f.lower(t)) && !f.hyphen(t) {
			break
		}
	}
	return 0
}

// stateName is how many tokens name a country that acts ("Israel struck", "accused Iran"), 0 where it is but a place.
func (f *finder) stateName(i int) int {
	if f.countryAt[i] == 0 {
		return 0
	}
	term, end := f.countries.terms[f.countryAt[i]-1], int(f.countryTo[i])
	from, to := f.bounds(i)
	if term.form == adjective {
		return f.actOf(i, end)
	}
	if capitals(strings.ReplaceAll(f.doc.Words(i, end), ".", "")) { // "a US raid"
		if n := f.actOf(i, end); n > 0 {
			return n
		}
	}
	if end >= to || f.possessive(end) > 0 || f.hyphen(end) || f.lower(end) == "," || f.lower(end) == ")" {
		return 0
	}
	acts := stateVerbs.Has(f.lower(end)) || end+1 < to && stateAux.Has(f.lower(end))
	if f.parsed(i) {
		switch f.doc.Tokens[end-1].Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelOblAgent:
			acts = term.form == countryName || acts
		default:
			acts = false
		}
	}
	before := ""
	if i > from {
		before = f.lower(i - 1)
	}
	if acts && !placing.Has(before) || stateObject.Has(before) && term.form == countryName {
		return end - i
	}
	return 0
}

var (
	acts = lex.NewSet(`strike strikes airstrike airstrikes raid raids attack attacks bombing bombings bombardment shelling offensive invasion
	incursion fire missile missiles rocket rockets drones drone barrage assault`)
	actWords   = lex.NewSet("air drone missile rocket artillery retaliatory cross border ground deadly overnight massive fresh recent tank")
	placing    = lex.NewSet("in near across from throughout inside outside around into within of to at for with and between against over")
	stateVerbs = lex.NewSet(`said says struck strikes attacked attacks launched launches fired fires bombed bombs shelled shells hit hits invaded
	invades denied denies accused accuses blamed blames claimed claims targeted targets carried conducted killed kills
	seized captured annexed occupied occupies deployed sent supplied supports supported backs backed retaliated responded
	condemned vowed warned threatened insists insisted considers designated declared rejected wants wanted sees announced
	confirmed intercepted downed shot pounded raided arrested detained expelled ordered resumed intensified stepped began
	started withdrew pulled recaptured regained controls controlled`)
	stateAux = lex.NewSet(`has had have is was will would could may might also did does never repeatedly regularly routinely recently reportedly
	allegedly`)
	stateObject = lex.NewSet("by accused accuses accusing blamed blames blaming")
)
