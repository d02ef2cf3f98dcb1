package main

import (
	"cmp"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/sequence"
)

// The words that stand beside a word tell of what kind it is. Each word gets a
// vector of its positive pointwise mutual information with the frequent words
// before and behind it, the vectors are made short by a randomised singular value
// decomposition (Halko, Martinsson and Tropp 2011), and k-means makes groups.
const (
	groupCount   = 255
	groupMinimum = 8    // occurrences of a word that gets a group
	contextWords = 1000 // most frequent words, on each side
	dimensions   = 64
	sweeps       = 3  // of the decomposition
	rounds       = 15 // of k-means
)

// entry is a value of a sparse row.
type entry struct {
	column int
	value  float64
}

// groupsOf makes groups of the words of some sentences.
func groupsOf(parts ...[]tree) *sequence.Table {
	counts := map[uint32]int{}
	for _, trees := range parts {
		for i := range trees {
			for _, w := range lowers(trees[i].s) {
				counts[w]++
			}
		}
	}
	frequent := slices.SortedFunc(maps.Keys(counts), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	end := 0
	for end < len(frequent) && counts[frequent[end]] >= groupMinimum {
		end++
	}
	words := frequent[:end]
	if len(words) < groupCount {
		return sequence.NewTable(nil, nil)
	}
	rows := informative(cooccurrences(words, parts))
	group := cluster(decompose(rows, 2*contextWords))
	return sorted(words, group)
}

func lowers(s *feature.Sentence) []uint32 { return s.Lower[feature.Pad : feature.Pad+s.Len()] }

// sorted makes the groups of words in any order.
func sorted(words []uint32, group []uint8) *sequence.Table {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(words[a], words[b]) })
	outWords, outGroup := make([]uint32, len(words)), make([]uint8, len(words))
	for i, k := range order {
		outWords[i], outGroup[i] = words[k], group[k]
	}
	return sequence.NewTable(outWords, outGroup)
}

// cooccurrences counts for each word, the most frequent first, how often each of
// the context words stands before and behind it.
func cooccurrences(words []uint32, parts [][]tree) []map[int]int {
	place := make(map[uint32]int, len(words))
	rows := make([]map[int]int, len(words))
	for i, w := range words {
		place[w], rows[i] = i, map[int]int{}
	}
	for _, trees := range parts {
		for i := range trees {
			sentence := lowers(trees[i].s)
			for k := 1; k < len(sentence); k++ {
				a, okA := place[sentence[k-1]]
				b, okB := place[sentence[k]]
				if okA && okB && b < contextWords {
					rows[a][contextWords+b]++
				}
				if okA && okB && a < contextWords {
					rows[b][a]++
				}
			}
		}
	}
	return rows
}

// informative turns counts into positive pointwise mutual information.
func informative(rows []map[int]int) [][]entry {
	columns := make([]float64, 2*contextWords)
	sums := make([]float64, len(rows))
	total := 0.0
	for i, row := range rows {
		for column, n := range row {
			columns[column] += float64(n)
			sums[i] += float64(n)
			total += float64(n)
		}
	}
	out := make([][]entry, len(rows))
	for i, row := range rows {
		for _, column := range slices.Sorted(maps.Keys(row)) {
			pmi := math.Log(float64(row[column]) * total / (sums[i] * columns[column]))
			if pmi > 0 {
				out[i] = append(out[i], entry{column, pmi})
			}
		}
	}
	return out
}

// decompose returns for each row its coordinates along the directions in which
// rows differ most, of length 1.
func decompose(rows [][]entry, columns int) [][]float64 {
	random := rand.New(rand.NewPCG(5, 5))
	basis := make([][]float64, columns)
	for i := range basis {
		basis[i] = make([]float64, dimensions)
		for k := range basis[i] {
			basis[i][k] = random.NormFloat64()
		}
	}
	for range sweeps {
		orthonormal(basis)
		basis = back(rows, along(rows, basis), columns)
	}
	orthonormal(basis)
	vectors := along(rows, basis)
	for _, v := range vectors {
		normalise(v)
	}
	return vectors
}

// along multiplies sparse rows with a basis.
func along(rows [][]entry, basis [][]float64) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = make([]float64, dimensions)
		for _, e := range row {
			for k, x := range basis[e.column] {
				out[i][k] += e.value * x
			}
		}
	}
	return out
}

// back multiplies the transposed rows with vectors.
func back(rows [][]entry, vectors [][]float64, columns int) [][]float64 {
	out := make([][]float64, columns)
	for i := range out {
		out[i] = make([]float64, dimensions)
	}
	for i, row := range rows {
		for _, e := range row {
			for k, x := range vectors[i] {
				out[e.column][k] += e.value * x
			}
		}
	}
	return out
}

// orthonormal makes the columns of a matrix orthogonal and of length 1 (modified
// Gram-Schmidt).
func orthonormal(m [][]float64) {
	for k := range dimensions {
		for j := range k {
			dot := 0.0
			for i := range m {
				dot += m[i][k] * m[i][j]
			}
			for i := range m {
				m[i][k] -= dot * m[i][j]
			}
		}
		length := 0.0
		for i := range m {
			length += m[i][k] * m[i][k]
		}
		if length = math.Sqrt(length); length == 0 {
			continue
		}
		for i := range m {
			m[i][k] /= length
		}
	}
}

func normalise(v []float64) {
	length := 0.0
	for _, x := range v {
		length += x * x
	}
	if length = math.Sqrt(length); length == 0 {
		return
	}
	for k := range v {
		v[k] /= length
	}
}

// cluster puts vectors of length 1 into groups from 1 on, by their angle to the
// groups' centres. The first centres are spread over the most frequent words.
func cluster(vectors [][]float64) []uint8 {
	centres := make([][]float64, groupCount)
	for c := range centres {
		centres[c] = slices.Clone(vectors[c*min(len(vectors), 8*groupCount)/groupCount])
	}
	group := make([]uint8, len(vectors))
	for range rounds {
		for i, v := range vectors {
			group[i] = uint8(nearest(centres, v) + 1)
		}
		for c := range centres {
			clear(centres[c])
		}
		for i, v := range vectors {
			for k, x := range v {
				centres[group[i]-1][k] += x
			}
		}
		for c := range centres {
			normalise(centres[c])
		}
	}
	return group
}

func nearest(centres [][]float64, v []float64) int {
	best, bestDot := 0, math.Inf(-1)
	for c, centre := range centres {
		dot := 0.0
		for k, x := range v {
			dot += x * centre[k]
		}
		if dot > bestDot {
			best, bestDot = c, dot
		}
	}
	return best
}
