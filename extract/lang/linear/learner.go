package linear

import (
	"fmt"
	"math"
)

// Learner is an averaged perceptron (Freund and Schapire 1999; averaging as in
// Collins 2002). A feature gets weights once it has been part of a number of
// updates, so what is rare takes no place. It is for one goroutine.
type Learner struct {
	classes int
	support uint8 // updates that a feature needs before it counts
	steps   uint32

	// Open addressing: keys[i] has its row in rows[i]-1, or none yet.
	keys []uint64
	rows []row
	used int

	cells []cell
	free  [maxPower + 1][]uint32 // places of cells by the power of two of their number
}

// row tells where the cells of a feature are.
type row struct {
	first   uint32
	size    uint8
	power   uint8 // 1<<power cells are set aside
	updates uint8
}

// cell is the weight of one class. total is the sum of the weight over the
// steps before stamp.
type cell struct {
	total  int64
	stamp  uint32
	weight int16
	class  uint8
}

const (
	maxPower    = 8
	firstTable  = 1 << 16
	maxLoad     = 0.7
	emptyKey    = 0
	maxSupport  = 100
	weightLimit = math.MaxInt16
)

// NewLearner makes a learner of so many classes. A feature counts from the
// update after support updates on; it fails if the numbers are out of range.
func NewLearner(classes, support int) (*Learner, error) {
	if classes < 2 || classes > MaxClasses {
		return nil, fmt.Errorf("a model needs 2 to %d classes, not %d", MaxClasses, classes)
	}
	if support < 0 || support > maxSupport {
		return nil, fmt.Errorf("support must be 0 to %d updates, not %d", maxSupport, support)
	}
	return &Learner{
		classes: classes, support: uint8(support),
		keys: make([]uint64, firstTable), rows: make([]row, firstTable),
	}, nil
}

// Classes returns the number of classes.
func (l *Learner) Classes() int { return l.classes }

// Score implements [Scorer] with the weights of the last step.
func (l *Learner) Score(features []uint64, scores []int32) {
	clear(scores)
	mask := uint64(len(l.keys) - 1)
	for _, f := range features {
		f |= 1
		i := f >> 8 & mask
		for l.keys[i] != f && l.keys[i] != emptyKey {
			i = (i + 1) & mask
		}
		r := l.rows[i]
		if l.keys[i] == emptyKey || r.size == 0 {
			continue
		}
		for _, c := range l.cells[r.first : r.first+uint32(r.size)] {
			scores[c.class] += int32(c.weight)
		}
	}
}

// Step counts one decision; the average runs over these.
func (l *Learner) Step() { l.steps++ }

// Update moves the weights of the features towards one class and away from
// another.
func (l *Learner) Update(features []uint64, truth, guess int) {
	for _, f := range features {
		r := l.row(f | 1)
		if r.updates < l.support {
			r.updates++
			continue
		}
		l.add(r, uint8(truth), 1)
		l.add(r, uint8(guess), -1)
	}
}

// row finds or makes the row of a key. It is valid until the next call.
func (l *Learner) row(key uint64) *row {
	if float64(l.used) > maxLoad*float64(len(l.keys)) {
		l.grow()
	}
	mask := uint64(len(l.keys) - 1)
	i := key >> 8 & mask
	for l.keys[i] != key {
		if l.keys[i] == emptyKey {
			l.keys[i] = key
			l.used++
			break
		}
		i = (i + 1) & mask
	}
	return &l.rows[i]
}

func (l *Learner) grow() {
	keys, rows := l.keys, l.rows
	l.keys, l.rows = make([]uint64, 2*len(keys)), make([]row, 2*len(keys))
	mask := uint64(len(l.keys) - 1)
	for old, key := range keys {
		if key == emptyKey {
			continue
		}
		i := key >> 8 & mask
		for l.keys[i] != emptyKey {
			i = (i + 1) & mask
		}
		l.keys[i], l.rows[i] = key, rows[old]
	}
}

func (l *Learner) add(r *row, class uint8, amount int16) {
	cells := l.cells[r.first : r.first+uint32(r.size)]
	for i := range cells {
		c := &cells[i]
		if c.class != class {
			continue
		}
		c.total += int64(c.weight) * int64(l.steps-c.stamp)
		c.stamp = l.steps
		if w := int(c.weight) + int(amount); w > -weightLimit && w < weightLimit {
			c.weight = int16(w)
		}
		return
	}
	l.reserve(r)
	l.cells[r.first+uint32(r.size)] = cell{stamp: l.steps, weight: amount, class: class}
	r.size++
}

// reserve makes room for one more cell.
func (l *Learner) reserve(r *row) {
	if r.size > 0 && int(r.size) < 1<<r.power {
		return
	}
	power := uint8(1)
	if r.size > 0 {
		power = r.power + 1
	}
	first := l.place(power)
	if r.size > 0 {
		copy(l.cells[first:], l.cells[r.first:r.first+uint32(r.size)])
		l.free[r.power] = append(l.free[r.power], r.first)
	}
	r.first, r.power = first, power
}

// place returns 1<<power cells that are not in use.
func (l *Learner) place(power uint8) uint32 {
	if n := len(l.free[power]); n > 0 {
		first := l.free[power][n-1]
		l.free[power] = l.free[power][:n-1]
		return first
	}
	first := uint32(len(l.cells))
	l.cells = append(l.cells, make([]cell, 1<<power)...)
	return first
}

// average is the weight of a cell over all steps.
func (l *Learner) average(c cell) float64 {
	total := c.total + int64(c.weight)*int64(l.steps-c.stamp)
	return float64(total) / float64(max(l.steps, 1))
}
