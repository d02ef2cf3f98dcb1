// Package pgtest starts a PostgreSQL server of its own for tests, from the
// programs of the system.
package pgtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// Server is a running server. It listens on a socket in a folder of its own, and
// commits durably, as it does by default.
type Server struct {
	dir  string
	bin  string
	as   *syscall.Credential // nil: as who runs the test
	last atomic.Int64        // number of the latest database
}

// Start starts a server that ends with the test. Where there are no programs of
// PostgreSQL the test is skipped, and says so.
func Start(t testing.TB) *Server {
	t.Helper()
	bin := programs()
	if bin == "" {
		t.Skip("SKIPPED, NOT TESTED: this machine has no PostgreSQL server (initdb, pg_ctl); install the system's package postgresql")
	}
	// The path of a socket must be short, which that of t.TempDir is not.
	dir, err := os.MkdirTemp("", "pg")
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{dir: dir, bin: bin}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if os.Getuid() == 0 { // the server refuses to be run by root
		if s.as, err = nobody(); err == nil {
			err = os.Chown(dir, int(s.as.Uid), int(s.as.Gid))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	s.run(t, "initdb", "-D", s.data(), "-U", "diplograph", "-A", "trust", "-E", "UTF8", "--locale=C")
	s.Up(t)
	t.Cleanup(func() { _ = s.command("pg_ctl", "-D", s.data(), "-m", "immediate", "stop").Run() })
	return s
}

// Up starts the server, also after Kill.
func (s *Server) Up(t testing.TB) {
	t.Helper()
	settings := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories=%s -c max_connections=60", s.dir)
	s.run(t, "pg_ctl", "-D", s.data(), "-l", filepath.Join(s.dir, "log"), "-o", settings, "-w", "-t", "60", "start")
}

// Kill ends the server's processes at once, as a crash would.
func (s *Server) Kill(t testing.TB) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.SplitN(string(raw), "\n", 2)[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if s.command("pg_ctl", "-D", s.data(), "status").Run() != nil {
			return
		}
	}
	t.Fatal("the server does not end")
}

// Database makes an empty database and gives the URI to connect to it.
func (s *Server) Database(t testing.TB) string {
	t.Helper()
	name := fmt.Sprintf("test%d", s.last.Add(1))
	s.run(t, "psql", "-h", s.dir, "-U", "diplograph", "-d", "postgres", "-q", "-c", "CREATE DATABASE "+name)
	return fmt.Sprintf("postgres:///%s?host=%s&user=diplograph", name, s.dir)
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func (s *Server) run(t testing.TB, program string, args ...string) {
	t.Helper()
	if out, err := s.command(program, args...).CombinedOutput(); err != nil {
		log, _ := os.ReadFile(filepath.Join(s.dir, "log"))
		t.Fatalf("%s: %v\n%s%s", program, err, out, log)
	}
}

// command prepares a program; what it prints goes to a file where it stays in
// the background, since a pipe would wait for it.
func (s *Server) command(program string, args ...string) *exec.Cmd {
	c := exec.Command(filepath.Join(s.bin, program), args...)
	c.Dir = s.dir
	c.Env = append(os.Environ(), "LC_ALL=C", "PGUSER=diplograph")
	c.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	return c
}

// programs finds the folder of the newest server programs, "" if there is none.
func programs() string {
	versions, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // of Debian and its kin
	best, newest := "", 0
	for _, path := range versions {
		dir := filepath.Dir(path)
		if n, err := strconv.Atoi(filepath.Base(filepath.Dir(dir))); err == nil && n > newest {
			best, newest = dir, n
		}
	}
	if best != "" {
		return best
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	return ""
}

// nobody is a user without rights to run the server as.
func nobody() (*syscall.Credential, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errU := strconv.ParseUint(u.Uid, 10, 32)
		gid, errG := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(errU, errG); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("there is no user postgres or nobody to run PostgreSQL as")
}
