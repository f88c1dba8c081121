package who

import (
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
		Yes:  []string{"The Orvan Liberation Front (OLF) said it fired the rockets.", "Rebels of the Kesh People's Army (KPA) withdrew.", "The Orvan Column (Kesh initials OCK) grew."},
		No:   []string{"The Orvan Liberation Front (2019) was a film.", "They met in Orvan (OLF)."},
		Try: func(f *finder, i int) ([]string, Kind) {
			short := i + 2
			if l := f.lower(i + 3); l == "initials" || l == "acronym" || l == "abbreviation" {
				short = i + 4 // "(Kesh initials OLF)"
			}
			if f.lower(i+1) != "(" || !f.acronym(short) || f.lower(short+1) != ")" {
				return nil, 0
			}
			first := f.capitalsBefore(i)
			if first == i && !strings.Contains(f.raw(i), "-") {
				return nil, 0
			}
			first = f.behindMembers(f.spelledFrom(first, i, f.raw(short)), i)
			for t := first; t <= i; t++ {
				if noParty.Has(f.lower(t)) {
					return nil, 0
				}
			}
			name := f.doc.Words(first, i+1)
			kind := f.kindOfName(first, i+1)
			if kind == 0 {
				kind = Organisation
			}
			return []string{name, f.raw(short)}, kind
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
		Name: "<Name> (<Name>, or <ACRONYM>)",
		Yes:  []string{"The Orvan Dawn Movement (Salha Orvan Naya, or SON) fled."},
		No:   []string{"The Orvan Dawn Movement (Salha Orvan Naya) fled.", "Dana Morel (Orvan Society, or OS) fled."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.capital(i) || f.lower(i+1) != "(" {
				return nil, 0
			}
			other, end := i+2, f.capitalsFrom(i+2)
			short := end + 2
			if end-other < 2 || f.lower(end) != "," || f.lower(end+1) != "or" || !f.acronym(short) || f.lower(short+1) != ")" {
				return nil, 0
			}
			first := f.capitalsBefore(i)
			if first == i || f.lower(first-1) != "the" {
				return nil, 0
			}
			kind := f.kindOfName(first, i+1)
			if kind == 0 {
				kind = Organisation
			}
			return []string{f.doc.Words(first, i+1), f.doc.Words(other, end), f.raw(short)}, kind
		},
	},
	{
		Name: "<group> called <Name>",
		Yes: []string{"A group calling itself Sons of Tarrun claimed the blast.", "A militia known as the Red Falcons holds the town.",
			"A previously unknown group called Army of Kesh said it did it."},
		No: []string{"A bomb-maker known as Dana Morel fled.", "A man calling himself Sons of Tarrun sang.", "A town known as Tarrun fell.", "The group named Dana Morel as its leader.", "A group calling for Sharia met."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.groupNoun(i) && !(f.lower(i) == "men" && (f.lower(i-1) == "armed" || f.lower(i-1) == "masked")) {
				return nil, 0
			}
			t := int(f.nounTo[i])
			if f.lower(t) == "who" {
				t++
			}
			switch f.lower(t) {
			case "calling", "call", "called", "named", "dubbed", "styling":
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
			if f.lower(t-1) == "named" && f.lower(f.capitalsFrom(t)) == "as" { // "The group named Dana Morel as its leader"
				return nil, 0
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
		Name: "<Name> claimed <attack>",
		Yes:  []string{"The Orvan Freedom Hawks claimed responsibility for the bombing.", "The Orvan Freedom Hawks have claimed twin bombings in Tarrun."},
		No:   []string{"The Orvan Freedom Hawks claimed the cup.", "The Orvan Tourist Board claimed a success.", "Dana Morel claimed responsibility for the delay."},
		Try: func(f *finder, i int) ([]string, Kind) {
			t := i + 1
			for verbHelp.Has(f.lower(t)) {
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
				if acts.Has(f.lower(u)) && f.lower(u) != "fire" || f.lower(u) == "responsibility" {
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
		No: []string{"Islamist rebels took the town.", "Syrian rebels took the town.", "Two rebels died.", "On Monday rebels took the town.", "On Independence Day fighters took the town.", "Retreating rebels burned the town.",
			"When rebels took the town, the army fled.", "Yesterday rebels took the town."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if i == 0 || f.nounAt[i] == 0 || !f.words.nouns[f.nounAt[i]-1].plural || f.words.nouns[f.nounAt[i]-1].class != fighter || !f.capital(i-1) || f.capital(i) {
				return nil, 0
			}
			from, _ := f.bounds(i)
			first := f.capitalsBefore(i - 1)
			for first = max(first, from); first < i-1 && notNames.Has(f.lower(first)); first++ {
			}
			if f.opens(first) { // "When rebels", "Then Orvan rebels"
				if first++; first == i {
					return nil, 0
				}
			}
			if first+2 < i && f.lower(first+1) == "of" && quantities.Has(f.lower(first)) { // "Hundreds of Orvan Front fighters"
				first += 2
			}
			for t := first; t < i; t++ {
				if f.countryTo[t] != 0 || f.words.modifier(&f.doc.Tokens[t]) != 0 || f.nounAt[t] != 0 || f.doc.Tokens[t].Tag == text.ADJ || f.hyphen(t) && t == i-1 {
					return nil, 0
				}
			}
			if l := f.lower(i - 1); first == i-1 && (f.placed(first) || f.sentenceStart(first) && strings.HasSuffix(l, "ing")) || lex.Weekday(l) || l == "day" {
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
			if !f.capital(i) || !f.sentenceStart(i) && i > 0 && f.capital(i-1) && (!f.sentenceStart(i-1) || openers.Has(f.lower(i-1)) || f.doc.Tokens[i-1].Tag == text.PROPN && f.nounAt[i-1] == 0) {
				return nil, 0
			}
			first := i
			if l := f.lower(i); l == "the" || l == "a" || f.words.modifier(&f.doc.Tokens[i]) == doubt {
				first++
			}
			last := f.capitalsFrom(first)
			if first+2 < last && f.lower(first+1) == "of" && quantities.Has(f.lower(first)) { // "Hundreds of Kesh Front fighters"
				if first += 2; f.lower(first) == "the" {
					first++
				}
			}
			first = f.behindOwner(f.behindOpener(f.behindMembers(first, last-1), last), last)
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
			if f.lower(last-1) == "battalion" && f.ofSoldiers(first) {
				return []string{f.doc.Words(first, last)}, Forces
			}
			return []string{f.doc.Words(first, last)}, ArmedGroup
		},
	},
	{
		Name: "<Name>, also known as <Name>",
		Yes: []string{"The Orvan Front, also known as the Falcons, denied it.", "The Tarrun Falcons (in Orvan: Tarrun Naya), also known as the Orvan Brigades or OB, denied it.", "Falcons of Kesh, formerly known as Tarrun Revival, split.",
			"The Orvan Awakening Movement, known in Tarrunese as Salha Orvan or SO, denied it.", "The Orvan Awakening Movement, better known by its Tarrunese initials, SO, denied it.",
			"Jaish Orvan, or the Army of the Dawn, which denied it, left.", "Here is what is known about the Orvan Front, or OFO for short."},
		No: []string{"The Orvan Front, also known for its songs, denied it.", "The bird, also known as the Falcon, flew.", "The group, also called the Falcons of Kesh, sang.",
			"Dana Morel, known in Kesh as Old Tarrun, sang.", "The Orvan Society, or the Tarrun Club, sings.", "The Orvan Front, or Kesh, must yield."},
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
			if bodyWords[f.lower(i)] != 0 && f.lower(i-1) == "the" {
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
			case f.isKnown(first, i+1):
				kind = Unknown
			case f.lower(at-1) == "or" || f.lower(at-2) == "or":
				if kind != ArmedGroup {
					return nil, 0
				}
			case kind == 0 && first < i && f.lower(first-1) == "the": // people stand without an article
				kind = Organisation
			case kind == 0:
				return nil, 0
			}
			return append([]string{f.doc.Words(first, i+1)}, others...), kind
		},
	},
	{
		Name: "<Name>, the <Name that shares a word>",
		Yes:  []string{"Dana Morel commands Saraya al-Orvan, the Orvan Companies.", "Jund Tarrun, the Hunters of Tarrun, denied it."},
		No:   []string{"Saraya al-Orvan, the Orvan Army, and the Kesh Front met.", "Dana Morel, the Morel Hunters, sang.", "Saraya al-Orvan, the Orvan Companies and the army met."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.capital(i) || f.lower(i+1) != "," || f.lower(i+2) != "the" || i+4 >= len(f.doc.Tokens) {
				return nil, 0
			}
			end := f.capitalsFrom(i + 3)
			if l := f.lower(end); end-i < 5 || l != "." && l != "," || f.lower(end+1) == "and" || f.lower(end+1) == "the" || f.kindOfName(i+3, end) != 0 {
				return nil, 0
			}
			shared := i + 3
			for shared < end && f.lower(shared) != f.lower(i) {
				shared++
			}
			first := f.capitalsBefore(i)
			if shared == end || f.kindOfName(first, i+1) != ArmedGroup {
				return nil, 0
			}
			return []string{f.doc.Words(first, i+1), f.doc.Words(i+3, end)}, ArmedGroup
		},
	},
	{
		Name: "<Name> (“the <Name>”)",
		Yes:  []string{"Jamaat Orvan (“the Dawn Group”) took the town.", "The Salha Tarrun (\"Red Column\") denied it."},
		No:   []string{"Dana Morel (“the boss”) left.", "Jamaat Orvan (the Dawn Group) took the town."},
		Try: func(f *finder, i int) ([]string, Kind) {
			if !f.capital(i) || f.lower(i+1) != "(" || !quotes.Has(f.lower(i+2)) {
				return nil, 0
			}
			other := f.nameAt(i + 3)
			end := i + 3
			if f.lower(end) == "the" {
				end++
			}
			first := f.capitalsBefore(i)
			if end = f.capitalsFrom(end); other == nil || !quotes.Has(f.lower(end)) || f.lower(end+1) != ")" || first == i || f.nounAt[i] != 0 && f.kindOfName(first, i+1) == 0 {
				return nil, 0
			}
			kind := f.kindOfName(first, i+1)
			if kind == 0 {
				kind = f.kindOfWords(other[0])
			}
			if head := lex.Fold(f.raw(end - 1)); kind == 0 && (bodyWords[head] != 0 || head == "column" || f.lower(first-1) == "the") {
				kind = Organisation
			}
			return append([]string{f.doc.Words(first, i+1)}, other...), kind
		},
	},
}

// noParty are words of names that stand for things, with acronyms of their own.
var noParty = lex.NewSet("explosive device devise vehicle aircraft missile zone virus airport province act bill treaty disease system rifle")
