package says

import (
	"strings"

	"casus/lex"
	"casus/rule"
	"casus/text"
	"casus/trace"
	"casus/who"
)

// Claim says that somebody did an act, or did not, and on whose word.
type Claim struct {
	Actor    int       // index in who.Cast.Actors: who is held to have done it
	By       string    // who says so; "" where the report does not tell
	Token    int       // the act ("bombing", "responsibility"), or the cue where no act is named
	Span     text.Span // from the first to the last word that tells it
	Firmness Firmness
	Channel  text.Span // by which a claim or denial came: "a statement on Telegram", "its Amaq news agency"; empty where none is told
	Trace    trace.Step
}

// claim tries a rule at a token: the actor's mention, the mention of who says so (-1), the token of the act.
type claim func(r *reader, at int) (actor, by, act int, ok bool)

type claimRule struct {
	cues string // the words at which it may hold
	rule.Rule[claim]
	firmness Firmness
}

var claimRules = []claimRule{
	{"claimed claims claiming took admitted admits accepted assumed acknowledged", rule.Rule[claim]{Name: "<actor> claimed responsibility", Try: claimsResponsibility,
		Yes: []string{"The Taliban claimed responsibility for the bombing.", "Al-Shabaab has claimed responsibility for the raid.", "The Taliban has admitted responsibility for the bombing.", "The Taliban claimed twin bombings in Kabul.", "Al-Shabaab claimed a deadly car bombing.", "A bomb exploded. The Taliban claimed it."},
		No:  []string{"No group has claimed responsibility for the bombing.", "The Taliban claimed the bridge.", "The Taliban claimed it was winning.", "The Taliban has not claimed responsibility for the bombing."}}, Claimed},
	{"owned admitted admits confessed boasted boasts", rule.Rule[claim]{Name: "<actor> owned up to <act>", Try: ownsUp,
		Yes: []string{"The Taliban owned up to the bombing.", "The Taliban has admitted to the killing.", "Al-Shabaab boasted of this murder on Facebook.", "The Taliban admitted carrying out the raid."},
		No:  []string{"The Taliban owned up to the loss of the town.", "The Taliban has not admitted to the killing.", "The Taliban boasted of its strength."}}, Claimed},
	{"claimed", rule.Rule[claim]{Name: "claimed by <actor>", Try: claimedBy,
		Yes: []string{"The bombing was claimed by the Taliban.", "Responsibility was claimed in the name of Al-Shabaab."},
		No:  []string{"The bombing was not claimed by the Taliban."}}, Claimed},
	{"responsibility", rule.Rule[claim]{Name: "a claim of responsibility by <actor>", Try: claimOf,
		Yes: []string{"A claim of responsibility was issued by the Taliban.", "There was a claim of responsibility from Al-Shabaab."},
		No:  []string{"There was no claim of responsibility from the Taliban.", "A claim of responsibility is awaited, said the Taliban."}}, Claimed},
	{"denied denies denying", rule.Rule[claim]{Name: "<actor> denied <act>", Try: denies,
		Yes: []string{"The Taliban denied involvement in the bombing.", "Police blamed the raid on the Taliban, which denied it.", "Al-Shabaab denied responsibility for the raid."},
		No:  []string{"The Taliban denied the prisoners food."}}, Denied},
	{"blamed accused accuses blames accusing blaming accuse blame", rule.Rule[claim]{Name: "blamed <actor>", Try: blames,
		Yes: []string{"Police blamed the Taliban for the bombing.", "Police accused Al-Shabaab of the raid.", "Officials accuse the Taliban of striking the hospital."},
		No:  []string{"Police blamed the weather for the crash.", "Police accused the Taliban of lying."}}, Blamed},
	{"holds hold held", rule.Rule[claim]{Name: "holds <actor> responsible", Try: holdsResponsible,
		Yes: []string{"The army holds the Taliban responsible.", "Officials held Al-Shabaab responsible for the raid."},
		No:  []string{"The army holds the Taliban stronghold."}}, Blamed},
	{"accused accuses accuse suspects suspect suspected", rule.Rule[claim]{Name: "<actor>, whom somebody accuses", Try: whomAccuses,
		Yes: []string{"The Taliban, which the army accuses of killing six farmers, denied it.", "Al-Shabaab, whom police suspect of the bombing, fled."},
		No:  []string{"The Taliban, which the army accuses of lying, denied it.", "The army, which accuses the Taliban of bombings, left."}}, Blamed},
	{"suspect suspects", rule.Rule[claim]{Name: "suspects <actor>", Try: suspected,
		Yes: []string{"Police suspect the Taliban."},
		No:  []string{"Police suspect foul play.", "The suspect, a Taliban member, fled."}}, Suspected},
	{"blamed pinned blame", rule.Rule[claim]{Name: "blamed on <actor>", Try: blamedOn,
		Yes: []string{"The government put the blame on the Taliban.", "The bombing was blamed on the Taliban.", "The town mourned after bombings blamed by survivors on the Taliban."},
		No:  []string{"The crash was blamed on bad weather."}}, Blamed},
	{"blamed blames blame blaming", rule.Rule[claim]{Name: "blamed <act> on <actor>", Try: blamesOn,
		Yes: []string{"Police blamed the bombing on the Taliban.", "The authorities blame that attack on Al-Shabaab."},
		No:  []string{"Police blamed the crash on bad weather.", "Police blamed the bombing on Sunday."}}, Blamed},
	{"attributed attributes attributing linked links traced", rule.Rule[claim]{Name: "attributed to <actor>", Try: attributedTo,
		Yes: []string{"Police have linked the bombing to the Taliban.", "The attack has been linked to Al-Shabaab.", "The bombing was attributed to the Taliban.", "Police attributed the bombing to the Taliban."},
		No:  []string{"A road linked the town to the Taliban base.", "The crash was attributed to bad weather."}}, Blamed},
	{"believed thought suspected presumed alleged reported said", rule.Rule[claim]{Name: "<actor> is believed to be behind", Try: believed,
		Yes: []string{"Al-Shabaab is alleged to have planted the bomb.", "The Taliban is believed to be behind the bombing.", "The Taliban are thought to have carried out the raid."},
		No:  []string{"The Taliban is believed to be divided."}}, Suspected},
	{"carried conducted staged executed orchestrated mounted launched planted detonated responsible done work doing", rule.Rule[claim]{Name: "<actor> said it carried out", Try: carriedOut,
		Yes: []string{"The Taliban said it carried out the bombing.", "The Taliban said its fighters had staged the raid.",
			"The Taliban said it had planted the bomb.", "The Taliban said that it was responsible.", "The Taliban said the bombing was its work.", "The Taliban said it had done it."},
		No: []string{"Police said the Taliban carried out the bombing.", "The Taliban carried out the bombing."}}, Claimed},
	{"blamed accused", rule.Rule[claim]{Name: "<actor> was blamed", Try: wasHeld,
		Yes: []string{"The Taliban was blamed for the bombing."},
		No:  []string{"Bad weather was blamed for the crash.", "The Taliban was accused of taking gifts."}}, Blamed},
	{"suspected linked tied charged", rule.Rule[claim]{Name: "<actor> is suspected", Try: wasHeld,
		Yes: []string{"Two Taliban members were charged with the bombing.", "Al-Shabaab has been linked to the bombing.", "The Taliban is suspected of the bombing."},
		No:  []string{"Food poisoning is suspected in the valley.", "The Taliban was charged a fee."}}, Suspected},
	{"behind responsible", rule.Rule[claim]{Name: "<actor> was behind <act>", Try: wasBehind,
		Yes: []string{"The Taliban was behind the bombing.", "Police said the Taliban were responsible for the raid.", "Officials said Al-Shabaab was likely behind the raid.",
			"Police said the Taliban was behind it.", "Police said the Taliban was responsible."},
		No: []string{"The Taliban was behind the schedule.", "The Taliban was not behind the bombing.", "The Taliban is responsible to nobody.", "The Taliban was not responsible."}}, Blamed},
	{"planted laid staged carried ordered organised organized plotted masterminded committed did", rule.Rule[claim]{Name: "<actor> planted it", Try: plantedIt,
		Yes: []string{"Al-Shabaab allegedly planted the bomb.", "Police think the Taliban did it.", "Police believe the Taliban planted it.", "Officials say the Taliban carried it out.", "The prosecutor says the Taliban ordered it."},
		No:  []string{"Police believe the farmer planted it.", "Police denied that the Taliban planted it.", "The Taliban planted trees."}}, Blamed},
	{"work handiwork", rule.Rule[claim]{Name: "the work of <actor>", Try: workOf,
		Yes: []string{"The bombing was the work of the Taliban.", "It was the work of Al-Shabaab, police said."},
		No:  []string{"The bombing was not the work of the Taliban.", "He praised the work of the Taliban."}}, Blamed},
	{"finger fingers", rule.Rule[claim]{Name: "pointed the finger at <actor>", Try: fingerAt,
		Yes: []string{"Police pointed the finger at the Taliban.", "Officials pointed fingers at Al-Shabaab."},
		No:  []string{"Police pointed the guns at the Taliban.", "He lost a finger at the Taliban base."}}, Blamed},
	{"suspicion suspicions", rule.Rule[claim]{Name: "suspicion fell on <actor>", Try: suspicionOn,
		Yes: []string{"Suspicion fell on the Taliban.", "Suspicion immediately fell upon Al-Shabaab."},
		No:  []string{"Suspicion grew on the border.", "A shell fell on the Taliban."}}, Suspected},
	{"attackers assailants gunmen bombers raiders perpetrators kidnappers attacker assailant gunman bomber perpetrator kidnapper", rule.Rule[claim]{Name: "the attackers were <actor>", Try: attackersWere,
		Yes: []string{"The attackers were identified as members of the Taliban.", "The bomber was a member of Al-Shabaab.", "The perpetrators, police said, came from the Taliban.", "The attackers were members of the Taliban.", "Police described the attackers as Taliban fighters.", "The gunmen belonged to Al-Shabaab."},
		No:  []string{"The gunmen came to the Taliban base.", "The attacker was a guest of the Taliban.", "The attackers were killed by the Taliban.", "The attackers were local youths.", "The villagers were members of the Taliban."}}, Blamed},
	{"believed thought suspected presumed said reported alleged identified", rule.Rule[claim]{Name: "<attackers> believed to be <actor>", Try: believedOf,
		Yes: []string{"Armed men presumed to belong to the Taliban killed eight people.", "Gunmen believed to be members of Al-Shabaab killed a priest.", "Gunmen thought to be from Al-Shabaab fled.", "Gunmen suspected of being members of the Taliban fled.", "Armed men identified as members of Al-Shabaab fled."},
		No:  []string{"Gunmen believed to be in the hills killed a priest.", "Villagers believed to belong to the Taliban fled.", "Gunmen believed to be divided by the Taliban fled."}}, Suspected},
	{"hallmarks hallmark signature trademark trademarks stamp", rule.Rule[claim]{Name: "hallmarks of <actor>", Try: hallmarks,
		Yes: []string{"The bombing bears the hallmarks of the Taliban.", "The bombing bore the signature of Al-Shabaab."},
		No:  []string{"The bombing bears the hallmarks of a plan.", "He asked for the signature of the Taliban."}}, Suspected},
	{"suspect suspects", rule.Rule[claim]{Name: "the main suspect is <actor>", Try: mainSuspect,
		Yes: []string{"The Taliban is the main suspect.", "The main suspect is the Taliban.", "Police are treating the Taliban as the main suspect."},
		No:  []string{"The Taliban met the main suspect.", "The main suspect fled to the Taliban."}}, Suspected},
	{"pointed points point pointing", rule.Rule[claim]{Name: "pointed to <actor>", Try: pointsTo,
		Yes: []string{"Officials pointed to the Taliban.", "All the evidence points to Al-Shabaab."},
		No:  []string{"Officials pointed to the Taliban's losses.", "The sign points to the town.", "He pointed to the Taliban as an ally."}}, Suspected},
	{"door", rule.Rule[claim]{Name: "at the door of <actor>", Try: doorOf,
		Yes: []string{"Officials laid the crime at the door of the Taliban."},
		No:  []string{"Officials stood at the door of the Taliban.", "They laid the flowers at the door of the school."}}, Blamed},
	{"nothing", rule.Rule[claim]{Name: "<actor> had nothing to do with it", Try: nothingToDo,
		Yes: []string{"The Taliban had nothing to do with the bombing.", "The Taliban said it had nothing to do with it."},
		No:  []string{"The Taliban had nothing to do.", "The minister had nothing to do with the film."}}, Denied},
	{"rejected rejects dismissed dismisses", rule.Rule[claim]{Name: "<actor> rejected the accusation", Try: rejects,
		Yes: []string{"The Taliban rejected the accusation.", "Al-Shabaab dismissed the allegations."},
		No:  []string{"The Taliban rejected the offer.", "The court rejected the accusation."}}, Denied},
}

