package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// nouns finds the parties that the report only describes ("the Iraqi army", "two gunmen", "villagers") and resolves
// those that stand for others ("the group").
func (f *finder) nouns() {
	for i := 0; i < len(f.doc.Tokens); i++ {
		if f.nounAt[i] == 0 {
			continue
		}
		end := int(f.nounTo[i])
		if f.free(i, end) && f.headsPhrase(i, end) {
			f.noun(i, end)
		}
		i = end - 1
	}
}

// headsPhrase says whether a noun is the last of its phrase and no verb or adjective.
func (f *finder) headsPhrase(i, end int) bool {
	n := &f.words.nouns[f.nounAt[i]-1]
	if n.class == thing || f.afterGluedHyphen(i) && end == i+1 {
		return false
	}
	_, to := f.bounds(i)
	last := &f.doc.Tokens[end-1]
	switch last.Tag {
	case text.VERB, text.ADV, text.AUX:
		return false
	case text.ADJ:
		if end-i == 1 && end < to && (f.doc.Tokens[end].Tag == text.NOUN || f.doc.Tokens[end].Tag == text.PROPN) {
			return false
		}
	}
	if end < to && (f.hyphen(end) && f.glued(end) || f.nounAt[end] != 0 || f.held[end] != 0 && n.class != role && n.class != people) {
		return false
	}
	if end < to && (last.Tag == text.NOUN || last.Tag == text.PROPN) && f.doc.Tokens[end].Tag == text.NOUN && (last.Rel == text.RelCompound || last.Rel == text.RelAmod || last.Rel == 0) {
		return false
	}
	return true
}

// noun files one described party.
func (f *finder) noun(i, end int) {
	n := &f.words.nouns[f.nounAt[i]-1]
	first, last := f.phraseFirst(i), end
	determined := first < i
	headline := f.leavesArticle(i) && (n.class == attacker || n.class == fighter || n.class == people)
	if !n.plural && !determined && !headline && n.class != army && n.class != police && n.class != government {
		return
	}
	switch n.class {
	case attacker, suspect, fighter, member, army, group:
		if party, to := f.partyAfter(end); party >= 0 {
			f.file(first, to, end-1, f.cast.Mentions[party].Actor, "<fighters> of <party>")
			return
		}
	}
	if party := f.partyIn(first, i); party >= 0 {
		if actor := f.cast.Mentions[party].Actor; f.belongs(f.cast.Actors[actor].Kind, n) {
			f.file(first, last, end-1, actor, "<party> <fighters>")
			return
		}
	}
	if l := f.lower(first); (l == "a" || l == "an") && mass.Has(n.term) {
		return
	}
	switch n.class {
	case army, police:
		if guarding.Has(n.term) && f.possessed(first, i) {
			f.file(first, last, end-1, f.described(People, n, first, i, last), "people")
			return
		}
		f.file(first, last, end-1, f.forces(n, first, i, end), "forces of <country>")
	case government:
		if n.term == "state" {
			return
		}
		f.file(first, last, end-1, f.government(n, first, i, last), "government")
	case attacker, suspect, fighter:
		if f.definite(first) && f.countryIn(first, i) < 0 {
			own := *n
			if l := f.lower(first); l == "its" || l == "their" && n.class == attacker { // "its gunmen" are the group's
				own.class = fighter
			}
			if actor := f.antecedent(i, &own); actor >= 0 {
				f.nominal(first, last, end-1, actor)
				return
			}
		}
		f.file(first, last, end-1, f.described(Unnamed, n, first, i, last), "unnamed armed people")
	case group:
		if n.term == "group" && (f.lower(end) == "of" || f.lower(i-1) == "ethnic") {
			return
		}
		if f.definite(first) {
			if actor := f.antecedent(i, n); actor >= 0 {
				f.nominal(first, last, end-1, actor)
				return
			}
		}
		if i-first > 1 || strings.Contains(n.term, " ") {
			f.file(first, last, end-1, f.described(Unnamed, n, first, i, last), "unnamed group")
		}
	case member:
		switch {
		case f.definite(first) || f.possessed(first, i):
			if actor := f.antecedent(i, n); actor >= 0 {
				f.nominal(first, last, end-1, actor)
			}
		case n.term == "men" && (determined || describing.Has(f.lower(end))), n.plural && following.Has(n.term):
			f.file(first, last, end-1, f.described(People, n, first, i, last), "people")
		}
	case role:
		if l := f.lower(i); (l == "major" || l == "general") && f.doc.Tokens[i].Tag != text.NOUN {
			return
		}
		if n.plural {
			f.file(first, last, end-1, f.described(People, n, first, i, last), "people by office")
		} else if determined || f.doc.Tokens[i].Tag != 0 {
			f.file(first, last, end-1, f.office(n, first, i, last), "person by office")
		}
	case people:
		f.file(first, last, end-1, f.described(People, n, first, i, last), "people")
	}
}

