package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/report"
	"casus/text"
)

// namer says what part each paragraph plays. It goes through them in order, since titles and lines of a header stand
// before the text proper and notes on the authors after it.
type namer struct {
	body    string
	title   string   // as a header block gives it
	writers []string // lines that name the authors
	opened  bool     // the text proper has begun
	lower   []byte   // the paragraph at hand in lower case
}

// name sets the kinds of the paragraphs of a text that begins at byte start.
func name(body string, start int, blocks []block) {
	n := namer{body: body}
	if start > 0 {
		fields, _ := report.Header(body)
		n.title = fields["title"]
		n.writers = append(n.writers, fields["byline"])
	}
	for i := range blocks {
		b := &blocks[i]
		b.kind = n.kind(blocks, i)
		switch b.kind {
		case text.Byline:
			n.writers = append(n.writers, b.Of(body))
		case text.Body:
			if !n.opened || !isLoud(b.Of(body)) { // in capitals a dash after a date tells little
				b.dateline = b.Start + datelineBytes(b.Of(body), !n.opened)
			}
			n.opened = n.opened || isProse(b.Of(body))
		}
	}
}

func (n *namer) kind(blocks []block, i int) text.Kind {
	words := blocks[i].Of(n.body)
	if !strings.ContainsFunc(words, isWordRune) || isStageDirection(words) {
		return text.Boilerplate
	}
	if i == 0 && n.isTitle(words, n.body[blocks[0].End:]) {
		return text.Title
	}
	if n.writtenBy(words, len(blocks)-i) {
		return text.Byline
	}
	if len(words) > 300 {
		return text.Body
	}
	if _, ok := report.Byline(words); ok {
		return text.Byline
	}
	if kind := n.phrase(words); kind != text.Body {
		return kind
	}
	switch short := len(words) < 100 && !isProse(words) && !isBullet(words); {
	case short && (isHeaderLine(words) || !n.opened && n.besideHeader(blocks, i)):
		return text.Header
	case !n.opened && short && (i > 0 || n.title != "") && i+1 < len(blocks) && isName(words) && isProse(blocks[i+1].Of(n.body)):
		return text.Byline
	case short && i+1 == len(blocks) && i > 1 && isCredit(words):
		return text.Byline
	case short && i > 0 && i+1 < len(blocks) && isHeading(words) && (isProse(blocks[i+1].Of(n.body)) || isBullet(blocks[i+1].Of(n.body))):
		return text.Heading
	}
	return text.Body
}

// besideHeader says whether a line before the text proper stands next to a line that is surely of a header.
func (n *namer) besideHeader(blocks []block, i int) bool {
	if strings.Count(blocks[i].Of(n.body), " ") > 7 {
		return false
	}
	if i > 0 && blocks[i-1].kind == text.Header {
		return true
	}
	if i+1 == len(blocks) {
		return false
	}
	next := blocks[i+1].Of(n.body)
	return len(next) < 100 && (isHeaderLine(next) || n.phrase(next) == text.Header)
}

func (n *namer) isTitle(words, rest string) bool {
	if n.title != "" {
		return strings.EqualFold(words, n.title)
	}
	return report.IsTitle(words, rest) && !isHeaderLine(words)
}

// phrase goes by what a paragraph begins with, ends with and holds.
func (n *namer) phrase(words string) text.Kind {
	n.lower = append(n.lower[:0], words...)
	lowerASCII(n.lower)
	l := lists()
	for _, phrases := range [...][]phrase{l.starts[n.lower[0]], l.phrases} {
		for i := range phrases {
			if p := &phrases[i]; p.at(n.lower) && (p.kind != text.Header || p.where != "start" || !n.opened) {
				return p.kind
			}
		}
	}
	return text.Body
}

// writtenBy says whether a paragraph at the end tells who an author is: "- Ann Lee is the desk's editor."
func (n *namer) writtenBy(words string, left int) bool {
	if left > 4 || len(words) > 1000 {
		return false
	}
	rest := strings.TrimLeft(words, "-–—*• ")
	dashed := len(rest) < len(words)
	names := 0
	for word := range strings.SplitSeq(rest, " ") {
		if word == "is" || word == "was" || word == "covers" || word == "reports" || word == "writes" {
			break
		}
		if !unicode.IsUpper(runeAt(word)) {
			return false
		}
		names++
	}
	if names < 2 || names > 5 {
		return false
	}
	name := strings.Join(strings.SplitN(rest, " ", names+1)[:names], " ")
	known := false
	for _, writer := range n.writers {
		known = known || strings.Contains(writer, name)
	}
	return (dashed || known) && strings.ContainsAny(rest[len(name):], " ")
}

