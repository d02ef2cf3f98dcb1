package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/bench/served"
)

// server is one with a store of its own.
type server struct {
	*served.Server
	dir string // of its store
}

// startOwn starts the command on a store.
func startOwn(ctx context.Context, program, path string, flags ...string) (*served.Server, error) {
	return served.Start(exec.CommandContext(ctx, program, append([]string{"serve", "--store", "bolt:" + path, "--listen", "127.0.0.1:0"}, flags...)...))
}

// startLimit starts this program as the limit of what a server can do.
func startLimit(ctx context.Context, path string) (*served.Server, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return served.Start(exec.CommandContext(ctx, self, "-limit", path))
}

func (s *server) stop() {
	s.Stop()
	_ = os.RemoveAll(s.dir)
}

// processorTime is what the threads of the process have taken so far, to the
// nanosecond, which /proc/PID/stat tells in hundredths of a second only. The Go
// runtime keeps its threads, so none takes its time away with it.
func (s *server) processorTime() (sum time.Duration, err error) {
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", s.PID))
	if err != nil || len(threads) == 0 {
		return 0, fmt.Errorf("this kernel does not tell the processor times of the threads of process %d: %w", s.PID, errors.Join(err, os.ErrNotExist))
	}
	for _, thread := range threads {
		text, err := os.ReadFile(thread)
		if err != nil {
			return 0, err
		}
		took, _, _ := strings.Cut(string(text), " ")
		nanoseconds, err := strconv.ParseInt(took, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", thread, err)
		}
		sum += time.Duration(nanoseconds)
	}
	return sum, nil
}

// rest waits until the process does nothing more of what it does after it was
// started, such as indexing what is to be searched.
func (s *server) rest(ctx context.Context) error {
	const look, idle = 250 * time.Millisecond, 5 * time.Millisecond
	for before := time.Duration(0); ; {
		took, err := s.processorTime()
		if err != nil || took-before < idle {
			return err
		}
		before = took
		select {
		case <-time.After(look):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// copied copies a store, since one process at a time holds it, for a server that
// removes it in the end.
func copied(path string, start func(path string) (*served.Server, error)) (*server, error) {
	dir, err := os.MkdirTemp(filepath.Dir(path), "copy-*")
	if err != nil {
		return nil, err
	}
	to := filepath.Join(dir, filepath.Base(path))
	if err := copyFile(path, to); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	s, err := start(to)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return &server{s, dir}, nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
