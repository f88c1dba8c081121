package where

import (
	"casus/lex"
	"casus/text"
)

// Places answers which place the words of a report point to.
type Places struct {
	Mentions []Mention
	doc      *text.Doc
	at       []int32 // token -> mention + 1, the most exact where several cover it
	scenes   []bool  // by mention: it can be where an act happens
}

// Location is where something happened: the most exact place with what contains it.
type Location struct {
	Place Place
	From  []*Mention // the mentions that it was made of, the most exact first
	How   string     // how the report ties it to the words
}

// Index makes the mentions of a report ready for questions.
func Index(doc *text.Doc, mentions []Mention) *Places {
	p := &Places{Mentions: mentions, doc: doc, at: make([]int32, len(doc.Tokens))}
	for i := range mentions {
		for token := mentions[i].First; token < mentions[i].Last; token++ {
			if other := p.at[token]; other == 0 || exactness(&mentions[i].Place) > exactness(&mentions[other-1].Place) {
				p.at[token] = int32(i) + 1
			}
		}
	}
	p.scenes = make([]bool, len(mentions))
	for i := range mentions {
		p.scenes[i] = p.scene(&mentions[i])
	}
	return p
}

// At is the mention that covers a token, or nil.
func (p *Places) At(token int) *Mention {
	if p.at[token] == 0 {
		return nil
	}
	return &p.Mentions[p.at[token]-1]
}

// Home is the first mention of the country in which most of what a report names lies, nil where none has half, or
// the report does not name it.
func (p *Places) Home() *Mention {
	count, all := make(map[string]int), 0
	for i := range p.Mentions {
		if m := &p.Mentions[i]; m.Place.Country != "" && !m.Modifier {
			count[m.Place.Country]++
			all++
		}
	}
	for i := range p.Mentions {
		if m := &p.Mentions[i]; m.Place.Kind == Country && 2*count[m.Place.Country] > all {
			return m
		}
	}
	return nil
}

func exactness(p *Place) int {
	if p.Waters() {
		return 2
	}
	switch p.Kind {
	case Site:
		return 6
	case Town:
		return 5
	case District:
		return 4
	case Province:
		return 3
	case Area:
		return 2
	case Country:
		return 1
	}
	return 0
}

// scene says whether a mention can be where an act happens.
func (p *Places) scene(m *Mention) bool {
	return !m.Adjective && !m.Metonym && !m.Modifier && !m.Bearing && !p.afterwards(m) && !p.ofSpeech(m) && !p.ofCourt(m)
}

// ofCourt says whether a place is that of a court which hears of an act: "a judge in Mombasa sentenced two men over the attack".
func (p *Places) ofCourt(m *Mention) bool {
	t := &p.doc.Tokens[p.governs(m)]
	if t.Rel != text.RelNmod || t.Head < 0 {
		return false
	}
	court := &p.doc.Tokens[t.Head]
	return courts.Has(court.Lemma) && (court.Rel == text.RelNsubj || court.Rel == text.RelNsubjPass || court.Rel == text.RelOblAgent)
}

var courts = lex.NewSet("court judge tribunal prosecutor magistrate jury")

// ofSpeech says whether a place is only where somebody spoke: "the army said in Gao", "according to media in Gao". What people of a
// place tell of happened there.
func (p *Places) ofSpeech(m *Mention) bool {
	at := p.governs(m)
	t := &p.doc.Tokens[at]
	if t.Head < 0 || t.Rel != text.RelObl && t.Rel != text.RelNmod {
		return false
	}
	source := &p.doc.Tokens[t.Head]
	if t.Rel == text.RelObl && speech.Has(source.Lower) && spoken.Has(source.Lower) {
		return p.preposition(at) > 0 && t.Head < at
	}
	for i := t.Head; i >= 2 && i > t.Head-5; i-- {
		if p.doc.Tokens[i].Lower == "to" && p.doc.Tokens[i-1].Lower == "according" {
			return !locals.Has(source.Lemma)
		}
	}
	return false
}

// locals are those whom a report asks about what they saw.
var locals = lex.NewSet("resident witness villager local people doctor medic survivor hospital")

// Of is where the act happened that a token (its verb or noun) tells of: what its clause says, else its sentence, else
// what the report said last before it, else the dateline. ok is false where the report names no place at all.
func (p *Places) Of(token int) (location Location, ok bool) {
	if location, ok = p.Own(token); ok {
		return location, ok
	}
	return p.Inherited(token)
}

// Own is where the act happened as far as its own clause or sentence says; ok is false where they name no place.
func (p *Places) Own(token int) (location Location, ok bool) {
	sentence := &p.doc.Sentences[p.doc.Tokens[token].Sent]
	if sentence.Parsed {
		if m := p.inClause(token, sentence); m != nil {
			return p.merge(m, sentence, "named in the clause of the act"), true
		}
	}
	if m := p.inSentence(token, sentence); m != nil {
		return p.merge(m, sentence, "named in the sentence of the act"), true
	}
	return Location{}, false
}