// isProse says whether a paragraph is made of sentences.
func isProse(words string) bool {
	trimmed := strings.TrimRight(words, "\"'”’)] ")
	if trimmed == "" || strings.Count(words, " ") < 3 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	return strings.ContainsRune(".!:…,;", last) || last == '?' && strings.Contains(trimmed, ". ") || len(words) > 160
}

// isHeading says whether a line reads as a heading inside the text.
func isHeading(words string) bool {
	if strings.IndexByte(".,;:!-", words[len(words)-1]) >= 0 || lists().of(words[strings.LastIndexByte(words, ' ')+1:]).unfinished {
		return false
	}
	first := runeAt(strings.TrimLeft(words, "'\"“‘¿"))
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && strings.Count(words, " ") < 12 && strings.ContainsFunc(words, unicode.IsLower) ||
		isLoud(words) && unicode.IsUpper(runeAt(words)) && strings.Count(words, " ") < 8
}

// isHeaderLine says whether a line gives a date, a number, or a place and a date alone.
func isHeaderLine(words string) bool {
	if report.DateOnly(words) != "" {
		return true
	}
	first, rest, _ := strings.Cut(words, " ")
	digits := strings.Count(first, "0") + strings.Count(first, "1") + strings.Count(first, "2")
	if rest == "" && digits > 1 && strings.Contains(first, "-") {
		return true // "2031-05-Q-012"
	}
	city := strings.TrimRight(first, ",")
	if len(city) < 3 || strings.ToUpper(city) != city || !unicode.IsLetter(runeAt(city)) || strings.HasSuffix(words, "-") {
		return false
	}
	last := words[len(words)-1]
	return last == ')' && strings.ContainsAny(rest, "(") || isDigit(last) && strings.Contains(rest, ",")
}

// isName says whether a line is made of two to four words with a capital each: a name.
func isName(words string) bool {
	count := 0
	for word := range strings.SplitSeq(strings.TrimSuffix(words, "."), " ") {
		r := runeAt(word)
		if !unicode.IsUpper(r) || strings.ContainsAny(word, ",:;!?/0123456789()") {
			return false
		}
		count++
	}
	return count > 1 && count < 5 && !isLoud(words)
}

// isCredit says whether a last line names whom the text is from: "OWS", "--Orin Wire", "(Orin/Velda Post)".
func isCredit(words string) bool {
	name := strings.TrimRight(strings.TrimLeft(words, "-–—([/ "), ")]/ ")
	marked := len(name) < len(words)
	return name != "" && unicode.IsUpper(runeAt(name)) && !strings.HasSuffix(name, ".") &&
		(marked && strings.Count(name, " ") < 3 || strings.IndexByte(name, ' ') < 0)
}

// isStageDirection says whether a line is a note of those who took the text down: "[End recording]".
func isStageDirection(words string) bool {
	return words[0] == '[' && strings.IndexByte(words, ']') == len(words)-1 && strings.Count(words, " ") < 4
}

// runInKind is the kind of a paragraph's last sentence, onto which a heading or a credit of its own line may have run.
func runInKind(words string) text.Kind {
	switch count := strings.Count(words, " "); {
	case isStageDirection(words):
		return text.Boilerplate
	case count < 3 && strings.IndexByte("-(/", words[0]) >= 0 && isCredit(words):
		return text.Byline
	case count < 6 && count > 0 && !strings.HasSuffix(words, "?") && !isBullet(words) && !isProse(words) && isHeading(words) && !endsSentence(words):
		return text.Heading
	}
	return text.Body
}

func endsSentence(words string) bool {
	trimmed := strings.TrimRight(words, "\"'”’)] ")
	return trimmed == "" || strings.IndexByte(".!?", trimmed[len(trimmed)-1]) >= 0 || strings.HasSuffix(trimmed, "…")
}

// datelineBytes is how much of a paragraph its dateline takes, with the dash and the notes in brackets after it:
// "ORL, 3 JAN 90 -- [REPORT] [TEXT]". The first paragraph may have one in small letters.
func datelineBytes(words string, first bool) int {
	opening := words[:min(len(words), 160)]
	head, rest := report.Dateline(opening)
	if head == "" {
		head, rest = report.PlaceLead(opening, first)
	}
	if head == "" {
		return 0
	}
	at := len(opening) - len(rest)
	for {
		next := strings.TrimLeftFunc(words[at:], isSpace)
		closed := strings.IndexByte(next, ']')
		if next == "" || next[0] != '[' || closed < 0 || closed > 200 || closed+1 == len(next) {
			return at
		}
		at = len(words) - len(next) + closed + 1
	}
}
