package howmany

import (
	"casus/number"
	"casus/text"
	"casus/trace"
	"casus/who"
)

// Harm is what happened to the people counted.
type Harm uint8

const (
	None Harm = iota
	Killed
	Injured
	Abducted
	Detained
	Displaced
	Missing
)

var harmNames = [...]string{"none", "killed", "injured", "abducted", "detained", "displaced", "missing"}

func (h Harm) String() string { return harmNames[h] }

// Toll is a number of people to whom something happened.
type Toll struct {
	text.Span       // the whole of it: "killed at least 21 people, most of them Taliban employees"
	Harm            Harm
	Count           number.Range
	Figure          text.Span // the number's words; empty where the phrase counts by itself: "a policeman", "civilians"
	Of              text.Span // the people: "Afghan civilians"; empty where only a number stands
	OfFirst, OfLast int       // tokens of Of
	Trigger         int       // the token that says the harm: "killed"
	Attackers       bool      // the dead are those who attacked
	Part            bool      // "including 13 soldiers": already inside another toll
	Parent          int       // index of the toll that holds this part, -1 where there is none
	Total           bool      // a total over many acts or a long time
	Superseded      bool      // a figure that the report gives up for another: "rose from 12 to 19"
	Definite        bool      // people already spoken of, or some of them: "the three men", "he", "the leader and two others"
	Trace           trace.Step
}

// Bare says whether the count rests on a plural alone: "killed civilians" is two or more.
func (t *Toll) Bare() bool { return t.Figure == text.Span{} && t.Count.Open() }

// Find reads every toll, sentence by sentence. Parts follow the toll that holds them.
func Find(doc *text.Doc, cast *who.Cast) []Toll {
	r := reader{doc: doc, cast: cast, words: load()}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Kind == text.Header || s.Kind == text.Byline || s.Kind == text.Boilerplate {
			continue
		}
		r.sentence(s)
	}
	recall(doc, r.tolls)
	return r.tolls
}
