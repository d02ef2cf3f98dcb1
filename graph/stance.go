package graph

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/fold"
	"github.com/diplograph/diplograph/schema"
)

// StanceRelations lists the relations by which an actor takes a stance.
func StanceRelations() []schema.Relation {
	return []schema.Relation{
		schema.RelExpressed, schema.RelSupported, schema.RelOpposed, schema.RelVotedOn, schema.RelProposed,
		schema.RelSponsored, schema.RelSigned, schema.RelPresented, schema.RelDiscussed,
	}
}

// Stances lists what an actor has said or done, of every modality, the earliest
// first, what has no date last; of equals by relation, then as in Edges. With a topic it lists what is
// about that: the topic itself, texts whose subject it is, and positions whose
// words name it. The error wraps ErrNotFound for a node that the view does not
// show.
func (v *View) Stances(actor, topic string) ([]*Edge, error) {
	for _, id := range []string{actor, topic} {
		if _, ok := v.Node(id); !ok && id != "" {
			return nil, fmt.Errorf("stances: %s: %w", id, ErrNotFound)
		}
	}
	about := v.aboutness(topic)
	var list []*Edge
	for _, relation := range StanceRelations() {
		for _, e := range v.Edges(actor, relation, Forward) {
			if topic == "" || about(e) {
				list = append(list, e)
			}
		}
	}
	return v.InTime(list), nil
}

// InTime puts edges in the order in which their periods begin, those without one
// last; equals stay as they are.
func (v *View) InTime(list []*Edge) []*Edge {
	periods := make(map[*Edge]Period, len(list))
	for _, e := range list {
		periods[e], _ = v.Period(e)
	}
	return slices.SortedStableFunc(slices.Values(list), func(a, b *Edge) int { return byPeriod(periods[a], periods[b]) })
}

// aboutness makes the test whether what is said is about a topic.
func (v *View) aboutness(topic string) func(*Edge) bool {
	n, ok := v.Node(topic)
	if !ok {
		return func(*Edge) bool { return false }
	}
	subjects := make(map[string]bool)
	for _, e := range v.Edges(n.ID, schema.RelAbout, Inverse) {
		if e.Fact.Modality == schema.Plain {
			subjects[e.Fact.Subject.ID] = true
		}
	}
	var names [][]string
	for _, name := range append([]string{n.Name}, n.Aliases...) {
		if words := fold.Words(fold.String(name)); len(words) > 0 {
			names = append(names, words)
		}
	}
	return func(e *Edge) bool {
		object := e.Fact.Object.Entity
		return object.ID == n.ID || subjects[object.ID] || object.Class == schema.ClassPosition && mentions(e, names)
	}
}

// mentions tells whether what is said, or the words that prove it, has one of the
// names in it.
func mentions(e *Edge, names [][]string) bool {
	texts := []string{e.Fact.Object.Name}
	for _, st := range e.Statements {
		for _, evidence := range st.Fact.Evidence {
			texts = append(texts, evidence.Quote)
		}
	}
	return slices.ContainsFunc(texts, func(text string) bool {
		words := fold.Words(fold.String(text))
		return slices.ContainsFunc(names, func(name []string) bool { return containsWords(words, name) })
	})
}

// containsWords tells whether some words stand side by side among others.
func containsWords(words, wanted []string) bool {
	for i := 0; i+len(wanted) <= len(words); i++ {
		if slices.Equal(words[i:i+len(wanted)], wanted) {
			return true
		}
	}
	return false
}

// LifeCycle lists what is plainly said to have happened to a proposal or
// instrument, in the order of time, as Stances does. The error wraps ErrNotFound
// for a node that the view does not show.
func (v *View) LifeCycle(id string) ([]*Edge, error) {
	if _, ok := v.Node(id); !ok {
		return nil, fmt.Errorf("life cycle: %s: %w", id, ErrNotFound)
	}
	var list []*Edge
	for _, relation := range []schema.Relation{
		schema.RelProposed, schema.RelSponsored, schema.RelSupported, schema.RelOpposed, schema.RelVotedOn, schema.RelAdopted,
		schema.RelSigned, schema.RelIssued,
	} {
		for _, e := range v.Edges(id, relation, Inverse) {
			if e.Fact.Modality == schema.Plain {
				list = append(list, e)
			}
		}
	}
	return v.InTime(list), nil
}

// EdgeOf finds what is said of which a live statement is a part.
func (v *View) EdgeOf(st *Statement) (*Edge, bool) { return v.Edge(edgeID(st.Fact.Key())) }
