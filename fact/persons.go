package fact

import (
	"strings"

	"casus/text"
)

// person is the name of the person that a phrase names.
func (r *reading) person(p phrase) (string, text.Span) {
	for t := p.first; t < p.core; t++ {
		if actor := r.actorAt(t); actor != none && r.isPerson(actor) && !r.pronoun(t) && r.xpos(t) != text.PennPRPS {
			mention := &r.cast.Mentions[r.mentionAt[t]-1]
			return r.cast.Actors[actor].Name, mention.Span
		}
	}
	return "", text.Span{}
}

// personName is a name in a phrase that the names stage holds to be a person's.
func (r *reading) personName(p phrase) (string, text.Span) {
	for _, name := range r.doc.Names {
		if name.Kind == text.Person && p.first <= name.First && name.Last <= p.core {
			span := r.doc.Slice(name.First, name.Last)
			return span.Of(r.doc.Text), span
		}
	}
	return "", text.Span{}
}

// namedAside is the person whom a phrase without a name describes: "a teacher, Omar Dahl", "Omar Dahl, a teacher".
func (r *reading) namedAside(p phrase) (string, text.Span) {
	sentence := r.doc.Sentences[r.doc.Tokens[p.head].Sent]
	if r.capital(p.head) || r.named[p.head] {
		return "", text.Span{}
	}
	if token := &r.doc.Tokens[p.head]; token.Rel == text.RelAppos && token.Head < p.first && token.Head >= 0 {
		return r.anyPerson(r.around(token.Head))
	}
	at := p.last
	if inner := r.phraseAt(at+1, sentence.Last); r.tag(at) == text.ADP && inner.ok() { // "a preacher from Orm, Omar Dahl"
		at = inner.last
	}
	if r.lower(at) == "," && at+1 < sentence.Last && r.nameEnd(at+1) > at+1 {
		return r.anyPerson(r.phraseAt(at+1, sentence.Last))
	}
	return "", text.Span{}
}

// heOrShe is the name of the person for whom "he" or "she" stands.
func (r *reading) heOrShe(p phrase) (string, text.Span) {
	if lower := r.lower(p.head); lower != "he" && lower != "she" {
		return "", text.Span{}
	}
	if actor := r.actorAt(p.head); actor != none && r.isPerson(actor) && r.cast.Actors[actor].Name != strings.ToLower(r.cast.Actors[actor].Name) {
		return r.cast.Actors[actor].Name, r.doc.Slice(p.head, p.head+1)
	}
	return "", text.Span{}
}

// anyPerson is the person that a phrase names, of the cast or by the names stage alone.
func (r *reading) anyPerson(p phrase) (string, text.Span) {
	if name, span := r.person(p); name != "" && name != strings.ToLower(name) {
		return name, span
	}
	return r.personName(p)
}

// namesIn says whether a phrase holds a name: "members of the Kesh Front".
func (r *reading) namesIn(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if r.named[i] {
			return true
		}
	}
	return false
}
