package analysis_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// nodeMeasures are all that a job computes for nodes.
func nodeMeasures() []analysis.Measure {
	return slices.DeleteFunc(analysis.Measures(), func(m analysis.Measure) bool { return m == analysis.Community })
}

// done makes what is ordered as a job does and reads what it leaves.
func done(t *testing.T, v *graph.View, o analysis.Order) *analysis.Result {
	t.Helper()
	var told []int64
	r, err := o.Make(t.Context(), v, func(done, total int64) { told = append(told, done, total) })
	if err != nil {
		t.Fatal(err)
	}
	last := int64(0)
	for i := 0; i < len(told); i += 2 {
		if told[i] < last || told[i+1] != told[1] || told[i] > told[i+1] {
			t.Fatalf("progress %v", told)
		}
		last = told[i]
	}
	if len(told) == 0 || last != told[1] {
		t.Errorf("progress ends at %v", told)
	}
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	read := &analysis.Result{}
	if err := json.Unmarshal(text, read); err != nil {
		t.Fatal(err)
	}
	return read
}

func TestOrder(t *testing.T) {
	v := stored(t, two()...)
	options := analysis.PartitionOptions{Seed: 3, Runs: 120}
	r := done(t, v, analysis.Order{Revision: v.Revision(), Measures: nodeMeasures(), Ranges: true, Communities: &options})
	fresh := of(t, v, network.Spec{})
	known, err := fresh.Measured(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range analysis.Measures() {
		if diff := cmp.Diff(column(t, fresh, m), column(t, known, m)); diff != "" {
			t.Errorf("%s (-fresh +of the job):\n%s", m, diff)
		}
	}
	for _, m := range nodeMeasures() {
		for node := range fresh.Network.Nodes {
			want, err := fresh.Range(t.Context(), m, node)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := known.Range(t.Context(), m, node); err != nil || got != want {
				t.Errorf("range of %s: %v, %v, want %v", m, got, err, want)
			}
		}
	}
	if _, err := fresh.Partition(t.Context(), options); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("so many runs at once: %v", err)
	}
	if p, err := known.Partition(t.Context(), options); err != nil || p.Count != 2 || p.Runs != 120 || len(p.EI) != 2 {
		t.Errorf("communities %+v, %v", p, err)
	}
	if _, err := of(t, v, network.Spec{Mode: network.TwoMode}).Measured(r); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("of another network: %v", err)
	}
}

// star is a meeting of many persons, of whom one met others alone, one after the
// other: too many paths for a request.
func star(met, alone int) []schema.Fact {
	var facts []schema.Fact
	at := func(person, meeting int) {
		facts = append(facts, graphtest.Link(graphtest.Entity(schema.ClassPerson, fmt.Sprintf("p-%04d", person), fmt.Sprint("Person ", person)),
			schema.RelSpokeAt, graphtest.Entity(schema.ClassMeeting, fmt.Sprintf("m-%04d", meeting), fmt.Sprint("Meeting ", meeting))))
	}
	for p := range met {
		at(p, 0)
	}
	for p := met; p < met+alone; p++ {
		at(0, p)
		at(p, p)
	}
	return facts
}

// The broker of a star is on the paths of all pairs but those who all met.
func TestExactBetweenness(t *testing.T) {
	const met, alone = 320, 1700
	v := stored(t, star(met, alone)...)
	spec := network.Spec{Actor: network.Persons, Roles: []schema.Relation{schema.RelSpokeAt}}
	estimated := of(t, v, spec)
	r := done(t, v, analysis.Order{Spec: spec, Revision: v.Revision(), Measures: []analysis.Measure{analysis.Betweenness}})
	exact, err := estimated.Measured(r)
	if err != nil {
		t.Fatal(err)
	}
	if estimated.Sampled() == 0 || exact.Sampled() != 0 {
		t.Errorf("sampled %d, and by a job %d", estimated.Sampled(), exact.Sampled())
	}
	pairs := float64(met + alone - 1)
	pairs = pairs * (pairs - 1) / 2
	want := float64(alone*(alone-1)/2+alone*(met-1)) / pairs
	if got := column(t, exact, analysis.Betweenness); math.Abs(got[0]-want) > 1e-12 || slices.Max(got[1:]) != 0 {
		t.Errorf("betweenness %v, want %v", got[0], want)
	}
	if _, err := exact.Range(t.Context(), analysis.Betweenness, 0); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("a range that was not asked for: %v", err)
	}
}

func TestWrongOrders(t *testing.T) {
	for name, o := range map[string]analysis.Order{
		"nothing":       {},
		"no measure":    {Measures: []analysis.Measure{"fame"}},
		"communities":   {Measures: []analysis.Measure{analysis.Community}},
		"twice":         {Measures: []analysis.Measure{analysis.Core, analysis.Core}},
		"too many runs": {Communities: &analysis.PartitionOptions{Runs: analysis.MostRuns + 1}},
		"resolution":    {Communities: &analysis.PartitionOptions{Resolution: -1}},
	} {
		if err := o.Check(); !errors.Is(err, graph.ErrUsage) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWork(t *testing.T) {
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	w := graphtest.NewWriter("a.txt")
	for _, f := range two() {
		w.Say(f)
	}
	doc, facts := w.Done()
	if _, err := s.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
	work := analysis.Work(s, nil)
	do := func(ctx context.Context, revision int64) (string, error) {
		request, err := json.Marshal(analysis.Order{Revision: revision, Measures: []analysis.Measure{analysis.Degree}})
		if err != nil {
			t.Fatal(err)
		}
		folder := t.TempDir()
		err = work(ctx, jobs.Job{ID: "one", Request: request}, folder, func(int64, int64) {})
		text, _ := os.ReadFile(filepath.Join(folder, analysis.ResultName)) // none after an error
		return string(text), err
	}
	if text, err := do(t.Context(), 1); err != nil || text != `{"nodes":6,"edges":9,"measures":{"degree":[3,3,3,5,2,2]}}` {
		t.Errorf("%s, %v", text, err)
	}
	if text, err := do(t.Context(), 9); !errors.Is(err, graph.ErrNotFound) || text != "" {
		t.Errorf("no such revision: %s, %v", text, err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if text, err := do(ended, 1); !errors.Is(err, context.Canceled) || text != "" {
		t.Errorf("given up: %s, %v", text, err)
	}
}

func TestBridges(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{}) // AU BR CL are one community, DK EE FR the other
	got, err := a.Bridges(t.Context(), "communities", nil, 5)
	want := []analysis.Bridge{{Node: 3, Pairs: 6, Groups: 2, Edges: []int{2, 4, 5}}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v, %s", err, diff)
	}
	one := func(network.Node) string { return "all" }
	if got, err := a.Bridges(t.Context(), "one", one, 5); err != nil || len(got) > 0 {
		t.Errorf("within one group: %v, %v", got, err)
	}
}
