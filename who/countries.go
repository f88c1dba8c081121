package who

import (
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/countries.tsv
var countriesTable string

// countryForm is how a word names a country.
type countryForm uint8

const (
	countryName countryForm = iota
	adjective               // "Iraqi"
	peopleName              // "Iraqis"
	capitalCity             // "Baghdad"
)

type countryTerm struct {
	country int32
	form    countryForm
}

type countryWords struct {
	code, name, adjective []string
	at                    lex.Words[int32] // a country by its code
	terms                 []countryTerm
	trie                  lex.Trie
}

var countries = sync.OnceValue(func() *countryWords {
	w := new(countryWords)
	for i, row := range lex.MustParse("countries.tsv", countriesTable).Rows {
		w.at.Set(row.Cells[0], int32(i))
		w.code, w.name = append(w.code, row.Cells[0]), append(w.name, row.Cells[1])
		first, _, _ := strings.Cut(row.Cells[3], "|")
		w.adjective = append(w.adjective, first)
		for column, form := range [...]countryForm{countryName, countryName, adjective, peopleName, capitalCity} {
			for term := range strings.SplitSeq(row.Cells[column+1], "|") {
				if _, added := w.trie.Add(term, len(w.terms)); added {
					w.terms = append(w.terms, countryTerm{int32(i), form})
				}
			}
		}
	}
	return w
})

func (w *countryWords) of(code string) int32 {
	if at, found := w.at.Find(code); found {
		return at
	}
	return -1
}
