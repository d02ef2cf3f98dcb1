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

var errCut = errors.New("cut short")

// cut is a storage of which only so many more transactions succeed.
type cut struct {
	storage.Store
	left int
}

func (c *cut) Write(ctx context.Context, f func(storage.Tx) error) error {
	if c.left == 0 {
		return errCut
	}
	c.left--
	return c.Store.Write(ctx, f)
}

// TestFoldCutShort lets the bringing up to date of the indexes end anywhere. The
// append that began it writes nothing; the store is whole before and afterwards.
func TestFoldCutShort(t *testing.T) {
	line := func(i int) quad.Quad {
		return quad.Make(quad.IRI("hub"), quad.IRI("p"), quad.IRI(fmt.Sprint(i)), quad.IRI(fmt.Sprint(i%3)))
	}
	for steps := range 7 {
		kv := &cut{Store: memory.New(), left: -1}
		s := open(t, kv, 5)
		var quads []quad.Quad
		for i := range 6 {
			quads = append(quads, line(i))
		}
		if _, err := s.Append(t.Context(), quads, quadstore.Anywhere); err != nil {
			t.Fatal(err)
		}
		kv.left = steps
		_, err := s.Append(t.Context(), []quad.Quad{line(100)}, quadstore.Anywhere)
		if !errors.Is(err, errCut) {
			t.Fatalf("after %d steps: %v", steps, err)
		}
		for _, s := range []*quadstore.Store{s, open(t, kv, 5)} {
			if n := count(t, s.QuadIterator(quad.Subject, s.ValueOf(quad.IRI("hub")))); n != 6 || s.Size() != 6 {
				t.Errorf("after %d steps: %d of %d quads", steps, n, s.Size())
			}
		}
		kv.left = -1
		if n, err := s.Append(t.Context(), append(quads, line(100)), quadstore.Anywhere); n != 1 || err != nil {
			t.Errorf("after %d steps: %d, %v", steps, n, err)
		}
		for name, d := range map[string]quad.Direction{"hub": quad.Subject, "p": quad.Predicate} {
			if n := count(t, s.QuadIterator(d, s.ValueOf(quad.IRI(name)))); n != 7 {
				t.Errorf("after %d steps: %d quads of %s", steps, n, name)
			}
		}
		if n := count(t, s.QuadIterator(quad.Label, s.ValueOf(quad.IRI("1")))); n != 3 {
			t.Errorf("after %d steps: %d quads of a label", steps, n)
		}
	}
}
