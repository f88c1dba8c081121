package same

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Decision is a person's word on two accounts; it outranks the program's.
type Decision struct {
	A    string `json:"a"` // account ids
	B    string `json:"b"`
	Same bool   `json:"same"`
}

// Link is one join with its points and its reason.
type Link struct {
	A      string  `json:"a"`
	B      string  `json:"b"`
	Score  float64 `json:"score"`
	Reason string  `json:"reason"`
}

// Incident is a set of accounts that tell of one act.
type Incident struct {
	ID       string   // "i-" and the rest of its first account's id
	Accounts []string // sorted
	Links    []Link
}

// contradicted outweighs all agreement; only a person's word joins the two.
const contradicted = -1e6

// ByPerson is the score of a join that a person made.
const ByPerson = 1000

// Cluster makes incidents of accounts that hang together. Sets that agree with each other better, on average, than either
// does with any other are joined, until no two are left that agree enough and may be joined. Its result does not depend on
// the order of the accounts; its cost grows with the square of their number.
func Cluster(accounts []*Account, told Told, decisions []Decision) []Incident {
	accounts = slices.SortedFunc(slices.Values(accounts), func(a, b *Account) int { return cmp.Compare(a.ID, b.ID) })
	c := &clusterer{accounts: accounts, told: told, decided: decided(accounts, decisions)}
	if len(accounts) > 1 {
		c.matrix()
		c.merge()
	} else {
		c.sets = [][]int{{0}}[:len(accounts)]
	}
	var incidents []Incident
	for _, members := range c.sets {
		if members == nil {
			continue
		}
		slices.Sort(members)
		incident := Incident{ID: incidentID(accounts[members[0]].ID), Links: c.links(members)}
		for _, member := range members {
			incident.Accounts = append(incident.Accounts, accounts[member].ID)
		}
		incidents = append(incidents, incident)
	}
	return incidents
}

// incidentID is made from the first account's id, so that it is the same in whatever order reports arrive.
func incidentID(account string) string {
	return "i-" + strings.TrimPrefix(account, "a-")
}

// pair is two accounts by index, a < b.
type pair struct{ a, b int }

func decided(accounts []*Account, decisions []Decision) map[pair]bool {
	if len(decisions) == 0 {
		return nil
	}
	words := make(map[pair]bool)
	for _, d := range decisions {
		a, okA := slices.BinarySearchFunc(accounts, d.A, func(x *Account, id string) int { return cmp.Compare(x.ID, id) })
		b, okB := slices.BinarySearchFunc(accounts, d.B, func(x *Account, id string) int { return cmp.Compare(x.ID, id) })
		if okA && okB && a != b {
			words[pair{min(a, b), max(a, b)}] = d.Same
		}
	}
	return words
}

type clusterer struct {
	accounts []*Account
	told     Told
	decided  map[pair]bool
	sets     [][]int   // members; nil once merged into an earlier set
	scores   []float32 // of pairs of accounts, triangular
	sum      []float32 // of the scores between two sets; -Inf where they must not be joined
}

// cell is where a triangular table has a pair.
func cell(i, j int) int {
	if i > j {
		i, j = j, i
	}
	return j*(j-1)/2 + i
}

func (c *clusterer) at(i, j int) *float32 { return &c.sum[cell(i, j)] }

// matrix scores all pairs.
func (c *clusterer) matrix() {
	n := len(c.accounts)
	c.scores = make([]float32, n*(n-1)/2)
	c.sets = make([][]int, n)
	for i := range n {
		c.sets[i] = []int{i}
		for j := range i {
			c.scores[cell(j, i)] = float32(c.score(j, i))
		}
	}
	c.sum = slices.Clone(c.scores)
}

func (c *clusterer) score(i, j int) float64 {
	a, b := c.accounts[i], c.accounts[j]
	if one, ok := c.decided[pair{i, j}]; ok {
		if one {
			return ByPerson
		}
		return math.Inf(-1)
	}
	if a.Report == b.Report {
		return math.Inf(-1)
	}
	points := Score(a, b, c.told)
	if points <= flat {
		return contradicted
	}
	return points
}

