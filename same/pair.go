package same

import (
	"fmt"
	"math"
	"strings"
	"time"

	"casus/lex"
	"casus/record"
)

// compare says how strongly two accounts speak for one incident, and why; 0 where they do not.
func compare(a, b *Account, alike float64) (score float64, reason string) {
	kind := kindAgreement(a, b)
	days, sameDay := dateAgreement(a.Date, b.Date)
	place, placeWhy := placeAgreement(a.Place, b.Place)
	if kind == 0 || !days || place == 0 || a.Stage != b.Stage || contradict(a, b) {
		return 0, ""
	}
	var reasons []string
	if sameDay {
		reasons = append(reasons, "same day "+shorter(a.Date, b.Date))
	} else {
		reasons = append(reasons, "dates agree ("+a.Date+", "+b.Date+")")
	}
	reasons = append(reasons, placeWhy)
	score = kind + place
	if sameDay {
		score++
	}
	if toll := tollAgreement(a.Fatalities, b.Fatalities); toll > 0 {
		score += toll
		reasons = append(reasons, "killed "+a.Fatalities.String()+" and "+b.Fatalities.String())
	}
	if party := sharedParty(a, b); party != "" {
		score++
		reasons = append(reasons, "party "+party)
	}
	if alike >= copied {
		score++
		reasons = append(reasons, fmt.Sprintf("copies of one text (%.0f %% alike)", 100*alike))
	}
	if score < enough {
		return 0, ""
	}
	return score, strings.Join(reasons, "; ")
}

// enough is the score from which two accounts are one: the same kind of act, day and town, or the like in other coin.
const enough = 4

// families group sub-event types that reports of one act use for each other.
var families = map[string]string{
	"Suicide bomb": "bomb", "Remote explosive/landmine/IED": "bomb", "Grenade": "bomb",
	"Air/drone strike": "strike", "Shelling/artillery/missile attack": "strike",
	"Armed clash": "fight", "Government regains territory": "fight", "Non-state actor overtakes territory": "fight",
	"Attack":  "attack",
	"Arrests": "arrest", "Disrupted weapons use": "arrest",
	"Violent demonstration": "crowd", "Mob violence": "crowd", "Protest with intervention": "crowd", "Excessive force against protesters": "crowd",
}

// akin are the families between which early and late reports of one act waver.
var akin = map[[2]string]bool{
	{"attack", "fight"}: true, {"attack", "bomb"}: true, {"bomb", "fight"}: true, {"bomb", "strike"}: true, {"attack", "crowd"}: true,
}

func kindAgreement(a, b *Account) float64 {
	one, two := families[a.SubEventType], families[b.SubEventType]
	switch {
	case a.SubEventType == b.SubEventType, one == two && one != "":
		return 1
	case akin[[2]string{min(one, two), max(one, two)}]:
		return 0.5
	}
	return 0
}

// dateAgreement asks that the dates may mean the same day, give or take one; equal is for two that name one day.
func dateAgreement(a, b string) (agree, equal bool) {
	firstA, lastA, okA := record.Days(a)
	firstB, lastB, okB := record.Days(b)
	if !okA || !okB {
		return a == b && len(a) == len("XXXX-03-22"), a == b && len(a) == len("XXXX-03-22")
	}
	if firstA == "" || lastA == "" || firstB == "" || lastB == "" {
		return false, false
	}
	return dayBefore(firstA) <= lastB && dayBefore(firstB) <= lastA, a == b && firstA == lastA
}

func dayBefore(day string) string {
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return date.AddDate(0, 0, -1).Format(time.DateOnly)
}

