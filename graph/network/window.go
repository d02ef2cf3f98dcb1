package network

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
)

// MaxWindows is how many windows there are at most.
const MaxWindows = 1000

// Windows makes the networks of a window that moves over time, the earliest first,
// from the first date of all that counts to the last; what has no date is in
// none. Filters look at all of the time, and with Isolates each network has the
// same nodes.
//
// What lies in a window counts by K(u), where u is 0 in the middle and ±1 at the
// edges: 1 if the kernel is uniform, 1 - |u| if triangular, 1 - u² if Epanechnikov,
// and exp(-2u²) if Gaussian, which are two standard deviations to each edge. In a
// one-mode network a tie counts by √K, so that what two do at one time counts by
// K, as in Leifeld's Discourse Network Analyzer. A date that is less precise than a
// day stands for the middle of what it may be.
//
// Errors are those of Build, and wrap graph.ErrUsage if there would be more than
// MaxWindows.
func Windows(ctx context.Context, v *graph.View, s Spec) ([]Windowed, error) {
	s, err := s.settled()
	switch {
	case err != nil:
		return nil, err
	case s.Window == nil:
		return nil, usage("window", "it is missing: say how long it is")
	}
	t, err := gather(ctx, v, &s)
	if err != nil {
		return nil, err
	}
	line := newTimeline(t, s.Window)
	spans, err := line.spans(s.Window)
	if err != nil {
		return nil, err
	}
	list := make([]Windowed, 0, len(spans))
	for _, span := range spans {
		within, weight := line.within(t, span, &s)
		n, err := within.network(ctx, s, weight)
		if err != nil {
			return nil, err
		}
		list = append(list, Windowed{From: span.from, To: span.to, Network: n})
	}
	return list, nil
}

// span is where a window stands on a timeline.
type span struct {
	first, last float64 // places that it takes in
	edge        float64 // how far from its middle the kernel's edge is
	from, to    string  // days
}

// timeline gives occasions their places in time.
type timeline struct {
	places []float64 // by occasion, NaN for those that have none
	// The places that there are: days since 1970, or the meetings from 0 on.
	days     []int // of the meetings
	min, max float64
}

func newTimeline(t *ties, w *Window) *timeline {
	l := &timeline{places: make([]float64, len(t.occasions)), min: math.Inf(+1), max: math.Inf(-1)}
	for i, o := range t.occasions {
		l.places[i] = math.NaN()
		if day, ok := dayOf(t.periods[i]); ok && (w.Unit == Months || o.meeting) {
			l.places[i] = float64(day)
		}
	}
	if w.Unit == Meetings {
		l.countMeetings(t)
	}
	for i := range t.list {
		if at := l.places[t.list[i].occasion]; !math.IsNaN(at) {
			l.min, l.max = min(l.min, at), max(l.max, at)
		}
	}
	return l
}

// countMeetings replaces days by the places of meetings in the order of their
// days, then ids.
func (l *timeline) countMeetings(t *ties) {
	type dated struct {
		place int32
		day   int
		id    string
	}
	var meetings []dated
	known := make(map[int32]bool)
	for i := range t.list {
		at := t.list[i].occasion
		o := &t.occasions[at]
		if math.IsNaN(l.places[at]) || known[o.place] {
			continue
		}
		known[o.place] = true
		node, _ := t.view.Numbered(graph.Number(o.place))
		meetings = append(meetings, dated{o.place, int(l.places[at]), node.ID})
	}
	slices.SortFunc(meetings, func(a, b dated) int { return cmp.Or(a.day-b.day, strings.Compare(a.id, b.id)) })
	order := make(map[int32]int, len(meetings))
	for i, m := range meetings {
		order[m.place] = i
		l.days = append(l.days, m.day)
	}
	for i, o := range t.occasions {
		if at, ok := order[o.place]; ok && !math.IsNaN(l.places[i]) {
			l.places[i] = float64(at)
		} else {
			l.places[i] = math.NaN()
		}
	}
}

// spans lists where the window stands, until it takes in the last place.
func (l *timeline) spans(w *Window) (list []span, err error) {
	if l.min > l.max {
		return nil, nil // nothing has a date
	}
	at := l.monthly
	last := 0
	if w.Unit == Meetings {
		at, last = l.byMeetings, len(l.days)-1
	} else {
		last = monthsBetween(int(l.min), int(l.max))
	}
	for first := 0; ; first += w.Step {
		if len(list) == MaxWindows {
			return nil, usage("window", "there would be more than %d of them: use a longer step or a shorter time", MaxWindows)
		}
		list = append(list, at(first, w.Size))
		if first+w.Size > last {
			return list, nil
		}
	}
}

// monthly is the span of months, counted from that of the first place.
func (l *timeline) monthly(first, size int) span {
	start := dateOf(int(l.min))
	begin := time.Date(start.Year(), start.Month()+time.Month(first), 1, 0, 0, 0, 0, time.UTC)
	end := begin.AddDate(0, size, -1)
	s := span{first: float64(dayNumber(begin)), last: float64(dayNumber(end)), from: begin.Format(time.DateOnly), to: end.Format(time.DateOnly)}
	s.edge = (s.last - s.first + 1) / 2
	return s
}

// byMeetings is the span of meetings, counted from the first.
func (l *timeline) byMeetings(first, size int) span {
	last := min(first+size, len(l.days)) - 1
	return span{
		first: float64(first), last: float64(first + size - 1), edge: float64(size) / 2,
		from: dateOf(l.days[first]).Format(time.DateOnly), to: dateOf(l.days[last]).Format(time.DateOnly),
	}
}

// within gives the ties that a window takes in, and by how much they count.
func (l *timeline) within(t *ties, s span, spec *Spec) (*ties, func(*tie) float64) {
	w := &ties{view: t.view, dated: t.dated, actors: t.actors, items: t.items, occasions: t.occasions, periods: t.periods, links: t.links, said: t.said, rows: make([]int32, 1, len(t.rows))}
	for actor := range t.actors {
		for _, tie := range t.list[t.rows[actor]:t.rows[actor+1]] {
			if at := l.places[tie.occasion]; at >= s.first && at <= s.last {
				w.list = append(w.list, tie)
			}
		}
		w.rows = append(w.rows, int32(len(w.list)))
	}
	if spec.Window.Kernel == Uniform {
		return w, func(*tie) float64 { return 1 }
	}
	middle := (s.first + s.last) / 2
	return w, func(t *tie) float64 {
		weight := spec.Window.Kernel.weight((l.places[t.occasion] - middle) / s.edge)
		if spec.Mode == OneMode {
			return math.Sqrt(weight)
		}
		return weight
	}
}

// weight is how much what lies at u counts, from -1 to 1 across the window.
func (k Kernel) weight(u float64) float64 {
	switch k {
	case Triangular:
		return 1 - math.Abs(u)
	case Epanechnikov:
		return 1 - u*u
	case Gaussian:
		return math.Exp(-2 * u * u)
	}
	return 1
}
