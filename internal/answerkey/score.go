package answerkey

import (
	"path/filepath"
	"strconv"
	"strings"

	"casus/record"
)

// Slots are the fields of an incident that are scored, in the order in which they are told.
var Slots = []string{"type", "stage", "date", "country", "place", "perpetrator", "attribution", "target", "killed", "injured", "abducted"}

// weights say how much a slot tells of whether two accounts are of one act.
var weights = map[string]float64{"type": 1, "stage": 0.25, "date": 2, "country": 0.5, "place": 1.5, "perpetrator": 1,
	"attribution": 0.25, "target": 1, "killed": 1, "injured": 0.5, "abducted": 0.5}

// enough is the share of the answer's weight from which two accounts may be paired.
const enough = 0.30

// Count is how many fills there could be, how many were given, and how many of them are right.
type Count struct {
	Possible int     `json:"possible"`
	Actual   int     `json:"actual"`
	Correct  float64 `json:"correct"`
}

func (c *Count) add(other Count) {
	c.Possible += other.Possible
	c.Actual += other.Actual
	c.Correct += other.Correct
}

// Measures are recall, precision and their harmonic mean, in per cent.
func (c Count) Measures() (recall, precision, f float64) {
	if c.Possible > 0 {
		recall = 100 * c.Correct / float64(c.Possible)
	}
	if c.Actual > 0 {
		precision = 100 * c.Correct / float64(c.Actual)
	}
	if recall+precision > 0 {
		f = 2 * recall * precision / (recall + precision)
	}
	return recall, precision, f
}

// Score is what one report or many come to. Incidents counts the pairs as correct.
type Score struct {
	Slots     map[string]Count `json:"slots"`
	Incidents Count            `json:"incidents"`
}

// All is the count over all slots.
func (s *Score) All() (all Count) {
	for _, slot := range Slots {
		all.add(s.Slots[slot])
	}
	return all
}

func (s *Score) count(slot string, c Count) {
	sum := s.Slots[slot]
	sum.add(c)
	s.Slots[slot] = sum
}

// Kinds are what is scored beside incidents, in the order in which it is told.
var Kinds = []string{"facts", "fact dates", "fact sources", "statements", "affiliations"}

// Result is a whole run.
type Result struct {
	Total   Score
	Reports []Score // as many as there are lines in the key
	Kinds   map[string]Count
}

// Run scores records against a key.
func Run(key []Line, records []*record.Record) *Result {
	filed := byFile(records)
	result := &Result{Total: Score{Slots: make(map[string]Count)}, Kinds: make(map[string]Count)}
	for _, line := range key {
		var incidents []record.Incident
		var facts []record.Fact
		var statements []record.Statement
		for _, rec := range filed[filepath.Base(line.File)] {
			incidents = append(incidents, rec.Incidents...)
			facts = append(facts, rec.Facts...)
			statements = append(statements, rec.Statements...)
		}
		score := scoreIncidents(line.Incidents, incidents)
		result.Reports = append(result.Reports, score)
		for slot, c := range score.Slots {
			result.Total.count(slot, c)
		}
		result.Total.Incidents.add(score.Incidents)
		if line.Facts != nil {
			result.scoreFacts(line.Facts, facts)
		}
		if line.Statements != nil {
			result.scoreStatements(line.Statements, statements)
		}
	}
	return result
}

// fills are an incident's values by slot; each is a function that says how like they are to an answer's fill.
type fills struct {
	words  map[string][]string
	counts map[string][]bounds
}

func (f *fills) len(slot string) int { return len(f.words[slot]) + len(f.counts[slot]) }

func fillsOf(i *record.Incident) *fills {
	f := &fills{words: make(map[string][]string), counts: make(map[string][]bounds)}
	add := func(slot, value string) {
		if value != "" {
			f.words[slot] = append(f.words[slot], value)
		}
	}
	if i.EventType != "" {
		add("type", i.EventType+": "+i.SubEventType)
	}
	add("stage", i.Stage)
	add("date", i.Date)
	if i.Place != nil {
		add("country", i.Place.Country)
		var names []string
		for _, name := range []string{i.Place.Name, i.Place.City, i.Place.Admin1} {
			if name != "" {
				names = append(names, name)
			}
		}
		add("place", strings.Join(names, " | "))
	}
	for _, actor := range i.Actors {
		if actor.Role == "perpetrator" && actor.Name != "" {
			add("perpetrator", actor.Name)
			add("attribution", actor.Attribution)
		}
	}
	for _, t := range i.Targets {
		add("target", t.Text)
	}
	for slot, toll := range map[string]*record.Range{"killed": i.Fatalities, "injured": i.Injuries, "abducted": i.Abducted} {
		if toll == nil {
			continue
		}
		low, high := toll.Low, toll.High
		if low == nil {
			low = toll.Best
		}
		if high == nil {
			high = toll.Best
		}
		if low == nil && high == nil {
			continue
		}
		b := bounds{high: high}
		if low != nil {
			b.low = *low
		}
		f.counts[slot] = []bounds{b}
	}
	return f
}

