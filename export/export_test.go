package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casus/internal/made"
	"casus/ledger"
	"casus/record"
	"casus/report"

	"github.com/parquet-go/parquet-go"
)

// told are reports on invented acts: a bomb told twice, soldiers killed by a group, a foiled plot, an undated raid.
var told = []struct{ text, outlet, published, incident string }{
	{"A bomb killed four people at a market in Marwah on Friday.", "Gulf Monitor", "2024-03-23", `{"id": "1", "event_type": "Explosions/Remote violence",
		"sub_event_type": "Remote explosive/landmine/IED", "stage": "accomplished", "date": "2024-03-22",
		"place": {"name": "market", "city": "Marwah", "admin1": "Hajjah", "country": "YE", "latitude": 15.5, "longitude": 43.2, "geo_precision": 1},
		"actors": [{"name": "Ansar Allah", "id": "houthis", "role": "perpetrator", "attribution": "blamed", "by": "police"}],
		"targets": [{"text": "four traders", "kind": "civilians", "harm": "killed"}], "fatalities": {"low": 4, "best": 4, "high": 4}, "weapons": ["car bomb"]}`},
	{"Six dead in Marwah blast. A doctor told AFP that six had died.", "Desert Wire", "2024-03-24", `{"id": "1", "event_type": "Explosions/Remote violence",
		"sub_event_type": "Remote explosive/landmine/IED", "stage": "accomplished", "date": "2024-03-22",
		"place": {"name": "Marwah", "admin1": "Hajjah", "country": "YE", "latitude": 15.5, "longitude": 43.2, "geo_precision": 1}, "fatalities": {"low": 6, "best": 6, "high": 6}}`},
	{"Al-Shabaab fighters killed nine soldiers in March; two attackers died.", "=Coast", "2023-04-02", `{"id": "1", "event_type": "Battles", "sub_event_type": "Armed clash",
		"stage": "accomplished", "date": "2023-03", "place": {"name": "Gedo", "admin1": "Gedo", "country": "SO", "latitude": 3.5, "longitude": 42.5, "geonameid": 58802, "geo_precision": 3, "where_prec": 4, "specificity": 4},
		"actors": [{"name": "al-Shabaab", "id": "al-shabaab", "role": "perpetrator", "attribution": "reported"}, {"name": "Somali army", "id": "forces:SO", "role": "target"}],
		"targets": [{"text": "nine soldiers", "kind": "security forces", "harm": "killed"}], "fatalities": {"low": 9, "best": 9, "high": 9}, "attacker_fatalities": {"low": 2, "best": 2, "high": 2}, "weapons": ["rifles"]}`},
	{"Police seized a bomb in Sabkha.", "Gulf Monitor", "2024-05-02", `{"id": "1", "event_type": "Strategic developments", "sub_event_type": "Disrupted weapons use",
		"stage": "attempted", "date": "2024-05-01", "place": {"name": "Sabkha", "country": "SY", "geo_precision": 1}}`},
	{"Troops raided a village.", "Gulf Monitor", "2024-06-02", `{"id": "1", "event_type": "Strategic developments", "sub_event_type": "Arrests", "stage": "accomplished",
		"place": {"name": "Yemen", "country": "YE", "geo_precision": 3}, "detained": {"low": 3}}`},
}

