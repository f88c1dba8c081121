package muc4

import (
	"strconv"
	"strings"

	"casus/number"
	"casus/text"
)

// Reader makes templates of messages.
type Reader struct {
	Models *Models
	Cut    Cuts
}

// Cuts are how likely things must be to count. They were set by cross validation on the development messages.
type Cuts struct {
	Sentence, Same, Event, Join, Message float32
	Effect, Weapon                       float32
	Kind, Implied, Category              float32
	Roles, Fills                         [6]float32
}

var cuts = Cuts{Sentence: 0.3, Same: 0.75, Event: 0.3, Message: 0.45, Join: 0.5, Effect: 0.4, Weapon: 0.4, Kind: 0.95, Implied: 0.4, Category: 0.4,
	Roles: [6]float32{0, 0.15, 0.15, 0.15, 0.15, 0.15},
	Fills: [6]float32{0, 0.18, 0.22, 0.3, 0.32, 0.22}}

// NewReader reads with the given models.
func NewReader(m *Models) *Reader { return &Reader{Models: m, Cut: cuts} }

// mention is a phrase that plays a part.
type mention struct {
	phrase int
	role   int
	p      float32
}

// Judge fills what the models say of the sentences and phrases and gives the relevance of the message.
func (r *Reader) Judge(c *Context) float32 {
	relevance := r.Look(c)
	r.Again(c, relevance)
	return relevance
}

// Look is the first look at sentences, phrases and message.
func (r *Reader) Look(c *Context) float32 {
	var j judge
	c.Sent = c.Types(r.Models.Types)
	c.SetRoles(c.Roles(r.Models.Roles))
	c.RelevanceFeatures(&j.features)
	return j.ask(r.Models.Relevance)[1]
}

// Read reads the incidents of a message.
func (r *Reader) Read(c *Context) []Template { return r.Templates(c, r.Judge(c)) }

// Templates reads the incidents of a message whose sentences and phrases are judged.
func (r *Reader) Templates(c *Context, relevance float32) []Template {
	entities := r.Entities(c)
	events := r.Events(c)
	counts := r.Weigh(c, events, relevance)
	events = r.Kept(events, counts)
	var templates []Template
	for i := range events {
		templates = append(templates, r.template(c, events, i, entities))
	}
	return templates
}

func (r *Reader) template(c *Context, events []Event, at int, entities []Entity) Template {
	var j judge
	e := &events[at]
	t := Template{Type: Types[r.kind(c, e)]}
	c.StageFeatures(&j.features, e.Sentences, t.Type)
	t.Stage = j.best(r.Models.Stage)
	t.Date = j.choose(r.Models.Dates, r.Models.DateTrees, c.Dates(e))
	t.Location = j.choose(r.Models.Places, r.Models.PlaceTrees, c.Locations(e))
	var perpetrators [][]int
	for _, i := range r.fillers(c, events, at, entities) {
		x := c.seenFrom(&entities[i], e)
		phrases := x.Phrases()
		if x.Role <= 2 {
			perpetrators = append(perpetrators, phrases)
		}
		switch x.Role {
		case 1:
			t.Individuals = append(t.Individuals, x.Description)
		case 2:
			c.ConfidenceFeatures(&j.features, phrases, t.Type)
			t.Organizations = append(t.Organizations, Organization{x.Description, j.best(r.Models.Confidence)})
		case 3:
			target := Target{ID: x.Description, Number: c.number(x.mentions)}
			c.KindFeatures(&j.features, phrases)
			target.Type = j.best(r.Models.TargetTypes)
			c.FateFeatures(&j.features, phrases, t.Type)
			if effect := j.some(r.Models.TargetEffects, r.Cut.Effect); effect != "" {
				target.Effects = []string{effect}
			}
			target.Nation = c.nation(x.mentions, t.Location)
			t.Physical = append(t.Physical, target)
		case 4:
			h := Human{Name: x.Name, Description: x.Description, Number: c.number(x.mentions)}
			if h.Name != "" {
				h.Number = "1"
			}
			c.KindFeatures(&j.features, phrases)
			h.Type = j.best(r.Models.HumanTypes)
			c.FateFeatures(&j.features, phrases, t.Type)
			if effect := j.some(r.Models.HumanEffects, r.Cut.Effect); effect != "" {
				h.Effects = []string{effect}
			}
			h.Nation = c.nation(x.mentions, t.Location)
			t.Humans = append(t.Humans, h)
		case 5:
			c.KindFeatures(&j.features, phrases)
			t.Instruments = append(t.Instruments, Instrument{x.Description, j.some(r.Models.WeaponTypes, r.Cut.Weapon)})
		}
	}
	c.ImpliedFeatures(&j.features, e.Sentences, t.Type, len(t.Instruments))
	if kind := j.some(r.Models.Implied, r.Cut.Implied); kind != "" {
		t.Instruments = append(t.Instruments, Instrument{Type: kind})
	}
	c.CategoryFeatures(&j.features, e.Sentences, t.Type, perpetrators)
	if p := j.ask(r.Models.Category); p[1]+p[2] >= r.Cut.Category {
		t.Category = Categories[1+bestOf(p[1:])]
	}
	return t
}

// kind is the type of an event. Where that is not sure the answer is an attack, which all types are.
func (r *Reader) kind(c *Context, e *Event) int {
	var j judge
	c.TypeFeatures(&j.features, e)
	p := j.ask(r.Models.Kinds)
	if kind := bestOf(p); p[kind] >= r.Cut.Kind {
		return kind
	}
	return 1
}

// nation is the country that the phrases of a target name, where it is another than that of the incident.
func (c *Context) nation(mentions []mention, location string) string {
	home, _, _ := strings.Cut(location, ":")
	for _, m := range mentions {
		p := &c.Phrases[m.phrase]
		for _, n := range c.nations {
			if n.first >= p.First && n.last <= p.Full && n.place.country != home {
				return n.place.country
			}
		}
	}
	return ""
}

// number is how many a group of mentions stands for.
func (c *Context) number(group []mention) string {
	plural := false
	for _, m := range group {
		p := &c.Phrases[m.phrase]
		for i := p.First; i < p.Head; i++ {
			if c.Doc.Tokens[i].Tag != text.NUM {
				continue
			}
			n, ok := number.Over(c.numbers, i)
			if !ok {
				continue
			}
			switch low := strconv.Itoa(n.Value.Low); {
			case n.Value.High < 0:
				return low + "-"
			case n.Value.Low != n.Value.High:
				return low + "-" + strconv.Itoa(n.Value.High)
			case n.About:
				return "~" + low
			default:
				return low
			}
		}
		head := &c.Doc.Tokens[p.Head]
		if head.XPos == text.PennNNS || head.XPos == text.PennNNPS || head.Lower == "people" {
			plural = true
		}
	}
	if plural {
		return "PLURAL"
	}
	return "1"
}
