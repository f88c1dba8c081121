package split

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/text"
)

func read(body string) *text.Doc {
	doc := &text.Doc{Text: body}
	Split(doc, 0)
	return doc
}

func TestTokens(t *testing.T) {
	marked(t, "testdata/tokens.txt", func(doc *text.Doc, at int) string {
		for _, token := range doc.Tokens {
			if token.Start == at && at > 0 && doc.Text[at-1] != ' ' {
				return "|"
			}
		}
		return ""
	})
}

func TestSentences(t *testing.T) {
	marked(t, "testdata/sentences.txt", func(doc *text.Doc, at int) string {
		for _, sentence := range doc.Sentences[1:] {
			if sentence.Start == at && at > 0 {
				return "|"
			}
		}
		return ""
	})
}

// marked runs a case file whose wordings show the places in question by "|".
func marked(t *testing.T, path string, mark func(doc *text.Doc, at int) string) {
	blocks, err := casefile.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range blocks {
		for _, wording := range block.Wordings {
			want := strings.ReplaceAll(wording.Text, "| ", " |")
			doc := read(strings.ReplaceAll(want, "|", ""))
			var got strings.Builder
			for at := range len(doc.Text) {
				got.WriteString(mark(doc, at))
				got.WriteByte(doc.Text[at])
			}
			switch same := strings.ReplaceAll(got.String(), " ", "") == strings.ReplaceAll(want, " ", ""); {
			case !same && wording.Fails == "":
				t.Errorf("%s (%s): %s\nwant %s", wording.Name(), block.Value, got.String(), want)
			case same && wording.Fails != "":
				t.Errorf("%s: no longer fails: take the mark away", wording.Name())
			}
			check(t, doc, 0)
		}
	}
}

var kindNames = []string{"body", "title", "header", "byline", "heading", "caption", "boilerplate", "dateline"}

func TestLayout(t *testing.T) {
	data, err := os.ReadFile("testdata/layout.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n== ")[1:]
	if len(cases) < 10 {
		t.Fatalf("%d cases", len(cases))
	}
	for _, c := range cases {
		subject, want, _ := strings.Cut(strings.TrimRight(c, "\n"), "\n")
		var body strings.Builder
		for line := range strings.SplitSeq(want, "\n") {
			_, words, _ := strings.Cut(line, " ")
			body.WriteString(words + "\n")
		}
		if got := parts(read(body.String())); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", subject, got, want)
		}
	}
}

// parts writes a document in the form of the case file.
func parts(doc *text.Doc) string {
	var out []string
	at, paragraph := 0, -1
	for line := range strings.SplitSeq(strings.TrimRight(doc.Text, "\n"), "\n") {
		part := "."
		for _, token := range doc.Tokens {
			if token.Start >= at && token.End <= at+len(line) {
				sentence := doc.Sentences[token.Sent]
				if sentence.Kind == text.Dateline && sentence.End < at+len(line) {
					continue
				}
				part = kindNames[sentence.Kind]
				if sentence.Paragraph == paragraph {
					part = "+"
				}
				paragraph = sentence.Paragraph
				part += " " + line
				break
			}
		}
		out = append(out, part)
		at += len(line) + 1
	}
	return strings.Join(out, "\n")
}

func TestQuoted(t *testing.T) {
	for body, want := range map[string]string{
		`"We stay. We fight. We win," he said. They left.`:        "no yes no no",
		"“We stay. We fight.” They left.":                         "no yes no",
		"“We stay.\n“We fight. We win.”\nThey left.":              "no yes yes no",
		"He said \"we stay\" and left. They \"left\" too. Later.": "no no no",
		"\"We stay.\nThey left. It was late.":                     "no no no",
	} {
		var got []string
		for _, sentence := range read(body).Sentences {
			got = append(got, map[bool]string{true: "yes", false: "no"}[sentence.Quoted])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: quoted: %v, want %s", body, got, want)
		}
	}
}

func TestRunIn(t *testing.T) {
	for last, want := range map[string]text.Kind{
		"VOLATILE BORDER": text.Heading, "'Wholly false'": text.Heading, "--Orin Wire": text.Byline, "[End recording]": text.Boilerplate,
		"They fled.": text.Body, "“We stay”": text.Heading, "Who was it?": text.Body, "No": text.Body,
	} {
		sentences := read("VELDA (OW) - Gunmen killed nine people in Orl on Monday. " + last + "\nThe army came late.").Sentences
		if got := sentences[len(sentences)-2].Kind; got != want {
			t.Errorf("%q: kind %s, want %s", last, kindNames[got], kindNames[want])
		}
	}
}

func TestFolding(t *testing.T) {
	doc := read("“ÉTÉ” Ⱥrn DON’T abc ‘x’")
	var got []string
	for _, token := range doc.Tokens {
		got = append(got, token.Lower)
	}
	if want := `[" été " ⱥrn do n't abc ' x ']`; fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
}

func TestHeaderBlock(t *testing.T) {
	header := "Title: Nine killed in Velda\nOutlet: Orin Wire\n\n"
	doc := &text.Doc{Text: header + "Nine killed in Velda\n\nGunmen killed nine people on Monday.\n\nThey fled."}
	Split(doc, len(header))
	if first := doc.Sentences[0]; first.Kind != text.Title || first.Of(doc.Text) != "Nine killed in Velda" || first.End > len(header) {
		t.Errorf("the title of the header block: kind %s, %q", kindNames[first.Kind], first.Of(doc.Text))
	}
	if got := doc.Sentences[1].Kind; got != text.Title {
		t.Errorf("the title again: kind %s", kindNames[got])
	}
	doc.Text = header + "Gunmen are at large in Velda\n\nGunmen killed nine people on Monday.\n\nThey fled."
	Split(doc, len(header))
	if got := doc.Sentences[1].Kind; got == text.Title {
		t.Errorf("another line under a header block with a title: kind %s", kindNames[got])
	}
}

func TestListsAreRead(t *testing.T) {
	l := lists()
	for word, t1 := range l.words.All() {
		if t1 == (traits{}) || word != strings.ToLower(word) || len(word) > 16 {
			t.Errorf("%q: %+v", word, t1)
		}
	}
	for word, want := range map[string]traits{
		"COL": {abbreviation: beforeName}, "no": {abbreviation: beforeNumber}, "etc": {abbreviation: anywhere}, "Pro": {prefix: true},
		"bn": {unit: true}, "pdf": {ending: true}, "the": {unfinished: true}, "Friday": {calendar: true}, "cannot": {cut: 3},
	} {
		if got := l.of(word); got != want {
			t.Errorf("%q: %+v, want %+v", word, got, want)
		}
	}
	for first, phrases := range l.starts {
		for _, p := range phrases {
			if p.kind == text.Body || p.where != "start" || int(p.words[0]) != first {
				t.Errorf("phrase %+v", p)
			}
		}
	}
	for _, p := range l.phrases {
		if p.kind == text.Body || p.where != "end" && p.where != "any" {
			t.Errorf("phrase %+v", p)
		}
	}
}
