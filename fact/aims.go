package fact

import (
	"strings"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/where"
)

// aimRules read whom a group targets, and what it wants.
var aimRules = []Rule{
	{
		Name: "group targets people",
		Yes:  []string{"The Orman Liberation Front has targeted religious minorities and aid workers.", "The Orman Liberation Front targets civilians."},
		No:   []string{"The army targeted the Orman Liberation Front.", "The Orman Liberation Front has not targeted civilians."},
		Try:  (*reading).targets,
	},
	{
		Name: "group's attacks on people",
		Yes:  []string{"The Orman Liberation Front has carried out attacks against Afghan and international forces.", "Attacks by the army on villages continued; the Orman Liberation Front launched attacks on civilians."},
		No:   []string{"The army has carried out attacks against the Orman Liberation Front."},
		Try:  (*reading).attacksOn,
	},
	{
		Name: "group responsible for harm to people",
		Yes:  []string{"The Orman Liberation Front was responsible for the kidnapping and murder of foreigners."},
		No:   []string{"The police are responsible for the safety of foreigners."},
		Try:  (*reading).responsible,
	},
	{
		Name: "group threatens country",
		Yes:  []string{"The Orman Liberation Front has threatened to carry out attacks inside Russia."},
		No:   []string{"The drought threatened Russia."},
		Try:  (*reading).threatens,
	},
	{
		Name: "group seeks to do",
		Yes:  []string{"The Orman Liberation Front seeks to impose its own law.", "The Orman Liberation Front is fighting for independence."},
		No:   []string{"The mayor seeks to impose a curfew."},
		Try:  (*reading).seeks,
	},
	{
		Name: "goal of group is",
		Yes:  []string{"The goal of the Orman Liberation Front is an independent state.", "The raids were part of the Orman Liberation Front's broader aim of expansion throughout Africa."},
		No:   []string{"The goal of the talks is an independent state."},
		Try:  (*reading).goal,
	},
	{
		Name: "targets of group include",
		Yes:  []string{"The Orman Liberation Front's targets are pipelines and mayors.", "The Orman Liberation Front's main targets include traders."},
		No:   []string{"The army's targets are camps of the Orman Liberation Front."},
		Try:  (*reading).targetsInclude,
	},
	{
		Name: "people, targets of group",
		Yes:  []string{"Teachers and mayors are a frequent target of the Orman Liberation Front.", "Tribal elders have been among the Orman Liberation Front's victims. Judges have been among its victims."},
		No:   []string{"The Orman Liberation Front is a frequent target of the army."},
		Try:  (*reading).favourites,
	},
	{
		Name: "group accuses party of",
		Yes:  []string{"The Orman Liberation Front accuses Kenya of helping the army to burn villages.", "The Orman Liberation Front blames Russia for the killing of its leaders."},
		No:   []string{"The army accuses the Orman Liberation Front of burning villages.", "The Orman Liberation Front is accused of burning villages."},
		Try:  (*reading).accuses,
	},
	{
		Name: "group holds party responsible for",
		Yes:  []string{"The Orman Liberation Front holds Russia responsible for the war in Chad."},
		No:   []string{"The army holds the Orman Liberation Front responsible for the war in Chad."},
		Try:  (*reading).holdsResponsible,
	},
	{
		Name: "group's attack for a reason",
		Yes: []string{"The Orman Liberation Front said the bombing was revenge for air strikes.", "The Orman Liberation Front attacked the hotel because soldiers slept there.",
			"Analysts say the attack by the Orman Liberation Front could have been meant to embarrass the navy."},
		No:  []string{"The army attacked the Orman Liberation Front because it had killed soldiers.", "The Orman Liberation Front lost because it was weak."},
		Try: (*reading).because,
	},
	{
		Name: "reason moved group",
		Yes:  []string{"Analysts said Iran's role in Iraq could have motivated the attack by the Orman Liberation Front. The Orman Liberation Front is small. The Orman Liberation Front is old."},
		No:   []string{"The coach motivated the players."},
		Try:  (*reading).moved,
	},
	{
		Name: "reason under a why heading",
		Yes:  []string{"A raid\n\nWhy Would the Orman Liberation Front Attack Russia?\n\nThe Orman Liberation Front is small.\n\nIts anger at Moscow only intensified when Russia sent planes to Mali.\n\nThe Orman Liberation Front said so."},
		No:   []string{"A raid\n\nWho Are the Orman Liberation Front?\n\nThe Orman Liberation Front is small.\n\nThe rain only intensified when the sun set.\n\nThe Orman Liberation Front said so."},
		Try:  (*reading).reason,
	},
}

