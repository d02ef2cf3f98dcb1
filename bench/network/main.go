// Command network measures what it takes to get from made-up meetings to the
// measures of who meets whom, beside igraph and networkx in the same run. Each is
// a process of its own on one processor, of which the processor time counts, since
// wall times say little on a machine that is shared.
//
//	go run ./bench/network [-documents 10000] [-rounds 3] [-python PROGRAM]
//	go run ./bench/network -tables DIR [-documents 10000]
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

func main() {
	var o options
	flag.IntVar(&o.documents, "documents", 10_000, "how many made-up `meetings` there are, of which each has a document")
	flag.IntVar(&o.rounds, "rounds", 3, "how often each is measured, in `turn`")
	flag.StringVar(&o.python, "python", "python3", "`program` that has igraph and networkx, see requirements.txt")
	flag.StringVar(&o.scripts, "scripts", "bench/network", "`folder` of peers.py")
	tables := flag.String("tables", "", "write the tables that the others read to a `folder`, and measure nothing")
	store := flag.String("store", "", "measure ours only, of a `store`, and print what it took")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	switch {
	case *tables != "":
		err = draw(o.documents).write(*tables)
	case *store != "":
		err = measureOurs(ctx, *store)
	default:
		err = o.run(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "network:", err)
		os.Exit(1)
	}
}

// options say how it is measured.
type options struct {
	documents, rounds int
	python, scripts   string
}

func (o options) run(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "diplograph-bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	d, store := draw(o.documents), "bolt:"+filepath.Join(dir, "graph.db")
	if err := errors.Join(d.write(dir), d.fill(ctx, store)); err != nil {
		return err
	}
	own, err := os.Executable()
	if err != nil {
		return err
	}
	commands := [][]string{{own, "-store", store}}
	if hint := o.peers(ctx); hint != "" {
		fmt.Fprintln(os.Stderr, hint)
	} else {
		for _, peer := range []string{"igraph", "networkx"} {
			commands = append(commands, []string{o.python, filepath.Join(o.scripts, "peers.py"), peer, dir})
		}
	}
	var reports []report
	for range o.rounds {
		for _, command := range commands {
			r, err := measured(ctx, command)
			if err != nil {
				return err
			}
			reports = append(reports, r)
		}
	}
	print(os.Stdout, reports)
	return nil
}

// peers tells what to do if there is nothing to measure beside.
func (o options) peers(ctx context.Context) (hint string) {
	if exec.CommandContext(ctx, o.python, "-c", "import igraph, leidenalg, networkx").Run() == nil {
		return ""
	}
	return fmt.Sprintf("%s has no igraph, leidenalg and networkx, so ours is measured alone. For these:\n"+
		"\tpython3 -m venv VENV && VENV/bin/pip install -r %s && make bench-network PYTHON=VENV/bin/python", o.python, filepath.Join(o.scripts, "requirements.txt"))
}

// measured runs a peer on one processor.
func measured(ctx context.Context, command []string) (report, error) {
	var r report
	c := exec.CommandContext(ctx, command[0], command[1:]...)
	c.Env = append(os.Environ(), "GOMAXPROCS=1", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1")
	var out, complaints bytes.Buffer
	c.Stdout, c.Stderr = &out, &complaints
	if err := c.Run(); err != nil {
		return r, fmt.Errorf("%v: %w\n%s", command, err, complaints.Bytes())
	}
	return r, json.Unmarshal(out.Bytes(), &r)
}
