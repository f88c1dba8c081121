package split

import "unicode/utf8"

// marks follows quotation marks and brackets through a report.
type marks struct {
	open     bool // inside double quotation marks
	carried  bool // they were open where the last paragraph ended
	brackets int
	before   bool // they were open, or carried over, where the sentence began
	inside   bool // no word of the sentence stands outside
}

// newParagraph closes everything. Each paragraph of a long speech begins with a mark of its own.
func (m *marks) newParagraph() { *m = marks{carried: m.open} }

func (m *marks) newSentence() { m.before, m.inside = m.open, true }

// step goes over a token; first says that it begins a paragraph.
func (m *marks) step(body string, start, end int, first bool) {
	switch body[start:end] {
	case "(", "[":
		m.brackets++
	case ")", "]":
		m.brackets = max(0, m.brackets-1)
	case "“", "«", "„", "``":
		m.begin(first)
	case "”", "»", "''", "’’":
		m.open = false
	case `"`:
		if m.opens(body, start, end) {
			m.begin(first)
		} else {
			m.open = false
		}
	case ".", ",", "!", "?":
	default:
		m.inside = m.inside && m.open
	}
}

func (m *marks) begin(first bool) {
	m.open = true
	m.before = m.before || first && m.carried
}

// opens says whether a straight mark is an opening one: it goes by the spaces around it, else by what was open.
func (m *marks) opens(body string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(body[:start])
	after, _ := utf8.DecodeRuneInString(body[end:])
	spaceBefore := start == 0 || isSpace(before) || before == '(' || before == '['
	spaceAfter := end == len(body) || isSpace(after)
	if spaceBefore != spaceAfter {
		return spaceBefore
	}
	return !m.open
}

// quoted says whether the sentence lies wholly inside a quotation that began before it.
func (m *marks) quoted() bool { return m.before && m.inside }
