package same

// The points that agreement and disagreement are worth. They were set by hand on reports and checked on the made corpus
// (internal/score/growth). Kind, day and town together are just enough for two accounts; where one of these is told
// otherwise or less exactly, it takes a party, a toll or a target too; and what differs counts against them.
const (
	enough  = 6.0 // for two accounts to hang together
	average = 4.5 // for two sets of accounts that hang together to be one incident, over all their pairs
	near    = 4.0 // from here a refusal was close

	sameKind     = 1.0
	akinKind     = 0.0 // kinds between which early and late reports of one act waver
	otherKind    = -4.0
	otherStage   = -3.0
	sameDay      = 2.0
	nextDay      = 1.5
	twoDays      = -1.0
	sameWeek     = 1.5  // one is told as a week or less, the other lies within
	sameSpan     = 1.75 // both tell the same week
	sameMonth    = -0.5
	sameYear     = -1.0
	sameMonthDay = 1.5  // one or both without a year
	assumedDay   = -0.5 // one of them is not told, but the report came out then
	sameNews     = 0.0  // neither is told, but the reports came out together
	noDay        = -1.0

	sameSite    = 4.0
	sameTown    = 3.0
	otherSite   = 1.5  // one town, two sites
	closeTowns  = 2.0  // within 15 km
	inIt        = 2.0  // a town and the province around it
	oneProvince = 1.5  // both told as the province
	oneCountry  = 0.0  // one of them told as the country only
	maybeIn     = -0.5 // a province and a town of which the province is not told
	nearTowns   = -1.0 // one province, towns within 60 km or at a distance that is not known
	farTowns    = -3.0 // one province, otherwise
	otherPlace  = -5.0
	otherLand   = -8.0
	noPlace     = -0.5

	sameParty   = 1.5
	otherParty  = -1.0 // differ in who is said to have done it
	rivalParty  = -2.5 // both state as fact that it was somebody else
	sharedWord  = 1.0  // of targets or sites; more words, up to twice
	sharedArms  = 0.5
	carriedOver = 3.0 // the reports carry one text

	company = 1.5 // the two reports tell of another act together

	flat = -6.0 // what contradicts flatly: no third account joins these two
)

// tollPoints are what equal tolls are worth: the higher, the rarer.
func tollPoints(n int) float64 {
	switch {
	case n == 0:
		return 0
	case n == 1:
		return 0.5
	case n <= 3:
		return 1
	case n <= 9:
		return 1.5
	case n <= 29:
		return 2
	}
	return 3
}

// families group sub-event types that reports of one act use for each other.
var families = map[string]string{
	"Suicide bomb": "bomb", "Remote explosive/landmine/IED": "bomb", "Grenade": "bomb",
	"Air/drone strike": "strike", "Shelling/artillery/missile attack": "strike", "Chemical weapon": "strike",
	"Armed clash": "fight", "Government regains territory": "fight", "Non-state actor overtakes territory": "fight",
	"Attack": "attack", "Sexual violence": "sexual", "Abduction/forced disappearance": "abduction",
	"Arrests": "arrest", "Disrupted weapons use": "foiled", "Looting/property destruction": "looting",
	"Violent demonstration": "crowd", "Mob violence": "crowd", "Protest with intervention": "crowd",
	"Excessive force against protesters": "crowd", "Peaceful protest": "crowd",
}

// akin are the families between which reports of one act waver.
var akin = map[[2]string]bool{
	{"attack", "fight"}: true, {"attack", "bomb"}: true, {"bomb", "fight"}: true, {"bomb", "strike"}: true, {"attack", "crowd"}: true,
	{"abduction", "attack"}: true, {"arrest", "foiled"}: true, {"attack", "strike"}: true, {"attack", "looting"}: true, {"fight", "strike"}: true,
}
