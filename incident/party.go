package incident

import (
	"slices"

	"casus/lex"
	"casus/says"
	"casus/text"
	"casus/what"
	"casus/where"
	"casus/who"
)

// party is who did it or what was hit: a mention of the cast, or the words of a phrase.
type party struct {
	text.Span
	head    int
	actor   int // index in Cast.Actors, -1
	mention int // index in Cast.Mentions, -1
	doubted bool
	taken   bool   // a town that was taken or lost
	denies  bool   // nothing ties it to the act but that it denies it
	called  string // its name, where it was gathered
	rule    string
}

// parties resolves the tokens that an act's sentence gives for those who did it and those whom it hit.
func (r *reading) parties(t *telling) {
	act := t.act
	for _, token := range act.Agents {
		if act.Mutual {
			for _, p := range r.bothSides(token) {
				t.agents = addParty(t.agents, p)
			}
		}
		if whole, ok := r.wholeOf(token); ok {
			token = whole
		}
		p, ok := r.partyAt(token)
		if ok && p.actor < 0 && r.countryman(token) {
			t.agents = addParty(t.agents, p) // "a Palestinian stabbed two soldiers"
			continue
		}
		if named, apposed := r.apposed(&p); ok && apposed {
			p = named
		}
		if named, styled := r.selfStyled(token); styled {
			p, ok = named, true
		}
		if !ok {
			p, ok = r.whoSaysSo(token)
		}
		if !ok {
			p, ok = r.subjectAt(token)
		}
		for _, p := range r.sayTogether(token) {
			if r.canAct(&p, act.Kind) {
				t.agents = addParty(t.agents, p)
			}
		}
		if ok && r.isMachine(p.head) && (r.doc.Child(p.head, text.RelNmod) > p.head || r.doc.Child(p.head, text.RelNmodPoss) >= 0) {
			if of, owned := r.owner(p.head); owned && !r.isKind(&of, who.Government) { // "two jets of the air force"
				p = of
			}
		}
		if of, owned := r.groupOfMember(token); owned {
			p, ok = of, true
		}
		if !ok || p.actor < 0 {
			if p, ok = r.owner(token); !ok {
				p, ok = r.stateAt(token)
			}
		}
		if ok && r.canAct(&p, act.Kind) && (!entering(act) || r.isKind(&p, who.ArmedGroup, who.Unnamed)) {
			t.agents = addParty(t.agents, p)
		}
	}
	if len(t.agents) == 0 {
		p, ok := r.mainSubject(act)
		if !ok {
			p, ok = r.wielder(act)
		}
		if ok && r.canAct(&p, act.Kind) {
			t.agents = addParty(t.agents, p)
		}
	}
	for _, token := range r.hit(act) {
		if r.doc.Tokens[token].Lower == "targets" && r.doc.Tokens[act.Head].XPos == text.PennVBD { // "bombed PKK targets"
			if p, ok := r.owner(token); ok {
				t.patients = addParty(t.patients, p)
			}
		}
		p, ok := r.partyAt(token)
		if !ok {
			p, ok = r.spokenBefore(token, act)
		} else if named, apposed := r.apposed(&p); apposed {
			p = named
		}
		if ok && (!r.isPlaceOnly(token) || r.hitsTown(token, act)) && !r.isActWord(token, act) {
			p.taken = act.Kind == what.Territory
			t.patients = addParty(t.patients, p)
		}
	}
	if p, ok := r.siteBefore(act); ok && !slices.ContainsFunc(t.patients, func(other party) bool { return !r.isPeople(&other) }) {
		t.patients = addParty(t.patients, p)
	}
	for _, token := range r.leadingUp(act) {
		if len(act.Agents) > 0 || act.Form == what.Doer {
			break
		}
		p, ok := r.partyAt(token)
		if !ok || p.actor < 0 {
			p, ok = r.countryAt(token)
		}
		if ok && r.canAct(&p, act.Kind) && !r.isKind(&p, who.People, who.Person) {
			t.agents = addParty(t.agents, p)
		}
	}
	if len(t.agents) == 0 && act.Form == what.Weapon {
		if p, ok := r.firedFrom(act.Head); ok && r.canAct(&p, act.Kind) {
			t.agents = addParty(t.agents, p)
		}
	}
}

// siteBefore is the building or the like that stands before an act's noun: "the mosque bombing", "a hotel siege".
func (r *reading) siteBefore(act *what.Act) (party, bool) {
	site := act.First - 1
	if act.Form != what.Noun || r.charged(act) || !slices.Contains(act.Modifiers, site) || meansOf.Has(r.doc.Tokens[site].Lemma) || r.actAt[site] > 0 {
		return party{}, false
	}
	p, ok := r.partyAt(site)
	return p, ok && p.actor < 0 && r.isThing(&p) && !r.headline(&p)
}

