package main

import (
	"compress/gzip"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary be the command, if it is called by its name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"diplograph": main})
}

// The scripts use the command as people and other scripts do.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("WORKNAME", filepath.Base(env.WorkDir))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exitcode": exitCode,
			"capture":  capture,
			"gunzip":   gunzip,
			"help-of":  helpOfEach,
		},
	})
}

// exitCode runs a command, whose exit code must be the first argument.
func exitCode(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := err.(*exec.ExitError); ok {
		got = exit.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s: %v", got, args[0], err)
	}
}

// capture sets a variable to what a group of a regular expression matches in
// the last standard output.
func capture(ts *testscript.TestScript, _ bool, args []string) {
	match := regexp.MustCompile(args[1]).FindStringSubmatch(ts.ReadFile("stdout"))
	if match == nil {
		ts.Fatalf("nothing like %s in the output", args[1])
	}
	ts.Setenv(args[0], match[1])
}

// gunzip unpacks the first file into the second.
func gunzip(ts *testscript.TestScript, _ bool, args []string) {
	packed, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	defer packed.Close()
	reader, err := gzip.NewReader(packed)
	ts.Check(err)
	data, err := io.ReadAll(reader)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o644))
}

// helpOfEach asks for the help of each of the subcommands, which must have
// examples; what it prints is that of the last.
func helpOfEach(ts *testscript.TestScript, _ bool, commands []string) {
	for _, command := range commands {
		ts.Check(ts.Exec("diplograph", command, "--help"))
		if !regexp.MustCompile(`(?m)^Examples:\n  diplograph ` + command).MatchString(ts.ReadFile("stdout")) {
			ts.Fatalf("the help of %s has no examples", command)
		}
	}
}

// runIn runs a command line in this process.
func runIn(ctx context.Context, out, err io.Writer, args ...string) int {
	return run(ctx, args, stdio{out: out, err: err, getenv: func(string) string { return "" }})
}
