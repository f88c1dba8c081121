package number

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quantity reads one figure or phrase that begins at a byte; token is the token there, or -1.
func (r *reader) quantity(token, at int) (quantity, bool) {
	if at >= r.textLimit() {
		return quantity{}, false
	}
	if isDigit(r.doc.Text[at]) {
		return r.figure(at)
	}
	if token >= 0 {
		if row, tokens := r.vague.Match(r.doc, token); tokens > 0 {
			return r.vagueWord(r.vagueOf[row], r.doc.Tokens[token+tokens-1].End)
		}
	}
	return r.words(at)
}

// figure reads digits and the scale after them: "4,000", "1.2 million", "2m".
func (r *reader) figure(at int) (quantity, bool) {
	end, rest := at, r.doc.Text[:r.textLimit()]
	for end < len(rest) && (isDigit(rest[end]) || (rest[end] == ',' || rest[end] == '.') && end+1 < len(rest) && isDigit(rest[end+1])) {
		end++
	}
	value, ok := parseFigure(rest[at:end])
	if !ok {
		return quantity{}, false
	}
	year := end-at == 4 && 1900 <= value && value < 2100
	for next := spacedThousands(rest, at, end); next > end; next = spacedThousands(rest, at, end) {
		value, end = value*1000+float64(atoi(rest[next-3:next])), next
	}
	if word, after := r.nextWord(end); after > end && len(word) <= 3 && rest[end] != ' ' {
		n := r.numerals.Of(word)
		if n.kind != scale {
			return quantity{}, false
		}
		return scaled(value*float64(n.value.Low), n.value.Low, after)
	}
	multiplier := 1
	if followed, after := r.andAHalf(end); followed {
		value, end = value+0.5, after
	}
	for {
		n, after := r.scaleWord(end)
		if after == 0 {
			break
		}
		value, multiplier, end = value*float64(n), n, after
	}
	q, ok := scaled(value, multiplier, end)
	q.year = year && multiplier == 1
	return q, ok
}

// parseFigure reads digits with separators; a lone full stop before exactly three digits separates thousands.
func parseFigure(digits string) (value float64, ok bool) {
	if len(digits) > 1 && digits[0] == '0' && digits[1] != '.' || len(digits) > 16 {
		return 0, false
	}
	whole, decimals, hasDecimals := strings.Cut(digits, ".")
	if hasDecimals && strings.Contains(decimals, ",") {
		return 0, false
	}
	groups := strings.Split(whole, ",")
	if hasDecimals && len(groups) == 1 {
		if dotted := strings.Split(digits, "."); len(dotted) > 2 || len(dotted[1]) == 3 && dotted[0] != "0" {
			groups, decimals = dotted, ""
		}
	}
	for i, group := range groups {
		last := i == len(groups)-1
		if i > 0 && (len(group) != 3 && (last || len(group) != 2)) || i == 0 && len(groups) > 1 && len(group) > 3 {
			return 0, false
		}
		for _, c := range group {
			value = value*10 + float64(c-'0')
		}
	}
	for i, c := range decimals {
		if !isDigit(byte(c)) {
			return 0, false
		}
		value += float64(c-'0') / math.Pow10(i+1)
	}
	return value, true
}

// spacedThousands is the end of a group of three digits after a thin or fixed space, or of "000" after a plain one.
func spacedThousands(s string, start, end int) int {
	space, size := utf8.DecodeRuneInString(s[end:])
	if end-start > 3 && isDigit(s[max(end-4, start)]) || !unicode.IsSpace(space) || len(s) < end+size+3 {
		return end
	}
	group, after := s[end+size:end+size+3], s[end+size+3:]
	if !isDigit(group[0]) || !isDigit(group[1]) || !isDigit(group[2]) || after != "" && isDigit(after[0]) || space == ' ' && group != "000" {
		return end
	}
	return end + size + 3
}

func scaled(value float64, multiplier, end int) (quantity, bool) {
	rounded := math.Round(value)
	if math.Abs(value-rounded) > 1e-6*math.Max(1, value) || rounded > 1e12 {
		return quantity{}, false
	}
	return quantity{value: Exactly(int(rounded)), scale: multiplier, end: end}, true
}

// scaleWord reads "dozen", "hundred", "thousand" … after a space or hyphen; end is 0 where none stands there.
func (r *reader) scaleWord(at int) (value, end int) {
	word, end := r.nextWord(r.skipHyphen(at))
	if n := r.numerals.Of(word); n.kind == scale && len(word) > 1 {
		return n.value.Low, end
	}
	return 0, 0
}

func (r *reader) skipHyphen(at int) int {
	if at+1 < r.textLimit() && r.doc.Text[at] == '-' && isLetter(r.doc.Text[at+1]) {
		return at + 1
	}
	return at
}

// andAHalf reads "and a half" where a scale follows it.
func (r *reader) andAHalf(at int) (bool, int) {
	end := at
	for _, want := range [...]string{"and", "a", "half"} {
		var word string
		if word, end = r.nextWord(end); word != want {
			return false, at
		}
	}
	_, scaleEnd := r.scaleWord(end)
	return scaleEnd > 0, end
}

