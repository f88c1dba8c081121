package fact

import (
	"strings"

	"casus/internal/learn"
	"casus/text"
	"casus/where"
)

// signs are what the model is told of a pair: how the tree and the words between them lead from the one to the other, what the
// words around the value are, and which rules the sentence calls.
type signs struct {
	learn.Features
	kind string // of the value: most signs count by it
}

func (f *signs) add(name, value string) { f.Add(name, value, f.kind) }

// pathLimit is how far up the tree the words are told.
const pathLimit = 6

// describe tells of a pair.
func (r *reading) describe(p *pair, f *signs) {
	f.Reset()
	f.kind = sortNames[p.sort]
	f.Add("sort", f.kind)
	head := p.value.head
	token := &r.doc.Tokens[head]
	form := p.from
	if p.at != none {
		switch mention := &r.cast.Mentions[r.mentionAt[p.at]-1]; {
		case r.isNaming(mention):
			form = "named"
		case r.xpos(p.at) == text.PennPRPS:
			form = "its"
		case r.pronoun(p.at):
			form = "it"
		default:
			form = "the group"
		}
	}
	f.add("form", form)
	if p.actor == r.topic {
		f.add("topic", form)
	}
	if p.sort == aThing || p.sort == aParty || p.sort == aPlace {
		f.add("head", token.Lemma)
	}
	r.describeValue(p, f)
	r.describeOthers(p, form, f)
	for t := p.value.first; t < p.value.core; t++ {
		if !r.named[t] && t != head {
			f.add("in", r.doc.Tokens[t].Lemma)
		}
	}
	if r.xpos(head) == text.PennNNS {
		f.add("many", "")
	}
	r.describeWords(p, f)
	r.describeTree(p, f)
	r.describeAbove(p, f)
}

// describeOthers tells of the group beside the others to which the value may belong.
func (r *reading) describeOthers(p *pair, form string, f *signs) {
	others := "alone"
	switch {
	case p.others > 0 && p.at == none:
		others = "left out"
	case p.others > 0 && p.nearest:
		others = "nearest"
	case p.others > 0:
		others = "farther"
	}
	f.Add("others", others, form, f.kind)
	if p.at != none {
		place, token := "elsewhere", &r.doc.Tokens[r.listHead(p.at)]
		if token.Rel == text.RelNsubj || token.Rel == text.RelNsubjPass {
			place = "subject"
			if r.doc.Under(p.value.head, token.Head) {
				place = "its subject"
			}
		}
		f.Add("stands as", place, others, f.kind)
	}
}

// describeValue tells what the report makes of the value elsewhere.
func (r *reading) describeValue(p *pair, f *signs) {
	if actor := r.actorAt(p.value.head); actor != none {
		of := &r.cast.Actors[actor]
		f.add("is", of.Kind.String())
		if p.sort == aPerson {
			r.describePerson(actor, f)
		}
		mentions := 0
		for i := range r.cast.Mentions {
			if r.cast.Mentions[i].Actor == actor {
				mentions++
			}
		}
		f.add("often", often(mentions))
	}
	if p.place != nil {
		r.describePlace(p.place, f)
	}
	for i := range r.said {
		for _, content := range r.said[i].Content {
			if at := r.doc.Tokens[p.value.head].Start; content.Start <= at && at < content.End {
				f.add("said", "")
				return
			}
		}
	}
}

// describePerson tells what office the report gives a person, and whether it has words of his.
func (r *reading) describePerson(actor int, f *signs) {
	of := &r.cast.Actors[actor]
	for word := range strings.FieldsSeq(of.Role) {
		f.add("office", strings.ToLower(word))
	}
	if of.Org != "" {
		f.add("of a body", "")
	}
	if of.Role == "" {
		f.add("no office", "")
	}
	for i := range r.said {
		if r.said[i].Actor == actor {
			f.add("speaks", "")
			return
		}
	}
}

// describePlace tells how a place is named.
func (r *reading) describePlace(place *where.Mention, f *signs) {
	if place.Metonym {
		f.add("metonym", "")
	}
	if place.Modifier {
		f.add("modifier", "")
	}
	if place.Bearing {
		f.add("bearing", "")
	}
	if place.Within >= 0 {
		f.add("within", "")
	}
	f.add("kind", placeKinds[place.Place.Kind])
	mentions := 0
	for i := range r.places {
		if r.places[i].Place.Name == place.Place.Name {
			mentions++
		}
	}
	f.add("often", often(mentions))
}

func often(n int) string {
	switch {
	case n <= 1:
		return "once"
	case n <= 3:
		return "some"
	case n <= 8:
		return "much"
	}
	return "very much"
}

var placeKinds = [...]string{"town", "site", "district", "province", "country", "region", "area"}

// describeWords tells of the words around a value, and of those between it and its group.
func (r *reading) describeWords(p *pair, f *signs) {
	before, behind := p.value.first-1, p.value.core
	f.add("-1", r.lower(before))
	f.add("-2", r.lower(before-1))
	f.Add("-2-1", r.lower(before-1), r.lower(before), f.kind)
	f.add("+1", r.lower(behind))
	f.add("+2", r.lower(behind+1))
	f.Add("+1+2", r.lower(behind), r.lower(behind+1), f.kind)
	if p.at == none {
		return
	}
	order, first, last := "group first", p.at+1, p.value.first
	if p.at >= p.value.core {
		order, first, last = "value first", p.value.core, p.at
	}
	f.add("order", order)
	switch n := last - first; {
	case n <= 0:
		f.add("near", "0")
	case n == 1:
		f.add("near", "1")
	case n <= 4:
		f.add("near", "4")
	case n <= 10:
		f.add("near", "10")
	default:
		f.add("near", "far")
		return
	}
	for t := first; t < last; t++ {
		if !r.named[t] {
			f.Add("between", r.doc.Tokens[t].Lemma, order, f.kind)
		}
	}
}

