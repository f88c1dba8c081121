package report

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// folder writes files, by name, into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFiles(t *testing.T) {
	dir := folder(t, map[string]string{"b.txt": "x", "a.TXT": "x", "sub/c.jsonl": "x", "sub/d.ndjson": "x", "README.md": "x", "photo.jpg": "x",
		".hidden.txt": "x", ".git/e.txt": "x", "empty/README.md": "x"})
	files, failed := Files([]string{dir, "-", filepath.Join(dir, "photo.jpg"), filepath.Join(dir, "gone.txt"), filepath.Join(dir, "empty")})
	var names []string
	for _, file := range files {
		names = append(names, filepath.ToSlash(strings.TrimPrefix(strings.TrimPrefix(file, dir), string(filepath.Separator))))
	}
	if want := []string{"a.TXT", "b.txt", "sub/c.jsonl", "sub/d.ndjson", "-", "photo.jpg"}; !reflect.DeepEqual(names, want) {
		t.Errorf("files %q, want %q", names, want)
	}
	if len(failed) != 2 || !strings.Contains(failed[0].Error(), "gone.txt: no such file") || !strings.Contains(failed[1].Error(), "empty: no reports") {
		t.Errorf("failed: %v", failed)
	}
	for _, err := range failed {
		if e, ok := err.(*Error); !ok || e.Hint == "" {
			t.Errorf("no hint: %v", err)
		}
	}
}

// outcome is what Open yields: the sources of the reports, and the errors.
func outcome(path string, stdin string, given Given) (reports []*Report, failed []error) {
	for rep, err := range Open(path, strings.NewReader(stdin), given) {
		if err != nil {
			failed = append(failed, err)
		} else {
			reports = append(reports, rep)
		}
	}
	return reports, failed
}

func TestOpenRows(t *testing.T) {
	rows := strings.Join([]string{
		`{"id": "n-1", "title": "Three dead", "published": "2024-03-24T09:00:00Z", "outlet": "Gulf Monitor", "byline": ["Ann Lee", "Bo Nilsen"], "url": "https://example.org/1", "text": "Gunmen killed three people in Marwah.", "extra": 1}`,
		``,
		`{"id": 17, "text": "Gunmen killed three people in Tillab\u00e9ri.", "byline": "Ann Lee"}`,
		`{"text": "A row without an id."}`,
		`{"id": "cut", "text": `,
		`{"id": "empty", "text": ""}`,
		`["no", "object"]`,
		`{"id": "half", "text": "broken ` + "\xc3" + ` here and é there, é"}`,
		`{"id": "last", "text": "The last row has no line end."}`,
	}, "\n")
	path := filepath.Join(folder(t, map[string]string{"rows.jsonl": "\xef\xbb\xbf" + rows}), "rows.jsonl")
	reports, failed := outcome(path, "", Given{Outlet: "Other"})
	var sources []string
	for _, rep := range reports {
		sources = append(sources, filepath.Base(rep.Source))
	}
	if want := []string{"n-1", "17", "rows.jsonl:4", "last"}; !reflect.DeepEqual(sources, want) {
		t.Fatalf("sources %q, want %q", sources, want)
	}
	first := reports[0]
	if first.Title != "Three dead" || first.Published != "2024-03-24" || first.Outlet != "Gulf Monitor" || first.Via != "Other" || len(first.Byline) != 2 || first.Text != "Gunmen killed three people in Marwah." {
		t.Errorf("%+v", first)
	}
	if !strings.Contains(reports[1].Text, "Tillabéri") || reports[1].Outlet != "Other" {
		t.Errorf("%+v", reports[1])
	}
	var told []string
	for _, err := range failed {
		told = append(told, filepath.Base(err.Error()))
	}
	for i, want := range []string{"rows.jsonl:5: not a report", "empty: no text", "rows.jsonl:7: not a report", "rows.jsonl:8: broken UTF-8"} {
		if i >= len(told) || !strings.HasPrefix(told[i], want) {
			t.Errorf("errors %q, want one with %q", told, want)
		}
	}
	if len(told) != 4 {
		t.Errorf("%d errors: %q", len(told), told)
	}
}

func TestOpenStdin(t *testing.T) {
	reports, failed := outcome("-", paragraph, Given{})
	if len(failed) > 0 || len(reports) != 1 || reports[0].Source != "-" || reports[0].Text != paragraph {
		t.Errorf("plain text: %v %v", reports, failed)
	}
	reports, failed = outcome("-", ` {"id": "a", "text": "One."}`+"\n"+`{"id": "b", "text": "Two."}`, Given{})
	if len(failed) > 0 || len(reports) != 2 || reports[1].Source != "b" {
		t.Errorf("JSON lines: %v %v", reports, failed)
	}
	if _, failed := outcome("-", "", Given{}); len(failed) != 1 {
		t.Errorf("nothing: %v", failed)
	}
}

func TestOpenTooMuch(t *testing.T) {
	huge := strings.Repeat("Gunmen killed three people. ", MaxBytes/28+1)
	dir := folder(t, map[string]string{"huge.txt": huge, "huge.jsonl": `{"id": "huge", "text": "` + huge + `"}` + "\n" + `{"id": "small", "text": "Two."}`})
	if _, failed := outcome(filepath.Join(dir, "huge.txt"), "", Given{}); len(failed) != 1 || !strings.Contains(failed[0].Error(), "more than one report") {
		t.Errorf("a huge file: %v", failed)
	}
	reports, failed := outcome(filepath.Join(dir, "huge.jsonl"), "", Given{})
	if len(failed) != 1 || !strings.Contains(failed[0].Error(), "huge.jsonl:1: a row of over") || len(reports) != 1 || reports[0].Source != "small" {
		t.Errorf("a huge row: %v, then %d reports", failed, len(reports))
	}
}

func TestOpenGone(t *testing.T) {
	_, failed := outcome(filepath.Join(t.TempDir(), "gone.txt"), "", Given{})
	var e *Error
	if len(failed) != 1 || !errors.As(failed[0], &e) || e.Hint == "" {
		t.Errorf("%v", failed)
	}
}

// TestSameBytes holds that the id of a report is that of its bytes, whatever the file is called.
func TestSameBytes(t *testing.T) {
	a, b := mustParse(t, paragraph, Given{}), mustParse(t, paragraph, Given{Outlet: "Gulf Monitor"})
	c := mustParse(t, paragraph+"\n", Given{})
	if a.ID != b.ID || a.ID == c.ID || !strings.HasPrefix(a.ID, "sha256:") || len(a.ID) != len("sha256:")+64 {
		t.Errorf("%s, %s, %s", a.ID, b.ID, c.ID)
	}
}

func FuzzRows(f *testing.F) {
	f.Add([]byte(`{"id": "a", "published": "2024-03-24", "byline": ["x"], "text": "Gunmen killed three."}` + "\n\n" + `{"id": 1, "text": 2}`))
	f.Add([]byte("\xef\xbb\xbf{\"text\": \"\\ud800\"}\r\n{"))
	f.Fuzz(func(t *testing.T, rows []byte) {
		yielded := 0
		for rep, err := range Open("-", bytes.NewReader(append([]byte(`{"`), rows...)), Given{}) {
			yielded++
			var failed *Error
			switch {
			case err != nil && !errors.As(err, &failed):
				t.Errorf("an error of another kind: %v", err)
			case err == nil && (rep.Text == "" || rep.Source == "" || rep.ID == ""):
				t.Errorf("a report without text, source or id: %s", fmt.Sprintf("%.200v", rep))
			}
		}
		if yielded == 0 {
			t.Error("neither a report nor an error")
		}
	})
}
