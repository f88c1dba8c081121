package who

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/rule"
	"casus/text"
)

// learning is a way in which a report introduces a name. Try looks at a token and gives the names it introduces there.
type learning = rule.Rule[func(f *finder, i int) (names []string, kind Kind)]

// learnings are tried at every token. Several names that one rule gives are names of one party.
var learnings = []learning{
	{
		Name: "<Name> (<ACRONYM>)",
		Yes:  []string{"The Orvan Liberation Front (OLF) said it fired the rockets.", "Rebels of the Kesh People's Army (KPA) withdrew."},
		No:   []string{"The Orvan Liberation Front (2019) was a film.", "They met in Orvan (OLF)."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if f.lower(i+1) != "(" || !f.acronym(i+2) || f.lower(i+3) != ")" {
				return nil, 0
			}
			first := f.capitalsBefore(i)
			if first == i && !strings.Contains(f.raw(i), "-") {
				return nil, 0
			}
			first = f.behindMembers(f.spelledFrom(first, i, f.raw(i+2)), i)
			for t := first; t <= i; t++ {
				if noParty[f.lower(t)] {
					return nil, 0
				}
			}
			name := f.doc.Words(first, i+1)
			kind := f.kindOfName(first, i+1)
			if kind == 0 {
				kind = Organisation
			}
			return []string{name, f.raw(i + 2)}, kind
		},
	},
	{
		Name: "<ACRONYM> (<Name>)",
		Yes:  []string{"OLF (Orvan Liberation Front) fighters fled."},
		No:   []string{"OLF (see below) fighters fled.", "The front (Orvan Liberation Front) fled."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.acronym(i) || f.lower(i+1) != "(" {
				return nil, 0
			}
			first, last := i+2, f.capitalsFrom(i+2)
			if last-first < 2 || f.lower(last) != ")" {
				return nil, 0
			}
			kind := f.kindOfName(first, last)
			if kind == 0 {
				kind = Organisation
			}
			return []string{f.doc.Words(first, last), f.raw(i)}, kind
		},
	},
	{
		Name: "<group> called <Name>",
		Yes: []string{"A group calling itself Sons of Tarrun claimed the blast.", "A militia known as the Red Falcons holds the town.",
			"A previously unknown group called Army of Kesh said it did it."},
		No: []string{"A man calling himself Sons of Tarrun sang.", "A town known as Tarrun fell.", "A group calling for Sharia met."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.armedNoun(i) {
				return nil, 0
			}
			t := int(f.nounTo[i])
			switch f.lower(t) {
			case "calling", "called", "named", "dubbed", "styling":
				t++
			case "known", "identified":
				if f.lower(t+1) != "as" {
					return nil, 0
				}
				t += 2
			case "that", "which":
				if f.lower(t+1) != "calls" && f.lower(t+1) != "called" {
					return nil, 0
				}
				t += 2
			default:
				return nil, 0
			}
			if l := f.lower(t); l == "itself" || l == "themselves" {
				t++
			}
			return f.nameAt(t), ArmedGroup
		},
	},
	{
		Name: "previously unknown <Name>",
		Yes:  []string{"The previously unknown Falcons of Kesh claimed the blast.", "The little-known Tarrun Brigades took the blame."},
		No:   []string{"The previously unknown photograph was sold.", "The well-known Tarrun Hotel burned."},
		Try: func(f *finder, i int) ([]string, Kind) {
			switch {
			case f.lower(i) == "unknown" && (f.lower(i-1) == "previously" || f.lower(i-1) == "hitherto"):
			case f.lower(i) == "little-known", f.lower(i) == "known" && f.hyphen(i-1) && f.lower(i-2) == "little":
			default:
				return nil, 0
			}
			return f.nameAt(i + 1), ArmedGroup
		},
	},
	{
		Name: "<Name>, an armed group",
		Yes:  []string{"Falcons of Kesh, an armed group from the north, claimed it.", "Tarrun Revival, a separatist militia, denied it."},
		No:   []string{"Tarrun Revival, an opera, opened.", "Police, an armed group, came."},
		Try: func(f *finder, i int) ([]string, Kind) {
			comma := i + 1
			if f.lower(comma) == ")" { // "Tarrun Revival (TR), a separatist militia"
				comma++
			}
			if !f.capital(i) || f.lower(comma) != "," || f.lower(comma+1) != "a" && f.lower(comma+1) != "an" && f.lower(comma+1) != "the" {
				return nil, 0
			}
			_, to := f.bounds(i)
			for t := comma + 2; t < min(to, comma+8) && f.lower(t) != ","; t++ {
				if f.nounAt[t] != 0 && (f.words.nouns[f.nounAt[t]-1].class == role || f.words.nouns[f.nounAt[t]-1].class == people) {
					return nil, 0
				}
				if f.nounAt[t] != 0 && (f.armedNoun(t) && (f.words.nouns[f.nounAt[t]-1].term != "group" || armedBefore(f, comma+2, t))) {
					if !endsParty[f.lower(int(f.nounTo[t]))] {
						continue
					}
					first := f.capitalsBefore(i)
					if first == i && f.nounAt[i] != 0 {
						return nil, 0
					}
					return []string{f.doc.Words(first, i+1)}, ArmedGroup
				}
				if f.lower(t) == "who" || f.lower(t) == "of" || f.lower(t) == "in" {
					break
				}
			}
			return nil, 0
		},
	},
	{
		Name: "<Name> is an armed group",
		Yes:  []string{"The Order of Orvan is the neo-Nazi organisation that worries them most.", "Abu Tarrun is a smaller and more violent gang.", "Tarrun Revival was a separatist militia."},
		No:   []string{"Tarrun Revival is an aid group.", "Dana Morel is a rebel commander.", "Dana Morel is the head of a militia.", "Orvan is a town that a militia holds."},
		Try: func(f *finder, i int) ([]string, Kind) {
			is := f.behindBrackets(i + 1)
			if l := f.lower(is); !f.capital(i) || l != "is" && l != "was" && l != "remains" {
				return nil, 0
			}
			if l := f.lower(is + 1); l != "a" && l != "an" && l != "the" {
				return nil, 0
			}
			_, to := f.bounds(i)
			for t := is + 2; t < min(to, is+10); t++ {
				switch l := f.lower(t); {
				case l == "," || l == "of" || l == "who" || l == "that" || l == "which" || l == "in":
					return nil, 0
				case !groupWords[l] || f.nounLike(t+1):
				case l == "militia" || l == "gang" || l == "insurgency" || armedBefore(f, is+2, t):
					first := f.capitalsBefore(i)
					if first == i || f.kindOfName(first, i+1) != 0 {
						return nil, 0
					}
					return []string{f.doc.Words(first, i+1)}, ArmedGroup
				}
			}
			return nil, 0
		},
	},
	{
		Name: "<Name> claimed <attack>",
		Yes:  []string{"The Orvan Freedom Hawks claimed responsibility for the bombing.", "The Orvan Freedom Hawks have claimed twin bombings in Tarrun."},
		No:   []string{"The Orvan Freedom Hawks claimed the cup.", "The Orvan Tourist Board claimed a success.", "Dana Morel claimed responsibility for the delay."},
		Try: func(f *finder, i int) ([]string, Kind) {
			t := i + 1
			for verbHelp[f.lower(t)] {
				t++
			}
			if f.lower(t) != "claimed" && f.lower(t) != "claims" || !f.capital(i) {
				return nil, 0
			}
			first := f.capitalsBefore(i)
			if first == i || f.lower(first-1) != "the" || f.kindOfName(first, i+1) != 0 { // people stand without an article
				return nil, 0
			}
			_, to := f.bounds(i)
			for u := t + 1; u < min(t+8, to); u++ {
				if acts[f.lower(u)] && f.lower(u) != "fire" || f.lower(u) == "responsibility" {
					return []string{f.doc.Words(first, i+1)}, ArmedGroup
				}
			}
			return nil, 0
		},
	},
	{
		Name: "<armed group>, the <Name>,",
		Yes: []string{"A breakaway faction, the Orvan Volunteers, split from it.", "A rebel movement took the town. The movement, the Patriotic Union for Orvan, known as PUO, denied it.",
			"Its armed wing, the Southern Orvan Cadres, has 300 men."},
		No: []string{"The group, the Orvan Society, sang.", "The rebels, the Orvan Volunteers, the army and the Red Cross met.", "A faction, the Orvan Volunteers said, split from it."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if i < 3 || !f.capital(i) || f.lower(i-1) != "the" || f.lower(i-2) != "," || !f.saidArmed(i-3) {
				return nil, 0
			}
			last := f.capitalsFrom(i)
			if l := f.lower(last); last-i < 2 || l != "," && l != "(" && l != "." {
				return nil, 0
			}
			return f.nameAt(i), ArmedGroup
		},
	},
	{
		Name: "<Name> rebels",
		Yes:  []string{"Orvanka rebels took the town.", "The attack was blamed on Tarrun Revival militants."},
		No:   []string{"Islamist rebels took the town.", "Syrian rebels took the town.", "Two rebels died."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if i == 0 || f.nounAt[i] == 0 || !f.words.nouns[f.nounAt[i]-1].plural || f.words.nouns[f.nounAt[i]-1].class != fighter || !f.capital(i-1) || f.capital(i) {
				return nil, 0
			}
			from, _ := f.bounds(i)
			first := f.capitalsBefore(i - 1)
			for first = max(first, from); first < i-1 && notNames[f.lower(first)]; first++ {
			}
			if first+2 < i && f.lower(first+1) == "of" && quantities[f.lower(first)] { // "Hundreds of Orvan Front fighters"
				first += 2
			}
			for t := first; t < i; t++ {
				if f.countryTo[t] != 0 || f.words.modifier(&f.doc.Tokens[t]) != 0 || f.nounAt[t] != 0 || f.doc.Tokens[t].Tag == text.ADJ || f.hyphen(t) && t == i-1 {
					return nil, 0
				}
			}
			if first == i-1 && f.placed(first) {
				return nil, 0
			}
			return []string{f.doc.Words(first, i)}, ArmedGroup
		},
	},
	{
		Name: "<Name> Front",
		Yes:  []string{"Fighters of the Orvan Liberation Front came.", "Estimates of the Orvan Liberation Front differ.", "The Tarrun Martyrs Brigades claimed it.", "Jaish al-Orvan is active there."},
		No:   []string{"The Front came.", "They stood in front of Tarrun.", "The Orvan National Army came."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.capital(i) || i > 0 && f.capital(i-1) && !f.sentenceStart(i-1) {
				return nil, 0
			}
			first := i
			if l := f.lower(i); l == "the" || l == "a" || f.words.modifier(&f.doc.Tokens[i]) == doubt {
				first++
			}
			last := f.capitalsFrom(first)
			if first+2 < last && f.lower(first+1) == "of" && quantities[f.lower(first)] { // "Hundreds of Kesh Front fighters"
				if first += 2; f.lower(first) == "the" {
					first++
				}
			}
			first = f.behindMembers(first, last-1)
			for t := first + 1; t < last-2; t++ { // "Estimates of the Kesh Front": a capital that only begins the sentence
				if f.lower(t) == "the" && f.sentenceStart(first) && f.doc.Tokens[first].Tag != text.PROPN && f.doc.Tokens[t-1].Tag == text.ADP && f.kindOfName(t+1, last) == ArmedGroup {
					first = t + 1
				}
			}
			for t := first + 1; t < last-1; t++ {
				if t > first && f.lower(t) == "and" && (f.acronym(t-1) || f.registeredExactly(f.doc.Words(first, t)) >= 0) {
					first = t + 1
				}
			}
			if first < last && f.lower(first) == "the" {
				first++
			}
			if last-first < 2 || f.commonOnly(first, last) || f.kindOfName(first, last) != ArmedGroup || f.hyphen(last) && f.glued(last) {
				return nil, 0
			}
			return []string{f.doc.Words(first, last)}, ArmedGroup
		},
	},
	{
		Name: "<Name>, also known as <Name>",
		Yes: []string{"The Orvan Front, also known as the Falcons, denied it.", "The Tarrun Falcons (in Orvan: Tarrun Naya), also known as the Orvan Brigades or OB, denied it.", "Falcons of Kesh, formerly known as Tarrun Revival, split.",
			"The Orvan Awakening Movement, known in Tarrunese as Salha Orvan or SO, denied it.", "The Orvan Awakening Movement, better known by its Tarrunese initials, SO, denied it."},
		No: []string{"The Orvan Front, also known for its songs, denied it.", "The bird, also known as the Falcon, flew.", "The group, also called the Falcons of Kesh, sang.",
			"Dana Morel, known in Kesh as Old Tarrun, sang."},
		Try: func(f *finder, i int) ([]string, Kind) {
			at := i + 1
			if f.lower(at) == "(" { // "Tarrun Revival (in Orvan: Tarrun Naya), also known as"
				for t := at + 1; t < at+14; t++ {
					if f.lower(t) == ")" && f.lower(t+1) == "," {
						at = t + 1
						break
					}
				}
			}
			if f.lower(at) == "," || f.lower(at) == "(" {
				at++
			}
			if at = f.knownAs(at); at < 0 {
				return nil, 0
			}
			others := f.namesAt(at)
			if others == nil {
				return nil, 0
			}
			if groupWords[f.lower(i)] && f.lower(i-1) == "the" {
				if name := f.learnedBefore(i); name != "" {
					return append([]string{name}, others...), ArmedGroup
				}
			}
			if !f.capital(i) {
				return nil, 0
			}
			first := f.capitalsBefore(i)
			kind := f.kindOfName(first, i+1)
			for k := 0; kind == 0 && k < len(others); k++ {
				kind = f.kindOfWords(others[k])
			}
			switch {
			case f.registeredExactly(f.doc.Words(first, i+1)) >= 0:
				kind = Unknown
			case kind == 0 && first < i && f.lower(first-1) == "the": // people stand without an article
				kind = Organisation
			case kind == 0:
				return nil, 0
			}
			return append([]string{f.doc.Words(first, i+1)}, others...), kind
		},
	},
	{
		Name: "<Name> (“the <Name>”)",
		Yes:  []string{"Jamaat Orvan (“the Dawn Group”) took the town.", "The Salha Tarrun (\"Red Column\") denied it."},
		No:   []string{"Dana Morel (“the boss”) left.", "Jamaat Orvan (the Dawn Group) took the town."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.capital(i) || f.lower(i+1) != "(" || !quotes[f.lower(i+2)] {
				return nil, 0
			}
			other := f.nameAt(i + 3)
			end := i + 3
			if f.lower(end) == "the" {
				end++
			}
			first := f.capitalsBefore(i)
			if end = f.capitalsFrom(end); other == nil || !quotes[f.lower(end)] || f.lower(end+1) != ")" || first == i || f.nounAt[i] != 0 && f.kindOfName(first, i+1) == 0 {
				return nil, 0
			}
			kind := f.kindOfName(first, i+1)
			if kind == 0 {
				kind = f.kindOfWords(other[0])
			}
			if head := lex.Fold(f.raw(end - 1)); kind == 0 && (groupWords[head] || head == "column" || f.lower(first-1) == "the") {
				kind = Organisation
			}
			return append([]string{f.doc.Words(first, i+1)}, other...), kind
		},
	},
}

