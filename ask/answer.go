package ask

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"casus/ledger"
	"casus/lex"
	"casus/record"
)

// Answer is what the ledger says to a question.
type Answer struct {
	Question  string     `json:"question"`
	Said      bool       `json:"said"`               // false: the reports do not say
	Disagree  bool       `json:"disagree,omitempty"` // the lines do not agree with each other
	Taken     string     `json:"taken,omitempty"`    // which group a word that only points to one is taken for
	Note      string     `json:"note,omitempty"`
	Lines     []Line     `json:"lines"`
	Citations []Citation `json:"citations"`
}

// Line is one statement of an answer, with the numbers of its citations.
type Line struct {
	Text      string   `json:"text"`
	By        []string `json:"by,omitempty"`   // who says so, where the report does not say it in its own voice
	Told      []string `json:"told,omitempty"` // when the reports came out that say so, of what changes over time
	Citations []int    `json:"citations"`

	doers   bool // By tells who did it, not who says so
	differs bool // from others on the same incident, where an answer tells of several
}

// NotSaid is the answer where the ledger holds none.
const NotSaid = "The reports do not say."

// String writes a line with who says so and its citations.
func (l Line) String() string {
	text := l.Text
	if len(l.By) > 0 {
		by := make([]string, len(l.By))
		for i, name := range l.By {
			by[i] = source(name)
		}
		if l.doers {
			text += " by " + listed(by)
		} else {
			text += ", according to " + listed(by)
		}
	}
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "”") {
		text += "."
	}
	for i, number := range l.Citations {
		if i == 0 {
			text += " "
		}
		text += "[" + strconv.Itoa(number) + "]"
	}
	return text
}

// Write prints an answer with its citations.
func (a *Answer) Write(to io.Writer) error {
	if !a.Said {
		fmt.Fprintln(to, NotSaid)
	}
	if a.Taken != "" {
		fmt.Fprintln(to, a.Taken)
	}
	if a.Note != "" {
		fmt.Fprintln(to, a.Note)
	}
	several := a.Note != "" && a.Said // incidents, of which some may be told one way only
	if a.Disagree && !several {
		fmt.Fprintln(to, "The reports disagree:")
	}
	for _, line := range a.Lines {
		switch {
		case !a.Disagree:
			fmt.Fprintln(to, line.String())
		case several && line.differs:
			fmt.Fprintln(to, "- "+line.String()+" (reports disagree)")
		default:
			fmt.Fprintln(to, "- "+line.String())
		}
	}
	return WriteCitations(to, a.Citations)
}

// WriteCitations prints the sentences that an answer or a page rests on.
func WriteCitations(to io.Writer, citations []Citation) error {
	if len(citations) == 0 {
		return nil
	}
	_, err := fmt.Fprintln(to)
	for _, c := range citations {
		from := []string{}
		for _, part := range []string{c.Outlet, c.Published} {
			if part != "" {
				from = append(from, part)
			}
		}
		if c.Via != "" {
			from = append(from, "via "+c.Via)
		}
		if c.Title != "" {
			from = append(from, "“"+c.Title+"”")
		}
		from = append(from, fmt.Sprintf("%s, bytes %d–%d", c.Source, c.Start, c.End))
		_, err = fmt.Fprintf(to, "[%d] %s\n    “%s”\n", c.Number, strings.Join(from, ", "), c.Sentence)
	}
	return err
}

// asker answers one question.
type asker struct {
	ctx    context.Context
	ledger ledger.Ledger
	citer  *Citer
	names  []ledger.Name
	answer *Answer
	asked  slots
}

// Ask answers a question from a ledger. ErrNotUnderstood is for one that no form fits.
func Ask(ctx context.Context, l ledger.Ledger, question string) (*Answer, error) {
	f, asked, ok := understand(question)
	if !ok {
		return nil, ErrNotUnderstood
	}
	taken := ""
	if points(asked.group) {
		var err error
		if asked.group, taken, err = pointed(ctx, l, asked.group); err != nil {
			return nil, err
		}
	}
	names, err := l.Names(ctx, append(spellings(asked.group), spellings(asked.place)...)...)
	if err != nil {
		return nil, err
	}
	a := &asker{ctx: ctx, ledger: l, citer: NewCiter(l), names: names, asked: asked, answer: &Answer{Question: question, Taken: taken, Lines: []Line{}, Citations: []Citation{}}}
	if err := f.Try.answer(a); err != nil {
		return nil, err
	}
	a.answer.Said = len(a.answer.Lines) > 0
	if !a.answer.Said && asked.group != "" && a.answer.Note == "" && taken == "" && !a.named() {
		a.answer.Note = fmt.Sprintf("No report in the ledger names “%s”.", asked.group)
	}
	a.answer.Citations = append(a.answer.Citations, a.citer.List...)
	return a.answer, nil
}

// named says whether any report names the group that the question asks about.
func (a *asker) named() bool { return len(known(a.names, a.asked.group).IDs) > 0 }

