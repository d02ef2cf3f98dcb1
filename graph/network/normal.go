package network

// normal gives what the weight of two rows is divided by.
func normal(s *Spec, m *matrix) func(a, b int32) float64 {
	return func(a, b int32) float64 { return 1 }
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
