package names

import "casus/text"

// outside stands for what lies beyond a sentence.
var outside = word{hash: 1, shape: 7, exact: 7}

// A feature is the hash of a template's number and of what it holds.
func feature(template, a, b uint64) uint64 {
	h := (a + template*0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93
	h ^= h >> 29
	h = (h + b) * 0xc2b2ae3d27d4eb4f
	return h ^ h>>32
}

// MaxFeatures is more than any token has.
const MaxFeatures = 160

// Features appends the features of a token of a sentence to a buffer.
func (r *Reader) Features(to []uint64, sentence *text.Sentence, number, i int) []uint64 {
	at := func(k int) *word {
		if k < sentence.First || k >= sentence.Last {
			return &outside
		}
		return &r.words[k]
	}
	w, p, n, pp, nn := at(i), at(i-1), at(i+1), at(i-2), at(i+2)
	mode := uint64(r.casing[number])
	shape := func(w *word) uint64 {
		if mode != uint64(normal) && w.flags&hasLetter != 0 {
			return 1<<40 | mode<<8 | uint64(w.flags&(hasDigit|hasFullStop))
		}
		return uint64(w.shape)
	}
	s0, sp, sn := shape(w), shape(p), shape(n)
	first := uint64(0)
	if i == sentence.First || i == sentence.First+1 && p.flags&hasLetter == 0 {
		first = 1
	}
	t := uint64(0)
	add := func(a, b uint64) {
		t++
		to = append(to, feature(t, a, b))
	}
	// words
	add(0, 0)
	add(w.hash, 0)
	add(w.hash, s0)
	add(p.hash, 0)
	add(n.hash, 0)
	add(pp.hash, 0)
	add(nn.hash, 0)
	add(p.hash, w.hash)
	add(w.hash, n.hash)
	add(p.hash, n.hash)
	add(p.hash, s0)
	add(n.hash, s0)
	add(pp.hash^p.hash<<1, s0)
	add(n.hash^nn.hash<<1, s0)
	// parts of speech
	x0, xp, xn := uint64(w.tag), uint64(p.tag), uint64(n.tag)
	add(x0, s0)
	add(x0<<8|xp, s0)
	add(x0<<8|xn, s0)
	add(x0<<16|xp<<8|xn, 0)
	add(x0<<16|uint64(pp.tag)<<8|xp, 0)
	add(x0<<16|uint64(nn.tag)<<8|xn, 0)
	add(x0, w.suffix&0xffffff)
	// letters
	add(s0, first)
	add(s0|first<<60, sp)
	add(s0|first<<60, sn)
	add(s0<<20^sp, sn)
	if mode == uint64(normal) {
		add(uint64(w.exact), first)
	} else {
		add(mode, first)
	}
	add(w.prefix&0xffffff, 0)
	add(w.prefix, mode)
	add(w.suffix&0xffff, mode)
	add(w.suffix&0xffffff, s0)
	add(w.suffix, 0)
	add(p.suffix&0xffffff, s0)
	add(n.suffix&0xffffff, s0)
	// clusters
	add(uint64(w.Fine), s0)
	add(uint64(p.Fine), s0)
	add(uint64(n.Fine), s0)
	add(uint64(pp.Fine), s0)
	add(uint64(nn.Fine), s0)
	add(uint64(w.Coarse), s0)
	add(uint64(p.Coarse)<<16|uint64(n.Coarse), s0)
	add(uint64(p.Coarse)<<16|uint64(pp.Coarse), s0)
	add(uint64(n.Coarse)<<16|uint64(nn.Coarse), s0)
	add(uint64(w.Fine)<<16|uint64(p.Fine), 0)
	add(uint64(w.Fine)<<16|uint64(n.Fine), 0)
	// lists
	lists := func(w *word) uint64 { return uint64(w.begins)<<8 | uint64(w.inside) }
	add(uint64(w.Cues), s0)
	add(lists(w), s0)
	add(lists(w)<<32|uint64(w.Cues), s0)
	add(lists(p)<<32|uint64(p.Cues), s0)
	add(lists(n)<<32|uint64(n.Cues), s0)
	add(uint64(p.Cues)<<32|uint64(w.Cues), s0)
	add(uint64(w.Cues)<<32|uint64(n.Cues), s0)
	add(lists(p)<<16|lists(w), s0)
	add(lists(w)<<16|lists(n), s0)
	add(uint64(pp.Cues), s0)
	add(uint64(nn.Cues), s0)
	add(lists(w), first|mode<<1)
	// how running text writes it
	use := uint64(w.Use)
	add(use, s0|first<<60)
	add(use|uint64(p.Use)<<2|uint64(n.Use)<<4, s0)
	add(use|lists(w)<<2, s0)
	add(use|uint64(w.Cues)<<2, s0)
	add(use|uint64(w.doc&(seenLower|seenCapital))<<2, s0|first<<60)
	for k, bit := range cueBits {
		if w.Cues&bit != 0 {
			to = append(to, feature(100+uint64(k), 0, s0))
		}
		if p.Cues&bit != 0 {
			to = append(to, feature(130+uint64(k), 0, s0))
		}
		if n.Cues&bit != 0 {
			to = append(to, feature(160+uint64(k), 0, s0))
		}
	}
	for k := range 6 {
		if w.begins>>k&1 != 0 {
			to = append(to, feature(200+uint64(k), 0, s0))
		}
		if w.inside>>k&1 != 0 {
			to = append(to, feature(210+uint64(k), 0, s0))
		}
	}
	// the rest of the document
	if w.flags&isLower == 0 && w.flags&hasLetter != 0 {
		to = append(to, feature(220, uint64(w.doc), s0), feature(221, uint64(w.doc), uint64(w.Cues)), feature(222, uint64(w.doc&(seenLower|seenCapital)), first|s0<<1))
		for k := range docFlags {
			if w.doc>>k&1 != 0 {
				to = append(to, feature(230+uint64(k), 0, s0))
			}
		}
		if k, cue := r.sequence(sentence, number, i); k > 0 {
			to = append(to, feature(250, uint64(k), s0), feature(251, uint64(cue), s0))
		}
	}
	// verbs and roles a little further off
	w3, n3 := at(i-3), at(i+3)
	to = append(to, feature(252, w3.hash, s0), feature(253, n3.hash, s0), feature(254, uint64(w3.Cues), s0), feature(255, uint64(n3.Cues), s0))
	return to
}

var cueBits = func() (bits [18]Cue) {
	for k := range bits {
		bits[k] = 1 << k
	}
	return bits
}()

// sequence is where a token stands in the run of capitalised words around it, and the cues of the run's last word.
func (r *Reader) sequence(sentence *text.Sentence, number, i int) (place int, last Cue) {
	if r.casing[number] != normal {
		return 0, 0
	}
	from, to := i, i+1
	for from > sentence.First && i-from < 6 && r.words[from-1].flags&isCapital != 0 {
		from--
	}
	for to < sentence.Last && to-i < 6 && r.words[to].flags&isCapital != 0 {
		to++
	}
	return 1 + min(i-from, 3) + 4*min(to-1-i, 3), r.words[to-1].Cues
}

// OfWord says whether the feature at a place of the list knows the token's own word, which other texts may not have.
func OfWord(k int) bool {
	switch k {
	case 1, 2, 7, 8, 27, 30, 33, 38, 42, 43, 56, 57, 58, 59, 60:
		return true
	}
	return false
}
