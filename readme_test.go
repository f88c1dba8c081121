package casus_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"casus/internal/golden"
)

// sessions are the console blocks of README.md: commands after "$ ", each with its output.
func sessions(t *testing.T) (commands, outputs []string) {
	inside := false
	for line := range strings.Lines(page(t, "README.md")) {
		switch {
		case strings.HasPrefix(line, "```"):
			inside = strings.HasPrefix(line, "```console")
		case inside && strings.HasPrefix(line, "$ "):
			commands, outputs = append(commands, strings.TrimSpace(line[2:])), append(outputs, "")
		case inside && len(outputs) > 0:
			outputs[len(outputs)-1] += line
		}
	}
	return commands, outputs
}

// TestReadmeSession runs the session of README.md. In the output that it shows, "…" stands for any text, and a line of
// it alone for any lines.
func TestReadmeSession(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the command")
	}
	commands, outputs := sessions(t)
	if len(commands) < 4 || commands[0] != "go run ./cmd/casus read samples" || commands[len(commands)-1] != "go test ./..." {
		t.Fatalf("README.md must begin with the main job and end with the tests: %q", commands)
	}
	readme := page(t, "README.md")
	dir := t.TempDir()
	binary := filepath.Join(dir, "casus")
	if out, err := exec.Command("go", "build", "-o", binary, "./cmd/casus").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for i, command := range commands[:len(commands)-1] {
		args, ok := strings.CutPrefix(strings.Replace(command, "go run ./cmd/casus ", "casus ", 1), "casus ")
		if !ok {
			t.Fatalf("README.md runs %q, which this test does not know", command)
		}
		cmd := exec.Command(binary, arguments(args)...)
		cmd.Args = append(cmd.Args, "--ledger", filepath.Join(dir, "casus.db"))
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
		got := strings.ReplaceAll(string(out), filepath.Join(dir, "casus.db"), "casus.db")
		shown := "$ " + command + "\n" + outputs[i]
		switch {
		case golden.Updating():
			readme = strings.Replace(readme, shown, "$ "+command+"\n"+got, 1)
		case !matches(got, outputs[i]):
			t.Errorf("%s\ngives\n%s\nREADME.md shows\n%s\nif that is meant, make update rewrites it", command, got, outputs[i])
		}
	}
	if golden.Updating() {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// matches says whether an output is as shown.
func matches(got, shown string) bool {
	pattern := regexp.QuoteMeta(strings.TrimSpace(shown))
	pattern = strings.ReplaceAll(pattern, "\n…", "(?s:.*)")
	pattern = strings.ReplaceAll(pattern, "…", ".*")
	return regexp.MustCompile(`\A` + pattern + `\z`).MatchString(strings.TrimSpace(got))
}

// arguments splits a command line at spaces outside quotation marks.
func arguments(line string) (list []string) {
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			list = append(list, part)
		} else {
			list = append(list, strings.Fields(part)...)
		}
	}
	return list
}
