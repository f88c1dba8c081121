package ledger

import (
	"context"
	"errors"

	"casus/record"
	"casus/report"
	"casus/same"
)

// Ledger is where readings are kept. Both kinds pass the same suite, package ledgertest.
type Ledger interface {
	// Known is what the ledger holds of a report, by its id; ErrNotFound where it holds nothing.
	Known(ctx context.Context, id string) (*Report, error)
	// Add keeps reports with their readings, each in place of its reading before. It does all of it or nothing.
	Add(ctx context.Context, readings ...Reading) error
	// Remove takes a report away with all that rests on it alone.
	Remove(ctx context.Context, id string) error
	// Reports lists all reports, by id; EachReport gives them to do one after the other, and keeps few in memory.
	Reports(ctx context.Context) ([]Report, error)
	EachReport(ctx context.Context, do func(*Report) error) error
	// Text is the text of a report, into which all evidence points.
	Text(ctx context.Context, id string) (string, error)

	// Raw is a report as received.
	Raw(ctx context.Context, id string) ([]byte, error)
	// Credits are the outlets that a report names as the source of its words.
	Credits(ctx context.Context, id string) ([]report.Credit, error)

	// Accounts, Facts and Statements list what a filter lets through, by report and position.
	Accounts(ctx context.Context, filter Filter) ([]Account, error)
	Facts(ctx context.Context, filter FactFilter) ([]Fact, error)
	Statements(ctx context.Context, filter StatementFilter) ([]Statement, error)
	// Subjects counts the facts that are told of each party, by its name.
	Subjects(ctx context.Context) (map[string]int, error)
	// Incidents lists the incidents of which one account passes the filter, each with all its accounts, by date.
	Incidents(ctx context.Context, filter Filter) ([]Incident, error)
	// EachIncident gives them to do one after the other, and keeps few in memory.
	EachIncident(ctx context.Context, filter Filter, do func(*Incident) error) error
	// Incident finds one by its id, by an id that it once had, by the id of one of its accounts, or by the beginning of one.
	Incident(ctx context.Context, id string, view View) (*Incident, error)
	// Count is how many incidents there are.
	Count(ctx context.Context) (int, error)
	// Refused lists what was nearly joined with an incident and why it was not, the closest first.
	Refused(ctx context.Context, incident *Incident) ([]Refusal, error)
	// Names lists the names that reports give to parties: of those that bear one of these folded names, of all without any.
	Names(ctx context.Context, folded ...string) ([]Name, error)

	// Join joins the accounts that came, changed or lost a companion since the last time.
	Join(ctx context.Context) error
	// Decide keeps a person's words on pairs of accounts, in place of earlier words on the same pair.
	Decide(ctx context.Context, decisions ...Decision) error
	// Decisions are people's words on accounts as they are now called, in the order in which they were made.
	Decisions(ctx context.Context) ([]Decision, error)
	// History lists what happened to the ledger, the oldest first.
	History(ctx context.Context) ([]Event, error)
	Close() error
}

// ErrNotFound is for an id that the ledger does not hold.
var ErrNotFound = errors.New("not in the ledger")

// ErrAmbiguous is for the beginning of more than one id.
var ErrAmbiguous = errors.New("stands for more than one incident; give more of the id")

// ErrOneAlready is for incidents to be merged that are one.
var ErrOneAlready = errors.New("these are one incident already")

// ErrNotItsAccounts is for accounts to be parted from an incident that they do not belong to, or that are all of it.
var ErrNotItsAccounts = errors.New("name accounts of this incident, by their whole ids, and leave at least one")

// Reading is a report with its record, as a version of the program read it.
type Reading struct {
	Report  *report.Report
	Record  *record.Record
	Version string
}

// Report is a report as the ledger lists it, without its text.
type Report struct {
	record.Report
	Version string // of the current reading
	Body    int
	Added   string `json:"-"` // when it was first read, RFC 3339
	Credit  string // the outlet that it credits most
	Sketch  same.Sketch
}

// Account is one report's telling of one incident.
type Account struct {
	record.Incident
	Report string // the report's id

	position int // among the report's accounts
}

// Fact is what one report says of a party.
type Fact struct {
	record.Fact
	Report   string
	Position int // among the report's facts
}

// Statement is who said what in one report.
type Statement struct {
	record.Statement
	Report   string
	Position int
}

// Incident is what the ledger holds to have happened: accounts of one act and what they come to.
type Incident struct {
	ID       string      `json:"id"`
	Summary  Summary     `json:"summary"`
	Accounts []Account   `json:"accounts"`
	Links    []same.Link `json:"links,omitempty"`
	Reports  int         `json:"reports"`
	Outlets  int         `json:"outlets"`
	Sources  int         `json:"sources"` // independent ones
	Origins  []int       `json:"-"`       // per account, which independent source it comes from
	From     []*Report   `json:"-"`       // per account, its report
}

// Refusal is an account of another incident that was nearly joined with one of this incident.
type Refusal struct {
	Account  string  `json:"account"`
	Other    string  `json:"other"`
	Incident string  `json:"incident"` // the other's
	Score    float64 `json:"score"`
	Reason   string  `json:"reason"`
}

// View is how incidents are shown: as they were known on a day, and by which rule their tolls are summed up.
type View struct {
	AsOf  string // a day: reports published later count for nothing; "" for all
	Tolls *TollRule
}

// Name is a name that a report gives to a party. Party is the registry's id, or "name/" and the folded name.
type Name struct {
	Party  string
	Name   string
	Folded string
	Report string
}

// Parties is a set of parties, by id or folded name. The empty set lets everything through.
type Parties struct {
	IDs    []string
	Folded []string
}

func (p Parties) empty() bool { return len(p.IDs) == 0 && len(p.Folded) == 0 }

// Filter chooses accounts. Empty fields let everything through.
type Filter struct {
	View
	Report   string // id
	Parties  Parties
	Role     string // of the party: perpetrator, target, other
	Country  string // ISO 3166-1 alpha-2
	Place    string // words of the name of a place, its town or its province
	From, To string // days
	Type     string // words of the event type or sub-event type
}

// FactFilter chooses facts.
type FactFilter struct {
	AsOf      string
	Report    string
	Subject   Parties
	Relations []string
}

// StatementFilter chooses statements.
type StatementFilter struct {
	AsOf   string
	Report string
	Words  []string // folded: one of them is in what is said, or what it is about
}

// Decision is a person's word on two accounts.
type Decision struct {
	same.Decision
	By   string `json:"by"`
	Note string `json:"note,omitempty"`
	At   string `json:"at"` // RFC 3339
}

// Event is one entry of the history.
type Event struct {
	At      string
	Kind    string // read, read again, removed, joined, parted, renamed, decided
	Subject string
	Detail  string
}

// Narrows says whether a filter leaves anything out.
func (f Filter) Narrows() bool {
	return !f.Parties.empty() || f.Report+f.Role+f.Country+f.Place+f.From+f.To+f.Type+f.AsOf != ""
}
