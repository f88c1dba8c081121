package what

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed acts/*.tsv words/*.tsv
var tables embed.FS

// frame is how the words around an act's word tell who did it to whom.
type frame uint8

const (
	transitive   frame = iota // "attacked a post"; with `weapon`, the object is the means
	mutual                    // "clashed with"
	patient                   // "died"
	weapon                    // "exploded"
	defender                  // "repelled": who acts was attacked
	onPatient                 // "attack on"
	ofPatient                 // "killing of"
	bomber                    // the word is who did it
	victim                    // the word is whom it hit
	intransitive              // "rioted"
	weaponObject              // "detonated a charge"
)

var frameNames = map[string]frame{"agent patient": transitive, "parties": mutual, "between": mutual, "patient": patient, "weapon": weapon,
	"defender": defender, "on": onPatient, "of": ofPatient, "bomber": bomber, "victim": victim, "agent": intransitive, "agent weapon": weaponObject}

// objectFrames are the frames that a class of words/objects.tsv may follow: "agent place", "weapon arms". "armed",
// "force", "party" (either) or "aircraft" before a frame asks for those who do it, too: "gunmen took 12 passengers".
var objectFrames = map[string]frame{"agent": transitive, "defender": defender, "weapon": weapon, "patient": patient, "means": weaponObject}

// entry is one sense of a term.
type entry struct {
	term   string
	kind   Kind
	verb   bool
	frame  frame
	force  int
	object string // class of words/objects.tsv that the object has to belong to, "" for any
	doers  string // class there that those who do it have to belong to, "" for any
	family string
}

// gapped is a term with words in between: "set * on fire".
type gapped struct {
	rest  []string
	entry int
}

type wordLists struct {
	entries   []entry
	terms     [][]int // per trie value: its entries
	trie      lex.Trie
	gaps      lex.Words[[]gapped]
	objects   map[string]string
	governors map[string]string
	notAfter  map[string]string // per word: the words before it that make it something else
	notBefore map[string]string // and those behind it
}

var load = sync.OnceValue(func() *wordLists {
	w := &wordLists{objects: make(map[string]string), governors: make(map[string]string),
		notAfter: make(map[string]string), notBefore: make(map[string]string)}
	files, err := fs.Glob(tables, "acts/*.tsv")
	if err != nil || len(files) == 0 {
		panic("what: no families of acts")
	}
	for _, name := range files {
		w.family(name, read(name))
	}
	for _, row := range read("words/objects.tsv").Rows {
		for term := range strings.SplitSeq(row.Cells[1], "|") {
			w.objects[term] = w.objects[term] + row.Cells[0] + " "
		}
	}
	for _, row := range read("words/figurative.tsv").Rows {
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			w.notAfter[term] += strings.ReplaceAll(row.Cells[1], "|", " ") + " "
			w.notBefore[term] += strings.ReplaceAll(row.Cells[2], "|", " ") + " "
		}
	}
	for _, row := range read("words/governors.tsv").Rows {
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			if w.governors[term] != "" {
				panic(fmt.Sprintf("governors.tsv:%d: %q is %s already", row.Line, term, w.governors[term]))
			}
			w.governors[term] = row.Cells[1]
		}
	}
	return w
})

func read(name string) *lex.Table {
	data, err := tables.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return lex.MustParse(name, string(data))
}

func (w *wordLists) family(file string, table *lex.Table) {
	name := familyName(file)
	for _, row := range table.Rows {
		kind, err := ParseKind(row.Cells[2])
		if err != nil {
			panic(fmt.Sprintf("%s:%d: %v", file, row.Line, err))
		}
		force, err := strconv.Atoi(row.Cells[4])
		if err != nil {
			panic(fmt.Sprintf("%s:%d: force %q is no number", file, row.Line, row.Cells[4]))
		}
		e := entry{kind: kind, verb: row.Cells[1] == "verb", force: force, family: name}
		var known bool
		words := row.Cells[3]
		for _, class := range [...]string{"armed", "force", "party", "aircraft"} {
			if rest, ok := strings.CutPrefix(words, class+" "); ok {
				e.doers, words = class, rest
			}
		}
		if e.frame, known = frameNames[words]; !known {
			base, object, _ := strings.Cut(words, " ")
			e.object = object
			e.frame, known = objectFrames[base]
		}
		if !known {
			panic(fmt.Sprintf("%s:%d: no frame %q", file, row.Line, row.Cells[3]))
		}
		for term := range strings.SplitSeq(row.Cells[0], "|") {
			e.term = term
			w.entries = append(w.entries, e)
			w.file(len(w.entries) - 1)
		}
	}
}

// file puts an entry under all forms of its term.
func (w *wordLists) file(at int) {
	e := &w.entries[at]
	forms := plurals
	if e.verb {
		forms = inflections
	}
	before, after, gap := strings.Cut(e.term, " * ")
	if gap {
		for _, form := range forms(before) {
			first, more, _ := strings.Cut(form, " ")
			g := gapped{rest: strings.Fields(after), entry: at}
			if more != "" {
				panic("what: a gap after two words: " + e.term)
			}
			w.gaps.Set(first, append(w.gaps.Of(first), g))
		}
		return
	}
	for _, form := range forms(e.term) {
		value, added := w.trie.Add(form, len(w.terms))
		if added {
			w.terms = append(w.terms, nil)
		}
		list := w.terms[value]
		switch {
		case slices.Contains(list, at):
		case e.object != "": // the sense that asks for more is tried first
			w.terms[value] = slices.Insert(list, 0, at)
		default:
			w.terms[value] = append(list, at)
		}
	}
}
