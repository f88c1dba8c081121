package where

import (
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/rule/ruletest"
	"casus/text"
	"casus/text/parse"
)

// TestCases reads wordings with one place in [brackets] each: the longest mention that overlaps it must read as
// "kind country name", with "adjective", "metonym", "modifier", "dateline" or "near" behind it where it is so marked.
func TestCases(t *testing.T) {
	for _, file := range []string{"names", "senses", "sites"} {
		casefile.Check(t, "testdata/"+file+".txt", func(_ map[string]string, wording string) string {
			doc, span := marked(t, wording)
			var best *Mention
			mentions := Find(doc)
			for i := range mentions {
				if m := &mentions[i]; m.Overlaps(span) && (best == nil || m.End-m.Start > best.End-best.Start) {
					best = m
				}
			}
			if best == nil {
				return ""
			}
			return describe(best)
		})
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

func describe(m *Mention) string {
	parts := []string{m.Place.Kind.String()}
	if m.Place.Country != "" {
		parts = append(parts, m.Place.Country)
	}
	parts = append(parts, m.Place.Name)
	for _, mark := range []struct {
		is   bool
		name string
	}{{m.Adjective, "adjective"}, {m.Metonym, "metonym"}, {m.Modifier, "modifier"}, {m.Bearing, "bearing"}, {m.Dateline, "dateline"}, {m.Place.Near, "near"}} {
		if mark.is {
			parts = append(parts, mark.name)
		}
	}
	if m.Place.City != "" {
		parts = append(parts, "in", m.Place.City)
	}
	return strings.Join(parts, " ")
}

func TestRules(t *testing.T) {
	ruletest.Check(t, learnings, func(l learning, sentence string) bool {
		tagged := strings.Contains(sentence, "[")
		doc := plaindoc.Doc(sentence, "")
		if tagged {
			var span text.Span
			doc, span = marked(t, sentence)
			first, last := tokensIn(doc, span)
			doc.Names = []text.Name{{First: first, Last: last, Kind: text.Location}}
		}
		r := newReader(doc)
		r.spotAll()
		for first := range doc.Tokens {
			if r.at[first] != 0 || !r.capital(first) || !r.mayBePlace(first, first+1) {
				continue
			}
			if l.Try(r, first, first+1) {
				return true
			}
		}
		return false
	})
}

// TestResolve reads given names, whose direction is no part of them.
func TestResolve(t *testing.T) {
	for wording, want := range map[string]string{
		"Fires burned in [Southern California].":                "US",
		"Voters of [North London] went home.":                   "GB",
		"New Zealand's team flew to [Cairns] from New Zealand.": "AU",
		"Officials in [N. Korea] met.":                          "KP",
		"Officials in [Washington state] met.":                  "US",
		"The [South East Asian] states met.":                    "",
	} {
		doc, span := marked(t, wording)
		if got := Resolve(doc, []text.Span{span})[0].Place.Country; got != want {
			t.Errorf("%q: of %q, want %q", wording, got, want)
		}
	}
}

// TestTaggedAsPerson keeps towns that a tagger takes for people where the words around them show what they are.
func TestTaggedAsPerson(t *testing.T) {
	for wording, want := range map[string]bool{
		"A gas attack in [Khan Sheikhoun] killed 80.": true,
		"Fighters took [Qamishli], in Syria.":         true,
		"Police questioned [Khan Sheikhoun].":         false,
		"Police questioned [Qamishli].":               false,
	} {
		doc, span := marked(t, wording)
		first, last := tokensIn(doc, span)
		doc.Names = []text.Name{{First: first, Last: last, Kind: text.Person}}
		found := false
		for _, m := range Find(doc) {
			found = found || m.Overlaps(span)
		}
		if found != want {
			t.Errorf("%q: found %v, want %v", wording, found, want)
		}
	}
}

// TestJoinedWord reads a word that the parser keeps whole: with a small letter before the hyphen it is no name.
func TestJoinedWord(t *testing.T) {
	for word, want := range map[string]string{"mid-August": "", "Zerfinda": "Zerfinda"} {
		got := ""
		for _, m := range Find(parse.Doc("A bomb went off in Kandahar. Fighting flared up in "+word+".", 0, "")) {
			if m.Place.Name != "Kandahar" {
				got += m.Place.Name
			}
		}
		if got != want {
			t.Errorf("%s reads as the place %q, want %q", word, got, want)
		}
	}
}

// TestHeads reads the items of a bulletin under the names of countries.
func TestHeads(t *testing.T) {
	doc := plaindoc.Doc("The week in brief.\nBURKINA FASO\nGunmen attacked a mine in Tarrundo, in the Sahel region, on Sunday.\nMALI\nRebels burned huts in Zerfinda on Monday. "+
		"In neighbouring Niger, gunmen shot two men near Qasmunda. They left Mali and came back to Mali.", "")
	want := map[string]string{"Tarrundo": "BF", "Sahel": "BF", "Zerfinda": "ML", "Qasmunda": "NE"}
	for _, m := range Find(doc) {
		if want[m.Place.Name] == m.Place.Country {
			delete(want, m.Place.Name)
		}
	}
	if len(want) > 0 {
		t.Error("not found there:", want)
	}
}

// TestTaggedNames reads names of two words of which the gazetteer knows the last, and one that the name tagger takes for a
// person's behind the kind of a site.
func TestTaggedNames(t *testing.T) {
	for wording, kind := range map[string]text.NameKind{
		"A bomb went off at a mosque in [Hayat Kot] on Friday, Pakistani police said.":   text.Location,
		"Gunmen fired on a checkpoint in [Zerf Maula] on Friday, Pakistani police said.": text.Person,
	} {
		doc, span := marked(t, wording)
		first, last := tokensIn(doc, span)
		doc.Names = []text.Name{{First: first, Last: last, Kind: kind}}
		if m := Index(doc, Find(doc)).At(first); m == nil || m.Place.Name != span.Of(doc.Text) {
			t.Errorf("%s: %+v", wording, m)
		}
	}
}

// TestThings wants no ship to be the town of its name.
func TestThings(t *testing.T) {
	for sentence, found := range map[string]bool{
		"Officials told nothing of the Moskva attack. The Moskva would have been at the parade.": false,
		"Officials told nothing of the Zerf cruiser.":                                            false,
		"Officials told nothing of the attack in Moskva.":                                        true,
	} {
		doc := parse.Doc("A title\n\n"+sentence, 0, "")
		if mentions := Find(doc); len(mentions) > 0 != found {
			t.Errorf("%s: %+v", sentence, mentions)
		}
	}
}
