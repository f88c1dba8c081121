package ask

import (
	"errors"
	"strings"
	"testing"

	"casus/ledger"
	"casus/record"
	"casus/report"
)

// evidence points at the words of a text.
func evidence(t *testing.T, text, field, words string) []record.Evidence {
	t.Helper()
	start := strings.Index(text, words)
	if start < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return []record.Evidence{{Field: field, Start: start, End: start + len(words), Text: words}}
}

func number(n int) *int { return &n }

// threeReports is a ledger of three short reports, with records made by hand.
func threeReports(t *testing.T) ledger.Ledger {
	t.Helper()
	l := ledger.NewMemory()
	add := func(id, outlet, published, text string, fill func(rec *record.Record, at func(field, words string) []record.Evidence)) {
		about := record.Report{ID: id, Source: id + ".txt", Outlet: outlet, Published: published, PublishedBasis: "stated"}
		rec := &record.Record{Report: about}
		fill(rec, func(field, words string) []record.Evidence { return evidence(t, text, field, words) })
		rep := &report.Report{ID: id, Source: about.Source, Outlet: outlet, Published: published, PublishedBasis: "stated", Raw: []byte(text), Text: text}
		if err := l.Add(t.Context(), ledger.Reading{Report: rep, Record: rec, Version: "test"}); err != nil {
			t.Fatal(err)
		}
	}
	bombing := func(id string, killed *record.Range, attribution string, e []record.Evidence) record.Incident {
		return record.Incident{ID: id, EventType: "Explosions/Remote violence", SubEventType: "Remote explosive/landmine/IED", Stage: "accomplished", Date: "2024-03-22",
			Place:      &record.Place{Name: "market", City: "Marwah", Country: "YE"},
			Actors:     []record.Actor{{Name: "Red Banner Front", Role: "perpetrator", Attribution: attribution, By: map[string]string{"blamed": "police"}[attribution]}},
			Fatalities: killed, Evidence: e}
	}
	add("one", "Gulf Monitor", "2024-03-23", "The Red Banner Front was founded in October 2014. It has 400 fighters, the army says. A bomb killed 12 people at a market in Marwah on Friday; police blamed the Red Banner Front.",
		func(rec *record.Record, at func(string, string) []record.Evidence) {
			rec.Facts = []record.Fact{
				{Subject: "Red Banner Front", Relation: "founded", Value: "2014-10", Evidence: at("value", "October 2014")},
				{Subject: "Red Banner Front", Relation: "strength", Value: record.Strength{Low: number(400), High: number(400), Text: "400 fighters"}, By: "army", Evidence: at("value", "400 fighters")},
			}
			rec.Incidents = []record.Incident{bombing("a-one", &record.Range{Low: number(12), Best: number(12), High: number(12)}, "blamed", at("fatalities", "killed 12"))}
		})
	add("two", "Coast News", "2024-03-24", "The Red Banner Front (RBF) said it bombed the market in Marwah and killed 15. RBF has 1,500 fighters. Fighters come from Kenya. Exiles pay it; it is at war with the Blue Hands. It wants “our land back”, Ann Lee said.",
		func(rec *record.Record, at func(string, string) []record.Evidence) {
			rec.Facts = []record.Fact{
				{Subject: "Red Banner Front", Relation: "also_known_as", Value: "RBF", Evidence: at("value", "RBF")},
				{Subject: "Red Banner Front", Relation: "strength", Value: record.Strength{Low: number(1500), High: number(1500), Text: "1,500 fighters"}, Evidence: at("value", "1,500 fighters")},
				{Subject: "Red Banner Front", Relation: "members_from", Value: "KE", Evidence: at("value", "Kenya")},
				{Subject: "Red Banner Front", Relation: "designated", Value: "terrorist group", By: "Kenya", Evidence: at("value", "RBF")},
				{Subject: "Red Banner Front", Relation: "designated", Value: "terrorist group", By: "Uganda", Evidence: at("value", "RBF")},
				{Subject: "Red Banner Front", Relation: "supported_by", Value: "exiles", Evidence: at("value", "Exiles")},
				{Subject: "Red Banner Front", Relation: "rival_of", Value: "Blue Hands", Evidence: at("value", "Blue Hands")},
				{Subject: "Red Banner Front", Relation: "motive", Value: "the return of land", Evidence: at("value", "our land back")},
			}
			rec.Statements = []record.Statement{{Speaker: "Ann Lee", Role: "analyst", Text: "our land back", Quoted: true, About: "Red Banner Front", Evidence: at("text", "our land back")}}
			rec.Incidents = []record.Incident{bombing("a-two", &record.Range{Low: number(15), Best: number(15), High: number(15)}, "claimed", at("fatalities", "killed 15"))}
		})
	add("three", "", "2024-04-01", "Gunmen abducted a teacher in Kano.", func(rec *record.Record, at func(string, string) []record.Evidence) {
		rec.Incidents = []record.Incident{{ID: "a-three", EventType: "Violence against civilians", SubEventType: "Abduction/forced disappearance", Stage: "accomplished",
			Place: &record.Place{Name: "Kano", Country: "NG"}, Actors: []record.Actor{{Name: "gunmen", Role: "perpetrator", Attribution: "reported"}},
			Targets: []record.Target{{Text: "a teacher", Harm: "abducted"}}, Evidence: at("event_type", "abducted")}}
	})
	for id, killed := range map[string]*record.Range{"four": {Low: number(7), Best: number(7)}, "five": {Low: number(7), Best: number(7), High: number(7)}} {
		add(id, id, "2024-05-02", "A bomb killed 7 people in Jos.", func(rec *record.Record, at func(string, string) []record.Evidence) {
			rec.Incidents = []record.Incident{{ID: "a-" + id, EventType: "Explosions/Remote violence", SubEventType: "Remote explosive/landmine/IED", Stage: "accomplished",
				Date: "2024-05-01", Place: &record.Place{Name: "Jos", City: "Jos", Country: "NG"}, Fatalities: killed, Evidence: at("fatalities", "killed 7")}}
		})
	}
	if err := l.Join(t.Context()); err != nil {
		t.Fatal(err)
	}
	return l
}

