package quadstore

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Many quads are sorted by their digits as by comparing them.
func TestSorted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SampledFrom(indexesList()).Draw(t, "index")
		list := drawnParts(t, rapid.SampledFrom([]int{3, fewQuads, fewQuads + 1, 3000}).Draw(t, "quads"))
		slices.SortFunc(list, x.compare)
		list = slices.Compact(list)
		want := slices.Clone(list)
		stride := rapid.SampledFrom([]int{1, 3, 7, 1001}).Draw(t, "stride")
		for i := range list { // in another order
			j := (i*stride + 5) % len(list)
			list[i], list[j] = list[j], list[i]
		}
		got := make([]parts, 0, len(list))
		for _, place := range x.sorted(list) {
			got = append(got, list[place])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

// Many terms are sorted in buckets as by comparing them, also if their first bits
// are not spread evenly.
func TestSortedTerms(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var list []Quad
		seed, even := rapid.Uint64().Draw(t, "seed"), rapid.Bool().Draw(t, "even")
		for i := range rapid.SampledFrom([]uint64{3, fewQuads, fewQuads + 1, 3000}).Draw(t, "terms") {
			hash := (seed + i) * 0x9E3779B97F4A7C15
			if !even {
				hash %= 50
			}
			list = append(list, Quad{parts{hash, seed ^ i}, i + 1})
		}
		want := slices.Clone(list)
		dictionary().sort(want)
		if diff := cmp.Diff(want, sortedTerms(list), cmp.AllowUnexported(Quad{})); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}
