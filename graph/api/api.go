// Package api serves the graph over HTTP: GraphQL, a page to try it in, the
// schema, and entities by their ids. What can be asked is in schema/*.graphqls;
// what answers is graph/view, to which gqlgen binds the schema (package exec).
package api

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log/slog"
	"net/http"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/klauspost/compress/gzip"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api/answer"
	"github.com/diplograph/diplograph/graph/api/exec"
	"github.com/diplograph/diplograph/graph/api/live"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/view"
)

// Config says what is served and how much of it. Only Store must be given.
type Config struct {
	Store   *graph.Store
	Extract Extract      // nil: documents are not taken
	Logger  *slog.Logger // nil: nothing is logged

	Kind func(id string) string // of an organization, such as ministry; nil: nobody knows

	MaxBody       int64         // bytes of a request's body; default 1 MiB
	MaxUpload     int64         // bytes of a body by who may ingest; default 16 MiB, and no less than MaxBody
	MaxText       int           // bytes of a text to read; default MaxUpload
	MaxTokens     int           // words and signs of a query; default 2,000
	MaxDepth      int           // levels of a query; default 20
	MaxAliases    int           // fields of a query with another name; default 50
	MaxRootFields int           // default 30
	MaxCost       int           // fields that an answer may come to have; default 250,000
	MaxAnswer     int64         // bytes of the texts of documents in an answer; default 16 MiB
	MaxConcurrent int           // requests of one client that run or wait; default 100
	MaxRefusals   int           // of one client in a second, before it is told of more later and later; default 20
	Processors    int           // requests that run at once; default as many as run Go code at once
	MaxPersisted  int64         // bytes of queries that are kept by their hash; default 4 MiB
	QueryTimeout  time.Duration // default 10 s
	ReadTimeout   time.Duration // for a body, besides a second for each 64 KiB; default 5 s
	AnswerCache   int64         // bytes of answers to keep for whoever asks the same of the same revision; 0: none

	Tokens    *access.Book  // who may do what; nil: no token is valid
	Private   bool          // whether reading needs a token as well
	Anonymous access.Scopes // what else may be done without a token; default nothing

	Exports  *jobs.Queue // dumps that are asked for, whose requests are those of package dumps; nil: none are made
	Analyses *jobs.Queue // of networks, whose requests are those of package analysis; nil: none are taken

	Live live.Config // limits of connections that stay open; the functions in it are not the caller's to give

	// Origins are those of pages elsewhere that browsers may let ask, such as
	// https://example.org; "*" stands for all. Browsers never send credentials of
	// their own along.
	Origins []string
	// Documents are the only queries that are taken, by their hashes or names; nil
	// if any is. See [trust].
	Documents map[string]string
	// Proxies are the addresses, or ranges of them as 10.0.0.0/8, of servers before
	// this one whose X-Forwarded-For tells the client.
	Proxies []string

	NoCost          bool // whether answers leave out extensions.cost
	NoIntrospection bool // whether to hide the schema from queries; /schema.graphql shows it still

	indirect bool // whether gqlgen's own code answers all queries, which tests compare
}

// Defaults returns a Config with all limits set as they are by default.
func Defaults() Config { return Config{}.withDefaults() }

func (c Config) withDefaults() Config {
	c.Logger = cmp.Or(c.Logger, slog.New(slog.DiscardHandler))
	c.MaxBody = cmp.Or(c.MaxBody, 1<<20)
	c.MaxUpload = max(c.MaxBody, cmp.Or(c.MaxUpload, 16<<20))
	c.MaxText = cmp.Or(c.MaxText, int(c.MaxUpload))
	c.MaxTokens = cmp.Or(c.MaxTokens, 2000)
	c.MaxDepth = cmp.Or(c.MaxDepth, 20)
	c.MaxAliases = cmp.Or(c.MaxAliases, 50)
	c.MaxRootFields = cmp.Or(c.MaxRootFields, 30)
	c.MaxCost = cmp.Or(c.MaxCost, 250_000)
	c.MaxAnswer = cmp.Or(c.MaxAnswer, 16<<20)
	c.MaxConcurrent = cmp.Or(c.MaxConcurrent, 100)
	c.MaxRefusals = cmp.Or(c.MaxRefusals, 20)
	c.MaxPersisted = cmp.Or(c.MaxPersisted, 4<<20)
	c.Live = c.Live.WithDefaults()
	c.Processors = cmp.Or(c.Processors, runtime.GOMAXPROCS(0))
	c.QueryTimeout = cmp.Or(c.QueryTimeout, 10*time.Second)
	c.ReadTimeout = cmp.Or(c.ReadTimeout, 5*time.Second)
	return c
}

