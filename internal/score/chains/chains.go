// Package chains measures chains of coreferent mentions in the terms of the CoNLL-2012 scorer: MUC, B-cubed, CEAF-e and
// their mean.
package chains

import (
	"fmt"
	"strings"
)

// ratio is a measure's recall or precision, summed over documents.
type ratio struct{ right, all float64 }

func (r ratio) value() float64 { return r.right / max(r.all, 1e-9) }

// measure is recall and precision.
type measure struct{ recall, precision ratio }

func (m measure) f() float64 {
	r, p := m.recall.value(), m.precision.value()
	return 2 * r * p / max(r+p, 1e-9)
}

// Score is summed over documents.
type Score struct{ muc, bCubed, ceaf measure }

// Add counts one document; a chain is a list of mentions, each a number.
func (s *Score) Add(key, response [][]int) {
	inKey, inResponse := index(key), index(response)
	s.muc.recall = s.muc.recall.plus(links(key, inResponse))
	s.muc.precision = s.muc.precision.plus(links(response, inKey))
	s.bCubed.recall = s.bCubed.recall.plus(shares(key, inResponse))
	s.bCubed.precision = s.bCubed.precision.plus(shares(response, inKey))
	similarity := align(key, response, inResponse)
	s.ceaf.recall = s.ceaf.recall.plus(ratio{similarity, float64(len(key))})
	s.ceaf.precision = s.ceaf.precision.plus(ratio{similarity, float64(len(response))})
}

func (r ratio) plus(o ratio) ratio { return ratio{r.right + o.right, r.all + o.all} }

func index(chains [][]int) map[int]int {
	at := make(map[int]int)
	for c, chain := range chains {
		for _, m := range chain {
			at[m] = c
		}
	}
	return at
}

// links counts, of the links that hold chains together, those that the other side has too (Vilain and others 1995).
func links(chains [][]int, other map[int]int) ratio {
	var r ratio
	for _, chain := range chains {
		parts, seen := 0, make(map[int]bool)
		for _, m := range chain {
			if c, known := other[m]; !known {
				parts++
			} else if !seen[c] {
				seen[c] = true
				parts++
			}
		}
		r.right += float64(len(chain) - parts)
		r.all += float64(len(chain) - 1)
	}
	return r
}

// shares adds up, for every mention, what share of its chain is in its chain on the other side (Bagga and Baldwin 1998).
func shares(chains [][]int, other map[int]int) ratio {
	var r ratio
	for _, chain := range chains {
		common := make(map[int]int)
		for _, m := range chain {
			if c, known := other[m]; known {
				common[c]++
			}
		}
		for _, n := range common {
			r.right += float64(n*n) / float64(len(chain))
		}
		r.all += float64(len(chain))
	}
	return r
}

// align pairs the chains of both sides so that their likeness adds up to most (Luo 2005, likeness of entities).
func align(key, response [][]int, inResponse map[int]int) float64 {
	n := max(len(key), len(response))
	if n == 0 {
		return 0
	}
	cost := make([][]float64, n)
	for i := range cost {
		cost[i] = make([]float64, n)
	}
	for k, chain := range key {
		for _, m := range chain {
			if r, known := inResponse[m]; known {
				cost[k][r] -= 2 / float64(len(chain)+len(response[r]))
			}
		}
	}
	return -assignment(cost)
}

// assignment is the least sum of a square table with one cell from each row and column (the Hungarian method).
func assignment(cost [][]float64) float64 {
	n := len(cost)
	u, v := make([]float64, n+1), make([]float64, n+1)
	match, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		match[0] = i
		least, used := make([]float64, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = 1e18
		}
		column := 0
		for match[column] != 0 {
			used[column] = true
			row, delta, next := match[column], 1e18, 0
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if current := cost[row-1][j-1] - u[row] - v[j]; current < least[j] {
					least[j], way[j] = current, column
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := range n + 1 {
				if used[j] {
					u[match[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			column = next
		}
		for column != 0 {
			match[column] = match[way[column]]
			column = way[column]
		}
	}
	sum := 0.0
	for j := 1; j <= n; j++ {
		if match[j] > 0 {
			sum += cost[match[j]-1][j-1]
		}
	}
	return sum
}

// String writes the measures, one a line.
func (s *Score) String() string {
	var b strings.Builder
	for _, m := range []struct {
		name string
		measure
	}{{"MUC", s.muc}, {"B-cubed", s.bCubed}, {"CEAF-e", s.ceaf}} {
		fmt.Fprintf(&b, "%-8s recall %5.1f  precision %5.1f  F1 %5.1f\n", m.name, 100*m.recall.value(), 100*m.precision.value(), 100*m.f())
	}
	fmt.Fprintf(&b, "CoNLL average F1 %.1f\n", s.Average())
	return b.String()
}

// Average is the CoNLL average: the mean of the three measures' F1, in percent.
func (s *Score) Average() float64 { return 100 * (s.muc.f() + s.bCubed.f() + s.ceaf.f()) / 3 }
