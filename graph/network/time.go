package network

import (
	"strconv"
	"time"

	"github.com/diplograph/diplograph/graph"
)

// yearOf gives the year of a partial ISO 8601 date, 0 for none.
func yearOf(date string) int32 {
	if len(date) < len("2006") {
		return 0
	}
	year, err := strconv.Atoi(date[:4])
	if err != nil {
		return 0
	}
	return int32(year)
}

// monthOf numbers the months; a year without one is a month of its own, as is no
// date at all.
func monthOf(date string) int32 {
	month := 0
	if len(date) >= len("2006-01") {
		month, _ = strconv.Atoi(date[5:7])
	}
	return yearOf(date)*13 + int32(month)
}

const hoursOfDay = 24 * time.Hour

// dayNumber counts days from 1970 on.
func dayNumber(t time.Time) int { return int(t.Unix() / int64(hoursOfDay/time.Second)) }

func dateOf(day int) time.Time { return time.Unix(int64(day)*int64(hoursOfDay/time.Second), 0).UTC() }

// dayOf gives the day in the middle of what the beginning of a period may be; false
// if nothing tells.
func dayOf(p graph.Period) (day int, ok bool) {
	first, last, ok := daysOf(p.From)
	return first + (last-first)/2, ok
}

// daysOf gives the days between which a partial date lies.
func daysOf(date string) (first, last int, ok bool) {
	for _, precision := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(precision.layout, date); err == nil {
			return dayNumber(t), dayNumber(t.AddDate(precision.years, precision.months, precision.days)) - 1, true
		}
	}
	return 0, 0, false
}

// monthsBetween tells how many months after that of one day another's is.
func monthsBetween(a, b int) int {
	from, to := dateOf(a), dateOf(b)
	return (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
}

// FirstDay gives the first day that a partial ISO 8601 date may be, "" for none.
func FirstDay(date string) string {
	if first, _, ok := daysOf(date); ok {
		return dateOf(first).Format(time.DateOnly)
	}
	return ""
}

// LastDay gives the last day that a partial date may be, likewise.
func LastDay(date string) string {
	if _, last, ok := daysOf(date); ok {
		return dateOf(last).Format(time.DateOnly)
	}
	return ""
}

// DayBefore gives the day before a day, "" if that is none.
func DayBefore(day string) string {
	if first, _, ok := daysOf(day); ok {
		return dateOf(first - 1).Format(time.DateOnly)
	}
	return ""
}