// server holds what requests share.
type server struct {
	Config
	executor  *executor.Executor
	turns     *turns
	took      *durations
	refusals  *refusals
	persisted *recent[string]
	trusted   *documents // nil: any query is taken
	received  budget     // bytes of bodies that are being read
	sent      budget     // bytes of answers that are being sent
	zips      sync.Pool  // of *gzip.Writer
	buffers   answer.Buffers
	newest    atomic.Pointer[revision]
	thing     *template.Template // the page of what bears an id
	older     olderRoots
	hub       *live.Hub

	extracting chan struct{} // has room for as many as read a file at once
}

// revision is a view with the root that was made of it, and the answers that
// were given of it.
type revision struct {
	view    *graph.View
	root    *view.Root
	answers *answers
}

// New returns the handler of all pages.
func New(c Config) (http.Handler, error) {
	if c.Store == nil {
		return nil, errors.New("api: no store is given")
	}
	s := &server{Config: c.withDefaults()}
	s.received, s.sent = budget{most: mostReceived}, budget{most: mostSent}
	s.zips.New = func() any {
		z, _ := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed) // the level is one that there is
		return z
	}
	s.turns = newTurns(s.Processors, s.MaxConcurrent)
	s.took = newDurations()
	s.refusals = newRefusals(s.MaxRefusals)
	s.persisted = newRecent[string](int(s.MaxPersisted))
	s.executor = s.newExecutor()
	var err error
	if s.thing, err = template.ParseFS(assets, "assets/thing.html"); err != nil {
		return nil, fmt.Errorf("page of a thing: %w", err)
	}
	if s.Documents != nil {
		if s.trusted, err = trust(s.executor, s.Documents, s.MaxTokens); err != nil {
			return nil, err
		}
	}
	s.extracting = make(chan struct{}, runtime.GOMAXPROCS(0))
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

// parsedKept is how many bytes parsed queries take together that are kept for their
// next use.
const parsedKept = 4 << 20

// parsed is about how many bytes a parsed query takes, with what was found out of its
// fields: most of them in a hundred small objects that each collection looks at.
func parsed(query string) int { return 32 * len(query) }

func (s *server) newExecutor() *executor.Executor {
	executable := exec.NewDirectSchema(exec.Config{Resolvers: resolvers{s}})
	if s.indirect {
		executable = exec.NewExecutableSchema(exec.Config{Resolvers: resolvers{s}})
	}
	e := executor.New(executable)
	e.SetParserTokenLimit(s.MaxTokens)
	e.SetDisableSuggestion(s.NoIntrospection)
	e.SetQueryCache(newRecurring[*ast.QueryDocument](parsedKept, parsed))
	e.SetErrorPresenter(s.present)
	e.SetRecoverFunc(s.recovered)
	e.Use(words{s.MaxDepth})
	e.Use(admission{})
	e.Use(limits{
		most:   size{Cost: s.MaxCost, Depth: s.MaxDepth, Aliases: s.MaxAliases, RootFields: s.MaxRootFields},
		closed: s.NoIntrospection,
	})
	e.Use(timeTravel{s})
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

// root returns the root of the newest revision.
func (s *server) root() *view.Root { return s.latest().root }

// latest returns the newest revision, the same for all requests until another
// follows.
func (s *server) latest() *revision {
	known := s.newest.Load()
	now := s.Store.View() // not older than what is known
	if known != nil && known.view == now {
		return known
	}
	fresh := &revision{view: now, root: s.rootOf(now), answers: newAnswers(s.AnswerCache)}
	if s.newest.CompareAndSwap(known, fresh) {
		return fresh
	}
	return s.latest() // as somebody else made it
}

func (s *server) rootOf(v *graph.View) *view.Root { return view.New(v).Knowing(s.Kind) }

type pinKey struct{}

// pin gives the request the revision that all of its answer will be of.
func (s *server) pin(ctx context.Context) context.Context {
	return context.WithValue(ctx, pinKey{}, s.latest())
}

// pinned returns the root of the request's revision, of which long lists are left
// unfinished when the request's time is up.
func pinned(ctx context.Context) *view.Root { return pinnedRevision(ctx).root.Within(ctx.Err) }

// pinnedRevision returns the request's revision, which must have been pinned.
func pinnedRevision(ctx context.Context) *revision {
	r, _ := ctx.Value(pinKey{}).(*revision)
	return r
}