// knownAs is where other names begin behind "also known as", "known in Kesh as", "better known by its initials", "also called"; -1
// where no such words stand at a token.
func (f *finder) knownAs(t int) int {
	first := t
	for alsoWords[f.lower(t)] {
		t++
	}
	switch f.lower(t) {
	case "called", "dubbed", "nicknamed":
		if t > first {
			return t + 1
		}
	case "known":
		for u := t + 1; u < min(t+7, len(f.doc.Tokens)); u++ {
			switch l := f.lower(u); {
			case l == "as" && (u > t+1 || t > first):
				return u + 1
			case l == "initials" || l == "acronym" || l == "abbreviation":
				if f.lower(u+1) == "," || f.lower(u+1) == "as" {
					u++
				}
				return u + 1
			case l == "for" || l == "to" || f.doc.Tokens[u].Tag == text.PUNCT || f.doc.Tokens[u].Tag == text.VERB:
				return -1
			}
		}
	}
	return -1
}

// alsoWords stand before "known as" where a name is one of several.
var alsoWords = set("also formerly previously better otherwise locally commonly widely sometimes once variously often")

var quotes = set("\" “ ” '' `` ‘ ’ '")

// namesAt are the names that begin at a token, joined by "or".
func (f *finder) namesAt(t int) (names []string) {
	for {
		name := f.nameAt(t)
		if name == nil {
			return names
		}
		names = append(names, name...)
		for t < len(f.doc.Tokens) && !f.capital(t) && !nameLike[f.lower(t)] {
			t++
		}
		if t = f.capitalsFrom(t); f.lower(t) != "or" {
			return names
		}
		t++
	}
}

