package intake_test

import (
	"path/filepath"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/intake"
)

// TestHistories reads dumps of stores with any history into empty ones, which are
// sound and make the same dumps, as do those made of these, in both forms (-rapid.checks=2000 for
// many).
func TestHistories(t *testing.T) {
	t.Parallel()
	dir, runs := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		from := graphtest.DrawHistory(t, 14)
		lines, quads := dump(t, from, export.JSONLines), dump(t, from, export.NQuads)
		// What it takes in is not read from the log, but has to be as if it were: the
		// snapshot is made of it, and Verify compares that with the log.
		to := emptyWith(t, graph.Options{Snapshot: filepath.Join(dir, strconv.Itoa(runs))})
		if r := take(t, to, intake.NQuads, quads); len(r.Refused) > 0 || r.Revision != from.View().Revision() {
			t.Fatalf("%+v, of revision %d", r, from.View().Revision())
		}
		same(t, "N-Quads", dump(t, to, export.NQuads), quads)
		same(t, "JSON Lines", dump(t, to, export.JSONLines), lines)
		byLines := empty(t)
		if r := take(t, byLines, intake.JSONLines, lines); len(r.Refused) > 0 {
			t.Fatalf("refused: %v", r.Refused)
		}
		same(t, "JSON Lines by themselves", dump(t, byLines, export.JSONLines), lines)
		if r := take(t, byLines, intake.JSONLines, lines); r.Added+r.Replaced+r.Judgements > 0 {
			t.Fatalf("taken in again: %+v", r)
		}
		if r, err := byLines.Verify(t.Context()); err != nil || r.Faults > 0 {
			t.Fatalf("the store of lines is not sound: %v, %v", r.First, err)
		}
		if r, err := to.Verify(t.Context()); err != nil || r.Faults > 0 {
			t.Fatalf("the store is not sound: %v, %v", r.First, err)
		}
	})
}
