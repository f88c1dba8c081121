package fact

import (
	"casus/lex"
	"casus/text"
)

// meansRules read what a group lives on: taxes, ransoms, trade. Whoever pays of his own will is read in support.go.
var meansRules = []Rule{
	{
		Name: "group pays for itself by",
		Yes:  []string{"The Orman Liberation Front funds itself through taxes on timber.", "The Orman Liberation Front lives on cattle rustling."},
		No:   []string{"The museum funds itself through taxes.", "The Orman Liberation Front lives on the coast."},
		Try:  (*reading).livesOn,
	},
	{
		Name: "group gets money from",
		Yes:  []string{"The Orman Liberation Front earns money from kidnapping.", "The Orman Liberation Front raises most of its funds by taxing farmers."},
		No:   []string{"The army earns money from timber.", "The Orman Liberation Front stole money from a bank."},
		Try:  (*reading).earns,
	},
	{
		Name: "group's money comes from",
		Yes: []string{"The Orman Liberation Front's income comes from the trade in charcoal.",
			"The Orman Liberation Front's main source of income is extortion."},
		No:  []string{"The company's income comes from charcoal.", "The Orman Liberation Front's income is small."},
		Try: (*reading).income,
	},
	{
		Name: "means pay for group's war",
		Yes:  []string{"Smuggled gold pays for the Orman Liberation Front's weapons.", "Ransoms have filled the Orman Liberation Front's coffers."},
		No:   []string{"Taxes pay for the army's weapons; the Orman Liberation Front has none."},
		Try:  (*reading).paysFor,
	},
	{
		Name: "group taxes people",
		Yes:  []string{"The Orman Liberation Front has taxed lorries and markets."},
		No:   []string{"The government taxes lorries and markets; the Orman Liberation Front is old.", "The Orman Liberation Front hates taxes."},
		Try:  (*reading).taxing,
	},
	{
		Name: "group collects dues",
		Yes:  []string{"The Orman Liberation Front collects taxes from farmers.", "The Orman Liberation Front levies a tax on traders."},
		No:   []string{"The Orman Liberation Front collects stamps.", "The government collects taxes from farmers."},
		Try:  (*reading).collects,
	},
	{
		Name: "more of what the group lives on",
		Yes:  []string{"The Orman Liberation Front is funded by Iran. The rest comes from ransoms."},
		No:   []string{"The Orman Liberation Front is funded by Iran. The rest of the town was quiet."},
		Try:  (*reading).restOfMeans,
	},
}

var meansPrepositions = lex.NewSet("through by with from via on off")

// paysFor reads "smuggled gold pays for its weapons", "ransoms have filled its coffers".
func (r *reading) paysFor(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.passive && !cl.denied && costs.Has(r.doc.Tokens[cl.subject.head].Lemma) { // "its coffers are filled by fishermen"
		if actor := r.possessor(cl.subject); actor != none && r.isGroup(actor) {
			for _, p := range r.after(cl.last, cl.end, agents) {
				r.sayMeans(actor, p.head, cl.start, c)
			}
		}
		return
	}
	if !cl.hasSubject || cl.denied || cl.passive || r.groupOf(cl.subject) != none || r.pronoun(cl.subject.head) {
		return
	}
	if c.note == "rich" { // "kidnapping has made the group rich"
		if actor := r.backed(r.phraseAt(c.first+1, cl.end)); actor != none {
			for _, subject := range r.subjects(cl) {
				r.sayMeans(actor, subject.head, cl.start, c)
			}
		}
		return
	}
	if c.note == "income" { // "kidnappings brought in $1 million", "charcoal brings it most of its money"
		if actor := r.moneyFor(c.last, cl.end); actor != none && (!giving.Has(r.lemma(c.first)) || r.groupWithin(c.last, cl.end) == actor || r.backed(r.phraseAt(c.last, cl.end)) == actor) {
			if subject, passive := r.treeSubject(c.first, 0); subject >= 0 && !passive && !relative.Has(r.lower(subject)) { // "oil pumped by night brings in"
				r.sayMeans(actor, subject, cl.start, c)
				return
			}
			for _, subject := range r.subjects(cl) {
				r.sayMeans(actor, subject.head, cl.start, c)
			}
		}
		return
	}
	if object := r.phraseAt(c.last, cl.end); r.mainly && object.ok() && r.lower(object.last-1) == "it" && (object.last-object.first == 1 || amountNouns.Has(r.lower(object.first))) && r.doc.Tokens[c.first].Lemma == "pay" { // "the cocaine pays for most of it"
		if subject, passive := r.treeSubject(c.first, 0); subject >= 0 && !passive {
			r.sayMeans(r.topic, subject, cl.start, c)
		}
		return
	}
	for _, p := range r.values(c.last, cl.end) {
		actor := r.possessor(p)
		if actor == none && r.mainly && r.lower(p.first) == "the" && p.last-p.first == 2 && r.isCrowd(cl.subject.head) { // "donations pay for the ammunition"
			actor = r.topic
		}
		if actor != none && r.isGroup(actor) && costs.Has(r.doc.Tokens[p.head].Lemma) {
			for _, subject := range r.subjects(cl) {
				if lemma := r.doc.Tokens[p.head].Lemma; lemma != "rank" || !r.isPeople(subject.head) && r.xpos(subject.head) != text.PennNNPS { // "ransoms fill its ranks", "Orman fill its ranks"
					r.sayMeans(actor, subject.head, cl.start, c)
				}
			}
			return
		}
	}
}

