package export

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/ledger"
)

// Withheld stands where a name was.
const Withheld = "[name withheld]"

// Names are the names of people who could come to harm when they are named: those who were hit, and those who speak
// without an office to speak for.
type Names struct{ pattern *regexp.Regexp }

// NamesToWithhold finds them among accounts and statements. A surname alone is withheld too.
func NamesToWithhold(accounts []ledger.Account, statements []ledger.Statement) *Names {
	all := make(map[string]bool)
	add := func(phrase string) {
		name := personName(phrase)
		if name == "" {
			return
		}
		all[name] = true
		words := strings.Fields(name)
		if last := words[len(words)-1]; len(last) >= 4 {
			all[last] = true
		}
	}
	for _, account := range accounts {
		for _, target := range account.Targets {
			add(target.Text)
		}
		for _, actor := range account.Actors {
			if actor.Role == "target" && actor.ID == "" {
				add(actor.Name)
			}
		}
	}
	for _, statement := range statements {
		if !official(statement.Role, statement.Organization) {
			add(statement.Speaker)
		}
	}
	if len(all) == 0 {
		return &Names{}
	}
	var quoted []string
	for name := range all {
		quoted = append(quoted, regexp.QuoteMeta(name))
	}
	slices.SortFunc(quoted, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return &Names{regexp.MustCompile(`\b(?:` + strings.Join(quoted, "|") + `)\b`)}
}

// Withhold takes the names out of a page, wherever they stand in it.
func (n *Names) Withhold(page string) string {
	if n.pattern == nil {
		return page
	}
	return n.pattern.ReplaceAllLiteralString(page, Withheld)
}

// private are roles in which a person speaks for no one else.
var private = []string{
	"witness", "eyewitness", "resident", "survivor", "victim", "villager", "relative", "mother", "father", "brother", "sister",
	"son", "daughter", "wife", "husband", "widow", "uncle", "aunt", "cousin", "neighbour", "neighbor", "farmer", "trader",
	"shopkeeper", "student", "driver", "worker", "labourer", "laborer", "refugee", "passer-by", "bystander", "worshipper", "herder",
}

func official(role, organisation string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if slices.Contains(private, word) {
			return false
		}
	}
	return role != "" || organisation != ""
}

// noPerson are words that show that a name in capitals is not a person's.
var noPerson = map[string]bool{
	"the": true, "army": true, "police": true, "embassy": true, "church": true, "mosque": true, "school": true, "hospital": true,
	"university": true, "hotel": true, "market": true, "bank": true, "base": true, "airport": true, "ministry": true, "party": true,
	"forces": true, "force": true, "guard": true, "front": true, "movement": true, "state": true, "province": true, "district": true,
	"city": true, "street": true, "road": true, "bridge": true, "camp": true, "station": true, "company": true, "united": true,
	"nations": true, "council": true, "court": true, "brigade": true, "battalion": true, "consulate": true, "temple": true, "cathedral": true,
}

// personName is the personal name that a phrase is or begins with ("Huda Nasser, a teacher"), without its title; "" for none.
func personName(phrase string) string {
	phrase, _, _ = strings.Cut(phrase, ",")
	words := strings.Fields(phrase)
	for len(words) > 0 && (titles[strings.ToLower(strings.Trim(words[0], "."))]) {
		words = words[1:]
	}
	if len(words) < 2 || len(words) > 5 {
		return ""
	}
	for i, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		lower := strings.ToLower(word)
		if noPerson[lower] || strings.ToUpper(word) == word && len(word) > 2 {
			return ""
		}
		inside := i > 0 && i < len(words)-1
		if !unicode.IsUpper(first) && !(inside && particles[lower]) && !strings.HasPrefix(lower, "al-") {
			return ""
		}
	}
	return strings.Join(words, " ")
}

var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "sheikh": true, "imam": true, "father": true, "sister": true, "pastor": true,
	"journalist": true, "reporter": true, "teacher": true, "activist": true, "lawyer": true, "farmer": true, "haji": true, "hajji": true,
}

var particles = map[string]bool{"bin": true, "bint": true, "ibn": true, "ben": true, "de": true, "la": true, "del": true, "da": true, "van": true, "von": true, "ul": true, "al": true, "el": true, "ur": true, "dos": true}
