package measure

import (
	"context"
	"fmt"
	"math/rand/v2"
)

// CommunityOptions say how communities are looked for.
type CommunityOptions struct {
	Resolution float64 // more makes smaller communities; 0 for 1
	Seed       uint64  // of what is drawn at random
	Runs       int     // the best of so many is taken, 0 for 10
	Progress   Progress
}

// Communities are groups of nodes that have more to do with each other than with
// the rest.
type Communities struct {
	Member     []int // the community of each node; the largest is 0
	Count      int
	Modularity float64 // at the resolution that was asked for
	Runs       int
	// NMI and ARI tell how like each other the communities of two runs are, on
	// average over all pairs of runs (see Agreement): 1 if all runs found the same, and
	// with one run.
	NMI, ARI float64
}

// FindCommunities looks for the communities of the greatest modularity, by the
// Leiden algorithm (Traag, Waltman and van Eck, "From Louvain to Leiden:
// guaranteeing well-connected communities", Scientific Reports 9, 2019), repeated
// on what it found until that is no better, ten times at most. Each community is connected; a node without edges
// is one of its own.
func FindCommunities(ctx context.Context, g *Graph, o CommunityOptions) (*Communities, error) {
	if o.Resolution == 0 {
		o.Resolution = 1
	}
	if err := checkResolution(o.Resolution); err != nil {
		return nil, err
	}
	if o.Runs < 0 {
		return nil, fmt.Errorf("%w: %d runs", ErrArgument, o.Runs)
	}
	if o.Runs == 0 {
		o.Runs = 10
	}
	var found []grouping
	err := share(ctx, o.Runs, o.Progress, func() func(int) grouping {
		return func(run int) grouping {
			return findGrouping(ctx, g, o.Resolution, rand.New(rand.NewPCG(o.Seed, uint64(run))))
		}
	}, func(r grouping) { found = append(found, r) })
	if err != nil {
		return nil, err
	}
	best := found[0]
	for _, r := range found[1:] {
		if r.modularity > best.modularity+noGain {
			best = r
		}
	}
	c := &Communities{Member: best.member, Count: best.count, Modularity: best.modularity, Runs: o.Runs}
	c.NMI, c.ARI, err = stability(ctx, found)
	if err != nil {
		return nil, err
	}
	return c, nil
}

// noGain is by how much modularity must grow for a grouping to be better, beyond
// what rounding does.
const noGain = 1e-11

// grouping is what a run finds.
type grouping struct {
	member     []int
	count      int
	modularity float64
}

// rounds is how often the algorithm is run on what it found, at most. Of graphs
// of many thousands of nodes, more find what differs in the fourth decimal.
const rounds = 10

// findGrouping runs the algorithm on what it found, until that is no better.
func findGrouping(ctx context.Context, g *Graph, resolution float64, r *rand.Rand) grouping {
	n := g.Nodes()
	best := grouping{member: make([]int, n), count: n}
	for v := range best.member {
		best.member[v] = v
	}
	best.modularity = modularity(g, best.member, n, resolution)
	if g.total == 0 {
		return best
	}
	l := newLeiden(g, resolution, r)
	for range rounds {
		if ctx.Err() != nil {
			break
		}
		member, count := connect(g, l.improve(ctx, best.member))
		q := modularity(g, member, count, resolution)
		if q <= best.modularity+noGain {
			break
		}
		best = grouping{member, count, q}
	}
	return best
}

// connect makes a group of each connected part of a group, the largest first.
// Modularity can only grow by it.
func connect(g *Graph, member []int) (connected []int, count int) {
	connected = make([]int, len(member))
	for v := range connected {
		connected[v] = -1
	}
	var queue []int32
	for v := range connected {
		if connected[v] >= 0 {
			continue
		}
		connected[v] = count
		queue = append(queue[:0], int32(v))
		for at := 0; at < len(queue); at++ {
			to, _ := g.Neighbours(int(queue[at]))
			for _, w := range to {
				if connected[w] < 0 && member[w] == member[v] {
					connected[w] = count
					queue = append(queue, w)
				}
			}
		}
		count++
	}
	bySize(connected, count)
	return connected, count
}

// stability is the mean agreement of two runs.
func stability(ctx context.Context, found []grouping) (nmi, ari float64, err error) {
	pairs := 0.0
	for i, a := range found {
		for _, b := range found[:i] {
			if err := ctx.Err(); err != nil {
				return 0, 0, err
			}
			x, y := agreement(a.member, b.member, a.count, b.count)
			nmi, ari, pairs = nmi+x, ari+y, pairs+1
		}
	}
	if pairs == 0 {
		return 1, 1, nil
	}
	return nmi / pairs, ari / pairs, nil
}
