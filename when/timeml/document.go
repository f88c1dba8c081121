package timeml

import (
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"
)

// Document is a TimeML document taken apart: the markup around its text, the text itself and its date.
type Document struct {
	before, after string
	Text          string // without markup
	Published     string // EDTF date of the document creation time; "" where it has none
}

var (
	creation = regexp.MustCompile(`(?s)<TIMEX3\b[^>]*functionInDocument="CREATION_TIME"[^>]*>`)
	stated   = regexp.MustCompile(`\bvalue="(\d{4}-\d\d(?:-\d\d)?)`)
	plainDCT = regexp.MustCompile(`(?s)<DCT>\s*(\d{4}-\d\d-\d\d)`)
	markup   = regexp.MustCompile(`<[^<>]*>`)
)

// Parse reads a TimeML document. Markup inside its text is dropped.
func Parse(data string) (*Document, error) {
	open, end := strings.Index(data, "<TEXT>"), strings.LastIndex(data, "</TEXT>")
	if open < 0 || end < open {
		return nil, errors.New("no <TEXT> … </TEXT>: the file is no TimeML document")
	}
	open += len("<TEXT>")
	d := &Document{before: data[:open], after: data[end:]}
	d.Text = html.UnescapeString(markup.ReplaceAllString(data[open:end], ""))
	if tag := creation.FindString(data); tag != "" {
		if value := stated.FindStringSubmatch(tag); value != nil {
			d.Published = value[1]
		}
	} else if value := plainDCT.FindStringSubmatch(data); value != nil {
		d.Published = value[1]
	}
	return d, nil
}

// Write is the document with its text tagged; the tags are numbered from t1, since t0 is the creation time.
func (d *Document) Write(tags []Timex) string {
	var b strings.Builder
	b.WriteString(d.before)
	at := 0
	for i, t := range tags {
		b.WriteString(escape.Replace(d.Text[at:t.Start]))
		fmt.Fprintf(&b, `<TIMEX3 tid="t%d" type="%s" value="%s">%s</TIMEX3>`, i+1, t.Type, t.Value, escape.Replace(t.Of(d.Text)))
		at = t.End
	}
	b.WriteString(escape.Replace(d.Text[at:]))
	b.WriteString(d.after)
	return b.String()
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
