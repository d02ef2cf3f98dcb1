package view_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// maybe draws a value or none.
func maybe[T any](t *rapid.T, label string, draw func() T) *T {
	if rapid.IntRange(0, 2).Draw(t, label) > 0 {
		return nil
	}
	v := draw()
	return &v
}

// listOf draws a short list, or nil for none.
func listOf[T any](t *rapid.T, label string, from ...T) []T {
	if rapid.IntRange(0, 3).Draw(t, label+"?") > 0 {
		return nil
	}
	return rapid.SliceOfN(rapid.SampledFrom(from), 0, 2).Draw(t, label)
}

func drawRange(t *rapid.T) view.DateRange {
	date := func() view.Date { return view.Date(drawDate(t)) }
	return view.DateRange{From: maybe(t, "from", date), To: maybe(t, "to", date)}
}

func drawWords(t *rapid.T, from ...string) view.TextFilter {
	word := func() string { return rapid.SampledFrom(from).Draw(t, "word") }
	return view.TextFilter{Eq: maybe(t, "eq", word), In: listOf(t, "in", from...), Contains: maybe(t, "contains", word), StartsWith: maybe(t, "startsWith", word)}
}

func drawModalities(t *rapid.T) []view.Modality {
	return listOf[view.Modality](t, "modality", "PLAIN", "NEGATED", "PLANNED")
}

// drawInner draws what and, or and not hold, no deeper than so many levels.
func drawInner[F any](t *rapid.T, depth int, draw func(depth int) *F) (and, or []*F, no *F) {
	if depth == 0 {
		return nil, nil, nil
	}
	several := func(label string) (list []*F) {
		if rapid.IntRange(0, 3).Draw(t, label) > 0 {
			return nil
		}
		list = []*F{}
		for range rapid.IntRange(0, 2).Draw(t, label) {
			list = append(list, draw(depth-1))
		}
		return list
	}
	and, or = several("and"), several("or")
	if rapid.IntRange(0, 3).Draw(t, "not") == 0 {
		no = draw(depth - 1)
	}
	return and, or, no
}

func drawMeetingFilter(t *rapid.T, depth int) *view.MeetingFilter {
	f := &view.MeetingFilter{ID: listOf(t, "id", "meeting/1", "meeting/2", "meeting/9")}
	f.And, f.Or, f.Not = drawInner(t, depth, func(depth int) *view.MeetingFilter { return drawMeetingFilter(t, depth) })
	f.Name = maybe(t, "name", func() view.TextFilter { return drawWords(t, "meeting 1", "Meeting", "2") })
	f.During = maybe(t, "during", func() view.DateRange { return drawRange(t) })
	f.StartDate = maybe(t, "start", func() view.DateRange { return drawRange(t) })
	f.Format = listOf[view.MeetingFormat](t, "format", "IN_PERSON", "VIRTUAL")
	f.Ordinal = maybe(t, "ordinal", func() view.IntFilter {
		number := func() int32 { return rapid.Int32Range(1, 3).Draw(t, "number") }
		return view.IntFilter{Eq: maybe(t, "eq", number), In: listOf[int32](t, "in", 1, 2, 3), Min: maybe(t, "min", number), Max: maybe(t, "max", number)}
	})
	if depth > 0 {
		attendance := func() view.AttendanceFilter { return *drawAttendanceFilter(t, depth-1) }
		f.Attendees = maybe(t, "attendees", func() view.AttendanceListFilter {
			return view.AttendanceListFilter{Some: maybe(t, "some", attendance), None: maybe(t, "none", attendance)}
		})
		topic := func() view.DiscussedTopicFilter {
			return view.DiscussedTopicFilter{Node: maybe(t, "topic", func() view.TopicFilter { return view.TopicFilter{ID: listOf(t, "id", "topic/1", "topic/2")} })}
		}
		f.TopicsDiscussed = maybe(t, "topics", func() view.DiscussedTopicListFilter {
			return view.DiscussedTopicListFilter{Some: maybe(t, "some", topic), None: maybe(t, "none", topic)}
		})
	}
	return f
}

