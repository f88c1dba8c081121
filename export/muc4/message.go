package muc4

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"

	"casus/report"
)

// Message is one report of a message file.
type Message struct {
	ID       string   // "DEV-MUC3-0001"
	City     string   // of the dateline, "" where it names none
	Country  string   // of the dateline, where it stands in parentheses
	Source   string   // of the dateline: "EFE", "RADIO VERDAD"; CLANDESTINE before it where that stands for the city
	Date     string   // of the dateline, EDTF; "" where it has none
	Marks    []string // what the message is, as its head says: REPORT, COMMUNIQUE, SPEECH
	Dateline int      // bytes of Text that the dateline takes
	Text     string   // dateline and body: a line a paragraph, without editors' marks
	Raw      []byte
}

var idLine = regexp.MustCompile(`^([A-Z0-9]+-MUC[0-9]-[0-9]+)\b`)

// Messages reads a message file: many messages, each begun by a line with its id.
func Messages(source string, from io.Reader) ([]Message, error) {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<20)
	var messages []Message
	var raw bytes.Buffer
	end := func() {
		if len(messages) > 0 {
			m := &messages[len(messages)-1]
			m.Raw = bytes.Clone(raw.Bytes())
			m.read(raw.String())
		}
		raw.Reset()
	}
	for n := 1; lines.Scan(); n++ {
		line := latin1(lines.Bytes())
		if id := idLine.FindStringSubmatch(line); id != nil {
			end()
			messages = append(messages, Message{ID: id[1]})
			continue
		}
		if len(messages) == 0 && strings.TrimSpace(line) != "" {
			return nil, &report.Error{Source: fmt.Sprintf("%s:%d", source, n), Problem: "text before the first message",
				Hint: "a message begins with a line of its id, such as TST2-MUC4-0001"}
		}
		raw.WriteString(line)
		raw.WriteByte('\n')
	}
	end()
	if err := lines.Err(); err != nil {
		return nil, &report.Error{Source: source, Problem: err.Error(), Hint: "message files are text with lines of up to a megabyte"}
	}
	if len(messages) == 0 {
		return nil, &report.Error{Source: source, Problem: "no message in it",
			Hint: "a message begins with a line of its id, such as TST2-MUC4-0001"}
	}
	lendYears(messages)
	return messages, nil
}

// ReadFiles reads message files, one after the other.
func ReadFiles(paths []string) ([]Message, error) {
	var all []Message
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		messages, err := Messages(path, file)
		file.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, messages...)
	}
	return all, nil
}

// lendYears gives a dateline without a year that of the message before it in the file, else that of the next.
func lendYears(messages []Message) {
	year := ""
	for i := range messages {
		if y, _, _ := strings.Cut(messages[i].Date, "-"); y != "" && y != "XXXX" {
			year = y
			break
		}
	}
	for i := range messages {
		m := &messages[i]
		y, rest, _ := strings.Cut(m.Date, "-")
		switch {
		case y == "XXXX" && year != "":
			m.Date = year + "-" + rest
		case y != "" && y != "XXXX":
			year = y
		}
	}
}

// latin1 keeps bytes above ASCII as the runes of Latin-1, which the corpus was written in.
func latin1(line []byte) string {
	runes := make([]rune, 0, len(line))
	for _, b := range line {
		if b == '\t' || b == '\r' {
			b = ' '
		}
		if b >= ' ' {
			runes = append(runes, rune(b))
		}
	}
	return string(runes)
}

// SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [REPORT] [BY JUAN PEREZ] [TEXT] …
var dateline = regexp.MustCompile(`^([^,()]{2,40}?)(?: ?\(([^()]*)\))?, *(?:NO DATE|([0-9]{1,2}) ([A-Z]{3})[A-Z]*\.?(?: ([0-9]{2}))?)[^-]{0,6}?(?: *[(\[]([^()\[\]]*)[)\]])? *-+ *`)

