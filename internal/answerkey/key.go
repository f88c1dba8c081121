package answerkey

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"casus/record"
)

// Line is the answers for one report.
type Line struct {
	File       string      `json:"file"`
	Incidents  []Incident  `json:"incidents"`
	Facts      []Fact      `json:"facts"`
	Statements []Statement `json:"statements"`
}

// Incident is the acceptable answers for one act.
type Incident struct {
	Type         answers  `json:"type"`
	Stage        answers  `json:"stage"`
	Date         answers  `json:"date"`
	Country      answers  `json:"country"`
	Place        answers  `json:"place"`
	Perpetrators []Party  `json:"perpetrators"`
	Targets      []Target `json:"targets"`
	Killed       []bounds `json:"killed"`
	Injured      []bounds `json:"injured"`
	Abducted     []bounds `json:"abducted"`
	Optional     bool     `json:"optional"`
}

// Party is the acceptable answers for one of those who did it.
type Party struct {
	Name        answers `json:"name"`
	Attribution answers `json:"attribution"`
}

// Target is the acceptable answers for one of those, or of the things, that were hit.
type Target struct {
	Text answers `json:"text"`
}

// Like is how right a name is, from 0 to 1.
func (p *Party) Like(name string) float64 { return likeText(p.Name, name) }

// Like is how right words for it are, from 0 to 1.
func (t *Target) Like(words string) float64 { return likeText(t.Text, words) }

// Fact is the acceptable answers for one fact.
type Fact struct {
	Subject  answers `json:"subject"`
	Relation answers `json:"relation"`
	Value    answers `json:"value"`
	Date     answers `json:"date"`
	By       answers `json:"by"`
	Optional bool    `json:"optional"`
}

// Statement is the acceptable answers for one statement.
type Statement struct {
	Speaker     answers `json:"speaker"`
	Affiliation answers `json:"affiliation"`
	Text        answers `json:"text"`
	Optional    bool    `json:"optional"`
}

// answers is a list of acceptable values; numbers are taken as they are written.
type answers []string

func (a *answers) UnmarshalJSON(data []byte) error {
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	for _, item := range list {
		var value string
		if json.Unmarshal(item, &value) != nil {
			value = string(item)
		}
		*a = append(*a, value)
	}
	return nil
}

// bounds is a lowest and a highest count; no highest means that it is open.
type bounds struct {
	low  int
	high *int
}

func (b *bounds) UnmarshalJSON(data []byte) error {
	var pair [2]*int
	if err := json.Unmarshal(data, &pair); err != nil {
		return err
	}
	if pair[0] == nil {
		return fmt.Errorf("a count without a lowest number: %s", data)
	}
	b.low, b.high = *pair[0], pair[1]
	return nil
}

// Read reads a key.
func Read(from io.Reader) ([]Line, error) {
	var lines []Line
	scanner := bufio.NewScanner(from)
	scanner.Buffer(nil, 16<<20)
	for number := 1; scanner.Scan(); number++ {
		if len(scanner.Bytes()) == 0 {
			continue
		}
		var line Line
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		lines = append(lines, line)
	}
	return lines, scanner.Err()
}

// byFile files records under the last part of their report's source.
func byFile(records []*record.Record) map[string][]*record.Record {
	filed := make(map[string][]*record.Record)
	for _, rec := range records {
		name := filepath.Base(rec.Report.Source)
		filed[name] = append(filed[name], rec)
	}
	return filed
}
