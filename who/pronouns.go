package who

import (
	"unicode"
	"unicode/utf8"

	"casus/text"
	"casus/text/coref"
)

// pronouns finds the parties that "they", "he", "it" stand for, in a report with trees.
func (f *finder) pronouns() {
	if !f.doc.Parsed() {
		return
	}
	known := f.cast.known()
	coref.Pronouns(f.doc, known, func(token, actor int) {
		if f.held[token] != 0 || !f.answers(token, f.cast.Actors[actor].Kind) {
			return
		}
		if f.cast.Subject >= 0 && f.beyond(token, actor) && f.answers(token, ArmedGroup) {
			actor = f.cast.Subject
		}
		f.nominal(token, token+1, token, actor)
	})
}

// beyond says whether a group or a body was last named, if not only as what another comes from, further back than a report that is about another
// would point to by a pronoun.
func (f *finder) beyond(token, actor int) bool {
	switch f.cast.Actors[actor].Kind {
	case ArmedGroup, Organisation, Party:
	default:
		return false
	}
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		back := f.doc.Tokens[token].Sent - f.doc.Tokens[m.First].Sent
		if m.Actor == actor && !m.Nominal && back >= 0 && back <= 1 && !f.describes(m) {
			return false
		}
	}
	return true
}

// answers says whether a pronoun may stand for a party of a kind.
func (f *finder) answers(pronoun int, kind Kind) bool {
	switch f.lower(pronoun) {
	case "he", "she", "him", "his", "her", "himself", "herself":
		return kind == Person
	case "it", "its", "itself":
		return kind == ArmedGroup || kind == Government || kind == Party || kind == Organisation
	case "they", "them", "their", "themselves":
		return kind == ArmedGroup || kind == Unnamed || kind == People || kind == Forces
	}
	return false
}

// known is what the cast tells package coref.
func (c *Cast) known() []coref.Known {
	list := make([]coref.Known, 0, len(c.Mentions))
	for i := range c.Mentions {
		m := &c.Mentions[i]
		kind := coref.Organization
		switch c.Actors[m.Actor].Kind {
		case Person, People, Unnamed:
			kind = coref.Person
		}
		list = append(list, coref.Known{First: m.First, Last: m.Last, Head: m.Head, Entity: m.Actor, Kind: kind})
	}
	return list
}

// Chains are the phrases of a report that stand for one thing, parties and others: those that name a party as the cast
// joins them, the rest as package coref has learned. Parties that are only described ("villagers") are too coarse here.
func (c *Cast) Chains(doc *text.Doc) []text.Chain {
	var named []coref.Known
	for _, k := range c.known() {
		if r, _ := utf8.DecodeRuneInString(doc.Text[doc.Tokens[k.Head].Start:]); unicode.IsUpper(r) {
			named = append(named, k)
		}
	}
	return coref.Find(doc, named)
}
