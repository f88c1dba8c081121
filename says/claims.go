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
	{"claimed claims claiming took takes taken admitted admits accepted assumed acknowledged", rule.Rule[claim]{Name: "<actor> claimed responsibility", Try: claimsResponsibility,
		Yes: []string{"The Taliban claimed responsibility for the bombing.", "Al-Shabaab has claimed responsibility for the raid.", "The Taliban has admitted responsibility for the bombing.", "The Taliban claimed twin bombings in Kabul.", "Al-Shabaab claimed a deadly car bombing.", "A bomb exploded. The Taliban claimed it.", "In an email Al-Shabaab takes responsibility for the bombing.", "Al-Shabaab claimed that attack as well.", "It was a raid for which the Taliban has taken responsibility."},
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
	{"spoke speaks", rule.Rule[claim]{Name: "<actor> spoke of <dead>", Try: spokeOf,
		Yes: []string{"The Taliban spoke of 37 soldiers killed.", "Al-Shabaab, in a statement, spoke of 12 dead policemen."},
		No:  []string{"The Taliban spoke of 37 civilians killed.", "Police spoke of 37 soldiers killed.", "The Taliban spoke of peace."}}, Claimed},
	{"named names identified identifies", rule.Rule[claim]{Name: "named <actor> as the culprit", Try: namedAs,
		Yes: []string{"Police named the Taliban as the culprit.", "The army identified Al-Shabaab as the perpetrators."},
		No:  []string{"Police named the Taliban as a rival.", "The dead man was named as a Taliban member."}}, Blamed},
	{"denied denies denying", rule.Rule[claim]{Name: "<actor> denied <act>", Try: denies,
		Yes: []string{"The Taliban denied involvement in the bombing.", "Police blamed the raid on the Taliban, which denied it.", "Al-Shabaab denied responsibility for the raid."},
		No:  []string{"The Taliban denied the prisoners food."}}, Denied},
	{"blamed accused accuses blames accusing blaming accuse blame", rule.Rule[claim]{Name: "blamed <actor>", Try: blames,
		Yes: []string{"Police blamed the Taliban for the bombing.", "Police accused Al-Shabaab of the raid.", "Officials accuse the Taliban of striking the hospital.", "Officials accused the Taliban of having snatched him."},
		No:  []string{"Police blamed the weather for the crash.", "Police accused the Taliban of lying.", "Police accused the \"Taliban\" of having lied.", "Police blamed the Taliban's leader for the bombing.", "The party accused the army of gross negligence after the attack."}}, Blamed},
	{"held wanted sought", rule.Rule[claim]{Name: "<actor> is wanted for <act>", Try: isWanted,
		Yes: []string{"Al-Shabaab is held responsible for the raid.", "He met Al-Shabaab, who are wanted in connection with a bombing.", "The Taliban was sought over the killing of a judge."},
		No:  []string{"The Taliban is held responsible for the floods.", "The Taliban wanted the raid to end.", "The Taliban was not wanted for the bombing.", "Al-Shabaab was held after the bombing."}}, Suspected},
	{"part", rule.Rule[claim]{Name: "<actor> took part in <act>", Try: tookPart,
		Yes: []string{"The Taliban took part in the ambush.", "Al-Shabaab had taken part in the raid on the town."},
		No:  []string{"The Taliban took part in the talks.", "Police denied that the Taliban took part in the raid.", "The Taliban took no part in the raid.", "Villagers took part in the attack."}}, Blamed},
	{"holds hold held", rule.Rule[claim]{Name: "holds <actor> responsible", Try: holdsResponsible,
		Yes: []string{"The army holds the Taliban responsible.", "Officials held Al-Shabaab responsible for the raid."},
		No:  []string{"The army holds the Taliban stronghold."}}, Blamed},
	{"accused accuses accuse suspects suspect suspected holds hold held blames blame blamed", rule.Rule[claim]{Name: "<actor>, whom somebody accuses", Try: whomAccuses,
		Yes: []string{"The Taliban, which the army accuses of killing six farmers, denied it.", "Al-Shabaab, whom police suspect of the bombing, fled.",
			"Police met the Taliban, whom the army holds responsible for the bombing.", "The army met Al-Shabaab, which police blame for the raid."},
		No: []string{"The Taliban, which the army accuses of lying, denied it.", "The army, which accuses the Taliban of bombings, left."}}, Blamed},
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
	{"carried conducted staged executed orchestrated mounted launched planted placed laid detonated responsible done work doing", rule.Rule[claim]{Name: "<actor> said it carried out", Try: carriedOut,
		Yes: []string{"The Taliban said it carried out the bombing.", "The Taliban said its fighters had staged the raid.",
			"The Taliban said it had planted the bomb.", "The Taliban admitted that its men had placed the bomb.", "The Taliban said that it was responsible.", "The Taliban said the bombing was its work.", "The Taliban said it had done it."},
		No: []string{"Police said the Taliban carried out the bombing.", "The Taliban said it had laid down its arms.", "The Taliban carried out the bombing."}}, Claimed},
	{"blamed accused", rule.Rule[claim]{Name: "<actor> was blamed", Try: wasHeld,
		Yes: []string{"The Taliban was blamed for the bombing."},
		No:  []string{"Bad weather was blamed for the crash.", "The Taliban was accused of taking gifts."}}, Blamed},
	{"suspected linked tied charged", rule.Rule[claim]{Name: "<actor> is suspected", Try: wasHeld,
		Yes: []string{"Two Taliban members were charged with the bombing.", "Al-Shabaab has been linked to the bombing.", "The Taliban is suspected of the bombing.", "Al-Shabaab is also suspected of the raid."},
		No:  []string{"Food poisoning is suspected in the valley.", "The Taliban is not suspected of the bombing.", "The Taliban was charged a fee."}}, Suspected},
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
	{"blame", rule.Rule[claim]{Name: "<actor> is to blame", Try: toBlame,
		Yes: []string{"The Taliban was to blame for the bombing.", "Police said that Al-Shabaab is to blame."},
		No:  []string{"The Taliban was not to blame for the bombing.", "The weather was to blame for the crash.", "The Taliban tried to blame the army."}}, Blamed},
	{"finger fingers", rule.Rule[claim]{Name: "pointed the finger at <actor>", Try: fingerAt,
		Yes: []string{"Police pointed the finger at the Taliban.", "Officials pointed fingers at Al-Shabaab.", "Police pointed the finger at the local chapter of the Taliban."},
		No:  []string{"Police pointed the guns at the Taliban.", "He lost a finger at the Taliban base."}}, Blamed},
	{"suspicion suspicions", rule.Rule[claim]{Name: "suspicion fell on <actor>", Try: suspicionOn,
		Yes: []string{"Suspicion fell on the Taliban.", "Suspicion immediately fell upon Al-Shabaab."},
		No:  []string{"Suspicion grew on the border.", "A shell fell on the Taliban."}}, Suspected},
	{"attackers assailants gunmen bombers raiders perpetrators kidnappers attacker assailant gunman bomber perpetrator kidnapper", rule.Rule[claim]{Name: "the attackers were <actor>", Try: attackersWere,
		Yes: []string{"The attackers were identified as members of the Taliban.", "The bomber was a member of Al-Shabaab.", "The perpetrators, police said, came from the Taliban.", "The attackers were members of the Taliban.", "Police described the attackers as Taliban fighters.", "The gunmen belonged to Al-Shabaab.", "The attackers who came to the village were cadres of the Taliban.", "The raiders, identified as members of Al-Shabaab, burned the village."},
		No:  []string{"The gunmen came to the Taliban base.", "The attacker was a guest of the Taliban.", "The attackers were killed by the Taliban.", "The attackers were local youths.", "The villagers were members of the Taliban."}}, Blamed},
	{"believed thought suspected presumed said reported alleged identified", rule.Rule[claim]{Name: "<attackers> believed to be <actor>", Try: believedOf,
		Yes: []string{"Armed men presumed to belong to the Taliban killed eight people.", "Gunmen believed to be members of Al-Shabaab killed a priest.", "Gunmen thought to be from Al-Shabaab fled.", "Gunmen suspected of being members of the Taliban fled.", "Armed men identified as members of Al-Shabaab fled."},
		No:  []string{"Gunmen believed to be in the hills killed a priest.", "Villagers believed to belong to the Taliban fled.", "Gunmen believed to be divided by the Taliban fled."}}, Suspected},
	{"deadliest bloodiest worst biggest boldest largest", rule.Rule[claim]{Name: "the deadliest by <actor>", Try: worstBy,
		Yes: []string{"The raid was the bloodiest yet by the Taliban.", "The bombing is among the deadliest by Al-Shabaab in years."},
		No:  []string{"The raid was the bloodiest on the Taliban.", "He was the worst of those by the Taliban base."}}, Blamed},
	{"video videos footage film clip", rule.Rule[claim]{Name: "<actor> showed a film of <act>", Try: filmed,
		Yes: []string{"The Taliban released a video of the raid.", "Al-Shabaab has published footage of the bombing."},
		No:  []string{"The Taliban released a video of its leader.", "Police released a video of the raid.", "The Taliban watched a video of the raid."}}, Claimed},
	{"hallmarks hallmark signature trademark trademarks stamp", rule.Rule[claim]{Name: "hallmarks of <actor>", Try: hallmarks,
		Yes: []string{"The bombing bears the hallmarks of the Taliban.", "The bombing bore the signature of Al-Shabaab.", "The bombing bore Al-Shabaab's signature."},
		No:  []string{"The bombing bears the hallmarks of a plan.", "He asked for the signature of the Taliban."}}, Suspected},
	{"suspect suspects", rule.Rule[claim]{Name: "the main suspect is <actor>", Try: mainSuspect,
		Yes: []string{"The Taliban is the main suspect.", "The main suspect is the Taliban.", "Police are treating the Taliban as the main suspect."},
		No:  []string{"The Taliban met the main suspect.", "The main suspect fled to the Taliban."}}, Suspected},
	{"pointed points point pointing", rule.Rule[claim]{Name: "pointed to <actor>", Try: pointsTo,
		Yes: []string{"Officials pointed to the Taliban.", "All the evidence points to Al-Shabaab.", "The Taliban denied it and pointed at gunmen."},
		No:  []string{"Officials pointed to the Taliban's losses.", "The sign points to the town.", "He pointed to the Taliban as an ally."}}, Suspected},
	{"door", rule.Rule[claim]{Name: "at the door of <actor>", Try: doorOf,
		Yes: []string{"Officials laid the crime at the door of the Taliban.", "Officials laid the raid at the Taliban's door."},
		No:  []string{"Officials stood at the door of the Taliban.", "They laid the flowers at the door of the school.", "They stood at the Taliban's door."}}, Blamed},
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
				if other, ok := r.besides(at, &c); ok {
					claims = append(claims, other)
				}
				break
			}
		}
	}
	return claims
}

