package gazetteer

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTable(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, rows := range []int{0, 1, pageRows, 5*pageRows + 7} {
		const fields = 4
		var values []uint32
		for row := range rows {
			values = append(values, 7, random.Uint32(), uint32(row), random.Uint32N(3)<<30)
		}
		table, err := openTable(packTable(fields, values))
		if err != nil || table.rows != rows || !table.check(fields) || table.check(fields+1) {
			t.Fatalf("%d rows are %d, %v", rows, table.rows, err)
		}
		for row := range rows {
			want, got := values[fields*row:fields*(row+1)], make([]uint32, fields)
			if table.read(row, got); !slices.Equal(got, want) {
				t.Fatalf("row %d: %d, want %d", row, got, want)
			}
			for field := range fields {
				if cell := table.cell(row, field); cell != want[field] {
					t.Fatalf("row %d: field %d is %d, want %d", row, field, cell, want[field])
				}
			}
			if row == 0 {
				continue
			}
			if before, here := table.span(row-1, 2); before != row-1 || here != row {
				t.Fatalf("row %d: from %d to %d", row, before, here)
			}
		}
	}
}

func TestPacked(t *testing.T) {
	numbers := []uint64{0, 1<<41 - 1, 3, 1 << 40}
	p, err := openPacked(pack(numbers))
	if err != nil || !p.holds(len(numbers), widest) || p.holds(len(numbers)+2, widest) || p.holds(1, 40) {
		t.Fatalf("%+v, %v", p, err)
	}
	for i, number := range numbers {
		if p.at(i) != number {
			t.Errorf("%d comes back as %d", number, p.at(i))
		}
	}
}

// FuzzOpen opens files that anybody may have made: what opens can be read, alone and as an extension.
func FuzzOpen(f *testing.F) {
	g, err := Open(Write([]Named{{Entry: Entry{GeonameID: 7, Name: "Tarrund", Country: "XA", Feature: Admin1, Admin1: -1, Admin2: -1}, Names: []string{"Tarrund"}}}))
	if err != nil {
		f.Fatal(err)
	}
	var places []Named
	for _, name := range []string{"Zerf", "Zerfa", "Qala-e Tarrund", "Zerf-e Tarrund", "Orun", "Örun"} {
		places = append(places, Named{Entry: Entry{GeonameID: 20, Name: name, Country: "XA", Feature: Populated, Admin1: 0, Admin2: -1}, Names: []string{name, "Zerf"}})
	}
	good := g.Extension(places)
	f.Add(good)
	f.Add(g.Extension(nil))
	for at := range good {
		f.Add(slices.Concat(good[:at], []byte{good[at] ^ 0xff}, good[at+1:]))
		f.Add(slices.Concat(good[:at], good[at+1:]))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		before := bytes.Clone(file)
		more, err := Open(file)
		if err != nil {
			return
		}
		read(more)
		if both, err := g.With(more); err == nil {
			read(both)
		}
		if !bytes.Equal(file, before) {
			t.Error("the file has changed")
		}
	})
}

func read(g *Gazetteer) {
	for _, name := range []string{"zerf", "orun", "tarrund", "none"} {
		g.Has([]byte(Key(name)))
		for _, hit := range g.Find(nil, []byte(Key(name)), name) {
			g.Entry(hit.Place)
		}
	}
	for place := range g.Len() {
		g.Entry(place)
	}
}