// meansOf are things with which attacks are made.
var meansOf = lex.NewSet(`car vehicle truck lorry van motorcycle motorbike bike bicycle boat speedboat dinghy drone uav helicopter aircraft plane jet
	warplane tank ship submarine pipe`)

// spokenBefore is whom the sentence told of before, for a pronoun that nothing else explains: "dragged a patient out and shot him".
func (r *reading) spokenBefore(token int, act *what.Act) (party, bool) {
	word := r.doc.Tokens[token].Lower
	if word != "him" && word != "her" && word != "them" {
		return party{}, false
	}
	first := r.doc.Sentences[r.doc.Tokens[token].Sent].First
	for i := len(r.Cast.Mentions) - 1; i >= 0; i-- {
		m := &r.Cast.Mentions[i]
		if m.Last > token {
			continue
		}
		if m.First < first {
			break
		}
		many := r.doc.Tokens[m.Head].XPos == text.PennNNS || r.doc.Tokens[m.Head].XPos == text.PennNNPS
		if kind := r.Cast.Actors[m.Actor].Kind; kind != who.Person && kind != who.People && kind != who.Forces || many != (word == "them") || slices.Contains(act.Agents, m.Head) {
			continue
		}
		return party{Span: m.Span, head: m.Head, actor: m.Actor, mention: i, doubted: m.Doubted, rule: "whom the sentence told of before"}, true
	}
	return party{}, false
}

// apposed is the person named behind a phrase of which no list tells that it is somebody: "the co-chair of the council, Ali
// Diallo, …".
func (r *reading) apposed(p *party) (party, bool) {
	if p.actor >= 0 {
		return party{}, false
	}
	_, last := r.phrase(p.head)
	if last+1 >= len(r.doc.Tokens) || r.doc.Tokens[last].Lower != "," {
		return party{}, false
	}
	m, ok := r.Cast.At(last + 1)
	if !ok || r.Cast.Mentions[m].First != last+1 || r.Cast.Actors[r.Cast.Mentions[m].Actor].Kind != who.Person || who.TargetKind(p.Of(r.doc.Text)) != "other" {
		return party{}, false
	}
	return r.partyAt(r.Cast.Mentions[m].Head)
}

// leadingUp are the tokens that lead up to an act's noun, its own first words included: "military operation".
func (r *reading) leadingUp(act *what.Act) []int {
	if act.Form == what.Verb || act.First == act.Head {
		return act.Modifiers
	}
	modifiers := slices.Clip(act.Modifiers)
	for token := act.First; token < act.Head; token++ {
		modifiers = append(modifiers, token)
	}
	return modifiers
}

// mainSubject is the armed party of which a sentence tells what it did before what came of it: "A bomber drove a car into
// the crowd, killing nine."
func (r *reading) mainSubject(act *what.Act) (party, bool) {
	if act.Form != what.Verb || r.doc.Tokens[act.Head].XPos != text.PennVBG {
		return party{}, false
	}
	for at := r.doc.Tokens[act.Head].Head; at >= 0; at = r.doc.Tokens[at].Head {
		if r.doc.Tokens[at].Tag != text.VERB {
			continue
		}
		subject := r.doc.Child(at, text.RelNsubj)
		if subject < 0 {
			continue
		}
		p, ok := r.partyAt(subject)
		return p, ok && r.isKind(&p, who.ArmedGroup, who.Unnamed)
	}
	return party{}, false
}

// wielder is the armed party that is told to have done something with a weapon: "the group broke the truce with a car bomb".
func (r *reading) wielder(act *what.Act) (party, bool) {
	if act.Form != what.Weapon || !r.hasCase(act.Head, "with") {
		return party{}, false
	}
	verb := r.doc.Tokens[act.Head].Head
	if verb < 0 || r.doc.Tokens[verb].Tag != text.VERB {
		return party{}, false
	}
	subject := r.doc.Child(verb, text.RelNsubj)
	if subject < 0 {
		return party{}, false
	}
	p, ok := r.partyAt(subject)
	return p, ok && r.isKind(&p, who.ArmedGroup, who.Unnamed)
}

