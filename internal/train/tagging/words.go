package tagging

import (
	"cmp"
	"maps"
	"slices"

	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/internal/tagfeat"
	"casus/internal/train/wordvec"
	"casus/text"
)

// words counts the words of the documents and gives the sections "classes", "sets" and "words".
func words(docs []*text.Doc, clusters map[uint64]int) []modelfile.Section {
	counts := map[tagfeat.Class]int{}
	byWord := map[uint64]map[tagfeat.Class]int{}
	for _, doc := range docs {
		for i := range doc.Tokens {
			t := &doc.Tokens[i]
			class := tagfeat.Class{Tag: t.Tag, XPos: t.XPos}
			id := linear.WordID(t.Lower)
			counts[class]++
			if byWord[id] == nil {
				byWord[id] = map[tagfeat.Class]int{}
			}
			byWord[id][class]++
		}
	}
	var classes []tagfeat.Class
	for class, n := range counts {
		if n >= rareClass {
			classes = append(classes, class)
		}
	}
	slices.SortFunc(classes, func(a, b tagfeat.Class) int {
		return cmp.Or(counts[b]-counts[a], int(a.Tag)-int(b.Tag), int(a.XPos)-int(b.XPos))
	})
	types := map[tagfeat.Class]int{}
	for _, seen := range byWord {
		for class := range seen {
			types[class]++
		}
	}
	var open []uint8
	var classData []byte
	for i, class := range classes {
		if types[class] >= openTypes {
			open = append(open, uint8(i))
		}
		classData = append(classData, byte(class.Tag), byte(class.XPos))
	}
	sets := [][]uint8{open}
	number := map[string]int{string(open): 0}
	var table []byte
	ids := slices.Sorted(maps.Keys(byWord))
	for id := range clusters {
		if byWord[id] == nil {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		seen, total := byWord[id], 0
		for _, n := range seen {
			total += n
		}
		var set []uint8
		for i, class := range classes {
			n := seen[class]
			if n > 0 && n*500 >= total || total < frequent && slices.Contains(open, uint8(i)) {
				set = append(set, uint8(i))
			}
		}
		if len(set) == 0 {
			set = open
		}
		at, have := number[string(set)]
		if !have {
			at = len(sets)
			number[string(set)] = at
			sets = append(sets, set)
		}
		if at > 0 || clusters[id] > 0 {
			table = modelfile.AppendUint32s(table, linear.Key(id), tagfeat.Value(at, clusters[id]))
		}
	}
	var setData []byte
	for _, set := range sets {
		setData = append(setData, byte(len(set)))
		setData = append(setData, set...)
	}
	return []modelfile.Section{{Name: "classes", Data: classData}, {Name: "sets", Data: setData}, {Name: "words", Data: table}}
}

// Clusters sorts words with vectors into clusters, by the words' features.
func Clusters(words []string, vectors []float32, size int) map[uint64]int {
	clusters := map[uint64]int{}
	for i, cluster := range wordvec.Clusters(vectors, size, 200, 8) {
		clusters[linear.WordID(words[i])] = cluster
	}
	return clusters
}
