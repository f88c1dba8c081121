package gazetteer

import (
	"strings"
	"testing"

	"casus/lex"
)

// someNames are as many as do not fit in the nearest cache together with their records.
func someNames(g *Gazetteer) (keys [][]byte, folded []string) {
	for place := 0; place < g.Len(); place += 61 {
		name := lex.Fold(g.Entry(place).Name)
		keys, folded = append(keys, AppendKey(nil, name)), append(folded, name)
	}
	return keys, folded
}

func BenchmarkHas(b *testing.B) {
	g := Embedded()
	keys, _ := someNames(g)
	for i := 0; b.Loop(); i++ {
		g.Has(keys[i%len(keys)])
	}
}

func BenchmarkHasNot(b *testing.B) {
	g := Embedded()
	keys, _ := someNames(g)
	for i := range keys {
		keys[i] = []byte(strings.ToUpper(string(keys[i])))
	}
	for i := 0; b.Loop(); i++ {
		g.Has(keys[i%len(keys)])
	}
}

func BenchmarkFind(b *testing.B) {
	g := Embedded()
	keys, folded := someNames(g)
	var hits []Hit
	for i := 0; b.Loop(); i++ {
		hits = g.Find(hits[:0], keys[i%len(keys)], folded[i%len(keys)])
	}
}

func BenchmarkEntry(b *testing.B) {
	g := Embedded()
	for place := 0; b.Loop(); place = (place + 7919) % g.Len() {
		g.Entry(place)
	}
}
