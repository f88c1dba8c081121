package wordvec

import "testing"

func TestLearn(t *testing.T) {
	var sentences [][]string
	for range 300 {
		for _, animal := range []string{"dog", "cat"} {
			sentences = append(sentences, []string{"the", animal, "barked", "at", "noon"})
		}
		for _, town := range []string{"dornak", "kesh"} {
			sentences = append(sentences, []string{"in", town, ",", "police", "said"})
		}
	}
	words, vectors := Learn(sentences, Options{Size: 16, Rare: 2, Epochs: 10})
	like := func(a, b string) (sum float32) {
		at := map[string]int{}
		for i, word := range words {
			at[word] = i * 16
		}
		for k := range 16 {
			sum += vectors[at[a]+k] * vectors[at[b]+k]
		}
		return sum
	}
	if like("dog", "cat") < like("dog", "kesh") || like("dornak", "kesh") < like("cat", "dornak") {
		t.Errorf("dog-cat %v, dog-kesh %v, dornak-kesh %v, cat-dornak %v",
			like("dog", "cat"), like("dog", "kesh"), like("dornak", "kesh"), like("cat", "dornak"))
	}
}