// learnedBefore is the name that the report introduced and named last before a token, "" for none.
func (f *finder) learnedBefore(i int) string {
	for t := i - 1; t >= 0; t-- {
		if value, tokens := f.known.Match(f.doc, t); tokens > 0 && f.capital(t) {
			return f.learned[value].name
		}
	}
	return ""
}

// behindBrackets is the token behind brackets that begin at a token; that token itself where none do.
func (f *finder) behindBrackets(t int) int {
	if f.lower(t) != "(" {
		return t
	}
	for end := t + 1; end < min(t+10, len(f.doc.Tokens)); end++ {
		if f.lower(end) == ")" {
			return end + 1
		}
	}
	return t
}

// behindMembers is where a name begins behind those who belong to it: "Rebels of the Kesh Army".
func (f *finder) behindMembers(first, last int) int {
	for t := first; t < last; t++ {
		if end := f.nounEnd(t); end > t && (f.lower(end) == "of" || f.lower(end) == "from") && f.membersAt(t) {
			if first = end + 1; f.lower(first) == "the" {
				first++
			}
		}
	}
	return first
}

// membersAt says whether a noun for several people stands at a token.
func (f *finder) membersAt(t int) bool {
	if f.nounAt[t] == 0 {
		return false
	}
	n := &f.words.nouns[f.nounAt[t]-1]
	return n.plural && n.class != group && n.class != thing && !armedNames[f.lower(t)]
}

