package view

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

// SourceConflict is where documents say different things of one entity.
type SourceConflict struct {
	root     *Root
	conflict identity.Conflict
}

// Conflicts lists where documents say different things of the meeting.
func (m *Meeting) Conflicts(ctx context.Context) ([]*SourceConflict, error) {
	found, err := identity.ConflictsOf(ctx, m.root.graph, m.node.ID)
	list := make([]*SourceConflict, 0, len(found))
	for _, c := range found {
		list = append(list, &SourceConflict{root: m.root, conflict: c})
	}
	return list, err
}

// WeakFacts lists what plain statements about the meeting rest on one document and
// little confidence, the least sure first.
func (m *Meeting) WeakFacts(maxConfidence float64, first *int32) ([]*Fact, error) {
	weak := []*graph.Statement{}
	seen := map[string]bool{}
	for _, f := range []graph.Filter{{Subject: m.node.ID}, {Object: m.node.ID}} {
		f.Modalities = []schema.Modality{schema.Plain}
		for _, s := range m.root.graph.Facts(f) {
			if e, ok := m.root.graph.EdgeOf(s); ok && len(sources(e)) == 1 && s.Fact.Confidence <= maxConfidence && !seen[s.ID] {
				seen[s.ID] = true
				weak = append(weak, s)
			}
		}
	}
	slices.SortFunc(weak, func(a, b *graph.Statement) int {
		return cmp.Or(cmp.Compare(a.Fact.Confidence, b.Fact.Confidence), strings.Compare(a.ID, b.ID))
	})
	return m.root.factList(weak, first)
}

// Predicate tells what they say differently.
func (c *SourceConflict) Predicate() Predicate { return predicateOf(c.conflict.Relation) }

// Qualifier tells several values of one subject apart.
func (c *SourceConflict) Qualifier() *string { return filled(c.conflict.Of) }

// Denied tells whether one document denies what another says.
func (c *SourceConflict) Denied() bool { return c.conflict.Modality == schema.Negated }

// Values lists the values.
func (c *SourceConflict) Values() []*ConflictValue {
	list := make([]*ConflictValue, 0, len(c.conflict.Values))
	for _, v := range c.conflict.Values {
		list = append(list, &ConflictValue{Text: v.Text, root: c.root, value: v})
	}
	return list
}

// ConflictValue is one of the values in a conflict.
type ConflictValue struct {
	Text  string
	root  *Root
	value identity.Value
}

// Node returns the entity, if the value is one.
func (v *ConflictValue) Node() (Entity, bool) {
	if v.value.ID == "" {
		return nil, false
	}
	return v.root.Entity(v.value.ID)
}

// Statements lists the facts that give it.
func (v *ConflictValue) Statements(first *int32) ([]*Fact, error) {
	return v.root.factList(v.value.Statements, first)
}
