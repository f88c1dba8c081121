package ledger_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus/ledger"
	"casus/ledger/ledgertest"
)

func TestMemory(t *testing.T) {
	ledgertest.Run(t, func(*testing.T) ledger.Ledger { return ledger.NewMemory() })
}

func TestSQLite(t *testing.T) {
	ledgertest.Run(t, func(t *testing.T) ledger.Ledger {
		l, err := ledger.OpenSQLite(t.Context(), filepath.Join(t.TempDir(), "a b?c.db"))
		if err != nil {
			t.Fatal(err)
		}
		return l
	})
}

// TestStepByStep holds what SQLite joins step by step against what Memory joins at one go.
func TestStepByStep(t *testing.T) {
	l, err := ledger.OpenSQLite(t.Context(), filepath.Join(t.TempDir(), "casus.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ledgertest.Equal(t, l, ledger.NewMemory())
}

func TestOpenSQLite(t *testing.T) {
	t.Run("no database", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "notes.txt")
		if err := os.WriteFile(path, []byte(strings.Repeat("These are notes.\n", 100)), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ledger.OpenSQLite(t.Context(), path); err == nil {
			t.Error("a text file opens as a ledger")
		}
	})
	t.Run("another program's database", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "other.db")
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("CREATE TABLE songs (name TEXT)"); err != nil {
			t.Fatal(err)
		}
		db.Close()
		if _, err := ledger.OpenSQLite(t.Context(), path); err == nil || !strings.Contains(err.Error(), "another program") {
			t.Errorf("another program's file opens as a ledger: %v", err)
		}
	})
	t.Run("a newer ledger", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "new.db")
		l, err := ledger.OpenSQLite(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		l.Close()
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("PRAGMA user_version = 999"); err != nil {
			t.Fatal(err)
		}
		db.Close()
		if _, err := ledger.OpenSQLite(t.Context(), path); err == nil || !strings.Contains(err.Error(), "newer") {
			t.Errorf("a newer ledger opens: %v", err)
		}
	})
}
