package says

import (
	"slices"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/rule"
	"casus/rule/ruletest"
	"casus/who"
)

func TestClaimRules(t *testing.T) {
	var rules []rule.Rule[claim]
	for _, r := range claimRules {
		rules = append(rules, r.Rule)
	}
	ruletest.Check(t, rules, func(r rule.Rule[claim], sentence string) bool {
		doc := plaindoc.Doc(sentence, "")
		cast := who.Find(doc)
		for _, c := range Claims(doc, cast, Find(doc, cast)) {
			if c.Trace.Rule == r.Name {
				return true
			}
		}
		return false
	})
}

func TestClaimBy(t *testing.T) {
	doc := plaindoc.Doc("Police blamed the Taliban for the bombing.", "")
	cast := who.Find(doc)
	claims := Claims(doc, cast, nil)
	if len(claims) != 1 || cast.Name(claims[0].Actor) == claims[0].By || claims[0].By == "" || doc.Tokens[claims[0].Token].Lower != "bombing" {
		t.Errorf("read %+v, want one claim by the police of the bombing", claims)
	}
}

// TestClaimsCutShort reads the sentences of the rules as far as each of their words, and from each: a report may begin and end anywhere.
func TestClaimsCutShort(t *testing.T) {
	for _, r := range claimRules {
		for _, sentence := range slices.Concat(r.Yes, r.No) {
			for i, c := range sentence {
				if c == ' ' {
					for _, part := range []string{sentence[:i], sentence[i+1:]} {
						doc := plaindoc.Doc(part, "")
						cast := who.Find(doc)
						Claims(doc, cast, Find(doc, cast))
					}
				}
			}
		}
	}
}

// TestClaimSuspected keeps the doubt of who says it.
func TestClaimSuspected(t *testing.T) {
	doc := read("Police suspect that the Taliban was behind the bombing.")
	cast := who.Find(doc)
	claims := Claims(doc, cast, Find(doc, cast))
	if len(claims) != 1 || claims[0].Firmness != Suspected {
		t.Errorf("read %+v, want one suspicion", claims)
	}
}

func TestChannels(t *testing.T) {
	casefile.Check(t, "testdata/channels.cases", func(_ map[string]string, wording string) string {
		doc := read(wording)
		cast := who.Find(doc)
		for _, c := range Claims(doc, cast, Find(doc, cast)) {
			return c.Channel.Of(doc.Text)
		}
		return "no claim"
	})
}
