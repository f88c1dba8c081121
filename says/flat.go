package says

import (
	"strings"

	"casus/text"
)

// flat reads the attributions of a sentence without a tree; a quoted sentence without a cue goes on with the last speaker.
func (r *reader) flat(sentence *text.Sentence) {
	end := sentence.Last
	for i := sentence.First; i < end; i++ {
		if r.inside[i] {
			continue
		}
		if r.lower(i) == "according" && r.lower(i+1) == "to" && i+2 < end {
			r.according(sentence, i)
			break
		}
		if verb, ok := r.cues.Find(r.lower(i)); ok && !r.name(i, sentence.First) && r.attribute(sentence, i, verb) {
			break
		}
	}
}

// name says whether a word within a sentence is written with a capital: "Islamic State", "United States".
func (r *reader) name(i, first int) bool {
	c := r.doc.Text[r.doc.Tokens[i].Start]
	return i > first && 'A' <= c && c <= 'Z'
}

// according reads "according to X, A" and "A, according to X".
func (r *reader) according(s *text.Sentence, at int) {
	stop := at + 2
	for stop < s.Last && r.lower(stop) != "," && !r.final(stop) && !r.inside[stop] {
		stop++
	}
	who, source := r.speaker(at+2, stop)
	content := [2]int{s.First, at}
	if at-s.First < 3 {
		content = [2]int{stop, s.Last}
	}
	r.add(r.rule("according to <source>", source, r.doc.Slice(at, at+2), Stated), who, content)
}

func (r *reader) final(i int) bool {
	word := r.lower(i)
	return i+1 >= len(r.doc.Tokens) && (word == "." || word == "!" || word == "?") || word == ";" ||
		word == "." && r.doc.Tokens[i+1].Sent != r.doc.Tokens[i].Sent
}

// attribute tries a cue: its source before it or, inverted, behind it; the words said behind it or before.
func (r *reader) attribute(s *text.Sentence, at int, verb cue) bool {
	cueSpan := r.doc.Tokens[at].Span
	tail := r.comma(at-1, s.First)
	if tail && at+1 < s.Last && (r.inside[at-1] || r.lower(at-1) == "," && at-2 >= s.First && r.inside[at-2]) && !r.inside[at+1] && !pronouns.Has(r.lower(at+1)) && r.lower(at+1) != "that" {
		stop := at + 1 // "“A,” said X, the director of Y."
		for stop < s.Last && !r.final(stop) && !r.inside[stop] {
			stop++
		}
		who, source := r.speaker(at+1, stop)
		return r.add(r.rule("<quotation> said <source>", source, cueSpan, verb.firmness), who, [2]int{s.First, at}, [2]int{stop, s.Last})
	}
	if verb.kind == "accuse" || passives.Has(r.lower(at-1)) {
		return false
	}
	first, last := r.before(s, at)
	if first >= last {
		if !strings.HasSuffix(r.lower(at), "ing") || len(r.said) == 0 && r.last.name == "" || !tail {
			return false
		}
	}
	from, clause := r.behind(s, at, verb)
	if first > s.First+2 && r.comma(first-1, s.First) && (r.inside[first-1] || r.inside[max(first-2, 0)] || !clause && closers.Has(r.lower(at+1))) {
		who, source := r.speaker(first, last) // "“A,” X said, …" and "A, X said."
		if who.name == "" {
			return false
		}
		contents := [][2]int{{s.First, first}}
		for i := at + 1; i < s.Last; i++ {
			if r.inside[i] {
				contents = append(contents, [2]int{i, s.Last})
				break
			}
		}
		return r.add(r.rule("<content>, <source> said", source, cueSpan, verb.firmness), who, contents...)
	}
	if !clause || s.Last-from < 3 {
		return false
	}
	who, source := r.last, text.Span{}
	if strings.HasSuffix(r.lower(at), "ing") {
		who, _ = r.opener(s, at)
	} else if first < last {
		who, source = r.speaker(first, last)
	}
	if who.name == "" {
		return false
	}
	return r.add(r.rule("<source> said <content>", source, cueSpan, verb.firmness), who, [2]int{from, s.Last})
}

