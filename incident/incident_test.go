package incident_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"casus"
	"casus/internal/casefile"
	"casus/record"
	"casus/report"
)

// TestCases runs the case files: a report in one line, "/" between its paragraphs, and its incidents in short.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		casefile.Check(t, file, func(directives map[string]string, wording string) string {
			return short(read(t, "News of the day", wording, directives["said"]))
		}, "said")
	}
}

// TestProfile gives acts of which a report on one group does not say who did them to that group, in other news it does not.
func TestProfile(t *testing.T) {
	const (
		known   = "The Orm Front is an armed group of northern Mali. A bombing in Gao killed 12 people in May 2004."
		told    = "Remote explosive/landmine/IED, 2004-05, Gao, , people, killed 12"
		ofGroup = "Remote explosive/landmine/IED, 2004-05, Gao, Orm Front reported, people, killed 12"
		named   = " The Orm Front has 400 fighters, and a court outlawed the Orm Front. The Orm Front lives on tolls."
		rival   = " The Tarrun Army was a rival of the Tarrun Army of Kidal; the Tarrun Army has 90 fighters. The Tarrun Army lives on gold."
	)
	for _, c := range []struct{ title, body, want string }{
		{"Orm Front", known, ofGroup},
		{"Bombs in the north", known, told},
		{"Who are the Orm Front?", known + named, ofGroup},
		{"Who are the Orm Front?", known + named + " A rebel wrote a book. It killed nine soldiers in Kidal in June 2010.",
			ofGroup + " | Armed clash, 2010-06, Kidal, Orm Front reported, soldiers, killed 9"},
		{"The men who lost the north", known + named, ofGroup},
		{"The men who lost the north", known + named + rival, told},
	} {
		if got := short(read(t, c.title, c.body, "2024-03-14")); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.title, c.body, got, c.want)
		}
	}
}

// TestTitle reads titles: they leave out articles and "were", and tell in brief whom the report names.
func TestTitle(t *testing.T) {
	for _, c := range []struct{ title, body, want string }{
		{"Mali: Suicide bomber hits Gao", "The blast killed nine people in Gao on Monday.",
			"Suicide bomb, 2024-03-11, Gao, Suicide bomber reported, people, killed 9"},
		{"Ten farmers gunned down in Gao", "Rebels shot the farmers in Gao on Monday.",
			"Attack, 2024-03-11, Gao, rebels reported, farmers, killed 10"},
		{"Rebel killed in Gao", "Soldiers killed a rebel commander in Gao on Monday.",
			"Armed clash, 2024-03-11, Gao, soldiers reported, rebel commander, killed 1"},
		{"Gunmen kill five police in Gao", "Gunmen killed five policemen in Gao on Monday.",
			"Armed clash, 2024-03-11, Gao, gunmen reported, policemen, killed 5"},
		{"Mayor assassinated in Gao", "Gunmen assassinated Ali Diallo in Gao on Monday.",
			"Attack, 2024-03-11, Gao, gunmen reported, Ali Diallo, killed 1"},
		{"Malian soldier killed in rebel attack; jets hit northern Mali", "A Malian soldier was killed and three others were wounded on Monday when rebels detonated a roadside bomb near Mopti, security sources said. / Malian warplanes later bombed rebel targets in Kidal, destroying shelters, the military said.",
			"Remote explosive/landmine/IED, 2024-03-11, Mopti, rebels reported, Malian soldier, killed 1 injured 3 | Air/drone strike, 2024-03-11, Kidal, jets reported, shelters"},
		{"March 14: Operations in Gao, Timbuktu", "In Timbuktu on Monday, soldiers searched a house. During the search the soldiers detained ten militants.",
			"Arrests, 2024-03-11, Timbuktu, soldiers reported, militants, detained 10"},
		{"Four soldiers killed in Gao ambush; mine wounds two in Kidal",
			"Four soldiers were killed on Monday when gunmen opened fire on their car in Gao. / On Monday, a grenade exploded in Kidal, wounding six people.",
			"Armed clash, 2024-03-11, Gao, gunmen reported, soldiers + their car, killed 4 | Grenade, 2024-03-11, Kidal, , people, injured 6"},
		{"Haiti: gang attack leaves 70 dead in Artibonite", "Gunmen of the Orm gang stormed Pont-Sonde in Artibonite on Monday, killing 70 people. Haiti mourns, its president said.",
			"Attack, 2024-03-11, Artibonite, Orm reported, Pont-Sonde + people, killed 70"},
		{"Police arrest five rebels over arms cache", "Those arrested are to be questioned by prosecutors. The rebels have disarmed in part.",
			"Arrests, , , police reported, rebels, detained 5"},
		{"Hundreds Flee Homes Following Clash With Orm Front in Chin State",
			"Soldiers arrested ten herders in Paletwa on Monday, the governor said. / On March 1, nine soldiers were killed when Orm Front fighters ambushed a convoy heading to an outpost.",
			"Armed clash, 2024-03-01, Chin, Orm Front reported, soldiers + convoy, killed 9 | Arrests, 2024-03-11, Paletwa, soldiers reported, herders, detained 10"},
		{"Mali fires kill five as crews battle on three fronts", "Firefighters fought on three fronts near Gao on Monday as flames swept through the forest, killing five people. It came down like artillery, said the head of the brigade.", ""},
		{"Mali fires kill five as villagers battle on three fronts", "Villagers fought on three fronts near Gao on Monday as flames swept through the forest, killing five people. It came down like artillery, said the head of the brigade.", ""},
		{"Dam burst in Kenya kills 45", "Forty-five people died when a dam burst in Nakuru on Monday, the army said.", ""},
	} {
		if got := short(read(t, c.title, c.body, "2024-03-14")); got != c.want {
			t.Errorf("%s: %q, want %q", c.title, got, c.want)
		}
	}
}

