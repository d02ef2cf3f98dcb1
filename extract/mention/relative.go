package mention

import (
	"strconv"
	"time"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
)

// dayWritten is the day that a text says it was written on, as news and press releases
// do above their first paragraph or at its beginning ("MOSCOW, November 20, 2014");
// unknown if it does not. What it calls "today" or "last month" counts from it.
func (s *scan) dayWritten() day {
	for n, sentence := range s.sentences[:min(len(s.sentences), s.bodyStart+1)] {
		r := dateReader{scan: s, end: sentence.End}
		for i := sentence.First; i < sentence.End; i++ {
			if n == s.bodyStart && (s.trees.UPOS[i] == scheme.Verb || s.trees.UPOS[i] == scheme.AuxVerb) {
				break // the first sentence of the text itself
			}
			for _, form := range []func(int) (day, day, int){r.isoSpan, r.dotted, r.slashed, r.dayMonth, r.monthDay} {
				if from, until, end := form(i); end > i && from.year > 0 && from.day > 0 && until == (day{}) {
					return from
				}
			}
		}
	}
	return day{}
}

// time is the day as a time.
func (d day) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

// plus is the day some days later.
func (d day) plus(days int) day {
	t := d.time().AddDate(0, 0, days)
	return day{t.Year(), int(t.Month()), t.Day()}
}

// relative reads dates that count from the day on which the text was written: "today",
// "on Wednesday", "next month", "last November", "next year".
func (r dateReader) relative(i int) (from, until day, end int) {
	if r.dated == (day{}) {
		return day{}, day{}, i
	}
	for _, form := range []func(int) (day, int){r.nearbyDay, r.weekdayForm, r.steppedForm} {
		if from, end = form(i); end > i {
			return from, day{}, end
		}
	}
	return day{}, day{}, i
}

// nearbySentences is how many sentences of running text may speak of "today" as the
// day on which something happened; later it is more often the present age.
const nearbySentences = 8

// nearbyDay reads "today", "yesterday" and "tomorrow".
func (r dateReader) nearbyDay(i int) (day, int) {
	if r.is(i+1, "'s") || int(r.sentence[i]) >= r.bodyStart+nearbySentences && !r.is(i, "tomorrow") {
		return day{}, i
	}
	switch r.tokens[i].Fold {
	case "today":
		return r.dated, i + 1
	case "yesterday":
		return r.dated.plus(-1), i + 1
	case "tomorrow":
		return r.dated.plus(1), i + 1
	}
	return day{}, i
}

// weekdayForm reads "Wednesday", "this Tuesday", "last Friday": the nearest one before
// the text was written, or behind it if the sentence looks ahead.
func (r dateReader) weekdayForm(i int) (day, int) {
	at := i
	if r.is(at, "last") || r.is(at, "this") || r.is(at, "next") {
		at++
	}
	if at >= r.end || !r.tokens[at].Is(segment.Upper) {
		return day{}, i
	}
	value, ok := r.words.weekday.Value(r.tokens[at].Text)
	weekday, err := strconv.Atoi(value)
	if !ok || err != nil || r.datedBehind(at+1) {
		return day{}, i
	}
	ahead := r.is(i, "next") || !r.is(i, "last") && (r.looksAhead(at) || r.runsOn(i))
	days := weekday%7 - int(r.dated.time().Weekday())
	switch {
	case ahead && (days < 0 || days == 0 && r.is(i, "next")): // of its own day a text says the name as well
		days += 7
	case !ahead && days > 0:
		days -= 7
	}
	return r.dated.plus(days), at + 1
}

// runsOn tells whether a verb in the present tense stands before "on" and a weekday, or
// before "until": "the event ends on Thursday".
func (s *scan) runsOn(i int) bool {
	if !s.is(i-1, "on") && !s.is(i-1, "until") {
		return false
	}
	switch s.foldAt(max(0, i-2)) {
	case "ends", "concludes", "closes", "begins", "starts", "opens", "continues", "resumes", "runs", "place", "meets":
		return !s.tellsPast(i)
	}
	return false
}