// describeTree tells of the words that govern a value, and of the way from there to its group.
func (r *reading) describeTree(p *pair, f *signs) {
	tokens := r.doc.Tokens
	head := r.rootOf(p.value)
	at, role := r.listHead(head), "" // what is listed stands as the first of the list
	if at != head {
		role = "listed "
	}
	lead := ""
	for _, token := range [...]int{head, at} {
		if mark := r.doc.Child(token, text.RelCase); mark >= 0 {
			lead = tokens[mark].Lemma
		}
	}
	role += tokens[at].Rel.String()
	f.add("role", role)
	f.add("lead", lead)
	if aside := r.doc.Child(head, text.RelAppos); aside >= 0 {
		f.add("aside", tokens[aside].Lemma)
	}
	above := tokens[at].Head
	if above < 0 {
		above = at
		f.add("root", "")
	}
	f.add("governor", tokens[above].Lemma)
	f.Add("governed", tokens[above].Lemma, lead, f.kind)
	f.Add("governed as", tokens[above].Lemma, tokens[at].Rel.String(), f.kind)
	verb := above
	for steps := 0; steps < pathLimit; steps++ {
		f.add("up", tokens[verb].Lemma)
		r.addCues(verb, "up", f)
		if tokens[verb].Tag == text.VERB || tokens[verb].Head < 0 {
			break
		}
		verb = tokens[verb].Head
	}
	f.add("verb", tokens[verb].Lemma)
	f.Add("verb and lead", tokens[verb].Lemma, lead, role, f.kind)
	voice := "active"
	if r.doc.Child(verb, text.RelAuxPass, text.RelNsubjPass) >= 0 {
		voice = "passive"
	}
	f.Add("verb and voice", tokens[verb].Lemma, voice, role, f.kind)
	f.add("tense", r.xpos(verb).String())
	if subject := r.doc.Child(verb, text.RelNsubj, text.RelNsubjPass); subject >= 0 && subject != head && r.groupOf(r.around(subject)) == p.actor {
		f.Add("the group's", tokens[verb].Lemma, tokens[at].Rel.String(), f.kind)
	}
	for child := range r.doc.Children(verb) {
		if negations.Has(tokens[child].Lower) {
			f.add("denied", "")
		}
		if rel := tokens[child].Rel; (rel == text.RelObj || rel == text.RelNsubj || rel == text.RelNsubjPass) && child != head {
			f.Add("beside", rel.String(), tokens[child].Lemma, f.kind)
		}
	}
	if up := tokens[verb].Head; up >= 0 {
		f.add("higher", tokens[up].Lemma)
	}
	if p.at != none {
		r.describePath(head, p.at, f)
	}
}

// describePath tells of the way through the tree from a value to its group.
func (r *reading) describePath(value, group int, f *signs) {
	tokens := r.doc.Tokens
	top, way := value, learn.Hash("way")
	for steps := 0; !r.doc.Under(group, top); steps++ {
		if steps == pathLimit || tokens[top].Head < 0 {
			return
		}
		way = learn.Extend(way, tokens[top].Rel.String())
		if top = tokens[top].Head; top != group && !r.named[top] {
			f.add("on the way", tokens[top].Lemma)
			r.addCues(top, "way", f)
		}
	}
	way = learn.Extend(way, "to")
	down := learn.Extend(way, tokens[top].Lemma)
	for at, steps := group, 0; at != top; at, steps = tokens[at].Head, steps+1 {
		if steps == pathLimit {
			return
		}
		way, down = learn.Extend(way, tokens[at].Rel.String()), learn.Extend(down, tokens[at].Rel.String())
		if at != group && !r.named[at] {
			f.add("on the way", tokens[at].Lemma)
			r.addCues(at, "way", f)
		}
	}
	f.Hashes = append(f.Hashes, learn.Extend(way, f.kind), learn.Extend(down, f.kind))
}

// addCues tells which rules the word at a token calls.
func (r *reading) addCues(token int, where string, f *signs) {
	knowledge := known()
	if _, tokens := knowledge.all.Match(r.doc, token); tokens == 0 {
		return
	}
	for i := range knowledge.tables {
		table := &knowledge.tables[i]
		if term, tokens := table.trie.Match(r.doc, token); tokens > 0 {
			for _, call := range table.calls[term] {
				f.Add("calls", where, rules[call.rule].Name, f.kind)
			}
		}
	}
}

// describeAbove tells of the heading or question above, and of the words of the sentence.
func (r *reading) describeAbove(p *pair, f *signs) {
	s := r.doc.Tokens[p.value.head].Sent
	sentence := &r.doc.Sentences[s]
	for t := sentence.First; t < sentence.Last; t++ {
		if tag := r.tag(t); tag == text.VERB || tag == text.NOUN {
			r.addCues(t, "sentence", f)
		}
	}
	if above := r.headingBefore(sentence.First); above >= 0 {
		heading := &r.doc.Sentences[above]
		for t := heading.First; t < heading.Last; t++ {
			if tag := r.tag(t); tag != text.PUNCT && tag != text.DET {
				f.add("heading", r.doc.Tokens[t].Lemma)
			}
		}
	}
}
