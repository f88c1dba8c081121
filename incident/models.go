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
// incident, Counts whether an act is one of the record. Where one is missing, rules decide alone.
type Models struct {
	Same, Report *learn.Model
	Counts       *learn.Trees
}

var shipped = sync.OnceValue(func() *Models {
	sections := modelfile.MustParse(modelData)
	m := new(Models)
	for name, model := range map[string]**learn.Model{"same": &m.Same, "report": &m.Report} {
		var err error
		if *model, err = learn.Decode([]byte(sections[name])); err != nil {
			panic(err)
		}
	}
	var err error
	if m.Counts, err = learn.DecodeTrees([]byte(sections["counts"])); err != nil {
		panic(err)
	}
	return m
})

// Encode is the model file of the models.
func (m *Models) Encode() []byte {
	return modelfile.Encode([]modelfile.Section{{Name: "same", Data: m.Same.Encode()}, {Name: "report", Data: m.Report.Encode()},
		{Name: "counts", Data: m.Counts.Encode()}})
}
