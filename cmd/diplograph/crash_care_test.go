package main

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

// Whenever "compact", "backup" or "restore" is killed, the store is as it was or
// compacted, and there is a whole backup, or a whole store, or none.
func TestKilledWhileCaring(t *testing.T) {
	if testing.Short() {
		t.Skip("kills thirty processes")
	}
	random := rand.New(rand.NewPCG(5, 6))
	folder := t.TempDir()
	writeReports(t, filepath.Join(folder, "docs"), 300, random)
	t.Chdir(folder)
	store := "bolt:" + filepath.Join(folder, "graph.db")
	file, sound := filepath.Join(folder, "graph.backup"), filepath.Join(folder, "sound.backup")
	demandCode(t, exitDone, "ingest", "--quiet", "--store", store, "docs")
	demandCode(t, exitDone, "withdraw", "--store", store, "docs/report-000.txt")
	demandCode(t, exitDone, "backup", "--store", store, sound)
	want := shownBy(t, store)
	binary := commandBinary(t)
	kill := func(args ...string) {
		t.Helper()
		command := exec.CommandContext(t.Context(), binary, args...)
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(350_000)) * time.Microsecond)
		_ = command.Process.Kill()
		_ = command.Wait() // it may have been done before
	}
	for range 10 {
		kill("compact", "--store", store)
		if diff := cmp.Diff(want, shownBy(t, store)); diff != "" {
			t.Fatalf("after compact was killed (-want +got):\n%s", diff)
		}
		demandCode(t, exitDone, "verify", "--store", store)

		kill("backup", "--force", "--store", store, file)
		checkBackup(t, file)

		copied := filepath.Join(t.TempDir(), "copy.db")
		kill("restore", "--store", "bolt:"+copied, sound)
		if _, err := os.Stat(copied); err == nil {
			demandCode(t, exitDone, "verify", "--store", "bolt:"+copied)
		}
	}
}

func demandCode(t *testing.T, want int, args ...string) {
	t.Helper()
	var out, log bytes.Buffer
	if code := runIn(t.Context(), &out, &log, args...); code != want {
		t.Fatalf("%v: exit code %d: %s%s", args, code, &out, &log)
	}
}

func shownBy(t *testing.T, uri string) map[string]savedDocument {
	t.Helper()
	store, err := graph.Open(t.Context(), uri, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	return savedDocuments(t, store.View())
}

// checkBackup checks that the backup is sound, if it is there.
func checkBackup(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := graph.CheckBackup(t.Context(), f); err != nil {
		t.Errorf("a backup that was cut short is there: %v", err)
	}
}