var sceneWords = map[string]float64{"in": 3, "at": 3, "near": 3, "outside": 3, "inside": 3, "around": 2.5, "across": 2.5, "on": 1.5,
	"off": 2.5, "throughout": 2.5, "within": 2, "through": 2, "over": 1.5, "between": 1.5, "along": 1.5, "towards": .5, "into": 1.5, "to": .5,
	"from": -1.5, "against": .5, "of": 1, "by": -1}

// governs is the token of a mention that its governor sees.
func (p *Places) governs(m *Mention) int {
	for token := m.First; token < m.Last; token++ {
		if head := p.doc.Tokens[token].Head; head < m.First || head >= m.Last {
			return token
		}
	}
	return m.First
}

// inClause is the mention that depends on the act, by the shortest and surest path, preferring the more exact.
func (p *Places) inClause(token int, sentence *text.Sentence) *Mention {
	var best *Mention
	bestScore := 0.0
	for i := range p.Mentions {
		m := &p.Mentions[i]
		if m.First < sentence.First || m.First >= sentence.Last || !p.scenes[i] {
			continue
		}
		score, reached := p.path(p.governs(m), token)
		if !reached || p.ofOpinion(p.governs(m), token) {
			continue
		}
		score += float64(exactness(&m.Place))*.45 - vague(m)
		if best == nil || score > bestScore {
			best, bestScore = m, score
		}
	}
	if bestScore < 0 {
		return nil // "a tourist from Canada"
	}
	return best
}

// ofOpinion says whether a place belongs to what somebody thinks of, not to the act: "shot him and condemned the war in Syria",
// "attacks in solidarity with people in Gaza".
func (p *Places) ofOpinion(from, act int) bool {
	for at, steps := from, 0; at >= 0 && at != act && steps < 6; at, steps = p.doc.Tokens[at].Head, steps+1 {
		if t := &p.doc.Tokens[at]; opinions.Has(t.Lemma) && (t.Tag == text.NOUN || t.Tag == text.VERB) {
			return !p.doc.Under(act, at) || p.doc.Tokens[act].Head == at && p.doc.Tokens[act].Rel == text.RelNsubj
		}
	}
	return false
}

var opinions = lex.NewSet("condemn denounce criticise criticize oppose support protest solidarity sympathy anger condolence concern angry")

// vague is what a place named only by what it is counts less than others: "In the capital, rebels shelled Zerf district".
func vague(m *Mention) float64 {
	if m.Trace.Rule == Capital {
		return 2.5
	}
	return 0
}

// path scores the way from a place up to the act: through nouns and prepositions, at most one clause away.
func (p *Places) path(from, act int) (score float64, reached bool) {
	score = p.preposition(from)
	at := from
	for range 8 {
		if at == act {
			return score, true
		}
		t := &p.doc.Tokens[at]
		if t.Head < 0 {
			break
		}
		switch t.Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelNmodPoss:
			score -= 1.5
		case text.RelAclRelcl, text.RelAdvcl, text.RelCcomp, text.RelParataxis, text.RelAdvclRelcl:
			score -= 2.5
		case text.RelConj:
			score -= 1
		default:
			score -= .4
		}
		at = t.Head
	}
	// The act may be a noun whose verb bears the place: "an attack took place in Gao".
	governor := p.doc.Tokens[act].Head
	if governor < 0 || p.doc.Tokens[act].Rel == text.RelConj && p.doc.Tokens[governor].Tag == text.VERB {
		return 0, false
	}
	at = from
	for range 6 {
		if at == governor {
			return score - 1.5, score > -2
		}
		if at = p.doc.Tokens[at].Head; at < 0 {
			break
		}
	}
	return 0, false
}

// afterwards says whether a place is where people were brought when all was over: "injured, and taken to a hospital in Gao".
func (p *Places) afterwards(m *Mention) bool {
	at := p.governs(m)
	for t := &p.doc.Tokens[at]; t.Head >= 0 && (t.Rel == text.RelNmod || t.Rel == text.RelAppos || t.Rel == text.RelConj); t = &p.doc.Tokens[at] {
		at = t.Head
	}
	t, c := &p.doc.Tokens[at], p.doc.Child(at, text.RelCase)
	if t.Rel != text.RelObl || c < 0 {
		return false
	}
	verb := p.doc.Tokens[t.Head].Lemma
	return bringing.Has(verb) && p.doc.Tokens[c].Lower == "to" || healing.Has(verb)
}

var (
	bringing = lex.NewSet("take transfer bring rush carry evacuate airlift fly transport move admit")
	healing  = lex.NewSet("treat hospitalise hospitalize admit")
)

func (p *Places) preposition(token int) float64 {
	if c := p.doc.Child(token, text.RelCase); c >= 0 {
		if head := p.doc.Tokens[token].Head; p.doc.Tokens[c].Lower == "between" && head >= 0 && lines.Has(p.doc.Tokens[head].Lemma) {
			return 0 // "a post on the road between Gao and Kidal" is in neither
		}
		if score, known := sceneWords[p.doc.Tokens[c].Lower]; known {
			return score
		}
	}
	return 0
}

