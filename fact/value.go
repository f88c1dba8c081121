package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// values reads the list that follows a cue, over adverbs and the prepositions that the cue left out.
func (r *reading) values(i, end int) []phrase {
	for i < end && (r.tag(i) == text.ADV || r.isQuote(i)) {
		i++
	}
	list := r.list(i, end)
	if len(list) == 0 {
		return nil
	}
	return append(list, r.beyondAside(list)...)
}

// beyondAside is what a list goes on with behind a relative clause: "Kesh, which it left in 2014, and Orm".
func (r *reading) beyondAside(list []phrase) []phrase {
	at := list[len(list)-1].last
	participle := r.xpos(at+1) == text.PennVBN // "in bombs, buried in the roads, and in kidnapping"
	if r.lower(at) != "," || !participle && !relative.Has(r.lower(at+1)) && !relative.Has(r.lower(at+2)) && r.lower(at+1) != "where" {
		return nil
	}
	end := r.doc.Sentences[r.doc.Tokens[at].Sent].Last
	comma := at + 2
	for comma < end && r.tag(comma) != text.PUNCT {
		comma++
	}
	next := comma + 2
	if next >= end || r.lower(comma) != "," || r.lower(comma+1) != "and" && r.lower(comma+1) != "or" || !participle && !r.finiteWithin(at+2, comma) {
		return nil
	}
	again := r.lower(next) == r.lower(list[0].first-1)
	if again {
		next++
	}
	if p := r.phraseAt(next, end); p.ok() && (again || !participle && r.capital(p.head)) && (p.last == end || r.tag(p.last) == text.PUNCT) {
		return r.list(next, end)
	}
	return nil
}

// after is the list behind the first of some prepositions between two tokens.
func (r *reading) after(i, end int, prepositions *lex.Set) []phrase {
	for start := i; i < end; i++ {
		if i > start && prepositions == agents && r.lower(i) == "by" && r.xpos(i-1) == text.PennVBN && !r.onlyParticiples(start, i) { // "founded in 2009 and led by"
			return nil
		}
		if prepositions.Has(r.lower(i)) && !r.named[i] {
			if list := r.values(i+1, end); list != nil {
				return list
			}
		}
	}
	return nil
}

var (
	agents   = lex.NewSet("by")
	inPlace  = lex.NewSet("outside in across throughout around near along at within inside to into on from over of")
	locating = lex.NewSet("at between on in across throughout within inside around near along")
)

// side is the name by which a phrase's party is recorded, with the words that tell it; "" where the phrase names none.
func (r *reading) side(p phrase) (name string, actor int, span text.Span) {
	if !p.ok() {
		return "", none, text.Span{}
	}
	first, last := r.trim(p.first, p.last)
	if p.core = min(max(p.core, p.head+1), last); first >= p.core {
		return "", none, text.Span{}
	}
	if manySides.Has(r.lower(p.head)) && !r.named[p.head] {
		if p.core-first > 1 {
			return r.doc.Words(first, p.core), none, r.doc.Slice(first, p.core)
		}
		return "", none, text.Span{}
	}
	if actor = r.actorAt(p.head); actor != none {
		if words := r.doc.Words(first, p.core); r.isKind(actor, who.Forces) && (p.core-first > 1 || !r.callsBy(words, actor)) { // "Orm's intelligence service", not "Orman police"
			return words, actor, r.doc.Slice(first, p.core)
		}
		if r.isSide(actor) || r.isPerson(actor) {
			return r.cast.Actors[actor].Name, actor, r.doc.Slice(first, p.core)
		}
	}
	if actor = r.party(p); actor != none && r.isSide(actor) {
		return r.cast.Actors[actor].Name, actor, r.doc.Slice(first, last)
	}
	if place := r.placeWithin(p.first, p.core); place != nil && place.Place.Kind == where.Country && (place.Last == p.core || governmentNouns.Has(r.lower(p.head))) {
		if place.Last == p.core {
			return place.Place.Name, none, place.Span
		}
		return r.doc.Words(first, p.core), none, r.doc.Slice(first, p.core)
	}
	if place := r.placeAt(p.head); place != nil && actor == none && place.Place.Kind != where.Country && p.first > 0 && locating.Has(r.lower(p.first-1)) {
		return "", none, text.Span{} // "held in Kesh over ties to"
	}
	if (r.named[p.head] || r.namelike(first, p.core)) && p.core-first <= 6 && !(r.placeAt(p.head) != nil && r.doc.Tokens[p.head].Tag == text.NOUN) { // "the port" is no party
		return r.doc.Words(first, p.core), none, r.doc.Slice(first, p.core)
	}
	if governmentNouns.Has(r.lower(p.head)) || membersNouns.Has(r.lower(p.head)) || strings.HasSuffix(r.lower(p.head), "groups") {
		if p.last-first > 1 && p.last-first <= 10 {
			return r.doc.Words(first, last), none, r.doc.Slice(first, last)
		}
	}
	return "", none, text.Span{}
}

