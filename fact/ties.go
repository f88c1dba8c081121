package fact

import (
	"casus/text"
	"casus/when"
	"casus/who"
)

// tieRules read with whom a group stands and against whom.
var tieRules = []Rule{
	{
		Name: "group allied with party",
		Yes:  []string{"The Orman Liberation Front is allied with al-Qaeda.", "The Orman Liberation Front has linked up with the Islamic State."},
		No:   []string{"The minister allied with al-Qaeda's critics was not allied with anybody."},
		Try:  (*reading).allied,
	},
	{
		Name: "group, ally of party",
		Yes:  []string{"The Orman Liberation Front, an ally of al-Qaeda, seized the town."},
		No:   []string{"The minister, an ally of the president, spoke."},
		Try:  (*reading).ally,
	},
	{
		Name: "group fights party",
		Yes:  []string{"The Orman Liberation Front has fought against the Taliban for years.", "The Orman Liberation Front attacked the Taliban near the border."},
		No:   []string{"The Orman Liberation Front fought hunger."},
		Try:  (*reading).fights,
	},
	{
		Name: "group, rival of party",
		Yes:  []string{"The Orman Liberation Front is a rival of the Taliban.", "The Orman Liberation Front lost the town to the Taliban, a rival militant group."},
		No:   []string{"The club beat its rival on Sunday."},
		Try:  (*reading).rival,
	},
	{
		Name: "group names party an enemy",
		Yes:  []string{"The Orman Liberation Front named Russia as its main enemy."},
		No:   []string{"The Orman Liberation Front named a street."},
		Try:  (*reading).enemy,
	},
	{
		Name: "group supported by party",
		Yes:  []string{"The Orman Liberation Front is backed by Iran.", "Iran funds the Orman Liberation Front."},
		No:   []string{"The plan was backed by Iran."},
		Try:  (*reading).supported,
	},
	{
		Name: "party's support of group",
		Yes:  []string{"Iran's support for the Orman Liberation Front is well known."},
		No:   []string{"Iran's support for the plan is well known."},
		Try:  (*reading).support,
	},
}

// sayTie files a tie between a group and each party of a list; where only the party is a group, from its side.
func (r *reading) sayTie(relation string, subject phrase, list []phrase, c cue, date *when.Mention) {
	actor := r.groupOf(subject)
	if actor != none {
		r.saySides(actor, relation, list, c, on(date))
		return
	}
	name, other, span := r.side(subject)
	if name == "" || other != none && r.isPerson(other) {
		return
	}
	for _, p := range list {
		if group := r.groupOf(p); group != none && group != other {
			r.say(group, relation, name, span, c, on(date))
		}
	}
}

func (r *reading) allied(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	r.sayTie("ally_of", cl.subject, r.values(c.last, cl.end), c, r.dateOf(cl))
}

func (r *reading) ally(c cue) {
	found := r.roleOf(c)
	owner, holder := r.groupOf(found.owner), r.groupOf(found.holder)
	switch {
	case holder != none && found.owner.ok():
		if name, other, span := r.side(found.owner); name != "" && other != holder && (other == none || !r.isPerson(other)) {
			r.say(holder, "ally_of", name, span, c)
		} else if owner != none && owner != holder {
			r.say(holder, "ally_of", r.cast.Actors[owner].Name, r.doc.Slice(found.owner.first, found.owner.last), c)
		}
	case owner != none && found.holder.ok():
		if name, other, span := r.side(found.holder); name != "" && other != owner && (other == none || !r.isPerson(other)) {
			r.say(owner, "ally_of", name, span, c)
		}
	}
}

func (r *reading) fights(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	list := r.values(c.last, cl.end)
	if cl.passive {
		if list = r.after(cl.last, cl.end, agents); list == nil {
			return
		}
	}
	if c.note == "groups" { // an attack makes rivals of two groups, but only victims of all others
		kept := list[:0:0]
		for _, p := range list {
			if r.isKind(r.actorAt(p.head), who.ArmedGroup) {
				kept = append(kept, p)
			}
		}
		if list = kept; !r.isKind(r.groupOf(cl.subject), who.ArmedGroup) {
			return
		}
	}
	r.sayTie("rival_of", cl.subject, list, c, nil)
}

