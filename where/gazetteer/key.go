package gazetteer

import (
	"strings"

	"casus/lex"
)

// Key is the form under which names are filed: spellings of one name that transliterate differently share it
// ("Al-Raqqah", "Raqqa", "ar-Raqa"). Equal names always share it; unlike names seldom do.
func Key(name string) string {
	var buffer [64]byte
	return string(AppendKey(buffer[:0], lex.Fold(name)))
}

// AppendKey adds the key of folded words to what may already hold the key of the words before.
func AppendKey(key []byte, folded string) []byte {
	for word := range strings.SplitSeq(folded, " ") {
		if articles[word] {
			continue
		}
		key = appendSound(key, word)
	}
	return key
}

// articles are the Arabic article in its spellings, and the words that a name may have or lack.
var articles = map[string]bool{"al": true, "an": true, "ad": true, "ar": true, "as": true, "ash": true, "at": true, "az": true,
	"el": true, "en": true, "ed": true, "er": true, "es": true, "ez": true, "et": true, "ul": true, "ud": true, "uz": true, "the": true}

// appendSound adds a word as it sounds: one letter for the ways in which one sound is written.
func appendSound(key []byte, word string) []byte {
	switch word = strings.Trim(word, ".,"); word {
	case "st", "ste", "sainte":
		word = "saint"
	case "mt":
		word = "mount"
	case "ft":
		word = "fort"
	}
	start := len(key)
	put := func(c byte) {
		if len(key) == start || key[len(key)-1] != c {
			key = append(key, c)
		}
	}
	for i := 0; i < len(word); i++ {
		c, next := word[i], byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch {
		case c == '.' || c == ',' || c == '\'' || c == '`' || c == '"':
		case c == 'k' && next == 'h', c == 'q' && next == 'h':
			put('k')
			i++
		case (c == 'g' || c == 'd') && next == 'h':
			put(c)
			i++
		case c == 'p' && next == 'h':
			put('f')
			i++
		case c == 'a' && (next == 'u' || next == 'w'), c == 'o' && (next == 'u' || next == 'w'), c == 'o':
			put('u')
			if c != 'o' || next == 'u' || next == 'w' {
				i++
			}
		case c == 'a' && (next == 'i' || next == 'y') || c == 'e' && (next == 'i' || next == 'y'):
			put('i')
			i++
		case c == 'e' || c == 'y':
			put('i')
		case c == 'q':
			put('k')
		case c == 'h' && i == len(word)-1 && len(key) > start && key[len(key)-1] == 'a':
		default:
			put(c)
		}
	}
	return key
}

// hash is FNV-1a over 64 bits.
func hash(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	// The upper bits choose the bucket: spread the last characters over them too.
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// spelling is a short hash of a name's letters, to tell equal spellings from those that only sound the same.
func spelling(folded string) uint32 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(folded); i++ {
		if c := folded[i]; c != ' ' && c != '.' {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	return uint32(h>>32^h) & (1<<spellingBits - 1)
}
