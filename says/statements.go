package says

import (
	"sort"
	"strings"

	"casus/record"
	"casus/text"
)

// Statements is the attributions in the record's form: who says what, one sentence each, without the marks around it.
func Statements(doc *text.Doc, said []Attribution) []record.Statement {
	var statements []record.Statement
	for i := range said {
		a := &said[i]
		if a.Speaker == "" || nobody[strings.ToLower(a.Speaker)] || a.Stance && !a.Voiced || a.Cue.End == 0 || relays(said, i) || told(said, a) {
			continue
		}
		for _, spans := range bySentence(doc, a.Content) {
			if inTitle(doc, spans[0]) && len(doc.Sentences) > 1 {
				continue // a title sums up what the text tells with its source
			}
			if statement, ok := a.statement(doc, spans); ok {
				statements = append(statements, statement)
			}
		}
	}
	return statements
}

var nobody = map[string]bool{"nobody": true, "no one": true, "none": true, "no-one": true}

// told says whether an attribution stands in the words of somebody else, of which it is a part.
func told(said []Attribution, a *Attribution) bool {
	if a.Within < 0 || a.Via != "" {
		return false
	}
	around := &said[a.Within]
	return !around.Stance && around.Firmness != Blamed && !impersonal(around)
}

// relays says whether an attribution only passes on another: "AFP quoted a police source as saying …".
func relays(said []Attribution, i int) bool {
	for j := i + 1; j < len(said) && j < i+5; j++ {
		if inner := &said[j]; inner.Within == i && !inner.Stance && inner.Speaker != "" && (passesOn(&said[i], inner) || impersonal(&said[i])) {
			return true
		}
	}
	return false
}

// impersonal says whether a source is a collection of what others say: "according to data, the group said …".
func impersonal(a *Attribution) bool {
	switch lastWord(a.Speaker) {
	case "data", "figures", "records", "statistics", "numbers":
		return true
	}
	return false
}

// bySentence parts the spans of a content where one sentence ends and the next begins.
func bySentence(doc *text.Doc, content []text.Span) [][]text.Span {
	var parts [][]text.Span
	last := -1
	for _, span := range content {
		at := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > span.Start })
		for ; at < len(doc.Sentences) && doc.Sentences[at].Start < span.End; at++ {
			piece := text.Span{Start: max(span.Start, doc.Sentences[at].Start), End: min(span.End, doc.Sentences[at].End)}
			if at != last {
				parts = append(parts, nil)
			}
			last = at
			parts[len(parts)-1] = append(parts[len(parts)-1], piece)
		}
	}
	return parts
}

func inTitle(doc *text.Doc, span text.Span) bool {
	at := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > span.Start })
	return at < len(doc.Sentences) && doc.Sentences[at].Kind == text.Title
}

func (a *Attribution) statement(doc *text.Doc, spans []text.Span) (record.Statement, bool) {
	s := record.Statement{Speaker: a.Speaker, Role: a.Role, Organization: a.Organisation, Quoted: a.Quoted}
	for _, span := range spans {
		span = strip(doc.Text, span)
		words := span.Of(doc.Text)
		if words == "" {
			continue
		}
		if s.Text != "" {
			s.Text += " "
		}
		s.Text += words
		s.Evidence = append(s.Evidence, record.Evidence{Field: "text", Start: span.Start, End: span.End, Text: words, Rule: a.Trace.Rule})
	}
	if a.Source.End > a.Source.Start {
		s.Evidence = append(s.Evidence, record.Evidence{Field: "speaker", Start: a.Source.Start, End: a.Source.End, Text: a.Source.Of(doc.Text), Rule: a.Trace.Rule})
	}
	return s, strings.Count(s.Text, " ") >= 1 || strings.Trim(s.Text, "0123456789,") == "" && s.Text != ""
}

// strip takes marks and a leading "that" off a span.
func strip(body string, span text.Span) text.Span {
	const marks = " \t\r\n“”\"‘’'`,.;:—–-"
	words := strings.TrimLeft(span.Of(body), marks)
	words = strings.TrimLeft(strings.TrimPrefix(words, "that "), marks)
	start := span.End - len(words)
	span = text.Span{Start: start, End: start + len(strings.TrimRight(words, marks))}
	for _, pair := range [...][2]string{{"“", "”"}, {`"`, `"`}} { // a quotation inside keeps its end
		if rest := body[span.End:]; strings.HasPrefix(rest, pair[1]) && strings.Count(span.Of(body), pair[0])%2 == 1 {
			span.End += len(pair[1])
		}
	}
	return span
}
