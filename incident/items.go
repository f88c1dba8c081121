package incident

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/where"
)

// numberItems numbers the items of a bulletin, "MOSUL - Gunmen … BAQUBA - A bomb …", and of a list, "- On Monday, gunmen … - In Baquba, a
// bomb …" or "May 3: Gunmen …", by paragraph. A report with a single dateline, or with one place in all, is no bulletin.
func (r *reading) numberItems() map[int]int {
	bulleted, places := false, r.beginWithPlaces()
	item, items, heads := 0, make(map[int]int), make(map[string]bool)
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		bullet := bullets.Has(r.doc.Tokens[sentence.First].Lower)
		if sentence.Kind == text.Dateline || r.listed(s, bullet, places) {
			item++
			heads[sentence.Of(r.doc.Text)] = true
			items[sentence.Paragraph] = item
			bulleted = bullet
		}
		if !bulleted || bullet {
			items[sentence.Paragraph] = item
		}
	}
	if len(heads) < 3 {
		return nil
	}
	return items
}

// bullets are the marks that begin an item of a list.
var bullets = lex.NewSet("- – — • * ·")

// listed says whether a sentence begins an item of a list that tells when and where, or begins with the day, or with a name where the
// items of the report begin with their places.
func (r *reading) listed(s int, bullet, places bool) bool {
	sentence := &r.doc.Sentences[s]
	if sentence.Kind != text.Body || s == 0 || r.doc.Sentences[s-1].Paragraph == sentence.Paragraph {
		return false
	}
	if end := r.label(sentence); end > 0 && (places && r.doc.Tokens[end].Lower == ":" || r.inCapitals(sentence, end)) && r.named(sentence.First, end) {
		return true
	}
	dated := slices.IndexFunc(r.Dates, func(d when.Mention) bool { return d.First >= sentence.First && d.First < sentence.Last })
	switch {
	case dated < 0:
		return false
	case bullet:
		return slices.ContainsFunc(r.Places, func(m where.Mention) bool { return m.First >= sentence.First && m.Last <= sentence.Last })
	}
	day := &r.Dates[dated]
	return day.First == sentence.First && day.Last < sentence.Last && r.doc.Tokens[day.Last].Lower == ":"
}

// label is where the first words of a sentence end at a stop or a colon: "GAO. Gunmen …", "Gao: Gunmen …"; 0 where they do not.
func (r *reading) label(sentence *text.Sentence) int {
	for end := sentence.First; end < min(sentence.First+5, sentence.Last); end++ {
		if w := r.doc.Tokens[end].Lower; end > sentence.First && (w == "." || w == ":") {
			return end
		}
	}
	return 0
}

// inCapitals says whether a label is in capitals.
func (r *reading) inCapitals(sentence *text.Sentence, end int) bool {
	label := r.doc.Words(sentence.First, end)
	return len(label) >= 3 && label == strings.ToUpper(label)
}

// named says whether a label is a name: a town that the tagger takes for a person is one too.
func (r *reading) named(first, last int) bool {
	for i := first; i < last; i++ {
		if r.doc.Tokens[i].Tag != text.PROPN {
			return r.placed(first, last)
		}
	}
	return true
}

// placed says whether some tokens begin with the name of a place.
func (r *reading) placed(first, last int) bool {
	return slices.ContainsFunc(r.Places, func(m where.Mention) bool { return m.First == first && m.Last <= last })
}

// beginWithPlaces says whether paragraphs of the report begin with a place and a colon: then others that begin with a name do so too.
func (r *reading) beginWithPlaces() bool {
	places := 0
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		if end := r.label(sentence); end > 0 && r.doc.Tokens[end].Lower == ":" && r.placed(sentence.First, end) {
			places++
		}
	}
	return places >= 2
}
