package says

import (
	_ "embed"

	"casus/lex"
	"casus/text"
)

//go:embed words/channels.tsv
var channelsData string

var channels = nouns("channels.tsv", channelsData)

// channel is what a claim came by: the first phrase of its sentence, behind the cue or before it, that begins with a
// preposition and names a channel: "in a statement on Telegram", "via its Amaq news agency".
func (r *reader) channel(cue int) text.Span {
	s := &r.doc.Sentences[r.doc.Tokens[cue].Sent]
	for i := cue + 1; i < s.Last; i++ {
		if span, ok := r.channelAt(s, i); ok {
			return span
		}
	}
	for i := s.First; i < cue; i++ {
		if span, ok := r.channelAt(s, i); ok {
			return span
		}
	}
	return text.Span{}
}

func (r *reader) channelAt(s *text.Sentence, i int) (text.Span, bool) {
	if !carriers.Has(r.lower(i)) {
		return text.Span{}, false
	}
	last := -1
	for k := i + 1; k < s.Last && k < i+9 && last < 0; k++ {
		switch word := r.lower(k); {
		case channels()[word]:
			last = k + 1
		case word == "," || word == "." || carriers.Has(word) || word == "that":
			return text.Span{}, false
		}
	}
	if last < 0 {
		return text.Span{}, false
	}
	for k := last; k+1 < s.Last && k < last+4; k++ { // "on Telegram", "posted by its Amaq news agency"
		if word := r.lower(k); carriers.Has(word) || word == "of" {
			for end := k + 1; end < s.Last && end < k+7; end++ {
				if channels()[r.lower(end)] || word != "in" && r.name(end, s.First) {
					last, k = end+1, end
				} else if r.mark(end) || carriers.Has(r.lower(end)) {
					break
				}
			}
		} else if !released.Has(word) {
			break
		}
	}
	first := i + 1
	for first < last && articles.Has(r.lower(first)) && first+1 < last {
		first++
	}
	return r.doc.Slice(first, last), true
}

var (
	carriers = lex.NewSet("in via through on by from over")
	released = lex.NewSet("posted published released carried issued circulated sent broadcast aired shared distributed late early")
)
