package fact

import (
	"casus/lex"
	"casus/number"
	"casus/record"
	"casus/says"
	"casus/text"
	"casus/when"
)

// strengthRules read how many a group has.
var strengthRules = []Rule{
	{
		Name: "group has number of members",
		Yes:  []string{"The Orman Liberation Front has about 3,000 fighters.", "The Orman Liberation Front is estimated to have between 200 and 400 members."},
		No:   []string{"The army killed 30 fighters of the Orman Liberation Front."},
		Try:  (*reading).strength,
	},
	{
		Name: "size of group is number",
		Yes:  []string{"The number of Orman Liberation Front militants ranges from 4,000 to 6,000.", "The report estimated the membership of the Orman Liberation Front at 2,200."},
		No:   []string{"The number of victims of the Orman Liberation Front rose to 300."},
		Try:  (*reading).size,
	},
	{
		Name: "number of group's fighters are in place",
		Yes:  []string{"There are about 3,000 Orman Liberation Front fighters in Mali."},
		No:   []string{"The army killed 30 Orman Liberation Front fighters in Mali.", "Some 30 Orman Liberation Front fighters were killed in Mali."},
		Try:  (*reading).fightersAre,
	},
	{
		Name: "group of so many",
		Yes:  []string{"The Orman Liberation Front is a gang of about 300 men.", "The Orman Liberation Front, a militia of 300 fighters, holds the hills."},
		No:   []string{"A gang of 300 men attacked the Orman Liberation Front.", "The Orman Liberation Front sent a force of 300 men."},
		Try:  (*reading).groupOfMany,
	},
	{
		Name: "group so many strong",
		Yes:  []string{"The 3,000-strong Orman Liberation Front holds the hills.", "The Orman Liberation Front, about 3,000 strong, holds the hills."},
		No:   []string{"The Orman Liberation Front is strong."},
		Try:  (*reading).strong,
	},
}

// strength reads a number of members that a group is said to have.
func (r *reading) strength(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	cl := r.clauseOf(c.first, c.last)
	if cl.denied {
		r.neverMore(c, cl)
		return
	}
	if !cl.hasSubject || haveForms.Has(r.lower(c.last-1)) && r.leadsToParticiple(c.last, cl.end) {
		return
	}
	subjects := r.list(cl.subject.first, cl.first)
	if len(subjects) == 0 {
		subjects = []phrase{cl.subject}
	}
	if c.note == "it" { // "the army estimates it at 300 men"
		it := phrase{first: c.last - 2, last: c.last - 1, core: c.last - 1, head: c.last - 2}
		value, tokens := number.At(r.doc, c.last)
		if actor := r.backed(it); actor != none && tokens > 0 && !cl.passive {
			head := max(r.memberNoun(c.last+tokens, sentence.Last), c.last+tokens-1)
			source := by("", text.Span{})
			if !r.isSaid(c.last) {
				source = by(r.people(cl.subject))
			}
			r.sayStrength(actor, value, r.doc.Slice(c.last, head+1), c, sentence, source)
			r.formerStrength(actor, head+1, sentence, c)
		}
		return
	}
	for _, subject := range subjects {
		actor := r.groupOf(subject)
		if name, _ := r.person(subject); actor == none && name != "" { // "Omar Dahl commands 800 men"
			actor = r.leads(name)
		}
		if actor == none {
			continue
		}
		for i := c.last; i < min(c.last+8, sentence.Last); i++ {
			value, tokens := number.At(r.doc, i)
			if tokens == 0 {
				if c.note == "right behind" && r.tag(i) != text.ADV {
					break
				}
				continue
			}
			if r.lower(i-1) == "from" && i+tokens < sentence.Last && r.sizeChanged(i+tokens, sentence.Last) { // "has shrunk from 3,000 men to 400"
				i += tokens
				continue
			}
			head := r.memberNoun(i+tokens, sentence.Last)
			if head < 0 && r.lower(i+tokens) == "under" && r.lower(i+tokens+1) == "arms" {
				head = i + tokens - 1
			}
			if head < 0 && (r.again(actor, i+tokens, sentence) || r.doc.Tokens[c.first].Lemma == "number" || r.lower(i-1) == "to") {
				head = i + tokens - 1
			}
			if head < 0 {
				break
			}
			r.sayStrength(actor, value, r.doc.Slice(i, head+1), c, sentence)
			r.formerStrength(actor, head+1, sentence, c)
			break
		}
	}
}

