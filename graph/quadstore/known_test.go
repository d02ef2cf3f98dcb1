package quadstore

import (
	"encoding/binary"
	"maps"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// drawnParts makes many quads of few draws: numbers run on from those drawn.
func drawnParts(t *rapid.T, most int) []parts {
	number := rapid.OneOf(rapid.Uint64Range(0, 3), rapid.Uint64Range(0, 100_000), rapid.Uint64Range(math.MaxUint32-3, math.MaxUint32+3))
	step := rapid.SampledFrom([]uint64{0, 1, 7, 2048})
	var list []parts
	for len(list) < most {
		q := parts{number.Draw(t, "s"), number.Draw(t, "p"), number.Draw(t, "o"), number.Draw(t, "l")}
		steps := parts{step.Draw(t, "step of s"), step.Draw(t, "of p"), step.Draw(t, "of o"), step.Draw(t, "of l")}
		for range rapid.IntRange(1, most).Draw(t, "run") {
			list = append(list, q)
			for i := range q {
				q[i] = (q[i] + steps[i]) % (math.MaxUint32 + 1000)
			}
		}
	}
	return list[:most]
}

// The table of a list knows what a map of it knows.
func TestQuadTable(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		table, list, model := newQuadTable(rapid.IntRange(0, 600).Draw(t, "room")), []parts(nil), make(map[parts]bool)
		if rapid.Bool().Draw(t, "zero value") {
			table = quadTable{}
		}
		for _, q := range drawnParts(t, 700) {
			if table.has(list, q) != model[q] {
				t.Fatalf("of %d quads it has %v: %v", len(list), q, !model[q])
			}
			if model[q] {
				continue
			}
			model[q] = true
			list = append(list, q)
			table.add(list)
		}
		for q := range model {
			if !table.has(list, q) {
				t.Fatalf("it does not have %v", q)
			}
		}
	})
}

// A numbering has what a map has.
func TestNumbering(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var n numbering
		model := make(map[termKey]uint64)
		key := func(x uint64) (k termKey) {
			binary.BigEndian.PutUint64(k[rapid.SampledFrom([]int{0, 8}).Draw(t, "half"):], x)
			return k
		}
		for _, q := range drawnParts(t, 400) {
			k := key(q[0])
			if n.of(k) != model[k] {
				t.Fatalf("%x has the number %d, want %d", k, n.of(k), model[k])
			}
			model[k] = q[1] + 1
			n.set(k, q[1]+1)
		}
		got := make(map[termKey]uint64)
		for _, q := range n.terms() {
			var k termKey
			binary.BigEndian.PutUint64(k[:8], q.parts[0])
			binary.BigEndian.PutUint64(k[8:], q.parts[1])
			got[k] = q.number
		}
		if !maps.Equal(got, model) {
			t.Fatalf("it lists %v, want %v", got, model)
		}
	})
}
