package api

import (
	"context"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api/live"
)

// What is served over connections that stay open. Operations are run, limited
// and refused there as they are elsewhere; subscriptions are run nowhere else.

// newHub returns what holds the connections.
func (s *server) newHub() *live.Hub {
	c := s.Live
	c.Start, c.Admit, c.MaxMessage = s.start, s.admitSocket, s.MaxBody
	return live.New(c)
}

// serveLive answers requests for a socket or for a stream of events; false if
// the request asks for neither.
func (s *server) serveLive(w http.ResponseWriter, r *http.Request) bool {
	switch {
	case r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket"):
		if err := s.hub.WebSocket(w, r); err != nil {
			s.refuseStream(w, err)
		}
	case wantsEvents(r.Header.Values("Accept"), true):
		params, err := s.params(w, r)
		if err != nil {
			s.refuse(w, mediaJSON, err)
			return true
		}
		s.events(w, r, params)
	default:
		return false
	}
	return true
}

// events answers with a stream of events.
func (s *server) events(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) {
	ctx := r.Context()
	if r.Method == http.MethodGet {
		ctx = context.WithValue(ctx, readingKey{}, true)
	}
	place := &place{}
	place.came, _ = strconv.ParseInt(r.Header.Get("Last-Event-ID"), 10, 64)
	header := r.Header.Values("Authorization")
	still := func(ctx context.Context) error { return s.still(ctx, header) }
	if err := s.hub.Events(w, r.WithContext(context.WithValue(ctx, placeKey{}, place)), params, still); err != nil {
		s.refuseStream(w, err)
	}
}

// streamOrRefuse answers a subscription that came as a plain request: as events
// if the client takes them.
func (s *server) streamOrRefuse(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) {
	if wantsEvents(r.Header.Values("Accept"), false) {
		s.events(w, r, params)
		return
	}
	s.refuse(w, mediaJSON, &refusal{status: http.StatusNotAcceptable, message: "a subscription needs a WebSocket with the protocol graphql-transport-ws, or Accept: text/event-stream"})
}

func (s *server) refuseStream(w http.ResponseWriter, err error) {
	var full *live.Refusal
	if errors.As(err, &full) {
		w.Header().Set("Retry-After", "10")
		s.refuse(w, mediaJSON, &refusal{status: full.Status, code: codeUnavailable, message: full.Message})
	}
}

// wantsEvents tells whether the client takes events, or likes nothing better.
func wantsEvents(accept []string, best bool) bool {
	for _, choice := range strings.Split(strings.Join(accept, ","), ",") {
		media, attributes, err := mime.ParseMediaType(choice)
		switch {
		case err != nil || attributes["q"] == "0":
		case media == live.MediaEvents:
			return true
		case best && (media == mediaGraphQL || media == mediaJSON):
			return false
		}
	}
	return false
}

type readingKey struct{}

// start begins an operation of a connection that stays open.
func (s *server) start(ctx context.Context, params *graphql.RawParams) live.Operation {
	if err := s.persist(ctx, params); err != nil {
		var fault *refusal
		code := codeBadRequest
		if errors.As(err, &fault) && fault.code != "" {
			code = fault.code
		}
		return refusedOperation(coded(code, err.Error()))
	}
	ctx = s.pin(graphql.StartOperationTrace(ctx))
	operation, faults := s.executor.CreateOperationContext(ctx, params)
	if len(faults) > 0 {
		return live.Operation{Refused: s.executor.DispatchError(graphql.WithOperationContext(ctx, operation), faults)}
	}
	kind := operation.Operation.Operation
	if reading, _ := ctx.Value(readingKey{}).(bool); reading && kind == ast.Mutation {
		return refusedOperation(coded(codeBadRequest, "a mutation needs POST"))
	}
	if kind == ast.Subscription {
		return s.startSubscription(ctx, operation)
	}
	ctx, cancel := context.WithTimeout(ctx, s.QueryTimeout)
	next, ctx := s.executor.DispatchOperation(ctx, operation)
	return live.Operation{
		Stop: cancel,
		Next: func(context.Context) *graphql.Response {
			if answer := next(ctx); answer != nil {
				return onTime(ctx, answer)
			}
			return nil
		},
	}
}

func (s *server) startSubscription(ctx context.Context, operation *graphql.OperationContext) live.Operation {
	p, ok := ctx.Value(placeKey{}).(*place)
	if !ok {
		p = &place{}
		ctx = context.WithValue(ctx, placeKey{}, p)
	}
	next, ctx := s.executor.DispatchOperation(ctx, operation)
	return live.Operation{
		Next:     func(context.Context) *graphql.Response { return next(ctx) },
		Position: p.next,
		Fault: func(ctx context.Context) *graphql.Response {
			if err := p.fault(); err != nil {
				return &graphql.Response{Data: json.RawMessage("null"), Errors: gqlerror.List{s.explain(ctx, err)}}
			}
			return nil
		},
	}
}

func refusedOperation(e *gqlerror.Error) live.Operation {
	return live.Operation{Refused: &graphql.Response{Errors: gqlerror.List{e}}}
}

// admitSocket finds who opens a socket: by the payload {"authorization": "Bearer
// TOKEN"} of its first message, as pages cannot send headers, or else by the
// header Authorization of its request.
func (s *server) admitSocket(ctx context.Context, payload map[string]any) (live.Admission, error) {
	var sent []string
	for name, value := range payload {
		if text, ok := value.(string); ok && strings.EqualFold(name, "authorization") {
			sent = append(sent, text)
		}
	}
	if sent == nil {
		if err := access.Require(ctx, access.Read); err != nil {
			return live.Admission{}, err
		}
		return live.Admission{Context: ctx}, nil
	}
	caller, err := s.caller(ctx, sent)
	if err != nil {
		return live.Admission{}, err
	}
	ctx = access.With(ctx, caller)
	return live.Admission{Context: ctx, Still: func(ctx context.Context) error { return s.still(ctx, sent) }}, access.Require(ctx, access.Read)
}

// still tells whether what was sent still lets somebody in. That tokens cannot be
// looked up now ends no connection.
func (s *server) still(ctx context.Context, authorization []string) error {
	if _, err := s.caller(ctx, authorization); errors.Is(err, access.ErrBadToken) {
		return err
	}
	return nil
}

type placeKey struct{}

// place is where a subscription stands.
type place struct {
	came int64 // the revision that the client saw last, as its request says; 0: it does not

	mu     sync.Mutex
	coming []int64 // revisions of results that were not asked for yet
	failed error
}

// add tells of the revision that the next result is of.
func (p *place) add(revision int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.coming = append(p.coming, revision)
}

// next gives the revision that the result is of that was handed on last; it is
// asked for once after each.
func (p *place) next() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.coming) == 0 {
		return ""
	}
	revision := p.coming[0]
	p.coming = append(p.coming[:0], p.coming[1:]...)
	return strconv.FormatInt(revision, 10)
}

func (p *place) fail(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.failed = err
}

func (p *place) fault() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed
}

// placeOf is where the context's subscription stands.
func placeOf(ctx context.Context) *place {
	if p, ok := ctx.Value(placeKey{}).(*place); ok {
		return p
	}
	return &place{}
}
