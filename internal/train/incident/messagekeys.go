package main

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"casus/internal/answerkey"
)

// slotOf begins a slot of a template: its number, and what follows its name in the same line.
var slotOf = regexp.MustCompile(`^\s{0,4}(\d{1,2})\. +[A-Z]+(?: TGT)?: *[A-Z ]*?(?:ID|LOCATION|DATE|EXECUTION|NAME|DESCRIPTION)\s(.*)$`)

// fillsOf are the fills of a template's slots, by number. A fill may run on over lines.
func fillsOf(block string) map[string][]string {
	slots := make(map[string][]string)
	current := ""
	for line := range strings.SplitSeq(block, "\n") {
		m := slotOf.FindStringSubmatch(line)
		text := strings.TrimSpace(line)
		switch {
		case m != nil:
			current = m[1]
			slots[current] = append(slots[current], strings.TrimSpace(m[2]))
		case text == "" || text[0] >= '0' && text[0] <= '9':
			current = ""
		case current != "":
			fills := slots[current]
			if last := &fills[len(fills)-1]; text[0] == '/' || text[0] == ':' || strings.HasSuffix(*last, "/") || strings.HasSuffix(*last, ":") || strings.Count(*last, `"`)%2 == 1 {
				*last += " " + text
			} else {
				slots[current] = append(fills, text)
			}
		}
	}
	return slots
}

// typesOf are the types of the record that an incident of a type of the task may have.
var typesOf = map[string][]string{
	"ATTACK":     {"Violence against civilians: Attack", "Battles: Armed clash"},
	"BOMBING":    {"Explosions/Remote violence: Remote explosive/landmine/IED", "Explosions/Remote violence: Grenade"},
	"KIDNAPPING": {"Violence against civilians: Abduction/forced disappearance"},
	"ARSON":      {"Strategic developments: Looting/property destruction"},
}

// keyOf is what a template of a type says, in the form of the project's keys; ok is false for types that these do not have.
func keyOf(kind, block string) (in answerkey.Incident, ok bool) {
	slots := fillsOf(block)
	in.Type = typesOf[kind]
	in.Stage = []string{strings.ToLower(strings.Trim(strings.Join(slots["5"], ""), " ?*-"))}
	in.Date = datesOf(strings.Join(slots["2"], " "))
	for part := range strings.SplitSeq(strings.ReplaceAll(strings.Join(slots["3"], " "), " - ", ":"), ":") {
		name, _, _ := strings.Cut(part, "(")
		in.Place = slices.Insert(in.Place, 0, strings.ToLower(strings.TrimSpace(name))) // the town before its country
	}
	people, bodies := stringsOf(slots["9"]), stringsOf(slots["10"])
	if len(bodies) == 1 { // the attackers and whose they are
		people, bodies = [][]string{append(slices.Concat(people...), bodies[0]...)}, nil
	}
	for _, names := range append(people, bodies...) {
		in.Perpetrators = append(in.Perpetrators, answerkey.Party{Name: names})
	}
	things, named := stringsOf(slots["12"]), stringsOf(slots["18"])
	for _, fill := range slots["19"] {
		what, whose, _ := strings.Cut(fill, ":")
		described, name := wordsIn(what), wordsIn(whose)
		if i := slices.IndexFunc(named, func(names []string) bool { return len(name) > 0 && slices.Contains(names, name[0]) }); i >= 0 {
			named[i] = append(named[i], described...)
		} else if len(described) > 0 {
			things = append(things, described)
		}
	}
	for _, words := range append(things, named...) {
		in.Targets = append(in.Targets, answerkey.Target{Text: words})
	}
	return in, len(in.Type) > 0
}

// stringsOf are the strings that each of some fills quotes.
func stringsOf(fills []string) (all [][]string) {
	for _, fill := range fills {
		if words := wordsIn(fill); len(words) > 0 {
			all = append(all, words)
		}
	}
	return all
}

func wordsIn(fill string) (words []string) {
	for _, m := range quoted.FindAllStringSubmatch(fill, -1) {
		words = append(words, strings.ToLower(m[1]))
	}
	return words
}

var dayOf = regexp.MustCompile(`\d\d [A-Z]{3} \d\d`)

// datesOf is a day, "30 DEC 89", or the span of days of which one is the day.
func datesOf(fill string) []string {
	var days []string
	for _, m := range dayOf.FindAllString(fill, 2) {
		if day, err := time.Parse("02 Jan 06", m); err == nil {
			days = append(days, day.Format(time.DateOnly))
		}
	}
	if len(days) == 2 {
		return []string{days[0] + "/" + days[1], days[1]}
	}
	return days
}
