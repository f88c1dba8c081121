package ask

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"casus/record"
)

// sentences are how a fact of each relation reads: subject first, value second.
var sentences = map[string]string{
	"also_known_as": "%s is also known as %s",
	"founded":       "%s was founded %s",
	"founded_in":    "%s was founded in %s",
	"founded_by":    "%s was founded by %s",
	"part_of":       "%s is part of %s",
	"split_from":    "%s split from %s",
	"pledged_to":    "%s pledged allegiance to %s",
	"ally_of":       "%s is allied with %s",
	"rival_of":      "%s is a rival of %s",
	"supported_by":  "%s is supported by %s",
	"led_by":        "%s is led by %s",
	"active_in":     "%s is active in %s",
	"controls":      "%s controls territory in %s",
	"withdrew_from": "%s withdrew from %s",
	"strength":      "%s numbers %s", // "has" where the value says of what
	"members_from":  "%s has members from %s",
	"targets":       "%s targets %s",
	"motive":        "Motive of %s: %s",
	"tactic":        "Tactic of %s: %s",
	"designated":    "%s is designated as %s",
	"losses":        "Losses of %s: %s",
}

// Relations are those of which the sentences know how to tell, in the order of a dossier.
var Relations = []string{
	"also_known_as", "founded", "founded_in", "founded_by", "split_from", "part_of", "pledged_to", "led_by", "strength",
	"members_from", "active_in", "controls", "withdrew_from", "ally_of", "supported_by", "rival_of", "targets", "motive",
	"tactic", "losses", "designated",
}

// sentence tells a fact, without who says so.
func sentence(f *record.Fact) string {
	value := valueText(f)
	named := isUpper(value)
	switch f.Relation {
	case "founded":
		value = proseDate(value)
	case "members_from", "active_in", "controls", "withdrew_from", "founded_in", "targets":
		value = withArticle(countryName(value))
	case "designated":
		value = oneOfThem(value)
	case "founded_by", "part_of", "split_from", "pledged_to", "ally_of", "rival_of", "supported_by":
		if value = withArticle(value); f.Qualifiers["people"] != "" {
			value = f.Qualifiers["people"] + " of " + value
		}
	}
	form, ok := sentences[f.Relation]
	switch {
	case !ok:
		form = "%s " + strings.ReplaceAll(f.Relation, "_", " ") + " %s"
	case f.Relation == "strength" && !strings.ContainsAny(value, "0123456789") && !namesPeople(value):
		form = "the strength of %s is %s"
	case f.Relation == "strength" && namesPeople(value):
		form = "%s has %s"
	case f.Relation == "supported_by" && !named: // what it lives on, or people without a party's name
		form = "%s draws support from %s"
	case f.Relation == "members_from" && !named:
		form = "%s has among its members %s"
	case f.Relation == "designated" && (strings.HasSuffix(value, "ed") || value == "illegal"):
		form = "%s is %s"
	case f.Relation == "designated" && value == "sanctions":
		form = "%s is under %s"
	}
	text := upperStart(fmt.Sprintf(form, withArticle(f.Subject), value))
	for _, key := range []string{"target", "as"} {
		if extra := f.Qualifiers[key]; extra != "" {
			if key == "target" {
				text += " (against " + countryName(extra) + ")"
			} else {
				text += " as " + extra
			}
		}
	}
	for key, extra := range sortedQualifiers(f.Qualifiers) {
		if key == "denied_by" {
			text += ", which " + source(extra) + " denies"
			continue
		}
		if key != "target" && key != "as" && key != "people" {
			text += " (" + extra + ")"
		}
	}
	if f.Date != "" && f.Relation != "founded" {
		text += " (" + proseDate(f.Date) + ")"
	}
	return text
}

// bodies are the last words of names that news writes with "the": "the Red Banner Front".
var bodies = map[string]bool{
	"alliance": true, "army": true, "brigade": true, "brigades": true, "coalition": true, "command": true, "committee": true,
	"council": true, "emirates": true, "federation": true, "force": true, "forces": true, "front": true, "group": true,
	"guard": true, "guards": true, "kingdom": true, "league": true, "militia": true, "ministry": true, "movement": true,
	"nations": true, "network": true, "organisation": true, "organization": true, "panel": true, "party": true,
	"philippines": true, "police": true, "republic": true, "states": true, "union": true, "valley": true,
}

// withArticle writes a name as a sentence needs it: "the Red Banner Front", "Kenya".
func withArticle(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 || strings.EqualFold(words[0], "the") || !isUpper(name) || !bodies[strings.ToLower(words[len(words)-1])] {
		return name
	}
	return "the " + name
}

