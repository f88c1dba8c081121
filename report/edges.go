package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readEdges reads what stands around the text proper: the title line, lines with the byline and the date, the agency in
// the dateline, and the credits at the end.
func (r *Report) readEdges() {
	at := r.Body
	if at == 0 {
		line, start, next := nextLine(r.Text, 0)
		switch {
		case line == r.Title && line != "":
			at = next
		case r.Title == "" && IsTitle(line, r.Text[next:]):
			r.Title = line
			at = next
		default:
			at = start
		}
	}
	for at < len(r.Text) {
		line, start, next := nextLine(r.Text, at)
		if names, ok := Byline(line); ok {
			r.addByline(names)
		} else if date := DateOnly(line); date != "" {
			if r.Published == "" {
				r.Published, r.PublishedBasis = date, "stated"
			}
		} else {
			r.readDateline(r.Text[start:min(len(r.Text), start+160)])
			break
		}
		at = next
	}
	r.readRelease()
	r.readCredits()
}

// nextLine is the first line with something in it at or after a byte.
func nextLine(text string, at int) (line string, start, next int) {
	for at < len(text) {
		line, next = lineAt(text, at)
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			return trimmed, at, next
		}
		at = next
	}
	return "", len(text), len(text)
}

// IsTitle says whether a first line is the title: a short line with more text under it that is neither a whole
// paragraph nor begins like one. With a full stop at its end it is one only above a byline, a date or a dateline.
func IsTitle(line, rest string) bool {
	if line == "" || len(line) > 250 || strings.TrimSpace(rest) == "" {
		return false
	}
	if _, ok := Byline(line); ok {
		return false
	}
	if head, _ := Dateline(line); head != "" {
		return false
	}
	if !strings.HasSuffix(line, ".") {
		return !strings.HasSuffix(line, ":")
	}
	next, _, _ := nextLine(rest, 0)
	_, byline := Byline(next)
	head, _ := Dateline(next)
	return len(strings.Fields(line)) < 16 && (byline || head != "" || DateOnly(next) != "")
}

// Byline is the names of a line such as "By Ann Lee and Bo Nilsen".
func Byline(line string) (names string, ok bool) {
	if len(line) > 120 || len(line) < 5 || !strings.EqualFold(line[:3], "by ") {
		return "", false
	}
	names = strings.TrimSpace(line[3:])
	first, _ := utf8.DecodeRuneInString(names)
	if !unicode.IsUpper(first) || strings.HasSuffix(names, ".") && len(strings.Fields(names)) > 6 {
		return "", false
	}
	return names, true
}

// DateOnly is the date of a line that holds nothing else: "Published: March 24, 2024", "24 March 2024".
func DateOnly(line string) string {
	if len(line) > 60 {
		return ""
	}
	for _, word := range []string{"published on", "published", "updated", "date"} {
		if len(line) > len(word) && strings.EqualFold(line[:len(word)], word) {
			line = strings.TrimLeft(line[len(word):], " :")
			break
		}
	}
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }) {
		lower := strings.ToLower(word)
		if monthOf(lower) == 0 && !dateWords[lower] {
			return ""
		}
	}
	date, err := ParseDate(line)
	if err != nil || len(date) < len("2024-03") {
		return ""
	}
	return date
}

var dateWords = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true,
	"am": true, "pm": true, "gmt": true, "utc": true, "t": true, "z": true, "st": true, "nd": true, "rd": true, "th": true,
	"at": true, "on": true, "of": true, "est": true, "edt": true, "cet": true, "ist": true,
}

// Dateline splits off a dateline: "KABUL, March 22 (Reuters) — Gunmen …" gives what stands before the dash. It has to
// begin in capitals or end in brackets that hold an agency or follow a place and a date, and a sentence has to begin after it:
// "ETA - the Basque group - said" has none.
func Dateline(line string) (head, rest string) {
	for _, dash := range []string{" — ", " – ", " - ", " -- ", " _ ", "— ", "– ", ") -", ")-", ").-"} {
		i := strings.Index(line, dash)
		if i < 0 || i > 100 {
			continue
		}
		head, rest = line[:i], line[i+len(dash):]
		if dash[0] == ')' {
			head += ")"
		}
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \"'“‘[(-–—"))
		dated := strings.ContainsAny(head, "0123456789") || strings.Contains(head, "NO DATE")
		if unicode.IsLower(first) || !dated && !strings.ContainsFunc(line, unicode.IsLower) || strings.Count(head, "(") != strings.Count(head, ")") {
			continue // text in capitals has to show a date
		}
		city := head
		if end := strings.IndexAny(head, ",("); end >= 0 {
			city = head[:end]
		}
		loud := len(city) > 2 && strings.ContainsFunc(city, unicode.IsUpper) && !strings.ContainsFunc(city, unicode.IsLower)
		if open := strings.LastIndexByte(head, '('); open >= 0 && strings.HasSuffix(strings.TrimSpace(head), ")") {
			inside := strings.Trim(head[open:], "() ")
			if loud || open == 0 || strings.Contains(head[:open], ",") || agency(inside) != "" || calledOutlet(inside) {
				return head, rest
			}
			continue
		}
		if loud && len(head) < 60 {
			return head, rest
		}
	}
	return "", ""
}

