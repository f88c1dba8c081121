package muc4

import (
	"fmt"

	"casus/when"
)

// date is the day of an incident that sentences tell of, in the form of the task.
func (c *Context) date(m *Message, sentences []int) string {
	c.findDates()
	for _, s := range sentences {
		sent := &c.Doc.Sentences[s]
		for _, d := range c.dates {
			if d.First < max(sent.First, c.From) || d.Last > sent.Last || d.Kind != when.Point && d.Kind != when.Period {
				continue
			}
			first, last, ok := d.Date.Bounds()
			if !ok || first == when.Earliest || last == when.Latest || last-first > 62 {
				continue
			}
			if first == last {
				return day(first)
			}
			return day(first) + " - " + day(last)
		}
	}
	if first, _, ok := when.Date(m.Date).Bounds(); ok {
		return "- " + day(first)
	}
	return ""
}

func day(d when.Day) string {
	y, m, dd := d.Civil()
	return fmt.Sprintf("%02d %s %02d", dd, months[m-1], y%100)
}
