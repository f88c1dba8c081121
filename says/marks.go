package says

import (
	"slices"

	"casus/text"
)

// long says whether the quotation that ends before a cue is more than a word or a nickname.
func (r *reader) long(i, from int) bool {
	for i > from && !r.inside[i] {
		i--
	}
	n := 0
	for ; i >= from && r.inside[i]; i-- {
		if !r.mark(i) {
			n++
		}
	}
	return n >= 4 || i < from
}

// lone says whether a reporting clause is a sentence of its own: “Why?” she asked.
func (r *reader) lone(s *text.Sentence, first, last int) bool {
	if first > s.First+1 {
		return false
	}
	for i := last; i < s.Last; i++ {
		if !r.mark(i) {
			return false
		}
	}
	return true
}

// quotationBefore is the quotation that ends right before a sentence; a quotation before it keeps it no longer.
func (r *reader) quotationBefore(s *text.Sentence) (run [2]int, ok bool) {
	if s.First == 0 || !r.inside[s.First-1] || r.paragraph(s.First-1) != s.Paragraph {
		return run, false
	}
	first := s.First - 1
	for first > 0 && !r.starts(first) && r.inside[first-1] && r.paragraph(first-1) == s.Paragraph {
		first--
	}
	if r.open >= 0 {
		a := &r.said[r.quoted]
		kept := slices.DeleteFunc(slices.Clone(a.Content), func(c text.Span) bool { return c.Start >= r.doc.Tokens[first].Start })
		if len(kept) == 0 {
			return run, false
		}
		a.Content = kept
	}
	return [2]int{first, s.First}, true
}

func (r *reader) paragraph(token int) int { return r.doc.Sentences[r.doc.Tokens[token].Sent].Paragraph }

// tail says whether nothing but marks follows.
func (r *reader) tail(s *text.Sentence, last int) bool {
	for i := last; i < s.Last; i++ {
		if !r.mark(i) {
			return false
		}
	}
	return true
}

// adverbial says whether the words before a reporting clause are no clause: "On Monday,".
func (r *reader) adverbial(from, first int) bool {
	for i := from; i < first; i++ {
		if tag := r.doc.Tokens[i].Tag; tag == text.VERB || tag == text.AUX {
			return false
		}
	}
	return adverbials.Has(r.lower(from))
}

func (r *reader) quotedBetween(i, c int) bool {
	first, _ := r.doc.Subtree(c)
	return r.quotedFrom(max(first, i+1))
}

// quotedFrom says whether a stretch begins inside quotation marks, or with the word before them.
func (r *reader) quotedFrom(i int) bool {
	return i < len(r.inside) && (r.inside[i] || i+1 < len(r.inside) && (r.lower(i) == "that" || r.mark(i)) && r.inside[i+1])
}

// quotationEnd is the end of the quotation that a stretch begins with.
func (r *reader) quotationEnd(i, last int) int {
	for i < last && !r.inside[i] {
		i++
	}
	for i < last && r.inside[i] {
		i++
	}
	return i
}

func (r *reader) marked(i int) bool {
	return i >= 0 && (r.lower(i) == "," || r.quote(i) || r.ends(i) && r.inside[i] || r.lower(i) == "—" || r.lower(i) == "–")
}

func (r *reader) insideBefore(i, from int) bool {
	return i >= from && (r.inside[i] || i-1 >= from && r.inside[i-1])
}

// behindClause is where a content goes on behind a reporting clause: at a quotation, or where the sentence's main verb
// is still to come; else the sentence's end.
func (r *reader) behindClause(s *text.Sentence, last int, headAfter bool) int {
	for i := last; i < s.Last; i++ {
		if r.inside[i] {
			if i <= last+2 {
				return i
			}
			break
		}
		if !r.mark(i) && !headAfter && i > last+1 {
			break
		}
	}
	if headAfter && last < s.Last {
		return last
	}
	return s.Last
}

// goesOn is how far the second part of a content goes.
func (r *reader) goesOn(s *text.Sentence, from int) int {
	if r.inside[from] {
		return r.quotationEnd(from, s.Last)
	}
	return s.Last
}

// colon reads "Police: four killed" in a title and "SMITH: We came late." in a transcript.
func (r *reader) colon(s *text.Sentence, at int) bool {
	first := s.First
	for first < at && r.quote(first) {
		first++
	}
	transcript := r.shouted(first, at) && (s.First == 0 || r.paragraph(first) != r.paragraph(s.First-1))
	if word := r.lower(first); at-first == 1 && (word == "q" || word == "a") {
		return false // questions and answers
	}
	if at-first > 5 || at-first < 1 || s.Last-at < 3 || r.inside[at] && !transcript {
		return false
	}
	party, ok := r.cast.At(at - 1)
	named := ok && r.cast.Mentions[party].First == first
	if s.Kind != text.Title && !(transcript && r.doc.Tokens[first].Tag == text.PROPN) || s.Kind == text.Title && !named && !sources()[r.doc.Tokens[at-1].Lemma] {
		return false
	}
	who, source := r.speaker(first, at)
	a := r.rule("<source>: <content>", source, r.doc.Tokens[at].Span, Stated)
	a.Stance = s.Kind == text.Title
	return r.add(a, who, [2]int{at + 1, s.Last})
}

// signed reads “We stay.” — Dana Morel, a baker: a quotation with its speaker behind a dash at the end of its paragraph.
func (r *reader) signed(s *text.Sentence, at int) bool {
	if at == 0 || at+1 >= s.Last || !r.inside[at-1] || r.doc.Tokens[at+1].Tag != text.PROPN || s.Last-at > 14 ||
		s.Last < len(r.doc.Tokens) && r.paragraph(s.Last) == s.Paragraph {
		return false
	}
	who, source := r.speaker(at+1, s.Last)
	first := at - 1
	for first > 0 && r.inside[first-1] && r.paragraph(first-1) == s.Paragraph {
		first--
	}
	return who.name != "" && r.add(r.rule("<quotation> — <source>", source, r.doc.Tokens[at].Span, Stated), who, [2]int{first, at})
}

func (r *reader) shouted(first, last int) bool {
	for i := first; i < last; i++ {
		for _, c := range r.doc.Tokens[i].Of(r.doc.Text) {
			if 'a' <= c && c <= 'z' {
				return false
			}
		}
	}
	return true
}
