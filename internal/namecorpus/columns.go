package namecorpus

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/text/names"
)

// format is how a corpus in columns is written and what its classes mean.
type format struct {
	token, tag int    // columns
	comma      string // between columns
	newDoc     string // what a line begins with that begins a document
	ownDoc     bool   // every sentence is a document
	split      bool   // words are not parted at hyphens
	io         bool   // tags do not mark the first token of a name
	classes    map[string]meaning
	outside    func(form string, first bool) Set // what an unmarked token may be
}

func just(classes ...names.Class) meaning  { return meaning{classes: classes} }
func maybe(classes ...names.Class) meaning { return meaning{classes: classes, or: true} }

var none = meaning{or: true}

const (
	per = names.PersonClass
	org = names.BodyClass
	loc = names.PlaceClass
	nat = names.NationalityClass
	evt = names.EventClass
	wrk = names.WorkClass
)

// marked is the outside of a corpus that marks all our classes.
func marked(string, bool) Set { return only }

// unmarked is the outside of a corpus that does not mark some classes: words with a capital may be names of them.
func unmarked(classes ...names.Class) func(string, bool) Set {
	open := maybe(classes...)
	inside := maybe(classes...).further()
	return func(form string, first bool) Set {
		r, _ := utf8.DecodeRuneInString(form)
		switch {
		case unicode.IsUpper(r):
			return open.first() | open.further()
		case unicode.IsDigit(r), form == "of", form == "the", form == "and", form == "for", form == "in":
			return inside
		}
		return only
	}
}

var formats = map[string]format{
	"uner": {token: 1, tag: 2, comma: "\t", newDoc: "# newdoc", outside: unmarked(evt, wrk), classes: map[string]meaning{
		"PER": just(per), "ORG": just(org), "LOC": just(loc), "OTH": maybe(nat, evt, wrk)}},
	"wikigold": {token: 0, tag: 1, comma: " ", newDoc: "-DOCSTART-", split: true, io: true, outside: marked, classes: map[string]meaning{
		"PER": just(per), "ORG": just(org), "LOC": just(loc), "MISC": maybe(nat, evt, wrk)}},
	"wnut": {token: 0, tag: 1, comma: "\t", ownDoc: true, split: true, outside: unmarked(nat, evt), classes: map[string]meaning{
		"person": just(per), "group": maybe(org), "corporation": just(org), "location": just(loc), "product": maybe(wrk), "creative-work": just(wrk)}},
	"crossner": {token: 0, tag: 1, comma: "\t", ownDoc: true, split: true, outside: marked, classes: map[string]meaning{
		"person": just(per), "politician": just(per), "organisation": just(org), "politicalparty": just(org), "country": just(loc),
		"location": just(loc), "election": just(evt), "event": just(evt), "misc": maybe(nat, wrk)}},
	"worldwide": {token: 0, tag: 1, comma: "\t", newDoc: "# doc", split: true, outside: marked, classes: map[string]meaning{
		"Person": just(per), "Organization": just(org), "Location": just(loc), "Facility": just(loc), "NORP": just(nat),
		"Misc": none, "Date": none, "Money": none, "Product": none}},
}

// Formats are the names of the formats in columns.
func Formats() []string { return []string{"uner", "wikigold", "wnut", "crossner", "worldwide"} }

// ReadColumns reads a corpus with a token a line.
func ReadColumns(formatName, path string) ([]Document, error) {
	f, ok := formats[formatName]
	if !ok {
		return nil, fmt.Errorf("no format %q: name one of %s", formatName, strings.Join(Formats(), ", "))
	}
	var documents []Document
	b := newBuilder("")
	end := func(id string) {
		if d := b.document(); len(d.Doc.Tokens) > 0 {
			documents = append(documents, d)
		}
		b = newBuilder(id)
	}
	var problem error
	last, number := "O", 0
	err := lines(path, func(line string) {
		number++
		switch {
		case f.newDoc != "" && strings.HasPrefix(line, f.newDoc):
			end(line)
		case strings.TrimSpace(line) == "":
			b.endSentence()
			last = "O"
			if f.ownDoc {
				end("")
			}
		case strings.HasPrefix(line, "# "):
		default:
			cells := strings.Split(line, f.comma)
			if len(cells) <= max(f.token, f.tag) {
				if problem == nil && len(cells) > f.token && cells[f.token] != "" {
					problem = fmt.Errorf("%s:%d: %d columns, want %d", path, number, len(cells), f.tag+1)
				}
				return
			}
			if b.joins(cells[f.token]) {
				return
			}
			problem = cmpOr(problem, b.tagged(f, cells[f.token], cells[f.tag], last, path, number))
			last = cells[f.tag]
		}
	})
	end("")
	return documents, cmpOr(err, problem)
}

func cmpOr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// joins makes one token of an apostrophe and what it shortens, as in the treebanks, where a corpus parts them.
func (b *builder) joins(form string) bool {
	n := len(b.doc.Tokens)
	if n == b.first || form != "s" && form != "t" && form != "re" && form != "ve" && form != "ll" && form != "d" && form != "m" {
		return false
	}
	t := &b.doc.Tokens[n-1]
	if t.Lower != "'" {
		return false
	}
	b.text.WriteString(form)
	t.End = b.text.Len()
	t.Lower += form
	t.Lemma = t.Lower
	return true
}

// tagged adds a token with its tag.
func (b *builder) tagged(f format, form, tag, last, path string, number int) error {
	at := len(b.doc.Tokens)
	if tag == "O" {
		set := f.outside(form, at == b.first)
		b.add(form, set, set, f.split)
		return nil
	}
	prefix, class, found := strings.Cut(tag, "-")
	m, known := f.classes[class]
	if !found || !known {
		return fmt.Errorf("%s:%d: unknown tag %q", path, number, tag)
	}
	if prefix == "I" && !f.io || f.io && last == tag && at > b.first {
		b.add(form, m.further(), m.further(), f.split)
		if n := len(b.entities); n > 0 && len(m.classes) == 1 && b.entities[n-1].Last == at {
			b.entities[n-1].Last = len(b.doc.Tokens)
		}
		return nil
	}
	b.add(form, m.first(), m.further(), f.split)
	if len(m.classes) == 1 {
		b.entities = append(b.entities, names.Entity{First: at, Last: len(b.doc.Tokens), Class: m.classes[0]})
	}
	return nil
}