// besides is the same claim of a second party that is named together with the first: "blamed the Orm Front and the army for the raid".
func (r *reader) besides(at int, c *Claim) (Claim, bool) {
	first, ok := r.object(at)
	if !ok || c.Firmness != Blamed && c.Firmness != Suspected || r.cast.Mentions[first].Actor != c.Actor {
		return Claim{}, false
	}
	and := r.cast.Mentions[first].Last
	switch r.lower(and) {
	case "and", "or":
	case "as":
		if and += 2; r.lower(and-1) != "well" || r.lower(and) != "as" {
			return Claim{}, false
		}
	default:
		return Claim{}, false
	}
	second, ok := r.object(and)
	if !ok {
		return Claim{}, false
	}
	m := &r.cast.Mentions[second]
	if m.Nominal {
		return Claim{}, false // "blamed the Orm Front and its sponsor"
	}
	switch r.cast.Actors[m.Actor].Kind {
	case who.ArmedGroup, who.Forces, who.Government, who.Unnamed:
	default:
		return Claim{}, false
	}
	if m.Last < len(r.doc.Tokens) && (r.doc.Tokens[m.Last].Tag == text.VERB || r.doc.Tokens[m.Last].Tag == text.AUX || possessive.Has(r.lower(m.Last))) {
		return Claim{}, false // "blamed the Orm Front, and the army fired back"
	}
	other := *c
	other.Actor, other.Span = m.Actor, c.Span.Join(m.Span)
	other.Trace.Span = other.Span
	return other, true
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
