package lexicon

import (
	"fmt"
	"strconv"
	"strings"
)

// editionsFile holds the meetings of series whose numbers are known.
const editionsFile = "data/editions.txt"

// edition is one meeting of a series, on days of ISO dates of any precision.
type edition struct {
	ordinal    int
	start, end string
}

// Edition is the number of the meeting that a series held on a day or in a month
// or year, which is an ISO date of that precision. It says false if the lexicon
// knows none, or more than one.
func (l *Lexicon) Edition(series, date string) (ordinal int, ok bool) {
	if date == "" {
		return 0, false
	}
	for _, e := range l.editions[series] {
		if before(e.end, date) || before(date, e.start) {
			continue
		}
		if ok {
			return 0, false
		}
		ordinal, ok = e.ordinal, true
	}
	return ordinal, ok
}

// before tells whether an ISO date is before another, as far as both are precise.
func before(a, b string) bool {
	return a < b && !strings.HasPrefix(b, a)
}

// readEditions reads meetings of series. A line is one meeting in four fields
// with | between them:
//
//	series | ordinal | first day | last day
//
// The series is an id without the segment of its class, the days are ISO dates;
// where only the month or the year is sure, both are that.
func (l *Lexicon) readEditions() error {
	text, err := data.ReadFile(editionsFile)
	if err != nil {
		return fmt.Errorf("read editions: %w", err)
	}
	l.editions = make(map[string][]edition)
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.addEdition(line); err != nil {
			return fmt.Errorf("%s:%d: %w", editionsFile, number, err)
		}
	}
	return nil
}

func (l *Lexicon) addEdition(line string) error {
	fields := strings.Split(line, "|")
	if len(fields) != 4 {
		return fmt.Errorf("%d fields, not 4", len(fields))
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	id := "series/" + fields[0]
	if _, ok := l.byID[id]; !ok {
		return fmt.Errorf("no series has the id %s", id)
	}
	n, err := strconv.Atoi(fields[1])
	if err != nil || n < 1 || fields[2] == "" || fields[3] < fields[2] {
		return fmt.Errorf("no ordinal, or the last day is before the first")
	}
	l.editions[id] = append(l.editions[id], edition{n, fields[2], fields[3]})
	return nil
}
