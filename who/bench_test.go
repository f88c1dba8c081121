package who

import (
	"testing"

	"casus/internal/plaindoc"
)

const sample = `KESHRA, March 3 (Wire) — Suspected Taliban militants attacked an Afghan army checkpoint on Monday, killing four soldiers, police said.
The attackers fled on motorcycles, said Colonel Rahim Tarrun, spokesman for the provincial police. He said they had come from Pakistan.
The Orvan Liberation Front (OLF), a separatist group, said its fighters had no part in it. The group has fought the government since 2004.
Israeli forces struck posts of Iranian-backed militiamen in eastern Syria, the Syrian Observatory for Human Rights said. Two villagers and a teacher died.
`

func BenchmarkFind(b *testing.B) {
	doc := plaindoc.Doc(sample+sample+sample+sample, "")
	b.ReportAllocs()
	for b.Loop() {
		Find(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoadRegistry(b *testing.B) {
	for b.Loop() {
		loadRegistry()
	}
}

func FuzzFind(f *testing.F) {
	f.Add(sample)
	f.Add("al-")
	f.Add("Abu Tarrun is a militant group")
	f.Add("e coalitKon’s 'Houth\n rebels")
	f.Add("Gen. Al-\nthe X (Y) Z's")
	f.Add("The U.S.-led coalition’s 'Houthi rebels' - IS-K (ISKP), also known as")
	f.Fuzz(func(t *testing.T, body string) {
		doc := plaindoc.Doc(body, "")
		cast, last := Find(doc), 0
		for i, m := range cast.Mentions {
			if m.First >= m.Last || m.Last > len(doc.Tokens) || m.Head < m.First || m.Head >= m.Last || m.Start >= m.End || m.End > len(body) {
				t.Fatalf("%q: bad mention %+v", body, m)
			}
			if m.Actor < 0 || m.Actor >= len(cast.Actors) || cast.Actors[m.Actor].Name == "" {
				t.Fatalf("%q: mention %d has no actor with a name", body, i)
			}
			if m.First < last {
				t.Fatalf("%q: mentions out of order", body)
			}
			last = m.First
		}
		TargetKind(body)
		Same(body, "Taliban")
	})
}
