package graph

import "github.com/diplograph/diplograph/schema"

// Number stands for a node in all views of an open store, so that what is counted
// over many nodes can be counted in slices. Numbers are small, and mean nothing
// to another store, or to the same one when it is opened again.
type Number uint32

// Tie is something that is plainly said of a node and another.
type Tie struct {
	Far  Number
	edge *edge
}

// Numbers is how many numbers there are: all are less.
func (v *View) Numbers() int { return v.numbered() }

// NumberOf gives the number of the node that the view shows under an id.
func (v *View) NumberOf(id string) (Number, bool) {
	n := v.find(id)
	if n == nil {
		return 0, false
	}
	if _, shown := v.node(n); !shown {
		return 0, false
	}
	return Number(n.number), true
}

// NumbersOf lists the nodes that were ever of a class, in the order in which they
// came. The view need not show all of them, but has no ties of those that it does not.
func (v *View) NumbersOf(class schema.Class) []Number {
	v.model.mu.RLock()
	all := v.model.classes[class]
	v.model.mu.RUnlock()
	list := make([]Number, len(all))
	for i, n := range all {
		list[i] = Number(n.number)
	}
	return list
}

// Numbered gives the node that has the number, if the view shows it.
func (v *View) Numbered(n Number) (*Node, bool) {
	if of := v.numberedNode(n); of != nil {
		return v.node(of)
	}
	return nil, false
}

// ClassOf tells of which class the node is that has the number, "" if none has.
func (v *View) ClassOf(n Number) schema.Class {
	if of := v.numberedNode(n); of != nil {
		return of.entity.Class
	}
	return ""
}

func (v *View) numberedNode(n Number) *node {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	if int(n) >= v.model.nodes.count {
		return nil
	}
	return v.model.nodes.at(int(n))
}

// EachTie hands on what is plainly said with the relation of a node, in the order
// in which it was said first. Two ties may lead to the same node, if they
// differ in key attributes.
func (v *View) EachTie(n Number, rel schema.Relation, dir Direction, take func(Tie)) {
	a := v.numberedArc(n, rel, dir)
	if a == nil {
		return
	}
	near := v.near(a)
	for i, s := range near.steps {
		take(Tie{Number(near.far[i]), s.edge})
	}
}

// Said lists the statements that EachStatement hands on of each tie of EachTie, and
// the node that each leads to. The lists are kept until something of them changes,
// so that asking again looks at no statement; they must not be changed.
func (v *View) Said(n Number, rel schema.Relation, dir Direction) (far []Number, statements []*Statement) {
	a := v.numberedArc(n, rel, dir)
	if a == nil {
		return nil, nil
	}
	s := v.said(a)
	return s.far, s.statements
}

// numberedArc finds what leads from a node, nil if nothing ever did.
func (v *View) numberedArc(n Number, rel schema.Relation, dir Direction) *arc {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	if int(n) >= v.model.nodes.count {
		return nil
	}
	return v.model.nodes.at(int(n)).arc(rel, dir)
}

// EachStatement hands on the statements that the view shows of a tie, in the order
// in which they were first made.
func (v *View) EachStatement(t Tie, take func(*Statement)) {
	v.model.mu.RLock()
	all := t.edge.statements
	v.model.mu.RUnlock()
	for _, st := range all {
		if version := st.seen(v.revision); version != nil && version.edge == t.edge {
			take(&version.shown)
		}
	}
}

// ReportedMeeting tells which one meeting a document dates, "" if none or several.
func (v *View) ReportedMeeting(document string) string {
	var meeting string
	several := false
	v.choose(Filter{Document: document, Predicates: []schema.Relation{schema.RelStartDate}, Modalities: []schema.Modality{schema.Plain}}, func(st *Statement) {
		if id := st.Fact.Subject.ID; st.Fact.Subject.Class == schema.ClassMeeting && id != meeting {
			several = several || meeting != ""
			meeting = id
		}
	})
	if several {
		return ""
	}
	return meeting
}
