package howmany

import (
	"slices"

	"casus/rule"
)

// try is what a rule does with a trigger: it makes tolls, or says that it does not apply. Its own name goes into them.
type try func(r *reader, t *trigger, name string) bool

// rules are tried in order for each trigger; the first that applies holds.
var rules = slices.Concat(partRules, tollRules, verbRules, stateRules, nounRules)

var partRules = []rule.Rule[try]{
	{
		Name: "<number> of the <harmed> were <people>",
		Yes:  []string{"Six of the dead were children.", "Two of those killed were nurses."},
		No:   []string{"Most of the dead were buried.", "Six of the dead were buried on Friday."},
		Try:  ofThe,
	},
	{
		Name: "among the <harmed> were <people>",
		Yes:  []string{"Among the dead were three children.", "The dead included two nurses.", "Those killed include a judge."},
		No:   []string{"The dead were buried on Friday.", "Three children were killed."},
		Try:  amongThe,
	},
	{
		Name: "<people> were among the <harmed>",
		Yes:  []string{"Three children were among the dead.", "A judge was among those killed."},
		No:   []string{"Three children sat among the dead trees.", "Three children were killed among the ruins."},
		Try:  wereAmong,
	},
	{
		Name: "<number> <harmed> <people>",
		Yes:  []string{"Hospitals took in 30 injured people.", "Troops found two dead men."},
		No:   []string{"Troops found 30 people.", "The attackers injured 30 people."},
		Try:  attributive,
	},
}

var tollRules = []rule.Rule[try]{
	{
		Name: "toll of <number>",
		Yes:  []string{"The blast had a death toll of 40.", "The death toll rose to 45.", "Police put the toll at 12.", "The death toll has climbed from 12 to 19."},
		No:   []string{"The toll road reopened.", "The death toll is not known."},
		Try:  tollOf,
	},
	{
		Name: "number of <harmed> rose to <number>",
		Yes:  []string{"The number of dead rose to 45.", "The number of people killed has reached 12."},
		No:   []string{"The number of dead is not known.", "A number of people were killed."},
		Try:  numberOf,
	},
	{
		Name: "put the <harmed> at <number>",
		Yes:  []string{"Police put the dead at 17.", "The ministry put those hurt at 45."},
		No:   []string{"They put the dead in a grave.", "The dead were found at 17 places."},
		Try:  putAt,
	},
}

var verbRules = []rule.Rule[try]{
	{
		Name: "<harmed> and <harmed>",
		Yes:  []string{"Three men were kidnapped and later killed.", "They kidnapped and killed a priest."},
		No:   []string{"They kidnapped and fled.", "It was wounded and killed."},
		Try:  shared,
	},
	{
		Name: "<harmed> <people>",
		Yes:  []string{"Gunmen killed at least 21 people.", "A blast kills 12.", "KILLING FIVE PEASANTS AND WOUNDING TWO", "He shot dead two guards."},
		No:   []string{"The blast could kill hundreds.", "Parliament killed 12 bills.", "The mayor seized two documents."},
		Try:  active,
	},
	{
		Name: "<people> were <harmed>",
		Yes:  []string{"12 people were killed.", "Two nurses have been abducted.", "No one was hurt."},
		No:   []string{"12 people were not killed.", "12 people could be killed."},
		Try:  passive,
	},
	{
		Name: "<harmed> were <people>",
		Yes:  []string{"Killed were two farmers.", "Also wounded in the attack were three guards."},
		No:   []string{"The killed were two.", "Killed on Friday, he was buried."},
		Try:  inverted,
	},
	{
		Name: "<people> <harmed>",
		Yes:  []string{"12 people killed in blast", "The raid ended with 30 injured.", "Two men shot dead in market"},
		No:   []string{"12 people said so.", "He felt hurt and injured."},
		Try:  participled,
	},
}

var stateRules = []rule.Rule[try]{
	{
		Name: "<people> dead",
		Yes:  []string{"The blast left 12 dead.", "12 people are missing.", "They took 12 people hostage.", "Troops beat two men to death."},
		No:   []string{"A court sentenced two men to death.", "The left is dead.", "12 men were not dead."},
		Try:  inState,
	},
}

var nounRules = []rule.Rule[try]{
	{
		Name: "<number> <deaths>",
		Yes:  []string{"Police reported three deaths.", "There were no casualties.", "12 civilian deaths", "The raid led to 12 arrests."},
		No:   []string{"Deaths have risen.", "There were 12 reports of deaths."},
		Try:  countedNoun,
	},
	{
		Name: "<death> of <people>",
		Yes:  []string{"The killing of 170 civilians was condemned.", "The deaths of three nurses", "The bodies of two men were found."},
		No:   []string{"The killing of civilians was condemned.", "The death of hope"},
		Try:  actOf,
	},
	{
		Name: "<person>'s <death>",
		Yes:  []string{"The mayor's murder shocked the town.", "His death was confirmed."},
		No:   []string{"The army's killing of rebels", "Their deaths were confirmed."},
		Try:  actOwned,
	},
	{
		Name: "<people> suffered <injuries>",
		Yes:  []string{"Two guards suffered minor injuries.", "A nurse sustained burns.", "12 people escaped with injuries."},
		No:   []string{"Two guards saw the injuries.", "Two guards could suffer burns."},
		Try:  sufferedWounds,
	},
	{
		Name: "claimed <number> lives",
		Yes:  []string{"The blast claimed 19 lives.", "The fire took the lives of three men.", "Two nurses lost their lives.", "12 lives were lost."},
		No:   []string{"The blast changed 19 lives.", "He led two lives."},
		Try:  livesLost,
	},
}
