package where

import (
	"sort"

	"casus/lex"
	"casus/text"
	"casus/trace"
)

// Find reads every place, in order, resolved from the whole report.
func Find(doc *text.Doc) []Mention {
	if len(doc.Tokens) == 0 {
		return nil
	}
	r := newReader(doc)
	r.spotAll()
	r.surround()
	for i := range r.groups {
		r.sensesOf(&r.groups[i])
	}
	r.containers()
	r.screen()
	r.learn()
	for i := range r.groups {
		if g := &r.groups[i]; len(g.senses) == 0 && r.spots[g.spots[0]].rule == "" {
			r.sensesOf(g)
		}
	}
	for n := range r.spots {
		r.spots[n].container = -1
	}
	r.containers()
	r.setHeads()
	r.resolve()

	var mentions []Mention
	number := make([]int, len(r.spots)) // spot -> mention + 1
	for n := range r.spots {
		s := &r.spots[n]
		if s.dropped {
			continue
		}
		if g := &r.groups[s.group]; g.chosen < 0 && s.rule == "" && (s.to == s.last && !s.locative || len(g.senses) > 0 && g.senses[0].entry < 0) {
			continue
		}
		mentions = append(mentions, r.mention(s))
		number[n] = len(mentions)
	}
	r.lend(mentions, number)
	mentions = append(mentions, r.unnamedCapitals(mentions)...)
	mentions = append(mentions, r.sites(mentions)...)
	sort.SliceStable(mentions, func(i, j int) bool { return mentions[i].First < mentions[j].First })
	return mentions
}

func (r *reader) mention(s *spot) Mention {
	g := &r.groups[s.group]
	m := Mention{Span: r.doc.Slice(s.from, s.to), First: s.from, Last: s.to, Place: r.place(s), Within: -1}
	if s.container >= 0 && !r.spots[s.container].dropped {
		m.Within = r.spots[s.container].from
	}
	step := trace.Step{Rule: s.rule, Span: r.doc.Slice(s.first, s.last)}
	if step.Rule == "" {
		step.Rule = "a name of the gazetteer"
	}
	if g.chosen >= 0 {
		if g.senses[g.chosen].entry < 0 {
			step.Rule = "a name of the word lists"
		}
		m.Adjective = g.senses[g.chosen].adjective
	}
	m.Trace = step
	m.Dateline = r.dateline(s)
	if !m.Adjective && !m.Dateline {
		m.Metonym = r.metonym(s, m.Place.Kind)
		m.Modifier = !m.Metonym && r.modifier(s)
		m.Bearing = r.bearing(s)
	}
	return m
}

// dateline says whether a name stands in "KABUL, March 22 (Reuters) —" at the head of a paragraph.
func (r *reader) dateline(s *spot) bool {
	sentence := r.sentence(s.first)
	if sentence.Kind == text.Dateline {
		return true
	}
	if sentence.Kind == text.Title || s.first-sentence.First > 6 || sentence.First > 0 && r.doc.Sentences[r.doc.Tokens[s.first].Sent-1].Paragraph == sentence.Paragraph {
		return false
	}
	for i := s.last; i < sentence.Last && i < s.last+12; i++ {
		switch word := r.word(i); word {
		case "—", "–", "--", "-":
			joined := r.doc.Tokens[i].Start == r.doc.Tokens[i-1].End && i+1 < sentence.Last && r.doc.Tokens[i].End == r.doc.Tokens[i+1].Start
			if !joined {
				return true
			}
		case ".", ";", "?":
			return false
		default:
			if !r.capital(i) && word != "," && word != "(" && word != ")" && word != "/" && (word[0] < '0' || word[0] > '9') {
				return false
			}
		}
	}
	return false
}

// bearing says whether a place stands only for the direction and distance of the one before it: "Tikrit, 150 km north of
// Baghdad", "Mukondi, some 30 km south of Beni".
func (r *reader) bearing(s *spot) bool {
	sentence := r.sentence(s.first)
	at := s.first - 1
	if at <= sentence.First || r.lower(at) != "of" && r.lower(at) != "from" {
		return false
	}
	for unit := false; at > sentence.First && at > s.first-12; at-- {
		switch word := r.lower(at - 1); {
		case lengths.Has(word):
			unit = true
		case word == "," || word == "(":
			return unit && at-2 >= sentence.First && r.at[at-2] != 0
		}
	}
	return false
}

// lengths are units that distances between places are told in.
var lengths = lex.NewSet("km kms kilometers kilometres kilometer kilometre miles mile mi metres meters")

// speech are verbs whose subject is a government where it is a place.
var speech = lex.NewSet(`said says say accused accuses denied denies claimed claims insisted insists condemned condemns vowed vows warned warns
	announced announces blamed blames demanded demands rejected rejects wants wanted urged urges called agreed agrees
	responded retaliated supports supported backs considers regards believes sees recognised recognized launched invaded
	bombed struck carried deployed sent hit attacked fired`)

