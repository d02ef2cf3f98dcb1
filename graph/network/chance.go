package network

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
)

// The null model of a network is the bipartite configuration model: of all ways in
// which actors could be tied to what they share, the most random ones in which each
// has, on average, as many ties as it has (F. Saracco, R. Di Clemente, A. Gabrielli
// and T. Squartini, Randomizing bipartite networks: the case of the World Trade
// Web, Scientific Reports 5, 10595, 2015). An actor of fitness x and a meeting of
// fitness y are then tied with probability p = x·y / (1 + x·y), apart from all
// others. Two actors share Σ p(a,k)·p(b,k) meetings by chance, with a variance of
// Σ p(a,k)·p(b,k)·(1 - p(a,k)·p(b,k)) (Saracco and others, Inferring monopartite
// projections of bipartite networks: an entropy-based approach, New Journal of
// Physics 19, 053022, 2017).
//
// Nodes with as many ties have the same fitness, so that nodes are taken together
// by degree.

// chance is the null model of a matrix.
type chance struct {
	rows, cols []int // degree classes of the rows and columns
	sizes      []int // of the classes of columns
	p          [][]float64
}

// degrees is a class of nodes with as many ties.
type degrees struct {
	class  int // place in the table of probabilities
	degree int // as far as it is not explained yet
	size   int
}

// errChance is impossible: margins of a matrix always have a solution.
var errChance = errors.New("the null model was not found")

// newChance fits the model.
func newChance(ctx context.Context, m *matrix) (*chance, error) {
	rowDegrees, colDegrees := make([]int, m.height()), make([]int, m.width)
	for row := range rowDegrees {
		rowDegrees[row] = int(m.starts[row+1] - m.starts[row])
	}
	for _, c := range m.cols {
		colDegrees[c]++
	}
	c := &chance{}
	var rows, cols []degrees
	rows, c.rows = classesOf(rowDegrees)
	cols, c.cols = classesOf(colDegrees)
	c.p = make([][]float64, len(rows))
	for i := range c.p {
		c.p[i] = make([]float64, len(cols))
	}
	for _, d := range cols {
		c.sizes = append(c.sizes, d.size)
	}
	return c, c.fit(ctx, rows, cols)
}

// classesOf takes nodes together by degree, the greatest first.
func classesOf(list []int) (classes []degrees, of []int) {
	different := slices.Clone(list)
	slices.SortFunc(different, func(a, b int) int { return cmp.Compare(b, a) })
	different = slices.Compact(different)
	place := make(map[int]int, len(different))
	for i, d := range different {
		place[d] = i
		classes = append(classes, degrees{class: i, degree: d})
	}
	of = make([]int, len(list))
	for i, d := range list {
		of[i] = place[d]
		classes[of[i]].size++
	}
	return classes, of
}

// fit finds the probabilities of rows and columns, both the greatest degree first.
// Where margins leave no choice the fitness would be infinite. By the theorem of
// Gale and Ryser that is so if the first k rows have as many ties as the columns can
// have with k rows at all: then columns with k ties or more are tied to all of
// these rows, those with k or fewer to no others, and what remains is two matrices
// that do not depend on each other.
func (c *chance) fit(ctx context.Context, rows, cols []degrees) error {
	if len(rows) == 0 || len(cols) == 0 {
		return nil
	}
	before, k, ties := 0, 0, 0
	for ; before <= len(rows); before++ {
		most := 0
		for _, d := range cols {
			most += d.size * min(d.degree, k)
		}
		if ties == most && c.splits(rows, cols, before, k) {
			return c.split(ctx, rows, cols, before, k)
		}
		if before < len(rows) {
			k += rows[before].size
			ties += rows[before].size * rows[before].degree
		}
	}
	return c.solve(ctx, rows, cols)
}

// splits tells whether less remains after a split.
func (c *chance) splits(rows, cols []degrees, before, k int) bool {
	switch before {
	case 0:
		return cols[len(cols)-1].degree == 0
	case len(rows):
		return cols[0].degree == k
	}
	return true
}

// split settles what the first rows, k in all, leave no choice in, and fits the
// rest.
func (c *chance) split(ctx context.Context, rows, cols []degrees, before, k int) error {
	upper, lower := slices.Clone(rows[:before]), rows[before:]
	var few, many []degrees // columns with fewer and with more ties than k
	for _, d := range cols {
		for i := range upper {
			if d.degree >= k {
				c.p[upper[i].class][d.class] = 1
				upper[i].degree -= d.size
			}
		}
		switch {
		case d.degree < k:
			few = append(few, d)
		case d.degree > k:
			d.degree -= k
			many = append(many, d)
		}
	}
	if err := c.fit(ctx, upper, few); err != nil {
		return err
	}
	return c.fit(ctx, lower, many)
}

// How near margins must come to what they are, and after how many rounds it is
// given up.
const (
	nearMargin = 1e-10
	maxRounds  = 1_000_000
)

// solve finds fitnesses that are finite: each in turn becomes what explains the
// ties of its class, given the others, until all do.
func (c *chance) solve(ctx context.Context, rows, cols []degrees) error {
	x, y := make([]float64, len(rows)), make([]float64, len(cols))
	total := 0.0
	for _, d := range rows {
		total += float64(d.degree * d.size)
	}
	for i, d := range rows {
		x[i] = float64(d.degree) / math.Sqrt(total)
	}
	for i, d := range cols {
		y[i] = float64(d.degree) / math.Sqrt(total)
	}
	for round := range maxRounds {
		if round%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		far := improve(rows, x, cols, y)
		far = max(far, improve(cols, y, rows, x))
		if far < nearMargin {
			c.set(rows, cols, x, y)
			return nil
		}
	}
	return errChance
}

// improve sets the fitnesses x, given those of the other side, and tells by what
// share of its ties the farthest class was off.
func improve(of []degrees, x []float64, others []degrees, y []float64) (far float64) {
	for i := range of {
		sum := 0.0
		for j := range others {
			sum += float64(others[j].size) * y[j] / (1 + x[i]*y[j])
		}
		next := float64(of[i].degree) / sum
		far = max(far, math.Abs(x[i]/next-1))
		x[i] = next
	}
	return far
}

func (c *chance) set(rows, cols []degrees, x, y []float64) {
	for i, row := range rows {
		for j, col := range cols {
			p := x[i] * y[j]
			c.p[row.class][col.class] = p / (1 + p)
		}
	}
}

// shared tells how many columns two rows share by chance, and with which standard
// deviation.
func (c *chance) shared(a, b int) (expected, deviation float64) {
	pa, pb := c.p[c.rows[a]], c.p[c.rows[b]]
	variance := 0.0
	for k, size := range c.sizes {
		p := pa[k] * pb[k]
		expected += float64(size) * p
		variance += float64(size) * p * (1 - p)
	}
	return expected, math.Sqrt(variance)
}

// tied tells likewise of a row and a column.
func (c *chance) tied(row, col int) (expected, deviation float64) {
	p := c.p[c.rows[row]][c.cols[col]]
	return p, math.Sqrt(p * (1 - p))
}

// compare fills in what edges would be by chance.
func (c *chance) compare(edges []Edge, of func(from, to int) (expected, deviation float64)) {
	for i := range edges {
		e := &edges[i]
		expected, deviation := of(e.From, e.To)
		e.Expected = expected
		if deviation > 0 { // else nothing is left to chance
			e.Deviation = (float64(e.Shared) - expected) / deviation
		}
	}
}
