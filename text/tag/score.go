package tag

import "casus/internal/linear"

// lanes is how many classes a kernel adds at a time.
const lanes = 96

// lines is the weights of a linear.Table, each line with its beginning written once more behind its end, so that the weights
// of all classes of a feature lie side by side.
type lines struct {
	data  []byte
	shift uint
}

const apart = linear.Line + lanes

// newLines is the lines of a table; nil where the processor has no vectors, or the model more classes than lanes.
func newLines(weights string, classes int) *lines {
	if !vectors || classes > lanes {
		return nil
	}
	n := len(weights) / linear.Line
	l := &lines{data: make([]byte, n*apart), shift: linear.Shift(n)}
	for i := range n {
		line := weights[i*linear.Line : (i+1)*linear.Line]
		copy(l.data[i*apart:], line)
		copy(l.data[i*apart+linear.Line:], line[:lanes])
	}
	return l
}

// fetch has the weights of the features come from memory, so that add need not wait for them.
func (l *lines) fetch(features []uint64) {
	if l != nil && len(features) > 0 {
		fetchLines(&l.data[0], uint64(l.shift), &features[0], len(features))
	}
}

// add adds up the weights of the features for each of the candidate classes, as linear.Table.Add does.
func (l *lines) add(features []uint64, candidates []uint8, scores []int32) {
	var sums [lanes]int16
	if len(features) > 0 {
		addLines(&l.data[0], uint64(l.shift), &features[0], len(features), &sums)
	}
	for i, class := range candidates {
		scores[i] += int32(sums[class])
	}
}
