package analysis

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
)

// Order says what is to be measured of a network at length, as a job. The same
// order makes the same result.
type Order struct {
	Spec        network.Spec      `json:"spec"`
	Revision    int64             `json:"revision"`
	Measures    []Measure         `json:"measures,omitempty"`    // of all nodes, betweenness by all shortest paths
	Ranges      bool              `json:"ranges,omitempty"`      // and the range of each measure
	Communities *PartitionOptions `json:"communities,omitempty"` // nil: none are looked for
}

// MostRuns bounds how often an order looks for communities.
const MostRuns = 1000

// Check tells what of an order makes no sense, but for its network. Errors wrap
// graph.ErrUsage.
func (o Order) Check() error {
	if len(o.Measures) == 0 && o.Communities == nil {
		return fmt.Errorf("%w: nothing is asked for: name measures, or ask for communities", graph.ErrUsage)
	}
	for i, m := range o.Measures {
		switch {
		case m == Community || !slices.Contains(Measures(), m):
			return fmt.Errorf("%w: there is no measure %q", graph.ErrUsage, m)
		case slices.Contains(o.Measures[:i], m):
			return fmt.Errorf("%w: %s is asked for twice", graph.ErrUsage, m)
		}
	}
	if o.Communities != nil {
		return o.Communities.check(MostRuns)
	}
	return nil
}

// ResultName is the name of the file that a job leaves.
const ResultName = "result.json"

// Work measures networks of a store as jobs whose requests are orders. Each leaves
// a result. Kind is that of a Spec.
func Work(s *graph.Store, kind func(id string) string) jobs.Work {
	return func(ctx context.Context, j jobs.Job, folder string, progress func(done, total int64)) error {
		var o Order
		if err := json.Unmarshal(j.Request, &o); err != nil {
			return fmt.Errorf("order of job %s: %w", j.ID, err)
		}
		v, err := s.At(o.Revision)
		if err != nil {
			return err
		}
		o.Spec.Kind = kind
		r, err := o.Make(ctx, v, progress)
		if err != nil {
			return err
		}
		text, err := json.Marshal(r)
		if err != nil {
			return fmt.Errorf("result of job %s: %w", j.ID, err)
		}
		return os.WriteFile(filepath.Join(folder, ResultName), text, 0o600)
	}
}

// Make measures what is ordered. Progress is told how many of the edges that are
// to be looked at, over and over, were looked at, as far as that can be foreseen;
// it may be nil.
func (o Order) Make(ctx context.Context, v *graph.View, progress func(done, total int64)) (*Result, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	a, err := Of(ctx, v, o.Spec)
	if err != nil {
		return nil, err
	}
	graphs := []*measure.Graph{a.graph}
	if o.Ranges {
		if graphs, err = a.surer(ctx); err != nil {
			return nil, err
		}
	}
	w := newWork(o, graphs, progress)
	r := &Result{Nodes: len(a.Network.Nodes), Edges: len(a.Network.Edges), Measures: map[Measure][]Figure{}}
	for _, m := range o.Measures {
		ranges, err := measure.Ranges(ctx, graphs, func(ctx context.Context, g *measure.Graph) ([]float64, error) {
			defer w.next(steps(g, m))
			return of(ctx, g, m, effort{exact: true, progress: w.within(steps(g, m))})
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m, err)
		}
		r.put(m, ranges, o.Ranges)
	}
	if o.Communities != nil {
		p, err := a.partition(ctx, *o.Communities, w.within(runSteps(a.graph, *o.Communities)))
		if err != nil {
			return nil, err
		}
		r.Communities, r.Options = p.Communities, o.Communities.withDefaults()
		r.EI = figures(p.EI, func(x float64) float64 { return x })
	}
	return r, nil
}

// work adds up how far the parts of an order are.
type work struct {
	tell        func(done, total int64)
	done, total int64 // in steps, without those of the part that is being done
}

func newWork(o Order, graphs []*measure.Graph, tell func(done, total int64)) *work {
	w := &work{tell: tell}
	for _, g := range graphs {
		for _, m := range o.Measures {
			w.total += steps(g, m)
		}
	}
	if o.Communities != nil {
		w.total += runSteps(graphs[0], *o.Communities)
	}
	return w
}

// within tells how far all is by how far a part of so many steps is.
func (w *work) within(steps int64) measure.Progress {
	return func(done, total int) {
		if w.tell != nil && total > 0 {
			w.tell(w.done+steps*int64(done)/int64(total), w.total)
		}
	}
}

// next counts a part of so many steps as done.
func (w *work) next(steps int64) {
	w.done += steps
	if w.tell != nil {
		w.tell(w.done, w.total)
	}
}

// rounds is about how often what does not begin from each node looks at each edge.
const rounds = 50

// steps is about how many edges a measure looks at.
func steps(g *measure.Graph, m Measure) int64 {
	each := int64(g.Nodes() + 2*g.EdgeCount())
	switch m {
	case Betweenness:
		return each * int64(g.Nodes())
	case Closeness: // begins from 64 nodes at once
		return each * int64(g.Nodes()/64+1)
	}
	return each * rounds
}

// runSteps is about how many edges are looked at for communities.
func runSteps(g *measure.Graph, o PartitionOptions) int64 {
	return steps(g, Community) * int64(o.withDefaults().Runs)
}
