package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// server is a process that answers at a URL.
type server struct {
	url     string
	process *exec.Cmd
}

// start starts a process, which prints its URL when it is ready.
func start(c *exec.Cmd) (*server, error) {
	c.Stderr = os.Stderr
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
			return &server{at, c}, nil
		}
	}
	return nil, fmt.Errorf("%s did not come up: %w", strings.Join(c.Args, " "), c.Wait())
}

func (s *server) stop() {
	_ = s.process.Process.Signal(syscall.SIGTERM)
	_ = s.process.Wait()
}
