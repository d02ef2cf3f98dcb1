package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// ErrFormat says that bytes are no encoded model.
var ErrFormat = errors.New("not an encoded linear model")

// streams is a model as it is stored: streams of like values, bucket by bucket,
// which compress better than the layout in memory.
type streams struct {
	counts  []byte // of features in a bucket
	prints  []byte // fingerprints of features, two bytes each
	sizes   []byte // numbers of weights of features
	classes []byte // of weights
	weights []byte // signed
}

// add appends a bucket.
func (s *streams) add(features []feature) {
	s.counts = append(s.counts, byte(len(features)))
	for _, f := range features {
		s.prints = binary.LittleEndian.AppendUint16(s.prints, fingerprint(f.key))
		s.addRow(f.cells)
	}
}

func (s *streams) addRow(cells []weight) {
	s.sizes = append(s.sizes, byte(len(cells)))
	for _, c := range cells {
		s.classes, s.weights = append(s.classes, c.class), append(s.weights, byte(c.value))
	}
}

// Encode writes the model as streams: a head with the numbers of classes and of
// bits that a hash is shifted by, and those of [streams]. Decode reads it back.
func (m *Model) Encode() [][]byte {
	head := binary.LittleEndian.AppendUint32(nil, uint32(m.classes))
	head = binary.LittleEndian.AppendUint32(head, uint32(m.shift))
	var s streams
	for _, start := range m.starts {
		run := m.data[start:]
		n := int(run[0])
		s.counts = append(s.counts, run[0])
		s.prints = append(s.prints, run[runHead:runHead+2*n]...)
		for i := range n {
			at := int(binary.LittleEndian.Uint16(run[runHead+2*n+2*i:]))
			s.addRow(m.layout.read(run[runHead+perFeature*n+2*at:]))
		}
	}
	return [][]byte{head, s.counts, s.prints, s.sizes, s.classes, s.weights}
}

// Streams is the number of streams that Encode returns.
const Streams = 6

// Decode reads what Encode wrote. It checks all lengths and classes; its errors
// wrap ErrFormat.
func Decode(parts [][]byte) (*Model, error) {
	if len(parts) != Streams || len(parts[0]) != 8 {
		return nil, fmt.Errorf("%w: %d streams", ErrFormat, len(parts))
	}
	classes, shift := int(binary.LittleEndian.Uint32(parts[0])), uint(binary.LittleEndian.Uint32(parts[0][4:]))
	s := streams{parts[1], parts[2], parts[3], parts[4], parts[5]}
	if classes < 2 || classes > MaxClasses || shift < 32 || shift > 63 || len(s.counts) != 1<<(64-shift) {
		return nil, fmt.Errorf("%w: %d classes, shift %d, %d buckets", ErrFormat, classes, shift, len(s.counts))
	}
	if err := s.check(classes); err != nil {
		return nil, err
	}
	return s.model(classes, shift), nil
}

// check tells whether the streams fit each other.
func (s *streams) check(classes int) error {
	if len(s.prints) != 2*len(s.sizes) || len(s.classes) != len(s.weights) {
		return fmt.Errorf("%w: lengths differ", ErrFormat)
	}
	if n := total(s.counts); n != len(s.sizes) {
		return fmt.Errorf("%w: buckets for %d features, of which there are %d", ErrFormat, n, len(s.sizes))
	}
	if n := total(s.sizes); n != len(s.classes) {
		return fmt.Errorf("%w: features with %d weights, of which there are %d", ErrFormat, n, len(s.classes))
	}
	if slices.Contains(s.sizes, 0) {
		return fmt.Errorf("%w: a feature without weights", ErrFormat)
	}
	for _, c := range s.classes {
		if int(c) >= classes {
			return fmt.Errorf("%w: class %d of %d", ErrFormat, c, classes)
		}
	}
	return nil
}

// total is the sum of some numbers.
func total(numbers []byte) int {
	sum := 0
	for _, n := range numbers {
		sum += int(n)
	}
	return sum
}

// model lays out what the streams hold, whose lengths fit each other.
func (s *streams) model(classes int, shift uint) *Model {
	m := &Model{
		classes: classes, shift: shift, starts: make([]uint32, len(s.counts)),
		layout: frequentFirst(classes, s.classes),
	}
	masks, size := s.masks(m.layout)
	m.data = make([]byte, size)
	at, feature, cell := noRun+runHead, 0, 0
	for b, count := range s.counts {
		if count == 0 {
			continue
		}
		n := int(count)
		m.starts[b] = uint32(at)
		run := m.data[at:]
		run[0] = count
		copy(run[runHead:], s.prints[2*feature:2*(feature+n)])
		row, first := 0, runHead+perFeature*n
		for i := range n {
			binary.LittleEndian.PutUint16(run[runHead+2*n+2*i:], uint16(row/2))
			end := cell + int(s.sizes[feature+i])
			row += m.layout.write(run[first+row:], masks[feature+i], s.classes[cell:end], s.weights[cell:end])
			cell = end
		}
		feature += n
		at += first + row
	}
	return m
}

// masks returns the masks of the features' rows, and the number of bytes that all takes.
func (s *streams) masks(l layout) ([]uint32, int) {
	masks := make([]uint32, len(s.sizes))
	all, cell := noRun+runHead+beyond, 0
	for _, count := range s.counts {
		if count > 0 {
			all += runHead
		}
	}
	for i, n := range s.sizes {
		end := cell + int(n)
		masks[i] = l.mask(s.classes[cell:end])
		all += perFeature + size(int(n), masks[i])
		cell = end
	}
	return masks, all
}
