package casus_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"casus"
	"casus/howmany"
	"casus/internal/golden"
	"casus/record"
	"casus/report"
	"casus/says"
	"casus/text"
	"casus/text/parse"
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestArchives reads the reports of testdata/reports. Each archive holds a report and a section a stage, so that a diff
// shows at which stage a reading moved. make update rewrites the sections.
func TestArchives(t *testing.T) {
	archives, err := filepath.Glob("testdata/reports/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if len(archive.Files) == 0 || archive.Files[0].Name != "report" {
				t.Fatal("the first section must be the report")
			}
			archive.Files = append(archive.Files[:1], sections(t, archive.Files[0].Data)...)
			golden.Check(t, path, txtar.Format(archive))
		})
	}
}

// sections reads a report and writes what each stage makes of it, one line a value.
func sections(t *testing.T, raw []byte) []txtar.File {
	rep, err := report.Parse("report", raw, report.Given{})
	if err != nil {
		t.Fatal(err)
	}
	doc := parse.Doc(rep.Text, rep.Body, rep.Published)
	var files []txtar.File
	section := func(name string, fill func(line func(span text.Span, format string, args ...any))) {
		var out strings.Builder
		fill(func(span text.Span, format string, args ...any) {
			if words := strings.Join(strings.Fields(span.Of(rep.Text)), " "); words != "" {
				fmt.Fprintf(&out, "%s  =  ", words)
			}
			fmt.Fprintf(&out, format+"\n", args...)
		})
		files = append(files, txtar.File{Name: name, Data: []byte(out.String())})
	}
	type write = func(span text.Span, format string, args ...any)

	cast := who.Find(doc)
	section("who", func(line write) {
		for _, m := range cast.Mentions {
			line(m.Span, "%s (%s)", cast.Actors[m.Actor].Name, cast.Actors[m.Actor].Kind)
		}
	})
	section("what", func(line write) {
		for _, act := range what.Find(doc) {
			line(act.Span, "%v, %v", act.Kind, act.Realis)
		}
	})
	section("when", func(line write) {
		for _, m := range when.Find(doc) {
			line(m.Span, "%s %s", m.Kind, m.Date)
		}
	})
	section("where", func(line write) {
		for _, m := range where.Find(doc) {
			line(m.Span, "%s, %s %s", m.Place.Name, m.Place.Admin1, m.Place.Country)
		}
	})
	section("howmany", func(line write) {
		for _, toll := range howmany.Find(doc, cast) {
			line(toll.Span, "%s", toll)
		}
	})
	section("says", func(line write) {
		for _, said := range says.Find(doc, cast) {
			for _, content := range said.Content {
				line(content, "%s, %v", said.Speaker, said.Firmness)
			}
		}
	})
	rec := casus.Read(rep)
	section("incident", func(line write) {
		for i := range rec.Incidents {
			incidentLines(&rec.Incidents[i], line)
		}
	})
	section("fact", func(line write) {
		for _, f := range rec.Facts {
			value := fmt.Sprint(f.Value)
			if strength, ok := f.Value.(record.Strength); ok {
				value = strength.Text
			}
			line(text.Span{}, "%s %s %s, %s, %s", f.Subject, f.Relation, value, f.Date, f.By)
		}
	})
	return files
}

func incidentLines(i *record.Incident, line func(span text.Span, format string, args ...any)) {
	none := text.Span{}
	line(none, "%s: %s, %s", i.EventType, i.SubEventType, i.Stage)
	line(none, "  date: %s", i.Date)
	if p := i.Place; p != nil {
		line(none, "  place: %s, %s, %s, %s", p.Name, p.City, p.Admin1, p.Country)
	}
	for _, actor := range i.Actors {
		line(none, "  %s: %s, %s, %s", actor.Role, actor.Name, actor.Attribution, actor.By)
	}
	for _, target := range i.Targets {
		line(none, "  hit: %s, %s, %s", target.Text, target.Kind, target.Harm)
	}
	for _, toll := range []struct {
		word  string
		count *record.Range
	}{{"killed", i.Fatalities}, {"attackers killed", i.AttackerFatalities}, {"injured", i.Injuries}, {"abducted", i.Abducted}, {"detained", i.Detained}} {
		if toll.count != nil {
			line(none, "  %s: %s", toll.word, toll.count)
		}
	}
	for _, other := range i.Accounts {
		line(none, "  also: %s %s, %s", other.Field, other.Value, other.By)
	}
}
