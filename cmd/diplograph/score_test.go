package main

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
)

var update = flag.Bool("update", false, "rewrite testdata/score.txt at the top of the module")

// The quality of extraction is kept in a file, so that a change of it is seen
// and reviewed like any other. Never edit the gold to make this pass.
func TestScoreOfGold(t *testing.T) {
	const golden = "../../testdata/score.txt"
	paths, err := findGold("../../testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.Config{})
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
		t.Errorf("the quality has changed; if it is meant, run go test ./cmd/diplograph -run %s -update (-was +is):\n%s", t.Name(), diff)
	}
}
