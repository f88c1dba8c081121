package fact

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"casus/lex"
	"casus/rule"
)

//go:embed words/*.tsv
var words embed.FS

// cues are the words that call the rules: one list a subject, so that a term may call rules of several.
type cues struct {
	tables []cueTable
	all    lex.Trie // the terms of these tables: most words begin none
	again  cueTable // words that tell more of what was just told
	asked  cueTable // words of questions
}

type cueTable struct {
	trie  *lex.Trie
	calls [][]call // by the trie's values
}

// call is a rule that a term calls, with what the list notes of the term.
type call struct {
	rule int
	note string
}

// rules are all rules, in the order of the record's relations.
var rules = slices.Concat(originRules, founderRules, descentRules, aliasRules, tieRules, supportRules, leaderRules, successionRules, strengthRules, toldRules, peopleRules, memberRules, groundRules, aimRules, tacticRules, meansRules, designationRules, lossRules, profileRules, askedRules, againRules)

// lists are the cue lists under words/.
var lists = []string{"origin", "ties", "people", "ground", "aims", "means", "fate", "profile"}

var known = sync.OnceValue(func() *cues {
	knowledge, err := loadCues()
	if err != nil {
		panic(err) // the lists are part of the program, and a test loads them
	}
	return knowledge
})

func loadCues() (*cues, error) {
	byName := make(map[string]int, len(rules))
	for i, r := range rules {
		byName[r.Name] = i
	}
	knowledge := new(cues)
	for _, name := range lists {
		loaded, err := loadTable(name, byName, &knowledge.all)
		if err != nil {
			return nil, err
		}
		knowledge.tables = append(knowledge.tables, loaded)
	}
	var err error
	if knowledge.again, err = loadTable("again", byName, nil); err != nil {
		return nil, err
	}
	if knowledge.asked, err = loadTable("asked", byName, nil); err != nil {
		return nil, err
	}
	return knowledge, nil
}

// loadTable loads one list; its terms are added to all.
func loadTable(name string, byName map[string]int, all *lex.Trie) (cueTable, error) {
	loaded := cueTable{trie: new(lex.Trie)}
	data, err := words.ReadFile("words/" + name + ".tsv")
	if err != nil {
		return loaded, err
	}
	table, err := lex.Parse("fact/words/"+name+".tsv", string(data))
	if err != nil {
		return loaded, err
	}
	termColumn, ruleColumn, noteColumn := table.Column("terms"), table.Column("rule"), table.Column("note")
	for _, row := range table.Rows {
		number, ok := byName[row.Cells[ruleColumn]]
		if !ok {
			return loaded, fmt.Errorf("%s:%d: no rule %q", table.Name, row.Line, row.Cells[ruleColumn])
		}
		for term := range strings.SplitSeq(row.Cells[termColumn], "|") {
			for _, wording := range wordings(term) {
				if all != nil {
					all.Add(wording, 0)
				}
				at, added := loaded.trie.Add(wording, len(loaded.calls))
				if added {
					loaded.calls = append(loaded.calls, nil)
				}
				c := call{number, row.Cells[noteColumn]}
				if slices.Contains(loaded.calls[at], c) {
					return loaded, fmt.Errorf("%s:%d: %q calls its rule twice", table.Name, row.Line, wording)
				}
				loaded.calls[at] = append(loaded.calls[at], c)
			}
		}
	}
	return loaded, nil
}

// Rule is a rule of this package: it is tried at the words of its cues and files what it finds.
type Rule = rule.Rule[func(*reading, cue)]
