package mention

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// day is a calendar day, month or year; zero parts are unknown.
type day struct{ year, month, day int }

// iso writes the day as precisely as it is known, "" without a year.
func (d day) iso() string {
	switch {
	case d.year == 0:
		return ""
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// date proposes the date or range that begins at the token: 2 September 2019,
// September 2, 2019, 2-4 September 2019, 30 August to 1 September 2019,
// September 2019, 2019-09-02, in 2018. A range without a year gets the year of
// the document, if that has one.
func (s *scan) date(i int, sentence segment.Sentence) {
	r := dateReader{scan: s, end: sentence.End}
	from, until, end := r.read(i)
	if end == i {
		return
	}
	if from.year == 0 {
		from.year = until.year
	}
	if from.year == 0 {
		from.year = s.yearOf(from, i)
	}
	if until != (day{}) && until.year == 0 {
		until.year = from.year
	}
	if from.iso() == "" || !schema.IsDate(from.iso()) {
		return
	}
	if !schema.IsDate(until.iso()) || until.iso() < from.iso() {
		until = day{}
	}
	m := s.add(Date, i, end, spanWeight(weightDate, i, end))
	m.Value, m.Until = from.iso(), until.iso()
	s.lastYear = from.year
}

type dateReader struct {
	*scan
	end int
}

// read returns the first and last day and the token behind the date, which is
// i if there is none.
func (r dateReader) read(i int) (from, until day, end int) {
	for _, form := range []func(int) (day, day, int){r.isoSpan, r.dotted, r.dashed, r.slashed, r.hyphenatedDays, r.dayMonth, r.relative, r.hyphenatedMonths, r.months, r.monthDay, r.yearOnly} {
		if from, until, end = form(i); end > i {
			return from, until, end
		}
	}
	return day{}, day{}, i
}

// isoForm reads 2019-09-02, which is five tokens.
func (r dateReader) isoForm(i int) (from, until day, end int) {
	year, ok := r.yearAt(i)
	if !ok || !r.is(i+1, "-") || !r.is(i+3, "-") {
		return day{}, day{}, i
	}
	month, d := r.intAt(i+2), r.intAt(i+4)
	if month < 1 || month > 12 || d < 1 || d > 31 {
		return day{}, day{}, i
	}
	return day{year, month, d}, day{}, i + 5
}

// dotted reads 21.03.2025, which is one token, and 21/03/2025 where it is certain which
// number is the day.
func (r dateReader) dotted(i int) (from, until day, end int) {
	parts := strings.Split(r.tokens[i].Text, ".")
	if slashed := strings.Split(r.tokens[i].Text, "/"); len(slashed) == 3 && len(slashed[0]) == 2 && slashed[0] > "12" {
		parts = slashed
	}
	if len(parts) != 3 || len(parts[2]) != 4 {
		return day{}, day{}, i
	}
	var n [3]int
	for k, part := range parts {
		n[k], _ = strconv.Atoi(part)
	}
	if n[0] < 1 || n[0] > 31 || n[1] < 1 || n[1] > 12 || n[2] < 1900 || n[2] > 2099 {
		return day{}, day{}, i
	}
	return day{n[2], n[1], n[0]}, day{}, i + 1
}

// dashed reads 21-03-2025, which is five tokens, the day first.
func (r dateReader) dashed(i int) (from, until day, end int) {
	if i+4 >= r.end || !r.is(i+1, "-") || !r.is(i+3, "-") || len(r.tokens[i].Text) != 2 || len(r.tokens[i+2].Text) != 2 || r.tokens[i+4].End-r.tokens[i].Start != len("21-03-2025") {
		return day{}, day{}, i
	}
	year, ok := r.yearAt(i + 4)
	d, month := r.intAt(i), r.intAt(i+2)
	if !ok || d < 1 || d > 31 || month < 1 || month > 12 {
		return day{}, day{}, i
	}
	return day{year, month, d}, day{}, i + 5
}

// dayMonth reads "2 September 2019" and the ranges that begin with a day:
// "2-4 September 2019", "14 and 15 November", "30 August - 1 September 2019".
func (r dateReader) dayMonth(i int) (from, until day, end int) {
	first, at := r.dayAt(i)
	if at == i {
		return day{}, day{}, i
	}
	from.day = first
	at = r.moreDays(at)
	if month, next := r.monthAt(at); next > at {
		from.month, at = month, next
		from.year, at = r.yearBehind(at)
	}
	if next := r.lastWeekday(i, r.rangeMark(at)); next > at {
		last, behind := r.dayAt(next)
		month, stop := r.monthAt(behind)
		if behind > next && stop > behind {
			until = day{month: month, day: last}
			until.year, at = r.yearBehind(stop)
		}
	}
	if from.month == 0 {
		from.month, from.year = until.month, until.year
	}
	if from.month == 0 {
		return day{}, day{}, i
	}
	if from.year == 0 {
		from.year = until.year
	}
	return from, until, at
}

// moreDays steps over the days between the first and the last of a list: "28, 29 and 30
// July".
func (r dateReader) moreDays(at int) int {
	for r.is(at, ",") && at+2 < r.end {
		_, next := r.dayAt(at + 1)
		if next == at+1 || !r.is(next, ",") && !r.is(next, "and") {
			return at
		}
		at = next
	}
	return at
}

// monthDay reads "September 2, 2019", "September 2-4, 2019", "September 2019".
func (r dateReader) monthDay(i int) (from, until day, end int) {
	month, at := r.monthAt(i)
	if at == i {
		return day{}, day{}, i
	}
	from.month = month
	if year, ok := r.yearAt(at); ok {
		from.year = year
		return from, day{}, at + 1
	}
	first, next := r.dayAt(at)
	if next == at {
		return r.bareMonth(i, at, month)
	}
	from.day, at = first, next
	if behind := r.rangeMark(at); behind > at {
		lastMonth, m := r.monthAt(behind)
		if m == behind {
			lastMonth = month
		}
		if last, stop := r.dayAt(m); stop > m {
			until, at = day{month: lastMonth, day: last}, stop
		}
	}
	from.year, at = r.yearBehind(at)
	until.year = from.year
	if until.day == 0 {
		until = day{}
	}
	return from, until, at
}

// bareMonth accepts "in September" and "early September" only, as May and March are
// words as well.
func (r dateReader) bareMonth(i, at, month int) (from, until day, end int) {
	if i == 0 {
		return day{}, day{}, i
	}
	switch r.tokens[i-1].Fold {
	case "in", "since", "until", "early", "late", "mid", "mid-":
		from.month = month
		from.year, at = r.yearBehind(at)
		return from, day{}, at
	case "for":
		if i > 1 && saysWhen(r.tokens[i-2].Fold) {
			from.month = month
			from.year, at = r.yearBehind(at)
			return from, day{}, at
		}
	}
	return day{}, day{}, i
}

// yearOnly reads "in 2018".
func (r dateReader) yearOnly(i int) (from, until day, end int) {
	year, ok := r.yearAt(i)
	if !ok || i == 0 {
		return day{}, day{}, i
	}
	switch r.tokens[i-1].Fold {
	case "in", "since", "of", "by", "until", "during", "from", "early", "late", "mid":
		return day{year: year}, day{}, i + 1
	case "for":
		if i > 1 && saysWhen(r.tokens[i-2].Fold) {
			return day{year: year}, day{}, i + 1 // "is foreseen for 2024"
		}
	case "and":
		if _, before := r.yearAt(i - 2); before {
			return day{year: year}, day{}, i + 1 // "in 2008 and 2009"
		}
	}
	return day{}, day{}, i
}

// saysWhen lists participles behind which "for" tells when something is to be.
func saysWhen(word string) bool {
	switch word {
	case "foreseen", "scheduled", "planned", "set", "envisaged", "slated", "pencilled", "rescheduled", "postponed", "expected", "billed":
		return true
	}
	return false
}

func (s *scan) is(i int, word string) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].Fold == word
}

