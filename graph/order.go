package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/diplograph/diplograph/schema"
)

// Filter chooses statements. Its zero value chooses all; a nil list stands for
// all.
type Filter struct {
	Subject       string // id
	Object        string // id of an entity or value of a literal
	Document      string // id
	Subjects      []schema.Class
	Objects       []schema.Class
	Predicates    []schema.Relation
	Modalities    []schema.Modality
	MinConfidence float64
	// Ended returns an error once nobody waits for what is chosen any more; what is
	// given then is not all. It is asked now and then; nil stands for a wait without end.
	Ended func() error `json:"-"`
}

// Edges lists what is said with the relation of the node, of every modality.
// Meetings and sessions at the far end come first, the latest first, and those
// without a date after the others; then by name and id. Values are in order of
// value. The list is shared with others that ask, and must not be changed.
func (v *View) Edges(id string, rel schema.Relation, dir Direction) []*Edge {
	a := v.arc(id, rel, dir)
	if a == nil {
		return nil
	}
	return v.ordered(a).list
}

// orderedArc is what an arc shows at a revision, in order.
type orderedArc struct {
	at    int64
	list  []*Edge
	first [1]*Edge // room for the list of most arcs

	far atomic.Pointer[[]*node] // to which they lead; made when it is first asked for
}

// ordered gives what an arc shows, in order. It is put in order anew only if
// something of it has changed since that was done last. What was kept is looked
// at before the revision of the latest change, which thus is not older.
func (v *View) ordered(a *arc) *orderedArc {
	kept := a.ordered.Load()
	changed := a.changed.Load()
	if kept != nil && changed <= min(kept.at, v.revision) {
		return kept
	}
	if changed > v.revision {
		if known, ok := v.edges.Load(a); ok {
			return known.(*orderedArc)
		}
	}
	made := &orderedArc{at: v.revision}
	made.list = v.built(v.edgesOf(a), made.first[:0])
	if len(made.list) > 1 {
		made.list = slices.Clip(v.sorted(made.list, a.direction))
	}
	if kept == nil || kept.at < v.revision {
		a.ordered.CompareAndSwap(kept, made)
	}
	if changed > v.revision {
		v.edges.Store(a, made)
	}
	return made
}

// arc finds what leads from the node that the view shows under the id, nil if
// nothing ever did.
func (v *View) arc(id string, rel schema.Relation, dir Direction) *arc {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	n := v.model.nodes.get(v.model.preferred(id, v.revision))
	if n == nil {
		return nil
	}
	return n.arc(rel, dir)
}

// edgesOf gives all edges that an arc ever had.
func (v *View) edgesOf(a *arc) []*edge {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return a.edges
}

func (v *View) collect(id string, rel schema.Relation, dir Direction) []*Edge {
	v.model.mu.RLock()
	var a *arc
	if n := v.model.nodes.get(id); n != nil {
		a = n.arc(rel, dir)
	}
	v.model.mu.RUnlock()
	if a == nil {
		return nil
	}
	return v.built(v.edgesOf(a), nil)
}

// built adds to a list those of the edges that the view shows.
func (v *View) built(all []*edge, list []*Edge) []*Edge {
	for _, e := range all {
		if shown := v.edge(e); shown != nil {
			list = append(list, shown)
		}
	}
	return list
}

// place is where an edge comes in a list.
type place struct {
	edge   *Edge
	date   string
	number int
	name   string
	id     string
}

func (v *View) sorted(list []*Edge, dir Direction) []*Edge {
	places := make([]place, len(list))
	for i, e := range list {
		places[i] = v.place(e, dir)
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(
			strings.Compare(b.date, a.date),
			cmp.Compare(a.number, b.number),
			strings.Compare(a.name, b.name),
			strings.Compare(a.id, b.id),
			strings.Compare(string(a.edge.Fact.Modality), string(b.edge.Fact.Modality)),
			strings.Compare(a.edge.ID, b.edge.ID),
		)
	})
	for i, p := range places {
		list[i] = p.edge
	}
	return list
}

func (v *View) place(e *Edge, dir Direction) place {
	far := e.Fact.Subject
	if dir == Forward {
		far = e.Fact.Object.Entity
		if l := e.Fact.Object.Literal; l != nil {
			number := 0
			if n, err := strconv.Atoi(l.Value); err == nil && l.Type == schema.Integer {
				number = n
			}
			return place{edge: e, number: number, name: l.Value}
		}
	}
	p := place{edge: e, name: far.Name, id: far.ID}
	if n, ok := v.Node(far.ID); ok {
		p.name = n.Name
	}
	if far.Class == schema.ClassMeeting || far.Class == schema.ClassSession {
		p.date = v.startDate(far.ID)
	}
	return p
}

