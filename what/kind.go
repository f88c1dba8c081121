package what

import "fmt"

// Kind is the kind of an act, finer than ACLED's sub-events where the words tell more, and open where they tell less:
// an Attack is an armed clash or an attack on civilians by whom it hits.
type Kind uint8

const (
	Incident  Kind = iota + 1 // "the incident", "violence": any kind
	Explosion                 // "a blast": a bombing unless more is said
	Strike                    // "a strike": from the air, unless more is said
	Killing                   // "killed": by what means, other words tell
	Raid
	Attack
	Shooting
	Beating
	Sexual
	Assassination
	Execution
	Mob
	Bombing
	Grenade
	Suicide
	Airstrike
	Shelling
	Chemical
	Clash
	Abduction
	Destruction
	Arrest
	Plot
	Riot
	Crackdown
	Protest
	Territory
)

var kindNames = [...]string{"", "incident", "explosion", "strike", "killing", "raid", "attack", "shooting", "beating", "sexual",
	"assassination", "execution", "mob", "bombing", "grenade", "suicide", "airstrike", "shelling", "chemical", "clash", "abduction",
	"destruction", "arrest", "plot", "riot", "crackdown", "protest", "territory"}

func (k Kind) String() string { return kindNames[k] }

// ParseKind reads what String writes.
func ParseKind(name string) (Kind, error) {
	for k, other := range kindNames {
		if name == other && k > 0 {
			return Kind(k), nil
		}
	}
	return 0, fmt.Errorf("what: no kind of act is called %q", name)
}

// Open says whether a kind leaves the means of violence to other words of the same act.
func (k Kind) Open() bool { return k <= Attack }

// kinship groups kinds that tell of one act in different words.
var kinship = [...]uint8{
	Explosion: 1, Bombing: 1, Grenade: 1, Suicide: 1,
	Strike: 2, Airstrike: 2, Shelling: 2,
	Raid: 3, Attack: 3, Shooting: 3, Clash: 3, Killing: 3, Assassination: 3, Execution: 3, Beating: 3, Mob: 3, Incident: 3,
	Abduction: 4, Destruction: 5, Arrest: 6, Plot: 6, Riot: 7, Crackdown: 7, Protest: 7, Territory: 8, Chemical: 9, Sexual: 10,
}

// Akin says how well two kinds go together as words for one act: 2 for the same means, 1 where one leaves it open, 0 where they differ.
func Akin(a, b Kind) int {
	switch {
	case a == b || kinship[a] == kinship[b]:
		return 2
	case a.Open() || b.Open():
		return 1
	}
	return 0
}
