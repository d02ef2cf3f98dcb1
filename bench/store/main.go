// Command store measures the store beside Cayley's own on bbolt, and beside what
// bbolt itself can do, on the same quads in the same run. Each part of the work
// is a process of its own, of which the processor time counts, since wall times
// say little on a machine that is shared.
//
//	go run ./bench/store [-dumps [-python PROGRAM]] [-documents 10000] [-dir DIR] [-part PART [-profile FILE]]
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"syscall"
	"time"
)

func main() {
	var j job
	flag.IntVar(&j.documents, "documents", 10_000, "how many made-up `reports` the store has")
	flag.StringVar(&j.dir, "dir", "", "`folder` for the stores; default a temporary one")
	flag.StringVar(&j.python, "python", "python3", "`program` that has pyoxigraph, see requirements.txt; Oxigraph is left out if it does not")
	flag.StringVar(&j.scripts, "scripts", "bench/store", "`folder` of oxigraph.py")
	part := flag.String("part", "", "do one `part` of the work in the folder, and print what it took")
	flag.BoolVar(&j.dumps, "dumps", false, "compare dumps only")
	flag.StringVar(&j.profile, "profile", "", "write a profile of the part's processor time to a `file`")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *part, j); err != nil {
		fmt.Fprintln(os.Stderr, "store:", err)
		os.Exit(1)
	}
}

// profiled runs f, and writes where its time went if a file is named.
func profiled(path string, f func() error) error {
	if path == "" {
		return f()
	}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(out); err != nil {
		return errors.Join(err, out.Close())
	}
	err = f()
	pprof.StopCPUProfile()
	return errors.Join(err, out.Close())
}

func run(ctx context.Context, part string, j job) (err error) {
	if part != "" {
		return runPart(ctx, part, j)
	}
	if j.dir == "" {
		if j.dir, err = os.MkdirTemp("", "diplograph-bench-*"); err != nil {
			return err
		}
		defer os.RemoveAll(j.dir)
	}
	if j.dumps {
		others := j.hasOxigraph(ctx)
		return compare(ctx, j, dumpParts(others), dumpRatios(others))
	}
	return compare(ctx, j, parts(), ratios())
}

// figures are what a part of the work took.
type figures struct {
	Quads int
	Wall  time.Duration
	CPU   time.Duration
	Peak  float64 // MiB, of the whole process
	Above float64 // MiB, of what is measured, above the open store; 0 if that is not known
	Own   float64 // MiB of Above that are the process's own, not pages of files, which the kernel may drop
}

// compare runs all parts, and prints a line for each as it is done.
func compare(ctx context.Context, j job, parts []part, ratios []ratio) error {
	fmt.Printf("%d documents, %d processors, %s\n\n", j.documents, runtime.NumCPU(), runtime.Version())
	fmt.Printf("%-22s %10s %10s %10s %12s %9s %9s %9s\n", "part", "quads", "wall s", "CPU s", "quads/CPU s", "peak MiB", "above", "own")
	took := make(map[string]figures)
	for _, p := range parts {
		f, err := inProcess(ctx, p.name, j)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		took[p.name] = f
		fmt.Printf("%-22s %10d %10.2f %10.2f %12.0f %9.0f %9.0f %9.0f\n", p.name, f.Quads, f.Wall.Seconds(), f.CPU.Seconds(), float64(f.Quads)/f.CPU.Seconds(), f.Peak, f.Above, f.Own)
	}
	fmt.Println()
	for _, r := range ratios {
		fmt.Printf("%-34s %6.2f\n", r.title, r.of(took))
	}
	return nil
}

// inProcess runs a part of the work in a process of its own.
func inProcess(ctx context.Context, part string, j job) (f figures, err error) {
	self, err := os.Executable()
	if err != nil {
		return f, err
	}
	c := exec.CommandContext(ctx, self, "-part", part, "-dir", j.dir, "-documents", fmt.Sprint(j.documents), "-python", j.python, "-scripts", j.scripts, fmt.Sprintf("-dumps=%v", j.dumps))
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return f, err
	}
	if err := json.Unmarshal(out, &f); err != nil {
		return f, err
	}
	f.Peak = float64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1024
	return f, nil
}

func runPart(ctx context.Context, name string, j job) error {
	list := parts()
	if j.dumps {
		list = dumpParts(true)
	}
	for _, p := range list {
		if p.name != name {
			continue
		}
		f, err := p.run(ctx, j)
		if err != nil {
			return err
		}
		return json.NewEncoder(os.Stdout).Encode(f)
	}
	return fmt.Errorf("there is no part %q", name)
}

// job is where the work is done, and on how many documents.
type job struct {
	dir       string
	documents int
	dumps     bool   // are compared only
	profile   string // file for where the processor time went, "" for none
	python    string // that may have Oxigraph
	scripts   string // folder of oxigraph.py
}

func (j job) path(name string) string { return filepath.Join(j.dir, name) }

// measured tells what the work took, of which it says how many quads it was.
func (j job) measured(work func() (quads int, err error)) (f figures, err error) {
	err = profiled(j.profile, func() error {
		before, start := processorTime(), time.Now()
		f.Quads, err = work()
		f.Wall, f.CPU = time.Since(start), processorTime()-before
		return err
	})
	return f, err
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// ratio is one figure that the comparison is made for.
type ratio struct {
	title string
	of    func(map[string]figures) float64
}

func ratios() []ratio {
	cpu := func(a, b string) func(map[string]figures) float64 {
		return func(took map[string]figures) float64 { return took[a].CPU.Seconds() / took[b].CPU.Seconds() }
	}
	speed := func(f figures) float64 { return float64(f.Quads) / f.CPU.Seconds() }
	return []ratio{
		{"load: CPU, Cayley / own", cpu("load cayley", "load own")},
		{"load: wall, Cayley / own, durable", func(t map[string]figures) float64 {
			return t["load cayley"].Wall.Seconds() / t["load own"].Wall.Seconds()
		}},
		{"load: CPU, own / sorted bbolt", cpu("load own", "load limit")},
		{"load: speed, all / a tenth", func(t map[string]figures) float64 { return speed(t["load own"]) / speed(t["load own tenth"]) }},
		{"dump: CPU, Cayley / own", cpu("dump cayley", "dump own")},
	}
}
