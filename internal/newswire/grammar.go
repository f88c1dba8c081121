package newswire

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed grammar.txt
var grammarText string

// grammar is the lines of grammar.txt by name.
type grammar map[string][]line

// line is one way to expand a name.
type line struct {
	weight int
	parts  []part
}

// part is a word, a name, a group of parts, or a choice of several.
type part struct {
	head     bool
	relation string
	word     string // with its Penn tag behind a slash; "" for groups and choices
	branches [][]part
}

// parseGrammar reads grammar.txt; errors name the line.
func parseGrammar(text string) (grammar, error) {
	g := grammar{}
	for number, row := range strings.Split(text, "\n") {
		if row = strings.TrimSpace(row); row == "" || row[0] == '#' {
			continue
		}
		left, right, found := strings.Cut(row, "=")
		name := strings.Fields(left)
		if !found || len(name) == 0 {
			return nil, fmt.Errorf("line %d: no \"NAME = parts\"", number+1)
		}
		l := line{weight: 1}
		if len(name) > 1 {
			weight, err := strconv.Atoi(name[1])
			if err != nil {
				return nil, fmt.Errorf("line %d: the weight %q is no number", number+1, name[1])
			}
			l.weight = weight
		}
		p := &partParser{fields: strings.Fields(brackets.Replace(right))}
		l.parts = p.parts()
		if p.at < len(p.fields) {
			return nil, fmt.Errorf("line %d: %q is open or closed without need", number+1, p.fields[p.at])
		}
		g[name[0]] = append(g[name[0]], l)
	}
	return g, g.check()
}

var brackets = strings.NewReplacer("[", " [ ", "]", " ] ", "{", " { ", "}", " } ")

type partParser struct {
	fields []string
	at     int
}

// parts reads parts up to the end, to a closing bracket or to the slash between branches.
func (p *partParser) parts() (parts []part) {
	for p.at < len(p.fields) {
		switch field := p.fields[p.at]; field {
		case "]", "}", "/":
			return parts
		case "[", "{":
			parts = append(parts, p.group(field))
		default:
			p.at++
			one := part{}
			if strings.HasPrefix(field, "*") {
				one.head, field = true, field[1:]
			}
			one.word = field
			if at := strings.Index(field, ":"); at > 0 {
				one.word, one.relation = field[:at], field[at+1:]
			}
			parts = append(parts, one)
		}
	}
	return parts
}

func (p *partParser) group(opening string) part {
	var one part
	for p.at < len(p.fields) {
		p.at++
		one.branches = append(one.branches, p.parts())
		if p.at < len(p.fields) && p.fields[p.at] == "/" && opening == "{" {
			continue
		}
		p.at++ // the closing bracket
		break
	}
	if opening == "[" && p.at < len(p.fields) && len(p.fields[p.at]) > 1 && p.fields[p.at][0] == ':' {
		one.relation = p.fields[p.at][1:]
		p.at++
	}
	return one
}

// check says whether every name has lines, and every phrase one head.
func (g grammar) check() error {
	for name, lines := range g {
		for _, l := range lines {
			if err := g.checkParts(name, l.parts, false); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g grammar) checkParts(name string, parts []part, branch bool) error {
	heads := 0
	for i := range parts {
		p := &parts[i]
		if p.head {
			heads++
		}
		for _, inner := range p.branches {
			if err := g.checkParts(name, inner, p.relation == ""); err != nil {
				return err
			}
			if p.relation == "" && i >= 0 && headed(inner) {
				heads++
				break
			}
		}
		if p.word == "" {
			continue
		}
		word, tag, tagged := strings.Cut(p.word, "/")
		switch {
		case tagged && tag == "":
			return fmt.Errorf("%s: %q has no tag", name, p.word)
		case !tagged && strings.ToUpper(word) == word && strings.ContainsFunc(word, func(r rune) bool { return r >= 'A' && r <= 'Z' }):
			if len(g[word]) == 0 {
				return fmt.Errorf("%s: nothing is called %s", name, word)
			}
		case !tagged && !punctuation[word]:
			return fmt.Errorf("%s: %q has no tag", name, word)
		}
		if !p.head && p.relation == "" && !punctuation[word] && !placed[word] {
			return fmt.Errorf("%s: %q has no relation", name, p.word)
		}
	}
	if !branch && heads != 1 && !placed[name] {
		return fmt.Errorf("%s has %d heads, not 1", name, heads)
	}
	return nil
}

// headed says whether one of the parts is the head.
func headed(parts []part) bool {
	for i := range parts {
		if parts[i].head {
			return true
		}
	}
	return false
}

// punctuation depends on the head of its phrase as "punct"; "^" stands before a headline.
var punctuation = map[string]bool{",": true, ".": true, ":": true, ";": true, "(": true, ")": true, "``": true, "''": true, "^": true}

// placed are names whose parts bring their own relations to the phrase that they stand in.
var placed = map[string]bool{"PLACES": true, "TIMES": true, "BYFROM": true}