// claimsAt are the rules by their cues, in order.
var claimsAt = func() (at lex.Words[[]*claimRule]) {
	for i := range claimRules {
		for _, cue := range strings.Fields(claimRules[i].cues) {
			at.Set(cue, append(at.Of(cue), &claimRules[i]))
		}
	}
	return at
}()

// Claims reads who is held responsible for what, in order; said tells by whom where the sentence does not.
func Claims(doc *text.Doc, cast *who.Cast, said []Attribution) []Claim {
	r := newReader(doc, cast)
	r.said = said
	var claims []Claim
	for at := range doc.Tokens {
		for _, rule := range claimsAt.Of(doc.Tokens[at].Lower) {
			if c, ok := r.claim(rule, at); ok {
				covering := Of(doc, said, at)
				if c.Firmness == Blamed && len(covering) > 0 && said[covering[0]].Firmness == Suspected {
					c.Firmness = Suspected // "police suspect that the group was behind the raid"
				}
				if c.By == "" && len(covering) > 0 {
					c.By = said[covering[0]].Speaker
					if c.Firmness == Blamed && said[covering[0]].Actor == c.Actor && cast.Actors[c.Actor].Kind == who.ArmedGroup {
						c.Firmness = Claimed // "the group said it was behind the attack"
					}
				}
				claims = append(claims, c)
				break
			}
		}
	}
	return claims
}