// neverMore reads "has never had more than 120 men".
func (r *reading) neverMore(c cue, cl clause) {
	if !cl.hasSubject || r.lower(c.last) != "more" || r.lower(c.last+1) != "than" {
		return
	}
	value, tokens := number.At(r.doc, c.last+2)
	at := c.last + 2 + tokens
	if actor := r.groupOf(cl.subject); tokens > 0 && actor != none && r.memberNoun(at, cl.end) >= 0 {
		most := value.High
		r.say(actor, "strength", record.Strength{High: &most, Text: r.doc.Words(c.last+2, at)}, r.doc.Slice(c.last, at), c)
	}
}

// sizeChanged says whether a second number follows soon behind "to": "from 3,000 men to 400".
func (r *reading) sizeChanged(i, end int) bool {
	for at := i; at+1 < min(i+4, end); at++ {
		if _, tokens := number.At(r.doc, at+1); r.lower(at) == "to" && tokens > 0 {
			return true
		}
	}
	return false
}

// again says whether a number that counts nothing by itself stands beside one of the group's fighters: "at 3,000 fighters,
// while the army says it has fewer than 600".
func (r *reading) again(actor, behind int, sentence text.Sentence) bool {
	if behind < sentence.Last && r.tag(behind) != text.PUNCT {
		return false
	}
	for i := range r.facts {
		f := &r.facts[i]
		if at := f.Evidence[0].Start; f.Relation == "strength" && f.Subject == r.cast.Actors[actor].Name && at >= r.doc.Sentences[max(r.doc.Tokens[behind-1].Sent-1, 0)].Start && at < sentence.End {
			return true
		}
	}
	return false
}

// leadsToParticiple says whether "has" only helps another verb: "has killed 300 fighters".
func (r *reading) leadsToParticiple(i, end int) bool {
	for i < end && (r.tag(i) == text.ADV || r.lower(i) == "since" || r.isQuote(i)) {
		i++
	}
	return i < end && r.tag(i) == text.VERB && (r.xpos(i) == text.PennVBN || r.xpos(i) == text.PennVBD) && !sizeVerbs.Has(r.lower(i))
}

var sizeVerbs = lex.NewSet("grown swelled swollen shrunk reached numbered dwindled expanded totalled estimated")

// strengthDate is the time a number of members holds for: "As of 2012, …", "… in 2012".
func (r *reading) strengthDate(c cue, sentence text.Sentence) *when.Mention {
	if date := r.dateWithin(sentence.First, c.first); date != nil {
		return date
	}
	end := r.clauseEnd(c.last, sentence.Last)
	for i := c.last; i+1 < end; i++ {
		if (r.lower(i) == "down" || r.lower(i) == "up") && r.lower(i+1) == "from" { // a date behind that is of the former number
			end = i
		}
	}
	return r.dateWithin(c.last, end)
}

// formerStrength reads "down from 1,250 in 2000" behind a strength.
func (r *reading) formerStrength(actor, at int, sentence text.Sentence, c cue) {
	for i := at; i+2 < sentence.Last && i < at+12 && r.tag(i) != text.VERB && r.tag(i) != text.CCONJ; i++ {
		if r.lower(i) == "against" { // "against 1,500 at its height"
			if value, tokens := number.At(r.doc, i+1); tokens > 0 && r.dateWithin(i+1, i+1+tokens) == nil {
				r.say(actor, "strength", strengthOf(value, r.doc.Words(i+1, i+1+tokens)), r.doc.Slice(i+1, i+1+tokens), c,
					on(r.dateWithin(i+1+tokens, sentence.Last)))
				return
			}
		}
		if (r.lower(i) == "down" || r.lower(i) == "up") && r.lower(i+1) == "from" {
			if value, tokens := number.At(r.doc, i+2); tokens > 0 {
				r.say(actor, "strength", strengthOf(value, r.doc.Words(i+2, i+2+tokens)), r.doc.Slice(i+2, i+2+tokens), c,
					on(r.dateWithin(i+2+tokens, sentence.Last)))
			}
		}
	}
}

