// Package access says who may do what with a graph that is served: scopes, the
// bearer tokens that carry them, and the book in which tokens are kept.
//
// A token is shown once, when it is made. The book keeps a hash of it, from
// which nobody can make it again.
package access

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Scope is a kind of thing that a caller may do.
type Scope string

// The scopes. Whoever may do something to the graph may also read it, and Admin
// may do everything.
const (
	Read   Scope = "read"   // ask questions
	Ingest Scope = "ingest" // add, replace and withdraw documents
	Curate Scope = "curate" // judge statements and entities
	Admin  Scope = "admin"  // all of this, and what takes care of the server
)

// All lists the scopes.
func All() Scopes { return Scopes{Read, Ingest, Curate, Admin} }

// Scopes are what a caller may do.
type Scopes []Scope

// ParseScopes reads names with commas between them, such as "read,ingest". It
// orders them and leaves out repetitions.
func ParseScopes(names string) (Scopes, error) {
	var read Scopes
	for _, name := range strings.Split(names, ",") {
		scope := Scope(strings.ToLower(strings.TrimSpace(name)))
		if !slices.Contains(All(), scope) {
			return nil, fmt.Errorf("scope %q is unknown: use %s", scope, All())
		}
		read = append(read, scope)
	}
	return slices.DeleteFunc(All(), func(s Scope) bool { return !slices.Contains(read, s) }), nil
}

// String lists the scopes with commas between them, as ParseScopes reads them.
func (s Scopes) String() string {
	names := make([]string, len(s))
	for i, scope := range s {
		names[i] = string(scope)
	}
	return strings.Join(names, ",")
}

// Allow tells whether they suffice for what needs the scope.
func (s Scopes) Allow(scope Scope) bool {
	return slices.Contains(s, scope) || slices.Contains(s, Admin) || scope == Read && len(s) > 0
}

// Caller is who sent a request.
type Caller struct {
	Name   string // that of the token; empty for who showed none
	Token  string // the token's id; empty likewise
	Scopes Scopes
}

// Anonymous tells whether the caller showed no token.
func (c Caller) Anonymous() bool { return c.Token == "" }

type callerKey struct{}

// With returns a context that says who the caller is.
func With(ctx context.Context, c Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, c)
}

// From returns the caller that the context tells of; who is not told of may do
// nothing.
func From(ctx context.Context) Caller {
	c, _ := ctx.Value(callerKey{}).(Caller)
	return c
}

// Why a request is refused.
var (
	ErrUnauthenticated = errors.New("a token is needed")
	ErrForbidden       = errors.New("the token does not suffice")
	ErrBadToken        = errors.New("the token is not valid") // unknown, revoked, expired or misspelt
	ErrUnavailable     = errors.New("tokens cannot be looked up")
)

// DeniedError says that the caller lacks a scope. It is ErrUnauthenticated where
// the caller showed no token, and else ErrForbidden.
type DeniedError struct {
	Scope     Scope // what is needed
	Anonymous bool
}

func (e *DeniedError) Error() string {
	if e.Anonymous {
		return fmt.Sprintf("this needs a token with the scope %s: send it as \"Authorization: Bearer TOKEN\"", e.Scope)
	}
	return fmt.Sprintf("this needs the scope %s, which the token lacks", e.Scope)
}

// Is tells which of the two errors it is.
func (e *DeniedError) Is(target error) bool {
	return e.Anonymous && target == ErrUnauthenticated || !e.Anonymous && target == ErrForbidden
}

// Require returns a DeniedError unless the caller may do what needs the scope.
func Require(ctx context.Context, scope Scope) error {
	c := From(ctx)
	if c.Scopes.Allow(scope) {
		return nil
	}
	return &DeniedError{Scope: scope, Anonymous: c.Anonymous()}
}
