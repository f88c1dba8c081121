package names

import "casus/text"

// Label is what the model says of a token: outside of names, or the first or a further token of a name of some class.
type Label uint8

// Class is a class of names that the model tells apart. The finer kinds of text.NameKind are told afterwards, by words.
type Class uint8

const (
	PersonClass Class = iota
	BodyClass         // organisations, armed groups, forces
	PlaceClass        // places and facilities
	NationalityClass
	EventClass
	WorkClass
	classes
)

// Labels is how many labels there are: Outside, then for each class Begin and Inside.
const (
	Outside Label = 0
	Labels        = 1 + 2*int(classes)
)

// Begin is the label of the first token of a name.
func (c Class) Begin() Label { return Label(1 + 2*c) }

// Inside is the label of a further token.
func (c Class) Inside() Label { return Label(2 + 2*c) }

func (l Label) begins() bool { return l&1 == 1 }

func (l Label) class() Class { return Class((l - 1) / 2) }

// Follows says whether a label may stand behind another; the first token's comes behind Outside.
func (l Label) Follows(before Label) bool {
	return l == Outside || l.begins() || before != Outside && before.class() == l.class()
}

// Entity is a name of a class over tokens of a document.
type Entity struct {
	First, Last int
	Class       Class
}

var classKinds = [classes]text.NameKind{text.Person, text.Organisation, text.Location, text.Nationality, text.Event, text.Work}

// ClassOf is the class to which a kind belongs.
func ClassOf(kind text.NameKind) Class {
	switch kind {
	case text.Person:
		return PersonClass
	case text.Organisation, text.ArmedGroup, text.Forces:
		return BodyClass
	case text.Location, text.Facility:
		return PlaceClass
	case text.Nationality:
		return NationalityClass
	case text.Event:
		return EventClass
	}
	return WorkClass
}
