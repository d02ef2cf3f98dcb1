package view

import (
	"strconv"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// LifeCycle tells what became of a proposal or text.
type LifeCycle struct {
	root   *Root
	node   *graph.Node
	events []*graph.Edge // in the order of time
}

// LifeCycle tells what became of the proposal.
func (p *Proposal) LifeCycle() (*LifeCycle, error) { return p.lifeCycle() }

// LifeCycle tells what became of the instrument.
func (i *Instrument) LifeCycle() (*LifeCycle, error) { return i.lifeCycle() }

func (e entity) lifeCycle() (*LifeCycle, error) {
	events, err := e.root.graph.LifeCycle(e.node.ID)
	return &LifeCycle{root: e.root, node: e.node, events: events}, err
}

// of lists the events of a relation.
func (l *LifeCycle) of(relation schema.Relation) []*graph.Edge {
	return keep(l.events, func(e *graph.Edge) bool { return e.Fact.Predicate == relation })
}

// attribute gives the first attribute of that name among the events of a relation.
func (l *LifeCycle) attribute(relation schema.Relation, name string) *string {
	for _, e := range l.of(relation) {
		if v := e.Fact.Attrs[name]; v != "" {
			return &v
		}
	}
	return nil
}

// Outcome tells how it ended, as far as documents say.
func (l *LifeCycle) Outcome() *Outcome {
	if said := l.attribute(schema.RelProposed, "outcome"); said != nil {
		outcome := Outcome(constant(*said))
		return &outcome
	}
	if len(l.of(schema.RelAdopted)) == 0 {
		return nil
	}
	adopted := Outcome("ADOPTED")
	return &adopted
}

// Manner tells how it was adopted.
func (l *LifeCycle) Manner() *Manner {
	return convert(l.attribute(schema.RelAdopted, "manner"), func(s string) Manner { return Manner(constant(s)) })
}

// first is the earliest date of the events of a relation.
func (l *LifeCycle) first(relation schema.Relation) *PartialDate {
	for _, e := range l.of(relation) {
		if p, ok := l.root.graph.Period(e); ok {
			return &PartialDate{Iso: Date(p.From)}
		}
	}
	return nil
}

// Proposed is the earliest date of which it is said to have been put forward.
func (l *LifeCycle) Proposed() *PartialDate { return l.first(schema.RelProposed) }

// Decided is the earliest date of which it is said to have been adopted.
func (l *LifeCycle) Decided() *PartialDate { return l.first(schema.RelAdopted) }

// MonthsToDecision is how many whole months lie between the two, nil unless both
// are known to the month.
func (l *LifeCycle) MonthsToDecision() *int32 {
	from, ok := months(l.Proposed())
	to, known := months(l.Decided())
	if !ok || !known {
		return nil
	}
	n := to - from
	return &n
}

// months counts the months of a date that is known to the month.
func months(d *PartialDate) (n int32, ok bool) {
	if d == nil || len(d.Iso) < len("2019-09") {
		return 0, false
	}
	year, err := strconv.Atoi(string(d.Iso[:4]))
	month, wrong := strconv.Atoi(string(d.Iso[5:7]))
	return small(12*year + month), err == nil && wrong == nil
}

// actors counts who is behind the events of a relation.
func (l *LifeCycle) actors(relation schema.Relation) int32 {
	seen := map[string]bool{}
	for _, e := range l.of(relation) {
		seen[e.Fact.Subject.ID] = true
	}
	return small(len(seen))
}

// ProposerCount is how many put it forward.
func (l *LifeCycle) ProposerCount() int32 { return l.actors(schema.RelProposed) }

// SupporterCount is how many spoke for it.
func (l *LifeCycle) SupporterCount() int32 { return l.actors(schema.RelSupported) }

// OpponentCount is how many spoke against it.
func (l *LifeCycle) OpponentCount() int32 { return l.actors(schema.RelOpposed) }

// Votes counts the votes of those that are named.
func (l *LifeCycle) Votes() []*FacetBucket {
	f := countBy(nil, "VOTE", l.of(schema.RelVotedOn), one(func(e *graph.Edge) string { return constant(e.Fact.Attrs["vote"]) }))
	return append([]*FacetBucket{}, f.buckets...)
}

// Events lists all that happened to it, in the order of time.
func (l *LifeCycle) Events(first *int32) ([]*LifeCycleEvent, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*LifeCycleEvent{}
	for _, e := range l.events[:min(n, len(l.events))] {
		list = append(list, &LifeCycleEvent{root: l.root, edge: e})
	}
	return list, nil
}

// LifeCycleEvent is something that happened to a proposal or text.
type LifeCycleEvent struct {
	root *Root
	edge *graph.Edge
}

// Predicate tells what happened.
func (e *LifeCycleEvent) Predicate() Predicate { return predicateOf(e.edge.Fact.Predicate) }

// Actor returns who did it.
func (e *LifeCycleEvent) Actor() Entity { return e.root.end(e.edge.Fact.Subject) }

// Period tells when.
func (e *LifeCycleEvent) Period() *Period { return shown(e.root.graph.Period(e.edge)) }

// Claim returns what is said.
func (e *LifeCycleEvent) Claim() (Claim, bool) { return e.root.claimOf(e.edge, graph.Inverse) }
