package main

import (
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestCommandsDocumented wants every command and flag in docs/commands.md, an example in every help, and no command on
// the page that the program lacks.
func TestCommandsDocumented(t *testing.T) {
	data, err := os.ReadFile("../../docs/commands.md")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(data), "\n## ")
	sections := make(map[string]string) // by the words before the first that is no command: "casus read"
	for section := range strings.SplitSeq(string(data), "\n## ") {
		title, _, _ := strings.Cut(section, "\n")
		var words []string
		for word := range strings.FieldsSeq(title) {
			if word != strings.ToLower(word) || strings.HasPrefix(word, "-") || strings.HasPrefix(word, `"`) {
				break
			}
			words = append(words, word)
		}
		sections[strings.Join(words, " ")] = section
	}
	root := newRoot()
	root.PersistentFlags().VisitAll(func(flag *pflag.Flag) {
		if !strings.Contains(head, "`--"+flag.Name) {
			t.Errorf("docs/commands.md does not tell of --%s, which every command has", flag.Name)
		}
	})
	commands := make(map[string]bool)
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		for _, below := range cmd.Commands() {
			visit(below)
		}
		if cmd == root || !cmd.Runnable() || cmd.Hidden {
			return
		}
		path := cmd.CommandPath()
		commands[path] = true
		if cmd.Example == "" || cmd.Short == "" {
			t.Errorf("%s: its help wants a line and an example", path)
		}
		for example := range strings.Lines(cmd.Example) {
			if !strings.Contains(example, path) {
				t.Errorf("%s: the example %q is of another command", path, strings.TrimSpace(example))
			}
		}
		section, ok := sections[path]
		if !ok {
			t.Errorf("docs/commands.md has no section “## %s”", path)
			return
		}
		cmd.LocalNonPersistentFlags().VisitAll(func(flag *pflag.Flag) {
			if flag.Name != "help" && !strings.Contains(section, "--"+flag.Name) {
				t.Errorf("docs/commands.md, %s: --%s is missing", path, flag.Name)
			}
		})
	}
	visit(root)
	for name := range sections {
		if strings.HasPrefix(name, "casus ") && !commands[name] {
			t.Errorf("docs/commands.md tells of %s, which there is not", name)
		}
	}
	if len(commands) < 9 {
		t.Errorf("only %d commands", len(commands))
	}
}
