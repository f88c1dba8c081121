package names

import (
	_ "embed"
	"strings"
	"sync"
	"testing"

	"casus/internal/modelfile"
	"casus/text"
	"casus/text/split"
	"casus/text/tag"
)

//go:embed model.txt
var manifest string

func TestModelIsTheManifests(t *testing.T) {
	if err := modelfile.Check(manifest, string(embedded)); err != nil {
		t.Error(err)
	}
	if len(embedded) > 10_000_000 {
		t.Errorf("model.bin has %d bytes, want 10 MB at most", len(embedded))
	}
}

var kindNames = [...]string{"person", "organisation", "armed group", "forces", "place", "facility", "nationality", "event", "work"}

func show(doc *text.Doc) string {
	var list []string
	for _, n := range doc.Names {
		list = append(list, doc.Words(n.First, n.Last)+" "+kindNames[n.Kind])
	}
	return strings.Join(list, "; ")
}

// tagged is a text with what package names reads.
func tagged(body string) *text.Doc {
	doc := &text.Doc{Text: body}
	split.Split(doc, 0)
	tag.Tag(doc)
	return doc
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ body, want string }{
		{"President Mohammed Karsan met Angela Velden in Berlin on Monday.", "Mohammed Karsan person; Angela Velden person; Berlin place"},
		{"Boko Haram fighters attacked a village in Borno state, Nigeria.", "Boko Haram armed group; Borno place; Nigeria place"},
		{"The Kenya Defence Forces retook the town from Islamic State militants.", "Kenya Defence Forces forces; Islamic State armed group"},
		{"A spokesman for the International Committee of the Red Cross said two French doctors were missing.",
			"International Committee of the Red Cross organisation; French nationality"},
		{"In 2012 the Orman Liberation Front captured Mopti.", "Orman Liberation Front armed group; Mopti place"},
		{"The group is active in Niger and Chad.", "Niger place; Chad place"},
		{"August Wilson wrote it. The painter June Harris left.", "August Wilson person; June Harris person"},
		{"In August Wilson wrote to her. He left in June and Harris stayed.", "Wilson person; Harris person"},
		{"i flew from california to malaysia last year , it was nice", "california place; malaysia place"},
		{"Gunmen opened fire near the market and fled on motorcycles.", ""},
		{"GUERRILLAS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT ATTACKED SAN SALVADOR.",
			"FARABUNDO MARTI NATIONAL LIBERATION FRONT armed group; SAN SALVADOR place"},
	} {
		doc := tagged(test.body)
		Find(doc)
		if got := show(doc); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.body, got, test.want)
		}
	}
}

func TestFindTogether(t *testing.T) {
	body := "Police in Kano said Aminu Bello was shot. Bello, a teacher, died in Kano on Friday, the Daily Star said."
	want := func() string { doc := tagged(body); Find(doc); return show(doc) }()
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				doc := tagged(body)
				if Find(doc); show(doc) != want {
					t.Errorf("got %s, alone %s", show(doc), want)
				}
			}
		})
	}
	wait.Wait()
}

func TestOpenRefuses(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("no model at all"), embedded[:1000], embedded[:len(embedded)-1]} {
		if _, err := Open(data); err == nil || !strings.HasPrefix(err.Error(), "model.bin: ") {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"", "Kano", "MEN IN KANO", "Ünal Şahin said İzmir’s police…", "a-b/c - - - \x00\xff", "( ABC ) ( ABC )"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		doc := tagged(body)
		Find(doc)
		last := 0
		for _, n := range doc.Names {
			if n.First < last || n.Last <= n.First || n.Last > len(doc.Tokens) {
				t.Fatalf("name over tokens [%d, %d), the one before ends at %d, there are %d tokens", n.First, n.Last, last, len(doc.Tokens))
			}
			if doc.Tokens[n.First].Sent != doc.Tokens[n.Last-1].Sent {
				t.Fatalf("name over two sentences: %s", doc.Words(n.First, n.Last))
			}
			last = n.Last
		}
	})
}

func BenchmarkFind(b *testing.B) {
	body := strings.Repeat("Gunmen of the Red Falcons killed at least 12 people in the town of Mubira, near the Kenyan border, on Tuesday, "+
		"the police chief Thomas Ndalu told reporters. The Ministry of Interior blamed Al-Shabaab, which did not comment. "+
		"Hospital officials in Nairobi said 30 wounded, among them two United Nations workers, had arrived by Friday. ", 20)
	doc := tagged(body)
	Find(doc)
	b.ReportAllocs()
	for b.Loop() {
		Find(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
