package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

// While somebody gathers, indexes are brought up to date after several times as many
// quads, and when that is done.
func TestGather(t *testing.T) {
	const tail = 10
	kv := &cut{Store: memory.New(), left: -1}
	s := open(t, kv, tail)
	number := 0
	write := func(portions int) (transactions int) {
		kv.left = 1000
		for range portions {
			var list []quad.Quad
			for range tail {
				number++
				list = append(list, quad.MakeIRI(fmt.Sprint(number), "p", fmt.Sprint(number%7), ""))
			}
			if n, err := s.Append(t.Context(), list, quadstore.Anywhere); n != tail || err != nil {
				t.Fatalf("%d quads, %v", n, err)
			}
		}
		return 1000 - kv.left
	}
	settle, other := s.Gather(), s.Gather()
	if got := write(6); got != 6 {
		t.Errorf("6 portions took %d transactions", got)
	}
	if got := write(1); got < 3 {
		t.Errorf("the indexes are not brought up to date, in %d transactions", got)
	}
	if err := settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := write(2); got != 2 {
		t.Errorf("another gathers still, and 2 portions took %d transactions", got)
	}
	if err := other(t.Context()); err != nil {
		t.Fatal(err)
	}
	kv.left = 0
	if err := s.Gather()(t.Context()); err != nil {
		t.Errorf("what is up to date is brought up to date: %v", err)
	}
	err := s.Verify(t.Context(), func(in storage.Table, err error) { t.Errorf("%s: %v", in, err) })
	if n := count(t, s.QuadIterator(quad.Predicate, s.ValueOf(quad.IRI("p")))); n != number || err != nil {
		t.Errorf("%d quads of %d, %v", n, number, err)
	}
}

// Who gives up gathering leaves the indexes as they are.
func TestGatherEnded(t *testing.T) {
	s := open(t, memory.New(), 1)
	settle := s.Gather()
	if _, err := s.Append(t.Context(), []quad.Quad{quad.MakeIRI("a", "p", "b", ""), quad.MakeIRI("b", "p", "b", "")}, 0); err != nil {
		t.Fatal(err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if err := settle(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("it ends with %v", err)
	}
	if n := count(t, s.QuadIterator(quad.Predicate, s.ValueOf(quad.IRI("p")))); n != 2 {
		t.Errorf("%d quads", n)
	}
}

// Values of one transaction that are the same have one number, whether they are long
// or told apart by Go.
func TestSameValues(t *testing.T) {
	s := open(t, memory.New(), 0)
	at := time.Date(2019, 9, 2, 10, 0, 0, 0, time.UTC)
	long := strings.Repeat("long ", 100)
	for name, pair := range map[string][2]quad.Value{
		"times":    {quad.Time(at), quad.Time(at.In(time.FixedZone("east", 3600)))},
		"no float": {quad.Float(math.NaN()), quad.Float(math.NaN())},
		"texts":    {quad.String(long), quad.String(long)},
		"literals": {quad.TypedString{Value: quad.String(long), Type: "t"}, quad.TypedString{Value: quad.String(long), Type: "t"}},
		"IRIs":     {quad.IRI(long), quad.IRI(long)},
	} {
		list := make([]quad.Quad, 0, 3)
		for i, o := range []quad.Value{pair[0], quad.IRI("between"), pair[1]} {
			list = append(list, quad.Quad{Subject: quad.IRI(fmt.Sprint(name, i/2)), Predicate: quad.IRI("p" + fmt.Sprint(i%2)), Object: o})
		}
		if n, err := s.Append(t.Context(), list, quadstore.Anywhere); n != 3 || err != nil {
			t.Fatalf("%s: %d quads, %v", name, n, err)
		}
		if n := count(t, s.QuadIterator(quad.Object, s.ValueOf(pair[0]))); n != 2 {
			t.Errorf("%s: %d quads have the value", name, n)
		}
	}
	if err := s.Verify(t.Context(), func(in storage.Table, err error) { t.Errorf("%s: %v", in, err) }); err != nil {
		t.Error(err)
	}
}
