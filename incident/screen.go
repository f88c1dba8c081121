package incident

import (
	"casus/what"
	"casus/when"
	"casus/where"
)

// counts says whether a set of tellings is an incident of the record.
func (r *reading) counts(d *drawn) bool {
	force := 0
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Realis == what.Happened || act.Realis == what.Attempted {
			force = max(force, act.Force)
		}
	}
	if force < 2 || d.kind == what.Protest || d.kind == what.Incident {
		return false
	}
	if d.realis != what.Happened && d.realis != what.Attempted {
		return false
	}
	dated := d.date != nil && d.date.Date.Precision() != when.ToCentury
	placed := d.placed && d.place.Place.Kind != where.Region
	if !dated && !placed {
		return false
	}
	return true
}
