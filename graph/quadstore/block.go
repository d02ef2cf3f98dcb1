package quadstore

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/storage"
)

// An index is a table of blocks of quads in the order of the index. The first
// has the key 0; another has 0 and the quad that it began with when it was split
// off. So a quad belongs into the block with the greatest key that is not after
// its own, whatever was added to the block since, and no key ever goes away.
//
// Terms are kept so too: the halves of the hash are in the places of subject and
// predicate, and nothing is in the others.
//
// Keys of another beginning are those of stores in which each quad had an entry
// of its own. They are heeded no more.
const quadsPerIndexBlock = 128

func firstKey() []byte { return []byte{0} }

// blocksEnd is the end of the keys of blocks.
func blocksEnd() []byte { return []byte{1} }

// keyRoom is more than a key takes in most stores.
const keyRoom = 24

// key is that of a block which begins with the quad.
func (x index) key(q parts) []byte { return x.appendKey(make([]byte, 0, keyRoom), q) }

func (x index) appendKey(dst []byte, q parts) []byte {
	dst = append(dst, 0)
	for _, place := range x.order {
		dst = appendOrdered(dst, q[place])
	}
	return dst
}

// dictionary is the order of terms.
func dictionary() index { return index{storage.Terms, [4]int{0, 1, 2, 3}} }

// term is what stands for a value in the dictionary.
func (k termKey) term(number uint64) Quad {
	return Quad{parts{binary.BigEndian.Uint64(k[:8]), binary.BigEndian.Uint64(k[8:])}, number}
}

// first reads the quad of a key; that of the first block is before all quads.
func (x index) first(key []byte) (q parts, err error) {
	if bytes.Equal(key, firstKey()) {
		return q, nil
	}
	rest := key[1:]
	for _, place := range x.order {
		if q[place], rest, err = ordered(rest); err != nil {
			return q, err
		}
	}
	if len(rest) > 0 {
		return q, fmt.Errorf("%w: the key %x of index %s is too long", storage.ErrBroken, key, x.table)
	}
	return q, nil
}

// encode makes the bytes of a block: parts and number of each quad as differences
// to the one before.
func (x index) encode(dst []byte, list []Quad) []byte {
	var before Quad
	for _, q := range list {
		for _, place := range x.order {
			dst = binary.AppendVarint(dst, int64(q.parts[place]-before.parts[place]))
		}
		dst = binary.AppendVarint(dst, int64(q.number-before.number))
		before = q
	}
	return dst
}

// blockReader reads the quads of a block, one after another.
type blockReader struct {
	index index
	raw   []byte // that are left
	quad  Quad   // the one read last
}

// next reads the next quad; false if there is none.
func (b *blockReader) next() (bool, error) {
	if len(b.raw) == 0 {
		return false, nil
	}
	for _, place := range b.index.order {
		d, err := b.difference()
		if err != nil {
			return false, err
		}
		b.quad.parts[place] += d
	}
	d, err := b.difference()
	b.quad.number += d
	return true, err
}

// difference reads a varint. Most are zero, as most of the parts of terms are.
func (b *blockReader) difference() (uint64, error) {
	if len(b.raw) > 0 && b.raw[0] == 0 {
		b.raw = b.raw[1:]
		return 0, nil
	}
	d, size := binary.Varint(b.raw)
	if size <= 0 {
		return 0, fmt.Errorf("%w: a block of index %s is cut off", storage.ErrBroken, b.index.table)
	}
	b.raw = b.raw[size:]
	return uint64(d), nil
}

// decode adds the quads of a block to a list.
func (x index) decode(list []Quad, raw []byte) ([]Quad, error) {
	b := blockReader{index: x, raw: raw}
	for {
		more, err := b.next()
		if err != nil {
			return nil, err
		}
		if !more {
			return list, nil
		}
		list = append(list, b.quad)
	}
}

// walked is how many quads blocks are looked up for at once.
const walked = 4096

