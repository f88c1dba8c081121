package where

import (
	"casus/lex"
	"casus/text"
	"casus/trace"
)

// sites reads the sites that a report names by what they are, with the town they are in.
func (r *reader) sites(mentions []Mention) []Mention {
	covering := make([]int32, len(r.doc.Tokens)) // token -> mention + 1
	for i := range mentions {
		for token := mentions[i].First; token < mentions[i].Last; token++ {
			covering[token] = int32(i) + 1
		}
	}
	var found []Mention
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		if sentence.Kind == text.Header || sentence.Kind == text.Byline || sentence.Kind == text.Boilerplate {
			continue
		}
		for i := sentence.First; i < sentence.Last; i++ {
			row, nouns := r.words.sites.Match(r.doc, i)
			if nouns == 0 || covering[i] != 0 {
				continue
			}
			if m, ok := r.site(i, nouns, r.words.siteAlone[row], mentions, covering); ok {
				found = append(found, m)
			}
			i += nouns - 1
		}
	}
	return found
}

func (r *reader) site(noun, nouns int, alone bool, mentions []Mention, covering []int32) (Mention, bool) {
	sentence := r.sentence(noun)
	last := noun + nouns
	if last < sentence.Last && (r.capital(noun) && r.capital(last) && r.at[last] == 0 && r.letter(last) || isHyphen(r.word(last))) {
		return Mention{}, false // "Bank Holiday", "Hotel Association": the name goes on
	}
	first, named := r.siteName(noun, sentence)
	var city *Place
	var from int
	for i := first; i < noun; i++ { // "Kabul's international airport", "Ghuwayran prison"
		if m := covering[i]; m > 0 && !mentions[m-1].Adjective && !wide(&mentions[m-1].Place) {
			city, from = &mentions[m-1].Place, int(m)-1
		}
	}
	if i, ok := r.siteTown(last, sentence, mentions, covering); ok && (city == nil || !wide(&mentions[i].Place)) {
		city, from = &mentions[i].Place, i
	} else if i := r.owner(first, sentence); city == nil && i >= 0 && covering[i] > 0 {
		from = int(covering[i]) - 1
		city = &mentions[from].Place
	}
	if !named && (!alone || city == nil) {
		return Mention{}, false
	}
	if named && !alone && !r.capital(noun) && city == nil && first == noun {
		return Mention{}, false
	}
	if last-first > 1 && r.words.common.Has(letters(r.doc.Words(first, last))) {
		return Mention{}, false
	}
	for first < noun && r.genitive(first) {
		first++
	}
	p := Place{Kind: Site, Name: r.doc.Words(first, last), Near: r.nearBefore(first, sentence)}
	rule, within := "a site by name", -1
	if city != nil {
		within = mentions[from].First
		lendTo(&p, city)
		if !wide(city) {
			p.City = city.Name
		}
		rule = "<site> in <town>"
	} else if i := r.lastPlaceBefore(first, mentions); i >= 0 {
		lendTo(&p, &mentions[i].Place)
		from = i
	}
	step := trace.Step{Rule: rule, Span: r.doc.Slice(first, last)}
	if p.Country != "" {
		step.From = []trace.Step{mentions[from].Trace}
	}
	return Mention{Span: r.doc.Slice(first, last), First: first, Last: last, Place: p, Modifier: r.institution(first, noun, last) && p.City == "",
		Bearing: within >= 0 && mentions[from].Bearing, Within: within, Trace: step}, true
}

// owner is the token before a genitive that ends where a site begins ("Kabul's airport"), or -1.
func (r *reader) owner(first int, sentence *text.Sentence) int {
	i := first - 1
	if i < sentence.First || !r.genitive(i) {
		return -1
	}
	for i >= sentence.First && r.genitive(i) {
		i--
	}
	return max(i, -1)
}

// institution says whether a site's name rather means the body that sits there: "the Interior Ministry said".
func (r *reader) institution(first, noun, last int) bool {
	if !institutions.Has(r.lower(last-1)) || !r.capital(noun) {
		return false
	}
	for i := first - 1; i >= r.sentence(first).First && i >= first-4; i-- {
		if sceneWords[r.lower(i)] >= 1.5 || i >= first-2 && r.cue(i).locative && sceneWords[r.lower(i)] == 0 {
			return false // "in the National University", "hit the National University"
		}
	}
	return true
}

