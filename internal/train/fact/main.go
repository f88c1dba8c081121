// Command fact trains the model of package fact, the second voice beside its rules, on reports written for the project with keys
// of their facts.
//
//	go run ./internal/train/fact -out fact
//
// The same data give the same bytes.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"casus/internal/train/reports"
)

func main() {
	log.SetFlags(0)
	folder := flag.String("reports", "internal/train/incident/reports", "the folder of the project's own reports with keys")
	out := flag.String("out", "fact", "the folder to write model.bin and model.txt to")
	measure := flag.Bool("measure", false, "say first how the model does on each set when it has not learned from it")
	flag.Parse()
	keyed, err := reports.Read(*folder)
	check(err)
	lessons := prepare(keyed)
	if *measure {
		tell(lessons)
	}
	data := train(lessons).Encode()
	check(os.WriteFile(filepath.Join(*out, "model.bin"), data, 0o644))
	check(os.WriteFile(filepath.Join(*out, "model.txt"), manifest(data, len(lessons)), 0o644))
}

func manifest(data []byte, reports int) []byte {
	return fmt.Appendf(nil, `file: model.bin
size: %d
sha256: %x
what: a linear model (ten weights a sign, in bytes): in which relation, if any, a report that tells of groups puts a group and a value
trained on: %d explainers and profiles of armed groups written for the project with keys of their facts (internal/train/incident/reports)
licence of the data: Apache-2.0
licence: Apache-2.0
command: go run ./internal/train/fact -out fact
score: with -measure, on sets of reports not learned from: facts of explainers R 41.8, P 74.5, F 53.6 (rules alone 38.7, 80.5, 52.3);
  on sets 38 and 41 to 43, by which no rule was mended, R 30.9, P 71.3, F 43.1 (26.9, 75.9, 39.8)
`, len(data), sha256.Sum256(data), reports)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
