package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"casus/export/muc4"
	"casus/incident"
	"casus/internal/answerkey"
	"casus/what"
)

// template is what an answer key says of one incident: its type, and the strings that name weapons, attackers and what was hit.
type template struct {
	kind    string
	strings []string            // in small letters
	key     *answerkey.Incident // nil for types that the project's keys do not have
}

var (
	idSlot   = regexp.MustCompile(`(?m)^0\. +MESSAGE: ID +(\S+)`)
	typeSlot = regexp.MustCompile(`(?m)^4\. +INCIDENT: TYPE +\??\s*([A-Z*]+)`)
	quoted   = regexp.MustCompile(`"([^"]+)"`)
)

// readKeys gives the templates of each message.
func readKeys(folder string) (map[string][]template, error) {
	files, err := filepath.Glob(filepath.Join(folder, "key-*"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no keys in it", folder)
	}
	keys := make(map[string][]template)
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		starts := idSlot.FindAllSubmatchIndex(data, -1)
		for i, at := range starts {
			end := len(data)
			if i+1 < len(starts) {
				end = starts[i+1][0]
			}
			block := data[at[0]:end]
			kind := typeSlot.FindSubmatch(block)
			if kind == nil || string(kind[1]) == "*" {
				continue
			}
			t := template{kind: string(kind[1])}
			if in, ok := keyOf(t.kind, string(block)); ok {
				t.key = &in
			}
			for slot := range strings.SplitSeq(string(block), "\n") {
				for _, q := range quoted.FindAllStringSubmatch(slot, -1) {
					if s := strings.ToLower(q[1]); !slices.Contains(t.strings, s) {
						t.strings = append(t.strings, s)
					}
				}
			}
			id := string(data[at[2]:at[3]])
			keys[id] = append(keys[id], t)
		}
	}
	return keys, nil
}

// readMessages reads the messages of more than one incident, and deals an act out to the incident of which its sentence
// has more strings than of any other; other acts are left open.
func readMessages(folder string) ([]sample, error) {
	keys, err := readKeys(folder)
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(folder, "dev-*"))
	if err != nil {
		return nil, err
	}
	messages, err := muc4.ReadFiles(files)
	if err != nil {
		return nil, err
	}
	var all []sample
	for i := range messages {
		all = append(all, messageOf(&messages[i], keys[messages[i].ID]))
	}
	return all, nil
}

func messageOf(m *muc4.Message, templates []template) sample {
	s := sample{source: "messages", answers: incident.Ask(m.Doc())}
	doc := s.answers.Doc
	for i := range templates {
		if in := templates[i].key; in != nil {
			s.key = append(s.key, *in)
		}
	}
	for i := range s.answers.Acts {
		act := &s.answers.Acts[i]
		sentence := doc.Sentences[doc.Tokens[act.Head].Sent]
		words := strings.ToLower(doc.Words(sentence.First, sentence.Last))
		best, most, tie := incident.Unknown, 0, false
		for n := range templates {
			t := &templates[n]
			if !tells(act.Kind, t.kind) {
				continue
			}
			count := 0
			for _, str := range t.strings {
				if strings.Contains(words, str) && !others(templates, n, str) {
					count++
				}
			}
			switch {
			case count > most:
				best, most, tie = n+1, count, false
			case count == most && count > 0:
				tie = true
			}
		}
		if tie {
			best = incident.Unknown
		}
		s.incidents = append(s.incidents, best)
	}
	return s
}

// others says whether another template has a string too, so that it tells none from the other.
func others(templates []template, n int, str string) bool {
	for i := range templates {
		if i != n && slices.Contains(templates[i].strings, str) {
			return true
		}
	}
	return false
}

// tells says whether a word for a kind of act may tell of an incident of a type of the task.
func tells(kind what.Kind, of string) bool {
	switch of {
	case "BOMBING":
		return kind.Open() || kind == what.Bombing || kind == what.Grenade || kind == what.Suicide || kind == what.Destruction
	case "KIDNAPPING":
		return kind.Open() || kind == what.Abduction
	case "ARSON":
		return kind.Open() || kind == what.Destruction
	case "ROBBERY":
		return false
	}
	return kind != what.Protest && kind != what.Arrest && kind != what.Abduction
}
