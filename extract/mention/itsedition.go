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
