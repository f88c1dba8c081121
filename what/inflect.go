package what

import "strings"

// irregular verbs of the acts: past, participle and, where it is not regular, the -ing form.
var irregular = map[string][3]string{
	"blow": {"blew", "blown"}, "shoot": {"shot", "shot"}, "set": {"set", "set", "setting"}, "hit": {"hit", "hit", "hitting"}, "drive": {"drove", "driven"}, "step": {"stepped", "stepped", "stepping"},
	"beat": {"beat", "beaten"}, "burn": {"burned", "burnt"}, "steal": {"stole", "stolen"}, "level": {"levelled", "leveled", "levelling"}, "fight": {"fought", "fought"}, "take": {"took", "taken"}, "hold": {"held", "held"},
	"throw": {"threw", "thrown"}, "break": {"broke", "broken"}, "leave": {"left", "left"}, "lose": {"lost", "lost"},
	"strike": {"struck", "stricken"}, "fall": {"fell", "fallen"}, "run": {"ran", "run", "running"}, "find": {"found", "found"},
	"lay": {"laid", "laid"}, "slay": {"slew", "slain"}, "overrun": {"overran", "overrun", "overrunning"}, "go": {"went", "gone"},
	"put": {"put", "put", "putting"}, "slit": {"slit", "slit", "slitting"}, "die": {"died", "died", "dying"},
	"retake": {"retook", "retaken"}, "waylay": {"waylaid", "waylaid"}, "kidnap": {"kidnapped", "kidnapped", "kidnapping"},
	"burst": {"burst", "burst"}, "hurt": {"hurt", "hurt"}, "be": {"was", "been"}, "stick": {"stuck", "stuck"}, "sink": {"sank", "sunk"},
	"spread": {"spread", "spread"}, "send": {"sent", "sent"}, "mow": {"mowed", "mown"}, "hang": {"hanged", "hanged"}, "trigger": {"triggered", "triggered", "triggering"},
	"target": {"targeted", "targeted", "targeting"}, "plow": {"plowed", "plowed"}, "spray": {"sprayed", "sprayed"},
	"fire": {"fired", "fired"}, "claim": {"claimed", "claimed"}, "harass": {"harassed", "harassed"}, "bomb": {"bombed", "bombed"},
	"discover": {"discovered", "discovered", "discovering"}, "recover": {"recovered", "recovered", "recovering"},
	"plunder": {"plundered", "plundered", "plundering"}, "murder": {"murdered", "murdered", "murdering"}, "slaughter": {"slaughtered", "slaughtered", "slaughtering"},
	"gain": {"gained", "gained"}, "regain": {"regained", "regained"}, "open": {"opened", "opened", "opening"}, "batter": {"battered", "battered", "battering"},
	"conquer": {"conquered", "conquered", "conquering"}, "reclaim": {"reclaimed", "reclaimed"}, "clear": {"cleared", "cleared"},
	"catch": {"caught", "caught"}, "do": {"did", "done"}, "bring": {"brought", "brought"}, "come": {"came", "come"}, "fly": {"flew", "flown"}, "win": {"won", "won"}, "lead": {"led", "led"}, "cut": {"cut", "cut", "cutting"}, "fling": {"flung", "flung"},
}

// inflections lists the forms of a verb, of which only the first word changes: base, -s, past, participle, -ing.
func inflections(term string) []string {
	verb, rest, _ := strings.Cut(term, " ")
	if rest != "" {
		rest = " " + rest
	}
	forms := []string{verb, third(verb), past(verb), past(verb), ing(verb)}
	if own, ok := irregular[verb]; ok {
		forms[2], forms[3] = own[0], own[1]
		if own[2] != "" {
			forms[4] = own[2]
		}
	}
	for i := range forms {
		forms[i] += rest
	}
	return forms
}

func third(verb string) string {
	switch last := verb[len(verb)-1]; {
	case last == 'y' && !vowel(verb[len(verb)-2]):
		return verb[:len(verb)-1] + "ies"
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), last == 'x', last == 'o':
		return verb + "es"
	}
	return verb + "s"
}

func past(verb string) string {
	switch last := verb[len(verb)-1]; {
	case last == 'e':
		return verb + "d"
	case last == 'y' && !vowel(verb[len(verb)-2]):
		return verb[:len(verb)-1] + "ied"
	case doubles(verb):
		return verb + string(last) + "ed"
	}
	return verb + "ed"
}

func ing(verb string) string {
	switch last := verb[len(verb)-1]; {
	case last == 'e' && !strings.HasSuffix(verb, "ee"):
		return verb[:len(verb)-1] + "ing"
	case doubles(verb):
		return verb + string(last) + "ing"
	}
	return verb + "ing"
}

// doubles says whether a short verb doubles its last letter: "stabbed", "gunned".
func doubles(verb string) bool {
	n := len(verb)
	if n < 3 || n > 4 || strings.ContainsRune("aeiouwxy", rune(verb[n-1])) || !vowel(verb[n-2]) || vowel(verb[n-3]) {
		return false
	}
	return true
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// plurals lists the forms of a noun: the head word changes, which stands last or before "of", "on", "with".
func plurals(term string) []string {
	head, rest := term, ""
	for _, word := range []string{" of ", " on ", " by ", " from ", " and ", " to "} {
		if at := strings.Index(term, word); at > 0 && at < len(head) {
			head, rest = term[:at], term[at:]
		}
	}
	if strings.HasSuffix(head, "s") || strings.HasSuffix(head, "ing") && !strings.HasSuffix(head, "bombing") && !strings.HasSuffix(head, "killing") && !strings.HasSuffix(head, "shooting") && !strings.HasSuffix(head, "kidnapping") && !strings.HasSuffix(head, "stabbing") && !strings.HasSuffix(head, "hijacking") && !strings.HasSuffix(head, "beheading") && !strings.HasSuffix(head, "beating") && !strings.HasSuffix(head, "lynching") {
		return []string{term}
	}
	return []string{term, third(head) + rest}
}
