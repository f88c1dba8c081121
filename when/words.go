package when

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/time.tsv
var timeTSV string

//go:embed words/references.tsv
var referencesTSV string

//go:embed words/holidays.tsv
var holidaysTSV string

// sort is what a piece of text is to the rules.
type sort uint8

const (
	other sort = iota
	figure
	month
	weekday
	weekdays
	season
	decade
	dayPart
	short
	unit
	today
	overnight
	stage
	ago
	before
	after
	this
	last
	forward
	previous
	same
	that
	open
	punct
)

var sorts = map[string]sort{"month": month, "weekday": weekday, "weekdays": weekdays, "season": season, "decade": decade, "part": dayPart, "short": short,
	"unit": unit, "today": today, "overnight": overnight, "stage": stage, "ago": ago, "before": before, "after": after, "this": this,
	"last": last, "next": forward, "previous": previous, "same": same, "that": that, "open": open}

// The values of units in words/time.tsv.
const (
	aDay = iota + 1
	aWeekend
	aWeek
	aFortnight
	aMonth
	aQuarter
	aYear
	aDecade
	aCentury
)

type term struct {
	sort      sort
	value     int
	ambiguous bool // the word has another common sense
}

type holiday struct {
	month, day int
	moving     bool
	easter     int
}

type lists struct {
	begins    lex.Words[bool] // words of no sort that an expression may begin with, numbers excepted
	within    lex.Words[bool] // words of no sort that may stand in one before what tells the time, numbers excepted
	terms     lex.Words[term]
	holidays  *lex.Trie
	holidayOf []holiday

	references  *lex.Trie
	referenceOf []string
}

var load = sync.OnceValue(func() *lists {
	l := new(lists)
	for _, row := range lex.MustParse("time.tsv", timeTSV).Rows {
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			l.terms.Set(word, term{sorts[row.Cells[1]], atoi(row.Cells[2]), row.Cells[3] != ""})
		}
	}
	for word := range strings.FieldsSeq(beginnings) {
		l.begins.Set(word, true)
		l.within.Set(word, true)
	}
	for word := range strings.FieldsSeq(inside) {
		l.within.Set(word, true)
	}
	references := lex.MustParse("references.tsv", referencesTSV)
	for _, row := range references.Rows {
		l.begin(row.Cells[0])
		l.referenceOf = append(l.referenceOf, row.Cells[1])
	}
	l.references = index(references)
	table := lex.MustParse("holidays.tsv", holidaysTSV)
	l.holidays = index(table)
	for _, row := range table.Rows {
		l.begin(row.Cells[0])
		if row.Cells[3] != "" {
			l.holidayOf = append(l.holidayOf, holiday{moving: true, easter: atoi(row.Cells[3])})
			continue
		}
		l.holidayOf = append(l.holidayOf, holiday{month: atoi(row.Cells[1]), day: atoi(row.Cells[2])})
	}
	return l
})

// beginnings are the words of no sort that a rule may begin with: articles, numbers that are not exact, what stands before a time.
const beginnings = "the a an some several few many couple dozen dozens scores hundreds thousands handful another half about around nearly almost just only " +
	"at least most more less over up under fewer well shortly exactly approximately roughly very predawn small every each from between since until till by " +
	"first second third fourth fifth sixth seventh eighth ninth final fiscal financial"

// inside are the words of no sort that may follow those before the word that tells the time.
const inside = "half full whole further long short calendar trading working business consecutive straight single bloody latest shortly recent eve and or of these"

// begin marks the first words of the terms of a row.
func (l *lists) begin(terms string) {
	for term := range strings.SplitSeq(terms, "|") {
		word, _, _ := strings.Cut(term, " ")
		l.begins.Set(word, true)
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
