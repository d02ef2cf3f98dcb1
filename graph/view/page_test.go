package view_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

const text = "They came."

func meeting() schema.Entity {
	return schema.Entity{Class: schema.ClassMeeting, ID: "meeting/m", Name: "Meeting"}
}

// came makes the fact that a state attended the meeting.
func came(doc string, number int) schema.Fact {
	state := schema.Entity{Class: schema.ClassState, ID: fmt.Sprintf("state/%c%c", 'A'+number/26, 'A'+number%26), Name: fmt.Sprintf("State %d", number%7)}
	return schema.Fact{
		Subject: state, Predicate: schema.RelAttended, Object: schema.EntityTerm(meeting()), Attrs: map[string]string{},
		Confidence: float64(number%5) / 4, Rule: "test",
		Evidence: []schema.Evidence{{Document: doc, Start: 0, End: len(text), Quote: text}},
	}
}

// newStore returns a store with a document that tells of so many attendees.
func newStore(t testing.TB, attendees int) *graph.Store {
	t.Helper()
	store, err := graph.Open(t.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	add(t, store, "document/first", 0, attendees)
	return store
}

// add puts a document that tells of the attendees with these numbers.
func add(t testing.TB, store *graph.Store, doc string, from, to int) {
	t.Helper()
	var facts []schema.Fact
	for i := from; i < to; i++ {
		facts = append(facts, came(doc, i))
	}
	if _, err := store.Put(t.Context(), schema.Document{ID: doc, Name: doc, Text: text}, facts); err != nil {
		t.Fatal(err)
	}
}

// lister asks for a page of one list.
type lister func(r *view.Root, first *int32, after *string, last *int32, before *string) (ids, cursors []string, total int32, info *view.PageInfo, err error)

// listers are the kinds of lists: the statements of a field, the entities of a
// class and facts, in several orders.
func listers() map[string]lister {
	attendees := func(filter *view.AttendanceFilter, order *view.StatementOrder) lister {
		return func(r *view.Root, first *int32, after *string, last *int32, before *string) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
			m, _, err := r.Meeting("meeting/m")
			if err != nil {
				return nil, nil, 0, nil, err
			}
			c, err := m.Attendees(filter, order, first, after, last, before)
			if err != nil {
				return nil, nil, 0, nil, err
			}
			for _, e := range c.Edges() {
				ids, cursors = append(ids, e.ID()), append(cursors, e.Cursor())
			}
			return ids, cursors, c.TotalCount(), c.PageInfo(), nil
		}
	}
	least := 0.5
	return map[string]lister{
		"attendees":          attendees(nil, nil),
		"attendees, sure":    attendees(&view.AttendanceFilter{MinConfidence: &least}, nil),
		"attendees, by name": attendees(nil, &view.StatementOrder{Field: "NAME", Direction: "DESC"}),
		"states": func(r *view.Root, first *int32, after *string, last *int32, before *string) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
			c, err := r.States(nil, &view.EntityOrder{Field: "NAME", Direction: "DESC"}, first, after, last, before)
			if err != nil {
				return nil, nil, 0, nil, err
			}
			for _, e := range c.Edges() {
				ids, cursors = append(ids, e.Node().ID()), append(cursors, e.Cursor())
			}
			return ids, cursors, c.TotalCount(), c.PageInfo(), nil
		},
		"facts": func(r *view.Root, first *int32, after *string, last *int32, before *string) (ids, cursors []string, total int32, info *view.PageInfo, err error) {
			c, err := r.Facts(nil, &view.FactOrder{Field: "CONFIDENCE", Direction: "ASC"}, first, after, last, before)
			if err != nil {
				return nil, nil, 0, nil, err
			}
			for _, e := range c.Edges() {
				ids, cursors = append(ids, e.Node().ID()), append(cursors, e.Cursor())
			}
			return ids, cursors, c.TotalCount(), c.PageInfo(), nil
		},
	}
}

// TestPagesMakeTheList walks lists in pages of random sizes in both directions:
// together the pages are the list, each item once.
func TestPagesMakeTheList(t *testing.T) {
	for name, list := range listers() {
		t.Run(name, func(t *testing.T) {
			store := newStore(t, 73)
			root := view.New(store.View())
			most := int32(view.MaxPage)
			want, _, total, _, err := list(root, &most, nil, nil, nil)
			if err != nil || int(total) != len(want) || total == 0 {
				t.Fatalf("%d of %d items, %v", len(want), total, err)
			}
			rapid.Check(t, func(t *rapid.T) {
				got := walk(t, root, list, rapid.Bool().Draw(t, "backward"), total)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("(-list +pages):\n%s", diff)
				}
			})
		})
	}
}