// walk gives take each block into which any of the quads belong, with these. The
// list has to be in the order of the index. A table without blocks has one that
// is empty.
func (x index) walk(ctx context.Context, r storage.Reader, list []Quad, take func(block storage.Entry, list []Quad) error) error {
	if len(list) > walked { // it may pay to ask whether all belong into the first block
		last, err := r.Floor(ctx, x.table, x.key(list[len(list)-1].parts))
		if err != nil {
			return err
		}
		if last[0].Key == nil || bytes.Equal(last[0].Key, firstKey()) {
			return take(storage.Entry{Key: firstKey(), Value: last[0].Value}, list)
		}
	}
	block, begin := storage.Entry{}, 0 // the one whose quads begin there
	room := min(len(list), walked)
	keys, bytesOf := make([][]byte, room), make([]byte, 0, room*keyRoom)
	for start := 0; start < len(list); start += walked {
		part := list[start:min(len(list), start+walked)]
		keys, bytesOf = keys[:len(part)], bytesOf[:0]
		for i, q := range part {
			at := len(bytesOf)
			bytesOf = x.appendKey(bytesOf, q.parts) // keys before that keep what they have if it moves
			keys[i] = bytesOf[at:len(bytesOf):len(bytesOf)]
		}
		blocks, err := r.Floor(ctx, x.table, keys...)
		if err != nil {
			return err
		}
		for i, b := range blocks {
			if b.Key == nil {
				b.Key = firstKey()
			}
			if at := start + i; block.Key == nil || !bytes.Equal(b.Key, block.Key) {
				if at > begin {
					if err := take(block, list[begin:at]); err != nil {
						return err
					}
				}
				block, begin = b, at
			}
		}
	}
	if begin == len(list) {
		return nil
	}
	return take(block, list[begin:])
}

// add puts quads, in the order of the index, into their blocks, and splits those
// that grow too long.
func (x index) add(ctx context.Context, tx storage.Tx, list []Quad) error {
	var have, all []Quad
	return x.walk(ctx, tx, list, func(block storage.Entry, list []Quad) (err error) {
		if have, err = x.decode(have[:0], block.Value); err != nil {
			return err
		}
		if len(have) > 0 {
			all = x.merge(all[:0], have, list)
			list = all
		}
		pieces := (len(list) + quadsPerIndexBlock - 1) / quadsPerIndexBlock
		for i := range pieces {
			piece := list[i*len(list)/pieces : (i+1)*len(list)/pieces]
			key := block.Key
			if i > 0 {
				key = x.key(piece[0].parts)
			}
			tx.Put(x.table, key, x.encode(make([]byte, 0, len(piece)*entryRoom), piece))
		}
		return nil
	})
}

// entryRoom is how many bytes a quad of a block takes, more or less.
const entryRoom = 12

// merge adds quads to the quads of a block, both in the order of the index. Of
// equal ones the second list's is taken.
func (x index) merge(dst, have, more []Quad) []Quad {
	for len(have) > 0 && len(more) > 0 {
		switch c := x.compare(have[0].parts, more[0].parts); {
		case c < 0:
			dst, have = append(dst, have[0]), have[1:]
		case c == 0:
			have = have[1:]
		default:
			dst, more = append(dst, more[0]), more[1:]
		}
	}
	return append(append(dst, have...), more...)
}

// has tells for each of the quads, which have to be in the order of the index,
// under which number it is there, 0 if it is not.
func (x index) has(ctx context.Context, r storage.Reader, list []Quad) ([]uint64, error) {
	numbers := make([]uint64, 0, len(list))
	err := x.walk(ctx, r, list, func(found storage.Entry, list []Quad) error {
		b := blockReader{index: x, raw: found.Value}
		more, err := b.next()
		for _, q := range list {
			for more && err == nil && x.compare(b.quad.parts, q.parts) < 0 {
				more, err = b.next()
			}
			if err != nil {
				return err
			}
			number := uint64(0)
			if more && b.quad.parts == q.parts {
				number = b.quad.number
			}
			numbers = append(numbers, number)
		}
		return err
	})
	return numbers, err
}

// sort puts quads in the order of the index.
func (x index) sort(list []Quad) {
	slices.SortFunc(list, func(a, b Quad) int { return x.compare(a.parts, b.parts) })
}

func (x index) compare(a, b parts) int {
	for _, place := range x.order {
		if c := cmp.Compare(a[place], b[place]); c != 0 {
			return c
		}
	}
	return 0
}
