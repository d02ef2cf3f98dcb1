package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Neighbour is a node that others lead to over what is plainly said.
type Neighbour struct {
	Node     *Node
	Distance int  // edges from where the search began
	Edges    int  // that lead to it from nodes that are nearer by one
	Path     Path // one of the shortest ways to it
}

// Neighbours lists the nodes that are connected with a node over at most so many
// edges, in either direction, over the relations, or all if none is named: the
// nearest first, then by name and id. The error wraps ErrNotFound for a node that
// the view does not show.
func (v *View) Neighbours(ctx context.Context, id string, depth int, relations ...schema.Relation) ([]Neighbour, error) {
	start := v.find(id)
	if _, ok := v.Node(id); !ok || start == nil {
		return nil, fmt.Errorf("neighbours: %s: %w", id, ErrNotFound)
	}
	w := newSurroundings(v, start, relations)
	for distance := 1; distance <= depth; distance++ {
		if err := w.grow(ctx, distance); err != nil {
			return nil, fmt.Errorf("neighbours of %s: %w", id, err)
		}
	}
	list := make([]Neighbour, 0, len(w.reached))
	for _, n := range w.order {
		if shown, ok := v.node(n); ok {
			r := w.reached[n]
			list = append(list, Neighbour{Node: shown, Distance: r.distance, Edges: r.edges, Path: w.path(n)})
		}
	}
	slices.SortFunc(list, func(a, b Neighbour) int {
		return cmp.Or(cmp.Compare(a.Distance, b.Distance), strings.Compare(a.Node.Name, b.Node.Name), strings.Compare(a.Node.ID, b.Node.ID))
	})
	return list, nil
}

// surroundings are the nodes around another, as far as they were reached.
type surroundings struct {
	view    *View
	follow  []arcKind
	start   *node
	front   []*node
	order   []*node // as they were reached
	reached map[*node]*arrival
}

// arrival is how a node was reached.
type arrival struct {
	distance, edges int
	from            *node // the first that led to it
	edge            *edge // by which it did
}

func newSurroundings(v *View, start *node, relations []schema.Relation) *surroundings {
	w := &surroundings{view: v, start: start, front: []*node{start}, reached: make(map[*node]*arrival)}
	for _, r := range relations {
		w.follow = append(w.follow, arcKind{r, Forward}, arcKind{r, Inverse})
	}
	return w
}

// grow reaches the neighbours of what was reached last.
func (w *surroundings) grow(ctx context.Context, distance int) error {
	front := w.front
	w.front = nil
	for _, n := range front {
		if err := ctx.Err(); err != nil {
			return err
		}
		w.view.eachStep(n, w.follow, func(s step) {
			if s.far == w.start {
				return
			}
			r := w.reached[s.far]
			if r == nil {
				r = &arrival{distance: distance, from: n, edge: s.edge}
				w.reached[s.far], w.front, w.order = r, append(w.front, s.far), append(w.order, s.far)
			}
			if r.distance == distance {
				r.edges++
			}
		})
	}
	return nil
}

// path spells out the way by which a node was reached first.
func (w *surroundings) path(n *node) Path {
	var p Path
	for at := n; at != nil; {
		if shown, ok := w.view.node(at); ok {
			p.Nodes = append(p.Nodes, shown)
		}
		r := w.reached[at]
		if r == nil {
			break
		}
		if e := w.view.edge(r.edge); e != nil {
			p.Edges = append(p.Edges, e)
		}
		at = r.from
	}
	slices.Reverse(p.Nodes)
	slices.Reverse(p.Edges)
	return p
}
