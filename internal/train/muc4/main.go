// Command muc4 trains the models of the MUC-4 export on the task's development messages and their keys:
//
//	go run ./internal/train/muc4 -dev ../shared/muc4/dev -out export/muc4
//
// The same data give the same bytes.
package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sync"

	"casus/export/muc4"
)

type example struct {
	m    *muc4.Message
	keys []*keyTemplate
	c    *muc4.Context
	f    *finder
	gold []goldTemplate

	relevance float32 // as judged by models that have not seen the message
}

// unjudged is a copy of the message that no model has judged yet.
func (e *example) unjudged() *example {
	own := *e
	own.c = e.c.Clone()
	return &own
}

type goldTemplate struct {
	key  *keyTemplate
	refs [25][]map[int][2]int // by slot and fill
}

func load(dev string) ([]*example, error) {
	texts, err := filepath.Glob(filepath.Join(dev, "dev-*"))
	if err != nil || len(texts) == 0 {
		return nil, fmt.Errorf("%s: no message files in it", dev)
	}
	keyFiles, err := filepath.Glob(filepath.Join(dev, "key-*"))
	if err != nil {
		return nil, err
	}
	keys, err := readKeys(keyFiles)
	if err != nil {
		return nil, err
	}
	messages, err := muc4.ReadFiles(texts)
	if err != nil {
		return nil, err
	}
	var all []*example
	for i := range messages {
		all = append(all, newExample(&messages[i], keys[messages[i].ID]))
	}
	return all, nil
}

func newExample(m *muc4.Message, keys []*keyTemplate) *example {
	e := &example{m: m, c: muc4.NewContext(m.Doc(), m)}
	e.f = newFinder(e.c.Doc, e.c.From)
	for _, k := range keys {
		if k.empty {
			continue
		}
		e.keys = append(e.keys, k)
		g := goldTemplate{key: k}
		for _, slot := range stringSlots {
			for _, f := range k.slots[slot] {
				g.refs[slot] = append(g.refs[slot], e.f.phrasesOf(e.c.Phrases, f.values, slot == 18 || slot == 10))
			}
		}
		e.gold = append(e.gold, g)
	}
	return e
}

func main() {
	log.SetFlags(0)
	dev := flag.String("dev", "../shared/muc4/dev", "the folder of development messages and keys")
	out := flag.String("out", "export/muc4", "the folder to write model.bin and model.txt to")
	held := flag.String("held-out", "", "write no models, but the templates of each fifth of the messages by models of the others to this file")
	flag.Parse()
	all, err := load(*dev)
	check(err)
	if *held != "" {
		check(os.WriteFile(*held, heldOut(all), 0o644))
		return
	}
	data := train(all).Encode()
	check(os.WriteFile(filepath.Join(*out, "model.bin"), data, 0o644))
	check(os.WriteFile(filepath.Join(*out, "model.txt"), manifest(data, len(all)), 0o644))
}

const folds = 5

// heldOut is the templates of each fifth of the messages by models of the others.
func heldOut(all []*example) []byte {
	var written [folds]bytes.Buffer
	var wait sync.WaitGroup
	for k := range folds {
		wait.Go(func() {
			on, off := fold(all, k)
			r := muc4.NewReader(train(on))
			for _, e := range off {
				check(muc4.Write(&written[k], e.m.ID, r.Read(e.c)))
			}
		})
	}
	wait.Wait()
	var joined []byte
	for k := range written {
		joined = append(joined, written[k].Bytes()...)
	}
	return joined
}

// fold takes one of the fifths of the messages out, in blocks of a hundred.
func fold(all []*example, k int) (on, off []*example) {
	for i, e := range all {
		if i/100%folds == k {
			off = append(off, e.unjudged())
		} else {
			on = append(on, e)
		}
	}
	return on, off
}

func manifest(data []byte, messages int) []byte {
	return fmt.Appendf(nil, `file: model.bin
size: %d
sha256: %x
what: linear models (rows of one byte a class) and boosted trees, the mean of %d makings, that judge sentences, phrases, incidents and
  fillers of the MUC-4 task
trained on: the %d development messages of MUC-4 and their keys
licence of the data: public (NIST)
licence: Apache-2.0
command: go run ./internal/train/muc4 -dev ../shared/muc4/dev -out export/muc4
  as of the readings of the commit that docs/muc4.md names: other tags, trees, names, acts, parties or incidents give another model
score: docs/muc4.md says how it is measured, and what it came to
`, len(data), sha256.Sum256(data), makings, messages)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
