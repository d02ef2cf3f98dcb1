package network

import (
	"context"
	"slices"
)

// projection makes the edges of one side of a matrix by the other.
type projection struct {
	spec       *Spec
	rows, cols *matrix   // the matrix and, transposed, its columns
	factors    []float64 // of the columns in a weight; nil for 1
	next       []int32   // by column: where what comes after the row begins
	sums       []sum     // by row
	touched    []int32
}

// sum is what two rows share.
type sum struct {
	raw, weight float64
	shared      int32
}

// project makes the edges, by their ends.
func project(ctx context.Context, s *Spec, m *matrix) ([]Edge, error) {
	p := &projection{spec: s, rows: m, cols: m.transposed(), sums: make([]sum, m.height())}
	p.next = slices.Clone(p.cols.starts)
	if s.Normalisation == Newman {
		p.factors = newmanFactors(p.cols)
	}
	norm := normal(s, m)
	edges := make([]Edge, 0, p.expected())
	for row := range m.height() {
		if row%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p.sum(int32(row))
		for _, other := range p.inOrder(row) {
			at := &p.sums[other]
			if at.raw != 0 {
				edges = append(edges, Edge{From: row, To: int(other), Raw: at.raw, Weight: at.weight / norm(int32(row), other), Shared: int(at.shared)})
			}
			*at = sum{}
		}
		p.touched = p.touched[:0]
	}
	return edges, nil
}

// expected tells for how many edges there should be room: all that there can be, or
// as many as ties if that is far more.
func (p *projection) expected() int {
	pairs, n := 0, p.rows.height()
	for col := range p.cols.height() {
		k := int(p.cols.starts[col+1] - p.cols.starts[col])
		pairs += k * (k - 1) / 2
	}
	return min(pairs, n*(n-1)/2, 4*len(p.rows.cols))
}

// sum adds up what a row shares with each that comes after it. Rows are summed in
// their order.
func (p *projection) sum(row int32) {
	m, c := p.rows, p.cols
	for at := m.starts[row]; at < m.starts[row+1]; at++ {
		col, own := m.cols[at], m.values[at]
		factor := 1.0
		if p.factors != nil {
			factor = p.factors[col]
		}
		p.next[col]++ // past the row itself
		others, values := c.cols[p.next[col]:c.starts[col+1]], c.values[p.next[col]:c.starts[col+1]]
		if p.spec.Qualifier == Ignore {
			p.addAlike(own[0], factor, others, values)
			continue
		}
		for i, other := range others {
			if with := p.share(own, values[i]); with.shared != 0 {
				p.add(other, with.raw, factor)
			}
		}
	}
}

// addAlike adds up what a row shares with others by a column if all counts alike.
func (p *projection) addAlike(own, factor float64, others []int32, values [][2]float64) {
	for i, other := range others {
		if raw := own * values[i][0]; raw != 0 {
			p.add(other, raw, factor)
		}
	}
}

func (p *projection) add(other int32, raw, factor float64) {
	to := &p.sums[other]
	if to.shared == 0 {
		p.touched = append(p.touched, other)
	}
	to.raw += raw
	to.weight += raw * factor
	to.shared++
}

// share tells what two cells of a column have in common.
func (p *projection) share(a, b [2]float64) (s sum) {
	same, cross := a[0]*b[0]+a[1]*b[1], a[0]*b[1]+a[1]*b[0]
	switch p.spec.Qualifier {
	case Conflict:
		s.raw = cross
	case Subtract:
		s.raw = same - cross
		if same != 0 || cross != 0 {
			s.shared = 1
		}
		return s
	default:
		s.raw = same
	}
	if s.raw != 0 {
		s.shared = 1
	}
	return s
}

// inOrder gives the rows that share something with a row, in order.
func (p *projection) inOrder(row int) []int32 {
	if len(p.touched) < len(p.sums)/16 {
		slices.Sort(p.touched)
		return p.touched
	}
	p.touched = p.touched[:0]
	for other := row + 1; other < len(p.sums); other++ {
		if p.sums[other].shared != 0 {
			p.touched = append(p.touched, int32(other))
		}
	}
	return p.touched
}
