package wordvec

import (
	"cmp"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
)

// Options are how to learn.
type Options struct {
	Size   int // of a vector
	Rare   int // words seen less often get none
	Epochs int
}

// reach is how far to each side a word's neighbours are looked at; each place has its own vectors.
const reach = 2

const (
	others = 5 // words drawn at random against each neighbour
	rate   = 0.04
	common = 3e-4 // words with a greater share than this are often passed over
)

// Learn gives the words of the sentences, the commonest first, and a vector of each, side by side. The numbers of all
// vectors together have mean square 1.
func Learn(sentences [][]string, o Options) (words []string, vectors []float32) {
	counts := map[string]int{}
	for _, s := range sentences {
		for _, word := range s {
			counts[word]++
		}
	}
	words = slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	for len(words) > 0 && counts[words[len(words)-1]] < o.Rare {
		words = words[:len(words)-1]
	}
	numbers := map[string]int32{}
	total := 0
	for i, word := range words {
		numbers[word] = int32(i)
		total += counts[word]
	}
	random := rand.New(rand.NewPCG(7, 8))
	vectors = make([]float32, len(words)*o.Size)
	for i := range vectors {
		vectors[i] = (random.Float32() - 0.5) / float32(o.Size)
	}
	var beside [2 * reach][]float32
	for i := range beside {
		beside[i] = make([]float32, len(vectors))
	}
	urn := urn(words, counts)
	moves := make([]float32, o.Size)
	var numbered []int32
	for epoch := range o.Epochs {
		for at, s := range sentences {
			step := rate * float32(max(0.05, 1-(float64(epoch)+float64(at)/float64(len(sentences)))/float64(o.Epochs)))
			numbered = numbered[:0]
			for _, word := range s {
				number, known := numbers[word]
				if !known {
					number = -1
				}
				numbered = append(numbered, number)
			}
			for i, number := range numbered {
				if number < 0 {
					continue
				}
				if share := float64(counts[words[number]]) / float64(total); random.Float64() > math.Sqrt(common/share) {
					continue
				}
				vector := vectors[int(number)*o.Size : int(number+1)*o.Size]
				for place := range 2 * reach {
					j := i + place - reach
					if place >= reach {
						j++
					}
					if j < 0 || j >= len(numbered) || numbered[j] < 0 {
						continue
					}
					clear(moves)
					for draw := range others + 1 {
						target, right := numbered[j], float32(1)
						if draw > 0 {
							if target, right = urn[random.IntN(len(urn))], 0; target == numbered[j] {
								continue
							}
						}
						other := beside[place][int(target)*o.Size : int(target+1)*o.Size]
						sum := float32(0)
						for k, x := range vector {
							sum += x * other[k]
						}
						slope := step * (right - float32(1/(1+math.Exp(-float64(sum)))))
						for k, x := range vector {
							moves[k] += slope * other[k]
							other[k] += slope * x
						}
					}
					for k := range vector {
						vector[k] += moves[k]
					}
				}
			}
		}
	}
	square := 0.0
	for _, x := range vectors {
		square += float64(x * x)
	}
	scale := float32(1 / math.Sqrt(square/float64(max(1, len(vectors)))))
	for i := range vectors {
		vectors[i] *= scale
	}
	return words, vectors
}

// urn holds the words to draw from, the common ones more often.
func urn(words []string, counts map[string]int) []int32 {
	var urn []int32
	for i, word := range words {
		for range 1 + int(math.Pow(float64(counts[word]), 0.75)) {
			urn = append(urn, int32(i))
		}
	}
	return urn
}