// describing are the words that begin what is told of men of whom nothing is known: "men in uniform", "men with painted faces".
var describing = lex.NewSet("with in on who wearing dressed carrying armed aboard posing disguised riding")

// following are nouns for those who stand by somebody of whom the report may not tell: "supporters of the ruling party".
var following = lex.NewSet("supporter follower loyalist sympathiser sympathizer")

// guarding are nouns for those who may guard a state or one person: "his bodyguard" is no state's.
var guarding = lex.NewSet("bodyguard guard", "security guard")

// leavesArticle says whether a noun may stand without its article: at the beginning of a sentence, and in a title.
func (f *finder) leavesArticle(i int) bool {
	return f.sentenceStart(i) || f.doc.Sentences[f.doc.Tokens[i].Sent].Kind == text.Title
}

func (f *finder) file(first, last, head, actor int, rule string) {
	f.hold(first, last, f.add(first, last, head, actor, rule))
}

func (f *finder) nominal(first, last, head, actor int) {
	m := f.add(first, last, head, actor, "noun that points back")
	f.cast.Mentions[m].Nominal = true
	f.hold(first, last, m)
}

// partyAfter is the party that a noun's complement names: "members of the Kesh Front", "fighters loyal to him".
func (f *finder) partyAfter(end int) (mention, last int) {
	_, to := f.bounds(end - 1)
	t := end
	switch {
	case t < to && (f.lower(t) == "of" || f.lower(t) == "from" || f.lower(t) == "with"):
		t++
	case t+1 < to && (linking.Has(f.lower(t)) && (f.lower(t+1) == "to" || f.lower(t+1) == "with" || f.lower(t+1) == "by")):
		t += 2
	default:
		return -1, 0
	}
	for t < to && f.held[t] == 0 && (f.words.modifier(&f.doc.Tokens[t]) != 0 || f.nounAt[t] != 0 && f.words.nouns[f.nounAt[t]-1].class == group) {
		t++
	}
	if t < to && f.held[t] != 0 {
		m := &f.cast.Mentions[f.held[t]-1]
		if k := f.cast.Actors[m.Actor].Kind; k == ArmedGroup || k == Forces {
			return int(f.held[t] - 1), max(m.Last, t+1)
		}
	}
	return -1, 0
}

var linking = lex.NewSet("belonging loyal linked affiliated allied aligned connected tied")

// forces is the actor of a country's army or police. One army is one actor whatever the report calls it.
func (f *finder) forces(n *noun, first, noun, last int) int {
	key, kind := "forces:", "forces:"
	if n.class == police {
		key, kind = "police:", "police:"
		if strings.HasPrefix(n.term, "security") {
			key, kind = "security:", "security:"
		}
	}
	country, supposed := f.countryIn(first, noun), ""
	if country < 0 {
		if own := f.ownName(first, noun); own != "" {
			if n.class == police {
				supposed = kind
			}
			return f.keyed(key+own, func() Actor { return Actor{Name: f.nameOf(first, last), Kind: Forces, Force: supposed} })
		}
		country, supposed = f.main, kind
	}
	if country < 0 {
		return f.keyed(key, func() Actor {
			if key == "police:" {
				return Actor{Name: "police", Kind: Forces, Force: kind}
			}
			return Actor{Name: f.nameOf(first, last), Kind: Forces, Force: kind}
		})
	}
	code := f.countries.code[country]
	actor := f.keyed(key+code, func() Actor {
		return Actor{ID: kind + code, Name: strings.TrimSpace(f.countries.adjective[country] + collectiveNames[kind]), Kind: Forces, Country: code, Force: supposed}
	})
	if supposed == "" {
		f.cast.Actors[actor].Force = ""
	}
	if collective.Has(n.term) {
		f.callState(actor, n, country, first, noun, last)
	}
	return actor
}

// government is the actor that a government is: the state of its country, where that can be told.
func (f *finder) government(n *noun, first, noun, last int) int {
	c := f.countryOf(first, noun)
	if c < 0 {
		return f.described(Government, n, first, noun, last)
	}
	actor := f.state(c)
	f.callState(actor, n, c, first, noun, last)
	return actor
}

