package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/gin-gonic/gin"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/access"
)

// Whoever sends no token may read, unless the server is private, and do what
// its configuration allows besides. A token that is sent must be valid, also for
// what would need none.

// caller tells who sends a request to that host with these headers Authorization.
func (s *server) caller(ctx context.Context, host string, authorization []string) (access.Caller, error) {
	if len(authorization) == 0 {
		return s.anonymous(host), nil
	}
	scheme, token, ok := strings.Cut(authorization[0], " ")
	if !ok || len(authorization) > 1 || !strings.EqualFold(scheme, "Bearer") {
		return access.Caller{}, fmt.Errorf("%w: send one header \"Authorization: Bearer TOKEN\"", access.ErrBadToken)
	}
	if s.Tokens == nil {
		return access.Caller{}, access.ErrBadToken
	}
	return s.Tokens.Check(ctx, strings.TrimSpace(token))
}

// anonymous is who shows no token. What is granted beyond reading is meant for
// this machine: a page elsewhere whose name was made to lead here has no part in it.
func (s *server) anonymous(host string) access.Caller {
	var scopes access.Scopes
	if isLocal(host) {
		scopes = slices.Clone(s.Anonymous)
	}
	if !s.Private {
		scopes = append(scopes, access.Read)
	}
	return access.Caller{Scopes: scopes}
}

// admit tells the request's context who the caller is, or refuses a token that
// is not valid.
func (s *server) admit(c *gin.Context) {
	caller, err := s.caller(c.Request.Context(), c.Request.Host, c.Request.Header.Values("Authorization"))
	if err != nil {
		s.refuseCaller(c, err)
		return
	}
	c.Request = c.Request.WithContext(access.With(c.Request.Context(), caller))
}

// readers lets only those pass who may read.
func (s *server) readers(c *gin.Context) {
	if err := access.Require(c.Request.Context(), access.Read); err != nil {
		s.refuseCaller(c, err)
	}
}

func (s *server) refuseCaller(c *gin.Context, err error) {
	told := s.explain(c.Request.Context(), err)
	status := deniedStatus(told)
	if status == 0 {
		status = http.StatusServiceUnavailable
	}
	challenge(c.Writer.Header(), told)
	s.refusals.hold(c.Request.Context(), clientOf(c.Request.Context()))
	c.AbortWithStatusJSON(status, gin.H{"errors": []any{told}})
}

// deniedStatus is the status of an answer that refuses the caller, and 0 for any
// other error.
func deniedStatus(e *gqlerror.Error) int {
	switch e.Extensions["code"] {
	case codeNoToken:
		return http.StatusUnauthorized
	case codeForbidden:
		return http.StatusForbidden
	}
	return 0
}

// challenge says in the answer's header what the caller should have sent.
func challenge(h http.Header, e *gqlerror.Error) {
	const bearer = `Bearer realm="diplograph"`
	scope := e.Extensions["scope"]
	switch deniedStatus(e) {
	case http.StatusForbidden:
		h.Set("WWW-Authenticate", fmt.Sprintf(`%s, error="insufficient_scope", scope="%v"`, bearer, scope))
	case http.StatusUnauthorized:
		if scope == nil {
			h.Set("WWW-Authenticate", bearer+`, error="invalid_token"`)
			return
		}
		h.Set("WWW-Authenticate", bearer)
	}
}

// denied tells a client which scope it lacks.
func denied(e *access.DeniedError) *gqlerror.Error {
	code := codeForbidden
	if e.Anonymous {
		code = codeNoToken
	}
	told := coded(code, e.Error())
	told.Extensions["scope"] = string(e.Scope)
	return told
}

// admission refuses operations that the caller lacks a scope for, before
// anything of them is run.
type admission struct{}

// ExtensionName names the extension to gqlgen.
func (admission) ExtensionName() string { return "admission" }

// Validate has nothing to check.
func (admission) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext looks at the scopes that the operation needs.
func (admission) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	for _, scope := range needed(op.Operation.Operation, op.Operation.SelectionSet, map[string]bool{}) {
		if lacking := (*access.DeniedError)(nil); errors.As(access.Require(ctx, scope), &lacking) {
			return denied(lacking)
		}
	}
	return nil
}

// needed lists the scopes that root fields need: what their directive says, else
// Read for what reads and Admin for what does not. Each fragment is looked at
// once.
func needed(kind ast.Operation, selections ast.SelectionSet, seen map[string]bool) []access.Scope {
	var scopes []access.Scope
	for _, selection := range selections {
		switch chosen := selection.(type) {
		case *ast.Field:
			if chosen.Name != "__typename" {
				scopes = append(scopes, scopeOf(kind, chosen.Definition))
			}
		case *ast.InlineFragment:
			scopes = append(scopes, needed(kind, chosen.SelectionSet, seen)...)
		case *ast.FragmentSpread:
			if !seen[chosen.Name] {
				seen[chosen.Name] = true
				scopes = append(scopes, needed(kind, chosen.Definition.SelectionSet, seen)...)
			}
		}
	}
	return scopes
}

func scopeOf(kind ast.Operation, field *ast.FieldDefinition) access.Scope {
	if d := field.Directives.ForName("requires"); d != nil {
		return access.Scope(strings.ToLower(d.Arguments.ForName("scope").Value.Raw))
	}
	if kind == ast.Mutation {
		return access.Admin
	}
	return access.Read
}
