package split

import (
	"strings"

	"casus/text"
)

// name says what part each paragraph plays.
func name(body string, start int, blocks []block) {
	for i := range blocks {
		words := blocks[i].Of(body)
		blocks[i].kind = kindOf(words)
		if blocks[i].kind != text.Body {
			continue
		}
		switch {
		case i == 0 && len(blocks) > 1 && (start == 0 || strings.Contains(body[:start], words)) && isHeadline(words):
			blocks[i].kind = text.Title
		case i > 0 && i+1 < len(blocks) && isHeadline(words) && len(strings.Fields(words)) <= 12 && !isBullet(words):
			blocks[i].kind = text.Heading
		}
	}
}

// isHeadline says whether a paragraph reads as a title: short and without the stop of a sentence.
func isHeadline(words string) bool {
	if len(words) > 250 {
		return false
	}
	switch words[len(words)-1] {
	case '.', ',', ';', ':', '"', '!':
		return false
	}
	return !strings.Contains(words, ". ")
}

func kindOf(words string) text.Kind {
	lower := strings.ToLower(words)
	switch {
	case len(words) < 120 && strings.HasPrefix(lower, "by ") && len(words) > 3 && isUpper(words[3]) && !strings.HasSuffix(words, "."):
		return text.Byline
	case len(words) < 400 && (strings.Contains(lower, "contributed to this") || strings.HasPrefix(lower, "reporting by") || strings.Contains(lower, "editing by")):
		return text.Byline
	case len(words) < 160 && (strings.HasPrefix(lower, "read more") || strings.HasPrefix(lower, "sign up") || strings.HasPrefix(words, "©") || strings.HasPrefix(lower, "copyright")):
		return text.Boilerplate
	case len(words) < 300 && (strings.HasPrefix(lower, "file photo") || strings.HasPrefix(lower, "photo:") || strings.HasPrefix(lower, "image:")):
		return text.Caption
	}
	return text.Body
}
