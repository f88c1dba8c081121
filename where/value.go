package where

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

var kinds = [...]string{"town", "site", "district", "province", "country", "region", "area"}

func (k Kind) String() string { return kinds[k] }

// ParseKind reads what Kind.String writes.
func ParseKind(name string) (Kind, error) {
	if i := slices.Index(kinds[:], name); i >= 0 {
		return Kind(i), nil
	}
	return 0, fmt.Errorf("where: %q is no kind of place: write one of %s", name, strings.Join(kinds[:], ", "))
}

// String writes "site | Russian Embassy | Kabul | Kabul | AF | 34.52813,69.17233 | 1138958 | near": kind, name, town,
// division, country, coordinates, number in GeoNames, and what is true of it.
func (p Place) String() string {
	fields := []string{p.Kind.String(), p.Name, p.City, p.Admin1, p.Country, "", "", ""}
	if p.Located {
		fields[5] = strconv.FormatFloat(p.Latitude, 'g', -1, 64) + "," + strconv.FormatFloat(p.Longitude, 'g', -1, 64)
	}
	if p.GeonameID != 0 {
		fields[6] = strconv.Itoa(p.GeonameID)
	}
	var marks []string
	if p.Near {
		marks = append(marks, "near")
	}
	if p.Lent {
		marks = append(marks, "lent")
	}
	fields[7] = strings.Join(marks, " ")
	return strings.Join(fields, " | ")
}

// Parse reads what Place.String writes.
func Parse(s string) (Place, error) {
	fields := strings.Split(s, " | ")
	if len(fields) != 8 {
		return Place{}, fmt.Errorf("where: %q has %d fields, a place has 8", s, len(fields))
	}
	kind, err := ParseKind(fields[0])
	if err != nil {
		return Place{}, err
	}
	p := Place{Kind: kind, Name: fields[1], City: fields[2], Admin1: fields[3], Country: fields[4]}
	if fields[5] != "" {
		p.Located = true
		latitude, longitude, _ := strings.Cut(fields[5], ",")
		if p.Latitude, err = strconv.ParseFloat(latitude, 64); err != nil {
			return Place{}, fmt.Errorf("where: %q is no latitude", latitude)
		}
		if p.Longitude, err = strconv.ParseFloat(longitude, 64); err != nil {
			return Place{}, fmt.Errorf("where: %q is no longitude", longitude)
		}
	}
	if fields[6] != "" {
		if p.GeonameID, err = strconv.Atoi(fields[6]); err != nil {
			return Place{}, fmt.Errorf("where: %q is no number of GeoNames", fields[6])
		}
	}
	for mark := range strings.FieldsSeq(fields[7]) {
		switch mark {
		case "near":
			p.Near = true
		case "lent":
			p.Lent = true
		default:
			return Place{}, fmt.Errorf("where: %q is nothing that a place is", mark)
		}
	}
	return p, nil
}
