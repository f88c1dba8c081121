package split

import (
	"slices"
	"strings"
	"unicode/utf8"

	"casus/text"
)

// Split fills the tokens and sentences of a document whose text proper begins at byte start.
func Split(doc *text.Doc, start int) { Follow(doc, start, nil) }

// Teacher takes a decision about a place in the text; it hears of the features that the model would go by.
type Teacher func(d Decision, at int, features []Feature) bool

// Follow is Split with a teacher in the place of the model: for training.
func Follow(doc *text.Doc, start int, teacher Teacher) {
	s := splitter{doc: doc, words: lists(), teacher: teacher, features: make([]Feature, 0, 32)}
	doc.Tokens = slices.Grow(doc.Tokens[:0], (len(doc.Text)-start)/5+16)
	doc.Sentences = slices.Grow(doc.Sentences[:0], (len(doc.Text)-start)/100+4)
	blocks := layout(doc.Text, start)
	for i := range blocks {
		s.tokenise(&blocks[i])
	}
	s.fold()
	for i := range blocks {
		s.sentences(&blocks[i], i)
	}
}

// splitter is the state of one Split.
type splitter struct {
	doc      *text.Doc
	words    *wordLists
	teacher  Teacher
	features []Feature // of the decision at hand
	marks    marks
	loud     bool // the paragraph is in capitals
	first    int  // the paragraph's first token
	end      int  // the byte where it ends
}

// longestSentence is how many tokens a sentence may have: what goes on for longer is a list or no language, and is cut so
// that the work on any input grows no faster than the input.
const longestSentence = 400

// sentences cuts the tokens of a paragraph into sentences.
func (s *splitter) sentences(b *block, number int) {
	s.loud = b.loud
	s.marks.newParagraph()
	first := b.first
	s.marks.newSentence()
	for i := b.first; i < b.last; i++ {
		s.marks.step(s.doc.Text, s.doc.Tokens[i].Start, s.doc.Tokens[i].End, i == b.first)
		s.doc.Tokens[i].Sent = len(s.doc.Sentences)
		kind := b.kind
		switch {
		case i+1 == b.last:
		case s.doc.Tokens[i].Start < b.dateline:
			if s.doc.Tokens[i+1].Start < b.dateline {
				continue
			}
			kind = text.Dateline
		case (i-first+1 < longestSentence || s.teacher != nil) && !s.ends(i, first, b.last):
			continue
		}
		if kind == text.Body && i+1 == b.last && first > b.first && s.doc.Sentences[len(s.doc.Sentences)-1].Kind != text.Dateline {
			kind = runInKind(s.doc.Slice(first, i+1).Of(s.doc.Text))
		}
		s.doc.Sentences = append(s.doc.Sentences, text.Sentence{
			Span: s.doc.Slice(first, i+1), First: first, Last: i + 1, Paragraph: number, Kind: kind, Quoted: s.marks.quoted(),
		})
		first = i + 1
		s.marks.newSentence()
	}
}

// fold sets Lower, Lemma and Key. Forms that are folded already are slices of the text; the others share one string.
func (s *splitter) fold() {
	var folded strings.Builder
	for i := range s.doc.Tokens {
		if form := s.doc.Tokens[i].Of(s.doc.Text); !isFolded(form) {
			for _, r := range form {
				folded.WriteRune(fold(r))
			}
		}
	}
	rest := folded.String()
	for i := range s.doc.Tokens {
		token := &s.doc.Tokens[i]
		token.Lower = token.Of(s.doc.Text)
		if !isFolded(token.Lower) {
			length := 0
			for _, r := range token.Lower {
				length += utf8.RuneLen(fold(r))
			}
			token.Lower, rest = rest[:length], rest[length:]
		}
		token.Lemma, token.Key = token.Lower, text.KeyOf(token.Lower)
	}
}
