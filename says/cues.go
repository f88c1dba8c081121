package says

import (
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/cues.tsv
var cuesData string

// cue is a verb of saying in one of its forms.
type cue struct {
	lemma, kind string
	object      bool // a plain object is common: only a clause or a quotation makes it an attribution
	firmness    Firmness
}

var firmnessNames = map[string]Firmness{"stated": Stated, "claimed": Claimed, "blamed": Blamed, "suspected": Suspected, "denied": Denied}

var cues = sync.OnceValue(func() map[string]cue {
	table := lex.MustParse("cues.tsv", cuesData)
	lemma, forms, kind := table.Column("lemma"), table.Column("forms"), table.Column("kind")
	object, firmness := table.Column("object"), table.Column("firmness")
	byForm := make(map[string]cue)
	for _, row := range table.Rows {
		for form := range strings.SplitSeq(row.Cells[forms], "|") {
			byForm[form] = cue{row.Cells[lemma], row.Cells[kind], row.Cells[object] == "yes", firmnessNames[row.Cells[firmness]]}
		}
	}
	return byForm
})

func set(words string) map[string]bool {
	members := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		members[word] = true
	}
	return members
}

var (
	auxiliaries = set("has have had also later then further repeatedly reportedly previously recently earlier separately since always often publicly who still")
	pronouns    = set("he she they it i we")
	articles    = set("the a an some this that these those")
	// joints part clauses: a source begins after the last one before its cue.
	joints  = set("but while that because as after when although though where which before if since whereas and")
	clausal = set("that he she they it we i there the a an his her their its this these those all no some many most")
	// subjects begin a clause behind a verb that may also take a plain object.
	subjects   = set("he she they it we i there")
	closers    = set(". , in on at during to ;")
	adverbials = set("in on at during despite after since by earlier later meanwhile last")
	passives   = set("is was are were be been being to not n't will would can could may might should must did does do")
)
