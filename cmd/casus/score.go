package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"casus"
	"casus/internal/answerkey"
	"casus/record"
	"casus/report"

	"github.com/spf13/cobra"
)

func scoreCommand() *cobra.Command {
	var keyPath string
	var given report.Given
	var perReport, asJSON bool
	cmd := &cobra.Command{
		Use:   "score --gold KEY FILE|FOLDER...",
		Short: "Score the reading of reports against answers made by hand",
		Long: `Read reports and score the records against an answer key: recall, precision and F for every field, for whole
incidents, and for facts and statements where the key has them. No ledger is touched.`,
		Example: `  casus score --gold testdata/samples.answers.jsonl samples
  casus score --gold testdata/samples.answers.jsonl --per-report samples`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if keyPath == "" {
				return &usageError{cmd.CommandPath(), errors.New("--gold: name the answer key")}
			}
			if err := checkGiven(cmd, &given); err != nil {
				return err
			}
			file, err := os.Open(keyPath)
			if err != nil {
				return &hintError{err.Error(), "name the answer key with --gold"}
			}
			defer file.Close()
			key, err := answerkey.Read(file)
			if err != nil {
				return &hintError{keyPath + ": " + err.Error(), `a line of a key is one object: {"file", "incidents", "facts", "statements"}`}
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
			defer stop()
			t := &tally{cmd: cmd, progress: newProgress(cmd.ErrOrStderr())}
			var records []*record.Record
			for reading := range casus.ReadAll(ctx, reportsOf(cmd, args, given, t.progress), nil) {
				t.add(reading)
				if reading.Record != nil {
					records = append(records, reading.Record)
				}
			}
			t.progress.clear()
			result := answerkey.Run(key, records)
			switch {
			case asJSON:
				err = printJSON(cmd.OutOrStdout(), scoreJSON(result))
			default:
				err = printScore(cmd.OutOrStdout(), key, result, perReport)
			}
			if err != nil {
				return err
			}
			return t.err()
		},
	}
	cmd.Flags().StringVar(&keyPath, "gold", "", "the answer key (JSON lines)")
	givenFlags(cmd, &given)
	cmd.Flags().BoolVar(&perReport, "per-report", false, "also print the F of every report")
	jsonFlag(cmd, &asJSON, "print the counts and measures as JSON")
	return cmd
}

func printScore(out io.Writer, key []answerkey.Line, result *answerkey.Result, perReport bool) error {
	if perReport {
		for i, score := range result.Reports {
			_, _, f := score.All().Measures()
			fmt.Fprintf(out, "%6.1f  gold %d response %d aligned %.0f  %s\n", f, score.Incidents.Possible, score.Incidents.Actual, score.Incidents.Correct, key[i].File)
		}
	}
	fmt.Fprintf(out, "%-14s%9s%8s%9s%8s%11s%7s\n", "slot", "possible", "actual", "correct", "recall", "precision", "F")
	row := func(name string, c answerkey.Count) {
		recall, precision, f := c.Measures()
		fmt.Fprintf(out, "%-14s%9d%8d%9.1f%8.1f%11.1f%7.1f\n", name, c.Possible, c.Actual, c.Correct, recall, precision, f)
	}
	for _, slot := range answerkey.Slots {
		row(slot, result.Total.Slots[slot])
	}
	row("incidents", result.Total.Incidents)
	for _, kind := range answerkey.Kinds {
		if c := result.Kinds[kind]; c.Possible > 0 {
			row(kind, c)
		}
	}
	recall, precision, f := result.Total.All().Measures()
	_, err := fmt.Fprintf(out, "ALL SLOTS recall %.1f precision %.1f F %.1f\n", recall, precision, f)
	return err
}

// measured is a count with its measures.
type measured struct {
	answerkey.Count
	Recall    float64 `json:"recall"`
	Precision float64 `json:"precision"`
	F         float64 `json:"f"`
}

func measure(c answerkey.Count) measured {
	recall, precision, f := c.Measures()
	return measured{c, recall, precision, f}
}

func scoreJSON(result *answerkey.Result) map[string]any {
	slots, kinds := make(map[string]measured), make(map[string]measured)
	for _, slot := range answerkey.Slots {
		slots[slot] = measure(result.Total.Slots[slot])
	}
	for kind, c := range result.Kinds {
		kinds[kind] = measure(c)
	}
	return map[string]any{"all": measure(result.Total.All()), "incidents": measure(result.Total.Incidents), "slots": slots, "kinds": kinds}
}