func (r *reader) claim(rule *claimRule, at int) (Claim, bool) {
	actor, by, act, ok := rule.Try(r, at)
	if !ok {
		return Claim{}, false
	}
	mention := &r.cast.Mentions[actor]
	c := Claim{Actor: mention.Actor, Token: act, Firmness: rule.firmness,
		Span: mention.Span.Join(r.doc.Tokens[at].Span).Join(r.doc.Tokens[act].Span)}
	c.Trace = trace.Step{Rule: rule.Name, Span: c.Span}
	if rule.firmness == Claimed || rule.firmness == Denied {
		c.Channel = r.channel(at)
	}
	if by >= 0 {
		c.By = r.cast.Name(r.cast.Mentions[by].Actor)
	}
	return c, true
}

// party is the mention of somebody who can act at a token.
func (r *reader) party(at int) (mention int, ok bool) {
	if at < 0 || at >= len(r.doc.Tokens) {
		return -1, false
	}
	m, ok := r.cast.At(at)
	return m, ok
}

// subject is the party before a verb, past its auxiliaries; a negation there undoes it.
func (r *reader) subject(at int) (mention int, ok bool) {
	sentence := &r.doc.Sentences[r.doc.Tokens[at].Sent]
	first := sentence.First
	if s := r.doc.Child(at, text.RelNsubj); sentence.Parsed && s >= first && s < at-1 && r.lower(at-1) == "," {
		if m, ok := r.party(s); ok && !negated.Has(r.lower(r.cast.Mentions[m].First)) {
			return m, true // "the Orm Front, an ally of the Red League, claimed"
		}
	}
	for i := at - 1; i >= first; i-- {
		word := r.lower(i)
		if word == "not" || word == "n't" || word == "never" {
			return -1, false
		}
		if !auxiliaries.Has(word) && !passives.Has(word) && !asides.Has(word) {
			m, ok := r.party(i)
			if !ok || negated.Has(r.lower(r.cast.Mentions[m].First)) || negated.Has(r.lower(r.cast.Mentions[m].First-1)) {
				return -1, false
			}
			return m, true
		}
	}
	return -1, false
}

