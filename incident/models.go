package incident

import (
	_ "embed"
	"sync"

	"casus/internal/learn"
	"casus/internal/modelfile"
)

//go:embed model.bin
var modelData string

// Models are what the package learned: Same says whether a word tells of an act told before, Report whether a report tells of any
// incident, Counts whether an act is one of the record, Dead and Day whether a figure or a date is that of an act for which the rules
// found none, Did whether a party did an act of which the rules do not tell who did it, Hit whether one was hit. Where one is missing,
// rules decide alone.
type Models struct {
	Same, Report, Did, Hit *learn.Model
	Counts, Dead, Day      *learn.Trees
}

var shipped = sync.OnceValue(func() *Models {
	sections := modelfile.MustParse(modelData)
	m := new(Models)
	for name, model := range map[string]**learn.Model{"same": &m.Same, "report": &m.Report, "did": &m.Did, "hit": &m.Hit} {
		data, made := sections[name]
		if !made {
			continue // the command that makes it reads reports by what there is
		}
		var err error
		if *model, err = learn.Decode([]byte(data)); err != nil {
			panic(err)
		}
	}
	for name, model := range map[string]**learn.Trees{"counts": &m.Counts, "dead": &m.Dead, "day": &m.Day} {
		data, made := sections[name]
		if !made {
			continue
		}
		var err error
		if *model, err = learn.DecodeTrees([]byte(data)); err != nil {
			panic(err)
		}
	}
	return m
})

// Encode is the model file of the models.
func (m *Models) Encode() []byte {
	return modelfile.Encode([]modelfile.Section{{Name: "same", Data: m.Same.Encode()}, {Name: "report", Data: m.Report.Encode()},
		{Name: "did", Data: m.Did.Encode()}, {Name: "hit", Data: m.Hit.Encode()},
		{Name: "counts", Data: m.Counts.Encode()}, {Name: "dead", Data: m.Dead.Encode()}, {Name: "day", Data: m.Day.Encode()}})
}
