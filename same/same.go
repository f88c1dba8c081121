package same

import (
	"cmp"
	"slices"
	"strings"

	"casus/record"
)

// Account is one report's telling of one incident. ID is unique over all reports.
type Account struct {
	ID     string
	Report string
	*record.Incident
}

// Report is what joining needs to know of a report.
type Report struct {
	ID        string
	Outlet    string
	Signature Signature
}

// Decision is a person's word on two accounts; it outranks the program's.
type Decision struct {
	A, B string // account ids
	Same bool
}

// Link is one join and its reason.
type Link struct{ A, B, Reason string }

// Incident is a set of accounts that tell of one act.
type Incident struct {
	ID       string   // "i-" and the rest of its first account's id
	Accounts []string // sorted
	Links    []Link
}

// candidate is a pair of accounts that may be one.
type candidate struct {
	a, b   int
	score  float64
	reason string
}

// Join makes incidents of accounts. Its result does not depend on the order of what it is given: the strongest pairs
// are joined first, and a pair is passed over where its join would put two accounts of one report together.
func Join(accounts []Account, reports []Report, decisions []Decision) []Incident {
	accounts = slices.Clone(accounts)
	slices.SortFunc(accounts, func(a, b Account) int { return cmp.Compare(a.ID, b.ID) })
	signatures := make(map[string]Signature, len(reports))
	for _, report := range reports {
		signatures[report.ID] = report.Signature
	}
	index := make(map[string]int, len(accounts))
	for i, account := range accounts {
		index[account.ID] = i
	}

	type pair struct{ a, b int }
	var pairs []candidate
	apart := make(map[pair]bool)
	decided := make(map[pair]bool)
	for _, decision := range decisions {
		a, okA := index[decision.A]
		b, okB := index[decision.B]
		if !okA || !okB || a == b {
			continue
		}
		key := pair{min(a, b), max(a, b)}
		decided[key] = true
		if decision.Same {
			pairs = append(pairs, candidate{a: key.a, b: key.b, score: 1000, reason: "a person's decision"})
		} else {
			apart[key] = true
		}
	}
	for _, group := range neighbours(accounts) {
		a, b := group[0], group[1]
		if accounts[a].Report == accounts[b].Report || decided[pair{a, b}] {
			continue
		}
		alike := signatures[accounts[a].Report].Alike(signatures[accounts[b].Report])
		if score, reason := compare(&accounts[a], &accounts[b], alike); score > 0 {
			pairs = append(pairs, candidate{a, b, score, reason})
		}
	}
	slices.SortFunc(pairs, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})

	set := make([][]int, len(accounts)) // the members of the set that an account is in, shared by all of them
	for i := range set {
		set[i] = []int{i}
	}
	var links []candidate
	for _, p := range pairs {
		one, two := set[p.a], set[p.b]
		if one[0] == two[0] {
			continue
		}
		blocked := false
		for _, a := range one {
			for _, b := range two {
				if apart[pair{min(a, b), max(a, b)}] || accounts[a].Report == accounts[b].Report && p.score < 1000 {
					blocked = true
				}
			}
		}
		if blocked {
			continue
		}
		merged := slices.Concat(one, two)
		slices.Sort(merged)
		for _, member := range merged {
			set[member] = merged
		}
		links = append(links, p)
	}

	var incidents []Incident
	at := make(map[int]int)
	for i, members := range set {
		if members[0] != i {
			continue
		}
		incident := Incident{ID: incidentID(accounts[i].ID)}
		for _, member := range members {
			incident.Accounts = append(incident.Accounts, accounts[member].ID)
		}
		at[i] = len(incidents)
		incidents = append(incidents, incident)
	}
	for _, link := range links {
		incident := &incidents[at[set[link.a][0]]]
		incident.Links = append(incident.Links, Link{accounts[link.a].ID, accounts[link.b].ID, link.reason})
	}
	return incidents
}

// incidentID is made from the first account's id, so that it is the same in whatever order reports arrive.
func incidentID(account string) string {
	return "i-" + strings.TrimPrefix(account, "a-")
}

// neighbours lists the pairs of accounts, by index and a < b, whose dates may be close: those are compared in full.
func neighbours(accounts []Account) [][2]int {
	type dated struct {
		at          int
		first, last string
	}
	var known []dated
	yearless := make(map[string][]int)
	for i, account := range accounts {
		first, last, ok := record.Days(account.Date)
		switch {
		case ok && first != "" && last != "":
			known = append(known, dated{i, dayBefore(first), last})
		case !ok && account.Date != "":
			yearless[account.Date] = append(yearless[account.Date], i)
		}
	}
	slices.SortFunc(known, func(a, b dated) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.at, b.at)) })
	var pairs [][2]int
	for i, one := range known {
		for _, two := range known[i+1:] {
			if two.first > one.last {
				break
			}
			pairs = append(pairs, [2]int{min(one.at, two.at), max(one.at, two.at)})
		}
	}
	for _, members := range yearless {
		for i, one := range members {
			for _, two := range members[i+1:] {
				pairs = append(pairs, [2]int{min(one, two), max(one, two)})
			}
		}
	}
	return pairs
}
