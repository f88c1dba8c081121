package muc4

import "casus/internal/learn"

// The classes of the models, in the task's terms.
var (
	Types      = []string{"none", "ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY"}
	Roles      = []string{"none", "individual", "organization", "target", "human", "instrument"}
	HumanTypes = []string{"CIVILIAN", "DIPLOMAT", "GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL", "FORMER ACTIVE MILITARY",
		"LEGAL OR JUDICIAL", "ACTIVE MILITARY", "POLITICAL FIGURE", "LAW ENFORCEMENT", "SECURITY GUARD"}
	TargetTypes = []string{"OTHER", "CIVILIAN RESIDENCE", "COMMERCIAL", "COMMUNICATIONS", "DIPLOMAT OFFICE OR RESIDENCE", "ENERGY",
		"FINANCIAL", "GOVERNMENT OFFICE OR RESIDENCE", "LAW ENFORCEMENT FACILITY", "POLITICAL FIGURE OFFICE OR RESIDENCE",
		"ORGANIZATION OFFICE", "TRANSPORT VEHICLE", "TRANSPORTATION FACILITY", "TRANSPORTATION ROUTE", "WATER"}
	WeaponTypes = []string{"none", "GUN", "MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE", "EXPLOSIVE", "BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE",
		"AERIAL BOMB", "GRENADE", "MOLOTOV COCKTAIL", "PROJECTILE", "MISSILE", "ROCKET", "CUTTING DEVICE", "FIRE", "STONE", "TORTURE"}
	HumanEffects  = []string{"none", "DEATH", "INJURY", "NO INJURY OR DEATH", "NO INJURY", "REGAINED FREEDOM"}
	TargetEffects = []string{"none", "SOME DAMAGE", "DESTROYED", "NO DAMAGE"}
	Stages        = []string{"ACCOMPLISHED", "ATTEMPTED", "THREATENED"}
	Confidences   = []string{"REPORTED AS FACT", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "POSSIBLE"}
	Categories    = []string{"none", "TERRORIST ACT", "STATE-SPONSORED VIOLENCE"}
	Answers       = []string{"no", "yes"}
)

// Models are what the reader learned.
type Models struct {
	Relevance, Types, Roles, Names       *learn.Model
	HumanTypes, TargetTypes, WeaponTypes *learn.Model
	HumanEffects, TargetEffects          *learn.Model
	Stage, Confidence, Same, Joins       *learn.Model
	Kinds, Implied, Category             *learn.Model // the type of an incident; the weapon that no noun tells; the nature of the act
	Events, Fills, Dates, Places         *learn.Model
	SentenceTrees                        *learn.Trees // weigh what Types says against all else
	RoleTrees                            RoleTrees    // what Roles says
	MessageTrees                         *learn.Trees // what Relevance and Events say of a message
	SameTrees                            *learn.Trees // what Same says
	EventTrees, FillTrees                *learn.Trees // what Events and Fills say
	DateTrees, PlaceTrees                *learn.Trees // what Dates and Places say
}

type namedModel struct {
	name  string
	model **learn.Model
}

func (m *Models) list() []namedModel {
	return []namedModel{{"relevance", &m.Relevance}, {"types", &m.Types}, {"roles", &m.Roles}, {"names", &m.Names},
		{"human types", &m.HumanTypes}, {"target types", &m.TargetTypes}, {"weapon types", &m.WeaponTypes},
		{"human effects", &m.HumanEffects}, {"target effects", &m.TargetEffects}, {"stage", &m.Stage},
		{"confidence", &m.Confidence}, {"kinds", &m.Kinds}, {"implied", &m.Implied}, {"category", &m.Category}, {"same", &m.Same}, {"joins", &m.Joins}, {"events", &m.Events}, {"fills", &m.Fills},
		{"dates", &m.Dates}, {"places", &m.Places}}
}

// Mean are the models whose answers are the averages of those of several makings.
func Mean(made []*Models) *Models {
	mean := new(Models)
	for i, named := range mean.list() {
		models := make([]*learn.Model, len(made))
		for k, m := range made {
			models[k] = *m.list()[i].model
		}
		*named.model = learn.Mean(models)
	}
	for i, named := range mean.trees() {
		trees := make([]*learn.Trees, len(made))
		for k, m := range made {
			trees[k] = *m.trees()[i].trees
		}
		*named.trees = learn.MeanTrees(trees)
	}
	return mean
}

type namedTrees struct {
	name  string
	trees **learn.Trees
}

func (m *Models) trees() []namedTrees {
	all := []namedTrees{{"sentence trees", &m.SentenceTrees}, {"same trees", &m.SameTrees}, {"message trees", &m.MessageTrees}, {"event trees", &m.EventTrees}, {"fill trees", &m.FillTrees},
		{"date trees", &m.DateTrees}, {"place trees", &m.PlaceTrees}}
	for role := 1; role < len(Roles); role++ {
		all = append(all, namedTrees{Roles[role] + " trees", &m.RoleTrees[role]})
	}
	return all
}

// judge applies models without allocating for each question.
type judge struct {
	features learn.Features
	out      []float32
}

func (j *judge) ask(m *learn.Model) []float32 {
	if cap(j.out) < len(m.Classes) {
		j.out = make([]float32, 32)
	}
	out := j.out[:len(m.Classes)]
	m.Probabilities(j.features.Hashes, out)
	j.features.Reset()
	return out
}

// best asks and names the likeliest class.
func (j *judge) best(m *learn.Model) string { return m.Classes[bestOf(j.ask(m))] }

// some asks and names the likeliest class but the first, which stands for none; "" where it is less likely than the cut.
func (j *judge) some(m *learn.Model, cut float32) string {
	p := j.ask(m)
	best := 1 + bestOf(p[1:])
	if p[best] < cut {
		return ""
	}
	return m.Classes[best]
}
