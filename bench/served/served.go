// Package served starts programs that serve until they are told to end, for
// those who measure them.
package served

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// Server is a process that answers at a URL.
type Server struct {
	URL string // without a slash at the end
	PID int

	process *exec.Cmd
}

// Start starts a program, which prints a line with "Serving" and its URL when it
// is ready, and returns then. The error has the arguments of one that ends
// before.
func Start(c *exec.Cmd) (*Server, error) {
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
			return &Server{URL: strings.TrimSuffix(at, "/"), PID: c.Process.Pid, process: c}, nil
		}
	}
	return nil, fmt.Errorf("%s did not come up: %w", strings.Join(c.Args, " "), errors.Join(lines.Err(), c.Wait()))
}

// Stop tells the program to end, and returns when it has.
func (s *Server) Stop() {
	_ = s.process.Process.Signal(syscall.SIGTERM)
	_ = s.process.Wait()
}
