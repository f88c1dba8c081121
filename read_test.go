package casus_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"casus"
	"casus/record"
	"casus/report"
)

// The labels of the record, as docs/words.md explains them.
const (
	stages       = "accomplished|attempted|threatened"
	roles        = "perpetrator|target|other"
	attributions = "reported|claimed|blamed|suspected|denied"
	targetKinds  = "civilians|security forces|officials|diplomats|religious minority|foreign nationals|militants|media|aid workers|property|infrastructure|other"
	harms        = "killed|injured|abducted|detained|damaged|destroyed|unharmed"
)

// checkRecord wants what always holds of a record: all evidence slices the text on the edges of characters, nothing
// stands without evidence, and labels, countries and ranges are such.
func checkRecord(t *testing.T, rep *report.Report, rec *record.Record) {
	t.Helper()
	evidence := func(what string, list []record.Evidence) {
		if len(list) == 0 {
			t.Errorf("%s: %s without evidence", rep.Source, what)
		}
		for _, e := range list {
			switch {
			case e.Start < 0 || e.Start >= e.End || e.End > len(rep.Text):
				t.Errorf("%s: %s, %s: bytes %d to %d of %d", rep.Source, what, e.Field, e.Start, e.End, len(rep.Text))
			case rep.Text[e.Start:e.End] != e.Text:
				t.Errorf("%s: %s, %s: bytes %d to %d are not %q", rep.Source, what, e.Field, e.Start, e.End, e.Text)
			case !utf8.RuneStart(rep.Text[e.Start]) || e.End < len(rep.Text) && !utf8.RuneStart(rep.Text[e.End]):
				t.Errorf("%s: %s, %s: bytes %d to %d cut a character", rep.Source, what, e.Field, e.Start, e.End)
			}
		}
	}
	ids := make(map[string]bool)
	for i := range rec.Incidents {
		incident := &rec.Incidents[i]
		what := "incident " + incident.ID
		evidence(what, incident.Evidence)
		if incident.ID == "" || ids[incident.ID] {
			t.Errorf("%s: two incidents are called %q", rep.Source, incident.ID)
		}
		ids[incident.ID] = true
		if incident.EventType == "" || incident.SubEventType == "" {
			t.Errorf("%s: %s has no type", rep.Source, what)
		}
		label := func(field, value string, allowed string) {
			if value != "" && !strings.Contains("|"+allowed+"|", "|"+value+"|") {
				t.Errorf("%s: %s: %s is %q", rep.Source, what, field, value)
			}
		}
		if incident.Stage == "" {
			t.Errorf("%s: %s has no stage", rep.Source, what)
		}
		label("stage", incident.Stage, stages)
		for _, actor := range incident.Actors {
			label("role", actor.Role, roles)
			label("attribution", actor.Attribution, attributions)
			if actor.Name == "" || actor.Role == "" {
				t.Errorf("%s: %s: an actor without name or role: %+v", rep.Source, what, actor)
			}
		}
		for _, target := range incident.Targets {
			label("kind", target.Kind, targetKinds)
			label("harm", target.Harm, harms)
		}
		if first, last, ok := record.Days(incident.Date); incident.Date != "" && ok && first > last {
			t.Errorf("%s: %s: the date %q ends before it begins", rep.Source, what, incident.Date)
		}
		for field, r := range map[string]*record.Range{"fatalities": incident.Fatalities, "attacker_fatalities": incident.AttackerFatalities,
			"injuries": incident.Injuries, "abducted": incident.Abducted, "detained": incident.Detained} {
			if r != nil && !inOrder(r.Low, r.Best, r.High) {
				t.Errorf("%s: %s: %s is %s", rep.Source, what, field, r)
			}
		}
		if p := incident.Place; p != nil && (p.Name == "" && p.Country == "" || p.Country != "" && (len(p.Country) != 2 || strings.ToUpper(p.Country) != p.Country)) {
			t.Errorf("%s: %s: place %+v", rep.Source, what, *p)
		}
	}
	for _, fact := range rec.Facts {
		evidence("fact "+fact.Relation, fact.Evidence)
		if fact.Subject == "" || fact.Relation == "" || fact.Value == nil || fact.Value == "" {
			t.Errorf("%s: a fact without subject, relation or value: %+v", rep.Source, fact)
		}
	}
	for _, statement := range rec.Statements {
		evidence("statement of "+statement.Speaker, statement.Evidence)
		if statement.Speaker == "" || statement.Text == "" {
			t.Errorf("%s: a statement without speaker or text: %+v", rep.Source, statement)
		}
	}
}

