package namecorpus

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"unicode"
	"unicode/utf8"

	"casus/text"
	"casus/text/split"
)

type re3dDocument struct {
	ID   string `json:"_id"`
	Text string `json:"text"`
}

type re3dEntity struct {
	Begin, End int
	Type       string
	Document   string `json:"documentId"`
}

var re3dTypes = map[string]meaning{"Organisation": just(org), "Person": just(per), "Location": just(loc), "Nationality": just(nat),
	"Temporal": none, "Quantity": none, "Money": none}

// ReadRe3d reads one source of re3d, a folder. Its phrases are cut to the names in them.
func ReadRe3d(folder string) ([]Document, error) {
	var documents []Document
	byID := make(map[string][]re3dEntity)
	var problem error
	err := lines(filepath.Join(folder, "entities.json"), func(line string) {
		var e re3dEntity
		problem = cmpOr(problem, json.Unmarshal([]byte(line), &e))
		byID[e.Document] = append(byID[e.Document], e)
	})
	if err = cmpOr(err, problem); err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	err = lines(filepath.Join(folder, "documents.json"), func(line string) {
		var d re3dDocument
		problem = cmpOr(problem, json.Unmarshal([]byte(line), &d))
		documents = append(documents, re3d(&d, byID[d.ID]))
	})
	if err = cmpOr(err, problem); err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	return documents, nil
}

func re3d(d *re3dDocument, entities []re3dEntity) Document {
	doc := &text.Doc{Text: d.Text}
	split.Split(doc, 0)
	document := Document{ID: d.ID, Doc: doc}
	for i := range doc.Tokens {
		set := only
		if capitalAt(doc, i) {
			set = Any
		}
		document.Allowed = append(document.Allowed, set)
	}
	offsets := runeOffsets(d.Text)
	slices.SortStableFunc(entities, func(a, b re3dEntity) int { return (a.End - a.Begin) - (b.End - b.Begin) })
	for _, e := range entities { // longer phrases last
		meaning, known := re3dTypes[e.Type]
		if !known || e.Begin < 0 || e.End >= len(offsets) {
			continue
		}
		first, last := tokensIn(doc, offsets[e.Begin], offsets[e.End])
		document.mark(first, last, meaning)
	}
	return document
}

// mark marks the name in a phrase: the capitalised words at its end, where there is nothing else but an article before.
func (d *Document) mark(first, last int, m meaning) {
	if m.or {
		for i := first; i < last; i++ {
			d.Allowed[i] = only
		}
		return
	}
	start := last
	for start > first && (capitalAt(d.Doc, start-1) || start-1 > first && start < last && joins[d.Doc.Tokens[start-1].Lower] && start-2 >= first) {
		start--
	}
	for start < last && !capitalAt(d.Doc, start) {
		start++
	}
	for start < last && d.Doc.Tokens[start].Lower == "the" {
		start++
	}
	if start >= last || d.Doc.Tokens[start].Sent != d.Doc.Tokens[last-1].Sent {
		return
	}
	loose := 0 // words at the start that may stand before the name
	for start+loose+1 < last && (titles[trimDot(d.Doc.Tokens[start+loose].Lower)] || len(m.classes) == 1 && m.classes[0] == org && loose == 0 && last-start > 1) {
		loose++
	}
	for i := start; i < last; i++ {
		d.Allowed[i] = m.further()
	}
	d.Allowed[start] = m.first()
	for i := start; i < start+loose; i++ {
		d.Allowed[i] |= only | maybe(nat, loc).first()
		d.Allowed[i+1] |= m.first()
	}
}

var joins = map[string]bool{"of": true, "the": true, "and": true, "for": true, "-": true, "&": true, "al": true, "in": true}

func trimDot(s string) string {
	if n := len(s); n > 1 && s[n-1] == '.' {
		return s[:n-1]
	}
	return s
}

func capitalAt(doc *text.Doc, i int) bool {
	r, _ := utf8.DecodeRuneInString(doc.Text[doc.Tokens[i].Start:])
	return unicode.IsUpper(r)
}

// tokensIn is the tokens that lie in [start, end) of the text.
func tokensIn(doc *text.Doc, start, end int) (first, last int) {
	first, _ = slices.BinarySearchFunc(doc.Tokens, start, func(t text.Token, at int) int { return t.Start - at })
	for last = first; last < len(doc.Tokens) && doc.Tokens[last].End <= end; last++ {
	}
	return first, last
}

// runeOffsets is the byte offset of every character, and of the end.
func runeOffsets(s string) []int {
	var list []int
	for i := range s {
		list = append(list, i)
	}
	return append(list, len(s))
}
