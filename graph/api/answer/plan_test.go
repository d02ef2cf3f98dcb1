package answer

import (
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// A plan is kept from the second time on that its operation is run; only then does it
// keep what ran, which collections would find for as long again.
func TestPlansOfWhatComesAgain(t *testing.T) {
	t.Parallel()
	op := &graphql.OperationContext{Doc: &ast.QueryDocument{}, Operation: &ast.OperationDefinition{Operation: ast.Query}, RawQuery: "{ __typename }"}
	var plans Plans
	write := func(r *Run, _ *Choice) bool { return r.Bool(true) }
	for n, kept := range []bool{false, true, true} {
		p := plans.of(op)
		if p.kept != kept || kept != (p == plans.of(op)) {
			t.Errorf("time %d: kept %v, want %v", n, p.kept, kept)
		}
		p.answer(t.Context(), op, write)
		if ran := p.runs.Get() != nil; ran && !kept {
			t.Errorf("time %d: what ran is kept with the plan", n)
		}
	}
}
