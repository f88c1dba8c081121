package namecorpus

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
)

type meantimeFile struct {
	Tokens []struct {
		ID       int    `xml:"t_id,attr"`
		Sentence int    `xml:"sentence,attr"`
		Form     string `xml:",chardata"`
	} `xml:"token"`
	Mentions []meantimeMention `xml:"Markables>ENTITY_MENTION"`
	Entities []struct {
		ID   string `xml:"m_id,attr"`
		Type string `xml:"ent_type,attr"`
	} `xml:"Markables>ENTITY"`
	Refers []struct {
		Sources []struct {
			ID string `xml:"m_id,attr"`
		} `xml:"source"`
		Target struct {
			ID string `xml:"m_id,attr"`
		} `xml:"target"`
	} `xml:"Relations>REFERS_TO"`
}

type meantimeMention struct {
	ID      string `xml:"m_id,attr"`
	Kind    string `xml:"syntactic_type,attr"`
	Anchors []struct {
		Token int `xml:"t_id,attr"`
	} `xml:"token_anchor"`
}

var meantimeTypes = map[string]meaning{"PER": just(per), "ORG": just(org), "LOC": just(loc), "PRO": maybe(wrk)}

// ReadMeantime reads the sentences that are annotated whole in the articles of one folder of MEANTIME.
func ReadMeantime(folder string) ([]Document, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.xml"))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	var documents []Document
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var file meantimeFile
		if err := xml.Unmarshal(data, &file); err != nil {
			return nil, err
		}
		documents = append(documents, file.document(path))
	}
	return documents, nil
}

func (file *meantimeFile) document(path string) Document {
	types := make(map[string]string)
	for _, e := range file.Entities {
		types[e.ID] = e.Type
	}
	typeOf := make(map[string]string)
	for _, r := range file.Refers {
		for _, source := range r.Sources {
			typeOf[source.ID] = types[r.Target.ID]
		}
	}
	first, further := make(map[int]Set), make(map[int]Set)
	slices.SortStableFunc(file.Mentions, func(a, b meantimeMention) int { return len(a.Anchors) - len(b.Anchors) }) // longer ones win
	for _, m := range file.Mentions {
		meaning, known := meantimeTypes[typeOf[m.ID]]
		for n, anchor := range m.Anchors {
			switch {
			case m.Kind != "NAM" && m.Kind != "PRE.NAM" || !known:
				if _, marked := first[anchor.Token]; !marked {
					first[anchor.Token] = Any
				}
			case n == 0:
				first[anchor.Token], further[anchor.Token] = meaning.first(), meaning.further()
			default:
				first[anchor.Token], further[anchor.Token] = meaning.further(), meaning.further()
			}
		}
	}
	b := newBuilder(path)
	outside := unmarked(nat, evt, wrk)
	sentence := 0
	for _, t := range file.Tokens {
		if t.Sentence > 5 {
			break
		}
		if t.Sentence != sentence {
			b.endSentence()
			sentence = t.Sentence
		}
		set := outside(t.Form, false)
		inner := set
		if s, marked := first[t.ID]; marked && (s != Any || set != only) {
			set, inner = s, s
			if f := further[t.ID]; f != 0 {
				inner = f
			}
		}
		b.add(t.Form, set, inner, true)
	}
	return b.document()
}
