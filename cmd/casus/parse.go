package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"casus"
	"casus/internal/conllu"
	"casus/report"
	"casus/text"

	"github.com/spf13/cobra"
)

func parseCommand() *cobra.Command {
	var given report.Given
	var asTimex, asAttributions, asTree, asJSON bool
	cmd := &cobra.Command{
		Use:   "parse FILE...",
		Short: "Print how a text is read, before any incident is sought in it",
		Long: `Print how a report is read: sentences, words, their parts of speech and dictionary forms, who depends on whom, names, and which phrases stand for one person, body, act or thing ("the Orvan Front … the group … its").

The form is CoNLL-U, which other programs read too: one word a line. Its last column marks names under Name (B- on the first
word of one, I- on the others) and phrases that stand for one thing under Entity, in the notation of CorefUD. --tree draws
the words under those that govern them, and lists below them what is spoken of more than once. --json gives byte offsets
into the report's text.

With --timex, FILE is a TimeML document (or - for standard input): it is printed again with TIMEX3 tags in its text, reckoned
from its document creation time. Other markup inside the text is left out.

With --attributions, FILE is a plain text: who says, thinks or wants what, one JSON object a line.`,
		Example: `  casus parse samples/huanta-cordillera.txt
  casus parse --tree samples/huanta-cordillera.txt
  casus parse --timex report.tml`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkGiven(cmd, &given); err != nil {
				return err
			}
			if more(asTimex, asAttributions, asTree, asJSON) {
				return &usageError{command: cmd.CommandPath(), err: errors.New("choose one of --timex, --attributions, --tree and --json")}
			}
			switch {
			case asTimex:
				return printTimex(cmd, args)
			case asAttributions:
				return printAttributions(cmd, args)
			case asTree:
				return eachParse(cmd, args, given, printTrees)
			case asJSON:
				return eachParse(cmd, args, given, printParse)
			}
			return eachParse(cmd, args, given, printConllu)
		},
	}
	givenFlags(cmd, &given)
	timexFlag(cmd, &asTimex)
	attributionsFlag(cmd, &asAttributions)
	cmd.Flags().BoolVar(&asTree, "tree", false, "draw the words under those that govern them")
	jsonFlag(cmd, &asJSON, "print one object a report, with byte offsets")
	return cmd
}

// more says whether more than one is true.
func more(choices ...bool) bool {
	chosen := 0
	for _, choice := range choices {
		if choice {
			chosen++
		}
	}
	return chosen > 1
}

// eachParse parses the reports under the paths and prints them.
func eachParse(cmd *cobra.Command, paths []string, given report.Given, print func(io.Writer, *report.Report, *text.Doc) error) error {
	out := bufio.NewWriter(cmd.OutOrStdout())
	progress := newProgress(cmd.ErrOrStderr())
	read, failed := 0, 0
	for rep, err := range reportsOf(cmd, paths, given, progress) {
		progress.clear()
		if err != nil {
			failed++
			complain(cmd.ErrOrStderr(), err)
			continue
		}
		read++
		if err := print(out, rep, casus.Parse(rep)); err != nil {
			return err
		}
	}
	progress.clear()
	if err := out.Flush(); err != nil {
		return err
	}
	if failed > 0 {
		return &someFailed{failed: failed, read: read}
	}
	return nil
}

func printConllu(to io.Writer, rep *report.Report, doc *text.Doc) error {
	return conllu.Write(to, doc, rep.Source)
}

