package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

func open(t rapid.TB, kv storage.Store, tail int) *quadstore.Store {
	t.Helper()
	s, err := quadstore.Open(context.Background(), kv, quadstore.Options{Tail: tail})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// values are of every kind, some of them easily taken for each other.
func values() []quad.Value {
	at := time.Date(2019, 9, 2, 10, 0, 0, 123456789, time.UTC)
	return []quad.Value{
		quad.IRI("a"), quad.BNode("a"), quad.String("a"), quad.IRI(""), quad.String(""),
		quad.String("nul \x00 and \xff bad"), quad.String("Größe 外交"), quad.String(strings.Repeat("long ", 10_000)), quad.IRI(strings.Repeat("i", 2000)),
		quad.TypedString{Value: "1", Type: "xsd:integer"},
		quad.TypedString{Value: "1x", Type: "sd:integer"},
		quad.TypedString{Value: "", Type: "t"},
		quad.LangString{Value: "a", Lang: "en"},
		quad.LangString{Value: "ae", Lang: "n"},
		quad.Int(0), quad.Int(math.MinInt64), quad.Int(math.MaxInt64), quad.Float(0.5), quad.Float(math.Inf(-1)), quad.Bool(true), quad.Bool(false),
		quad.Time(at), quad.Time(at.Add(1)), quad.Time(time.Date(-44, 3, 15, 0, 0, 0, 0, time.UTC)),
	}
}

func compare() cmp.Option {
	return cmp.Options{
		cmp.Comparer(func(a, b quad.Time) bool { return time.Time(a).Equal(time.Time(b)) }),
		cmpopts.EquateEmpty(),
	}
}

func TestValues(t *testing.T) {
	kv := memory.New()
	s := open(t, kv, 7)
	var quads []quad.Quad
	for i, v := range values() {
		quads = append(quads, quad.Make(quad.IRI("s"), quad.IRI(fmt.Sprint(i)), v, nil))
		if _, err := s.Append(t.Context(), quads[i:], quadstore.Anywhere); err != nil {
			t.Fatal(err)
		}
	}
	var got []quad.Quad
	err := open(t, kv, 7).Log(t.Context(), 0, s.Size(), nil, func(r quadstore.Record) error {
		got = append(got, r.Quad)
		return nil
	})
	if diff := cmp.Diff(quads, got, compare()); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for i, v := range values() {
		ref := s.ValueOf(v)
		if diff := cmp.Diff(v, s.NameOf(ref), compare()); diff != "" || ref == nil {
			t.Errorf("value %d (-want +got):\n%s", i, diff)
		}
		if n := count(t, s.QuadIterator(quad.Object, ref)); n != 1 {
			t.Errorf("%v is the object of %d quads", v, n)
		}
	}
	for _, v := range []quad.Value{quad.Float(math.NaN()), quad.Time(time.Now())} {
		if n, err := s.Append(t.Context(), []quad.Quad{quad.Make(quad.IRI("s"), quad.IRI("p"), v, nil)}, quadstore.Anywhere); n != 1 || err != nil {
			t.Errorf("%v: %d quads, %v", v, n, err)
		}
	}
	if s.ValueOf(quad.String("not there")) != nil {
		t.Error("what is not there has a ref")
	}
}

func count(t testing.TB, it graph.Iterator) int {
	t.Helper()
	defer it.Close()
	n := 0
	for it.Next(context.Background()) {
		n++
	}
	if err := it.Err(); err != nil {
		t.Fatal(err)
	}
	return n
}

// Whatever is written in whichever portions, opened anew in between, and with
// indexes brought up to date now and then: the store has what a plain list has.
func TestAgainstPlainList(t *testing.T) {
	dir := t.TempDir()
	runs := 0
	terms := values()[:6]
	draw := rapid.Custom(func(t *rapid.T) quad.Quad {
		pick := func(what string) quad.Value { return rapid.SampledFrom(terms).Draw(t, what) }
		q := quad.Quad{Subject: pick("subject"), Predicate: pick("predicate"), Object: pick("object")}
		if rapid.Bool().Draw(t, "labelled") {
			q.Label = pick("label")
		}
		return q
	})
	rapid.Check(t, func(t *rapid.T) {
		runs++
		path := filepath.Join(dir, fmt.Sprintf("%d.db", runs))
		connect := func() *quadstore.Store {
			kv, err := boltfile.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			return open(t, kv, 5)
		}
		s := connect()
		defer func() { _ = s.Close() }()
		var list []quad.Quad
		for range rapid.IntRange(1, 6).Draw(t, "portions") {
			portion := rapid.SliceOfN(draw, 0, 12).Draw(t, "quads")
			want := 0
			for _, q := range portion {
				if !slices.Contains(list, q) {
					list = append(list, q)
					want++
				}
			}
			if n, err := s.Append(context.Background(), portion, quadstore.Anywhere); err != nil || n != want {
				t.Fatalf("%d quads are new, want %d; %v", n, want, err)
			}
			if rapid.IntRange(0, 3).Draw(t, "open anew") == 0 {
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				s = connect()
			}
			checkAll(t, s, list, terms)
		}
	})
}

func checkAll(t *rapid.T, s *quadstore.Store, list []quad.Quad, terms []quad.Value) {
	if got := read(t, s, s.QuadsAllIterator()); !slices.Equal(got, list) {
		t.Fatalf("all quads are %v, want %v", got, list)
	}
	for _, v := range terms {
		ref := s.ValueOf(v)
		for _, d := range quad.Directions {
			var want []quad.Quad
			for _, q := range list {
				if q.Get(d) == v {
					want = append(want, q)
				}
			}
			var got []quad.Quad
			if ref != nil {
				got = read(t, s, s.QuadIterator(d, ref))
				if size, err := s.QuadIteratorSize(context.Background(), d, ref); err != nil || size.Size != int64(len(want)) {
					t.Fatalf("%v as %v: size %v, want %d; %v", v, d, size, len(want), err)
				}
			}
			less := func(a, b quad.Quad) int { return strings.Compare(a.NQuad(), b.NQuad()) }
			slices.SortFunc(want, less)
			slices.SortFunc(got, less)
			if !slices.Equal(got, want) {
				t.Fatalf("%v as %v: %v, want %v", v, d, got, want)
			}
		}
	}
	for _, q := range list {
		if there, err := s.Has(context.Background(), q); err != nil || !there {
			t.Fatalf("%v is not there, %v", q, err)
		}
	}
}

func read(t rapid.TB, s *quadstore.Store, it graph.Iterator) []quad.Quad {
	t.Helper()
	defer it.Close()
	var list []quad.Quad
	for it.Next(context.Background()) {
		list = append(list, s.Quad(it.Result()))
	}
	if err := it.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// An iterator shows the store as it was when it began, also while quads come in
// and the indexes are brought up to date.
func TestOneMoment(t *testing.T) {
	s := open(t, memory.New(), 50)
	add := func(from, to int) {
		var quads []quad.Quad
		for i := from; i < to; i++ {
			quads = append(quads, quad.MakeIRI(fmt.Sprint("s", i), "p", "hub", fmt.Sprint("l", i)))
		}
		if _, err := s.Append(t.Context(), quads, quadstore.Anywhere); err != nil {
			t.Fatal(err)
		}
	}
	add(0, 130)
	hub := s.ValueOf(quad.IRI("hub"))
	it := s.QuadIterator(quad.Object, hub)
	defer it.Close()
	n := 0
	for it.Next(t.Context()) {
		add(1000+10*n, 1010+10*n)
		n++
	}
	if n != 130 || it.Err() != nil {
		t.Errorf("the iterator shows %d quads of 130, %v", n, it.Err())
	}
	if n := count(t, s.QuadIterator(quad.Object, hub)); n != 130+1300 {
		t.Errorf("afterwards there are %d", n)
	}
}

// Paths that go backwards begin at the index, as those that go forward.
func TestPaths(t *testing.T) {
	s := open(t, memory.New(), 4)
	quads := []quad.Quad{
		quad.MakeIRI("alice", "follows", "bob", ""), quad.MakeIRI("charlie", "follows", "bob", ""), quad.MakeIRI("charlie", "follows", "dani", "l1"),
		quad.MakeIRI("bob", "follows", "fred", "l2"), quad.MakeIRI("dani", "likes", "bob", ""),
	}
	if _, err := s.Append(t.Context(), quads, 0); err != nil {
		t.Fatal(err)
	}
	got, err := path.StartPath(s, quad.IRI("bob")).In(quad.IRI("follows")).Iterate(t.Context()).AllValues(s)
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(got, func(a, b quad.Value) int { return strings.Compare(a.String(), b.String()) })
	if diff := cmp.Diff([]quad.Value{quad.IRI("alice"), quad.IRI("charlie")}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestRefusals(t *testing.T) {
	s := open(t, memory.New(), 0)
	q := quad.MakeIRI("s", "p", "o", "")
	if n, err := s.Append(t.Context(), []quad.Quad{q, q}, 0); n != 1 || err != nil {
		t.Fatalf("%d quads, %v", n, err)
	}
	if _, err := s.Append(t.Context(), []quad.Quad{quad.MakeIRI("x", "p", "o", "")}, 0); !errors.Is(err, quadstore.ErrMoved) {
		t.Errorf("who has not seen the first is told %v", err)
	}
	for what, deltas := range map[string][]graph.Delta{
		"deleting":   {{Quad: q, Action: graph.Delete}},
		"a mix":      {{Quad: quad.MakeIRI("n", "p", "o", ""), Action: graph.Add}, {Quad: q, Action: graph.Delete}},
		"a double":   {{Quad: q, Action: graph.Add}},
		"no subject": {{Quad: quad.Quad{Predicate: q.Predicate, Object: q.Object}, Action: graph.Add}},
	} {
		if err := s.ApplyDeltas(deltas, graph.IgnoreOpts{}); err == nil {
			t.Errorf("%s is taken", what)
		} else if strings.Contains(what, "del") && !errors.Is(err, quadstore.ErrAppendOnly) && !strings.Contains(err.Error(), quadstore.ErrAppendOnly.Error()) {
			t.Errorf("%s is refused with %v", what, err)
		}
	}
	if s.Size() != 1 {
		t.Errorf("what was refused left %d quads", s.Size())
	}
}

// Two stores on one storage see each other's quads.
func TestShared(t *testing.T) {
	kv := memory.New()
	a, b := open(t, kv, 3), open(t, kv, 5)
	for i := range 40 {
		s := []*quadstore.Store{a, b}[i%2]
		if _, err := s.Append(t.Context(), []quad.Quad{quad.MakeIRI(fmt.Sprint(i), "p", fmt.Sprint(i%3), ""), quad.MakeIRI("0", "p", "0", "")}, quadstore.Anywhere); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range []*quadstore.Store{a, b} {
		if err := s.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := count(t, s.QuadIterator(quad.Predicate, s.ValueOf(quad.IRI("p")))); n != 40 || s.Size() != 40 {
			t.Errorf("one sees %d quads of 40, and says %d", n, s.Size())
		}
	}
}
