package fact

import (
	"slices"
	"testing"

	"casus/record"
	"casus/rule/ruletest"
	"casus/says"
	"casus/text/parse"
	"casus/when"
	"casus/where"
	"casus/who"
)

// factsOf reads a text as a report.
func factsOf(body string) []record.Fact {
	doc := parse.Doc(body, 0, "2024-05-20")
	cast := who.Find(doc)
	return Find(doc, cast, when.Find(doc), where.Find(doc), says.Find(doc, cast))
}

func TestRules(t *testing.T) {
	ruletest.Check(t, rules, func(r Rule, sentence string) bool {
		return slices.ContainsFunc(factsOf(sentence), func(f record.Fact) bool {
			return slices.ContainsFunc(f.Evidence, func(e record.Evidence) bool { return e.Field == "value" && e.Rule == r.Name })
		})
	})
}
