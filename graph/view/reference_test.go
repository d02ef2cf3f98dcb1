package view_test

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// slow answers as a view does, from nothing but the list of all statements.
type slow struct {
	view       *graph.View
	statements []*graph.Statement
	said       []said
}

// said is what some statements say.
type said struct {
	id        string
	fact      schema.Fact
	documents []string
}

func newSlow(v *graph.View) *slow {
	s := &slow{view: v, statements: v.Facts(graph.Filter{})}
	byKey := map[string][]*graph.Statement{}
	for _, st := range s.statements {
		byKey[st.Fact.Key()] = append(byKey[st.Fact.Key()], st)
	}
	for _, list := range byKey {
		slices.SortFunc(list, func(a, b *graph.Statement) int {
			return cmp.Or(strings.Compare(a.Document, b.Document), strings.Compare(a.ID, b.ID))
		})
		var facts []schema.Fact
		var of said
		for _, st := range list {
			facts, of.documents = append(facts, st.Fact), append(of.documents, st.Document)
		}
		e, _ := v.EdgeOf(list[0])
		of.id, of.fact, of.documents = e.ID, schema.Merge(facts)[0], slices.Compact(of.documents)
		s.said = append(s.said, of)
	}
	slices.SortFunc(s.said, func(a, b said) int { return strings.Compare(a.id, b.id) })
	return s
}

// ids lists the entities of a class, in order.
func (s *slow) ids(class schema.Class) []string {
	var ids []string
	for _, x := range s.said {
		for _, e := range []schema.Entity{x.fact.Subject, x.fact.Object.Entity} {
			if e.Class == class && e.ID != "" {
				ids = append(ids, e.ID)
			}
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(ids)))
}

// about lists what is said with a relation of its subject or object.
func (s *slow) about(id string, r schema.Relation, inverse bool) []said {
	var list []said
	for _, x := range s.said {
		end := x.fact.Subject.ID
		if inverse {
			end = x.fact.Object.ID
		}
		if x.fact.Predicate == r && end == id {
			list = append(list, x)
		}
	}
	return list
}

func (s *slow) date(id string, r schema.Relation) string {
	list := slices.DeleteFunc(s.about(id, r, false), func(x said) bool { return x.fact.Modality == schema.Negated })
	if len(list) == 0 {
		return ""
	}
	return slices.MinFunc(list, func(a, b said) int {
		return cmp.Or(len(b.documents)-len(a.documents), cmp.Compare(b.fact.Confidence, a.fact.Confidence),
			strings.Compare(a.fact.Object.Literal.Value, b.fact.Object.Literal.Value), strings.Compare(a.id, b.id))
	}).fact.Object.Literal.Value
}

// days gives the first and last day that a date may mean, as numbers.
func days(date string) (first, last int) {
	parts := []int{0, 1, 1, 12, 31}
	for i, part := range strings.Split(date, "-") {
		n, _ := strconv.Atoi(part)
		parts[i] = n
		if i > 0 {
			parts[i+2] = n
		}
	}
	return parts[0]*10000 + parts[1]*100 + parts[2], parts[0]*10000 + parts[3]*100 + parts[4]
}

// span is a period, of which from is "" where nothing tells.
type span struct{ from, to string }

func (s *slow) event(id string) span {
	p := span{s.date(id, schema.RelStartDate), s.date(id, schema.RelEndDate)}
	if p.from == "" {
		p.from = p.to
	}
	if p.to == "" {
		p.to = p.from
	}
	if p.from != "" {
		begin, _ := days(p.from)
		if _, end := days(p.to); end < begin {
			p.to = p.from
		}
	}
	return p
}

func (s *slow) period(f schema.Fact, documents []string) span {
	if at := f.Attrs["date"]; at != "" {
		return span{at, at}
	}
	for _, e := range []schema.Entity{f.Subject, f.Object.Entity} {
		if e.Class == schema.ClassMeeting && s.event(e.ID).from != "" {
			return s.event(e.ID)
		}
	}
	published := s.earliest(documents, func(id string) span {
		info, _ := s.view.Document(id)
		return span{info.Published, info.Published}
	})
	if published.from != "" {
		return published
	}
	return s.earliest(documents, s.report)
}

