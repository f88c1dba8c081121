package ask

import (
	"errors"
	"regexp"
	"strings"
	"sync"

	"casus/rule"
)

// ErrNotUnderstood is for a question that no form fits.
var ErrNotUnderstood = errors.New("that question is not understood")

// form is the shape of a question and how it is answered. In the shape, GROUP, PLACE, TARGET and SPEAKER stand for
// names, FIGHTERS, ATTACKS, ACTED and HARMED for words for them; spaces are any, and an end such as "since 2020" may follow.
type form struct {
	shapes []string
	answer func(*asker) error
}

// slots are what a question names.
type slots struct {
	group, place, target, speaker, word string
	from, to                            string // days
}

// forms in order: the first that fits answers.
var forms = []rule.Rule[form]{
	{Name: "when was <group> founded",
		Yes: []string{"When did IS-K first emerge?", "When was the Red Banner Front founded?", "In what year was RBF formed?", "When and where did RBF start?"},
		No:  []string{"When was Marwah attacked?"},
		Try: form{[]string{
			`(when|when and where|where and when|in (what|which) year) (did|was|were|has) GROUP (first |originally |officially )?(emerge|emerged|form|formed|founded|established|created|start|started|begin|begun|begin its .*|appear|appeared|set up|come into being|born|launched)`,
			`how old is GROUP`},
			oneOf("founded", "founded_in", "founded_by")}},
	{Name: "who founded <group>",
		Yes: []string{"Who founded IS-K?", "Who set up the Red Banner Front?"},
		No:  []string{"Who leads IS-K?"},
		Try: form{[]string{`(who|which group) (founded|created|established|formed|set up|started) GROUP`, `(by whom|by who) was GROUP (founded|created|established|formed)`, `who (are|were|is|was) (the founders? of GROUP|GROUP's founders?)`},
			anyOf("founded_by", "split_from")}},
	{Name: "where was <group> founded",
		Yes: []string{"Where was IS-K founded?"},
		No:  []string{"Where is IS-K active?"},
		Try: form{[]string{`where (was|were|did) GROUP (first |originally )?(founded|formed|established|created|emerge|start|begin|originate)`}, oneOf("founded_in")}},
	{Name: "where are <group> fighters from",
		Yes: []string{"Where are IS-K fighters from?", "Where do the Red Banner Front's members come from?", "Which countries are RBF fighters from?", "Where are the fighters of IS-K from?", "Where does RBF recruit its men?"},
		No:  []string{"Where is RBF active?"},
		Try: form{[]string{`(where|(which|what) countr(y|ies)) (are|do|did|were|have) (most of |the )?GROUP('s|s')? ?(FIGHTERS)? (come |hail |drawn |recruited )?from`,
			`(where|(which|what) countr(y|ies)) (are|do|did|were|have) (most of |many of )?(the )?FIGHTERS of GROUP (come |hail |drawn |recruited )?from`,
			`(from )?where (does|do|did|has|have) GROUP (recruit|recruited|get|draw)( (its|their) FIGHTERS)?( from)?`, `who (are|were) (the )?GROUP('s|s')? FIGHTERS`, `who (joins|joined|is in) GROUP`},
			anyOf("members_from")}},
	{Name: "how many fighters does <group> have",
		Yes: []string{"How many fighters does IS-K have?", "How big is the Red Banner Front?", "What is the strength of RBF?"},
		No:  []string{"How many people were killed in Marwah?", "How many fighters has RBF lost?"},
		Try: form{[]string{`how many (FIGHTERS) (does|do|did|has|have) GROUP (have|had|command|field|number|got)`, `how (big|large|strong|numerous) (is|are|was|were) GROUP`,
			`(what is|what's|what was) (the )?(strength|size) of GROUP`, `(what is|what's|what was) GROUP's (strength|size)`, `how many (FIGHTERS|people) (are|were) (there )?in GROUP`},
			oneOf("strength")}},
	{Name: "what losses has <group> had",
		Yes: []string{"What losses has IS-K suffered?", "How many fighters has RBF lost?"},
		No:  []string{"How many fighters does RBF have?"},
		Try: form{[]string{`what (losses|casualties) (has|have|did) GROUP (suffered|suffer|taken|take|had|have)`, `how many (FIGHTERS) (has|have|did) GROUP (lost|lose)`, `what (are|were) GROUP's (losses|casualties)`,
			`how many (of )?GROUP('s|s')? FIGHTERS (were|have been|was) (killed|arrested|captured|detained)`},
			anyOf("losses")}},
	{Name: "who leads <group>",
		Yes: []string{"Who leads IS-K?", "Who is the leader of the Red Banner Front?", "Who is RBF's commander?"},
		No:  []string{"Who founded RBF?"},
		Try: form{[]string{`who (leads|led|heads|headed|commands|commanded|runs|is leading|is heading) GROUP`, `who (is|was|are|were) (the )?(current |present )?(leaders?|heads?|chiefs?|commanders?|emirs?|amirs?|bosse?s?) of GROUP`, `who (is|was|are|were) GROUP('s|s')? (current )?(leaders?|heads?|chiefs?|commanders?|emirs?|amirs?)`,
			`(what is|what's) the name of GROUP('s|s')? leader`},
			oneOf("led_by")}},
	{Name: "what else is <group> called",
		Yes: []string{"What else is IS-K called?", "What other names does RBF have?", "What are the aliases of RBF?"},
		No:  []string{"What is RBF?"},
		Try: form{[]string{`what else (is|are) GROUP (called|known as|named)`, `what (other |)names (does|do|has|have) GROUP (have|use|had|used)`, `(what|which) (are|is) (the )?(aliases|alias|other names?) (of|for) GROUP`, `(what are|what's|what is) GROUP('s|s')? (aliases|alias|other names?)`, `what does GROUP (stand for|mean)`},
			anyOf("also_known_as")}},
	{Name: "why would <group> attack <target>",
		Yes: []string{"Why would IS-K attack Russia?", "Why did the Red Banner Front bomb the port of Marwah?", "Why does RBF target teachers?"},
		No:  []string{"Why was RBF founded?"},
		Try: form{[]string{`why (would|did|does|do|has|have|is|are|might|could|should) GROUP (attack|target|bomb|hit|strike|fight|shell|kill|threaten|oppose|hate)(ed|ted|ing|s)? TARGET`, `why (was|were|is|are) TARGET (attacked|targeted|bombed|hit|struck) by GROUP`},
			motives}},
	{Name: "what does <group> want",
		Yes: []string{"What does IS-K want?", "What are the Red Banner Front's aims?"},
		No:  []string{"What are RBF's tactics?"},
		Try: form{[]string{`what (does|do|did) GROUP (want|fight for|demand|seek|believe in|stand for)`, `(what are|what is|what were) (the )?(aims?|goals?|motives?|demands?|ideology|objectives?) of GROUP`, `(what are|what is|what were) GROUP('s|s')? (aims?|goals?|motives?|demands?|ideology|objectives?)`, `why (does|do|did) GROUP (fight|attack|exist)`, `what (motivates|drives) GROUP`},
			motives}},
	{Name: "how many attacks has <group> carried out",
		Yes: []string{"How many attacks has IS-K carried out since 2020?", "How many bombings did RBF claim?"},
		No:  []string{"How many people were killed in Marwah?"},
		Try: form{[]string{`how many (ATTACKS) (has|have|did|does|is|are|was|were) GROUP (ACTED)( in PLACE)?`}, attacksCounted}},
	{Name: "what attacks has <group> carried out",
		Yes: []string{"What attacks has IS-K carried out?", "What attacks has RBF carried out in Marwah since 2020?", "Which bombings did the Red Banner Front claim?", "What has RBF done?", "What is RBF accused of?", "Which attacks are blamed on RBF?"},
		No:  []string{"What happened in Marwah?"},
		Try: form{[]string{`(what|which) (ATTACKS) (has|have|did|does|is|are|was|were) GROUP (ACTED)( in PLACE)?`, `(what|which) (ATTACKS) (were|was|are|have been) (carried out|claimed|committed|launched) by GROUP( in PLACE)?`, `(what|which) (ATTACKS) (were|was|are|have been) (blamed on|attributed to|ascribed to|linked to) GROUP( in PLACE)?`,
			`what (has|did|have) GROUP (done|do|attacked|claimed|carried out)( in PLACE)?`, `what (is|was|are|were) GROUP (accused of|blamed for|behind)( in PLACE)?`, `(list|show|give) (me )?(the |all )?(ATTACKS) (by|of|from) GROUP( in PLACE)?`, `where (has|did|have) GROUP (attacked|struck|carried out ATTACKS)`},
			attacks}},
	{Name: "what attacks were there on <group>",
		Yes: []string{"What attacks were there on RBF?", "Which raids were carried out against the Red Banner Front?"},
		No:  []string{"What attacks has RBF carried out?"},
		Try: form{[]string{`(what|which) (ATTACKS) (were|was|have been|are) (there |carried out |launched )?(on|against) GROUP`}, attacksOn}},
	{Name: "where is <group> active",
		Yes: []string{"Where is IS-K active?", "Where does the Red Banner Front operate?", "What territory does RBF control?"},
		No:  []string{"Where are RBF fighters from?"},
		Try: form{[]string{`where (is|are|was|were|does|do|did|has|have) GROUP (been )?(active|operate|operated|operating|based|present|fight|fighting|located|headquartered|hide|hiding)`, `(what|which) (territory|territories|areas?|towns?|regions?|land|provinces?|places) (does|do|did|has|have) GROUP (control|hold|held|run|rule|capture|captured|lost|seized?)`, `in (which|what) countr(y|ies) (is|are|does|do) GROUP (active|operate|present)`, `(which|what) countr(y|ies) (is|are|does|do) GROUP (active|operate|present) in`},
			anyOf("active_in", "controls", "withdrew_from")}},
	{Name: "who are the rivals of <group>",
		Yes: []string{"Who are IS-K's rivals?", "Who fights against RBF?", "Who are the enemies of the Red Banner Front?"},
		No:  []string{"Who are RBF's allies?"},
		Try: form{[]string{`who (is|are|were|was) (the )?GROUP('s|s')? (main |biggest |sworn )?(rivals?|enem(y|ies)|opponents?|adversar(y|ies)|foes?)`, `who (is|are|were) (the )?(main )?(rivals?|enem(y|ies)|opponents?|foes?) of GROUP`, `who (is|are) (fighting|opposing|against) GROUP`, `who (fights|fought|opposes|opposed)( against)? GROUP`, `who (does|do) GROUP (fight|oppose)( against)?`},
			anyOf("rival_of")}},
	{Name: "who are the allies of <group>",
		Yes: []string{"Who are IS-K's allies?", "Who supports the Red Banner Front?", "Who is RBF affiliated with?", "What group is RBF part of?"},
		No:  []string{"Who are RBF's rivals?"},
		Try: form{[]string{`who (is|are|were|was) (the )?GROUP('s|s')? (main )?(all(y|ies)|backers?|supporters?|sponsors?|partners?|patrons?|parent|parent group)`, `who (is|are|were) (the )?(main )?(all(y|ies)|backers?|supporters?|sponsors?|partners?|patrons?) of GROUP`, `who (supports|backs|funds|finances|arms|helps|sponsors|supported|backed|funded) GROUP`,
			`(who|whom|what|which group) (is|are|has|have) GROUP (allied|affiliated|linked|tied|aligned|associated|pledged allegiance|part)( with| to| of)?`, `(to whom|who|whom) (did|has) GROUP (pledge|pledged)( allegiance)?( to)?`, `what (group|organi[sz]ation|movement) is GROUP (part|a part|a branch|an affiliate|a wing) of`},
			anyOf("part_of", "pledged_to", "ally_of", "supported_by")}},
	{Name: "how is <group> funded",
		Yes: []string{"How is IS-K funded?", "How does the Red Banner Front finance itself?", "Where does RBF get its money?", "What are RBF's sources of income?", "Where does the money of RBF come from?"},
		No:  []string{"Who supports RBF?", "How does RBF fight?"},
		Try: form{[]string{`how (is|are|was|were) GROUP (being )?(funded|financed|paid|bankrolled|supplied|armed)`, `how (does|do|did) GROUP (fund|finance|pay for|sustain|support|arm) (itself|themselves|its .+|their .+)`,
			`how (does|do|did) GROUP (make|get|raise|earn|obtain) (its |their |the |any )?(money|income|funds|funding|revenue|weapons|arms)`,
			`where (does|do|did) GROUP (get|obtain|take|have) (its |their |the )?(money|income|funds|funding|revenue|weapons|arms)( from)?`, `where (does|do|did) GROUP('s|s')? (money|income|funds|funding|revenue|weapons|arms) come from`, `where (does|do|did) (the )?(money|income|funds|funding|revenue|weapons|arms) of GROUP come from`,
			`what (is|are|was|were) (the )?GROUP('s|s')? (main )?(sources? of (income|funding|revenue|money|finance)|funding|income|finances)`, `who pays (for )?GROUP`},
			anyOf("supported_by")}},
	{Name: "does <group> stand with <party>",
		Yes: []string{"Is IS-K allied with the Taliban?", "Does the Red Banner Front have ties to Iran?", "Is RBF backed by Kenya?", "Is RBF part of the Green Hands?", "Does Iran support RBF?"},
		No:  []string{"Is RBF banned?", "Who is RBF allied with?"},
		Try: form{[]string{`(is|are|was|were) GROUP (still |closely |an? )?(allied|linked|tied|affiliated|connected|close|ally|branch|affiliate|wing|proxy|part|rival|enemy|backed|supported|funded|armed|financed|sponsored|controlled|at war) (with|to|of|by) TARGET`,
			`(does|do|did|has|have) GROUP (have |had |maintain )?(any )?(ties|links|connections|relations|allegiance|fight|fought|oppose|work|cooperate|pledged allegiance|pledge allegiance|split|broken)( with| to| from| against)? TARGET`,
			`(does|do|did|has|have|is|are) TARGET (support|back|fund|arm|finance|sponsor|supply|train|supported|backed|backing|supporting|funding|arming) GROUP`},
			ties}},
	{Name: "what are the tactics of <group>",
		Yes: []string{"What are IS-K's tactics?", "How does the Red Banner Front fight?", "What weapons does RBF use?"},
		No:  []string{"What are RBF's targets?"},
		Try: form{[]string{`what (is|are|were|was) (the )?GROUP('s|s')? (main |usual )?(tactics?|methods?|strateg(y|ies)|weapons?)`, `what (tactics?|methods?|weapons?|strateg(y|ies)) (does|do|did|has|have) GROUP (use|used|employ|prefer|have|follow|adopt(ed)?)`, `how (does|do|did|has) GROUP (fight|operate|attack|fought|operated)`, `(what is|what are) (the )?(tactics?|methods?|strategy) of GROUP`},
			anyOf("tactic")}},
	{Name: "whom does <group> target",
		Yes: []string{"Whom does IS-K target?", "What are the Red Banner Front's targets?", "Who does RBF attack?"},
		No:  []string{"Who attacked RBF?"},
		Try: form{[]string{`(who|whom|what) (does|do|did|has|have) GROUP (usually |mainly |often )?(target|targeted|attack|attacks|kill|threaten|threatened)`, `(what|who) (is|are|were) GROUP('s|s')? (main |usual )?(targets?|victims)`, `(what|who) (is|are|were) (the )?(targets?|victims) of GROUP`},
			anyOf("targets")}},
	{Name: "who calls <group> terrorist",
		Yes: []string{"Who has designated IS-K a terrorist group?", "Is RBF banned?", "Which countries have listed RBF as terrorist?"},
		No:  []string{"Who supports RBF?"},
		Try: form{[]string{`(who|(which|what) (countr(y|ies)|states?|governments?)) (has |have )?(designated?|banned|bans?|outlawed|outlaws?|listed|lists?|sanctioned|considers?|calls?) GROUP( as)?( an?)?( foreign)?( terrorists?)?( groups?| organi[sz]ations?)?`, `(is|was|are) GROUP (banned|outlawed|designated|listed|sanctioned|a terrorist (group|organi[sz]ation))`},
			anyOf("designated")}},
	{Name: "what is said about <group>",
		Yes: []string{"What is said about IS-K?", "What do experts say about the Red Banner Front?", "What did Ann Lee say about RBF?"},
		No:  []string{"What is RBF?"},
		Try: form{[]string{`what (is|was|has been) said (about|of) GROUP`, `what (do|did|does|have|has) SPEAKER (say|said|think|tell) (about|of) GROUP`, `who (said|says) what about GROUP`}, saidAbout}},
	{Name: "what did <speaker> say",
		Yes: []string{"What did Ann Lee say?"},
		No:  []string{"What did Ann Lee say about RBF?"},
		Try: form{[]string{`what (did|does|has|do|have) SPEAKER (say|said)`}, saidBy}},
	{Name: "how many people were killed in <place>",
		Yes: []string{"How many people were killed in Marwah?", "How many were injured in the Marwah market bombing on March 22, 2024?", "How many people did RBF kill in 2023?", "How many people died in the attack on Marwah?", "What was the death toll in Marwah?", "Where do the reports disagree about Marwah?"},
		No:  []string{"How many fighters does RBF have?"},
		Try: form{[]string{`how many (people |civilians |soldiers |persons |others |police |policemen |children |women |victims )?(were|was|have been|had been|are|got) HARMED (in|at|by|during|on|near|when) PLACE`, `how many (people |civilians |soldiers |persons |children )?(died|perished) (in|at|during|near|on) PLACE`, `how many (people |civilians |soldiers |persons )?(has|have|did|does) GROUP (kill|killed|injure|injured|wound|wounded|kidnap|kidnapped|abduct|abducted)`,
			`what (is|was) the (death|casualty) toll (in|of|at|from) PLACE`, `what (is|was) the toll (in|of|at|from) PLACE`,
			`(where|how) (do|did) (the )?(reports|accounts|sources) (disagree|differ) (about|on|over) (the )?((death |casualty )?toll (in|of|at|from) )?PLACE`, `who disputes the (death |casualty )?toll (in|of|at|from) PLACE`},
			tolls}},
	{Name: "who attacked <place>",
		Yes: []string{"Who attacked Marwah?", "Who claimed responsibility for the bombing in Marwah?", "Who was behind the Marwah market attack on March 22, 2024?", "Who carried out the attack on the port?"},
		No:  []string{"Who leads RBF?"},
		Try: form{[]string{`who (has |have )?(claimed|claims) (responsibility )?(for )?(the |an? )?PLACE`, `who (is|was|were|are) (behind|responsible for|blamed for|accused of|suspected of|suspected in) (the )?PLACE`, `who (attacked|bombed|raided|shelled|struck|stormed|hit|ambushed|set fire to) (the )?PLACE`, `who (carried out|did|committed|launched|staged|conducted) (the |an? )?PLACE`, `who (killed|shot|abducted|kidnapped|murdered|assassinated) (the )?PLACE`},
			whoDid}},
	{Name: "who was harmed in <place>",
		Yes: []string{"Who was abducted near Marwah?", "Who was killed in the Marwah market bombing?"},
		No:  []string{"Who attacked Marwah?", "Who was behind the attack in Marwah?"},
		Try: form{[]string{`(who|what) (was|were|has been|have been|got) HARMED (in|at|by|during|on|near|when) PLACE`}, victims}},
	{Name: "what happened in <place>",
		Yes: []string{"What happened in Marwah?", "What happened in Yemen in March 2024?", "What attacks were there in Marwah since 2020?", "When was Marwah attacked?", "What happened on 22 March 2024?"},
		No:  []string{"What has RBF done?"},
		Try: form{[]string{`what (has |)happened (in|at|to|near|on|during) (the )?PLACE`, `what (has |)happened`, `(what|which) (ATTACKS) (were|was|are|have been) there`, `(what|which) (ATTACKS) (were|was|are|have been|took place|happened|occurred)( there| carried out| reported)? ?(in|at|near|on) (the )?PLACE`, `when (was|were) (the )?PLACE (attacked|bombed|raided|shelled|hit|stormed|struck)`, `when (did|was|were) (the )?PLACE (happen|take place|occur|carried out)`, `where (did|was|were) (the )?PLACE (happen|take place|occur|carried out)`},
			happened}},
	{Name: "what is <group>",
		Yes: []string{"What is IS-K?", "Who are the Red Banner Front?", "Tell me about RBF."},
		No:  []string{"What is said about RBF?"},
		Try: form{[]string{`(what|who) (is|are|was|were) GROUP`, `(what's|who's) GROUP`, `tell me (more )?about GROUP`, `what (do|does) .* know about GROUP`}, overview}},
}