// startDate is the date on which most agree that the meeting began: the best
// attested, of equals the surest, of equals the earliest.
func (v *View) startDate(id string) string { return v.date(id, schema.RelStartDate) }

// date is the value of a relation of dates, likewise.
func (v *View) date(id string, rel schema.Relation) string {
	var best *Edge
	for _, e := range v.collect(id, rel, Forward) {
		if e.Fact.Modality == schema.Negated || e.Fact.Object.Literal == nil {
			continue
		}
		if best == nil || cmp.Or(
			len(e.Statements)-len(best.Statements),
			cmp.Compare(e.Fact.Confidence, best.Fact.Confidence),
			strings.Compare(best.Fact.Object.Literal.Value, e.Fact.Object.Literal.Value),
		) > 0 {
			best = e
		}
	}
	if best == nil {
		return ""
	}
	return best.Fact.Object.Literal.Value
}

// Facts lists the live statements that the filter chooses, by the name of the
// document, the place of the first evidence, and id.
func (v *View) Facts(f Filter) []*Statement {
	var list []*Statement
	if !v.choose(f, func(st *Statement) { list = append(list, st) }) {
		return nil // putting them in order takes longer than to find them
	}
	names := make(map[string]string)
	for _, st := range list {
		if _, ok := names[st.Document]; !ok {
			if info, ok := v.Document(st.Document); ok {
				names[st.Document] = info.Name
			}
		}
	}
	slices.SortFunc(list, func(a, b *Statement) int {
		return cmp.Or(
			strings.Compare(names[a.Document], names[b.Document]),
			strings.Compare(a.Document, b.Document),
			a.Fact.Evidence[0].Start-b.Fact.Evidence[0].Start,
			a.Fact.Evidence[0].End-b.Fact.Evidence[0].End,
			strings.Compare(a.ID, b.ID),
		)
	})
	return list
}

// candidates lists the statements among which the filter has to choose.
func (v *View) candidates(f Filter) (list []*statement) {
	m := v.model
	m.mu.RLock()
	defer m.mu.RUnlock()
	switch {
	case f.Document != "":
		if d := m.documents[f.Document]; d != nil {
			list = d.statements
		}
		return list
	case f.Subject != "":
		return m.around(f.Subject, Forward, v.revision)
	case m.nodes.get(f.Object) != nil:
		return m.around(f.Object, Inverse, v.revision)
	}
	return m.all()
}

// all lists every statement that was ever made.
func (v *View) all() []*statement {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.all()
}

func (m *model) all() (list []*statement) {
	for _, d := range m.listed {
		list = append(list, d.statements...)
	}
	return list
}

// around lists the statements that a revision shows at a node.
func (m *model) around(id string, dir Direction, revision int64) (list []*statement) {
	n := m.nodes.get(id)
	if n == nil {
		return nil
	}
	for _, a := range n.arcs {
		if a.direction != dir {
			continue
		}
		for _, e := range a.edges {
			for _, st := range e.statements {
				if v := st.seen(revision); v != nil && v.edge == e {
					list = append(list, st)
				}
			}
		}
	}
	return list
}

// Chooses tells whether the filter chooses a statement; ids in it must be those
// under which the view shows the entities.
func (f Filter) Chooses(st *Statement) bool {
	object := st.Fact.Object.ID
	if st.Fact.Object.IsLiteral() {
		object = st.Fact.Object.Literal.Value
	}
	switch {
	case f.Subject != "" && f.Subject != st.Fact.Subject.ID,
		f.Object != "" && f.Object != object,
		f.Document != "" && f.Document != st.Document,
		f.Subjects != nil && !slices.Contains(f.Subjects, st.Fact.Subject.Class),
		f.Objects != nil && !slices.Contains(f.Objects, st.Fact.Object.Class),
		f.Predicates != nil && !slices.Contains(f.Predicates, st.Fact.Predicate),
		f.Modalities != nil && !slices.Contains(f.Modalities, st.Fact.Modality):
		return false
	}
	return st.Fact.Confidence >= f.MinConfidence
}