func TestAsk(t *testing.T) {
	l := threeReports(t)
	for _, test := range []struct{ question, want string }{
		{"When did the Red Banner Front first emerge?", "The Red Banner Front was founded in October 2014. [1]"},
		{"When did RBF first emerge?", "The Red Banner Front was founded in October 2014. [1]"},
		{"When did the group emerge?", "“group” is taken for Red Banner Front, of which the ledger tells most.\nThe Red Banner Front was founded in October 2014. [1]"},
		{"Where are its fighters from?", "“its” is taken for Red Banner Front, of which the ledger tells most.\nThe Red Banner Front has members from Kenya. [1]"},
		{"Where are RBF fighters from?", "The Red Banner Front has members from Kenya. [1]"},
		{"How many fighters does RBF have?", "The reports disagree:\n- The Red Banner Front has 400 fighters, according to the army. [1]\n- The Red Banner Front has 1,500 fighters. [2]"},
		{"Is RBF banned?", "The Red Banner Front is designated as a terrorist group by Kenya and Uganda. [1]"},
		{"How is it funded?", "“it” is taken for Red Banner Front, of which the ledger tells most.\nThe Red Banner Front draws support from exiles. [1]"},
		{"Does RBF have ties to the Blue Hands?", "The Red Banner Front is a rival of Blue Hands. [1]"},
		{"Is the Blue Hands allied with RBF?", "The Red Banner Front is a rival of Blue Hands. [1]"},
		{"Is RBF backed by Norway?", "Nothing is said of Norway in this; other ties stated:\nThe Red Banner Front draws support from exiles. [1]\nThe Red Banner Front is a rival of Blue Hands. [1]"},
		{"Why would RBF attack Norway?", "No motive is stated for Norway; other motives stated:\nMotive of the Red Banner Front: the return of land. [1]"},
		{"What did Ann Lee say?", "Ann Lee (analyst): “our land back” [1]"},
		{"Who leads RBF?", "The reports do not say."},
		{"Who leads the Green Hands?", "The reports do not say.\nNo report in the ledger names “Green Hands”."},
		{"How many people were killed in Marwah?", "The reports disagree:\n- 22 March 2024, market in Marwah, Yemen: 12 killed, according to Gulf Monitor. [1]\n- 22 March 2024, market in Marwah, Yemen: 15 killed, according to Coast News. [2]"},
		{"Who attacked Marwah?", "22 March 2024, market in Marwah, Yemen: blamed on the Red Banner Front by police. [1]\n22 March 2024, market in Marwah, Yemen: claimed by the Red Banner Front. [2]"},
		{"Who was abducted in Kano?", "Kano, Nigeria: a teacher. [1]"},
		{"Who was killed in Kano?", "The reports do not say."},
		{"How many people were killed in Jos?", "1 May 2024, Jos, Nigeria: 7 killed. [1][2]"}, // "at least 7", says one
		{"What happened in Jos?", "1 May 2024, Jos, Nigeria: bombing; 7 killed. [1][2]"},
		{"What happened in Kano?", "Kano, Nigeria: abduction, by gunmen. [1]"},
		{"What attacks has RBF carried out since 2023?", "22 March 2024, market in Marwah, Yemen: bombing, blamed on the Red Banner Front by police, claimed by the Red Banner Front; 12 or 15 killed (reports disagree). [1][2]"},
		{"What attacks has RBF carried out before 2023?", "The reports do not say."},
		{"What attacks has RBF carried out before March 22, 2024?", "The reports do not say."},
		{"What attacks has RBF carried out after March 22, 2024?", "The reports do not say."},
		{"What attacks has RBF carried out until March 22, 2024?", "22 March 2024, market in Marwah, Yemen: bombing, blamed on the Red Banner Front by police, claimed by the Red Banner Front; 12 or 15 killed (reports disagree). [1][2]"},
	} {
		answer, err := Ask(t.Context(), l, test.question)
		if err != nil {
			t.Errorf("%s: %v", test.question, err)
			continue
		}
		var out strings.Builder
		if err := answer.Write(&out); err != nil {
			t.Fatal(err)
		}
		got, _, _ := strings.Cut(out.String(), "\n\n[1]")
		if got = strings.TrimSpace(got); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.question, got, test.want)
		}
		for i, c := range answer.Citations {
			if c.Number != i+1 || c.Sentence == "" || c.Source == "" {
				t.Errorf("%s: citation %+v", test.question, c)
			}
		}
	}
	if _, err := Ask(t.Context(), l, "Will it rain?"); !errors.Is(err, ErrNotUnderstood) {
		t.Errorf("a question of no form: %v", err)
	}
}

func TestProfile(t *testing.T) {
	l := threeReports(t)
	dossier, err := Profile(t.Context(), l, "rbf", ledger.View{})
	if err != nil {
		t.Fatal(err)
	}
	if dossier.Group != "Red Banner Front" || dossier.Reports != 2 {
		t.Errorf("%q in %d reports", dossier.Group, dossier.Reports)
	}
	var out strings.Builder
	if err := dossier.Write(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"RBF", "founded in October 2014", "400 fighters", "1,500 fighters", "Kenya", "market in Marwah", "Leaders\n  The reports do not say.", "[1] Gulf Monitor, 2024-03-23",
		"Strength\n  The reports disagree:\n  2024-03-23: ", "Attacks by year (tolls by rule latest)", "2024  1        ", "who leads it"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the dossier lacks %q:\n%s", want, out.String())
		}
	}
	if _, err := Profile(t.Context(), l, "Green Hands", ledger.View{}); !errors.Is(err, ErrUnknownGroup) {
		t.Errorf("a group that no report names: %v", err)
	}
}