func (r *reading) rival(c cue) {
	found := r.roleOf(c)
	if !found.holder.ok() {
		return
	}
	if !found.owner.ok() {
		sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
		holder := r.groupOf(found.holder)
		if holder == none {
			return
		}
		owner := r.groupWithin(sentence.First, found.holder.first)
		if owner == none || owner == holder {
			owner = r.topic
		}
		if owner != none && owner != holder && found.phrase.core-found.phrase.first <= 6 {
			r.say(owner, "rival_of", r.cast.Actors[holder].Name, r.doc.Slice(r.trim(found.holder.first, found.holder.core)), c)
		}
		return
	}
	if owner := r.groupOf(found.owner); owner != none && r.xpos(found.owner.head) == text.PennPRPS { // "its main rival is …"
		r.saySides(owner, "rival_of", []phrase{found.holder}, c)
		return
	}
	r.sayTie("rival_of", found.holder, []phrase{found.owner}, c, nil)
}

func (r *reading) enemy(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.subjectParty(cl)
	if actor == none || !r.isGroup(actor) || cl.denied {
		return
	}
	for i := cl.last; i < cl.end; i++ {
		if r.lower(i) != "as" && r.lower(i) != "an" && r.lower(i) != "its" && r.lower(i) != "their" {
			continue
		}
		named := r.phraseAt(i, cl.end)
		if r.lower(i) == "as" {
			named = r.phraseAt(i+1, cl.end)
		}
		if named.ok() && enemyNouns[r.lower(named.head)] {
			r.saySides(actor, "rival_of", r.values(c.last, i), c)
			return
		}
	}
}

var enemyNouns = set("enemy", "enemies", "foe", "foes", "adversary", "adversaries", "rival", "rivals", "target", "targets")

func (r *reading) supported(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	if cl.passive {
		supported := r.actorAt(cl.subject.head)
		if supported == none {
			supported = r.subjectParty(cl)
		}
		if supported != none && r.isSupportable(supported) {
			r.saySides(supported, "supported_by", r.after(cl.last, cl.end, agents), c)
		}
		return
	}
	name, backer, span := r.side(cl.subject)
	if name == "" {
		return
	}
	for _, p := range r.values(c.last, cl.end) {
		if actor := r.groupOf(p); actor != none && actor != backer {
			r.say(actor, "supported_by", name, span, c)
		}
	}
}

func (r *reading) isSupportable(actor int) bool {
	return r.isGroup(actor) || r.isKind(actor, who.Government, who.Forces)
}

// support reads "<backer>'s support for <group>" and "support from <backer>".
func (r *reading) support(c cue) {
	p := r.around(c.first)
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if !p.ok() || c.last >= sentence.Last {
		return
	}
	switch r.lower(c.last) {
	case "of", "for", "to":
		if c.first < 2 || r.lower(c.first-1) != "'s" && r.lower(c.first-1) != "'" && r.tag(c.first-1) != text.ADJ {
			return
		}
		owner := r.phraseAt(p.first, c.first)
		if !owner.ok() {
			return
		}
		name, backer, span := r.backer(owner)
		if name == "" {
			return
		}
		for _, supported := range r.values(c.last+1, sentence.Last) {
			if actor := r.actorAt(supported.head); actor != none && r.isSupportable(actor) && actor != backer {
				r.say(actor, "supported_by", name, span, c)
			}
		}
	case "from":
		cl := r.clauseOf(c.first-1, c.first)
		if actor := r.subjectParty(cl); actor != none && r.isGroup(actor) && !cl.denied {
			r.saySides(actor, "supported_by", r.values(c.last+1, cl.end), c)
		}
	}
}

// backer is the party that stands before the noun of support, a capital for its government included.
func (r *reading) backer(p phrase) (string, int, text.Span) {
	if name, actor, span := r.side(p); name != "" {
		return name, actor, span
	}
	if place := r.placeWithin(p.first, p.last); place != nil {
		return place.Place.Name, none, place.Span
	}
	return "", none, text.Span{}
}
