package graph

import "hash/maphash"

// registry has values that stay as long as the model does, and finds them by their
// ids. A collection looks at each value, but not at the table of them, in which there
// are no pointers; it would go through all of a map of strings. Values are numbered
// in the order in which they came.
type registry[T any] struct {
	id     func(*T) string // of a value
	seed   maphash.Seed
	table  hashTable
	pieces [][]T // slabValues values each
	count  int
}

func newRegistry[T any](id func(*T) string) registry[T] {
	return registry[T]{id: id, seed: maphash.MakeSeed()}
}

// get finds the value with the id, nil if there is none.
func (r *registry[T]) get(id string) *T {
	value, _ := r.find(id)
	return value
}

// settle finds the value with the id or, if there is none, gives a new one, which must
// be given the id before the registry is asked for anything else.
func (r *registry[T]) settle(id string) (value *T, isNew bool) {
	value, hash := r.find(id)
	if value != nil {
		return value, false
	}
	if r.count%slabValues == 0 {
		r.pieces = append(r.pieces, make([]T, slabValues))
	}
	r.table.add(hash, uint32(r.count))
	r.count++
	return r.at(r.count - 1), true
}

func (r *registry[T]) find(id string) (value *T, hash uint64) {
	hash = maphash.String(r.seed, id)
	if n, ok := r.table.find(hash, func(n uint32) bool { return r.id(r.at(int(n))) == id }); ok {
		value = r.at(int(n))
	}
	return value, hash
}

// at gives the value with a number.
func (r *registry[T]) at(n int) *T { return &r.pieces[n/slabValues][n%slabValues] }

// reserve makes room in the table for so many times what there is.
func (r *registry[T]) reserve(times int) { r.table.grow(r.count * times) }

// hashTable finds numbers by hashes of what they stand for. Its memory holds no
// pointers. The zero value is empty.
type hashTable struct {
	// With linear probing (Knuth, The Art of Computer Programming 3, 6.4): the upper
	// half of a hash before a number from 1 on; 0 is free.
	slots []uint64
	used  int
}

// leastSlots is how many slots a table that is not empty has at least, a power of 2.
const leastSlots = 64

// find finds the number that has the hash and is what is looked for, if there is one.
func (t *hashTable) find(hash uint64, is func(number uint32) bool) (number uint32, ok bool) {
	if t.used == 0 {
		return 0, false
	}
	upper, mask := hash>>32, uint64(len(t.slots)-1)
	for at := upper & mask; t.slots[at] != 0; at = (at + 1) & mask {
		if s := t.slots[at]; s>>32 == upper && is(uint32(s)-1) {
			return uint32(s) - 1, true
		}
	}
	return 0, false
}

// add adds a number below 2³² - 1.
func (t *hashTable) add(hash uint64, number uint32) {
	t.grow(t.used + 1)
	t.put(hash>>32<<32 | uint64(number+1))
	t.used++
}

// grow makes room for so many numbers, so that three of four slots are taken at most.
func (t *hashTable) grow(numbers int) {
	size := max(len(t.slots), leastSlots)
	for 4*numbers > 3*size {
		size *= 2
	}
	if size == len(t.slots) {
		return
	}
	old := t.slots
	t.slots = make([]uint64, size)
	for _, s := range old {
		if s != 0 {
			t.put(s)
		}
	}
}

func (t *hashTable) put(slot uint64) {
	mask := uint64(len(t.slots) - 1)
	at := slot >> 32 & mask
	for t.slots[at] != 0 {
		at = (at + 1) & mask
	}
	t.slots[at] = slot
}
