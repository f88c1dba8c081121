package same

import (
	"strings"

	"casus/lex"
)

// Origins numbers the independent sources of reports: reports of one outlet, reports that carry one text, and a report
// with the outlet that it credits most come from one source. The number is the index of the first report of the source.
func Origins(reports []Report) []int {
	sets := newSets(len(reports))
	speaks := make(map[string]int) // the first report of an outlet, or that credits it
	for i := range reports {
		for _, outlet := range [...]string{reports[i].Outlet, reports[i].Credit} {
			key := masthead(outlet)
			if key == "" {
				continue
			}
			if first, known := speaks[key]; known {
				sets.union(first, i)
			} else {
				speaks[key] = i
			}
		}
	}
	for i := range reports {
		for j := range i {
			if sets.find(i) != sets.find(j) && reports[i].Sketch.Alike(&reports[j].Sketch) >= copied {
				sets.union(i, j)
			}
		}
	}
	origins := make([]int, len(reports))
	for i := range origins {
		origins[i] = sets.find(i)
	}
	return origins
}

// masthead folds the name of an outlet, without what some write and others leave out.
func masthead(outlet string) string {
	name := strings.TrimPrefix(lex.Fold(outlet), "the ")
	for _, word := range [...]string{" news agency", " agency", " news", ".com", " online"} {
		name = strings.TrimSuffix(name, word)
	}
	return name
}
