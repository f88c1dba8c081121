package split

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/report"
	"casus/text"
)

// block is a paragraph.
type block struct {
	text.Span
	kind        text.Kind
	loud        bool // in capitals
	dateline    int  // the byte where its dateline ends; its start where it has none
	first, last int  // its tokens [first, last)
}

// line is a line with something in it.
type line struct {
	text.Span      // without the spaces around it
	indent    int  // bytes of space before it
	gap       bool // a blank line, or the start, stands before it
	width     int  // characters from the margin to its end
}

// layout cuts the text from byte start on into paragraphs.
func layout(body string, start int) []block {
	lines := readLines(body, start)
	wrap := wrapWidth(body, lines)
	var blocks []block
	for i, l := range lines {
		if i > 0 && (goesOn(body, lines[i-1], l) || !l.gap && joins(body, lines[i-1], l, wrap)) {
			blocks[len(blocks)-1].End = l.End
			continue
		}
		blocks = append(blocks, block{Span: l.Span})
	}
	name(body, start, blocks)
	if title, ok := headerTitle(body, start); ok {
		blocks = slices.Insert(blocks, 0, block{Span: title, kind: text.Title, loud: isLoud(title.Of(body)), dateline: title.Start})
	}
	return blocks
}

// headerTitle is where a header block gives the title.
func headerTitle(body string, start int) (text.Span, bool) {
	if start == 0 {
		return text.Span{}, false
	}
	fields, end := report.Header(body)
	title := fields["title"]
	at := strings.Index(body[:min(end, start)], title)
	if title == "" || at < 0 {
		return text.Span{}, false
	}
	return text.Span{Start: at, End: at + len(title)}, true
}

func readLines(body string, start int) []line {
	var lines []line
	gap := true
	for at := start; at < len(body); {
		end, next := len(body), len(body)
		if i := lineEnd(body[at:]); i >= 0 {
			end = at + i
			_, size := utf8.DecodeRuneInString(body[end:])
			next = end + size
		}
		whole := body[at:end]
		left := strings.TrimLeftFunc(whole, isSpace)
		inner := strings.TrimRightFunc(left, isSpace)
		if inner == "" {
			gap = true
		} else {
			indent := len(whole) - len(left)
			from := at + indent
			if head := runIn(inner); head > 0 {
				lines = append(lines, line{text.Span{Start: from, End: from + head}, indent, gap, indent + head})
				rest := strings.TrimLeftFunc(inner[head:], isSpace)
				from, inner, gap = from+len(inner)-len(rest), rest, true
			}
			lines = append(lines, line{text.Span{Start: from, End: from + len(inner)}, indent, gap, indent + utf8.RuneCountInString(inner)})
			gap = false
		}
		at = next
	}
	return lines
}

// lineEnd is where the first line of a text ends, -1 where the text does.
func lineEnd(body string) int {
	end := -1
	for _, mark := range [...]string{"\n", "\f", "\u2028", "\u2029"} {
		if at := strings.Index(body, mark); at >= 0 {
			end, body = at, body[:at]
		}
	}
	return end
}

// runIn is the length of what stands before a dateline on its line, parted from it by two spaces: a title or a button
// that lost its line end.
func runIn(line string) int {
	at := strings.Index(line[:min(len(line), 100)], "  ")
	if at <= 0 || datelineBytes(strings.TrimLeft(line[at:], " "), false) == 0 {
		return 0
	}
	return len(strings.TrimRightFunc(line[:at], isSpace))
}

// wrapWidth is the width at which the lines were wrapped by hand or machine, 0 where they were not.
func wrapWidth(body string, lines []line) int {
	widest := 0
	for _, l := range lines {
		widest = max(widest, l.width)
	}
	if widest > 110 || widest < 40 {
		return 0
	}
	pairs, full := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		pairs++
		if lines[i-1].width+1+firstWord(body, lines[i]) > widest-8 {
			full++
		}
	}
	if pairs < 3 || full*2 < pairs {
		return 0
	}
	return widest
}

func firstWord(body string, l line) int {
	word, _, _ := strings.Cut(l.Of(body), " ")
	return utf8.RuneCountInString(word)
}

// goesOn says whether a paragraph that was broken off after a comma goes on in a line, even over an empty one.
func goesOn(body string, before, l line) bool {
	words := strings.TrimRight(before.Of(body), "\"'”’")
	return strings.HasSuffix(words, ",") && len(words) < before.End-before.Start && before.width > 40 && !isBullet(l.Of(body))
}

// joins says whether the line goes on with the paragraph of the line before it.
func joins(body string, before, l line, wrap int) bool {
	last := body[before.End-1]
	closed := strings.TrimRight(before.Of(body), "\"'”’)]")
	ended := closed == "" || strings.IndexByte(".!?:", closed[len(closed)-1]) >= 0
	if isBullet(l.Of(body)) && (wrap == 0 || ended || l.indent > before.indent) {
		return false
	}
	if wrap == 0 {
		line := before.Of(body)
		return !ended && (before.width > 40 && unicode.IsLower(runeAt(l.Of(body))) ||
			lists().of(line[strings.LastIndexByte(line, ' ')+1:]).unfinished || last == ',' && before.width > 40)
	}
	if l.indent >= before.indent+2 && ended {
		return false
	}
	return before.width+1+firstWord(body, l) > wrap-16 || !ended && before.width > wrap/2
}

// isBullet says whether a line is an item of a list.
func isBullet(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "– ", "— ", "· ", "▪ ", "● ", "-- "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}
