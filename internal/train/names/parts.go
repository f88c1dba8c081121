package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/internal/namecorpus"
	"casus/text"
	"casus/text/tag"
)

// writing is how a word is written, as far as the tagger's errors depend on it.
type writing int

const (
	low writing = iota
	capital
	opening // a capital at the beginning of the sentence
	upper   // in a text in capitals
)

// slip is a part of speech that the tagger gives instead of the right one, of a thousand.
type slip struct {
	to    text.XPos
	often uint32
}

const others = text.XPos(0) // every part of speech that is not listed

// slips is how often the tagger errs on names and on what it takes for names, in texts that it does not know (measured on
// the development part of UD EWT).
var slips = map[writing]map[text.XPos][]slip{
	low: {text.PennNNP: {{text.PennNN, 320}, {text.PennJJ, 60}}, text.PennNNPS: {{text.PennNNS, 700}},
		text.PennNN: {{text.PennNNP, 11}}, text.PennNNS: {{text.PennNNP, 7}}, text.PennJJ: {{text.PennNNP, 4}}},
	capital: {text.PennNNP: {{text.PennNN, 70}, {text.PennJJ, 25}}, text.PennNNPS: {{text.PennNNP, 240}, {text.PennNNS, 160}},
		text.PennNN: {{text.PennNNP, 290}}, text.PennNNS: {{text.PennNNP, 170}, {text.PennNNPS, 170}}, text.PennJJ: {{text.PennNNP, 110}}, others: {{text.PennNNP, 85}}},
	opening: {text.PennNNP: {{text.PennNN, 40}, {text.PennJJ, 10}}, text.PennNN: {{text.PennNNP, 60}}, text.PennNNS: {{text.PennNNP, 60}},
		text.PennJJ: {{text.PennNNP, 40}}, others: {{text.PennNNP, 14}}},
	upper: {text.PennNNP: {{text.PennNN, 150}, {text.PennJJ, 30}}, text.PennNNPS: {{text.PennNNS, 500}},
		text.PennNN: {{text.PennNNP, 40}}, text.PennNNS: {{text.PennNNP, 20}}, text.PennJJ: {{text.PennNNP, 40}}},
}

// parts sets the parts of speech as the tagger has them. It knows the treebanks by heart: there some are made wrong as
// often as it errs elsewhere, so that the model learns how far to trust them.
func parts(d *namecorpus.Document) {
	doc := d.Doc
	tag.Tag(doc)
	if !d.Known {
		return
	}
	shouted := strings.ToUpper(doc.Text) == doc.Text
	h := uint32(len(doc.Text))
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			t := &doc.Tokens[i]
			first, _ := utf8.DecodeRuneInString(t.Of(doc.Text))
			how := low
			switch {
			case !unicode.IsLetter(first):
				continue
			case shouted:
				how = upper
			case unicode.IsUpper(first) && i == s.First:
				how = opening
			case unicode.IsUpper(first):
				how = capital
			}
			h = h*1664525 + 1013904223
			chance := h >> 8 % 1000
			list, known := slips[how][t.XPos]
			if !known && t.XPos != text.PennNNP && t.XPos != text.PennNNPS && t.XPos != text.PennNN && t.XPos != text.PennNNS && t.XPos != text.PennJJ {
				list = slips[how][others]
			}
			for _, slip := range list {
				if chance < slip.often {
					t.XPos = slip.to
					break
				}
				chance -= slip.often
			}
		}
	}
}
