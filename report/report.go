package report

import (
	"crypto/sha256"
	"encoding/hex"
)

// Report is one text as received from one outlet.
type Report struct {
	ID             string // "sha256:" and the hex digest of the raw bytes
	Source         string // the path as given, or the id of a JSON-lines row
	Title          string
	Outlet         string
	Via            string // who republished it
	URL            string
	Byline         []string
	Published      string // EDTF; "" where unknown
	PublishedBasis string // given, stated, inferred, unknown
	Language       string
	Raw            []byte // the bytes as received
	Text           string // decoded text: every span of the record is an offset into it
	Body           int    // where the text proper begins in Text, after a header block
}

// Given is what the reader knows of a report beside its text; it fills what the report itself does not say.
type Given struct {
	Published string // EDTF
	Outlet    string
}

// Error is why one report could not be read, and what to do about it.
type Error struct {
	Source  string
	Problem string
	Hint    string
}

func (e *Error) Error() string { return e.Source + ": " + e.Problem }

// Parse reads a plain-text report.
func Parse(source string, raw []byte, given Given) (*Report, error) {
	text, err := decode(source, raw)
	if err != nil {
		return nil, err
	}
	rep := &Report{ID: id(raw), Source: source, Raw: raw, Text: text}
	if fields, end := Header(text); end > 0 {
		rep.Body = end
		rep.fill(fields)
	}
	rep.readEdges()
	rep.complete(given)
	return rep, nil
}

func id(raw []byte) string {
	sum := sha256.Sum256(raw)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// fill takes over what a header block or a JSON-lines row says.
func (r *Report) fill(fields map[string]string) {
	r.Title = fields["title"]
	r.URL = fields["url"]
	r.Language = fields["language"]
	r.Via = fields["via"]
	r.Outlet = fields["outlet"]
	if outlet, via, found := cutFold(r.Outlet, " via "); found && r.Via == "" {
		r.Outlet, r.Via = outlet, via
	}
	if names := fields["byline"]; names != "" {
		r.addByline(names)
	}
	if date, err := ParseDate(fields["published"]); err == nil && date != "" {
		r.Published, r.PublishedBasis = date, "stated"
	}
}

// complete adds what was given beside the report.
func (r *Report) complete(given Given) {
	if r.Published == "" && given.Published != "" {
		r.Published, r.PublishedBasis = given.Published, "given"
	}
	if r.PublishedBasis == "" {
		r.PublishedBasis = "unknown"
	}
	switch {
	case given.Outlet == "":
	case r.Outlet == "":
		r.Outlet = given.Outlet
	case !sameOutlet(r.Outlet, given.Outlet) && r.Via == "":
		r.Via = given.Outlet
	}
	if r.Language == "" && looksEnglish(r.Text[r.Body:]) {
		r.Language = "en"
	}
}