// learn files the names that the report introduces.
func (f *finder) learn() {
	if f.shouting() {
		return
	}
	for i := range f.doc.Tokens {
		if !f.mayLearn(i) {
			continue
		}
		for r := range learnings {
			if names, kind := learnings[r].Try(f, i); names != nil && !f.inTitle(i) {
				f.introduce(names, kind)
			}
		}
	}
}

// shouting says whether the report is written in capitals, so that they tell nothing.
func (f *finder) shouting() bool {
	words, large := 0, 0
	for i := range f.doc.Tokens {
		if raw := f.raw(i); len(raw) > 3 {
			words++
			if capitals(raw) {
				large++
			}
		}
	}
	return large*2 > words
}

// mayLearn spares most tokens the rules: all but those that begin at a noun need a capital.
func (f *finder) mayLearn(i int) bool {
	return f.nounAt[i] != 0 || f.capital(i) || f.lower(i) == "unknown" || f.lower(i) == "known" || f.lower(i) == "little-known"
}

// inTitle says whether a line writes all its words with capitals, so that they tell nothing.
func (f *finder) inTitle(i int) bool { return f.doc.Sentences[f.doc.Tokens[i].Sent].Kind == text.Title }

// introduce files names of one party: one that the registry or the report already knows by one of them, else a new one.
func (f *finder) introduce(names []string, kind Kind) {
	actor := -1
	if len(names) == 1 && f.registeredExactly(names[0]) >= 0 && !capitals(names[0]) {
		return
	}
	for _, name := range names {
		if value, ok := f.known.Get(name); ok {
			actor = f.learned[value].actor
			break
		}
		if at := f.registeredExactly(name); at >= 0 && !capitals(name) {
			actor = f.actorOf(at)
			break
		}
	}
	if actor < 0 {
		actor = f.byAcronym(names)
	}
	if actor < 0 {
		if kind == Unknown {
			return
		}
		f.cast.Actors = append(f.cast.Actors, Actor{Name: names[0], Kind: kind})
		actor = len(f.cast.Actors) - 1
	}
	if a := &f.cast.Actors[actor]; kind == ArmedGroup && a.Kind == Organisation && a.ID == "" {
		a.Kind = ArmedGroup // its acronym was met before what it is
	}
	for _, name := range names {
		if _, added := f.known.Add(name, len(f.learned)); added {
			f.learned = append(f.learned, learnedName{name: name, actor: actor, caps: capitals(name)})
		}
	}
}

