package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

// A frozen picture goes on showing what was there, in an iterator that was begun
// and in those that are begun later, however much is written and put in order
// meanwhile.
func TestFrozen(t *testing.T) {
	for _, tail := range []int{2, 1000} {
		s := open(t, memory.New(), tail)
		write := func(from, to int) {
			t.Helper()
			for i := from; i < to; i++ {
				q := quad.Quad{Subject: quad.IRI(fmt.Sprint("s", i)), Predicate: quad.IRI("p"), Object: quad.IRI("hub")}
				if _, err := s.Append(context.Background(), []quad.Quad{q}, quadstore.Anywhere); err != nil {
					t.Fatal(err)
				}
			}
		}
		write(0, 50)
		frozen := s.Frozen()
		begun := frozen.QuadIterator(quad.Object, frozen.ValueOf(quad.IRI("hub")))
		if !begun.Next(context.Background()) {
			t.Fatal("there is nothing")
		}
		write(50, 120)
		n := 1
		for begun.Next(context.Background()) {
			n++
		}
		if n != 50 || begun.Err() != nil {
			t.Errorf("tail %d: the iterator that was begun gives %d quads, %v", tail, n, begun.Err())
		}
		if got := pointing(t, frozen); got != 50 {
			t.Errorf("tail %d: a later one gives %d", tail, got)
		}
		if got := pointing(t, s); got != 120 {
			t.Errorf("tail %d: the store has %d", tail, got)
		}
		if frozen.ValueOf(quad.IRI("s70")) != nil || frozen.ValueOf(quad.IRI("s7")) == nil || frozen.Size() != 50 {
			t.Errorf("tail %d: the picture has other values or quads: %d", tail, frozen.Size())
		}
		if _, err := frozen.Append(context.Background(), nil, quadstore.Anywhere); !errors.Is(err, storage.ErrUsage) {
			t.Errorf("appending to it: %v", err)
		}
		if err := frozen.Close(); err != nil {
			t.Error(err)
		}
		write(120, 121) // the store is still open
	}
}

func pointing(t *testing.T, s *quadstore.Store) (n int) {
	t.Helper()
	it := s.QuadIterator(quad.Object, s.ValueOf(quad.IRI("hub")))
	defer it.Close()
	for it.Next(context.Background()) {
		n++
	}
	if err := it.Err(); err != nil {
		t.Fatal(err)
	}
	return n
}