// restOfMeans reads what a group lives on besides what was just told: "the rest comes from ransoms", "ransoms make up the rest".
func (r *reading) restOfMeans(c cue) {
	s := r.doc.Tokens[c.first].Sent
	if r.fundedAt == none || s-r.fundedAt > 1 || r.sizeAt > r.fundedAt {
		return
	}
	sentence := r.doc.Sentences[s]
	at := c.last
	for r.tag(at) == text.ADV {
		at++
	}
	if r.lower(at) == "of" {
		return
	}
	switch {
	case bringing.Has(r.lemma(at)):
		r.sayMeansBehind(r.funded, at+1, sentence.First, c, true)
	case beForms.Has(r.lower(at)):
		if next := r.phraseAt(at+1, sentence.Last); next.ok() && r.tag(next.head) == text.NOUN {
			r.sayMeans(r.funded, next.head, sentence.First, c)
		}
	default:
		verb := c.first - 1
		if r.lower(verb) == "up" || r.lower(verb) == "for" {
			verb--
		}
		if verb <= sentence.First || !filling.Has(r.lemma(verb)) {
			return
		}
		if cl := r.clauseOf(verb, c.first); cl.hasSubject && !cl.denied && !cl.passive {
			for _, p := range r.subjects(cl) {
				r.sayMeans(r.funded, p.head, cl.start, c)
			}
		}
	}
}

// filling are verbs of what adds to a whole.
var filling = lex.NewSet("make provide supply contribute cover account")

// moneyFor is the group that gets the money of which the tokens [i, end) tell, none where they tell of no money.
func (r *reading) moneyFor(i, end int) int {
	actor, money := none, false
	for ; i < end; i++ {
		lower := r.lower(i)
		money = money || lower == "$" || lower == "€" || lower == "£" || moneyNouns.Has(lower)
		if group := r.actorAt(i); actor == none && group != none && r.isGroup(group) {
			actor = group
		}
	}
	if !money {
		return none
	}
	if actor == none && r.mainly {
		actor = r.topic
	}
	return actor
}

var moneyNouns = lex.NewSet(`money income revenue revenues cash funds profits dollars euros millions earnings takings budget
	naira rupees pesos francs dinars rials riyals shillings kwacha afghanis kyat liras birr pounds`)

var costs = lex.NewSet(`coffer chest weapon arm gun war campaign insurgency operation activity fighter ammunition rebellion struggle treasury
	fund rank man`)

// taxing reads "taxes lorries and markets".
func (r *reading) taxing(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if r.tag(c.first) != text.VERB || actor == none || !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	list := r.values(c.last, cl.end)
	if list == nil || r.tag(list[0].head) == text.PRON || c.note == "goods" && !goodsNouns.Has(r.doc.Tokens[list[0].head].Lemma) {
		return
	}
	relation := "supported_by"
	if c.note == "tactic" {
		relation = "tactic"
	}
	value, span := r.words(c.first, list[len(list)-1].core)
	r.say(actor, relation, value, span, c)
}

