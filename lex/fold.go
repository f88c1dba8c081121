package lex

import "unicode/utf8"

// Fold writes text in the form in which terms are compared: lower case, without accents and apostrophes,
// every run of spaces and hyphens one space.
func Fold(text string) string {
	folded := make([]byte, 0, len(text))
	return string(AppendFolded(folded, text))
}

// AppendFolded appends text, folded, to a buffer. Fold does the same where a string is needed.
func AppendFolded(to []byte, text string) []byte {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'A' <= c && c <= 'Z':
				to = append(to, c+'a'-'A')
			case c == ' ' || c == '-' || c == '\n' || c == '\t' || c == '\r':
				if len(to) > 0 && to[len(to)-1] != ' ' {
					to = append(to, ' ')
				}
			case c == '\'' || c == '`':
			default:
				to = append(to, c)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch plain := plainLetters[r]; {
		case plain != "":
			to = append(to, plain...)
		case r == '‘' || r == '’' || r == 'ʼ' || r == 'ʿ' || r == 'ʾ' || r == '\u0301':
		case r == '‐' || r == '‑' || r == '–' || r == '\u00a0':
			if len(to) > 0 && to[len(to)-1] != ' ' {
				to = append(to, ' ')
			}
		default:
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}

// plainLetters maps accented Latin letters, of either case, to plain ones.
var plainLetters = func() map[rune]string {
	letters := map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ", "b": "ḅḆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđḍḏĎĐḌḎ",
		"e": "èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ", "g": "ĝğġģǧĜĞĠĢǦ", "h": "ĥħḥḩḫĤĦḤḨḪ", "i": "ìíîïĩīĭįıǐịỉÌÍÎÏĨĪĬĮİǏỊỈ",
		"j": "ĵĴ", "k": "ķḳḵĶḲḴ", "l": "ĺļľłḷĹĻĽŁḶ", "n": "ñńņňṅṇṉÑŃŅŇṄṆṈ", "o": "òóôõöøōŏőơǒọỏốồổỗộớờởỡợÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ",
		"r": "ŕŗřṛŔŖŘṚ", "s": "śŝşšșṣŚŜŞŠȘṢ", "t": "ţťŧțṭṯŢŤŦȚṬṮ", "u": "ùúûüũūŭůűųưǔụủứừửữựÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ",
		"v": "ṿ", "w": "ŵẁẃẅŴ", "y": "ýÿŷỳỹÝŸŶ", "z": "źżžẓẕŹŻŽẒẔ", "ae": "æÆ", "oe": "œŒ", "ss": "ß", "th": "þÞ",
	}
	table := make(map[rune]string)
	for plain, accented := range letters {
		for _, r := range accented {
			table[r] = plain
		}
	}
	return table
}()