// merge joins sets: first those that a person held for one, then those that agree best with each other. It follows the
// best neighbour of a set to that one's best neighbour, until two are each other's: joining these changes nothing for
// the others that would make them a better neighbour (Benzécri's chain), so no set is looked at more than a few times.
func (c *clusterer) merge() {
	for _, key := range c.together() {
		if a, b := c.find(key.a), c.find(key.b); a != b {
			c.lend(min(a, b), max(a, b))
			c.join(min(a, b), max(a, b))
		}
	}
	var chain []int
	for next := 0; ; {
		if len(chain) == 0 {
			for next < len(c.sets) && c.sets[next] == nil {
				next++
			}
			if next == len(c.sets) {
				return
			}
			chain = append(chain, next)
		}
		top, before := chain[len(chain)-1], -1
		if len(chain) > 1 {
			before = chain[len(chain)-2]
		}
		neighbour, agreement := c.nearest(top, before)
		switch {
		case neighbour < 0 || agreement < average: // it stays as it is
			chain = chain[:len(chain)-1]
			next = max(next, top+1)
		case neighbour == before:
			chain = chain[:len(chain)-2]
			c.join(min(top, neighbour), max(top, neighbour))
		default:
			chain = append(chain, neighbour)
		}
	}
}

// nearest is the set with which a set agrees best; of equals the one it was come from, else the first.
func (c *clusterer) nearest(set, before int) (neighbour int, agreement float64) {
	neighbour = -1
	if before >= 0 {
		neighbour, agreement = before, c.agreement(set, before)
	}
	for i := range c.sets {
		if i == set || c.sets[i] == nil || math.IsInf(float64(*c.at(i, set)), -1) {
			continue
		}
		if other := c.agreement(i, set); neighbour < 0 || other > agreement {
			neighbour, agreement = i, other
		}
	}
	return neighbour, agreement
}

// together are the pairs that a person held for one, in order.
func (c *clusterer) together() []pair {
	var pairs []pair
	for key, one := range c.decided {
		if one {
			pairs = append(pairs, key)
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return pairs
}

func (c *clusterer) find(account int) int {
	for i, members := range c.sets {
		if slices.Contains(members, account) {
			return i
		}
	}
	return -1
}

// agreement is the average score between two sets.
func (c *clusterer) agreement(i, j int) float64 {
	return float64(*c.at(i, j)) / float64(len(c.sets[i])*len(c.sets[j]))
}

// lend lets two sets that a person holds for one agree with others as well as the better of them does.
func (c *clusterer) lend(one, other int) {
	for k := range c.sets {
		if k == one || k == other || c.sets[k] == nil || math.IsInf(float64(*c.at(one, k)), -1) || math.IsInf(float64(*c.at(other, k)), -1) {
			continue
		}
		agreement := max(c.agreement(one, k), c.agreement(other, k))
		*c.at(one, k) = float32(agreement * float64(len(c.sets[one])*len(c.sets[k])))
		*c.at(other, k) = float32(agreement * float64(len(c.sets[other])*len(c.sets[k])))
	}
}

// join puts the second set into the first.
func (c *clusterer) join(one, other int) {
	for k := range c.sets {
		if k != one && k != other && c.sets[k] != nil {
			*c.at(one, k) += *c.at(other, k)
		}
	}
	c.sets[one] = append(c.sets[one], c.sets[other]...)
	c.sets[other] = nil
}

// links are the joins that hold an incident together: a tree of those with the most points.
func (c *clusterer) links(members []int) []Link {
	if len(members) < 2 {
		return nil
	}
	nearest := make([]int, len(members)) // for each member that is not reached yet, the reached one it agrees with best
	nearest[0] = -1
	between := func(i, j int) float32 { return c.scores[cell(members[i], members[j])] }
	var links []Link
	for range members[1:] {
		next := -1
		for m, from := range nearest {
			if from >= 0 && (next < 0 || between(from, m) > between(nearest[next], next)) {
				next = m
			}
		}
		links = append(links, c.link(members[nearest[next]], members[next]))
		nearest[next] = -1
		for m, from := range nearest {
			if from >= 0 && (between(next, m) > between(from, m) || between(next, m) == between(from, m) && next < from) {
				nearest[m] = next
			}
		}
	}
	slices.SortFunc(links, func(x, y Link) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return links
}

func (c *clusterer) link(i, j int) Link {
	i, j = min(i, j), max(i, j)
	a, b := c.accounts[i], c.accounts[j]
	if c.decided[pair{i, j}] {
		return Link{a.ID, b.ID, ByPerson, "a person's decision"}
	}
	v := Compare(a, b, c.told)
	return Link{a.ID, b.ID, v.Score, v.String()}
}
