package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Files lists the files under the paths, folders walked in the order of their names. Of a folder, plain text and JSON
// lines are taken; a file that is named itself always is. "-" stands for standard input.
func Files(paths []string) (files []string, failed []error) {
	for _, path := range paths {
		if path == "-" {
			files = append(files, path)
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			failed = append(failed, fileError(path, err))
			continue
		}
		if !info.IsDir() {
			files = append(files, path)
			continue
		}
		before := len(files)
		err = filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				failed = append(failed, fileError(name, err))
				return nil
			}
			hidden := name != path && strings.HasPrefix(entry.Name(), ".")
			switch {
			case entry.IsDir() && hidden:
				return filepath.SkipDir
			case !entry.IsDir() && !hidden && isReportFile(name):
				files = append(files, name)
			}
			return nil
		})
		if err != nil {
			failed = append(failed, fileError(path, err))
		}
		if len(files) == before && err == nil {
			failed = append(failed, &Error{Source: path, Problem: "no reports in this folder", Hint: "reports are .txt files or .jsonl files; name a file of another kind itself"})
		}
	}
	return files, failed
}

func isReportFile(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text", ".jsonl", ".ndjson":
		return true
	}
	return false
}

func fileError(path string, err error) *Error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	failed := &Error{Source: path, Problem: err.Error(), Hint: "check the path"}
	if errors.Is(err, fs.ErrPermission) {
		failed.Hint = "ask for the right to read it, or read a copy"
	}
	return failed
}

// Open yields the reports of one file in order: one for plain text, one a row for JSON lines. A report that cannot be
// read yields an *Error, and the next ones go on.
func Open(path string, stdin io.Reader, given Given) iter.Seq2[*Report, error] {
	return func(yield func(*Report, error) bool) {
		input := stdin
		if path != "-" {
			file, err := os.Open(path)
			if err != nil {
				yield(nil, fileError(path, err))
				return
			}
			defer file.Close()
			input = file
		}
		reader := bufio.NewReaderSize(input, 64<<10)
		if isJSONLines(path, reader) {
			readRows(path, reader, given, yield)
			return
		}
		raw, err := io.ReadAll(io.LimitReader(reader, MaxBytes+1))
		if err != nil {
			yield(nil, fileError(path, err))
			return
		}
		if len(raw) > MaxBytes {
			yield(nil, &Error{Source: path, Problem: fmt.Sprintf("over %d MiB: more than one report", MaxBytes>>20),
				Hint: "split it into one file a report, or give the reports as JSON lines (.jsonl)"})
			return
		}
		yield(Parse(path, raw, given))
	}
}

// isJSONLines goes by the file's extension and, for others, by a first line that begins as an object does.
func isJSONLines(path string, reader *bufio.Reader) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson":
		return true
	case ".txt", ".text":
		return false
	}
	head, _ := reader.Peek(64)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte(`{"`))
}

// row is one object of JSON lines. Keys that it does not name are left alone.
type row struct {
	ID        any    `json:"id"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Outlet    string `json:"outlet"`
	Via       string `json:"via"`
	URL       string `json:"url"`
	Byline    names  `json:"byline"`
	Language  string `json:"language"`
	Text      string `json:"text"`
}

// names is one name or a list of names.
type names []string

func (n *names) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*n = names{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(n))
}

func readRows(path string, reader *bufio.Reader, given Given, yield func(*Report, error) bool) {
	rows := 0
	for number := 1; ; number++ {
		line, tooLong, err := readLine(reader)
		source := fmt.Sprintf("%s:%d", path, number)
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		line = bytes.TrimSpace(line)
		switch {
		case tooLong:
			rows++
			if !yield(nil, &Error{Source: source, Problem: fmt.Sprintf("a row of over %d MiB: more than one report", MaxBytes>>20), Hint: "split it into one row a report"}) {
				return
			}
		case len(line) > 0:
			rows++
			if !yield(parseRow(source, line, given)) {
				return
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			yield(nil, fileError(path, err))
			return
		}
	}
	if rows == 0 {
		yield(nil, &Error{Source: path, Problem: "no text", Hint: "check that the file was saved whole"})
	}
}

// readLine reads to the next line end; of a line over MaxBytes it keeps nothing.
func readLine(reader *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		part, err := reader.ReadSlice('\n')
		if !tooLong {
			line = append(line, part...)
			if len(line) > MaxBytes {
				line, tooLong = nil, true
			}
		}
		if err != bufio.ErrBufferFull {
			return line, tooLong, err
		}
	}
}

func parseRow(source string, line []byte, given Given) (*Report, error) {
	decoded, err := decode(source, line)
	if err != nil {
		return nil, err
	}
	var r row
	if err := json.Unmarshal([]byte(decoded), &r); err != nil {
		return nil, &Error{Source: source, Problem: "not a report: " + err.Error(), Hint: `a row is one JSON object: {"id": "…", "title": "…", "published": "2024-03-24", "outlet": "…", "text": "…"}`}
	}
	if r.ID != nil {
		source = fmt.Sprint(r.ID)
	}
	text, err := decode(source, []byte(r.Text))
	if err != nil {
		return nil, err
	}
	if at := strings.IndexRune(text, utf8.RuneError); at >= 0 && !strings.ContainsRune(decoded, utf8.RuneError) && !strings.Contains(strings.ToLower(decoded), `\ufffd`) {
		return nil, &Error{Source: source, Problem: fmt.Sprintf("half a character at byte %d of its text", at), Hint: "write the row as UTF-8 and read it again"}
	}
	rep := &Report{ID: id(line), Source: source, Raw: line, Text: text}
	rep.fill(map[string]string{"title": r.Title, "published": r.Published, "outlet": r.Outlet, "via": r.Via, "url": r.URL, "language": r.Language, "byline": strings.Join(r.Byline, ", ")})
	rep.readEdges()
	rep.complete(given)
	return rep, nil
}
