package main

import (
	"fmt"
	"log"
	"os"
	"regexp"
	"strconv"
	"strings"

	"casus/howmany"
	"casus/text/parse"
	"casus/who"
)

var (
	messageLine = regexp.MustCompile(`(?m)^(DEV|TST\d?)-MUC\d-\d{4}.*$`)
	slotLine    = regexp.MustCompile(`^(\d+)\. +[A-Z: ]+?  +(.*)$`)
	filler      = regexp.MustCompile(`^\??\s*(.+?): (".*")`)
)

var effects = map[string]howmany.Harm{"DEATH": howmany.Killed, "INJURY": howmany.Injured}

// victim is a human target with its number and what became of it.
type victim struct {
	message, phrase string
	number          int
	harm            howmany.Harm
}

// templates scores messages in the form of MUC-4 against the human targets of their templates.
func (s *score) templates(keyPath, messagesPath string) {
	key, err := os.ReadFile(keyPath)
	if err != nil {
		log.Fatal(err)
	}
	messages, err := os.ReadFile(messagesPath)
	if err != nil {
		log.Fatal(err)
	}
	wanted := make(map[string][]victim)
	for _, v := range victims(string(key)) {
		wanted[v.message] = append(wanted[v.message], v)
	}
	starts := messageLine.FindAllStringIndex(string(messages), -1)
	for i, at := range starts {
		end := len(messages)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		id, _, _ := strings.Cut(string(messages[at[0]:at[1]]), " ")
		doc := parse.Doc(string(messages[at[1]:end]), 0, "")
		tolls := howmany.Find(doc, who.Find(doc))
		used := make([]bool, len(tolls))
		for _, v := range wanted[id] {
			s.want(v.harm, tolls, used, id, strconv.Itoa(v.number)+" "+v.phrase, func(t *howmany.Toll) bool { return t.Count.Low == v.number })
		}
		s.spurious(doc, tolls, used, id)
	}
}

// victims reads the human targets of a key, those whose number is told.
func victims(key string) []victim {
	var found []victim
	message, slot, kind := "", "", ""
	numbers := make(map[string]int)
	harms := make(map[string]howmany.Harm)
	flush := func() {
		for phrase, number := range numbers {
			harm := harms[phrase]
			if harm == howmany.None && kind == "KIDNAPPING" {
				harm = howmany.Abducted
			}
			if harm != howmany.None {
				found = append(found, victim{message, phrase, number, harm})
			}
		}
		clear(numbers)
		clear(harms)
	}
	for _, line := range strings.Split(key, "\n") {
		value := strings.TrimSpace(line)
		if m := slotLine.FindStringSubmatch(line); m != nil {
			slot, value = m[1], m[2]
		}
		switch slot {
		case "0":
			flush()
			message, _, _ = strings.Cut(value, " ")
			slot = ""
		case "4":
			kind = value
		case "21", "23":
			m := filler.FindStringSubmatch(value)
			if m == nil {
				continue
			}
			if number, err := strconv.Atoi(m[1]); err == nil && number > 0 && slot == "21" {
				numbers[m[2]] = number
			} else if slot == "23" {
				harms[m[2]] = effects[m[1]]
			}
		}
	}
	flush()
	return found
}

// want scores one answer: whether a toll of the harm fits it.
func (s *score) want(harm howmany.Harm, tolls []howmany.Toll, used []bool, name, answer string, fits func(*howmany.Toll) bool) {
	at := 0
	for harms[at] != harm {
		at++
	}
	s.answers[at]++
	hit := false
	for i := range tolls {
		t := &tolls[i]
		taken := harm == howmany.Abducted || harm == howmany.Detained
		if (t.Harm == harm || taken && (t.Harm == howmany.Abducted || t.Harm == howmany.Detained)) && fits(t) {
			used[i], hit = true, true
		}
	}
	if hit {
		s.found[at]++
	} else if s.verbose {
		fmt.Printf("missed\t%s\t%s\t%s\n", name, harm, answer)
	}
}
