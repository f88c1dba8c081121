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

// Cluster makes incidents of accounts that hang together. Those that agree best on average are joined first, until no
// two sets are left that agree enough and may be joined. Its result does not depend on the order of the accounts.
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
	sets     [][]int   // sorted members; nil once merged into an earlier set
	sum      []float64 // of the scores between two sets, triangular; -Inf where they must not be joined
	best     []int     // the later set with which a set agrees best, -1 for none
}

func (c *clusterer) at(i, j int) *float64 {
	if i > j {
		i, j = j, i
	}
	return &c.sum[j*(j-1)/2+i]
}

// matrix scores all pairs.
func (c *clusterer) matrix() {
	n := len(c.accounts)
	c.sum = make([]float64, n*(n-1)/2)
	c.sets = make([][]int, n)
	c.best = make([]int, n)
	for i := range n {
		c.sets[i] = []int{i}
		for j := range i {
			*c.at(j, i) = c.score(j, i)
		}
	}
	for key, one := range c.decided { // those whom a person held for one are one before all others are joined
		if !one {
			continue
		}
		*c.at(key.a, key.b) = ByPerson
	}
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

// merge joins sets, the best first.
func (c *clusterer) merge() {
	for _, key := range c.together() {
		a, b := c.find(key.a), c.find(key.b)
		if a != b {
			c.lend(min(a, b), max(a, b))
			c.join(min(a, b), max(a, b))
		}
	}
	for i := range c.sets {
		c.rank(i)
	}
	for {
		one, top := -1, -math.MaxFloat64
		for i := range c.sets {
			if c.sets[i] != nil && c.best[i] >= 0 {
				if agreement := c.agreement(i, c.best[i]); agreement > top {
					one, top = i, agreement
				}
			}
		}
		if one < 0 || top < average {
			return
		}
		other := c.best[one]
		c.join(one, other)
		for i := range c.sets[:other] {
			if c.sets[i] != nil && (i == one || c.best[i] == one || c.best[i] == other) {
				c.rank(i)
			} else if c.sets[i] != nil && i < one && c.best[i] >= 0 && c.agreement(i, one) > c.agreement(i, c.best[i]) {
				c.best[i] = one
			}
		}
	}
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
	return *c.at(i, j) / float64(len(c.sets[i])*len(c.sets[j]))
}

// rank finds the later set with which a set agrees best.
func (c *clusterer) rank(i int) {
	c.best[i] = -1
	if c.sets[i] == nil {
		return
	}
	for j := i + 1; j < len(c.sets); j++ {
		if c.sets[j] != nil && !math.IsInf(*c.at(i, j), -1) && (c.best[i] < 0 || c.agreement(i, j) > c.agreement(i, c.best[i])) {
			c.best[i] = j
		}
	}
}

// lend lets two sets that a person holds for one agree with others as well as the better of them does.
func (c *clusterer) lend(one, other int) {
	for k := range c.sets {
		if k == one || k == other || c.sets[k] == nil || math.IsInf(*c.at(one, k), -1) || math.IsInf(*c.at(other, k), -1) {
			continue
		}
		agreement := max(c.agreement(one, k), c.agreement(other, k))
		*c.at(one, k) = agreement * float64(len(c.sets[one])*len(c.sets[k]))
		*c.at(other, k) = agreement * float64(len(c.sets[other])*len(c.sets[k]))
	}
}

// join puts the second set into the first.
func (c *clusterer) join(one, other int) {
	for k := range c.sets {
		if k != one && k != other && c.sets[k] != nil {
			*c.at(one, k) += *c.at(other, k)
		}
	}
	c.sets[one] = slices.Sorted(slices.Values(slices.Concat(c.sets[one], c.sets[other])))
	c.sets[other] = nil
}

// links are the joins that hold an incident together: a tree of those with the most points.
func (c *clusterer) links(members []int) []Link {
	if len(members) < 2 {
		return nil
	}
	type reached struct {
		from  int
		score float64
	}
	nearest := make(map[int]reached, len(members))
	for _, m := range members[1:] {
		nearest[m] = reached{members[0], c.score(members[0], m)}
	}
	var links []Link
	for len(nearest) > 0 {
		next := -1
		for _, m := range members {
			if r, open := nearest[m]; open && (next < 0 || r.score > nearest[next].score) {
				next = m
			}
		}
		r := nearest[next]
		delete(nearest, next)
		links = append(links, c.link(r.from, next))
		for m, known := range nearest {
			i, j := min(next, m), max(next, m)
			if points := c.score(i, j); points > known.score || points == known.score && next < known.from {
				nearest[m] = reached{next, points}
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
