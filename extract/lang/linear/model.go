package linear

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
)

// Model is a frozen linear model. It is safe for concurrent use.
//
// Features are spread over buckets by the upper bits of their hash. A bucket is
// one run of bytes: the number of its features, 16 lower bits of each hash,
// the number of weights of each, and then the weights of all, each a class and
// a signed byte. A look-up reads where the run begins and the run; it takes a
// foreign feature for one of its own about once in ten thousand look-ups.
type Model struct {
	classes int
	shift   uint
	starts  []uint32 // of the runs, by bucket; empty buckets have noRun
	data    []byte
}

// noRun is where the run of an empty bucket begins: its number of features, 0.
const noRun = 0

// fingerprint is what a run keeps of a hash.
func fingerprint(f uint64) uint16 { return uint16(f >> 8) }

// perBucket is the number of features in a bucket on average.
const perBucket = 4

// Classes returns the number of classes.
func (m *Model) Classes() int { return m.classes }

// Size returns the bytes that the model takes in memory.
func (m *Model) Size() int { return len(m.data) + 4*len(m.starts) }

// batch is the number of features that are looked up side by side.
const batch = 128

// Score implements [Scorer]. What it waits for is memory, so it goes through a
// batch of features three times: to find the runs, to touch them, and to read
// them. The loads of each round do not depend on each other and overlap.
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	var starts [batch]uint32
	for len(features) > 0 {
		some := features[:min(batch, len(features))]
		features = features[len(some):]
		for i, f := range some {
			starts[i] = m.starts[(f|1)>>m.shift]
		}
		m.touch(starts[:len(some)])
		for i, f := range some {
			addFeature(m.data[starts[i]:], fingerprint(f), scores)
		}
	}
}

// touch reads a byte of each run, so that it is near when it is needed. It is
// kept from being inlined, lest the compiler leave out what nobody uses.
//
//go:noinline
func (m *Model) touch(starts []uint32) (sum byte) {
	for _, at := range starts {
		sum += m.data[at]
	}
	return sum
}

// addFeature adds the weights of the feature with the fingerprint, if the run
// that data begins with has it.
func addFeature(data []byte, want uint16, scores []int32) {
	n := int(data[0])
	prints := data[1 : 1+2*n]
	for i := 0; i < n; i++ {
		if binary.LittleEndian.Uint16(prints[2*i:]) == want {
			addCells(data[1+2*n:], n, i, scores)
			return
		}
	}
}

// addCells adds the weights of the i-th of n features; data begins with the
// numbers of their weights.
func addCells(data []byte, n, i int, scores []int32) {
	at := n
	for _, size := range data[:i] {
		at += 2 * int(size)
	}
	cells := data[at : at+2*int(data[i])]
	for len(cells) >= 2 {
		scores[cells[0]] += int32(int8(cells[1]))
		cells = cells[2:]
	}
}

// feature is one feature on its way into a model.
type feature struct {
	key   uint64
	cells []weight
}

type weight struct {
	class uint8
	value int8
}

// Freeze rounds the averaged weights to eight bits, in proportion to the
// largest, and drops what becomes zero.
func (l *Learner) Freeze() *Model {
	scale := l.scale()
	var features []feature
	for i, key := range l.keys {
		r := l.rows[i]
		if key == emptyKey || r.size == 0 {
			continue
		}
		cells := make([]weight, 0, r.size)
		for _, c := range l.cells[r.first : r.first+uint32(r.size)] {
			if value := int8(math.Round(l.average(c) * scale)); value != 0 {
				cells = append(cells, weight{c.class, value})
			}
		}
		if len(cells) > 0 {
			slices.SortFunc(cells, func(a, b weight) int { return cmp.Compare(a.class, b.class) })
			features = append(features, feature{key, cells})
		}
	}
	return build(l.classes, features)
}

// scale is what the largest averaged weight is multiplied by to become 127.
func (l *Learner) scale() float64 {
	largest := 0.0
	for i := range l.rows {
		r := l.rows[i]
		for _, c := range l.cells[r.first : r.first+uint32(r.size)] {
			largest = max(largest, math.Abs(l.average(c)))
		}
	}
	if largest == 0 {
		return 0
	}
	return math.MaxInt8 / largest
}

// build lays out the features. Of two that share bucket and fingerprint only
// the first counts.
func build(classes int, features []feature) *Model {
	slices.SortFunc(features, func(a, b feature) int { return cmp.Compare(a.key, b.key) })
	power := max(1, bits.Len(uint(len(features)/perBucket)))
	m := &Model{classes: classes, shift: uint(64 - power), starts: make([]uint32, 1<<power), data: []byte{0}}
	for b := range 1 << power {
		end := 0
		for end < len(features) && features[end].key>>m.shift == uint64(b) {
			end++
		}
		if end > 0 {
			m.starts[b] = uint32(len(m.data))
			m.addRun(features[:min(end, math.MaxUint8)])
		}
		features = features[end:]
	}
	return m
}

func (m *Model) addRun(features []feature) {
	m.data = append(m.data, byte(len(features)))
	for _, f := range features {
		m.data = binary.LittleEndian.AppendUint16(m.data, fingerprint(f.key))
	}
	for _, f := range features {
		m.data = append(m.data, byte(len(f.cells)))
	}
	for _, f := range features {
		for _, c := range f.cells {
			m.data = append(m.data, c.class, byte(c.value))
		}
	}
}
