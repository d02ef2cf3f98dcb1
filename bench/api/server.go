package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// server is a process that answers at a URL.
type server struct {
	url     string
	process *exec.Cmd
}

// startOwn starts the command on a store.
func startOwn(ctx context.Context, program, path string, flags ...string) (*server, error) {
	return start(exec.CommandContext(ctx, program, append([]string{"serve", "--store", "bolt:" + path, "--listen", "127.0.0.1:0"}, flags...)...))
}

// startLimit starts this program as the limit of what a server can do.
func startLimit(ctx context.Context, path string) (*server, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return start(exec.CommandContext(ctx, self, "-limit", path))
}

// start starts a process, which prints its URL when it is ready.
func start(c *exec.Cmd) (*server, error) {
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, at, ok := strings.Cut(lines.Text(), "Serving "); ok {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return &server{strings.TrimSuffix(at, "/"), c}, nil
		}
	}
	return nil, fmt.Errorf("%s did not come up: %w", strings.Join(c.Args, " "), c.Wait())
}

func (s *server) stop() {
	_ = s.process.Process.Signal(syscall.SIGTERM)
	_ = s.process.Wait()
}

// tick is the unit of processor times in /proc.
const tick = 10 * time.Millisecond

// processorTime is what the process has taken so far.
func (s *server) processorTime() (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.process.Process.Pid))
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

// copyOf copies a store, since one process at a time holds it.
func copyOf(path string) string {
	to := filepath.Join(filepath.Dir(path), fmt.Sprintf("copy-%d-%s", time.Now().UnixNano(), filepath.Base(path)))
	if err := copyFile(path, to); err != nil {
		return path // which is then refused
	}
	return to
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
	if _, err := io.Copy(out, in); err != nil {
		return err
	}
	return out.Close()
}
