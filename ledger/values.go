package ledger

import (
	"strconv"
	"strings"

	"casus/record"
	"casus/report"
)

// Value is what one report says on one field of an incident: a statement with who makes it and through whom.
type Value struct {
	Account     string        `json:"account"`
	Report      string        `json:"report"`
	Field       string        `json:"field"`
	Value       string        `json:"value"`
	Count       *record.Range `json:"count,omitempty"`
	By          string        `json:"by,omitempty"`          // "" where the report says it in its own voice
	Attribution string        `json:"attribution,omitempty"` // of a perpetrator
	Credit      string        `json:"credit,omitempty"`      // the outlet that the report credits for it
	Start       int           `json:"start"`
	End         int           `json:"end"` // 0 where no words stand behind it
}

// Values are all that an account says, field by field. text is its report's, credits are those of the whole report.
func Values(a *Account, text string, credits []report.Credit) []Value {
	v := &valuer{account: a, text: text, credits: credits}
	if a.EventType != "" {
		v.add("type", a.EventType+": "+a.SubEventType, "event_type", "sub_event_type", "type")
	}
	v.add("stage", a.Stage, "stage")
	v.add("date", a.Date, "date")
	v.add("place", PlaceText(a.Place), "place")
	for i, actor := range a.Actors {
		if actor.Role == "perpetrator" {
			v.add("perpetrator", actor.Name, indexed("actors", i), "actors")
			last := v.last()
			last.Attribution, last.By = actor.Attribution, actor.By
		}
	}
	for i, target := range a.Targets {
		v.add("target", target.Text, indexed("targets", i), "targets")
		v.last().Count = target.Number
	}
	for i := range Tolls {
		if count := Tolls[i].Of(&a.Incident); count != nil {
			v.add(Tolls[i].Word, count.String(), Tolls[i].Field)
			v.last().Count = count
		}
	}
	for i, weapon := range a.Weapons {
		v.add("weapon", weapon, indexed("weapons", i), "weapons")
	}
	for i := range a.Incident.Accounts {
		v.other(i, &a.Incident.Accounts[i])
	}
	return v.list
}

type valuer struct {
	account *Account
	text    string
	credits []report.Credit
	list    []Value
}

func (v *valuer) last() *Value {
	if len(v.list) == 0 {
		return new(Value)
	}
	return &v.list[len(v.list)-1]
}

// add adds a value with the words behind the first of the fields that has some.
func (v *valuer) add(field, value string, evidence ...string) {
	if value == "" {
		return
	}
	told := Value{Account: v.account.ID, Report: v.account.Report, Field: field, Value: value}
	for _, name := range evidence {
		if e := wordsBehind(v.account.Evidence, name, value); e != nil {
			told.Start, told.End = e.Start, e.End
			told.Credit = creditNear(v.text, v.credits, e.Start, e.End)
			break
		}
	}
	v.list = append(v.list, told)
}

// other adds one of several values that the report gives for a field; one that stands already is only given its source.
func (v *valuer) other(i int, other *record.Account) {
	field, value := fieldWord(other.Field), other.Value
	count := record.ParseRange(value)
	if count != nil {
		value = count.String()
	}
	for at := range v.list {
		if v.list[at].Field == field && v.list[at].Value == value {
			if v.list[at].By == "" {
				v.list[at].By = other.By
			}
			return
		}
	}
	v.add(field, value, indexed("accounts", i), "accounts")
	v.last().By = other.By
	v.last().Count = count
}

func fieldWord(field string) string {
	for i := range Tolls {
		if Tolls[i].Field == field {
			return Tolls[i].Word
		}
	}
	switch field {
	case "actors":
		return "perpetrator"
	case "targets":
		return "target"
	case "weapons":
		return "weapon"
	case "event_type", "sub_event_type":
		return "type"
	}
	return field
}

func indexed(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

// wordsBehind is the evidence for a field or a part of it; of several, that which has the words of the value.
func wordsBehind(evidence []record.Evidence, field, value string) *record.Evidence {
	var found *record.Evidence
	for i := range evidence {
		e := &evidence[i]
		if e.Field != field && !strings.HasPrefix(e.Field, field+".") && !strings.HasPrefix(e.Field, field+"[") {
			continue
		}
		if found == nil || e.Text == value {
			found = e
		}
	}
	return found
}

// creditNear is the outlet that is credited in the sentence around some words.
func creditNear(text string, credits []report.Credit, start, end int) string {
	if end > len(text) || start > end || start < 0 {
		return ""
	}
	from := max(strings.LastIndex(text[:start], ". "), strings.LastIndexByte(text[:start], '\n'))
	to := len(text)
	for _, stop := range [...]string{". ", "\n"} {
		if at := strings.Index(text[end:], stop); at >= 0 {
			to = min(to, end+at)
		}
	}
	for _, credit := range credits {
		if credit.Start > from && credit.End <= to+1 {
			return credit.Outlet
		}
	}
	return ""
}

// PlaceText writes a place from the small to the large: "Russian Embassy, Kabul, AF".
func PlaceText(place *record.Place) string {
	if place == nil {
		return ""
	}
	var parts []string
	for _, part := range []string{place.Name, place.City, place.Admin1, place.Country} {
		if part != "" && (len(parts) == 0 || !strings.EqualFold(parts[len(parts)-1], part)) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