// habitual says whether a clause tells what a group does or has done, not one act: no past tense with a day.
func (r *reading) habitual(cl clause) bool {
	if date := r.dateOf(cl); date != nil && len(date.Date) >= 10 {
		return false
	}
	for i := cl.first; i < cl.last; i++ {
		switch r.xpos(i) {
		case text.PennVBZ, text.PennVBP, text.PennMD, text.PennVBG:
			return true
		}
	}
	return false
}

// perfect says whether a clause tells what somebody has done, on no day in particular.
func (r *reading) perfect(cl clause) bool {
	for i := cl.first; i < cl.last; i++ {
		if r.lower(i) == "has" || r.lower(i) == "have" {
			date := r.dateOf(cl)
			return date == nil || len(date.Date) < 10
		}
	}
	return false
}

func (r *reading) targets(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	suffered := cl.hasSubject && !cl.denied && cl.passive && c.note == "perfect" && r.perfect(cl)
	if suffered && r.xpos(cl.subject.head) == text.PennNNS && !r.numbered(cl.subject) { // "village chiefs have been killed by the group"
		for _, p := range r.after(cl.last, cl.end, agents) {
			if by := r.groupOf(p); by != none && by != actor {
				r.sayTargets(by, r.subjects(cl), c, false, cl)
			}
		}
		return
	}
	if actor == none || !cl.hasSubject || cl.denied || cl.passive || c.note == "habit" && !r.habitual(cl) && !r.missedVerb(c, cl) || c.note == "perfect" && !r.perfect(cl) {
		return
	}
	if c.note == "habit" && c.last-c.first == 1 && r.tag(c.first) != text.VERB && !r.missedVerb(c, cl) {
		return
	}
	if c.note == "accused of" && (c.first == 0 || r.lower(c.first-1) != "of") {
		return
	}
	if date := r.dateOf(cl); c.note == "over years" && (date == nil || !strings.Contains(string(date.Date), "/")) {
		return
	}
	if at := r.listEnd(c.last, cl.end); at+1 < cl.end && r.lower(at) == "(" && r.lower(at+1) == "including" { // "829 people (including 340 civilians)"
		r.sayTargets(actor, r.values(at+2, cl.end), c, true, cl)
	}
	for i := c.last + 1; i < cl.end; i++ { // "kidnaps engineers for ransom"
		if r.lower(i) == "ransom" && r.lower(i-1) == "for" && c.last-c.first == 1 {
			value, span := r.words(c.first, i+1)
			r.say(actor, "tactic", value, span, c)
		}
	}
	for _, actor := range r.groups(cl) {
		r.sayTargets(actor, r.values(c.last, cl.end), c, r.dateOf(cl) != nil && c.note != "habit" && (c.note != "perfect" || strings.Contains(string(r.dateOf(cl).Date), "/")), cl)
	}
}

// missedVerb says whether the only verb that a sentence can have was taken for a noun: "The group attacks pylons and masts."
func (r *reading) missedVerb(c cue, cl clause) bool {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	for i := sentence.First; i < sentence.Last; i++ {
		if tag := r.tag(i); tag == text.VERB || tag == text.AUX {
			return false
		}
	}
	return cl.subject.first == sentence.First && cl.subject.last == c.first && r.xpos(c.first) == text.PennNNS
}

// numbered says whether a phrase counts: "47 soldiers", "the 77 followers".
func (r *reading) numbered(p phrase) bool {
	for i := p.first; i < p.head; i++ {
		if r.tag(i) == text.NUM {
			return true
		}
	}
	return false
}

