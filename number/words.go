package number

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/numerals.tsv
var numeralsTSV string

//go:embed words/ordinals.tsv
var ordinalsTSV string

//go:embed words/vague.tsv
var vagueTSV string

//go:embed words/bounds.tsv
var boundsTSV string

//go:embed words/labels.tsv
var labelsTSV string

// wordKind says how a word of numerals.tsv or vague.tsv joins with others.
type wordKind uint8

const (
	unit wordKind = iota + 1
	ten
	scale
	zero
	times  // "several": multiplies a scale after it
	plural // "hundreds": a scale in the plural
	word   // stands alone
	of     // stands before "of"
)

var wordKinds = map[string]wordKind{"unit": unit, "ten": ten, "scale": scale, "zero": zero, "times": times, "plural": plural, "word": word, "of": of}

type numeral struct {
	kind  wordKind
	value Range
}

// bound is what words before a number do to it.
type bound uint8

const (
	exact bound = iota
	least
	under
	most
	about
	twoEnds
)

var boundKinds = map[string]bound{"exact": exact, "least": least, "under": under, "most": most, "about": about, "range": twoEnds}

type lists struct {
	numerals lex.Words[numeral] // one word each
	vague    *lex.Trie
	vagueOf  []numeral
	ordinals map[string]int
	bounds   *lex.Trie
	boundOf  []bound
	labels   map[string]bool
	within   lex.Words[bool] // the words of all of these but the labels
	begins   *lex.Set        // the words with which a number, or what bounds it, begins
}

var load = sync.OnceValue(func() *lists {
	l := &lists{ordinals: map[string]int{}, labels: map[string]bool{}}
	for _, table := range []string{numeralsTSV, vagueTSV, ordinalsTSV, boundsTSV} {
		for row := range rows("number", table) {
			for word := range strings.FieldsSeq(row[0]) {
				l.within.Set(word, true)
			}
		}
	}
	for row := range rows("numerals.tsv", numeralsTSV) {
		value := atoi(row[1])
		l.numerals.Set(row[0], numeral{wordKinds[row[2]], Exactly(value)})
	}
	vague := lex.MustParse("vague.tsv", vagueTSV)
	for _, row := range vague.Rows {
		value := Range{atoi(row.Cells[1]), -1}
		if row.Cells[2] != "" {
			value.High = atoi(row.Cells[2])
		}
		l.vagueOf = append(l.vagueOf, numeral{wordKinds[row.Cells[3]], value})
	}
	l.vague = index(vague)
	for row := range rows("ordinals.tsv", ordinalsTSV) {
		l.ordinals[row[0]] = atoi(row[1])
	}
	bounds := lex.MustParse("bounds.tsv", boundsTSV)
	for _, row := range bounds.Rows {
		l.boundOf = append(l.boundOf, boundKinds[row.Cells[1]])
	}
	l.bounds = index(bounds)
	l.begins = lex.NewSet("no a an half one", slices.Concat(firstWords(numeralsTSV), firstWords(vagueTSV), firstWords(boundsTSV))...)
	for row := range rows("labels.tsv", labelsTSV) {
		l.labels[row[0]] = true
	}
	return l
})

// firstWords are the first words of a table's terms.
func firstWords(table string) (words []string) {
	for row := range rows("number", table) {
		word, _, _ := strings.Cut(row[0], " ")
		words = append(words, word)
	}
	return words
}

// rows yields the cells of each row, once for each of its terms.
func rows(name, data string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for _, row := range lex.MustParse(name, data).Rows {
			for term := range strings.SplitSeq(row.Cells[0], "|") {
				cells := append([]string{term}, row.Cells[1:]...)
				if !yield(cells) {
					return
				}
			}
		}
	}
}

func index(table *lex.Table) *lex.Trie {
	trie, err := table.Index("term")
	if err != nil {
		panic(err)
	}
	return trie
}

func atoi(cell string) int {
	n, err := strconv.Atoi(cell)
	if err != nil {
		panic(err)
	}
	return n
}