// vagueWord reads what may follow "several" or "tens".
func (r *reader) vagueWord(n numeral, end int) (quantity, bool) {
	q := quantity{value: n.value, scale: 1, end: end, vague: true}
	switch n.kind {
	case of:
		word, _ := r.nextWord(end)
		return q, word == "of"
	case times:
		for {
			by, after := r.scaleWord(q.end)
			if after == 0 {
				return q, true
			}
			q.multiply(by, after)
			q.value.High = -1
		}
	case plural:
		for {
			word, after := r.nextWord(q.end)
			if word == "of" {
				word, after = r.nextWord(after)
			}
			by := r.numerals.Of(strings.TrimSuffix(word, "s"))
			if by.kind != scale || by.value.Low < 100 || after == q.end {
				return q, true
			}
			q.multiply(by.value.Low, after)
		}
	}
	return q, true
}

func (q *quantity) multiply(by, end int) {
	if q.value.Low < 1e6 {
		q.value.Low *= by
		if q.value.High > 0 {
			q.value.High *= by
		}
	}
	q.scale, q.end = by, end
}

// words reads a number in words: "twenty-three", "a hundred and two", "half a dozen", "one and a half million", "no one".
func (r *reader) words(at int) (quantity, bool) {
	word, end := r.nextWord(at)
	switch word {
	case "no":
		return r.none(end)
	case "a", "an":
		next, after := r.nextWord(end)
		if next == "half" {
			word, end = next, after
			break
		}
		if n := r.numerals.Of(next); n.kind != scale || len(next) < 3 {
			return quantity{}, false
		}
		return r.group(1, end)
	case "one":
		if r.pronoun(at) {
			return quantity{}, false
		}
	}
	if word == "half" {
		if article, after := r.nextWord(r.skipHyphen(end)); article == "a" {
			end = after
		}
		by, after := r.scaleWord(end)
		if after == 0 {
			return quantity{}, false
		}
		return scaled(float64(by)/2, by, after)
	}
	if n := r.numerals.Of(word); n.kind == zero {
		return quantity{value: n.value, scale: 1, end: end}, true
	}
	value, end := r.small(at)
	if end == 0 && r.bound {
		value, end = 1, at // "a further dozen"
	}
	if end == 0 || end == at && r.numerals.Of(word).kind != scale {
		return quantity{}, false
	}
	if followed, after := r.andAHalf(end); followed {
		by, scaleEnd := r.scaleWord(after)
		return scaled((float64(value)+0.5)*float64(by), by, scaleEnd)
	}
	return r.group(value, end)
}

// small reads 1 to 99 in words; end is 0 where none stands there.
func (r *reader) small(at int) (value, end int) {
	word, end := r.nextWord(at)
	n := r.numerals.Of(word)
	if n.kind == 0 {
		if value := r.joinedSmall(word); value > 0 {
			return value, end
		}
		return 0, 0
	}
	switch n.kind {
	case unit:
		return n.value.Low, end
	case ten:
		next, after := r.nextWord(r.skipHyphen(end))
		if second := r.numerals.Of(next); second.kind == unit && second.value.Low < 10 {
			return n.value.Low + second.value.Low, after
		}
		return n.value.Low, end
	}
	return 0, 0
}

// joinedSmall is the value of a ten and a unit written as one word, "thirtythree"; 0 where it is none.
func (r *reader) joinedSmall(word string) int {
	if at := strings.Index(word, "ty") + 2; at > 4 {
		if first, second := r.numerals.Of(word[:at]), r.numerals.Of(word[at:]); first.kind == ten && second.kind == unit && second.value.Low < 10 {
			return first.value.Low + second.value.Low
		}
	}
	return 0
}

// group goes on from a small number with scales and further small numbers: "two hundred and fifty thousand".
func (r *reader) group(current, end int) (quantity, bool) {
	total, lowest, last := 0, math.MaxInt, 1
	for {
		if by, after := r.scaleWord(end); after > 0 {
			switch {
			case by >= 1000 && by < lowest:
				total, current, lowest = total+current*by, 0, by
			case by < 1000 && current > 0 && current < 100:
				current *= by
			default:
				return quantity{value: Exactly(total + current), scale: last, end: end}, true
			}
			end, last = after, by
			continue
		}
		from := end
		if word, after := r.nextWord(end); word == "and" {
			from = after
		}
		value, after := r.small(from)
		if last < 100 || after == 0 || current%100 != 0 {
			return quantity{value: Exactly(total + current), scale: last, end: end}, true
		}
		current, end, last = current+value, after, 1
	}
}

// none reads "no one" and the "no" of "no civilians".
func (r *reader) none(end int) (quantity, bool) {
	word, after := r.nextWord(end)
	switch word {
	case "one":
		return quantity{scale: 1, end: after}, true
	case "", "longer", "doubt", "matter", "way", "further", "sooner", "more", "less", "fewer", "such", "good", "better", "other", "wonder", "idea",
		"need", "reason", "choice", "sign", "time", "place", "claim", "comment", "evidence", "indication", "immediate", "word", "reports", "details", "it", "he", "she", "we", "they", "i":
		return quantity{}, false
	}
	return quantity{scale: 1, end: end}, true
}

// pronoun says whether the "one" at a byte counts nothing: "the one", "each one".
func (r *reader) pronoun(at int) bool {
	before := strings.TrimRight(r.doc.Text[:at], " ")
	start := len(before)
	for start > 0 && isLetter(before[start-1]) {
		start--
	}
	switch strings.ToLower(before[start:]) {
	case "the", "this", "that", "each", "every", "any", "which", "no":
		return len(before) < at
	}
	return false
}
