package measure

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
)

// ErrUnsettled tells that a computation did not settle on a value within the
// steps that it is given.
var ErrUnsettled = errors.New("the values did not settle")

// What the search for a leading eigenvector works with.
const (
	basisSize = 24    // vectors, before the best of them are kept
	basisKept = 6     // vectors that are kept then
	restarts  = 2000  // until it is given up
	residual  = 1e-15 // of the eigenvector, relative to the size of the matrix
	rounding  = 1e-12 // from where on a residual that grows no smaller is what rounding leaves
)

// leading finds the eigenvector of the greatest eigenvalue of a symmetric matrix,
// given what the matrix makes of a vector, and where to start. If there are
// several of that eigenvalue, it is the part of the start that they span. This is
// the Lanczos method with thick restarts (Wu and Simon, "Thick-restart Lanczos
// method for large symmetric eigenvalue problems", SIAM Journal on Matrix Analysis
// 22, 2000), with a basis that is kept orthogonal in full.
func leading(ctx context.Context, times func(y, x []float64), start []float64) ([]float64, error) {
	k := &krylov{n: len(start), times: times}
	k.append(slices.Clone(start))
	for range restarts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		k.grow()
		values, vectors := symmetricEigen(k.projected())
		if k.settled(values, vectors) {
			return combine(k.basis, vectors[0]), nil
		}
		k.restart(vectors)
	}
	return nil, ErrUnsettled
}

// krylov is an orthonormal basis, what the matrix makes of each of its vectors, and
// what is left of the first of the vectors that are kept when it is restarted.
type krylov struct {
	n      int
	times  func(y, x []float64)
	basis  [][]float64
	images [][]float64
	kept   int // how many vectors are from before the last restart
	rest   []float64
	left   float64 // the length of rest
}

// append takes a vector into the basis, made orthogonal, and tells whether
// anything was left of it.
func (k *krylov) append(x []float64) bool {
	before := norm(x)
	// The image of a vector has parts in it and in the one before, or in all that were
	// kept; what it has in others is rounding, as is what is left in these.
	first := max(0, len(k.basis)-2)
	if len(k.basis) <= k.kept+1 {
		first = 0
	}
	for _, b := range k.basis[first:] {
		subtract(x, b, dot(b, x))
	}
	for _, b := range k.basis {
		subtract(x, b, dot(b, x))
	}
	size := norm(x)
	if !(size > 1e-13*before) {
		return false
	}
	scale(x, 1/size)
	y := make([]float64, k.n)
	k.times(y, x)
	k.basis, k.images = append(k.basis, x), append(k.images, y)
	return true
}

// grow fills the basis with what the matrix makes of its last vector.
func (k *krylov) grow() {
	for len(k.basis) < basisSize {
		if !k.append(slices.Clone(k.images[len(k.images)-1])) {
			return // the basis holds all that the matrix makes of it
		}
	}
}

// projected is the matrix, as the basis sees it: whole for what was kept and the
// first vector that is new, and from there on three diagonals.
func (k *krylov) projected() [][]float64 {
	p := make([][]float64, len(k.basis))
	for j := range p {
		p[j] = make([]float64, len(k.basis))
		first := 0
		if j > k.kept {
			first = j - 1
		}
		for i := first; i <= j; i++ {
			p[i][j] = dot(k.basis[i], k.images[j])
			p[j][i] = p[i][j]
		}
	}
	return p
}

// combine is a vector, given in terms of others.
func combine(basis [][]float64, in []float64) []float64 {
	x := make([]float64, len(basis[0]))
	for i, b := range basis {
		subtract(x, b, -in[i])
	}
	return x
}

// settled tells whether the first vector is an eigenvector.
func (k *krylov) settled(values []float64, vectors [][]float64) bool {
	x, y := combine(k.basis, vectors[0]), combine(k.images, vectors[0])
	subtract(y, x, values[0])
	size := math.Abs(values[0])
	for _, v := range values {
		size = max(size, math.Abs(v))
	}
	before := k.left
	k.rest, k.left = y, norm(y)
	return k.left <= residual*size || k.left <= rounding*size && k.left > before/2
}

// restart keeps the best vectors, and goes on with what is left of the first. What
// the matrix makes of them is computed anew, lest rounding adds up.
func (k *krylov) restart(vectors [][]float64) {
	basis := k.basis
	k.basis, k.images, k.kept = nil, nil, min(basisKept, len(vectors))
	for _, in := range vectors[:k.kept] {
		k.append(combine(basis, in))
	}
	k.append(k.rest)
}

// symmetricEigen finds the eigenvalues of a small symmetric matrix, greatest
// first, and their vectors, by Jacobi's rotations (Golub and Van Loan, Matrix
// Computations, 4th edition, 2013, section 8.5). It destroys the matrix.
func symmetricEigen(a [][]float64) (values []float64, vectors [][]float64) {
	n := len(a)
	vectors = make([][]float64, n) // rows
	for i := range vectors {
		vectors[i] = make([]float64, n)
		vectors[i][i] = 1
	}
	for range 100 { // a handful are enough
		rotated := false
		for p := range n {
			for q := p + 1; q < n; q++ {
				if math.Abs(a[p][q]) > 1e-17*(math.Abs(a[p][p])+math.Abs(a[q][q])) && a[p][q] != 0 {
					rotate(a, vectors, p, q)
					rotated = true
				}
			}
		}
		if !rotated {
			break
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(a[j][j], a[i][i]) })
	sorted := make([][]float64, n)
	for i, at := range order {
		values = append(values, a[at][at])
		sorted[i] = vectors[at]
	}
	return values, sorted
}

// rotate makes a[p][q] zero.
func rotate(a, vectors [][]float64, p, q int) {
	theta := (a[q][q] - a[p][p]) / (2 * a[p][q])
	t := 1 / (math.Abs(theta) + math.Hypot(theta, 1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Hypot(t, 1)
	s := t * c
	for i := range a {
		x, y := a[i][p], a[i][q]
		a[i][p], a[i][q] = c*x-s*y, s*x+c*y
	}
	for i := range a {
		x, y := a[p][i], a[q][i]
		a[p][i], a[q][i] = c*x-s*y, s*x+c*y
		x, y = vectors[p][i], vectors[q][i]
		vectors[p][i], vectors[q][i] = c*x-s*y, s*x+c*y
	}
	a[p][q], a[q][p] = 0, 0
}
