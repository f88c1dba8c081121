// Command places measures how well package where resolves and finds names of places, on a corpus in the form of TR-News
// and LGL: the share of given names within 161 km of their place, and precision and recall of names found unaided,
// and of those both found and near enough.
//
//	go run ./internal/score/places -corpus ../shared/data/measure/tr-news/TR-News.xml -fixes ../shared/data/measure/tr-news/offset-fixes.tsv
package main

import (
	"encoding/xml"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"strconv"
	"strings"

	"casus/text"
	"casus/text/parse"
	"casus/where"
)

type corpus struct {
	Articles []struct {
		ID       string `xml:"docid,attr"`
		Text     string `xml:"text"`
		Toponyms []struct {
			Start  int    `xml:"start"`
			End    int    `xml:"end"`
			Phrase string `xml:"phrase"`
			Tag    *struct {
				Latitude  float64 `xml:"lat"`
				Longitude float64 `xml:"lon"`
			} `xml:"gaztag"`
			Latitude  *float64 `xml:"lat"`
			Longitude *float64 `xml:"lon"`
		} `xml:"toponyms>toponym"`
	} `xml:"article"`
}

func main() {
	log.SetFlags(0)
	path := flag.String("corpus", "", "the corpus, in XML")
	fixes := flag.String("fixes", "", "a table of corrected offsets")
	verbose := flag.Bool("v", false, "print what comes out wrong")
	key := flag.String("answers", "", "an answer key: measure place names of incidents instead")
	reports := flag.String("reports", "", "the folder of the reports that it answers")
	flag.Parse()
	if *key != "" {
		answers(*key, *reports, *verbose)
		return
	}
	data, err := os.ReadFile(*path)
	if err != nil {
		log.Fatal(err)
	}
	var c corpus
	if err := xml.Unmarshal(data, &c); err != nil {
		log.Fatal(err)
	}
	fixed := readFixes(*fixes)

	given, near, right, found, gold, end, points := 0, 0, 0, 0, 0, 0, 0
	var errors []float64
	for _, article := range c.Articles {
		doc := read(article.Text)
		offsets := runeOffsets(article.Text)
		var spans []text.Span
		var placesOf [][2]float64
		goldSpans := make(map[text.Span]bool)
		goldPoint := make(map[text.Span][2]float64)
		for _, toponym := range article.Toponyms {
			start, end := toponym.Start, toponym.End
			if f, ok := fixed[fmt.Sprintf("%s/%d", article.ID, start)]; ok {
				start, end = f[0], f[1]
			}
			if end >= len(offsets) || start >= end {
				continue
			}
			span := text.Span{Start: offsets[start], End: offsets[end]}
			gold++
			goldSpans[span] = true
			switch {
			case toponym.Tag != nil:
				placesOf = append(placesOf, [2]float64{toponym.Tag.Latitude, toponym.Tag.Longitude})
			case toponym.Latitude != nil && toponym.Longitude != nil:
				placesOf = append(placesOf, [2]float64{*toponym.Latitude, *toponym.Longitude})
			default:
				continue
			}
			spans = append(spans, span)
			goldPoint[span] = placesOf[len(placesOf)-1]
		}
		for i, m := range where.Resolve(doc, spans) {
			given++
			d := 20000.0
			if m.Place.Located {
				d = where.Kilometres(m.Place.Latitude, m.Place.Longitude, placesOf[i][0], placesOf[i][1])
			}
			errors = append(errors, d)
			if d <= 161 {
				near++
			} else if *verbose {
				fmt.Printf("far\t%s\t%s\t%.0f km\t%s %s\n", article.ID, spans[i].Of(article.Text), d, m.Place.Country, m.Place.Admin1)
			}
		}
		points += len(goldPoint)
		covered := make(map[text.Span]bool)
		for _, m := range where.Find(doc) {
			if m.Place.Kind == where.Site || m.Trace.Rule == where.Capital {
				continue
			}
			found++
			hit := false
			for span := range goldSpans {
				if span.Overlaps(m.Trace.Span) && !covered[span] {
					covered[span], hit = true, true
					if point, has := goldPoint[span]; has && m.Place.Located && where.Kilometres(m.Place.Latitude, m.Place.Longitude, point[0], point[1]) <= 161 {
						end++
					}
					break
				}
			}
			if hit {
				right++
			} else if *verbose {
				fmt.Printf("extra\t%s\t%s\n", article.ID, m.Trace.Span.Of(article.Text))
			}
		}
		if *verbose {
			for span := range goldSpans {
				if !covered[span] {
					fmt.Printf("missed\t%s\t%s\n", article.ID, span.Of(article.Text))
				}
			}
		}
	}
	area := 0.0
	for _, e := range errors {
		area += math.Log1p(e) / math.Log1p(20039)
	}
	fmt.Printf("given names: %d, within 161 km %.3f, area under the error curve %.3f\n", given, float64(near)/float64(given), area/float64(given))
	precision, recall := float64(right)/float64(found), float64(right)/float64(gold)
	fmt.Printf("names found: precision %.3f, recall %.3f, F %.3f\n", precision, recall, 2*precision*recall/(precision+recall))
	precision, recall = float64(end)/float64(found), float64(end)/float64(points)
	fmt.Printf("found and within 161 km: precision %.3f, recall %.3f, F %.3f\n", precision, recall, 2*precision*recall/(precision+recall))
}

func read(body string) *text.Doc { return parse.Doc(body, 0, "") }

func readFixes(path string) map[string][2]int {
	fixed := make(map[string][2]int)
	if path == "" {
		return fixed
	}
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) < 5 || strings.HasPrefix(line, "#") {
			continue
		}
		start, errStart := strconv.Atoi(cells[3])
		end, errEnd := strconv.Atoi(cells[4])
		if errStart != nil || errEnd != nil {
			log.Fatalf("%s: %q is no pair of offsets", path, line)
		}
		fixed[cells[0]+"/"+cells[1]] = [2]int{start, end}
	}
	return fixed
}

// runeOffsets is the byte at which each character begins; offsets in the corpora count characters.
func runeOffsets(s string) []int {
	var offsets []int
	for i := range s {
		offsets = append(offsets, i)
	}
	return append(offsets, len(s))
}
