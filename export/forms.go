package export

import (
	"context"
	"fmt"
	"io"
	"strings"

	"casus/ledger"
)

// Form is a form in which a ledger can be written.
type Form struct {
	Name  string
	Says  string
	Tolls string // the rule by which tolls are summed up unless another is asked for
	Text  bool   // names can be withheld in it: it is text, and nothing counts its bytes
	Write func(context.Context, io.Writer, ledger.Ledger, ledger.Filter) error
}

// Forms are all forms that there are.
var Forms = []Form{
	{"jsonl", "one record a report, as casus read --json prints it, with the incident of each account", "latest", true, JSONLines},
	{"whole", "the same with the reports' texts and people's decisions: casus import reads it back without loss", "latest", false, Whole},
	{"csv", "one row an account", "latest", true, CSV},
	{"csv-incidents", "one row an incident", "latest", true, IncidentsCSV},
	{"geojson", "one feature an incident", "latest", true, GeoJSON},
	{"parquet", "one row an account", "latest", false, Parquet},
	{"parquet-incidents", "one row an incident", "latest", false, IncidentsParquet},
	{"ucdp", "the columns of UCDP's GED", ged.tolls, true, ged.write},
	{"acled", "the columns of ACLED", acled.tolls, true, acled.write},
	{"gtd", "the columns of the Global Terrorism Database", gtd.tolls, true, gtd.write},
	{"plover", "JSON lines in the form of PLOVER, with CAMEO codes", "latest", true, Plover},
	{"maverick", "report-level rows as eventreport reads them", "latest", true, Maverick},
}

// FormNamed finds a form.
func FormNamed(name string) (*Form, error) {
	var names []string
	for i := range Forms {
		if Forms[i].Name == name {
			return &Forms[i], nil
		}
		names = append(names, Forms[i].Name)
	}
	return nil, fmt.Errorf("%q is no form; give one of %s", name, strings.Join(names, ", "))
}

// Tables are the columns of the forms that follow other books, by form.
func Tables() map[string][]Column {
	return map[string][]Column{"ucdp": ged.columns, "acled": acled.columns, "gtd": gtd.columns}
}