// memberNoun is the noun for a group's people at which a number phrase ends; -1 where it counts something else.
func (r *reading) memberNoun(i, end int) int {
	for j := i; j < end && j < i+5; j++ {
		if lower := r.lower(j); countedNouns.Has(lower) {
			return j
		}
		switch r.tag(j) {
		case text.ADJ, text.NOUN, text.PROPN, text.VERB, text.ADV:
		default:
			if r.lower(j) != "-" && r.lower(j) != "of" && r.lower(j) != "its" {
				return -1
			}
		}
	}
	return -1
}

var countedNouns = lex.NewSet(`fighters members militants men troops combatants insurgents guerrillas rebels soldiers jihadists militiamen strong
	adherents cadres riders volunteers regulars irregulars partisans recruits operatives gunmen individuals terrorists
	followers extremists warriors people criminals activists`)

func (r *reading) sayStrength(actor int, value number.Range, span text.Span, c cue, sentence text.Sentence, options ...option) {
	options = append(options, on(r.strengthDate(c, sentence)), r.included(c.last, sentence.Last))
	r.say(actor, "strength", strengthOf(value, span.Of(r.doc.Text)), span, c, options...)
	for i := c.last; i+1 < sentence.Last; i++ { // "3,000 men, including former fighters of the Kesh militia"
		if mostly.Has(r.lower(i)) && r.lower(i-1) == "," && i > c.last { // "300 men, mostly farmers from Kesh"
			if p := r.phraseAt(i+1, sentence.Last); p.ok() && r.xpos(p.head) == text.PennNNS {
				r.sayMember(actor, p, sentence.Last, c)
			}
			return
		}
		if r.lower(i) == "of" && (r.lower(i+1) == "them" || r.lower(i+1) == "whom") && i > c.last && shares.Has(r.lower(i-1)) {
			if r.lower(i+2) == "from" { // "300 men, most of them from Kesh"
				for _, p := range r.values(i+3, r.clauseEnd(i+3, sentence.Last)) {
					r.sayOriginOf(actor, p, c)
				}
				return
			}
			if p := r.phraseAt(i+2, sentence.Last); p.ok() && (r.xpos(p.head) == text.PennNNS || r.capital(p.head)) && !r.finiteAfter(p.last, sentence.Last) { // "300 men, many of them former soldiers"
				r.sayMember(actor, p, sentence.Last, c)
				return
			}
		}
		if lower := r.lower(i); lower == "including" || lower == "them" && r.lower(i-1) == "among" {
			for _, p := range r.values(i+1, sentence.Last) {
				if other := r.party(p); other != none && other != actor && r.isGroup(other) {
					r.say(actor, "members_from", r.cast.Actors[other].Name, r.doc.Slice(r.trim(p.first, p.last)), c)
				}
			}
			return
		}
	}
}

var mostly = lex.NewSet("mostly mainly chiefly largely predominantly primarily")

// shares are the parts of a number of people.
var shares = lex.NewSet("most many some half all several a few third quarter majority")

// isSaid says whether somebody in the report says what a token tells.
func (r *reading) isSaid(token int) bool {
	return len(says.Of(r.doc, r.said, token)) > 0
}

// estimator is who puts a group's size at a number: the subject of the verb before the noun.
func (r *reading) estimator(p phrase, actor, start int) option {
	if before := p.first - 1; before > start && estimating.Has(r.doc.Tokens[before].Lemma) {
		if cl := r.clauseOf(before, before+1); cl.hasSubject && !cl.passive && !r.pronoun(cl.subject.head) && r.groupOf(cl.subject) != actor {
			if name, _, span := r.side(cl.subject); name != "" {
				return by(name, span)
			}
			return by(r.people(cl.subject))
		}
	}
	return by("", text.Span{})
}

