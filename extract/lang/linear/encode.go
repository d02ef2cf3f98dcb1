package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrFormat says that bytes are no encoded model.
var ErrFormat = errors.New("not an encoded linear model")

// Encode writes the model as streams of like values (numbers of features,
// fingerprints, numbers of weights, classes, weights), which compress better
// than the layout in memory. Decode reads it back.
func (m *Model) Encode() [][]byte {
	head := binary.LittleEndian.AppendUint32(nil, uint32(m.classes))
	head = binary.LittleEndian.AppendUint32(head, uint32(m.shift))
	var counts, prints, sizes, classes, weights []byte
	for _, start := range m.starts {
		data := m.data[start:]
		n := int(data[0])
		counts = append(counts, data[0])
		prints = append(prints, data[1:1+2*n]...)
		sizes = append(sizes, data[1+2*n:1+3*n]...)
		cells := data[1+3*n:]
		for range total(data[1+2*n : 1+3*n]) {
			classes, weights = append(classes, cells[0]), append(weights, cells[1])
			cells = cells[2:]
		}
	}
	return [][]byte{head, counts, prints, sizes, classes, weights}
}

// Streams is the number of streams that Encode returns.
const Streams = 6

// Decode reads what Encode wrote. It checks all lengths and classes; its errors
// wrap ErrFormat.
func Decode(streams [][]byte) (*Model, error) {
	if len(streams) != Streams || len(streams[0]) != 8 {
		return nil, fmt.Errorf("%w: %d streams", ErrFormat, len(streams))
	}
	head, counts, prints, sizes, classes, weights := streams[0], streams[1], streams[2], streams[3], streams[4], streams[5]
	m := &Model{classes: int(binary.LittleEndian.Uint32(head)), shift: uint(binary.LittleEndian.Uint32(head[4:]))}
	if m.classes < 2 || m.classes > MaxClasses || m.shift < 32 || m.shift > 63 || len(counts) != 1<<(64-m.shift) {
		return nil, fmt.Errorf("%w: %d classes, shift %d, %d buckets", ErrFormat, m.classes, m.shift, len(counts))
	}
	if len(prints) != 2*len(sizes) || len(classes) != len(weights) {
		return nil, fmt.Errorf("%w: lengths differ", ErrFormat)
	}
	for _, c := range classes {
		if int(c) >= m.classes {
			return nil, fmt.Errorf("%w: class %d of %d", ErrFormat, c, m.classes)
		}
	}
	m.starts = make([]uint32, len(counts))
	m.data = make([]byte, 1+len(counts)+3*len(sizes)+2*len(classes))
	at := noRun + 1
	for b, count := range counts {
		if count == 0 {
			continue
		}
		n := int(count)
		if n > len(sizes) {
			return nil, fmt.Errorf("%w: features end early", ErrFormat)
		}
		cells := total(sizes[:n])
		if cells > len(classes) {
			return nil, fmt.Errorf("%w: weights end early", ErrFormat)
		}
		m.starts[b] = uint32(at)
		m.data[at] = count
		at += 1 + copy(m.data[at+1:], prints[:2*n])
		at += copy(m.data[at:], sizes[:n])
		at = interleave(m.data, at, classes[:cells], weights[:cells])
		prints, sizes, classes, weights = prints[2*n:], sizes[n:], classes[cells:], weights[cells:]
	}
	if len(sizes) != 0 || len(classes) != 0 {
		return nil, fmt.Errorf("%w: more than the buckets hold", ErrFormat)
	}
	m.data = m.data[:at]
	return m, nil
}

// total is the number of weights that features have together.
func total(sizes []byte) int {
	n := 0
	for _, size := range sizes {
		n += int(size)
	}
	return n
}

func interleave(data []byte, at int, classes, weights []byte) int {
	out := data[at : at+2*len(classes)]
	for i, c := range classes {
		out[2*i], out[2*i+1] = c, weights[i]
	}
	return at + len(out)
}
