package graph

import "github.com/diplograph/diplograph/schema"

// step is an edge seen from one of its ends.
type step struct {
	edge *edge
	far  *node
}

// eachStep hands on the edges that lead from a node to others and that the view
// shows plainly, in the order in which they were first said. With relations
// named it follows only these. The model is locked meanwhile, for reading.
func (v *View) eachStep(n *node, follow []arcKind, take func(step)) {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	for _, a := range n.arcs {
		if follow != nil && !contains(follow, a.relation, a.direction) {
			continue
		}
		for _, e := range a.edges {
			far := e.object
			if a.direction == Inverse {
				far = e.subject
			}
			if far != nil && e.plain(v.revision) {
				take(step{e, far})
			}
		}
	}
}

func (v *View) steps(n *node, follow []arcKind) (list []step) {
	v.eachStep(n, follow, func(s step) { list = append(list, s) })
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

// plain tells whether a view of the revision shows the edge, and what it says as
// plain. The model is locked.
func (e *edge) plain(revision int64) bool {
	for _, st := range e.statements {
		if version := st.seen(revision); version != nil && version.edge == e {
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
