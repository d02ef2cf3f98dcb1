package identity

import "time"

// agreement tells how closely two dates agree.
type agreement int

// The agreements, the closer the higher.
const (
	never  agreement = iota
	year             // one tells the year only
	month            // one tells the month only
	during           // one is a day of the other meeting
	day
)

// farApart is more days than two dates can be apart and yet be of one meeting.
const farApart = 1 << 20

// span is a date with the days that it may mean.
type span struct {
	text        string
	first, last string // days
	end         string // last day of the meeting, if that is known to the day
	exact       bool   // to the day
}

// newSpan reads an ISO date of any precision and the end of the meeting.
func newSpan(start, end string) (span, bool) {
	for layout, step := range map[string][3]int{"2006": {1, 0, 0}, "2006-01": {0, 1, 0}, time.DateOnly: {0, 0, 1}} {
		t, err := time.Parse(layout, start)
		if err != nil {
			continue
		}
		last := t.AddDate(step[0], step[1], step[2]).AddDate(0, 0, -1)
		s := span{text: start, first: t.Format(time.DateOnly), last: last.Format(time.DateOnly), exact: layout == time.DateOnly}
		if _, err := time.Parse(time.DateOnly, end); err == nil && s.exact && end >= start {
			s.end = end
		}
		return s, true
	}
	return span{}, false
}

// agrees tells how closely two dates agree, and how many days lie between them if
// they do not.
func (s span) agrees(o span) (agreement, int) {
	switch {
	case s.exact && o.exact && s.first == o.first:
		return day, 0
	case s.exact && o.exact:
		if s.first < o.first && o.first <= s.end || o.first < s.first && s.first <= o.end {
			return during, 0
		}
		return never, daysBetween(s.first, o.first)
	case s.last < o.first || o.last < s.first:
		return never, farApart
	case len(s.text) == len("2006") || len(o.text) == len("2006"):
		return year, 0
	}
	return month, 0
}

func daysBetween(a, b string) int {
	x, errX := time.Parse(time.DateOnly, a)
	y, errY := time.Parse(time.DateOnly, b)
	if errX != nil || errY != nil {
		return farApart
	}
	days := int(y.Sub(x).Hours() / 24)
	return max(days, -days)
}
