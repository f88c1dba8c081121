package fact

import (
	"strconv"
	"strings"
	"unicode"

	"casus/text"
)

// profileRules read the labelled lines of a profile: "Leader: Omar Dahl", "Founded: 1994".
var profileRules = []Rule{
	{
		Name: "labelled line of a profile",
		Yes: []string{"Who are the Orman Liberation Front?\n\nThe Orman Liberation Front is small. The Orman Liberation Front is old.\n\nLeader: Karim Dahl",
			"FACT SHEET\nOrman Liberation Front\n\nFounder: Karim Dahl\nFounded: June 2020, Mali\n\nThe Orman Liberation Front is small. The Orman Liberation Front is old.",
			"FACT SHEET: Orman Liberation Front\n\nENEMIES: the Taliban; al-Shabaab\n\nThe Orman Liberation Front is small. The Orman Liberation Front is old."},
		No:  []string{"Who are the Orman Liberation Front?\n\nThe Orman Liberation Front is small. The Orman Liberation Front is old.\n\nThe leader: a man of few words"},
		Try: (*reading).labelled,
	},
}

func (r *reading) labelled(c cue) {
	number := r.doc.Tokens[c.first].Sent
	sentence := r.doc.Sentences[number]
	at, end := c.last, sentence.Last
	if c.first != sentence.First || r.topic == none || at >= end || !r.partsLabel(at) {
		return
	}
	if at++; at == end { // a label that was taken for a dateline
		if number++; number == len(r.doc.Sentences) || r.doc.Sentences[number].Paragraph != sentence.Paragraph {
			return
		}
		at, end = r.doc.Sentences[number].First, r.doc.Sentences[number].Last
	}
	r.value(at, end, c)
}

// partsLabel says whether a mark parts a label from what follows: a colon, or a dash with room on both sides.
func (r *reading) partsLabel(i int) bool {
	switch r.lower(i) {
	case ":", "–", "—":
		return true
	case "-":
		tokens := r.doc.Tokens
		return i+1 < len(tokens) && tokens[i-1].End < tokens[i].Start && tokens[i].End < tokens[i+1].Start
	}
	return false
}

// hasLabel says whether a line begins with a label: such a line may look like a heading, or its label like a dateline.
func (r *reading) hasLabel(s int) bool {
	sentence := &r.doc.Sentences[s]
	for t := sentence.First + 1; t < min(sentence.First+6, sentence.Last); t++ {
		if r.lower(t) == ":" {
			return true
		}
	}
	return false
}

func isYear(word string) bool {
	number, err := strconv.Atoi(word)
	return err == nil && len(word) == 4 && number > 1000 && number < 2200
}

// sayItem files one value of a labelled line.
func (r *reading) sayItem(p phrase, c cue) {
	switch c.note {
	case "led_by", "founded_by":
		if r.lower(p.first) == "a" || r.lower(p.first) == "an" { // "a Kesh chieftain"
			return
		}
		if name, span := r.person(p); name != "" {
			if unicode.IsLower([]rune(name)[0]) { // "Omar Dahl, a former major"
				return
			}
			r.say(r.topic, c.note, name, span, c)
		} else if name, span := r.personName(p); name != "" {
			r.say(r.topic, c.note, name, span, c)
		}
	case "also_known_as":
		r.sayAlias(r.topic, p, c)
	case "supported_by":
		r.sayBackers(r.topic, []phrase{p}, c)
	case "ally_of", "rival_of", "part_of", "split_from", "pledged_to":
		r.saySides(r.topic, c.note, []phrase{p}, c)
	case "designated":
		if name, source := r.designator(p); name != "" {
			label, span := r.words(c.first, c.last)
			if told := r.doc.Tokens[c.first].Lemma; told == "designation" || told == "designations" || told == "listing" {
				label = "designated"
			}
			r.sayDesignated(r.topic, strings.ToLower(label), span, name, source, c, r.dateWithin(p.core, min(p.core+3, len(r.doc.Tokens))))
		}
	default:
		value, span := r.uncounted(p)
		r.say(r.topic, c.note, value, span, c)
	}
}

// items are the noun phrases between commas, semicolons and "and", with or without a conjunction at the end.
func (r *reading) items(i, end int) []phrase {
	var items []phrase
	for i < end {
		p := r.phraseAt(i, end)
		if !p.ok() {
			i++
			continue
		}
		items = append(items, p)
		i = max(p.last, i+1)
		for i < end && r.lower(i) != "," && r.lower(i) != ";" && r.tag(i) != text.CCONJ {
			i++
		}
		i++
	}
	return items
}
