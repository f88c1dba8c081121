package who

import (
	"fmt"
	"slices"
	"strings"

	"casus/text"
	"casus/trace"
)

// Kind is what sort of party an actor is.
type Kind uint8

const (
	Unknown      Kind = iota
	ArmedGroup        // rebels, militias, named armed organisations
	Forces            // army, police, a state's or an alliance's forces
	Government        // a state, its government, ministries
	Party             // political parties and movements without arms
	Organisation      // NGOs, agencies, outlets, companies, the UN
	Unnamed           // "gunmen", "a suicide bomber", "militants": armed, no name given
	People            // "civilians", "villagers", "students", "Shi'a Hazara community"
	Person
)

var kindNames = [...]string{"unknown", "armed group", "forces", "government", "party", "organisation", "unnamed", "people", "person"}

func (k Kind) String() string { return kindNames[k] }

// ParseKind reads what Kind.String writes.
func ParseKind(name string) (Kind, error) {
	if i := slices.Index(kindNames[:], name); i >= 0 {
		return Kind(i), nil
	}
	return Unknown, fmt.Errorf("who: %q is no kind of party: write one of %s", name, strings.Join(kindNames[:], ", "))
}

// Actor is one party of a report; all mentions of it share it.
type Actor struct {
	ID      string // of the registry, "" where it does not know the party
	Name    string // the fullest name that the report gives
	Kind    Kind
	Country string   // ISO 3166-1 alpha-2 where known
	Aliases []string // other names in this report
	Role    string   // of a person: "director"
	Org     string   // of a person: "South Asia Institute"
	Force   string   // "forces:", "police:" or "security:" of a state's forces whose country no phrase names; ID supposes the one most spoken of
}

// Mention is a phrase that stands for an actor.
type Mention struct {
	text.Span
	First, Last int  // tokens
	Head        int  // the token that governs the phrase
	Actor       int  // index in Cast.Actors
	Nominal     bool // "the group", "the attackers", "they": resolved, not named
	Doubted     bool // "suspected", "alleged": the phrase leaves open that it is they
	Trace       trace.Step
}

// Cast is everyone in a report.
type Cast struct {
	Actors   []Actor
	Mentions []Mention // in order of First
	Subject  int       // index in Actors of the armed group that the report is about, -1
	Profile  bool      // the title asks who that is

	at  []int32 // per token, 1 + index in Mentions
	doc *text.Doc
}

// At is the mention that a token heads, else the smallest that contains it.
func (c *Cast) At(token int) (mention int, ok bool) {
	if c.at != nil {
		if token < 0 || token >= len(c.at) {
			return 0, false
		}
		return int(c.at[token]) - 1, c.at[token] > 0
	}
	best := -1
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if m.First <= token && token < m.Last && (best < 0 || c.nearer(m, &c.Mentions[best], token)) {
			best = i
		}
	}
	return best, best >= 0
}

// nearer says whether a token belongs to m rather than to other.
func (c *Cast) nearer(m, other *Mention, token int) bool {
	if (m.Head == token) != (other.Head == token) {
		return m.Head == token
	}
	return m.Last-m.First < other.Last-other.First
}

// Phrase is the whole noun phrase of the mention that a token heads or stands in; "" where there is none.
func (c *Cast) Phrase(head int) string {
	m, ok := c.At(head)
	if !ok || c.doc == nil {
		return ""
	}
	return c.Mentions[m].Of(c.doc.Text)
}

// Name is the fullest name of an actor.
func (c *Cast) Name(actor int) string { return c.Actors[actor].Name }

// index files the mentions under their tokens.
func (c *Cast) index(doc *text.Doc) {
	c.doc, c.at = doc, make([]int32, len(doc.Tokens))
	for i := range c.Mentions {
		m := &c.Mentions[i]
		for t := m.First; t < m.Last; t++ {
			if c.at[t] == 0 || c.nearer(m, &c.Mentions[c.at[t]-1], t) {
				c.at[t] = int32(i + 1)
			}
		}
	}
}

// Find reads the parties of a report and resolves what stands for them ("the group", acronyms, surnames, pronouns).
func Find(doc *text.Doc) *Cast {
	f := newFinder(doc)
	if len(doc.Tokens) > 0 {
		f.survey()
		f.learn()
		f.recognise()
		f.names()
		f.tagged()
		f.initialed()
		f.persons()
		f.count()
		f.cast.Subject, f.cast.Profile = f.subjectOf()
		f.nouns()
		f.means()
		f.echoes()
		f.arm()
		f.count()
		f.cast.Subject, f.cast.Profile = f.subjectOf()
		f.pronouns()
		f.settle()
	}
	f.cast.index(doc)
	return f.cast
}
