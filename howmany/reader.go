package howmany

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/who"
)

// reader reads one report; its slices are used again for every sentence.
type reader struct {
	doc   *text.Doc
	cast  *who.Cast
	words *words

	first, limit int  // the sentence's tokens
	bare         bool // a headline or capitals: nouns stand without articles
	capitals     bool // all letters are capitals
	triggers     []trigger
	triggerAt    []int16 // per token of the sentence, 1 + index of the trigger that covers it
	people       []people
	lists        []list
	tolls        []Toll
	before       int // how many tolls there were before the sentence
}

// trigger is a word or words that say a harm.
type trigger struct {
	token, last int // [token, last)
	verb, noun  *entry
	attributive bool // "three wounded soldiers"
	from, to    int  // the people that it took, as indices
	silent      bool // it says a harm that did not happen
}

func (r *reader) sentence(s *text.Sentence) {
	r.first, r.limit = s.First, s.Last
	if !r.findTriggers() {
		return
	}
	r.capitals = r.allCapitals()
	r.bare = r.capitals || s.Kind == text.Title || s.Kind == text.Heading
	r.before = len(r.tolls)
	r.findPeople()
	r.findLists()
	for i := range r.triggers {
		t := &r.triggers[i]
		for j := range rules {
			if rules[j].Try(r, t, rules[j].Name) {
				break
			}
		}
	}
	r.floatingParts()
	r.placed()
	r.settle()
}

func (r *reader) findTriggers() bool {
	r.triggers, r.triggerAt = r.triggers[:0], r.triggerAt[:0]
	for i := r.first; i < r.limit; i++ {
		r.triggerAt = append(r.triggerAt, 0)
	}
	for i := r.first; i < r.limit; {
		t, ok := r.triggerFrom(i)
		if !ok {
			i++
			continue
		}
		r.triggers = append(r.triggers, t)
		for ; i < t.last; i++ {
			r.triggerAt[i-r.first] = int16(len(r.triggers))
		}
	}
	return len(r.triggers) > 0
}

func (r *reader) triggerFrom(i int) (trigger, bool) {
	t := trigger{token: i, last: i + 1, from: -1}
	lower := r.doc.Tokens[i].Lower
	entries := r.words.verbs.Of(lower)
	for e := range entries {
		particle := entries[e].particle
		if len(particle) == 0 && t.verb == nil {
			t.verb = &entries[e]
		}
		if len(particle) > 0 && r.follows(i+1, particle) {
			t.verb, t.last = &entries[e], i+1+len(particle)
			break
		}
	}
	if t.verb != nil && t.verb.harm == Injured && fatally.Has(r.lower(i-1)) {
		dead := *t.verb
		dead.harm, t.verb = Killed, &dead
	}
	if value, n := r.words.named.Match(r.doc, i); n > 0 && (t.verb == nil || n >= t.last-i) {
		if e := &r.words.nouns[value]; (e.sort != state || t.verb == nil) && (e.after == nil || r.earlier(&t, e.after)) {
			t.noun, t.last = e, max(t.last, i+n)
		}
	}
	return t, t.verb != nil || t.noun != nil
}

// fatally are the words that make a wound a death: "fatally wounded".
var fatally = lex.NewSet("fatally mortally")

// follows says whether these words stand from a token on.
func (r *reader) follows(at int, words []string) bool {
	for i, word := range words {
		if r.lower(at+i) != word {
			return false
		}
	}
	return true
}

func (r *reader) allCapitals() bool {
	letters := 0
	for i := r.first; i < r.limit; i++ {
		for _, c := range r.doc.Tokens[i].Of(r.doc.Text) {
			if unicode.IsLower(c) {
				return false
			}
			if unicode.IsUpper(c) {
				letters++
			}
		}
	}
	return letters > 10
}

// lower is a token's word; "" outside the sentence.
func (r *reader) lower(i int) string {
	if i < r.first || i >= r.limit {
		return ""
	}
	return r.doc.Tokens[i].Lower
}

func (r *reader) cue(i int) cue {
	if i < r.first || i >= r.limit {
		return 0
	}
	c := r.words.cues.Of(r.doc.Tokens[i].Lower)
	if c == 0 && strings.HasSuffix(r.doc.Tokens[i].Lower, "ly") && (r.tag(i) == text.ADV || r.tag(i) == 0) {
		return isSkip | isStop
	}
	return c
}

func (r *reader) is(i int, kinds cue) bool { return r.cue(i)&kinds != 0 }

// tag is a token's part of speech; 0 outside the sentence.
func (r *reader) tag(i int) text.Tag {
	if i < r.first || i >= r.limit {
		return 0
	}
	return r.doc.Tokens[i].Tag
}

// triggerOver is the trigger that covers a token, or nil.
func (r *reader) triggerOver(i int) *trigger {
	if i < r.first || i >= r.limit || r.triggerAt[i-r.first] == 0 {
		return nil
	}
	return &r.triggers[r.triggerAt[i-r.first]-1]
}

// capital says whether a token begins with a capital that says something.
func (r *reader) capital(i int) bool {
	if r.capitals {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.doc.Text[r.doc.Tokens[i].Start:])
	return unicode.IsUpper(c)
}

// genitive is how many tokens the sign of the genitive at a token takes.
func (r *reader) genitive(i int) int {
	switch r.lower(i) {
	case "'s":
		return 1
	case "'":
		if i > 0 && r.doc.Tokens[i].Start == r.doc.Tokens[i-1].End {
			if r.lower(i+1) == "s" && r.doc.Tokens[i+1].Start == r.doc.Tokens[i].End {
				return 2
			}
			if strings.HasSuffix(r.lower(i-1), "s") {
				return 1
			}
		}
	}
	return 0
}

// phraseAt is what a phrase of the lists that begins at a token says.
func (r *reader) phraseAt(i int) (kind phrase, tokens int) {
	if i < r.first || i >= r.limit || !r.words.begins.Of(r.doc.Tokens[i].Lower) {
		return noPhrase, 0
	}
	row, n := r.words.phrases.Match(r.doc, i)
	if n == 0 {
		return noPhrase, 0
	}
	return r.words.phraseOf[row], n
}

// numberAt reads a number that counts: no year, day of a month or age.
func (r *reader) numberAt(i int) (number.Mention, bool) {
	if i < r.first || i >= r.limit {
		return number.Mention{}, false
	}
	m, ok := number.Read(r.doc, i)
	if !ok || r.is(m.Last, isUnit) || r.lower(i-1) == "aged" || r.lower(i-1) == "age" || r.lower(m.Last) == "-" && r.lower(m.Last+1) == "year" {
		return m, false
	}
	if first := r.doc.Tokens[i].Lower[0]; m.Last-m.First == 1 && m.Value.Low == m.Value.High && '0' <= first && first <= '9' { // "in May three nurses"
		n := m.Value.Low
		digits := len(r.doc.Tokens[i].Lower)
		if (n <= 31 || digits == 4) && (r.is(i-1, isMonth) || r.is(m.Last, isMonth)) {
			return m, false
		}
		if digits == 4 && 1900 <= n && n < 2100 && (r.is(i-1, isPreposition) || r.is(m.Last, isStop|isPreposition) || m.Last == r.limit || r.lower(i-1) == "the") && r.lower(m.Last) != "of" {
			return m, false
		}
	}
	return m, true
}
