package says

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/cues.tsv
var cuesData string

//go:embed words/sources.tsv
var sourcesData string

//go:embed words/stances.tsv
var stancesData string

// cue is a verb of saying in one of its forms.
type cue struct {
	lemma, kind string
	object      bool // a plain object is common: only a clause or a quotation makes it an attribution
	firmness    Firmness
}

// frame is how a word of the wider lists goes on: which complements are what its source says, thinks or stands for.
type frame struct {
	clause, infinitive, gerund, object bool
	prepositions                       []string
}

// lexicon is the word lists of this package.
type lexicon struct {
	cues                     lex.Words[cue] // by form
	verbs, nouns, adjectives lex.Words[frame]
}

var words = sync.OnceValue(func() *lexicon {
	l := new(lexicon)
	table := lex.MustParse("cues.tsv", cuesData)
	lemma, forms, kind := table.Column("lemma"), table.Column("forms"), table.Column("kind")
	object, firmness := table.Column("object"), table.Column("firmness")
	for _, row := range table.Rows {
		firm, err := ParseFirmness(row.Cells[firmness])
		if err != nil {
			panic(fmt.Sprintf("cues.tsv:%d: %v", row.Line, err))
		}
		for form := range strings.SplitSeq(row.Cells[forms], "|") {
			l.cues.Set(form, cue{row.Cells[lemma], row.Cells[kind], row.Cells[object] == "yes", firm})
		}
	}
	table = lex.MustParse("stances.tsv", stancesData)
	word, part, frames := table.Column("word"), table.Column("part"), table.Column("frames")
	parts := map[string]*lex.Words[frame]{"verb": &l.verbs, "noun": &l.nouns, "adj": &l.adjectives}
	for _, row := range table.Rows {
		var f frame
		for name := range strings.FieldsSeq(row.Cells[frames]) {
			switch name {
			case "that":
				f.clause = true
			case "to":
				f.infinitive = true
			case "ing":
				f.gerund = true
			case "obj":
				f.object = true
			default:
				f.prepositions = append(f.prepositions, name)
			}
		}
		if f.infinitive {
			f.prepositions = append(f.prepositions, "to")
		}
		for _, form := range inflect(row.Cells[word], row.Cells[part]) {
			parts[row.Cells[part]].Set(form, f)
		}
	}
	return l
})

// sources are the nouns for those who say things.
var sources = nouns("sources.tsv", sourcesData)

// nouns reads a list of one noun a row.
func nouns(name, data string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		list := make(map[string]bool)
		for _, row := range lex.MustParse(name, data).Rows {
			list[row.Cells[0]] = true
		}
		return list
	})
}

var (
	auxiliaries = lex.NewSet(`has have had also later then further repeatedly reportedly allegedly previously recently earlier separately since always often
	publicly who still`)
	pronouns = lex.NewSet("he she they it i we")
	articles = lex.NewSet("the a an some this that these those")
	// joints part clauses: a source begins after the last one before its cue.
	joints  = lex.NewSet("but while that because as after when although though where which before if since whereas and")
	clausal = lex.NewSet("that he she they it we i there the a an his her their its this these those all no some many most")
	// subjects begin a clause behind a verb that may also take a plain object.
	subjects   = lex.NewSet("he she they it we i there")
	closers    = lex.NewSet(". , in on at during to ;")
	adverbials = lex.NewSet("in on at during despite after since by earlier later meanwhile last")
	passives   = lex.NewSet("is was are were be been being to not n't will would can could may might should must did does do")
)

// inflect is the forms of a word.
func inflect(word, part string) []string {
	stem := strings.TrimSuffix(word, "e")
	third := word + "s"
	switch last := word[len(word)-1]; {
	case last == 'y' && !strings.ContainsRune("aeou", rune(word[len(word)-2])):
		stem, third = word[:len(word)-1]+"i", word[:len(word)-1]+"ies"
	case last == 's' || last == 'x' || last == 'h' && word[len(word)-2] != 'g':
		third = word + "es"
	}
	switch part {
	case "noun":
		return []string{word, third}
	case "adj":
		return []string{word}
	}
	forms := []string{word, third}
	if past := irregular[word]; past != "" {
		forms = append(forms, strings.Fields(past)...)
	} else if doubled.Has(word) {
		stem += word[len(word)-1:]
		forms = append(forms, stem+"ed")
	} else {
		forms = append(forms, stem+"ed")
	}
	switch {
	case doubled.Has(word):
		return append(forms, word+word[len(word)-1:]+"ing")
	case strings.HasSuffix(word, "ee"):
		return append(forms, word+"ing")
	case strings.HasSuffix(word, "y"):
		return append(forms, word+"ing")
	}
	return append(forms, strings.TrimSuffix(word, "e")+"ing")
}

// irregular is the past forms of the verbs of the lists that do not take "-ed".
var irregular = map[string]string{"think": "thought", "feel": "felt", "see": "saw seen", "know": "knew known", "say": "said", "tell": "told", "write": "wrote written",
	"speak": "spoke spoken", "understand": "understood", "choose": "chose chosen", "foresee": "foresaw foreseen", "mean": "meant", "swear": "swore sworn",
	"seek": "sought", "hear": "heard", "find": "found", "forbid": "forbade forbidden", "show": "showed shown", "teach": "taught", "read": "read",
	"undertake": "undertook undertaken", "dream": "dreamed dreamt", "forecast": "forecast"}

// doubled are the verbs whose last letter is doubled.
var doubled = lex.NewSet("admit plan refer commit ban prefer regret submit fret shun slam label signal brag concur dub extol infer rip")
