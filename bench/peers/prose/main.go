// Command prose reads texts with github.com/jdkato/prose/v3, writes them as CoNLL-U and prints what each timed pass took.
//
//	prose tags|all FOLDER OUT PASSES
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jdkato/prose/v3"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 5 {
		log.Fatal("usage: prose tags|all FOLDER OUT PASSES")
	}
	if err := run(os.Args[1] == "all", os.Args[2], os.Args[3], os.Args[4]); err != nil {
		log.Fatal(err)
	}
}

func run(names bool, folder, out, times string) error {
	passes, err := strconv.Atoi(times)
	if err != nil {
		return err
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return err
	}
	slices.Sort(paths)
	var pieces []piece
	for _, path := range paths {
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, words := range paragraph.Split(string(body), -1) {
			pieces = append(pieces, piece{id: filepath.Base(path), words: words})
		}
	}
	docs, err := read(pieces, names)
	if err != nil {
		return err
	}
	var took struct {
		Wall []float64 `json:"wall"`
		CPU  []float64 `json:"cpu"`
	}
	for range passes {
		start, cpu := time.Now(), spent()
		if _, err := read(pieces, names); err != nil {
			return err
		}
		took.Wall = append(took.Wall, time.Since(start).Seconds())
		took.CPU = append(took.CPU, spent()-cpu)
	}
	if err := write(out, pieces, docs); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(took)
}

type piece struct{ id, words string }

var paragraph = regexp.MustCompile(`\n\s*\n`)

func read(pieces []piece, names bool) ([]*prose.Document, error) {
	docs := make([]*prose.Document, len(pieces))
	for i, p := range pieces {
		var err error
		if docs[i], err = prose.NewDocument(p.words, prose.WithExtraction(names)); err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// spent is the seconds of processor time that the program has used.
func spent() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
}

func write(out string, pieces []piece, docs []*prose.Document) error {
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	last := ""
	for i, doc := range docs {
		if pieces[i].id != last {
			last = pieces[i].id
			fmt.Fprintln(w, "# newdoc id =", last)
		}
		writeDoc(w, doc)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return file.Close()
}

// writeDoc gives each token to the sentence in which it begins.
func writeDoc(w io.Writer, doc *prose.Document) {
	tokens, sentences := doc.Tokens(), doc.Sentences()
	next, number := 0, 0
	for i, token := range tokens {
		if next < len(sentences) && token.Start >= sentences[next].Start {
			if number > 0 {
				fmt.Fprintln(w)
			}
			next, number = next+1, 0
		}
		number++
		var misc []string
		for _, name := range doc.Entities() {
			switch {
			case name.Start == token.Start:
				misc = append(misc, "Name=B-"+name.Label)
			case name.Start < token.Start && token.Start < name.End():
				misc = append(misc, "Name=I-"+name.Label)
			}
		}
		if i+1 < len(tokens) && tokens[i+1].Start == token.End() {
			misc = append(misc, "SpaceAfter=No")
		}
		if misc == nil {
			misc = []string{"_"}
		}
		fmt.Fprintf(w, "%d\t%s\t_\t_\t%s\t_\t_\t_\t_\t%s\n", number, strings.Join(strings.Fields(token.Text), " "), token.Tag, strings.Join(misc, "|"))
	}
	if number > 0 {
		fmt.Fprintln(w)
	}
}
