package main

import (
	"cmp"
	"math"
	"slices"
)

// clusters sorts the words that occur at least so often into classes by the exchange algorithm: words are moved, one by
// one, to the class that makes the text likeliest under a model of pairs of classes (Kneser and Ney 1993). Classes are
// counted from 1.
func clusters(sentences [][]string, least, classes, rounds int) map[string]uint16 {
	counts := make(map[string]int)
	for _, s := range sentences {
		for _, w := range s {
			counts[w]++
		}
	}
	var vocabulary []string
	for w, n := range counts {
		if n >= least {
			vocabulary = append(vocabulary, w)
		}
	}
	slices.SortFunc(vocabulary, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b))
	})
	number := make(map[string]int32, len(vocabulary))
	for i, w := range vocabulary {
		number[w] = int32(i)
	}
	// The last word number stands for the edge of a sentence and for rare words; it stays in a class of its own.
	edge := int32(len(vocabulary))
	type pair struct{ a, b int32 }
	pairs := make(map[pair]int32)
	for _, s := range sentences {
		before := edge
		for _, w := range s {
			this, known := number[w]
			if !known {
				this = edge
			}
			pairs[pair{before, this}]++
			before = this
		}
		pairs[pair{before, edge}]++
	}
	type neighbour struct{ word, count int32 }
	next, previous := make([][]neighbour, edge+1), make([][]neighbour, edge+1)
	for p, n := range pairs {
		next[p.a] = append(next[p.a], neighbour{p.b, n})
		previous[p.b] = append(previous[p.b], neighbour{p.a, n})
	}
	for i := range next {
		byWord := func(a, b neighbour) int { return int(a.word - b.word) }
		slices.SortFunc(next[i], byWord)
		slices.SortFunc(previous[i], byWord)
	}
	all := classes + 1
	classOf := make([]int, edge+1)
	for i := range classOf {
		classOf[i] = i % classes
	}
	classOf[edge] = classes
	table := make([]int32, all*all)
	left, right := make([]int64, all), make([]int64, all)
	for p, n := range pairs {
		a, b := classOf[p.a], classOf[p.b]
		table[a*all+b] += n
		left[a] += int64(n)
		right[b] += int64(n)
	}
	to, from := make([]int32, all), make([]int32, all)
	var toList, fromList []int
	for range rounds {
		moved := 0
		for w := range edge {
			own := classOf[w]
			toList, fromList = toList[:0], fromList[:0]
			clear(to)
			clear(from)
			self, out, in := int32(0), int64(0), int64(0)
			for _, n := range next[w] {
				out += int64(n.count)
				if n.word == w {
					self = n.count
					continue
				}
				c := classOf[n.word]
				if to[c] == 0 {
					toList = append(toList, c)
				}
				to[c] += n.count
			}
			for _, n := range previous[w] {
				in += int64(n.count)
				if n.word == w {
					continue
				}
				c := classOf[n.word]
				if from[c] == 0 {
					fromList = append(fromList, c)
				}
				from[c] += n.count
			}
			shift := func(c int, sign int32) {
				for _, d := range toList {
					table[c*all+d] += sign * to[d]
				}
				for _, d := range fromList {
					table[d*all+c] += sign * from[d]
				}
				table[c*all+c] += sign * self
				left[c] += int64(sign) * out
				right[c] += int64(sign) * in
			}
			shift(own, -1)
			best, gain := own, math.Inf(-1)
			for c := range classes {
				g := 0.0
				for _, d := range toList {
					if d != c {
						g += grow(table[c*all+d], to[d])
					}
				}
				for _, d := range fromList {
					if d != c {
						g += grow(table[d*all+c], from[d])
					}
				}
				g += grow(table[c*all+c], to[c]+from[c]+self)
				g -= entropy(float64(left[c]+out)) - entropy(float64(left[c]))
				g -= entropy(float64(right[c]+in)) - entropy(float64(right[c]))
				if g > gain {
					best, gain = c, g
				}
			}
			shift(best, 1)
			if best != own {
				classOf[w] = best
				moved++
			}
		}
		if moved*200 < int(edge) {
			break
		}
	}
	list := make(map[string]uint16, len(vocabulary))
	for i, w := range vocabulary {
		list[w] = uint16(classOf[i] + 1)
	}
	return list
}

func grow(n, by int32) float64 {
	if by == 0 {
		return 0
	}
	return small(n+by) - small(n)
}

var smalls = func() []float64 {
	list := make([]float64, 1<<14)
	for n := range list {
		list[n] = entropy(float64(n))
	}
	return list
}()

func small(n int32) float64 {
	if int(n) < len(smalls) {
		return smalls[n]
	}
	return entropy(float64(n))
}

func entropy(n float64) float64 {
	if n <= 0 {
		return 0
	}
	return n * math.Log(n)
}