// callState records what the report calls a state or its forces: a name with the country in it, else the country's
// adjective before the noun.
func (f *finder) callState(actor int, n *noun, country int32, first, noun, last int) {
	if f.countryIn(first, noun) >= 0 {
		f.call(actor, f.nameOf(first, last))
	} else if a := &f.cast.Actors[actor]; a.Kind == Forces && strings.HasSuffix(a.Name, " forces") && f.countries.adjective[country] != "" {
		a.Name = f.countries.adjective[country] + " " + strings.ToLower(f.doc.Words(noun, last))
	}
}

// collective are the nouns that name a whole army or police rather than some of its people or machines.
var collective = lex.NewSet("army military troop forces navy police gendarmerie",
	"armed forces", "air force", "military force", "government force", "regime force", "security force", "police force",
	"government troops", "national army", "special force", "special forces", "junta force", "junta troops", "federal troops", "coast guard")

// mass are nouns that an "a" before them shows to belong to a noun that the lists do not know.
var mass = lex.NewSet("military police army government navy")

var collectiveNames = map[string]string{"forces:": " forces", "police:": " police", "security:": " security forces"}

// ownName is a capitalised word before a noun that belongs to no country: "Srinagar police", "Afar forces".
func (f *finder) ownName(first, noun int) string {
	from, _ := f.bounds(first)
	for t := first; t < noun; t++ {
		if f.capital(t) && f.countryTo[t] == 0 && f.held[t] == 0 && t > from && f.words.modifier(&f.doc.Tokens[t]) != article {
			return f.lower(t)
		}
	}
	return ""
}

// countryOf is the country that a phrase or, where it names none, its context gives: that of the last such party
// named in the sentences before, else the country that the report is about.
func (f *finder) countryOf(first, noun int) int32 {
	if c := f.countryIn(first, noun); c >= 0 {
		return c
	}
	return f.main
}

// nameOf is a phrase without what counts, points or doubts.
func (f *finder) nameOf(first, last int) string {
	for first < last-1 {
		token := &f.doc.Tokens[first]
		if f.hyphen(first + 1) {
			break
		}
		if s := f.words.modifier(token); s != article && s != count && !digits(token.Lower) {
			break
		}
		first++
	}
	name := strings.Join(strings.Fields(f.doc.Words(first, last)), " ")
	if f.sentenceStart(first) && f.countryTo[first] == 0 && f.held[first] == 0 && !proper.Has(f.lower(first)) && !capitals(f.raw(first)) && (f.words.modifier(&f.doc.Tokens[first]) != 0 || f.nounTo[first] != 0) {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	return name
}

// proper are modifiers and nouns with a capital wherever they stand.
var proper = lex.NewSet(`islamist islamic sunni shia shiite shi'ite shi'a muslim christian coptic catholic jewish hindu sikh hazara buddhist
	ahmadi sufi yazidi alawite druze kurdish arab pashtun baloch baluch tuareg fulani hausa tigrayan tigrean oromo amhara
	afar somali bedouin chechen dagestani ingush uighur uyghur rohingya tamil naga bodo karen kachin shan chin moro papuan
	maoist marxist un us u.n. u.s. eu uk u.k. nato copts hindus sikhs muslims christians maoists naxals islamists`)

// described is the actor of an unnamed party: the same noun of the same country is the same party.
func (f *finder) described(kind Kind, n *noun, first, noun, last int) int {
	key := kindNames[kind] + ":" + n.term
	country := f.countryIn(first, noun)
	if country >= 0 {
		key += ":" + f.countries.code[country]
	}
	if n.class == group || kind == People {
		key += ":" + f.nameOf(first, last)
	}
	return f.keyed(key, func() Actor {
		a := Actor{Name: f.nameOf(first, last), Kind: kind}
		if country >= 0 {
			a.Country = f.countries.code[country]
		}
		return a
	})
}

// office is a person whom the report calls by an office alone.
func (f *finder) office(n *noun, first, noun, last int) int {
	name := f.nameOf(first, last)
	key := "office:" + strings.ToLower(name)
	if f.lower(first) == "a" || f.lower(first) == "an" || f.lower(first) == "another" {
		key += ":" + f.doc.Words(max(0, last-1), last)
	}
	return f.keyed(key, func() Actor {
		a := Actor{Name: name, Kind: Person, Role: f.doc.Words(noun, last)}
		if party := f.partyIn(first, noun); party >= 0 {
			a.Org = f.cast.Actors[f.cast.Mentions[party].Actor].Name
		}
		if c := f.countryIn(first, noun); c >= 0 {
			a.Country = f.countries.code[c]
		}
		return a
	})
}
