package ledger_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"casus/ledger"
)

// TestDocumented wants every table, view and column of the schema in docs/ledger.md, each with a word on what it holds,
// no table there that the schema lacks, and every rule for tolls as the program says it.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/ledger.md")
	if err != nil {
		t.Fatal(err)
	}
	sections := make(map[string]string)
	for section := range strings.SplitSeq(string(page), "\n## ") {
		name, body, _ := strings.Cut(section, "\n")
		sections[strings.TrimSuffix(name, " (a view)")] = body
	}
	for _, rule := range ledger.TollRules {
		if row := "| `" + rule.Name + "` | " + rule.Says + " |"; !strings.Contains(string(page), row) {
			t.Errorf("docs/ledger.md has no row %s", row)
		}
	}
	path := filepath.Join(t.TempDir(), "casus.db")
	l, err := ledger.OpenSQLite(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tables := make(map[string]bool)
	rows, err := db.Query("SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.type IN ('table', 'view')")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			t.Fatal(err)
		}
		tables[table] = true
		if !regexp.MustCompile(fmt.Sprintf("(?m)^\\| `%s` \\| \\S", column)).MatchString(sections[table]) {
			t.Errorf("docs/ledger.md does not tell of %s.%s", table, column)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	if len(tables) < 15 {
		t.Errorf("only %d tables", len(tables))
	}
	_, after, _ := strings.Cut(string(page), "\n# Tables")
	for section := range strings.SplitSeq(after, "\n## ") {
		name, _, _ := strings.Cut(section, "\n")
		if name = strings.TrimSuffix(name, " (a view)"); name != "" && !tables[name] {
			t.Errorf("docs/ledger.md tells of a table %s, which there is not", name)
		}
	}
}