func drawAttendanceFilter(t *rapid.T, depth int) *view.AttendanceFilter {
	f := &view.AttendanceFilter{Modality: drawModalities(t)}
	f.And, f.Or, f.Not = drawInner(t, depth, func(depth int) *view.AttendanceFilter { return drawAttendanceFilter(t, depth) })
	f.MinConfidence = maybe(t, "confidence", func() float64 { return rapid.SampledFrom([]float64{0.25, 0.5, 0.75}).Draw(t, "least") })
	f.Document = maybe(t, "document", func() string { return rapid.SampledFrom([]string{"document/0", "document/1"}).Draw(t, "document") })
	f.During = maybe(t, "during", func() view.DateRange { return drawRange(t) })
	f.Capacity = maybe(t, "capacity", func() view.TextFilter { return drawWords(t, "member", "OBSERVER", "e") })
	f.Node = maybe(t, "node", func() view.ActorFilter { return *drawActorFilter(t, depth) })
	return f
}

func drawActorFilter(t *rapid.T, depth int) *view.ActorFilter {
	f := &view.ActorFilter{ID: listOf(t, "id", "state/CN", "person/Ana"), Code: listOf(t, "code", "cn", "JP")}
	f.And, f.Or, f.Not = drawInner(t, depth, func(depth int) *view.ActorFilter { return drawActorFilter(t, depth) })
	f.Name = maybe(t, "name", func() view.TextFilter { return drawWords(t, "the state", "State", "Ana") })
	f.Class = listOf[view.EntityClass](t, "class", "STATE", "PERSON")
	if depth > 0 {
		went := func() view.AttendedMeetingFilter {
			return view.AttendedMeetingFilter{Node: maybe(t, "meeting", func() view.MeetingFilter { return *drawMeetingFilter(t, depth-1) })}
		}
		f.MeetingsAttended = maybe(t, "went", func() view.AttendedMeetingListFilter {
			return view.AttendedMeetingListFilter{Some: maybe(t, "some", went), None: maybe(t, "none", went)}
		})
	}
	return f
}

func drawFactFilter(t *rapid.T, depth int) *view.FactFilter {
	id := func(from ...string) func() string {
		return func() string { return rapid.SampledFrom(from).Draw(t, "id") }
	}
	f := &view.FactFilter{Modality: drawModalities(t), Rule: listOf(t, "rule", "one", "two")}
	f.And, f.Or, f.Not = drawInner(t, depth, func(depth int) *view.FactFilter { return drawFactFilter(t, depth) })
	f.Subject = maybe(t, "subject", id("state/CN", "meeting/1", "person/Ana"))
	f.Object = maybe(t, "object", id("meeting/1", "topic/1", "virtual", "2019-09"))
	f.Document = maybe(t, "document", id("document/0", "document/1"))
	f.MinConfidence = maybe(t, "confidence", func() float64 { return rapid.SampledFrom([]float64{0.25, 0.5, 0.75}).Draw(t, "least") })
	f.SubjectClass = listOf[view.EntityClass](t, "class", "STATE", "MEETING")
	f.ObjectClass = listOf[view.EntityClass](t, "class", "MEETING", "TOPIC")
	f.During = maybe(t, "during", func() view.DateRange { return drawRange(t) })
	return f
}

func drawDirection(t *rapid.T) view.OrderDirection {
	return rapid.SampledFrom([]view.OrderDirection{"ASC", "DESC"}).Draw(t, "direction")
}

// turned puts a comparison in a direction.
func turned(d view.OrderDirection, comparison int) int {
	if d == "DESC" {
		return -comparison
	}
	return comparison
}

// dated compares dates, of which an empty one comes last in either direction.
func dated(d view.OrderDirection, a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(len(b), len(a))
	}
	return turned(d, strings.Compare(a, b))
}

var most = int32(view.MaxPage)

// same fails unless two lists are the same, an empty one being as good as none.
func same(t *rapid.T, what string, want, got []string) {
	if diff := gocmp.Diff(append([]string{}, want...), append([]string{}, got...)); diff != "" {
		t.Fatalf("%s (-slow +view):\n%s", what, diff)
	}
}

