// Command api measures the server beside one that holds the same graph as slices
// in memory and answers with hand-written JSON, in the same run: how much
// processor time each takes for an answer, since wall times say little on a
// machine that is shared. The server is the command as users run it.
//
//	go run ./bench/api [-documents 1000,10000] [-rounds 5] [-only Q3] [-server PROGRAM]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

func main() {
	var o options
	sizes := flag.String("documents", "1000,10000", "how many made-up `reports` the graphs have")
	flag.IntVar(&o.rounds, "rounds", 5, "how often each server is asked each `question`, in turn")
	flag.IntVar(&o.requests, "requests", 2000, "how many `requests` a round has")
	flag.IntVar(&o.clients, "clients", 8, "how many `clients` ask at once")
	flag.StringVar(&o.only, "only", "", "ask this `question` only, such as Q3")
	flag.StringVar(&o.server, "server", "", "`program` to measure; default one that is built for it")
	flag.StringVar(&o.dir, "dir", "", "`folder` for the stores, which are used again if they are there; default a temporary one")
	limit := flag.String("limit", "", "serve the store at this `path` from slices")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := error(nil)
	if *limit != "" {
		err = serveLimit(ctx, *limit)
	} else {
		err = run(ctx, o, *sizes)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "api:", err)
		os.Exit(1)
	}
}

// options say how it is measured.
type options struct {
	dir, server, only         string
	rounds, requests, clients int
}

// run measures graphs of all sizes, and prints how they compare.
func run(ctx context.Context, o options, sizes string) (err error) {
	if o.dir == "" {
		if o.dir, err = os.MkdirTemp("", "diplograph-bench-*"); err != nil {
			return err
		}
		defer os.RemoveAll(o.dir)
	}
	if o.server == "" {
		o.server = filepath.Join(o.dir, "diplograph")
		if out, err := exec.CommandContext(ctx, "go", "build", "-o", o.server, "./cmd/diplograph").CombinedOutput(); err != nil {
			return fmt.Errorf("build the server: %w\n%s", err, out)
		}
	}
	var tables []table
	for size := range strings.SplitSeq(sizes, ",") {
		documents, err := strconv.Atoi(size)
		if err != nil {
			return fmt.Errorf("-documents %s: %w", sizes, err)
		}
		t, err := o.measure(ctx, documents)
		if err != nil {
			return err
		}
		tables = append(tables, t)
	}
	if len(tables) > 1 {
		printGrowth(tables[0], tables[len(tables)-1])
	}
	return nil
}

// prepare makes the store of so many documents, and gives its path.
func (o options) prepare(ctx context.Context, documents int) (string, error) {
	path := filepath.Join(o.dir, fmt.Sprintf("%d.db", documents))
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	s, err := graph.Open(ctx, "bolt:"+path, graph.Options{Unindexed: true})
	if err != nil {
		return "", err
	}
	var list []graph.Submission
	for n := range documents {
		doc, facts := graphtest.Report(n)
		list = append(list, graph.Submission{Document: doc, Facts: facts})
		if len(list) == 64 || n == documents-1 {
			if _, err := s.PutAll(ctx, list); err != nil {
				return "", err
			}
			list = nil
		}
	}
	return path, s.Close()
}
