package main

import (
	"bufio"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// fill is one value of a slot of the key: what it may be, and what it refers to.
type fill struct {
	values   []string
	tags     []string
	optional bool
}

// keyTemplate is one template of an answer key.
type keyTemplate struct {
	id       string
	optional bool
	empty    bool // the message tells of no incident
	slots    [25][]fill
}

var slotLine = regexp.MustCompile(`^\s{0,8}(\d{1,2})\.\s*[A-Z]+( TGT)?:\s*(ID|TEMPLATE|DATE|LOCATION|TYPE|STAGE OF EXECUTION|INSTRUMENT ID|INSTRUMENT TYPE|INCIDENT CATEGORY|INDIVIDUAL ID|ORGANIZATION ID|ORGANIZATION CONFIDENCE|NUMBER|FOREIGN NATION|EFFECT OF INCIDENT|TOTAL NUMBER|NAME|DESCRIPTION)(.*)$`)

func readKeys(paths []string) (map[string][]*keyTemplate, error) {
	keys := make(map[string][]*keyTemplate)
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		for _, t := range parseKeys(file) {
			keys[t.id] = append(keys[t.id], t)
		}
		file.Close()
	}
	return keys, nil
}

func parseKeys(from io.Reader) []*keyTemplate {
	var all []*keyTemplate
	var lines [25][]string
	current := -1
	end := func() {
		if len(lines[0]) > 0 {
			all = append(all, build(&lines))
		}
		lines = [25][]string{}
	}
	in := bufio.NewScanner(from)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		switch {
		case strings.TrimSpace(line) == "":
			current = -1
			continue
		case strings.HasPrefix(strings.TrimSpace(line), ";"):
			continue
		}
		if m := slotLine.FindStringSubmatch(line); m != nil {
			n, _ := strconv.Atoi(m[1])
			if n == 0 {
				end()
			}
			if n < 25 {
				current = n
				lines[n] = append(lines[n], m[4])
			}
			continue
		}
		if current >= 0 && (line[0] == ' ' || line[0] == '\t') {
			lines[current] = append(lines[current], line)
		}
	}
	end()
	return all
}

func build(lines *[25][]string) *keyTemplate {
	t := new(keyTemplate)
	if words := strings.Fields(strings.Join(lines[0], " ")); len(words) > 0 {
		t.id = words[0]
	}
	head := strings.TrimSpace(strings.Join(lines[1], " "))
	t.optional = strings.Contains(head, "OPTIONAL")
	t.empty = strings.HasPrefix(head, "*") || head == "-" || head == ""
	for n := 2; n < 25; n++ {
		for _, text := range join(lines[n]) {
			if f, ok := parseFill(text, refers[n]); ok {
				t.slots[n] = append(t.slots[n], f)
			}
		}
	}
	return t
}

var refers = map[int]bool{7: true, 11: true, 13: true, 14: true, 15: true, 16: true, 19: true, 20: true, 21: true, 22: true, 23: true}

// join puts lines that continue a fill back together.
func join(lines []string) []string {
	var joined []string
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if n := len(joined); n > 0 && (strings.Count(joined[n-1], `"`)%2 == 1 || strings.HasSuffix(joined[n-1], "/") ||
			strings.HasSuffix(joined[n-1], ":") || line[0] == '/' || line[0] == ':') {
			joined[n-1] += " " + line
			continue
		}
		joined = append(joined, line)
	}
	return joined
}

func parseFill(text string, tagged bool) (fill, bool) {
	var f fill
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "?") {
		f.optional = true
		text = strings.TrimSpace(strings.TrimLeft(text, "?"))
	}
	if text == "" || text == "-" || text == "*" {
		return f, false
	}
	if tagged {
		parts := split(text, ':')
		for _, v := range split(parts[0], '/') {
			f.values = append(f.values, unquote(v))
		}
		for _, v := range split(strings.Join(parts[1:], ":"), '/') {
			if v = unquote(v); v != "" {
				f.tags = append(f.tags, v)
			}
		}
		return f, true
	}
	for _, v := range split(text, '/') {
		f.values = append(f.values, unquote(v))
	}
	return f, true
}

func split(text string, separator byte) []string {
	var parts []string
	depth, start, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case c == separator && depth == 0:
			parts = append(parts, strings.TrimSpace(text[start:i]))
			start = i + 1
		}
	}
	return append(parts, strings.TrimSpace(text[start:]))
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	s = strings.Trim(s, `"`)
	return strings.Join(strings.Fields(strings.ToUpper(s)), " ")
}

// letters is text without anything but letters and digits.
func letters(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
