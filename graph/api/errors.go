package api

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/view"
)

// The codes of errors, in extensions.code. GRAPHQL_VALIDATION_FAILED, for queries
// that do not fit the schema, is gqlgen's.
const (
	codeParse        = "GRAPHQL_PARSE_FAILED"        // the query is no GraphQL, or longer than queries are
	codeBadRequest   = "BAD_REQUEST"                 // the request is no GraphQL request
	codeBadInput     = "BAD_USER_INPUT"              // an argument is wrong
	codeNotFound     = "NOT_FOUND"                   // what is asked for is not there
	codeNoToken      = "UNAUTHENTICATED"             // a token is needed, or the one sent is not valid
	codeForbidden    = "FORBIDDEN"                   // the token does not allow it
	codeTooDeep      = "QUERY_TOO_DEEP"              // the query has too many levels
	codeTooCostly    = "QUERY_TOO_COSTLY"            // the answer could become too large
	codeTooMany      = "TOO_MANY_REQUESTS"           // the client has too many requests under way
	codeNotListed    = "PERSISTED_QUERY_NOT_IN_LIST" // the query is none of those that are trusted
	codeTimeout      = "TIMEOUT"                     // the answer took too long
	codeCancelled    = "CANCELLED"                   // the client has left
	codeUnavailable  = "UNAVAILABLE"                 // the store cannot be used now
	codeInternal     = "INTERNAL_SERVER_ERROR"       // ours to mend
	codeNoInspection = "INTROSPECTION_DISABLED"      // the schema is not shown to queries
	codeUnknownHash  = "PERSISTED_QUERY_NOT_FOUND"   // the query must be sent with its hash
)

// failure tells clients of an error.
type failure struct {
	is      error
	code    string
	message string
	log     bool
}

// failures is the one table from errors to what clients are told; any error
// that is not in it is an internal one.
func failures() []failure {
	return []failure{
		{is: context.DeadlineExceeded, code: codeTimeout, message: "the answer took longer than the server allows"},
		{is: context.Canceled, code: codeCancelled, message: "the request was given up"},
		{is: graph.ErrNotFound, code: codeNotFound, message: "not found"},
		{is: access.ErrBadToken, code: codeNoToken, message: "the token is not valid: it was revoked, has expired, or is not of the form \"Authorization: Bearer TOKEN\""},
		{is: access.ErrUnavailable, code: codeUnavailable, message: "tokens cannot be looked up now", log: true},
		{is: errBusy, code: codeUnavailable, message: "the server has too much to do now; try again in a moment"},
		{is: errTooMany, code: codeTooMany, message: "this client has too many requests under way; wait for their answers"},
		{is: view.ErrTooMuchText, code: codeTooCostly, message: "the texts of the documents are more than this server puts into one answer; ask for fewer at once"},
		{is: graph.ErrFull, code: codeUnavailable, message: "the server has no space left", log: true},
		{is: graph.ErrLocked, code: codeUnavailable, message: "the store cannot be used now", log: true},
	}
}

// present makes of an error what the client is told.
func (s *server) present(ctx context.Context, err error) *gqlerror.Error {
	var known *gqlerror.Error
	if errors.As(err, &known) && known.Extensions["code"] != nil {
		return known // it has been made for the client
	}
	told := s.explain(ctx, err)
	told.Path = graphql.GetPath(ctx)
	if known != nil && known.Path != nil {
		told.Path = known.Path
	}
	return told
}

func (s *server) explain(ctx context.Context, err error) *gqlerror.Error {
	if message, ok := inputFault(err); ok {
		return coded(codeBadInput, message)
	}
	if lacking := (*access.DeniedError)(nil); errors.As(err, &lacking) {
		return denied(lacking)
	}
	for _, f := range failures() {
		if errors.Is(err, f.is) {
			if f.log {
				s.log(ctx, err)
			}
			return coded(f.code, f.message)
		}
	}
	s.log(ctx, err)
	return coded(codeInternal, "something went wrong; the server's log has it under request "+requestID(ctx))
}

// inputFault tells what is wrong with an argument, if the error is about one.
func inputFault(err error) (string, bool) {
	var input *view.InputError
	var overflow *graphql.NumberOverflowError
	var digits *strconv.NumError
	switch {
	case errors.As(err, &input):
		return input.Message, true
	case errors.As(err, &overflow), errors.As(err, &digits):
		return "a number is not a whole one of 32 bits", true
	}
	return "", false
}

func (s *server) log(ctx context.Context, err error) {
	s.Logger.ErrorContext(ctx, "internal error", "request", requestID(ctx), "path", graphql.GetPath(ctx).String(), "error", err)
}

// recovered logs a panic in a resolver and makes it an internal error.
func (s *server) recovered(ctx context.Context, panicked any) error {
	s.Logger.ErrorContext(ctx, "panic in a resolver", "request", requestID(ctx), "panic", fmt.Sprint(panicked), "stack", string(debug.Stack()))
	return coded(codeInternal, "something went wrong; the server's log has it under request "+requestID(ctx))
}

func coded(code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
}