func read(t *testing.T, title, wording, published string) *record.Record {
	t.Helper()
	text := "Published: " + published + "\n\n" + title + "\n\n" + strings.ReplaceAll(wording, " / ", "\n\n")
	rep, err := report.Parse("case.txt", []byte(text), report.Given{})
	if err != nil {
		t.Fatal(err)
	}
	rec := casus.Read(rep)
	for _, in := range rec.Incidents {
		for _, e := range in.Evidence {
			if rep.Text[e.Start:e.End] != e.Text {
				t.Errorf("%q: evidence for %s is not at its place", wording, e.Field)
			}
		}
	}
	return rec
}

// short writes incidents as "kind, date, place, by whom, on whom, how many".
func short(rec *record.Record) string {
	var all []string
	for _, in := range rec.Incidents {
		fields := []string{in.SubEventType}
		if in.Stage != "accomplished" {
			fields[0] += " (" + in.Stage + ")"
		}
		fields = append(fields, in.Date)
		place := ""
		if in.Place != nil {
			place = in.Place.Name
			if in.Place.City != "" {
				place += " in " + in.Place.City
			}
		}
		fields = append(fields, place)
		var by, on, toll []string
		for _, a := range in.Actors {
			if a.Role == "perpetrator" {
				by = append(by, a.Name+" "+a.Attribution)
			}
		}
		for _, target := range in.Targets {
			on = append(on, target.Text)
		}
		for _, harm := range []struct {
			name  string
			count *record.Range
		}{{"killed", in.Fatalities}, {"injured", in.Injuries}, {"abducted", in.Abducted}, {"detained", in.Detained}, {"attackers", in.AttackerFatalities}} {
			if harm.count != nil {
				toll = append(toll, harm.name+" "+count(harm.count))
			}
		}
		fields = append(fields, strings.Join(by, " + "), strings.Join(on, " + "), strings.Join(toll, " "))
		all = append(all, strings.TrimRight(strings.Join(fields, ", "), ", "))
	}
	return strings.Join(all, " | ")
}

func count(r *record.Range) string {
	low, high, _ := r.Bounds()
	switch {
	case high < 0:
		return fmt.Sprintf("%d..", low)
	case low == high:
		return fmt.Sprint(low)
	}
	return fmt.Sprintf("%d..%d", low, high)
}

// TestPartiesOfTheScene links forces whose state nothing names to the country of the act, not to the one spoken of most,
// and a group to its branch there.
func TestPartiesOfTheScene(t *testing.T) {
	for wording, want := range map[string]string{
		"Two Orm Front militants, one of them a Pakistani, were killed by security forces in Jaipur, India, on Tuesday. Pakistan said Pakistan was not involved.": "security:IN",
		"Fighters of the Islamic State killed six farmers in Maiduguri, Nigeria, on Tuesday.":                                                                     "iswap",
		"Two Orm Front militants were killed by Pakistani security forces in Jaipur, India, on Tuesday.":                                                          "security:PK",
	} {
		var ids []string
		for _, in := range read(t, "News of the day", wording, "2024-03-14").Incidents {
			for _, a := range in.Actors {
				if a.Role == "perpetrator" {
					ids = append(ids, a.ID)
				}
			}
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q: by %q, want %q", wording, got, want)
		}
	}
}
