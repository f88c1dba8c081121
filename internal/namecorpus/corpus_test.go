package namecorpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus/text/names"
)

func write(t *testing.T, name, content string) string {
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// show writes the marked names of documents with their classes.
func show(documents []Document) string {
	var list []string
	for i := range documents {
		for _, e := range documents[i].Entities {
			list = append(list, fmt.Sprintf("%s %d", documents[i].Doc.Words(e.First, e.Last), e.Class))
		}
	}
	return strings.Join(list, "; ")
}

func TestReadColumns(t *testing.T) {
	for _, test := range []struct{ format, content, want string }{
		{"uner", "# newdoc id = a\n1\tIlka\tB-PER\n2\tDorn\tI-PER\n3\tleft\tO\n4\tZerf\tB-LOC\n5\t.\tO\n\n", "Ilka Dorn 0; Zerf 2"},
		{"wikigold", "Ilka I-PER\nDorn I-PER\nof O\nZerf-Tarrun I-LOC\n\n-DOCSTART- O\n", "Ilka Dorn 0; Zerf-Tarrun 2"},
		{"worldwide", "# doc = a\nKesh\tB-Organization\nPress\tI-Organization\n’\tO\ns\tO\nman\tO\n12\tB-Money\n", "Kesh Press 1"},
		{"crossner", "Kesh\tB-politicalparty\nwon\tO\n\n", "Kesh 1"},
	} {
		documents, err := ReadColumns(test.format, write(t, "corpus", test.content))
		if err != nil {
			t.Fatal(err)
		}
		if got := show(documents); got != test.want {
			t.Errorf("%s: got %q, want %q", test.format, got, test.want)
		}
		for i := range documents {
			for _, s := range documents[i].Doc.Sentences {
				if !documents[i].Possible(s.First, s.Last) {
					t.Errorf("%s: no labels fit %q", test.format, s.Of(documents[i].Doc.Text))
				}
			}
		}
	}
	if _, err := ReadColumns("uner", write(t, "corpus", "1\tIlka\tB-XYZ\n")); err == nil || !strings.Contains(err.Error(), "corpus:1: ") {
		t.Errorf("an unknown tag gives %v", err)
	}
}

const gum = `# newdoc id = one
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# sent_id = 1
# text = President Ilka Dorn left the United Salt Office.
1	President	president	PROPN	NNP	_	4	nsubj	_	Entity=(1-person-new-n-cf1-1,2,3-coref-Ilka_Dorn
2	Ilka	Ilka	PROPN	NNP	_	1	flat	_	_
3	Dorn	Dorn	PROPN	NNP	_	1	flat	_	Entity=1)
4	left	leave	VERB	VBD	_	0	root	_	_
5	the	the	DET	DT	_	8	det	_	Entity=(2-organization-new-n-cf2-4-sgl
6	United	unite	ADJ	NNP	_	8	amod	_	_
7	Salt	salt	PROPN	NNP	_	8	compound	_	_
8	Office	office	PROPN	NNP	_	4	obj	_	Entity=2)|SpaceAfter=No
9	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = 2
# text = She slept.
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv-n-cf1-1-ana)
2	slept	sleep	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

func TestReadGUM(t *testing.T) {
	documents, err := ReadGUM(write(t, "gum", gum))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(documents), "United Salt Office 1; President Ilka Dorn 0"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	allowed := documents[0].Allowed
	if begin := names.PersonClass.Begin(); !allowed[0].Has(names.Outside) || !allowed[0].Has(begin) || !allowed[1].Has(begin) || allowed[2].Has(begin) {
		t.Error("a title may stand before a name or be part of it, and nothing else may")
	}
	upper := Rewrite(&documents[0], strings.ToUpper)
	if got, want := upper.Doc.Words(0, 3), "PRESIDENT ILKA DORN"; got != want {
		t.Errorf("rewritten as %q, want %q", got, want)
	}
}
