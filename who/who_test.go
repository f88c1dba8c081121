package who

import (
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/lex"
	"casus/rule/ruletest"
	"casus/text"
	"casus/text/parse"
)

// TestCases reads wordings with one phrase in [brackets]: the actor of the mention that its last word belongs to must
// read as "kind: name", with its id behind "=" where the registry knows it.
func TestCases(t *testing.T) {
	for _, file := range []string{"groups", "states", "people", "learned", "told", "back"} {
		casefile.Check(t, "testdata/"+file+".txt", func(_ map[string]string, wording string) string {
			doc, span := marked(t, wording)
			if file == "back" || file == "told" { // what points back is resolved over tags and trees
				parse.Tokens(doc)
			}
			cast := Find(doc)
			last := -1
			for i := range doc.Tokens {
				if doc.Tokens[i].Start < span.End && doc.Tokens[i].Start >= span.Start {
					last = i
				}
			}
			m, ok := cast.At(last)
			if !ok {
				return ""
			}
			a := &cast.Actors[cast.Mentions[m].Actor]
			if a.ID != "" {
				return a.Kind.String() + " = " + a.ID
			}
			return a.Kind.String() + ": " + a.Name
		})
	}
}

// TestPhrases reads wordings in the same way: the mention must span the block's words.
func TestPhrases(t *testing.T) {
	casefile.Check(t, "testdata/phrases.txt", func(_ map[string]string, wording string) string {
		doc, span := marked(t, wording)
		cast := Find(doc)
		for i := range doc.Tokens {
			if doc.Tokens[i].Start == span.Start {
				return cast.Phrase(i)
			}
		}
		return ""
	})
}

// TestOffices reads wordings with a person in [brackets]: "role / organisation" as the report gives them.
func TestOffices(t *testing.T) {
	casefile.Check(t, "testdata/offices.txt", func(_ map[string]string, wording string) string {
		doc, span := marked(t, wording)
		cast := Find(doc)
		for _, m := range cast.Mentions {
			if a := &cast.Actors[m.Actor]; m.Start == span.Start && a.Kind == Person {
				return strings.TrimSuffix(a.Role+" / "+a.Org, " / ")
			}
		}
		return ""
	})
}

func TestTargetKind(t *testing.T) {
	casefile.Check(t, "testdata/targets.txt", func(_ map[string]string, wording string) string {
		if kind := TargetKind(wording); kind != "other" {
			return kind
		}
		return ""
	})
}