// classes are the words that the upper-case words of shapes stand for.
var classes = strings.NewReplacer(
	"GROUP", `(?:the )?["“]?(?P<group>.+?)["”]?`, "PLACE", `(?P<place>.+?)`, "TARGET", `(?P<target>.+?)`, "SPEAKER", `(?P<speaker>.+?)`,
	"FIGHTERS", `(?:fighters?|members?|militants?|men|recruits?|soldiers?|troops|insurgents?|rebels?|followers|gunmen|jihadis?|jihadists?|combatants?|personnel|supporters|women)`,
	"ATTACKS", `(?:attacks?|bombings?|bombs?|incidents?|killings?|raids?|assaults?|kidnappings?|abductions?|ambushes|operations?|acts?|shootings?|strikes?|airstrikes?|clashes|massacres?|plots?)`,
	"ACTED", `(?:carried out|carry out|claim(?:ed)?|claim responsibility for|claimed responsibility for|committed|commit|launched|launch|made|staged|conducted|been blamed for|blamed for|been accused of|accused of|behind|responsible for|planned|been behind|done|perpetrated|suspected of|been linked to|linked to)`,
	"HARMED", `(?P<word>killed|injured|wounded|hurt|abducted|kidnapped|taken|detained|arrested|dead)`,
	" ", `\s+`,
)

