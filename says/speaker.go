package says

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
	"casus/who"
)

// speaker is somebody who says something.
type speaker struct {
	name, role, organisation string
	actor                    int
}

// speaker reads the source in the tokens [first, last): a name or phrase and, behind a comma, what they are.
func (r *reader) speaker(first, last int) (speaker, text.Span) {
	first, last = r.bareSource(first, last)
	if first >= last || r.isClause(first, last) {
		return speaker{actor: -1}, text.Span{}
	}
	source, head := r.doc.Slice(first, last), last
	for i := first + 1; i < last; i++ {
		if r.lower(i) == "," {
			head = i
			break
		}
	}
	if pronouns.Has(r.lower(first)) && head == first+1 {
		return r.meant(first), source
	}
	if named, ok := r.officeThenName(first, head, last); ok {
		return named, source
	}
	found := speaker{name: r.doc.Words(first, r.nameEnd(first, head)), actor: -1}
	if head+1 < last {
		found.role, found.organisation = office(r.doc.Words(head+1, last))
	}
	if found.name == strings.ToLower(found.name) && head == last && first > 0 && r.lower(first-1) == "the" {
		if known, ok := r.inOffice(head - 1); ok && r.maybePerson(head-1) {
			return known, source
		}
	}
	return r.ofCast(found, first, head), source
}

// isClause says whether tokens that should name a source are a clause of their own: "At first it was protection".
func (r *reader) isClause(first, last int) bool {
	for i := first + 1; i < last; i++ {
		token := &r.doc.Tokens[i]
		if token.Lower == "," || relative.Has(token.Lower) || r.inside[i] {
			return false
		}
		if token.Tag == text.AUX && (token.XPos == text.PennVBD || token.XPos == text.PennVBZ || token.XPos == text.PennVBP) && r.doc.Tokens[i-1].XPos == text.PennPRP {
			return true
		}
	}
	return false
}

// bareSource are the tokens of a source without what leads to it and the marks at its end.
func (r *reader) bareSource(first, last int) (int, int) {
	for first < last && (articles.Has(r.lower(first)) && r.lower(first) != "some" || r.mark(first) || joints.Has(r.lower(first))) {
		first++
	}
	for first < last && (r.mark(last-1) || last-1 > first && reflexive.Has(r.lower(last-1))) {
		last--
	}
	for i := last - 1; i > first; i-- { // "KABUL -- The ministry"
		if dashes.Has(r.lower(i)) && i < first+4 && i+1 < last {
			return i + 1, last
		}
	}
	return first, last
}

// nameEnd is where the name in a source ends before what tells more of it: "the Orm Front (OF)", "a report released on Monday".
func (r *reader) nameEnd(first, last int) int {
	for i := first + 1; i < last; i++ {
		token := &r.doc.Tokens[i]
		participle := (token.XPos == text.PennVBN || token.XPos == text.PennVBD) && token.Tag == text.VERB
		if r.lower(i) == "(" || participle && r.doc.Tokens[i-1].Tag == text.NOUN {
			return i
		}
	}
	return last
}

// meant is for whom a pronoun stands: the party that the cast has for it, or who spoke last.
func (r *reader) meant(pronoun int) speaker {
	spoke := r.last.name != "" && (r.last.actor < 0 && !papers(r.last.name) || r.last.actor >= 0 && r.cast.Actors[r.last.actor].Kind == who.Person)
	personal := r.lower(pronoun) == "he" || r.lower(pronoun) == "she"
	if actor := r.toldOf(pronoun); personal && spoke && actor >= 0 && actor != r.last.actor {
		return r.known(actor)
	}
	if m, ok := r.cast.At(pronoun); ok && !(spoke && personal) && r.cast.Actors[r.cast.Mentions[m].Actor].Kind != who.Unnamed {
		return r.known(r.cast.Mentions[m].Actor)
	}
	return r.last
}

