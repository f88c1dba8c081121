package who

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"casus/lex"
	"casus/text"
)

var (
	//go:embed words/heads.tsv
	headsTable string
	//go:embed words/modifiers.tsv
	modifiersTable string
)

// class is what a noun is as a party.
type class uint8

const (
	attacker class = iota + 1
	suspect
	fighter
	group
	member
	army
	police
	government
	role
	people
	thing
)

var classNames = map[string]class{"attacker": attacker, "suspect": suspect, "fighter": fighter, "group": group, "member": member,
	"army": army, "police": police, "government": government, "role": role, "people": people, "thing": thing}

// noun is a line's term.
type noun struct {
	term, target string
	class        class
	plural       bool
}

type sort uint8

const (
	doubt sort = iota + 1
	article
	count
	plain
)

var sortNames = map[string]sort{"doubt": doubt, "article": article, "number": count, "plain": plain}

type nounWords struct {
	nouns     []noun
	trie      lex.Trie
	modifiers lex.Words[sort]
}

var vocabulary = sync.OnceValue(func() *nounWords {
	w := new(nounWords)
	for _, row := range lex.MustParse("heads.tsv", headsTable).Rows {
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			n := noun{term: term, class: classNames[row.Cells[1]], target: row.Cells[2]}
			n.plural = strings.HasSuffix(term, "s") || strings.HasSuffix(term, "men") || term == "police" || term == "people" || strings.HasSuffix(term, "children")
			w.add(term, n)
			if !strings.HasSuffix(term, "s") {
				n.plural = true
				w.add(plural(term), n)
			}
		}
	}
	for _, row := range lex.MustParse("modifiers.tsv", modifiersTable).Rows {
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			w.modifiers.Set(term, sortNames[row.Cells[1]])
		}
	}
	return w
})

func (w *nounWords) add(term string, n noun) {
	if _, added := w.trie.Add(term, len(w.nouns)); added {
		w.nouns = append(w.nouns, n)
	}
}

func plural(term string) string {
	last := term[len(term)-1]
	switch {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(term[len(term)-2])):
		return term[:len(term)-1] + "ies"
	case strings.HasSuffix(term, "ch") || strings.HasSuffix(term, "sh") || last == 'x':
		return term + "es"
	case strings.HasSuffix(term, "man"):
		return term[:len(term)-3] + "men"
	}
	return term + "s"
}

// TargetKind is the record's kind of a target, from the noun that heads its phrase: "three police officers" are
// security forces. A phrase without a noun that the lists know is a party of the registry or "other".
func TargetKind(phrase string) string {
	if value, ok := vocabulary().trie.Get(bare(phrase)); ok {
		return vocabulary().refine(&vocabulary().nouns[value], nil)
	}
	if head, of, found := strings.Cut(phrase, " of "); found && memberOf(head) {
		if kind := kindOfParty(of); kind != "other" {
			return kind
		}
		if kind := TargetKind(of); kind != "other" {
			return kind // "four members of the security forces"
		}
	}
	cut := len(phrase)
	for _, end := range []string{" of ", " in ", " at ", " on ", " from ", " near ", " with ", " who ", " and ", ", ", " belonging ", " carrying "} {
		if at := strings.Index(phrase[:cut], end); at > 0 {
			cut = at
		}
	}
	if cut < len(phrase) {
		if kind := kindOfPhrase(phrase[:cut]); kind != "other" {
			return kind
		}
	}
	return kindOfPhrase(phrase)
}

// memberOf says whether words say of somebody that he belongs to what follows, and no more: "four members", not "family members".
func memberOf(head string) bool {
	words := bareWords(head)
	last := len(words) - 1
	return last >= 0 && (words[last] == "member" || words[last] == "members") && (last == 0 || !households.Has(words[last-1]))
}

var households = lex.NewSet("family crew staff household board team cast band")

// bareWords are the words of a phrase, in lower case and without the marks around them.
func bareWords(phrase string) []string {
	words := strings.Fields(strings.ToLower(phrase))
	for i := range words {
		words[i] = strings.Trim(words[i], `.,;:"“”‘’()`)
	}
	return words
}

// kindOfPhrase goes by the last noun that the lists know.
func kindOfPhrase(phrase string) string {
	w, words := vocabulary(), bareWords(phrase)
	for last := len(words); last > 0; last-- {
		for first := max(0, last-4); first < last; first++ {
			if value, ok := w.trie.Get(strings.Join(words[first:last], " ")); ok {
				return w.refine(&w.nouns[value], words[:first])
			}
		}
	}
	return kindOfParty(phrase)
}

// kindOfParty goes by the kind of a party of the registry.
func kindOfParty(phrase string) string {
	if at := parties().lookup(phrase); at >= 0 {
		switch parties().parties[at].kind {
		case ArmedGroup:
			return "militants"
		case Forces:
			return "security forces"
		case Government, Party:
			return "officials"
		case People:
			return "civilians"
		}
	}
	return "other"
}

// public says whether a noun stands for people who hold an office or seek one, speak for others, report or bring aid.
func (n *noun) public() bool {
	if n.class != role && n.class != people {
		return false
	}
	switch n.target {
	case "officials", "diplomats", "media", "aid workers":
		return true
	}
	return n.class == role && n.target == "civilians"
}

// Public says whether a phrase tells of people in public life.
func Public(phrase string) bool {
	w, words := vocabulary(), bareWords(phrase)
	for first := range words {
		for last := first + 1; last <= min(first+4, len(words)); last++ {
			if value, ok := w.trie.Get(strings.Join(words[first:last], " ")); ok && w.nouns[value].public() {
				return true
			}
		}
	}
	return false
}

// refine lets the words before a noun decide: "foreign workers", "Shia villagers"; "four men" are no militants, "armed men" are.
func (w *nounWords) refine(n *noun, before []string) string {
	if n.term == "men" && !slices.ContainsFunc(before, func(word string) bool { return w.modifiers.Of(word) != count && !digits(word) && !anyone.Has(word) }) {
		return "civilians"
	}
	if n.target != "civilians" {
		return n.target
	}
	for _, word := range before {
		if word == "foreign" {
			return "foreign nationals"
		}
		if value, ok := w.trie.Get(word); ok && w.nouns[value].target == "religious minority" {
			return "religious minority"
		}
	}
	return n.target
}

// anyone are the words before "men" that tell of no arms.
var anyone = lex.NewSet("young old elderly middle-aged local unarmed several some many")

// modifier is what a word says before the noun of a party.
func (w *nounWords) modifier(token *text.Token) sort { return w.modifiers.Of(token.Lower) }