// earliest is the first of the periods that documents tell, of equals that of the
// document that comes first.
func (s *slow) earliest(documents []string, tells func(id string) span) (first span) {
	for _, id := range slices.Sorted(slices.Values(documents)) {
		p := tells(id)
		if p.from == "" {
			continue
		}
		begin, _ := days(p.from)
		if best, _ := days(cmp.Or(first.from, "9999")); begin < best {
			first = p
		}
	}
	return first
}

// report is the period of the one meeting of whose beginning a document tells.
func (s *slow) report(document string) span {
	var meetings []string
	for _, st := range s.statements {
		f := st.Fact
		if st.Document == document && f.Predicate == schema.RelStartDate && f.Modality == schema.Plain && f.Subject.Class == schema.ClassMeeting {
			meetings = append(meetings, f.Subject.ID)
		}
	}
	if meetings = slices.Compact(slices.Sorted(slices.Values(meetings))); len(meetings) != 1 {
		return span{}
	}
	return s.event(meetings[0])
}

func (p span) within(r *view.DateRange) bool {
	if r == nil || r.From == nil && r.To == nil {
		return true
	}
	if p.from == "" {
		return false
	}
	first, _ := days(p.from)
	_, last := days(p.to)
	if r.From != nil {
		if begin, _ := days(string(*r.From)); last < begin {
			return false
		}
	}
	if r.To != nil {
		if _, end := days(string(*r.To)); first > end {
			return false
		}
	}
	return true
}

func matches(f *view.TextFilter, texts ...string) bool {
	one := func(wanted *string, test func(text, wanted string) bool) bool {
		return wanted == nil || slices.ContainsFunc(texts, func(text string) bool {
			return test(strings.ToLower(text), strings.ToLower(*wanted))
		})
	}
	equal := func(a, b string) bool { return a == b }
	if f == nil {
		return true
	}
	among := f.In == nil || slices.ContainsFunc(f.In, func(wanted string) bool { return one(&wanted, equal) })
	return among && one(f.Eq, equal) && one(f.Contains, strings.Contains) && one(f.StartsWith, strings.HasPrefix)
}

func (s *slow) named(f *view.TextFilter, id string) bool {
	n, _ := s.view.Node(id)
	return matches(f, append(slices.Clone(n.Aliases), n.Name)...)
}

// combined tells whether and, or and not hold.
func combined[F any](and, or []*F, no *F, passes func(*F) bool) bool {
	return !slices.ContainsFunc(and, func(f *F) bool { return !passes(f) }) && (or == nil || slices.ContainsFunc(or, passes)) && (no == nil || !passes(no))
}

func (s *slow) meeting(f *view.MeetingFilter, id string) bool {
	if f == nil {
		return true
	}
	plain := func(r schema.Relation) (values []string) {
		for _, x := range s.about(id, r, false) {
			if x.fact.Modality == schema.Plain {
				values = append(values, x.fact.Object.Literal.Value)
			}
		}
		return values
	}
	start := s.date(id, schema.RelStartDate)
	return combined(f.And, f.Or, f.Not, func(inner *view.MeetingFilter) bool { return s.meeting(inner, id) }) &&
		(f.ID == nil || slices.Contains(f.ID, id)) && s.named(f.Name, id) && s.event(id).within(f.During) && span{start, start}.within(f.StartDate) &&
		(f.Format == nil || slices.ContainsFunc(plain(schema.RelFormat), func(v string) bool {
			return slices.Contains(f.Format, view.MeetingFormat(strings.ToUpper(strings.ReplaceAll(v, "-", "_"))))
		})) &&
		(f.Ordinal == nil || slices.ContainsFunc(plain(schema.RelOrdinal), func(v string) bool { return whole(f.Ordinal, v) })) &&
		(f.Attendees == nil || s.exists(f.Attendees.Some, f.Attendees.None, s.about(id, schema.RelAttended, true))) &&
		(f.TopicsDiscussed == nil || (f.TopicsDiscussed.Some == nil || s.discusses(id, f.TopicsDiscussed.Some)) && (f.TopicsDiscussed.None == nil || !s.discusses(id, f.TopicsDiscussed.None)))
}

func whole(f *view.IntFilter, digits string) bool {
	n, _ := strconv.Atoi(digits)
	return (f.Eq == nil || int(*f.Eq) == n) && (f.In == nil || slices.Contains(f.In, int32(n))) && (f.Min == nil || n >= int(*f.Min)) && (f.Max == nil || n <= int(*f.Max))
}

