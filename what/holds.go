package what

import "casus/text"

// Holds says whether a sentence has a word for an act.
func Holds(doc *text.Doc, sentence int) bool {
	w, s := load(), &doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		if _, tokens := w.trie.Match(doc, i); tokens > 0 || len(w.gaps.Of(doc.Tokens[i].Lower)) > 0 {
			return true
		}
	}
	return false
}
