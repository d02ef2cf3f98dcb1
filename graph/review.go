package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Reviewed is a statement with what was judged of it.
type Reviewed struct {
	Statement *Statement  // as views show it or, if it was rejected, would show it
	Said      schema.Fact // as its document has it
	Judgement *Judgement  // nil if there is none
}

// Review finds a statement, be it live, retired or rejected, and what was
// judged of it.
func (v *View) Review(id string) (Reviewed, bool) {
	v.model.mu.RLock()
	st, judgement := v.model.statements.get(id), v.model.judgement(id, v.revision)
	v.model.mu.RUnlock()
	if st == nil {
		return Reviewed{}, false
	}
	version, live := st.at(v.revision)
	if version == nil {
		return Reviewed{}, false
	}
	return Reviewed{Statement: version.show(live), Said: *version.said(), Judgement: judgement}, true
}

// Judgements lists the judgements of statements that count, the oldest first.
// Some may be of statements that no document makes any more; those that no
// document ever made here, of which a dump told, are not among them.
func (v *View) Judgements() []*Judgement {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	var list []*Judgement
	for id := range v.model.judgements {
		if j := v.model.judgement(id, v.revision); j != nil && v.model.statements.get(id) != nil {
			list = append(list, j)
		}
	}
	slices.SortFunc(list, func(a, b *Judgement) int {
		return cmp.Or(cmp.Compare(a.Revision, b.Revision), strings.Compare(a.Statement, b.Statement))
	})
	return list
}

// counting is the judgement of a statement that counts, also of one that no
// document ever made here; nil if there is none.
func (v *View) counting(id string) *Judgement {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.judgement(id, v.revision)
}

// Preferred is the id under which the view shows an entity: another one only if
// it was judged to be the same.
func (v *View) Preferred(id string) string {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.preferred(id, v.revision)
}

// Members lists the ids of the entities that were judged to be the same as one,
// with it, in order.
func (v *View) Members(id string) []string {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.members(id, v.revision)
}

// Matches lists the judgements that count of pairs of which the entity is one,
// by the id of the other; all judgements of pairs if the id is empty.
func (v *View) Matches(id string) []*Match {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	var list []*Match
	for p := range v.model.matches {
		if id != "" && id != p.a && id != p.b {
			continue
		}
		if x := v.model.match(p, v.revision); x != nil {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b *Match) int {
		return cmp.Or(strings.Compare(a.A, b.A), strings.Compare(a.B, b.B))
	})
	return list
}

// Matched finds what was judged of two entities, or of others that are the same
// as they: that they are not the same or that nobody could tell.
func (v *View) Matched(a, b string) (*Match, bool) {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	if len(v.model.matches) == 0 {
		return nil, false
	}
	others := v.model.members(b, v.revision)
	var found *Match
	for _, id := range v.model.members(a, v.revision) {
		for _, other := range v.model.matchedWith[id] {
			x := v.model.match(newPair(id, other), v.revision)
			if x != nil && slices.Contains(others, other) && (found == nil || x.Revision > found.Revision) {
				found = x
			}
		}
	}
	return found, found != nil
}

// Alias is a name of a node with where it comes from.
type Alias struct {
	Name       string
	ID         string   // of the entity that statements call so; another than the node's if they were judged the same
	Statements []string // ids of those statements, in order
}

// Aliases lists the names of a node, by name and id.
func (v *View) Aliases(id string) []Alias {
	id = v.Preferred(id)
	v.model.mu.RLock()
	around := append(v.model.around(id, Forward, v.revision), v.model.around(id, Inverse, v.revision)...)
	v.model.mu.RUnlock()
	var list []Alias
	for _, st := range around {
		version := st.seen(v.revision)
		v.model.mu.RLock()
		own := correctedBy(v.model.judgement(version.shown.ID, v.revision), version.said())
		v.model.mu.RUnlock()
		names := ends(&own)
		for i, e := range ends(&version.shown.Fact) {
			if e.ID == id {
				list = append(list, Alias{Name: e.Name, ID: names[i].ID, Statements: []string{version.shown.ID}})
			}
		}
	}
	return gather(list)
}

// gather unites aliases of one name and id.
func gather(list []Alias) []Alias {
	slices.SortFunc(list, func(a, b Alias) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID), strings.Compare(a.Statements[0], b.Statements[0]))
	})
	var out []Alias
	for _, a := range list {
		last := len(out) - 1
		switch {
		case last < 0 || out[last].Name != a.Name || out[last].ID != a.ID:
			out = append(out, a)
		case !slices.Contains(out[last].Statements, a.Statements[0]):
			out[last].Statements = append(out[last].Statements, a.Statements...)
		}
	}
	return out
}
