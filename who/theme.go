package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// theme is a name that a report on one group may be about.
type theme struct {
	first, last int // where it stands first
	named       int
	early       bool // in the title or in the first sentences
}

// theme is the name that a report speaks of most, where it speaks of it as of a body with fighters of its own and neither says what
// it is nor names another armed group as often; not ok where there is none.
func (f *finder) theme() (theme, bool) {
	if !f.ownFighters() {
		return theme{}, false
	}
	names := make(map[string]*theme)
	var order []string
	f.eachName(func(first, last int) {
		key := f.filedAs(first, last)
		known := names[key]
		if known == nil {
			known = &theme{first: first, last: last}
			names[key], order = known, append(order, key)
		}
		known.named++
		s := f.doc.Tokens[first].Sent
		known.early = known.early || s < 10 || f.doc.Sentences[s].Kind == text.Title
	})
	var best theme
	for _, key := range order {
		if t := names[key]; t.named > best.named && t.early && f.speaksOfBody(t) {
			best = *t
		}
	}
	if best.named < 3 {
		return theme{}, false
	}
	others := make(map[int32]int)
	for i := 0; i < len(f.doc.Tokens); i++ {
		at, n := f.registered(i)
		if at >= 0 && f.registry.parties[at].kind == ArmedGroup {
			if others[at]++; others[at] >= best.named {
				return theme{}, false
			}
		}
		i += max(n-1, 0)
	}
	for i := range f.learned {
		if l := &f.learned[i]; f.cast.Actors[l.actor].Kind == ArmedGroup && strings.Count(f.doc.Text, l.name) >= best.named {
			return theme{}, false
		}
	}
	return best, true
}

// ownFighters says whether the report speaks of one body again and again, and of fighters of that body's.
func (f *finder) ownFighters() bool {
	bodies, arms := 0, 0
	for i := 1; i < len(f.doc.Tokens); i++ {
		if f.nounAt[i] == 0 {
			continue
		}
		noun := &f.words.nouns[f.nounAt[i]-1]
		switch before := f.lower(i - 1); {
		case bodyWords[f.lower(i)] != 0 && !noun.plural && (before == "the" || before == "this"):
			bodies++
			if bodyWords[f.lower(i)] == selfArmed || f.possessive(i+1) > 0 && f.fighterWithin(i+2, min(i+4, len(f.doc.Tokens))) {
				arms++
			}
		case (before == "its" || before == "their") && (f.fighterAt(i) || commanding.Has(f.lower(i)) || f.lower(i) == "men"):
			arms++
		}
	}
	return bodies+arms >= 2 && arms > 0
}

// speaksOfBody says whether a name stands for a body that is no state's, no party and no place: by its words, and by what follows it.
func (f *finder) speaksOfBody(t *theme) bool {
	if kind := f.kindOfName(t.first, t.last); kind != 0 && kind != ArmedGroup || t.last-t.first == 1 && f.placed(t.first) {
		return false
	}
	for i := t.first; i < t.last; i++ {
		if l := f.lower(i); stateWords.Has(l) || organisationNames.Has(l) || lex.Month(l) || f.countryAt[i] != 0 || f.nounAt[i] != 0 && t.last-t.first == 1 {
			return false
		}
	}
	body := 0
	name := f.doc.Words(t.first, t.last)
	f.eachName(func(first, last int) {
		if last-first == t.last-t.first && f.doc.Words(first, last) == name {
			body += f.pronounBehind(last)
		}
	})
	_, place, _ := f.taggedAs(t.first, t.last)
	return body >= 2 && (place == 0 || f.lower(t.first) == "los") // "Los Keshos" are people, whatever the tagger says
}
