package mention

import "github.com/diplograph/diplograph/schema"

// seriesBehind is the series that stands behind its edition: "in its eighth edition, the Forum on
// Cables will"; nil if none does.
func (l *linker) seriesBehind(r *Referent) *Referent {
	own := l.a.At(r.First)
	if own == nil || !l.is(own.End, ",") {
		return nil
	}
	at := own.End + 1
	if l.is(at, "the") {
		at++
	}
	m := l.a.At(at)
	if m == nil || m.Ref == nil || m.generic {
		return nil
	}
	switch {
	case m.Type.Is(schema.ClassSeries):
		return m.Ref
	case m.Type.Is(schema.ClassMeeting) && m.Ref.Series != nil:
		return m.Ref.Series
	}
	return nil
}

// longAgo tells whether a meeting is told of as one of years before that in which the text says it
// was written: "the first meeting was held in 2006".
func (l *linker) longAgo(m Mention) bool {
	if l.dated.year == 0 || m.parts.year != "" || int(l.sentence[m.First]) <= l.bodyStart || !l.heldAfter(m.End) {
		return false
	}
	past := false
	for _, d := range l.a.Between(m.End, l.sentenceEndOf(m.First)) {
		if d.Type != Date || len(d.Value) < 4 {
			continue
		}
		if year := cardinalYear(d.Value); year == 0 || year >= l.dated.year-1 {
			return false
		}
		past = true
	}
	return past
}

// cardinalYear is the year of an ISO date, 0 if it has none.
func cardinalYear(date string) int {
	n := 0
	for _, c := range date[:4] {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}
