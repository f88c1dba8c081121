package incident

import (
	"casus/howmany"
	"casus/says"
	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// Answers is everything that the question packages read in one report.
type Answers struct {
	Doc    *text.Doc
	Cast   *who.Cast
	Acts   []what.Act
	Dates  []when.Mention
	Places []where.Mention
	Tolls  []howmany.Toll
	Said   []says.Attribution
	Claims []says.Claim
}

// Ask asks every question of a report.
func Ask(doc *text.Doc) *Answers {
	a := &Answers{Doc: doc, Cast: who.Find(doc), Acts: what.Find(doc), Dates: when.Of(doc), Places: where.Find(doc)}
	a.Tolls = howmany.Find(doc, a.Cast)
	a.Said = says.Find(doc, a.Cast)
	a.Claims = says.Claims(doc, a.Cast, a.Said)
	return a
}