var estimating = lex.NewSet("put estimate place set count")

func strengthOf(value number.Range, words string) record.Strength {
	s := record.Strength{Text: words}
	if value.Low > 0 {
		s.Low = &value.Low
	}
	if value.High >= 0 {
		s.High = &value.High
	}
	return s
}

// included is the qualifier "including family members" behind a number.
func (r *reading) included(first, last int) option {
	for i := first; i+1 < last; i++ {
		if w := r.lower(i); w == "including" || w == "excluding" || w == "counting" {
			if p := r.phraseAt(i+1, last); p.ok() {
				return with("counting", r.doc.Words(i, p.last))
			}
		}
	}
	return with("", "")
}

// size reads "the number of X fighters is N", "estimated the membership of X at N", "the number is much lower".
func (r *reading) size(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	actor := r.groupWithin(c.last, p.last)
	if actor == none {
		actor = r.possessor(p)
	}
	if actor == none && r.lower(p.first) == "whose" { // "the Kesh Front, whose strength is put at"
		comma := p.first
		if r.lower(comma-1) == "," {
			comma--
		}
		if owner, ok := r.phraseBefore(comma, sentence.First); ok {
			actor = r.groupOf(owner)
		}
	}
	if actor == none && r.mainly && r.lower(c.last-1) == "figure" { // "the army's latest figure for the main body is 170 fighters"
		be := p.last
		if r.lower(be) == "for" {
			be = r.phraseAt(be+1, sentence.Last).last
		}
		if _, tokens := number.At(r.doc, be+1); r.lower(be) == "is" && tokens > 0 && r.memberNoun(be+1+tokens, sentence.Last) >= 0 {
			actor, c.note = r.topic, "members"
		}
	}
	if actor == none && c.note == "members" && r.mainly && p.core-p.first == 1 { // "Membership is thought to be"
		actor = r.topic
	}
	if actor == none && c.note == "estimates" && c.last < p.last { // "estimates of its strength"
		actor = r.possessor(r.phraseAt(c.last+1, p.last))
	}
	if actor == none && r.lower(p.first) == "the" && p.last-p.first <= 2 {
		actor = r.lastStrengthOwner()
	}
	if actor == none && r.mainly && c.last+2 == p.last && r.lower(c.last) == "of" && ownFighters.Has(r.lower(c.last+1)) && p.last < sentence.Last && r.tag(p.last) != text.VERB { // "the number of fighters" in a report on one group
		actor = r.topic
	}
	reach := p.last + 14
	if c.note == "asked" { // "it is difficult to know how many fighters there are"
		if actor = r.groupWithin(sentence.First, sentence.Last); actor == none {
			actor = r.topic
		}
		reach = sentence.Last
	}
	ofGroup := wholeNouns.Has(r.lower(c.last-1)) && r.lower(c.last) == "of" && r.groupOf(r.phraseAt(c.last+1, sentence.Last)) == actor // "the strength of the group"
	if actor == none || c.note != "asked" && p.last > c.last && !ofGroup && !r.countsPeople(c.last, p.last, c) {
		return
	}
	source := by("", text.Span{})
	if !r.isSaid(p.first) {
		source = r.estimator(p, actor, sentence.First)
	}
	from := p.last
	for i := c.last; i < p.last; i++ {
		if r.lower(i) == "at" { // "put the strength of the group at 800 in 2016"
			from = i + 1
			break
		}
	}
	for i := from; i < min(reach, sentence.Last); i++ {
		if r.lower(i) == ";" && c.note != "asked" || relative.Has(r.lower(i)) {
			return
		}
		if value, tokens := number.At(r.doc, i); tokens > 0 {
			former := r.lower(i-1) == "from" && r.sizeChanged(i+tokens, sentence.Last)                          // "has fallen from 5,000 to 1,300"
			if former || r.dateWithin(i, i+tokens) != nil || r.lower(i-1) == "in" || r.lower(i-2) == "factor" { // "differ by a factor of four"
				continue
			}
			r.sayStrength(actor, value, r.doc.Slice(i, i+tokens), c, sentence, source)
			r.strengthAgain(actor, i+tokens, sentence, c)
			r.formerStrength(actor, i+tokens, sentence, c)
			return
		}
		if r.tag(i) == text.ADJ && r.xpos(i) == text.PennJJR && r.lower(i+1) != "to" && r.lower(i+1) != "than" {
			first := i
			if r.tag(i-1) == text.ADV {
				first--
			}
			r.say(actor, "strength", record.Strength{Text: r.doc.Words(first, i+1)}, r.doc.Slice(first, i+1), c)
			return
		}
	}
}

