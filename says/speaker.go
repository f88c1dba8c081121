package says

import (
	"strings"

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
	for first < last && (articles[r.lower(first)] && r.lower(first) != "some" || r.mark(first) || joints[r.lower(first)]) {
		first++
	}
	for first < last && r.mark(last-1) {
		last--
	}
	if first >= last {
		return speaker{actor: -1}, text.Span{}
	}
	source, head := r.doc.Slice(first, last), last
	for i := first; i < last; i++ {
		if r.lower(i) == "," {
			head = i
			break
		}
	}
	found := speaker{name: r.doc.Words(first, head), actor: -1}
	if head+1 < last {
		found.role, found.organisation = office(r.doc.Words(head+1, last))
	}
	if pronouns[r.lower(first)] && head == first+1 {
		spoke := r.last.actor >= 0 && r.cast.Actors[r.last.actor].Kind == who.Person
		personal := r.lower(first) == "he" || r.lower(first) == "she"
		if m, ok := r.cast.At(first); ok && !(spoke && personal) && r.cast.Actors[r.cast.Mentions[m].Actor].Kind != who.Unnamed {
			found = r.known(r.cast.Mentions[m].Actor)
		} else {
			found = r.last
		}
		return found, source
	}
	for i := first; i < head; i++ {
		m, ok := r.cast.At(i)
		if !ok {
			continue
		}
		mention := r.cast.Mentions[m]
		actor := r.cast.Actors[mention.Actor]
		whole := mention.First <= first && mention.Last >= head
		if actor.Kind != who.Person && !(whole && mention.Nominal) {
			if whole {
				found.actor = mention.Actor
			}
			continue
		}
		known := r.known(mention.Actor)
		if known.role == "" {
			known.role, known.organisation = found.role, found.organisation
			if known.role == "" && mention.First > first {
				known.role = r.doc.Words(first, mention.First)
			}
		}
		return known, source
	}
	return found, source
}

func (r *reader) known(actor int) speaker {
	a := r.cast.Actors[actor]
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