// answer is one fill of the key: how like a given fill is to it.
type answer func(given *fills, n int) float64

// key is an incident of the key by slot.
type key map[string][]answer

func keyOf(i *Incident) key {
	k := make(key)
	word := func(slot string, acceptable answers, like func(answers, string) float64) {
		if len(acceptable) > 0 {
			k[slot] = append(k[slot], func(given *fills, n int) float64 { return like(acceptable, given.words[slot][n]) })
		}
	}
	number := func(slot string, acceptable []bounds) {
		if len(acceptable) > 0 {
			k[slot] = append(k[slot], func(given *fills, n int) float64 { return likeCount(acceptable, given.counts[slot][n]) })
		}
	}
	word("type", i.Type, likeType)
	word("stage", i.Stage, likeWord)
	word("date", i.Date, likeDate)
	word("country", i.Country, likeWord)
	word("place", i.Place, likePlace)
	for _, p := range i.Perpetrators {
		word("perpetrator", p.Name, likeText)
		word("attribution", p.Attribution, likeWord)
	}
	for _, t := range i.Targets {
		word("target", t.Text, likeText)
	}
	number("killed", i.Killed)
	number("injured", i.Injured)
	number("abducted", i.Abducted)
	return k
}

// correct gives every answer of a slot the best of the fills that are left.
func (k key) correct(slot string, given *fills) (sum float64) {
	left := make([]int, given.len(slot))
	for n := range left {
		left[n] = n
	}
	for _, like := range k[slot] {
		best, at := 0.0, -1
		for i, n := range left {
			if score := like(given, n); score > 0 && score >= best {
				best, at = score, i
			}
		}
		if at >= 0 {
			sum += best
			left = append(left[:at], left[at+1:]...)
		}
	}
	return sum
}

// Right is how much of a slot an incident has right, at most the number of the key's answers for it.
func (i *Incident) Right(slot string, given *record.Incident) float64 {
	return keyOf(i).correct(slot, fillsOf(given))
}

// like is the share of the answer's weight that an incident earns.
func (k key) like(given *fills) float64 {
	earned, whole := 0.0, 0.0
	for _, slot := range Slots {
		if n := len(k[slot]); n > 0 {
			earned += weights[slot] * k.correct(slot, given) / float64(n)
			whole += weights[slot]
		}
	}
	return earned / whole
}

// Pair gives for each incident of a key the one read that is most like it, -1 for none.
func Pair(answers []Incident, incidents []record.Incident) []int {
	keys, given := filled(answers, incidents)
	return pairLike(keys, given)
}

func filled(answers []Incident, incidents []record.Incident) ([]key, []*fills) {
	keys, given := make([]key, len(answers)), make([]*fills, len(incidents))
	for i := range answers {
		keys[i] = keyOf(&answers[i])
	}
	for j := range incidents {
		given[j] = fillsOf(&incidents[j])
	}
	return keys, given
}

func pairLike(keys []key, given []*fills) []int {
	return pair(len(keys), len(given), func(i, j int) float64 { return max(0, keys[i].like(given[j])-enough) })
}

func scoreIncidents(answers []Incident, incidents []record.Incident) Score {
	score := Score{Slots: make(map[string]Count)}
	keys, given := filled(answers, incidents)
	pairs := pairLike(keys, given)
	taken := make([]bool, len(given))
	score.Incidents.Actual = len(given)
	for i, j := range pairs {
		paired := j >= 0
		if paired || !answers[i].Optional {
			score.Incidents.Possible++
		}
		if paired {
			score.Incidents.Correct++
			taken[j] = true
		}
		for _, slot := range Slots {
			switch {
			case paired:
				score.count(slot, Count{len(keys[i][slot]), given[j].len(slot), keys[i].correct(slot, given[j])})
			case !answers[i].Optional:
				score.count(slot, Count{Possible: len(keys[i][slot])})
			}
		}
	}
	for j, used := range taken {
		for _, slot := range Slots {
			if !used {
				score.count(slot, Count{Actual: given[j].len(slot)})
			}
		}
	}
	return score
}

