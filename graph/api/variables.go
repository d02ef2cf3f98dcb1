package api

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// prepare parses and checks a request's operation.
func (s *server) prepare(ctx context.Context, params *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	operation, faults := s.executor.CreateOperationContext(ctx, params)
	for i, fault := range faults {
		faults[i] = namingVariable(fault)
	}
	return operation, faults
}

// namingVariable says in the message which variable an error is about. The path of
// gqlparser tells it, but a path is that of a field of an answer, and such an error has none.
func namingVariable(e *gqlerror.Error) *gqlerror.Error {
	if len(e.Path) < 2 || e.Path[0] != ast.PathName("variable") {
		return e
	}
	told := *e
	told.Message, told.Path = "variable $"+e.Path[1:].String()+": "+e.Message, nil
	return &told
}
