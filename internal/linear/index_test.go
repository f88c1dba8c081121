package linear

import "testing"

// TestFindEach asks for keys that share a place, and for such that are not held.
func TestFindEach(t *testing.T) {
	x := NewIndex([]uint32{1, 10, 17, 20, 33, 30, 2, 40})
	keys := []uint32{33, 1, 49, 17, 3, 2}
	var got [Batch]int32
	x.FindEach(keys, &got)
	for i, key := range keys {
		want := int32(-1)
		if value, found := x.Find(key); found {
			want = int32(value)
		}
		if got[i] != want {
			t.Errorf("key %d has %d, alone %d", key, got[i], want)
		}
	}
	if got[0] != 30 || got[2] != -1 {
		t.Errorf("%v", got)
	}
}
