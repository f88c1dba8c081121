// Command times measures how well expressions of time are found and understood, on corpora that mark them: WikiWars
// (TIMEX2), MEANTIME (TIMEX3) and the dates of GUM.
//
//	go run ./internal/score/times -wikiwars ../shared/data/open/wikiwars -meantime ../shared/data/open/meantime -gum ../shared/data/open/ud-gum
//
// A tag is found where it shares a word with one of the corpus (relaxed) or has the same words (strict). Its value is
// right where the strings are the same; the F of values counts tags that are found and right, as TempEval-3 does.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"casus/text"
	"casus/text/parse"
	"casus/when/timeml"
)

// marked is a text with the times that its corpus marks.
type marked struct {
	name, text, published string
	first, last           int // the bytes that are marked throughout
	times                 []timeml.Timex
}

func main() {
	log.SetFlags(0)
	wikiwars := flag.String("wikiwars", "", "the folder of WikiWars")
	meantime := flag.String("meantime", "", "the folder of MEANTIME")
	gum := flag.String("gum", "", "the folder of GUM")
	verbose := flag.Bool("v", false, "print what comes out wrong")
	flag.Parse()
	fmt.Printf("%-10s%7s%7s%9s%9s%9s%8s%8s%8s\n", "corpus", "marked", "found", "P relax", "R relax", "F relax", "strict", "value", "F value")
	for _, corpus := range []struct {
		name, path string
		read       func(string) ([]marked, error)
	}{{"wikiwars", *wikiwars, readWikiWars}, {"meantime", *meantime, readMeantime}} {
		if corpus.path == "" {
			continue
		}
		texts, err := corpus.read(corpus.path)
		if err != nil {
			log.Fatal(err)
		}
		var t tally
		for i := range texts {
			t.add(&texts[i], *verbose)
		}
		fmt.Printf("%-10s%7d%7d%9.3f%9.3f%9.3f%8.3f%8.3f%8.3f\n", corpus.name, t.gold, t.found, t.precision(t.relaxed), t.recall(t.relaxed), t.f(t.relaxed),
			t.f(t.strict), float64(t.right)/float64(max(t.valued, 1)), t.f(t.right))
	}
	if *gum != "" {
		if err := scoreGUM(*gum, *verbose); err != nil {
			log.Fatal(err)
		}
	}
}

func read(body, published string) *text.Doc { return parse.Doc(body, 0, published) }

// tally counts tags: valued are those found whose corpus gives a value.
type tally struct{ gold, found, relaxed, strict, valued, right int }

func (t *tally) precision(n int) float64 { return float64(n) / float64(max(t.found, 1)) }
func (t *tally) recall(n int) float64    { return float64(n) / float64(max(t.gold, 1)) }
func (t *tally) f(n int) float64         { return 2 * float64(n) / float64(max(t.gold+t.found, 1)) }

func (t *tally) add(m *marked, verbose bool) {
	complain := func(what, words, value, want string) {
		if verbose {
			fmt.Printf("%s\t%s\t%s\t%s\t%s\n", what, m.name, strings.Join(strings.Fields(words), " "), value, want)
		}
	}
	t.gold += len(m.times)
	taken := make([]bool, len(m.times))
	for _, tag := range timeml.Find(read(m.text, m.published)) {
		if tag.Start < m.first || tag.End > m.last {
			continue
		}
		t.found++
		best := -1
		for i, gold := range m.times {
			if !taken[i] && gold.Overlaps(tag.Span) && (best < 0 || gold.Span == tag.Span) {
				best = i
			}
		}
		if best < 0 {
			complain("extra", around(m.text, tag.Span), tag.Value, "")
			continue
		}
		gold := m.times[best]
		taken[best] = true
		t.relaxed++
		if gold.Span == tag.Span {
			t.strict++
		} else {
			complain("span", tag.Of(m.text), tag.Value, gold.Of(m.text))
		}
		if gold.Value == "" {
			continue
		}
		t.valued++
		if gold.Value == tag.Value {
			t.right++
		} else {
			complain("value", around(m.text, gold.Span), tag.Value, gold.Value)
		}
	}
	for i, gold := range m.times {
		if !taken[i] {
			complain("missed", around(m.text, gold.Span), "", gold.Value)
		}
	}
}

// around is the words of a span in brackets, with some before and behind.
func around(body string, s text.Span) string {
	return body[max(s.Start-40, 0):s.Start] + "[" + s.Of(body) + "]" + body[s.End:min(s.End+25, len(body))]
}

func fileText(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return string(data)
}
