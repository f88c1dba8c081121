package number

import (
	"strings"

	"casus/text"
)

// Ordinal reads an ordinal that begins at a token: "third", "22nd", "twenty-first"; tokens is 0 where none does.
func Ordinal(doc *text.Doc, token int) (value, tokens int) {
	r := reader{doc: doc, lists: load(), limit: doc.Sentences[doc.Tokens[token].Sent].Last}
	start := doc.Tokens[token].Start
	end := start
	if isDigit(doc.Text[start]) {
		for ; end < r.textLimit() && isDigit(doc.Text[end]); end++ {
			if value = value*10 + int(doc.Text[end]-'0'); value > 9999 {
				return 0, 0
			}
		}
		if end+2 > r.textLimit() || !ordinalSuffix(value, strings.ToLower(doc.Text[end:end+2])) {
			return 0, 0
		}
		end += 2
	} else {
		var word string
		word, end = r.nextWord(start)
		if n := r.numerals.Of(word); n.kind == ten {
			value = n.value.Low
			if word, end = r.nextWord(r.skipHyphen(end)); r.ordinals[word] > 9 {
				return 0, 0
			}
		}
		if r.ordinals[word] == 0 {
			return 0, 0
		}
		value += r.ordinals[word]
	}
	last, ok := r.endsAt(token, end)
	if !ok {
		return 0, 0
	}
	return value, last - token
}

func ordinalSuffix(n int, suffix string) bool {
	want := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			want = "st"
		case 2:
			want = "nd"
		case 3:
			want = "rd"
		}
	}
	return suffix == want
}
