package fact

import (
	"strings"

	"casus/lex"
)

// wordings are the terms that one of a list stands for: a word behind "~" stands for all forms of that verb, and of what stands in
// brackets between "/" any one, or nothing, may stand there: "~pledge [its/their/] allegiance to".
func wordings(term string) []string {
	all := []string{""}
	for rest := term; rest != ""; {
		var choices []string
		switch rest[0] {
		case '[':
			inside, behind, _ := strings.Cut(rest[1:], "]")
			choices, rest = strings.Split(inside, "/"), behind
		case '~':
			end := strings.IndexByte(rest, ' ')
			if end < 0 {
				end = len(rest)
			}
			choices, rest = verbForms(rest[1:end]), rest[end:]
		default:
			end := strings.IndexAny(rest, "[~")
			if end < 0 {
				end = len(rest)
			}
			choices, rest = []string{rest[:end]}, rest[end:]
		}
		var longer []string
		for _, begin := range all {
			for _, choice := range choices {
				longer = append(longer, begin+choice)
			}
		}
		all = longer
	}
	for i := range all {
		all[i] = strings.Join(strings.Fields(all[i]), " ")
	}
	return all
}

// verbForms are a verb's base form, present, past, participles.
func verbForms(verb string) []string {
	last, stem := verb[len(verb)-1], verb
	third, past, going := verb+"s", verb+"ed", verb+"ing"
	switch {
	case last == 'e':
		stem = verb[:len(verb)-1]
		past, going = stem+"ed", stem+"ing"
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		stem = verb[:len(verb)-1]
		third, past = stem+"ies", stem+"ied"
	case last == 's' || last == 'x' || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch"):
		third = verb + "es"
	case doubling.Has(verb):
		past, going = verb+string(last)+"ed", verb+string(last)+"ing"
	}
	forms := []string{verb, third, going}
	if irregular, ok := irregulars[verb]; ok {
		return append(forms, irregular...)
	}
	return append(forms, past)
}

var (
	doubling = lex.NewSet("expel compel propel fulfil label signal admit commit permit occur refer transfer prefer split set run put cut quit rob net get begin rebel control")
	// irregulars are the past and the participle of verbs that form them in their own way.
	irregulars = func() map[string][]string {
		forms := make(map[string][]string)
		for line := range strings.SplitSeq(`swear swore sworn/break broke broken/give gave given/take took taken/become became/make made/begin began begun/split/set/put/cut/
leave left/fall fell fallen/lose lost/drive drove driven/hold held/hide hid hidden/run ran/go went gone/come came/lead led/grow grew grown/arise arose arisen/
find found/buy bought/sell sold/steal stole stolen/feed fed/send sent/keep kept/know knew known/win won/fight fought/draw drew drawn/lay laid/throw threw thrown/
overrun overran/retake retook retaken/overthrow overthrew overthrown/quit/strike struck/rise rose risen/get got/see saw seen/speak spoke spoken/shrink shrank shrunk/
build built/mean meant/pay paid/say said/have had/bring brought/shoot shot/teach taught/withdraw withdrew withdrawn/hit/burn burnt burned/spring sprang sprung`, "/") {
			if words := strings.Fields(line); len(words) > 0 {
				forms[words[0]] = words[1:]
			}
		}
		return forms
	}()
)