// PlaceLead splits off a place that stands alone before a paragraph, as many outlets have it for a dateline: "NAIROBI: Gunmen
// …", and, where soft says so, "Gusau — Gunmen …", "Port Kesh, Dara: Gunmen …". What follows has to begin a sentence in
// small letters.
func PlaceLead(line string, soft bool) (head, rest string) {
	for _, mark := range []string{": ", " — ", " – ", " - ", " -- "} {
		i := strings.Index(line, mark)
		if i < 3 || i > 40 {
			continue
		}
		head, rest = line[:i], line[i+len(mark):]
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \"'“‘"))
		if !unicode.IsUpper(first) && !unicode.IsDigit(first) || !strings.ContainsFunc(rest, unicode.IsLower) || !isPlaceLead(head, soft) {
			continue
		}
		return head, rest
	}
	return "", ""
}

// isPlaceLead says whether words look like a place, or two with a comma: at most three words each, all with a capital.
func isPlaceLead(head string, soft bool) bool {
	parts := strings.Split(head, ", ")
	if len(parts) > 2 {
		return false
	}
	for i, part := range parts {
		words := strings.Fields(part)
		if len(words) == 0 || len(words) > 3 {
			return false
		}
		for _, word := range words {
			first, _ := utf8.DecodeRuneInString(word)
			loud := strings.ToUpper(word) == word
			if !unicode.IsUpper(first) || i == 0 && !loud && !soft || labels[strings.ToLower(word)] ||
				strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' }) {
				return false
			}
		}
	}
	return true
}

// labels are words that head a paragraph and are no place.
var labels = map[string]bool{"update": true, "updated": true, "breaking": true, "exclusive": true, "watch": true, "read": true, "live": true, "video": true,
	"photo": true, "photos": true, "picture": true, "pictures": true, "file": true, "note": true, "editor": true, "editors": true, "correction": true,
	"clarification": true, "explainer": true, "analysis": true, "opinion": true, "comment": true, "factbox": true, "timeline": true, "background": true,
	"summary": true, "highlights": true, "source": true, "sources": true, "image": true, "credit": true, "caption": true, "related": true, "more": true,
	"also": true, "see": true, "question": true, "answer": true, "q": true, "a": true, "by": true, "from": true, "date": true, "tags": true, "topics": true,
	"contact": true, "press": true, "news": true, "report": true, "reporter": true, "reporting": true, "writing": true, "editing": true, "additional": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "today": true, "yesterday": true,
	"who": true, "what": true, "when": true, "where": true, "why": true, "how": true, "the": true, "this": true, "that": true, "these": true, "he": true, "she": true,
	"they": true, "it": true, "police": true, "army": true, "officials": true, "witnesses": true, "key": true, "main": true, "points": true, "facts": true,
	"first": true, "second": true, "third": true, "one": true, "two": true, "conclusion": true, "introduction": true, "abstract": true, "warning": true}

// readDateline takes the agency, and a full date, from the dateline of the first paragraph.
func (r *Report) readDateline(start string) {
	line, _, _ := strings.Cut(start, "\n")
	head, _ := Dateline(strings.TrimSpace(line))
	if head == "" {
		return
	}
	if open := strings.LastIndexByte(head, '('); open >= 0 {
		inside := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(head[open+1:]), ")"))
		name := agency(inside)
		if name == "" && calledOutlet(inside) {
			name = inside
		}
		if name != "" {
			switch {
			case r.Outlet == "":
				r.Outlet = name
			case !sameOutlet(r.Outlet, name) && r.Via == "":
				r.Outlet, r.Via = name, r.Outlet
			}
		}
	}
	if r.Published == "" && strings.ContainsAny(head, "0123456789") {
		if date, err := ParseDate(strings.NewReplacer("(", " ", ")", " ").Replace(head)); err == nil && len(date) == len("2024-03-24") {
			r.Published, r.PublishedBasis = date, "inferred"
		}
	}
}

// readCredits takes the contributors from the last lines.
func (r *Report) readCredits() {
	tail := r.Text[max(r.Body, len(r.Text)-1500):]
	lines := strings.Split(tail, "\n")
	for _, line := range lines[max(0, len(lines)-8):] {
		line = strings.Trim(strings.TrimSpace(line), "()[]*_ ")
		if len(line) > 300 {
			continue
		}
		for _, form := range []string{" contributed to this report", " contributed to this story", " contributed to this article", " contributed reporting"} {
			if names, _, found := cutFold(line, form); found && names != "" {
				r.addByline(names)
			}
		}
		for _, form := range []string{"Additional reporting by ", "Reporting by ", "Writing by "} {
			if _, names, found := cutFold(line, form); found {
				names, _, _ = strings.Cut(names, ";")
				names, _, _ = cutFold(names, "editing by")
				r.addByline(names)
				break
			}
		}
	}
}

// addByline adds names; an agency among them is the outlet.
func (r *Report) addByline(names string) {
	names = strings.NewReplacer(" and ", ",", " & ", ",", " with ", ",", ";", ",", "|", ",", " for ", ",").Replace(strings.Trim(names, " .,;"))
	for name := range strings.SplitSeq(names, ",") {
		name = strings.TrimSpace(name)
		if len(name) > 3 && strings.EqualFold(name[:3], "by ") {
			name = strings.TrimSpace(name[3:])
		}
		name, _, _ = strings.Cut(name, " in ")
		switch known := agency(name); {
		case name == "" || len(name) > 60 || sameOutlet(name, r.Outlet):
		case known != "":
			if r.Outlet == "" {
				r.Outlet = known
			}
		case isPersonName(name) && !slices.Contains(r.Byline, name):
			r.Byline = append(r.Byline, name)
		}
	}
}

// isPersonName asks for two to five words of which the first and the last begin in upper case.
func isPersonName(name string) bool {
	words := strings.Fields(name)
	if len(words) < 1 || len(words) > 6 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(first) && unicode.IsUpper(last)
}
