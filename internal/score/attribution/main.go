// Command attribution measures how well attributions are found, on a corpus in the form of PolNeAR: texts and, in BRAT's
// stand-off form, the source, the cue and the content of every attribution.
//
//	go run ./internal/score/attribution -corpus ../shared/data/measure/polnear/dev
//
// An attribution is found where its cue shares a word with the corpus's. Of those found, a source is right where it
// shares a word with the corpus's; content is compared word by word over the whole text. The corpus marks no attribution
// inside another, so ours that stand inside another are left out.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"casus/says"
	"casus/text"
	"casus/text/parse"
	"casus/who"
)

// attribution is one of the corpus; spans are in bytes.
type attribution struct{ source, cue, content []text.Span }

type tally struct{ gold, found, matched, exact, sourced, rightSource, words, wordsFound, wordsRight int }

func main() {
	log.SetFlags(0)
	corpus := flag.String("corpus", "", "the folder that holds text/ and attributions/")
	flat := flag.Bool("flat", false, "read without trees, as sentences that tell of no act are read")
	verbose := flag.Bool("v", false, "print what comes out wrong")
	flag.Parse()
	annotations, err := filepath.Glob(filepath.Join(*corpus, "attributions", "*.ann"))
	if err != nil || len(annotations) == 0 {
		log.Fatalf("%s: no attributions/*.ann", *corpus)
	}
	sort.Strings(annotations)
	var t tally
	for _, path := range annotations {
		name := strings.TrimSuffix(filepath.Base(path), ".ann")
		data, err := os.ReadFile(filepath.Join(*corpus, "text", name[:strings.LastIndex(name, "_")]+".txt"))
		if err != nil {
			log.Fatal(err)
		}
		gold, err := readGold(path, string(data))
		if err != nil {
			log.Fatal(err)
		}
		doc := parse.Words(string(data), 0, "")
		parse.Tags(doc)
		parse.Trees(doc, func(int) bool { return !*flat })
		parse.Names(doc)
		cast := who.Find(doc)
		t.add(doc, gold, says.Find(doc, cast), *verbose)
	}
	f := func(right, found, gold int) (precision, recall, f float64) {
		precision, recall = float64(right)/float64(max(found, 1)), float64(right)/float64(max(gold, 1))
		return precision, recall, 2 * precision * recall / max(precision+recall, 1e-9)
	}
	precision, recall, both := f(t.matched, t.found, t.gold)
	fmt.Printf("cues: %d in the corpus, %d found; precision %.3f recall %.3f F %.3f (same words: F %.3f)\n", t.gold, t.found, precision, recall, both,
		2*float64(t.exact)/float64(t.gold+t.found))
	fmt.Printf("sources, given the cue: %.3f of %d\n", float64(t.rightSource)/float64(max(t.sourced, 1)), t.sourced)
	precision, recall, both = f(t.wordsRight, t.wordsFound, t.words)
	fmt.Printf("words of content: precision %.3f recall %.3f F %.3f\n", precision, recall, both)
}

// readGold reads stand-off annotations; their offsets count characters.
func readGold(path, body string) ([]attribution, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var offsets []int
	for i := range body {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(body))
	spans := make(map[string][]text.Span)
	var gold []attribution
	for line := range strings.SplitSeq(string(data), "\n") {
		cells := strings.SplitN(line, "\t", 3)
		switch {
		case len(cells) < 2:
		case cells[0][0] == 'T':
			_, places, _ := strings.Cut(cells[1], " ")
			for place := range strings.SplitSeq(places, ";") {
				from, to, _ := strings.Cut(place, " ")
				start, errStart := strconv.Atoi(from)
				end, errEnd := strconv.Atoi(to)
				if errStart != nil || errEnd != nil || end >= len(offsets) {
					return nil, fmt.Errorf("%s: %q is no pair of offsets", path, place)
				}
				spans[cells[0]] = append(spans[cells[0]], text.Span{Start: offsets[start], End: offsets[end]})
			}
		case cells[0][0] == 'E':
			var a attribution
			for role := range strings.FieldsSeq(cells[1]) {
				kind, id, _ := strings.Cut(role, ":")
				switch strings.TrimRight(kind, "0123456789") {
				case "Source":
					a.source = append(a.source, spans[id]...)
				case "Cue":
					a.cue = append(a.cue, spans[id]...)
				case "Content":
					a.content = append(a.content, spans[id]...)
				}
			}
			gold = append(gold, a)
		}
	}
	return gold, nil
}

