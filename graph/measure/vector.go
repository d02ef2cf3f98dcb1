package measure

import "math"

func dot(x, y []float64) float64 {
	// Four sums wait for each other less than one.
	var a, b, c, d float64
	i := 0
	for ; i+4 <= len(x) && i+4 <= len(y); i += 4 {
		a += x[i] * y[i]
		b += x[i+1] * y[i+1]
		c += x[i+2] * y[i+2]
		d += x[i+3] * y[i+3]
	}
	for ; i < len(x); i++ {
		a += x[i] * y[i]
	}
	return a + b + (c + d)
}

func norm(x []float64) float64 { return math.Sqrt(dot(x, x)) }

// subtract takes f times y from x.
func subtract(x, y []float64, f float64) {
	x = x[:len(y)]
	for i, v := range y {
		x[i] -= f * v
	}
}

func scale(x []float64, f float64) {
	for i := range x {
		x[i] *= f
	}
}

// times multiplies a vector with the matrix of weights.
func (g *Graph) times(y, x []float64) {
	for v := range y {
		y[v] = g.around(v, x)
	}
}

// around is the sum of what the neighbours of a node have, times the weights.
func (g *Graph) around(v int, x []float64) float64 {
	to := g.to[g.start[v]:g.start[v+1]]
	weights := g.weight[g.start[v]:g.start[v+1]]
	weights = weights[:len(to)]
	a, b := 0.0, 0.0
	i := 0
	for ; i+1 < len(to); i += 2 { // two sums wait for each other less
		a += weights[i] * x[to[i]]
		b += weights[i+1] * x[to[i+1]]
	}
	if i < len(to) {
		a += weights[i] * x[to[i]]
	}
	return a + b
}
