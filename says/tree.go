package says

import (
	"strings"

	"casus/lex"
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
		case token.Lower == "words" && r.lower(i-1) == "the" && r.lower(i-2) == "in" && r.lower(i+1) == "of":
			r.inTheWordsOf(s, i, from)
		case token.Lower == ":":
			if r.colon(s, i) {
				return
			}
		case dashes.Has(token.Lower) && r.signed(s, i):
			return
		case token.Tag == text.VERB && seeming.Has(token.Lower):
			r.seems(s, i)
		case (token.Tag == text.VERB || r.speaking(i)) && !(r.name(i, s.First) && s.Kind == text.Body):
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

// verb reads an attribution whose cue is a verb.
func (r *reader) verb(s *text.Sentence, i, from int) {
	token := &r.doc.Tokens[i]
	if token.Lemma == "name" && token.Rel == text.RelAcl || token.Lemma == "add" && r.addsTo(i) || token.Lemma == "put" && r.puts(s, i) {
		return
	}
	saying, says := r.cues.Find(token.Lower)
	wide, known := r.verbs.Find(token.Lower)
	if !says && !known || r.quotedAs(s, i, from) {
		return
	}
	subject, antecedent := r.doer(i)
	if subject < 0 && !r.passive(i) && token.Rel != text.RelAmod {
		if subject, antecedent = r.spoke, r.spokeFor; subject < 0 {
			subject = r.beside(s, i)
		}
	}
	if says && saying.lemma == "see" && subject >= 0 && scenes.Has(r.doc.Tokens[subject].Lemma) {
		return // "the capital has seen a spate of attacks"
	}
	if says && r.speech(s, i, from, saying, subject, antecedent) {
		return
	}
	if known {
		r.stance(s, i, wide, saying, subject, antecedent)
	}
}

// puts reads "X put the number of dead at 30".
func (r *reader) puts(s *text.Sentence, i int) bool {
	object := r.doc.Child(i, text.RelObj)
	if object < i || !figures.Has(r.doc.Tokens[object].Lemma) || r.passive(i) {
		return false
	}
	_, behind := r.doc.Subtree(object)
	for k := object + 1; k < min(behind+3, s.Last-1); k++ {
		if r.lower(k) != "at" {
			continue
		}
		for n := k + 1; n < min(k+5, s.Last); n++ {
			if r.doc.Tokens[n].Tag == text.NUM {
				who, source := r.source(s, i, r.nearest(i), -1)
				last := n + 1
				for last < s.Last && r.lower(last) != "," && !r.final(last) {
					last++
				}
				return who.name != "" && r.add(r.rule("<source> put <number> at", source, r.doc.Tokens[i].Span, Stated), who, [2]int{i + 1, last})
			}
		}
	}
	return false
}

var figures = lex.NewSet("number strength toll size figure membership cost damage total count dead age value share turnout population")

// addsTo says whether "add" puts one thing to another: "added the group to its list".
func (r *reader) addsTo(i int) bool {
	if r.doc.Child(i, text.RelObj) < 0 {
		return false
	}
	for k := i + 1; k < i+9 && k < len(r.doc.Tokens) && r.doc.Tokens[k].Sent == r.doc.Tokens[i].Sent; k++ {
		if r.lower(k) == "to" && r.doc.Tokens[k].Tag == text.ADP {
			return true
		}
		if tag := r.doc.Tokens[k].Tag; tag == text.VERB || tag == text.AUX || r.inside[k] {
			return false
		}
	}
	return false
}

// speech reads what a verb of saying says: a clause behind it, or a quotation or clause around it.
func (r *reader) speech(s *text.Sentence, i, from int, verb cue, subject, antecedent int) bool {
	first, last := r.clause(s, i, verb.kind == "tell")
	passive := r.passive(i) || r.participle(i) && r.lower(last) != "that"
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
		a.Stance = r.negated(i) || verb.kind == "estimate" && r.lower(i+1) == "to" || subject >= 0 && evidential.Has(verb.lemma) && !r.canSpeak(subject, antecedent) || mark >= 0 && conditional.Has(r.lower(mark)) || passive && source.End == 0 && verb.kind != "say"
		return r.add(a, who, contents...)
	}
	if verb.kind == "accuse" {
		return false
	}
	if at, ok := r.titledBefore(i, from); ok && !passive && verb.kind == "say" && (r.insideBefore(at-1, from) || r.complement(i, last) < 0) {
		if inner, span := r.speaker(at, i); inner.name != "" {
			who, source, subject = inner, span, -1
			contents := [][2]int{{from, at}}
			if behind := r.behindClause(s, last, false); behind < s.Last {
				contents = append(contents, [2]int{behind, r.goesOn(s, behind)})
			}
			return attribute("<content>, <office>, <name>, said", contents...)
		}
	}
	if !passive && r.lone(s, first, last) {
		if run, ok := r.quotationBefore(s); ok {
			return attribute("<quotation>. <source> said.", run)
		}
	}
	if !passive && r.inverted(s, i, from) {
		stop := i + 1
		for stop < s.Last && !r.final(stop) && !r.inside[stop] && !(r.lower(stop) == "," && r.lower(stop+1) == "but") {
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
	if between, ok := r.between(s, i, from, last); ok && surrounded.Has(verb.kind) && !passive {
		if inner, span := r.speaker(between+1, i); inner.name != "" {
			who, source = inner, span
			return attribute("<content>, <source> said, <content>", [2]int{from, between}, [2]int{last, s.Last})
		}
	}
	comma := first > from+1 && r.marked(first-1) && (subject < 0 || antecedent < 0 && !relative.Has(r.lower(subject)))
	if comma && !passive && r.insideBefore(first-1, from) && r.long(first-1, from) {
		return attribute("<quotation>, <source> said", around...)
	}
	plain := surrounded.Has(verb.kind) && !verb.object
	if comma && plain && !r.relativeClause(i) && !passive && source.End > 0 && r.lower(last) == "," && !r.adverbial(from, first) {
		return attribute("<content>, <source> said, <content>", around...)
	}
	if who.name == "" && !passive {
		return false
	}
	if that := r.thatBehind(i+1, s.Last); that > i+1 && !passive { // "announced three days later that"
		return attribute("<source> said that <words>", [2]int{that, s.Last})
	}
	if complement := r.complement(i, last); complement >= 0 && (!verb.object || r.clausal(complement)) {
		return attribute("<source> said <clause>", r.whole(s, r.part(complement, i+1, s.Last), last))
	}
	if passive {
		return false
	}
	rel, head := r.doc.Tokens[i].Rel, r.doc.Tokens[i].Head
	if first > from+1 && source.End > 0 && surrounded.Has(verb.kind) && !r.relativeClause(i) && (subject < 0 || subject >= first && !relative.Has(r.lower(subject))) && (rel == text.RelParataxis ||
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

// thatBehind is where "that" stands behind a token, over a time and adverbs alone; the token where it does not.
func (r *reader) thatBehind(at, end int) int {
	for k := at; k < min(at+6, end-2); k++ {
		switch token := &r.doc.Tokens[k]; {
		case token.Lower == "that" && token.Tag == text.SCONJ:
			return k
		case token.Tag == text.ADV || token.Tag == text.NUM || whiles.Has(token.Lower) || lex.Weekday(token.Lower) || lex.Month(token.Lower) || k > at && token.Lower == "in":
		case token.Lower == "on" || token.Lower == "in" || token.Lower == "last":
		default:
			return at
		}
	}
	return at
}

var whiles = lex.NewSet("day days week weeks month months year years hour hours morning evening afternoon night since")

// titledBefore is where "the <office>, <name>," begins right before a cue, behind a clause or a quotation: "The bridge is
// closed, the minister, Dana Morel, said."
func (r *reader) titledBefore(i, from int) (first int, ok bool) {
	comma := i - 1
	for comma > from && auxiliaries.Has(r.lower(comma)) {
		comma--
	}
	name := comma
	for name > from && (r.doc.Tokens[name-1].Tag == text.PROPN || r.lower(name-1) == "-") {
		name--
	}
	if r.lower(comma) != "," || comma-name < 2 || comma-name > 6 || r.lower(name-1) != "," || !sources()[r.doc.Tokens[max(name-2, 0)].Lemma] {
		return 0, false
	}
	for first = name - 2; first > from && first > name-14 && r.lower(first-1) != "," && !r.inside[first-1]; first-- {
		if tag := r.doc.Tokens[first].Tag; tag == text.VERB || tag == text.AUX {
			return 0, false
		}
	}
	for k := from; k < first; k++ {
		if tag := r.doc.Tokens[k].Tag; tag == text.VERB || tag == text.AUX {
			return first, first-from > 3 && r.marked(first-1)
		}
	}
	return 0, false
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

// parted says whether the tree hangs a word on the cue before a content beside the content's own clause: the rest of
// "said there was | evidence", "said the group, known as X, | has been hit".
func (r *reader) parted(i, content int) bool {
	token := &r.doc.Tokens[i]
	if token.Head < 0 || token.Head >= content {
		return false
	}
	switch token.Rel {
	case text.RelNsubj, text.RelCcomp:
		return r.doc.Tokens[token.Head].Tag == text.VERB
	}
	return false
}

// beforeConcession is the end of a clause before a comma and "although", "while": what follows is the report's own.
func (r *reader) beforeConcession(words [2]int) int {
	for k := words[0] + 4; k+1 < words[1]; k++ {
		if r.lower(k) == "," && !r.inside[k] && conceding.Has(r.lower(k+1)) {
			return k
		}
	}
	return words[1]
}

// relativeClause says whether a relative pronoun stands before a verb: "which they considered harsh".
func (r *reader) relativeClause(i int) bool {
	for c := range r.doc.Children(i) {
		if c < i && relative.Has(r.lower(c)) && r.doc.Tokens[c].Rel != text.RelMark {
			return true
		}
	}
	return r.doc.Tokens[i].Rel == text.RelAclRelcl
}

// clausal says whether a complement is a clause, whatever the tree calls it: not the allegiance of "declared allegiance".
func (r *reader) clausal(i int) bool {
	if _, party := r.cast.At(i); party && !r.verbal(i) {
		return r.doc.Child(i, text.RelCop) >= 0
	}
	return r.verbal(i) || r.doc.Child(i, text.RelNsubj, text.RelNsubjPass, text.RelCop, text.RelAux, text.RelMark) >= 0
}

// verbal says whether a word is a verb, and not a party whose short name a tagger takes for one: "IS".
func (r *reader) verbal(i int) bool {
	tag := r.doc.Tokens[i].Tag
	_, party := r.cast.At(i)
	return (tag == text.VERB || tag == text.AUX) && !party
}

// speaking says whether a word is the participle of a verb of saying, whatever its tag: "claiming that".
func (r *reader) speaking(i int) bool {
	word := r.lower(i)
	if !strings.HasSuffix(word, "ing") || r.lower(i+1) != "that" {
		return false
	}
	_, ok := r.cues.Find(word)
	return ok
}

// participle says whether a verb is a past participle that hangs on a noun: "the photos found there".
func (r *reader) participle(i int) bool {
	token := &r.doc.Tokens[i]
	if token.XPos != text.PennVBN || r.doc.Child(i, text.RelAux) >= 0 {
		return false
	}
	return token.Rel == text.RelAcl || token.Rel == text.RelAmod || token.Rel == text.RelAdvcl || r.lower(i+1) == "to"
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
	if r.lower(last) == "," && citing.Has(r.lower(last+1)) { // "AFP reported, citing two officials, that …"
		for k := last + 2; k < s.Last && k < last+16 && !r.final(k); k++ {
			if r.lower(k) == "," {
				last = k + 1
				break
			}
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
	if last < words[0] && (r.lower(last) == "that" && r.lower(last+1) != "," || words[0]-last <= 20 && r.doc.Tokens[last].Tag != text.ADP) {
		clear := true
		for k := last; k < words[0]; k++ {
			clear = clear && r.lower(k) != "," && r.lower(k) != ":" && !r.verbal(k)
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
			(r.lower(k) == "that" || r.lower(k) == "which" || r.lower(k) == "to") && top >= k || r.parted(top, words[0]) || trailing[token.Rel] && token.Tag != text.VERB && token.Tag != text.AUX
		if !tail {
			break
		}
		if _, end := r.doc.Subtree(top); token.Rel != text.RelPunct && end > k {
			words[1] = min(end, s.Last)
		} else {
			words[1] = k + 1
		}
	}
	words[1] = r.beforeConcession(words)
	if at := words[1]; at+2 < s.Last && (r.lower(at) == "and" || r.lower(at) == "but") && r.lower(at+1) == "that" && !r.inside[at] { // "said A and that B"
		words[1] = s.Last
		for k := at + 2; k < s.Last; k++ {
			if r.lower(k) == ";" || r.quote(k) && !r.inside[k-1] && r.lower(k-1) == "," {
				words[1] = k
				break
			}
		}
	}
	for words[1] < s.Last && r.inside[words[1]-1] && r.inside[words[1]] && r.mark(words[1]) {
		words[1]++
	}
	return words
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

// inTheWordsOf reads "in the words of X, “A”" and "“A”, in the words of X".
func (r *reader) inTheWordsOf(s *text.Sentence, at, from int) {
	stop := at + 2
	for stop < s.Last && r.lower(stop) != "," && !r.final(stop) && !r.inside[stop] {
		stop++
	}
	who, source := r.speaker(at+2, stop)
	content := [2]int{from, at - 2}
	for k := stop; k < min(stop+3, s.Last); k++ {
		if r.inside[k] {
			content = [2]int{k, r.quotationEnd(k, s.Last)}
			break
		}
	}
	if who.name != "" {
		r.add(r.rule("in the words of <source>", source, r.doc.Slice(at-2, at+2), Stated), who, content)
	}
}

// accordingTo reads "according to X, A" and "A, according to X".
func (r *reader) accordingTo(s *text.Sentence, at, from int) {
	if relative.Has(r.lower(at + 2)) {
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
	for stop+1 < s.Last && r.lower(stop) == "," && (r.apposition(stop+1, at) || relative.Has(r.lower(stop+1))) { // "according to X, the head of Y, A"
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

var (
	relative = lex.NewSet("who which that whom")
	times    = lex.NewSet("week month year day morning evening afternoon night today yesterday monday tuesday wednesday thursday friday saturday sunday hour decade " +
		"january february march april june july august september october november december")
	trailing = map[text.Rel]bool{text.RelAppos: true, text.RelNmod: true, text.RelObl: true, text.RelObj: true, text.RelDep: true, text.RelFlat: true, text.RelCompound: true,
		text.RelAmod: true, text.RelDet: true, text.RelNummod: true, text.RelConj: true, text.RelList: true, text.RelCase: true, text.RelCc: true, text.RelOblTmod: true, text.RelOblUnmarked: true}
	citing    = lex.NewSet("citing quoting")
	conceding = lex.NewSet("although though while whereas despite")
	dashes    = lex.NewSet("— – ― --")
	// scenes see things happen, and think nothing.
	scenes = lex.NewSet(`capital city town village province governorate region area district country state border coast north south east west
	neighbourhood neighborhood place war conflict period`)
	// evidential verbs have things for subjects as well: such things do not speak.
	evidential = lex.NewSet(`suggest indicate show reveal confirm imply signal hint establish determine find document underline underscore read
	conclude`)
	conditional = lex.NewSet("if unless whether")
	surrounded  = lex.NewSet("say tell claim estimate suspect warn") // kinds of verbs that what is said may stand around
	light       = lex.NewSet(`make issue give release deliver offer express voice have hold share raise send repeat reiterate post launch lodge file
	announce publish put`)
)
