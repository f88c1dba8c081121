package conllu

import (
	"strings"
	"testing"

	"casus/text"
)

const sample = `# newdoc id = one
# newpar id = one-1
# sent_id = 1
# text = Gunmen didn't flee.
1	Gunmen	gunman	NOUN	NNS	Number=Plur	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	flee	flee	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = 2
# text = They can't.
1	They	they	PRON	PRP	_	0	root	_	_
2-3	can't	_	_	_	_	_	_	_	SpaceAfter=No
2	ca	can	AUX	MD	_	1	aux	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	go	go	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	1	punct	_	_

# newpar
# sent_id = 3
# text = Mayor Ilka Dorn
1	Mayor	mayor	NOUN	NN	_	2	nmod:desc	_	_
2	Ilka	Ilka	PROPN	NNP	_	0	root	_	_
3	Dorn	Dorn	PROPN	NNP	_	2	flat	_	_

# newdoc id = two
# sent_id = 4
# text = Calm .
1	Calm	calm	ADJ	JJ	_	0	root	_	_
2	.	.	PUNCT	.	_	1	punct	_	_
`

func TestRead(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) != 2 || documents[0].ID != "one" || documents[1].ID != "two" {
		t.Fatalf("documents: %+v", documents)
	}
	if got, want := documents[0].Text, "Gunmen didn't flee. They can't.\n\nMayor Ilka Dorn"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if got, want := documents[1].Text, "Calm ."; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	for _, d := range documents {
		for _, s := range d.Sentences {
			if got := s.Span.Of(d.Text); got != s.Text {
				t.Errorf("sentence %s is %q, want %q", s.ID, got, s.Text)
			}
			for _, w := range s.Words {
				if got := w.Span.Of(d.Text); got != w.Form {
					t.Errorf("sentence %s: word %q lies over %q", s.ID, w.Form, got)
				}
			}
		}
	}
	if first := documents[0].Sentences[0].Words; first[1].Token != 1 || first[2].Token != 1 || first[3].Token != 2 {
		t.Errorf("tokens %d, %d, %d, want 1, 1, 2", first[1].Token, first[2].Token, first[3].Token)
	}
}

func TestDoc(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	doc := documents[0].Doc()
	if len(doc.Sentences) != 3 || doc.Sentences[1].Paragraph != 0 || doc.Sentences[2].Paragraph != 1 {
		t.Errorf("sentences: %+v", doc.Sentences)
	}
	if mayor := doc.Tokens[9]; mayor.Rel != text.RelNmodDesc || mayor.Head != 10 || mayor.Lower != "mayor" {
		t.Errorf("token: %+v", mayor)
	}
	if stop := doc.Tokens[4]; stop.XPos != text.PennPUNCT || stop.Head != 3 {
		t.Errorf("token: %+v", stop)
	}
}

func TestReadErrors(t *testing.T) {
	for _, broken := range []string{
		"1\tCalm\tcalm\n",
		"2\tCalm\tcalm\tADJ\tJJ\t_\t0\troot\t_\t_\n",
		"1\tCalm\tcalm\tADJ\tJJ\t_\tx\troot\t_\t_\n",
	} {
		if _, err := Read(strings.NewReader(broken)); err == nil || !strings.HasPrefix(err.Error(), "1: ") {
			t.Errorf("%q: error %v, want one for line 1", broken, err)
		}
	}
}
