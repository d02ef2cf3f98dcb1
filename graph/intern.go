package graph

import (
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// compact replaces what repeats in a fact by one shared copy.
func (m *model) compact(f schema.Fact) schema.Fact {
	f.Subject = m.shared(f.Subject)
	f.Predicate = schema.Relation(m.intern(string(f.Predicate)))
	f.Rule = m.intern(f.Rule)
	if !f.Object.IsLiteral() {
		f.Object.Entity = m.shared(f.Object.Entity)
	}
	for i := range f.Evidence {
		f.Evidence[i].Document = m.intern(f.Evidence[i].Document)
	}
	f.Attrs = m.sharedAttrs(f.Attrs)
	return f
}

// sharedAttrs gives one map for all equal ones: a map of one entry takes more
// room than the rest of most facts.
func (m *model) sharedAttrs(attrs map[string]string) map[string]string {
	var key strings.Builder
	for _, name := range slices.Sorted(maps.Keys(attrs)) {
		key.WriteString(name + "\x00" + attrs[name] + "\x00")
	}
	kept, ok := m.attrs[key.String()]
	if !ok {
		kept = attrs
		m.attrs[key.String()] = kept
	}
	return kept
}

func (m *model) shared(e schema.Entity) schema.Entity {
	return schema.Entity{Class: schema.Class(m.intern(string(e.Class))), Name: m.intern(e.Name), ID: m.intern(e.ID)}
}

func (m *model) intern(s string) string {
	if s == "" {
		return ""
	}
	kept, ok := m.strings[s]
	if !ok {
		kept = strings.Clone(s)
		m.strings[kept] = kept
	}
	return kept
}
