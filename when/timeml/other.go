package timeml

import (
	"strconv"

	"casus/lex"
	"casus/number"
	"casus/text"
)

// ages tags "a 20-year-old man" and "20 years old": lengths for TimeML, no times for package when.
func (f *finder) ages() {
	tokens := f.doc.Tokens
	for i := range tokens {
		lower := tokens[i].Lower
		ofAge := lower == "age" && i > 0 && tokens[i-1].Lower == "of"
		if length := lasting[lower]; length != "" {
			f.all = append(f.all, Timex{tokens[i].Span, Duration, length})
			continue
		}
		if lower != "old" && lower != "olds" && !ofAge {
			if n, unit, ok := ageWord(lower); ok {
				f.all = append(f.all, Timex{tokens[i].Span, Duration, "P" + strconv.Itoa(n) + unit[len(unit)-1:]})
			}
			continue
		}
		k := i - 1
		hyphenated := k >= 0 && tokens[k].Lower == "-"
		if hyphenated || ofAge {
			k--
		}
		if k < 1 || units[tokens[k].Lower] == "" {
			continue
		}
		unit := units[tokens[k].Lower]
		j := k - 1
		if tokens[j].Lower == "-" {
			j--
		}
		if n, first, ok := f.numberBefore(j); ok {
			last := k
			if hyphenated {
				last = i
			}
			f.all = append(f.all, Timex{text.Span{Start: tokens[first].Start, End: tokens[last].End}, Duration, "P" + strconv.Itoa(n) + unit[len(unit)-1:]})
		}
	}
}

// lasting are lengths in one word.
var lasting = map[string]string{"daylong": "P1D", "weeklong": "P1W", "weekslong": "PXW", "monthlong": "P1M", "monthslong": "PXM",
	"yearlong": "P1Y", "yearslong": "PXY", "hourlong": "PT1H", "hourslong": "PTXH", "decadelong": "P10Y", "decadeslong": "PXDE", "weekend-long": "P2D"}

// ageWord reads "20-year-old" where it is one token.
func ageWord(lower string) (n int, unit string, ok bool) {
	words := split(lower)
	if len(words) != 3 || words[2] != "old" && words[2] != "olds" || units[words[1]] == "" {
		return 0, "", false
	}
	n, err := strconv.Atoi(words[0])
	if err != nil {
		n, ok = number.Word(words[0])
		return n, units[words[1]], ok
	}
	return n, units[words[1]], true
}

// numberBefore is the number whose last token is given.
func (f *finder) numberBefore(last int) (n, first int, ok bool) {
	if last < 0 {
		return 0, 0, false
	}
	if n, err := strconv.Atoi(f.doc.Tokens[last].Lower); err == nil {
		return n, last, true
	}
	if n, known := number.Word(f.doc.Tokens[last].Lower); known && n > 0 {
		return n, last, true
	}
	for first = max(last-2, 0); first <= last; first++ {
		if m, found := number.Read(f.doc, first); found && m.Last == last+1 && m.Value.Low > 0 {
			return m.Value.Low, first, true
		}
	}
	return 0, 0, false
}

// habits tags what is done so often "a year", "per week".
func (f *finder) habits() {
	tokens := f.doc.Tokens
	for i := 1; i < len(tokens); i++ {
		unit := units[tokens[i].Lower]
		if unit == "" || tokens[i].Lower[len(tokens[i].Lower)-1] == 's' {
			continue
		}
		if tokens[i-1].Lower == "per" || tokens[i-1].Lower == "a" && i > 1 && rates.Has(tokens[i-2].Lower) {
			f.all = append(f.all, Timex{text.Span{Start: tokens[i-1].Start, End: tokens[i].End}, Set, unit})
		}
	}
}

var rates = lex.NewSet("once twice thrice times")
