package when_test

import (
	"testing"

	"casus/text/parse"
	"casus/when"
)

// TestAhead dates what the present tells of days to come. The report is of Thursday, 21 March 2013.
func TestAhead(t *testing.T) {
	for sentence, want := range map[string]when.Date{
		"Lawmakers plan to vote on Wednesday.":                "2013-03-27",
		"The court is to rule in June.":                       "2013-06",
		"Voters go to the polls on Sunday.":                   "2013-03-24",
		"Soldiers beat off an attack on Sunday, police said.": "2013-03-17",
		"The deadline is Friday.":                             "2013-03-22",
		"The bank had given the town until Monday to pay.":    "../2013-03-25",
		"Lawmakers voted on Wednesday.":                       "2013-03-20",
		"Police led an operation to seize arms on Wednesday.": "2013-03-20",
		"Lawmakers signed a deal to meet on Wednesday.":       "2013-03-27",
		"It is among the laws to be voted on Wednesday.":      "2013-03-27",
		"They plotted to bomb a stadium at Sunday's match.":   "2013-03-24",
		"Rockets hit a base that houses troops on Wednesday.": "2013-03-20",
		"Police say gunmen shot three farmers on Wednesday.":  "2013-03-20",
	} {
		mentions := when.Find(parse.Doc("A title\n\n"+sentence, 0, "2013-03-21"))
		if len(mentions) != 1 || mentions[0].Date != want {
			t.Errorf("%q: %+v, want %s", sentence, mentions, want)
		}
	}
}

// TestBehind wants no date before the report's own day to lie ahead, whatever its clause is for.
func TestBehind(t *testing.T) {
	mentions := when.Find(parse.Doc("A title\n\nSoldiers carried out an operation to destroy the camp in the valley, yesterday.", 0, "2013-03-21"))
	if len(mentions) != 1 || mentions[0].Date != "2013-03-20" || mentions[0].Tense != when.Past {
		t.Errorf("%+v, want the past day 2013-03-20", mentions)
	}
}