// asides close what stands between a subject and its verb.
var asides = lex.NewSet(", — – - )")

// object is the party right behind a word.
func (r *reader) object(at int) (mention int, ok bool) {
	for i := at + 1; i < min(at+4, len(r.doc.Tokens)); i++ {
		if m, ok := r.party(i); ok {
			return m, !negated.Has(r.lower(i - 1))
		}
		if !articles.Has(r.lower(i)) {
			break
		}
	}
	return -1, false
}

// act is the first word of violence behind a cue, the cue itself where there is none.
func (r *reader) act(at int) int {
	for i := at + 1; i < r.doc.Sentences[r.doc.Tokens[at].Sent].Last; i++ {
		if acts.Has(r.lower(i)) {
			return i
		}
	}
	return at
}

// deed is the first word behind an accusation that tells of violence, the accusation itself where there is none.
func (r *reader) deed(at int) int {
	for i := at + 1; i < r.doc.Sentences[r.doc.Tokens[at].Sent].Last; i++ {
		if acts.Has(r.lower(i)) || deeds.Has(r.lower(i)) {
			return i
		}
	}
	return at
}

func (r *reader) denial(at int) bool {
	return negated.Has(r.lower(at-1)) || r.lower(at-2) == "not"
}

func claimsResponsibility(r *reader, at int) (actor, by, act int, ok bool) {
	act = r.claimed(at)
	if act < 0 || !strings.HasPrefix(r.lower(at), "claim") && r.lower(act) != "responsibility" && r.lower(act) != "credit" {
		return
	}
	if actor, ok = r.subject(at); !ok && !r.negated(at) {
		if s := r.nearest(at); s >= 0 && s < at && !relative.Has(r.lower(s)) { // "the Orm Front on Sunday claimed"
			if actor, ok = r.party(s); ok && negated.Has(r.lower(r.cast.Mentions[actor].First)) {
				ok = false
			}
		}
	}
	return actor, actor, r.act(at), ok
}

