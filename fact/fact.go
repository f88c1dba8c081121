// Package fact reads what a report says of a group: founding, leaders, strength, members, places, rivals, aims.
package fact

import (
	"casus/record"
	"casus/says"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// Find reads the facts, in the order of the report.
func Find(doc *text.Doc, cast *who.Cast, dates []when.Mention, places []where.Mention, said []says.Attribution) []record.Fact {
	return nil
}
