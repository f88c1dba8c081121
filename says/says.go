package says

import (
	"slices"

	"casus/record"
	"casus/text"
	"casus/trace"
	"casus/who"
)

// Firmness is how the source stands to what it says.
type Firmness uint8

const (
	Stated  Firmness = iota
	Claimed          // for itself: responsibility
	Blamed           // accuses another
	Suspected
	Denied
	Hedged // "may have", "it is believed"
)

// Attribution is a stretch of the report that somebody in it says.
type Attribution struct {
	Source       text.Span // "Lucas Webber, co-founder and editor of MilitantWire.com"; empty where none is named
	Speaker      string    // "Lucas Webber", pronouns resolved
	Actor        int       // index in who.Cast.Actors, -1
	Role         string
	Organisation string
	Cue          text.Span // "said"
	Content      []text.Span
	Quoted       bool
	Firmness     Firmness
	Trace        trace.Step
}

// Find reads every attribution, in order of its content.
func Find(doc *text.Doc, cast *who.Cast) []Attribution {
	r := newReader(doc, cast)
	for s := range doc.Sentences {
		if kind := doc.Sentences[s].Kind; kind == text.Body || kind == text.Title {
			r.sentence(s)
		}
	}
	slices.SortStableFunc(r.said, func(a, b Attribution) int { return a.Content[0].Start - b.Content[0].Start })
	return r.said
}

// Of lists the attributions whose content covers a token, the innermost first.
func Of(doc *text.Doc, said []Attribution, token int) []int {
	var covering []int
	size := func(i int) (sum int) {
		for _, span := range said[i].Content {
			sum += span.End - span.Start
		}
		return sum
	}
	for i := range said {
		if slices.ContainsFunc(said[i].Content, func(s text.Span) bool { return s.Covers(doc.Tokens[token].Span) }) {
			covering = append(covering, i)
		}
	}
	slices.SortStableFunc(covering, func(a, b int) int { return size(a) - size(b) })
	return covering
}

// Statements is the attributions in the record's form.
func Statements(doc *text.Doc, said []Attribution) []record.Statement {
	var statements []record.Statement
	for _, a := range said {
		if a.Speaker == "" {
			continue
		}
		words, evidence := "", []record.Evidence(nil)
		for _, span := range a.Content {
			if words != "" {
				words += " "
			}
			words += span.Of(doc.Text)
			evidence = append(evidence, record.Evidence{Field: "text", Start: span.Start, End: span.End,
				Text: span.Of(doc.Text), Rule: a.Trace.Rule})
		}
		if a.Source.End > a.Source.Start {
			evidence = append(evidence, record.Evidence{Field: "speaker", Start: a.Source.Start, End: a.Source.End,
				Text: a.Source.Of(doc.Text), Rule: a.Trace.Rule})
		}
		statements = append(statements, record.Statement{Speaker: a.Speaker, Role: a.Role, Organization: a.Organisation,
			Text: words, Quoted: a.Quoted, Evidence: evidence})
	}
	return statements
}