func TestLookup(t *testing.T) {
	casefile.Check(t, "testdata/lookup.txt", func(_ map[string]string, wording string) string {
		id, _, _ := Lookup(wording)
		return id
	})
	for _, pair := range [][2]string{{"IS-K", "ISKP"}, {"ISIS-K", "Islamic State-Khorasan"}, {"the IS Khorasan Province", "ISIL-K"},
		{"the Taliban", "Taleban"}, {"PKK", "Kurdistan Workers' Party"}, {"Orvan Front", "the Orvan Front"}} {
		if !Same(pair[0], pair[1]) {
			t.Errorf("%q and %q should be the same", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"Islamic State", "ISKP"}, {"Taliban", "TTP"}, {"Orvan Front", "Kesh Front"}, {"al-Qaeda", "AQAP"}} {
		if Same(pair[0], pair[1]) {
			t.Errorf("%q and %q should not be the same", pair[0], pair[1])
		}
	}
}

func TestTaggedNames(t *testing.T) {
	doc := plaindoc.Doc("Suspected Kesh Sarrun fighters came.", "")
	doc.Names = []text.Name{{First: 1, Last: 3, Kind: text.ArmedGroup}}
	cast := Find(doc)
	m, ok := cast.At(3)
	if !ok || cast.Actors[cast.Mentions[m].Actor].Name != "Kesh Sarrun" || !cast.Mentions[m].Doubted {
		t.Errorf("reads as %+v", cast)
	}
}

// TestTaggedJoined reads names that only the tagger knows: what is called by initials, by a given name alone or by a surname
// before the full name is one party.
func TestTaggedJoined(t *testing.T) {
	for _, test := range []struct {
		body  string
		names []text.Name
		same  [2]int // tokens
	}{
		{"The Rahim Salt Office closed. RSO said so.", []text.Name{{First: 1, Last: 4, Kind: text.Organisation}, {First: 6, Last: 7, Kind: text.Organisation}}, [2]int{3, 6}},
		{"The RAHIM OFFICE closed. Rahim Office said so.", []text.Name{{First: 1, Last: 3, Kind: text.Organisation}, {First: 5, Last: 7, Kind: text.Organisation}}, [2]int{2, 6}},
		{"Anna Velden sang. Later Anna sat.", []text.Name{{First: 0, Last: 2}, {First: 5, Last: 6}}, [2]int{1, 5}},
		{"Velden dies. Anna Velden was old.", []text.Name{{First: 0, Last: 1}, {First: 3, Last: 5}}, [2]int{0, 4}},
	} {
		doc := plaindoc.Doc(test.body, "")
		doc.Names = test.names
		cast := Find(doc)
		one, found := cast.At(test.same[0])
		other, foundOther := cast.At(test.same[1])
		if !found || !foundOther || cast.Mentions[one].Actor != cast.Mentions[other].Actor {
			t.Errorf("%s: %q and %q are not one party", test.body, doc.Words(test.same[0], test.same[0]+1), doc.Words(test.same[1], test.same[1]+1))
		}
	}
}

// marked takes the brackets out of a wording.
func marked(t *testing.T, wording string) (*text.Doc, text.Span) {
	before, rest, opened := strings.Cut(wording, "[")
	inside, after, closed := strings.Cut(rest, "]")
	if !opened || !closed {
		t.Fatalf("%q has no [brackets]", wording)
	}
	return plaindoc.Doc(before+inside+after, ""), text.Span{Start: len(before), End: len(before) + len(inside)}
}

func TestRules(t *testing.T) {
	ruletest.Check(t, learnings, func(l learning, sentence string) bool {
		f := newFinder(plaindoc.Doc(sentence, ""))
		f.survey()
		for i := range f.doc.Tokens {
			if names, _ := l.Try(f, i); names != nil {
				return true
			}
		}
		return false
	})
}

// TestWords checks that ids are unique and parents known, that hand-made lists repeat no name inside a row, and that
// every class, sort and target kind is one of those that the program knows.
func TestWords(t *testing.T) {
	r := parties()
	seen := map[string]bool{}
	for name, data := range map[string]string{"groups.tsv": groupsTable, "forces.tsv": forcesTable, "organisations.tsv": organisationsTable} {
		for _, row := range lex.MustParse(name, data).Rows {
			if seen[row.Cells[0]] {
				t.Errorf("%s:%d: id %q stands twice", name, row.Line, row.Cells[0])
			}
			seen[row.Cells[0]] = true
			names := map[string]bool{}
			for term := range strings.SplitSeq(row.Cells[1]+"|"+row.Cells[2], "|") {
				if term != "" && names[term] {
					t.Errorf("%s:%d: %q stands twice", name, row.Line, term)
				}
				names[term] = true
			}
			if kind := row.Cells[3]; kind != "" && !isKind(kind) {
				t.Errorf("%s:%d: kind %q", name, row.Line, kind)
			}
			if parent := row.Cells[5]; parent != "" {
				if _, ok := r.byID[parent]; !ok {
					t.Errorf("%s:%d: parent %q is no party", name, row.Line, parent)
				}
			}
			for code := range strings.SplitSeq(row.Cells[4], "|") {
				if code != "" && countries().of(code) < 0 {
					t.Errorf("%s:%d: country %q", name, row.Line, code)
				}
			}
		}
	}
	if len(r.parties) < 1000 {
		t.Errorf("%d parties", len(r.parties))
	}
	kinds := map[string]bool{"civilians": true, "security forces": true, "officials": true, "diplomats": true, "religious minority": true,
		"foreign nationals": true, "militants": true, "media": true, "aid workers": true, "property": true, "infrastructure": true}
	terms := map[string]bool{}
	for _, row := range lex.MustParse("heads.tsv", headsTable).Rows {
		if classNames[row.Cells[1]] == 0 || !kinds[row.Cells[2]] {
			t.Errorf("heads.tsv:%d: class %q, target %q", row.Line, row.Cells[1], row.Cells[2])
		}
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			if terms[term] {
				t.Errorf("heads.tsv:%d: %q stands twice", row.Line, term)
			}
			terms[term] = true
		}
	}
	terms = map[string]bool{}
	for _, row := range lex.MustParse("modifiers.tsv", modifiersTable).Rows {
		if sortNames[row.Cells[1]] == 0 {
			t.Errorf("modifiers.tsv:%d: sort %q", row.Line, row.Cells[1])
		}
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			if terms[term] {
				t.Errorf("modifiers.tsv:%d: %q stands twice", row.Line, term)
			}
			terms[term] = true
		}
	}
}

func isKind(name string) bool {
	_, err := ParseKind(name)
	return err == nil
}

func TestKindIsReadBack(t *testing.T) {
	for kind := Unknown; kind <= Person; kind++ {
		if back, err := ParseKind(kind.String()); err != nil || back != kind {
			t.Errorf("ParseKind(%q) = %v, %v", kind, back, err)
		}
	}
	if isKind("choir") {
		t.Error("a choir is a kind of party")
	}
}

// TestPublic tells people in public life from others.
func TestPublic(t *testing.T) {
	for wording, want := range map[string]bool{"the mayor of Gao": true, "two union leaders": true, "a newspaper columnist": true,
		"aid workers": true, "a trader": false, "the government": false, "a rebel commander": false, "a fellow inmate": false} {
		if got := Public(wording); got != want {
			t.Errorf("Public(%q) = %v", wording, got)
		}
	}
}