// datedBehind tells whether a date follows a weekday, which tells more.
func (r dateReader) datedBehind(i int) bool {
	if r.is(i, ",") {
		i++
	}
	if _, at := r.dayAt(i); at > i {
		if _, end := r.monthAt(at); end > at {
			return true
		}
		return r.rangeMark(at) > at
	}
	_, end := r.monthAt(i)
	return end > i
}

// steppedForm reads "next month", "last November", "this June", "last year".
func (r dateReader) steppedForm(i int) (day, int) {
	step := 0
	switch r.tokens[i].Fold {
	case "last":
		step = -1
	case "next":
		step = 1
	case "this":
	default:
		return day{}, i
	}
	switch {
	case r.is(i+2, "'s"):
	case r.is(i+1, "month"):
		t := time.Date(r.dated.year, time.Month(r.dated.month+step), 1, 0, 0, 0, 0, time.UTC)
		return day{year: t.Year(), month: int(t.Month())}, i + 2
	case r.is(i+1, "year") && (step != 0 || r.is(i-1, "earlier") || r.is(i-1, "later") || r.is(i-1, "early")):
		return day{year: r.dated.year + step}, i + 2
	default:
		month, end := r.monthAt(i + 1)
		if end == i+1 {
			return day{}, i
		}
		year := r.dated.year
		switch {
		case step < 0 && month >= r.dated.month:
			year--
		case step > 0 && month <= r.dated.month:
			year++
		}
		return day{year: year, month: month}, end
	}
	return day{}, i
}

// looksAhead tells whether the words before or behind a token of its sentence say that
// something is to come.
func (s *scan) looksAhead(i int) bool {
	sentence := s.sentences[s.sentence[i]]
	for at := max(sentence.First, i-aheadReach); at < min(sentence.End, i+aheadReach); at++ {
		switch s.tokens[at].Fold {
		case "will", "shall", "could", "might", "scheduled", "planned", "foreseen", "due", "upcoming", "forthcoming", "expected", "slated":
			return true
		case "to":
			if at < i && (s.is(at-1, "is") || s.is(at-1, "are") || s.is(at+1, "be")) {
				return true
			}
		case "until", "till":
			if at == i-1 {
				return true
			}
		}
	}
	return false
}

// aheadReach is how many words may stand between a date and the word that says that it
// is to come.
const aheadReach = 14

// farAhead is from how many months on a day without a year is of the other year: the
// last December of a text of May.
const farAhead = 3

// yearOf is the year of a day or month without one: that of the text, or the year
// beside it if the sentence looks ahead or back and the text tells its own day.
func (s *scan) yearOf(d day, at int) int {
	year, _ := strconv.Atoi(s.year)
	if s.dated == (day{}) || d.month == 0 || s.dated.year != year {
		return year
	}
	switch months, ahead := d.month-s.dated.month, s.looksAhead(at); {
	case months < 0 && ahead:
		return year + 1
	case months > farAhead && !ahead && s.tellsPast(at):
		return year - 1
	}
	return year
}

// tellsPast tells whether near a token of its sentence stands a verb in the past tense.
func (s *scan) tellsPast(at int) bool {
	sentence := s.sentences[s.sentence[at]]
	for i := max(sentence.First, at-listReach); i < min(sentence.End, at+listReach); i++ {
		if s.trees.XPOS[i] == scheme.VBD {
			return true
		}
	}
	return false
}

// sameYear steps over "of that year" and "of the same year", behind a date.
func (s *scan) sameYear(i int) int {
	at := i
	if s.is(at, "of") {
		at++
	}
	switch {
	case s.is(at, "that") && s.is(at+1, "year"):
		return at + 2
	case s.is(at, "the") && s.is(at+1, "same") && s.is(at+2, "year"):
		return at + 3
	}
	return i
}
