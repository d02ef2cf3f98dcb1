// Package graphtest says how a graph store must behave, as tests that every
// kind of store runs, and makes up documents to fill stores with.
package graphtest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Kind is a kind of store.
type Kind struct {
	// Fresh gives what opens a new, empty store. It is called once per test,
	// and what it gives may be called again after the store was closed.
	Fresh func(t *testing.T) func(graph.Options) (*graph.Store, error)
	// Lasting tells that a store that is closed and opened again holds what it
	// held.
	Lasting bool
}

// Run tests that the kind of store behaves as it must.
func Run(t *testing.T, kind Kind) {
	for name, test := range map[string]func(*testing.T, *fixture){
		"empty store":                testEmpty,
		"put and read":               testPutAndRead,
		"labels":                     testLabels,
		"only plain edges":           testOnlyPlainEdges,
		"unicode":                    testUnicode,
		"large values":               testLargeValues,
		"partial dates":              testPartialDates,
		"idempotence":                testIdempotence,
		"replace":                    testReplace,
		"changed details":            testChangedDetails,
		"said again":                 testSaidAgain,
		"same facts, other hash":     testNewHashOnly,
		"shared evidence":            testSharedEvidence,
		"equal texts":                testEqualTexts,
		"merging":                    testMerging,
		"names":                      testNames,
		"documents as nodes":         testDocumentNodes,
		"order of edges":             testOrder,
		"filters":                    testFilters,
		"refusals":                   testRefusals,
		"given up":                   testGivenUp,
		"pinned views":               testPinned,
		"as of a revision":           testAsOf,
		"withdraw":                   testWithdraw,
		"reject":                     testReject,
		"correct":                    testCorrect,
		"accept and take back":       testTakeBack,
		"refused judgements":         testRefusedJudgements,
		"merge and unmerge":          testMerge,
		"merges in chains":           testMergeChains,
		"refused matches":            testRefusedMatches,
		"dump of what was judged":    testJudgedDump,
		"readers beside a judge":     testJudgingReaders,
		"as of a time":               testAtTime,
		"differences":                testDiff,
		"readers beside a writer":    testReaders,
		"several writers":            testWriters,
		"the same again is the same": testDeterminism,
		"dump and history":           testDump,
		"finding":                    testFinding,
		"follow":                     testFollow,
		"follow on":                  testFollowOn,
		"stale":                      testStale,
		"reopen":                     testReopen,
		"closed":                     testClosed,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := &fixture{T: t, kind: kind, connect: kind.Fresh(t)}
			f.open()
			test(t, f)
		})
	}
}

// fixture is one store under test.
type fixture struct {
	*testing.T
	kind    Kind
	connect func(graph.Options) (*graph.Store, error)
	store   *graph.Store
	clock   time.Time
}

func (f *fixture) open() {
	f.Helper()
	s, err := f.connect(graph.Options{Author: "test", Now: f.now})
	if err != nil {
		f.Fatalf("open: %v", err)
	}
	f.store = s
	f.Cleanup(func() {
		if r, err := s.Verify(context.Background()); err != nil && !errors.Is(err, graph.ErrUsage) || r.Faults > 0 {
			f.Errorf("verify: %v, %d faults: %v", err, r.Faults, r.First)
		}
		if err := s.Close(); err != nil {
			f.Errorf("close: %v", err)
		}
	})
}

// now is a clock that goes on by a second at each look; the store looks at it
// once per revision, one at a time.
func (f *fixture) now() time.Time {
	if f.clock.IsZero() {
		f.clock = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	f.clock = f.clock.Add(time.Second)
	return f.clock
}

// put stores what was written and demands the outcome.
func (f *fixture) put(w *Writer, want graph.Outcome) graph.Receipt {
	f.Helper()
	doc, facts := w.Done()
	receipt, err := f.store.Put(context.Background(), doc, facts)
	if err != nil {
		f.Fatalf("put %s: %v", doc.Name, err)
	}
	if receipt.Outcome != want {
		f.Fatalf("put %s: %s, want %s", doc.Name, receipt.Outcome, want)
	}
	return receipt
}

func (f *fixture) facts(filter graph.Filter) []schema.Fact {
	var facts []schema.Fact
	for _, st := range f.store.View().Facts(filter) {
		facts = append(facts, st.Fact)
	}
	return facts
}

// quads reads all that holds, as N-Quads.
func (f *fixture) quads() []string {
	f.Helper()
	return dump(f.T, f.store.View().Quads)
}

func dump(t Failer, read func(context.Context, func(quad.Quad) error) error) []string {
	t.Helper()
	var lines []string
	err := read(context.Background(), func(q quad.Quad) error {
		lines = append(lines, q.NQuad())
		return nil
	})
	if err != nil {
		t.Fatalf("read quads: %v", err)
	}
	return lines
}

// containing chooses the lines that contain all the parts.
func containing(lines []string, parts ...string) []string {
	var chosen []string
	for _, line := range lines {
		all := true
		for _, part := range parts {
			all = all && strings.Contains(line, part)
		}
		if all {
			chosen = append(chosen, line)
		}
	}
	return chosen
}

// Equal fails the test where got differs from want.
func Equal(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
