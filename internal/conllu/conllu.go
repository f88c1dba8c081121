// Package conllu reads treebanks in the CoNLL-U format of Universal Dependencies: documents, paragraphs, sentences and
// their syntactic words, each with its bytes in the running text.
//
// A multiword token ("don't") is read as its words ("do", "n't"), which share its letters between them; empty nodes and
// enhanced dependencies are left out.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"casus/text"
)

// Document is the sentences between two "# newdoc" lines.
type Document struct {
	ID        string
	Text      string // running text: a blank line between paragraphs, spaces as SpaceAfter says
	Sentences []Sentence

	attributes []string // of mentions, as "# global.Entity" names them
}

// Sentence is one tree.
type Sentence struct {
	text.Span        // in Document.Text
	ID        string // "# sent_id"
	Text      string // "# text", as the treebank writes it
	NewPar    bool   // it begins a paragraph
	Words     []Word
}

// Word is a syntactic word. Columns with nothing in them ("_") are "".
type Word struct {
	text.Span         // in Document.Text
	Form, Lemma       string
	UPOS, XPOS, Feats string
	Head              int // 1 for the sentence's first word; 0 for the root, -1 where the file gives none
	Deprel            string
	Misc              string
	Token             int // words of one token of the text have the same number
}

// ReadFile reads a treebank file.
func ReadFile(path string) ([]Document, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	documents, err := Read(file)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	return documents, nil
}

// Read reads a treebank. Sentences before any "# newdoc" form a document without id. Errors begin with the line.
func Read(r io.Reader) ([]Document, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	b := &builder{}
	number := 0
	for lines.Scan() {
		number++
		if err := b.line(strings.TrimRight(lines.Text(), "\r")); err != nil {
			return nil, fmt.Errorf("%d: %w", number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%d: %w", number+1, err)
	}
	b.endSentence()
	b.endDocument()
	return b.documents, nil
}

// builder holds the document and the sentence that are being read.
type builder struct {
	documents []Document
	doc       Document
	text      strings.Builder
	gap       string // what stands between the last word and the next
	sentence  Sentence
	newPar    bool
	tokens    int    // in this sentence
	multi     string // a multiword token's "last id" while its words are read, else ""
	multiMisc string
}

func (b *builder) line(line string) error {
	switch {
	case line == "":
		b.endSentence()
	case line[0] == '#':
		b.comment(strings.TrimSpace(line[1:]))
	default:
		columns := strings.Split(line, "\t")
		if len(columns) != 10 {
			return fmt.Errorf("%d columns, want 10 with tabs between them", len(columns))
		}
		return b.word(columns)
	}
	return nil
}

func (b *builder) comment(comment string) {
	key, value, _ := strings.Cut(comment, "=")
	value = strings.TrimSpace(value)
	switch key, _, _ := strings.Cut(strings.TrimSpace(key), " "); key {
	case "newdoc":
		b.endDocument()
		b.doc.ID = value
	case "global.Entity":
		b.doc.attributes = strings.Split(value, "-")
	case "newpar":
		b.newPar = true
	case "sent_id":
		b.sentence.ID = value
	case "text":
		b.sentence.Text = value
	}
}

func (b *builder) word(columns []string) error {
	id, misc := columns[0], blank(columns[9])
	if first, last, found := strings.Cut(id, "-"); found {
		if _, err := strconv.Atoi(first); err != nil {
			return fmt.Errorf("%q is no range of word numbers", id)
		}
		b.multi, b.multiMisc = last, misc
		b.tokens++
		return nil
	}
	if strings.Contains(id, ".") {
		return nil
	}
	if id != strconv.Itoa(len(b.sentence.Words)+1) {
		return fmt.Errorf("word number %q, want %d", id, len(b.sentence.Words)+1)
	}
	head := -1
	if columns[6] != "_" {
		var err error
		if head, err = strconv.Atoi(columns[6]); err != nil || head < 0 {
			return fmt.Errorf("head %q is no word number", columns[6])
		}
	}
	if b.multi == "" {
		b.tokens++
	}
	if len(b.sentence.Words) == 0 {
		b.sentence.NewPar = b.newPar || len(b.doc.Sentences) == 0
		if b.sentence.NewPar && b.text.Len() > 0 {
			b.gap = "\n\n"
		}
		b.newPar = false
	}
	b.text.WriteString(b.gap)
	start := b.text.Len()
	b.text.WriteString(columns[1])
	b.sentence.Words = append(b.sentence.Words, Word{
		Span: text.Span{Start: start, End: b.text.Len()}, Form: columns[1], Lemma: blank(columns[2]), UPOS: blank(columns[3]),
		XPOS: blank(columns[4]), Feats: blank(columns[5]), Head: head, Deprel: blank(columns[7]), Misc: misc, Token: b.tokens - 1,
	})
	b.gap = " "
	switch {
	case b.multi != "" && b.multi != id:
		b.gap = ""
	case b.multi != "":
		misc, b.multi = b.multiMisc, ""
		fallthrough
	default:
		if Feature(misc, "SpaceAfter") == "No" {
			b.gap = ""
		}
	}
	return nil
}

func (b *builder) endSentence() {
	if words := b.sentence.Words; len(words) > 0 {
		b.sentence.Span = words[0].Join(words[len(words)-1].Span)
		b.doc.Sentences = append(b.doc.Sentences, b.sentence)
	}
	b.sentence, b.tokens, b.multi = Sentence{}, 0, ""
}

func (b *builder) endDocument() {
	if len(b.doc.Sentences) > 0 {
		b.doc.Text = b.text.String()
		b.documents = append(b.documents, b.doc)
	}
	b.doc, b.gap = Document{}, ""
	b.text.Reset()
}

func blank(column string) string {
	if column == "_" {
		return ""
	}
	return column
}
