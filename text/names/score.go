package names

import "encoding/binary"

// lanes is how many numbers a kernel adds at a time: those of a row, its check at the end included.
const lanes = 16

// add adds the weights of features to the scores of the labels.
func (m *Model) add(scores *[Labels]int32, features []uint64) {
	if !vectors || len(features) == 0 {
		m.plainAdd(scores, features)
		return
	}
	var sums [lanes]int32
	addRows(&m.buckets[0], m.count, &features[0], len(features), &sums)
	for l := range Labels {
		scores[l] += sums[l]
	}
}

// plainAdd is add without vectors.
func (m *Model) plainAdd(scores *[Labels]int32, features []uint64) {
	for _, feature := range features {
		at := bucketOf(feature, m.count) * bucketSize
		bucket := (*[bucketSize]byte)(m.buckets[at : at+bucketSize])
		want := check(feature)
		for row := 0; row < bucketSize; row += rowSize {
			if binary.LittleEndian.Uint32(bucket[row+checkAt-1:])>>8 != want {
				continue
			}
			for l := range Labels {
				scores[l] += int32(int8(bucket[row+l]))
			}
			break
		}
	}
}