var institutions = lex.NewSet("ministry court parliament university college center centre bank office offices church club academy secretariat house")

func wide(p *Place) bool {
	return p.Kind == Country || p.Kind == Region || p.Kind == Area || p.Kind == Province
}

// siteName is where a site's phrase begins, and whether it has a name of its own.
func (r *reader) siteName(noun int, sentence *text.Sentence) (first int, named bool) {
	first = noun
	if r.loud[r.doc.Tokens[noun].Sent] { // capitals say nothing there: "the Russian Embassy" at most
		if s := r.spotAt(noun - 1); noun > sentence.First && s != nil && !s.dropped {
			return s.first, true
		}
		return first, false
	}
	for first > sentence.First && noun-first < 6 {
		before := first - 1
		word, lower := r.word(before), r.lower(before)
		switch {
		case named && joints.Has(lower) && isHyphen(r.word(first)) && r.doc.Tokens[before].End == r.doc.Tokens[first].Start: // "Ein el-Hilweh"
		case isHyphen(word) && r.doc.Tokens[before].End == r.doc.Tokens[first].Start && before > sentence.First:
		case (lower == "'s" || lower == "’s") && named && before > sentence.First && r.capital(before-1) && r.at[before-1] == 0:
		case lower == "of" && named && before > sentence.First && r.capital(before-1) && r.at[before-1] == 0:
		case r.capital(before) && r.letter(before) && !r.opensSentence(before) && !r.cue(before).who && !r.cue(before).locative && !r.weekday(before):
			named = true
		case !named && siteAdjectives.Has(lower):
		default:
			return r.trimSite(first, noun), named || r.capital(noun) && noun > first
		}
		first--
	}
	return r.trimSite(first, noun), named
}

// trimSite takes hyphens and articles off the front.
func (r *reader) trimSite(first, noun int) int {
	for first < noun && (isHyphen(r.word(first)) || !r.letter(first) || r.lower(first) == "the" || r.lower(first) == "a" || r.lower(first) == "an") {
		first++
	}
	return first
}

var siteAdjectives = lex.NewSet(`international military army police naval air main central busy crowded popular luxury local state public private
	government village town city cattle fish vegetable fruit catholic shiite shia sunni coptic christian hindu jewish sufi
	ahmadi roman orthodox presidential provincial district federal regional joint nuclear primary secondary high boarding
	girls art training border security security-forces gas oil joint-forces`)

// siteTown is the mention that a phrase after a site puts it in: "in Kabul", "in the city of Mosul", "near Gao, Mali".
func (r *reader) siteTown(i int, sentence *text.Sentence, mentions []Mention, covering []int32) (int, bool) {
	linked := false
	for steps := 0; i < sentence.Last && steps < 8; steps++ {
		if m := covering[i]; m > 0 && !mentions[m-1].Adjective {
			for j := int(m); j < len(mentions) && mentions[j].First < sentence.Last; j++ {
				if mentions[j].Within == mentions[m-1].First && mentions[j].First-i < 8 {
					return j, linked // "in Afghanistan's southern city of Kandahar"
				}
			}
			return int(m) - 1, linked
		} else if m > 0 {
			i++
			continue
		}
		switch r.lower(i) {
		case "in", "near", "at", "outside", "of", "on", ",":
			linked = linked || r.word(i) != "," || steps == 0
		case "the", "a":
		default:
			if c := r.cue(i); !c.direction && !c.placeWord() || !linked {
				return 0, false
			}
		}
		i++
	}
	return 0, false
}

func (r *reader) nearBefore(first int, sentence *text.Sentence) bool {
	for i := first - 1; i >= sentence.First && i >= first-2; i-- {
		switch r.lower(i) {
		case "near":
			return true
		}
	}
	return false
}

// lastPlaceBefore is the last place named before a token that is no adjective, or -1.
func (r *reader) lastPlaceBefore(token int, mentions []Mention) int {
	found := -1
	for i := range mentions {
		if mentions[i].First >= token {
			break
		}
		if m := &mentions[i]; !m.Adjective && !m.Metonym && !m.Modifier && m.Place.Kind != Region {
			found = i
		}
	}
	return found
}