// strengthAgain reads the number of another time or of somebody else: "at 800 in 2016 and at 300 in 2018", "at 800 and the army at 300".
func (r *reading) strengthAgain(actor, from int, sentence text.Sentence, c cue) {
	for i := from + 1; i+1 < min(from+9, sentence.Last); i++ {
		value, tokens := number.At(r.doc, i+1)
		if r.lower(i) == "at" && tokens > 0 && r.tag(i-1) != text.CCONJ {
			if p, ok := r.phraseBefore(i, from); ok && r.tag(p.first-1) == text.CCONJ && r.countsMembers(i+1+tokens, sentence.Last) {
				r.sayStrength(actor, value, r.doc.Slice(i+1, i+1+tokens), cue{first: i + 1, last: i + 1 + tokens}, sentence, by(r.people(p)))
				return
			}
		}
		if r.lower(i) == "at" && r.tag(i-1) == text.CCONJ && tokens > 0 && (r.lower(i+1+tokens) == "in" || r.countsMembers(i+1+tokens, sentence.Last)) {
			span := r.doc.Slice(i+1, i+1+tokens)
			r.say(actor, "strength", strengthOf(value, span.Of(r.doc.Text)), span, c, on(r.dateWithin(i+1+tokens, sentence.Last)))
			return
		}
	}
}

// groupOfMany reads "is a gang of about 300 men", "the Kesh Front, a militia of 300 fighters,".
func (r *reading) groupOfMany(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.first <= sentence.First && r.xpos(p.first) != text.PennPRPS {
		return
	}
	value, tokens := number.At(r.doc, c.last)
	if tokens == 0 && p.first > sentence.First {
		if nation := r.nationAt(c.last, sentence.Last); nation > 0 { // "is a militia of the Kesh and Orm peoples"
			value, span := r.words(r.trim(c.last, nation))
			r.say(r.groupOf(r.copulaSubject(p.first, sentence.First)), "members_from", value, span, c)
		} else if people := r.phraseAt(c.last, sentence.Last); people.ok() && countedNouns.Has(r.lower(people.head)) && r.capitalWithin(people.first, people.head) { // "is a force of Kesh fighters"
			if actor := r.groupOf(r.copulaSubject(p.first, sentence.First)); actor != none {
				r.sayMember(actor, people, sentence.Last, c)
			}
		}
		return
	}
	if tokens == 0 {
		return
	}
	head := r.memberNoun(c.last+tokens, sentence.Last)
	if own := r.ownForce(p, c, sentence); own != none { // "its force of 300", "maintains a force of 300"
		r.sayStrength(own, value, r.doc.Slice(c.last, max(head+1, c.last+tokens)), c, sentence)
		return
	}
	if head < 0 {
		return
	}
	holder := r.copulaSubject(p.first, sentence.First)
	if r.opensAside(p.first - 1) {
		holder = r.asideOf(p, sentence)
	}
	if actor := r.groupOf(holder); actor != none {
		r.sayStrength(actor, value, r.doc.Slice(c.last, head+1), c, sentence)
	}
}

