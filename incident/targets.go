package incident

import (
	"slices"
	"strings"

	"casus/howmany"
	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/what"
	"casus/where"
	"casus/who"
)

// dropGeneral leaves out "people" and "victims" where other words say who they were: "20 people" stay beside a mayor.
func (r *reading) dropGeneral(patients []party) []party {
	told := 0 // people of whom more is said, as far as the report counts them
	for i := range patients {
		if p := &patients[i]; !general.Has(r.doc.Tokens[p.head].Lower) && r.isPeople(p) {
			switch {
			case r.atLeast(p) > 0:
				told += r.atLeast(p)
			case r.doc.Tokens[p.head].XPos == text.PennNNS, collective.Has(r.doc.Tokens[p.head].Lower):
				told += 1 << 20
			default:
				told++
			}
		}
	}
	var kept []party
	for _, p := range patients {
		if !general.Has(r.doc.Tokens[p.head].Lower) || r.atLeast(&p) > told || r.inAddition(&p) {
			kept = append(kept, p)
		}
	}
	for i := range kept {
		if kind := r.targetKind(&kept[i]); kind != "property" && kind != "infrastructure" && kind != "other" || r.isKind(&kept[i], who.Person) {
			return kept
		}
	}
	return patients
}

// inAddition says whether a phrase tells of people besides those told of: "four other people were wounded".
func (r *reading) inAddition(p *party) bool {
	if !general.Has(r.doc.Tokens[p.head].Lower) {
		return false
	}
	for i := p.head - 1; i >= 0 && r.doc.Tokens[i].Start >= p.Start; i-- {
		switch r.doc.Tokens[i].Lower {
		case "other", "another":
			return true
		}
	}
	return false
}

// general are the words for people of whom nothing is said but that they were hit.
var general = lex.NewSet(`people victims victim persons person casualties others hostage hostages captive captives abductee abductees dead
	wounded injured them they him her he she those`)

// dropRepeats leaves out what another phrase of the list tells of: "the attackers' victims", "a commander" beside his
// name, "four youths" beside "four teenagers". Of two alike the first stays.
func (r *reading) dropRepeats(patients []party) []party {
	dropped := make([]bool, len(patients))
	for i := range patients {
		for j := range patients {
			if i != j && !dropped[j] && r.repeats(&patients[i], &patients[j], j < i) {
				dropped[i] = true
				break
			}
		}
	}
	var kept []party
	for i, p := range patients {
		if !dropped[i] {
			kept = append(kept, p)
		}
	}
	return kept
}

// dropTitled leaves out whom and what only the title tells of where the report itself tells who or what it was.
func (r *reading) dropTitled(patients []party) []party {
	var kept []party
	for i := range patients {
		p := &patients[i]
		told := func(other party) bool {
			word := &r.doc.Tokens[other.head]
			bare := other.head > 0 && r.doc.Tokens[other.head-1].Lower == "the" && !r.isPeople(&other) // "the vessel"
			return !r.headline(&other) && !bare && !general.Has(word.Lower) && r.isPeople(&other) == r.isPeople(p) && (!r.isPeople(p) || r.targetKind(&other) == r.targetKind(p))
		}
		if !r.headline(p) || r.isKind(p, who.Person) || !slices.ContainsFunc(patients, told) {
			kept = append(kept, *p)
		}
	}
	return kept
}

// repeats says whether a phrase for what was hit tells of the same as another; later, that it stands after it.
func (r *reading) repeats(p, other *party, later bool) bool {
	if r.inName(p) && !r.inName(other) && !p.taken {
		return true // a town beside what was hit in it
	}
	if r.isKind(p, who.Government) && r.places.At(p.head) != nil && !r.isKind(other, who.Government) {
		return true // a country beside those hit in it
	}
	if !r.isPeople(p) || !r.isPeople(other) {
		return later && (r.sameNoun(p, other) || r.pointsToSite(p) && !r.isPeople(other))
	}
	switch {
	case r.headline(p) && !r.headline(other) && r.oneOf(p) && r.oneOf(other) && !r.isKind(p, who.Person) && r.targetKind(p) == r.targetKind(other):
		return true // the title tells in brief whom the report names
	case r.pointsBack(p) && (later || !r.pointsBack(other)):
		return true
	case later && r.sameNoun(p, other):
		return true
	case later && r.isKind(p, who.Unnamed) && r.isKind(other, who.Unnamed, who.ArmedGroup) && !r.beside(p, other):
		return true // "insurgents", told of as "militants" before
	case r.byOffice(p) && !r.beside(p, other) && !r.also(p):
		if !r.isKind(other, who.Person) && r.indefinite(p) {
			return false // "a commander", and besides "two fighters"
		}
		named := r.isKind(other, who.Person) && !r.byOffice(other) // a name says nothing of arms
		return !r.isKind(other, who.People) && (!r.byOffice(other) || later) && (named || r.militant(p) == r.militant(other))
	}
	one, two := r.figure(p), r.figure(other)
	return later && one > 1 && one == two && r.sentence(p) != r.sentence(other) && r.targetKind(p) == r.targetKind(other)
}

