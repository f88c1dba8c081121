// Package report holds a report as received and reads the forms in which reports arrive.
package report

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
