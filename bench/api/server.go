package main

import (
	"bytes"
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

// tick is the unit of processor times in /proc.
const tick = 10 * time.Millisecond

// processorTime is what the process has taken so far.
func (s *server) processorTime() (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.PID))
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	user, err := strconv.Atoi(fields[11])
	if err != nil {
		return 0, err
	}
	system, err := strconv.Atoi(fields[12])
	return time.Duration(user+system) * tick, err
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
