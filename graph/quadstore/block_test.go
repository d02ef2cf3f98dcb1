package quadstore

import (
	"context"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

// Blocks hold what was added to them, in order, each quad once, however it came.
func TestBlocks(t *testing.T) {
	number := rapid.OneOf(rapid.Uint64Range(0, 9), rapid.Uint64Range(0, 70_000), rapid.Uint64Range(math.MaxUint64-5, math.MaxUint64))
	rapid.Check(t, func(t *rapid.T) {
		ctx, kv := context.Background(), memory.New()
		x := rapid.SampledFrom(append(indexesList(), dictionary())).Draw(t, "index")
		model := make(map[parts]uint64)
		for range rapid.IntRange(1, 4).Draw(t, "times") {
			chosen := make(map[parts]uint64)
			first := rapid.Uint64Range(0, 1000).Draw(t, "first")
			for i := range rapid.SampledFrom([]uint64{1, 5, 200, 900, 5000}).Draw(t, "run") { // a run that splits blocks
				chosen[parts{1, 2, first + i, 3}] = i + 1
			}
			for range rapid.IntRange(0, 20).Draw(t, "others") {
				chosen[parts{number.Draw(t, "s"), number.Draw(t, "p"), number.Draw(t, "o"), number.Draw(t, "l")}] = number.Draw(t, "number") | 1
			}
			list := listed(x, chosen)
			if err := kv.Write(ctx, func(tx storage.Tx) error { return x.add(ctx, tx, list) }); err != nil {
				t.Fatal(err)
			}
			for p, n := range chosen {
				model[p] = n
			}
		}
		want := listed(x, model)
		if diff := cmp.Diff(want, stored(t, kv, x), cmp.AllowUnexported(Quad{})); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		asked := append(want, Quad{parts: parts{number.Draw(t, "other"), 2, 2, 2}})
		x.sort(asked)
		got, err := x.has(ctx, kv, asked)
		if err != nil {
			t.Fatal(err)
		}
		for i, q := range asked {
			if got[i] != model[q.parts] {
				t.Fatalf("%v has the number %d, want %d", q.parts, got[i], model[q.parts])
			}
		}
	})
}

func indexesList() []index {
	list := indexes()
	return list[:]
}

func listed(x index, m map[parts]uint64) []Quad {
	list := make([]Quad, 0, len(m))
	for p, n := range m {
		list = append(list, Quad{p, n})
	}
	x.sort(list)
	return list
}

// stored reads a table, of which each block has to be of a fitting length.
func stored(t *rapid.T, kv storage.Reader, x index) (list []Quad) {
	entries, err := kv.Scan(context.Background(), x.table, nil, nil, math.MaxInt32)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		before := len(list)
		if list, err = x.decode(list, e.Value); err != nil {
			t.Fatal(err)
		}
		if n := len(list) - before; n == 0 || n > quadsPerIndexBlock {
			t.Fatalf("a block has %d quads", n)
		}
	}
	return list
}
