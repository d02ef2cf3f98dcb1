package quadstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// OptimizeShape implements shape.Optimizer: quads of which several parts are
// known are looked up in the index that begins with these.
func (s *Store) OptimizeShape(in shape.Shape) (shape.Shape, bool) {
	action, ok := in.(shape.QuadsAction)
	if !ok || len(action.Filter) == 0 {
		return in, false
	}
	var b bound
	for d, r := range action.Filter {
		n, isNode := r.(Node)
		at, known := place(d)
		if !isNode || !known {
			return in, false
		}
		b[at] = uint64(n)
	}
	return action.SimplifyFrom(lookupShape{b}), true
}

// lookupShape is a lookup before its iterator is made.
type lookupShape struct{ bound bound }

// BuildIterator implements shape.Shape.
func (l lookupShape) BuildIterator(qs graph.QuadStore) graph.Iterator {
	return graph.AsLegacy(&lookup{store: qs.(*Store), bound: l.bound})
}

// Optimize implements shape.Shape.
func (l lookupShape) Optimize(shape.Optimizer) (shape.Shape, bool) { return l, false }

// cursor reads the quads of a moment of which some parts are known.
type cursor struct {
	store *Store
	at    moment
	bound bound

	index   index
	prefix  int    // how many parts are known from the beginning of the index's order
	from    []byte // where to read on; nil at the beginning
	last    parts  // the last quad that was read
	indexed bool   // the index is read to its end
	tailed  bool   // the tail too
	blocks  []Quad // as they are read
	buffer  []Quad
}

func (s *Store) cursor(at moment, b bound) *cursor {
	x, prefix := b.best()
	return &cursor{store: s, at: at, bound: b, index: x, prefix: prefix, indexed: at.head.indexedQuads == 0}
}

// next reads on; ok is false at the end.
func (c *cursor) next(ctx context.Context) (q Quad, ok bool, err error) {
	for len(c.buffer) == 0 {
		switch {
		case !c.indexed:
			if err := c.read(ctx); err != nil {
				return Quad{}, false, err
			}
		case !c.tailed:
			c.tailed = true
			c.buffer = c.at.tail.in(c.at.quads, c.bound)
			byNumber(c.buffer)
		default:
			return Quad{}, false, nil
		}
	}
	q, c.buffer = c.buffer[0], c.buffer[1:]
	return q, true, nil
}

// piece is how many blocks of an index are read at once. Of the first only one
// is, as many want one quad only.
const piece = 16

// read takes a piece of the index, without what came after the moment.
func (c *cursor) read(ctx context.Context) error {
	entries, err := c.entries(ctx)
	if err != nil {
		return err
	}
	c.blocks = c.blocks[:0]
	for _, e := range entries {
		if c.blocks, err = c.index.decode(c.blocks, e.Value); err != nil {
			return err
		}
	}
	for _, q := range c.blocks {
		if c.index.compare(q.parts, c.last) <= 0 { // known from a block that was split meanwhile
			continue
		}
		switch order := c.order(q.parts); {
		case order > 0:
			c.indexed = true
		case order == 0 && q.number <= c.at.head.indexedQuads && c.bound.fits(q.parts):
			c.buffer = append(c.buffer, q)
		}
		c.last = q.parts
	}
	byNumber(c.buffer)
	return nil
}

// entries reads blocks, and notes where to read on.
func (c *cursor) entries(ctx context.Context) ([]storage.Entry, error) {
	if c.from == nil {
		var start parts
		for _, place := range c.index.order[:c.prefix] {
			start[place] = c.bound[place]
		}
		list, err := c.store.kv.Floor(ctx, c.index.table, c.index.key(start))
		if err != nil || list[0].Key == nil {
			c.indexed = true
			return nil, err
		}
		c.from = append(list[0].Key, 0)
		return list, nil
	}
	list, err := c.store.kv.Scan(ctx, c.index.table, c.from, blocksEnd(), piece)
	if err != nil || len(list) < piece {
		c.indexed = true
	}
	if len(list) > 0 {
		c.from = append(list[len(list)-1].Key, 0)
	}
	return list, err
}

// order tells whether a quad stands before, among or after those that begin
// with what is known.
func (c *cursor) order(q parts) int {
	for _, place := range c.index.order[:c.prefix] {
		if o := cmp.Compare(q[place], c.bound[place]); o != 0 {
			return o
		}
	}
	return 0
}

// byNumber puts quads in the order in which they came, which is what people
// expect of what fits into one piece.
func byNumber(list []Quad) {
	slices.SortFunc(list, func(a, b Quad) int { return cmp.Compare(a.number, b.number) })
}

// counted is up to how many quads are counted one by one.
const counted = 1000

// count tells how many quads fit; from some number on it guesses.
func (s *Store) count(ctx context.Context, at moment, b bound) (graph.Size, error) {
	size := graph.Size{Size: int64(len(at.tail.in(at.quads, b))), Exact: true}
	c := s.cursor(at, b)
	c.tailed = true
	for n := int64(0); ; n++ {
		_, ok, err := c.next(ctx)
		switch {
		case err != nil:
			return graph.Size{}, err
		case !ok:
			size.Size += n
			return size, nil
		case n == counted:
			return graph.Size{Size: max(counted, int64(at.head.quads)/10) + size.Size}, nil
		}
	}
}

