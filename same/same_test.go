package same_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casus/internal/made"
	"casus/internal/score/sets"
	"casus/record"
	"casus/same"
)

// telling is an account in one line: "kind | date | place, province, country | party | killed | target".
func telling(t *testing.T, id, report, line string) *same.Account {
	t.Helper()
	cells := strings.Split(line, " | ")
	if len(cells) != 6 {
		t.Fatalf("%q: want six cells", line)
	}
	i := &record.Incident{SubEventType: cells[0], Date: cells[1], Stage: "accomplished", Fatalities: record.ParseRange(cells[4])}
	if parts := strings.Split(cells[2], ", "); cells[2] != "" {
		i.Place = &record.Place{Name: parts[0], Admin1: parts[1], Country: parts[2]}
	}
	if cells[3] != "" {
		i.Actors = []record.Actor{{Name: cells[3], ID: "x/" + cells[3], Role: "perpetrator", Attribution: "reported"}}
	}
	if cells[5] != "" {
		i.Targets = []record.Target{{Text: cells[5]}}
	}
	return same.New(id, report, "", i)
}

func TestCompare(t *testing.T) {
	const bomb = "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE | Red Banner Front | 12 | a market"
	for _, test := range []struct {
		name, other string
		same        bool
	}{
		{"the same", bomb, true},
		{"no more than kind, day and town", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE |  |  | ", true},
		{"a kind that wavers", "Remote explosive/landmine/IED | 2024-03-22 | Marwah, Hajjah, YE | Red Banner Front | 11 | ", true},
		{"a later toll", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE | Red Banner Front | 19 | a market", true},
		{"a day off", "Suicide bomb | 2024-03-23 | Marwah, Hajjah, YE | Red Banner Front | 12 | ", true},
		{"the month, in the background", "Suicide bomb | 2024-03 | Marwah, Hajjah, YE | Red Banner Front | 12 | ", true},
		{"the year, in the background", "Suicide bomb | 2024 | Marwah, Hajjah, YE | Red Banner Front | 12 | a market", true},
		{"the province", "Suicide bomb | 2024-03-22 | Hajjah, Hajjah, YE | Red Banner Front | 12 | ", true},
		{"another party blamed", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE |  | 12 | a market", true},
		{"another day", "Suicide bomb | 2024-03-29 | Marwah, Hajjah, YE | Red Banner Front | 12 | a market", false},
		{"another town", "Suicide bomb | 2024-03-22 | Sabkha, Taiz, YE | Red Banner Front | 12 | a market", false},
		{"another country", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, SA | Red Banner Front | 12 | a market", false},
		{"another kind", "Arrests | 2024-03-22 | Marwah, Hajjah, YE | Red Banner Front |  | ", false},
		{"the month alone", "Suicide bomb | 2024-03 | Marwah, Hajjah, YE |  |  | ", false},
		{"the country alone", "Suicide bomb | 2024-03-22 | Yemen, , YE |  |  | ", false},
		{"a toll far off", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE |  | 90 | ", false},
	} {
		a, b := telling(t, "a-1", "r1", bomb), telling(t, "a-2", "r2", test.other)
		told := same.Around([]*same.Account{a, b}, nil)
		forth, back := same.Compare(a, b, told), same.Compare(b, a, told)
		if forth.Same() != test.same {
			t.Errorf("%s: %.2f points, want same %t: %s", test.name, forth.Score, test.same, &forth)
		}
		if forth.Score != back.Score || forth.Score != same.Score(a, b, told) {
			t.Errorf("%s: %.2f points, the other way %.2f", test.name, forth.Score, back.Score)
		}
	}
}

// TestKeys asks that accounts with enough points meet: that one is filed under what the other asks for, both ways.
func TestKeys(t *testing.T) {
	corpus := made.New(3, 20)
	var accounts []*same.Account
	for len(accounts) < 300 {
		r := corpus.Next()
		for i := range r.Record.Incidents {
			accounts = append(accounts, same.New(fmt.Sprintf("a-%s-%d", r.ID[7:19], i), r.ID, r.Published, &r.Record.Incidents[i]))
		}
	}
	told := same.Around(nil, nil)
	filed, asked := make(map[string][]string), make(map[string][]string)
	for _, a := range accounts {
		filed[a.ID], asked[a.ID] = a.Keys()
	}
	meets := func(a, b *same.Account) bool { return meet(filed[a.ID], asked[b.ID]) }
	missed, pairs := 0, 0
	for i, a := range accounts {
		for _, b := range accounts[:i] {
			if meets(a, b) != meets(b, a) {
				t.Fatalf("%s finds %s, but not the other way", a.ID, b.ID)
			}
			if same.Enough(same.Score(a, b, told)) {
				pairs++
				if !meets(a, b) {
					missed++
				}
			}
		}
	}
	if pairs < 100 || missed*100 > pairs {
		t.Errorf("of %d pairs with enough points %d share no key", pairs, missed)
	}
}

func TestJoinIsRight(t *testing.T) {
	corpus := made.New(5, 365)
	var accounts []*same.Account
	var reports []same.Report
	truth := make(map[string]string)
	for len(accounts) < 800 {
		r := corpus.Next()
		reports = append(reports, same.Report{ID: r.ID, Outlet: r.Outlet, Sketch: same.Sketched(r.Text[r.Body:])})
		for i := range r.Record.Incidents {
			id := fmt.Sprintf("a-%s-%d", r.ID[7:19], i)
			accounts = append(accounts, same.New(id, r.ID, r.Published, &r.Record.Incidents[i]))
			truth[id] = fmt.Sprint(r.Truth[i])
		}
	}
	given := make(map[string]string)
	for _, incident := range same.Join(accounts, reports, nil) {
		for _, id := range incident.Accounts {
			given[id] = incident.ID
		}
	}
	if s := sets.Compare(truth, given); s.BF < 88 || s.PairPrecision < 98 {
		t.Errorf("on made reports: %s", s)
	}
	random := rand.New(rand.NewPCG(1, 1))
	random.Shuffle(len(accounts), func(i, j int) { accounts[i], accounts[j] = accounts[j], accounts[i] })
	for _, incident := range same.Join(accounts, reports, nil) {
		for _, id := range incident.Accounts {
			if given[id] != incident.ID {
				t.Fatalf("in another order %s is of %s, not of %s", id, incident.ID, given[id])
			}
		}
	}
}

func TestDecisionsOutrank(t *testing.T) {
	one := telling(t, "a-1", "r1", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE |  | 12 | ")
	copyOf := telling(t, "a-2", "r2", "Suicide bomb | 2024-03-22 | Marwah, Hajjah, YE |  | 12 | ")
	far := telling(t, "a-3", "r3", "Arrests | 2020-01-01 | Sabkha, Taiz, SA |  |  | ")
	accounts := []*same.Account{one, copyOf, far}
	for _, test := range []struct {
		decisions []same.Decision
		want      string
	}{
		{nil, "a-1 a-2; a-3"},
		{[]same.Decision{{A: "a-1", B: "a-2"}}, "a-1; a-2; a-3"},
		{[]same.Decision{{A: "a-3", B: "a-1", Same: true}}, "a-1 a-2 a-3"},
		{[]same.Decision{{A: "a-1", B: "a-2"}, {A: "a-3", B: "a-2", Same: true}}, "a-1; a-2 a-3"},
		{[]same.Decision{{A: "a-1", B: "a-9", Same: true}}, "a-1 a-2; a-3"},
	} {
		var told []string
		for _, incident := range same.Join(accounts, nil, test.decisions) {
			told = append(told, strings.Join(incident.Accounts, " "))
		}
		if got := strings.Join(told, "; "); got != test.want {
			t.Errorf("with %+v: %s, want %s", test.decisions, got, test.want)
		}
	}
}

// prose is text of so many words, the same for the same seed.
func prose(seed uint64, words int) string {
	random := rand.New(rand.NewPCG(seed, 9))
	list := make([]string, words)
	for i := range list {
		list[i] = fmt.Sprintf("w%d", random.IntN(5000))
	}
	return strings.Join(list, " ")
}

func TestCopies(t *testing.T) {
	wire := prose(1, 400)
	words := strings.Fields(wire)
	for _, test := range []struct {
		name, text string
		copied     bool
	}{
		{"the same", wire, true},
		{"in capitals, other marks", strings.ToUpper(strings.ReplaceAll(wire, " ", ",  ")), true},
		{"another headline and byline", "Four killed at market By Ann Lee " + wire, true},
		{"cut to the first half", strings.Join(words[:200], " "), true},
		{"cut to the beginning", strings.Join(words[:140], " "), true},
		{"paragraphs put in", strings.Join(words[:100], " ") + prose(2, 60) + strings.Join(words[100:250], " ") + prose(3, 60) + strings.Join(words[250:], " "), true},
		{"one sentence in common", prose(4, 300) + strings.Join(words[50:75], " ") + prose(5, 100), false},
		{"another text", prose(6, 400), false},
		{"nothing", "", false},
	} {
		one, other := same.Sketched(wire), same.Sketched(test.text)
		if got := one.Alike(&other) >= 0.4; got != test.copied {
			t.Errorf("%s: alike %.2f, want a copy %t", test.name, one.Alike(&other), test.copied)
		}
		if meet := meet(one.Keys(), other.Keys()); meet != test.copied {
			t.Errorf("%s: share a key %t, want %t", test.name, meet, test.copied)
		}
	}
	sketch := same.Sketched(wire)
	data, err := sketch.MarshalBinary()
	var back same.Sketch
	if err != nil || back.UnmarshalBinary(data) != nil || back != sketch {
		t.Error("a sketch does not come back from its bytes")
	}
}

func meet[K comparable](a, b []K) bool {
	return slices.ContainsFunc(a, func(key K) bool { return slices.Contains(b, key) })
}

func TestOrigins(t *testing.T) {
	text := same.Sketched(prose(1, 200))
	own := func(seed uint64) same.Sketch { return same.Sketched(prose(seed, 200)) }
	for _, test := range []struct {
		name    string
		reports []same.Report
		want    []int
	}{
		{"two outlets", []same.Report{{Outlet: "A", Sketch: own(2)}, {Outlet: "B", Sketch: own(3)}}, []int{0, 1}},
		{"one outlet", []same.Report{{Outlet: "A", Sketch: own(2)}, {Outlet: "a", Sketch: own(3)}}, []int{0, 0}},
		{"one text", []same.Report{{Outlet: "A", Sketch: text}, {Outlet: "B", Sketch: text}}, []int{0, 0}},
		{"one credits the other", []same.Report{{Outlet: "AFP", Sketch: own(2)}, {Outlet: "B", Sketch: own(3), Credit: "AFP"}}, []int{0, 0}},
		{"both credit a third", []same.Report{{Outlet: "A", Sketch: own(2), Credit: "AP"}, {Outlet: "B", Sketch: own(3), Credit: "AP"}}, []int{0, 0}},
		{"no outlet known", []same.Report{{Sketch: own(2)}, {Sketch: own(3)}}, []int{0, 1}},
	} {
		if got := same.Origins(test.reports); !slices.Equal(got, test.want) {
			t.Errorf("%s: origins %v, want %v", test.name, got, test.want)
		}
	}
}

func BenchmarkScore(b *testing.B) {
	corpus := made.New(1, 10)
	var accounts []*same.Account
	for len(accounts) < 100 {
		r := corpus.Next()
		for i := range r.Record.Incidents {
			accounts = append(accounts, same.New(fmt.Sprintf("a-%s-%d", r.ID[7:19], i), r.ID, r.Published, &r.Record.Incidents[i]))
		}
	}
	told := same.Around(nil, nil)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		same.Score(accounts[i%100], accounts[i*7%100], told)
	}
}
