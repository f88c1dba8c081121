package names

import "casus/text"

// trim leaves out the titles before a person's name.
func (t *tagger) trim(first, last int, class Class) int {
	for class == PersonClass && last-first > 1 && t.reader.words[first].Cues&TitleWord != 0 && t.reader.words[first].Cues&Given == 0 {
		first++
	}
	return first
}

// month takes in a given name before a surname that is also the name of a month, where no date can stand: at the beginning
// of a sentence, and behind a noun ("the playwright August Wilson").
func (t *tagger) month(sentence *text.Sentence, first, last int, class Class) int {
	if class != PersonClass || last-first != 1 || first == sentence.First || t.reader.words[first].Cues&Surname == 0 {
		return first
	}
	w := &t.reader.words[first-1]
	if w.Cues&TimeWord == 0 || w.Cues&Given == 0 || w.flags&isCapital == 0 || t.labels[first-1] != Outside {
		return first
	}
	if first-1 == sentence.First || t.reader.words[first-2].tag == uint8(text.PennNN) {
		return first - 1
	}
	return first
}

// kind tells the kinds of one class apart by the words of the name and the word behind it.
func (t *tagger) kind(sentence *text.Sentence, first, last int, class Class) text.NameKind {
	var cues, after Cue
	var listed Listing
	for i := first; i < last; i++ {
		cues |= t.reader.words[i].Cues
	}
	if last < sentence.Last {
		after = t.reader.words[last].Cues
	}
	listed = t.reader.words[first].begins
	end := t.reader.words[last-1].Cues
	switch class {
	case BodyClass:
		switch {
		case listed&ListedArmed != 0, after&FightersWord != 0 && cues&CompanyWord == 0:
			return text.ArmedGroup
		case end&ForcesWord != 0 || cues&ForcesWord != 0 && cues&(ArmedWord|CompanyWord|OrganisationWord) == 0:
			return text.Forces
		case cues&ArmedWord != 0 && cues&(CompanyWord|OrganisationWord) == 0:
			return text.ArmedGroup
		}
	case PersonClass, PlaceClass, EventClass, WorkClass:
		if int(t.reader.words[first].armed) == last-first && (last-first > 1 || listed&(Place|MajorPlace|ListedPerson|Demonym) == 0) {
			return text.ArmedGroup
		}
	}
	if w := &t.reader.words[first]; class == PersonClass && last-first == 1 && listed&MajorPlace != 0 && w.Cues&(Given|Surname) == 0 && w.doc&(afterTitle|afterCapital) == 0 {
		return text.Location // nothing in the report makes a person of a large place
	}
	if class == PlaceClass {
		if end&FacilityWord != 0 || cues&FacilityWord != 0 && listed&(Place|MajorPlace) == 0 {
			return text.Facility
		}
	}
	return classKinds[class]
}
