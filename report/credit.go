package report

import (
	"regexp"
	"strings"
	"unicode"

	"casus/rule"
)

// Credit is a place where a report names the outlet that its words come from: bytes [Start, End) of its text.
type Credit struct {
	Outlet string `json:"outlet"`
	How    string `json:"how"` // the rule that found it
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// around is what must stand before and after the name of an outlet for it to be a credit.
type around struct{ before, after *regexp.Regexp }

const (
	telling  = `(?:said|says|reported|reports|quoted|quotes|cited|cites|wrote|writes|published|broadcast)\b`
	creditTo = `(?:according to|citing|quoting|reported by|quoted by|cited by|seen by|obtained by|published by|carried by|reports? by)`
)

// credits are the ways to credit an outlet.
var credits = []rule.Rule[around]{
	{Name: "(<outlet>) in the dateline",
		Yes: []string{"MARWAH, Yemen (AP) — A bomb killed four people.", "MARWAH, 3 May (Reuters) - A bomb killed four people."},
		No:  []string{"He worked for years at the bureau (AFP) and then left."},
		Try: around{regexp.MustCompile(`\($`), regexp.MustCompile(`^\)\s?(?:--|—|–|-|_)`)}},
	{Name: "told <outlet>",
		Yes: []string{"A doctor told AFP that four people had died.", "“It was loud,” he told the Associated Press by telephone."},
		No:  []string{"A doctor told reporters that four people had died.", "He told the truth about AP."},
		Try: around{regexp.MustCompile(`\b(?:told|telling|tells) (?:the )?$`), anything}},
	{Name: "<outlet> reported",
		Yes: []string{"Reuters reported four dead.", "The newspaper Al-Marsad said that four people had died.", "Anha news agency reported a strike."},
		No:  []string{"The ministry reported four dead.", "AFP staff left the town."},
		Try: around{anything, regexp.MustCompile(`^ (?:has |had |also |later |earlier )?` + telling)}},
	{Name: "according to <outlet>",
		Yes: []string{"Four people died, according to AFP.", "According to the daily Al-Marsad, four people died."},
		No:  []string{"Four people died, according to the police."},
		Try: around{regexp.MustCompile(`(?i)\b` + creditTo + ` (?:a report (?:by|in|from) |reports (?:by|in|from) )?(?:the )?$`), anything}},
	{Name: "source: <outlet>",
		Yes: []string{"Source: AFP", "(With inputs from Reuters)", "Additional reporting by AP"},
		No:  []string{"Source of the fire: unknown"},
		Try: around{regexp.MustCompile(`(?i)\b(?:sources?:|with (?:inputs?|files|material|(?:additional )?reporting) (?:from|by)|additional reporting (?:by|from)|reporting by) (?:the )?$`), anything}},
	{Name: "<outlet> on a line of its own",
		Yes: []string{"Four people died.\nAFP", "Four people died.\n— Reuters"},
		No:  []string{"Four people died.\nPolice", "Four people died.\nAFP has an office there."},
		Try: around{regexp.MustCompile(`\n[-—–(\[ ]{0,4}$`), regexp.MustCompile(`^[)\] .]{0,2}(?:\n|$)`)}},
}

var anything = regexp.MustCompile(``)

// Credits finds the outlets that the text of a report credits, in the order of the text.
func Credits(text string) []Credit {
	var found []Credit
	for at := 0; at < len(text); {
		start, end, outlet := nextOutlet(text, at)
		if outlet == "" {
			break
		}
		before, after := text[max(0, start-60):start], text[end:min(len(text), end+40)]
		for i := range credits {
			if form := &credits[i].Try; form.before.MatchString(before) && form.after.MatchString(after) {
				found = append(found, Credit{Outlet: outlet, How: credits[i].Name, Start: start, End: end})
				break
			}
		}
		at = end
	}
	return found
}

// longestOutlet is how many words a name of an outlet has at most.
const longestOutlet = 4

// nextOutlet finds the next name of an outlet: one that the word list knows, or a name beside a word for an outlet.
func nextOutlet(text string, at int) (start, end int, outlet string) {
	for at < len(text) {
		first, next := wordAt(text, at)
		if first.start < 0 {
			break
		}
		if first.capital {
			words := []word{first}
			for len(words) < longestOutlet {
				following, _ := wordAt(text, words[len(words)-1].end)
				if following.start < 0 || following.start > words[len(words)-1].end+1 || text[words[len(words)-1].end:following.start] != " " && text[words[len(words)-1].end:following.start] != "/" {
					break
				}
				words = append(words, following)
			}
			for n := len(words); n > 0; n-- {
				last := words[n-1].end
				if known := agency(text[first.start:last]); known != "" && !common[strings.ToLower(text[first.start:last])] {
					return first.start, last, known
				}
			}
			names := 1
			for names < len(words) && words[names].capital {
				names++
			}
			last := words[names-1].end
			if kind := outletKindAfter(text[last:]); kind > 0 {
				return first.start, last + kind, strings.TrimPrefix(text[first.start:last], "The ")
			}
			if kind := outletKindBefore(text[:first.start]); kind > 0 {
				return first.start - kind, last, text[first.start:last]
			}
		}
		at = next
	}
	return 0, 0, ""
}

// common are written ways of agencies that are common words too.
var common = map[string]bool{"the": true, "press": true, "news": true, "agency": true}

type word struct {
	start, end int
	capital    bool
}

// wordAt is the first run of letters, digits and joining marks at or after a byte, and where the next may begin.
func wordAt(text string, at int) (w word, next int) {
	w.start = -1
	for i, r := range text[at:] {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || w.start >= 0 && (r == '-' || r == '\'' || r == '’')
		switch {
		case inside && w.start < 0:
			w.start, w.capital = at+i, unicode.IsUpper(r)
		case !inside && w.start >= 0:
			w.end = at + i
			return w, w.end
		}
	}
	w.end = len(text)
	return w, len(text)
}

// outletKinds are the words that tell an outlet.
var outletKinds = []string{"news agency", "newspaper", "daily", "weekly", "news website", "news site", "news portal", "magazine", "broadcaster", "television", "radio"}

func outletKindAfter(text string) int {
	for _, kind := range outletKinds {
		if len(text) > len(kind) && text[0] == ' ' && text[1:len(kind)+1] == kind {
			return len(kind) + 1
		}
	}
	return 0
}

func outletKindBefore(text string) int {
	for _, kind := range outletKinds {
		if strings.HasSuffix(text, kind+" ") {
			return len(kind) + 1
		}
	}
	return 0
}