// namelike says whether words are a name by their capitals alone: several, and none of them opens the sentence.
func (r *reading) namelike(first, last int) bool {
	if words := r.doc.Words(first, last); last-first < 2 || words == strings.ToUpper(words) || first == r.doc.Sentences[r.doc.Tokens[first].Sent].First {
		return false
	}
	for i := first; i < last; i++ {
		if !r.capital(i) || r.placeAt(i) != nil && i == last-1 {
			return false
		}
	}
	return true
}

var compass = lex.NewSet("north south east west northeast northwest southeast southwest centre center")

// callsBy says whether words end as the name of an actor does.
func (r *reading) callsBy(words string, actor int) bool {
	name := r.cast.Actors[actor].Name
	return strings.HasSuffix(strings.ToLower(words), strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:]))
}

// manySides are heads that name several parties at once.
var manySides = lex.NewSet("governments states countries armies juntas powers republics nations")

var governmentNouns = lex.NewSet(`government governments military army police troops forces authorities state regime administration coalition militias
	groups factions intelligence junta security soldiers alliance`)

// people is a phrase as the report has it, without its article.
func (r *reading) people(p phrase) (string, text.Span) {
	first, last := r.trim(p.first, p.last)
	if r.isQuote(first-1) && r.opensQuote(first, last) { // a "war tax" on growers
		first--
	}
	span := r.doc.Slice(first, last)
	return span.Of(r.doc.Text), span
}

// place is the place that a phrase names, with what bounds it: "northern Kesh", "the Orm valley region".
func (r *reading) place(p phrase) (string, text.Span) {
	first, last := r.trim(p.first, p.core)
	if compass.Has(r.lower(p.head)) && p.core < p.last && r.lower(p.core) == "of" && r.placeWithin(p.core, p.last) != nil { // "the east of Kesh"
		return r.people(p)
	}
	site := r.placeAt(p.head) != nil && !r.capital(p.head)                                                                                               // "the port of Kesh"
	if ((landNouns.Has(r.lower(p.head)) && !r.namedLand(p)) || amountNouns.Has(r.lower(p.head)) || site) && p.core < p.last && r.lower(p.core) == "of" { // "the Kesh town of Dara"
		if inner := r.phraseAt(p.core+1, p.last); inner.ok() && (r.placeAt(inner.head) != nil || landNouns.Has(r.lower(inner.head))) {
			if value, span := r.place(inner); value != "" {
				return value, span
			}
		} else if a, b := r.trim(inner.first, inner.core); inner.ok() && landNouns.Has(r.lower(p.head)) && settled.Has(r.lower(p.head)) && r.allCapitals(a, b) && r.actorAt(inner.head) == none { // "the town of Dara", on no map
			span := r.doc.Slice(a, b)
			return span.Of(r.doc.Text), span
		}
	}
	if r.tag(p.last) == text.ADV && compass.Has(r.lower(p.last)) && r.lower(p.last+1) == "of" && landNouns.Has(r.lower(p.head)) { // "the countryside west of Kesh"
		if inner := r.phraseAt(p.last+2, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last); inner.ok() && r.placeWithin(inner.first, inner.core) != nil {
			return r.people(phrase{first: first, last: inner.core})
		}
	}
	if w := r.whole(p.head); r.placeWithin(first, p.core) == nil && landNouns.Has(r.lower(p.head)) && p.core == w.core && r.placeWithin(w.core, w.last) != nil && (r.lower(w.core) != "of" || r.placeWithin(p.core, p.last) == nil) && r.lower(w.core) != "in" { // "the countryside west of Kesh"
		return r.people(phrase{first: first, last: w.last})
	}
	if r.placeWithin(first, p.core) == nil {
		if last < p.last && r.lower(last) == "of" { // "large parts of Kesh"
			inner := r.phraseAt(last+1, p.last)
			if inner.ok() {
				return r.place(inner)
			}
		}
		return "", text.Span{}
	}
	if r.actorAt(p.head) != none && r.placeAt(p.head) == nil && !landNouns.Has(r.lower(p.head)) {
		return "", text.Span{}
	}
	if r.placeAt(p.head) == nil && !landNouns.Has(r.lower(p.head)) && r.tag(p.head) != text.NUM {
		return "", text.Span{}
	}
	if r.tag(p.head) == text.NUM {
		last = p.last
	}
	for first < last-1 && (amountWords.Has(r.lower(first)) || r.lower(first) == "neighboring" || r.lower(first) == "neighbouring" || r.lower(first) == "nearby") {
		first++
	}
	span := r.doc.Slice(first, last)
	return span.Of(r.doc.Text), span
}

