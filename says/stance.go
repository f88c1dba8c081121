package says

import (
	"slices"

	"casus/lex"
	"casus/text"
)

// stance reads the wider attributions of a verb: what somebody wants, plans, praises, calls for.
func (r *reader) stance(s *text.Sentence, i int, f frame, verb cue, subject, antecedent int) {
	content, cueEnd, ok := r.framed(s, i, f, text.VERB)
	if !ok {
		return
	}
	tokens := r.doc.Tokens
	if at := content[1]; tokens[i].Lemma == "expect" && r.lower(at) == "to" && at+1 < s.Last && tokens[at+1].Tag == text.VERB { // "expects the group to break up": one content
		content[1] = r.part(at+1, at, s.Last)[1]
	}
	passive := r.passive(i)
	if passive {
		subject, antecedent = r.doc.Child(i, text.RelOblAgent), -1
	}
	if subject >= 0 && !r.canMean(subject, antecedent) {
		return
	}
	who, source := r.source(s, i, subject, antecedent)
	if subject < 0 && !passive {
		left, right := r.before(s, i)
		if !r.finite(i) || left >= right {
			return
		}
		if who, source = r.speaker(left, right); who.name == "" {
			return
		}
	}
	a := r.rule("<source> <stance> <content>", source, text.Span{Start: tokens[i].Start, End: tokens[cueEnd-1].End}, verb.firmness)
	unspoken := passive || r.negated(i) || subject < 0 || !r.canSpeak(subject, antecedent)
	a.Stance = unspoken || !r.spoken(i, content)
	a.Voiced = !unspoken && r.voiced(i, content)
	r.add(a, who, content)
}

// charges are what words answer: "rejected the accusation", but not "rejected the plan".
var charges = lex.NewSet("accusation allegation charge claim report suggestion account criticism assertion rumour rumor notion idea finding")

// spoken says whether a verb with such a complement tells of words, as "denied being there" and "warned of floods" do.
func (r *reader) spoken(i int, content [2]int) bool {
	head := content[0]
	for k := content[0]; k < content[1]; k++ {
		if acts.Has(r.lower(k)) && r.doc.Tokens[i].Lemma == "claim" {
			return false
		}
	}
	switch r.doc.Tokens[i].Lemma {
	case "deny", "attribute":
		return true
	case "reject", "dismiss", "refute":
		for k := content[0]; k < content[1] && k < content[0]+6; k++ {
			if charges.Has(r.doc.Tokens[k].Lemma) {
				return true
			}
		}
	case "describe":
		for k := content[0]; k < content[1]; k++ {
			if r.lower(k) == "as" {
				return true
			}
		}
	case "warn":
		return r.lower(head-1) == "of" || r.lower(head-1) == "against"
	case "accuse":
		return true
	case "call", "label", "brand": // "calls him a thief", not "calls itself the Front"
		objects, predicate := 0, -1
		for c := range r.doc.Children(i) {
			if rel := r.doc.Tokens[c].Rel; c > i && (rel == text.RelObj || rel == text.RelIobj || rel == text.RelXcomp) {
				objects, predicate = objects+1, c
			}
		}
		return objects == 2 && r.doc.Tokens[predicate].Tag != text.PROPN && !reflexive.Has(r.lower(head))
	case "speak": // "spoke of 350 men"
		for k := content[0]; k < content[1]; k++ {
			if r.inside[k] || r.doc.Tokens[k].Tag == text.NUM {
				return true
			}
		}
	case "expect": // "expects the group to break up"
		return r.toDo(content)
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

// voiced says whether a verb with such a complement tells of words by which somebody takes a stance: "urged residents to stay",
// "called for a strike", but not "praised the guards".
func (r *reader) voiced(i int, content [2]int) bool {
	switch before := r.lower(content[0] - 1); r.doc.Tokens[i].Lemma {
	case "blame", "condemn", "denounce", "deplore", "slam", "criticise", "criticize", "urge", "appeal", "exhort", "implore", "warn",
		"boast", "vow", "promise", "admit", "acknowledge", "concede":
		return true
	case "pledge":
		return r.lower(content[0]) == "to" // no "allegiance"
	case "call":
		return before == "for" || before == "on" || before == "upon"
	case "ask":
		return r.toDo(content)
	}
	return false
}

// toDo says whether a complement holds an infinitive: "the group to break up".
func (r *reader) toDo(content [2]int) bool {
	for k := content[0]; k+1 < content[1]; k++ {
		if r.lower(k) == "to" && r.doc.Tokens[k+1].Tag == text.VERB {
			return true
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
		case (token.Rel == text.RelObj || token.Rel == text.RelIobj) && part == text.VERB:
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
	content[1] = r.beforeConcession(content)
	for content[1] < s.Last && r.inside[content[1]-1] && r.inside[content[1]] && r.mark(content[1]) {
		content[1]++
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
		return token.Lower != "this" && token.Lower != "that" && token.Lower != "what" && token.Lower != "which" && token.Lower != "there"
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
	return ok || sources()[token.Lemma] || sources()[token.Lower]
}

// noun reads an attribution whose cue is a noun: "his claim that", "the group's call for".
func (r *reader) noun(s *text.Sentence, i int) {
	f, known := r.nouns.Find(r.lower(i))
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
	if head >= 0 && tokens[i].Rel == text.RelObj && light.Has(tokens[head].Lemma) {
		if subject, antecedent := r.doer(head); subject >= 0 && r.canMean(subject, antecedent) {
			who, source := r.source(s, head, subject, antecedent)
			a := r.rule("<source> made a <noun> <content>", source, text.Span{Start: tokens[head].Start, End: cue.End}, Stated)
			a.Stance = true
			r.add(a, who, content)
			return
		}
	}
}

// adjective reads an attribution whose cue is an adjective: "was confident that".
func (r *reader) adjective(s *text.Sentence, i int) {
	f, known := r.adjectives.Find(r.doc.Tokens[i].Lower)
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

// seems reads "the raid seems to be over": an impression that nobody in particular has.
func (r *reader) seems(s *text.Sentence, i int) {
	xcomp := r.doc.Child(i, text.RelXcomp)
	if xcomp < i {
		return
	}
	contents := [][2]int{r.part(xcomp, i+1, s.Last)}
	if subject := r.nearest(i); subject >= 0 && subject < i {
		words := r.part(subject, s.First, i)
		contents = append([][2]int{words}, contents...)
	}
	a := r.rule("<content> seems", text.Span{}, r.doc.Tokens[i].Span, Hedged)
	a.Stance = true
	r.add(a, speaker{actor: -1}, contents...)
}

var seeming = lex.NewSet("seem seems seemed appear appears appeared")
