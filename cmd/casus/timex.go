package main

import (
	"io"
	"os"

	"casus/text/parse"
	"casus/when/timeml"

	"github.com/spf13/cobra"
)

func timexFlag(cmd *cobra.Command, asTimex *bool) {
	cmd.Flags().BoolVar(asTimex, "timex", false, "print a TimeML document with its times tagged as TIMEX3")
}

// printTimex prints TimeML documents with their times tagged.
func printTimex(cmd *cobra.Command, paths []string) error {
	for _, path := range paths {
		data, err := readOne(cmd.InOrStdin(), path)
		if err != nil {
			return &hintError{err.Error(), "name a TimeML document, or - for standard input"}
		}
		document, err := timeml.Parse(string(data))
		if err != nil {
			return &hintError{path + ": " + err.Error(), "a TimeML document has its text between <TEXT> and </TEXT>"}
		}
		tags := timeml.Find(parse.Doc(document.Text, 0, document.Published))
		if _, err := io.WriteString(cmd.OutOrStdout(), document.Write(tags)); err != nil {
			return err
		}
	}
	return nil
}

func readOne(stdin io.Reader, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(stdin)
	}
	return os.ReadFile(path)
}