func (r dateReader) intAt(i int) int {
	if i >= r.end {
		return 0
	}
	n, err := strconv.Atoi(r.tokens[i].Text)
	if err != nil {
		return 0
	}
	return n
}

func (r dateReader) yearAt(i int) (int, bool) {
	n := r.intAt(i)
	return n, n >= 1900 && n < 2100 && len(r.tokens[i].Text) == 4
}

// yearBehind reads the year after a month or day, with or without a comma.
func (r dateReader) yearBehind(at int) (year, end int) {
	next := at
	if r.is(next, ",") {
		next++
	}
	if n, ok := r.yearAt(next); ok {
		return n, next + 1
	}
	if n := r.intAt(next + 1); r.is(next, "/") && len(r.tokens[next+1].Text) == 2 && n > 0 {
		return 2000 + n, next + 2 // "Oct. 30/18"
	}
	if end := r.sameYear(next); end > next && r.lastYear > 0 {
		return r.lastYear, end
	}
	if known, err := strconv.Atoi(r.year); err == nil && r.is(next+1, "year") {
		switch r.foldAt(next) {
		case "next":
			return known + 1, next + 2
		case "last":
			return known - 1, next + 2
		}
	}
	return 0, at
}

// dayAt reads "2", "2nd", "the 2nd of".
func (r dateReader) dayAt(i int) (n, end int) {
	at := i
	if r.is(at, "the") {
		at++
	}
	if at >= r.end || !r.tokens[at].Is(segment.Numeric) {
		return 0, i
	}
	digits := r.tokens[at].Fold
	for len(digits) > 0 && (digits[len(digits)-1] < '0' || digits[len(digits)-1] > '9') {
		digits = digits[:len(digits)-1]
	}
	if suffix := r.tokens[at].Fold[len(digits):]; suffix != "" && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th" {
		return 0, i
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > 31 {
		return 0, i
	}
	at++
	if r.is(at, "of") {
		if _, next := r.monthAt(at + 1); next > at+1 {
			at++
		}
	}
	return n, at
}

