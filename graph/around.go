package graph

import (
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// Nodes are nodes that a view shows, in order. Each is looked up when it is asked for.
type Nodes struct {
	view *View
	list []*node
}

// Len is how many there are.
func (n Nodes) Len() int { return len(n.list) }

// At gives the one at a place of the list, which is shared with others that ask.
func (n Nodes) At(i int) *Node {
	if shown, ok := n.view.node(n.list[i]); ok {
		return shown
	}
	return &Node{Entity: n.list[i].entity}
}

// Around lists the nodes to which what is plainly said leads, each once, in the order
// of Edges. It touches no edge, so a page of many costs as much as one of few.
func (v *View) Around(id string, rel schema.Relation, dir Direction) Nodes {
	a := v.arc(id, rel, dir)
	if a == nil {
		return Nodes{view: v}
	}
	ordered := v.ordered(a)
	if known := ordered.far.Load(); known != nil {
		return Nodes{v, *known}
	}
	far := v.farOf(ordered.list, dir)
	ordered.far.Store(&far) // others find the same
	return Nodes{v, far}
}

// farOf lists the nodes to which edges in order lead by what is plainly said. Those to
// the same node stand together.
func (v *View) farOf(list []*Edge, dir Direction) []*node {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	far := make([]*node, 0, len(list))
	for _, e := range list {
		end := e.Fact.Object.Entity
		if dir == Inverse {
			end = e.Fact.Subject
		}
		if e.Fact.Modality != schema.Plain || end.ID == "" {
			continue
		}
		if n := v.model.nodes.get(end.ID); len(far) == 0 || far[len(far)-1] != n {
			far = append(far, n)
		}
	}
	return slices.Clip(far)
}
