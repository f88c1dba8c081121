package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"casus/internal/namecorpus"
	"casus/text/names"
)

const about = `what: a lexicon (cues, word clusters, lists of places, bodies and persons, by hash) and weights of a linear-chain
  conditional random field (rows of one byte a label)
trained on: Universal NER English EWT (first release of the training part), GUM (May 2025, training parts, named mentions),
  re3d (six open sources), WikiGold, CrossNER politics (train, dev), WNUT17 (train, dev), MEANTIME, partly as copies in capitals, with
  capitals on every word, and without; where a corpus lacks one of the classes, it leaves that class open
clusters from: the same texts, UD English EWT dev, WikiWars, and the development reports of MUC-4
lists from: GeoNames, Natural Earth, demonyms, Phoenix dictionaries, names in the United States census of 1990, and the word
  lists of this project; those of package who as of commit ca390e1
parts of speech: by text/tag; in the treebanks, which it knows by heart, some made wrong as often as it errs elsewhere
licence of the data: CC BY-SA 4.0 (EWT), CC BY 4.0 (GUM, UNER, WikiGold, WNUT17, MEANTIME, GeoNames), CC BY-SA 3.0 (WikiWars, re3d in part),
  OGL v3 and public domain (re3d in part), MIT (CrossNER, Phoenix, demonyms), public domain (Natural Earth, MUC-4,
  the census)
licence: CC BY-SA 4.0
command: go run ./internal/train/names -open ../shared/data/open -reports ../shared/muc4/dev -out text/names
`

// writeManifest says what the model file is, and how well it does on the corpora's development part.
func writeManifest(path, open string, data []byte, model *names.Model) error {
	var b strings.Builder
	fmt.Fprintf(&b, "file: model.bin\nsize: %d\nsha256: %x\n%s", len(data), sha256.Sum256(data), about)
	documents, err := namecorpus.ReadColumns("uner", filepath.Join(open, "uner-ewt/en_ewt-ud-dev.iob2"))
	if err != nil {
		return err
	}
	score := func(name string, documents []namecorpus.Document) {
		p, r, f := namecorpus.Measure(model, documents).All.F()
		fmt.Fprintf(&b, "score: UNER EWT dev, %s: names P %.1f R %.1f F %.1f\n", name, p, r, f)
	}
	score("plain", documents)
	for i := range documents {
		documents[i] = namecorpus.Rewrite(&documents[i], strings.ToUpper)
	}
	score("capitals", documents)
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
