package fact

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/lex"
	"casus/record"
	"casus/says"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// Find reads the facts, in the order of the report.
func Find(doc *text.Doc, cast *who.Cast, dates []when.Mention, places []where.Mention, said []says.Attribution) []record.Fact {
	return FindBy(shipped(), doc, cast, dates, places, said)
}

// FindBy reads the facts as a model has them beside the rules; by the rules alone where there is none.
func FindBy(m *learn.Model, doc *text.Doc, cast *who.Cast, dates []when.Mention, places []where.Mention, said []says.Attribution) []record.Fact {
	r := read(doc, cast, dates, places, said)
	if m != nil {
		r.secondVoice(m)
	}
	sort.SliceStable(r.facts, func(i, j int) bool { return r.facts[i].Evidence[0].Start < r.facts[j].Evidence[0].Start })
	return r.facts
}

// read reads a report by the rules.
func read(doc *text.Doc, cast *who.Cast, dates []when.Mention, places []where.Mention, said []says.Attribution) *reading {
	r := &reading{doc: unmarked(doc), cast: cast, dates: dates, places: places, said: said, sized: none, sizeAt: none, fundedAt: none}
	r.index()
	r.topic = r.topicOf()
	r.appositions()
	r.chiefs()
	knowledge := known()
	for s := range doc.Sentences {
		if doc.Sentences[s].Paragraph > r.askedUntil {
			r.asked, r.answering = nil, false
		}
		switch doc.Sentences[s].Kind {
		case text.Body, text.Caption:
			if r.answering {
				r.answer(s)
			}
			r.sentence(s, knowledge)
		case text.Dateline, text.Header, text.Heading:
			if r.hasLabel(s) {
				r.sentence(s, knowledge)
			}
		}
		r.ask(s, knowledge)
	}
	r.sayNicknames()
	return r
}

// unmarked is a report whose sentences begin behind the marks of list points, questions and answers.
func unmarked(doc *text.Doc) *text.Doc {
	marked := doc
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		if sentence.Last-sentence.First < 3 || !pointMarks.Has(doc.Tokens[sentence.First].Lower) {
			continue
		}
		if marked == doc {
			copied := *doc
			copied.Sentences = slices.Clone(doc.Sentences)
			marked = &copied
		}
		marked.Sentences[s].First++
		marked.Sentences[s].Start = doc.Tokens[sentence.First+1].Start
	}
	return marked
}

var pointMarks = lex.NewSet("- – — * • · + q. a.")

// reading is one report while its facts are read.
type reading struct {
	doc    *text.Doc
	cast   *who.Cast
	dates  []when.Mention
	places []where.Mention
	said   []says.Attribution
	topic  int // the actor the report is mostly about

	mainly    bool  // that actor is spoken of more than all other groups
	explained bool  // the title promises to tell of that actor
	spokenOf  []int // per actor, how often the report speaks of it

	namedIn             [][]int // per actor, the sentences that name it
	headings            []int   // per sentence, as far as they were asked for: headingBefore
	mentionAt           []int32 // per token, 1 + index in cast.Mentions
	named               []bool  // per token: part of a name
	nameFirst, nameLast []int32

	asked        []string // the relations that the heading or question above asks for
	askedUntil   int      // the last paragraph for which it asks
	answering    bool     // nothing but answers stand below that question so far
	underHeading bool     // it is a heading: what follows may be whole sentences

	clause   clause // the one read last, and its cue
	clauseAt [2]int
	phrase   phrase // the one around a token that was read last, and 1 + that token
	phraseOf int

	funded   int // the group of which was told last what it lives on
	fundedAt int // the sentence in which it was

	sized  int // the group whose size or people were told last
	sizeAt int // the sentence in which they were

	nicknames []nickname

	signs  signs     // memory that the pairs of all sentences use
	odds   []float32 // likewise
	spoken []int     // likewise

	variant string // tells apart facts of equal value by different parties
	rule    string // the rule at work, for the evidence
	facts   []record.Fact
	seen    map[string]int // relation, subject, value → index in facts
}

// sentence tries every rule at every cue of a sentence.
func (r *reading) sentence(s int, knowledge *cues) {
	sentence := r.doc.Sentences[s]
	for t := sentence.First; t < sentence.Last; t++ {
		if r.named[t] && r.nameEnd(t) == t && r.nameFirst[t] != int32(t) {
			continue // inside a name
		}
		if r.nearSize(s) {
			r.call(t, &knowledge.again)
		}
		if _, tokens := knowledge.all.Match(r.doc, t); tokens == 0 {
			continue
		}
		for i := range knowledge.tables {
			r.call(t, &knowledge.tables[i])
		}
	}
}

// call tries the rules that a table calls at a token.
func (r *reading) call(t int, table *cueTable) {
	term, tokens := table.trie.Match(r.doc, t)
	if tokens == 0 {
		return
	}
	for _, call := range table.calls[term] {
		r.rule = rules[call.rule].Name
		rules[call.rule].Try(r, cue{first: t, last: t + tokens, note: call.note})
	}
}

