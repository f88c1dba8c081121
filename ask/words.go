package ask

import (
	"fmt"
	"strings"
	"time"

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
	"strength":      "%s numbers %s",
	"members_from":  "%s has members from %s",
	"targets":       "%s targets %s",
	"motive":        "Motive of %s: %s",
	"tactic":        "Tactic of %s: %s",
	"designated":    "%s is designated by %s",
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
	switch f.Relation {
	case "founded":
		value = proseDate(value)
	case "members_from", "active_in", "controls", "withdrew_from", "founded_in", "targets":
		value = countryName(value)
	}
	form, ok := sentences[f.Relation]
	if !ok {
		form = "%s " + strings.ReplaceAll(f.Relation, "_", " ") + " %s"
	}
	text := fmt.Sprintf(form, upperStart(f.Subject), value)
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
		if key != "target" && key != "as" {
			text += " (" + extra + ")"
		}
	}
	if f.Date != "" && f.Relation != "founded" {
		text += " (" + proseDate(f.Date) + ")"
	}
	return text
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
