// Package namecorpus reads corpora in which names are marked, each with its own classes, for the trainer and the scorer
// of package names.
package namecorpus

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/internal/conllu"
	"casus/text"
	"casus/text/names"
)

// Set is a set of labels.
type Set uint16

// Any is every label: the corpus says nothing of a token.
const Any Set = 1<<names.Labels - 1

// Has says whether a label is in the set.
func (s Set) Has(label names.Label) bool { return s>>label&1 == 1 }

// Document is tokens with the labels that the corpus allows for each: one where it is sure, several where its classes
// are wider or fewer than ours.
type Document struct {
	ID       string
	Known    bool // the tagger was trained on it
	Doc      *text.Doc
	Allowed  []Set
	Entities []names.Entity // what the corpus marks, for scoring; classes that we do not have are left out
}

// Possible says whether labels that are allowed can follow one another through the tokens [first, last).
func (d *Document) Possible(first, last int) bool {
	way := only
	for i := first; i < last; i++ {
		next := Set(0)
		for l := range names.Label(names.Labels) {
			if !d.Allowed[i].Has(l) {
				continue
			}
			for before := range names.Label(names.Labels) {
				if way.Has(before) && l.Follows(before) {
					next |= 1 << l
				}
			}
		}
		way = next
	}
	return way != 0
}

// meaning is what a class of a corpus means in ours.
type meaning struct {
	classes []names.Class
	or      bool // or no name at all
}

func (m meaning) first() Set {
	s := Set(0)
	for _, c := range m.classes {
		s |= 1 << c.Begin()
	}
	if m.or {
		s |= 1 << names.Outside
	}
	return s
}

func (m meaning) further() Set {
	s := Set(0)
	for _, c := range m.classes {
		s |= 1 << c.Inside()
	}
	if m.or {
		s |= 1 << names.Outside
	}
	return s
}

const only = Set(1 << names.Outside)

// builder makes a document token by token.
type builder struct {
	id       string
	text     strings.Builder
	doc      *text.Doc
	allowed  []Set
	entities []names.Entity
	first    int
}

func newBuilder(id string) *builder { return &builder{id: id, doc: &text.Doc{}} }

// add appends a token; hyphens and slashes inside a word part it, as in the treebanks.
func (b *builder) add(form string, set, further Set, split bool) {
	for n, piece := range pieces(form, split) {
		if n == 0 {
			if b.text.Len() > 0 {
				b.text.WriteByte(' ')
			}
		} else {
			set = further
		}
		start := b.text.Len()
		b.text.WriteString(piece)
		b.doc.Tokens = append(b.doc.Tokens, text.Token{Span: text.Span{Start: start, End: b.text.Len()},
			Lower: conllu.Lower(piece), Lemma: conllu.Lower(piece), Head: -1, Sent: len(b.doc.Sentences)})
		b.allowed = append(b.allowed, set)
	}
}

func (b *builder) endSentence() {
	if len(b.doc.Tokens) > b.first {
		b.doc.Sentences = append(b.doc.Sentences, text.Sentence{Span: text.Span{Start: b.doc.Tokens[b.first].Start, End: b.text.Len()},
			First: b.first, Last: len(b.doc.Tokens)})
		b.first = len(b.doc.Tokens)
	}
}

func (b *builder) document() Document {
	b.endSentence()
	b.doc.Text = b.text.String()
	return Document{ID: b.id, Doc: b.doc, Allowed: b.allowed, Entities: b.entities}
}

// pieces parts a word at hyphens and slashes between letters.
func pieces(form string, split bool) []string {
	if !split || strings.Contains(form, "://") || strings.Contains(form, "@") {
		return []string{form}
	}
	var list []string
	from := 0
	for i := 1; i+1 < len(form); i++ {
		if c := form[i]; (c == '-' || c == '/') && i > from && letterAt(form[:i], true) && letterAt(form[i+1:], false) {
			list = append(list, form[from:i], form[i:i+1])
			from = i + 1
		}
	}
	return append(list, form[from:])
}

func letterAt(s string, last bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if last {
		r, _ = utf8.DecodeLastRuneInString(s)
	}
	return unicode.IsLetter(r)
}

// lines calls use with every line of a file.
func lines(path string, use func(line string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		use(strings.TrimRight(scanner.Text(), "\r"))
	}
	if err := scanner.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
