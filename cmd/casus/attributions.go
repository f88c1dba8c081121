package main

import (
	"encoding/json"

	"casus/says"
	"casus/text"
	"casus/text/parse"
	"casus/who"

	"github.com/spf13/cobra"
)

func attributionsFlag(cmd *cobra.Command, asAttributions *bool) {
	cmd.Flags().BoolVar(asAttributions, "attributions", false, "print who says, thinks or wants what in a text, one JSON object a line")
}

// quoted is a stretch of a text.
type quoted struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func quote(span text.Span, body string) quoted { return quoted{span.Start, span.End, span.Of(body)} }

// attributed is an attribution as printed; offsets count bytes.
type attributed struct {
	Speaker      string   `json:"speaker,omitempty"`
	Role         string   `json:"role,omitempty"`
	Organisation string   `json:"organization,omitempty"`
	Via          string   `json:"via,omitempty"`
	Firmness     string   `json:"firmness"`
	Quoted       bool     `json:"quoted"`
	Stance       bool     `json:"stance"` // a belief, a wish, a plan, a view: no statement
	Within       int      `json:"within"` // the line, from 0, of the attribution whose content holds this one; -1
	Source       *quoted  `json:"source,omitempty"`
	Cue          quoted   `json:"cue"`
	Content      []quoted `json:"content"`
	Rule         string   `json:"rule"`
}

// printAttributions prints the attributions of plain texts.
func printAttributions(cmd *cobra.Command, paths []string) error {
	encoder := json.NewEncoder(cmd.OutOrStdout())
	encoder.SetEscapeHTML(false)
	for _, path := range paths {
		data, err := readOne(cmd.InOrStdin(), path)
		if err != nil {
			return &hintError{err.Error(), "name a text file, or - for standard input"}
		}
		doc := parse.Doc(string(data), 0, "")
		for _, a := range says.Find(doc, who.Find(doc)) {
			line := attributed{Speaker: a.Speaker, Role: a.Role, Organisation: a.Organisation, Via: a.Via, Firmness: a.Firmness.String(),
				Quoted: a.Quoted, Stance: a.Stance, Within: a.Within, Cue: quote(a.Cue, doc.Text), Rule: a.Trace.Rule}
			if a.Source.End > a.Source.Start {
				source := quote(a.Source, doc.Text)
				line.Source = &source
			}
			for _, span := range a.Content {
				line.Content = append(line.Content, quote(span, doc.Text))
			}
			if err := encoder.Encode(line); err != nil {
				return err
			}
		}
	}
	return nil
}