// facts are those about the group that the question asks about, by the date of their reports.
func (a *asker) facts(relations ...string) ([]ledger.Fact, error) {
	facts, err := a.ledger.Facts(a.ctx, ledger.FactFilter{Subject: known(a.names, a.asked.group), Relations: relations})
	if err != nil {
		return nil, err
	}
	return facts, inTime(a.ctx, a.citer, facts)
}

// inTime sorts facts by the publication of their reports, undated ones last.
func inTime(ctx context.Context, citer *Citer, facts []ledger.Fact) error {
	for i := range facts {
		if _, err := citer.Report(ctx, facts[i].Report); err != nil {
			return err
		}
	}
	slices.SortStableFunc(facts, func(a, b ledger.Fact) int {
		one, two := citer.reports[a.Report].Published, citer.reports[b.Report].Published
		if (one == "") != (two == "") {
			return strings.Compare(two, one)
		}
		return strings.Compare(one, two)
	})
	return nil
}

// say adds a line for every value among facts; facts with one value share a line.
func (a *asker) say(facts []ledger.Fact) (values int, err error) {
	lines, err := factLines(a.ctx, a.citer, facts)
	a.answer.Lines = append(a.answer.Lines, lines...)
	return len(lines), err
}

// factLines writes facts as sentences; facts that say the same share a line.
func factLines(ctx context.Context, citer *Citer, facts []ledger.Fact) ([]Line, error) {
	var lines []Line
	at := make(map[string]int)
	for i := range facts {
		text := sentence(&facts[i].Fact)
		number, err := citer.Cite(ctx, facts[i].Report, facts[i].Evidence, "value", "date")
		if err != nil {
			return nil, err
		}
		key := lex.Fold(text)
		n, seen := at[key]
		if !seen {
			n = len(lines)
			at[key] = n
			lines = append(lines, Line{Text: text, Citations: []int{}, doers: facts[i].Relation == "designated"})
		}
		lines[n].By = added(lines[n].By, facts[i].By)
		lines[n].Citations = addedNumber(lines[n].Citations, number)
	}
	return lines, nil
}

func added(list []string, item string) []string {
	if item == "" {
		return list
	}
	for _, other := range list {
		if lex.Fold(other) == lex.Fold(item) {
			return list
		}
	}
	return append(list, item)
}

// cited adds a citation to the line that says text; if none does, the line is new.
func cited(lines []Line, text string, number int) []Line {
	k := slices.IndexFunc(lines, func(l Line) bool { return l.Text == text })
	if k < 0 {
		k = len(lines)
		lines = append(lines, Line{Text: text})
	}
	lines[k].Citations = addedNumber(lines[k].Citations, number)
	return lines
}

func addedNumber(list []int, number int) []int {
	if number == 0 {
		return list
	}
	for _, other := range list {
		if other == number {
			return list
		}
	}
	return append(list, number)
}

// listed writes "A", "A and B", "A, B and C".
func listed(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// oneOf answers from relations of which a party has one value at a time: more than one is a disagreement.
func oneOf(relations ...string) func(*asker) error {
	return func(a *asker) error {
		for _, relation := range relations {
			facts, err := a.facts(relation)
			if err != nil {
				return err
			}
			values, err := a.say(facts)
			if err != nil {
				return err
			}
			a.answer.Disagree = a.answer.Disagree || values > 1 && relation != "founded_by" && conflict(facts) // several may found a group
		}
		return nil
	}
}

// anyOf answers from relations of which a party may have many values.
func anyOf(relations ...string) func(*asker) error {
	return func(a *asker) error {
		for _, relation := range relations {
			facts, err := a.facts(relation)
			if err != nil {
				return err
			}
			if _, err := a.say(facts); err != nil {
				return err
			}
		}
		return nil
	}
}

// conflict says whether facts of one relation cannot all hold: dates that do not meet, numbers that do not, or other
// values that differ at one date.
func conflict(facts []ledger.Fact) bool {
	for i := range facts {
		for j := range i {
			if !compatible(&facts[i].Fact, &facts[j].Fact) {
				return true
			}
		}
	}
	return false
}

func compatible(a, b *record.Fact) bool {
	if a.Date != b.Date {
		return true
	}
	one, oneIsCount := a.Value.(record.Strength)
	two, twoIsCount := b.Value.(record.Strength)
	if oneIsCount && twoIsCount {
		below := func(x, y record.Strength) bool { return x.High != nil && y.Low != nil && *x.High < *y.Low }
		sameNumbers := !below(one, two) && !below(two, one)
		return sameNumbers && (one.Low == nil) == (two.Low == nil)
	}
	textA, textB := valueText(a), valueText(b)
	if lex.Fold(textA) == lex.Fold(textB) {
		return true
	}
	firstA, lastA, okA := record.Days(textA)
	firstB, lastB, okB := record.Days(textB)
	return okA && okB && firstA <= lastB && firstB <= lastA
}