// ownForce is the group that a phrase says keeps a force: its owner, or the subject of the verb of having before it.
func (r *reading) ownForce(p phrase, c cue, sentence text.Sentence) int {
	if r.xpos(p.first) == text.PennPRPS {
		return r.possessor(phrase{first: p.first, last: c.first, core: c.first, head: c.first})
	}
	if before := p.first - 2; before > sentence.First && r.lower(before+1) == "into" && growing.Has(r.doc.Tokens[before].Lemma) { // "has grown into an army of 300"
		return r.groupOf(r.clauseOf(before, before+1).subject)
	}
	if before := p.first - 1; before > sentence.First && r.tag(before) == text.VERB && mustering.Has(r.doc.Tokens[before].Lemma) {
		if cl := r.clauseOf(before, before+1); cl.hasSubject && !cl.denied && !cl.intended {
			return r.groupOf(cl.subject)
		}
	}
	return none
}

var growing = lex.NewSet("grow swell turn develop evolve shrink")

// mustering are verbs of having fighters.
var mustering = lex.NewSet("have maintain keep command field muster boast lead control")

// strong reads "the 3,000-strong Kesh Front", "the Kesh Front, about 3,000 strong,".
func (r *reading) strong(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	last := c.first
	for last > sentence.First && r.lower(last-1) == "-" {
		last--
	}
	first := last - 1
	value, tokens := number.Range{}, 0
	for at := first; at >= sentence.First && at > first-5; at-- {
		if v, n := number.At(r.doc, at); n > 0 && at+n >= last && at+n <= c.last {
			value, tokens, first = v, n, at
		}
	}
	if tokens == 0 {
		return
	}
	actor := none
	if next := r.nameEnd(c.last); next > c.last {
		actor = r.actorAt(c.last)
	} else if r.tag(c.last) == text.NOUN && groupNouns.Has(r.lower(c.last)) && r.lower(first-1) == "the" { // "the 3,000-strong group"
		if actor = r.groupOf(r.around(c.last)); actor == none && r.mainly {
			actor = r.topic
		}
	} else if before := first - 1; before > sentence.First && r.opensAside(before) {
		if holder, ok := r.phraseBefore(before, sentence.First); ok {
			actor = r.groupOf(holder)
		}
	} else {
		actor = r.groupOf(r.copulaSubject(first, sentence.First))
	}
	if actor != none && r.isGroup(actor) {
		r.sayStrength(actor, value, r.doc.Slice(first, c.last), c, sentence)
	}
}

// countsPeople says whether what is counted is a group's members and not its victims.
func (r *reading) countsPeople(first, last int, c cue) bool {
	if c.note == "members" {
		return true
	}
	for i := first; i < last; i++ {
		if countedNouns.Has(r.lower(i)) || membersNouns.Has(r.lower(i)) || c.note == "estimates" && sizeNouns.Has(r.lower(i)) {
			return true
		}
	}
	return false
}

// ownFighters are those whom a report on one group need not say to be that group's.
var ownFighters = lex.NewSet("fighters members combatants recruits")

// nationAt is where the name of a people that begins at a token ends, 0 where none does.
func (r *reading) nationAt(i, end int) int {
	capital := false
	for t := i; t < min(i+7, end); t++ {
		switch {
		case nations.Has(r.doc.Tokens[t].Lemma) && capital:
			return t + 1
		case r.capital(t):
			capital = true
		case r.tag(t) != text.DET && r.tag(t) != text.CCONJ && r.tag(t) != text.ADJ:
			return 0
		}
	}
	return 0
}

var nations = lex.NewSet("people tribe clan community minority")

// wholeNouns are what a group itself has, not its people.
var wholeNouns = lex.NewSet("strength size manpower headcount")

var sizeNouns = lex.NewSet("strength size numbers number membership manpower ranks fighters members")

// lastStrengthOwner is the group whose strength was told last.
func (r *reading) lastStrengthOwner() int {
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; f.Relation == "strength" {
			return r.actorNamed(f.Subject)
		}
	}
	return none
}
