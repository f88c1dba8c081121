package fact

import "casus/text"

// Answers says whether a sentence stands right under a question: it may tell by itself what its words alone do not.
func Answers(doc *text.Doc, sentence int) bool {
	above := sentence - 1
	return above >= 0 && doc.Sentences[above].Kind == text.Heading && doc.Tokens[doc.Sentences[above].Last-1].Lower == "?"
}

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
