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
// (Pohl 1971).
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
	depths  [2]*reach  // of the nodes that were reached from either end
	fronts  [2][]*node // those that were reached last
	length  int              // of the shortest paths, once it is known
	found   bool
	onPath  map[*node]bool // whether nodes that only the start has reached are on one
}

func newPathSearch(v *View, ends [2]*node, o PathOptions) *pathSearch {
	s := &pathSearch{view: v, options: o, ends: ends, onPath: make(map[*node]bool)}
	if o.Relations != nil {
		s.follow = []arcKind{}
		for _, r := range o.Relations {
			s.follow = append(s.follow, arcKind{r, Forward}, arcKind{r, Inverse})
		}
	}
	for i, n := range ends {
		s.depths[i], s.fronts[i] = v.reach(), []*node{n}
		s.depths[i].add(n, 0)
	}
	s.found = ends[0] == ends[1]
	return s
}

// done gives back what the next search can use.
func (s *pathSearch) done() {
	for _, r := range s.depths {
		r.clear()
		s.view.model.reaches.Put(r)
	}
}

// reach holds how far nodes are from one, by their numbers. It can be used again
// once it is cleared.
type reach struct {
	away []int32 // 1 more than how far; 0 for a node that was not reached
	seen []uint32
}

// reach gives room for all nodes.
func (v *View) reach() *reach {
	r, _ := v.model.reaches.Get().(*reach)
	if r == nil {
		r = new(reach)
	}
	if n := v.numbered(); len(r.away) < n {
		r.away = make([]int32, n+n/8)
	}
	return r
}

func (r *reach) add(n *node, depth int) {
	r.away[n.number] = int32(depth) + 1
	r.seen = append(r.seen, n.number)
}

// of tells how far a node is, if it was reached.
func (r *reach) of(n *node) (depth int, reached bool) {
	away := r.away[n.number]
	return int(away) - 1, away > 0
}

func (r *reach) clear() {
	for _, n := range r.seen {
		r.away[n] = 0
	}
	r.seen = r.seen[:0]
}

// run reaches on from one end or the other until the two meet. Whoever is in
// reach of both in the end is on a shortest path.
func (s *pathSearch) run(ctx context.Context) error {
	reached := [2]int{}
	for !s.found && len(s.fronts[0]) > 0 && len(s.fronts[1]) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		if s.options.MaxLength > 0 && reached[0]+reached[1] == s.options.MaxLength {
			return nil
		}
		side := 0
		if len(s.fronts[1]) < len(s.fronts[0]) {
			side = 1
		}
		reached[side]++
		s.fronts[side] = s.grow(side, reached[side])
		s.length = reached[0] + reached[1]
	}
	return nil
}

// grow reaches the neighbours of what was reached last.
func (s *pathSearch) grow(side, depth int) (next []*node) {
	for _, n := range s.fronts[side] {
		s.view.eachStep(n, s.follow, func(step step) {
			if _, known := s.depths[side].of(step.far); known || !s.passes(step.far) {
				return
			}
			s.depths[side].add(step.far, depth)
			next = append(next, step.far)
			if _, met := s.depths[1-side].of(step.far); met {
				s.found = true
			}
		})
	}
	return next
}

// passes tells whether a path may lead over the node.
func (s *pathSearch) passes(n *node) bool {
	return s.options.Through == nil || n == s.ends[0] || n == s.ends[1] || slices.Contains(s.options.Through, n.entity.Class)
}

// paths spells the shortest paths out.
func (s *pathSearch) paths() []Path {
	if !s.found {
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
	for _, step := range s.view.steps(n, s.follow) {
		if s.leads(step.far, already+1) {
			list = append(list, step)
		}
	}
	slices.SortFunc(list, func(a, b step) int {
		return cmp.Or(strings.Compare(a.far.entity.ID, b.far.entity.ID), strings.Compare(a.edge.id, b.edge.id))
	})
	return slices.CompactFunc(list, func(a, b step) bool { return a.far == b.far })
}

// leads tells whether a node so far from the start is on a shortest path: as far
// as the search from the start went by its depth there, beyond by that from the
// other end.
func (s *pathSearch) leads(n *node, depth int) bool {
	if !s.passes(n) {
		return false
	}
	if left, known := s.depths[1].of(n); known {
		return depth+left == s.length
	}
	there, known := s.depths[0].of(n)
	return known && there == depth && s.meets(n, depth)
}

// meets tells whether some shortest path goes on from a node that only the
// search from the start has reached.
func (s *pathSearch) meets(n *node, depth int) bool {
	if on, known := s.onPath[n]; known {
		return on
	}
	s.onPath[n] = slices.ContainsFunc(s.view.steps(n, s.follow), func(next step) bool { return s.leads(next.far, depth+1) })
	return s.onPath[n]
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
