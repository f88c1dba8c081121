package what

import (
	"io/fs"
	"strings"
)

// Family is a family of acts as its file under acts/ defines it.
type Family struct {
	Name       string // of the file
	Title      string
	Definition string
	Border     string
	Yes        []string // sentences in which an act of the family is told as having happened
	No         []string // near misses
	Terms      []string
}

// Families lists the families of acts, by name.
func Families() []Family {
	files, err := fs.Glob(tables, "acts/*.tsv")
	if err != nil {
		panic(err)
	}
	families := make([]Family, 0, len(files))
	for _, file := range files {
		families = append(families, parseFamily(file))
	}
	return families
}

func parseFamily(file string) Family {
	data, err := tables.ReadFile(file)
	if err != nil {
		panic(err)
	}
	f := Family{Name: familyName(file)}
	for line := range strings.SplitSeq(string(data), "\n") {
		comment, ok := strings.CutPrefix(line, "# ")
		if !ok {
			break
		}
		label, text, labelled := strings.Cut(comment, ": ")
		switch {
		case labelled && label == "definition":
			f.Definition = text
		case labelled && label == "border":
			f.Border = text
		case labelled && label == "yes":
			f.Yes = append(f.Yes, text)
		case labelled && label == "no":
			f.No = append(f.No, text)
		case f.Title == "":
			f.Title = comment
		}
	}
	for _, e := range load().entries {
		if e.family == f.Name {
			f.Terms = append(f.Terms, e.term)
		}
	}
	return f
}

func familyName(file string) string {
	return strings.TrimSuffix(strings.TrimPrefix(file, "acts/"), ".tsv")
}
