package fact

import (
	"strings"

	"casus/lex"
	"casus/number"
	"casus/text"
)

// askedRules read what stands under a heading that asks: whole sentences have their own rules, here are the answers that
// are none, "Where do they fight? Mostly in Kesh."
var askedRules = []Rule{
	{
		Name: "answer to a question",
		Yes: []string{"The Orman Liberation Front\n\nThe Orman Liberation Front is old. The Orman Liberation Front is small.\n\nWhere does it fight?\n\nMostly in Mali.",
			"The Orman Liberation Front\n\nThe Orman Liberation Front is old. The Orman Liberation Front is small.\n\nWho leads it?\n\nKarim Dahl, a former baker."},
		No: []string{"The Orman Liberation Front\n\nThe Orman Liberation Front is old. The Orman Liberation Front is small.\n\nWho buys its timber?\n\nMostly traders in Mali."},
	},
}

// ask notes what a heading or a question asks: the relations of its words.
func (r *reading) ask(s int, knowledge *cues) {
	sentence := &r.doc.Sentences[s]
	question := r.lower(sentence.Last-1) == "?"
	switch {
	case sentence.Kind == text.Heading && !question && r.hasLabel(s): // a label's line asks for nothing
		r.asked, r.answering = r.asked[:0], false
		return
	case sentence.Kind == text.Heading:
	case sentence.Kind == text.Body && question:
	case sentence.Kind == text.Body && r.lower(sentence.First) == "how" && sizing.Has(r.lower(sentence.First+1)): // "How many they are is disputed."
		r.asked, r.answering, r.askedUntil = append(r.asked[:0], "strength"), false, sentence.Paragraph
		return
	case sentence.Kind == text.Body && r.runIn(s): // "Strength. The army speaks of 800."
	default:
		return
	}
	r.underHeading = sentence.Kind == text.Heading && !question
	r.asked, r.answering, r.askedUntil = r.asked[:0], question || r.mainly && sentence.Kind == text.Heading, len(r.doc.Sentences)
	if sentence.Kind == text.Body {
		r.askedUntil = sentence.Paragraph + 1
	}
	if question && sentence.Kind == text.Body && !r.onTopic(sentence) && !(r.explained && r.alone(s) && r.nobody(sentence)) {
		r.answering = false
		return
	}
	opener := ""
	for t := sentence.First; t < sentence.Last; t++ {
		if token := &r.doc.Tokens[t]; opener == "" {
			switch token.Lower {
			case "whom":
				opener = "who"
			case "who", "what", "where", "when", "how", "which", "why":
				opener = token.Lower
			}
		}
		if !question {
			opener = "heading"
		}
		term, tokens := knowledge.asked.trie.Match(r.doc, t)
		if tokens == 0 {
			continue
		}
		for _, call := range knowledge.asked.calls[term] {
			if relation, openers, _ := strings.Cut(call.note, " "); strings.Contains(openers, opener) && opener != "" {
				r.asked = append(r.asked, relation)
			}
		}
		t += tokens - 1
	}
}

// alone says whether a sentence is all that its paragraph holds.
func (r *reading) alone(s int) bool {
	paragraph := r.doc.Sentences[s].Paragraph
	return s > 0 && r.doc.Sentences[s-1].Paragraph < paragraph && s+1 < len(r.doc.Sentences) && r.doc.Sentences[s+1].Paragraph > paragraph
}

// nobody says whether a sentence speaks of no party: "How many are there?"
func (r *reading) nobody(sentence *text.Sentence) bool {
	for t := sentence.First; t < sentence.Last; t++ {
		if r.actorAt(t) != none || groupNouns.Has(r.lower(t)) {
			return false
		}
	}
	return true
}

// runIn says whether a sentence is a heading that its paragraph begins with.
func (r *reading) runIn(s int) bool {
	sentence := &r.doc.Sentences[s]
	if sentence.Last-sentence.First > 5 || sentence.Last-sentence.First < 2 || s > 0 && r.doc.Sentences[s-1].Paragraph == sentence.Paragraph || s+1 == len(r.doc.Sentences) || r.doc.Sentences[s+1].Paragraph != sentence.Paragraph {
		return false
	}
	noun := false // "Cheaply." answers
	for t := sentence.First; t < sentence.Last; t++ {
		switch r.tag(t) {
		case text.VERB, text.AUX, text.PRON:
			return false
		case text.NOUN, text.PROPN:
			noun = true
		}
	}
	return noun
}