// placeAgreement is 2 for one town or site, 1 for a town and the province around it, 0.5 where only the country is told.
func placeAgreement(a, b *record.Place) (float64, string) {
	if a == nil || b == nil || a.Country != b.Country && a.Country != "" && b.Country != "" {
		return 0, ""
	}
	for _, one := range [...]string{a.Name, a.City} {
		for _, two := range [...]string{b.Name, b.City} {
			if one != "" && two != "" && lex.Fold(one) == lex.Fold(two) {
				if one == a.Name && a.Admin1 == "" && a.City == "" && a.GeoPrecision == 3 {
					return 0.5, "both in " + one
				}
				return 2, "same place " + one
			}
		}
	}
	if a.GeonameID != 0 && a.GeonameID == b.GeonameID {
		return 2, "same place " + a.Name
	}
	if a.GeoPrecision == 1 && b.GeoPrecision == 1 && distance(a, b) < 15 {
		return 1.5, fmt.Sprintf("places %s and %s are close", a.Name, b.Name)
	}
	for _, pair := range [...][2]*record.Place{{a, b}, {b, a}} {
		if fine, coarse := pair[0], pair[1]; fine.Admin1 != "" && lex.Fold(fine.Admin1) == lex.Fold(coarse.Name) {
			return 1, fmt.Sprintf("%s is in %s", fine.Name, coarse.Name)
		}
	}
	return 0, ""
}

// distance is in kilometres; endless where either place has no coordinates.
func distance(a, b *record.Place) float64 {
	if a.Latitude == nil || a.Longitude == nil || b.Latitude == nil || b.Longitude == nil {
		return math.Inf(1)
	}
	const degree = math.Pi / 180
	lat1, lat2 := *a.Latitude*degree, *b.Latitude*degree
	half := math.Pow(math.Sin((lat2-lat1)/2), 2) + math.Cos(lat1)*math.Cos(lat2)*math.Pow(math.Sin((*b.Longitude-*a.Longitude)*degree/2), 2)
	return 2 * 6371 * math.Asin(math.Sqrt(min(1, half)))
}

// tollAgreement is 1 for tolls that allow the same number, 0 where either is missing or they do not.
func tollAgreement(a, b *record.Range) float64 {
	lowA, highA, okA := a.Bounds()
	lowB, highB, okB := b.Bounds()
	if okA && okB && lowA+lowB > 0 && (highB < 0 || lowA <= highB) && (highA < 0 || lowB <= highA) {
		return 1
	}
	return 0
}

// contradict says whether two accounts cannot both be true of one act: tolls far apart, or the groups that the reports
// state as fact have nothing in common. A toll that grows from one report to the next is no contradiction.
func contradict(a, b *Account) bool {
	if tollTooLow(a.Fatalities, b.Fatalities) || tollTooLow(b.Fatalities, a.Fatalities) {
		return true
	}
	one, two := perpetrators(a), perpetrators(b)
	return len(one) > 0 && len(two) > 0 && !meet(one, two)
}

// tollTooLow says whether one toll is too low to be an early count of the other. "At least 40" may grow further than "40".
func tollTooLow(early, late *record.Range) bool {
	low, high, okEarly := early.Bounds()
	least, _, okLate := late.Bounds()
	if !okEarly || !okLate {
		return false
	}
	if high < 0 {
		return least > 10*low+10
	}
	return least > 4*high+10
}

// perpetrators are the groups that an account states as fact to have done it, where the registry knows them.
func perpetrators(account *Account) map[string]bool {
	groups := make(map[string]bool)
	for _, actor := range account.Actors {
		if actor.Role == "perpetrator" && actor.ID != "" && actor.Attribution == "reported" {
			groups[actor.ID] = true
		}
	}
	return groups
}

func meet(a, b map[string]bool) bool {
	for key := range a {
		if b[key] {
			return true
		}
	}
	return false
}

// sharedParty is a named party that both accounts have.
func sharedParty(a, b *Account) string {
	for _, one := range a.Actors {
		for _, two := range b.Actors {
			if one.ID != "" && one.ID == two.ID || one.ID == "" && two.ID == "" && lex.Fold(one.Name) == lex.Fold(two.Name) && one.Name != strings.ToLower(one.Name) {
				return one.Name
			}
		}
	}
	return ""
}

func shorter(a, b string) string {
	if len(b) < len(a) {
		return b
	}
	return a
}