// printTrees draws each sentence's tree, a word a line, its dependents below it; then what is spoken of more than once.
func printTrees(to io.Writer, _ *report.Report, doc *text.Doc) error {
	notes := make(map[int]string)
	for _, name := range doc.Names {
		notes[name.Last-1] = fmt.Sprintf("  [%s: %s]", doc.Words(name.First, name.Last), name.Kind)
	}
	for c, chain := range doc.Chains {
		for _, phrase := range chain.Phrases {
			notes[phrase.Head] += fmt.Sprintf("  #%d", c+1)
		}
	}
	var draw func(token int, indent, branch string)
	draw = func(token int, indent, branch string) {
		t := &doc.Tokens[token]
		fmt.Fprintf(to, "%s%s%s  %s %s%s\n", indent, branch, t.Of(doc.Text), t.Rel, t.XPos, notes[token])
		switch branch {
		case "├─ ":
			indent += "│  "
		case "└─ ":
			indent += "   "
		}
		last := -1
		for child := range doc.Children(token) {
			if last >= 0 {
				draw(last, indent, "├─ ")
			}
			last = child
		}
		if last >= 0 {
			draw(last, indent, "└─ ")
		}
	}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		fmt.Fprintln(to, oneLine(s.Of(doc.Text)))
		for token := s.First; token < s.Last; token++ {
			if doc.Tokens[token].Head < 0 {
				draw(token, "", "")
			}
		}
		fmt.Fprintln(to)
	}
	for c, chain := range doc.Chains {
		fmt.Fprintf(to, "#%d %s\n", c+1, chain.Kind)
		for _, phrase := range chain.Phrases {
			span := doc.Slice(phrase.First, phrase.Last)
			fmt.Fprintf(to, "   %d–%d  %s\n", span.Start, span.End, oneLine(span.Of(doc.Text)))
		}
	}
	return nil
}

// oneLine is a text with single spaces between its words.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// parsed is a report's text as JSON. Offsets are bytes of the report's text; a head is a word's place in its sentence,
// from 0, and -1 for the root. A chain is the phrases that stand for one thing, each with the word that heads it.
type parsed struct {
	Source    string           `json:"source"`
	Sentences []parsedSentence `json:"sentences"`
	Chains    []parsedChain    `json:"chains"`
}

type parsedChain struct {
	Kind     string         `json:"kind"`
	Mentions []parsedPhrase `json:"mentions"`
}

type parsedPhrase struct {
	Text     string `json:"text"`
	Head     string `json:"head"`
	Sentence int    `json:"sentence"` // its place in sentences, from 0
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

type parsedSentence struct {
	Text  string       `json:"text"`
	Start int          `json:"start"`
	End   int          `json:"end"`
	Words []parsedWord `json:"words"`
	Names []parsedName `json:"names,omitempty"`
}

type parsedWord struct {
	Form  string `json:"form"`
	Lemma string `json:"lemma"`
	Tag   string `json:"tag"`
	XPos  string `json:"xpos"`
	Head  int    `json:"head"`
	Rel   string `json:"rel"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type parsedName struct {
	Text  string `json:"text"`
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func printParse(to io.Writer, rep *report.Report, doc *text.Doc) error {
	p := parsed{Source: rep.Source, Sentences: []parsedSentence{}, Chains: []parsedChain{}}
	names := doc.Names
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		sentence := parsedSentence{Text: s.Of(doc.Text), Start: s.Start, End: s.End}
		for j := s.First; j < s.Last; j++ {
			t := &doc.Tokens[j]
			sentence.Words = append(sentence.Words, parsedWord{Form: t.Of(doc.Text), Lemma: t.Lemma, Tag: t.Tag.String(), XPos: t.XPos.String(),
				Head: max(t.Head-s.First, -1), Rel: t.Rel.String(), Start: t.Start, End: t.End})
		}
		for len(names) > 0 && names[0].First < s.Last {
			span := doc.Slice(names[0].First, names[0].Last)
			sentence.Names = append(sentence.Names, parsedName{span.Of(doc.Text), names[0].Kind.String(), span.Start, span.End})
			names = names[1:]
		}
		p.Sentences = append(p.Sentences, sentence)
	}
	for _, chain := range doc.Chains {
		c := parsedChain{Kind: chain.Kind}
		for _, phrase := range chain.Phrases {
			span, head := doc.Slice(phrase.First, phrase.Last), &doc.Tokens[phrase.Head]
			c.Mentions = append(c.Mentions, parsedPhrase{span.Of(doc.Text), head.Of(doc.Text), head.Sent, span.Start, span.End})
		}
		p.Chains = append(p.Chains, c)
	}
	return printJSON(to, p)
}
