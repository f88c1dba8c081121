// Package text holds a report's text as the questions read it: sentences, tokens, tags, trees and names.
//
// Every position is a byte offset into Doc.Text, half-open, on rune edges; quoting is slicing, never searching.
// The stages that fill a Doc live in the packages below this one and meet in text/parse.
package text

import "slices"

// Span is the bytes [Start, End) of Doc.Text.
type Span struct{ Start, End int }

// Of returns the words that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Covers says whether the whole of other lies inside s.
func (s Span) Covers(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps says whether the two spans share a byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Join is the smallest span that covers both.
func (s Span) Join(other Span) Span {
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}

// Token is a word or a punctuation mark.
type Token struct {
	Span
	Lower string // folded: lower case, straight quotes
	Lemma string // lower-case dictionary form
	Tag   Tag    // universal part of speech
	XPos  XPos   // Penn part of speech, for tense and number
	Rel   Rel    // universal dependency to Head
	Key   uint64 // KeyOf(Lower), so that lists need not look at its letters; 0 where nobody has set it
	Head  int    // index in Doc.Tokens of the governor; -1 for a root or where the sentence is not parsed
	Sent  int    // index in Doc.Sentences
}

// KeyOf is a number for a word of plain letters and digits; of others it is 0. Words of at most longestKey letters have a number
// each; longer ones may share theirs.
func KeyOf(lower string) uint64 {
	key := uint64(0)
	for i := 0; i < len(lower); i++ {
		switch c := lower[i]; {
		case 'a' <= c && c <= 'z':
			key = key*37 + uint64(c-'a') + 11
		case '0' <= c && c <= '9':
			key = key*37 + uint64(c-'0') + 1
		default:
			return 0
		}
	}
	if len(lower) > longestKey {
		key |= sharedKey
	}
	return key
}

const (
	longestKey = 12 // the most that 63 bits hold
	sharedKey  = 1 << 63
)

// OneWord says whether a key, which is not 0, is of one word only.
func OneWord(key uint64) bool { return key < sharedKey }

// Sentence is a run of tokens [First, Last) of one paragraph.
type Sentence struct {
	Span
	First, Last int
	Paragraph   int // counted from 0 over the whole text
	Kind        Kind
	Quoted      bool // it lies wholly inside a quotation that began before it
	Parsed      bool // tags are always set; heads and relations only where this is true
}

// Kind is the part a sentence plays in the report.
type Kind uint8

const (
	Body Kind = iota
	Title
	Header      // a line of a header block: "Published: …"
	Byline      // "By …", credits and contributors
	Heading     // a section heading inside the body
	Caption     // a photo caption or a list label
	Boilerplate // "Read more", "Sign up", copyright lines
	Dateline    // "KABUL, March 22 (Reuters) –": what stands before the first sentence on its line
)

// NameKind is what a name tagger says a name is.
type NameKind uint8

const (
	Person NameKind = iota
	Organisation
	ArmedGroup
	Forces
	Location
	Facility
	Nationality
	Event
	Work
)

// Name is a proper name over the tokens [First, Last).
type Name struct {
	First, Last int
	Kind        NameKind
}

// Phrase is the words [First, Last) that stand for something; Head governs them.
type Phrase struct{ First, Last, Head int }

// Chain is the phrases that stand for one thing, in the order of the text.
type Chain struct {
	Kind    string // "person", "event" …
	Phrases []Phrase
}

// Doc is one report's text, read.
type Doc struct {
	Text      string
	Published string // EDTF date of publication; "" where unknown
	Tokens    []Token
	Sentences []Sentence
	Names     []Name  // in order, not overlapping
	Chains    []Chain // what is spoken of more than once, in the order of the first phrase; empty unless it was asked for

	firstChild, nextSibling []int32 // filled by Link
}

// Parsed says whether any sentence has its tree.
func (d *Doc) Parsed() bool {
	return slices.ContainsFunc(d.Sentences, func(s Sentence) bool { return s.Parsed })
}

// Slice is the span of the tokens [first, last); of none it is the empty span where they would begin.
func (d *Doc) Slice(first, last int) Span {
	if last <= first {
		at := len(d.Text)
		if first < len(d.Tokens) {
			at = d.Tokens[first].Start
		}
		return Span{at, at}
	}
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}

// Words is the text of the tokens [first, last).
func (d *Doc) Words(first, last int) string { return d.Slice(first, last).Of(d.Text) }

// Link indexes the trees, so that Children and Subtree can walk them. Call it after the heads are set.
func (d *Doc) Link() {
	d.firstChild = make([]int32, len(d.Tokens))
	d.nextSibling = make([]int32, len(d.Tokens))
	for i := range d.Tokens {
		d.firstChild[i], d.nextSibling[i] = -1, -1
	}
	for i := len(d.Tokens) - 1; i >= 0; i-- {
		if head := d.Tokens[i].Head; head >= 0 {
			d.nextSibling[i] = d.firstChild[head]
			d.firstChild[head] = int32(i)
		}
	}
}

// Children yields the dependents of a token, left to right; none before Link.
func (d *Doc) Children(token int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if d.firstChild == nil {
			return
		}
		for c := d.firstChild[token]; c >= 0; c = d.nextSibling[c] {
			if !yield(int(c)) {
				return
			}
		}
	}
}

// Child is the first dependent with one of the relations, or -1.
func (d *Doc) Child(token int, relations ...Rel) int {
	for c := range d.Children(token) {
		for _, r := range relations {
			if d.Tokens[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// Subtree is the token range [first, last) that a token and all its descendants span.
func (d *Doc) Subtree(token int) (first, last int) {
	first, last = token, token+1
	for c := range d.Children(token) {
		f, l := d.Subtree(c)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// LeadsUp says whether the tree takes two nouns side by side for two objects of one verb, of which the first only leads up to
// the second: "overran the police post".
func (d *Doc) LeadsUp(token int) bool {
	if token+1 >= len(d.Tokens) {
		return false
	}
	one, two := &d.Tokens[token], &d.Tokens[token+1]
	return one.Sent == two.Sent && one.Tag == NOUN && two.Tag == NOUN && one.Head == two.Head && one.Rel == RelObj && two.Rel == RelObj
}

// Under says whether ancestor governs token, directly or through others; a token is under itself.
func (d *Doc) Under(token, ancestor int) bool {
	for ; token >= 0; token = d.Tokens[token].Head {
		if token == ancestor {
			return true
		}
	}
	return false
}
