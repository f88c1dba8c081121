package export

import (
	"slices"
	"strconv"
	"strings"

	"casus/export/codes"
	"casus/ledger"
	"casus/lex"
)

// gtd has columns of the Global Terrorism Database: acts of others than governments. -9 is its code for unknown.
var gtd = table{
	tolls: "latest",
	covers: func(e *event) bool {
		by := e.by()
		return e.dated && e.act.Attack != "" && !by.state() && (e.Summary.Stage == "accomplished" || e.Summary.Stage == "attempted")
	},
	columns: []Column{
		{"eventid", "the incident's id", plain(func(e *event) string { return e.ID })},
		{"iyear", "year", plain(func(e *event) string { return strconv.Itoa(e.first.Year()) })},
		{"imonth", "month; 0 unknown", func(e *event) cell {
			if e.first.Year() != e.last.Year() || e.first.Month() != e.last.Month() {
				return cell{"0", "more than a month may be meant"}
			}
			return cell{value: strconv.Itoa(int(e.first.Month()))}
		}},
		{"iday", "day; 0 unknown", func(e *event) cell {
			if e.datePrecision != 1 {
				return cell{"0", "more than a day may be meant"}
			}
			return cell{value: strconv.Itoa(e.first.Day())}
		}},
		{"approxdate", "the date as it is known, where it is not a day", plain(func(e *event) string {
			if e.datePrecision == 1 {
				return ""
			}
			return e.Summary.Date
		})},
		{"country_txt", "its English name", plain((*event).countryName)},
		{"region", "1 to 12", plain(func(e *event) string { return e.country.GTD })},
		{"provstate", "first-order division", plain(func(e *event) string { return e.place.Admin1 })},
		{"city", "the town; Unknown", plain(func(e *event) string { return firstOf(e.town(), "Unknown") })},
		{"latitude", "degrees", plain(func(e *event) string { lat, _ := e.located(); return lat })},
		{"longitude", "degrees", plain(func(e *event) string { _, lon := e.located(); return lon })},
		{"specificity", "1 the town, 2 the smallest division around it, 3 a smaller division, 4 a first-order division, 5 unknown", func(e *event) cell {
			if e.place.Specificity > 0 {
				return cell{strconv.Itoa(e.place.Specificity), "as the place was read"}
			}
			switch place := wherePrecision(&e.place); place.value {
			case "1", "2":
				return cell{"1", place.rule}
			case "3":
				return cell{"3", place.rule}
			case "4":
				return cell{"4", place.rule}
			}
			return cell{"5", "no division is told"}
		}},
		{"vicinity", "1 near the town", func(e *event) cell {
			if e.town() != "" && e.place.GeoPrecision == 2 && (e.place.WherePrec == 0 || e.place.WherePrec == 2) {
				return cell{"1", "near a town, or a site whose own place is not known"}
			}
			return cell{value: "0"}
		}},
		{"location", "the place as told", plain(func(e *event) string { return ledger.PlaceText(&e.place) })},
		{"summary", "what the accounts come to", plain((*event).notes)},
		{"doubtterr", "1 where it may be war rather than terror", func(e *event) cell {
			if e.Summary.EventType == "Battles" || e.hit() == "security forces" || e.hit() == "militants" {
				return cell{"1", "those hit fight, or it is a battle"}
			}
			return cell{value: "0"}
		}},
		{"success", "1 unless it was foiled", func(e *event) cell {
			if e.Summary.Stage == "accomplished" {
				return cell{"1", "stage accomplished"}
			}
			return cell{"0", "stage " + e.Summary.Stage}
		}},
		{"suicide", "1 a suicide attack", func(e *event) cell {
			if e.Summary.SubEventType == "Suicide bomb" {
				return cell{"1", "the kind of act"}
			}
			return cell{value: "0"}
		}},
		{"attacktype1", "1 to 9", func(e *event) cell { return e.attack() }},
		{"targtype1", "1 to 22", func(e *event) cell { return e.targetType() }},
		{"target1", "who or what was hit, as told", plain(func(e *event) string {
			if len(e.victims) == 0 {
				return "Unknown"
			}
			return e.victims[0].Text
		})},
		{"gname", "the perpetrator; Unknown", func(e *event) cell {
			by := e.by()
			if by.Name == "" || !by.known && by.Name == strings.ToLower(by.Name) {
				return cell{"Unknown", "no account names a group"}
			}
			return cell{by.Name, "the perpetrator that most accounts name"}
		}},
		{"gname2", "the second", plain(func(e *event) string { return nth(e.perpetrators, 1) })},
		{"gname3", "the third", plain(func(e *event) string { return nth(e.perpetrators, 2) })},
		{"guncertain1", "1 where it is suspected or blamed only", func(e *event) cell {
			switch by := e.by(); by.Attribution {
			case "suspected", "blamed":
				return cell{"1", by.Attribution}
			case "":
				return cell{value: "-9"}
			}
			return cell{value: "0"}
		}},
		{"claimed", "1 where a perpetrator claims it; -9 where nobody is named", func(e *event) cell {
			switch {
			case len(e.perpetrators) == 0:
				return cell{value: "-9"}
			case len(e.claimants()) > 0:
				return cell{"1", "claimed by " + strings.Join(e.claimants(), ", ")}
			}
			return cell{value: "0"}
		}},
		{"compclaim", "1 where two claim it", func(e *event) cell {
			if len(e.claimants()) > 1 {
				return cell{"1", strings.Join(e.claimants(), ", ")}
			}
			return cell{value: "-9"}
		}},
		{"weaptype1", "1 to 13", func(e *event) cell { return e.weaponType() }},
		{"weapdetail", "weapons as told", plain((*event).weaponText)},
		{"nkill", "victims' and attackers' dead", func(e *event) cell {
			_, best, _ := e.dead()
			if e.Summary.Fatalities == nil && e.Summary.Attackers == nil {
				return cell{}
			}
			return cell{strconv.Itoa(best), e.Summary.TollRule}
		}},
		{"nkillter", "attackers' dead", func(e *event) cell { return count(e.Summary.Attackers == nil, bestOf(e.Summary.Attackers), e) }},
		{"nwound", "injured", func(e *event) cell { return count(e.Summary.Injuries == nil, bestOf(e.Summary.Injuries), e) }},
		{"property", "1 where property was hit", func(e *event) cell {
			for _, victim := range e.victims {
				if victim.Harm == "destroyed" || victim.Harm == "damaged" {
					return cell{"1", victim.Text + " " + victim.Harm}
				}
			}
			return cell{value: "-9"}
		}},
		{"ishostkid", "1 hostages or kidnapped", func(e *event) cell {
			if e.Summary.Abducted != nil || e.act.Attack == "6" {
				return cell{"1", "people were abducted"}
			}
			return cell{value: "0"}
		}},
		{"nhostkid", "how many", func(e *event) cell { return count(e.Summary.Abducted == nil, bestOf(e.Summary.Abducted), e) }},
		{"scite1", "the first report", plain(func(e *event) string { return e.cite(0) })},
		{"scite2", "the second", plain(func(e *event) string { return e.cite(1) })},
		{"scite3", "the third", plain(func(e *event) string { return e.cite(2) })},
		{"dbsource", "Casus", plain(func(*event) string { return "Casus" })},
	},
}