// goodsNouns are what groups trade in.
var goodsNouns = lex.NewSet(`gold mine diamond coltan timber charcoal cattle fuel oil crude drug cocaine heroin opium methamphetamine ivory
	cigarette antiquity livestock tin marijuana cannabis migrant people hashish ruby jade lumber petrol sugar tobacco
	pangolin coal copper cobalt camel goods`)

// livesOn reads "funds itself through taxes and by selling gold", "lives on ransoms".
func (r *reading) livesOn(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if actor := r.groupOf(cl.subject); cl.hasSubject && !cl.denied && actor != none {
		r.sayMeansBehind(actor, c.last, cl.start, c, c.note == "")
	}
}

// earns reads "earns money from kidnapping", "draws most of its income from gold".
func (r *reading) earns(c cue) {
	p := r.around(c.first)
	before := p.first - 1
	for before > 0 && (amountNouns.Has(r.lower(before)) || r.lower(before) == "of") { // "most of its money"
		before--
	}
	if !p.ok() || before <= 0 || !earning.Has(r.doc.Tokens[before].Lemma) {
		return
	}
	cl := r.clauseOf(before, before+1)
	if actor := r.groupOf(cl.subject); cl.hasSubject && !cl.denied && !cl.passive && actor != none {
		r.sayMeansBehind(actor, p.core, cl.start, c, true)
	}
}

var earning = lex.NewSet("make earn raise generate draw derive get obtain gain extract receive amass collect accrue")

// income reads "its money comes mainly from taxes", "the main source of its income is the trade in gold".
func (r *reading) income(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	actor, at := r.possessor(p), p.last
	if actor == none && at < sentence.Last && r.lower(at) == "for" { // "money for the Kesh Front comes from"
		owner := r.phraseAt(at+1, sentence.Last)
		actor, at = r.groupOf(owner), owner.last
	}
	if actor == none && r.mainly && (p.core-p.first == 2 && r.lower(p.first) == "the" || p.core-p.first == 1 && p.first == sentence.First || c.note == "source" && r.placeWithin(p.first, p.last) == nil) { // "the money comes from", "a major source of income"
		actor = r.topic
	}
	if actor == none {
		return
	}
	if before := r.copulaSubject(p.first, sentence.First); c.note == "source" && before.ok() && r.groupOf(before) == none { // "extortion has been its main source of income"
		for _, source := range r.listBefore(before, sentence.First) {
			r.sayMeans(actor, source.head, sentence.First, c)
		}
		return
	}
	if such := at + 1; c.note == "source" && r.lower(at) == "," && (r.lower(such) == "such" && r.lower(such+1) == "as" || r.lower(such) == "including") { // "sources of income, such as a cut on gold"
		if r.lower(such) == "such" {
			such++
		}
		for _, p := range r.values(such+1, sentence.Last) {
			r.sayMeans(actor, p.head, sentence.First, c)
		}
		return
	}
	if r.lower(at) == "," && mostly.Has(r.lower(at+1)) && r.lower(at+2) == "from" { // "its revenues, mostly from timber, exceed"
		r.sayMeansBehind(actor, at+2, sentence.First, c, true)
		return
	}
	if end := r.listEnd(p.first, sentence.Last); end > at { // "money and weapons come from"
		at = end
	}
	for at < sentence.Last && (r.tag(at) == text.AUX && !beForms.Has(r.lower(at)) || r.tag(at) == text.ADV) {
		at++
	}
	acquired := at+2 < sentence.Last && beForms.Has(r.lower(at)) && (bringing.Has(r.lemma(at+1)) || acquiring.Has(r.lemma(at+1))) // "is derived from", "have been bought from"
	switch {
	case at+1 >= sentence.Last:
	case acquired:
		r.sayMeansBehind(actor, at+2, sentence.First, c, true)
	case bringing.Has(r.doc.Tokens[at].Lemma):
		r.sayMeansBehind(actor, at+1, sentence.First, c, true)
	case beForms.Has(r.lower(at)) && c.note == "source":
		if next := r.phraseAt(at+1, sentence.Last); next.ok() {
			r.sayMeans(actor, next.head, sentence.First, c)
		}
	}
}

