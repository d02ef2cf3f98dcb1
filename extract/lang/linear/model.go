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
// one run of bytes: the number of its features in two bytes, 16 lower bits of each hash, where the row
// of weights of each begins, in pairs of bytes behind these, and the rows. A look-up
// reads where the run begins and the run; it takes a foreign feature for one of its
// own about once in ten thousand look-ups.
type Model struct {
	classes int
	shift   uint
	starts  []uint32 // of the runs, by bucket; empty buckets have noRun
	data    []byte   // with a few bytes behind the last run, so that four prints can be read at once
	layout  layout
}

// noRun is where the run of an empty bucket begins: its number of features, 0.
const noRun = 0

// runHead is the length of a run's number of features, and perFeature that of what a
// run has of each before the rows.
const (
	runHead    = 2
	perFeature = 4
)

// line is what memory is fetched by, and beyond the number of bytes behind the last
// run, so that what follows a row can be read as well.
const (
	line   = 64
	beyond = line + 8
)

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
// batch of features several times: to find the runs, to touch them, to find the rows in
// them, to touch these, and to add them. The loads of each round do not depend on each
// other and overlap.
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	var places [batch]uint32
	var sums lanes
	for len(features) > 0 {
		some := features[:min(batch, len(features))]
		features = features[len(some):]
		for i, f := range some {
			places[i] = m.starts[(f|1)>>m.shift]
		}
		m.touch(places[:len(some)])
		rows := m.rows(places[:len(some)], some)
		m.touch(rows)
		clear(sums[:2*blocksOf(m.classes)])
		for _, at := range rows {
			sums.add(m.data[at:])
		}
		sums.sum(m.layout, scores)
	}
}

// touch reads a byte of the lines in which something begins and goes on, so that these are near
// when they are needed. It is kept from being inlined, lest the compiler leave out what
// nobody uses.
//
//go:noinline
func (m *Model) touch(places []uint32) (sum byte) {
	for _, at := range places {
		sum += m.data[at] + m.data[at+line]
	}
	return sum
}

// rows puts, in place of where the features' runs begin, where the rows of those begin
// that the model has.
func (m *Model) rows(starts []uint32, features []uint64) []uint32 {
	n := 0
	for i, at := range starts {
		if row := findRow(m.data[at:], fingerprint(features[i])); row != noRow {
			starts[n] = at + row
			n++
		}
	}
	return starts[:n]
}

// noRow is where a row begins that is not there.
const noRow = 0

const (
	everyPrint = 0x0001000100010001 // the lowest bits of four fingerprints
	prints     = 4                  // that a word holds
)

// findRow tells where in the run that data begins with the row of the feature with the
// fingerprint begins, noRow if it has none. It compares four fingerprints at once: of
// those that are the same the lowest is told by its upper bit.
func findRow(data []byte, want uint16) uint32 {
	n := int(data[0])
	for first := 0; first < n; first += prints {
		differ := binary.LittleEndian.Uint64(data[runHead+2*first:]) ^ uint64(want)*everyPrint
		same := (differ - everyPrint) &^ differ & highBits
		if same == 0 {
			continue
		}
		i := first + bits.TrailingZeros64(same)/16
		if i >= n {
			return noRow
		}
		return uint32(runHead + perFeature*n + 2*int(binary.LittleEndian.Uint16(data[runHead+2*(n+i):])))
	}
	return noRow
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

func byClass(a, b weight) int { return cmp.Compare(a.class, b.class) }

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
			slices.SortFunc(cells, byClass)
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
	shift := uint(64 - power)
	var s streams
	for b := range 1 << power {
		end := 0
		for end < len(features) && features[end].key>>shift == uint64(b) {
			end++
		}
		s.add(features[:min(end, math.MaxUint8)])
		features = features[end:]
	}
	return s.model(classes, shift)
}