// claimed is the word of violence that is the object of "claimed": "claimed responsibility", "claimed twin bombings"; -1
// where another thing is.
func (r *reader) claimed(at int) int {
	if end := r.lower(at + 2); r.lower(at) == "claimed" && r.lower(at+1) == "it" && (end == "." || end == "," || end == ";") {
		return at + 1 // what was told before
	}
	for i := at + 1; i < min(at+5, len(r.doc.Tokens)); i++ {
		if acts.Has(r.lower(i)) && r.lower(i) != "part" && r.lower(i) != "hand" && r.lower(i) != "killed" {
			return i
		}
		switch r.doc.Tokens[i].Tag {
		case 0, text.DET, text.ADJ, text.NUM, text.NOUN, text.PROPN: // no tag: not parsed
		default:
			if r.lower(i) != "-" {
				return -1
			}
		}
	}
	return -1
}

// ownsUp reads "the Orm Front owned up to the bombing".
func ownsUp(r *reader, at int) (actor, by, act int, ok bool) {
	end := at + 1
	switch next := r.lower(end); {
	case r.lower(at) == "owned":
		if next != "up" || r.lower(at+2) != "to" {
			return
		}
		end = at + 3
	case next == "to" || next == "of":
		end++
	case next == "carrying" || next == "staging" || next == "conducting" || next == "launching":
	default:
		return
	}
	if act = r.act(end - 1); act == end-1 || act > end+4 || r.lower(act) == "responsibility" {
		return
	}
	actor, ok = r.subject(at)
	return actor, actor, act, ok
}

func claimedBy(r *reader, at int) (actor, by, act int, ok bool) {
	by = at + 1
	if r.lower(by) == "in" && r.lower(at+3) == "name" && r.lower(at+4) == "of" { // "claimed in the name of the Orm Front"
		by = at + 4
	} else if r.lower(by) != "by" {
		return
	}
	actor, ok = r.object(by)
	return actor, actor, r.actBefore(at), ok && !r.denial(at)
}

