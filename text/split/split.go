package split

import (
	"strings"
	"unicode/utf8"

	"casus/text"
)

// Split fills the tokens and sentences of a document whose text proper begins at byte start.
func Split(doc *text.Doc, start int) {
	s := splitter{doc: doc, words: lists()}
	doc.Tokens = doc.Tokens[:0]
	doc.Sentences = doc.Sentences[:0]
	if doc.Tokens == nil {
		doc.Tokens = make([]text.Token, 0, (len(doc.Text)-start)/5+16)
		doc.Sentences = make([]text.Sentence, 0, (len(doc.Text)-start)/100+4)
	}
	for number, block := range layout(doc.Text, start) {
		s.paragraph(block, number)
	}
	s.fold()
}

// splitter is the state of one Split.
type splitter struct {
	doc       *text.Doc
	words     *wordLists
	quotation quotation
	loud      bool // the paragraph is in capitals
}

// paragraph cuts one block into tokens and sentences.
func (s *splitter) paragraph(block block, number int) {
	first := len(s.doc.Tokens)
	s.loud = isLoud(s.doc.Text[block.Start:block.End])
	s.tokenise(block.Span)
	s.quotation.newParagraph()
	for i := first; i < len(s.doc.Tokens); i++ {
		if i+1 == len(s.doc.Tokens) || s.ends(i, first) {
			s.doc.Sentences = append(s.doc.Sentences, text.Sentence{
				Span: s.doc.Slice(first, i+1), First: first, Last: i + 1, Paragraph: number, Kind: block.kind,
				Quoted: s.quotation.read(s.doc, first, i+1),
			})
			for j := first; j <= i; j++ {
				s.doc.Tokens[j].Sent = len(s.doc.Sentences) - 1
			}
			first = i + 1
		}
	}
}

// fold sets Lower and Lemma. Forms that are folded already are slices of the text; the others share one string.
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
		token.Lemma = token.Lower
	}
}
