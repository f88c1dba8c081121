package what

import (
	"fmt"
	"io"
	"strings"
)

// WriteCodebook writes the definitions of all families of acts as a Markdown page: docs/codebook.md is made by it.
func WriteCodebook(out io.Writer) error {
	var page strings.Builder
	page.WriteString("# Codebook: the acts that Casus reads\n\n" +
		"Made from the files under `what/acts/` by `go run ./internal/gen/codebook`; change those, not this page.\n")
	for _, f := range Families() {
		fmt.Fprintf(&page, "\n## %s\n\n%s\n\n**Border.** %s\n\n", f.Title, f.Definition, f.Border)
		for _, sentence := range f.Yes {
			fmt.Fprintf(&page, "- Yes: %s\n", sentence)
		}
		for _, sentence := range f.No {
			fmt.Fprintf(&page, "- No: %s\n", sentence)
		}
		fmt.Fprintf(&page, "\nWords: %s.\n", strings.Join(f.Terms, ", "))
	}
	_, err := io.WriteString(out, page.String())
	return err
}