// placed says whether the report uses a word as a place somewhere: "in Idlib".
func (f *finder) placed(i int) bool {
	for t := 1; t < len(f.doc.Tokens); t++ {
		if f.lower(t) == f.lower(i) && (f.lower(t-1) == "in" || f.lower(t-1) == "near" || f.lower(t-1) == "from" || f.lower(t-1) == "to") {
			return true
		}
	}
	return false
}

// commonOnly says whether a name has no word of its own: "Liberation Front".
func (f *finder) commonOnly(first, last int) bool {
	for t := first; t < last; t++ {
		if f.capital(t) && !armedNames[f.lower(t)] && f.words.modifier(&f.doc.Tokens[t]) == 0 && f.nounTo[t] == 0 {
			return false
		}
	}
	return true
}

// noParty are words of names that stand for things, with acronyms of their own.
var noParty = set("explosive device devise vehicle aircraft missile zone virus airport province act bill treaty disease system rifle")

// byAcronym is the party of the registry whose acronym a name explains in other words than the registry has.
func (f *finder) byAcronym(names []string) int {
	for _, short := range names {
		at := int32(-1)
		if capitals(short) {
			at = f.registeredExactly(short)
		}
		if at < 0 {
			continue
		}
		if len(names) == 1 {
			return f.actorOf(at)
		}
		for _, long := range names {
			if shared(long, f.registry.parties[at].name) >= 2 {
				return f.actorOf(at)
			}
		}
	}
	return -1
}

