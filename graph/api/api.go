// Package api serves the graph over HTTP: GraphQL, a page to try it in, the
// schema, and entities by their ids. What can be asked is in schema/*.graphqls;
// what answers is graph/view, to which gqlgen binds the schema (package exec).
package api

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api/exec"
	"github.com/diplograph/diplograph/graph/api/live"
	"github.com/diplograph/diplograph/graph/view"
)

// Config says what is served and how much of it. Only Store must be given.
type Config struct {
	Store   *graph.Store
	Extract Extract      // nil: documents are not taken
	Logger  *slog.Logger // nil: nothing is logged

	MaxBody      int64         // bytes of a request's body; default 1 MiB
	MaxText      int           // bytes of a text to read; default MaxBody
	MaxUpload    int64         // bytes of a file to read, from those who may send any; default 8 MiB
	MaxTokens    int           // words and signs of a query; default 2,000
	MaxDepth     int           // levels of a query; default 20
	MaxCost      int           // fields that an answer may come to have; default 250,000
	QueryTimeout time.Duration // default 10 s

	Tokens    *access.Book  // who may do what; nil: no token is valid
	Private   bool          // whether reading needs a token as well
	Anonymous access.Scopes // what else may be done without a token; default nothing

	Live live.Config // limits of connections that stay open; the functions in it are not the caller's to give

	NoIntrospection bool // whether to hide the schema from queries; /schema.graphql shows it still
}

func (c Config) withDefaults() Config {
	c.Logger = cmp.Or(c.Logger, slog.New(slog.DiscardHandler))
	c.MaxBody = cmp.Or(c.MaxBody, 1<<20)
	c.MaxText = cmp.Or(c.MaxText, int(c.MaxBody))
	c.MaxUpload = cmp.Or(c.MaxUpload, 8<<20)
	c.MaxTokens = cmp.Or(c.MaxTokens, 2000)
	c.MaxDepth = cmp.Or(c.MaxDepth, 20)
	c.MaxCost = cmp.Or(c.MaxCost, 250_000)
	c.QueryTimeout = cmp.Or(c.QueryTimeout, 10*time.Second)
	return c
}

// server holds what requests share.
type server struct {
	Config
	executor  *executor.Executor
	persisted *recent[string]
	newest    atomic.Pointer[revision]
	hub       *live.Hub

	extracting chan struct{} // has room for as many as read a file at once
}

// revision is a view with the root that was made of it.
type revision struct {
	view *graph.View
	root *view.Root
}

// New returns the handler of all pages.
func New(c Config) (http.Handler, error) {
	if c.Store == nil {
		return nil, errors.New("api: no store is given")
	}
	s := &server{Config: c.withDefaults(), persisted: newRecent[string](persistedKept)}
	s.extracting = make(chan struct{}, runtime.GOMAXPROCS(0))
	s.executor = s.newExecutor()
	s.hub = s.newHub()
	pages, err := s.routes()
	if err != nil {
		return nil, err
	}
	return &served{pages, s.hub}, nil
}

// served is all pages, and what stays open of their connections.
type served struct {
	http.Handler
	hub *live.Hub
}

// How many bytes of queries are kept for their next use.
const (
	parsedKept    = 512 << 10 // parsed, which takes many times their bytes
	persistedKept = 4 << 20   // by hash
)

func (s *server) newExecutor() *executor.Executor {
	e := executor.New(exec.NewExecutableSchema(exec.Config{Resolvers: resolvers{s}}))
	e.SetParserTokenLimit(s.MaxTokens)
	e.SetDisableSuggestion(s.NoIntrospection)
	e.SetQueryCache(newRecent[*ast.QueryDocument](parsedKept))
	e.SetErrorPresenter(s.present)
	e.SetRecoverFunc(s.recovered)
	e.Use(admission{})
	e.Use(limits{depth: s.MaxDepth, cost: s.MaxCost, closed: s.NoIntrospection})
	e.AroundFields(stopInTime)
	return e
}

// stopInTime resolves no more fields once the request's time is up.
func stopInTime(ctx context.Context, next graphql.Resolver) (any, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return next(ctx)
}

// root returns the root of the newest revision, the same for all requests
// until another follows.
func (s *server) root() *view.Root {
	now := s.Store.View()
	if known := s.newest.Load(); known != nil && known.view == now {
		return known.root
	}
	fresh := &revision{view: now, root: view.New(now)}
	s.newest.Store(fresh)
	return fresh.root
}

type pinKey struct{}

// pin gives the request the revision that all of its answer will be of.
func (s *server) pin(ctx context.Context) context.Context {
	return context.WithValue(ctx, pinKey{}, s.root())
}

// pinned returns the root of the request's revision.
func pinned(ctx context.Context) *view.Root {
	root, _ := ctx.Value(pinKey{}).(*view.Root)
	return root
}