// claimOf reads "a claim of responsibility was issued by the Orm Front".
func claimOf(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at-1) != "of" || r.lower(at-2) != "claim" || negated.Has(r.lower(at-3)) {
		return
	}
	for i := at + 1; i < at+6; i++ {
		switch r.lower(i) {
		case "not", ".", ",":
			return
		case "by", "from":
			actor, ok = r.object(i)
			return actor, actor, at, ok
		}
	}
	return
}

// actBefore is the last word of violence before a cue, the cue itself where there is none.
func (r *reader) actBefore(at int) int {
	for i := at - 1; i >= r.doc.Sentences[r.doc.Tokens[at].Sent].First; i-- {
		if acts.Has(r.lower(i)) {
			return i
		}
	}
	return at
}

func denies(r *reader, at int) (actor, by, act int, ok bool) {
	if next := r.lower(at + 1); next == "it" && closers.Has(r.lower(at+2)) && relative.Has(r.lower(at-1)) { // "blamed the attack on the Orm Front, which denied it"
		before := at - 2
		if r.lower(before) == "," {
			before--
		}
		actor, ok = r.party(before)
		act = r.actBefore(at)
		return actor, actor, act, ok && act < at
	}
	act = r.act(at)
	if act == at || act > at+4 {
		return
	}
	actor, ok = r.subject(at)
	return actor, actor, act, ok
}

// blames reads whom a verb like "blame" or "hold" is about, and its subject.
func blames(r *reader, at int) (actor, by, act int, ok bool) {
	if passives.Has(r.lower(at - 1)) {
		return
	}
	if actor, ok = r.object(at); !ok {
		return
	}
	if by, _ = r.subject(at); by == actor {
		by = -1
	}
	act = r.deed(at)
	return actor, by, act, act > at || r.lower(r.cast.Mentions[actor].Last) != "of" // "accused the Taliban of lying"
}

// holdsResponsible reads "the army holds the Orm Front responsible".
func holdsResponsible(r *reader, at int) (actor, by, act int, ok bool) {
	actor, by, act, ok = blames(r, at)
	return actor, by, act, ok && r.lower(r.cast.Mentions[actor].Last) == "responsible"
}

// suspected reads "police suspect the Orm Front", but no "police suspect that the Orm Front was behind it".
func suspected(r *reader, at int) (actor, by, act int, ok bool) {
	if r.doc.Tokens[at].Tag == text.NOUN {
		return
	}
	actor, by, act, ok = blames(r, at)
	return actor, by, act, ok && !passives.Has(r.lower(r.cast.Mentions[actor].Last))
}

// blamesOn reads "police blamed the bombing on the Orm Front".
func blamesOn(r *reader, at int) (actor, by, act int, ok bool) {
	if passives.Has(r.lower(at-1)) || r.denial(at) {
		return
	}
	for on := at + 2; on < at+7; on++ {
		switch r.lower(on) {
		case ".", ",", "":
			return
		case "on":
			if actor, ok = r.object(on); ok {
				act, by = r.actBefore(on), -1
				if m, found := r.subject(at); found {
					by = m
				}
			}
			return actor, by, act, ok && act > at
		}
	}
	return
}

func blamedOn(r *reader, at int) (actor, by, act int, ok bool) {
	on := at + 1
	if r.lower(at) == "blame" && r.lower(at-1) != "the" {
		return
	}
	if r.lower(on) == "by" { // "blamed by survivors on the Orm Front"
		for on++; on < at+5 && r.lower(on) != "on"; on++ {
		}
	}
	if r.lower(on) != "on" || r.denial(at) {
		return
	}
	actor, ok = r.object(on)
	return actor, -1, r.actBefore(at), ok
}

