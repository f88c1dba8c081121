package gazetteer

// names are codes, each of which stands for a symbol: a letter, or letters that often stand together.
type names struct {
	starts []byte // of each symbol in text, and where the last ends
	text   []byte
	codes  packed
}

func openNames(symbols, codes []byte) (n names, err error) {
	if len(symbols) < 2 {
		return n, errCut
	}
	text := 2 + 2*(int(u16(symbols))+1)
	if len(symbols) < text {
		return n, errCut
	}
	n = names{starts: symbols[2:text], text: symbols[text:]}
	n.codes, err = openPacked(codes)
	return n, err
}

// name is what the codes from first up to last stand for.
func (n *names) name(first, last int) string {
	var buffer [64]byte
	name := buffer[:0]
	for at := first; at < last; at++ {
		starts := n.starts[2*n.codes.at(at):]
		name = append(name, n.text[u16(starts):u16(starts[2:])]...)
	}
	return string(name)
}

// check says whether names of so many codes can be read.
func (n *names) check(codes int) bool {
	end := len(n.starts) - 2
	for at := 0; at < end; at += 2 {
		if u16(n.starts[at:]) > u16(n.starts[at+2:]) {
			return false
		}
	}
	if int(u16(n.starts[end:])) > len(n.text) || !n.codes.holds(codes, 16) {
		return false
	}
	for at := range codes {
		if 2*int(n.codes.at(at)) >= end {
			return false
		}
	}
	return true
}
