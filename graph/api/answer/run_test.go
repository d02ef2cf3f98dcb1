package answer

import (
	"context"
	"runtime"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// When the time is up in the midst of a field of the root, nothing more of it is
// written and its part of the answer is taken back, with one error; the next field
// of the root begins anew.
func TestLate(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(graphql.WithResponseContext(t.Context(), graphql.DefaultErrorPresenter, graphql.DefaultRecover))
	named := func(name string) *Field {
		return &Field{Name: name, key: `"` + name + `":`, source: graphql.CollectedField{Field: &ast.Field{Alias: name, Name: name}}}
	}
	outer, inner, field := named("outer"), named("inner"), named("field")
	r := &Run{ctx: ctx, left: patience, rest: runtime.Gosched}
	root := r.Object()
	if !r.Enter(&root, outer) {
		t.Fatal("there is no time for a field of the root")
	}
	before := string(r.out)
	written := 0
	ok := r.guarded(ctx, func(context.Context) bool {
		middle := r.Object()
		if !r.Enter(&middle, inner) {
			return false
		}
		o := r.Object()
		for range 10 * patience {
			if written == patience {
				cancel()
			}
			if !r.Enter(&o, field) {
				break
			}
			r.Leave(&o, r.Bool(true), true)
			written++
		}
		r.Leave(&middle, false, false)
		if r.Enter(&middle, inner) {
			t.Error("another field is begun")
		}
		return r.Close(&middle)
	})
	if ok || string(r.out) != before || len(r.path) != 1 {
		t.Errorf("ok %t, %s is left with a path of %d", ok, r.out, len(r.path))
	}
	if written < patience || written > 2*patience {
		t.Errorf("%d fields were written", written)
	}
	if errs := graphql.GetErrors(ctx); len(errs) != 1 {
		t.Errorf("errors are %v", errs)
	}
	if !r.guarded(ctx, func(context.Context) bool { return r.Bool(true) }) {
		t.Error("the next field of the root is late from the start")
	}
}
