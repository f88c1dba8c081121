package when

import (
	"strings"

	"casus/text"
)

// Undated is Find for a report that comes without a date of publication: where its own dates tell that date, it is set
// first.
func Undated(doc *text.Doc) []Mention {
	all := read(doc, everywhere)
	doc.Published = string(infer(doc, all))
	return resolve(doc, all)
}

// Of is Find, or Undated of a report that comes without a date.
func Of(doc *text.Doc) []Mention {
	if doc.Published == "" {
		return Undated(doc)
	}
	return Find(doc)
}

// Infer is Undated of a report whose other dates nobody asks for.
func Infer(doc *text.Doc) { doc.Published = string(infer(doc, read(doc, hasFigure))) }

// hasFigure says whether a year may stand in a sentence.
func hasFigure(doc *text.Doc, s *text.Sentence) bool {
	return strings.ContainsAny(doc.Text[s.Start:s.End], "0123456789")
}

// infer is the date of a report that comes without one, as far as its own dates tell: the last full date of its opening
// (title, byline, dateline, first two sentences), if no later year stands anywhere in the text. It would rather say
// nothing: a year in the body may be long past. A digest counts from the last day that it covers, or from the day beside it
// that leaves out its year: "Covers 7 - 13 August 2022 (issued 14 August)".
func infer(doc *text.Doc, all []found) Date {
	var best point
	latest, told := 0, -1
	for i := range all {
		f := &all[i]
		latest = max(latest, f.year)
		at := doc.Tokens[f.token].Sent
		sentence := &doc.Sentences[at]
		if f.mean == nil || f.kind > Period || f.year == 0 && told != at || sentence.Kind == text.Body && !opens(doc, sentence) {
			continue
		}
		p, ok := f.mean(&context{year: best.year})
		if day := p.end(); ok && day.unit == ToDay && day.year != unknownYear && (best.unit == Unknown || day.first() > best.first()) {
			best, told = day, at
		}
	}
	if best.unit == Unknown || best.year < latest {
		return ""
	}
	return period{from: best}.date()
}

// opens says whether a sentence is one of the first two of the body.
func opens(doc *text.Doc, sentence *text.Sentence) bool {
	seen := 0
	for i := range doc.Sentences {
		if doc.Sentences[i].Kind != text.Body {
			continue
		}
		if doc.Sentences[i].First == sentence.First {
			return true
		}
		if seen++; seen == 2 {
			return false
		}
	}
	return false
}

// likely is the day or the year that a text without a date most likely tells of: the last of its years, where its title,
// its opening or a full date tells it.
func likely(doc *text.Doc, all []found) (best point) {
	latest, c := 0, &context{}
	for i := range all {
		f := &all[i]
		latest = max(latest, f.year)
		if f.year == 0 || f.year < best.year || f.mean == nil {
			continue
		}
		p, ok := f.mean(c)
		sentence := &doc.Sentences[doc.Tokens[f.token].Sent]
		switch {
		case !ok:
		case f.kind == Point && p.from.unit == ToDay && !p.ranged:
			if best.unit != ToDay || best.year < f.year || best.first() < p.from.first() {
				best = p.from
			}
		case sentence.Kind != text.Body || opens(doc, sentence):
			if best.year < f.year {
				best = yearPoint(f.year)
			}
		}
	}
	if best.year < latest {
		return point{}
	}
	return best
}