// toldOf is the person of whom a token's sentence tells before it, or the sentence before, where nobody else speaks in that; -1 where
// there is none.
func (r *reader) toldOf(token int) int {
	s := r.doc.Tokens[token].Sent - 1
	if own := r.subjectOf(&r.doc.Sentences[s+1], token); own >= 0 { // "Dana Morel was put under sanctions; he says"
		return own
	}
	if s < 0 {
		return -1
	}
	before := &r.doc.Sentences[s]
	actor := r.subjectOf(before, before.Last)
	for n := len(r.said) - 1; n >= 0; n-- {
		if a := &r.said[n]; a.Cue.Start >= before.Start && a.Cue.Start < before.End && a.Actor != actor {
			return -1
		}
	}
	return actor
}

// subjectOf is the person who is the subject of a sentence before a token, -1 where none is.
func (r *reader) subjectOf(sentence *text.Sentence, end int) int {
	for t := sentence.First; t < end; t++ {
		if rel := r.doc.Tokens[t].Rel; rel != text.RelNsubj && rel != text.RelNsubjPass || r.doc.Tokens[t].Head < 0 || r.doc.Tokens[r.doc.Tokens[t].Head].Rel != text.RelRoot {
			continue
		}
		if actor := r.namedPerson(t); actor >= 0 {
			return actor
		}
		if aside := r.doc.Child(t, text.RelAppos); aside >= 0 { // "a survivor, Dana Morel, recognised"
			return r.namedPerson(aside)
		}
		return -1
	}
	return -1
}

// namedPerson is the person whose name stands at a token, -1 where none does.
func (r *reader) namedPerson(token int) int {
	m, ok := r.cast.At(token)
	if !ok || r.cast.Mentions[m].Nominal {
		return -1
	}
	if a := &r.cast.Actors[r.cast.Mentions[m].Actor]; a.Kind != who.Person || a.Name == strings.ToLower(a.Name) {
		return -1
	}
	return r.cast.Mentions[m].Actor
}

// officeThenName reads "the spokesman of X, Dana Morel,".
func (r *reader) officeThenName(first, head, last int) (speaker, bool) {
	aside := head + 1
	for aside < last && r.lower(aside) != "," {
		aside++
	}
	if !r.nameAlone(head+1, aside) || r.doc.Tokens[first].Tag == text.PROPN && !sources()[r.doc.Tokens[head-1].Lemma] || r.personIn(first, head) {
		return speaker{}, false
	}
	named := speaker{name: r.doc.Words(head+1, aside), actor: -1}
	if m, ok := r.cast.At(head + 1); ok && r.cast.Actors[r.cast.Mentions[m].Actor].Kind == who.Person {
		if known := r.known(r.cast.Mentions[m].Actor); known.name != strings.ToLower(known.name) {
			named = known
		}
	}
	if named.role == "" {
		named.role, named.organisation = office(r.doc.Words(first, head))
	}
	return named, true
}

// ofCast is a speaker as the cast knows him: the person whom the tokens [first, head) name, or the party that they are.
func (r *reader) ofCast(found speaker, first, head int) speaker {
	for i := first; i < head; i++ {
		m, ok := r.cast.At(i)
		if !ok {
			continue
		}
		mention := &r.cast.Mentions[m]
		kind := r.cast.Actors[mention.Actor].Kind
		whole := mention.First <= first && mention.Last >= head
		switch {
		case documents.Has(r.doc.Tokens[head-1].Lemma) && mention.Last == head-1 && makesPapers[kind]: // "a State Department statement"
			return r.known(mention.Actor)
		case kind != who.Person && !(whole && mention.Nominal):
			if whole {
				found.actor = mention.Actor
			}
			continue
		case kind == who.Person && mention.First > first+1 && r.doc.Tokens[mention.First-1].Tag == text.ADP && r.doc.Tokens[mention.First-2].Tag == text.NOUN:
			continue // "a merchant in Morel", "the widow of Dana Morel"
		case kind == who.Person && mention.Last+1 < head && r.doc.Tokens[mention.Last].XPos == text.PennPOS:
			continue // "Dana Morel's government"
		}
		known := r.known(mention.Actor)
		if known.role == "" {
			known.role, known.organisation = found.role, found.organisation
			if known.role == "" && mention.First > first && !courtesy.Has(strings.TrimSuffix(r.lower(first), ".")) {
				known.role = r.doc.Words(first, mention.First)
			}
		}
		return known
	}
	return found
}