// listEnd is where the list that begins at a token ends.
func (r *reading) listEnd(i, end int) int {
	list := r.values(i, end)
	if len(list) == 0 {
		return i
	}
	return list[len(list)-1].last
}

// targetsInclude reads "the group's targets are pipelines and mayors".
func (r *reading) targetsInclude(c cue) {
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	actor := r.possessor(phrase{first: p.first, last: c.first + 1, core: c.first + 1, head: c.first})
	if actor == none && r.mainly && c.note == "victims" { // "most victims are villagers"
		actor = r.topic
	}
	if actor != none && r.isGroup(actor) {
		r.sayTargets(actor, r.values(c.last, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last), c, false, clause{})
	}
}

// favourites reads who is said to be a group's target: "teachers are its favourite targets", "judges have been among its victims".
func (r *reading) favourites(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.last - 1)
	if r.lower(c.first) == "among" {
		p = r.around(c.first + 1)
	}
	if !p.ok() {
		return
	}
	actor := r.possessor(p)
	if actor == none && r.explained && p.last == p.core && (r.lower(p.first) == "a" || r.lower(p.first) == "the") {
		actor = r.topic
	}
	if actor == none && r.mainly && r.lower(c.last-1) == "game" { // "are fair game to it"
		actor = r.topic
	}
	if r.lower(p.last) == "for" && actor == none {
		actor = r.groupOf(r.phraseAt(p.last+1, sentence.Last))
	}
	first := p.first
	if lower := r.lower(first - 1); lower == "among" || lower == "of" && r.lower(first-2) == "one" {
		first--
		if lower == "of" {
			first--
		}
	}
	if actor == none || !r.isGroup(actor) || first <= sentence.First {
		return
	}
	if subject := r.copulaSubject(first, sentence.First); subject.ok() && r.groupOf(subject) != actor {
		cl := clause{start: sentence.First, end: sentence.Last, first: first - 1, last: first, subject: subject, hasSubject: true}
		r.sayTargets(actor, r.subjects(cl), c, false, cl)
	}
}

func (r *reading) sayTargets(actor int, list []phrase, c cue, dated bool, cl clause) {
	for _, p := range list {
		other := r.actorAt(p.head)
		if other == actor || other != none && r.isPerson(other) || r.pronoun(p.head) || r.dateWithin(p.first, p.core) != nil || r.tag(p.head) == text.NUM || r.xpos(p.first) == text.PennVBG {
			continue
		}
		if place := r.placeWithin(p.first, p.core); place != nil && place.Last == p.core && place.Place.Kind != where.Country && place.Place.Kind != where.Site {
			continue
		}
		if lemma := r.doc.Tokens[p.first].Lemma; p.first < p.head && harmVerbs.Has(lemma) && lemma != r.lower(p.first) { // "and often kidnaps engineers"
			p.first++
		}
		if r.lower(p.last-1) == "them" { // "has killed dozens of them"
			continue
		}
		value, span := r.uncounted(p)
		if nobody.Has(strings.ToLower(value)) {
			continue
		}
		if attackNouns.Has(r.lower(p.head)) || c.note == "perfect" && r.numbered(p) && !r.overTime(cl) { // "has killed 47 soldiers" is one deed
			continue
		}
		if dated {
			r.say(actor, "targets", value, span, c, on(r.dateOf(cl)))
		} else {
			r.say(actor, "targets", value, span, c)
		}
	}
}

// overTime says whether a clause tells of a longer time: "in the past two years".
func (r *reading) overTime(cl clause) bool {
	date := r.dateOf(cl)
	return date != nil && strings.Contains(string(date.Date), "/")
}

// nobody holds what names no kind of people.
var nobody = lex.NewSet("random will people others persons targets victims individuals them men anyone many all some more")

// uncounted is a phrase without the number before it: "more than 30 foreigners" are foreigners.
func (r *reading) uncounted(p phrase) (string, text.Span) {
	if _, tokens := number.At(r.doc, p.first); tokens > 0 && p.first+tokens <= p.head {
		p.first += tokens
	}
	for p.first < p.head && anyPeople.Has(r.lower(p.first)) && !r.named[p.first] && r.lower(p.first) != "young" && r.lower(p.first) != "armed" {
		p.first++
	}
	return r.people(p)
}