var lines = lex.NewSet("road highway border line railway pipeline route")

// inSentence is the mention near an act that reads most like its scene, where no tree says so.
func (p *Places) inSentence(token int, sentence *text.Sentence) *Mention {
	var best *Mention
	bestScore := 0.0
	for i := range p.Mentions {
		m := &p.Mentions[i]
		if m.First < sentence.First || m.First >= sentence.Last || !p.scenes[i] {
			continue
		}
		if p.ofOpinion(p.governs(m), token) {
			continue
		}
		score := float64(exactness(&m.Place))*.3 - vague(m)
		for before := m.First - 1; before >= sentence.First && before >= m.First-3; before-- {
			if value, known := sceneWords[p.doc.Tokens[before].Lower]; known {
				if score += value; value < 0 && !m.Place.Near {
					score -= 3
				}
				break
			}
		}
		apart := m.First - token
		if apart < 0 {
			apart = (token - m.Last) + 4
		}
		score -= float64(min(apart, 40)) * .08
		for between := min(token, m.First); between < max(token, m.First); between++ {
			switch t := &p.doc.Tokens[between]; {
			case t.Lower == ";" || t.Lower == "while" || t.Lower == "after" || t.Lower == "when" || t.Lower == "where":
				score--
			case t.Tag == text.VERB && between != token:
				score -= .4
			}
		}
		if score > -3 && (best == nil || score > bestScore) {
			best, bestScore = m, score
		}
	}
	return best
}

// Inherited is what the report said last before the act's sentence, or its dateline, or what it names first. In a
// bulletin the place at the head of an item comes before what other items name.
func (p *Places) Inherited(token int) (Location, bool) {
	sentence := &p.doc.Sentences[p.doc.Tokens[token].Sent]
	var before, head, dateline, first *Mention
	opening := 0 // the sentence of the first place
	for i := range p.Mentions {
		m := &p.Mentions[i]
		if m.Dateline {
			switch paragraph := p.doc.Sentences[p.doc.Tokens[m.First].Sent].Paragraph; {
			case dateline == nil:
				dateline = m
			case head == nil && paragraph == sentence.Paragraph && m.Place.Country == dateline.Place.Country:
				head, before = m, nil
			}
			continue
		}
		if !p.scenes[i] || m.Place.Kind == Region {
			continue
		}
		own := &p.doc.Sentences[p.doc.Tokens[m.First].Sent]
		if own.Kind == text.Body {
			switch {
			case first == nil:
				first, opening = m, p.doc.Tokens[m.First].Sent
			case wide(&first.Place) && !wide(&m.Place) && m.Place.Country == first.Place.Country && p.doc.Tokens[m.First].Sent <= opening+2:
				first = m // "central Turkey", and in the next sentence the town
			}
		}
		if m.Last > sentence.First || sentence.Paragraph-own.Paragraph > 1 {
			continue
		}
		// The scene of a sentence is its most exact place, the first of two alike.
		if before == nil || (exactness(&m.Place) > exactness(&before.Place) || p.doc.Tokens[before.First].Sent != p.doc.Tokens[m.First].Sent) &&
			(m.Place.Kind != Country || before.Place.Kind == Country) {
			before = m
		}
	}
	for _, choice := range []struct {
		m   *Mention
		how string
	}{{before, "the place named last before the act"}, {head, "the place that heads the paragraph"}, {dateline, "the dateline"}, {first, "the first place that the report names"}} {
		if choice.m != nil {
			return p.merge(choice.m, &p.doc.Sentences[p.doc.Tokens[choice.m.First].Sent], choice.how), true
		}
	}
	return Location{}, false
}

// merge makes one place of a mention and those that contain it or lie in it: site, town, division.
func (p *Places) merge(m *Mention, sentence *text.Sentence, how string) Location {
	for changed := true; changed; { // down to what lies inside: "a bank in Kandahar"
		changed = false
		for i := range p.Mentions {
			inner := &p.Mentions[i]
			if inner.Within == m.First && inner.First >= sentence.First && inner.First < sentence.Last && p.scenes[i] && inner != m &&
				exactness(&inner.Place) > exactness(&m.Place) {
				m, changed = inner, true
				break
			}
		}
	}
	location := Location{Place: m.Place, From: []*Mention{m}, How: how}
	for outer, steps := m, 0; outer.Within >= 0 && steps < 4; steps++ {
		next := p.At(outer.Within)
		if next == nil || next == outer {
			break
		}
		outer = next
		location.From = append(location.From, outer)
		place := &location.Place
		switch outer.Place.Kind {
		case Town:
			if place.City == "" {
				place.City = outer.Place.Name
			}
		case Province:
			switch {
			case place.Admin1 == "":
				place.Admin1 = outer.Place.Name
			case outer.Place.division != "" && place.Country == outer.Place.Country:
				place.Admin1 = outer.Place.division // the report outranks the gazetteer, whose borders may be old
			}
		}
		if place.Country == "" {
			place.Country = outer.Place.Country
		}
	}
	return location
}
