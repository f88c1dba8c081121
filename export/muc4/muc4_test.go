package muc4

import (
	"bytes"
	_ "embed"
	"os"
	"strings"
	"testing"

	"casus/internal/modelfile"
)

//go:embed model.txt
var manifest string

func TestManifest(t *testing.T) {
	if err := modelfile.Check(manifest, modelData); err != nil {
		t.Error(err)
	}
}

// messages are invented, in the form of the corpus.
const messages = `TST9-MUC4-0001

   SAN SALVADOR, 12 MAR 90 (ACAN-EFE) -- [REPORT] [BY PEDRO ARCE] [TEXT] TWO
PEASANTS WERE KILLED YESTERDAY WHEN A BOMB EXPLODED IN FRONT OF THE COFFEE
BANK IN USULUTAN, POLICE REPORTED.  [WORDS INDISTINCT] THE BANK BUILDING WAS
SERIOUSLY DAMAGED.

   THE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN] CLAIMED RESPONSIBILITY
FOR THE ATTACK.


TST9-MUC4-0002 (NOSC)

   MADRID (SPAIN), NO DATE -- [TEXT] THE FOREIGN MINISTER PRAISED THE TRADE
AGREEMENT THAT THE TWO COUNTRIES SIGNED.
`

func TestMessages(t *testing.T) {
	read, err := Messages("invented", strings.NewReader(messages))
	if err != nil {
		t.Fatal(err)
	}
	if len(read) != 2 {
		t.Fatalf("%d messages, want 2", len(read))
	}
	m := &read[0]
	if m.ID != "TST9-MUC4-0001" || m.City != "SAN SALVADOR" || m.Country != "" || m.Date != "1990-03-12" {
		t.Errorf("head is %q, %q, %q, %q", m.ID, m.City, m.Country, m.Date)
	}
	if want := []string{"REPORT", "BY PEDRO ARCE", "TEXT"}; strings.Join(m.Marks, "|") != strings.Join(want, "|") {
		t.Errorf("marks are %q, want %q", m.Marks, want)
	}
	want := "TWO PEASANTS WERE KILLED YESTERDAY WHEN A BOMB EXPLODED IN FRONT OF THE COFFEE BANK IN USULUTAN, POLICE REPORTED. " +
		"THE BANK BUILDING WAS SERIOUSLY DAMAGED.\n\nTHE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN] CLAIMED RESPONSIBILITY FOR THE ATTACK.\n\n"
	if got := m.Text[m.Dateline:]; got != want {
		t.Errorf("body is\n%q, want\n%q", got, want)
	}
	if m := &read[1]; m.City != "MADRID" || m.Country != "SPAIN" || m.Date != "" {
		t.Errorf("head is %q, %q, %q", m.City, m.Country, m.Date)
	}
}

func TestSource(t *testing.T) {
	for head, want := range map[string]string{
		"LIMA, 12 MAR 90 (EFE) -- [TEXT]":                   "EFE",
		"MADRID (SPAIN), NO DATE -- [TEXT]":                 "",
		"CLANDESTINE, 12 MAR 90 (RADIO MONTANA) -- [TEXT]":  "CLANDESTINE RADIO MONTANA",
		"NO CITY, 12 MAR 90 (LOMA TELEVISION NETWORK) -- [": "LOMA TELEVISION NETWORK",
	} {
		read, err := Messages("invented", strings.NewReader("TST9-MUC4-0001\n\n   "+head+" A BOMB EXPLODED.\n"))
		if err != nil || read[0].Source != want {
			t.Errorf("the source of %q is %q, %v, want %q", head, read[0].Source, err, want)
		}
	}
}

func TestLendYears(t *testing.T) {
	ms := []Message{{Date: "XXXX-11-30"}, {Date: "1989-12-01"}, {Date: ""}, {Date: "XXXX-12-02"}}
	lendYears(ms)
	if ms[0].Date != "1989-11-30" || ms[2].Date != "" || ms[3].Date != "1989-12-02" {
		t.Errorf("dates are %q, %q, %q", ms[0].Date, ms[2].Date, ms[3].Date)
	}
}

func TestMessagesErrors(t *testing.T) {
	for _, text := range []string{"", "no id\n", "\n\n"} {
		if _, err := Messages("invented", strings.NewReader(text)); err == nil {
			t.Errorf("%q is read without an error", text)
		}
	}
}

func TestExport(t *testing.T) {
	var out bytes.Buffer
	if err := Export(&out, "invented", strings.NewReader(messages)); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(out.String()), " ")
	for _, want := range []string{
		"MESSAGE: ID TST9-MUC4-0001 1. MESSAGE: TEMPLATE 1 2. INCIDENT: DATE 11 MAR 90 3. INCIDENT: LOCATION EL SALVADOR: USULUTAN",
		"INCIDENT: TYPE BOMBING 5. INCIDENT: STAGE OF EXECUTION ACCOMPLISHED",
		`CIVILIAN: "TWO PEASANTS" 21. HUM TGT: NUMBER 2: "TWO PEASANTS"`,
		`DEATH: "TWO PEASANTS"`,
		"MESSAGE: ID TST9-MUC4-0002 1. MESSAGE: TEMPLATE * 2. INCIDENT: DATE *",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestWrite(t *testing.T) {
	var out bytes.Buffer
	err := Write(&out, "TST9-MUC4-0003", []Template{{
		Date: "- 12 MAR 90", Location: "PERU: LIMA (CITY)", Type: "KIDNAPPING", Stage: "ACCOMPLISHED", Category: "TERRORIST ACT",
		Instruments: []Instrument{{"RIFLES", "RIFLE"}}, Individuals: []string{"armed men"},
		Organizations: []Organization{{"RED DAWN", "CLAIMED OR ADMITTED"}},
		Humans: []Human{{Name: "Ana Ruiz", Description: "mayor", Type: "GOVERNMENT OFFICIAL", Number: "1", Effects: []string{"REGAINED FREEDOM"}},
			{Description: "drivers", Type: "CIVILIAN", Number: "PLURAL"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/kidnapping.txt")
	if err != nil {
		t.Fatal(err)
	}
	if out.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func FuzzMessages(f *testing.F) {
	f.Add([]byte(messages))
	f.Add([]byte("A-MUC4-1\n   [TEXT\n [TEXT] ["))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := Messages("fuzz", bytes.NewReader(data))
		if err == nil && len(read) == 0 {
			t.Error("no message and no error")
		}
		for i := range read {
			if m := &read[i]; m.Dateline > len(m.Text) {
				t.Errorf("the dateline takes %d of %d bytes", m.Dateline, len(m.Text))
			}
		}
	})
}