// cue is the words that called a rule.
type cue struct {
	first, last int
	note        string // the cue list's own word on it: the fact's value where the cue itself says it
}

// say files a fact with its evidence; a fact told twice is kept once, with the date and source of either telling.
func (r *reading) say(actor int, relation string, value any, valueSpan text.Span, c cue, options ...option) {
	if actor == none || valueSpan.End <= valueSpan.Start {
		return
	}
	subject := &r.cast.Actors[actor]
	written := valueSpan.Of(r.doc.Text)
	if text, ok := value.(string); ok {
		if written = text; strings.TrimSpace(text) == "" || strings.EqualFold(text, subject.Name) && relation != "also_known_as" {
			return
		}
	}
	if size, ok := value.(record.Strength); ok && (size.Low != nil || size.High != nil) {
		written = bounds(size)
	}
	if relation == "strength" || relation == "members_from" {
		r.sized, r.sizeAt = actor, r.doc.Tokens[c.first].Sent
	}
	if relation == "supported_by" {
		r.funded, r.fundedAt = actor, r.doc.Tokens[c.first].Sent
	}
	fact := record.Fact{Subject: subject.Name, SubjectID: subject.ID, Relation: relation, Value: value}
	at := r.doc.Slice(c.first, c.last)
	fact.Evidence = append(fact.Evidence, r.quote("value", valueSpan), r.quote("relation", at))
	for _, apply := range options {
		apply(r, &fact)
	}
	if fact.By == "" && c.note != asWritten {
		source, denied := r.source(valueSpan.Join(at), &fact)
		if source == subject.Name && denied { // nobody else says it
			return
		}
		if fact.By = source; denied { // that somebody denies it tells that it is said
			fact.By = ""
			with("denied_by", source)(r, &fact)
		}
	}
	key := strings.ToLower(subject.Name + "\x00" + relation + "\x00" + written + "\x00" + r.variant)
	if r.seen == nil {
		r.seen = make(map[string]int)
	}
	if first, told := r.seen[key]; told {
		if old := &r.facts[first]; old.Date == "" {
			old.Date = fact.Date
		}
		return
	}
	r.seen[key] = len(r.facts)
	r.facts = append(r.facts, fact)
}

// bounds tells two numbers of members apart, in whatever words.
func bounds(size record.Strength) string {
	low, high := "", ""
	if size.Low != nil {
		low = strconv.Itoa(*size.Low)
	}
	if size.High != nil {
		high = strconv.Itoa(*size.High)
	}
	return low + ".." + high
}

func (r *reading) quote(field string, span text.Span) record.Evidence {
	return record.Evidence{Field: field, Start: span.Start, End: span.End, Text: span.Of(r.doc.Text), Rule: r.rule}
}

// option adds what some facts have beside subject and value.
type option func(*reading, *record.Fact)

// on gives a fact the date of its clause.
func on(date *when.Mention) option {
	return func(r *reading, fact *record.Fact) {
		if date != nil && date.Date != "" {
			fact.Date = string(date.Date)
			fact.Evidence = append(fact.Evidence, r.quote("date", date.Span))
		}
	}
}

// by names who says so where the clause itself tells.
func by(name string, span text.Span) option {
	return func(r *reading, fact *record.Fact) {
		if name != "" {
			fact.By = name
			fact.Evidence = append(fact.Evidence, r.quote("by", span))
		}
	}
}

// with adds a qualifier.
func with(key, value string) option {
	return func(_ *reading, fact *record.Fact) {
		if value == "" {
			return
		}
		if fact.Qualifiers == nil {
			fact.Qualifiers = make(map[string]string)
		}
		fact.Qualifiers[key] = value
	}
}

var claiming = lex.NewSet("said says say claimed claims claim claiming saying")

// source is who, in the report, says or denies what a span tells; "" where the report says it in its own voice.
func (r *reading) source(span text.Span, fact *record.Fact) (name string, denied bool) {
	best, size := -1, 0
	for i := range r.said {
		for _, content := range r.said[i].Content {
			if content.Covers(text.Span{Start: span.Start, End: span.Start}) && span.Start < content.End && (best < 0 || content.End-content.Start < size) {
				best, size = i, content.End-content.Start
			}
		}
	}
	if best < 0 {
		return "", false
	}
	said := &r.said[best]
	denied = said.Firmness == says.Denied && !said.Stance
	if denied && said.Actor != none && r.cast.Actors[said.Actor].Name == fact.Subject {
		return fact.Subject, true
	}
	if said.Actor != none && r.cast.Actors[said.Actor].Name == fact.Subject && !claiming.Has(strings.ToLower(said.Cue.Of(r.doc.Text))) {
		return "", false // "announced its split": what a group does by saying so
	}
	if said.Source.End > said.Source.Start {
		fact.Evidence = append(fact.Evidence, r.quote("by", said.Source))
	}
	if said.Speaker != "" {
		return said.Speaker, denied
	}
	return said.Source.Of(r.doc.Text), denied
}
