package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/api"
)

func (a *app) serveCommand() *cobra.Command {
	var o serving
	c := &cobra.Command{
		Use:   "serve [PATH…]",
		Short: "Serve the store as GraphQL and as web pages",
		Long: `Serve ingests the paths, if there are any, and then answers at

  /            the start page         /graphql         the API
  /graphiql    a page to try it in    /schema.graphql  its schema
  /id/…        an entity              /network.json    a network, to be drawn
  /export/…    files of dumps         /healthz         200 while it runs
                                      /readyz          200 while it answers

until it is interrupted; requests that are under way are finished first. Requests
that come while paths are being ingested wait.

Everybody who reaches it may read, unless --anonymous says otherwise; what changes
the graph needs a token, which "diplograph token create" makes.`,
		Example: `  diplograph serve --store bolt:graph.db
  diplograph serve --store mem: --listen :8080 reports/
  diplograph serve --store bolt:graph.db --anonymous read,ingest,curate`,
		RunE: func(c *cobra.Command, args []string) error {
			return a.serve(c.Context(), &o, args)
		},
	}
	o.flags(c)
	return c
}

func (a *app) serve(ctx context.Context, o *serving, paths []string) (err error) {
	if err := o.check(); err != nil {
		return err
	}
	store, err := a.openRoomy(ctx)
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	defer a.attend(ctx, store)()
	// The port is taken before the work is done, so that a wrong one shows at once.
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return fmt.Errorf("cannot listen at %s: %w; --listen chooses another address", o.listen, cause(err))
	}
	defer listener.Close()
	if o.config.Tokens, err = a.openTokens(ctx, o.tokens); err != nil {
		return err
	}
	defer closeTokens(o.config.Tokens)
	load := loader()
	summary, err := a.ingestFirst(ctx, load, store, paths)
	if err != nil {
		return err
	}
	if err := a.answer(ctx, o, listener, load, store); err != nil {
		return err
	}
	if summary.Failed > 0 {
		return errInput
	}
	return nil
}

// cause is why a port cannot be had, without repeating which.
func cause(err error) error {
	var op *net.OpError
	if errors.As(err, &op) {
		return op.Err
	}
	return err
}

func (a *app) ingestFirst(ctx context.Context, load load, store *graph.Store, paths []string) (ingestSummary, error) {
	if len(paths) == 0 {
		return ingestSummary{}, nil
	}
	x, err := load()
	if err != nil {
		return ingestSummary{}, err
	}
	summary, err := a.ingest(ctx, x, store, runtime.GOMAXPROCS(0), paths)
	a.remark("%s", summary)
	return summary, err
}

// servingGC is by how many percent the heap may grow between two collections
// while a server runs. Most of the heap is the read model, which stays, so the
// default would let it grow to twice that.
const servingGC = 40

// answer serves the store until the context ends.
func (a *app) answer(ctx context.Context, o *serving, listener net.Listener, load load, store *graph.Store) error {
	kind := load.kind(a.log)
	o.config.Store, o.config.Extract, o.config.Kind, o.config.Logger = store, extractFor(load), kind, a.log
	var heap *room
	if a.getenv("GOGC") == "" {
		heap = keepRoom(servingGC, servingRoom)
		defer heap.stop()
	}
	processors, unspread := a.spread()
	defer unspread()
	o.config.Processors = processors
	exports, closeExports, err := o.exporting.open(ctx, a, store, heap)
	if err != nil {
		return err
	}
	defer closeExports()
	o.config.Exports = exports
	if o.config.Analyses, err = o.analyses.open(a, analysis.Work(store, kind), "it could not be made"); err != nil {
		return err
	}
	defer o.analyses.close(a, o.config.Analyses)
	handler, err := api.New(o.config)
	if err != nil {
		return err
	}
	go func() { // gives back what opening took
		store.PrepareSearch(ctx)
		debug.FreeOSMemory()
	}()
	if !a.quiet {
		fmt.Fprintf(a.out, "Serving http://%s/\n", listener.Addr())
	}
	o.server.Logger = a.log
	return o.server.Serve(ctx, listener, handler)
}

// extractFor lets the API extract documents that are sent to it, and says what
// is wrong with them in the API's terms.
func extractFor(load load) api.Extract {
	return func(ctx context.Context, name, mediaType string, data []byte) (api.Extraction, error) {
		x, err := load()
		if err != nil {
			return api.Extraction{}, err
		}
		result, err := x.Extract(ctx, extract.Source{Name: name, MediaType: mediaType, Data: data})
		if err != nil {
			return api.Extraction{}, inTermsOfAPI(err)
		}
		return api.Extraction{Document: result.Document, Facts: result.Facts, Warnings: result.Warnings}, nil
	}
}

// inTermsOfAPI says what is wrong with a document so that the sender is told.
func inTermsOfAPI(err error) error {
	for _, known := range []struct{ is, told error }{
		{extract.ErrMediaType, api.ErrUnsupportedMediaType},
		{extract.ErrEncrypted, api.ErrEncrypted},
		{extract.ErrNoText, api.ErrNoText},
		{extract.ErrDamaged, api.ErrDamaged},
		{extract.ErrTooLarge, api.ErrTooLarge},
		{extract.ErrNotText, api.ErrUnreadable},
	} {
		if errors.Is(err, known.is) {
			return fmt.Errorf("%w: %w", known.told, err)
		}
	}
	return err
}
