package tree

import (
	"testing"

	"casus/text"
	"casus/text/split"
	"casus/text/tag"
)

// TestMend takes trees as the network now and then makes them, a word with its head and its relation each, and looks at one
// word of what becomes of them.
func TestMend(t *testing.T) {
	type arc struct {
		head string
		rel  text.Rel
	}
	for _, test := range []struct {
		sentence string
		arcs     map[string]arc
		word     string
		want     arc
	}{
		{"Rebels shelled Kesh after a strike in Orsk killed nine.",
			map[string]arc{"Rebels": {"shelled", text.RelNsubj}, "strike": {"killed", text.RelObl}, "after": {"strike", text.RelCase}, "killed": {"shelled", text.RelAdvcl}},
			"strike", arc{"killed", text.RelNsubj}},
		{"Rebels shelled Kesh as they fled after a strike.",
			map[string]arc{"they": {"fled", text.RelNsubj}, "strike": {"fled", text.RelObl}, "after": {"strike", text.RelCase}, "fled": {"shelled", text.RelAdvcl}},
			"strike", arc{"fled", text.RelObl}},
		{"The army accused rebels of burning homes and abducting farmers.",
			map[string]arc{"of": {"homes", text.RelCase}, "burning": {"homes", text.RelAmod}, "homes": {"accused", text.RelObl}, "and": {"farmers", text.RelCc}, "abducting": {"farmers", text.RelAmod}, "farmers": {"homes", text.RelConj}},
			"farmers", arc{"abducting", text.RelObj}},
		{"A court jailed a man for burning homes.",
			map[string]arc{"man": {"jailed", text.RelObj}, "for": {"homes", text.RelCase}, "burning": {"homes", text.RelAmod}, "homes": {"man", text.RelNmod}},
			"burning", arc{"jailed", text.RelAdvcl}},
		{"Rebels staged one of its attacks — the killing in Orsk.",
			map[string]arc{"one": {"staged", text.RelObj}, "of": {"attacks", text.RelCase}, "attacks": {"killing", text.RelNmod}, "killing": {"staged", text.RelParataxis}, "—": {"killing", text.RelPunct}, "the": {"killing", text.RelDet}},
			"attacks", arc{"one", text.RelNmod}},
		{"Rebels staged its worst attack — the killing in Orsk.",
			map[string]arc{"attack": {"staged", text.RelObj}, "killing": {"staged", text.RelParataxis}, "—": {"killing", text.RelPunct}, "the": {"killing", text.RelDet}},
			"killing", arc{"attack", text.RelAppos}},
		{"Rebels staged an attack in May as troops left.",
			map[string]arc{"May": {"left", text.RelObl}, "as": {"left", text.RelMark}, "left": {"staged", text.RelAdvcl}},
			"May", arc{"staged", text.RelObl}},
		{"On May 9 soldiers fought rebels.",
			map[string]arc{"On": {"May", text.RelCase}, "May": {"9", text.RelNmodUnmarked}, "9": {"soldiers", text.RelNummod}, "soldiers": {"fought", text.RelNsubj}},
			"9", arc{"May", text.RelNmodUnmarked}},
		{"On May 9 soldiers fought rebels.",
			map[string]arc{"On": {"9", text.RelNmod}, "May": {"On", text.RelNmod}, "9": {"soldiers", text.RelNummod}, "soldiers": {"fought", text.RelNsubj}},
			"9", arc{"soldiers", text.RelNummod}},
		{"on may 9 soldiers fought rebels.",
			map[string]arc{"on": {"may", text.RelCase}, "may": {"9", text.RelNmodUnmarked}, "9": {"soldiers", text.RelNummod}, "soldiers": {"fought", text.RelNsubj}},
			"9", arc{"soldiers", text.RelNummod}},
		{"In May 9 soldiers fought rebels.",
			map[string]arc{"In": {"May", text.RelCase}, "May": {"fought", text.RelObl}, "9": {"soldiers", text.RelNummod}, "soldiers": {"fought", text.RelNsubj}},
			"9", arc{"soldiers", text.RelNummod}},
		{"The guide warned hikers of burning homes.",
			map[string]arc{"of": {"homes", text.RelCase}, "burning": {"homes", text.RelAmod}, "homes": {"warned", text.RelObl}},
			"homes", arc{"warned", text.RelObl}},
	} {
		doc := &text.Doc{Text: test.sentence}
		split.Split(doc, 0)
		tag.Tag(doc)
		at := map[string]int{}
		for i := range doc.Tokens {
			at[doc.Tokens[i].Of(doc.Text)] = i
		}
		for word, a := range test.arcs {
			doc.Tokens[at[word]].Head, doc.Tokens[at[word]].Rel = at[a.head], a.rel
		}
		mend(doc, 0, len(doc.Tokens))
		if got := &doc.Tokens[at[test.word]]; got.Head != at[test.want.head] || got.Rel != test.want.rel {
			t.Errorf("%s: %q is %v of token %d", test.sentence, test.word, got.Rel, got.Head)
		}
	}
}
