package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"casus/text"
	"casus/when"
)

var (
	openDate = regexp.MustCompile(`<date ([^>]*)>`)
	dateAttr = regexp.MustCompile(`(\w+):::"([^"]*)"`)
)

// gumDate is a date that GUM marks, as an EDTF value.
type gumDate struct {
	text.Span
	value when.Date
}

// scoreGUM measures values of dates: GUM marks neither lengths nor what fixes no date, so precision means nothing there.
func scoreGUM(folder string, verbose bool) error {
	paths, err := filepath.Glob(filepath.Join(folder, "en_gum-news-*.conllu"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		gold, found, right := 0, 0, 0
		for document := range strings.SplitSeq(fileText(path), "# newdoc id = ") {
			if document == "" {
				continue
			}
			body, published, dates := readGUM(document)
			mentions := when.Find(read(body, published))
			for _, d := range dates {
				gold++
				for _, m := range mentions {
					if m.Date == "" || !m.Overlaps(d.Span) {
						continue
					}
					found++
					if ok, value := agrees(&m, d); ok {
						right++
					} else if verbose {
						fmt.Printf("gum\t%s\t%s\t%s\t%s\n", strings.SplitN(document, "\n", 2)[0], strings.Join(strings.Fields(around(body, d.Span)), " "), value, d.value)
					}
					break
				}
			}
		}
		fmt.Printf("%-24s dates %4d, found %.3f, value right of found %.3f\n", filepath.Base(path), gold, float64(found)/float64(max(gold, 1)), float64(right)/float64(max(found, 1)))
	}
	return nil
}

// agrees compares a mention with a date of GUM. GUM has no seasons, decades, weeks or parts: they are periods there; and of
// "from March to May" it marks each end.
func agrees(m *when.Mention, d gumDate) (bool, when.Date) {
	value := m.Date
	if m.To.End > m.To.Start {
		from, to, _ := strings.Cut(string(m.Date), "/")
		switch {
		case m.From.Overlaps(d.Span) && m.To.Overlaps(d.Span):
		case m.To.Overlaps(d.Span):
			value = when.Date(to)
		default:
			value = when.Date(from)
		}
	}
	first, last, ok := d.value.Bounds()
	for _, v := range []when.Date{value, m.Base} {
		if v == d.value {
			return true, v
		}
		a, b, known := v.Bounds()
		if ok && known && a == first && b == last {
			return true, v
		}
		if precision := v.Precision(); ok && known && d.value.Precision() == when.ToPeriod && precision != when.ToDay && near(a, first) && near(b, last) {
			return true, v
		}
	}
	return false, value
}

// near allows for ends that GUM counts otherwise: the first day of what follows, a season that begins in its second month.
func near(a, b when.Day) bool { return a-b <= 31 && b-a <= 31 }

func readGUM(document string) (body, published string, dates []gumDate) {
	var b strings.Builder
	var open []gumDate
	for line := range strings.SplitSeq(document, "\n") {
		switch {
		case strings.HasPrefix(line, "# meta::dateCreated = "):
			published = strings.TrimPrefix(line, "# meta::dateCreated = ")
			if strings.Contains(published, "X") || len(published) != len("2006-01-02") {
				published = ""
			}
			continue
		case strings.HasPrefix(line, "# newpar"):
			b.WriteString("\n")
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < 10 || strings.ContainsAny(cells[0], ".") {
			continue
		}
		if strings.Contains(cells[0], "-") { // "don't": its words follow
			continue
		}
		start := b.Len()
		b.WriteString(cells[1])
		for _, markup := range strings.Split(cells[9], "|") {
			if !strings.HasPrefix(markup, "XML=") {
				continue
			}
			for _, found := range openDate.FindAllStringSubmatch(markup, -1) {
				d := gumDate{Span: text.Span{Start: start}}
				from, to := "..", ".."
				for _, a := range dateAttr.FindAllStringSubmatch(found[1], -1) {
					switch a[1] {
					case "when":
						d.value = when.Date(a[2])
					case "from", "notBefore":
						from = a[2]
					case "to", "notAfter":
						to = a[2]
					}
				}
				if d.value == "" && (from != ".." || to != "..") {
					d.value = when.Date(from + "/" + to)
				}
				open = append(open, d)
			}
			for range strings.Count(markup, "</date>") {
				if len(open) > 0 {
					d := open[len(open)-1]
					open = open[:len(open)-1]
					d.End = b.Len()
					if _, err := when.Parse(string(d.value)); err == nil && d.value != "" {
						dates = append(dates, d)
					}
				}
			}
		}
		if !strings.Contains(cells[9], "SpaceAfter=No") {
			b.WriteByte(' ')
		}
	}
	return b.String(), published, dates
}