// shared counts the words that two names have in common.
func shared(a, b string) int {
	n, words := 0, strings.Fields(lex.Fold(b))
	for word := range strings.FieldsSeq(lex.Fold(a)) {
		if len(word) > 3 && slices.Contains(words, word) {
			n++
		}
	}
	return n
}

func (f *finder) registeredExactly(name string) int32 {
	value, ok := f.registry.trie.Get(name)
	if !ok {
		return -1
	}
	best, weight := int32(-1), int32(-1)
	for _, p := range f.registry.aliases[value].parties {
		if w := f.speaksOf(p); w > weight {
			best, weight = p, w
		}
	}
	return best
}

func (f *finder) acronym(i int) bool {
	if i >= len(f.doc.Tokens) {
		return false
	}
	raw := f.raw(i)
	return len(raw) >= 2 && len(raw) <= 10 && capitals(raw) && raw[0] >= 'A' && raw[0] <= 'Z'
}

func (f *finder) armedNoun(i int) bool {
	if i >= len(f.nounAt) || f.nounAt[i] == 0 {
		return false
	}
	c := f.words.nouns[f.nounAt[i]-1].class
	return c == group || c == fighter
}

func armedBefore(f *finder, first, last int) bool {
	for t := first; t < last; t++ {
		if armedWords[f.lower(t)] {
			return true
		}
	}
	return false
}

// saidArmed says whether a noun for one group tells that it is armed, by itself, by a word before it, or where it stood before.
func (f *finder) saidArmed(noun int) bool {
	switch word := f.lower(noun); word {
	case "faction", "militia", "wing", "insurgency", "gang", "splinter":
		return true
	case "group", "movement", "organization", "organisation", "network", "outfit", "army", "force", "front":
		for i := noun; i >= 0; i-- {
			if f.lower(i) == word && armedBefore(f, max(i-3, 0), i) {
				return true
			}
		}
	}
	return false
}

// endsParty are words that may follow the noun of an apposition; a noun would make it a modifier ("insurgency expert").
var endsParty = set(", . that which in of from with based led operating active linked allied affiliated fighting whose and ) ; — – ( on founded formed near")

// groupWords are nouns for one group.
var groupWords = set("group organisation organization movement militia gang network outfit faction insurgency")

var armedWords = set("nazi neo-nazi far-right far-left supremacist fascist armed radical militant rebel insurgent separatist jihadist jihadi islamist extremist terrorist terror guerrilla paramilitary outlawed banned salafist secessionist resistance")

// nameAt is the name that begins at a token, behind an article or quotation mark.
func (f *finder) nameAt(i int) []string {
	for i < len(f.doc.Tokens) && (f.lower(i) == "the" || f.lower(i) == `"` || f.lower(i) == "“" || f.lower(i) == "‘") {
		i++
	}
	last := f.capitalsFrom(i)
	if last <= i || last == i+1 && (f.countryAt[i] != 0 || f.nounAt[i] != 0) {
		return nil
	}
	return []string{f.doc.Words(i, last)}
}

