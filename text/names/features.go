package names

import (
	"unicode"
	"unicode/utf8"

	"casus/text"
)

// Casing is how a sentence uses capitals.
type casing uint8

const (
	normal   casing = iota
	capitals        // SOLDIERS KILL TEN NEAR KANO
	titled          // Soldiers Kill Ten Near Kano
	lowered         // soldiers kill ten near kano
)

// What a token's letters look like.
const (
	isCapital = 1 << iota
	isUpper   // of two letters or more
	isLower
	hasDigit
	hasLetter
	hasFullStop
)

// What the rest of the document does with a word.
const (
	seenLower   = 1 << iota
	seenCapital // inside a sentence
	afterTitle
	afterCapital
	beforeCapital
	beforeBody
	afterAt
	beforeSay
	initials
	docFlags = iota
)

// word is what the features of a token and its neighbours are made of.
type word struct {
	hash           uint64
	shape, exact   uint32
	prefix, suffix uint64 // the first and last letters, a byte a letter, nearest to the edge first
	letters        uint8
	tag            uint8 // the Penn part of speech
	flags          uint8
	begins, inside Listing
	armed          uint8 // tokens of the longest listed name of an armed group that begins here
	sign           bool  // of a name: a capital, a digit among letters, a list or the tagger
	Word
	doc uint16
}

// Reader turns documents into features. It is used by one goroutine at a time.
type Reader struct {
	lexicon *Lexicon
	words   []word
	casing  []casing // per sentence
	seen    []seenWord
}

type seenWord struct {
	hash  uint64
	flags uint16
	votes [classes + 1]uint8 // how often it was read as each class, and last as no name
}

// NewReader is a reader with the words and lists of a lexicon.
func NewReader(lexicon *Lexicon) *Reader { return &Reader{lexicon: lexicon} }