var attackNouns = lex.NewSet("attack attacks bombing bombings raid raids assault assaults strike strikes killing killings responsibility campaign")

// doer is the group that carries out what a noun phrase tells: its possessor, "by" it, or the subject of its verb.
func (r *reading) doer(p phrase, sentence text.Sentence) (int, clause) {
	if p.last < sentence.Last && r.lower(p.last) == "by" {
		return r.groupOf(r.phraseAt(p.last+1, sentence.Last)), clause{start: sentence.First, end: sentence.Last}
	}
	before := p.first - 1
	if before > sentence.First+1 && r.lower(before) == "for" && r.lower(before-1) == "responsibility" { // "claimed responsibility for attacks"
		before -= 2
	}
	for before > sentence.First && (r.tag(before) == text.ADP || r.tag(before) == text.ADV) && r.lower(before) != "of" && r.lower(before) != "to" && r.lower(before) != "after" {
		before--
	}
	lemma := ""
	if before >= sentence.First {
		lemma = r.doc.Tokens[before].Lemma
	}
	if doing.Has(lemma) && r.tag(before) == text.VERB || renown.Has(lemma) {
		cl := r.clauseOf(before, before+1)
		if cl.denied || !cl.hasSubject || cl.passive && !renown.Has(lemma) {
			return none, cl
		}
		return r.groupOf(cl.subject), cl
	}
	return r.possessor(phrase{first: p.first, last: p.core, core: p.core, head: p.head}), clause{start: sentence.First, end: sentence.Last}
}

// renown is what a group has for what it does again and again: "known for attacks on".
var renown = lex.NewSet("know notorious infamous famous feared best-known")

var doing = lex.NewSet(`carry launch conduct stage mount commit claim wage perpetrate undertake orchestrate step execute take stay continue
	plan plot perform intensify organize organise make`)

func (r *reading) attacksOn(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if p.ok() && r.lower(p.first-1) == "of" && amounts.Has(r.lower(p.first-2)) { // "dozens of attacks on"
		p.first -= 2
	}
	if !p.ok() || p.head != c.first {
		return
	}
	actor, cl := r.doer(p, sentence)
	if actor == none {
		return
	}
	at := p.last
	if beForms.Has(r.lower(at)) && aiming.Has(r.lower(at+1)) { // "its attacks are directed mainly against"
		for at += 2; at < sentence.Last && r.tag(at) == text.ADV; at++ {
		}
	}
	if at < sentence.Last && r.lower(at) == "by" {
		at = r.phraseAt(at+1, sentence.Last).last
	}
	if date := r.dateWithin(at, min(at+3, sentence.Last)); date != nil && date.First == at { // "attacks this month in Kesh"
		at = date.Last
	}
	if at+1 >= sentence.Last {
		return
	}
	switch end := r.clauseEnd(at, sentence.Last); r.lower(at) {
	case "on", "against", "targeting", "at":
		if vehicles.Has(r.lower(r.phraseAt(at+1, end).head)) { // "raids on motorcycles"
			return
		}
		r.sayTargets(actor, r.values(at+1, end), c, false, cl)
	case "in", "across", "inside", "throughout", "into":
		if cl.intended {
			return
		}
		r.sayPlaces(actor, "active_in", at+1, end, c)
	}
}

var aiming = lex.NewSet("directed aimed targeted focused concentrated")

// vehicles are what attackers come on.
var vehicles = lex.NewSet("motorcycles motorbikes horseback foot camels horses camelback")

func (r *reading) responsible(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none || cl.denied {
		return
	}
	for i := c.last; i+1 < cl.end; i++ {
		if harmNouns.Has(r.lower(i)) && r.lower(i+1) == "of" {
			r.sayTargets(actor, r.values(i+2, cl.end), c, false, cl)
			return
		}
		if harmVerbs.Has(r.doc.Tokens[i].Lemma) && r.xpos(i) == text.PennVBG || harmNouns.Has(r.lower(i)) && strings.HasSuffix(r.lower(i), "ing") && r.tag(i+1) != text.CCONJ {
			r.sayTargets(actor, r.values(i+1, cl.end), c, false, cl)
			return
		}
	}
}

