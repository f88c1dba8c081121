package split

import (
	"fmt"
	"strings"
	"testing"

	"casus/text"
)

const sample = `VELDA, May 3 (Orin Wire) — At least 12 people, among them three children, were killed on Friday when a bomb went off in a crowded street near the old market of Velda, the capital's U.S.-built hospital said.
"We didn't see who planted it," said Lt. Col. Ilka Maren, who leads the Ostmark army's 3rd Brigade. "There was a man with a bag. He ran."
No group has claimed the attack, but police blamed the Kesh Front, which has killed some 4,000 people since 2019 (including two ministers). The Front's fighters denied it at 7:30 p.m. in a statement on its website, www.kesh.example/news.

`

func BenchmarkSplit(b *testing.B) {
	for name, body := range map[string]string{"mixed": strings.Repeat(sample, 10), "capitals": strings.ToUpper(strings.Repeat(sample, 10))} {
		b.Run(name, func(b *testing.B) {
			doc := &text.Doc{Text: body}
			b.ReportAllocs()
			for b.Loop() {
				Split(doc, 0)
			}
			b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// pieces make texts of one kind.
var pieces = []string{"a", "-a", "a's", "'s", "a.", "a.b", "\"", "(", ". ", "A. ", "\n", "x\n", "- x\n", "a,\n\n", "A B is\n", "é", "…", "[x]\n", "1-", "$"}

// BenchmarkLong splits 12 and 100 kB of each piece: the time of a byte should not grow.
func BenchmarkLong(b *testing.B) {
	for _, piece := range pieces {
		for _, size := range []int{12_500, 100_000} {
			b.Run(fmt.Sprintf("%q/%d", piece, size), func(b *testing.B) {
				doc := &text.Doc{Text: strings.Repeat(piece, size/len(piece))}
				b.SetBytes(int64(size))
				for b.Loop() {
					Split(doc, 0)
				}
			})
		}
	}
}