// inOrder says whether the numbers that are there rise, and none is below nothing.
func inOrder(numbers ...*int) bool {
	least := 0
	for _, n := range numbers {
		if n == nil {
			continue
		}
		if *n < least {
			return false
		}
		least = *n
	}
	return true
}

func TestReadSamples(t *testing.T) {
	for _, rep := range samples(t) {
		checkRecord(t, rep, casus.Read(rep))
	}
}

// scrambled is a text of words of the samples with words left out, doubled and moved, so that the rules meet what no
// writer writes.
func scrambled(random *rand.Rand, texts []string) string {
	words := strings.SplitAfter(texts[random.IntN(len(texts))], " ")
	other := strings.SplitAfter(texts[random.IntN(len(texts))], " ")
	var out strings.Builder
	for i, word := range words {
		switch random.IntN(12) {
		case 0:
		case 1:
			out.WriteString(word + word)
		case 2:
			out.WriteString(other[random.IntN(len(other))])
		case 3:
			out.WriteString(word)
			out.WriteString(scraps[random.IntN(len(scraps))])
		case 4:
			out.WriteString(words[(i+random.IntN(5))%len(words)])
		default:
			out.WriteString(word)
		}
	}
	return out.String()
}

var scraps = []string{", ", "\n\n", "(", ") ", "“", "” ", "— ", "'s ", "and ", ". ", "between 3 and ", "by ", "of ", "who ", "é", "in ", "- ", "the ", "its ", ": ", "@", "1,0", "$ "}

func TestScrambled(t *testing.T) {
	var texts []string
	for _, rep := range samples(t) {
		texts = append(texts, rep.Text)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range scrambles {
		text := scrambled(random, texts)
		rep, err := report.Parse("scrambled.txt", []byte(text), report.Given{Published: "2024-05-20"})
		if err != nil {
			continue
		}
		checkRecord(t, rep, casus.Read(rep))
		if t.Failed() {
			t.Fatalf("in this text:\n%s", text)
		}
	}
}

// scrambles is how many texts TestScrambled reads.
const scrambles = 40

// FuzzRead holds that no bytes make the program fail, and that what it reads in them has its words.
func FuzzRead(f *testing.F) {
	for _, rep := range samples(f) {
		f.Add(rep.Raw, rep.Published)
	}
	f.Add([]byte("“Gunmen killed ‘three’ … — people” in é on 31 Feb, 0 to -1 dead; 10,000,000,000,000,000,000 wounded"), "2024-13-99")
	f.Add([]byte("KABUL (AP) — \xe2\x80\xa8Bomb kills 12, 13, or 14. \r\n\r\nBy By\n\x0c.\n. . ."), "0000")
	f.Add([]byte("\": four were killed in Marwah on Monday, police said.\n\nThe army denied it.\n"), "2024-03-22")
	f.Fuzz(func(t *testing.T, raw []byte, published string) {
		if len(raw) > 20_000 {
			return
		}
		rep, err := report.Parse("fuzz.txt", raw, report.Given{Published: published})
		if err != nil {
			return
		}
		checkRecord(t, rep, casus.Read(rep))
	})
}

// TestCutShort reads reports that end, or begin, at any word.
func TestCutShort(t *testing.T) {
	const portrait = "What is the Orman Liberation Front and what does it want?\n\nThe Orman Liberation Front (OLF) was founded in 2009 by Ali Diallo, " +
		"a former captain. The group is known as the Orman Front (the Front). Estimates vary: the army speaks of 800 fighters, the men who joined " +
		"it were miners. Its losses fell in 2019. New footage of the raid in Gao, published by the group, shows nine soldiers who were killed, " +
		"police said. Numbers differ. It is allied with the Tarrun Army, led by Omar Keita, 45, and claims to have 90 fighters."
	words := strings.SplitAfter(portrait, " ")
	for i := range words {
		for _, body := range []string{strings.Join(words[:i], ""), strings.Join(words[i:], "")} {
			if strings.TrimSpace(body) == "" {
				continue
			}
			rep := &report.Report{ID: "cut", Source: "cut", Text: body, Published: "2024-03-14"}
			checkRecord(t, rep, casus.Read(rep))
		}
	}
}
