package linear

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// A row is the weights of a feature. It begins with a byte that counts them and
// one that is not used. If they are few, as many cells follow, each the place of a class
// and a signed byte. If they are many, the count is 0, and there follow 32 bits that
// tell in which blocks of eight places there are weights, and of each of these
// blocks eight bytes, the weights and 128, so that eight are added at once. The
// length of a row is even.
const (
	rowHead   = 2
	maskSize  = 4
	blockSize = 8
	maxBlocks = (MaxClasses + 1) / blockSize
	noWeight  = 128
)

// perBlock is the number of weights in a block from which on it is added
// sooner than its weights one by one.
const perBlock = 2

// layout says where in rows the weights of classes are.
type layout struct {
	places []uint8 // of the classes
	order  []uint8 // the classes by place
}

// frequentFirst gives places in the order of how often each class occurs, so
// that the weights of a row are in few blocks.
func frequentFirst(n int, classes []uint8) layout {
	var counts [MaxClasses + 1]int
	for _, class := range classes {
		counts[class]++
	}
	l := layout{make([]uint8, n), make([]uint8, n)}
	for i := range l.order {
		l.order[i] = uint8(i)
	}
	slices.SortStableFunc(l.order, func(a, b uint8) int { return cmp.Compare(counts[b], counts[a]) })
	for place, class := range l.order {
		l.places[class] = uint8(place)
	}
	return l
}

// mask tells which blocks the weights of some classes are in, 0 if these are few
// and stand in cells.
func (l layout) mask(classes []uint8) uint32 {
	var mask uint32
	for _, class := range classes {
		mask |= 1 << (l.places[class] / blockSize)
	}
	if len(classes) < perBlock*bits.OnesCount32(mask) {
		return 0
	}
	return mask
}

// size is the length of a row with so many weights and that mask.
func size(weights int, mask uint32) int {
	if mask == 0 {
		return rowHead + 2*weights
	}
	return rowHead + maskSize + blockSize*bits.OnesCount32(mask)
}

// write makes the row of a feature's classes and weights, with their mask, and
// returns its length.
func (l layout) write(row []byte, mask uint32, classes, weights []uint8) int {
	n := size(len(classes), mask)
	if mask == 0 {
		row[0] = uint8(len(classes))
		for i, class := range classes {
			row[rowHead+2*i], row[rowHead+2*i+1] = l.places[class], weights[i]
		}
		return n
	}
	binary.LittleEndian.PutUint32(row[rowHead:], mask)
	blocks := row[rowHead+maskSize : n]
	for i := range blocks {
		blocks[i] = noWeight
	}
	for i, class := range classes {
		block, place := l.places[class]/blockSize, l.places[class]%blockSize
		before := bits.OnesCount32(mask & (1<<block - 1))
		blocks[blockSize*before+int(place)] = weights[i] ^ noWeight
	}
	return n
}

// read returns the weights of a row in the order of their classes.
func (l layout) read(row []byte) []weight {
	var cells []weight
	if n := int(row[0]); n > 0 {
		for i := range n {
			cells = append(cells, weight{l.order[row[rowHead+2*i]], int8(row[rowHead+2*i+1])})
		}
	} else {
		mask := binary.LittleEndian.Uint32(row[rowHead:])
		for blocks := row[rowHead+maskSize:]; mask != 0; blocks = blocks[blockSize:] {
			first := blockSize * bits.TrailingZeros32(mask)
			for i, value := range blocks[:blockSize] {
				if value != noWeight {
					cells = append(cells, weight{l.order[first+i], int8(value ^ noWeight)})
				}
			}
			mask &= mask - 1
		}
	}
	slices.SortFunc(cells, byClass)
	return cells
}

// lanes is what rows are added up in: of each block two words with four lanes of
// 16 bits, one for the places 0, 2, 4 and 6 and one for the others. A lane that
// falls below zero borrows from the one above it, which sum makes good. A lane holds
// the sum of batch weights.
type lanes [2 * maxBlocks]uint64

const (
	everyOther = 0x00ff00ff00ff00ff
	noWeights  = noWeight * 0x0001000100010001
	highBits   = 0x8000800080008000
)

// add adds the weights of a row.
func (t *lanes) add(row []byte) {
	if n := 2 * int(row[0]); n > 0 {
		for cells := row[rowHead : rowHead+n]; len(cells) >= 2; cells = cells[2:] {
			place := cells[0]
			t[place/blockSize*2+place%2] += uint64(int64(int8(cells[1]))) << (place % blockSize / 2 * 16)
		}
		return
	}
	mask := binary.LittleEndian.Uint32(row[rowHead:])
	for blocks := row[rowHead+maskSize:]; mask != 0 && len(blocks) >= blockSize; blocks = blocks[blockSize:] {
		x := binary.LittleEndian.Uint64(blocks)
		at := bits.TrailingZeros32(mask) % maxBlocks * 2
		t[at] += x&everyOther - noWeights
		t[at+1] += x>>8&everyOther - noWeights
		mask &= mask - 1
	}
}

// sum adds the lanes to the scores of the classes.
func (t *lanes) sum(l layout, scores []int32) {
	for i := range 2 * blocksOf(len(l.places)) {
		t[i] += highBits
	}
	for class, place := range l.places {
		lane := t[place/blockSize*2+place%2] >> (place % blockSize / 2 * 16)
		scores[class] += int32(uint16(lane)) - 0x8000
	}
}

// blocksOf is the number of blocks that so many places take.
func blocksOf(places int) int { return (places + blockSize - 1) / blockSize }
