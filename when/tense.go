package when

import (
	"strings"

	"casus/text"
)

// governor is the token of a mention whose head lies outside it, and that head; -1 where the sentence is not parsed.
func governor(doc *text.Doc, first, last int) (head, above int) {
	if !doc.Sentences[doc.Tokens[first].Sent].Parsed {
		return first, -1
	}
	for i := first; i < last; i++ {
		if h := doc.Tokens[i].Head; (h < first || h >= last) && doc.Tokens[i].Rel != text.RelPunct && doc.Tokens[i].Rel != text.RelCase {
			return i, h
		}
	}
	return first, doc.Tokens[first].Head
}

// tenseOf is the tense of the clause of a mention, by the tree where there is one, else by the nearest words that show it.
func tenseOf(doc *text.Doc, m *Mention) Tense {
	if ahead(doc, m) {
		return Future
	}
	if m.Governor >= 0 {
		for token, steps := m.Governor, 0; token >= 0 && steps < 4; token, steps = doc.Tokens[token].Head, steps+1 {
			if t := tenseOfVerb(doc, token); t != Untensed {
				return t
			}
		}
	}
	sentence := &doc.Sentences[doc.Tokens[m.First].Sent]
	best, distance, apart := Untensed, 1000, false
	for i := sentence.First; i < sentence.Last; i++ {
		if i >= m.First && i < m.Last {
			continue
		}
		away := m.First - i
		if i >= m.Last {
			if word := doc.Tokens[i].Lower; word == "," || word == "and" || word == "but" || word == "that" {
				apart = true
			}
			away = 2 * (i - m.Last + 1)
		}
		if away >= distance || apart {
			continue
		}
		switch token := &doc.Tokens[i]; {
		case futures[token.Lower], scheduled[token.Lower] && strings.HasSuffix(token.Lower, "s") && (token.XPos == 0 || token.XPos == text.PennVBZ), token.Lower == "be" && i > sentence.First && doc.Tokens[i-1].Lower == "to":
			best, distance = Future, away-3 // "will be held" outweighs its participle
		case token.XPos == text.PennVBD || token.XPos == text.PennVBN && best != Future || pasts[token.Lower]:
			best, distance = Past, away
		}
	}
	return best
}

// ahead says whether the present tense tells of what is fixed for a day: "voters go to the polls on Sunday", "the deadline is
// Friday", "the court is to rule on Monday", "they plan to vote on Wednesday". Titles tell the past in the present.
func ahead(doc *text.Doc, m *Mention) bool {
	if m.Relative || doc.Sentences[doc.Tokens[m.First].Sent].Kind != text.Body {
		return false
	}
	if cop := doc.Child(m.Head, text.RelCop); cop >= 0 && m.Kind == Point {
		return presentOfBe[doc.Tokens[cop].Lower]
	}
	if m.Governor < 0 {
		return false
	}
	if doc.Tokens[m.Head].Rel == text.RelNmodPoss && plotted(doc, m.Governor) {
		return true
	}
	verb := &doc.Tokens[m.Governor]
	switch verb.XPos {
	case text.PennVBZ, text.PennVBP:
		return verb.Tag == text.VERB && !reporting[verb.Lemma] && !lasting[verb.Lemma] && !alike[verb.Lower] && verb.Lemma != "be" && verb.Lemma != "have"
	case text.PennVBN: // "the law to be voted on Thursday"
		be := doc.Child(m.Governor, text.RelAuxPass)
		mark := doc.Child(m.Governor, text.RelMark)
		return be >= 0 && mark >= 0 && doc.Tokens[be].Lower == "be" && doc.Tokens[mark].Lower == "to"
	case text.PennVB:
		if mark := doc.Child(m.Governor, text.RelMark); mark < 0 || doc.Tokens[mark].Lower != "to" {
			return false
		}
		if be := doc.Child(m.Governor, text.RelCop, text.RelAux); be >= 0 && doc.Tokens[be].Lemma == "be" {
			return true
		}
		if verb.Head < 0 {
			return false
		}
		head := &doc.Tokens[verb.Head]
		return intending[head.Lemma] && head.XPos != text.PennVBD && head.XPos != text.PennVBN || promising[head.Lemma]
	}
	return false
}

// plotted says whether an occasion is one for which somebody made plans: "plotting to bomb Sunday's match".
func plotted(doc *text.Doc, occasion int) bool {
	verb := doc.Tokens[occasion].Head
	return verb >= 0 && doc.Tokens[verb].XPos == text.PennVB && doc.Tokens[verb].Head >= 0 && plotting[doc.Tokens[doc.Tokens[verb].Head].Lemma]
}