// pair gives the column for each row, -1 where there is none that gains anything.
func pair(rows, columns int, gain func(i, j int) float64) []int {
	result := make([]int, rows)
	matrix := make([][]float64, rows)
	for i := range matrix {
		result[i] = -1
		matrix[i] = make([]float64, columns)
		for j := range matrix[i] {
			matrix[i][j] = gain(i, j)
		}
	}
	if rows == 0 || columns == 0 {
		return result
	}
	for i, j := range assign(matrix) {
		if j >= 0 && matrix[i][j] > 0 {
			result[i] = j
		}
	}
	return result
}

func (r *Result) count(kind string, c Count) {
	sum := r.Kinds[kind]
	sum.add(c)
	r.Kinds[kind] = sum
}

// value writes a fact's value as the key does: bounds as "low high".
func value(f *record.Fact) string {
	strength, ok := f.Value.(record.Strength)
	if !ok {
		text, _ := f.Value.(string)
		return text
	}
	if strength.Low == nil && strength.High == nil {
		return strength.Text
	}
	var parts []string
	for _, bound := range []*int{strength.Low, strength.High} {
		if bound != nil {
			parts = append(parts, strconv.Itoa(*bound))
		}
	}
	return strings.Join(parts, " ")
}

// Like says how right a fact is, from 0 to 1.
func (f *Fact) Like(given *record.Fact) float64 { return likeFact(f, given) }

func likeFact(answer *Fact, given *record.Fact) float64 {
	if likeWord(answer.Relation, given.Relation) == 0 || likeText(answer.Subject, given.Subject) == 0 {
		return 0
	}
	said := value(given)
	for _, v := range answer.Value {
		if v == said && said != "" {
			return 1
		}
	}
	return likeText(answer.Value, said)
}

func (r *Result) scoreFacts(answers []Fact, facts []record.Fact) {
	facts = withoutMirrored(facts)
	pairs := pair(len(answers), len(facts), func(i, j int) float64 { return likeFact(&answers[i], &facts[j]) })
	r.count("facts", Count{Actual: len(facts)})
	for i, j := range pairs {
		if j >= 0 || !answers[i].Optional {
			r.count("facts", Count{Possible: 1})
		}
		if j < 0 {
			continue
		}
		r.count("facts", Count{Correct: likeFact(&answers[i], &facts[j])})
		r.detail("fact dates", answers[i].Date, facts[j].Date, likeDate)
		r.detail("fact sources", answers[i].By, facts[j].By, likeText)
	}
}

// detail scores a field of a pair.
func (r *Result) detail(kind string, acceptable answers, given string, like func(answers, string) float64) {
	if len(acceptable) > 0 {
		r.count(kind, Count{Possible: 1})
	}
	if given == "" {
		return
	}
	r.count(kind, Count{Actual: 1})
	if len(acceptable) > 0 {
		r.count(kind, Count{Correct: like(acceptable, given)})
	}
}

// withoutMirrored leaves out the second of two facts that say the same of two parties from either side.
func withoutMirrored(facts []record.Fact) []record.Fact {
	type sides struct{ relation, a, b string }
	seen := make(map[sides]bool)
	var kept []record.Fact
	for i := range facts {
		if relation := facts[i].Relation; relation == "rival_of" || relation == "ally_of" {
			a, b := strings.Join(words(facts[i].Subject), " "), strings.Join(words(value(&facts[i])), " ")
			key := sides{relation, min(a, b), max(a, b)}
			if seen[key] {
				continue
			}
			seen[key] = true
		}
		kept = append(kept, facts[i])
	}
	return kept
}

// likeStatement asks for six tenths of the words of an answer, and counts the speaker.
func likeStatement(answer *Statement, given *record.Statement) float64 {
	speaker := likeText(answer.Speaker, given.Speaker)
	said := set(words(given.Text))
	overlap := 0.0
	for _, text := range answer.Text {
		theirs := set(words(text))
		overlap = max(overlap, float64(common(said, theirs))/float64(max(len(theirs), 1)))
	}
	if overlap < 0.6 {
		return 0
	}
	return speaker
}

func (r *Result) scoreStatements(answers []Statement, statements []record.Statement) {
	pairs := pair(len(answers), len(statements), func(i, j int) float64 { return likeStatement(&answers[i], &statements[j]) })
	r.count("statements", Count{Actual: len(statements)})
	for i, j := range pairs {
		if j >= 0 || !answers[i].Optional {
			r.count("statements", Count{Possible: 1})
		}
		if j < 0 {
			continue
		}
		r.count("statements", Count{Correct: likeStatement(&answers[i], &statements[j])})
		if len(answers[i].Affiliation) == 0 {
			continue
		}
		r.detail("affiliations", answers[i].Affiliation, strings.TrimSpace(statements[j].Role+" "+statements[j].Organization), likeText)
	}
}