func (r *reader) comma(i, first int) bool {
	return i >= first && (r.lower(i) == "," || r.inside[i])
}

// before is the source that ends at a cue.
func (r *reader) before(s *text.Sentence, at int) (first, last int) {
	last = at
	for last > s.First && auxiliaries.Has(r.lower(last-1)) {
		last--
	}
	apposition := last > s.First && r.lower(last-1) == "," && !r.inside[last-1]
	if apposition {
		last--
		relative := last < at-1 && r.lower(last+1) == "who"
		first = last
		for commas := 0; first > s.First && !r.inside[first-1]; first-- {
			if r.lower(first-1) == "," {
				if commas++; relative || commas > 2 {
					break
				}
			}
		}
		if relative {
			first = last - 1
			if m, ok := r.cast.At(first); ok {
				first = r.cast.Mentions[m].First
			}
			return max(first, s.First), last
		}
		if adverbials.Has(r.lower(first)) { // "In late May, X, head of Y, said"
			for i := first; i < last; i++ {
				if r.lower(i) == "," {
					return i + 1, last
				}
			}
		}
		return first, last
	}
	for first = last; first > s.First && !r.inside[first-1]; first-- {
		word := r.lower(first - 1)
		if word == "," || word == ";" || word == ":" || word == "—" || word == "–" || word == "-" && first < last-4 || joints.Has(word) && word != "and" {
			break
		}
	}
	return r.trim(first, last)
}

// trim takes what is no part of a source from its front: the verbs of a clause that the cue hangs on.
func (r *reader) trim(first, last int) (int, int) {
	clean := last-first <= 16
	for i := first; i < last && clean; i++ {
		clean = !passives.Has(r.lower(i)) && !auxiliaries.Has(r.lower(i)) || r.lower(i) == "to"
	}
	if clean {
		return first, last
	}
	if m, ok := r.cast.At(last - 1); ok && last > first && r.cast.Mentions[m].Last == last {
		return max(first, r.cast.Mentions[m].First), last
	}
	return last, last
}

// opener is the party that a sentence begins with: the source of "X issued a statement saying".
func (r *reader) opener(s *text.Sentence, at int) (speaker, text.Span) {
	for i := s.First; i < at; i++ {
		if m, ok := r.cast.At(i); ok {
			return r.speaker(r.cast.Mentions[m].First, min(r.cast.Mentions[m].Last, at))
		}
	}
	return r.last, text.Span{}
}

// behind is where the words said begin after a cue, and whether words said can stand there.
func (r *reader) behind(s *text.Sentence, at int, verb cue) (from int, clause bool) {
	from = at + 1
	if from >= s.Last {
		return from, false
	}
	if verb.lemma == "claim" && (r.lower(from) == "responsibility" || r.lower(from) == "the") {
		return from, false
	}
	if r.inside[from] || r.lower(from) == "that" || r.lower(from) == ":" {
		if r.lower(from) == "that" || r.lower(from) == ":" {
			from++
		}
		return from, true
	}
	for i := from; i < min(from+14, s.Last); i++ {
		word := r.lower(i)
		if word == "." || word == ";" || word == "to" && verb.object {
			break
		}
		if word == "that" || word == ":" || word == "," && i+1 < s.Last && r.inside[i+1] {
			return i + 1, true
		}
		if word == "," && i == from {
			return from, false
		}
		if verb.kind == "say" && !verb.object && i > from+5 {
			break
		}
	}
	if verb.kind == "tell" {
		for i := from + 1; i < min(from+8, s.Last); i++ {
			if clausal.Has(r.lower(i)) {
				return i, true
			}
		}
		return from, false
	}
	if verb.object {
		return from, subjects.Has(r.lower(from))
	}
	return from, r.lower(from) != "." && r.lower(from) != "of" && r.lower(from) != "for"
}
