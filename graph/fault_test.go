package graph_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/storage"
)

// faulty is a storage whose writing fails when it is told to.
type faulty struct {
	storage.Store
	*trouble
}

// trouble is what shall go wrong.
type trouble struct {
	writes int   // this many entries can be put; negative for all
	begins bool  // transactions cannot begin
	late   bool  // a commit that fails has taken effect
	err    error // what it fails with
}

func (f *faulty) Write(ctx context.Context, do func(storage.Tx) error) error {
	if f.err == nil {
		return f.Store.Write(ctx, do)
	}
	if f.begins {
		return f.err
	}
	if f.late {
		return errors.Join(f.Store.Write(ctx, do), f.err)
	}
	return f.Store.Write(ctx, func(tx storage.Tx) error {
		counted := &faultyTx{Tx: tx, left: f.writes}
		if err := do(counted); err != nil {
			return err
		}
		return f.err // as a full disk does when the transaction is committed
	})
}

type faultyTx struct {
	storage.Tx
	left int
}

func (t *faultyTx) Put(table storage.Table, key, value []byte) {
	if t.left != 0 {
		t.left--
		t.Tx.Put(table, key, value)
	}
}

// TestFailingWrites lets every sort of writing fail. The store must show and
// hold what it did before, and take the same document when the trouble is over.
func TestFailingWrites(t *testing.T) {
	t.Parallel()
	full := fmt.Errorf("%w: %w", storage.ErrFull, syscall.ENOSPC)
	troubles := map[string]trouble{
		"begin":       {begins: true, err: storage.ErrUnavailable},
		"commit":      {writes: -1, err: full},
		"late commit": {late: true, err: syscall.EIO},
	}
	for _, n := range []int{0, 1, 3} {
		troubles[fmt.Sprintf("write %d", n)] = trouble{writes: n, err: full}
	}
	for name, tr := range troubles {
		for _, scheme := range []string{"mem", "bolt"} {
			t.Run(scheme+" "+name, func(t *testing.T) {
				t.Parallel()
				testTrouble(t, scheme, tr)
			})
		}
	}
}

func testTrouble(t *testing.T, scheme string, tr trouble) {
	uri := "mem:"
	if scheme == "bolt" {
		uri = "bolt:" + filepath.Join(t.TempDir(), "graph.db")
	}
	now := trouble{}
	s, err := graph.OpenOver(context.Background(), uri, func(kv storage.Store) storage.Store { return &faulty{Store: kv, trouble: &now} })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeStore(t, s) })
	fill(t, s, 3)
	before := graphtest.Everything(t, s.View())
	doc, facts := graphtest.Report(43)

	now = tr
	_, err = s.Put(context.Background(), doc, facts)
	if !errors.Is(err, tr.err) {
		t.Errorf("got %v, want %v", err, tr.err)
	}
	if !tr.late {
		if diff := cmp.Diff(before, graphtest.Everything(t, s.View())); diff != "" {
			t.Errorf("a failed put shows (-want +got):\n%s", diff)
		}
	}
	now = trouble{}
	want := graph.Added
	if tr.late {
		want = graph.Unchanged
	}
	receipt, err := s.Put(context.Background(), doc, facts)
	if err != nil || receipt.Outcome != want || receipt.Revision != 4 {
		t.Fatalf("when the trouble is over: %+v, %v", receipt, err)
	}
	fillFrom(t, s, 44, 46)
	checkSound(t, s)
}

// checkSound checks that a store that went through trouble holds the same as
// one that did not.
func checkSound(t *testing.T, s *graph.Store) {
	t.Helper()
	whole := open(t, "mem:")
	defer closeStore(t, whole)
	fill(t, whole, 3)
	fillFrom(t, whole, 43, 46)
	got, want := graphtest.Everything(t, s.View()), graphtest.Everything(t, whole.View())
	if len(got.Quads) != len(want.Quads) {
		t.Errorf("%d quads, want %d", len(got.Quads), len(want.Quads))
	}
	if diff := cmp.Diff(want.Statements, got.Statements); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want.Nodes, got.Nodes); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(traverse(t, whole), traverse(t, s)); diff != "" {
		t.Errorf("what Cayley finds (-want +got):\n%s", diff)
	}
}
