package where

// GeoPrecision is ACLED's code: 1 the town itself, 2 near it or a part of a division told by a town, 3 a wider region.
// 0 where the place is not located at all.
func (p *Place) GeoPrecision() int {
	switch {
	case p.Name == "" && p.Country == "":
		return 0
	case p.Kind == Site && p.City != "" && !p.Near, p.Kind == Town && !p.Near && !p.Lent:
		return 1
	case p.Kind == Site, p.Kind == Town, p.Kind == District:
		return 2
	}
	return 3
}

// WherePrecision is UCDP's code: 1 exact, 2 within about 25 km of a known point, 3 second-order division, 4 first-order
// division, 5 a part of a country or a line, 6 the country, 7 waters or a region of several countries. 0 where unknown.
func (p *Place) WherePrecision() int {
	if p.Name == "" && p.Country == "" {
		return 0
	}
	switch p.Kind {
	case Site, Town:
		switch {
		case p.Lent && p.City == "":
			if p.Admin1 == "" {
				return 6
			}
			return 4
		case p.Near || p.Lent && p.Kind == Town:
			return 2
		}
		return 1
	case District:
		return 3
	case Province:
		return 4
	case Area:
		return 5
	case Country:
		return 6
	}
	return 7
}

// Specificity is the Global Terrorism Database's code: 1 the town with its own coordinates, 2 the centre of the smallest
// division known below the first order, 3 no town but a centre of such a division, 4 the centre of a first-order
// division, 5 unknown.
func (p *Place) Specificity() int {
	switch p.Kind {
	case Site, Town:
		switch {
		case !p.Located || p.Lent && p.City == "" && p.Admin1 == "":
			return 5
		case p.Lent && p.City == "":
			return 4
		case p.Lent && p.Kind == Town:
			return 2
		}
		return 1
	case District:
		return 3
	case Province, Area:
		return 4
	}
	return 5
}
