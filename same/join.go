package same

import (
	"cmp"
	"slices"
	"strconv"
)

// Report is what joining needs to know of a report.
type Report struct {
	ID     string
	Outlet string
	Credit string // the outlet whose words it carries most
	Sketch Sketch
}

// Join makes incidents of all accounts at once. A ledger does the same step by step: with Keys it finds which accounts
// to compare, with Compare which of them hang together, and gives those to Cluster.
func Join(accounts []*Account, reports []Report, decisions []Decision) []Incident {
	accounts = slices.SortedFunc(slices.Values(accounts), func(a, b *Account) int { return cmp.Compare(a.ID, b.ID) })
	told := around(accounts, reports)
	filed := make(map[string][]int)
	asked := make([][]string, len(accounts))
	for i, a := range accounts {
		var keys []string
		keys, asked[i] = a.Keys()
		for _, key := range keys {
			filed[key] = append(filed[key], i)
		}
		for _, part := range told.sketches[a.Report].Keys() {
			key := strconv.FormatInt(part, 36)
			filed[key] = append(filed[key], i)
			asked[i] = append(asked[i], key)
		}
	}
	sets := newSets(len(accounts))
	for i, keys := range asked {
		for _, key := range keys {
			for _, j := range filed[key] {
				if i != j && sets.find(i) != sets.find(j) && accounts[i].Report != accounts[j].Report &&
					Enough(Score(accounts[i], accounts[j], told)) {
					sets.union(i, j)
				}
			}
		}
	}
	for key, one := range decided(accounts, decisions) {
		if one {
			sets.union(key.a, key.b)
		}
	}
	components := make(map[int][]*Account)
	for i, a := range accounts {
		components[sets.find(i)] = append(components[sets.find(i)], a)
	}
	var incidents []Incident
	for _, members := range components {
		incidents = append(incidents, Cluster(members, told, decisions)...)
	}
	slices.SortFunc(incidents, func(a, b Incident) int { return cmp.Compare(a.ID, b.ID) })
	return incidents
}

// Around is Told over accounts and reports that are at hand.
func Around(accounts []*Account, reports []Report) Told { return around(accounts, reports) }

func around(accounts []*Account, reports []Report) *all {
	told := &all{sketches: make(map[string]*Sketch, len(reports)), accounts: make(map[string][]*Account)}
	for i := range reports {
		told.sketches[reports[i].ID] = &reports[i].Sketch
	}
	for _, a := range accounts {
		told.accounts[a.Report] = append(told.accounts[a.Report], a)
	}
	return told
}

type all struct {
	sketches map[string]*Sketch
	accounts map[string][]*Account
}

func (t *all) Sketch(report string) *Sketch      { return t.sketches[report] }
func (t *all) Accounts(report string) []*Account { return t.accounts[report] }

// sets is a partition of numbers.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// union keeps the smaller number as the name of the set.
func (s sets) union(i, j int) {
	i, j = s.find(i), s.find(j)
	s[max(i, j)] = min(i, j)
}
