package same

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"casus/lex"
	"casus/record"
)

// Account is one report's telling of one incident. ID is unique over all reports.
type Account struct {
	ID     string
	Report string
	traits traits
}

// New prepares an account for joining; it keeps nothing of the incident itself. published is when its report came out:
// an account without a date may be of the days before.
func New(id, report, published string, incident *record.Incident) *Account {
	a := &Account{ID: id, Report: report, traits: traitsOf(incident)}
	if incident.Date == "" {
		if out := spanOf(published); out.dated && out.days() == 1 {
			a.traits.when = span{text: "no date, published " + published, first: out.first - newsDays, last: out.last, dated: true, assumed: true}
		}
	}
	return a
}

// newsDays is how old news may be when it comes out.
const newsDays = 3

// traits are what joining looks at, in forms that are quick to compare.
type traits struct {
	stage, kind, family string
	when                span
	where               spot
	killed, injured     toll
	taken               toll // abducted or detained
	by                  []party
	words               []string // of targets and sites, folded, sorted
	weapons             []string
}

// span is the days that a date may mean. Of a date without a year only monthDay is set, of none nothing.
type span struct {
	text        string
	first, last int // days since 1970
	dated       bool
	assumed     bool   // it is not told, and made of when the report came out
	monthDay    string // "03-22" of a single day
}

func (s *span) days() int { return s.last - s.first + 1 }

// exact says whether a span is one that reports give for a single act: a day, a night, a few days.
func (s *span) exact() bool { return s.dated && s.days() <= 7 }

func spanOf(date string) span {
	s := span{text: date}
	first, last, ok := record.Days(date)
	if ok && first != "" && last != "" {
		s.first, s.last, s.dated = dayNumber(first), dayNumber(last), true
		if first == last {
			s.monthDay = first[len("2006-"):]
		}
		return s
	}
	if !ok && len(date) == len("XXXX-03-22") && strings.HasPrefix(date, "XXXX-") && !strings.Contains(date[5:], "X") {
		s.monthDay = date[5:]
	}
	return s
}

func dayNumber(day string) int {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return math.MinInt32
	}
	return int(t.Unix() / (24 * 60 * 60))
}

