package namecorpus

import (
	"fmt"
	"strings"

	"casus/text"
	"casus/text/names"
	"casus/text/tag"
)

// Counts are the names that a corpus marks, those found, and those found with the same tokens and class.
type Counts struct{ Marked, Found, Right int }

// F is precision, recall and their harmonic mean, of a hundred.
func (c Counts) F() (precision, recall, f float64) {
	precision, recall = 100*float64(c.Right)/float64(max(c.Found, 1)), 100*float64(c.Right)/float64(max(c.Marked, 1))
	return precision, recall, 2 * precision * recall / max(precision+recall, 1e-9)
}

// Score is the counts of each class and of all.
type Score struct {
	ByClass [3]Counts
	All     Counts
}

var classNames = [3]string{"person", "body", "place"}

// Add counts the names found in one document.
func (s *Score) Add(d *Document, found []text.Name) {
	marked := make(map[names.Entity]bool)
	for _, e := range d.Entities {
		if int(e.Class) < len(s.ByClass) {
			marked[e] = true
			s.ByClass[e.Class].Marked++
			s.All.Marked++
		}
	}
	for _, n := range found {
		class := names.ClassOf(n.Kind)
		if int(class) >= len(s.ByClass) {
			continue
		}
		s.ByClass[class].Found++
		s.All.Found++
		if marked[names.Entity{First: n.First, Last: n.Last, Class: class}] {
			s.ByClass[class].Right++
			s.All.Right++
		}
	}
}

func (s *Score) String() string {
	var b strings.Builder
	line := func(name string, c Counts) {
		p, r, f := c.F()
		fmt.Fprintf(&b, "%-8s precision %5.1f  recall %5.1f  F1 %5.1f  (%d marked, %d found)\n", name, p, r, f, c.Marked, c.Found)
	}
	for class, c := range s.ByClass {
		line(classNames[class], c)
	}
	line("all", s.All)
	return b.String()
}

// Measure scores a model on documents.
func Measure(m *names.Model, documents []Document) *Score {
	s := &Score{}
	for i := range documents {
		tag.Tag(documents[i].Doc)
		s.Add(&documents[i], m.Find(documents[i].Doc))
	}
	return s
}
