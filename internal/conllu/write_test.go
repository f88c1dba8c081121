package conllu

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"casus/text"
	"casus/text/coref"
	"casus/text/parse"
)

func TestWrite(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	doc := documents[0].Doc()
	doc.Names = []text.Name{{First: 0, Last: 1, Kind: text.ArmedGroup}, {First: 9, Last: 11, Kind: text.Person}}
	doc.Chains = []text.Chain{
		{Kind: "person", Phrases: []text.Phrase{{First: 0, Last: 1, Head: 0}, {First: 5, Last: 6, Head: 5}}},
		{Kind: "event", Phrases: []text.Phrase{{First: 0, Last: 4, Head: 3}, {First: 5, Last: 8, Head: 5}}},
	}
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
	if !reflect.DeepEqual(back.Names, doc.Names) || !reflect.DeepEqual(back.Chains, []text.Chain{doc.Chains[1], doc.Chains[0]}) {
		t.Errorf("names %+v, chains %+v", back.Names, back.Chains)
	}
	for _, want := range []string{"# global.Entity = eid-etype-head\n", "Entity=(e1-event-4(e2-person-1)|Name=B-armed_group\n", "Entity=e1)|SpaceAfter=No\n",
		"Name=B-person\n", "Name=I-person\n"} {
		if !strings.Contains(written.String(), want) {
			t.Errorf("%q is not in\n%s", want, written.String())
		}
	}
}

// FuzzWriteTwice reads what was written and writes it again: the same bytes.
func FuzzWriteTwice(f *testing.F) {
	for _, body := range []string{
		"Raid near Dornak\n\nThe Orvan Front said  it shelled Dornak. The group's leader, Rahim Tarrun (its founder), denied\nthis: \"He won't.\"\n\n- A list\n",
		"", "He", "Ilka Dorn, the mayor of Dornak, and her brother left. They were tired; Dorn said so. The Orvan Liberation Front (OLF) shelled it. The OLF",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 2000 || !utf8.ValidString(body) {
			t.Skip()
		}
		doc := parse.Doc(body, 0, "")
		doc.Chains = coref.Find(doc, nil)
		var first, second strings.Builder
		if err := Write(&first, doc, "a report"); err != nil {
			t.Fatal(err)
		}
		documents, err := Read(strings.NewReader(first.String()))
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Tokens) == 0 {
			return
		}
		back := documents[0].Doc()
		if err := Write(&second, back, documents[0].ID); err != nil {
			t.Fatal(err)
		}
		if first.String() != second.String() {
			t.Errorf("%q is written as\n%s\nread back and written again as\n%s", body, first.String(), second.String())
		}
		if len(back.Chains) != len(doc.Chains) || len(back.Names) != len(doc.Names) {
			t.Errorf("%q: %d chains and %d names become %d and %d", body, len(doc.Chains), len(doc.Names), len(back.Chains), len(back.Names))
		}
	})
}
