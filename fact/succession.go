package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// successionRules read who led a group after somebody else.
var successionRules = []Rule{
	{
		Name: "deputy took over",
		Yes:  []string{"The Orman Liberation Front was led by Karim Dahl. Karim Dahl was killed in 2015, and his deputy, Omar Sule, took over.", "The Orman Liberation Front is led by Karim Dahl. In 2015 Omar Sule assumed command."},
		No:   []string{"The Orman Liberation Front was led by Karim Dahl. Omar Sule took over the bakery."},
		Try:  (*reading).tookOver,
	},
	{
		Name: "person succeeded group's leader",
		Yes:  []string{"The Orman Liberation Front was led by Karim Dahl. In 2014, Karim Dahl was succeeded by Omar Sule."},
		No:   []string{"Karim Dahl was succeeded by Omar Sule as mayor of Kesh; the Orman Liberation Front was silent."},
		Try:  (*reading).succeeded,
	},
	{
		Name: "command passed to person",
		Yes:  []string{"The leadership of the Orman Liberation Front passed to Karim Dahl in 2014."},
		No:   []string{"The leadership of the Orman Liberation Front spoke to Karim Dahl in 2014."},
		Try:  (*reading).passed,
	},
}

// succeeded reads who followed a person that the report names as a group's leader.
func (r *reading) succeeded(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	earlier, later := r.values(c.last, cl.end), []phrase{cl.subject}
	if cl.passive {
		earlier, later = later, r.after(cl.last, cl.end, agents)
	}
	for _, p := range earlier {
		name, _ := r.person(p)
		if actor := r.actorAt(p.head); name == "" && r.pronoun(p.head) && actor != none && r.isPerson(actor) { // "he was succeeded by"
			name = r.cast.Actors[actor].Name
		}
		if lower := r.lower(p.head); name == "" && r.mainly && (lower == "him" || lower == "he") && r.doc.Tokens[c.first].Lemma == "succeed" && !r.asOffice(cl) {
			for _, p := range later {
				r.sayLeader(r.topic, p, c, r.office(cl))
			}
			return
		}
		if name != "" {
			actor := r.leads(name)
			if actor == none && r.mainly && (r.namesLeader(cl) || cl.passive && !r.asOffice(cl) && (r.doc.Tokens[c.first].Lemma == "succeed" || r.justFell(c))) {
				actor = r.topic // "Omar Dahl was killed in 2018. He was succeeded by" in a report on one group
			}
			if actor != none {
				for _, p := range later {
					r.sayLeader(actor, p, c, r.office(cl))
				}
				return
			}
		} else if actor := r.possessor(p); actor != none && r.isLeader(p) {
			for _, p := range later {
				r.sayLeader(actor, p, c, r.office(cl))
			}
			return
		}
	}
}

// justFell says whether the sentence before tells of somebody's death or arrest: "was killed in March. He was replaced by".
func (r *reading) justFell(c cue) bool {
	s := r.doc.Tokens[c.first].Sent
	if s == 0 || r.lower(r.doc.Sentences[s].First) != "he" {
		return false
	}
	for i := r.doc.Sentences[s-1].First; i < r.doc.Sentences[s-1].Last; i++ {
		if fates.Has(r.lower(i)) || r.lower(i) == "died" || r.lower(i) == "murdered" {
			return true
		}
	}
	return false
}

// namesLeader says whether a clause says that the office is a leader's: "was replaced as leader by".
func (r *reading) namesLeader(cl clause) bool {
	office, told := r.officeTold(cl)
	if told && leaderNouns.Has(office) && !cl.passive { // "succeeded him as leader", not "as party leader"
		for i := cl.last; i+1 < cl.end; i++ {
			if r.lower(i) == "as" {
				return leaderNouns.Has(r.lower(i + 1))
			}
		}
	}
	return told && leaderNouns.Has(office)
}

// asOffice says whether a clause names another office: "as mayor".
func (r *reading) asOffice(cl clause) bool {
	office, told := r.officeTold(cl)
	return told && !leaderNouns.Has(office)
}