func nth(parties []party, n int) string {
	if n < len(parties) {
		return parties[n].Name
	}
	return ""
}

func count(missing bool, n int, e *event) cell {
	if missing {
		return cell{}
	}
	return cell{strconv.Itoa(n), e.Summary.TollRule}
}

func (e *event) cite(n int) string {
	if n < len(e.reports) {
		return article(e.reports[n])
	}
	return ""
}

// claimants are the perpetrators who say themselves that they did it.
func (e *event) claimants() []string {
	var list []string
	for i := range e.perpetrators {
		if p := &e.perpetrators[i]; p.Attribution == "claimed" {
			list = append(list, p.Name)
		}
	}
	return list
}

// attack is GTD's attack type: an assassination where an official alone was killed by no bomb, else by the table of acts.
func (e *event) attack() cell {
	if e.act.Attack == "2" && e.hit() == "officials" && bestOf(e.Summary.Fatalities) == 1 {
		return cell{"1", "one official was killed"}
	}
	return cell{e.act.Attack, "the kind of act"}
}

func (e *event) targetType() cell {
	for _, victim := range e.victims {
		if row, found := codes.TargetOf(victim.Text, victim.Kind); found {
			return cell{row.GTD, firstOf(victim.Text, victim.Kind)}
		}
	}
	return cell{"20", "nothing is told of who was hit"}
}

func (e *event) weaponType() cell {
	switch {
	case e.weapon.GTD != "":
		return cell{e.weapon.GTD, e.weaponText()}
	case e.act.Weapon != "":
		return cell{e.act.Weapon, "the kind of act"}
	}
	return cell{"13", "no weapon is told"}
}

// weaponText lists the weapons of all accounts.
func (e *event) weaponText() string {
	var list []string
	for i := range e.Accounts {
		for _, weapon := range e.Accounts[i].Weapons {
			if !slices.ContainsFunc(list, func(other string) bool { return lex.Fold(other) == lex.Fold(weapon) }) {
				list = append(list, weapon)
			}
		}
	}
	return strings.Join(list, "; ")
}
