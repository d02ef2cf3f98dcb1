package graph

import "github.com/diplograph/diplograph/schema"

// step is an edge seen from one of its ends.
type step struct {
	edge *edge
	far  *node
}

// steps lists the edges that lead from a node to others and that the view shows
// plainly, in the order in which they were first said. With relations named it
// follows only these.
func (v *View) steps(n *node, follow []arcKind) (list []step) {
	for _, a := range v.arcs(n) {
		if follow != nil && !contains(follow, a.relation, a.direction) {
			continue
		}
		for _, e := range a.edges {
			far := e.object
			if a.direction == Inverse {
				far = e.subject
			}
			if far != nil && v.holds(e) {
				list = append(list, step{e, far})
			}
		}
	}
	return list
}

// arcKind is a relation followed in one direction.
type arcKind struct {
	relation  schema.Relation
	direction Direction
}

func contains(list []arcKind, r schema.Relation, d Direction) bool {
	for _, k := range list {
		if k.relation == r && k.direction == d {
			return true
		}
	}
	return false
}

// arcs gives what leads from a node, as it is now; what was added later than the
// view is sorted out by holds.
func (v *View) arcs(n *node) []arc {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	list := make([]arc, len(n.arcs))
	for i, a := range n.arcs {
		list[i] = *a
	}
	return list
}

// holds tells whether the view shows the edge, and what it says as plain.
func (v *View) holds(e *edge) bool {
	v.model.mu.RLock()
	all := e.statements
	v.model.mu.RUnlock()
	for _, st := range all {
		if version := st.seen(v.revision); version != nil && version.edge == e {
			return version.shown.Fact.Modality == schema.Plain
		}
	}
	return false
}

// find gives the record of the node that the view shows under the id.
func (v *View) find(id string) *node {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.nodes[v.model.preferred(id, v.revision)]
}