// maybePerson says whether no mention at a token stands for somebody other than a person.
func (r *reader) maybePerson(i int) bool {
	m, ok := r.cast.At(i)
	return !ok || r.cast.Actors[r.cast.Mentions[m].Actor].Kind == who.Person
}

// inOffice is who spoke last of those whose office a noun names: "the minister" where a minister has been named.
func (r *reader) inOffice(noun int) (speaker, bool) {
	for n := len(r.said) - 1; n >= 0 && n >= len(r.said)-12; n-- {
		a := &r.said[n]
		if words := strings.Fields(strings.ToLower(a.Role)); len(words) > 0 && !slices.Contains(words, "who") && words[len(words)-1] == r.lower(noun) && a.Speaker != strings.ToLower(a.Speaker) {
			return speaker{name: a.Speaker, role: a.Role, organisation: a.Organisation, actor: a.Actor}, true
		}
	}
	return speaker{}, false
}

// papers says whether a speaker's name is that of a thing that speaks, whom no "he" means.
func papers(name string) bool {
	last := lastWord(name)
	return documents.Has(last) || last == "report" || last == "study" || last == "survey" || last == "poll" || last == "data" || last == "ministry"
}

// lastWord is the last word of a name or an office, in small letters.
func lastWord(name string) string {
	if words := strings.Fields(name); len(words) > 0 {
		return strings.ToLower(words[len(words)-1])
	}
	return ""
}

var (
	courtesy  = lex.NewSet("mr mrs ms miss dr sir madam")
	reflexive = lex.NewSet("itself himself herself themselves")
	// documents speak for those who make them.
	documents = lex.NewSet("statement letter communique communiqué tweet post message video email e-mail release announcement")
)

// makesPapers are the kinds of those whose statements stand under their name.
var makesPapers = map[who.Kind]bool{who.Organisation: true, who.Government: true, who.ArmedGroup: true, who.Party: true, who.Forces: true}

// nameAlone says whether tokens are the names of one person and nothing else.
func (r *reader) nameAlone(first, last int) bool {
	if last-first < 2 || last-first > 5 {
		return false
	}
	for i := first; i < last; i++ {
		if r.doc.Tokens[i].Tag != text.PROPN && r.lower(i) != "-" {
			return false
		}
	}
	return true
}

// personIn says whether a person is named in the tokens [first, last).
func (r *reader) personIn(first, last int) bool {
	for i := first; i < last; i++ {
		if m, ok := r.cast.At(i); ok {
			a := &r.cast.Actors[r.cast.Mentions[m].Actor]
			if last := r.cast.Mentions[m].Last; last < len(r.doc.Tokens) && r.doc.Tokens[last].XPos == text.PennPOS {
				continue // "Dana Morel's spokesman"
			}
			if a.Kind == who.Person && a.Name != strings.ToLower(a.Name) && !sources()[r.doc.Tokens[r.cast.Mentions[m].Last-1].Lemma] {
				return true
			}
		}
	}
	return false
}

func (r *reader) known(actor int) speaker {
	a := r.cast.Actors[actor]
	if courtesy.Has(strings.ToLower(strings.TrimSuffix(a.Role, "."))) {
		a.Role = ""
	}
	return speaker{name: a.Name, role: a.Role, organisation: a.Org, actor: actor}
}

// office parts "the director of the South Asia Institute" into role and organisation.
func office(words string) (role, organisation string) {
	words = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(words, "the "), "a "), "an ")
	at, size := len(words), 0
	for _, joint := range []string{" of ", " at ", " for ", " with ", " in "} {
		if i := strings.Index(words, joint); i >= 0 && i < at {
			at, size = i, len(joint)
		}
	}
	return words[:at], strings.TrimPrefix(words[at+min(size, len(words)-at):], "the ")
}
