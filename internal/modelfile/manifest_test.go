package modelfile

import "testing"

func TestCheck(t *testing.T) {
	const manifest = "made of: nothing\nsize: 3\nsha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
	if err := Check(manifest, "abc"); err != nil {
		t.Error(err)
	}
	for _, other := range []string{"abd", "abcd", ""} {
		if Check(manifest, other) == nil {
			t.Errorf("the manifest of \"abc\" is taken for that of %q", other)
		}
	}
}
