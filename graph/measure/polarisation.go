package measure

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
)

// PolarisationOptions say how camps are looked for.
type PolarisationOptions struct {
	Seed     uint64 // of what is drawn at random
	Starts   int    // the best of what so many starts lead to is taken, 0 for 20
	Progress Progress
}

// Camps are the two sides into which a network falls.
type Camps struct {
	// Side is 0 or 1 for each node, -1 for one without ties. The larger camp is 0; of
	// equal ones, that with the least node.
	Side []int
	// Modularity is the index of polarisation: near 0 if there is no telling camps
	// apart, 1/2 if there are two of the same weight that agree within only and clash
	// with each other only. It is no more than 1/2.
	Modularity float64
	// EI is Krackhardt and Stern's index of agreement: -1 if nobody agrees across.
	EI float64
	// Frustrated is the share of weight that does not fit two camps: agreement
	// across, and conflict within.
	Frustrated float64
}

// Polarisation looks for the two camps of the greatest modularity, as Discourse
// Network Analyzer does, whose camps are of one size, however (Leifeld, "Discourse
// Network Analysis", Oxford Handbook of Political Networks, 2017). Agreement within camps
// counts for them, conflict within against them, both beyond what the strengths of
// nodes let expect (Gómez, Jensen and Arenas, "Analysis of community structure in
// networks of correlated data", Physical Review E 80, 2009):
//
//	Q = 1/(2a+2c) · Σ (a(v,w) − c(v,w) − a(v)·a(w)/2a + c(v)·c(w)/2c)
//
// over all ordered pairs of one camp, with a agreement and c conflict. Both graphs
// are of the same nodes; conflict may be nil. Camps are looked for from the leading
// eigenvector (Newman, "Modularity and community structure in networks", PNAS 103,
// 2006) and from random starts, each refined by flipping nodes as Kernighan and Lin
// do (Bell System Technical Journal 49, 1970). So the best of them is not certain to
// be found, but it nearly always is where there are some hundreds of nodes.
func Polarisation(ctx context.Context, agreement, conflict *Graph, o PolarisationOptions) (*Camps, error) {
	if conflict == nil {
		conflict = &Graph{start: make([]int32, agreement.Nodes()+1)}
	}
	if agreement.Nodes() != conflict.Nodes() {
		return nil, fmt.Errorf("%w: agreement of %d nodes and conflict of %d", ErrArgument, agreement.Nodes(), conflict.Nodes())
	}
	if o.Starts < 0 {
		return nil, fmt.Errorf("%w: %d starts", ErrArgument, o.Starts)
	}
	if o.Starts == 0 {
		o.Starts = 20
	}
	if agreement.total+conflict.total == 0 {
		return &Camps{Side: withoutTies(agreement.Nodes())}, ctx.Err()
	}
	p := newPoles(agreement, conflict)
	best := flipping{q: math.Inf(-1)}
	err := share(ctx, o.Starts, o.Progress, func() func(int) flipping {
		return func(start int) flipping { return p.from(ctx, start, o.Seed) }
	}, func(f flipping) {
		if f.q > best.q+noGain {
			best = f
		}
	})
	if err != nil {
		return nil, err
	}
	return p.camps(best.side)
}

func withoutTies(n int) []int {
	side := make([]int, n)
	for v := range side {
		side[v] = -1
	}
	return side
}

// poles is the matrix B of modularity, of which Q of camps s, which are 1 or -1,
// is s·B·s/4 over the weight of all.
type poles struct {
	agreement, conflict *Graph
	agrees, clashes     []float64 // strengths
	perAgree, perClash  float64   // one over the strengths of all, 0 if these are
	perWeight           float64
}

func newPoles(agreement, conflict *Graph) *poles {
	p := &poles{agreement: agreement, conflict: conflict, agrees: Strength(agreement), clashes: Strength(conflict)}
	if agreement.total > 0 {
		p.perAgree = 1 / (2 * agreement.total)
	}
	if conflict.total > 0 {
		p.perClash = 1 / (2 * conflict.total)
	}
	p.perWeight = 1 / (agreement.total + conflict.total)
	return p
}

// expected is what strengths let expect of a node with others of such strengths.
func (p *poles) expected(v int, agrees, clashes float64) float64 {
	return p.agrees[v]*agrees*p.perAgree - p.clashes[v]*clashes*p.perClash
}

// times multiplies with B.
func (p *poles) times(y, x []float64) {
	p.agreement.times(y, x)
	clash := make([]float64, len(x))
	p.conflict.times(clash, x)
	agrees, clashes := dot(p.agrees, x), dot(p.clashes, x)
	for v := range y {
		y[v] -= clash[v] + p.expected(v, agrees, clashes)
	}
}