// hit are the tokens of what an act hit. What somebody drives into something is no target, but that into which he drives; nor is
// what he only enters.
func (r *reading) hit(act *what.Act) []int {
	if entering(act) {
		return nil
	}
	if !drives.Has(r.doc.Tokens[act.Head].Lemma) {
		return act.Patients
	}
	for i := act.Last; i < r.doc.Sentences[r.doc.Tokens[act.Head].Sent].Last; i++ {
		if t := &r.doc.Tokens[i]; t.Lower == "into" && t.Rel == text.RelCase {
			return []int{t.Head}
		}
	}
	return act.Patients
}

// entering says whether an act's word tells only that somebody came: "fighters entered the village".
func entering(act *what.Act) bool { return act.Kind == what.Incident && act.Form == what.Verb }

// drives are the verbs whose object is a vehicle where "into" follows.
var drives = lex.NewSet("ram drive crash plough plow slam")

// whoSaysSo is the party that a pronoun stands for which is the subject of what that party says: "the army said it had killed".
func (r *reading) whoSaysSo(token int) (party, bool) {
	t := &r.doc.Tokens[token]
	if t.Lower != "it" && t.Lower != "they" && t.Lower != "we" || t.Head < 0 {
		return party{}, false
	}
	clause := &r.doc.Tokens[t.Head]
	if clause.Rel != text.RelCcomp || clause.Head < 0 || t.Rel != text.RelNsubj {
		return party{}, false
	}
	subject := r.doc.Child(clause.Head, text.RelNsubj)
	if subject < 0 || subject == token {
		return party{}, false
	}
	if says := &r.doc.Tokens[clause.Head]; says.Rel == text.RelAclRelcl && says.Head >= 0 && r.doc.Tokens[subject].XPos == text.PennWDT { // "the group that says it killed"
		subject = says.Head
	}
	if named, styled := r.selfStyled(subject); styled {
		return named, true
	}
	p, ok := r.partyAt(subject)
	return p, ok && !r.isKind(&p, who.Person, who.People, who.Organisation)
}

// selfStyled is the group by whose name those go whom a token tells of: "a group calling itself the Orm Front", "men who call
// themselves the Red Falcons".
func (r *reading) selfStyled(token int) (party, bool) {
	clause := r.doc.Child(token, text.RelAcl, text.RelAclRelcl)
	if clause < token || r.doc.Tokens[clause].Lemma != "call" {
		return party{}, false
	}
	self := clause + 1
	if self+1 >= len(r.doc.Tokens) || r.doc.Tokens[self].Lower != "itself" && r.doc.Tokens[self].Lower != "themselves" {
		return party{}, false
	}
	for at := self + 1; at < min(self+4, len(r.doc.Tokens)); at++ {
		if p, ok := r.partyAt(at); ok && r.isKind(&p, who.ArmedGroup) {
			return p, true
		}
	}
	return party{}, false
}

