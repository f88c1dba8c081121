package ledger

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"

	_ "modernc.org/sqlite" // the driver
)

//go:embed schema/*.sql
var schema embed.FS

// SQLite is a ledger in one file.
type SQLite struct {
	db     *sql.DB
	joiner joiner
}

// OpenSQLite opens a ledger file and makes it where there is none.
func OpenSQLite(ctx context.Context, path string) (*SQLite, error) {
	options := url.Values{"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(NORMAL)", "cache_size(-64000)", "wal_autocheckpoint(8000)", "foreign_keys(ON)"}, "_txlock": {"immediate"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one writer; reading is short
	if err := migrate(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("%s is no ledger that can be opened: %w", path, err)
	}
	return &SQLite{db: db}, nil
}

// Exists says whether there is a ledger file, so that a command that only reads does not make one.
func Exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// applicationID marks a SQLite file as a ledger: "case".
const applicationID = 0x63617365

// migrate brings a file up to the newest schema; its user_version counts the steps taken.
func migrate(ctx context.Context, db *sql.DB) error {
	var version, application, tables int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if application != applicationID && tables > 0 {
		return errors.New("it is a SQLite file of another program")
	}
	steps, err := fs.Glob(schema, "schema/*.sql")
	if err != nil {
		return err
	}
	if version > len(steps) {
		return fmt.Errorf("it was made by a newer version of this program (schema %d, this one knows %d)", version, len(steps))
	}
	for number := version; number < len(steps); number++ {
		script, err := schema.ReadFile(steps[number])
		if err != nil {
			return err
		}
		err = inTransaction(ctx, db, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d", script, applicationID, number+1))
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", steps[number], err)
		}
	}
	return nil
}

// inTransaction does all of do or nothing.
func inTransaction(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (l *SQLite) Close() error { return l.db.Close() }