func attributedTo(r *reader, at int) (actor, by, act int, ok bool) {
	if r.denial(at) {
		return
	}
	for to := at + 1; to < at+7; to++ {
		switch r.lower(to) {
		case ".", ",", "":
			return
		case "to":
			if actor, ok = r.object(to); ok {
				act = r.act(at)
				if act == at || act > to {
					act = r.actBefore(at)
				}
				ok = act != at || r.lower(at) != "linked" && r.lower(at) != "links" // "a road linked the town to their base"
				by = -1
				if m, found := r.subject(at); found && act > at {
					by = m
				}
			}
			return
		}
	}
	return
}

func believed(r *reader, at int) (actor, by, act int, ok bool) {
	if !passives.Has(r.lower(at-1)) || r.lower(at+1) != "to" || r.denial(at) {
		return
	}
	for i := at + 2; i < at+6; i++ {
		switch r.lower(i) {
		case "behind", "responsible", "carried", "staged", "orchestrated", "conducted", "planned", "planted", "laid", "detonated", "ordered", "committed", "perpetrated":
			actor, ok = r.subject(at)
			return actor, -1, r.act(i), ok
		}
	}
	return
}

// carriedOut reads what an actor says of itself.
func carriedOut(r *reader, at int) (actor, by, act int, ok bool) {
	switch r.lower(at) {
	case "carried", "conducted", "staged", "executed", "orchestrated", "mounted", "launched":
		if act = r.act(at); act == at || act > at+6 {
			return
		}
	case "planted", "detonated":
		act = at
	case "done":
		if act = at; r.lower(at+1) != "it" && r.lower(at+1) != "so" {
			return
		}
	case "work", "doing":
		if act = r.actBefore(at); act == at || !own.Has(r.lower(at-1)) {
			return
		}
	case "responsible":
		if act = at; r.lower(at+1) == "for" {
			return
		}
	}
	actor, ok = r.sayer(at)
	if !ok {
		return
	}
	s := &r.doc.Sentences[r.doc.Tokens[at].Sent]
	for i := at - 1; i >= s.First && i > at-6; i-- {
		switch word := r.lower(i); {
		case own.Has(word):
			return actor, actor, act, true
		case word == "not" || word == "n't" || word == "never":
			return -1, -1, act, false
		}
	}
	return -1, -1, act, false
}

func wasHeld(r *reader, at int) (actor, by, act int, ok bool) {
	if !passives.Has(r.lower(at-1)) || r.lower(at+1) == "on" {
		return
	}
	actor, ok = r.subject(at)
	act = r.deed(at)
	return actor, -1, act, ok && (act > at || r.lower(at+1) != "of" && !open.Has(r.lower(at)))
}

// open words may be about other things than a deed: "charged a fee", "linked by a road".
var open = lex.NewSet("charged linked tied")

func wasBehind(r *reader, at int) (actor, by, act int, ok bool) {
	word, next := r.lower(at), r.lower(at+1)
	switch {
	case word == "behind" && (next == "it" || next == "them" || next == "both"), word == "responsible" && (next == "." || next == ","):
		act = at
	case word == "behind", word == "responsible" && next == "for":
		if act = r.act(at); act == at || act > at+5 {
			return
		}
	default:
		return
	}
	verb := at - 1
	for r.lower(verb) == "likely" || r.lower(verb) == "probably" || r.lower(verb) == "also" {
		verb--
	}
	if !passives.Has(r.lower(verb)) || r.lower(at-1) == "not" {
		return
	}
	actor, ok = r.subject(verb)
	return actor, -1, act, ok
}

// plantedIt reads "police believe the Orm Front planted it".
func plantedIt(r *reader, at int) (actor, by, act int, ok bool) {
	bomb := r.lower(at+1) == "the" && bombs.Has(r.lower(at+2))
	if !bomb && r.lower(at+1) != "it" && r.lower(at+1) != "them" || r.lower(at) == "carried" && r.lower(at+2) != "out" {
		return
	}
	actor, ok = r.subject(at)
	return actor, -1, at, ok && r.armed(actor) && !r.denied(at)
}

// denied says whether somebody denies what a token tells.
func (r *reader) denied(at int) bool {
	for i := at - 1; i >= max(r.doc.Sentences[r.doc.Tokens[at].Sent].First, at-8); i-- {
		switch r.lower(i) {
		case "denied", "denies", "deny", "denying", "rejected", "if", "whether":
			return true
		}
	}
	return false
}

