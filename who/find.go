package who

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/lex"
	"casus/text"
	"casus/trace"
)

// finder reads one report.
type finder struct {
	doc       *text.Doc
	cast      *Cast
	registry  *registry
	countries *countryWords
	words     *nounWords

	countryAt []int32 // per token, 1 + index in countries.terms, on the first token of the name
	countryTo []int32 // where that name ends
	nounAt    []int32 // per token, 1 + index in words.nouns, on the first token of the noun
	nounTo    []int32
	held      []int32 // per token, 1 + index of the mention whose name holds it
	weight    []int32 // per country: how much the report speaks of it
	writing   writing // whether the report's capitals tell names, once somebody has asked
	main      int32   // the country most spoken of, -1

	byParty map[int32]int  // party of the registry -> actor
	sense   map[int]int32  // name of several parties -> 1 + the one that it means in this report
	byKey   map[string]int // everything else
	times   map[int]int    // how often the report names an actor
	titled  map[int]bool   // the title names it
	learned []learnedName
	known   lex.Trie         // names that the report introduces, by index in learned
	heads   map[string][]int // by the words that stand for short for names of groups that the report introduces, who they are
}

// learnedName is a name that the report explains: a new group, an acronym, another name of a known party.
type learnedName struct {
	name     string
	initials string
	actor    int
	caps     bool
}

func newFinder(doc *text.Doc) *finder {
	n := len(doc.Tokens)
	slots := make([]int32, 5*n)
	f := &finder{doc: doc, cast: &Cast{Subject: -1}, registry: parties(), countries: countries(), words: vocabulary(), main: -1,
		countryAt: slots[:n], countryTo: slots[n : 2*n], nounAt: slots[2*n : 3*n], nounTo: slots[3*n : 4*n], held: slots[4*n:],
		byParty: make(map[int32]int), sense: make(map[int]int32), byKey: make(map[string]int)}
	f.weight = make([]int32, len(f.countries.code))
	return f
}

// survey finds the countries and the nouns of parties, and the country that the report is about.
func (f *finder) survey() {
	for i := range f.doc.Tokens {
		if i >= int(f.countryTo[i]) && f.capital(i) {
			value, n := f.countries.trie.Match(f.doc, i)
			if n = f.withoutGenitive(i, n); n > 0 && (f.lower(i) != "us" || f.raw(i) == "US") {
				f.countryAt[i] = int32(value + 1)
				for t := i; t < i+n; t++ {
					f.countryTo[t] = int32(i + n)
				}
				f.weight[f.countries.terms[value].country] += 2
				if sentence := &f.doc.Sentences[f.doc.Tokens[i].Sent]; sentence.Kind == text.Title || f.doc.Tokens[i].Sent < 3 {
					f.weight[f.countries.terms[value].country] += 3
				}
			}
		}
		if i >= int(f.nounTo[i]) {
			value, n := f.words.trie.Match(f.doc, i)
			if whole := n; n > 0 {
				if n = f.withoutGenitive(i, n); n < whole { // "the group's" folds to "groups"
					if bare, ok := f.words.trie.Get(f.doc.Words(i, i+n)); ok {
						value = bare
					}
				}
				f.nounAt[i] = int32(value + 1)
				for t := i; t < i+n; t++ {
					f.nounTo[t] = int32(i + n)
				}
			}
		}
	}
	for country, weight := range f.weight {
		if weight > 0 && (f.main < 0 || weight > f.weight[f.main]) {
			f.main = int32(country)
		}
	}
}

// withoutGenitive takes the sign of the genitive from the end of a term, which folding does not see.
func (f *finder) withoutGenitive(i, n int) int {
	if last := i + n - 1; n > 2 && f.possessive(last-1) == 2 {
		n -= 2
	} else if l := f.lower(last); n > 1 && (l == "'s" || l == "’s" || l == "'" || l == "’") {
		n--
	}
	return n
}

func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.doc.Tokens) {
		return ""
	}
	return f.doc.Tokens[i].Lower
}

func (f *finder) raw(i int) string { return f.doc.Tokens[i].Of(f.doc.Text) }

// capital says whether a token begins with a capital letter.
func (f *finder) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(f.doc.Text[f.doc.Tokens[i].Start:])
	return unicode.IsUpper(r)
}

func (f *finder) bounds(i int) (first, last int) {
	s := &f.doc.Sentences[f.doc.Tokens[i].Sent]
	return s.First, s.Last
}

// glued says whether no space stands before a token.
func (f *finder) glued(i int) bool { return i > 0 && f.doc.Tokens[i].Start == f.doc.Tokens[i-1].End }

func (f *finder) hyphen(i int) bool {
	switch f.lower(i) {
	case "-", "–", "‑":
		tokens := f.doc.Tokens // a dash with room on both sides parts, it does not join
		return i == 0 || i+1 == len(tokens) || tokens[i-1].End == tokens[i].Start || tokens[i].End == tokens[i+1].Start
	}
	return false
}