// from looks for camps from one of the starts: the first is the leading
// eigenvector's, the others are drawn.
func (p *poles) from(ctx context.Context, start int, seed uint64) flipping {
	r := rand.New(rand.NewPCG(seed, uint64(start)))
	x := make([]float64, len(p.agrees))
	for v := range x {
		x[v] = r.Float64() - 0.5
	}
	if start == 0 {
		switch vector, err := leading(ctx, p.times, x); {
		case err == nil:
			x = vector
		case !errors.Is(err, ErrUnsettled): // then the start is one more of those drawn
			return flipping{q: math.Inf(-1)}
		}
	}
	f := p.flip(x)
	f.sweep(ctx)
	for ctx.Err() == nil && f.pass(ctx) {
		f.sweep(ctx)
	}
	return *f
}

// flipping is a search for camps.
type flipping struct {
	p               *poles
	side            []float64 // 1 or -1
	pull            []float64 // agreement less conflict with the nodes of side 1, less that with those of side -1
	agrees, clashes float64   // strengths of one side less those of the other
	fixed           []bool
	q               float64
}

// flip takes the sides that numbers have by their signs.
func (p *poles) flip(x []float64) *flipping {
	n := len(x)
	f := &flipping{p: p, side: make([]float64, n), pull: make([]float64, n), fixed: make([]bool, n)}
	for v := range f.side {
		f.side[v] = math.Copysign(1, x[v])
	}
	p.agreement.times(f.pull, f.side)
	clash := make([]float64, n)
	p.conflict.times(clash, f.side)
	subtract(f.pull, clash, 1)
	f.agrees, f.clashes = dot(p.agrees, f.side), dot(p.clashes, f.side)
	for v, s := range f.side {
		f.q += s * (f.pull[v] - p.expected(v, f.agrees, f.clashes)) * p.perWeight / 4
	}
	return f
}

// gain is by how much Q grows if the node goes to the other side.
func (f *flipping) gain(v int) float64 {
	p := f.p
	own := p.expected(v, p.agrees[v], p.clashes[v])
	return -(own + f.side[v]*(f.pull[v]-p.expected(v, f.agrees, f.clashes))) * p.perWeight
}

func (f *flipping) turn(v int) {
	f.q += f.gain(v)
	s := f.side[v]
	f.side[v] = -s
	to, weights := f.p.agreement.Neighbours(v)
	for i, w := range to {
		f.pull[w] -= 2 * s * weights[i]
	}
	to, weights = f.p.conflict.Neighbours(v)
	for i, w := range to {
		f.pull[w] += 2 * s * weights[i]
	}
	f.agrees -= 2 * s * f.p.agrees[v]
	f.clashes -= 2 * s * f.p.clashes[v]
}

// sweep flips each node that gains, until none does.
func (f *flipping) sweep(ctx context.Context) {
	for turned := true; turned && ctx.Err() == nil; {
		turned = false
		for v := range f.side {
			if f.gain(v) > noGain {
				f.turn(v)
				turned = true
			}
		}
	}
}

// patience is how many flips are tried beyond the best that was found.
const patience = 100

// pass flips the node that gains most, again and again, each at most once, also
// where that is a loss, and goes back to the best of it. It tells whether that is
// better than before.
func (f *flipping) pass(ctx context.Context) bool {
	for v := range f.fixed {
		f.fixed[v] = f.p.agrees[v] == 0 && f.p.clashes[v] == 0
	}
	var turned []int
	before, best, kept := f.q, f.q, 0
	for len(turned)-kept < patience && ctx.Err() == nil {
		next, most := -1, math.Inf(-1)
		for v, fixed := range f.fixed {
			if !fixed {
				if g := f.gain(v); g > most+noGain {
					next, most = v, g
				}
			}
		}
		if next < 0 {
			break
		}
		f.turn(next)
		f.fixed[next] = true
		turned = append(turned, next)
		if f.q > best+noGain {
			best, kept = f.q, len(turned)
		}
	}
	for _, v := range turned[kept:] {
		f.turn(v)
	}
	return best > before+noGain
}

// camps measures what was found.
func (p *poles) camps(sides []float64) (*Camps, error) {
	var nodes, group []int
	for v, s := range sides {
		if p.agrees[v] > 0 || p.clashes[v] > 0 {
			nodes = append(nodes, v)
			group = append(group, int(1+s)/2)
		}
	}
	bySize(group, 2)
	c := &Camps{Side: withoutTies(len(sides))}
	for i, v := range nodes {
		c.Side[v] = group[i]
	}
	ei, err := EI(p.agreement, c.Side, true)
	if err != nil {
		return nil, err
	}
	c.EI = ei.Network
	frustrated := 0.0
	for e := range p.agreement.Edges() {
		if c.Side[e.From] != c.Side[e.To] {
			frustrated += e.Weight
		}
	}
	for e := range p.conflict.Edges() {
		if c.Side[e.From] == c.Side[e.To] {
			frustrated += e.Weight
		}
	}
	c.Frustrated = frustrated * p.perWeight
	c.Modularity = p.flip(sides).q
	return c, nil
}
