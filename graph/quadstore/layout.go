package quadstore

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"

	"github.com/diplograph/diplograph/graph/storage"
)

// What is in the tables. Values and quads have numbers from 1 on, in the order
// in which they came; 0 stands for no label.
//
//	meta     "head"            → head, below; sealed
//	values   0, block          → up to valuesPerBlock values, each its length + 1 and its bytes; sealed
//	         1, number         → a value that is too long for a block, in which 0 stands for it; sealed
//	log      block             → up to quadsPerBlock quads, the parts of each as differences to the one before; sealed
//	hashes   0, first hash     → a block of hashes of values with their numbers (block.go)
//	spo …    0, first quad     → a block of quads in the order of the index with theirs
//
// What is sealed ends in a checksum of key and value, so that damage is noticed.
// Terms and indexes can be made anew from the rest, and are not sealed.
//
// Blocks are filled in order, so all that a transaction adds to values and log
// is at the end; the last block is written anew until it is full. Numbers in
// keys of indexes have a form that sorts as they do.
const (
	valuesPerBlock = 64
	quadsPerBlock  = 128
	longValue      = 1 << 10
)

// head says how far a store has come. The terms and indexes lag behind: values
// and quads behind the marks are looked for in memory, until there are enough of
// them to be put in order.
type head struct {
	values, quads               uint64
	indexedValues, indexedQuads uint64

	former bool // it has indexes of the former form, which are made anew
}

func headKey() []byte { return []byte("head") }

// sealSize is the length of a checksum.
const sealSize = 4

func checksum(key, value []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	return crc32.Update(crc32.Checksum(key, table), table, value)
}

// seal adds the checksum.
func seal(key, value []byte) []byte {
	return binary.BigEndian.AppendUint32(value[:len(value):len(value)], checksum(key, value))
}

// unseal checks the checksum and takes it off.
func unseal(t storage.Table, key, sealed []byte) ([]byte, error) {
	n := len(sealed) - sealSize
	if n < 0 || binary.BigEndian.Uint32(sealed[n:]) != checksum(key, sealed[:n]) {
		return nil, fmt.Errorf("%w: the entry %x of %s is damaged or missing: restore it from a copy", storage.ErrBroken, key, t)
	}
	return sealed[:n:n], nil
}

// blockForm is the form of the indexes, at the end of the head. Those of the
// former form, of which heads told nothing, had an entry for each quad.
const blockForm = 2

func (h head) encode() []byte {
	var raw []byte
	for _, n := range []uint64{h.values, h.quads, h.indexedValues, h.indexedQuads} {
		raw = binary.BigEndian.AppendUint64(raw, n)
	}
	return append(raw, blockForm)
}

func decodeHead(raw []byte) (h head, err error) {
	if raw == nil {
		return head{}, nil // a new store
	}
	if raw, err = unseal(storage.Meta, headKey(), raw); err != nil {
		return head{}, err
	}
	const numbers = 4 * 8
	h.former = len(raw) == numbers
	switch {
	case !h.former && len(raw) != numbers+1:
		return head{}, fmt.Errorf("%w: its head has %d bytes", storage.ErrBroken, len(raw))
	case !h.former && raw[numbers] != blockForm:
		return head{}, fmt.Errorf("%w: its indexes have form %d, which this program does not know: use the program that wrote it", storage.ErrBroken, raw[numbers])
	}
	for i, n := range []*uint64{&h.values, &h.quads, &h.indexedValues, &h.indexedQuads} {
		*n = binary.BigEndian.Uint64(raw[8*i:])
	}
	if h.indexedValues > h.values || h.indexedQuads > h.quads {
		return head{}, fmt.Errorf("%w: its head is ahead of itself", storage.ErrBroken)
	}
	if h.former {
		h.indexedValues, h.indexedQuads = 0, 0
	}
	return h, nil
}

func valueBlock(number uint64) uint64 { return (number - 1) / valuesPerBlock }
func quadBlock(number uint64) uint64  { return (number - 1) / quadsPerBlock }

func valueBlockKey(block uint64) []byte { return binary.BigEndian.AppendUint64([]byte{0}, block) }
func longValueKey(number uint64) []byte { return binary.BigEndian.AppendUint64([]byte{1}, number) }
func quadBlockKey(block uint64) []byte  { return binary.BigEndian.AppendUint64(nil, block) }

// parts are the numbers of a quad's subject, predicate, object and label.
type parts [4]uint64

// appendQuad encodes a quad as differences to the one before it in its block.
func appendQuad(dst []byte, before, q parts) []byte {
	for i := range q {
		dst = binary.AppendVarint(dst, int64(q[i])-int64(before[i]))
	}
	return dst
}

var errBlock = errors.New("a block is cut off")

// decodeQuads reads a block, into the list.
func decodeQuads(list []parts, raw []byte) ([]parts, error) {
	var q parts
	for len(raw) > 0 {
		for i := range q {
			d, size := binary.Varint(raw)
			if size <= 0 {
				return nil, errBlock
			}
			q[i] += uint64(d)
			raw = raw[size:]
		}
		list = append(list, q)
	}
	return list, nil
}

// appendValueBytes adds a value to its block.
func appendValueBytes(block, raw []byte) []byte {
	if len(raw) > longValue {
		return append(block, 0)
	}
	return append(binary.AppendUvarint(block, uint64(len(raw))+1), raw...)
}

// cutValues gives the bytes of each value of a block, none for long ones.
func cutValues[T []byte | string](block T) ([]T, error) {
	list := make([]T, 0, valuesPerBlock)
	for len(block) > 0 {
		n, size := uvarint(string(block[:min(len(block), binary.MaxVarintLen64)]))
		if size <= 0 || n > uint64(len(block)-size)+1 {
			return nil, errBlock
		}
		block = block[size:]
		if n == 0 {
			var long T
			list = append(list, long)
			continue
		}
		list = append(list, block[:n-1])
		block = block[n-1:]
	}
	return list, nil
}

// appendOrdered encodes a number so that bytes compare as numbers do: how many
// bytes it takes, and these.
func appendOrdered(dst []byte, n uint64) []byte {
	size := 1
	for rest := n >> 8; rest > 0; rest >>= 8 {
		size++
	}
	dst = append(dst, byte(size))
	for i := size - 1; i >= 0; i-- {
		dst = append(dst, byte(n>>(8*i)))
	}
	return dst
}

func ordered(raw []byte) (n uint64, rest []byte, err error) {
	if len(raw) == 0 || raw[0] < 1 || raw[0] > 8 || len(raw) <= int(raw[0]) {
		return 0, nil, fmt.Errorf("%w: a key of an index is cut off", storage.ErrBroken)
	}
	size := int(raw[0])
	for _, b := range raw[1 : 1+size] {
		n = n<<8 | uint64(b)
	}
	return n, raw[1+size:], nil
}
