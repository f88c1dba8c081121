package tree

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/text/tag"
)

// mend puts right what no English sentence can be, or hardly any, and the network now and then makes of one.
func mend(doc *text.Doc, first, last int) {
	for i := first; i < last; i++ {
		t := &doc.Tokens[i]
		switch {
		case t.Rel == text.RelAdvcl && finite[t.XPos]:
			mendSubject(doc, first, last, i)
		case (t.Rel == text.RelAmod || t.Rel == text.RelCompound) && t.Head == i+1 && i > first && charges[doc.Tokens[i-1].Lower] && strings.HasSuffix(t.Lower, "ing"):
			mendDeed(doc, last, i)
		case t.Rel == text.RelNmod && t.Head > i:
			mendOf(doc, first, i)
		case t.Rel == text.RelParataxis && t.Tag == text.NOUN:
			mendAside(doc, first, last, i)
		case (t.Rel == text.RelObl || t.Rel == text.RelOblUnmarked) && t.Head > i && doc.Tokens[t.Head].Rel == text.RelAdvcl:
			mendEarly(doc, first, i)
		case t.Rel == text.RelNummod && t.Head > i && i > first && lex.Month(doc.Tokens[i-1].Lower) && dated(t.Lower):
			mendDay(doc, first, i)
		}
	}
}

var finite = map[text.XPos]bool{text.PennVBD: true, text.PennVBZ: true, text.PennVBP: true}

// conjunctions are prepositions that begin clauses too.
var conjunctions = map[string]bool{"after": true, "before": true, "since": true, "until": true, "till": true, "as": true}

// mendSubject gives a finite clause the subject that it must have: in "a day after a strike in Gao killed nine" that is the
// strike, and "after" begins the clause.
func mendSubject(doc *text.Doc, first, last, verb int) {
	noun := -1
	for c := first; c < last; c++ {
		if doc.Tokens[c].Head != verb {
			continue
		}
		switch doc.Tokens[c].Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl, text.RelMark, text.RelAux, text.RelAuxPass:
			return
		case text.RelObl:
			if c < verb {
				noun = c
			}
		}
	}
	for c := first; c < noun; c++ {
		if t := &doc.Tokens[c]; t.Head == noun && t.Rel == text.RelCase && conjunctions[t.Lower] {
			doc.Tokens[noun].Rel = text.RelNsubj
			t.Head, t.Rel = verb, text.RelMark
			return
		}
	}
}

// mendOf hangs "of its attacks" on what stands before it: in "one of its attacks, the killing of nine" that is "one", and
// cannot be what follows.
func mendOf(doc *text.Doc, first, noun int) {
	for c := noun - 1; c > first; c-- {
		if t := &doc.Tokens[c]; t.Head == noun && t.Rel == text.RelCase {
			before := &doc.Tokens[c-1]
			if t.Lower == "of" && (before.Tag == text.NUM || before.Tag == text.NOUN || before.Tag == text.PROPN) && !under(doc, c-1, noun) {
				doc.Tokens[noun].Head = c - 1
			}
			return
		}
	}
}

// mendAside makes a noun phrase behind a dash say again what the noun before the dash says: "its worst attack — the killing
// of nine".
func mendAside(doc *text.Doc, first, last, noun int) {
	dash := -1
	for c := first; c < last; c++ {
		switch t := &doc.Tokens[c]; {
		case t.Head != noun:
		case t.Rel == text.RelNsubj, t.Rel == text.RelCop:
			return
		case c < noun && t.Tag == text.PUNCT && (t.Lower == "—" || t.Lower == "–"):
			dash = c
		}
	}
	if dash <= first || doc.Tokens[dash+1].Lower != "the" {
		return
	}
	if t := &doc.Tokens[noun]; t.Head < dash && doc.Tokens[dash-1].Tag == text.NOUN && !under(doc, dash-1, noun) {
		t.Head, t.Rel = dash-1, text.RelAppos
	}
}

