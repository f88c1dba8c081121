package wordvec

import "math"

// Clusters sorts vectors into a number of clusters, each around its mean, and gives the cluster of each, from 1 on.
func Clusters(vectors []float32, size, clusters, rounds int) []int {
	n := len(vectors) / size
	clusters = min(clusters, n)
	unit := append([]float32(nil), vectors...)
	for i := range n {
		normalise(unit[i*size : (i+1)*size])
	}
	means := append([]float32(nil), unit[:clusters*size]...) // the commonest words begin
	at := make([]int, n)
	for range rounds {
		for i := range n {
			vector, best := unit[i*size:(i+1)*size], float32(-2)
			for c := range clusters {
				sum := float32(0)
				for k, x := range means[c*size : (c+1)*size] {
					sum += x * vector[k]
				}
				if sum > best {
					best, at[i] = sum, c+1
				}
			}
		}
		clear(means)
		for i := range n {
			mean := means[(at[i]-1)*size : at[i]*size]
			for k, x := range unit[i*size : (i+1)*size] {
				mean[k] += x
			}
		}
		for c := range clusters {
			normalise(means[c*size : (c+1)*size])
		}
	}
	return at
}

func normalise(vector []float32) {
	square := 1e-12
	for _, x := range vector {
		square += float64(x * x)
	}
	scale := float32(1 / math.Sqrt(square))
	for i := range vector {
		vector[i] *= scale
	}
}
