package main

import (
	"encoding/xml"
	"html"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"casus/text"
	"casus/when/timeml"
)

var (
	tag      = regexp.MustCompile(`<[^<>]*>`)
	valueOf  = regexp.MustCompile(`\bval="([^"]*)"`)
	datetime = regexp.MustCompile(`<DATETIME>[^<]*<TIMEX2[^>]*val="(\d{4}-\d\d-\d\d)`)
)

// lengths are the values of what recurs in TIMEX2, which TIMEX3 writes as the length of a round.
var lengths = map[string]string{"XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", "XXXX": "P1Y"}

// readWikiWars reads documents with TIMEX2 tags in line; of tags inside one another only the outer counts.
func readWikiWars(folder string) ([]marked, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "keyinline", "*"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var all []marked
	for _, path := range paths {
		data := fileText(path)
		m := marked{name: filepath.Base(path), published: datetime.FindStringSubmatch(data)[1]}
		_, body, _ := strings.Cut(data, "<TEXT>")
		body, _, _ = strings.Cut(body, "</TEXT>")
		var b strings.Builder
		depth, at, start, value := 0, 0, 0, ""
		for _, place := range tag.FindAllStringIndex(body, -1) {
			b.WriteString(html.UnescapeString(body[at:place[0]]))
			at = place[1]
			switch words := body[place[0]:place[1]]; {
			case strings.HasPrefix(words, "<TIMEX2"):
				if depth++; depth == 1 {
					start, value = b.Len(), ""
					if v := valueOf.FindStringSubmatch(words); v != nil {
						value = v[1]
						if length := lengths[value]; length != "" && strings.Contains(words, `set="YES"`) {
							value = length
						}
					}
				}
			case words == "</TIMEX2>":
				if depth--; depth == 0 {
					m.times = append(m.times, timeml.Timex{Span: text.Span{Start: start, End: b.Len()}, Value: value})
				}
			}
		}
		b.WriteString(html.UnescapeString(body[at:]))
		m.text = b.String()
		m.last = len(m.text)
		all = append(all, m)
	}
	return all, nil
}

type meantimeDocument struct {
	Name   string `xml:"doc_name,attr"`
	Tokens []struct {
		ID       string `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Word     string `xml:",chardata"`
	} `xml:"token"`
	Times []struct {
		Value    string `xml:"value,attr"`
		Function string `xml:"functionInDocument,attr"`
		Anchors  []struct {
			ID string `xml:"t_id,attr"`
		} `xml:"token_anchor"`
	} `xml:"Markables>TIMEX3"`
}

// marks lists what is written without a space before it, and after it.
const closing, opening = ".,;:!?)'’%”", "($“#"

// readMeantime joins tokens to a text; the first six sentences are marked throughout.
func readMeantime(folder string) ([]marked, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*", "*.xml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var all []marked
	for _, path := range paths {
		var d meantimeDocument
		if err := xml.Unmarshal([]byte(fileText(path)), &d); err != nil {
			return nil, err
		}
		m := marked{name: d.Name}
		var b strings.Builder
		place := make(map[string]text.Span)
		sentence := 0
		for i, token := range d.Tokens {
			switch {
			case token.Sentence != sentence && (token.Sentence == 1 || token.Sentence == 2): // the headline, the date line
				b.WriteString("\n\n")
			case i > 0 && !strings.Contains(closing, token.Word[:1]) && !strings.Contains(opening, d.Tokens[i-1].Word):
				b.WriteByte(' ')
			}
			sentence = token.Sentence
			place[token.ID] = text.Span{Start: b.Len(), End: b.Len() + len(token.Word)}
			b.WriteString(token.Word)
			if sentence < 6 {
				m.last = b.Len()
			}
		}
		m.text = b.String()
		for _, t := range d.Times {
			if t.Function == "CREATION_TIME" {
				m.published = t.Value[:min(len(t.Value), 10)]
			}
			if len(t.Anchors) == 0 {
				continue
			}
			span := place[t.Anchors[0].ID]
			for _, a := range t.Anchors[1:] {
				span = span.Join(place[a.ID])
			}
			if span.End <= m.last {
				m.times = append(m.times, timeml.Timex{Span: span, Value: t.Value})
			}
		}
		sort.Slice(m.times, func(i, j int) bool { return m.times[i].Start < m.times[j].Start })
		all = append(all, m)
	}
	return all, nil
}
