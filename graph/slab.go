package graph

// slab gives out places for values that stay as long as the model does, many of
// which share a piece of memory: making a piece takes much less time than making
// its values one by one, and the collector finds them together. The zero value is
// ready for use, by one goroutine at a time.
type slab[T any] struct{ free []T }

// slabValues is how many values a piece has room for. What is left of the last
// one when no more come is all that is lost.
const slabValues = 128

// one gives the place of one value.
func (s *slab[T]) one() *T { return &s.several(1)[0] }

// several gives places that lie together, none of which grows into the next.
func (s *slab[T]) several(n int) []T {
	if n > len(s.free) {
		if n > slabValues/4 {
			return make([]T, n)
		}
		s.free = make([]T, slabValues)
	}
	list := s.free[:n:n]
	s.free = s.free[n:]
	return list
}
