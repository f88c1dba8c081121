package muc4

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Template is one incident in the form of the task. Empty strings and lists are the task's hyphen.
type Template struct {
	Date, Location, Type, Stage string
	Instruments                 []Instrument
	Category                    string
	Individuals                 []string
	Organizations               []Organization
	Physical                    []Target
	PhysicalTotal               string
	Humans                      []Human
	HumanTotal                  string
}

// Instrument is a weapon: its words, "" where only its type is known, and its type.
type Instrument struct{ ID, Type string }

// Organization is a perpetrator by name, and how the message sees it.
type Organization struct{ Name, Confidence string }

// Target is a thing that was attacked.
type Target struct {
	ID, Type, Number, Nation string
	Effects                  []string
}

// Human is a person or people attacked. Number, Type, Nation and Effects refer to Name where there is one.
type Human struct {
	Name, Description, Type, Number, Nation string
	Effects                                 []string
}

func (h *Human) key() string {
	if h.Name != "" {
		return h.Name
	}
	return h.Description
}

var labels = [...]string{"MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE",
	"INCIDENT: STAGE OF EXECUTION", "INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE", "PERP: INCIDENT CATEGORY",
	"PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "PHYS TGT: TYPE",
	"PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION", "PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER", "HUM TGT: NAME",
	"HUM TGT: DESCRIPTION", "HUM TGT: TYPE", "HUM TGT: NUMBER", "HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT",
	"HUM TGT: TOTAL NUMBER"}

// The slots that do not apply to a type of incident.
var inapplicable = map[string][]int{
	"ARSON":      {6, 7},
	"KIDNAPPING": {6, 7, 12, 13, 14, 15, 16, 17},
}

// Write writes the templates of a message; a message without any gets the template of irrelevant messages.
func Write(to io.Writer, id string, templates []Template) error {
	out := bufio.NewWriter(to)
	if len(templates) == 0 {
		var slots [25][]string
		for i := range slots {
			slots[i] = []string{"*"}
		}
		slots[0] = []string{id}
		writeSlots(out, &slots)
	}
	for i := range templates {
		slots := templates[i].slots()
		slots[0], slots[1] = []string{id}, []string{strconv.Itoa(i + 1)}
		for _, slot := range inapplicable[templates[i].Type] {
			slots[slot] = []string{"*"}
		}
		writeSlots(out, slots)
	}
	return out.Flush()
}

func writeSlots(out *bufio.Writer, slots *[25][]string) {
	for i, values := range slots {
		label := fmt.Sprintf("%-4s%s", strconv.Itoa(i)+".", labels[i])
		if len(values) == 0 {
			values = []string{"-"}
		}
		for _, value := range values {
			fmt.Fprintf(out, "%-36s%s\n", label, value)
			label = ""
		}
	}
	out.WriteByte('\n')
}

// slots are the lines of every slot.
func (t *Template) slots() *[25][]string {
	var s [25][]string
	add := func(slot int, value string) {
		if value != "" {
			s[slot] = append(s[slot], value)
		}
	}
	refer := func(slot int, value, to string) {
		if value != "" {
			add(slot, value+": "+quote(to))
		}
	}
	add(2, t.Date)
	add(3, t.Location)
	add(4, t.Type)
	add(5, t.Stage)
	for _, i := range t.Instruments {
		if i.ID != "" {
			add(6, quote(i.ID))
			refer(7, i.Type, i.ID)
		} else {
			refer(7, i.Type, "-")
		}
	}
	add(8, t.Category)
	for _, p := range t.Individuals {
		add(9, quote(p))
	}
	for _, o := range t.Organizations {
		add(10, quote(o.Name))
		refer(11, o.Confidence, o.Name)
	}
	for _, p := range t.Physical {
		if p.ID != "" {
			add(12, quote(p.ID))
		}
		id := p.ID
		if id == "" {
			id = "-"
		}
		refer(13, p.Type, id)
		refer(14, p.Number, id)
		refer(15, p.Nation, id)
		for _, e := range p.Effects {
			refer(16, e, id)
		}
	}
	add(17, t.PhysicalTotal)
	for i := range t.Humans {
		h := &t.Humans[i]
		key := h.key()
		if h.Name != "" {
			add(18, quote(h.Name))
		}
		if h.Description != "" {
			if h.Name != "" {
				refer(19, quote(h.Description), h.Name)
			} else {
				add(19, quote(h.Description))
			}
		}
		if key == "" {
			key = "-"
		}
		refer(20, h.Type, key)
		refer(21, h.Number, key)
		refer(22, h.Nation, key)
		for _, e := range h.Effects {
			refer(23, e, key)
		}
	}
	add(24, t.HumanTotal)
	return &s
}

func quote(s string) string {
	if s == "-" {
		return `"-"`
	}
	return `"` + strings.ToUpper(strings.ReplaceAll(s, `"`, "")) + `"`
}