// Has tells whether the quad is there.
func (s *Store) Has(ctx context.Context, q quad.Quad) (bool, error) {
	var b bound
	for _, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		n, err := s.number(ctx, v)
		if err != nil || n == 0 {
			return false, err
		}
		at, _ := place(d)
		b[at] = n
	}
	c := s.cursor(s.now(), b)
	for {
		found, ok, err := c.next(ctx)
		if err != nil || !ok {
			return false, err
		}
		if found.parts == parts(b) { // without a label only the quad that has none
			return true, nil
		}
	}
}

// lookup is the shape of an iterator over quads of which some parts are known.
type lookup struct {
	store *Store
	bound bound
}

func (l *lookup) String() string                                       { return fmt.Sprintf("Quads%v", l.bound) }
func (l *lookup) SubIterators() []graph.IteratorShape                  { return nil }
func (l *lookup) Optimize(context.Context) (graph.IteratorShape, bool) { return l, false }

func (l *lookup) Iterate() graph.Scanner {
	return &scanner{result: result{name: l.String()}, next: l.store.cursor(l.store.now(), l.bound).ref}
}

func (c *cursor) ref(ctx context.Context) (graph.Ref, bool, error) { return c.next(ctx) }

func (l *lookup) Lookup() graph.Index {
	horizon := l.store.Size()
	return &membership{result: result{name: l.String()}, has: func(r graph.Ref) bool {
		q, ok := r.(Quad)
		return ok && q.number <= horizon && l.bound.fits(q.parts)
	}}
}

func (l *lookup) Stats(ctx context.Context) (graph.IteratorCosts, error) {
	size, err := l.store.count(ctx, l.store.now(), l.bound)
	return graph.IteratorCosts{ContainsCost: 1, NextCost: 2, Size: size}, err
}

// everything is the shape of an iterator over all nodes or all quads.
type everything struct {
	store *Store
	nodes bool
}

func (e *everything) String() string {
	return map[bool]string{true: "AllNodes", false: "AllQuads"}[e.nodes]
}
func (e *everything) SubIterators() []graph.IteratorShape                  { return nil }
func (e *everything) Optimize(context.Context) (graph.IteratorShape, bool) { return e, false }

func (e *everything) Iterate() graph.Scanner {
	head := e.store.now().head
	number := uint64(0)
	if e.nodes {
		return &scanner{result: result{name: e.String()}, next: func(context.Context) (graph.Ref, bool, error) {
			number++
			return Node(number), number <= head.values, nil
		}}
	}
	var list []Quad
	return &scanner{result: result{name: e.String()}, next: func(ctx context.Context) (graph.Ref, bool, error) {
		if len(list) == 0 && number < head.quads {
			last := min(head.quads, number+quadsPerBlock*scanned)
			err := readLog(ctx, e.store.kv, number, last, func(n uint64, q parts) error {
				list = append(list, Quad{parts: q, number: n})
				return nil
			})
			if err != nil {
				return nil, false, err
			}
			number = last
		}
		if len(list) == 0 {
			return nil, false, nil
		}
		q := list[0]
		list = list[1:]
		return q, true, nil
	}}
}

func (e *everything) Lookup() graph.Index {
	head := e.store.now().head
	return &membership{result: result{name: e.String()}, has: func(r graph.Ref) bool {
		switch r := r.(type) {
		case Node:
			return e.nodes && r > 0 && uint64(r) <= head.values
		case Quad:
			return !e.nodes && r.number <= head.quads
		}
		return false
	}}
}

func (e *everything) Stats(context.Context) (graph.IteratorCosts, error) {
	head := e.store.now().head
	size := head.quads
	if e.nodes {
		size = head.values
	}
	return graph.IteratorCosts{ContainsCost: 1, NextCost: 2, Size: graph.Size{Size: int64(size), Exact: true}}, nil
}

// result is what scanners and indexes share.
type result struct {
	name string
	at   graph.Ref
	err  error
}

func (r *result) String() string                  { return r.name }
func (r *result) TagResults(map[string]graph.Ref) {}
func (r *result) Result() graph.Ref               { return r.at }
func (r *result) NextPath(context.Context) bool   { return false }
func (r *result) Err() error                      { return r.err }
func (r *result) Close() error                    { return nil }

// scanner lists refs.
type scanner struct {
	result
	next func(context.Context) (graph.Ref, bool, error)
}

// Next implements graph.Scanner.
func (s *scanner) Next(ctx context.Context) bool {
	if s.err != nil {
		return false
	}
	s.at = nil
	r, ok, err := s.next(ctx)
	if err == nil {
		err = ctx.Err()
	}
	if s.err = err; err != nil || !ok {
		return false
	}
	s.at = r
	return true
}

// membership tells whether refs are among those of an iterator.
type membership struct {
	result
	has func(graph.Ref) bool
}

// Contains implements graph.Index.
func (m *membership) Contains(_ context.Context, r graph.Ref) bool {
	m.at = nil
	if !m.has(r) {
		return false
	}
	m.at = r
	return true
}
