package incident

import (
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// counts says whether a set of tellings is an incident of the record.
func (r *reading) counts(d *drawn) bool {
	return r.happened(d) && r.specific(d) && r.violent(d)
}

// happened says whether some word that stands for an act by itself tells that it was done or tried.
func (r *reading) happened(d *drawn) bool {
	if d.realis != what.Happened && d.realis != what.Attempted || d.kind == what.Protest || d.kind == what.Incident {
		return false
	}
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Force >= 2 && (act.Realis == what.Happened || act.Realis == what.Attempted) {
			return true
		}
	}
	return false
}

// specific says whether the report ties the act to a time or a place closer than a country. A country or a year alone is
// enough only for a single act that hit somebody.
func (r *reading) specific(d *drawn) bool {
	close := d.placed && d.place.Place.Kind != where.Region && d.place.Place.Kind != where.Country
	own := false // the place stands with one of the act's words, not somewhere before it
	plural := true
	for _, i := range d.tellings {
		own = own || r.tellings[i].placed
		plural = plural && r.tellings[i].act.Plural
	}
	day, year := false, false
	if d.date != nil {
		switch d.date.Date.Precision() {
		case when.ToDay, when.ToMonth:
			day = true
		case when.ToYear, when.ToSeason, when.ToPeriod:
			year = true
		}
	}
	toll := d.tolls.killed >= 0 || d.tolls.injured >= 0 || d.tolls.abducted >= 0
	switch {
	case day:
		return !plural || close || toll
	case close && own:
		return !plural || year || toll
	case close:
		return toll || len(d.tellings) > 1 && !plural
	}
	return !plural && (toll || len(d.patients) > 0 && year)
}

// violent says whether the act is political violence and not plain crime or an accident.
func (r *reading) violent(d *drawn) bool {
	armed := false
	for _, list := range [][]party{d.agents, d.patients} {
		for i := range list {
			if list[i].actor < 0 {
				continue
			}
			switch r.Cast.Actors[list[i].actor].Kind {
			case who.ArmedGroup, who.Forces:
				armed = true
			}
		}
	}
	switch d.kind {
	case what.Bombing, what.Suicide, what.Grenade, what.Airstrike, what.Shelling, what.Chemical:
		return true
	case what.Killing, what.Explosion, what.Destruction, what.Strike:
		if r.context.accident > r.context.political && !armed {
			return false
		}
	}
	return armed || r.context.political > r.context.crime && r.context.political > 0
}
