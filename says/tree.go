package says

import (
	"slices"

	"casus/text"
)

// tree reads the attributions of a parsed sentence: every cue with its source and its content.
func (r *reader) tree(s *text.Sentence) {
	r.spoke, r.spokeFor = -1, -1
	from := s.First // where the content of a cue that follows it may begin
	for i := s.First; i < s.Last; i++ {
		token := &r.doc.Tokens[i]
		if r.inside[i] && !r.quote(i) && token.Lower != ":" {
			continue
		}
		before := len(r.said)
		switch {
		case token.Lower == "according" && r.lower(i+1) == "to" && i+2 < s.Last:
			r.accordingTo(s, i, from)
		case token.Lower == ":":
			if r.colon(s, i) {
				return
			}
		case dashes[token.Lower] && r.signed(s, i):
			return
		case token.Tag == text.VERB && !(r.name(i, s.First) && s.Kind == text.Body):
			r.verb(s, i, from)
		case token.Tag == text.NOUN:
			r.noun(s, i)
		case token.Tag == text.ADJ:
			r.adjective(s, i)
		}
		if len(r.said) > before && r.said[before].Source.End > 0 {
			r.spoke, r.spokeFor = r.doer(i)
		}
		if len(r.said) > before && !r.said[before].Stance && r.said[before].Content[0].Start < r.doc.Tokens[i].Start {
			_, from = r.clause(s, i, true)
		}
	}
}

// part is the tokens of a subtree within a sentence and within bounds.
func (r *reader) part(token, lowest, highest int) [2]int {
	first, last := r.doc.Subtree(token)
	return [2]int{max(first, lowest), min(last, highest)}
}