// walk gathers a list page by page.
func walk(t *rapid.T, r *view.Root, list lister, backward bool, total int32) []string {
	var all []string
	var after, before *string
	for {
		size := rapid.Int32Range(1, 30).Draw(t, "size")
		first, last := &size, (*int32)(nil)
		if backward {
			first, last = nil, &size
		}
		ids, cursors, count, info, err := list(r, first, after, last, before)
		if err != nil || count != total || len(ids) > int(size) || len(all) > int(total) {
			t.Fatalf("%d items of %d, %v", len(ids), count, err)
		}
		if len(cursors) > 0 && (*info.StartCursor() != cursors[0] || *info.EndCursor() != cursors[len(cursors)-1]) {
			t.Fatalf("the page's cursors are not those of its ends")
		}
		if backward {
			all = append(slices.Clone(ids), all...)
			if !info.HasPreviousPage {
				return all
			}
			before = info.StartCursor()
			continue
		}
		all = append(all, ids...)
		if !info.HasNextPage {
			return all
		}
		after = info.EndCursor()
	}
}

// TestPagesSurviveChange adds and removes attendees between pages: those that
// stay are all met, each once.
func TestPagesSurviveChange(t *testing.T) {
	list := listers()["attendees"]
	rapid.Check(t, func(rt *rapid.T) {
		store := newStore(t, 40)
		met := map[string]int{}
		var after *string
		for page := 0; ; page++ {
			size := rapid.Int32Range(1, 12).Draw(rt, "size")
			ids, _, _, info, err := list(view.New(store.View()), &size, after, nil, nil)
			if err != nil {
				rt.Fatal(err)
			}
			for _, id := range ids {
				met[id]++
			}
			if !info.HasNextPage {
				break
			}
			after = info.EndCursor()
			gone := rapid.IntRange(0, 3).Draw(rt, "gone")
			add(t, store, "document/first", gone, 40) // the first ones are no longer said
			add(t, store, fmt.Sprintf("document/more-%d", page), 100+page*3, 100+page*3+rapid.IntRange(0, 3).Draw(rt, "more"))
		}
		for i := 3; i < 40; i++ {
			edges := store.View().Edges(came("", i).Subject.ID, schema.RelAttended, graph.Forward)
			if n := met["attendance:"+edges[0].ID]; n != 1 {
				rt.Fatalf("attendee %d was met %d times", i, n)
			}
		}
	})
}

func TestCursorsAreGoodForOneListOnly(t *testing.T) {
	root := view.New(newStore(t, 10).View())
	one := int32(1)
	for from, list := range listers() {
		_, cursors, _, _, err := list(root, &one, nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		for to, other := range listers() {
			_, _, _, _, err := other(root, &one, &cursors[0], nil, nil)
			var input *view.InputError
			if wrong := errors.As(err, &input); wrong == (from == to) || (err != nil && !wrong) {
				t.Errorf("a cursor of %s for %s: %v", from, to, err)
			}
		}
	}
}

// TestNoneIsNotAny asks for entities with one of no ids after all of them were
// listed: a condition that nothing can meet is another one than none.
func TestNoneIsNotAny(t *testing.T) {
	root := view.New(newStore(t, 100).View())
	m, _, err := root.Meeting("meeting/m")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		filter *view.AttendanceFilter
		want   int32
	}{
		{&view.AttendanceFilter{}, 100},
		{&view.AttendanceFilter{Modality: []view.Modality{}}, 0},
		{&view.AttendanceFilter{Node: &view.ActorFilter{}}, 100},
		{&view.AttendanceFilter{Node: &view.ActorFilter{ID: []string{}}}, 0},
	} {
		list, err := m.Attendees(test.filter, nil, nil, nil, nil, nil)
		if err != nil || list.TotalCount() != test.want {
			t.Errorf("%d attendees, not %d, %v", list.TotalCount(), test.want, err)
		}
	}
	for _, test := range []struct {
		filter *view.StateFilter
		want   int32
	}{{&view.StateFilter{}, 100}, {&view.StateFilter{Code: []string{}}, 0}} {
		list, err := root.States(test.filter, nil, nil, nil, nil, nil)
		if err != nil || list.TotalCount() != test.want {
			t.Errorf("%d states, not %d, %v", list.TotalCount(), test.want, err)
		}
	}
}