func filled(t *testing.T) ledger.Ledger {
	t.Helper()
	l := ledger.NewMemory()
	for i, one := range told {
		rep, err := report.Parse("report.txt", []byte("Title\n\n"+one.text), report.Given{Outlet: one.outlet, Published: one.published})
		if err != nil {
			t.Fatal(err)
		}
		rec := &record.Record{Report: record.Report{ID: rep.ID, Source: "report.txt", Title: "Title", Outlet: one.outlet, Published: one.published, PublishedBasis: "given"}}
		var incident record.Incident
		if err := json.Unmarshal([]byte(one.incident), &incident); err != nil {
			t.Fatalf("report %d: %v", i, err)
		}
		rec.Incidents = []record.Incident{incident}
		if err := l.Add(t.Context(), ledger.Reading{Report: rep, Record: rec, Version: "test"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Join(t.Context()); err != nil {
		t.Fatal(err)
	}
	return l
}

func write(t *testing.T, l ledger.Ledger, form string) string {
	t.Helper()
	f, err := FormNamed(form)
	if err != nil {
		t.Fatal(err)
	}
	rule, ok := ledger.TollRuleNamed(f.Tolls)
	if !ok {
		t.Fatalf("%s sums up by %q, which is no rule", form, f.Tolls)
	}
	var out bytes.Buffer
	if err := f.Write(t.Context(), &out, l, ledger.Filter{View: ledger.View{Tolls: rule}}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// rows reads CSV as maps by column.
func rows(t *testing.T, text string) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, line := range lines[1:] {
		row := make(map[string]string)
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		list = append(list, row)
	}
	return list
}

func TestOtherBooks(t *testing.T) {
	l := filled(t)
	for _, test := range []struct {
		form string
		want []map[string]string
	}{
		{"ucdp", []map[string]string{
			{"type_of_violence": "1", "side_a": "Somali army", "side_a_new_id": "95", "side_b": "al-Shabaab", "side_b_new_id": "717", "gwnoa": "520", "date_prec": "4", "date_start": "2023-03-01",
				"where_prec": "4", "deaths_a": "9", "deaths_b": "2", "deaths_civilians": "0", "best": "11", "country_id": "520", "region": "Africa", "source_office": "'=Coast"},
			{"type_of_violence": "3", "side_b": "Civilians", "date_prec": "1", "where_prec": "1", "deaths_civilians": "4", "low": "4", "best": "4", "high": "6", "number_of_sources": "2",
				"priogrid_gid": "152367", "year": "2024"},
		}},
		{"acled", []map[string]string{
			{"time_precision": "3", "event_date": "2023-03-16", "actor1": "al-Shabaab", "inter1": "2", "inter2": "1", "interaction": "12", "fatalities": "11", "geo_precision": "3", "iso": "706"},
			{"time_precision": "1", "event_date": "2024-03-22", "actor2": "Civilians (Yemen)", "inter2": "7", "civilian_targeting": "Civilian targeting", "fatalities": "4", "location": "Marwah"},
		}},
		{"gtd", []map[string]string{
			{"imonth": "3", "iday": "0", "attacktype1": "2", "weaptype1": "5", "targtype1": "4", "nkill": "11", "nkillter": "2", "specificity": "4", "doubtterr": "1", "guncertain1": "0"},
			{"imonth": "3", "iday": "22", "attacktype1": "3", "weaptype1": "6", "targtype1": "1", "nkill": "6", "guncertain1": "1", "claimed": "0", "city": "Marwah", "suicide": "0"},
			{"success": "0", "attacktype1": "3"},
		}},
	} {
		got := rows(t, write(t, l, test.form))
		if len(got) != len(test.want) {
			t.Errorf("%s: %d rows, want %d", test.form, len(got), len(test.want))
			continue
		}
		for i, want := range test.want {
			for column, value := range want {
				if got[i][column] != value {
					t.Errorf("%s row %d: %s is %q, want %q (%s)", test.form, i+1, column, got[i][column], value, got[i]["casus_rules"])
				}
			}
			if got[i]["casus_id"] == "" || got[i]["casus_rules"] == "" {
				t.Errorf("%s row %d leads not back to the ledger: %v", test.form, i+1, got[i])
			}
		}
	}
}

// TestAgainst takes militants for those of the one group that the act's sentences name.
func TestAgainst(t *testing.T) {
	for _, test := range []struct {
		others []string
		want   string
	}{{[]string{"boko-haram"}, "boko-haram"}, {[]string{"boko-haram", "forces:NG"}, "boko-haram"}, {[]string{"boko-haram", "iswap"}, ""}, {nil, ""}} {
		account := ledger.Account{Incident: record.Incident{Actors: []record.Actor{{Name: "troops", ID: "forces:NG", Role: "perpetrator"}, {Name: "militants", Role: "target"}},
			Targets: []record.Target{{Text: "six militants", Kind: "militants"}}}}
		for _, id := range test.others {
			account.Actors = append(account.Actors, record.Actor{Name: id, ID: id, Role: "other"})
		}
		e := eventOf(&ledger.Incident{Accounts: []ledger.Account{account}, From: []*ledger.Report{{}}})
		if against := e.against(); against.ID != test.want {
			t.Errorf("beside %v: against %q, want %q", test.others, against.ID, test.want)
		}
	}
}

// TestCodes carries the codes of a place and the ids of parties to the rows of accounts and incidents.
func TestCodes(t *testing.T) {
	l := filled(t)
	for _, form := range []string{"csv", "csv-incidents"} {
		found := false
		for _, row := range rows(t, write(t, l, form)) {
			if row["place"] != "Gedo" {
				continue
			}
			found = true
			for column, want := range map[string]string{"geonameid": "58802", "geo_precision": "3", "where_prec": "4", "specificity": "4", "perpetrator_ids": "al-shabaab"} {
				if row[column] != want {
					t.Errorf("%s: %s is %q, want %q", form, column, row[column], want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no row of Gedo", form)
		}
	}
}

// TestPlacePrecision writes the codes of three books for a town, a point near one, and villages that only a province or
// a country locates.
func TestPlacePrecision(t *testing.T) {
	for _, test := range []struct {
		place                       record.Place
		acled, ucdp, gtd, nearATown string
	}{
		{record.Place{GeoPrecision: 1, WherePrec: 1, Specificity: 1}, "1", "1", "1", "0"},
		{record.Place{GeoPrecision: 2, WherePrec: 2, Specificity: 1}, "2", "2", "1", "1"},
		{record.Place{GeoPrecision: 2, WherePrec: 4, Specificity: 4, Admin1: "Tarrund"}, "3", "4", "4", "0"},
		{record.Place{GeoPrecision: 2, WherePrec: 6, Specificity: 5}, "3", "6", "5", "0"},
	} {
		e := event{Incident: &ledger.Incident{}, place: test.place}
		e.place.Name, e.place.Country = "Zerf", "YE"
		for _, column := range []struct {
			of         table
			name, want string
		}{{acled, "geo_precision", test.acled}, {ged, "where_prec", test.ucdp}, {gtd, "specificity", test.gtd}, {gtd, "vicinity", test.nearATown}} {
			at := slices.IndexFunc(column.of.columns, func(c Column) bool { return c.Name == column.name })
			if got := column.of.columns[at].of(&e).value; got != column.want {
				t.Errorf("%+v: %s is %q, want %q", e.place, column.name, got, column.want)
			}
		}
	}
}

func TestPlover(t *testing.T) {
	var records []ploverRecord
	for line := range strings.Lines(write(t, filled(t), "plover")) {
		var r ploverRecord
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	if len(records) != 2 {
		t.Fatalf("%d records, want 2: one act has no date, one was foiled", len(records))
	}
	clash, bomb := records[0], records[1]
	if clash.Event[0] != "ASSAULT" || clash.Mode[0] != "firearms" || clash.CAMEO != "193" || clash.Actor[0].Sector != "REB" || clash.Recipient[0].Sector != "MIL" || *clash.Dead != 11 {
		t.Errorf("the clash is %+v", clash)
	}
	if bomb.CAMEO != "1832" || bomb.Recipient[0].Sector != "BUS" || bomb.Recipient[0].Code != "YEM" || bomb.EndDate != "" {
		t.Errorf("the bomb is %+v", bomb)
	}
}

func TestMaverick(t *testing.T) {
	got := rows(t, write(t, filled(t), "maverick"))
	if len(got) != len(told) {
		t.Fatalf("%d rows, want one a report", len(got))
	}
	for _, row := range got {
		if row["deaths_best"] == "4" && (row["geo_precision"] != "6" || row["city"] != "Marwah" || row["date_start"] != "2024-03-22" || row["target"] != "four traders") {
			t.Errorf("the first telling of the bomb is %v", row)
		}
	}
}

func TestParquet(t *testing.T) {
	l := filled(t)
	path := filepath.Join(t.TempDir(), "rows.parquet")
	if err := os.WriteFile(path, []byte(write(t, l, "parquet")), 0o600); err != nil {
		t.Fatal(err)
	}
	accounts, err := parquet.ReadFile[AccountRow](path)
	if err != nil || len(accounts) != len(told) {
		t.Fatalf("%d rows of accounts, error %v", len(accounts), err)
	}
	if err := os.WriteFile(path, []byte(write(t, l, "parquet-incidents")), 0o600); err != nil {
		t.Fatal(err)
	}
	incidents, err := parquet.ReadFile[IncidentRow](path)
	if err != nil || len(incidents) != len(told)-1 {
		t.Fatalf("%d rows of incidents, error %v", len(incidents), err)
	}
	csvRows := rows(t, write(t, l, "csv-incidents"))
	for i, row := range incidents {
		if csvRows[i]["incident_id"] != row.IncidentID || csvRows[i]["place"] != row.Place {
			t.Errorf("row %d of Parquet and CSV differ: %+v, %v", i+1, row, csvRows[i])
		}
	}
}

// TestImport reads what was written into another ledger, which then writes the same.
func TestImport(t *testing.T) {
	ctx := t.Context()
	first := filled(t)
	corpus := made.New(2, 30)
	for range 60 {
		r := corpus.Next()
		if err := first.Add(ctx, ledger.Reading{Report: r.Report, Record: r.Record, Version: "made"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := first.Join(ctx); err != nil {
		t.Fatal(err)
	}
	incidents, err := first.Incidents(ctx, ledger.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ledger.Merge(ctx, first, []string{incidents[0].ID, incidents[1].ID}, "editor", "by hand"); err != nil {
		t.Fatal(err)
	}
	for _, form := range []string{"whole", "jsonl"} {
		text := write(t, first, form)
		second, err := ledger.OpenSQLite(ctx, filepath.Join(t.TempDir(), "second.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer second.Close()
		if _, err := Import(ctx, strings.NewReader(text), second); err != nil {
			t.Fatal(err)
		}
		if form == "jsonl" { // people's decisions are in "whole" alone
			decisions, err := first.Decisions(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if err := second.Decide(ctx, decisions...); err != nil {
				t.Fatal(err)
			}
			if err := second.Join(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if again := write(t, second, form); again != text {
			t.Errorf("%s does not come back", form)
		}
	}
	for _, broken := range []string{"{", `{"report": {}}`, "[]"} {
		if _, err := Import(ctx, strings.NewReader(broken+"\n"), ledger.NewMemory()); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%s is read: %v", broken, err)
		}
	}
}

func FuzzImport(f *testing.F) {
	f.Add(`{"report": {"id": "sha256:00"}, "body": -1, "text": "A bomb.", "incidents": [{"id": "1", "date": "2024-03-22", "evidence": [{"field": "date", "start": 9, "end": 2}]}]}`)
	f.Add(`{"report": {"id": "x"}, "incidents": [{}, {}], "facts": [{"value": {"low": 3}}], "statements": [{}]}`)
	f.Add(`{"decision": {"a": "a-1", "b": "a-1", "same": true}}`)
	f.Fuzz(func(t *testing.T, line string) {
		l := ledger.NewMemory()
		if _, err := Import(t.Context(), strings.NewReader(line), l); err != nil {
			return
		}
		for _, form := range Forms {
			if err := form.Write(t.Context(), io.Discard, l, ledger.Filter{}); err != nil {
				t.Errorf("%s: %v", form.Name, err)
			}
		}
	})
}

// TestDocumented wants every form and every column in docs/export.md.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/export.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(page)
	want := func(name string) {
		if !strings.Contains(doc, "`"+name+"`") {
			t.Errorf("docs/export.md does not tell of %s", name)
		}
	}
	for _, form := range Forms {
		want(form.Name)
	}
	for _, column := range append(append(Columns[AccountRow](), Columns[IncidentRow]()...), idColumn, rulesColumn) {
		want(column)
	}
	for form, columns := range Tables() {
		for _, column := range columns {
			if row := "| `" + column.Name + "` | " + column.Says + " |"; !strings.Contains(doc, row) {
				t.Errorf("docs/export.md has no row %s (%s)", row, form)
			}
		}
	}
}
