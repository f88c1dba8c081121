package jsonl

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	type answer struct{ Names Strings }
	path := filepath.Join(t.TempDir(), "key.jsonl")
	write := func(body string) {
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("{\"names\": \"Dornak\"}\n\n{\"names\": [\"Kesh\", \"Kesh Valley\"]}\n")
	got, err := Read[answer](path)
	if want := []answer{{Strings{"Dornak"}}, {Strings{"Kesh", "Kesh Valley"}}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	write("{}\n{\"names\": 5}\n")
	if _, err := Read[answer](path); err == nil || !strings.Contains(err.Error(), "key.jsonl, value 2") {
		t.Errorf("a number for names: %v", err)
	}
}