// mendEarly takes what stands before a clause's conjunction, or the comma that opens it, out of the clause and hangs it on the
// verb before: "struck in May as troops left", "struck in May, killing nine".
func mendEarly(doc *text.Doc, first, early int) {
	verb := doc.Tokens[early].Head
	for c := early + 1; c < verb; c++ {
		t := &doc.Tokens[c]
		if t.Head != verb || t.Rel != text.RelMark && (t.Lower != "," || c+1 != verb) {
			continue
		}
		for before := early - 1; before >= first; before-- {
			if doc.Tokens[before].Tag == text.VERB && !under(doc, before, verb) {
				doc.Tokens[early].Head = before
				return
			}
		}
	}
}

// dated says whether a number may be that of a day.
func dated(number string) bool {
	return len(number) == 1 && number >= "1" && number <= "9" || len(number) == 2 && number >= "10" && number <= "31"
}

// mendDay gives a month its day, which a noun behind it had for its number: "On May 9 soldiers fought", but "In May 9 soldiers
// died".
func mendDay(doc *text.Doc, first, day int) {
	noun, month := doc.Tokens[day].Head, &doc.Tokens[day-1]
	if day-2 >= first && doc.Tokens[day-2].Lower != "on" || doc.Tokens[day-1].Of(doc.Text) == month.Lower {
		return
	}
	if month.Head != day && under(doc, day-1, day) { // the day would hang on what hangs on it
		return
	}
	for c := first; c < day-1; c++ {
		if doc.Tokens[c].Head == day {
			doc.Tokens[c].Head = day - 1
		}
	}
	if month.Head == day || month.Head == noun {
		month.Head, month.Rel = doc.Tokens[noun].Head, text.RelObl
		if month.Head < 0 {
			month.Head, month.Rel = noun, text.RelNmod
		}
	}
	doc.Tokens[day].Head, doc.Tokens[day].Rel = day-1, text.RelNmodUnmarked
}

// under says whether a token hangs, through others, on another.
func under(doc *text.Doc, token, above int) bool {
	for token >= 0 && token != above {
		token = doc.Tokens[token].Head
	}
	return token == above
}

// charges are prepositions between a word for an accusation and the deed.
var charges = map[string]bool{"of": true, "for": true, "with": true}

// accusing are the words behind which these tell a deed.
var accusing = map[string]bool{"accuse": true, "charge": true, "suspect": true, "convict": true, "acquit": true, "jail": true, "imprison": true,
	"sentence": true, "blame": true, "arrest": true, "detain": true, "try": true, "prosecute": true, "indict": true, "condemn": true, "guilty": true,
	"notorious": true, "know": true, "responsible": true, "criticise": true, "criticize": true, "fine": true, "hang": true, "wanted": true}

// mendDeed makes the verb of "accused of killing farmers" the deed and its noun the object, where the network has taken them
// for farmers who kill; in "accused of killing farmers and burning homes" both verbs.
func mendDeed(doc *text.Doc, last, deed int) {
	preposition, noun := &doc.Tokens[deed-1], &doc.Tokens[deed+1]
	if preposition.Head != deed+1 || noun.Head < 0 {
		return
	}
	accuses := noun.Head
	if t := &doc.Tokens[accuses]; t.Rel == text.RelObj { // "jailed a man for killing farmers"
		accuses = t.Head
	}
	if !accusing[doc.Tokens[accuses].Lemma] {
		return
	}
	makeVerb(doc, deed, accuses, text.RelAdvcl)
	preposition.Head, preposition.Rel = deed, text.RelMark
	for next := deed + 2; next+2 < last; next++ {
		and, verb, object := &doc.Tokens[next], &doc.Tokens[next+1], &doc.Tokens[next+2]
		if and.Rel == text.RelCc && and.Head == next+2 && verb.Head == next+2 && object.Head == deed+1 && strings.HasSuffix(verb.Lower, "ing") {
			makeVerb(doc, next+1, deed, text.RelConj)
			and.Head = next + 1
			return
		}
	}
}

// makeVerb makes a token a verb, with the next token as its object.
func makeVerb(doc *text.Doc, at, head int, rel text.Rel) {
	verb, object := &doc.Tokens[at], &doc.Tokens[at+1]
	verb.Head, verb.Rel, verb.Tag, verb.XPos = head, rel, text.VERB, text.PennVBG
	verb.Lemma = tag.Lemma(verb.Lower, text.PennVBG)
	object.Head, object.Rel = at, text.RelObj
}
