package fact

import "casus/text"

// Holds says whether a sentence has a word that calls a rule.
func Holds(doc *text.Doc, sentence int) bool {
	knowledge, s := known(), &doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		if _, tokens := knowledge.all.Match(doc, i); tokens > 0 {
			return true
		}
	}
	return false
}
