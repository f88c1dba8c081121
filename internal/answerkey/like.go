package answerkey

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// small are words that say little of which party or place is meant.
var small = func() map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq("a an the of in at on near and its his her their group militants militant members fighters " +
		"province city district town village governorate region state") {
		set[word] = true
	}
	return set
}()

var possessive = regexp.MustCompile(`'s\b`)

// words are the words of a text in plain small letters, without the small words unless there are no others.
func words(text string) []string {
	plain := strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(text))
	plain = possessive.ReplaceAllString(plain, "")
	all := strings.FieldsFunc(plain, func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') })
	var kept []string
	for _, word := range all {
		if !small[word] {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 {
		return all
	}
	return kept
}

func set(list []string) map[string]bool {
	members := make(map[string]bool, len(list))
	for _, item := range list {
		members[item] = true
	}
	return members
}

func common(a, b map[string]bool) (n int) {
	for item := range a {
		if b[item] {
			n++
		}
	}
	return n
}

// likeText is 1 where an answer has the same words, a half for the same last word, for half of the words in common, or
// where one holds the other.
func likeText(acceptable answers, given string) (best float64) {
	givenWords := words(given)
	if len(givenWords) == 0 {
		return 0
	}
	theirs := set(givenWords)
	for _, answer := range acceptable {
		answerWords := words(answer)
		if len(answerWords) == 0 {
			continue
		}
		ours := set(answerWords)
		shared := common(ours, theirs)
		union := len(ours) + len(theirs) - shared
		switch {
		case shared == len(ours) && shared == len(theirs):
			return 1
		case answerWords[len(answerWords)-1] == givenWords[len(givenWords)-1],
			2*shared >= union, shared == len(ours), shared == len(theirs):
			best = 0.5
		}
	}
	return best
}

// likePlace takes a place's names from the most exact on; the third and further ones count half.
func likePlace(acceptable answers, given string) (best float64) {
	for rank, part := range strings.Split(given, " | ") {
		score := likeText(acceptable, part)
		if rank >= 2 {
			score /= 2
		}
		best = max(best, score)
	}
	return best
}

var plainDate = regexp.MustCompile(`^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?`)

// span is the first and last day of a date; ok is false where its year is unknown.
func span(date string) (first, last string, ok bool) {
	date = strings.TrimSpace(date)
	if i := strings.LastIndexByte(date, '/'); i > 0 && i < len(date)-1 {
		first, _, okFirst := span(date[:i])
		_, last, okLast := span(date[i+1:])
		return first, last, okFirst && okLast
	}
	parts := plainDate.FindStringSubmatch(date)
	if parts == nil {
		return "", "", false
	}
	year, month, day := parts[1], parts[2], parts[3]
	switch {
	case month == "" || month > "12": // a season stands for its year
		return year + "-01-01", year + "-12-31", true
	case day == "":
		return year + "-" + month + "-01", year + "-" + month + "-31", true
	}
	return year + "-" + month + "-" + day, year + "-" + month + "-" + day, true
}

// likeDate is 1 for the same days, a half for days in common, or for month and day where the year is not known.
func likeDate(acceptable answers, given string) (best float64) {
	for _, answer := range acceptable {
		if answer == given {
			return 1
		}
		first, last, ok := span(answer)
		givenFirst, givenLast, givenOK := span(given)
		switch {
		case ok && givenOK && first == givenFirst && last == givenLast:
			return 1
		case ok && givenOK:
			if first <= givenLast && givenFirst <= last {
				best = 0.5
			}
		case len(answer) > 4 && len(given) > 4 && answer[4:] == given[4:]:
			best = 0.5
		}
	}
	return best
}

const endless = 1_000_000_000

func highest(high *int) int {
	if high == nil {
		return endless
	}
	return *high
}

// likeCount is 1 for the same bounds, and for "12" beside "at least 12"; a half for bounds that meet.
func likeCount(acceptable []bounds, given bounds) (best float64) {
	for _, answer := range acceptable {
		bothOpen := answer.high == nil && given.high == nil
		sameHigh := bothOpen || answer.high != nil && given.high != nil && *answer.high == *given.high
		oneOpen := answer.high == nil || given.high == nil
		if answer.low == given.low && (sameHigh || oneOpen) {
			return 1
		}
		if given.low <= highest(answer.high) && answer.low <= highest(given.high) {
			best = 0.5
		}
	}
	return best
}

// likeType is 1 for the same type, a half for the same event type or for the group of types before a slash.
func likeType(acceptable answers, given string) (best float64) {
	for _, answer := range acceptable {
		if answer == given {
			return 1
		}
		if family(answer) == family(given) {
			best = 0.5
		}
	}
	return best
}

func family(kind string) string {
	kind, _, _ = strings.Cut(kind, "/")
	kind, _, _ = strings.Cut(kind, ":")
	return kind
}

func likeWord(acceptable answers, given string) float64 {
	for _, answer := range acceptable {
		if strings.EqualFold(answer, given) {
			return 1
		}
	}
	return 0
}
