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
		sum := 0.0
		to, weights := g.Neighbours(v)
		for i, w := range to {
			sum += weights[i] * x[w]
		}
		y[v] = sum
	}
}
