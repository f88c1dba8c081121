package muc4

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
	"casus/text"
	"casus/text/names"
)

var (
	//go:embed words/groups.tsv
	groupsData string
	//go:embed words/weapons.tsv
	weaponsData string
	//go:embed words/nouns.tsv
	nounsData string
)

// list is a word list with an index over its names.
type list struct {
	table *lex.Table
	names *lex.Trie
}

func listOf(name, data string) *list {
	table := lex.MustParse(name, data)
	names, err := table.Index("names")
	if err != nil {
		panic(err)
	}
	return &list{table, names}
}

// at is the row of the longest name that begins at a token, and its length in tokens.
func (l *list) at(doc *text.Doc, token int) (row, tokens int) {
	return l.names.Match(doc, token)
}

// of is a cell of the row of a name, "" where the list does not know it.
func (l *list) of(name, column string) string {
	row, ok := l.names.Get(name)
	if !ok {
		return ""
	}
	return l.table.Rows[row].Cells[l.table.Column(column)]
}

var (
	groups  = sync.OnceValue(func() *list { return listOf("groups.tsv", groupsData) })
	weapons = sync.OnceValue(func() *list { return listOf("weapons.tsv", weaponsData) })
)

// kinds files what a noun most often is, in the terms of the task. A noun may be several things.
var kinds = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	for _, row := range lex.MustParse("nouns.tsv", nounsData).Rows {
		for name := range strings.SplitSeq(row.Cells[0], "|") {
			m[name] = append(m[name], row.Cells[1])
			if s := stem(name); s != name && !slices.Contains(m[s], row.Cells[1]) {
				m[s] = append(m[s], row.Cells[1])
			}
		}
	}
	for _, row := range weapons().table.Rows {
		for name := range strings.SplitSeq(row.Cells[0], "|") {
			m[name] = append(m[name], "weapon")
		}
	}
	return m
})

// cluster is the cluster of words that a word belongs to in running text, "" where none is known.
func cluster(lower string) string {
	if n := names.Default().Lexicon.Lookup(lower).Fine; n > 0 {
		return strconv.Itoa(int(n))
	}
	return ""
}

// kindsOf is what a word may be.
func kindsOf(lower string) []string {
	if k, ok := kinds()[lower]; ok {
		return k
	}
	return kinds()[stem(lower)]
}

// nounKinds are the kinds of nouns, in the order of the list.
var nounKinds = sync.OnceValue(func() []string {
	var found []string
	for _, row := range lex.MustParse("nouns.tsv", nounsData).Rows {
		if !slices.Contains(found, row.Cells[1]) {
			found = append(found, row.Cells[1])
		}
	}
	return append(found, "weapon")
})
