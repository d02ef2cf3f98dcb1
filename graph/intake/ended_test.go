package intake_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/intake"
)

// ending reads what there is, and then calls end.
type ending struct {
	io.Reader
	end func() error
}

func (e ending) Read(p []byte) (int, error) {
	n, err := e.Reader.Read(p)
	if errors.Is(err, io.EOF) {
		err = e.end()
	}
	return n, err
}

// An import that ends in the midst of a dump, as it is stopped or cannot be read on,
// says so and leaves a store that is sound.
func TestEndedImports(t *testing.T) {
	t.Parallel()
	from := empty(t)
	for i := range 40 {
		doc, facts := graphtest.Report(i)
		if _, err := from.Put(t.Context(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	quads := dump(t, from, export.NQuads)
	half := quads[:strings.LastIndexByte(quads[:len(quads)/2], '\n')+1]

	torn := errors.New("the disk is torn")
	to := empty(t)
	if _, err := intake.NQuads(t.Context(), to, ending{strings.NewReader(half), func() error { return torn }}); !errors.Is(err, torn) {
		t.Errorf("the error is %v, want %v", err, torn)
	}
	if n := to.View().Revision(); n < 15 || n > 25 {
		t.Errorf("half of 40 revisions are %d", n)
	}
	sound(t, to)

	ctx, stop := context.WithCancel(t.Context())
	to = empty(t)
	_, err := intake.NQuads(ctx, to, ending{strings.NewReader(half), func() error { stop(); return io.EOF }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v, want that it was stopped", err)
	}
	sound(t, to)
}

func sound(t *testing.T, s *graph.Store) {
	t.Helper()
	if r, err := s.Verify(t.Context()); err != nil || r.Faults > 0 {
		t.Errorf("the store is not sound: %v, %v", r.First, err)
	}
}