var landNouns = lex.NewSet(`province provinces region regions state states district districts area areas city cities town towns island islands
	valley border borders enclave territory territories desert mountains countryside crossing basin peninsula villages
	village highlands coast forest archipelago borderlands suburbs camp camps parts neighborhoods neighbourhoods forests
	jungle jungles marshes swamps plain plains delta outskirts slopes foothills orchards oasis oases corridor uplands
	lowlands hinterland steppe shore shores strip savannah woods woodlands canyons gorges county counties capital`)

// namedLand says whether a noun for land has its own name before it: "the Kesh region of Orm", not "the Orman region of Kesh".
func (r *reading) namedLand(p phrase) bool {
	if p.head == p.first || !r.capital(p.head-1) {
		return false
	}
	for i := range r.places {
		if place := &r.places[i]; place.Adjective && place.Last == p.head {
			return false
		}
	}
	return true
}

// allCapitals says whether all words between two tokens have capitals: "al-Kesh Bridge", not "Kesh last June".
func (r *reading) allCapitals(first, last int) bool {
	for i := first; i < last; i++ {
		if !r.capital(i) && !r.prefix(i) && r.lower(i) != "-" {
			return false
		}
	}
	return first < last
}

// settled are nouns for places that have names of their own.
var settled = lex.NewSet("town city village district province county island camp")

// country is the name of a place, and for "Orman" that of the country.
func (r *reading) country(place *where.Mention) string {
	if name := where.CountryName(place.Place.Country); place.Adjective && name != "" {
		return name
	}
	return place.Place.Name
}

// amountNouns lead to a place without naming what bounds it: "much of Kesh".
var amountNouns = lex.NewSet(`much most part parts swathes swaths half all some bulk majority rest third thirds quarter quarters pockets stretches
	stretch strip areas`)

func (r *reading) placeAt(token int) *where.Mention {
	for i := range r.places {
		if p := &r.places[i]; p.First <= token && token < p.Last && !p.Adjective {
			return p
		}
	}
	return nil
}

func (r *reading) placeWithin(first, last int) *where.Mention {
	for i := range r.places {
		if p := &r.places[i]; first <= p.First && p.Last <= last && !p.Dateline {
			return p
		}
	}
	return nil
}

// sayPlaces files one fact for each place of a list that begins at a token, looking into "parts of", "areas in".
func (r *reading) sayPlaces(actor int, relation string, i, end int, c cue, options ...option) bool {
	list := r.values(i, end)
	if len(list) > 0 && r.dateWithin(list[0].first, list[0].core) != nil && r.placeWithin(list[0].first, list[0].core) == nil {
		return false // "in 2013, and Orm did so too"
	}
	said := r.sayPlacesOf(actor, relation, list, c, options...)
	if said { // "in Kesh and across the border in Orm"
		if at := r.conjunction(list[len(list)-1].last, end); at > list[len(list)-1].last && at+1 < end && locating.Has(r.lower(at)) {
			r.sayPlaces(actor, relation, at+1, end, c, options...)
		}
	}
	if at := i; !said && len(list) > 0 { // "in nine countries, among them Orm and Kesh"
		if at = list[len(list)-1].last; r.lower(at) == "," {
			at++
		}
		if r.lower(at) == "among" && r.lower(at+1) == "them" || r.lower(at) == "such" && r.lower(at+1) == "as" {
			return r.sayPlaces(actor, relation, at+2, end, c, options...)
		}
		if r.lower(at) == "including" {
			return r.sayPlaces(actor, relation, at+1, end, c, options...)
		}
	}
	if !said && len(list) > 0 {
		if at := list[len(list)-1].last; r.lower(at) == "," && at+2 < end && locating.Has(r.lower(at+1)) { // "across the border, in Kesh"
			return r.sayPlaces(actor, relation, at+2, end, c, options...)
		}
		if at := list[len(list)-1].last; at+1 < end && inPlace.Has(r.lower(at)) && r.lower(at) != "from" {
			return r.sayPlaces(actor, relation, at+1, end, c, options...)
		}
	}
	return said
}