// headline says whether a phrase stands in the title.
func (r *reading) headline(p *party) bool {
	return r.doc.Sentences[r.doc.Tokens[p.head].Sent].Kind == text.Title
}

// oneOf says whether a phrase is of one person.
func (r *reading) oneOf(p *party) bool {
	return r.doc.Tokens[p.head].XPos == text.PennNN || r.doc.Tokens[p.head].XPos == text.PennNNP
}

// pointsToSite says whether a phrase only points to a site told of before: "the building".
func (r *reading) pointsToSite(p *party) bool {
	return sites.Has(r.doc.Tokens[p.head].Lower) && p.head > 0 && r.doc.Tokens[p.head-1].Lower == "the"
}

// sites are nouns that say nothing of a site but that it is one.
var sites = lex.NewSet("building compound complex facility premises site structure property")

// tallied says whether a toll counts whom a token stands for among the dead, the wounded or the abducted: they are people, whatever
// the lists know of the noun.
func (r *reading) tallied(token int) bool {
	if t := &r.doc.Tokens[token]; t.Tag != text.NOUN && t.XPos != text.PennNNPS || general.Has(t.Lower) {
		return false
	}
	for k := range r.Tolls {
		if toll := &r.Tolls[k]; toll.OfFirst <= token && token < toll.OfLast && r.headIn(toll.OfFirst, toll.OfLast) == token {
			return true
		}
	}
	return false
}

// inName says whether a phrase is the name of a town or of a larger place.
func (r *reading) inName(p *party) bool {
	m := r.places.At(p.head)
	return p.actor < 0 && m != nil && m.Place.Kind != where.Site
}

// isPeople says whether a phrase stands for people and not for things.
func (r *reading) isPeople(p *party) bool {
	if p.actor >= 0 {
		return true
	}
	switch r.targetKind(p) {
	case "property", "infrastructure":
		return false
	case "other", "":
		return r.tallied(p.head)
	}
	return true
}

// targetKind is the record's kind of what a phrase stands for.
func (r *reading) targetKind(p *party) string { return who.TargetKind(p.Of(r.doc.Text)) }

func (r *reading) militant(p *party) bool {
	return r.isKind(p, who.ArmedGroup, who.Unnamed) || r.targetKind(p) == "militants"
}

// pointsBack says whether a phrase only stands for people named before.
func (r *reading) pointsBack(p *party) bool {
	return p.mention >= 0 && r.Cast.Mentions[p.mention].Nominal
}

// byOffice says whether a phrase is one person by an office: "a commander".
func (r *reading) byOffice(p *party) bool {
	if of := r.doc.Tokens[p.head].Head; of >= 0 && r.doc.Tokens[of].Lower == "one" && r.doc.Tokens[p.head].Rel == text.RelNmod {
		return true // "one of the elders"
	}
	noun, tokens := who.NounAt(r.doc, p.head)
	return (p.actor < 0 || r.isKind(p, who.Person, who.Forces)) && tokens > 0 && noun.People && !noun.Plural && r.doc.Tokens[p.head].XPos != text.PennNNS
}

func (r *reading) indefinite(p *party) bool {
	words := strings.ToLower(p.Of(r.doc.Text))
	return strings.HasPrefix(words, "a ") || strings.HasPrefix(words, "an ")
}

// sameNoun says whether one noun heads two phrases and no number or word tells that they are two: "Malian soldiers" and
// "French soldiers" are.
func (r *reading) sameNoun(p, other *party) bool {
	if lex.Fold(r.doc.Tokens[p.head].Lemma) != lex.Fold(r.doc.Tokens[other.head].Lemma) {
		return false
	}
	one, two := r.modifiers(p), r.modifiers(other)
	for word := range one {
		if !two[word] && len(two) > 0 {
			return false
		}
	}
	return true
}

// modifiers are the words before a phrase's noun that say which it is.
func (r *reading) modifiers(p *party) map[string]bool {
	words := make(map[string]bool)
	for i := p.head - 1; i >= 0 && r.doc.Tokens[i].Start >= p.Start; i-- {
		switch t := &r.doc.Tokens[i]; t.Tag {
		case text.ADJ, text.NOUN, text.PROPN:
			if !counting.Has(t.Lower) {
				words[t.Lower] = true
			}
		}
	}
	return words
}

