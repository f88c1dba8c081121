package incident

import (
	"casus/record"
	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
)

// Find reads the incidents, in the order of the report.
func Find(a *Answers) []record.Incident {
	r := newReading(a, shipped())
	r.tell()
	r.judgeNews()
	r.draw()
	r.settle()
	var incidents []record.Incident
	for i := range r.drawn {
		if d := &r.drawn[i]; r.counts(d) {
			if p, ok := r.ofSubject(d); ok {
				d.agents = append(d.agents, p)
			}
			incidents = append(incidents, r.record(d))
		}
	}
	return incidents
}

// reading is one report while its incidents are read.
type reading struct {
	*Answers
	doc        *text.Doc
	places     *where.Places
	context    context
	models     *Models
	signs      signs   // of the question that a model answers at the moment
	likely     float64 // that the report tells of an incident at all, as the model has it
	likelySaid string  // the same in words
	actAt      []int32 // per token, 1 + index in Acts
	subject    int     // index in Cast.Mentions of the armed group that the report is a profile of, -1
	opening    int     // the last sentence of the report's opening: its title and first two sentences
	tellings   []telling
	drawn      []drawn
	latest     int // index in drawn of the act told of last

	agents, patients []party // room for those of an act that a telling is compared with
}

// drawn is a set of tellings that are one act, and what they come to.
type drawn struct {
	tellings []int
	claims   []int // indices in Claims

	kind     what.Kind
	realis   what.Realis
	date     *when.Mention
	place    where.Location
	placed   bool
	agents   []party
	patients []party
	tolls    tolls
}

func newReading(a *Answers, m *Models) *reading {
	r := &reading{Answers: a, models: m, doc: a.Doc, places: where.Index(a.Doc, a.Places), context: readContext(a.Doc), subject: profiled(a.Doc, a.Cast)}
	body := 0
	for s := range a.Doc.Sentences {
		if a.Doc.Sentences[s].Kind == text.Body {
			if body++; body == 2 {
				r.opening = s
				break
			}
		}
	}
	return r
}
