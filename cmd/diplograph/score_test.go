package main

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

var update = flag.Bool("update", false, "rewrite the scores in testdata at the top of the module")

// The quality of extraction is kept in files, so that a change of it is seen and
// reviewed like any other. Never edit the gold to make this pass, and never read
// the unseen documents to write a rule.
func TestScoreOfGold(t *testing.T) {
	if testing.Short() {
		t.Skip("reads all labelled documents")
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for folder, golden := range map[string]string{
		"../../testdata/gold":   "../../testdata/score.txt",
		"../../testdata/unseen": "../../testdata/score-unseen.txt",
	} {
		t.Run(filepath.Base(folder), func(t *testing.T) { checkScore(t, x, folder, golden) })
	}
}

// checkScore compares how well the documents of a folder are read with what the
// golden file says.
func checkScore(t *testing.T, x *extract.Extractor, folder, golden string) {
	t.Helper()
	paths, err := findGold(folder)
	if err != nil {
		t.Fatal(err)
	}
	var done []evaluation
	for _, path := range paths {
		e := evaluate(t.Context(), x, path)
		if e.err != nil {
			t.Fatalf("%s: %v", path, e.err)
		}
		if faults := e.Gold.Faults(); len(faults) > 0 {
			t.Errorf("faults of the gold: %q", faults)
		}
		done = append(done, e)
	}
	result, _ := judged(x, done)
	if *result.EvidenceValid != 1 {
		t.Errorf("only %g of the facts are proved by what they quote", *result.EvidenceValid)
	}
	var got bytes.Buffer
	if err := result.WriteSummary(&got); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("the quality has changed; if it is meant, run go test ./cmd/diplograph -run TestScoreOfGold -update (-was +is):\n%s", diff)
	}
}
