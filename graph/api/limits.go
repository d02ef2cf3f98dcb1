package api

import (
	"context"
	"fmt"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/view"
)

// limits refuses operations that are too deep, too wide, or whose answers could
// become too large, before they are run.
//
// The cost of a query is the greatest number of fields that its answer may
// have: what is chosen of a list's items counts as often as the list may have
// items. Each fragment is weighed once, however often it is spread.
type limits struct {
	most   size
	closed bool // introspection is refused
}

// size says how large an operation is, or may be.
type size struct {
	Cost       int `json:"cost"`       // fields that the answer may have
	Depth      int `json:"depth"`      // levels
	Aliases    int `json:"aliases"`    // fields with another name, each as often as it is written
	RootFields int `json:"rootFields"` // fields of the whole operation's selection
}

// told is an operation's size as clients read it in extensions.cost.
type told struct {
	size
	Left size `json:"left"` // up to what this server answers
}

// appendJSON writes the size as JSON, without looking at its type anew for each answer.
func (s size) appendJSON(text []byte) []byte {
	for _, part := range [...]struct {
		name string
		n    int
	}{{`"cost":`, s.Cost}, {`,"depth":`, s.Depth}, {`,"aliases":`, s.Aliases}, {`,"rootFields":`, s.RootFields}} {
		text = strconv.AppendInt(append(text, part.name...), int64(part.n), 10)
	}
	return text
}

// MarshalJSON writes what clients read.
func (t told) MarshalJSON() ([]byte, error) { return t.appendJSON(make([]byte, 0, 160)), nil }

func (t told) appendJSON(text []byte) []byte {
	text = t.size.appendJSON(append(text, '{'))
	text = t.Left.appendJSON(append(text, `,"left":{`...))
	return append(text, "}}"...)
}

// costName is where an operation's size is kept and told.
const costName = "cost"

// listSize is what lists without an argument are taken to have.
const listSize = 10

// ExtensionName names the extension to gqlgen.
func (limits) ExtensionName() string { return "limits" }

// Validate has nothing to check.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext weighs the operation and opens the schema to it,
// unless that is closed.
func (l limits) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	op.DisableIntrospection = l.closed
	s := scale{variables: op.Variables, fragments: map[string]weight{}, most: l.most.Cost + 1}
	w := s.weigh(op.Operation.SelectionSet)
	is := size{Cost: w.plain, Depth: w.depth, Aliases: s.aliases, RootFields: w.fields}
	op.Stats.SetExtension(costName, told{size: is, Left: size{
		Cost: max(0, l.most.Cost-is.Cost), Depth: max(0, l.most.Depth-is.Depth),
		Aliases: max(0, l.most.Aliases-is.Aliases), RootFields: max(0, l.most.RootFields-is.RootFields),
	}})
	switch {
	case l.closed && s.inspects:
		return coded(codeNoInspection, "this server does not show its schema to queries; it is at /schema.graphql")
	case s.both != "":
		return coded(codeBadInput, s.both+": ask for either the first or the last items, not for both")
	}
	return l.refuse(is)
}

// refuse tells which limit an operation is above.
func (l limits) refuse(is size) *gqlerror.Error {
	switch {
	case is.Depth > l.most.Depth:
		return coded(codeTooDeep, fmt.Sprintf("the query has %d levels; at most %d are answered", is.Depth, l.most.Depth))
	case is.Aliases > l.most.Aliases:
		return coded(codeTooCostly, fmt.Sprintf("the query has %d aliases; at most %d are answered: ask in several requests, or for lists", is.Aliases, l.most.Aliases))
	case is.RootFields > l.most.RootFields:
		return coded(codeTooCostly, fmt.Sprintf("the query has %d root fields; at most %d are answered: ask in several requests, or for nodes(ids)", is.RootFields, l.most.RootFields))
	case is.Cost > l.most.Cost:
		return coded(codeTooCostly, fmt.Sprintf("the answer could have more than %d fields; ask for fewer items at once with first or last", l.most.Cost))
	}
	return nil
}

// weight is the cost of a selection on one object. Fields of a connection that
// list the items of its page are in paged, since only the connection knows how
// many there may be.
type weight struct{ plain, paged, depth, fields int }

// scale weighs the selections of one operation. No weight goes above most.
type scale struct {
	variables map[string]any
	fragments map[string]weight
	most      int
	aliases   int
	inspects  bool
	both      string // a field that has both first and last
}

func (s *scale) weigh(selections ast.SelectionSet) weight {
	var sum weight
	for _, selection := range selections {
		var w weight
		switch chosen := selection.(type) {
		case *ast.Field:
			w = s.field(chosen)
		case *ast.InlineFragment:
			w = s.weigh(chosen.SelectionSet)
		case *ast.FragmentSpread:
			w = s.fragment(chosen)
		}
		sum.plain = min(sum.plain+w.plain, s.most)
		sum.paged = min(sum.paged+w.paged, s.most)
		sum.fields = min(sum.fields+w.fields, s.most)
		sum.depth = max(sum.depth, w.depth)
	}
	return sum
}

func (s *scale) fragment(spread *ast.FragmentSpread) weight {
	w, known := s.fragments[spread.Name]
	if !known {
		w = s.weigh(spread.Definition.SelectionSet)
		s.fragments[spread.Name] = w
	}
	return w
}

func (s *scale) field(f *ast.Field) weight {
	if f.Alias != f.Name {
		s.aliases++
	}
	s.inspects = s.inspects || f.Name == "__schema" || f.Name == "__type"
	if s.given(f, "first") && s.given(f, "last") {
		s.both = f.Name
	}
	below := s.weigh(f.SelectionSet)
	depth := below.depth + 1
	items, sized := s.items(f)
	isList := f.Definition != nil && f.Definition.Type.Elem != nil
	switch {
	case !sized && isList && (f.Name == "edges" || f.Name == "nodes") && f.SelectionSet != nil:
		return weight{paged: min(1+below.plain, s.most), depth: depth, fields: 1}
	case !sized && isList && f.SelectionSet != nil:
		items = listSize
	case !isList:
		below.plain = min(below.plain+items*below.paged, s.most)
		items = 1
	}
	return weight{plain: min(items*(1+below.plain), s.most), depth: depth, fields: 1}
}

// items tells how many items the field's arguments ask for.
func (s *scale) items(f *ast.Field) (n int, sized bool) {
	if f.Definition == nil || f.Definition.Arguments.ForName("first") == nil && f.Definition.Arguments.ForName("ids") == nil {
		return 1, false
	}
	arguments := f.ArgumentMap(s.variables)
	if ids, ok := arguments["ids"].([]any); ok {
		return len(ids), true
	}
	for _, name := range []string{"last", "first"} {
		if n, ok := number(arguments[name]); ok {
			return n, true
		}
	}
	return view.DefaultPage, true
}

// given tells whether the query itself gives the argument a value.
func (s *scale) given(f *ast.Field, name string) bool {
	a := f.Arguments.ForName(name)
	if a == nil {
		return false
	}
	v, err := a.Value.Value(s.variables)
	return err == nil && v != nil
}

// number reads a number of items; what is out of bounds is refused elsewhere.
func number(v any) (int, bool) {
	n, err := graphql.UnmarshalInt32(v)
	if v == nil || err != nil {
		return 0, false
	}
	return max(0, min(int(n), view.MaxPage)), true
}
