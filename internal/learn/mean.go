package learn

// Mean is the model whose scores are the averages of those of models of the same classes.
func Mean(models []*Model) *Model {
	mean, rows := &Model{Classes: models[0].Classes}, make(map[uint32]int)
	k := len(mean.Classes)
	for _, m := range models {
		for row, h := range m.hashes {
			at, ok := rows[h]
			if !ok {
				at = len(mean.hashes)
				rows[h], mean.hashes = at, append(mean.hashes, h)
				mean.weights = append(mean.weights, make([]float32, k)...)
			}
			for c := range k {
				mean.weights[at*k+c] += m.weights[row*k+c] / float32(len(models))
			}
		}
	}
	mean.file()
	return mean
}

// MeanTrees are the trees whose votes are the averages of those of others.
func MeanTrees(all []*Trees) *Trees {
	mean := new(Trees)
	for _, t := range all {
		mean.base += t.base / float32(len(all))
		first := int32(len(mean.nodes))
		for _, n := range t.nodes {
			if n.feature < 0 {
				n.cut /= float32(len(all))
			} else {
				n.low, n.high = n.low+first, n.high+first
			}
			mean.nodes = append(mean.nodes, n)
		}
		for _, root := range t.roots {
			mean.roots = append(mean.roots, root+first)
		}
	}
	return mean
}
