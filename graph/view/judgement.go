package view

import (
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Judgement is what somebody judged of a fact.
type Judgement struct {
	root *Root
	made *graph.Judgement
}

// Judgement returns what counts of the fact, nil if nothing does.
func (f *Fact) Judgement() *Judgement { return f.root.Judgement(f.statement.ID) }

// Judgement finds what counts of a fact, be it shown or not; nil if nothing does.
func (r *Root) Judgement(id string) *Judgement {
	reviewed, ok := r.graph.Review(id)
	if !ok || reviewed.Judgement == nil {
		return nil
	}
	return &Judgement{root: r, made: reviewed.Judgement}
}

// Fact returns the fact, which may be one that is not shown.
func (j *Judgement) Fact() *Fact {
	reviewed, ok := j.root.graph.Review(j.made.Statement)
	if !ok {
		return &Fact{root: j.root, statement: &graph.Statement{ID: j.made.Statement}} // impossible: only what is known is judged
	}
	return &Fact{root: j.root, statement: reviewed.Statement}
}

// Verdict tells whether the fact is right.
func (j *Judgement) Verdict() FactVerdict { return FactVerdict(verdictName(j.made.Verdict)) }

// Correction returns what it should say instead.
func (j *Judgement) Correction() *FactCorrection {
	if j.made.Correction == nil {
		return nil
	}
	return &FactCorrection{root: j.root, made: j.made.Correction}
}

// Author tells who judged.
func (j *Judgement) Author() *string { return filled(j.made.Author) }

// Note tells why.
func (j *Judgement) Note() *string { return filled(j.made.Note) }

// Revision returns the revision that brought it.
func (j *Judgement) Revision() int32 { return small(j.made.Revision) }

// MadeAt tells when it was made.
func (j *Judgement) MadeAt() time.Time { return j.made.Time }

// FactVerdict names what can be judged of a fact.
type FactVerdict string

// MatchVerdict names what can be judged of two entities.
type MatchVerdict string

// verdictName is the API's name of a verdict: NOT_SAME for "not same".
func verdictName(v graph.Verdict) string {
	return strings.ToUpper(strings.ReplaceAll(string(v), " ", "_"))
}

// Graph returns the verdict as the graph has it.
func (v MatchVerdict) Graph() graph.Verdict {
	return graph.Verdict(strings.ToLower(strings.ReplaceAll(string(v), "_", " ")))
}

// FactCorrection is what a fact should say instead.
type FactCorrection struct {
	root *Root
	made *graph.Correction
}

// Object returns the right object, nil if it stays.
func (c *FactCorrection) Object() FactObject {
	if c.made.Object == nil {
		return nil
	}
	return c.root.object(*c.made.Object)
}

// Attributes lists those that are others, in the order of their names.
func (c *FactCorrection) Attributes() []*FactAttribute {
	list := []*FactAttribute{}
	for name, value := range c.made.Attrs {
		if value != "" {
			list = append(list, &FactAttribute{Name: name, Value: value})
		}
	}
	slices.SortFunc(list, func(a, b *FactAttribute) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// Without lists the attributes that it should not have.
func (c *FactCorrection) Without() []string {
	list := []string{}
	for name, value := range c.made.Attrs {
		if value == "" {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}

// Modality tells whether it is said to be so, nil if that stays.
func (c *FactCorrection) Modality() *Modality {
	if c.made.Modality == nil {
		return nil
	}
	m := modalityOf(*c.made.Modality)
	return &m
}

// object returns an object in the shape of the API.
func (r *Root) object(t schema.Term) FactObject {
	if t.IsLiteral() {
		return &Value{Text: t.Literal.Value, Type: ValueType(strings.ToUpper(string(t.Literal.Type)))}
	}
	return r.end(t.Entity).(FactObject)
}

// EntityMatch is what somebody judged of two entities.
type EntityMatch struct {
	root *Root
	made *graph.Match
}

// Entity returns one of the two, as it is shown.
func (x *EntityMatch) Entity() Entity { return x.root.Named(x.made.A) }

// EntityID returns its own id.
func (x *EntityMatch) EntityID() string { return x.made.A }

// Other returns the other, as it is shown.
func (x *EntityMatch) Other() Entity { return x.root.Named(x.made.B) }

// OtherID returns its own id.
func (x *EntityMatch) OtherID() string { return x.made.B }

// Verdict tells whether they are the same.
func (x *EntityMatch) Verdict() MatchVerdict { return MatchVerdict(verdictName(x.made.Verdict)) }

// KeepID returns which id is to be shown.
func (x *EntityMatch) KeepID() *string { return filled(x.made.Keep) }

// Author tells who judged.
func (x *EntityMatch) Author() *string { return filled(x.made.Author) }

// Note tells why.
func (x *EntityMatch) Note() *string { return filled(x.made.Note) }

// Revision returns the revision that brought it.
func (x *EntityMatch) Revision() int32 { return small(x.made.Revision) }

// MadeAt tells when it was made.
func (x *EntityMatch) MadeAt() time.Time { return x.made.Time }

// Matched lists what counts of the pairs.
func (r *Root) Matched(pairs []graph.Match) []*EntityMatch {
	list := []*EntityMatch{}
	for _, pair := range pairs {
		for _, x := range r.graph.Matches(pair.A) {
			if x.A == min(pair.A, pair.B) && x.B == max(pair.A, pair.B) {
				list = append(list, &EntityMatch{root: r, made: x})
			}
		}
	}
	return list
}

// Named returns the entity with the id, as it is shown; by its id alone if no
// fact that is shown speaks of it.
func (r *Root) Named(id string) Entity {
	class, _ := schema.Default().ClassOf(id)
	return r.end(schema.Entity{Class: class, ID: id, Name: id})
}
