package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/bench/served"
)

// The servers, in the order of the columns.
const (
	own     = iota // that answers each request anew
	keeping        // that keeps answers, asked one question again and again
	limit          // slices
	servers
)

// table is the processor time an answer took, by question and server.
type table struct {
	documents int
	took      map[string][servers]time.Duration
}

// measure asks all questions of a graph of so many documents.
func (o options) measure(ctx context.Context, documents int) (t table, err error) {
	path, err := o.prepare(ctx, documents)
	if err != nil {
		return t, err
	}
	t = table{documents, make(map[string][servers]time.Duration)}
	var running [servers]*server
	for i, start := range []func(path string) (*served.Server, error){
		func(path string) (*served.Server, error) { return startOwn(ctx, o.server, path, "--answer-cache", "0") },
		func(path string) (*served.Server, error) { return startOwn(ctx, o.server, path) },
		func(path string) (*served.Server, error) { return startLimit(ctx, path) },
	} {
		s, err := copied(path, start)
		if err != nil {
			return t, err
		}
		defer s.stop()
		if err := s.rest(ctx); err != nil {
			return t, err
		}
		running[i] = s
	}
	fmt.Printf("%d documents, %d processors, %s; µs of processor time per request, with %d clients\n\n", documents, runtime.NumCPU(), runtime.Version(), o.clients)
	fmt.Printf("%-46s %8s %8s %8s %8s %8s %8s\n", "question", "own", "kept", "limit", "own/lim", "kept/lim", "bytes")
	for _, q := range questions(documents) {
		if o.only != "" && !strings.HasPrefix(q.name, o.only) {
			continue
		}
		took, size, err := o.ask(ctx, q, running)
		if err != nil {
			return t, fmt.Errorf("%s: %w", q.name, err)
		}
		t.took[q.name] = took
		fmt.Printf("%-46s %8.1f %8.1f %8.1f %8.2f %8.2f %8d\n", q.name, micros(took[own]), micros(took[keeping]), micros(took[limit]),
			ratio(took[own], took[limit]), ratio(took[keeping], took[limit]), size)
	}
	fmt.Println()
	return t, nil
}

// ask asks one question of all servers in turn, several times over, and gives
// the median of what an answer took.
func (o options) ask(ctx context.Context, q question, running [servers]*server) (took [servers]time.Duration, size int, err error) {
	one := func(int) request { return q.own(1) }
	requests := [servers]func(int) request{q.own, one, q.limit}
	var all [servers][]time.Duration
	for round := range o.rounds + 1 {
		for i, s := range running {
			n := o.requests
			if round == 0 {
				n /= 4 // for warmth
			}
			before, err := s.processorTime()
			if err != nil {
				return took, 0, err
			}
			bytes, err := load(ctx, s.URL, n, o.clients, requests[i], q.want)
			if err != nil {
				return took, 0, fmt.Errorf("%s: %w", s.URL, err)
			}
			after, err := s.processorTime()
			if err != nil {
				return took, 0, err
			}
			if i == own {
				size = bytes / n
			}
			if round > 0 {
				all[i] = append(all[i], (after-before)/time.Duration(n))
			}
		}
	}
	for i := range all {
		slices.Sort(all[i])
		took[i] = all[i][len(all[i])/2]
	}
	return took, size, nil
}

// printGrowth tells how much more an answer takes from a larger graph.
func printGrowth(from, to table) {
	fmt.Printf("own, from %d to %d documents:\n", from.documents, to.documents)
	for _, q := range questions(from.documents) {
		if before, ok := from.took[q.name]; ok {
			fmt.Printf("%-46s %8.2f (limit %.2f)\n", q.name, ratio(to.took[q.name][own], before[own]), ratio(to.took[q.name][limit], before[limit]))
		}
	}
}

func micros(d time.Duration) float64 { return float64(d) / float64(time.Microsecond) }

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }
