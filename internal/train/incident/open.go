package main

import (
	"bufio"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"casus/incident"
	"casus/lex"
	"casus/text/parse"
)

//go:embed open.tsv
var openTable string

// published is the day that all documents are read as of: most name none.
const published = "2006-12-31"

// document is a text of the open treebanks, a paragraph a line.
type document struct{ id, text string }

// openTexts puts the documents of the treebanks' training and development parts together from their sentences.
func openTexts(folder string) ([]document, error) {
	files, err := filepath.Glob(filepath.Join(folder, "ud-*", "*.conllu"))
	if err != nil {
		return nil, err
	}
	var all []document
	for _, path := range files {
		if strings.Contains(path, "-test") {
			continue
		}
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		var text strings.Builder
		id := ""
		end := func() {
			if id != "" {
				all = append(all, document{id, strings.TrimSpace(text.String())})
			}
			text.Reset()
		}
		lines := bufio.NewScanner(file)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			line := lines.Text()
			if name, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
				end()
				id = name
			} else if strings.HasPrefix(line, "# newpar") {
				text.WriteString("\n\n")
			} else if words, ok := strings.CutPrefix(line, "# text = "); ok {
				text.WriteString(words + " ")
			}
		}
		end()
		file.Close()
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// readOpen reads the documents whose acts open.tsv deals out to incidents.
func readOpen(folder string) ([]sample, error) {
	texts, err := openTexts(folder)
	if err != nil {
		return nil, err
	}
	type label struct {
		words    string
		incident int
	}
	labels := make(map[string]map[int]label)
	for _, row := range lex.MustParse("internal/train/incident/open.tsv", openTable).Rows {
		of := labels[row.Cells[0]]
		if of == nil {
			of = make(map[int]label)
			labels[row.Cells[0]] = of
		}
		if row.Cells[1] == "-" {
			continue
		}
		in := incident.Unknown
		if row.Cells[1] != "?" {
			if in, err = strconv.Atoi(row.Cells[1]); err != nil {
				return nil, fmt.Errorf("open.tsv:%d: no incident %q", row.Line, row.Cells[1])
			}
		}
		for words := range strings.SplitSeq(row.Cells[2], "|") {
			word, at, _ := strings.Cut(words, "@")
			start, err := strconv.Atoi(at)
			if err != nil {
				return nil, fmt.Errorf("open.tsv:%d: no byte %q", row.Line, at)
			}
			of[start] = label{word, in}
		}
	}
	var all []sample
	for _, d := range texts {
		of, read := labels[d.id]
		if !read && strings.HasPrefix(d.id, "GUM") {
			continue
		}
		for start, l := range of {
			if !strings.HasPrefix(d.text[min(start, len(d.text)):], l.words) {
				return nil, fmt.Errorf("open.tsv: %s has no %q at byte %d", d.id, l.words, start)
			}
		}
		s := sample{source: "open", answers: incident.Ask(parse.Doc(d.text, 0, published))}
		for i := range s.answers.Acts {
			s.incidents = append(s.incidents, of[s.answers.Acts[i].Start].incident)
		}
		all = append(all, s)
	}
	if len(all) < len(labels) {
		return nil, fmt.Errorf("%s: holds %d of the %d documents of open.tsv", folder, len(all), len(labels))
	}
	return all, nil
}