// possessive says whether a token is the sign of the genitive, and how many tokens it takes.
func (f *finder) possessive(i int) int {
	switch l := f.lower(i); {
	case l == "'s" || l == "’s":
		return 1
	case (l == "'" || l == "’") && f.glued(i):
		if f.lower(i+1) == "s" && f.glued(i+1) {
			return 2
		}
		if strings.HasSuffix(f.lower(i-1), "s") {
			return 1
		}
	}
	return 0
}

// add files a mention over the tokens [first, last).
func (f *finder) add(first, last, head, actor int, rule string) int {
	if f.parsed(first) {
		if h := f.treeHead(first, last); h >= 0 {
			head = h
		}
	}
	f.cast.Mentions = append(f.cast.Mentions, Mention{Span: f.doc.Slice(first, last), First: first, Last: last, Head: head, Actor: actor,
		Doubted: f.doubted(first, last), Trace: trace.Step{Rule: rule, Span: f.doc.Slice(first, last)}})
	return len(f.cast.Mentions) - 1
}

func (f *finder) parsed(i int) bool { return f.doc.Sentences[f.doc.Tokens[i].Sent].Parsed }

// treeHead is the only token of a range that is governed from outside it, -1 where there are several.
func (f *finder) treeHead(first, last int) int {
	found := -1
	for t := first; t < last; t++ {
		if h := f.doc.Tokens[t].Head; h < first || h >= last {
			if found >= 0 {
				return -1
			}
			found = t
		}
	}
	return found
}

func (f *finder) doubted(first, last int) bool {
	for t := first; t < last; t++ {
		if f.words.modifier(&f.doc.Tokens[t]) == doubt {
			return true
		}
	}
	return false
}

// hold marks the tokens of a name so that nothing else reads them.
func (f *finder) hold(first, last, mention int) {
	for t := first; t < last; t++ {
		f.held[t] = int32(mention + 1)
	}
}

func (f *finder) free(first, last int) bool {
	for t := first; t < last; t++ {
		if f.held[t] != 0 {
			return false
		}
	}
	return true
}

// actorOf is the actor of a registered party.
func (f *finder) actorOf(at int32) int {
	if actor, ok := f.byParty[at]; ok {
		return actor
	}
	p := &f.registry.parties[at]
	a := Actor{ID: p.id, Name: p.name, Kind: p.kind}
	if len(p.countries) > 0 {
		a.Country = p.countries[0]
	}
	f.cast.Actors = append(f.cast.Actors, a)
	f.byParty[at] = len(f.cast.Actors) - 1
	return len(f.cast.Actors) - 1
}

// keyed is the actor filed under a key; make gives a new one.
func (f *finder) keyed(key string, fresh func() Actor) int {
	if actor, ok := f.byKey[key]; ok {
		return actor
	}
	f.cast.Actors = append(f.cast.Actors, fresh())
	f.byKey[key] = len(f.cast.Actors) - 1
	return len(f.cast.Actors) - 1
}

// settle orders the mentions, drops doubles and gives every actor the fullest name that the report has for it.
func (f *finder) settle() {
	slices.SortStableFunc(f.cast.Mentions, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	f.cast.Mentions = slices.CompactFunc(f.cast.Mentions, func(a, b Mention) bool { return a.First == b.First && a.Last == b.Last })
	for i := range f.cast.Actors {
		a := &f.cast.Actors[i]
		if a.Kind == Government || strings.HasPrefix(a.ID, "forces:") || strings.HasPrefix(a.ID, "police:") || strings.HasPrefix(a.ID, "security:") {
			if len(a.Aliases) > 0 {
				a.Name, a.Aliases = a.Aliases[0], a.Aliases[1:]
			}
			continue
		}
		for _, name := range a.Aliases {
			if fuller(name, a.Name) && (a.ID == "" || !slices.Contains(a.Aliases, a.Name)) {
				a.Name = name
			}
		}
		if a.ID != "" && len(a.Aliases) > 0 && !slices.Contains(a.Aliases, a.Name) {
			a.Name = a.Aliases[0]
			for _, name := range a.Aliases {
				if fuller(name, a.Name) {
					a.Name = name
				}
			}
		}
		own := a.Name
		a.Aliases = slices.DeleteFunc(a.Aliases, func(name string) bool { return name == own })
	}
}

// fuller prefers names in words to acronyms, then the longer of two of which one holds the other.
func fuller(name, than string) bool {
	if capitals(name) != capitals(than) {
		return capitals(than)
	}
	return len(name) > len(than) && strings.Contains(lex.Fold(name), lex.Fold(than))
}

// call records a name that the report uses for an actor.
func (f *finder) call(actor int, name string) {
	a := &f.cast.Actors[actor]
	if name != "" && !slices.Contains(a.Aliases, name) {
		a.Aliases = append(a.Aliases, name)
	}
}
