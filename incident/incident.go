// Package incident joins the answers of one report into incidents: one specific act each.
package incident

import (
	"casus/howmany"
	"casus/record"
	"casus/says"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// Answers is everything that the question packages read in one report.
type Answers struct {
	Doc    *text.Doc
	Cast   *who.Cast
	Dates  []when.Mention
	Places []where.Mention
	Tolls  []howmany.Toll
	Said   []says.Attribution
}

// Find reads the incidents, in the order of the report.
func Find(a *Answers) []record.Incident { return nil }
