package same

import (
	"hash/fnv"
	"strings"
	"unicode"
)

// Signature stands for a report's text: two texts share about as many of its numbers as they share runs of words.
type Signature [64]uint32

const shingleWords = 5

// Sign is the signature of a text (MinHash over runs of five words, letters and digits only).
func Sign(text string) Signature {
	var signature Signature
	for i := range signature {
		signature[i] = ^uint32(0)
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := 0; i+shingleWords <= len(words); i++ {
		hash := fnv.New64a()
		for _, word := range words[i : i+shingleWords] {
			hash.Write([]byte(word))
			hash.Write([]byte{' '})
		}
		mixed := hash.Sum64()
		for j := range signature {
			mixed = mixed*6364136223846793005 + 1442695040888963407
			signature[j] = min(signature[j], uint32(mixed>>32))
		}
	}
	return signature
}

// Alike is the share of runs of words that two texts have in common.
func (s Signature) Alike(other Signature) float64 {
	equal := 0
	for i := range s {
		if s[i] == other[i] && s[i] != ^uint32(0) {
			equal++
		}
	}
	return float64(equal) / float64(len(s))
}

// copied is the likeness from which two reports are copies of one text: a wire copy loses or gains some paragraphs.
const copied = 0.4

// Sources counts the independent sources among reports: copies of one text and reports of one outlet count once.
func Sources(reports []Report) int {
	parent := make([]int, len(reports))
	for i := range parent {
		parent[i] = i
	}
	for i := range reports {
		for j := range i {
			sameOutlet := reports[i].Outlet != "" && strings.EqualFold(reports[i].Outlet, reports[j].Outlet)
			if sameOutlet || reports[i].Signature.Alike(reports[j].Signature) >= copied {
				parent[root(parent, i)] = root(parent, j)
			}
		}
	}
	sources := 0
	for i := range parent {
		if parent[i] == i {
			sources++
		}
	}
	return sources
}

func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}
