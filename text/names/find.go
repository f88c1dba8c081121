package names

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"casus/text"
)

// smallInside is taken from the score of a longer word in small letters as a further part of a name, where the sentence has
// capitals: the part-of-speech tagger now and then takes a verb between two names for one.
const smallInside = 200

// tagger holds what the reading of one document needs; it is used again for the next.
type tagger struct {
	model    *Model
	reader   *Reader
	features []uint64
	scores   [][Labels]int32 // per token
	best     [][Labels]uint8 // per token: the label before, on the best way to each label
	labels   []Label
}

// newTagger is a tagger with a model; it is used by one goroutine at a time.
func (m *Model) newTagger() *tagger {
	return &tagger{model: m, reader: NewReader(m.Lexicon), features: make([]uint64, 0, MaxFeatures)}
}

var taggers = sync.Pool{New: func() any { return Default().newTagger() }}

// Find sets the names of a document that has its sentences and tokens.
func Find(doc *text.Doc) {
	t := taggers.Get().(*tagger)
	doc.Names = t.find(doc, doc.Names[:0])
	taggers.Put(t)
}

// Find appends the names that the model finds in a document.
func (m *Model) Find(doc *text.Doc) []text.Name { return m.newTagger().find(doc, nil) }

func (t *tagger) find(doc *text.Doc, to []text.Name) []text.Name {
	if len(doc.Tokens) == 0 {
		return to
	}
	t.reader.Read(doc)
	t.scores = resize(t.scores, len(doc.Tokens))
	t.best = resize(t.best, len(doc.Tokens))
	t.labels = resize(t.labels, len(doc.Tokens))
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		if sentence.First == sentence.Last {
			continue
		}
		for i := sentence.First; i < sentence.Last; i++ {
			if t.reader.plain(sentence, s, i) {
				t.scores[i] = outsideOnly
				continue
			}
			t.features = t.reader.Features(t.features[:0], sentence, s, i)
			t.scores[i] = [Labels]int32{}
			t.model.add(&t.scores[i], t.features)
			if w := &t.reader.words[i]; t.reader.casing[s] == normal && w.flags&isLower != 0 && w.letters > 3 {
				for c := PersonClass; c <= NationalityClass; c++ {
					t.scores[i][c.Inside()] -= smallInside
				}
			}
		}
		t.decode(sentence.First, sentence.Last)
	}
	t.agree(doc)
	for s := range doc.Sentences {
		to = t.collect(&doc.Sentences[s], to)
	}
	return to
}

// outsideOnly is the scores of a token that can be no part of a name.
var outsideOnly = func() (scores [Labels]int32) {
	for l := 1; l < Labels; l++ {
		scores[l] = never
	}
	return scores
}()

// plain says whether a token is no part of a name: one without a sign of a name, and not between two that have one, in a
// sentence whose capitals tell names.
func (r *Reader) plain(sentence *text.Sentence, number, i int) bool {
	if r.casing[number] != normal || r.words[i].sign {
		return false
	}
	sign := func(k int) bool { return k >= sentence.First && k < sentence.Last && r.words[k].sign }
	if sign(i - 1) {
		return !sign(i+1) && !sign(i+2) && r.words[i].flags&hasDigit == 0
	}
	return !sign(i-2) || !sign(i+1)
}

// decode finds the likeliest labels of the tokens [first, last).
func (t *tagger) decode(first, last int) {
	var way, next [Labels]int32
	for l := range Labels {
		way[l] = t.scores[first][l] + t.model.transitions[l][Outside]
	}
	for i := first + 1; i < last; i++ {
		labels := Labels
		if t.scores[i] == outsideOnly {
			next, labels = outsideOnly, 1
		}
		for to := range labels {
			row, before := &t.model.transitions[to], t.model.before[to]
			from := before[0]
			best := way[from] + row[from]
			for _, l := range before[1:] {
				if score := way[l] + row[l]; score > best {
					best, from = score, l
				}
			}
			next[to] = best + t.scores[i][to]
			t.best[i][to] = from
		}
		way = next
	}
	label := 0
	for l := range Labels {
		if way[l] > way[label] {
			label = l
		}
	}
	for i := last - 1; i >= first; i-- {
		t.labels[i] = Label(label)
		label = int(t.best[i][label])
	}
}

// collect turns the labels of a sentence into names.
func (t *tagger) collect(sentence *text.Sentence, to []text.Name) []text.Name {
	for i := sentence.First; i < sentence.Last; {
		label := t.labels[i]
		if label == Outside {
			i++
			continue
		}
		end := i + 1
		for end < sentence.Last && t.labels[end] == label.class().Inside() {
			end++
		}
		if label.class() == WorkClass && sentence.Kind == text.Title && end-i == sentence.Last-sentence.First {
			return to // a title is no title of something
		}
		first := t.month(sentence, t.trim(i, end, label.class()), end, label.class())
		to = append(to, text.Name{First: first, Last: end, Kind: t.kind(sentence, first, end, label.class())})
		i = end
	}
	return to
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
