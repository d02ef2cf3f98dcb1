package analysis

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/measure"
)

// PartitionOptions say how communities are looked for. The zero value stands for
// the defaults.
type PartitionOptions struct {
	Seed       uint64  `json:"seed"`       // 0 for 1
	Resolution float64 `json:"resolution"` // 0 for 1
	Runs       int     `json:"runs"`       // 0 for 10
}

func (o PartitionOptions) withDefaults() PartitionOptions {
	if o.Seed == 0 {
		o.Seed = 1
	}
	if o.Resolution == 0 {
		o.Resolution = 1
	}
	if o.Runs == 0 {
		o.Runs = 10
	}
	return o
}

// mostRuns bounds how often communities are looked for while somebody waits.
const mostRuns = 100

func (o PartitionOptions) check(most int) error {
	switch {
	case o.Runs < 0 || o.Runs > most:
		return fmt.Errorf("%w: runs: %d is not from 1 to %d", graph.ErrUsage, o.Runs, most)
	case !(o.Resolution >= 0) || math.IsInf(o.Resolution, 0):
		return fmt.Errorf("%w: resolution: %v is no number above 0", graph.ErrUsage, o.Resolution)
	}
	return nil
}

// Partition divides the nodes in communities.
type Partition struct {
	*measure.Communities
	EI []float64 // the external-internal index of each community
}

// Partition divides the nodes in communities.
func (a *Analysis) Partition(ctx context.Context, o PartitionOptions) (*Partition, error) {
	if known, ok := a.partitions[o.withDefaults()]; ok {
		return known, nil
	}
	if err := o.check(mostRuns); err != nil {
		return nil, err
	}
	o = o.withDefaults()
	find := func() (*Partition, error) { return a.partition(ctx, o, nil) }
	if o == (PartitionOptions{}).withDefaults() {
		return a.standard.get(ctx, find)
	}
	return find()
}

// partition divides the nodes anew.
func (a *Analysis) partition(ctx context.Context, o PartitionOptions, p measure.Progress) (*Partition, error) {
	o = o.withDefaults()
	found, err := measure.FindCommunities(ctx, a.graph, measure.CommunityOptions{Seed: o.Seed, Resolution: o.Resolution, Runs: o.Runs, Progress: p})
	if err != nil {
		return nil, explain(err)
	}
	ei, err := measure.EI(a.graph, found.Member, false)
	if err != nil {
		return nil, explain(err)
	}
	return &Partition{found, ei.Groups}, nil
}

// communityNumbers are the numbers of the nodes' communities, from 1.
func (a *Analysis) communityNumbers(ctx context.Context) ([]float64, error) {
	p, err := a.Partition(ctx, PartitionOptions{})
	if err != nil {
		return nil, err
	}
	numbers := floats(p.Member)
	for i := range numbers {
		numbers[i]++
	}
	return numbers, nil
}

// mostPaths bounds how many ways from one node to another are looked for.
const mostPaths = 100

// Paths are the k shortest ways from one node to another, by the number of edges;
// none if there is none.
func (a *Analysis) Paths(ctx context.Context, from, to, k int) ([]measure.Path, error) {
	if k < 1 || k > mostPaths {
		return nil, fmt.Errorf("%w: %d paths are not from 1 to %d", graph.ErrUsage, k, mostPaths)
	}
	paths, err := measure.KShortestPaths(ctx, a.graph, from, to, k, measure.Hops)
	if errors.Is(err, measure.ErrNoPath) {
		return nil, nil
	}
	return paths, explain(err)
}

// explain makes an error of a wrong argument one that the asker is told.
func explain(err error) error {
	if errors.Is(err, measure.ErrArgument) {
		return fmt.Errorf("%w: %w", graph.ErrUsage, err)
	}
	return err
}
