// Package casefile reads case files: a value and, indented under it, every wording that must give it.
//
//	said 2024-03-14            # a directive for the blocks below: any word but "none", then its argument
//
//	2024-03-13
//	    yesterday
//	    the day before         fails: takes the act's day, not the report's
//	none
//	    May said
//
// Wordings under "none" must give nothing. A wording marked "fails:" is one that we owe: its test must fail, and the
// mark must go when it no longer does. "#" after two spaces or at the start of a line begins a comment.
package casefile

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// Block is a value with its wordings. Value is "" for a none block.
type Block struct {
	Value      string
	Directives map[string]string // those in force above the block
	Wordings   []Wording
}

// Wording is one line of a block.
type Wording struct {
	File  string
	Line  int
	Text  string
	Fails string // why it is known to fail; "" where it must pass
}

// Name is "file:line", for subtests.
func (w Wording) Name() string { return fmt.Sprintf("%s:%d", w.File, w.Line) }

// Read reads a case file. directives names the words that begin a directive line.
func Read(path string, directives ...string) ([]Block, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var blocks []Block
	inForce := map[string]string{}
	for number, line := range strings.Split(string(data), "\n") {
		if at := strings.Index("  "+line, "  #"); at >= 0 {
			line = line[:max(at-2, 0)]
		}
		line = strings.TrimRight(line, " \t\r")
		trimmed := strings.TrimLeft(line, " \t")
		switch {
		case trimmed == "":
		case trimmed != line:
			if len(blocks) == 0 {
				return nil, fmt.Errorf("%s:%d: a wording without a value above it", path, number+1)
			}
			wording := Wording{File: path, Line: number + 1, Text: trimmed}
			if text, why, found := strings.Cut(trimmed, "  fails:"); found {
				wording.Text, wording.Fails = strings.TrimSpace(text), strings.TrimSpace(why)
			}
			last := &blocks[len(blocks)-1]
			last.Wordings = append(last.Wordings, wording)
		default:
			if word, argument, _ := strings.Cut(line, " "); slices.Contains(directives, word) {
				copied := map[string]string{word: strings.TrimSpace(argument)}
				for k, v := range inForce {
					if k != word {
						copied[k] = v
					}
				}
				inForce = copied
				continue
			}
			value := line
			if value == "none" {
				value = ""
			}
			blocks = append(blocks, Block{Value: value, Directives: inForce})
		}
	}
	if len(blocks) == 0 {
		return nil, fmt.Errorf("%s: no cases", path)
	}
	return blocks, nil
}
