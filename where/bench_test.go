package where

import (
	"strings"
	"testing"

	"casus/internal/plaindoc"
)

const sample = `KABUL, March 3 (Wire) — A bomb went off outside a bank in Kandahar on Monday, killing four people, Afghan officials said.
The blast in the southern Afghan city was followed by gunfire in the village of Tarrundo, in Helmand province, some 30 km west of Lashkar Gah.
Moscow said that its embassy in Kabul was not hit. Militants in northern Mali and eastern Ukraine made no comment.
Residents of the Qasmunda neighbourhood said the Al-Noor mosque was damaged, and police in Jalalabad, the capital of Nangarhar province, closed the airport road.
`

func BenchmarkFind(b *testing.B) {
	doc := plaindoc.Doc(sample, "")
	b.ReportAllocs()
	for b.Loop() {
		Find(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}

func FuzzFind(f *testing.F) {
	f.Add(sample)
	f.Add("al-")
	f.Add("IN MOSUL, IRAQ - THE ARMY SAID")
	f.Add("the village of\nX, a town in\n’s Yemen’s")
	f.Fuzz(func(t *testing.T, body string) {
		doc := plaindoc.Doc(body, "")
		last := 0
		for _, m := range Find(doc) {
			if m.First >= m.Last || m.Last > len(doc.Tokens) || m.Start < 0 || m.End > len(body) || m.Start >= m.End {
				t.Fatalf("%q: bad mention %+v", body, m)
			}
			if m.First < last {
				t.Fatalf("%q: mentions out of order", body)
			}
			last = m.First
			place := m.Place
			place.division = ""
			if written := place.String(); strings.Count(written, "|") == 7 {
				if back, err := Parse(written); err != nil || back != place {
					t.Fatalf("%q reads back as %+v, %v", written, back, err)
				}
			}
		}
	})
}
