package when

import (
	"strings"

	"casus/lex"
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
		case futures.Has(token.Lower), scheduled.Has(token.Lower) && strings.HasSuffix(token.Lower, "s") && (token.XPos == 0 || token.XPos == text.PennVBZ), token.Lower == "be" && i > sentence.First && doc.Tokens[i-1].Lower == "to":
			best, distance = Future, away-3 // "will be held" outweighs its participle
		case token.XPos == text.PennVBD || token.XPos == text.PennVBN && best != Future || pasts.Has(token.Lower):
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
		return presentOfBe.Has(doc.Tokens[cop].Lower)
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
		return verb.Tag == text.VERB && !reporting.Has(verb.Lemma) && !lasting.Has(verb.Lemma) && !alike.Has(verb.Lower) && verb.Lemma != "be" && verb.Lemma != "have"
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
		return intending.Has(head.Lemma) && head.XPos != text.PennVBD && head.XPos != text.PennVBN || promising.Has(head.Lemma)
	}
	return false
}

// plotted says whether an occasion is one for which somebody made plans: "plotting to bomb Sunday's match".
func plotted(doc *text.Doc, occasion int) bool {
	verb := doc.Tokens[occasion].Head
	return verb >= 0 && doc.Tokens[verb].XPos == text.PennVB && doc.Tokens[verb].Head >= 0 && plotting.Has(doc.Tokens[doc.Tokens[verb].Head].Lemma)
}

var (
	plotting    = lex.NewSet("plot plan intend conspire prepare scheme threaten")
	presentOfBe = lex.NewSet("is are 's ’s")
	reporting   = lex.NewSet(`say tell report show suggest claim add write note mark date remember recall think believe know follow bring echo
	reflect`)
	// lasting are verbs of how things are: a day beside them is that of another clause, "hit a base that houses troops on Friday".
	lasting = lex.NewSet("house host lie live border include contain belong connect link sit overlook hold control serve")
	// alike are forms of the present and of the past.
	alike     = lex.NewSet("beat hit put cut set shut hurt cost split burst spread cast shed quit let bid thrust rid shot")
	intending = lex.NewSet("plan want hope aim intend expect seek prepare need go likely ready set due")
	promising = lex.NewSet("agree vow pledge promise schedule slate")
)

// tenseOfVerb is the tense that a verb and its auxiliaries show. What is scheduled, or is still "to be held", lies ahead.
func tenseOfVerb(doc *text.Doc, verb int) Tense {
	token := &doc.Tokens[verb]
	modal, have, past, to := false, false, false, false
	for c := range doc.Children(verb) {
		switch child := &doc.Tokens[c]; child.Rel {
		case text.RelAux, text.RelAuxPass, text.RelCop:
			if futures.Has(child.Lower) {
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
	case anticipating.Has(token.Lower), scheduled.Has(token.Lower) && !have && !modal && (token.XPos == text.PennVBZ || token.XPos == text.PennVBP):
		return Future
	case modal && !have, to && token.Rel == text.RelAcl && !have && !undertaken.Has(doc.Tokens[token.Head].Lemma):
		return Future
	case modal, past, token.XPos == text.PennVBD:
		return Past
	}
	return Untensed
}

// tenseUntil is the tense of an end: what is put off lies ahead, whatever the tense of the verb that tells of it.
func tenseUntil(doc *text.Doc, m *Mention) Tense {
	for token, steps := m.Governor, 0; token >= 0 && steps < 3; token, steps = doc.Tokens[token].Head, steps+1 {
		if deferring.Has(doc.Tokens[token].Lower) {
			return Future
		}
	}
	if m.Tense == Past {
		return Untensed
	}
	return m.Tense
}

var deferring = lex.NewSet(`postponed delayed adjourned extended suspended deferred closed prolonged rescheduled remain hold keep give given gave
	has have stay shut banned`)

// undertaken are what has an end in view and is done when it is told of: "carried out a raid to seize arms on Friday".
var undertaken = lex.NewSet("operation raid mission patrol sweep offensive assault attack effort attempt march rally search ceremony meeting")

// anticipating are participles and adjectives of what is to come.
var anticipating = lex.NewSet("scheduled due slated expected planned upcoming")

// scheduled are verbs that tell in the present what is fixed for a day to come: "the truce expires on May 3".
var scheduled = lex.NewSet("expires expire begins begin starts start opens open ends end closes close reopens reopen resumes resume")

var futures = lex.NewSet("will 'll shall scheduled due upcoming wo won't should expected set scheduling plans planned")

var pasts = lex.NewSet("was were had did said killed told been took came went began died left")