var (
	plotting    = map[string]bool{"plot": true, "plan": true, "intend": true, "conspire": true, "prepare": true, "scheme": true, "threaten": true}
	presentOfBe = map[string]bool{"is": true, "are": true, "'s": true, "’s": true}
	reporting   = map[string]bool{"say": true, "tell": true, "report": true, "show": true, "suggest": true, "claim": true, "add": true, "write": true, "note": true,
		"mark": true, "date": true, "remember": true, "recall": true, "think": true, "believe": true, "know": true,
		"follow": true, "bring": true, "echo": true, "reflect": true}
	// lasting are verbs of how things are: a day beside them is that of another clause, "hit a base that houses troops on Friday".
	lasting = map[string]bool{"house": true, "host": true, "lie": true, "live": true, "border": true, "include": true, "contain": true, "belong": true,
		"connect": true, "link": true, "sit": true, "overlook": true, "hold": true, "control": true, "serve": true}
	// alike are forms of the present and of the past.
	alike = map[string]bool{"beat": true, "hit": true, "put": true, "cut": true, "set": true, "shut": true, "hurt": true, "cost": true, "split": true,
		"burst": true, "spread": true, "cast": true, "shed": true, "quit": true, "let": true, "bid": true, "thrust": true, "rid": true, "shot": true}
	intending = map[string]bool{"plan": true, "want": true, "hope": true, "aim": true, "intend": true, "expect": true, "seek": true, "prepare": true, "need": true,
		"go": true, "likely": true, "ready": true, "set": true, "due": true}
	promising = map[string]bool{"agree": true, "vow": true, "pledge": true, "promise": true, "schedule": true, "slate": true}
)

// tenseOfVerb is the tense that a verb and its auxiliaries show. What is scheduled, or is still "to be held", lies ahead.
func tenseOfVerb(doc *text.Doc, verb int) Tense {
	token := &doc.Tokens[verb]
	modal, have, past, to := false, false, false, false
	for c := range doc.Children(verb) {
		switch child := &doc.Tokens[c]; child.Rel {
		case text.RelAux, text.RelAuxPass, text.RelCop:
			if futures[child.Lower] {
				return Future
			}
			modal = modal || child.XPos == text.PennMD
			have = have || child.Lemma == "have"
			past = past || child.XPos == text.PennVBD
		case text.RelMark:
			to = to || child.Lower == "to"
		}
	}
	switch {
	case anticipating[token.Lower], scheduled[token.Lower] && !have && !modal && (token.XPos == text.PennVBZ || token.XPos == text.PennVBP):
		return Future
	case modal && !have, to && token.Rel == text.RelAcl && !have && !undertaken[doc.Tokens[token.Head].Lemma]:
		return Future
	case modal, past, token.XPos == text.PennVBD:
		return Past
	}
	return Untensed
}

// tenseUntil is the tense of an end: what is put off lies ahead, whatever the tense of the verb that tells of it.
func tenseUntil(doc *text.Doc, m *Mention) Tense {
	for token, steps := m.Governor, 0; token >= 0 && steps < 3; token, steps = doc.Tokens[token].Head, steps+1 {
		if deferring[doc.Tokens[token].Lower] {
			return Future
		}
	}
	if m.Tense == Past {
		return Untensed
	}
	return m.Tense
}

var deferring = map[string]bool{"postponed": true, "delayed": true, "adjourned": true, "extended": true, "suspended": true, "deferred": true, "closed": true,
	"prolonged": true, "rescheduled": true, "remain": true, "hold": true, "keep": true, "give": true, "given": true, "gave": true, "has": true, "have": true, "stay": true, "shut": true, "banned": true}

// undertaken are what has an end in view and is done when it is told of: "carried out a raid to seize arms on Friday".
var undertaken = map[string]bool{"operation": true, "raid": true, "mission": true, "patrol": true, "sweep": true, "offensive": true, "assault": true, "attack": true,
	"effort": true, "attempt": true, "march": true, "rally": true, "search": true, "ceremony": true, "meeting": true}

// anticipating are participles and adjectives of what is to come.
var anticipating = map[string]bool{"scheduled": true, "due": true, "slated": true, "expected": true, "planned": true, "upcoming": true}

// scheduled are verbs that tell in the present what is fixed for a day to come: "the truce expires on May 3".
var scheduled = map[string]bool{"expires": true, "expire": true, "begins": true, "begin": true, "starts": true, "start": true, "opens": true, "open": true,
	"ends": true, "end": true, "closes": true, "close": true, "reopens": true, "reopen": true, "resumes": true, "resume": true}

var futures = map[string]bool{"will": true, "'ll": true, "shall": true, "scheduled": true, "due": true, "upcoming": true, "wo": true, "won't": true,
	"should": true, "expected": true, "set": true, "scheduling": true, "plans": true, "planned": true}

var pasts = map[string]bool{"was": true, "were": true, "had": true, "did": true, "said": true, "killed": true, "told": true, "been": true,
	"took": true, "came": true, "went": true, "began": true, "died": true, "left": true}
