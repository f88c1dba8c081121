package export

import (
	"context"
	"encoding/json"
	"io"
	"strings"
	"time"

	"casus/export/codes"
	"casus/ledger"
	"casus/who"
)

// ploverRecord is one event in the form of the PLOVER manual (2024).
type ploverRecord struct {
	ID        string            `json:"id"`
	HasEvent  bool              `json:"has_event"`
	Date      string            `json:"date"`
	EndDate   string            `json:"enddate,omitempty"`
	Actor     []ploverEntity    `json:"actor"`
	Recipient []ploverEntity    `json:"recipient"`
	Event     []string          `json:"event"`
	Place     *ploverPlace      `json:"event_loc,omitempty"`
	Quad      int               `json:"quad_code,omitempty"`
	Mode      []string          `json:"mode,omitempty"`
	CAMEO     string            `json:"cameo,omitempty"`
	Dead      *int              `json:"dead,omitempty"`
	Injured   *int              `json:"injured,omitempty"`
	Arrested  *int              `json:"arrested,omitempty"`
	Cite      []ploverCite      `json:"cite_info"`
	Coder     string            `json:"coder"`
	Codebook  string            `json:"codebook"`
	Rules     map[string]string `json:"casus_rules"`
}

type ploverEntity struct {
	Code   string `json:"code,omitempty"` // ISO 3166-1 alpha-3
	Sector string `json:"sector"`
	Text   string `json:"entity_text"`
	ID     string `json:"identifier_id,omitempty"` // of our registry
}

type ploverPlace struct {
	Name      string   `json:"name"`
	Country   string   `json:"country"`
	Latitude  *float64 `json:"latitude,omitempty"`
	Longitude *float64 `json:"longitude,omitempty"`
}

type ploverCite struct {
	Citation string `json:"citation"`
	URL      string `json:"url,omitempty"`
	Title    string `json:"title,omitempty"`
	Language string `json:"language,omitempty"`
}

// quads are PLOVER's quad codes of the events that the table of acts has.
var quads = map[string]int{"AGREE": 1, "RETREAT": 2, "COERCE": 4, "ASSAULT": 4, "PROTEST": 4, "MOBILIZE": 4}

// Plover writes one JSON object an event, for events with a date and with an event type of PLOVER's.
func Plover(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	return eachEvent(ctx, l, filter, func(e *event) error {
		if !e.dated || e.act.Event == "" || e.Summary.Stage != "accomplished" {
			return nil
		}
		return encoder.Encode(plover(e))
	})
}

func plover(e *event) ploverRecord {
	r := ploverRecord{
		ID: e.ID, HasEvent: true, Date: e.first.Format(time.DateOnly), Event: []string{e.act.Event}, Quad: quads[e.act.Event], CAMEO: e.act.CAMEO,
		Actor: []ploverEntity{}, Recipient: []ploverEntity{}, Coder: "casus", Codebook: "PLOVER 2024",
		Rules: map[string]string{"event": "the table of acts: " + e.Summary.SubEventType, "dead": e.Summary.TollRule},
	}
	if e.last != e.first {
		r.EndDate = e.last.Format(time.DateOnly)
	}
	if mode := e.act.Mode; mode != "" {
		if e.weapon.Mode != "" && e.act.Event == "ASSAULT" && mode != "abduct" && mode != "suicide-attack" && mode != "sexual" {
			mode = e.weapon.Mode
			r.Rules["mode"] = "the table of weapons: " + e.weaponText()
		}
		r.Mode = []string{mode}
	}
	if e.weapon.CAMEO != "" && e.act.Event == "ASSAULT" && (e.act.CAMEO == "180" || e.act.CAMEO == "183" || e.act.CAMEO == "190") {
		r.CAMEO = e.weapon.CAMEO
		r.Rules["cameo"] = "the table of weapons: " + e.weaponText()
	}
	for i := range e.perpetrators {
		if e.perpetrators[i].Attribution != "denied" {
			r.Actor = append(r.Actor, entity(&e.perpetrators[i], "UAF"))
		}
	}
	for i := range e.targets {
		r.Recipient = append(r.Recipient, entity(&e.targets[i], "UNK"))
	}
	if len(r.Recipient) == 0 {
		for _, victim := range e.victims {
			row, _ := codes.TargetOf(victim.Text, victim.Kind)
			r.Recipient = append(r.Recipient, ploverEntity{Code: e.country.ISO3, Sector: firstOf(row.Sector, "UNK"), Text: victim.Text})
		}
	}
	if e.Summary.Place != nil {
		r.Place = &ploverPlace{Name: ledger.PlaceText(&e.place), Country: e.country.ISO3, Latitude: e.place.Latitude, Longitude: e.place.Longitude}
	}
	if e.Summary.Fatalities != nil || e.Summary.Attackers != nil {
		_, best, _ := e.dead()
		r.Dead = &best
	}
	for _, toll := range []struct {
		to    **int
		given bool
		n     int
	}{{&r.Injured, e.Summary.Injuries != nil, bestOf(e.Summary.Injuries)}, {&r.Arrested, e.Summary.Detained != nil, bestOf(e.Summary.Detained)}} {
		if toll.given {
			*toll.to = &toll.n
		}
	}
	for _, report := range e.reports {
		r.Cite = append(r.Cite, ploverCite{Citation: article(report), URL: report.URL, Title: report.Title, Language: report.Language})
	}
	return r
}

// entity codes a party: its country, and its sector by what the registry has it for.
func entity(p *party, unnamed string) ploverEntity {
	e := ploverEntity{Text: p.Name, ID: p.ID, Sector: unnamed, Code: codes.CountryOf(p.of()).ISO3}
	if !p.known {
		return e
	}
	switch p.entry.Kind {
	case who.Forces:
		e.Sector = "MIL"
		if strings.HasPrefix(p.ID, "police:") {
			e.Sector = "COP"
		}
	case who.Government:
		e.Sector = "GOV"
	case who.ArmedGroup:
		e.Sector = "REB"
		if len(p.entry.Countries) > 1 {
			e.Code = "IMG" // it fights across borders
		}
	case who.Party:
		e.Sector = "PTY"
	case who.Organisation:
		e.Sector = "NGO"
	}
	return e
}