// TestMeetingsAreThoseOfTheFilter compares the meetings that a filter lets through,
// and their order, with what the list of all statements tells.
func TestMeetingsAreThoseOfTheFilter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		store := drawStore(rt, t)
		s, root := newSlow(store.View()), view.New(store.View())
		filter := drawMeetingFilter(rt, 2)
		order := &view.MeetingOrder{Field: rapid.SampledFrom([]view.MeetingOrderField{"START_DATE", "NAME"}).Draw(rt, "field"), Direction: drawDirection(rt)}
		c, err := root.Meetings(filter, order, &most, nil, nil, nil)
		if err != nil {
			rt.Fatal(err)
		}
		want := slices.DeleteFunc(s.ids(schema.ClassMeeting), func(id string) bool { return !s.meeting(filter, id) })
		name := func(id string) string { n, _ := store.View().Node(id); return n.Name }
		slices.SortFunc(want, func(a, b string) int {
			comparison := dated(order.Direction, s.date(a, schema.RelStartDate), s.date(b, schema.RelStartDate))
			if order.Field == "NAME" {
				comparison = turned(order.Direction, strings.Compare(name(a), name(b)))
			}
			return cmp.Or(comparison, strings.Compare(a, b))
		})
		var got []string
		for _, m := range c.Nodes() {
			got = append(got, m.ID())
		}
		same(rt, "meetings", want, got)
		if int(c.TotalCount()) != len(want) {
			rt.Fatalf("%d in total, not %d", c.TotalCount(), len(want))
		}
		checkFacets(rt, s, c, want)
	})
}

// checkFacets compares the counts of a list of meetings.
func checkFacets(t *rapid.T, s *slow, c *view.MeetingConnection, meetings []string) {
	values := map[view.MeetingDimension]func(id string) []string{
		"ATTENDEES": func(id string) (keys []string) {
			for _, x := range s.about(id, schema.RelAttended, true) {
				if x.fact.Modality == schema.Plain {
					keys = append(keys, x.fact.Subject.ID)
				}
			}
			return keys
		},
		"FORMAT": func(id string) (keys []string) {
			for _, x := range s.about(id, schema.RelFormat, false) {
				if x.fact.Modality == schema.Plain {
					keys = append(keys, strings.ToUpper(strings.ReplaceAll(x.fact.Object.Literal.Value, "-", "_")))
				}
			}
			return keys
		},
		"YEAR":  func(id string) []string { return prefix(s.event(id).from, 4) },
		"MONTH": func(id string) []string { return prefix(s.event(id).from, 7) },
	}
	for by, keys := range values {
		facets, err := c.Facets([]view.MeetingDimension{by})
		if err != nil {
			t.Fatal(err)
		}
		var all [][]string
		for _, id := range meetings {
			all = append(all, keys(id))
		}
		checkFacet(t, facets[0], all)
	}
}

func prefix(date string, length int) []string {
	if len(date) < length {
		return nil
	}
	return []string{date[:length]}
}

// checkFacet compares counts with the values of each item.
func checkFacet(t *rapid.T, f *view.Facet, items [][]string) {
	counts, missing, exclusive := map[string]int32{}, int32(0), true
	for _, keys := range items {
		keys = slices.Compact(slices.Sorted(slices.Values(keys)))
		for _, key := range keys {
			counts[key]++
		}
		if len(keys) == 0 {
			missing++
		}
		exclusive = exclusive && len(keys) < 2
	}
	buckets, err := f.Values(&most)
	if err != nil {
		t.Fatal(err)
	}
	got, sum := map[string]int32{}, f.MissingCount
	for i, b := range buckets {
		got[b.Key] = b.Count
		sum += b.Count
		if i > 0 && cmp.Or(cmp.Compare(b.Count, buckets[i-1].Count), strings.Compare(buckets[i-1].Key, b.Key)) >= 0 {
			t.Fatalf("%s: %s comes after %s", f.Dimension, b.Key, buckets[i-1].Key)
		}
	}
	if diff := gocmp.Diff(counts, got); diff != "" || f.MissingCount != missing || f.Exclusive != exclusive || int(f.DistinctCount()) != len(counts) {
		t.Fatalf("%s (-slow +view), %d without, %v:\n%s", f.Dimension, f.MissingCount, f.Exclusive, diff)
	}
	if exclusive && int(sum) != len(items) {
		t.Fatalf("%s: the counts add up to %d of %d", f.Dimension, sum, len(items))
	}
}

