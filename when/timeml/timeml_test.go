package timeml

import (
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
)

func TestValues(t *testing.T) {
	casefile.Check(t, "testdata/values.txt", func(directives map[string]string, wording string) string {
		var all []string
		for _, t := range Find(plaindoc.Doc(wording, directives["said"])) {
			all = append(all, string(t.Type)+" "+t.Value)
		}
		return strings.Join(all, "; ")
	}, "said")
}

func TestExtents(t *testing.T) {
	for wording, want := range map[string]string{
		"It has lasted since March 2011.":         "March 2011",
		"It lasted from 2010 to 2012.":            "2010|2012",
		"They left on the Monday before.":         "Monday",
		"They came two days before the raid.":     "two days",
		"It was over in the past two weeks.":      "the past two weeks",
		"It lasted more than two weeks.":          "more than two weeks",
		"It has lasted nearly three years.":       "nearly three years",
		"It had gone on for over a year.":         "over a year",
		"Over two years, it grew.":                "two years",
		"It came at 8:30 p.m. on Tuesday.":        "8:30 p.m. on Tuesday",
		"They had come a week earlier, in March.": "a week earlier|March",
		"A 16-year-old boy died on Tuesday.":      "16-year-old|Tuesday",
	} {
		var found []string
		for _, tag := range Find(plaindoc.Doc(wording, "2013-03-22")) {
			found = append(found, tag.Of(wording))
		}
		if got := strings.Join(found, "|"); got != want {
			t.Errorf("%q: tags on %q, want %q", wording, got, want)
		}
	}
}

const sample = `<?xml version="1.0" ?>
<TimeML><DOCID>invented</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22" functionInDocument="CREATION_TIME">March 22, 2013</TIMEX3></DCT>
<TITLE>A raid</TITLE>
<TEXT>

Morel &amp; Sons <EVENT eid="e1">burned</EVENT> on <TIMEX3 tid="t9" type="DATE" value="X">Tuesday</TIMEX3>.
</TEXT>
</TimeML>
`

func TestDocument(t *testing.T) {
	d, err := Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	if d.Text != "\n\nMorel & Sons burned on Tuesday.\n" || d.Published != "2013-03-22" {
		t.Errorf("read %q of %s", d.Text, d.Published)
	}
	written := d.Write(Find(plaindoc.Doc(d.Text, d.Published)))
	if want := `Morel &amp; Sons burned on <TIMEX3 tid="t1" type="DATE" value="2013-03-19">Tuesday</TIMEX3>.`; !strings.Contains(written, want) {
		t.Errorf("wrote %s, want %s in it", written, want)
	}
	again, err := Parse(written)
	if err != nil || again.Text != d.Text || again.Published != d.Published {
		t.Errorf("read back %q of %s, %v", again.Text, again.Published, err)
	}
	if _, err := Parse("no markup"); err == nil {
		t.Error("a plain text is read as TimeML")
	}
}

func FuzzDocument(f *testing.F) {
	f.Add(sample)
	f.Add("<TEXT>on March 3-5, &lt; 20-year-old</TEXT>")
	f.Add("<TEXT>490 BC, at 8 p.m. every two weeks since the '90s until the 20th</TEXT>")
	f.Fuzz(func(t *testing.T, data string) {
		d, err := Parse(data)
		if err != nil {
			return
		}
		at := 0
		tags := Find(plaindoc.Doc(d.Text, d.Published))
		for _, tag := range tags {
			if tag.Start < at || tag.End <= tag.Start || tag.End > len(d.Text) || tag.Value == "" {
				t.Fatalf("tag %+v after byte %d", tag, at)
			}
			at = tag.End
		}
		d.Write(tags)
	})
}
