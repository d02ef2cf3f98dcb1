// Package answer writes the answers of GraphQL queries: the JSON of each field is
// put behind that of the one before, as soon as a view returns it. What calls it,
// with a function for each type of the schema, is generated (package exec).
//
// What a query asks of a type is found out once, when the first object of the
// type is met, and so are the arguments of each field; both are kept for when the
// same query comes again.
package answer

import (
	"context"
	"fmt"
	"runtime"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// How many fields are answered between two looks at the clock, at which others get the
// processor as well, and before the first one of an answer that is not known to be long.
// Without them, a long answer would have a processor for 10 ms at a time; a short one is
// done before it has to wait for those of others.
const (
	patience = 64
	begun    = 2048
)

type longKey struct{}

// Long has the answer to the query of a context let others have the processor from its
// beginning, since it is expected to be long, by what it calls for that.
func Long(ctx context.Context, rest func()) context.Context {
	return context.WithValue(ctx, longKey{}, rest)
}

// begin is how many fields are answered before the first look at the clock, and how
// others get the processor.
func begin(ctx context.Context) (fields int, rest func()) {
	if rest, ok := ctx.Value(longKey{}).(func()); ok {
		return patience, rest
	}
	return begun, runtime.Gosched
}

// Run is one query on its way to its answer.
type Run struct {
	ctx  context.Context
	op   *graphql.OperationContext
	out  []byte
	path []step // to the field that is being answered
	left int    // fields until the next look at the clock
	rest func() // lets others have the processor then
	late bool   // whether the time was up then: nothing more of the root's field is answered
	root Choice

	varying []*Field // whose arguments were read from variables
}

// step is a field or, without one, a place in a list.
type step struct {
	field *Field
	index int
}

// Type is an object type of the schema.
type Type struct {
	Name      string
	Satisfies []string // its name and those of its interfaces and unions
}

// Choice is what a query asks of the objects at one place, of whatever types.
type Choice struct {
	selections ast.SelectionSet
	of         *Type // the type that was met first
	fields     []Field
	others     map[*Type][]Field
}

// Field is a field that a query asks for, at one place.
type Field struct {
	Name  string
	Args  []any  // in the order of the schema, nil until they are read
	Below Choice // what is asked of what the field leads to

	key    string // how the answer calls it, as JSON with the colon
	source graphql.CollectedField
}

// Fields lists what the query asks of an object of the type.
func (r *Run) Fields(c *Choice, t *Type) []Field {
	if c.of == t {
		return c.fields
	}
	if known, ok := c.others[t]; ok {
		return known
	}
	collected := graphql.CollectFields(r.op, c.selections, t.Satisfies)
	fields := make([]Field, len(collected))
	for i, f := range collected {
		fields[i] = Field{Name: f.Name, Below: Choice{selections: f.Selections}, key: `"` + f.Alias + `":`, source: f}
	}
	if c.of == nil {
		c.of, c.fields = t, fields
		return fields
	}
	if c.others == nil {
		c.others = make(map[*Type][]Field)
	}
	c.others[t] = fields
	return fields
}

// Read reads the arguments of a field and keeps them, in the order of the names.
// It is false if they cannot be read.
func (r *Run) Read(f *Field, read func(context.Context, map[string]any) (map[string]any, error), names ...string) bool {
	args, err := read(r.ctx, f.source.ArgumentMap(r.op.Variables))
	if err != nil { // which does not tell where, so it is made again
		_, err = read(r.Context(), f.source.ArgumentMap(r.op.Variables))
		return r.Fail(err)
	}
	if varies(f.source.Arguments) {
		r.varying = append(r.varying, f)
	}
	list := make([]any, len(names))
	for i, name := range names {
		list[i] = args[name]
	}
	f.Args = list
	return true
}

// Context is that of the request, with the place in the answer. To make it takes
// as long as the place is deep.
func (r *Run) Context() context.Context {
	ctx := graphql.WithFieldContext(r.ctx, &graphql.FieldContext{Object: "Query"})
	for _, s := range r.path {
		if s.field == nil {
			ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &s.index})
			continue
		}
		ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Field: s.field.source})
	}
	return ctx
}

// Fail tells of an error at the place in the answer. It is false, as there is no
// value then.
func (r *Run) Fail(err error) bool {
	graphql.AddError(r.Context(), err)
	return false
}

// Missing tells that there is no value where the schema wants one.
func (r *Run) Missing() bool { return r.Fail(errMissing) }

// Unexpected tells that a value is of none of the types that may be there.
func (r *Run) Unexpected(v any) bool { return r.Fail(fmt.Errorf("a value is of the type %T", v)) }

// Root answers a field of the root. A panic on the way becomes an error, and the
// field has no value then.
func (r *Run) Root(f *Field, write func(context.Context) bool) bool {
	ctx := graphql.WithRootFieldContext(r.Context(), &graphql.RootFieldContext{Object: f.Name, Field: f.source})
	ok := false
	r.op.RootResolverMiddleware(ctx, func(ctx context.Context) graphql.Marshaler {
		if ok = r.guarded(ctx, write); ok {
			return written{}
		}
		return graphql.Null
	})
	return ok
}

func (r *Run) guarded(ctx context.Context, write func(context.Context) bool) (ok bool) {
	r.late = false
	length, depth := len(r.out), len(r.path)
	defer func() {
		if panicked := recover(); panicked != nil {
			at := r.Context()
			graphql.AddError(at, r.op.Recover(at, panicked))
			ok = false
		}
		if !ok {
			r.out, r.path = r.out[:length], r.path[:depth]
		}
	}()
	return write(ctx) && !r.late
}

// inTime looks at the clock now and then, lets others run that wait for the
// processor, and tells whether there is time for another field. The root's fields
// look themselves.
func (r *Run) inTime() bool {
	if r.left--; r.left > 0 || r.late || len(r.path) < 2 {
		return !r.late
	}
	r.left = patience
	r.rest()
	if err := r.ctx.Err(); err != nil {
		r.late = true
		r.Fail(err)
	}
	return !r.late
}

// Resolve calls the resolver of a field of the root, as field middleware wants it.
func Resolve[T any](ctx context.Context, r *Run, resolve func(context.Context) (T, error)) (v T, ok bool) {
	found, err := r.op.ResolverMiddleware(ctx, func(ctx context.Context) (any, error) { return resolve(ctx) })
	if err != nil {
		return v, r.Fail(err)
	}
	v, ok = found.(T)
	return v, ok || found == nil
}
