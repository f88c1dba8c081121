package who

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
)

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
			if names, kind := learnings[r].Try(f, i); names != nil && (!f.inTitle(i) || f.isLine(i, names[0])) {
				f.introduce(names, kind)
			}
		}
	}
}

// isKnown says whether a name is one of the registry or one that the report introduced.
func (f *finder) isKnown(first, last int) bool {
	name := f.doc.Words(first, last)
	_, learned := f.known.Get(name)
	return learned || f.registeredExactly(name) >= 0
}

// shouting says whether the report is written in capitals, so that they tell nothing.
func (f *finder) shouting() bool {
	if f.writing != unread {
		return f.writing == allCapitals
	}
	words, large := 0, 0
	for i := range f.doc.Tokens {
		if raw := f.raw(i); len(raw) > 3 {
			words++
			if capitals(raw) {
				large++
			}
		}
	}
	if f.writing = mixedCase; large*2 > words {
		f.writing = allCapitals
	}
	return f.writing == allCapitals
}

// writing is whether a report's capitals tell names.
type writing uint8

const (
	unread writing = iota
	mixedCase
	allCapitals
)

// mayLearn spares most tokens the rules: all but those that begin at a noun need a capital.
func (f *finder) mayLearn(i int) bool {
	return f.nounAt[i] != 0 || f.capital(i) || f.lower(i) == "unknown" || f.lower(i) == "known" || f.lower(i) == "little-known"
}

// inTitle says whether a line writes all its words with capitals, so that they tell nothing.
func (f *finder) inTitle(i int) bool { return f.doc.Sentences[f.doc.Tokens[i].Sent].Kind == text.Title }

// isLine says whether a name is all that a line holds.
func (f *finder) isLine(i int, name string) bool {
	from, to := f.bounds(i)
	if f.lower(from) == "the" {
		from++
	}
	return f.doc.Words(from, to) == name
}

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
	if actor < 0 && kind == ArmedGroup {
		actor = f.cutBefore(names[0])
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
			f.learned = append(f.learned, learnedName{name: name, initials: initials(name), actor: actor, caps: capitals(name)})
		}
	}
}

// cutBefore is the group already introduced of whose name another is the part before "of", or whose name is that part: "the Orvan Army" and
// "the Orvan Army of Kesh"; -1 where there is none.
func (f *finder) cutBefore(name string) int {
	for i := range f.learned {
		l := &f.learned[i]
		short, long := l.name, name
		if len(short) > len(long) {
			short, long = long, short
		}
		if rest, cut := strings.CutPrefix(long, short+" "); cut && f.cast.Actors[l.actor].Kind == ArmedGroup {
			if next, _, _ := strings.Cut(rest, " "); ofWords.Has(next) && f.ownWord(short) {
				return l.actor
			}
		}
	}
	return -1
}

// ownWord says whether a name of several words has one that other groups' names do not share: "Orvan Army", not "Liberation Army".
func (f *finder) ownWord(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	own := 0
	for _, word := range words {
		if _, noun := f.words.trie.Get(word); !noun && !armedNames.Has(word) && !bandWords.Has(word) && !stateWords.Has(word) && bodyWords[word] == 0 {
			own++
		}
	}
	return own > 0 && own < len(words)
}

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

// registeredExactly is the party of the registry with just this name of which the report says most; -1 where none has it.
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
