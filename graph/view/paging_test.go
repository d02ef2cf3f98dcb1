package view_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// world is a graph of states that attend dated meetings, which grows and shrinks
// by documents, each of which tells of a few attendances.
type world struct {
	*rapid.T
	store *graph.Store
	next  int
}

func newWorld(t *rapid.T, outer testing.TB) *world {
	store, err := graph.Open(outer.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return &world{T: t, store: store}
}

// tell puts a document, which may take the place of another, that tells of
// random attendances of 20 states at 30 meetings.
func (w *world) tell(outer testing.TB) {
	n := w.next
	if w.next++; n > 0 && rapid.IntRange(0, 3).Draw(w.T, "again") == 0 {
		n = rapid.IntRange(0, n-1).Draw(w.T, "document")
	}
	doc := fmt.Sprintf("document/%d", n)
	var facts []schema.Fact
	add := func(s schema.Entity, r schema.Relation, o schema.Term, confidence int) {
		facts = append(facts, schema.Fact{
			Subject: s, Predicate: r, Object: o, Attrs: map[string]string{}, Confidence: float64(confidence) / 4, Rule: "test",
			Evidence: []schema.Evidence{{Document: doc, Start: 0, End: len(text), Quote: text}},
		})
	}
	for range rapid.IntRange(1, 12).Draw(w.T, "facts") {
		m := rapid.IntRange(0, 29).Draw(w.T, "meeting")
		meeting := schema.Entity{Class: schema.ClassMeeting, ID: fmt.Sprintf("meeting/%d", m), Name: fmt.Sprintf("Meeting %d", m%4)}
		s := rapid.IntRange(0, 19).Draw(w.T, "state")
		state := schema.Entity{Class: schema.ClassState, ID: fmt.Sprintf("state/A%c", 'A'+s), Name: fmt.Sprintf("State %d", s%5)}
		add(state, schema.RelAttended, schema.EntityTerm(meeting), rapid.IntRange(0, 4).Draw(w.T, "confidence"))
		if m%5 > 0 { // always the same date, so that none moves
			add(meeting, schema.RelStartDate, schema.LiteralTerm([]string{"", "2019", "2019-09", "2019-09-02", "2021"}[m%5], schema.Date), 4)
		}
	}
	if _, err := w.store.Put(outer.Context(), schema.Document{ID: doc, Name: fmt.Sprintf("Document %d", n%3), Text: text}, facts); err != nil {
		w.Fatal(err)
	}
}

// paged gives the ids of a page with their cursors, and how many there are in
// all.
type paged func(r *view.Root, p pageOf) (ids, cursors []string, total int32, info *view.PageInfo, err error)

type pageOf struct {
	first  *int32
	after  *string
	last   *int32
	before *string
}

// connection is what all connections have.
type connection interface {
	TotalCount() int32
	PageInfo() *view.PageInfo
}

func page[E any](c connection, edges []E, id, cursor func(E) string, err error) (ids, cursors []string, total int32, info *view.PageInfo, _ error) {
	if err != nil {
		return nil, nil, 0, nil, err
	}
	for _, e := range edges {
		ids, cursors = append(ids, id(e)), append(cursors, cursor(e))
	}
	return ids, cursors, c.TotalCount(), c.PageInfo(), nil
}

// someList draws a list: one of the whole graph, or one of a state or a meeting,
// in some order, some with a filter.
func (w *world) someList() paged {
	direction := rapid.SampledFrom([]view.OrderDirection{"ASC", "DESC"}).Draw(w.T, "direction")
	switch rapid.IntRange(0, 4).Draw(w.T, "list") {
	case 0:
		order := sometimes(w, view.EntityOrder{Field: rapid.SampledFrom([]view.EntityOrderField{"NAME", "ID"}).Draw(w.T, "order"), Direction: direction})
		return func(r *view.Root, p pageOf) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
			c, err := r.States(nil, order, p.first, p.after, p.last, p.before)
			if err != nil {
				return nil, nil, 0, nil, err
			}
			return page(c, c.Edges(), func(e *view.StateEdge) string { return e.Node().ID() }, (*view.StateEdge).Cursor, nil)
		}
	case 1:
		order := sometimes(w, view.MeetingOrder{Field: rapid.SampledFrom([]view.MeetingOrderField{"NAME", "START_DATE"}).Draw(w.T, "order"), Direction: direction})
		return func(r *view.Root, p pageOf) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
			c, err := r.Meetings(nil, order, p.first, p.after, p.last, p.before)
			if err != nil {
				return nil, nil, 0, nil, err
			}
			return page(c, c.Edges(), func(e *view.MeetingEdge) string { return e.Node().ID() }, (*view.MeetingEdge).Cursor, nil)
		}
	case 2:
		order := sometimes(w, view.DocumentOrder{Field: "NAME", Direction: direction})
		return func(r *view.Root, p pageOf) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
			c, err := r.Documents(nil, order, p.first, p.after, p.last, p.before)
			if err != nil {
				return nil, nil, 0, nil, err
			}
			return page(c, c.Edges(), func(e *view.DocumentEdge) string { return e.Node().ID() }, (*view.DocumentEdge).Cursor, nil)
		}
	case 3:
		return w.attendances(direction)
	}
	return w.attendees(direction)
}

