package linear_test

import (
	"encoding/binary"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract/lang/linear"
)

// TestScoreAddsWeights compares with weights that are looked up one by one in what
// is stored: rows with few and with many of them, in batches that are full and not.
func TestScoreAddsWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, linear.MaxClasses).Draw(t, "classes")
		l, err := linear.NewLearner(n, 0)
		if err != nil {
			t.Fatal(err)
		}
		class := rapid.IntRange(0, n-1)
		feature := rapid.Custom(func(t *rapid.T) uint64 { return hash(rapid.Uint64Range(1, 300).Draw(t, "feature")) })
		for range rapid.IntRange(1, 400).Draw(t, "updates") {
			l.Step()
			l.Update([]uint64{feature.Draw(t, "a"), hash(7)}, class.Draw(t, "right"), class.Draw(t, "wrong"))
		}
		m := l.Freeze()
		features := rapid.SliceOfN(feature, 0, 300).Draw(t, "features")
		want, got := make([]int32, n), make([]int32, n)
		weigh(m.Encode(), features, want)
		m.Score(features, got)
		if !slices.Equal(got, want) {
			t.Fatalf("scores are %v, want %v", got, want)
		}
	})
}

// weigh adds up the weights of features in an encoded model.
func weigh(streams [][]byte, features []uint64, scores []int32) {
	shift := binary.LittleEndian.Uint32(streams[0][4:])
	for _, f := range features {
		at, cell, found := 0, 0, false
		for bucket, count := range streams[1] {
			for range count {
				print, size := binary.LittleEndian.Uint16(streams[2][2*at:]), int(streams[3][at])
				if uint64(bucket) == f>>shift && print == uint16(f>>8) && !found {
					found = true
					for i := cell; i < cell+size; i++ {
						scores[streams[4][i]] += int32(int8(streams[5][i]))
					}
				}
				at, cell = at+1, cell+size
			}
		}
	}
}
