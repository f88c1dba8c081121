package incident

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/text"
	"casus/where"
	"casus/who"
)

// name is what a party is called: the fullest name where the report has it, else the words at hand.
func (r *reading) name(p *party) string {
	words := withoutArticle(strings.Join(strings.Fields(p.Of(r.doc.Text)), " "))
	if p.mention >= 0 {
		words = r.inSentence(words, r.Cast.Mentions[p.mention].First)
	}
	if p.actor < 0 {
		return words
	}
	actor := &r.Cast.Actors[p.actor]
	if p.mention < 0 || r.Cast.Mentions[p.mention].Nominal {
		return actor.Name
	}
	if actor.Kind == who.People && r.doc.Tokens[p.head].Tag == text.NOUN && bareName(actor.Name) {
		return words // "Arab militiamen" are not any Arabs
	}
	if noun, tokens := who.NounAt(r.doc, p.head); actor.Kind == who.People && tokens > 0 && noun.Follower {
		first, last := r.phrase(p.head)
		return r.inSentence(withoutArticle(r.doc.Words(first, last)), first)
	}
	switch actor.Kind {
	case who.Government:
		if noun, tokens := who.NounAt(r.doc, p.head); tokens > 0 && noun.People && !noun.Demonym {
			return words // "the junta"
		}
	case who.Forces, who.Unnamed, who.People:
		if first, _ := utf8.DecodeRuneInString(actor.Name); !unicode.IsUpper(first) || !strings.Contains(r.doc.Text, actor.Name) {
			if p.mention >= 0 && !r.Cast.Mentions[p.mention].Nominal && r.doc.Tokens[p.head].Lemma != "man" { // "two men" are not just any
				return r.inSentence(withoutArticle(r.targetWords(p)), r.Cast.Mentions[p.mention].First)
			}
			return words
		}
	}
	return actor.Name
}

// bareName says whether a name has no common noun at its end: "Arab", "Lou Nuer".
func bareName(name string) bool {
	last, _ := utf8.DecodeRuneInString(name[strings.LastIndexByte(name, ' ')+1:])
	return unicode.IsUpper(last)
}

// inSentence takes the capital of a sentence's beginning from words that are no name.
func (r *reading) inSentence(words string, first int) string {
	t := &r.doc.Tokens[first]
	if r.doc.Sentences[t.Sent].First != first || t.Tag == text.PROPN || len(words) < 2 || words[0] < 'A' || words[0] > 'Z' || words[1] < 'a' {
		return words
	}
	if word, _, _ := strings.Cut(words, " "); where.CountryCode(word) != "" { // "Malian soldiers"
		return words
	}
	return strings.ToLower(words[:1]) + words[1:]
}

// withoutArticle takes from a phrase what begins it and says nothing of who they are.
func withoutArticle(words string) string {
	for _, article := range []string{"the ", "a ", "an ", "its ", "their ", "suspected ", "alleged ", "presumed "} {
		if len(words) > len(article) && strings.EqualFold(words[:len(article)], article) {
			words = words[len(article):]
		}
	}
	return words
}