func (s *slow) discusses(id string, f *view.DiscussedTopicFilter) bool {
	return slices.ContainsFunc(s.about(id, schema.RelDiscussed, false), func(x said) bool {
		return x.fact.Modality == schema.Plain && (f.Node == nil || f.Node.ID == nil || slices.Contains(f.Node.ID, x.fact.Object.ID))
	})
}

func (s *slow) exists(some, none *view.AttendanceFilter, list []said) bool {
	passes := func(f *view.AttendanceFilter) bool {
		return slices.ContainsFunc(list, func(x said) bool { return s.attendance(f, x) })
	}
	return (some == nil || passes(some)) && (none == nil || !passes(none))
}

// attendance tells whether a statement passes the filter of a list.
func (s *slow) attendance(f *view.AttendanceFilter, x said) bool {
	return (f != nil && f.Modality != nil || x.fact.Modality == schema.Plain) && s.attends(f, x)
}

func (s *slow) attends(f *view.AttendanceFilter, x said) bool {
	if f == nil {
		return true
	}
	modality := view.Modality(cmp.Or(strings.ToUpper(string(x.fact.Modality)), "PLAIN"))
	capacity := x.fact.Attrs["capacity"]
	return combined(f.And, f.Or, f.Not, func(inner *view.AttendanceFilter) bool { return s.attends(inner, x) }) &&
		(f.Modality == nil || slices.Contains(f.Modality, modality)) && (f.MinConfidence == nil || x.fact.Confidence >= *f.MinConfidence) &&
		(f.Document == nil || slices.Contains(x.documents, *f.Document)) && s.period(x.fact, x.documents).within(f.During) &&
		(f.Capacity == nil || capacity != "" && matches(f.Capacity, capacity)) && s.actor(f.Node, x.fact.Subject)
}

func (s *slow) actor(f *view.ActorFilter, e schema.Entity) bool {
	if f == nil {
		return true
	}
	return combined(f.And, f.Or, f.Not, func(inner *view.ActorFilter) bool { return s.actor(inner, e) }) &&
		(f.ID == nil || slices.Contains(f.ID, e.ID)) && s.named(f.Name, e.ID) &&
		(f.Class == nil || slices.Contains(f.Class, view.EntityClass(strings.ToUpper(string(e.Class))))) &&
		(f.Code == nil || slices.ContainsFunc(f.Code, func(code string) bool { return "state/"+strings.ToUpper(code) == e.ID })) &&
		(f.MeetingsAttended == nil || s.went(f.MeetingsAttended.Some, f.MeetingsAttended.None, e.ID))
}

func (s *slow) went(some, none *view.AttendedMeetingFilter, id string) bool {
	passes := func(f *view.AttendedMeetingFilter) bool {
		return slices.ContainsFunc(s.about(id, schema.RelAttended, false), func(x said) bool {
			return x.fact.Modality == schema.Plain && s.meeting(f.Node, x.fact.Object.ID)
		})
	}
	return (some == nil || passes(some)) && (none == nil || !passes(none))
}

// statement tells whether a fact passes a filter.
func (s *slow) statement(f *view.FactFilter, st *graph.Statement) bool {
	if f == nil {
		return true
	}
	object := st.Fact.Object.ID
	if st.Fact.Object.IsLiteral() {
		object = st.Fact.Object.Literal.Value
	}
	is := func(wanted *string, given string) bool { return wanted == nil || *wanted == given }
	class := func(wanted []view.EntityClass, of schema.Class) bool {
		return wanted == nil || slices.Contains(wanted, view.EntityClass(strings.ToUpper(string(of))))
	}
	return combined(f.And, f.Or, f.Not, func(inner *view.FactFilter) bool { return s.statement(inner, st) }) &&
		is(f.Subject, st.Fact.Subject.ID) && is(f.Object, object) && is(f.Document, st.Document) &&
		class(f.SubjectClass, st.Fact.Subject.Class) && class(f.ObjectClass, st.Fact.Object.Class) &&
		(f.Rule == nil || slices.Contains(f.Rule, st.Fact.Rule)) && (f.MinConfidence == nil || st.Fact.Confidence >= *f.MinConfidence) &&
		(f.Modality == nil || slices.Contains(f.Modality, view.Modality(cmp.Or(strings.ToUpper(string(st.Fact.Modality)), "PLAIN")))) &&
		s.period(st.Fact, []string{st.Document}).within(f.During)
}