func (w *world) attendances(direction view.OrderDirection) paged {
	order := sometimes(w, view.StatementOrder{Field: w.statementOrder(), Direction: direction})
	code := fmt.Sprintf("A%c", 'A'+rapid.IntRange(0, 19).Draw(w.T, "state"))
	return func(r *view.Root, p pageOf) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
		s, ok, err := r.State(code)
		if !ok || err != nil {
			return nil, nil, 0, &view.PageInfo{}, err
		}
		c, err := s.MeetingsAttended(nil, order, p.first, p.after, p.last, p.before)
		if err != nil {
			return nil, nil, 0, nil, err
		}
		return page(c, c.Edges(), (*view.AttendedMeetingEdge).ID, (*view.AttendedMeetingEdge).Cursor, nil)
	}
}

func (w *world) attendees(direction view.OrderDirection) paged {
	least := float64(rapid.IntRange(0, 3).Draw(w.T, "least")) / 4
	filter := sometimes(w, view.AttendanceFilter{MinConfidence: &least})
	order := sometimes(w, view.StatementOrder{Field: w.statementOrder(), Direction: direction})
	id := fmt.Sprintf("meeting/%d", rapid.IntRange(0, 29).Draw(w.T, "meeting"))
	return func(r *view.Root, p pageOf) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
		m, ok, err := r.Meeting(id)
		if !ok || err != nil {
			return nil, nil, 0, &view.PageInfo{}, err
		}
		c, err := m.Attendees(filter, order, p.first, p.after, p.last, p.before)
		if err != nil {
			return nil, nil, 0, nil, err
		}
		return page(c, c.Edges(), (*view.AttendanceEdge).ID, (*view.AttendanceEdge).Cursor, nil)
	}
}

// statementOrder is an order in which nothing moves when documents come and go.
func (w *world) statementOrder() view.StatementOrderField {
	return rapid.SampledFrom([]view.StatementOrderField{"NAME", "DATE"}).Draw(w.T, "order")
}

func sometimes[T any](w *world, v T) *T {
	if rapid.Bool().Draw(w.T, "none") {
		return nil
	}
	return &v
}

// TestPagesWhileTheGraphChanges walks lists forward or backward while documents
// come and go: each page is what stands in the whole list behind (or before) the
// last item met, or where that stood if it is gone, and tells how many items the
// list has and what lies on either side.
func TestPagesWhileTheGraphChanges(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := newWorld(rt, t)
		for range rapid.IntRange(1, 6).Draw(rt, "documents") {
			w.tell(t)
		}
		list, backward := w.someList(), rapid.Bool().Draw(rt, "backward")
		walk := &walker{world: w, list: list, backward: backward}
		for walk.step() {
			for range rapid.IntRange(0, 2).Draw(rt, "changes") {
				w.tell(t)
			}
		}
	})
}

// walker goes through a list page by page.
type walker struct {
	*world
	list     paged
	backward bool
	cursor   *string
	order    []string // the whole list when the last page was read
	at       string   // the item of the cursor
}

// whole reads the whole list.
func (w *walker) whole(r *view.Root) []string {
	most := int32(view.MaxPage)
	ids, _, total, info, err := w.list(r, pageOf{first: &most})
	if err != nil || int(total) != len(ids) || info.HasNextPage || info.HasPreviousPage {
		w.Fatalf("%d of %d items, %v", len(ids), total, err)
	}
	return ids
}