// TestStatementsAreThoseOfTheFilter compares the statements of a field likewise.
func TestStatementsAreThoseOfTheFilter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		store := drawStore(rt, t)
		v := store.View()
		s, root := newSlow(v), view.New(v)
		filter := drawAttendanceFilter(rt, 2)
		order := &view.StatementOrder{Field: rapid.SampledFrom([]view.StatementOrderField{"CONFIDENCE", "DATE", "SOURCES"}).Draw(rt, "field"), Direction: drawDirection(rt)}
		for _, id := range s.ids(schema.ClassMeeting) {
			m, _, err := root.Meeting(id)
			if err != nil {
				rt.Fatal(err)
			}
			c, err := m.Attendees(filter, order, &most, nil, nil, nil)
			if err != nil {
				rt.Fatal(err)
			}
			list := slices.DeleteFunc(s.about(id, schema.RelAttended, true), func(x said) bool { return !s.attendance(filter, x) })
			slices.SortFunc(list, func(a, b said) int { return cmp.Or(s.ordered(order, a, b), s.usual(a, b)) })
			var want, got []string
			var days, capacities [][]string
			for _, x := range list {
				want = append(want, "attendance:"+x.id)
				days = append(days, prefix(s.period(x.fact, x.documents).from, 4))
				capacities = append(capacities, slices.DeleteFunc([]string{x.fact.Attrs["capacity"]}, func(c string) bool { return c == "" }))
			}
			for _, e := range c.Edges() {
				got = append(got, e.ID())
			}
			same(rt, "attendees of "+id, want, got)
			facets, err := c.Facets([]view.StatementDimension{"YEAR", "CAPACITY"})
			if err != nil {
				rt.Fatal(err)
			}
			checkFacet(rt, facets[0], days)
			checkFacet(rt, facets[1], capacities)
		}
	})
}

func (s *slow) ordered(o *view.StatementOrder, a, b said) int {
	switch o.Field {
	case "DATE":
		return dated(o.Direction, s.period(a.fact, a.documents).from, s.period(b.fact, b.documents).from)
	case "SOURCES":
		return turned(o.Direction, cmp.Compare(len(a.documents), len(b.documents)))
	}
	return turned(o.Direction, cmp.Compare(a.fact.Confidence, b.fact.Confidence))
}

// usual is the default order of attendees.
func (s *slow) usual(a, b said) int {
	name := func(x said) string { n, _ := s.view.Node(x.fact.Subject.ID); return n.Name }
	return cmp.Or(strings.Compare(name(a), name(b)), strings.Compare(a.fact.Subject.ID, b.fact.Subject.ID),
		strings.Compare(string(a.fact.Modality), string(b.fact.Modality)), strings.Compare(a.id, b.id))
}

// TestFactsAreThoseOfTheFilter compares the facts of the graph likewise.
func TestFactsAreThoseOfTheFilter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		store := drawStore(rt, t)
		v := store.View()
		s, root := newSlow(v), view.New(v)
		filter := drawFactFilter(rt, 2)
		order := &view.FactOrder{Field: rapid.SampledFrom([]view.FactOrderField{"CONFIDENCE", "REVISION", "DATE"}).Draw(rt, "field"), Direction: drawDirection(rt)}
		c, err := root.Facts(filter, order, &most, nil, nil, nil)
		if err != nil {
			rt.Fatal(err)
		}
		list := slices.DeleteFunc(slices.Clone(s.statements), func(st *graph.Statement) bool { return !s.statement(filter, st) })
		date := func(st *graph.Statement) string { return s.period(st.Fact, []string{st.Document}).from }
		slices.SortStableFunc(list, func(a, b *graph.Statement) int {
			switch order.Field {
			case "REVISION":
				return turned(order.Direction, cmp.Compare(a.Added, b.Added))
			case "DATE":
				return dated(order.Direction, date(a), date(b))
			}
			return turned(order.Direction, cmp.Compare(a.Fact.Confidence, b.Fact.Confidence))
		})
		var want, got []string
		var predicates, objects [][]string
		for _, st := range list {
			want = append(want, st.ID)
			predicates = append(predicates, []string{upper(string(st.Fact.Predicate))})
			objects = append(objects, slices.DeleteFunc([]string{st.Fact.Object.ID}, func(id string) bool { return id == "" }))
		}
		for _, f := range c.Nodes() {
			got = append(got, f.ID())
		}
		same(rt, "facts", want, got)
		facets, err := c.Facets([]view.FactDimension{"PREDICATE", "OBJECT"})
		if err != nil {
			rt.Fatal(err)
		}
		checkFacet(rt, facets[0], predicates)
		checkFacet(rt, facets[1], objects)
	})
}

// upper makes the name of an enum's value: startDate becomes START_DATE.
func upper(name string) string {
	var out strings.Builder
	for _, c := range name {
		if c >= 'A' && c <= 'Z' {
			out.WriteByte('_')
		}
		out.WriteRune(c)
	}
	return strings.ToUpper(out.String())
}