// Read prepares a document: what each token is, and what the document does with each word.
func (r *Reader) Read(doc *text.Doc) {
	r.words = resize(r.words, len(doc.Tokens))
	r.casing = resize(r.casing, len(doc.Sentences))
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		r.words[i] = describe(t.Of(doc.Text), t.Lower)
		r.words[i].tag = uint8(t.XPos)
		r.words[i].Word = r.lexicon.word(r.words[i].hash)
		if n := len(t.Lower) - 1; n > 1 && t.Lower[n] == '.' && r.words[i].Cues == 0 {
			r.words[i].Cues = r.lexicon.word(hashWord(t.Lower[:n])).Cues
		}
	}
	size := 16
	for size < 2*len(doc.Tokens) {
		size *= 2
	}
	r.seen = resize(r.seen, size)
	clear(r.seen)
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		words := r.words[sentence.First:sentence.Last]
		r.casing[s] = casingOf(words)
		r.lookUp(words)
		switch r.casing[s] {
		case normal:
			r.note(words, func(w *word) bool { return w.flags&isCapital != 0 })
		case capitals:
			r.note(words, (*word).tagged)
		}
	}
	for i := range r.words {
		w := &r.words[i]
		w.doc = r.entry(w.hash).flags
		w.sign = w.flags&isCapital != 0 || w.flags&hasDigit != 0 && w.flags&hasLetter != 0 || w.begins|w.inside != 0 || w.tagged()
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// describe looks at the letters of a token.
func describe(form, lower string) word {
	w := word{hash: hashWord(lower)}
	last, first, run, rest := uint32(0), true, 0, false
	upper := 0
	for i := 0; i < len(form); {
		r, size := rune(form[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(form[i:])
		}
		i += size
		class := uint32(5)
		switch {
		case 'a' <= r && r <= 'z':
			class, rest = 1, true
			w.flags |= hasLetter
		case 'A' <= r && r <= 'Z':
			class = 2
			w.flags |= hasLetter
		case '0' <= r && r <= '9':
			class = 3
			w.flags |= hasDigit
		case r == '.':
			class = 4
			w.flags |= hasFullStop
		case r >= utf8.RuneSelf && unicode.IsUpper(r):
			class = 2
			w.flags |= hasLetter
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			class, rest = 1, true
			w.flags |= hasLetter
		case r == '-' || r == '\'':
			class = 6
		}
		if class == 2 {
			upper++
			if first {
				w.flags |= isCapital
			}
		}
		first = false
		if class != last {
			w.shape = w.shape<<3 | class
			run = 0
		}
		if run++; run <= 3 {
			w.exact = w.exact<<3 ^ w.exact>>27 ^ class
		}
		last = class
	}
	if w.flags&hasLetter != 0 && upper == 0 {
		w.flags |= isLower
	}
	if upper >= 2 && !rest {
		w.flags |= isUpper
	}
	n := len(lower)
	w.letters = uint8(min(n, 255))
	for i := range min(n, 4) {
		w.prefix |= uint64(lower[i]) << (8 * i)
		w.suffix |= uint64(lower[n-1-i]) << (8 * i)
	}
	return w
}

// casingOf looks at how many words of a sentence are written in capitals or begin with one.
func casingOf(words []word) casing {
	letters, upper, long, capital, low := 0, 0, 0, 0, 0
	for i := range words {
		w := &words[i]
		if w.flags&hasLetter == 0 {
			continue
		}
		letters++
		if w.flags&isUpper != 0 || w.letters == 1 && w.flags&isCapital != 0 {
			upper++
		}
		if w.flags&isLower != 0 {
			low++
		}
		if w.letters >= 4 {
			long++
			if w.flags&isCapital != 0 {
				capital++
			}
		}
	}
	switch {
	case letters >= 3 && 10*upper >= 9*letters:
		return capitals
	case long >= 4 && 10*capital >= 9*long:
		return titled
	case letters >= 4 && low == letters:
		return lowered
	}
	return normal
}

// lookUp marks the runs of words that stand on lists; hyphens part words.
func (r *Reader) lookUp(words []word) {
	for i := range words {
		w := &words[i]
		if w.flags&hasLetter == 0 {
			continue
		}
		h, n := uint64(0), 0
		for k := i; k < len(words) && n < longestRun; k++ {
			if words[k].letters == 1 && words[k].flags == 0 && k > i {
				if words[k].shape != 6 {
					break
				}
				continue
			}
			h = extend(h, words[k].hash)
			n++
			entry := r.lexicon.run(h)
			found := entry & listings
			if n == 1 && w.flags&isLower != 0 && (w.Use == Small || w.letters < 4) {
				found &= Demonym
			} else if n == 1 && w.flags&isLower != 0 {
				found &= Demonym | MajorPlace
			}
			if found != 0 {
				w.begins |= found
				if found&ListedArmed != 0 {
					w.armed = uint8(k + 1 - i)
				}
				for m := i + 1; m <= k; m++ {
					words[m].inside |= found
				}
			}
			if entry&longer == 0 {
				break
			}
		}
	}
}

// tagged says whether the tagger takes a word for a name, for want of a sign in its letters.
func (w *word) tagged() bool {
	return w.tag == uint8(text.PennNNP) || w.tag == uint8(text.PennNNPS)
}

// note files what a sentence does with its words; proper says which look like names.
func (r *Reader) note(words []word, proper func(*word) bool) {
	for i := range words {
		w := &words[i]
		if w.flags&hasLetter == 0 {
			continue
		}
		e := r.entry(w.hash)
		if w.flags&isLower != 0 {
			e.flags |= seenLower
			continue
		}
		if !proper(w) {
			continue
		}
		if i > 0 {
			before := &words[i-1]
			e.flags |= seenCapital
			switch {
			case before.Cues&TitleWord != 0, before.Cues&Given != 0 && proper(before):
				e.flags |= afterTitle
			case proper(before):
				e.flags |= afterCapital
			case before.Cues&AtWord != 0:
				e.flags |= afterAt
			}
		}
		if i+1 < len(words) {
			after := &words[i+1]
			switch {
			case proper(after) && after.Cues&(OrganisationWord|CompanyWord|ForcesWord|ArmedWord) != 0:
				e.flags |= beforeBody
			case proper(after):
				e.flags |= beforeCapital
			case after.Cues&SayWord != 0:
				e.flags |= beforeSay
			}
		}
		if w.flags&isUpper != 0 && w.letters >= 3 && i >= 2 && words[i-1].letters == 1 && words[i-1].flags == 0 && proper(&words[i-2]) {
			e.flags |= initials
		}
	}
}

// entry is where the document's use of a word is kept.
func (r *Reader) entry(hash uint64) *seenWord {
	mask := uint64(len(r.seen) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		e := &r.seen[at]
		if e.hash == hash || e.hash == 0 {
			e.hash = hash
			return e
		}
	}
}
