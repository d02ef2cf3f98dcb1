package network

import "math"

// normal gives what the weight of two rows of a matrix x, with cells x(i,k), is
// divided by. The formulas are those of P. Leifeld, Discourse network analysis:
// policy debates as dynamic networks, The Oxford Handbook of Political Networks,
// 2017, and of the manual of his Discourse Network Analyzer; what is for and what is
// against are cells of their own unless that is ignored.
//
//   - average activity: (Σ x(a,k) + Σ x(b,k)) / 2
//   - Jaccard: Σ x(a,k) where x(b,k) = 0, Σ x(b,k) where x(a,k) = 0, and
//     Σ x(a,k)·x(b,k), added up: of ones and noughts, how many k either has
//   - cosine: √Σ x(a,k)² · √Σ x(b,k)²
func normal(s *Spec, m *matrix) func(a, b int32) float64 {
	switch s.Normalisation {
	case AverageActivity:
		sums := m.rowSums(func(x float64) float64 { return x })
		return func(a, b int32) float64 { return (sums[a] + sums[b]) / 2 }
	case Cosine:
		squares := m.rowSums(func(x float64) float64 { return x * x })
		return func(a, b int32) float64 { return math.Sqrt(squares[a]) * math.Sqrt(squares[b]) }
	case Jaccard:
		return m.union
	}
	return func(_, _ int32) float64 { return 1 }
}

// rowSums adds up a function of all cells by row.
func (m *matrix) rowSums(of func(float64) float64) []float64 {
	sums := make([]float64, m.height())
	for row := range sums {
		for _, x := range m.values[m.starts[row]:m.starts[row+1]] {
			sums[row] += of(x[0]) + of(x[1])
		}
	}
	return sums
}

// union is what Jaccard's coefficient divides by.
func (m *matrix) union(a, b int32) (sum float64) {
	i, endA := m.starts[a], m.starts[a+1]
	j, endB := m.starts[b], m.starts[b+1]
	for i < endA || j < endB {
		var x, y [2]float64
		switch {
		case j == endB || i < endA && m.cols[i] < m.cols[j]:
			x = m.values[i]
			i++
		case i == endA || m.cols[j] < m.cols[i]:
			y = m.values[j]
			j++
		default:
			x, y = m.values[i], m.values[j]
			i, j = i+1, j+1
		}
		for k := range x {
			if x[k] > 0 && y[k] > 0 {
				sum += x[k] * y[k]
			} else {
				sum += x[k] + y[k]
			}
		}
	}
	return sum
}

// newmanFactors weighs columns by 1/(n-1), where n rows share one: what few share
// ties them more (M. E. J. Newman, Scientific collaboration networks II, Physical
// Review E 64, 016132, 2001).
func newmanFactors(columns *matrix) []float64 {
	factors := make([]float64, columns.height())
	for c := range factors {
		if n := columns.starts[c+1] - columns.starts[c]; n > 1 {
			factors[c] = 1 / float64(n-1)
		}
	}
	return factors
}

// cross makes the edges of a two-mode network, by their ends. A weight is divided
// by the actor's activity, Σ x(a,k) over all k, or by the prominence of what is
// shared, Σ x(a,k) over all actors (Leifeld 2017).
func cross(s *Spec, m *matrix) []Edge {
	var rows, cols []float64
	same := func(x float64) float64 { return x }
	switch s.Normalisation {
	case AverageActivity:
		rows = m.rowSums(same)
	case Prominence:
		cols = m.transposed().rowSums(same)
	}
	edges := make([]Edge, 0, len(m.cols))
	for row := range m.height() {
		for at := m.starts[row]; at < m.starts[row+1]; at++ {
			raw := crossWeight(s.Qualifier, m.values[at])
			if raw == 0 {
				continue
			}
			e := Edge{From: row, To: m.height() + int(m.cols[at]), Raw: raw, Weight: raw, Shared: 1}
			switch {
			case rows != nil:
				e.Weight /= rows[row]
			case cols != nil:
				e.Weight /= cols[m.cols[at]]
			}
			edges = append(edges, e)
		}
	}
	return edges
}

// crossWeight is the weight of a tie of which so much is for, and so much against.
func crossWeight(q Qualifier, x [2]float64) float64 {
	switch {
	case q == Subtract:
		return x[0] - x[1]
	case q != Combine:
		return x[0]
	case x[0] > 0 && x[1] > 0:
		return 3
	case x[1] > 0:
		return 2
	}
	return 1
}
