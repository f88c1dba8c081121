package newswire

import (
	"fmt"
	"strings"
)

// invent makes up a name or a number of a kind.
func (m *maker) invent(kind string) string {
	switch kind {
	case "small":
		return m.one(smallNumbers)
	case "number":
		return fmt.Sprint(10 + m.random.IntN(m.random.IntN(400)+10))
	case "date":
		return fmt.Sprint(1 + m.random.IntN(30))
	case "year":
		return fmt.Sprint(1980 + m.random.IntN(45))
	case "day":
		return m.one(days)
	case "month":
		return m.one(months)
	case "country":
		return m.one(countries)
	case "adjective":
		return m.one(nationalities)
	case "acro":
		letters := make([]byte, 3+m.random.IntN(2))
		for i := range letters {
			letters[i] = byte('A' + m.random.IntN(26))
		}
		return string(letters)
	}
	return m.name()
}

func (m *maker) one(list []string) string { return list[m.random.IntN(len(list))] }

// name is two or three syllables.
func (m *maker) name() string {
	var b strings.Builder
	for range 2 + m.random.IntN(2) {
		b.WriteString(m.one(onsets) + m.one(vowels))
	}
	b.WriteString(m.one(codas))
	name := b.String()
	return strings.ToUpper(name[:1]) + name[1:]
}

var (
	onsets        = strings.Fields("b d f g h j k l m n p r s t v z sh kh ch tr br gr kr st z m n l r k")
	vowels        = strings.Fields("a e i o u a i a o aa ei ou")
	codas         = []string{"", "", "", "", "n", "r", "s", "k", "l", "m", "d", "sh", "nd", "ra", "ka", "bad", "pur", "stan"}
	smallNumbers  = strings.Fields("two three four five six seven eight nine")
	days          = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	months        = strings.Fields("January February March April May June July August September October November December")
	countries     = strings.Fields("Mali Niger Nigeria Somalia Sudan Chad Cameroon Mozambique Congo Ethiopia Kenya Egypt Libya Syria Iraq Iran Yemen Lebanon Israel Turkey Afghanistan Pakistan India Myanmar Thailand Philippines Colombia Mexico Haiti Ecuador Peru Ukraine Russia")
	nationalities = strings.Fields("Malian Nigerian Somali Sudanese Chadian Kenyan Ethiopian Egyptian Libyan Syrian Iraqi Iranian Yemeni Lebanese Israeli Turkish Kurdish Afghan Pakistani Indian Thai Filipino Colombian Mexican Haitian Peruvian Ukrainian Russian French American British")
)
