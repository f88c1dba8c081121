package what

import (
	"casus/text"
	"casus/trace"
)

// Realis is whether an act happened.
type Realis uint8

const (
	Happened     Realis = iota
	Attempted           // tried and not carried through, or foiled
	Threatened          // announced
	Planned             // future, possible, feared, demanded
	Denied              // "did not attack", "no attack"
	Hypothetical        // "if", "could"
	Habitual            // "often attacks", "attacks on mosques are common"
)

var realisNames = [...]string{"happened", "attempted", "threatened", "planned", "denied", "hypothetical", "habitual"}

func (r Realis) String() string { return realisNames[r] }

// Form is the part that an act's word plays.
type Form uint8

const (
	Verb Form = iota
	Noun
	Doer   // "suicide bomber": stands for the act by who does it
	Weapon // "a car bomb": stands for the act by its means
)

// Act is a mention of an act.
type Act struct {
	text.Span       // of the words that tell it: "opened fire"
	First, Last int // their tokens
	Head        int // the token that the sentence's tree hangs the act on
	Kind        Kind
	Family      string // the file under acts/ that its word stands in
	Form        Form
	Force       int   // 3: always an act of its kind; 2: as a rule; 1: only beside other words for an act
	Agents      []int // tokens of those who did it, as the tree tells
	Patients    []int // tokens of whom or what it hit
	Weapons     []int // tokens of the means
	Modifiers   []int // tokens that modify the noun: "Taliban attack", "market bombing"
	Mutual      bool  // both sides fight: Agents holds all of them
	Realis      Realis
	Definite    bool // "the attack", "this attack": points back, as a rule
	Another     bool // "another attack", "a second blast": not the one told before
	Ordinal     bool // "the fifth attack"
	Plural      bool // "attacks"
	Court       bool // told as what somebody is tried or sentenced for
	Trace       trace.Step
}
