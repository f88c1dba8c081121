package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"time"

	"casus/internal/conllu"
	"casus/text"
	"casus/text/parse"
	"casus/text/split"
	"casus/text/tag"
)

// read is what bench/peers has a driver for in each program: it reads the folder's texts once to warm up, then as often
// as passes says, and writes the first reading.
func read(all bool, folder, out, times string) error {
	passes, err := strconv.Atoi(times)
	if err != nil {
		return err
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return err
	}
	slices.Sort(paths)
	texts := make([]string, len(paths))
	for i, path := range paths {
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		texts[i] = string(body)
	}
	docs := pass(texts, all)
	var took struct {
		Wall []float64 `json:"wall"`
		CPU  []float64 `json:"cpu"`
	}
	for range passes {
		start, cpu := time.Now(), spent()
		pass(texts, all)
		took.Wall = append(took.Wall, time.Since(start).Seconds())
		took.CPU = append(took.CPU, spent()-cpu)
	}
	if err := write(out, paths, docs); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(took)
}

func pass(texts []string, all bool) []*text.Doc {
	docs := make([]*text.Doc, len(texts))
	for i, body := range texts {
		if all {
			docs[i] = parse.Doc(body, 0, "")
			continue
		}
		docs[i] = &text.Doc{Text: body}
		split.Split(docs[i], 0)
		tag.Tag(docs[i])
	}
	return docs
}

// spent is the seconds of processor time that the program has used.
func spent() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
}

func write(out string, paths []string, docs []*text.Doc) error {
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	w := bufio.NewWriter(file)
	for i, doc := range docs {
		if err := conllu.Write(w, doc, filepath.Base(paths[i])); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return file.Close()
}
