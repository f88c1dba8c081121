package incident

import (
	"casus/record"
	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
)

// Find reads the incidents, in the order of the report.
func Find(a *Answers) []record.Incident { return FindBy(a, shipped()) }

// FindBy reads the incidents by other models than those that the package ships.
func FindBy(a *Answers, m *Models) []record.Incident {
	r := newReading(a, m)
	acts := r.find()
	r.deal(acts)
	r.cast(acts)
	var incidents []record.Incident
	for _, d := range acts {
		incidents = append(incidents, r.record(d))
	}
	return incidents
}

// find reads the acts that count.
func (r *reading) find() (counted []*drawn) {
	r.settleAll()
	for i := range r.drawn {
		if d := &r.drawn[i]; r.counts(d) {
			d.agents = r.withoutAverters(d)
			if len(d.agents) == 0 {
				if p, ok := r.ownDeed(d); ok {
					d.agents = append(d.agents, p)
				}
			}
			d.agents = append(d.agents, r.during(d)...)
			if p, ok := r.ofSubject(d); ok {
				d.agents = append(d.agents, p)
			}
			counted = append(counted, d)
		}
	}
	return counted
}

// settleAll draws the tellings together and settles what they come to.
func (r *reading) settleAll() {
	r.tell()
	r.judge()
	r.draw()
	r.settle()
}

// reading is one report while its incidents are read.
type reading struct {
	*Answers
	news
	places      *where.Places
	models      *Models
	signs       signs       // of the question that a model answers at the moment
	ruledOut    bool        // by the model that says whether a report tells of an incident at all
	judgedSaid  string      // what that model says, in words
	actAt       []int32     // per token, 1 + index in Acts
	subject     int         // index in Cast.Mentions of the armed group that the report is about, -1
	profile     bool        // the report is a profile of it
	items       map[int]int // of a bulletin: how many paragraphs up to one begin with a place of their own
	titlePlaces int         // how many places the title names
	tellings    []telling
	drawn       []drawn
	latest      int // index in drawn of the act told of last

	values           []float32 // room for what a model is told
	agents, patients []party   // room for those of an act that a telling is compared with
}

// drawn is a set of tellings that are one act, and what they come to.
type drawn struct {
	tellings []int
	claims   []int   // indices in Claims
	nearest  float64 // how well its first telling goes with the act that it goes best with

	kind     what.Kind
	realis   what.Realis
	date     *when.Mention
	place    where.Location
	placed   bool
	told     []party // all who are told to have done it, those too who stand for others of them
	agents   []party
	patients []party
	tolls    tolls
	likely   bool // by the rules it was done and is told of closely enough to be one act

	countsSaid        string // what a model says of its being an incident, in words
	deadSaid, daySaid string // and of the figure and the day that it gives it
}

func newReading(a *Answers, m *Models) *reading {
	r := &reading{Answers: a, models: m, news: readNews(a.Doc), places: where.Index(a.Doc, a.Places)}
	r.subject, r.profile = profiled(a.Doc, a.Cast)
	for i := range a.Places {
		if m := &a.Places[i]; !m.Adjective && !m.Metonym && !m.Modifier && m.Within < 0 && a.Doc.Sentences[a.Doc.Tokens[m.First].Sent].Kind == text.Title {
			r.titlePlaces++
		}
	}
	return r
}
