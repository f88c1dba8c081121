package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/lex"
	"casus/number"
	"casus/text"
)

// piece is a run of letters, a run of digits or one other character: however a tokeniser treats "mid-October", "8pm" and
// "2013-14", the rules see the same pieces.
type piece struct {
	text.Span
	token   int
	word    string // folded
	sort    sort
	value   int // of a word, or of a figure
	unsure  bool
	capital bool
	glued   bool // nothing stands between it and the piece before
	leads   bool // it may begin an expression: nothing but words that may stand in one lies before what tells the time
}

// cut splits the tokens [first, last) into pieces, and notes whether any of them can belong to a time expression.
func (r *reader) cut(first, last int) {
	r.pieces, r.promising = r.pieces[:0], false
	for i := first; i < last; i++ {
		token := &r.doc.Tokens[i]
		raw := token.Of(r.doc.Text)
		lower := token.Lower
		if len(lower) != len(raw) {
			lower = strings.ToLower(raw)
		}
		if len(lower) != len(raw) {
			lower = raw
		}
		for at := 0; at < len(raw); {
			end, class := classRun(lower, at)
			p := piece{Span: text.Span{Start: token.Start + at, End: token.Start + end}, token: i, word: lower[at:end]}
			p.glued = len(r.pieces) > 0 && r.pieces[len(r.pieces)-1].End == p.Start
			switch class {
			case letters:
				if t, known := r.terms.Find(p.word); known {
					p.sort, p.value, p.unsure = t.sort, t.value, t.ambiguous
				}
				p.capital = raw[at] < utf8.RuneSelf && raw[at] != lower[at]
			case figures:
				p.sort = figure
				if p.value, _ = digits(p.word); end-at > 4 {
					p.value = -1
				}
			default:
				p.sort = punct
			}
			r.promising = r.promising || r.tellsTime(&p) || p.sort != other && p.sort != punct && p.sort != open && (p.sort != figure || end-at == 4 || p.glued)
			r.pieces = append(r.pieces, p)
			at = end
		}
	}
	r.bases = append(r.bases[:0], make([]based, len(r.pieces))...)
}

// lead marks the pieces that may begin an expression.
func (r *reader) lead() {
	leads := false
	for i := len(r.pieces) - 1; i >= 0; i-- {
		p := &r.pieces[i]
		switch {
		case p.sort == punct || p.sort == open:
		case p.sort != other || r.begin(i, r.holidays):
			leads = true
		case !r.within.Has(p.word) && !number.Holds(p.word):
			leads = false
		}
		p.leads = leads || r.begin(i, r.references)
	}
}

// begin says whether a term of a list begins with a piece.
func (r *reader) begin(i int, terms *lex.Trie) bool {
	p := &r.pieces[i]
	_, tokens := terms.Match(r.doc, p.token)
	return tokens > 0 && p.Start == r.doc.Tokens[p.token].Start
}

// tellsTime says whether a piece of no sort ends what can only be a time: "90s", "490 BC", "the 20th", "8 p.m."
func (r *reader) tellsTime(p *piece) bool {
	before, further := r.at(len(r.pieces)-1), r.at(len(r.pieces)-2)
	switch p.word {
	case "s":
		return p.glued && before.sort == figure
	case "bc", "bce":
		return true
	case "am", "pm":
		return before.sort == figure
	case "c":
		return further.word == "b"
	case "m":
		return further.word == "a" || further.word == "p"
	case "clock":
		return further.word == "o"
	}
	return p.glued && ordinalEnd.Has(p.word)
}

var ordinalEnd = lex.NewSet("st nd rd th")

type class uint8

const (
	letters class = iota
	figures
	mark
)

func classRun(s string, at int) (end int, kind class) {
	first, size := utf8.DecodeRuneInString(s[at:])
	kind, end = classOf(first), at+size
	if kind == mark {
		return end, kind
	}
	for end < len(s) {
		c, size := utf8.DecodeRuneInString(s[end:])
		if classOf(c) != kind {
			break
		}
		end += size
	}
	return end, kind
}

func classOf(r rune) class {
	switch {
	case '0' <= r && r <= '9':
		return figures
	case 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r):
		return letters
	}
	return mark
}

var nothing = piece{sort: punct}

// at is a piece of the sentence; a piece without sort and word outside it.
func (r *reader) at(i int) *piece {
	if i < 0 || i >= len(r.pieces) {
		return &nothing
	}
	return &r.pieces[i]
}

// is says whether the piece is one of the words.
func (r *reader) is(i int, words ...string) bool {
	word := r.at(i).word
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

// skip is the piece after i where i is one of the words, else i.
func (r *reader) skip(i int, words ...string) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

// dash says whether a hyphen or dash stands at i.
func (r *reader) dash(i int) bool { return r.is(i, "-", "–", "—", "‑", "−") }

// phrase says whether the words stand from i on, and which piece follows them.
func (r *reader) phrase(i int, words ...string) (next int, ok bool) {
	for _, w := range words {
		if r.at(i).word != w {
			return 0, false
		}
		i++
	}
	return i, true
}
