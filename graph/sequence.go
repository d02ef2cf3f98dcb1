package graph

import "hash/maphash"

// sequence numbers what differs in the order in which it comes, from 0 on. What it
// looks up by holds no pointers and is made when it is first asked for, so one that
// was read and of which nothing is asked costs little time and collections little
// work. The zero value is empty, for one goroutine at a time.
type sequence[T comparable] struct {
	list  []T
	seed  maphash.Seed
	table hashTable
}

// sequenceOf goes on behind a list of what differs.
func sequenceOf[T comparable](list []T) sequence[T] {
	return sequence[T]{list: list[:len(list):len(list)]} // which others go on as well
}

// find finds the number of what is equal; if nothing is, the hash is what add needs.
func (s *sequence[T]) find(x T) (n int, hash uint64, ok bool) {
	if s.table.used < len(s.list) {
		s.fill()
	}
	if s.seed == (maphash.Seed{}) {
		s.seed = maphash.MakeSeed()
	}
	hash = maphash.Comparable(s.seed, x)
	found, ok := s.table.find(hash, func(n uint32) bool { return s.list[n] == x })
	return int(found), hash, ok
}

// fill makes the table of what is in the list.
func (s *sequence[T]) fill() {
	s.seed = maphash.MakeSeed()
	s.table.grow(len(s.list))
	for i, x := range s.list {
		s.table.add(maphash.Comparable(s.seed, x), uint32(i))
	}
}

// add numbers what was not found.
func (s *sequence[T]) add(x T, hash uint64) {
	s.table.add(hash, uint32(len(s.list)))
	s.list = append(s.list, x)
}

// reset empties the sequence, and keeps the room of the table; others may have the list.
func (s *sequence[T]) reset() {
	clear(s.table.slots)
	s.list, s.table.used = nil, 0
}