// officeTold is the noun for what a clause tells that somebody became or was: "leader" of "replaced as leader".
func (r *reading) officeTold(cl clause) (noun string, told bool) {
	for i := cl.last; i+1 < cl.end; i++ {
		if r.lower(i) == "as" {
			return r.lower(r.phraseAt(i+1, cl.end).head), true
		}
		if lower := r.lower(i + 2); r.lower(i) == "at" && (lower == "head" || lower == "helm" || lower == "top") && r.groupOf(r.phraseAt(i+4, cl.end)) != none { // "at the head of the group"
			return "leader", true
		}
	}
	return "", false
}

// passed reads "the command passed to Omar Dahl", "leadership was handed to Omar Dahl", "day-to-day command lies with Omar Dahl".
func (r *reading) passed(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	verb := r.doc.Tokens[c.last-1].Head
	if verb >= 0 && holding.Has(r.doc.Tokens[verb].Lemma) { // "the command is thought to have passed to"
		if inner := r.doc.Child(verb, text.RelXcomp); inner >= 0 {
			verb = inner
		}
	}
	if rel := r.doc.Tokens[c.last-1].Rel; verb < sentence.First || rel != text.RelNsubj && rel != text.RelNsubjPass || !passing.Has(r.doc.Tokens[verb].Lemma) {
		return
	}
	actor := none
	if p := r.around(c.first); p.ok() {
		actor = r.possessor(p)
	}
	if actor == none && r.mainly {
		actor = r.topic
	}
	for _, p := range r.oblique(cue{first: verb, last: verb + 1}, "to", "with", "by", "upon", "on") {
		r.sayLeader(actor, p, c, r.office(r.clauseOf(verb, verb+1)))
	}
}

var passing = lex.NewSet("belong pass fall go hand lie rest transfer devolve give entrust assume take")

// tookOver reads who took a group over: "took over the Kesh Front", or, without an object, after a leader fell.
func (r *reading) tookOver(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	if object := r.phraseAt(c.last, cl.end); object.ok() && r.dateWithin(object.first, object.last) == nil {
		if actor := r.groupOf(object); actor != none {
			r.sayLeader(actor, cl.subject, c, r.office(cl))
		}
		return
	}
	if r.mainly && c.note == "charge" && someone.Has(r.lower(cl.subject.head)) { // "the man who gives the orders is Omar Dahl"
		at := c.last
		for at < cl.end && !beForms.Has(r.lower(at)) {
			at++
		}
		if beForms.Has(r.lower(at)) {
			r.sayLeader(r.topic, r.phraseAt(at+1, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last), cue{first: c.first, last: c.last})
		}
		return
	}
	if r.mainly && (c.note == "charge" && !r.asOffice(cl) || r.namesLeader(cl)) { // "took the reins": of what the report is about
		r.sayLeader(r.topic, cl.subject, cue{first: c.first, last: c.last}, r.office(cl))
		return
	}
	if r.mainly && r.heir(cl.subject) { // "his son Karim took over"
		r.sayLeader(r.topic, cl.subject, c, r.office(cl))
		return
	}
	const far = 500 // bytes above
	start := r.doc.Sentences[r.doc.Tokens[c.first].Sent].Start
	for i := len(r.facts) - 1; i >= 0; i-- {
		f := &r.facts[i]
		if name, _ := f.Value.(string); f.Relation == "led_by" && f.Evidence[0].Start > start-far && !strings.Contains(r.doc.Words(cl.subject.first, cl.subject.core), name) {
			r.sayLeader(r.actorNamed(f.Subject), cl.subject, c, r.office(cl))
			return
		}
	}
}

// someone stands for whom a sentence goes on to name.
var someone = lex.NewSet("man woman person figure one")

// heir says whether a phrase tells of somebody by what they are to another: "his deputy", "his son Karim".
func (r *reading) heir(p phrase) bool {
	owner := p.first
	if kin.Has(r.lower(owner)) {
		owner--
	} else if !kin.Has(r.lower(p.head)) {
		return false
	}
	return r.lower(owner) == "his" || r.lower(owner) == "her"
}

// kin are those who take over after somebody.
var kin = lex.NewSet("son brother cousin nephew daughter wife widow sister uncle deputy lieutenant")
