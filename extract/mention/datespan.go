package mention

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
)

// Spans of days are written with a hyphen that makes one word of both ends: "28th-31st October",
// "February 28-March 11". These forms read such words.

// slashed reads 26/01/2021 and 01/26/2021, which are five tokens, where it is certain which
// number is the day.
func (r dateReader) slashed(i int) (from, until day, end int) {
	year, ok := r.yearAt(i + 4)
	if !ok || !r.is(i+1, "/") || !r.is(i+3, "/") || r.is(i-1, "/") || r.is(i+5, "/") {
		return day{}, day{}, i
	}
	d, month := r.intAt(i), r.intAt(i+2)
	if d <= 12 && month > 12 {
		d, month = month, d
	}
	if d <= 12 || d > 31 || month < 1 || month > 12 {
		return day{}, day{}, i
	}
	return day{year, month, d}, day{}, i + 5
}

// isoSpan reads the two days of "2019-11-25 – 2019-11-29".
func (r dateReader) isoSpan(i int) (from, until day, end int) {
	from, _, end = r.isoForm(i)
	if end == i {
		return day{}, day{}, i
	}
	if next := r.rangeMark(end); next > end {
		if last, _, stop := r.isoForm(next); stop > next && !r.is(end, "and") {
			return from, last, stop
		}
	}
	return from, day{}, end
}

// hyphenatedDays reads "28th-31st October 2013".
func (r dateReader) hyphenatedDays(i int) (from, until day, end int) {
	first, last, ok := r.daysIn(i)
	if !ok {
		return day{}, day{}, i
	}
	at := i + 1
	if r.is(at, "of") {
		at++
	}
	month, next := r.monthAt(at)
	if next == at {
		return day{}, day{}, i
	}
	year, end := r.yearBehind(next)
	return day{year, month, first}, day{year, month, last}, end
}

// hyphenatedMonths reads "February 28-March 11, 2022" and "March 28th-31st, 2013".
func (r dateReader) hyphenatedMonths(i int) (from, until day, end int) {
	month, at := r.monthAt(i)
	if at == i || at >= r.end {
		return day{}, day{}, i
	}
	if first, last, ok := r.daysIn(at); ok {
		year, end := r.yearBehind(at + 1)
		return day{year, month, first}, day{year, month, last}, end
	}
	left, right, ok := strings.Cut(r.tokens[at].Text, "-")
	first, known := dayOf(left)
	if !ok || !known {
		return day{}, day{}, i
	}
	value, _ := r.words.month.Value(right)
	next, _ := strconv.Atoi(value)
	last, stop := r.dayAt(at + 1)
	if next == 0 || stop == at+1 || !isCapital(right) {
		return day{}, day{}, i
	}
	year, end := r.yearBehind(stop)
	return day{year, month, first}, day{year, next, last}, end
}

// months reads "October-November 2006" and "October to November 2006", a span of which only the
// months are said.
func (r dateReader) months(i int) (from, until day, end int) {
	first, at := r.monthAt(i)
	last := 0
	if at > i {
		next := r.rangeMark(at)
		if next == at || r.is(at, "and") {
			return day{}, day{}, i
		}
		last, at = r.monthAt(next)
	} else if left, right, ok := strings.Cut(r.tokens[i].Text, "-"); ok && isCapital(left) && isCapital(right) {
		first, last, at = r.monthCalled(left), r.monthCalled(right), i+1
	}
	year, ok := 0, false
	if at < r.end {
		year, ok = r.yearAt(at)
	}
	if first == 0 || last <= first || !ok {
		return day{}, day{}, i
	}
	return day{year: year, month: first}, day{year: year, month: last}, at + 1
}

// monthCalled is the number of the month of that name, 0 if there is none.
func (r dateReader) monthCalled(name string) int {
	value, _ := r.words.month.Value(name)
	n, _ := strconv.Atoi(value)
	return n
}

// daysIn are the days of a word such as "28th-31st".
func (r dateReader) daysIn(i int) (first, last int, ok bool) {
	if i >= r.end || !r.tokens[i].Is(segment.Numeric) {
		return 0, 0, false
	}
	left, right, ok := strings.Cut(r.tokens[i].Fold, "-")
	if !ok {
		return 0, 0, false
	}
	first, one := dayOf(left)
	last, other := dayOf(right)
	return first, last, one && other && first < last
}

// dayOf reads "28" and "28th".
func dayOf(word string) (int, bool) {
	digits := strings.TrimRight(word, "stndrh")
	if suffix := word[len(digits):]; suffix != "" && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th" {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil && n >= 1 && n <= 31
}

func isCapital(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }
