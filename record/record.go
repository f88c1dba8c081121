// Package record is the form in which a reading leaves the program: one Record a report, one JSON object a line.
//
// Names follow the field: ACLED for kinds of event, EDTF for dates, ISO 3166-1 alpha-2 for countries.
package record

// Record is what reading one report yields.
type Record struct {
	Report     Report      `json:"report"`
	Incidents  []Incident  `json:"incidents"`
	Facts      []Fact      `json:"facts"`
	Statements []Statement `json:"statements"`
}

// Report describes the report that was read.
type Report struct {
	ID             string   `json:"id"`
	Source         string   `json:"source"`
	Title          string   `json:"title,omitempty"`
	Outlet         string   `json:"outlet,omitempty"`
	Via            string   `json:"via,omitempty"`
	URL            string   `json:"url,omitempty"`
	Byline         []string `json:"byline,omitempty"`
	Published      string   `json:"published,omitempty"`
	PublishedBasis string   `json:"published_basis"`
	Language       string   `json:"language,omitempty"`
}

// Evidence ties one field to the bytes [Start, End) of the report's text.
type Evidence struct {
	Field string `json:"field"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Rule  string `json:"rule,omitempty"` // the rule or weights that read it
}

// Incident is one act as one report tells it.
type Incident struct {
	ID                 string     `json:"id"`
	EventType          string     `json:"event_type"`
	SubEventType       string     `json:"sub_event_type"`
	Stage              string     `json:"stage"`
	Date               string     `json:"date,omitempty"`
	Place              *Place     `json:"place,omitempty"`
	Actors             []Actor    `json:"actors,omitempty"`
	Targets            []Target   `json:"targets,omitempty"`
	Fatalities         *Range     `json:"fatalities,omitempty"`
	AttackerFatalities *Range     `json:"attacker_fatalities,omitempty"`
	Injuries           *Range     `json:"injuries,omitempty"`
	Abducted           *Range     `json:"abducted,omitempty"`
	Detained           *Range     `json:"detained,omitempty"`
	Weapons            []string   `json:"weapons,omitempty"`
	Accounts           []Account  `json:"accounts,omitempty"`
	IncidentID         string     `json:"incident_id,omitempty"`
	Evidence           []Evidence `json:"evidence"`
}

// Place is the most specific named place of an incident.
type Place struct {
	Name         string   `json:"name"`
	City         string   `json:"city,omitempty"`
	Admin1       string   `json:"admin1,omitempty"`
	Country      string   `json:"country,omitempty"`
	Latitude     *float64 `json:"latitude,omitempty"`
	Longitude    *float64 `json:"longitude,omitempty"`
	GeonameID    int      `json:"geonameid,omitempty"`
	GeoPrecision int      `json:"geo_precision,omitempty"` // ACLED: 1 town, 2 near a town or part of a region, 3 larger region
	WherePrec    int      `json:"where_prec,omitempty"`    // UCDP: 1 exact to 7 waters or several countries
	Specificity  int      `json:"specificity,omitempty"`   // GTD: 1 the town to 5 unknown
}

// Actor is a party to an incident. Role: perpetrator, target, other.
// Attribution (of a perpetrator): reported, claimed, blamed, suspected, denied.
type Actor struct {
	Name        string `json:"name"`
	ID          string `json:"id,omitempty"`
	Role        string `json:"role"`
	Attribution string `json:"attribution,omitempty"`
	By          string `json:"by,omitempty"`
}

// Target is a person or thing that was hit.
type Target struct {
	Text   string `json:"text"`
	Kind   string `json:"kind,omitempty"`
	Number *Range `json:"number,omitempty"`
	Harm   string `json:"harm,omitempty"`
}

// Range is a count of people; a nil bound is one that the report leaves open.
type Range struct {
	Low  *int `json:"low,omitempty"`
	Best *int `json:"best,omitempty"`
	High *int `json:"high,omitempty"`
}

// Account is one of several values that the report itself gives for a field.
type Account struct {
	Field string `json:"field"`
	Value string `json:"value"`
	By    string `json:"by,omitempty"`
}

// Fact is what the report says of a party. Value is a string, or a Strength for numbers of people.
type Fact struct {
	Subject    string            `json:"subject"`
	SubjectID  string            `json:"subject_id,omitempty"`
	Relation   string            `json:"relation"`
	Value      any               `json:"value"`
	Qualifiers map[string]string `json:"qualifiers,omitempty"`
	Date       string            `json:"date,omitempty"`
	By         string            `json:"by,omitempty"`
	Evidence   []Evidence        `json:"evidence"`
}

// Strength is a Fact's value where it is a number of people.
type Strength struct {
	Low  *int   `json:"low,omitempty"`
	High *int   `json:"high,omitempty"`
	Text string `json:"text"`
}

// Statement is who said what, in quotation or in paraphrase.
type Statement struct {
	Speaker      string     `json:"speaker"`
	Role         string     `json:"role,omitempty"`
	Organization string     `json:"organization,omitempty"`
	Text         string     `json:"text"`
	Quoted       bool       `json:"quoted"`
	About        string     `json:"about,omitempty"`
	Evidence     []Evidence `json:"evidence"`
}
