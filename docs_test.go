package casus_test

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casus"
	"casus/ask"
	"casus/record"
	"casus/text"
)

func page(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestRecordDocumented wants every key of the record in docs/record.md.
func TestRecordDocumented(t *testing.T) {
	doc := page(t, "docs/record.md")
	seen := make(map[reflect.Type]bool)
	var visit func(kind reflect.Type)
	visit = func(kind reflect.Type) {
		for kind.Kind() == reflect.Pointer || kind.Kind() == reflect.Slice {
			kind = kind.Elem()
		}
		if kind.Kind() != reflect.Struct || seen[kind] {
			return
		}
		seen[kind] = true
		for i := range kind.NumField() {
			key, _, _ := strings.Cut(kind.Field(i).Tag.Get("json"), ",")
			if key == "" {
				t.Errorf("%s.%s has no key", kind, kind.Field(i).Name)
			} else if !strings.Contains(doc, "`"+key+"`") && !strings.Contains(doc, "## "+key) {
				t.Errorf("docs/record.md does not tell of %q (%s)", key, kind)
			}
			visit(kind.Field(i).Type)
		}
	}
	visit(reflect.TypeFor[record.Record]())
	visit(reflect.TypeFor[record.Strength]())
	if len(seen) < 8 {
		t.Errorf("only %d kinds of object found", len(seen))
	}
}

// TestWordsExplained wants our labels in docs/words.md.
func TestWordsExplained(t *testing.T) {
	doc := page(t, "docs/words.md")
	for _, relation := range ask.Relations {
		if !strings.Contains(doc, "`"+relation+"`") {
			t.Errorf("docs/words.md does not explain the relation %s", relation)
		}
	}
	for tag := text.ADJ; tag <= text.X; tag++ {
		if !regexp.MustCompile(`\b` + tag.String() + `\b`).MatchString(doc) {
			t.Errorf("docs/words.md lacks the tag %s", tag)
		}
	}
	labels := strings.Split(stages+"|"+roles+"|"+attributions+"|"+targetKinds+"|"+harms, "|")
	for _, label := range labels {
		if !strings.Contains(doc, "`"+label+"`") {
			t.Errorf("docs/words.md does not explain %q", label)
		}
	}
	for _, rep := range samples(t) {
		for _, incident := range casus.Read(rep).Incidents {
			if !strings.Contains(doc, "| "+incident.EventType+" | ") || !slices.Contains(subEvents(doc, incident.EventType), incident.SubEventType) {
				t.Errorf("docs/words.md has no %s: %s", incident.EventType, incident.SubEventType)
			}
		}
	}
}

func subEvents(doc, eventType string) []string {
	_, row, _ := strings.Cut(doc, "| "+eventType+" | ")
	row, _, _ = strings.Cut(row, " |\n")
	return strings.Split(row, " · ")
}

var link = regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`)

// TestLinks wants the files to which the pages point.
func TestLinks(t *testing.T) {
	for _, name := range []string{"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"} {
		for _, match := range link.FindAllStringSubmatch(page(t, name), -1) {
			if strings.Contains(match[1], "://") {
				continue
			}
			if _, err := os.Stat(match[1]); err != nil {
				t.Errorf("%s points to %s, which is not there", name, match[1])
			}
		}
	}
}

// TestArchitectureNames wants every folder of the flow in ARCHITECTURE.md.
func TestArchitectureNames(t *testing.T) {
	doc := page(t, "ARCHITECTURE.md")
	for dir := range packages(t) {
		name, _, _ := strings.Cut(dir, "/")
		if name != "casus" && !regexp.MustCompile(`\b`+name+`\b`).MatchString(doc) {
			t.Errorf("ARCHITECTURE.md does not tell of %s", dir)
		}
	}
}