// armed says whether a mention is of an armed group.
func (r *reader) armed(mention int) bool {
	return r.cast.Actors[r.cast.Mentions[mention].Actor].Kind == who.ArmedGroup
}

func workOf(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" || r.lower(at-1) != "the" || !passives.Has(r.lower(at-2)) || r.lower(at-2) == "not" {
		return
	}
	actor, ok = r.object(at + 1)
	return actor, -1, r.actBefore(at), ok && r.armed(actor)
}

func fingerAt(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "at" {
		return
	}
	for i := at - 1; i > at-4; i-- {
		switch r.lower(i) {
		case "point", "points", "pointed", "pointing":
			actor, ok = r.object(at + 1)
			by, _ = r.subject(i)
			return actor, by, r.deed(at), ok && by != actor
		}
	}
	return
}

func suspicionOn(r *reader, at int) (actor, by, act int, ok bool) {
	fell := false
	for i := at + 1; i < at+6; i++ {
		switch r.lower(i) {
		case "fell", "falls", "fallen", "centred", "centered", "focused", "focuses":
			fell = true
		case "on", "upon":
			actor, ok = r.object(i)
			return actor, -1, r.actBefore(at), ok && fell
		}
	}
	return
}

// attackersWere reads who the attackers of an act are said to be.
func attackersWere(r *reader, at int) (actor, by, act int, ok bool) {
	link := at + 1
	if r.lower(link) == "," { // "the attackers, police said, came from the Orm Front"
		for end := link + 2; end < link+6; end++ {
			if r.lower(end) == "," {
				link = end + 1
				break
			}
		}
	}
	switch word, next := r.lower(link), r.lower(link+1); {
	case word == "as":
	case word == "were" || word == "are" || word == "was" || word == "is":
		if (next == "identified" || next == "named" || next == "described" || next == "recognised" || next == "recognized") && r.lower(link+2) == "as" {
			link += 2
		}
	case strings.HasPrefix(word, "belong") && next == "to", (word == "came" || word == "come" || word == "comes") && next == "from":
		link++
	default:
		return
	}
	actor, ok = r.object(link)
	return actor, -1, at, ok && r.armed(actor)
}

// believedOf reads "armed men believed to belong to the Orm Front".
func believedOf(r *reader, at int) (actor, by, act int, ok bool) {
	attackers, found := r.party(at - 1)
	if !found || r.cast.Actors[r.cast.Mentions[attackers].Actor].Kind != who.Unnamed {
		return
	}
	link := at + 2
	switch first, next := r.lower(at+1), r.lower(link); {
	case first == "to" && next == "belong":
		link++
	case first == "to" && next == "be", first == "of" && next == "being":
		if next := r.lower(link + 1); next == "from" || next == "with" {
			link++
		}
	case first == "of" && next == "belonging":
		link++
	case first == "as":
		link = at + 1
	default:
		return
	}
	actor, ok = r.object(link)
	return actor, -1, at, ok && r.armed(actor)
}

// bearing words stand before what tells whose an attack is: "bears all the hallmarks".
var bearing = lex.NewSet("bear bears bore bearing has had have carry carries carried carrying with")

func hallmarks(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" || !bearing.Has(r.lower(at-1)) && !bearing.Has(r.lower(at-2)) && !bearing.Has(r.lower(at-3)) {
		return
	}
	actor, ok = r.object(at + 1)
	return actor, -1, r.actBefore(at), ok
}

var (
	own     = lex.NewSet("it its they their we our")
	negated = lex.NewSet("no nobody none neither nor not")
	acts    = lex.NewSet(`attack attacks bombing bombings raid raids blast blasts explosion explosions shooting shootings killing killings ambush
	assault strike strikes kidnapping abduction massacre incident attempt murder assassination bomb responsibility
	involvement role credit carrying killed hand part`)
	deeds = lex.NewSet(`striking hitting shelling firing launching bombarding attacking targeting storming raiding abducting kidnapping
	executing massacring shooting stabbing burning torching destroying staging orchestrating masterminding`)
)
