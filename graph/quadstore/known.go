package quadstore

import (
	"encoding/binary"
	"math/bits"
	"math/rand/v2"
)

// quadTable tells which quads a list has, by open addressing with linear probing
// (Knuth, The Art of Computer Programming 3, 6.4, algorithm L). It holds places in
// the list and no quads, and so takes a third of the memory of a map of them. The
// zero value is ready.
type quadTable struct {
	places []uint32 // from 1 on, 0 where there is none; a power of two of them
	used   int
	salt   [4]uint64 // so that nobody can choose quads that get into each other's way
}

// leastTable is how many places the least table has.
const leastTable = 1 << 8

// slot is where a quad stands, or would.
func (t *quadTable) slot(list []parts, q parts) int {
	last := len(t.places) - 1
	a, b := bits.Mul64(q[0]^t.salt[0], q[1]^t.salt[1])
	c, d := bits.Mul64(q[2]^t.salt[2], q[3]^t.salt[3])
	hash, more := bits.Mul64(a^b^t.salt[1], c^d^t.salt[3])
	for i := int(hash^more) & last; ; i = (i + 1) & last {
		if at := t.places[i]; at == 0 || list[at-1] == q {
			return i
		}
	}
}

// has tells whether the list, as far as it was added, has the quad.
func (t *quadTable) has(list []parts, q parts) bool {
	return t.used > 0 && t.places[t.slot(list, q)] != 0
}

// add adds the last quad of a list, of which those before were added.
func (t *quadTable) add(list []parts) {
	if 2*len(list) > len(t.places) {
		t.grow(list)
		return
	}
	t.places[t.slot(list, list[len(list)-1])] = uint32(len(list))
	t.used++
}

// grow makes room for as many quads again as the list has, and adds these.
func (t *quadTable) grow(list []parts) {
	*t = newQuadTable(2 * len(list))
	t.used = len(list)
	for i, q := range list {
		t.places[t.slot(list, q)] = uint32(i + 1)
	}
}

// newQuadTable makes one for a list of so many quads.
func newQuadTable(room int) quadTable {
	size := leastTable
	for size < 2*room {
		size *= 2
	}
	return quadTable{places: make([]uint32, size), salt: [4]uint64{rand.Uint64(), rand.Uint64(), rand.Uint64(), rand.Uint64()}}
}

// numbering has the numbers of values by their keys, likewise. Keys are hashes, of
// which a part is the place at which to look. The zero value is ready.
type numbering struct {
	entries []numbered
	used    int
	salt    uint64
}

// numbered is a key with its number, which is 0 where there is none.
type numbered struct {
	key    termKey
	number uint64
}

func (n *numbering) slot(key termKey) int {
	last := len(n.entries) - 1
	hash, _ := bits.Mul64(binary.LittleEndian.Uint64(key[:])^n.salt, n.salt|1)
	for i := int(hash) & last; ; i = (i + 1) & last {
		if e := &n.entries[i]; e.number == 0 || e.key == key {
			return i
		}
	}
}

// of is the number of the value with the key, 0 if there is none.
func (n *numbering) of(key termKey) uint64 {
	if n.used == 0 {
		return 0
	}
	return n.entries[n.slot(key)].number
}

// set gives a key its number, which is not 0.
func (n *numbering) set(key termKey, number uint64) {
	if 3*(n.used+1) > 2*len(n.entries) {
		n.grow()
	}
	e := &n.entries[n.slot(key)]
	if e.number == 0 {
		n.used++
	}
	*e = numbered{key, number}
}

func (n *numbering) grow() {
	before := n.entries
	n.entries, n.salt = make([]numbered, max(leastTable, 2*len(before))), rand.Uint64()
	for _, e := range before {
		if e.number != 0 {
			n.entries[n.slot(e.key)] = e
		}
	}
}

// terms lists all, in no order, as the dictionary holds them.
func (n *numbering) terms() []Quad {
	list := make([]Quad, 0, n.used)
	for _, e := range n.entries {
		if e.number != 0 {
			list = append(list, e.key.term(e.number))
		}
	}
	return list
}