func (t *tally) add(doc *text.Doc, gold []attribution, said []says.Attribution, verbose bool) {
	complain := func(what string, place text.Span, more ...string) {
		if verbose {
			fmt.Printf("%s\t%s\t%s\n", what, around(doc.Text, place), strings.Join(more, " | "))
		}
	}
	cued := said[:0:0]
	for _, a := range said {
		if a.Within < 0 && a.Cue.End > a.Cue.Start && (len(cued) == 0 || cued[len(cued)-1].Cue != a.Cue) {
			cued = append(cued, a)
		}
	}
	t.found += len(cued)
	taken := make([]bool, len(cued))
	for _, g := range gold {
		if len(g.cue) == 0 {
			continue
		}
		t.gold++
		best := -1
		for i, a := range cued {
			if !taken[i] && overlap(g.cue, []text.Span{a.Cue}) && (best < 0 || overlap(g.content, a.Content)) {
				best = i
			}
		}
		if best < 0 {
			what := "missed"
			for i := range said {
				if said[i].Within >= 0 && overlap(g.cue, []text.Span{said[i].Cue}) {
					what = "nested"
				}
			}
			complain(what, g.cue[0], words(doc.Text, g.source), words(doc.Text, g.content))
			continue
		}
		taken[best] = true
		t.matched++
		a := cued[best]
		if len(g.cue) == 1 && g.cue[0] == a.Cue {
			t.exact++
		} else {
			complain("cue", a.Cue, words(doc.Text, g.cue))
		}
		if len(g.source) > 0 {
			t.sourced++
			if overlap(g.source, []text.Span{a.Source}) {
				t.rightSource++
			} else {
				complain("source", a.Cue, a.Source.Of(doc.Text), words(doc.Text, g.source))
			}
		}
		if verbose && !covers(g.content, a.Content) {
			complain("content", a.Cue, words(doc.Text, a.Content), words(doc.Text, g.content))
		}
	}
	for i, a := range cued {
		if !taken[i] {
			complain("extra", a.Cue, a.Source.Of(doc.Text), words(doc.Text, a.Content))
		}
	}
	for i := range doc.Tokens {
		here := []text.Span{doc.Tokens[i].Span}
		inGold, inSaid := false, false
		for _, g := range gold {
			inGold = inGold || overlap(g.content, here)
		}
		for _, a := range said {
			inSaid = inSaid || overlap(a.Content, here)
		}
		if inGold {
			t.words++
		}
		if inSaid {
			t.wordsFound++
		}
		if inGold && inSaid {
			t.wordsRight++
		}
	}
}

func overlap(a, b []text.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

// covers says whether two contents are nearly the same.
func covers(a, b []text.Span) bool {
	length := func(spans []text.Span) (n int) {
		for _, s := range spans {
			n += s.End - s.Start
		}
		return n
	}
	shared := 0
	for _, x := range a {
		for _, y := range b {
			shared += max(min(x.End, y.End)-max(x.Start, y.Start), 0)
		}
	}
	return shared*10 >= 8*max(length(a), length(b))
}

func words(body string, spans []text.Span) string {
	var all []string
	for _, s := range spans {
		all = append(all, strings.Join(strings.Fields(s.Of(body)), " "))
	}
	return strings.Join(all, " … ")
}

func around(body string, s text.Span) string {
	return strings.Join(strings.Fields(body[max(s.Start-60, 0):s.Start]+"["+s.Of(body)+"]"+body[s.End:min(s.End+60, len(body))]), " ")
}
