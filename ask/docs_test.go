package ask

import (
	"os"
	"strings"
	"testing"
)

// TestDocs wants every form of question, with its examples, in docs/ask.md.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile("../docs/ask.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range forms {
		row := "| " + strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(f.Name) + " | " + strings.Join(f.Yes, "<br>") + " |"
		if !strings.Contains(string(page), row+"\n") {
			t.Errorf("docs/ask.md lacks the line\n%s", row)
		}
	}
}
