package graph

import (
	"slices"
	"sync/atomic"

	"github.com/diplograph/diplograph/schema"
)

// step is an edge seen from one of its ends.
type step struct {
	edge *edge
	far  *node
	back *arc // by which far leads to the edge
}

// nearArc is where an arc leads at a revision, over what is plainly said, in the
// order in which that was first said.
type nearArc struct {
	at    int64
	steps []step
	far   []uint32 // numbers of the nodes that the steps lead to

	said atomic.Pointer[saidArc] // made when it is first asked for
}

// saidArc are the statements of a nearArc, step by step.
type saidArc struct {
	far        []Number // that each leads to
	statements []*Statement
}

// eachStep hands on the edges that lead from a node to others and that the view
// shows plainly, in the order in which they were first said. With relations
// named it follows only these.
func (v *View) eachStep(n *node, follow []arcKind, take func(step)) {
	v.eachNear(n, follow, func(near *nearArc) {
		for _, s := range near.steps {
			take(s)
		}
	})
}

// eachNear hands on the same arc by arc, for who can tell by the numbers of the nodes
// which of the steps are worth a look.
func (v *View) eachNear(n *node, follow []arcKind, take func(*nearArc)) {
	for _, a := range v.arcsOf(n) {
		if follow == nil || contains(follow, a.relation, a.direction) {
			take(v.near(a))
		}
	}
}

// arcsOf gives all arcs that a node ever had.
func (v *View) arcsOf(n *node) []*arc {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return n.arcs
}

// near gives where an arc leads, which is found out anew only if something of
// the arc has changed since that was done last.
func (v *View) near(a *arc) *nearArc {
	kept := a.near.Load()
	if changed := a.changed.Load(); kept != nil && changed <= min(kept.at, v.revision) {
		return kept
	}
	near := &nearArc{at: v.revision}
	for _, e := range v.edgesOf(a) {
		far := e.object
		if a.direction == Inverse {
			far = e.subject
		}
		if far != nil && v.plain(e) {
			near.steps = append(near.steps, step{e, far, e.arcs[a.direction.other()]})
			near.far = append(near.far, far.number)
		}
	}
	near.steps, near.far = slices.Clip(near.steps), slices.Clip(near.far)
	if kept == nil || kept.at < v.revision {
		a.near.CompareAndSwap(kept, near)
	}
	return near
}

// said gives the statements of an arc.
func (v *View) said(a *arc) *saidArc {
	near := v.near(a)
	if known := near.said.Load(); known != nil {
		return known
	}
	s := &saidArc{far: make([]Number, 0, len(near.steps)), statements: make([]*Statement, 0, len(near.steps))}
	v.model.mu.RLock()
	for i, step := range near.steps {
		for _, st := range step.edge.statements {
			if version := st.seen(v.revision); version != nil && version.edge == step.edge {
				s.far, s.statements = append(s.far, Number(near.far[i])), append(s.statements, &version.shown)
			}
		}
	}
	v.model.mu.RUnlock()
	near.said.CompareAndSwap(nil, s) // others find the same
	return s
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

// plain tells whether the view shows the edge, and what it says as plain.
func (v *View) plain(e *edge) bool {
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
	return v.model.nodes.get(v.model.preferred(id, v.revision))
}
