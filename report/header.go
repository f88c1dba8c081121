package report

import "strings"

// headerKeys are the words that a header block may use, and the field each stands for.
var headerKeys = map[string]string{
	"title": "title", "headline": "title", "published": "published", "date": "published", "outlet": "outlet",
	"publisher": "outlet", "byline": "byline", "author": "byline", "authors": "byline", "by": "byline",
	"url": "url", "link": "url", "via": "via", "language": "language",
}

// Header reads the "Key: value" lines before the first blank line. end is where the text proper begins, 0 where
// there is no header block: every line of it must use one of the keys, or name the authors below one that does.
func Header(text string) (fields map[string]string, end int) {
	fields = make(map[string]string)
	at := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	for at < len(text) {
		line, next := lineAt(text, at)
		if strings.TrimSpace(line) == "" {
			break
		}
		key, value, found := strings.Cut(line, ":")
		field := headerKeys[strings.ToLower(strings.TrimSpace(key))]
		if names, ok := Byline(line); ok && end > 0 {
			field, value, found = "byline", names, true // "By Ann Lee" without a colon
		}
		if !found || field == "" {
			return nil, 0
		}
		if value = strings.TrimSpace(value); fields[field] == "" && !isNone(value) {
			fields[field] = value
		}
		at = next
		end = next
	}
	for end > 0 && end < len(text) {
		line, next := lineAt(text, end)
		if strings.TrimSpace(line) != "" {
			break
		}
		end = next
	}
	return fields, end
}

// isNone says whether a value says that there is none.
func isNone(value string) bool {
	switch strings.ToLower(strings.Trim(value, "()[]. ")) {
	case "none in source", "none", "unknown", "n/a", "not given", "untitled", "-", "":
		return true
	}
	return false
}

// lineAt is the line that begins at a byte, without its end, and where the next one begins.
func lineAt(text string, at int) (line string, next int) {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return strings.TrimSuffix(text[at:at+i], "\r"), at + i + 1
	}
	return text[at:], len(text)
}

// cutFold is strings.Cut without regard to upper and lower case (of ASCII).
func cutFold(text, separator string) (before, after string, found bool) {
	for i := 0; i+len(separator) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(separator)], separator) {
			return strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+len(separator):]), true
		}
	}
	return text, "", false
}