var (
	harmNouns = lex.NewSet(`kidnapping kidnappings murder murders killing killings abduction abductions beheading beheadings massacre massacres
	assassination assassinations execution executions slaughter shooting bombing bombings deaths death persecution`)
	harmVerbs = lex.NewSet("attack target kill kidnap murder abduct behead massacre assassinate bomb persecute ambush")
)

func (r *reading) threatens(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none || cl.denied || cl.passive {
		return
	}
	for i := c.last; i < cl.end; i++ {
		if place := r.placeAt(i); place != nil && place.Place.Kind == where.Country {
			r.say(actor, "targets", place.Place.Name, place.Span, c)
			return
		}
		if r.tag(i) == text.VERB && (harmVerbs.Has(r.doc.Tokens[i].Lemma) || r.doc.Tokens[i].Lemma == "strike" || r.doc.Tokens[i].Lemma == "hit") { // "threatened to strike ports"
			r.sayTargets(actor, r.values(i+1, cl.end), c, false, cl)
			return
		}
	}
}

// holdsResponsible reads "holds Kesh responsible for the drought".
func (r *reading) holdsResponsible(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	verb := c.first - 1
	for verb > sentence.First && c.first-verb < 8 && r.doc.Tokens[verb].Lemma != "hold" {
		verb--
	}
	if verb <= sentence.First || r.doc.Tokens[verb].Lemma != "hold" {
		return
	}
	cl := r.clauseOf(verb, verb+1)
	actor := r.groupOf(cl.subject)
	if actor == none || !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	value, span := r.words(c.last, r.purposeEnd(c.last, sentence.Last))
	r.say(actor, "motive", value, span, c, with("target", r.doc.Words(r.trim(verb+1, c.first))), by(r.cast.Actors[actor].Name, r.doc.Slice(cl.subject.first, cl.subject.core)))
}

// accuses reads what a group holds against a party: its grievance is a motive against that party.
func (r *reading) accuses(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none || !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	accused := r.phraseAt(c.last, sentence.Last)
	if !accused.ok() {
		return
	}
	name, other, _ := r.side(phrase{first: accused.first, last: accused.core, core: accused.core, head: accused.head})
	if name == "" || other == actor || accused.core+1 >= sentence.Last || r.lower(accused.core) != "of" && r.lower(accused.core) != "for" {
		return
	}
	value, span := r.words(accused.core+1, r.purposeEnd(accused.core+1, sentence.Last))
	if !strings.Contains(value, " ") && r.tag(accused.core+1) != text.NOUN { // "blamed the army for that"
		return
	}
	r.say(actor, "motive", value, span, c, with("target", name), by(r.cast.Actors[actor].Name, r.doc.Slice(cl.subject.first, cl.subject.core)))
}

var (
	temporal = lex.NewSet("recent latest new first last previous further similar major deadliest worst biggest coordinated")
	tactical = lex.NewSet(`bombing bombings kidnapping kidnappings assassination assassinations extortion ambush ambushes raids beheadings
	executions robberies robbery murders killings massacres abductions hostages rape rapes looting arson sabotage smuggling
	trafficking mines landmines ieds bombs explosives devices mortars rockets rifles drones grenades missiles vests warfare
	blockades blockade sieges siege propaganda torture shootings shooting stabbings marriage slavery taxes taxation levy
	levies ransom ransoms suicide strikes snipers assault piracy abuses cocktails insurgency terrorism hijackings intimidation
	crimes activities rioting recruitment codes bans curfews courts punishments floggings amputations stonings checkpoints
	trucks machetes pistols artillery motorcycles motorbikes speedboats tripwires knives beatings threats blackmail
	disappearances burnings shelling roadblocks raiding cyberattacks decapitations tunnels boats bombers
	mercenaries traps catapults spears arrows launchers cannons shotguns gliders poison lynchings mutilations reprisals
	amputations forgery bribery counterfeiting`)
	generalAttacks = lex.NewSet("attacks attack operations assaults campaign offensives incursions violations tactics actions")
)