// doer is the token that does what a verb tells, or -1; antecedent is what a relative pronoun there stands for.
func (r *reader) doer(verb int) (subject, antecedent int) {
	tokens := r.doc.Tokens
	for steps := 0; verb >= 0 && steps < 6; steps++ {
		if own := r.nearest(verb); own >= 0 {
			if relative[tokens[own].Lower] {
				return own, r.antecedent(verb, own)
			}
			return own, -1
		}
		if agent := r.doc.Child(verb, text.RelOblAgent); agent >= 0 {
			return agent, -1
		}
		if r.doc.Child(verb, text.RelNsubjPass) >= 0 {
			return -1, -1
		}
		head := tokens[verb].Head
		switch tokens[verb].Rel {
		case text.RelConj, text.RelParataxis:
			verb = head
		case text.RelXcomp, text.RelAdvcl, text.RelCcomp:
			if object := r.doc.Child(head, text.RelObj, text.RelIobj); object >= 0 && object < verb &&
				(tokens[verb].Rel == text.RelXcomp || r.doc.Child(verb, text.RelMark) >= 0 && r.lower(r.doc.Child(verb, text.RelMark)) == "as") {
				return object, -1
			}
			if tokens[verb].Rel == text.RelCcomp {
				return -1, -1
			}
			verb = head
		case text.RelAcl:
			return head, -1
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// beside is the noun right before a finite verb, which the tree has failed to make its subject; -1 where there is none.
func (r *reader) beside(s *text.Sentence, verb int) int {
	if !r.finite(verb) {
		return -1
	}
	for i := verb - 1; i >= s.First; i-- {
		switch token := &r.doc.Tokens[i]; {
		case i == s.First && i == verb-1 && len(token.Lower) > 3 && token.Lower[len(token.Lower)-1] == 's': // "Analysts say", however tagged
			return i
		case times[token.Lemma] || token.Tag == text.DET:
		case token.Tag == text.NOUN || token.Tag == text.PROPN || token.Tag == text.PRON:
			if i == verb-1 || r.lower(i+1) != "," {
				return i
			}
			return -1
		case token.Tag != text.ADV && token.Tag != text.AUX:
			return -1
		}
	}
	return -1
}

func (r *reader) finite(verb int) bool {
	switch r.doc.Tokens[verb].XPos {
	case text.PennVBD, text.PennVBZ, text.PennVBP:
		return true
	case text.PennVB:
		return r.doc.Child(verb, text.RelMark, text.RelAux) < 0
	}
	return false
}

// nearest is the subject of a verb, the nearest before it where the tree has several.
func (r *reader) nearest(verb int) int {
	own := -1
	for c := range r.doc.Children(verb) {
		token := &r.doc.Tokens[c]
		if token.Rel != text.RelNsubj && token.Rel != text.RelNsubjOuter || times[token.Lemma] {
			continue
		}
		if c > verb { // "…, said Dana Morel": right behind, and nobody before
			if first, _ := r.doc.Subtree(c); own >= 0 || first > verb+2 || verb > 0 && !r.marked(verb-1) && r.doc.Tokens[verb-1].Sent == token.Sent {
				continue
			}
		}
		own = c
	}
	return own
}

// antecedent is what a relative pronoun stands for: as the tree tells, or else the noun right before it.
func (r *reader) antecedent(verb, pronoun int) int {
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		if r.doc.Tokens[verb].Rel == text.RelAclRelcl {
			return r.doc.Tokens[verb].Head
		}
		verb = r.doc.Tokens[verb].Head
	}
	for i := pronoun - 1; i >= 0 && i >= pronoun-2; i-- {
		if tag := r.doc.Tokens[i].Tag; tag == text.NOUN || tag == text.PROPN {
			return i
		}
	}
	return -1
}

// source reads who stands behind a cue.
func (r *reader) source(s *text.Sentence, cue, subject, antecedent int) (speaker, text.Span) {
	if subject < 0 {
		return speaker{actor: -1}, text.Span{}
	}
	if antecedent >= 0 {
		words := r.part(antecedent, s.First, subject)
		who, _ := r.speaker(words[0], words[1])
		return who, r.doc.Tokens[subject].Span
	}
	words := r.part(subject, s.First, s.Last)
	for c := range r.doc.Children(cue) { // a title that the tree takes for a subject of its own
		if other := r.part(c, s.First, s.Last); r.doc.Tokens[c].Rel == text.RelNsubj && c < subject && other[1] == words[0] {
			words[0] = other[0]
		}
	}
	if subject < cue {
		words[1] = min(words[1], cue)
	} else {
		words[0] = max(words[0], cue+1)
		for apposed := false; words[1] < s.Last && !r.final(words[1]) && !r.inside[words[1]]; words[1]++ { // "said X, the head of Y in Z."
			for i := words[0]; i < words[1] && !apposed; i++ {
				apposed = r.lower(i) == ","
			}
			if !apposed || r.lower(words[1]) == "," {
				break
			}
		}
	}
	for first := words[0]; first < words[1]; first++ { // "by", "in" before a source
		if r.doc.Tokens[first].Rel != text.RelCase && r.doc.Tokens[first].Rel != text.RelMark {
			words[0] = first
			break
		}
	}
	for words[0] < words[1] && (r.doc.Tokens[words[1]-1].Rel == text.RelMark || r.doc.Tokens[words[1]-1].Rel == text.RelCase && r.doc.Tokens[words[1]-1].XPos != text.PennPOS) {
		words[1]--
	}
	return r.speaker(words[0], words[1])
}

// clause is the tokens of a reporting clause: "X said in a statement".
func (r *reader) clause(s *text.Sentence, cue int, addressed bool) (first, last int) {
	first, last = cue, cue+1
	for c := range r.doc.Children(cue) {
		switch token := &r.doc.Tokens[c]; token.Rel {
		case text.RelNsubj, text.RelAux, text.RelAdvmod, text.RelCop, text.RelMark:
			if c > cue && token.Rel == text.RelNsubj && c != r.nearest(cue) {
				continue
			}
			if words := r.part(c, s.First, s.Last); c < cue {
				if r.inside[c] {
					continue
				}
				first = min(first, max(words[0], r.quoteEnd(s, cue)))
			} else if words[0] <= last+1 {
				last = max(last, r.untilQuote(cue, words[1]))
			}
		case text.RelObj, text.RelIobj, text.RelObl, text.RelOblTmod, text.RelOblUnmarked, text.RelOblNpmod:
			if token.Rel == text.RelObj && !addressed {
				continue
			}
			if words := r.part(c, s.First, s.Last); c > cue && words[0] <= last+1 && !r.inside[c] {
				last = max(last, r.untilQuote(cue, words[1]))
			}
		}
	}
	return first, last
}

// quoteEnd is the token behind the last quotation before a cue.
func (r *reader) quoteEnd(s *text.Sentence, cue int) int {
	for i := cue; i > s.First; i-- {
		if r.inside[i-1] {
			return i
		}
	}
	return s.First
}

func (r *reader) untilQuote(cue, last int) int {
	for i := cue + 1; i < last; i++ {
		if r.inside[i] {
			return i
		}
	}
	return last
}

// verb reads an attribution whose cue is a verb.
func (r *reader) verb(s *text.Sentence, i, from int) {
	token := &r.doc.Tokens[i]
	saying, says := r.cues[token.Lower]
	wide, known := r.verbs[token.Lower]
	if !says && !known {
		return
	}
	subject, antecedent := r.doer(i)
	if subject < 0 && !r.passive(i) && token.Rel != text.RelAmod {
		if subject, antecedent = r.spoke, r.spokeFor; subject < 0 {
			subject = r.beside(s, i)
		}
	}
	if says && r.speech(s, i, from, saying, subject, antecedent) {
		return
	}
	if known {
		r.stance(s, i, wide, saying, subject, antecedent)
	}
}

// speech reads what a verb of saying says: a clause behind it, or a quotation or clause around it.
func (r *reader) speech(s *text.Sentence, i, from int, verb cue, subject, antecedent int) bool {
	passive := r.passive(i) || r.doc.Tokens[i].XPos == text.PennVBN && (r.doc.Tokens[i].Rel == text.RelAcl || r.doc.Tokens[i].Rel == text.RelAmod)
	first, last := r.clause(s, i, verb.kind == "tell")
	who, source := r.source(s, i, subject, antecedent)
	if source.End == 0 && !passive && (verb.kind == "say" || verb.kind == "tell") && r.finite(i) {
		if left, right := r.before(s, i); left < right && left > s.First-1 {
			who, source = r.speaker(left, right)
		}
		if who.name == "" {
			who, source = r.opener(s, i)
		}
	}
	attribute := func(name string, contents ...[2]int) bool {
		a := r.rule(name, source, r.doc.Tokens[i].Span, verb.firmness)
		mark := r.doc.Child(i, text.RelMark)
		a.Stance = r.negated(i) || subject >= 0 && evidential[verb.lemma] && !r.canSpeak(subject, antecedent) || mark >= 0 && conditional[r.lower(mark)] || passive && source.End == 0 && verb.kind != "say"
		return r.add(a, who, contents...)
	}
	if verb.kind == "accuse" {
		return false
	}
	if !passive && r.lone(s, first, last) {
		if run, ok := r.quotationBefore(s); ok {
			return attribute("<quotation>. <source> said.", run)
		}
	}
	if !passive && r.inverted(s, i, from) {
		stop := i + 1
		for stop < s.Last && !r.final(stop) && !r.inside[stop] {
			stop++
		}
		contents := [][2]int{{from, i}}
		if stop < s.Last && r.inside[stop] {
			contents = append(contents, [2]int{stop, r.quotationEnd(stop, s.Last)})
		}
		if who, source = r.speaker(i+1, stop); who.name != "" {
			subject = -1
			return attribute("<quotation> said <source>", contents...)
		}
	}
	around := [][2]int{{from, first}}
	if behind := r.behindClause(s, last, r.doc.Tokens[i].Head > i || r.lower(last) == "," && !r.insideBefore(first-1, from)); behind < s.Last {
		around = append(around, [2]int{behind, r.goesOn(s, behind)})
	}
	if between, ok := r.between(s, i, from, last); ok && surrounded[verb.kind] && !passive {
		if inner, span := r.speaker(between+1, i); inner.name != "" {
			who, source = inner, span
			return attribute("<content>, <source> said, <content>", [2]int{from, between}, [2]int{last, s.Last})
		}
	}
	comma := first > from+1 && r.marked(first-1) && (subject < 0 || antecedent < 0 && !relative[r.lower(subject)])
	if comma && !passive && r.insideBefore(first-1, from) && r.long(first-1, from) {
		return attribute("<quotation>, <source> said", around...)
	}
	plain := surrounded[verb.kind] && !verb.object
	if comma && plain && !passive && source.End > 0 && r.lower(last) == "," && !r.adverbial(from, first) {
		return attribute("<content>, <source> said, <content>", around...)
	}
	if who.name == "" && !passive {
		return false
	}
	if complement := r.complement(i, last); complement >= 0 {
		return attribute("<source> said <clause>", r.whole(s, r.part(complement, i+1, s.Last), last))
	}
	if passive {
		return false
	}
	rel, head := r.doc.Tokens[i].Rel, r.doc.Tokens[i].Head
	if first > from+1 && source.End > 0 && surrounded[verb.kind] && (subject < 0 || subject >= first && !relative[r.lower(subject)]) && (rel == text.RelParataxis ||
		(rel == text.RelCcomp || rel == text.RelConj || rel == text.RelAdvcl) && head < i && comma || rel == text.RelRoot && r.leftClause(i, first)) {
		return attribute("<content>, <source> said", around...)
	}
	if r.tail(s, last) && plain {
		if left, right := r.before(s, i); left > from+2 && left < right && r.comma(left-1, s.First) {
			if who, source = r.speaker(left, right); who.name != "" {
				return attribute("<content>, <source> said", [2]int{from, left})
			}
		}
		return false
	}
	return r.followed(s, i, last, verb, attribute)
}

// between finds the comma before a reporting clause that stands between a subject and its verb: "The bridge, X said, was closed."
func (r *reader) between(s *text.Sentence, i, from, last int) (comma int, ok bool) {
	if last+1 >= s.Last || r.lower(last) != "," {
		return 0, false
	}
	if tag := r.doc.Tokens[last+1].Tag; tag != text.AUX && tag != text.VERB || r.inside[last+1] {
		return 0, false
	}
	for k := i - 1; k > from && k >= i-7; k-- {
		switch tag := r.doc.Tokens[k].Tag; {
		case r.lower(k) == ",":
			return k, !r.inside[k-1]
		case tag == text.VERB || tag == text.SCONJ:
			return 0, false
		}
	}
	return 0, false
}

// inverted says whether a quotation stands right before a cue and its speaker right behind it.
func (r *reader) inverted(s *text.Sentence, i, from int) bool {
	if i <= from+2 || i+1 >= s.Last || r.inside[i+1] || !r.insideBefore(i-1, from) || !r.marked(i-1) || !r.long(i-1, from) {
		return false
	}
	switch r.doc.Tokens[i+1].Tag {
	case text.PROPN, text.NOUN, text.DET, text.ADJ, text.NUM:
		return true
	}
	return false
}

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

// followed reads "X said: …", "X said, “…”", and where the tree shows no clause, the words behind a plain verb of saying.
func (r *reader) followed(s *text.Sentence, i, last int, verb cue, attribute func(string, ...[2]int) bool) bool {
	for k := last; k < min(last+3, s.Last); k++ {
		if r.lower(k) == ":" && s.Last-k > 3 {
			return attribute("<source> said: <content>", [2]int{k + 1, s.Last})
		}
		if r.inside[k] && s.Last-k > 3 {
			return attribute("<source> said: <content>", [2]int{k, r.quotationEnd(k, s.Last)})
		}
		if r.lower(k) != "," {
			break
		}
	}
	if r.lower(last) == "that" && s.Last-last > 3 {
		return attribute("<source> said that <words>", [2]int{last, s.Last})
	}
	if verb.kind == "say" && !verb.object && s.Last-last > 3 && !r.mark(last) && r.doc.Tokens[last].Tag != text.ADP && r.doc.Tokens[last].Tag != text.CCONJ {
		for k := last; k < s.Last; k++ {
			if tag := r.doc.Tokens[k].Tag; tag == text.VERB || tag == text.AUX {
				return attribute("<source> said <words>", [2]int{last, s.Last})
			}
		}
	}
	return false
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
		a.Content = slices.DeleteFunc(a.Content, func(c text.Span) bool { return c.Start >= r.doc.Tokens[first].Start })
		if len(a.Content) == 0 {
			return run, false
		}
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
	return adverbials[r.lower(from)]
}

// complement is the clause behind a verb of saying, -1 where there is none.
func (r *reader) complement(i, last int) int {
	for c := range r.doc.Children(i) {
		switch token := &r.doc.Tokens[c]; {
		case c < i:
		case token.Rel == text.RelCcomp:
			if first, _ := r.doc.Subtree(c); token.XPos == text.PennVBG && first > i+1 && r.lower(first-1) == "," {
				continue
			}
			return c
		case token.Rel == text.RelParataxis && c > i && r.quotedBetween(i, c):
			return c
		}
	}
	return -1
}

// whole mends the bounds of a clause: back to the word behind the reporting clause, on to the end of a quotation.
func (r *reader) whole(s *text.Sentence, words [2]int, last int) [2]int {
	if last < words[0] && (r.lower(last) == "that" && r.lower(last+1) != "," || words[0]-last <= 8 && r.doc.Tokens[last].Tag != text.ADP) {
		clear := true
		for k := last; k < words[0]; k++ {
			tag := r.doc.Tokens[k].Tag
			clear = clear && r.lower(k) != "," && r.lower(k) != ":" && tag != text.VERB && tag != text.AUX
		}
		if clear {
			words[0] = last
		}
	}
	if r.quotedFrom(words[0]) {
		words[1] = r.quotationEnd(words[0], s.Last)
	}
	for k := words[1]; k < s.Last && !r.inside[words[1]-1]; k = words[1] { // what the tree hangs elsewhere but no clause of its own
		top := k
		for head := r.doc.Tokens[top].Head; head >= words[1]; head = r.doc.Tokens[top].Head {
			top = head
		}
		token := &r.doc.Tokens[top]
		tail := token.Rel == text.RelPunct && k+1 < s.Last && r.lower(k) == "," && r.doc.Tokens[k+1].Tag != text.CCONJ && r.doc.Tokens[k+1].Tag != text.VERB && r.doc.Tokens[k+1].Tag != text.PRON ||
			(r.lower(k) == "that" || r.lower(k) == "which" || r.lower(k) == "to") && top >= k || trailing[token.Rel] && token.Tag != text.VERB && token.Tag != text.AUX
		if !tail {
			break
		}
		if _, end := r.doc.Subtree(top); token.Rel != text.RelPunct && end > k {
			words[1] = min(end, s.Last)
		} else {
			words[1] = k + 1
		}
	}
	for words[1] < s.Last && r.inside[words[1]-1] && r.inside[words[1]] && r.mark(words[1]) {
		words[1]++
	}
	return words
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

// leftClause says whether what a root says stands before it.
func (r *reader) leftClause(i, first int) bool {
	for c := range r.doc.Children(i) {
		if rel := r.doc.Tokens[c].Rel; c < first && (rel == text.RelCcomp || rel == text.RelParataxis || rel == text.RelDep || rel == text.RelAdvcl && r.marked(first-1)) {
			return true
		}
	}
	return false
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

func (r *reader) passive(i int) bool {
	return r.doc.Child(i, text.RelAuxPass) >= 0 || r.doc.Child(i, text.RelNsubjPass) >= 0
}

// negated says whether a verb is: "did not say".
func (r *reader) negated(i int) bool {
	for c := range r.doc.Children(i) {
		if c < i && (r.lower(c) == "not" || r.lower(c) == "n't" || r.lower(c) == "never") {
			return true
		}
	}
	return false
}

// stance reads the wider attributions of a verb: what somebody wants, plans, praises, calls for.
func (r *reader) stance(s *text.Sentence, i int, f frame, verb cue, subject, antecedent int) {
	content, cueEnd, ok := r.framed(s, i, f, text.VERB)
	if !ok {
		return
	}
	tokens := r.doc.Tokens
	passive := r.passive(i)
	if passive {
		subject, antecedent = r.doc.Child(i, text.RelOblAgent), -1
	}
	if subject < 0 && !passive || subject >= 0 && !r.canMean(subject, antecedent) {
		return
	}
	who, source := r.source(s, i, subject, antecedent)
	a := r.rule("<source> <stance> <content>", source, text.Span{Start: tokens[i].Start, End: tokens[cueEnd-1].End}, verb.firmness)
	a.Stance = !r.spoken(i, content) || passive || r.negated(i) || !r.canSpeak(subject, antecedent)
	r.add(a, who, content)
}

// spoken says whether a verb with such a complement tells of words, as "denied being there" and "warned of floods" do.
func (r *reader) spoken(i int, content [2]int) bool {
	head := content[0]
	for k := content[0]; k < content[1]; k++ {
		if acts[r.lower(k)] && r.doc.Tokens[i].Lemma == "claim" {
			return false
		}
	}
	switch r.doc.Tokens[i].Lemma {
	case "deny":
		return true
	case "warn":
		return r.lower(head-1) == "of" || r.lower(head-1) == "against"
	case "accuse":
		return true
	case "claim":
		return r.lower(head) == "to"
	case "estimate":
		return true
	case "announce":
		for k := content[0]; k < content[1]; k++ {
			if r.inside[k] {
				return true
			}
		}
	}
	return false
}

// framed is the complement that a frame asks for, and the end of the cue: "called for".
func (r *reader) framed(s *text.Sentence, i int, f frame, part text.Tag) (content [2]int, cueEnd int, ok bool) {
	tokens := r.doc.Tokens
	cueEnd = i + 1
	passive := part == text.VERB && r.passive(i)
	for c := range r.doc.Children(i) {
		token := &tokens[c]
		words := r.part(c, s.First, s.Last)
		mark := r.doc.Child(c, text.RelCase, text.RelMark)
		fits := false
		switch {
		case c < i:
			if passive && token.Rel == text.RelNsubjPass && (f.object || f.clause) && !ok {
				content, ok = words, true
			}
			continue
		case words[0] <= i:
			continue
		case token.Rel == text.RelObj && part == text.VERB:
			fits = f.object
		case token.Rel == text.RelCcomp && f.object, token.Rel == text.RelXcomp && token.XPos == text.PennVBG && f.object, token.Rel == text.RelXcomp && f.object && mark < 0:
			fits = true
		case token.Rel == text.RelCcomp || (token.Rel == text.RelAcl || token.Rel == text.RelAdvcl) && mark >= 0 && r.lower(mark) == "that":
			fits = f.clause
		case token.Rel == text.RelXcomp && token.XPos == text.PennVBG:
			fits = f.gerund
		case (token.Rel == text.RelXcomp || token.Rel == text.RelAcl || token.Rel == text.RelAdvcl) && mark >= 0 && r.lower(mark) == "to":
			fits = f.infinitive || ok && token.Rel != text.RelAcl
		case (token.Rel == text.RelObl || token.Rel == text.RelNmod || token.Rel == text.RelAdvcl || token.Rel == text.RelAcl) && mark >= 0 && mark > i:
			if fits = slices.Contains(f.prepositions, r.lower(mark)) && r.lower(mark) != "to" || f.infinitive && token.Rel != text.RelNmod && r.lower(mark) == "to" && part != text.VERB; fits && !ok {
				if mark == i+1 {
					cueEnd = mark + 1
				}
				words[0] = max(words[0], mark+1)
			} else if ok && words[0] <= content[1] && (r.lower(mark) == "as" || r.lower(mark) == "for" || r.lower(mark) == "of") {
				fits = true
			}
		}
		switch {
		case !fits:
		case !ok || passive && content[1] <= i:
			if passive && ok {
				break
			}
			content, ok = words, true
		case words[0] <= content[1]+1:
			content[1] = max(content[1], words[1])
		}
	}
	if !ok || content[1] <= content[0] {
		return r.adjacent(s, i, f)
	}
	return content, cueEnd, true
}

// adjacent is the complement that follows a cue word by word, where the tree has it elsewhere.
func (r *reader) adjacent(s *text.Sentence, i int, f frame) (content [2]int, cueEnd int, ok bool) {
	k := i + 1
	for k < s.Last && (r.doc.Tokens[k].Tag == text.ADV || r.doc.Tokens[k].Rel == text.RelOblUnmarked) {
		k++
	}
	if k+1 >= s.Last {
		return content, i + 1, false
	}
	word, start, cueEnd := r.lower(k), k, i+1
	switch next := r.doc.Tokens[k+1].Tag; {
	case word == "that" && f.clause:
	case word == "to" && f.infinitive && (next == text.VERB || next == text.AUX):
	case word != "to" && slices.Contains(f.prepositions, word):
		if start++; k == i+1 {
			cueEnd = k + 1
		}
	default:
		return content, cueEnd, false
	}
	top := start
	for head := r.doc.Tokens[top].Head; head > i && head < s.Last; head = r.doc.Tokens[top].Head {
		top = head
	}
	content = r.part(top, start, s.Last)
	return content, cueEnd, content[1] > content[0]+1
}

// canMean says whether something can have a view: a pronoun, a name, somebody of the cast, a word for people or papers.
func (r *reader) canMean(subject, antecedent int) bool {
	if antecedent >= 0 {
		subject = antecedent
	}
	token := &r.doc.Tokens[subject]
	switch token.Tag {
	case text.PRON:
		return token.Lower != "it" && token.Lower != "this" && token.Lower != "that" && token.Lower != "what" && token.Lower != "which" && token.Lower != "there"
	case text.PROPN:
		return true
	}
	if _, ok := r.cast.At(subject); ok {
		return true
	}
	return true
}

// canSpeak is canMean for what is said: other things show, suggest and tell as well, but nobody speaks.
func (r *reader) canSpeak(subject, antecedent int) bool {
	if antecedent >= 0 {
		subject = antecedent
	}
	token := &r.doc.Tokens[subject]
	if token.Tag != text.NOUN {
		return true
	}
	_, ok := r.cast.At(subject)
	return ok || sources[token.Lemma] || sources[token.Lower]
}

// noun reads an attribution whose cue is a noun: "his claim that", "the group's call for".
func (r *reader) noun(s *text.Sentence, i int) {
	f, known := r.nouns[r.lower(i)]
	if !known {
		return
	}
	content, cueEnd, ok := r.framed(s, i, f, text.NOUN)
	if !ok {
		return
	}
	tokens := r.doc.Tokens
	cue := text.Span{Start: tokens[i].Start, End: tokens[cueEnd-1].End}
	if owner := r.doc.Child(i, text.RelNmodPoss); owner >= 0 {
		words := r.part(owner, s.First, i)
		if tokens[words[1]-1].XPos == text.PennPOS {
			words[1]--
		}
		who, source := r.speaker(words[0], words[1])
		if who.name == "" {
			return
		}
		a := r.rule("<source>'s <noun> <content>", source, cue, Stated)
		a.Stance = true
		r.add(a, who, content)
		return
	}
	for c := range r.doc.Children(i) { // "a warning by the army that", "a police report that"
		mark := r.doc.Child(c, text.RelCase)
		by := tokens[c].Rel == text.RelNmod && c > i && mark >= 0 && (r.lower(mark) == "by" || r.lower(mark) == "from")
		if name := tokens[c].Rel == text.RelCompound && tokens[c].Tag == text.PROPN; !by && !name || content[0] <= c && c < content[1] {
			continue
		}
		words := r.part(c, s.First, s.Last)
		if by {
			words[0] = mark + 1
		}
		if who, source := r.speaker(words[0], words[1]); who.name != "" {
			a := r.rule("<noun> by <source> <content>", source, cue, Stated)
			a.Stance = true
			r.add(a, who, content)
			return
		}
	}
	head := tokens[i].Head
	if head >= 0 && tokens[i].Rel == text.RelObj && light[tokens[head].Lemma] {
		if subject, antecedent := r.doer(head); subject >= 0 && r.canMean(subject, antecedent) {
			who, source := r.source(s, head, subject, antecedent)
			a := r.rule("<source> made a <noun> <content>", source, text.Span{Start: tokens[head].Start, End: cue.End}, Stated)
			a.Stance = true
			r.add(a, who, content)
			return
		}
	}
	if r.lower(content[0]) == "that" {
		a := r.rule("<noun> that <content>", text.Span{}, cue, Stated)
		a.Stance = true
		r.add(a, speaker{actor: -1}, content)
	}
}

// adjective reads an attribution whose cue is an adjective: "was confident that".
func (r *reader) adjective(s *text.Sentence, i int) {
	f, known := r.adjectives[r.doc.Tokens[i].Lower]
	if !known {
		return
	}
	content, cueEnd, ok := r.framed(s, i, f, text.ADJ)
	if !ok {
		return
	}
	subject, antecedent := r.doer(i)
	if subject < 0 || !r.canMean(subject, antecedent) {
		return
	}
	who, source := r.source(s, i, subject, antecedent)
	a := r.rule("<source> was <adjective> <content>", source, text.Span{Start: r.doc.Tokens[i].Start, End: r.doc.Tokens[cueEnd-1].End}, Stated)
	a.Stance = true
	r.add(a, who, content)
}

// accordingTo reads "according to X, A" and "A, according to X".
func (r *reader) accordingTo(s *text.Sentence, at, from int) {
	if relative[r.lower(at+2)] {
		return
	}
	stop := at + 2
	depth := 0
	for stop < s.Last && !r.final(stop) && !r.inside[stop] && !(r.lower(stop) == "," && depth == 0) {
		switch r.lower(stop) {
		case "(":
			depth++
		case ")":
			depth--
		}
		stop++
	}
	for stop+1 < s.Last && r.lower(stop) == "," && r.apposition(stop+1, at) { // "according to X, the head of Y, A"
		for stop++; stop < s.Last && r.lower(stop) != "," && !r.final(stop) && !r.inside[stop]; stop++ {
		}
	}
	who, source := r.speaker(at+2, stop)
	content := [2]int{from, at}
	if at-from < 3 {
		content = [2]int{stop, s.Last}
	}
	r.add(r.rule("according to <source>", source, r.doc.Slice(at, at+2), Stated), who, content)
}

// apposition says whether the words from a token on stand in apposition to what is behind a cue.
func (r *reader) apposition(i, cue int) bool {
	top := i
	for steps := 0; steps < 8 && r.doc.Tokens[top].Rel != text.RelAppos; steps++ {
		if top = r.doc.Tokens[top].Head; top <= i-1 {
			return false
		}
	}
	return r.doc.Tokens[top].Rel == text.RelAppos && r.doc.Tokens[top].Head > cue && r.doc.Tokens[top].Head < i
}

// colon reads "Police: four killed" in a title and "SMITH: We came late." in a transcript.
func (r *reader) colon(s *text.Sentence, at int) bool {
	first := s.First
	for first < at && r.quote(first) {
		first++
	}
	transcript := r.shouted(first, at) && (first == 0 || r.paragraph(first) != r.paragraph(s.First-1))
	if at-first > 5 || at-first < 1 || s.Last-at < 3 || r.inside[at] && !transcript {
		return false
	}
	party, ok := r.cast.At(at - 1)
	named := ok && r.cast.Mentions[party].First == first
	if s.Kind != text.Title && !(transcript && r.doc.Tokens[first].Tag == text.PROPN) || s.Kind == text.Title && !named && !sources[r.doc.Tokens[at-1].Lemma] {
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

var (
	relative = set("who which that whom")
	times    = set("week month year day morning evening afternoon night today yesterday monday tuesday wednesday thursday friday saturday sunday hour decade")
	trailing = map[text.Rel]bool{text.RelAppos: true, text.RelNmod: true, text.RelObl: true, text.RelObj: true, text.RelDep: true, text.RelFlat: true, text.RelCompound: true,
		text.RelAmod: true, text.RelDet: true, text.RelNummod: true, text.RelConj: true, text.RelList: true, text.RelCase: true, text.RelCc: true, text.RelOblTmod: true, text.RelOblUnmarked: true}
	dashes = set("— – ― --")
	// evidential verbs have things for subjects as well: such things do not speak.
	evidential  = set("suggest indicate show reveal confirm imply signal hint establish determine find document underline underscore read conclude")
	conditional = set("if unless whether")
	surrounded  = set("say tell claim estimate suspect warn") // kinds of verbs that what is said may stand around
	light       = set("make issue give release deliver offer express voice have hold share raise send repeat reiterate post launch lodge file announce publish put")
	sources     = set("official officer police authority spokesman spokeswoman spokesperson minister ministry government president mayor governor lawmaker senator " +
		"leader expert analyst observer critic supporter opponent activist campaigner resident witness villager survivor victim relative family voter people man woman " +
		"doctor lawyer prosecutor judge court council parliament party group movement militant rebel insurgent army military soldier commander general agency " +
		"organisation organization union committee commission panel report study survey poll newspaper paper magazine statement source " +
		"investigator researcher scientist economist diplomat envoy ambassador administration campaign company firm bank country nation state republican democrat " +
		"candidate nominee member colleague aide adviser advisor student teacher parent worker employee farmer average data analysis figure statistic record finding result footage video photo image test evidence transcript protester demonstrator crowd majority many some most " +
		"others percent everyone nobody everybody anyone they he she we i you who article book document memo letter lawsuit complaint filing indictment media press " +
		"team board department bureau office body coalition alliance opposition community neighbour neighbor friend mother father wife husband brother sister son daughter")
)
