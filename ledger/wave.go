package ledger

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casus/lex"
	"casus/record"
)

// Relation links an incident with another that is no part of it but belongs with it.
type Relation struct {
	Incident string `json:"incident"`
	Kind     string `json:"kind"` // wave: another act of one wave; whole: the other is told as the whole of the wave
	Reason   string `json:"reason"`
}

// Related finds the acts of one wave: acts of one day in one country that a report tells beside this one as the work of
// the same party. Of these, an act whose toll is that of all others together is the whole of which they are parts.
func Related(ctx context.Context, l Ledger, incident *Incident) ([]Relation, error) {
	var list []Relation
	for i := range incident.Accounts {
		own := &incident.Accounts[i]
		beside, err := l.Accounts(ctx, Filter{Report: own.Report})
		if err != nil {
			return nil, err
		}
		beside = slices.DeleteFunc(beside, func(other Account) bool {
			return other.IncidentID == incident.ID || !oneWave(&own.Incident, &other.Incident)
		})
		for j := range beside {
			other := &beside[j]
			if slices.ContainsFunc(list, func(r Relation) bool { return r.Incident == other.IncidentID }) {
				continue
			}
			relation := Relation{other.IncidentID, "wave", fmt.Sprintf("one report tells both as acts of %s on %s", commonParty(&own.Incident, &other.Incident), own.Date)}
			if whole(&other.Incident, own, beside) {
				relation.Kind = "whole"
				relation.Reason += fmt.Sprintf("; its %s killed are those of all together", other.Fatalities)
			}
			list = append(list, relation)
		}
	}
	return list, nil
}

func oneWave(a, b *record.Incident) bool {
	first, last, ok := record.Days(a.Date)
	return ok && first == last && a.Date == b.Date && a.Stage == b.Stage &&
		a.Place != nil && b.Place != nil && a.Place.Country == b.Place.Country && commonParty(a, b) != ""
}

// commonParty is a party by name that both are the work of.
func commonParty(a, b *record.Incident) string {
	for _, one := range a.Actors {
		for _, other := range b.Actors {
			if one.Role == "perpetrator" && other.Role == "perpetrator" && one.Name != strings.ToLower(one.Name) &&
				(one.ID != "" && one.ID == other.ID || lex.Fold(one.Name) == lex.Fold(other.Name)) {
				return one.Name
			}
		}
	}
	return ""
}

// whole says whether the toll of an act is that of the others and this one together.
func whole(act *record.Incident, own *Account, beside []Account) bool {
	total, _, ok := act.Fatalities.Bounds()
	if !ok || total == 0 {
		return false
	}
	sum, _, ok := own.Fatalities.Bounds()
	if !ok || sum == 0 || sum == total {
		return false
	}
	for i := range beside {
		if beside[i].ID != act.ID {
			low, _, _ := beside[i].Fatalities.Bounds()
			sum += low
		}
	}
	return sum == total
}
