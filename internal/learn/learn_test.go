package learn

import (
	"bytes"
	"slices"
	"testing"
)

func fruit() []Example {
	var f Features
	var examples []Example
	for _, c := range []struct {
		words []string
		class int
	}{{[]string{"red", "round"}, 0}, {[]string{"green", "round"}, 0}, {[]string{"yellow", "long"}, 1}, {[]string{"green", "long"}, 1}} {
		f.Reset()
		for _, w := range c.words {
			f.Add("look", w)
		}
		examples = append(examples, Example{Hashes: slices.Clone(f.Hashes), Class: c.class})
	}
	return examples
}

func TestTrain(t *testing.T) {
	m := Train(fruit(), []string{"apple", "banana split"}, Options{Epochs: 20, Rate: 0.1, Least: 1})
	out := make([]float32, 2)
	m.Probabilities([]uint32{Hash("look", "long"), Hash("look", "never seen")}, out)
	if out[1] < 0.7 || out[0]+out[1] < 0.999 || out[0]+out[1] > 1.001 {
		t.Errorf("what is long is a banana by %v", out)
	}
	if m.Weight(Hash("look", "round"), 0) <= 0 || m.Weight(Hash("look", "never seen"), 0) != 0 {
		t.Error("the weights do not say what was learned")
	}
}

func TestTrainTwice(t *testing.T) {
	o := Options{Epochs: 5, Rate: 0.1, L2: 1e-3, Least: 1}
	if !bytes.Equal(Train(fruit(), []string{"a", "b"}, o).Encode(), Train(fruit(), []string{"a", "b"}, o).Encode()) {
		t.Error("the same examples give two models")
	}
}

func TestLeast(t *testing.T) {
	m := Train(fruit(), []string{"a", "b"}, Options{Epochs: 5, Rate: 0.1, Least: 2})
	if m.Weight(Hash("look", "red"), 0) != 0 || m.Weight(Hash("look", "long"), 1) == 0 {
		t.Error("features seen once stay, or those seen twice do not")
	}
}

func TestTimes(t *testing.T) {
	o := Options{Epochs: 5, Rate: 0.1, Least: 1, Drop: 0.5}
	long, sum := Hash("look", "long"), float32(0)
	for o.Seed = 0; o.Seed < 3; o.Seed++ {
		sum += Train(fruit(), []string{"a", "b"}, o).Weight(long, 1)
	}
	o.Seed, o.Times = 0, 3
	if w := Train(fruit(), []string{"a", "b"}, o).Weight(long, 1); w < sum/3-1e-4 || w > sum/3+1e-4 {
		t.Errorf("three times over a weight is %v, where three models have %v", w, sum/3)
	}
}

func TestDrop(t *testing.T) {
	o := Options{Epochs: 40, Rate: 0.1, Least: 1, Drop: 0.5}
	m := Train(fruit(), []string{"apple", "banana"}, o)
	if !bytes.Equal(m.Encode(), Train(fruit(), []string{"apple", "banana"}, o).Encode()) {
		t.Error("the same examples give two models")
	}
	out := make([]float32, 2)
	m.Probabilities([]uint32{Hash("look", "long")}, out)
	if out[1] < 0.6 || m.Weight(Hash("look", "yellow"), 1) <= 0 {
		t.Errorf("what is long is a banana by %v, and yellow adds %v", out, m.Weight(Hash("look", "yellow"), 1))
	}
}

func TestEncode(t *testing.T) {
	data := Train(fruit(), []string{"apple", "banana split"}, Options{Epochs: 20, Rate: 0.1, Least: 1}).Encode()
	m, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if m.Classes[1] != "banana split" || !bytes.Equal(m.Encode(), data) {
		t.Error("what is read back is another model")
	}
	for n := range data {
		if _, err := Decode(data[:n]); err == nil {
			t.Fatalf("the first %d bytes of a model are read as one", n)
		}
	}
}

func BenchmarkProbabilities(b *testing.B) {
	m := Train(fruit(), []string{"a", "b"}, Options{Epochs: 1, Rate: 0.1, Least: 1})
	hashes := fruit()[0].Hashes
	out := make([]float32, 2)
	b.ReportAllocs()
	for b.Loop() {
		m.Probabilities(hashes, out)
	}
}
