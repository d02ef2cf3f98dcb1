package sequence

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract/lang/feature"
)

// Table gives hashes of words a small number, from 1. It is safe for concurrent
// use.
type Table struct {
	words  []uint32 // sorted
	values []uint8  // of the word at the same place
	places []uint32 // open addressing: places in words, from 1
}

// NewTable makes a table of hashes in rising order and their numbers.
func NewTable(words []uint32, values []uint8) *Table {
	return &Table{words: words, values: values, places: index(words)}
}

// Of returns the number of a hash, 0 if it has none.
func (t *Table) Of(word uint32) uint8 {
	if place := find(t.places, t.words, word); place >= 0 {
		return t.values[place]
	}
	return 0
}

// MarkGroups fills s.Group from a table of words in lower case.
func MarkGroups(groups *Table, s *feature.Sentence) {
	for p := feature.Pad; p < feature.Pad+s.Len(); p++ {
		s.Group[p] = groups.Of(s.Lower[p])
	}
}

// tableEntry is the number of bytes that a word takes when encoded.
const tableEntry = 5

// Encode writes the table, to be read by DecodeTable.
func (t *Table) Encode() []byte {
	out := make([]byte, 0, tableEntry*len(t.words))
	for i, word := range t.words {
		out = binary.LittleEndian.AppendUint32(out, word)
		out = append(out, t.values[i])
	}
	return out
}

// DecodeTable reads what Encode wrote. Its errors wrap ErrFormat.
func DecodeTable(data []byte) (*Table, error) {
	if len(data)%tableEntry != 0 {
		return nil, fmt.Errorf("%w: %d bytes", ErrFormat, len(data))
	}
	n := len(data) / tableEntry
	words, values := make([]uint32, n), make([]uint8, n)
	for i := range n {
		words[i], values[i] = binary.LittleEndian.Uint32(data[tableEntry*i:]), data[tableEntry*i+4]
	}
	if !slices.IsSorted(words) {
		return nil, fmt.Errorf("%w: not sorted", ErrFormat)
	}
	return NewTable(words, values), nil
}

// index makes an open-addressing table of the places of hashes, counted from 1.
func index(words []uint32) []uint32 {
	size := 16
	for size < 2*len(words) {
		size *= 2
	}
	table := make([]uint32, size)
	for place, word := range words {
		i := int(word) & (size - 1)
		for table[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		table[i] = uint32(place + 1)
	}
	return table
}

// find returns the place of a hash, -1 if it is not there.
func find(table, words []uint32, word uint32) int {
	mask := len(table) - 1
	for i := int(word) & mask; table[i] != 0; i = (i + 1) & mask {
		if place := int(table[i] - 1); words[place] == word {
			return place
		}
	}
	return -1
}
