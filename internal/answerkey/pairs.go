package answerkey

import "math"

// assign pairs rows with columns so that the total of the paired cells is greatest (the Hungarian method with row and
// column potentials). Row i of the result is the column for row i, -1 for none.
func assign(gain [][]float64) []int {
	rows := len(gain)
	if rows == 0 {
		return nil
	}
	columns := len(gain[0])
	size := max(rows, columns)
	cost := func(i, j int) float64 {
		if i < rows && j < columns {
			return -gain[i][j]
		}
		return 0
	}
	rowPotential, columnPotential := make([]float64, size+1), make([]float64, size+1)
	rowOf := make([]int, size+1) // the row matched with a column, both counted from 1; 0 for none
	for row := 1; row <= size; row++ {
		rowOf[0] = row
		least := make([]float64, size+1)
		from := make([]int, size+1)
		visited := make([]bool, size+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		column := 0
		for rowOf[column] != 0 {
			visited[column] = true
			step, next := math.Inf(1), 0
			for j := 1; j <= size; j++ {
				if visited[j] {
					continue
				}
				i := rowOf[column]
				if reduced := cost(i-1, j-1) - rowPotential[i] - columnPotential[j]; reduced < least[j] {
					least[j], from[j] = reduced, column
				}
				if least[j] < step {
					step, next = least[j], j
				}
			}
			for j := range visited {
				if visited[j] {
					rowPotential[rowOf[j]] += step
					columnPotential[j] -= step
				} else {
					least[j] -= step
				}
			}
			column = next
		}
		for column != 0 {
			rowOf[column] = rowOf[from[column]]
			column = from[column]
		}
	}
	result := make([]int, rows)
	for i := range result {
		result[i] = -1
	}
	for j := 1; j <= columns; j++ {
		if i := rowOf[j] - 1; i >= 0 && i < rows {
			result[i] = j - 1
		}
	}
	return result
}
