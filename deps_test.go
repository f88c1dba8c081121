package casus_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// policy says who may import whom: what stands right of "<" may import what stands left of it, and all that this may
// import in turn. A name that ends in "/..." stands for all packages below a folder. Commands under internal/ make and
// measure what the program ships: they may import everything, and nothing may import them. Test files are free.
const policy = `
# a report and its text; a rule; the form of a record
text; rule; record; internal/linear < internal/learn;
rule < report;

# what the questions stand on
text < lex, trace, internal/linear;
internal/linear, internal/modelfile < internal/tagfeat;
internal/linear, internal/matrix, internal/modelfile, text < internal/biaffine;
lex < where/gazetteer, number;
internal/learn, lex, report, rule, trace, where/gazetteer, internal/biaffine, internal/tagfeat < text/...; # report tells titles, bylines and datelines

# the questions
number, rule, trace < what, who, when, howmany;
internal/linear, internal/modelfile, internal/learn, lex < text/coref < who;
what, who < howmany;
number, rule, trace, where/gazetteer < where;
record, who < says;
when < when/timeml;

# their answers together
internal/learn, internal/modelfile, record, says, when, where < fact;
internal/learn, internal/modelfile, record, says, what, when, where, howmany < incident;

# many reports
record, lex < same;
record, report, same < ledger;
ledger, rule, text/..., where, who < ask;
lex < export/codes;
ledger, export/codes, where, who < export;

# the front door, and those who go through it
fact, incident, ledger, report, text/... < casus;
record < internal/answerkey;
text < internal/conllu;
casus, export, internal/learn < export/muc4;
casus, ask, export, export/muc4, internal/answerkey, internal/conllu, when/timeml < cmd/casus;

# only tests use these
rule < rule/ruletest;
record, report < internal/made;
ledger, internal/made < ledger/ledgertest;
`

// outside says which modules of others the program may use, and where.
var outside = map[string][]string{
	"github.com/spf13/cobra":           {"cmd/casus"},
	"golang.org/x/text":                {"report", "lex", "internal/answerkey", "where/gazetteer"},
	"modernc.org/sqlite":               {"ledger"},
	"github.com/parquet-go/parquet-go": {"export"},
}

func TestImports(t *testing.T) {
	may, known, names := readPolicy(t)
	found := packages(t)
	for _, name := range names {
		if _, ok := found[name]; !ok && !strings.HasSuffix(name, "...") {
			t.Errorf("the policy in deps_test.go names %s, which there is not", name)
		}
	}
	for dir, files := range found {
		if !known(dir) && strings.HasPrefix(dir, "internal/") {
			continue
		}
		if !known(dir) {
			t.Errorf("%s: no package of the policy in deps_test.go; say there what it may import", dir)
			continue
		}
		for _, file := range files {
			for _, spec := range file.imports {
				if inside, ok := strings.CutPrefix(spec, "casus"); ok && (inside == "" || inside[0] == '/') {
					target := strings.TrimPrefix(inside, "/")
					if target == "" {
						target = "casus"
					}
					if !may(dir, target) {
						t.Errorf("%s: %s may not import %s; move the code, or change the policy in deps_test.go and say why", file.name, dir, target)
					}
					continue
				}
				if host, _, _ := strings.Cut(spec, "/"); strings.Contains(host, ".") && !mayUse(dir, spec) {
					t.Errorf("%s: %s may not use %s; see outside in deps_test.go", file.name, dir, spec)
				}
			}
		}
	}
}

// TestPackageDocs wants one package comment a folder, in the form "Package x …" or "Command x …".
func TestPackageDocs(t *testing.T) {
	for dir, files := range packages(t) {
		var documented []string
		for _, file := range files {
			if file.doc != "" {
				documented = append(documented, file.name)
				form := "Package " + file.pkg + " "
				if file.pkg == "main" {
					form = "Command " + path.Base(dir) + " "
				}
				if !strings.HasPrefix(file.doc, form) {
					t.Errorf("%s: the package comment must begin with %q", file.name, form)
				}
			}
		}
		if len(documented) != 1 {
			t.Errorf("%s: %d package comments %v, want one", dir, len(documented), documented)
		}
	}
}

type sourceFile struct {
	name, pkg, doc string
	imports        []string
}

// packages are the Go files of every folder, tests left out. The root is "casus".
func packages(t *testing.T) map[string][]sourceFile {
	t.Helper()
	found := make(map[string][]sourceFile)
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || isModule(name)) {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		file := sourceFile{name: filepath.ToSlash(name), pkg: parsed.Name.Name, doc: parsed.Doc.Text()}
		for _, spec := range parsed.Imports {
			target, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			file.imports = append(file.imports, target)
		}
		dir := path.Dir(file.name)
		if dir == "." {
			dir = "casus"
		}
		found[dir] = append(found[dir], file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 10 {
		t.Fatalf("only %d packages found", len(found))
	}
	return found
}

func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func mayUse(dir, module string) bool {
	for prefix, users := range outside {
		if strings.HasPrefix(module, prefix) {
			return slices.Contains(users, dir)
		}
	}
	return false
}

// readPolicy turns the policy into a question, and checks that it does not go round.
func readPolicy(t *testing.T) (may func(dir, target string) bool, known func(dir string) bool, names []string) {
	t.Helper()
	below := make(map[string][]string) // what each name may import by its own lines
	var text strings.Builder
	for line := range strings.Lines(policy) {
		line, _, _ = strings.Cut(line, "#")
		text.WriteString(line)
	}
	for rule := range strings.SplitSeq(text.String(), ";") {
		var left []string
		for side := range strings.SplitSeq(rule, "<") {
			var right []string
			for name := range strings.SplitSeq(side, ",") {
				if name = strings.TrimSpace(name); name != "" {
					right = append(right, name)
					below[name] = append(below[name], left...)
				}
			}
			left = right
		}
	}
	nameOf := func(dir string) string {
		if _, ok := below[dir]; ok {
			return dir
		}
		for name := range below {
			if folder, ok := strings.CutSuffix(name, "..."); ok && strings.HasPrefix(dir, folder) {
				return name
			}
		}
		return ""
	}
	reach := make(map[string]map[string]bool)
	var walk func(name string, above []string) map[string]bool
	walk = func(name string, above []string) map[string]bool {
		if slices.Contains(above, name) {
			t.Fatalf("the policy goes round: %s", strings.Join(append(above, name), " < "))
		}
		if set, ok := reach[name]; ok {
			return set
		}
		set := make(map[string]bool)
		for _, next := range below[name] {
			set[next] = true
			for far := range walk(next, append(above, name)) {
				set[far] = true
			}
		}
		reach[name] = set
		return set
	}
	for name := range below {
		walk(name, nil)
		names = append(names, name)
	}
	may = func(dir, target string) bool {
		from, to := nameOf(dir), nameOf(target)
		return reach[from][to] || from == to && strings.HasSuffix(from, "...")
	}
	return may, func(dir string) bool { return nameOf(dir) != "" }, names
}