// compiled are the forms' shapes as patterns.
var compiled = sync.OnceValue(func() [][]*regexp.Regexp {
	all := make([][]*regexp.Regexp, len(forms))
	for i := range forms {
		for _, shape := range forms[i].Try.shapes {
			all[i] = append(all[i], regexp.MustCompile(`(?i)^`+classes.Replace(shape)+`$`))
		}
	}
	return all
})

// understand finds the form that a question has and what it names.
func understand(question string) (rule.Rule[form], slots, bool) {
	words := strings.Join(strings.Fields(strings.NewReplacer("’", "'", "‘", "'").Replace(question)), " ")
	words = strings.TrimRight(words, "?!. ")
	rest, from, to := period(words)
	for i, patterns := range compiled() {
		for _, pattern := range patterns {
			found := pattern.FindStringSubmatch(rest)
			if found == nil {
				continue
			}
			asked := slots{from: from, to: to}
			for n, name := range pattern.SubexpNames() {
				for slot, field := range map[string]*string{"group": &asked.group, "place": &asked.place, "target": &asked.target, "speaker": &asked.speaker, "word": &asked.word} {
					if name == slot && found[n] != "" {
						*field = strings.TrimSuffix(strings.TrimSpace(found[n]), "'s")
					}
				}
			}
			if asked == (slots{}) { // "What happened?", of no day
				continue
			}
			return forms[i], asked, true
		}
	}
	return rule.Rule[form]{}, slots{}, false
}

// Examples are questions that are understood, one for each form.
func Examples() []string {
	list := make([]string, len(forms))
	for i := range forms {
		list[i] = forms[i].Yes[0]
	}
	return list
}