var sizing = lex.NewSet("many large big strong numerous")

// onTopic says whether a sentence speaks of the report's topic.
func (r *reading) onTopic(sentence *text.Sentence) bool {
	if last := r.lower(sentence.Last - 2); r.explained && (last == "charge" || last == "command") { // "Who is in charge?"
		return true
	}
	for t := sentence.First; t < sentence.Last; t++ {
		switch r.lower(t) {
		case "it", "its", "they", "their", "them":
			return r.mainly
		}
		if r.topic != none && (r.actorAt(t) == r.topic || groupNouns.Has(r.lower(t)) && r.lower(t-1) == "the") {
			return true
		}
	}
	return false
}

// asks says whether the heading or question above asks for a relation.
func (r *reading) asks(relation string) bool {
	for _, asked := range r.asked {
		if asked == relation {
			return true
		}
	}
	return false
}

// answer reads a sentence that is only an answer; what else it holds has rules of its own.
func (r *reading) answer(s int) {
	sentence := &r.doc.Sentences[s]
	first, end := sentence.First, r.answerEnd(sentence)
	for first < end && (r.tag(first) == text.ADV || r.tag(first) == text.CCONJ || r.isQuote(first)) {
		first++
	}
	if end == sentence.Last && first >= end-1 && r.topic != none { // "Cheaply."
		return
	}
	if end <= first || r.topic == none {
		r.answering = false
		return
	}
	if p := r.phraseAt(first, end); p.ok() && (r.pronoun(p.head) || r.groupOf(p) == r.topic) { // a sentence on the group
		r.answering = false
		return
	}
	if r.underHeading && !r.verbless(*sentence) {
		r.answering = false
		return
	}
	r.rule = askedRules[0].Name
	for _, relation := range r.asked {
		r.value(first, end, cue{first: first, last: first + 1, note: relation})
	}
}

// verbless says whether a sentence is but a phrase or a list of phrases, none of which speaks of the group as of what is known.
func (r *reading) verbless(sentence text.Sentence) bool {
	for i := sentence.First; i < sentence.Last; i++ {
		switch token := &r.doc.Tokens[i]; {
		case token.Rel == text.RelNsubj || token.Rel == text.RelNsubjPass || token.XPos == text.PennPRPS,
			token.Tag == text.VERB && (token.Rel == text.RelRoot || token.XPos == text.PennVBN && r.tag(i-1) == text.ADV):
			return false
		}
	}
	return true
}

// answerEnd is where a sentence without a verb of its own ends: before who says so and before relative clauses; its first
// token where the sentence has a verb.
func (r *reading) answerEnd(sentence *text.Sentence) int {
	comma := sentence.First
	for i := sentence.First; i < sentence.Last; i++ {
		switch lower := r.lower(i); {
		case lower == ",":
			comma = i
		case i > sentence.First && (lower == "according" || lower == ";" || lower == ":" || lower == "—" || subordinators.Has(lower) && r.tag(i) != text.DET || lower == "that" && r.tag(i) != text.DET):
			if comma == i-1 {
				return comma
			}
			return i
		case r.finiteAfter(i, i+1) && !r.named[i] && claiming.Has(lower): // "Mostly in Kesh, it says"
			return comma
		case r.finiteAfter(i, i+1) && !r.named[i]:
			return sentence.First
		}
	}
	return sentence.Last
}