// metonym says whether a country or a capital acts or speaks: its government is meant.
func (r *reader) metonym(s *spot, kind Kind) bool {
	g := &r.groups[s.group]
	if s.locative || kind != Country && (g.chosen < 0 || !g.senses[g.chosen].capital) || s.direction {
		return false
	}
	sentence := r.sentence(s.first)
	i := s.to
	for i < sentence.Last && (r.lower(i) == "has" || r.lower(i) == "have" || r.lower(i) == "had" || r.lower(i) == "also") {
		i++
	}
	if i < sentence.Last && speech.Has(r.lower(i)) {
		return true
	}
	if sentence.Parsed {
		switch r.doc.Tokens[s.last-1].Rel {
		case text.RelNsubj, text.RelOblAgent, text.RelIobj:
			head := r.doc.Tokens[s.last-1].Head
			return head >= 0 && r.doc.Tokens[head].Tag == text.VERB
		}
	}
	return s.first > sentence.First && r.lower(s.first-1) == "by"
}

// modifier says whether a name only describes a party: "Pakistan's army", "Mali-based", "the Kabul government".
func (r *reader) modifier(s *spot) bool {
	sentence := r.sentence(s.first)
	if s.party || r.inPartyName(s, sentence) {
		return true
	}
	i := s.to
	if i >= sentence.Last {
		return false
	}
	if s.locative && speech.Has(r.lower(i)) && spoken.Has(r.lower(i)) {
		return true // "a spokesman in Berlin said"
	}
	if r.abbreviation(s.first, s.last) && countryTerm(&r.groups[s.group]) != nil && (r.doc.Tokens[i].Tag == text.NOUN || r.doc.Tokens[i].Tag == text.ADJ) {
		return true // "US aircraft"
	}
	if isHyphen(r.word(i)) && i+1 < sentence.Last && r.doc.Tokens[i].Start == r.doc.Tokens[i-1].End && hyphened.Has(r.lower(i+1)) {
		return true
	}
	for ; i < sentence.Last && i < s.to+4; i++ {
		word := r.lower(i)
		if ofParties.Has(word) {
			return true
		}
		if _, sites := r.words.sites.Match(r.doc, i); sites > 0 || r.at[i] != 0 || r.word(i) == "," {
			return false
		}
		if c := r.cue(i); c.placeWord() || c.locative {
			return false
		}
		if !r.genitive(i) && !r.capital(i) && r.doc.Tokens[i].Tag != text.ADJ && r.doc.Tokens[i].Tag != text.NOUN {
			return false
		}
	}
	return false
}

// genitive says whether a token is the genitive's "'s" or a part of it.
func (r *reader) genitive(token int) bool {
	switch r.lower(token) {
	case "'s", "’s", "'", "’":
		return true
	case "s":
		return token > 0 && r.genitive(token-1) && r.doc.Tokens[token].Start == r.doc.Tokens[token-1].End
	}
	return false
}

// spoken are the verbs of speech that follow where a speaker is.
var spoken = lex.NewSet("said says say told denied claimed announced condemned warned insisted confirmed")

// inPartyName says whether a name ends that of a party or a person's report: "Islamic State of Iraq", "al-Qaeda in the
// Arabian Peninsula", "the Communist Party of India", "reporting from Kabul".
func (r *reader) inPartyName(s *spot, sentence *text.Sentence) bool {
	i := s.from - 1
	if i > sentence.First && quotes.Has(r.word(i)) {
		i-- // 'the militia of "Zerf"'
	}
	if i > sentence.First && r.lower(i) == "the" {
		i--
	}
	if i > sentence.First+2 && (r.lower(i) == "and" || r.lower(i) == "&") {
		if other := r.spotAt(i - 1); other != nil {
			return r.inPartyName(other, sentence)
		}
	}
	if i <= sentence.First {
		return false
	}
	before := r.lower(i - 1)
	switch r.lower(i) {
	case "from":
		return elsewhere.Has(before)
	case "of", "in", "for":
		if elsewhere.Has(before) {
			return true
		}
	default:
		return false
	}
	if r.lower(i) == "of" && armed.Has(before) {
		return true
	}
	if !r.capital(i - 1) {
		return false
	}
	return before == "state" || before == "qaeda" || before == "qaida" || before == "al-qaeda" || before == "al-qaida" || before == "emirate" ||
		r.lower(i) != "in" && (r.cue(i-1).organisation || before == "republic" || before == "kingdom" || before == "people")
}

var (
	quotes = lex.NewSet(`" “ ' ‘`)
	armed  = lex.NewSet("militia militias brigade brigades battalion battalions gang")
)