// sayTogether are the forces and groups that together say what "they" did: "the army and the police said that they had taken a camp".
func (r *reading) sayTogether(token int) (all []party) {
	t := &r.doc.Tokens[token]
	if t.Lower != "they" || t.Head < 0 || r.doc.Tokens[t.Head].Rel != text.RelCcomp || r.doc.Tokens[t.Head].Head < 0 {
		return nil
	}
	for c := range r.doc.Children(r.doc.Tokens[t.Head].Head) {
		if r.doc.Tokens[c].Rel != text.RelNsubj || c > token {
			continue
		}
		all = r.addArmed(all, c)
		for other := range r.doc.Children(c) {
			if r.doc.Tokens[other].Rel == text.RelConj {
				all = r.addArmed(all, other)
			}
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// addArmed adds the forces or the group at a token.
func (r *reading) addArmed(list []party, token int) []party {
	if p, ok := r.partyAt(token); ok && r.isKind(&p, who.Forces, who.ArmedGroup) {
		return addParty(list, p)
	}
	return list
}

// subjectAt is the group that the report is a profile of, for a pronoun that nothing else explains.
func (r *reading) subjectAt(token int) (party, bool) {
	if word := r.doc.Tokens[token].Lower; r.subject < 0 || !r.profile || word != "it" && word != "they" {
		return party{}, false
	}
	m := &r.Cast.Mentions[r.subject]
	return party{Span: r.doc.Tokens[token].Span, head: token, actor: m.Actor, mention: -1, rule: "a pronoun for the group that the report is about"}, true
}

// bothSides are the two armed parties named last before "the two", who fought each other, one of them the group that the report is
// about; none where the token tells no such.
func (r *reading) bothSides(token int) (sides []party) {
	const back = 3 // sentences
	if token == 0 || r.doc.Tokens[token].Lower != "two" || r.doc.Tokens[token-1].Lower != "the" {
		return nil
	}
	if r.subject >= 0 {
		m := &r.Cast.Mentions[r.subject]
		sides = append(sides, party{Span: r.doc.Tokens[token].Span, head: m.Head, actor: m.Actor, mention: -1, rule: "the group that the report is about"})
	}
	for i := len(r.Cast.Mentions) - 1; i >= 0 && len(sides) < 2; i-- {
		m := &r.Cast.Mentions[i]
		if m.Last > token || r.doc.Tokens[token].Sent-r.doc.Tokens[m.First].Sent > back {
			continue
		}
		if kind := r.Cast.Actors[m.Actor].Kind; kind == who.ArmedGroup || kind == who.Forces && r.subject < 0 {
			sides = addParty(sides, party{Span: m.Span, head: m.Head, actor: m.Actor, mention: i, doubted: m.Doubted, rule: "the two named before"})
		}
	}
	if len(sides) < 2 {
		return nil
	}
	return sides
}

func (r *reading) isKind(p *party, kinds ...who.Kind) bool {
	return p.actor >= 0 && slices.Contains(kinds, r.Cast.Actors[p.actor].Kind)
}

// crowds are people who act together with stones, fire and sticks.
var crowds = lex.NewSet(`youths protesters protestors demonstrators rioters mob mobs crowd crowds hooligans settlers herders herdsmen tribesmen
	supporters followers loyalists students villagers strikers looters vigilantes prisoners inmates man men teenager teenagers driver youth boys
	pastoralists hunters clansmen woman`)

// partyAt is the party whose phrase a token heads or stands in.
func (r *reading) partyAt(token int) (party, bool) {
	if whole, ok := r.wholeOf(token); ok {
		return r.partyAt(whole)
	}
	if m, ok := r.Cast.At(token); ok {
		mention := &r.Cast.Mentions[m]
		return party{Span: mention.Span, head: mention.Head, actor: mention.Actor, mention: m, doubted: mention.Doubted, rule: mention.Trace.Rule}, true
	}
	t := &r.doc.Tokens[token]
	switch t.Tag {
	case text.NOUN, text.PROPN, text.ADJ:
	default:
		return party{}, false
	}
	first, last := r.phrase(token)
	return party{Span: r.doc.Slice(first, last), head: token, actor: -1, mention: -1, rule: "the noun phrase beside the act"}, true
}

// wholeOf is the token of what a quantity counts, or of that of which a token names only a part: "two of its drivers", "the gate
// of a mosque".
func (r *reading) wholeOf(token int) (int, bool) {
	t := &r.doc.Tokens[token]
	part := parts.Has(t.Lemma)
	if !part && !quantities.Has(t.Lower) && t.Tag != text.NUM {
		return 0, false
	}
	for c := range r.doc.Children(token) {
		if c > token && r.doc.Tokens[c].Rel == text.RelNmod && (r.hasCase(c, "of") || part && (r.hasCase(c, "around") || r.hasCase(c, "at") || r.hasCase(c, "to"))) {
			return c, true
		}
	}
	return 0, false
}

// parts are what stands for the building or the camp that it belongs to.
var parts = lex.NewSet("wall gate fence perimeter entrance roof floor yard courtyard door window facade ruin")

// quantities are nouns that only count what follows them, or are what is left of it.
var quantities = lex.NewSet(`scores dozens hundreds thousands number numbers tens several some many most all half couple handful group dozen one
	body bodies corpse corpses remains team delegation`)

// phrase is the noun phrase of a token: what modifies it from the left, names and an "of" from the right.
func (r *reading) phrase(token int) (first, last int) {
	first, last = token, token+1
	for c := range r.doc.Children(token) {
		t := &r.doc.Tokens[c]
		switch t.Rel {
		case text.RelCompound, text.RelAmod, text.RelNummod, text.RelNmodPoss, text.RelNmod:
			if c < token {
				f, _ := r.doc.Subtree(c)
				first = min(first, f)
			} else if t.Rel == text.RelNmod && r.hasCase(c, "of") {
				_, l := r.phrase(c)
				last = max(last, l)
			}
		case text.RelFlat, text.RelFixed:
			last = max(last, c+1)
		}
	}
	if before := first - 1; before >= 0 && first == token && r.doc.LeadsUp(before) {
		first, _ = r.phrase(before) // "the police post", where the tree hangs both on the verb
	}
	for i := token + 1; i < last; i++ {
		if tag := r.doc.Tokens[i].Tag; tag == text.CCONJ || tag == text.VERB && r.doc.Tokens[i-1].Lower != "-" || tag == text.SCONJ || r.doc.Tokens[i].Lower == "," {
			last = i
		}
	}
	for i := first; i < token; i++ {
		if act := r.actAt[i]; act > 0 && r.Acts[act-1].Form == what.Verb {
			first = i + 1 // "Army Bombs Market", "a destroyed school"
		}
	}
	for first < token && (r.doc.Tokens[first].Tag == text.DET || r.doc.Tokens[first].Tag == text.PUNCT || r.doc.Tokens[first].Tag == text.ADP || r.doc.Tokens[first].Lower == "whose") {
		first++
	}
	return first, last
}

func (r *reading) hasCase(token int, word string) bool {
	c := r.doc.Child(token, text.RelCase)
	return c >= 0 && r.doc.Tokens[c].Lower == word
}

// judging are those who tell of acts and do none: "a judge jailed a man for ramming a crowd, killing nine".
var judging = lex.NewSet(`court courts tribunal judge judges magistrate prosecutor prosecutors jury jurors lawyer lawyers spokesman spokeswoman
	spokesperson reporter reporters journalist journalists witness witnesses coroner medics doctors`)

// canAct says whether a party can be who did it: a crowd only where crowds act, a body without arms never.
func (r *reading) canAct(p *party, kind what.Kind) bool {
	if p.actor < 0 {
		return false
	}
	if judging.Has(r.doc.Tokens[p.head].Lower) {
		return false
	}
	switch r.Cast.Actors[p.actor].Kind {
	case who.Unknown:
		return false
	case who.Person:
		return !r.speaks(p) // the governor tells of the act
	case who.Organisation:
		return kind == what.Arrest || who.TargetKind(r.Cast.Actors[p.actor].Name) == "security forces"
	case who.People:
		return crowds.Has(r.doc.Tokens[p.head].Lower) || who.TargetKind(p.Of(r.doc.Text)) == "militants" || kind == what.Riot || kind == what.Mob || kind == what.Destruction || kind == what.Clash || kind == what.Protest
	}
	return true
}

// speaks says whether the report quotes a person, by name or by an office before the name: "according to the prefect, Ali
// Diallo, …".
func (r *reading) speaks(p *party) bool {
	const comma = 2
	return slices.ContainsFunc(r.Said, func(a says.Attribution) bool {
		return !a.Stance && a.Source.End > a.Source.Start && a.Source.Start <= p.Start && p.Start <= a.Source.End+comma
	})
}

// hitsTowns are the kinds of act whose object may be a town: "shelled Gao", "captured Gao".
var hitsTowns = map[what.Kind]bool{what.Airstrike: true, what.Shelling: true, what.Strike: true, what.Territory: true}

// hitsTown says whether an act is one on the town or the land that a token names: "shelled Gao", "stormed the hill".
func (r *reading) hitsTown(token int, act *what.Act) bool {
	return hitsTowns[act.Kind] || r.doc.Tokens[token].Rel == text.RelObj && r.places.At(token).Place.Kind != where.Country
}

// isPlaceOnly says whether a token is a name of a town or larger place: "killed in", "attack on Kabul" hits no party.
func (r *reading) isPlaceOnly(token int) bool {
	if _, ok := r.Cast.At(token); ok {
		return false
	}
	m := r.places.At(token)
	return m != nil && m.Place.Kind != where.Site && !r.countryman(token) && !r.tallied(token)
}

// countryman says whether an adjective stands for somebody: "a Malian was shot".
func (r *reading) countryman(token int) bool {
	if m := r.places.At(token); m == nil || !m.Adjective || token+1 < len(r.doc.Tokens) && (r.doc.Tokens[token+1].Tag == text.NOUN || r.doc.Tokens[token+1].Tag == text.PROPN) {
		return false
	}
	for i := token - 1; i >= max(0, token-6); i-- {
		switch t := &r.doc.Tokens[i]; t.Tag {
		case text.DET, text.NUM:
			return true
		case text.ADJ, text.PUNCT, text.NOUN:
		default:
			return false
		}
	}
	return false
}

// isActWord says whether a token tells of an act itself, and not of a craft that another act hit: "shot down a drone".
func (r *reading) isActWord(token int, of *what.Act) bool {
	i := r.actAt[token]
	return i > 0 && r.Acts[i-1].Form != what.Doer && (of.Form != what.Verb || !crafts.Has(r.doc.Tokens[token].Lemma))
}

func addParty(list []party, p party) []party {
	for i := range list {
		if list[i].actor >= 0 && list[i].actor == p.actor || list[i].head == p.head {
			return list
		}
	}
	return append(list, p)
}