// value files what stands alone for a relation: behind a label, or as the answer to a question.
func (r *reading) value(at, end int, c cue) {
	switch c.note {
	case "founded":
		r.sayFounders(r.topic, r.after(at, end, agents), c) // "Set up in May 2015 by Omar Dahl"
		for i := at; i < end; i++ {                         // "May 2015, at Kesh"
			if place := r.placeAt(i); place != nil && place.First == i && place.Last <= end && (i == at || birthplace.Has(r.lower(i-1)) || r.lower(i-1) == ",") {
				value, span := r.place(r.around(i))
				r.say(r.topic, "founded_in", value, span, c)
				break
			}
		}
		if date := r.dateWithin(at, end); date != nil {
			r.sayFounded(r.topic, date, c)
		} else if year := &r.doc.Tokens[at]; isYear(year.Lower) {
			r.say(r.topic, "founded", year.Lower, year.Span, c)
		}
	case "strength":
		for i := at; i < end; i++ {
			if value, tokens := number.At(r.doc, i); tokens > 0 && r.dateWithin(i, i+tokens) == nil {
				span := r.doc.Slice(i, i+tokens)
				r.say(r.topic, "strength", strengthOf(value, span.Of(r.doc.Text)), span, c)
				return
			}
		}
		if c.first != at { // "Members: mostly students"
			c.note = "members_from"
			r.value(at, end, c)
		}
	case "active_in", "founded_in", "controls":
		for i := at; i < end; i++ {
			if place := r.placeAt(i); place != nil && place.First == i && place.Last <= end {
				r.say(r.topic, c.note, place.Of(r.doc.Text), place.Span, c)
			}
		}
	case "losses":
		for _, part := range r.parts(at, end) {
			value, span := r.words(part.first, part.last)
			r.say(r.topic, c.note, value, span, c)
		}
	case "motive":
		if parts := r.parts(at, end); c.first != at && len(parts) > 1 {
			for _, part := range parts {
				value, span := r.words(part.first, part.last)
				r.say(r.topic, c.note, value, span, c)
			}
			return
		}
		if p := r.phraseAt(at, end); p.ok() && r.tag(p.head) == text.NOUN || r.lower(at) == "to" || r.xpos(at) == text.PennVBG {
			value, span := r.words(at, end)
			r.say(r.topic, c.note, value, span, c)
		}
	case "members_from":
		for r.tag(at) == text.ADV && at < end {
			at++
		}
		for _, p := range r.all(at, end, c) {
			r.sayMember(r.topic, p, end, c)
		}
	case "targets":
		r.sayTargets(r.topic, r.all(at, end, c), c, false, clause{})
	case "supported_by":
		if meansPrepositions.Has(r.lower(at)) {
			r.sayMeansBehind(r.topic, at, at, c, true)
			return
		}
		if means := r.list(at, end); c.first == at && len(means) > 1 { // "Market stalls, gifts and, the police say, a legacy."
			for _, p := range means {
				if r.tag(p.head) == text.NOUN && !r.isPeople(p.head) && !moneyNouns.Has(r.lower(p.head)) {
					value, span := r.people(p)
					r.say(r.topic, c.note, value, span, c)
				}
			}
			return
		}
		if p := r.phraseAt(at, end); c.first == at && p.ok() && r.tag(p.head) == text.NOUN && !r.isPeople(p.head) && !moneyNouns.Has(r.lower(p.head)) && r.verbless(r.doc.Sentences[r.doc.Tokens[at].Sent]) { // "Poaching, above all."
			value, span := r.people(p)
			r.say(r.topic, c.note, value, span, c)
			return
		}
		fallthrough
	default:
		before := len(r.facts)
		for _, p := range r.items(at, end) {
			r.sayItem(p, c)
		}
		if led := c.note == "led_by" || c.note == "founded_by"; led && len(r.facts) == before { // "“General” Omar Dahl"
			if name, span := r.personName(phrase{first: at, core: end}); name != "" {
				r.say(r.topic, c.note, name, span, c)
			}
		}
	}
}

// all is what a label's line lists, or, in a sentence that answers, its list.
func (r *reading) all(at, end int, c cue) []phrase {
	if c.first != at {
		return r.items(at, end)
	}
	return r.list(at, end)
}

// parts are what stands between semicolons.
func (r *reading) parts(at, end int) []phrase {
	var parts []phrase
	for first := at; first < end; at++ {
		if at == end || r.lower(at) == ";" {
			if at > first {
				parts = append(parts, phrase{first: first, last: at})
			}
			first = at + 1
		}
	}
	return parts
}
