package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// PathOptions say which paths are looked for. The zero value gives the first of
// the shortest over all relations.
type PathOptions struct {
	Relations []schema.Relation // nil stands for all
	Through   []schema.Class    // classes of the nodes between the ends; nil stands for all
	MaxLength int               // edges; 0 stands for any number
	Limit     int               // paths; 0 stands for one
}

// Path is a way from one node to another over what is plainly said, in either
// direction. Nodes are one more than edges, each between its neighbours.
type Path struct {
	Nodes []*Node
	Edges []*Edge
}

// Paths finds the shortest paths between two nodes: those that have as few edges
// as any, in the order of the ids on them, at most as many as the limit says.
// There are none if the nodes are not connected, and one without edges if they
// are the same. Errors wrap ErrNotFound for a node that the view does not show.
//
// It searches breadth first from both ends, the side with fewer nodes first
// (Pohl 1971), and goes back from where these meet.
func (v *View) Paths(ctx context.Context, from, to string, o PathOptions) ([]Path, error) {
	var ends [2]*node
	for i, id := range []string{from, to} {
		ends[i] = v.find(id)
		if _, ok := v.Node(id); !ok || ends[i] == nil {
			return nil, fmt.Errorf("path: %s: %w", id, ErrNotFound)
		}
	}
	s := newPathSearch(v, ends, o)
	defer s.done()
	if err := s.run(ctx); err != nil {
		return nil, fmt.Errorf("path from %s to %s: %w", from, to, err)
	}
	return s.paths(), nil
}

// pathSearch is the search from both ends.
type pathSearch struct {
	view    *View
	options PathOptions
	follow  []arcKind
	ends    [2]*node
	depths  [2]*distances // of the nodes that were reached from either end
	fronts  [2][]*node    // those that were reached last
	reached [2]int        // how far that was from either end
	met     []*node       // those that both ends have reached
}

func newPathSearch(v *View, ends [2]*node, o PathOptions) *pathSearch {
	s := &pathSearch{view: v, options: o, ends: ends}
	if o.Relations != nil {
		s.follow = []arcKind{}
		for _, r := range o.Relations {
			s.follow = append(s.follow, arcKind{r, Forward}, arcKind{r, Inverse})
		}
	}
	for i, n := range ends {
		s.depths[i], s.fronts[i] = v.distances(), []*node{n}
		s.depths[i].add(n, 0)
	}
	if ends[0] == ends[1] {
		s.met = ends[:1]
	}
	return s
}

// done gives back what the next search can use.
func (s *pathSearch) done() {
	for _, r := range s.depths {
		r.clear()
		s.view.model.distances.Put(r)
	}
}

// distances hold how far nodes are from one, by their numbers. It can be used again
// once it is cleared.
type distances struct {
	away []int32 // 1 more than how far; 0 for a node that was not reached
	seen []uint32
}

// distances gives room for all nodes.
func (v *View) distances() *distances {
	r, _ := v.model.distances.Get().(*distances)
	if r == nil {
		r = new(distances)
	}
	if n := v.numbered(); len(r.away) < n {
		r.away = make([]int32, n+n/8)
	}
	return r
}

func (r *distances) add(n *node, depth int) {
	r.away[n.number] = int32(depth) + 1
	r.seen = append(r.seen, n.number)
}

// reached tells whether the node of a number was reached.
func (r *distances) reached(number uint32) bool { return r.away[number] > 0 }

// is tells whether the node of a number was reached and is so far away.
func (r *distances) is(number uint32, depth int) bool { return r.away[number] == int32(depth)+1 }

func (r *distances) clear() {
	for _, n := range r.seen {
		r.away[n] = 0
	}
	r.seen = r.seen[:0]
}

