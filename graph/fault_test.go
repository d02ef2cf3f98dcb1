package graph_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	hkv "github.com/hidal-go/hidalgo/kv"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

// faulty is a key-value store whose writing fails when it is told to.
type faulty struct {
	graph.Backend
	*trouble
}

// trouble is what shall go wrong.
type trouble struct {
	writes  int   // this many writes succeed; negative for all
	commits bool  // committing succeeds
	late    bool  // a commit that fails has taken effect
	err     error // what it fails with
	panics  bool  // it panics instead
}

func (t *trouble) fail() error {
	if t.panics {
		panic("damaged page")
	}
	return t.err
}

func (f *faulty) Tx(rw bool) (hkv.Tx, error) {
	tx, err := f.Backend.Tx(rw)
	if err != nil {
		return nil, err
	}
	return &faultyTx{seekTx: tx.(seekTx), trouble: f.trouble}, nil
}

type seekTx = graph.SeekTx

type faultyTx struct {
	seekTx
	*trouble
}

func (t *faultyTx) Put(k hkv.Key, v hkv.Value) error {
	if t.writes == 0 {
		return t.fail()
	}
	t.writes--
	return t.seekTx.Put(k, v)
}

func (t *faultyTx) Commit(ctx context.Context) error {
	if t.commits {
		return t.seekTx.Commit(ctx)
	}
	if t.late {
		return errors.Join(t.seekTx.Commit(ctx), t.fail())
	}
	return t.fail()
}

// TestFailingWrites lets every sort of writing fail. The store must show and
// hold what it did before, and take the same document when the trouble is over.
func TestFailingWrites(t *testing.T) {
	t.Parallel()
	troubles := map[string]trouble{
		"commit":        {writes: -1, err: syscall.ENOSPC},
		"commit panics": {writes: -1, panics: true},
		"late commit":   {writes: -1, late: true, err: syscall.EIO},
	}
	for _, n := range []int{0, 1, 10, 100, 200, 500} {
		troubles[fmt.Sprintf("write %d", n)] = trouble{writes: n, err: syscall.ENOSPC, commits: true}
		troubles[fmt.Sprintf("write %d panics", n)] = trouble{writes: n, panics: true, commits: true}
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
	now := trouble{writes: -1, commits: true}
	s, err := graph.OpenOver(context.Background(), uri, func(kv graph.Backend) graph.Backend { return &faulty{Backend: kv, trouble: &now} })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeStore(t, s) })
	fill(t, s, 3)
	before := graphtest.Everything(t, s.View())
	doc, facts := graphtest.Report(43)

	now = tr
	_, err = s.Put(context.Background(), doc, facts)
	checkFault(t, err, tr)
	if !tr.late {
		if diff := cmp.Diff(before, graphtest.Everything(t, s.View())); diff != "" {
			t.Errorf("a failed put shows (-want +got):\n%s", diff)
		}
	}
	now = trouble{writes: -1, commits: true}
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

func checkFault(t *testing.T, err error, tr trouble) {
	t.Helper()
	want := tr.err
	switch {
	case tr.panics:
		want = graph.ErrBroken
	case errors.Is(tr.err, syscall.ENOSPC):
		want = graph.ErrFull
	}
	if !errors.Is(err, want) {
		t.Errorf("got %v, want %v", err, want)
	}
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