// elsewhere are the words before "from", "of" and "in" that tell where a person is or comes from.
var elsewhere = lex.NewSet(`reporting speaking reports phone telephone resident native citizen national born hails hailed originally based raised
	tourist visiting`)

var hyphened = lex.NewSet("based backed led born aligned sponsored linked trained funded supported allied friendly made owned inspired flagged")

var ofParties = lex.NewSet(`army military government police ministry minister president forces troops soldiers navy regime rebels militants
	parliament ambassador envoy intelligence authorities officials foreign defence defense interior supreme leader leaders
	spokesman air branch affiliate chapter wing guard guards governor mayor administration opposition party
	security special national`)

// lend gives a place that no list knows the country and division of the place around it, and its coordinates as lent.
func (r *reader) lend(mentions []Mention, number []int) {
	for n := range r.spots {
		if number[n] == 0 {
			continue
		}
		s := &r.spots[n]
		m := &mentions[number[n]-1]
		if s.container >= 0 && number[s.container] > 0 && r.groups[s.group].chosen >= 0 && m.Place.Country == "" {
			m.Place.Country = mentions[number[s.container]-1].Place.Country
		}
		if r.groups[s.group].chosen >= 0 {
			continue
		}
		if from := r.lender(s, number); from >= 0 {
			lendTo(&m.Place, &mentions[from].Place)
		}
		if m.Place.Kind == Province {
			m.Place.Admin1 = ""
		} else if c := s.container; c >= 0 && number[c] > 0 && r.groups[r.spots[c].group].chosen < 0 && r.spots[c].hint.division == 1 {
			m.Place.Admin1 = mentions[number[c]-1].Place.Name // a division that no list knows
		}
	}
	// A name has one place: what one mention of it learned, the others know.
	for i := range r.groups {
		g := &r.groups[i]
		if g.chosen >= 0 {
			continue
		}
		var best *Place
		sure := false
		for _, n := range g.spots {
			if number[n] == 0 {
				continue
			}
			if p := &mentions[number[n]-1].Place; best == nil || !sure && (p.Admin1 != "" && best.Admin1 == "" || r.spots[n].container >= 0 && p.Country != "") {
				best, sure = p, r.spots[n].container >= 0 && p.Country != ""
			}
		}
		for _, n := range g.spots {
			if number[n] == 0 || best == nil {
				continue
			}
			p := &mentions[number[n]-1].Place
			near, name := p.Near, p.Name
			*p = *best
			p.Near, p.Name = near, name
		}
	}
}

func lendTo(to, from *Place) {
	to.Country, to.Admin1 = from.Country, from.Admin1
	if from.Kind == Province {
		to.Admin1 = from.Name
	}
	if from.Located && from.Kind != Region {
		to.Latitude, to.Longitude, to.Located, to.Lent = from.Latitude, from.Longitude, true, true
	}
}

// lender is the mention that most likely contains an unknown place: its container, the nearest place named before it
// in its sentence or the next after it, the last one before the sentence.
func (r *reader) lender(s *spot, number []int) int {
	good := func(n int) bool {
		if n < 0 || number[n] == 0 {
			return false
		}
		g := &r.groups[r.spots[n].group]
		return g.chosen >= 0 && g.senses[g.chosen].country != ""
	}
	for c, steps := s.container, 0; c >= 0 && steps < 4; c, steps = r.spots[c].container, steps+1 {
		if good(c) {
			return number[c] - 1
		}
	}
	self := int(r.at[s.first]) - 1
	sentence, paragraph := r.doc.Tokens[s.first].Sent, r.sentence(s.first).Paragraph
	if head := r.headOf(s); good(head) {
		return number[head] - 1
	}
	best, bestScore := -1, -1.0
	for n := range r.spots {
		if n == self || !good(n) {
			continue
		}
		other := &r.spots[n]
		chosen := &r.groups[other.group].senses[r.groups[other.group].chosen]
		apart := r.doc.Tokens[other.first].Sent - sentence
		score := 0.0
		switch chosen.kind {
		case Town, District, Province:
			score += 1
		}
		if chosen.adjective {
			score -= .6
		}
		switch {
		case chosen.country == r.main:
			score += 1.2
		case r.main != "" && (apart > 0 || r.sentence(other.first).Paragraph != paragraph):
			score -= 1.5 // "based in Dakar", and in the next paragraph a village at home
		}
		switch {
		case apart == 0:
			score += 2
		case apart < 0:
			score += 1 / float64(1-apart)
		default:
			score += .5 / float64(1+apart)
		}
		if score > bestScore {
			best, bestScore = n, score
		}
	}
	if best < 0 {
		return -1
	}
	return number[best] - 1
}
