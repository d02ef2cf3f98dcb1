// Command hostile measures how long an honest client waits while others do their
// worst: it asks one question again and again, first alone and then beside clients
// that send what is too deep, what is as wide as it may be, and what hardly comes,
// from a process of their own. That one has the processor only while the other two do
// not want it, as if it ran elsewhere.
//
//	go run ./bench/hostile [-documents 1000] [-clients 16] [-requests 2000] [-url URL]
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/bench/served"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

// options are what the flags say.
type options struct {
	url       string
	hostile   bool
	documents int
	clients   int
	requests  int
}

func main() {
	var o options
	flag.StringVar(&o.url, "url", "", "the GraphQL `URL` of a server that runs; default one of its own, with made-up reports")
	flag.IntVar(&o.documents, "documents", 1000, "how many `reports` its own server has")
	flag.IntVar(&o.clients, "clients", 16, "how many hostile `clients` there are")
	flag.IntVar(&o.requests, "requests", 2000, "how many `requests` the honest client sends, each time")
	flag.BoolVar(&o.hostile, "hostile", false, "only be the hostile clients of a server that runs")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "hostile:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options) (err error) {
	if o.hostile {
		return attack(ctx, o.url, o.clients)
	}
	if o.url == "" {
		dir, err := os.MkdirTemp("", "diplograph-hostile-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		s, err := ownServer(ctx, dir, o.documents)
		if err != nil {
			return err
		}
		defer s.Stop()
		o.url = s.URL + "/graphql"
	}
	return compare(ctx, o)
}

// ownServer makes a store and serves it.
func ownServer(ctx context.Context, dir string, documents int) (*served.Server, error) {
	program := filepath.Join(dir, "diplograph")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, "./cmd/diplograph").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build the command: %w\n%s", err, out)
	}
	uri := "bolt:" + filepath.Join(dir, "graph.db")
	store, err := graph.Open(ctx, uri, graph.Options{})
	if err != nil {
		return nil, err
	}
	var list []graph.Submission
	for n := range documents {
		document, facts := graphtest.Report(n)
		list = append(list, graph.Submission{Document: document, Facts: facts})
	}
	_, err = store.PutAll(ctx, list)
	if err := errors.Join(err, store.Close()); err != nil {
		return nil, err
	}
	return served.Start(exec.CommandContext(ctx, program, "serve", "--store", uri, "--listen", "127.0.0.1:0"))
}

// compare asks alone, then in company, and prints both.
func compare(ctx context.Context, o options) error {
	warm, err := honest(ctx, o.url, max(1, o.requests/10))
	if err != nil {
		return err
	}
	if len(warm.sorted) == 0 {
		return fmt.Errorf("%s gives no answers to compare: %s", o.url, warm)
	}
	quiet, err := honest(ctx, o.url, o.requests)
	if err != nil {
		return err
	}
	fmt.Printf("alone                 %s\n", quiet)
	leave, err := company(ctx, o)
	if err != nil {
		return err
	}
	loud, err := honest(ctx, o.url, o.requests)
	leave()
	if err != nil {
		return err
	}
	fmt.Printf("beside %2d hostile     %s\n", o.clients, loud)
	fmt.Printf("p99 beside / alone    %.2f\n", float64(loud.at(99))/float64(quiet.at(99)))
	return nil
}

// company starts the hostile clients, and returns when all of them are at it, with
// what ends them.
func company(ctx context.Context, o options) (leave func(), err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := exec.CommandContext(ctx, self, "-hostile", "-url", o.url, "-clients", fmt.Sprint(o.clients))
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := startYielding(c); err != nil {
		return nil, fmt.Errorf("start the hostile clients: %w", err)
	}
	leave = func() {
		_ = c.Process.Signal(os.Interrupt)
		_ = c.Wait()
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if lines.Text() == atIt {
			return leave, nil
		}
	}
	return nil, fmt.Errorf("the hostile clients ended: %w", c.Wait())
}

// atIt is what the hostile clients print when each has begun.
const atIt = "all are at it"

// times are how long requests took, the shortest first, and what went wrong.
type times struct {
	sorted []time.Duration
	faults map[string]int
}

// at is the time that so many of 100 requests stayed within.
func (t times) at(percent int) time.Duration {
	if len(t.sorted) == 0 {
		return 0
	}
	return t.sorted[min(len(t.sorted)*percent/100, len(t.sorted)-1)]
}

func (t times) String() string {
	var faults []string
	for fault, n := range t.faults {
		faults = append(faults, fmt.Sprintf("%d × %s", n, fault))
	}
	slices.Sort(faults)
	return fmt.Sprintf("%d answers, p50 %v, p99 %v, worst %v, errors: %d %s", len(t.sorted), t.at(50).Round(10*time.Microsecond),
		t.at(99).Round(10*time.Microsecond), t.at(100).Round(10*time.Microsecond), len(faults), strings.Join(faults, ", "))
}
