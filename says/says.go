package says

import (
	"fmt"
	"slices"
	"strings"

	"casus/text"
	"casus/trace"
	"casus/who"
)

// Firmness is how the source stands to what it says.
type Firmness uint8

const (
	Stated  Firmness = iota
	Claimed          // for itself: responsibility
	Blamed           // accuses another
	Suspected
	Denied
	Hedged    // "may have", "is thought to", "apparently"
	Confirmed // the source vouches for it
	Alleged   // the report keeps its distance
)

var firmnessNames = [...]string{"stated", "claimed", "blamed", "suspected", "denied", "hedged", "confirmed", "alleged"}

func (f Firmness) String() string { return firmnessNames[f] }

// ParseFirmness reads what Firmness.String writes.
func ParseFirmness(name string) (Firmness, error) {
	if i := slices.Index(firmnessNames[:], name); i >= 0 {
		return Firmness(i), nil
	}
	return 0, fmt.Errorf("says: %q is no firmness: write one of %s", name, strings.Join(firmnessNames[:], ", "))
}

// Attribution is a stretch of the report that somebody in it says.
type Attribution struct {
	Source       text.Span // "Lucas Webber, co-founder and editor of MilitantWire.com"; empty where none is named
	Speaker      string    // "Lucas Webber", pronouns resolved
	Actor        int       // index in who.Cast.Actors, -1
	Role         string
	Organisation string
	Cue          text.Span // "said"
	Content      []text.Span
	Quoted       bool
	Stance       bool   // a belief, a wish, a plan or a view: wider than saying
	Voiced       bool   // a stance that somebody takes by words: "urged", "blamed"
	Via          string // who passes it on, where another attribution tells so: "AFP"
	Within       int    // the attribution in whose content this one stands: "AFP quoted a police source as saying"; -1
	Firmness     Firmness
	Trace        trace.Step
}

// Find reads every attribution, in order of its content.
func Find(doc *text.Doc, cast *who.Cast) []Attribution {
	r := newReader(doc, cast)
	for s := range doc.Sentences {
		if kind := doc.Sentences[s].Kind; kind == text.Body || kind == text.Title {
			r.sentence(s)
		}
	}
	slices.SortStableFunc(r.said, func(a, b Attribution) int { return a.Content[0].Start - b.Content[0].Start })
	nest(r.said)
	return r.said
}

// nest finds for every attribution the innermost one in whose content its cue stands.
func nest(said []Attribution) {
	for i := range said {
		said[i].Within = -1
		for j := i - 1; j >= 0 && j >= i-40; j-- { // contents that hold it begin at or before it, and not far away
			if said[j].covers(said[i].Cue) {
				if said[i].Within = j; passesOn(&said[j], &said[i]) {
					said[i].Via = said[j].Speaker
				}
				break
			}
		}
	}
}

// passesOn says whether an attribution only tells of another: "AFP quoted a police source as saying …".
func passesOn(outer, inner *Attribution) bool {
	return len(outer.Content) == 1 && inner.Source.End > inner.Source.Start && inner.Source.Start-outer.Content[0].Start <= len("the ") &&
		outer.Content[0].Start <= inner.Source.Start
}

func (a *Attribution) covers(s text.Span) bool {
	return slices.ContainsFunc(a.Content, func(c text.Span) bool { return c.Covers(s) })
}

// Of lists the attributions of sayings whose content covers a token, the innermost first.
func Of(doc *text.Doc, said []Attribution, token int) []int {
	var covering []int
	size := func(i int) (sum int) {
		for _, span := range said[i].Content {
			sum += span.End - span.Start
		}
		return sum
	}
	for i := range said {
		if !said[i].Stance && said[i].covers(doc.Tokens[token].Span) {
			covering = append(covering, i)
		}
	}
	slices.SortStableFunc(covering, func(a, b int) int { return size(a) - size(b) })
	return covering
}
