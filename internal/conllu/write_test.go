package conllu

import (
	"strings"
	"testing"

	"casus/text"
)

func TestWrite(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	doc := documents[0].Doc()
	doc.Names = []text.Name{{First: 9, Last: 11, Kind: text.Person}}
	var written strings.Builder
	if err := Write(&written, doc, documents[0].ID); err != nil {
		t.Fatal(err)
	}
	again, err := Read(strings.NewReader(written.String()))
	if err != nil {
		t.Fatal(err)
	}
	if len(again) != 1 || again[0].ID != "one" {
		t.Fatalf("documents: %+v", again)
	}
	back := again[0].Doc()
	if back.Text != doc.Text || len(back.Tokens) != len(doc.Tokens) || len(back.Sentences) != len(doc.Sentences) {
		t.Fatalf("read back:\n%q %d tokens, want\n%q %d tokens", back.Text, len(back.Tokens), doc.Text, len(doc.Tokens))
	}
	for i := range doc.Tokens {
		if back.Tokens[i] != doc.Tokens[i] {
			t.Errorf("token %d is %+v, want %+v", i, back.Tokens[i], doc.Tokens[i])
		}
	}
	for _, want := range []string{"Entity=(person\n", "Entity=person)"} {
		if !strings.Contains(written.String(), want) {
			t.Errorf("%q is not in\n%s", want, written.String())
		}
	}
}