// step reads a page and compares it with the whole list. It is false when there
// are no more.
func (w *walker) step() bool {
	r := view.New(w.store.View())
	all := w.whole(r)
	from, to := w.rest(all)
	n := rapid.Int32Range(1, 7).Draw(w.T, "size")
	p := pageOf{first: &n, after: w.cursor}
	want := all[from:min(from+int(n), to)]
	if w.backward {
		p = pageOf{last: &n, before: w.cursor}
		want = all[max(from, to-int(n)):to]
	}
	ids, cursors, total, info, err := w.list(r, p)
	if err != nil || int(total) != len(all) {
		w.Fatalf("%d of %d items, %v", total, len(all), err)
	}
	if diff := cmp.Diff(want, ids, cmp.Transformer("none", func(s []string) []string { return append([]string{}, s...) })); diff != "" {
		w.Fatalf("page of %d after %v in %v (-want +got):\n%s", n, w.at, all, diff)
	}
	if len(ids) == 0 {
		return false
	}
	begin := slices.Index(all, ids[0])
	if info.HasPreviousPage != (begin > 0) || info.HasNextPage != (begin+len(ids) < len(all)) {
		w.Fatalf("page %v of %v: before %v, after %v", ids, all, info.HasPreviousPage, info.HasNextPage)
	}
	last := len(ids) - 1
	if w.backward {
		last = 0
	}
	w.order, w.at, w.cursor = all, ids[last], &cursors[last]
	return true
}

// rest tells which part of the list is still to be met: what is beyond the last
// item or, if that is gone, beyond where it was among those that are left.
func (w *walker) rest(all []string) (from, to int) {
	if w.cursor == nil {
		return 0, len(all)
	}
	at := slices.Index(all, w.at)
	if at < 0 {
		return w.beyondGone(all)
	}
	if w.backward {
		return 0, at
	}
	return at + 1, len(all)
}

// beyondGone tells where an item was that is gone. New items may have come right
// there, of which nothing is known but their order, so the list is asked.
func (w *walker) beyondGone(all []string) (from, to int) {
	most := int32(view.MaxPage)
	p := pageOf{first: &most, after: w.cursor}
	if w.backward {
		p = pageOf{last: &most, before: w.cursor}
	}
	ids, _, _, _, err := w.list(view.New(w.store.View()), p)
	if err != nil {
		w.Fatal(err)
	}
	split := len(all) - len(ids)
	if w.backward {
		split = len(ids)
	}
	was := slices.Index(w.order, w.at)
	for i, id := range all {
		before := slices.Index(w.order, id)
		if before >= 0 && (before < was) != (i < split) {
			w.Fatalf("%s was at %d of %v; %s is on the wrong side of %d in %v", w.at, was, w.order, id, split, all)
		}
	}
	if w.backward {
		return 0, split
	}
	return split, len(all)
}

// TestNestedPagesMakeTheirLists walks a list and, within each of its items,
// another: each is whole, with no item twice.
func TestNestedPagesMakeTheirLists(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := newWorld(rt, t)
		for range rapid.IntRange(1, 8).Draw(rt, "documents") {
			w.tell(t)
		}
		r := view.New(w.store.View())
		most := int32(view.MaxPage)
		size := rapid.Int32Range(1, 6).Draw(rt, "size")
		got, want := map[string][]string{}, map[string][]string{}
		var after *string
		for more := true; more; {
			meetings, err := r.Meetings(nil, nil, &size, after, nil, nil)
			if err != nil {
				rt.Fatal(err)
			}
			for _, m := range meetings.Nodes() {
				got[m.ID()] = append(got[m.ID()], walkAttendees(rt, m, size)...)
			}
			after, more = meetings.PageInfo().EndCursor(), meetings.PageInfo().HasNextPage
		}
		all, err := r.Meetings(nil, nil, &most, nil, nil, nil)
		if err != nil {
			rt.Fatal(err)
		}
		for _, m := range all.Nodes() {
			want[m.ID()] = walkAttendees(rt, m, most)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func walkAttendees(t *rapid.T, m *view.Meeting, size int32) (ids []string) {
	var after *string
	for {
		c, err := m.Attendees(nil, nil, &size, after, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Edges() {
			ids = append(ids, e.ID())
		}
		if !c.PageInfo().HasNextPage {
			if len(ids) != int(c.TotalCount()) {
				t.Fatalf("%d of %d attendees", len(ids), c.TotalCount())
			}
			return ids
		}
		after = c.PageInfo().EndCursor()
	}
}
