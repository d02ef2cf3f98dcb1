package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
)

// A text that was altered on the disk is told as damage of the values, and what
// to do about it.
func TestVerifyTellsDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	report := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(report, []byte("Kenya and Peru attended the Fourth Meeting of the Working Group on Cyber Law in Geneva.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	demandCode(t, exitDone, "ingest", "--quiet", "--store", "bolt:"+path, report)
	demandCode(t, exitDone, "verify", "--quiet", "--store", "bolt:"+path)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, bytes.ReplaceAll(raw, []byte("Kenya and Peru"), []byte("Kenya and Cuba")), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	code := runIn(t.Context(), &out, &log, "verify", "--store", "bolt:"+path)
	if code != exitStore || !strings.Contains(out.String(), "values: 1 fault\n") || !strings.Contains(log.String(), "restore it from a backup") {
		t.Errorf("code %d, %s%s", code, &out, &log)
	}
	out.Reset()
	code = runIn(t.Context(), &out, &log, "verify", "--json", "--store", "bolt:"+path)
	var told verdict
	if err := json.Unmarshal(out.Bytes(), &told); err != nil || code != exitStore || told.Sound || told.Faults == 0 || len(told.Parts) == 0 {
		t.Errorf("code %d, %v, %s", code, err, &out)
	}
}

// What is said to help does.
func TestRemedy(t *testing.T) {
	for parts, want := range map[string]error{
		"spo":             errIndexes,
		"hashes snapshot": errIndexes,
		"snapshot model":  errStale,
		"model":           errUnsound,
		"values spo":      errUnsound,
		"head":            errUnsound,
	} {
		var r graph.Verified
		for _, part := range strings.Fields(parts) {
			r.Parts = append(r.Parts, graph.PartVerified{Part: graph.Part(part)})
		}
		if got := remedy(r); got != want {
			t.Errorf("%s: %v", parts, got)
		}
	}
}