// monthAt reads the name of a month, which has a capital.
func (r dateReader) monthAt(i int) (month, end int) {
	if i < 0 || i >= r.end || !r.tokens[i].Is(segment.Upper) || i > 1 && r.is(i-1, "/") && !r.tokens[i-2].Is(segment.Numeric) {
		return 0, i // and not a symbol: "CICTE/DEC. 1/17"
	}
	value, ok := r.words.month.Value(r.tokens[i].Text)
	if !ok {
		return 0, i
	}
	month, err := strconv.Atoi(value)
	if err != nil {
		return 0, i
	}
	return month, i + 1
}

// rangeMark steps over "-", "to", "and", "until", "through".
func (r dateReader) rangeMark(i int) int {
	if i >= r.end {
		return i
	}
	switch r.tokens[i].Fold {
	case "-", "to", "and", "until", "through", "till", "/":
		return i + 1
	}
	return i
}

// lastWeekday steps over the weekday of the last of several days, where the first has one
// as well: "Monday 15 - Wednesday 17 April".
func (r dateReader) lastWeekday(first, last int) int {
	if first > 0 && last < r.end && r.words.weekday.Has(r.tokens[first-1].Text) && r.words.weekday.Has(r.tokens[last].Text) {
		return last + 1
	}
	return last
}

// Bounds of where a document tells its own year.
const (
	datedSentences = 12 // a date among so many first sentences
	titledBlocks   = 4  // a year by itself in so many first blocks
)

// documentYear is the year that the text's dates without one are taken to be of:
// that of a date near its beginning, of its title, of a later date, or of its
// copyright; "" if it tells none.
func (s *scan) documentYear() string {
	for _, find := range []func() int{
		func() int { return s.datedYear(min(datedSentences, len(s.sentences))) },
		s.titleYear,
		func() int { return s.datedYear(len(s.sentences)) },
		s.copyrightYear,
	} {
		if year := find(); year > 0 {
			return strconv.Itoa(year)
		}
	}
	return ""
}

// datedYear is the first year that follows a month or day in the first
// sentences, 0 if there is none.
func (s *scan) datedYear(sentences int) int {
	for _, sentence := range s.sentences[:sentences] {
		r := dateReader{scan: s, end: sentence.End}
		for i := sentence.First; i < sentence.End; i++ {
			for _, form := range []func(int) (day, day, int){r.isoForm, r.dotted, r.slashed} {
				if from, _, end := form(i); end > i {
					return from.year
				}
			}
			if _, end := r.monthAt(i); end == i {
				continue
			}
			for j := i + 1; j < i+7 && j < sentence.End; j++ {
				if year, ok := r.yearAt(j); ok {
					return year
				}
			}
		}
	}
	return 0
}

// titleYear is the first year in the text's first blocks.
func (s *scan) titleYear() int {
	for _, sentence := range s.sentences {
		if sentence.Block >= titledBlocks {
			break
		}
		r := dateReader{scan: s, end: sentence.End}
		for i := sentence.First; i < sentence.End; i++ {
			if year, ok := r.yearAt(i); ok && !s.is(i-1, "since") && !s.is(i-1, "until") && !s.is(i-1, "by") {
				return year
			}
		}
	}
	return 0
}

// copyrightYear is the year behind the last copyright mark.
func (s *scan) copyrightYear() int {
	r := dateReader{scan: s, end: len(s.tokens)}
	for i := len(s.tokens) - 2; i >= 0; i-- {
		if s.tokens[i].Text != "©" {
			continue
		}
		if year, ok := r.yearAt(i + 1); ok {
			return year
		}
	}
	return 0
}