// also says whether a phrase tells of somebody besides those told of before: "an athlete was also killed".
func (r *reading) also(p *party) bool {
	verb := r.doc.Tokens[p.head].Head
	if verb < 0 || !r.indefinite(p) {
		return false
	}
	for c := range r.doc.Children(verb) {
		if r.doc.Tokens[c].Lower == "also" {
			return true
		}
	}
	return false
}

// beside says whether two phrases are joined in one row of those hit: "a mayor and a priest".
func (r *reading) beside(p, other *party) bool {
	if r.sentence(p) != r.sentence(other) {
		return false
	}
	one, two := min(p.head, other.head), max(p.head, other.head)
	if of := r.doc.Tokens[two].Head; of > one && of < two && r.doc.Tokens[of].Tag == text.NUM && r.doc.Tokens[two].Rel == text.RelNmod {
		two = of // "the police chief and seven of his officers"
	}
	if r.doc.Tokens[two].Rel != text.RelConj {
		return false
	}
	of := &r.doc.Tokens[r.doc.Tokens[two].Head]
	if of.Rel == text.RelConj && of.Head == one {
		return true // "a judge, two clerks and a guard"
	}
	return r.doc.Tokens[two].Head == one || of.Rel == text.RelNmod && of.Head == one // "a commander of the front and his guard"
}

// collective are nouns that stand for many people.
var collective = lex.NewSet("crowd audience congregation family rally procession gathering")

// atLeast is the smallest number of dead that a toll gives for a phrase, 0 where none does.
func (r *reading) atLeast(p *party) int {
	for k := range r.Tolls {
		if toll := &r.Tolls[k]; toll.Harm == howmany.Killed && toll.OfFirst < toll.OfLast && !toll.Bare() && r.headIn(toll.OfFirst, toll.OfLast) == p.head {
			return toll.Count.Low
		}
	}
	return 0
}

// figure is the exact number of people that a toll gives for a phrase, 0 where none does.
func (r *reading) figure(p *party) int {
	for k := range r.Tolls {
		if toll := &r.Tolls[k]; toll.OfFirst < toll.OfLast && r.headIn(toll.OfFirst, toll.OfLast) == p.head && toll.Count.Low == toll.Count.High {
			return toll.Count.Low
		}
	}
	if c := r.doc.Child(p.head, text.RelNummod); c >= 0 { // "the four youths were shot"
		if n, ok := number.Read(r.doc, c); ok && n.Value.Low == n.Value.High {
			return n.Value.Low
		}
	}
	return 0
}

func (r *reading) sentence(p *party) int { return r.doc.Tokens[p.head].Sent }

// addSite adds the site of an attack to what was hit where the report names no other thing: "a blast at a market".
func (r *reading) addSite(d *drawn) {
	switch d.kind {
	case what.Arrest, what.Plot, what.Abduction, what.Riot, what.Protest:
		return
	}
	for i := range d.patients {
		if !r.isPeople(&d.patients[i]) || r.places.At(d.patients[i].head) != nil {
			return
		}
	}
	if p, ok := r.siteOf(d); ok && !openGround.Has(r.doc.Tokens[p.head].Lower) && !r.passed(&p) {
		d.patients = append(d.patients, p)
	}
}

// passed says whether a site is only where people came from or were going, or where they were treated: "on their way to the
// market", "died at a clinic".
func (r *reading) passed(p *party) bool {
	first := p.head
	for first > 0 && r.doc.Tokens[first-1].Start >= p.Start {
		first--
	}
	if first > 0 && (r.doc.Tokens[first-1].Tag == text.DET || r.doc.Tokens[first-1].Lower == "his" || r.doc.Tokens[first-1].Lower == "their") {
		first--
	}
	if first == 0 {
		return false
	}
	switch r.doc.Tokens[first-1].Lower {
	case "to", "from", "towards":
		return !r.beforeSite(first - 1)
	}
	switch r.doc.Tokens[p.head].Lemma {
	case "hospital", "clinic", "morgue", "mortuary":
		of := r.doc.Tokens[p.head].Head
		return of >= 0 && treating.Has(r.doc.Tokens[of].Lemma)
	}
	return false
}

// treating are the verbs of those who were hurt before they came to a hospital.
var treating = lex.NewSet("die treat recover succumb hospitalise hospitalize admit pronounce")

// openGround are the sites where people are hit, and which nobody attacks.
var openGround = lex.NewSet(`street avenue junction crossroads intersection roundabout square roadblock lane boulevard alley road highway motorway crossing park
	way track valley`)

