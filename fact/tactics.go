package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// tacticRules read how a group fights.
var tacticRules = []Rule{
	{
		Name: "group uses tactic",
		Yes:  []string{"The Orman Liberation Front has carried out bombings, kidnappings and extortion.", "The Orman Liberation Front uses improvised explosive devices."},
		No:   []string{"The Orman Liberation Front used the word twice.", "The army has carried out bombings."},
		Try:  (*reading).uses,
	},
	{
		Name: "group accused of doing",
		Yes:  []string{"Human rights groups accuse the Orman Liberation Front of recruiting children and laying landmines.", "The Orman Liberation Front is accused of using child soldiers."},
		No:   []string{"The Orman Liberation Front accuses the army of burning villages.", "Chad accuses Iran of arming the Orman Liberation Front."},
		Try:  (*reading).accusedOf,
	},
	{
		Name: "tactics of group include",
		Yes:  []string{"The Orman Liberation Front's tactics include suicide bombings."},
		No:   []string{"The army's tactics include bombings of the Orman Liberation Front."},
		Try:  (*reading).tacticsInclude,
	},
	{
		Name: "group's strategy of",
		Yes:  []string{"The Orman Liberation Front embarked on a new strategy of urban warfare."},
		No:   []string{"The company embarked on a strategy of growth."},
		Try:  (*reading).strategy,
	},
}

func (r *reading) uses(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none || !cl.hasSubject || cl.denied || cl.passive && c.note != "passive" || c.note == "present" && (r.xpos(c.first) != text.PennVBP || r.lower(c.first-1) == "to") {
		return
	}
	for _, actor := range r.groups(cl) {
		r.sayTactics(actor, r.values(c.last, cl.end), c, cl)
	}
}

func (r *reading) sayTactics(actor int, list []phrase, c cue, cl clause) {
	for _, p := range list {
		head := r.lower(p.head)
		if r.dateWithin(p.first, p.core) != nil { // "last week's attack" is one deed
			continue
		}
		if opening := r.lower(p.first); tactical.Has(opening) && strings.HasSuffix(opening, "ing") && p.head > p.first { // "began kidnapping people for ransom"
			value, span := r.words(p.first, r.purposeEnd(p.first, cl.end))
			r.say(actor, "tactic", value, span, c, on(r.dateOf(cl)))
			if harmNouns.Has(opening) && r.isPeople(p.head) {
				r.sayTargets(actor, []phrase{{first: p.first + 1, last: p.last, core: p.core, head: p.head}}, c, false, cl)
			}
			continue
		}
		if c.note == told {
			if tag := r.tag(p.head); tag != text.NOUN && tag != text.PROPN {
				continue
			}
		} else if !tactical.Has(head) {
			if !generalAttacks.Has(head) && !(head == "war" && r.guerrilla(p)) || r.tag(p.head) == text.NUM || !r.qualified(p) {
				continue
			}
		}
		first, last := r.trim(p.first, p.core)
		for first < last-1 && (vague.Has(r.lower(first)) || r.tag(first) == text.ADV && r.lower(first) != "hit") {
			first++
		}
		span := r.doc.Slice(first, last)
		r.say(actor, "tactic", span.Of(r.doc.Text), span, c, on(r.dateOf(cl)))
	}
}

// told notes that the words of the cue say themselves that what follows is a way of fighting.
const told = "told"

var vague = lex.NewSet("several many some numerous various more other most dozens hundreds of mostly frequent regular such deadly")

// guerrilla says whether a war is told with the way it is fought: "a guerrilla war".
func (r *reading) guerrilla(p phrase) bool {
	for i := p.first; i < p.head; i++ {
		if lower := r.lower(i); lower == "guerrilla" || lower == "asymmetric" || lower == "hit-and-run" || lower == "bush" {
			return true
		}
	}
	return false
}

// qualified says whether an attack noun is told with its kind: "cross-border attacks", "high-profile attacks".
func (r *reading) qualified(p phrase) bool {
	for i := p.first; i < p.head; i++ {
		switch r.tag(i) {
		case text.NUM:
			return false
		case text.ADJ, text.NOUN, text.VERB:
			if !vague.Has(r.lower(i)) && !temporal.Has(r.lower(i)) {
				return true
			}
		}
	}
	return false
}