// giving are verbs of those who give money to somebody.
var giving = lex.NewSet("provide contribute supply")

// acquiring are verbs of what is done to get arms.
var acquiring = lex.NewSet("buy purchase obtain acquire procure smuggle seize capture steal loot")

var bringing = lex.NewSet("provide supply donate raise generate come derive stem flow originate reach trickle pour arrive")

func (r *reading) collects(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none || !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	at := c.last
	if r.tag(at) == text.DET && r.isQuote(at+1) { // a "revolutionary tax"
		at += 2
	}
	if p := r.phraseAt(at, cl.end); r.lower(at) == "$" || r.lower(at) == "€" || p.ok() && p.core < cl.end && r.lower(p.core) == "on" && moneyNouns.Has(r.lower(p.head)) || p.ok() && r.tag(p.first) == text.NUM && moneyNouns.Has(r.lower(p.head)) { // "charges $90 for each load", "collects eight rupees on each litre"
		end := p.core
		if each := r.lower(end); p.ok() && (each == "for" || each == "on" || each == "per") {
			if on := r.phraseAt(end+1, cl.end); on.ok() {
				value, span := r.words(at, on.core)
				r.say(actor, "supported_by", value, span, c)
			}
		}
		return
	}
	if p := r.phraseAt(at, cl.end); p.ok() && r.doc.Tokens[c.first].Lemma == "charge" && r.xpos(p.head) == text.PennNNS && !dues.Has(r.lemma(p.head)) && !r.finiteAfter(p.last, r.doc.Sentences[r.doc.Tokens[at].Sent].Last) && !moneyNouns.Has(r.lower(p.head)) { // "charges smugglers for safe passage"
		value, span := r.words(c.first, p.core)
		r.say(actor, "supported_by", value, span, c)
		return
	}
	if p := r.phraseAt(at, cl.end); p.ok() && (dues.Has(r.doc.Tokens[p.head].Lemma) || r.lower(p.head) == "money" && r.lower(p.head-1) == "protection") {
		r.sayMeans(actor, p.head, cl.start, c)
	}
}

var dues = lex.NewSet("share cut percentage tax toll levy fee zakat tribute ransom royalty duty due contribution")

// sayMeansBehind files what the prepositions from a token on lead to: "by selling gold and from taxes".
func (r *reading) sayMeansBehind(actor, from, start int, c cue, needed bool) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if !needed { // the cue holds the preposition
		if head := r.governed(from-1, sentence.Last); head >= from && r.placeAt(head) == nil && !landNouns.Has(r.lower(head)) {
			r.sayMeans(actor, head, start, c)
			r.sayMeansAgain(actor, from-1, start, c)
		}
		return
	}
	for i := from; i < min(from+6, sentence.Last); i++ {
		if head := r.governed(i, sentence.Last); meansPrepositions.Has(r.lower(i)) && head > i {
			r.sayMeans(actor, head, start, c)
			r.sayMeansAgain(actor, i, start, c)
			return
		}
		if r.tag(i) == text.PUNCT {
			return
		}
	}
}

// sayMeansAgain files what the same preposition leads to behind a comma or "and": "from gold and, it is said, from smuggling oil".
func (r *reading) sayMeansAgain(actor, preposition, start int, c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[preposition].Sent]
	for at := preposition + 1; at+1 < sentence.Last; at++ {
		if r.lower(at) == r.lower(preposition) && (r.tag(at-1) == text.CCONJ || r.lower(at-1) == ",") && r.lower(at) != "with" {
			if head := r.governed(at, sentence.Last); head > at {
				r.sayMeans(actor, head, start, c)
			}
		}
	}
}

// sayMeans files a means and those that are joined to it.
func (r *reading) sayMeans(actor, head, start int, c cue) {
	for _, member := range r.conjuncts(head) {
		p := r.whole(member)
		if p.first < start || r.tag(member) == text.PRON || r.tag(member) == text.DET || r.dateWithin(p.first, p.core) != nil {
			continue
		}
		if name, other, span := r.side(p); name != "" && other != actor && r.tag(member) != text.VERB && !r.isCrowd(member) {
			r.say(actor, "supported_by", name, span, c)
			continue
		}
		value, span := r.people(p)
		r.say(actor, "supported_by", value, span, c)
	}
}