// siteOf is the site at which an act was done: its place, else the first site that hangs on one of its words.
func (r *reading) siteOf(d *drawn) (party, bool) {
	if d.placed && d.place.Place.Kind == where.Site && len(d.place.From) > 0 {
		m := d.place.From[0]
		return party{Span: m.Span, head: m.Last - 1, actor: -1, mention: -1, rule: siteRule}, true
	}
	for _, i := range d.tellings {
		sentence := &r.doc.Sentences[r.tellings[i].sent]
		for token := sentence.First; sentence.Parsed && token < sentence.Last; token++ {
			c := r.doc.Child(token, text.RelCase)
			if c < 0 || !atSite.Has(r.doc.Tokens[c].Lower) && !r.beforeSite(c) || !r.isSite(token) && !gatherings.Has(r.doc.Tokens[token].Lemma) {
				continue
			}
			if owner, steps := r.climb(token); owner == i && steps <= 2 {
				first, last := r.phrase(token)
				return party{Span: r.doc.Slice(first, last), head: token, actor: -1, mention: -1, rule: siteRule}, true
			}
		}
	}
	return party{}, false
}

// beforeSite says whether a preposition ends "in front of" or "next to".
func (r *reading) beforeSite(preposition int) bool {
	if preposition == 0 {
		return false
	}
	last, first := r.doc.Tokens[preposition].Lower, r.doc.Tokens[preposition-1].Lower
	return last == "of" && first == "front" || last == "to" && first == "next"
}

const siteRule = "the site of the attack"

// atSite are the words before a site where an attack on it or in it was.
var atSite = lex.NewSet("at in inside outside into on against through near beside")

// gatherings are what people come together for; an attack at one is an attack on it.
var gatherings = lex.NewSet("gathering wedding funeral rally ceremony procession vigil parade festival celebration")

// isSite says whether a token stands in the name of a site.
func (r *reading) isSite(token int) bool {
	m := r.places.At(token)
	return m != nil && m.Place.Kind == where.Site && !m.Modifier && !m.Metonym
}

// isTarget says whether a phrase names people or things that can be hit.
func (r *reading) isTarget(p *party) bool {
	if p.actor >= 0 {
		return r.Cast.Actors[p.actor].Kind != who.Organisation || r.Cast.Actors[p.actor].ID != "" || r.isThing(p)
	}
	if empty.Has(r.doc.Tokens[p.head].Lemma) || parts.Has(r.doc.Tokens[p.head].Lemma) {
		return false
	}
	if kind := r.targetKind(p); kind != "other" && kind != "" {
		return true
	}
	return r.places.At(p.head) != nil && !openGround.Has(r.doc.Tokens[p.head].Lower) || r.tallied(p.head)
}

// isThing says whether a phrase names a building, a vehicle or the like, if by a name of its own: "the South Hospital".
func (r *reading) isThing(p *party) bool {
	if m := r.places.At(p.head); m != nil && m.Place.Kind != where.Site {
		return false
	}
	kind := r.targetKind(p)
	return kind == "property" || kind == "infrastructure"
}

// empty are nouns that tell neither people nor a thing that was hit: "military targets", "the edge of the town".
var empty = lex.NewSet(`behalf telegram facebook twitter whatsapp target edge outskirt outskirts presence number activity effort movement situation
	side part rest way control kind sort type second third fourth fifth sixth`)

// headIn is the token of a range that the tree hangs it on.
func (r *reading) headIn(first, last int) int {
	for i := first; i < last; i++ {
		if head := r.doc.Tokens[i].Head; (head < first || head >= last) && r.doc.Tokens[i].Tag != text.PUNCT && r.doc.Tokens[i].Tag != text.DET {
			return i
		}
	}
	return last - 1
}

// addTarget adds what was hit unless the list has it in other words; an army's convoy and its soldiers are two. The report's own
// words stand for the title's.
func (r *reading) addTarget(list []party, p party) []party {
	for i := range list {
		other := &list[i]
		alike := strings.EqualFold(r.targetWords(other), r.targetWords(&p))
		same := other.head == p.head || alike
		if !same && r.share(list[i:i+1], []party{p}) {
			same = !r.isKind(&p, who.Forces, who.People) || r.doc.Tokens[other.head].Lemma == r.doc.Tokens[p.head].Lemma || r.nominal(other) || r.nominal(&p)
		}
		if !same {
			continue
		}
		if r.headline(other) && !r.headline(&p) && !r.isKind(&p, who.Person) && (alike || !r.nominal(&p)) {
			list[i] = p
		}
		return list
	}
	return append(list, p)
}

// nominal says whether a phrase only points to a party.
func (r *reading) nominal(p *party) bool {
	return p.mention < 0 || r.Cast.Mentions[p.mention].Nominal
}
