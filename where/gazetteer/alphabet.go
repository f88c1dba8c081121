package gazetteer

import (
	"cmp"
	"encoding/binary"
	"slices"
)

const (
	mostSymbols   = 1 << 11
	longestSymbol = 16
	learnedFrom   = 1 << 15 // names: more teach little more
	learnedIn     = 6       // rounds
)

// alphabet is the symbols that write names in few codes: every byte in use, and what stands often in names.
type alphabet struct {
	symbols []string
	code    map[string]uint64
	// For the end of a name, as long as the index: the fewest codes that write it, and where the first of them ends.
	fewest, to []int
}

func newAlphabet(symbols []string) *alphabet {
	a := &alphabet{symbols: symbols, code: make(map[string]uint64)}
	for code, symbol := range symbols {
		a.code[symbol] = uint64(code)
	}
	return a
}

// learnAlphabet begins with the bytes of names. In each round it writes names, and takes as symbols those and those pairs
// of neighbours that save most.
func learnAlphabet(names []string) *alphabet {
	var used [256]bool
	for _, name := range names {
		for i := range len(name) {
			used[name[i]] = true
		}
	}
	var single []string
	for c, known := range used {
		if known {
			single = append(single, string([]byte{byte(c)}))
		}
	}
	a := newAlphabet(single)
	for range learnedIn {
		saved := make(map[string]int)
		for i := 0; i < len(names); i += 1 + len(names)/learnedFrom {
			before := ""
			a.each(names[i], func(symbol string) {
				saved[symbol] += len(symbol) - 1
				if pair := before + symbol; before != "" && len(pair) <= longestSymbol {
					saved[pair] += len(pair) - 1
				}
				before = symbol
			})
		}
		var longer []string
		for symbol, bytes := range saved {
			if len(symbol) > 1 && bytes > 2*len(symbol) {
				longer = append(longer, symbol)
			}
		}
		slices.SortFunc(longer, func(a, b string) int { return cmp.Or(cmp.Compare(saved[b], saved[a]), cmp.Compare(a, b)) })
		a = newAlphabet(append(slices.Clip(single), longer[:min(len(longer), mostSymbols-len(single))]...))
	}
	return a
}

// each gives the symbols that write a name in the fewest codes.
func (a *alphabet) each(name string, symbol func(string)) {
	a.fewest, a.to = append(a.fewest[:0], 0), append(a.to[:0], 0)
	for len(a.fewest) <= len(name) {
		at := len(name) - len(a.fewest)
		fewest, to := len(name)+1, at+1
		for end := at + 1; end <= min(at+longestSymbol, len(name)); end++ {
			if codes := a.fewest[len(name)-end] + 1; codes < fewest {
				if _, known := a.code[name[at:end]]; known {
					fewest, to = codes, end
				}
			}
		}
		a.fewest, a.to = append(a.fewest, fewest), append(a.to, to)
	}
	for at := 0; at < len(name); {
		to := a.to[len(name)-at]
		symbol(name[at:to])
		at = to
	}
}

// encode writes the alphabet and names, and says where the codes of each name begin and the last end.
func (a *alphabet) encode(names []string) (symbols, codes []byte, starts []uint32) {
	symbols = binary.LittleEndian.AppendUint16(nil, uint16(len(a.symbols)))
	end, text := 0, ""
	for _, symbol := range a.symbols {
		symbols = binary.LittleEndian.AppendUint16(symbols, uint16(end))
		end, text = end+len(symbol), text+symbol
	}
	symbols = append(binary.LittleEndian.AppendUint16(symbols, uint16(end)), text...)
	var written []uint64
	for _, name := range names {
		starts = append(starts, uint32(len(written)))
		a.each(name, func(symbol string) { written = append(written, a.code[symbol]) })
	}
	return symbols, pack(written), append(starts, uint32(len(written)))
}