// capitalsFrom is where the run of capitalised words that begins at a token ends; it may hold small words of names.
func (f *finder) capitalsFrom(i int) int {
	if i >= len(f.doc.Tokens) || !f.capital(i) && !nameLike[f.lower(i)] {
		return i
	}
	_, to := f.bounds(i)
	last := i
	for t := i; t < to; t++ {
		switch {
		case f.lower(t) == "and" && last > i && (bodies[f.lower(last-1)] || f.lower(t+1) == "the"): // "the Kesh Front and the Army of Orm" are two
			return last
		case f.capital(t):
			last = t + 1
		case f.hyphen(t) && f.glued(t), nameLinks[f.lower(t)], f.possessive(t) > 0, f.lower(t) == "s" && f.glued(t), f.glued(t) && (f.lower(t) == "'" || f.lower(t) == "’"):
		default:
			return last
		}
	}
	return last
}

// capitalsBefore is where the run of capitalised words begins that ends with a token.
func (f *finder) capitalsBefore(i int) int {
	from, _ := f.bounds(i)
	first := i
	for t := i; t >= from; t-- {
		switch {
		case f.capital(t) && f.lower(t) != "the" && f.lower(t) != "a" && f.lower(t) != "in":
			first = t
		case f.hyphen(t) && f.glued(t), nameLinks[f.lower(t)], f.possessive(t) > 0, f.lower(t) == "s" && f.glued(t), f.glued(t) && (f.lower(t) == "'" || f.lower(t) == "’"):
		default:
			return first
		}
	}
	return first
}

var (
	quantities = set("hundreds thousands dozens scores most some many several tens all each both none part half")
	bodies     = set("front army brigade brigades battalion battalions militia militias movement party")
	nameLinks  = set("of for the and al el ul de la del e-")
	nameLike   = set("al el ul")
)

// spelledFrom drops words before a name that its acronym does not spell: "Rebels of the Kesh People's Army (KPA)".
func (f *finder) spelledFrom(first, last int, acronym string) int {
	for t := first; t < last; t++ {
		if f.capital(t) && strings.EqualFold(f.raw(t)[:1], acronym[:1]) {
			letters := 0
			for u := t; u <= last; u++ {
				if f.capital(u) {
					letters++
				}
			}
			if letters <= len(acronym)+1 {
				return t
			}
		}
	}
	return first
}

func (f *finder) sentenceStart(i int) bool {
	from, _ := f.bounds(i)
	return i == from
}

// kindOfName tells from its words what a name stands for, 0 where they do not say.
func (f *finder) kindOfName(first, last int) Kind {
	if last-first < 2 {
		return 0
	}
	armed, state := false, f.countryAt[first] != 0 && (f.lower(last-1) == "army" || f.lower(last-1) == "brigade")
	for t := first; t < last; t++ {
		l := f.lower(t)
		switch {
		case stateWords[l]:
			state = true
		case l == "lashkar" && !f.hyphen(t+1):
		case armedNames[l] && (t == first || t == last-1 || f.lower(t+1) == "of" || f.lower(t+1) == "for" || liberation[l]):
			armed = true
		}
	}
	switch end := f.lower(last - 1); {
	case end == "party" && !armed:
		return Party
	case armed && !state:
		return ArmedGroup
	case organisationNames[end]:
		return Organisation
	}
	return 0
}

func (f *finder) kindOfWords(name string) Kind {
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if armedNames[word] {
			return ArmedGroup
		}
	}
	return 0
}

var (
	stateWords = set("national royal ministry federal armed air us u.s. british french russian israeli indian turkish syrian iraqi iranian ukrainian chinese saudi egyptian nato united armoured armored mechanized mechanised motorised infantry mountain naval guards marine airborne artillery regiment security coast border")
	liberation = set("liberation mujahideen mujahidin mujahedin resistance jihad revolutionary")
	armedNames = set(`front army brigade brigades battalion battalions militia militias resistance liberation mujahideen mujahidin mujahedin jihad martyrs guerrillas
		jaish jaysh lashkar harakat haraket harkat liwa katibat katiba kataib kata'ib ansar jund jundallah jabhat fatah hizb hezb sipah tehreek tehrik saraya asaib
		harkat-ul lashkar-e ansarullah cartel commandos falcons vanguards lions`)
	organisationNames = set(`agency ministry institute observatory network foundation association union commission council committee centre center university
		organisation organization office bureau department authority society initiative forum watch international group academy college tribunal court bank
		company corporation federation congress assembly parliament senate secretariat fund programme program project trust charity mission times post tribune`)
)