func (r *reading) tacticsInclude(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	if c.note == "is" { // "drones have become the group's trademark"
		sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
		if actor, ways := r.possessor(p), r.copulaSubject(p.first, sentence.First); actor != none && ways.ok() {
			r.sayTactics(actor, r.listBefore(phrase{first: ways.first, last: ways.core, core: ways.core, head: ways.head}, sentence.First), c, clause{start: c.first, first: c.first, last: c.last, end: sentence.Last})
		}
		return
	}
	if actor := r.possessor(phrase{first: p.first, last: c.first + 1, core: c.first + 1, head: c.first}); actor != none {
		for at := c.last; at < min(c.last+8, sentence.Last); at++ { // "methods are those of the poor: machetes, arson"
			if r.lower(at) == ":" {
				r.sayTactics(actor, r.items(at+1, sentence.Last), c, clause{start: c.first, first: c.first, last: c.last, end: sentence.Last})
				return
			}
		}
		r.sayTactics(actor, r.values(c.last, sentence.Last), c, clause{start: c.first, first: c.first, last: c.last, end: sentence.Last})
	}
}

func (r *reading) strategy(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.head != c.first || c.last >= sentence.Last {
		return
	}
	actor := r.possessor(phrase{first: p.first, last: p.core, core: p.core, head: p.head})
	var cl clause
	if before := p.first - 1; actor == none && before > sentence.First {
		at := before
		for at > sentence.First && r.tag(at) != text.VERB && (r.tag(at) == text.ADP || r.tag(at) == text.ADV || copulas.Has(r.lower(at))) {
			at--
		}
		if cl = r.clauseOf(at, at+1); !cl.denied {
			actor = r.groupOf(cl.subject)
		}
	}
	if actor == none {
		return
	}
	switch r.lower(c.last) {
	case "of":
		for _, value := range r.values(c.last+1, sentence.Last) {
			if text, span := r.people(value); r.groupOf(value) == none {
				r.say(actor, "tactic", text, span, c)
			}
		}
	case ",", ":":
		if value, span := r.words(c.last+1, r.purposeEnd(c.last+1, sentence.Last)); value != "" && r.xpos(c.last+1) == text.PennVBG {
			r.say(actor, "tactic", value, span, c)
		}
	case "including", "like", "such":
		r.sayTactics(actor, r.values(c.last+1, sentence.Last), c, cl)
	}
}

// accusedOf reads what others hold against a group's ways: "accused of recruiting children and laying mines".
func (r *reading) accusedOf(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	accused, at, accuser := cl.subject, cl.last, by("", text.Span{})
	if r.lower(at-1) == "of" {
		at--
	}
	if !cl.passive {
		if name, _, span := r.side(cl.subject); name != "" {
			accuser = by(name, span)
		} else if r.tag(cl.subject.head) == text.NOUN {
			accuser = by(r.people(cl.subject))
		}
		if accused = r.phraseAt(c.last, cl.end); !accused.ok() {
			return
		}
		at = accused.core
	}
	actor := r.groupOf(phrase{first: accused.first, last: accused.core, core: accused.core, head: accused.head})
	if actor == none || at+1 >= cl.end || r.lower(at) != "of" || r.xpos(at+1) != text.PennVBG || r.doc.Tokens[at+1].Tag != text.VERB {
		return
	}
	for _, deed := range r.conjuncts(at + 1) {
		if lemma := r.doc.Tokens[deed].Lemma; r.xpos(deed) == text.PennVBG && !harmVerbs.Has(lemma) && deeds.Has(lemma) {
			value, span := r.people(r.whole(deed))
			r.say(actor, "tactic", value, span, c, accuser)
		}
	}
}

// deeds are what a group does by habit, other than killing.
var deeds = lex.NewSet(`recruit lay use torture rape loot burn plant extort smuggle traffic force enslave tax destroy deploy conscript steal
	rob raid harass intimidate detain hold flog stone mutilate shell block poison sell run carry commit`)