// run reaches on from one end or the other until the two meet. Each of the shortest
// paths then leads over one of the nodes where they do.
func (s *pathSearch) run(ctx context.Context) error {
	for len(s.met) == 0 && len(s.fronts[0]) > 0 && len(s.fronts[1]) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		if s.options.MaxLength > 0 && s.length() == s.options.MaxLength {
			return nil
		}
		side := 0
		if len(s.fronts[1]) < len(s.fronts[0]) {
			side = 1
		}
		s.reached[side]++
		s.fronts[side] = s.grow(side)
	}
	s.trace()
	return nil
}

// length is that of the shortest paths, once the two ends have met.
func (s *pathSearch) length() int { return s.reached[0] + s.reached[1] }

// grow reaches the neighbours of what was reached last.
func (s *pathSearch) grow(side int) (next []*node) {
	own, other := s.depths[side], s.depths[1-side]
	for _, n := range s.fronts[side] {
		s.view.eachNear(n, s.follow, func(near *nearArc) {
			for i, number := range near.far {
				if own.reached(number) {
					continue
				}
				far := near.steps[i].far
				if !s.passes(far) {
					continue
				}
				own.add(far, s.reached[side])
				next = append(next, far)
				if other.reached(number) {
					s.met = append(s.met, far)
				}
			}
		})
	}
	return next
}

// trace goes back from where the two ends have met to the start, so that for all nodes
// on shortest paths, and no others that lead there, it is known how far the other end is.
func (s *pathSearch) trace() {
	level := s.met
	for depth := s.reached[0] - 1; depth >= 0 && len(level) > 0; depth-- {
		var before []*node
		for _, n := range level {
			s.view.eachNear(n, s.follow, func(near *nearArc) {
				for i, number := range near.far {
					if s.depths[0].is(number, depth) && !s.depths[1].reached(number) {
						s.depths[1].add(near.steps[i].far, s.length()-depth)
						before = append(before, near.steps[i].far)
					}
				}
			})
		}
		level = before
	}
}

// passes tells whether a path may lead over the node.
func (s *pathSearch) passes(n *node) bool {
	return s.options.Through == nil || n == s.ends[0] || n == s.ends[1] || slices.Contains(s.options.Through, n.entity.Class)
}

// paths spells the shortest paths out.
func (s *pathSearch) paths() []Path {
	if len(s.met) == 0 {
		return nil
	}
	limit := max(s.options.Limit, 1)
	var list []Path
	var walk func(n *node, way []step)
	walk = func(n *node, way []step) {
		if len(list) == limit {
			return
		}
		if n == s.ends[1] {
			list = append(list, s.spell(way))
			return
		}
		for _, next := range s.onwards(n, len(way)) {
			walk(next.far, append(way, next)) // one after the other, so they can share the room
		}
	}
	walk(s.ends[0], nil)
	return list
}

// onwards lists the steps from a node on a shortest path that is so long already,
// one for each node they lead to, in the order of ids.
func (s *pathSearch) onwards(n *node, already int) []step {
	var list []step
	left := s.length() - already - 1
	s.view.eachNear(n, s.follow, func(near *nearArc) {
		for i, number := range near.far {
			if s.depths[1].is(number, left) {
				list = append(list, near.steps[i])
			}
		}
	})
	if len(list) < 2 {
		return list
	}
	slices.SortFunc(list, func(a, b step) int {
		return cmp.Or(strings.Compare(a.far.entity.ID, b.far.entity.ID), strings.Compare(a.edge.id, b.edge.id))
	})
	return slices.CompactFunc(list, func(a, b step) bool { return a.far == b.far })
}

// spell gives the nodes and edges of a way.
func (s *pathSearch) spell(way []step) Path {
	var p Path
	add := func(n *node) {
		if shown, ok := s.view.node(n); ok {
			p.Nodes = append(p.Nodes, shown)
		}
	}
	add(s.ends[0])
	for _, step := range way {
		if e := s.view.edge(step.edge); e != nil {
			p.Edges = append(p.Edges, e)
		}
		add(step.far)
	}
	return p
}