var marks = regexp.MustCompile(`^\[([^\]]*)\] *`)

// Marks of the editors inside a text. They stand for nothing that was said.
var editors = regexp.MustCompile(` *\[(?:(?:WORDS?|PASSAGES?|NAMES?|QUESTION|SENTENCE|FIGURE|NUMBER|REMAINDER)[A-Z ]* (?:INDISTINCT|OMITTED)|(?:BEGIN|END) (?:VIDEO )?RECORDING|CHANGES THOUGHT|AS HEARD|AS (?:RECEIVED|PUBLISHED|PRINTED)|APPLAUSE|SIC|CONTINUED|TEXT|EXCERPTS?|SIGNED|DATED|REPORTER|ANNOUNCER|MODERATOR|NOT FURTHER IDENTIFIED|NO FURTHER IDENTIFIED)\]`)

func (m *Message) read(raw string) {
	var paragraphs []string
	var paragraph []string
	for line := range strings.SplitSeq(raw+"\n", "\n") {
		indented := strings.HasPrefix(line, "   ")
		line = strings.Join(strings.Fields(line), " ")
		if (line == "" || indented) && len(paragraph) > 0 {
			paragraphs = append(paragraphs, strings.Join(paragraph, " "))
			paragraph = nil
		}
		if line != "" {
			paragraph = append(paragraph, line)
		}
	}
	if len(paragraphs) == 0 {
		return
	}
	head := ""
	if d := dateline.FindStringSubmatch(paragraphs[0]); d != nil {
		m.City, m.Country, m.Source = d[1], d[2], d[6]
		switch m.City {
		case "CLANDESTINE":
			m.Source = strings.TrimSpace(m.City + " " + m.Source)
			m.City = ""
		case "NO CITY":
			m.City = ""
		}
		m.Date = headDate(d[3], d[4], d[5])
		head = strings.TrimSpace(d[0])
		paragraphs[0] = paragraphs[0][len(d[0]):]
	}
	// The marks of the head may fill more than the first paragraph.
	for len(paragraphs) > 0 {
		mark := marks.FindStringSubmatch(paragraphs[0])
		if mark == nil {
			break
		}
		m.Marks = append(m.Marks, mark[1])
		paragraphs[0] = paragraphs[0][len(mark[0]):]
		if paragraphs[0] == "" {
			paragraphs = paragraphs[1:]
		}
		switch mark[1] {
		case "TEXT", "SUMMARY", "EXCERPT", "EXCERPTS":
			goto body
		}
	}
body:
	var text strings.Builder
	if head != "" {
		text.WriteString(head)
		text.WriteByte(' ')
	}
	m.Dateline = text.Len()
	for _, p := range paragraphs {
		p = strings.TrimSpace(editors.ReplaceAllString(" "+p, ""))
		if p != "" {
			text.WriteString(p)
			text.WriteString("\n\n")
		}
	}
	m.Text = text.String()
}

var months = [...]string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

// headDate is the date of a dateline in EDTF. The corpus is of the years 1988 to 1992.
func headDate(day, month, year string) string {
	d, err := strconv.Atoi(day)
	if err != nil || d < 1 || d > 31 {
		return ""
	}
	for i, name := range months {
		if name == month {
			if year == "" {
				return fmt.Sprintf("XXXX-%02d-%02d", i+1, d)
			}
			return fmt.Sprintf("19%s-%02d-%02d", year, i+1, d)
		}
	}
	return ""
}

// Report is the message as a report that can be read.
func (m *Message) Report() *report.Report {
	sum := sha256.Sum256(m.Raw)
	basis := "stated"
	if m.Date == "" {
		basis = "unknown"
	}
	return &report.Report{ID: "sha256:" + hex.EncodeToString(sum[:]), Source: m.ID, Published: m.Date, PublishedBasis: basis,
		Language: "en", Raw: m.Raw, Text: m.Text}
}