func dayText(number int) string {
	return time.Unix(int64(number)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// reach is how exactly a place is told.
type reach uint8

const (
	nowhere reach = iota
	inCountry
	inProvince
	inTown
)

// spot is a place: the site, the town, the province, the country, folded.
type spot struct {
	reach               reach
	text                string // as the account names it
	site, town          string
	province, country   string
	latitude, longitude float64
	located             bool
	geonameID           int
	names               []string // the words of its name and its town that say which place is meant, sorted
	siteWords           []string // those of the site alone
}

func spotOf(p *record.Place) spot {
	if p == nil {
		return spot{}
	}
	s := spot{text: cmp.Or(p.Name, p.Country), province: division(p.Admin1), country: p.Country, geonameID: p.GeonameID}
	if p.Latitude != nil && p.Longitude != nil && (p.GeonameID != 0 || p.GeoPrecision == 1) { // else they are those of what it lies in
		s.latitude, s.longitude, s.located = *p.Latitude, *p.Longitude, true
	}
	name, city := lex.Fold(p.Name), lex.Fold(p.City)
	province := division(p.Name)
	switch {
	case city != "":
		s.town, s.reach = town(city), inTown
		s.siteWords = without(placeWords(name), placeWords(city))
		if len(s.siteWords) > 0 {
			s.site = name
		}
	case name == "" && s.province != "", s.province != "" && province == s.province && p.GeoPrecision != 1:
		s.reach = inProvince
	case s.province == "" && province != name && p.GeoPrecision != 1:
		s.reach, s.province = inProvince, province
	case name == "", p.Admin1 == "" && p.GeoPrecision == 3:
		s.reach = inCountry
	default:
		s.town, s.reach = town(name), inTown
	}
	if s.reach == inTown {
		s.names = sorted(append(placeWords(name), placeWords(city)...))
	}
	return s
}

// placeWords are the words of a folded name that say which place is meant, and not what kind of place or on which side of it.
func placeWords(name string) []string {
	all := contentWords(name)
	if words := slices.DeleteFunc(slices.Clone(all), func(word string) bool { return generic[word] }); len(words) > 0 {
		return words
	}
	return all
}

// generic are words that stand in the names of very many sites.
var generic = func() map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(`camp market mosque church school hospital airport road checkpoint base post station building hotel
		embassy consulate bridge square street neighbourhood neighborhood edge outskirt centre center part heart suburb entrance border
		county municipality mountain valley river island park port prison highway junction headquarter compound house home office site
		refugee military general main old new outside downtown countryside southeast northeast southwest northwest southeastern northeastern
		southwestern northwestern upper lower greater capital between roundabout`) {
		set[word] = true
	}
	return set
}()

// without is a list less the words of another.
func without(words, others []string) []string {
	return sorted(slices.DeleteFunc(words, func(word string) bool { return slices.Contains(others, word) }))
}

// division folds the name of a province without the word for what it is.
func division(name string) string {
	name = lex.Fold(name)
	for _, word := range [...]string{" province", " governorate", " state", " region", " oblast", " department", " district"} {
		name = strings.TrimSuffix(name, word)
	}
	return strings.TrimPrefix(name, "al ")
}

func town(folded string) string {
	for _, word := range [...]string{" city", " town", " village", " district"} {
		folded = strings.TrimSuffix(folded, word)
	}
	for _, word := range [...]string{"city of ", "town of ", "village of ", "near ", "outside ", "al "} {
		folded = strings.TrimPrefix(folded, word)
	}
	return folded
}

// toll is a count of people: the least and the most; high is -1 where it is open.
type toll struct {
	low, high int
	told      bool
	text      string
}

func tollOf(r *record.Range) toll {
	low, high, ok := r.Bounds()
	return toll{low, high, ok, r.String()}
}

// party is one who acted or is said to have.
type party struct {
	id, name    string // name folded
	attribution string
}

// known says whether a party is a group by name, not "gunmen".
func (p *party) known() bool { return p.id != "" }

// side makes a state of its forces, police and services: reports name now the one, now the other.
func side(id string) string {
	if _, country, found := strings.Cut(id, ":"); found {
		return "state:" + country
	}
	return id
}

func traitsOf(i *record.Incident) traits {
	t := traits{
		stage: i.Stage, kind: i.SubEventType, family: families[i.SubEventType], when: spanOf(i.Date), where: spotOf(i.Place),
		killed: tollOf(i.Fatalities), injured: tollOf(i.Injuries), taken: tollOf(i.Abducted),
	}
	if !t.taken.told {
		t.taken = tollOf(i.Detained)
	}
	for _, actor := range i.Actors {
		if actor.Role == "perpetrator" {
			t.by = append(t.by, party{side(actor.ID), lex.Fold(actor.Name), actor.Attribution})
		}
	}
	for _, target := range i.Targets {
		t.words = append(t.words, contentWords(lex.Fold(target.Text))...)
	}
	for _, actor := range i.Actors {
		if actor.Role == "target" {
			t.words = append(t.words, contentWords(lex.Fold(actor.Name))...)
		}
	}
	t.words = without(t.words, t.where.names) // the place has its own points
	for _, weapon := range i.Weapons {
		t.weapons = append(t.weapons, contentWords(lex.Fold(weapon))...)
	}
	t.weapons = sorted(t.weapons)
	return t
}

func sorted(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// contentWords are the words of a folded phrase that say which one is meant, in the singular.
func contentWords(folded string) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(folded, func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 0x7f) }) {
		if len(word) < 3 || empty[word] {
			continue
		}
		if len(word) > 4 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
			word = word[:len(word)-1]
		}
		words = append(words, word)
	}
	return words
}

// empty are words that stand in very many accounts and so speak for none.
var empty = func() map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(`the and its his her their who was were had has one two three four five six seven eight nine ten dozen dozens
		several some many other others least more than people person persons man men woman women civilian civilians soldier soldiers
		troops forces police officer officers fighter fighters militant militants member members killed wounded injured area near
		town city village district province region state local army government from with outside north south east west
		northern southern eastern western central attack attacks bomb bombs`) {
		set[word] = true
	}
	return set
}()

// shared are the words that two sorted lists have in common.
func shared(a, b []string) (common []string) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			common = append(common, a[i])
			i++
			j++
		}
	}
	return common
}

// meet says whether two sorted lists have a word in common.
func meet(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

// kilometres is the distance between two places; endless where either has no coordinates.
func kilometres(a, b *spot) float64 {
	if !a.located || !b.located {
		return math.Inf(1)
	}
	const degree = math.Pi / 180
	lat1, lat2 := a.latitude*degree, b.latitude*degree
	half := math.Pow(math.Sin((lat2-lat1)/2), 2) + math.Cos(lat1)*math.Cos(lat2)*math.Pow(math.Sin((b.longitude-a.longitude)*degree/2), 2)
	return 2 * 6371 * math.Asin(math.Sqrt(min(1, half)))
}
