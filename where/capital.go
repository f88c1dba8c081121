package where

import (
	"casus/lex"
	"casus/text"
	"casus/trace"
	"casus/where/gazetteer"
)

// unnamedCapitals reads "in the capital" as the capital of the country that its sentence names a place of, else of the one that most
// of the report speaks for.
func (r *reader) unnamedCapitals(mentions []Mention) []Mention {
	var found []Mention
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		if sentence.Kind != text.Body {
			continue
		}
		for i := sentence.First + 2; i < sentence.Last; i++ {
			if r.lower(i) != "capital" || !r.inTheCapital(i, sentence) {
				continue
			}
			country := r.main
			for k := range mentions {
				if m := &mentions[k]; m.First >= sentence.First && m.Last <= i && m.Place.Country != "" && !m.Adjective && !m.Metonym && !m.Modifier {
					country = m.Place.Country
				}
			}
			if place, ok := r.capitalOf(country); ok {
				span := r.doc.Slice(i-1, i+1)
				found = append(found, Mention{Span: span, First: i - 1, Last: i + 1, Place: place, Within: -1, Trace: trace.Step{Rule: Capital, Span: span}})
			}
		}
	}
	return found
}

// Capital is the rule of mentions that name a capital by what it is.
const Capital = "the capital"

// inTheCapital says whether "capital" stands alone behind a preposition of place.
func (r *reader) inTheCapital(i int, sentence *text.Sentence) bool {
	if r.lower(i-1) != "the" || r.at[i] != 0 || !inCapital.Has(r.lower(i-2)) {
		return false
	}
	if i+1 >= sentence.Last {
		return true
	}
	switch next := &r.doc.Tokens[i+1]; {
	case next.Lower == ",":
		return i+2 >= sentence.Last || !r.capital(i+2)
	case next.Lower == "of", r.capital(i + 1), next.Tag == text.NOUN:
		return false
	}
	return true
}

var inCapital = lex.NewSet("in near outside across around")

// capitalOf is a country's capital.
func (r *reader) capitalOf(code string) (Place, bool) {
	at, known := r.words.byCode[code]
	if !known || r.words.countries[at].capital == "" {
		return Place{}, false
	}
	name := r.words.countries[at].capital
	folded := lex.Fold(name)
	for _, hit := range r.places.Find(nil, gazetteer.AppendKey(nil, folded), folded) {
		if e := r.places.Unnamed(hit.Place); e.Country == code && e.Feature == gazetteer.Capital {
			p := Place{Kind: Town, Name: name, Country: code, Latitude: e.Latitude, Longitude: e.Longitude, Located: true, GeonameID: e.GeonameID}
			if e.Admin1 >= 0 {
				p.Admin1 = r.division(e.Admin1)
			}
			return p, true
		}
	}
	return Place{}, false
}
