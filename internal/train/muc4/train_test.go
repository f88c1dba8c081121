package main

import (
	"slices"
	"testing"
)

func TestUnseen(t *testing.T) {
	const n = 20
	judged := make([]int, n)
	together := make([]map[string]bool, n) // the parts that a message was in
	for i := range together {
		together[i] = make(map[string]bool)
	}
	unseen(n, deals, slices.Clone[[]int], func(i int, rest []int) {
		if slices.Contains(rest, i) {
			t.Errorf("message %d is judged by a model that has seen it", i)
		}
		judged[i]++
		key := make([]byte, n)
		for _, k := range rest {
			key[k] = 1
		}
		together[i][string(key)] = true
	})
	for i := range n {
		if judged[i] != deals || len(together[i]) < 2 {
			t.Errorf("message %d is judged %d times by %d models", i, judged[i], len(together[i]))
		}
	}
}