// sayPlacesOf files the places that phrases name.
func (r *reading) sayPlacesOf(actor int, relation string, list []phrase, c cue, options ...option) bool {
	said := false
	for _, p := range list {
		value, span := r.place(p)
		if value == "" {
			value, span = r.unlisted(p)
		}
		if value != "" {
			r.say(actor, relation, value, span, c, options...)
			said = true
		}
	}
	return said
}

// unlisted is a place that no list knows, which the tagger takes for one by how it is spoken of.
func (r *reading) unlisted(p phrase) (string, text.Span) {
	for i := range r.doc.Names {
		name := &r.doc.Names[i]
		if first, last := r.trim(p.first, p.core); name.Kind == text.Location && name.Last == last && name.First == first && r.actorAt(p.head) == none {
			span := r.doc.Slice(first, last)
			return span.Of(r.doc.Text), span
		}
	}
	return "", text.Span{}
}

// sayPlacesBehind files the places of the first prepositional phrase between two tokens that names any.
func (r *reading) sayPlacesBehind(actor int, relation string, i, end int, prepositions *lex.Set, c cue, options ...option) bool {
	for ; i+1 < end; i++ {
		if prepositions.Has(r.lower(i)) && !r.named[i] && r.sayPlaces(actor, relation, i+1, end, c, options...) {
			return true
		}
	}
	return false
}

// saySides files one fact for each party of a list.
func (r *reading) saySides(actor int, relation string, list []phrase, c cue, options ...option) {
	for _, p := range list {
		if name, other, span := r.side(p); name != "" && other != actor && !(other != none && r.isPerson(other) && relation != "supported_by" && relation != "pledged_to") {
			r.say(actor, relation, name, span, c, options...)
		}
	}
}

// dateOf is the date that stands in a clause: behind its verb, else at the head of its sentence.
func (r *reading) dateOf(c clause) *when.Mention {
	if date := r.dateWithin(c.last, c.end); date != nil {
		return date
	}
	if c.hasSubject {
		if date := r.dateWithin(c.start, c.subject.first); date != nil && date.First <= c.start+3 && r.leadWord(date.First, c.start) != "after" && !r.finiteWithin(c.start, date.Last) {
			return date
		}
	}
	return nil
}

func (r *reading) dateWithin(first, last int) *when.Mention {
	for i := range r.dates {
		if d := &r.dates[i]; first <= d.First && d.Last <= last && d.Date != "" {
			return d
		}
	}
	return nil
}

// words is the text of the tokens [first, last), without the marks at its edges.
func (r *reading) words(first, last int) (string, text.Span) {
	for first < last && (r.isQuote(first) || r.lower(first) == "," || r.lower(first) == ":") {
		first++
	}
	for last > first && (r.isQuote(last-1) && !r.opensQuote(first, last-1) || r.tag(last-1) == text.PUNCT && !r.isQuote(last-1) && r.lower(last-1) != ")" || r.tag(last-1) == text.CCONJ) {
		last--
	}
	if last < len(r.doc.Tokens) && r.isQuote(last) && r.opensQuote(first, last) {
		last++
	}
	if first >= last {
		return "", text.Span{}
	}
	span := r.doc.Slice(first, last)
	return span.Of(r.doc.Text), span
}

// opensQuote says whether a quotation that begins in the tokens [first, last) is still open behind them.
func (r *reading) opensQuote(first, last int) bool {
	open := false
	for i := first; i < last; i++ {
		if r.isQuote(i) {
			open = !open
		}
	}
	return open
}

// isKind says whether an actor is one of some kinds.
func (r *reading) isKind(actor int, kinds ...who.Kind) bool {
	for _, kind := range kinds {
		if actor != none && r.cast.Actors[actor].Kind == kind {
			return true
		}
	}
	return false
}