// source writes who says something: "the army", "officials", "the Ugandan army".
func source(name string) string {
	if !isUpper(name) && (strings.Contains(name, " by ") || strings.Contains(name, " of ")) {
		return oneOfThem(name)
	}
	if isUpper(name) || strings.Contains(name, " ") || strings.HasSuffix(name, "s") || name == "police" || name == "" {
		return withArticle(name)
	}
	return "the " + name
}

// oneOfThem writes a kind as a sentence needs it: "a terrorist organisation", "terrorists".
func oneOfThem(kind string) string {
	first, _, _ := strings.Cut(strings.ToLower(kind), " ")
	switch {
	case strings.HasSuffix(first, "s") || kind == "" || isUpper(kind) || strings.HasSuffix(kind, "s") || strings.HasSuffix(kind, "ed") || strings.HasSuffix(kind, "al") || first == "a" || first == "an" || first == "the":
		return kind
	case strings.ContainsRune("aeiou", rune(kind[0])):
		return "an " + kind
	}
	return "a " + kind
}

// someone writes a doer as a sentence needs it: "the Red Banner Front", "a suicide bomber", "gunmen".
func someone(name string) string {
	if isUpper(name) || strings.HasSuffix(name, "men") || strings.HasSuffix(name, "police") || strings.HasSuffix(name, "people") || strings.HasSuffix(name, "army") {
		return withArticle(name)
	}
	return oneOfThem(name)
}

func isUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// namesPeople says whether a number says of what it is: "400 fighters", but not "about 250" or "much lower".
func namesPeople(value string) bool {
	words := strings.Fields(value)
	if len(words) == 0 {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	return strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "eds") && !strings.HasSuffix(last, "nds") && !strings.HasSuffix(last, "ens") ||
		last == "men" || last == "people" || last == "strong" || last == "left"
}

// acts are the sub-event types as a sentence says them.
var acts = map[string]string{
	"Armed clash": "armed clash", "Government regains territory": "territory regained by the government",
	"Non-state actor overtakes territory": "territory taken by an armed group", "Suicide bomb": "suicide bombing",
	"Remote explosive/landmine/IED": "bombing", "Grenade": "grenade attack", "Air/drone strike": "air or drone strike",
	"Shelling/artillery/missile attack": "shelling or missile attack", "Chemical weapon": "chemical attack", "Attack": "attack",
	"Abduction/forced disappearance": "abduction", "Sexual violence": "sexual violence", "Peaceful protest": "peaceful protest",
	"Protest with intervention": "protest with intervention", "Excessive force against protesters": "force against protesters",
	"Violent demonstration": "violent demonstration", "Mob violence": "mob violence", "Arrests": "arrests",
	"Disrupted weapons use": "plot or weapons uncovered", "Looting/property destruction": "looting or destruction of property",
	"Change to group/activity": "change of a group", "Agreement": "agreement",
	"Headquarters or base established": "base established", "Non-violent transfer of territory": "territory handed over",
}

// actWord is a sub-event type in a sentence.
func actWord(subEventType string) string {
	if word, ok := acts[subEventType]; ok {
		return word
	}
	return strings.ToLower(subEventType)
}

func valueText(f *record.Fact) string {
	switch value := f.Value.(type) {
	case record.Strength:
		if value.Text != "" {
			return value.Text
		}
		return (&record.Range{Low: value.Low, High: value.High}).String()
	case string:
		return value
	}
	return fmt.Sprint(f.Value)
}

// proseDate writes an EDTF date in words: "on 22 March 2024", "in late 2014" stays as exact as it is.
func proseDate(date string) string {
	if from, to, interval := strings.Cut(date, "/"); interval {
		switch {
		case from == "" || from == "..":
			return "until " + bareDate(to)
		case to == "" || to == "..":
			return "since " + bareDate(from)
		}
		return "between " + bareDate(from) + " and " + bareDate(to)
	}
	if strings.Count(date, "-") == 2 {
		return "on " + bareDate(date)
	}
	return "in " + bareDate(date)
}

func bareDate(date string) string {
	sure := strings.TrimRight(date, "~?%")
	about := ""
	if sure != date {
		about = "about "
	}
	year, rest, _ := strings.Cut(sure, "-")
	if strings.Trim(year, "X") == "" {
		year = ""
	} else if strings.HasSuffix(year, "X") {
		year = "the " + strings.TrimRight(year, "X") + "0s"
	}
	month, day, _ := strings.Cut(rest, "-")
	for _, season := range [...][2]string{{"21", "spring"}, {"22", "summer"}, {"23", "autumn"}, {"24", "winter"}} {
		if month == season[0] {
			return about + season[1] + " " + year
		}
	}
	parsed, err := time.Parse("01", month)
	if err != nil {
		return about + year
	}
	text := strings.TrimSpace(parsed.Month().String() + " " + year)
	if day = strings.TrimLeft(day, "0"); day != "" && !strings.Contains(day, "X") {
		text = day + " " + text
	}
	return about + text
}

func upperStart(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
