package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
)

func TestInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		items := []int{5, 1, 4, 1, 3, 0, 2}
		var got []int
		err := inOrder(t.Context(), 3, items, func(_ context.Context, n int) int {
			time.Sleep(time.Duration(n) * time.Second) // in the bubble, no time passes
			return n
		}, func(n int) error {
			got = append(got, n)
			return nil
		})
		if err != nil || !slices.Equal(got, items) {
			t.Errorf("emitted %v, %v; want %v", got, err, items)
		}
	})
}

func TestInOrderStops(t *testing.T) {
	full := errors.New("full")
	identity := func(_ context.Context, n int) int { return n }
	emitted := 0
	err := inOrder(t.Context(), 2, make([]int, 100), identity, func(int) error {
		emitted++
		if emitted == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || emitted != 3 {
		t.Errorf("%d emitted, error %v; want 3, %v", emitted, err, full)
	}

	ctx, cancel := context.WithCancel(t.Context())
	emitted = 0
	err = inOrder(ctx, 2, make([]int, 100), identity, func(int) error {
		emitted++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || emitted != 1 {
		t.Errorf("%d emitted, error %v; want 1, %v", emitted, err, context.Canceled)
	}
}

// Whoever interrupts a command is told what was done until then.
func TestIngestInterrupted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte("Kenya attended the meeting."), 0o644); err != nil {
		t.Fatal(err)
	}
	a := &app{stdio: stdio{err: io.Discard}, store: "mem:", log: slog.New(slog.DiscardHandler)}
	store, err := a.openStore(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	summary, err := a.ingest(ctx, x, store, 1, []string{file})
	if !errors.Is(err, context.Canceled) || summary.Documents != 0 {
		t.Errorf("%v, error %v; want no documents, %v", summary, err, context.Canceled)
	}
	if code := a.finish(&cobra.Command{}, err); code != exitInput {
		t.Errorf("exit code %d, want %d", code, exitInput)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x")
	for _, text := range []string{"first", "second"} {
		err := writeFile(path, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
		if got, _ := os.ReadFile(path); err != nil || string(got) != text {
			t.Fatalf("%q, %v; want %q", got, err, text)
		}
	}
	broken := errors.New("broken")
	err := writeFile(path, func(w io.Writer) error { _, _ = io.WriteString(w, "half"); return broken })
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
	if got, _ := os.ReadFile(path); string(got) != "second" {
		t.Errorf("a failed write left %q", got)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("a failed write left %v", left)
	}
}

func TestPassageAround(t *testing.T) {
	long := []rune(strings.Repeat("é", 500) + "HERE" + strings.Repeat("ö", 500))
	for name, test := range map[string]struct {
		text       []rune
		start, end int
		want       string
	}{
		"line":    {[]rune("one\ntwo here\nthree"), 8, 12, "two [here]"},
		"lines":   {[]rune("one\ntwo\nthree\nfour"), 5, 10, "t[wo\nth]ree"},
		"all":     {[]rune("here"), 0, 4, "[here]"},
		"long":    {long, 500, 504, "…" + strings.Repeat("é", 160) + "[HERE]" + strings.Repeat("ö", 160) + "…"},
		"outside": {[]rune("here"), 3, 99, "her[e]"},
	} {
		t.Run(name, func(t *testing.T) {
			got := passageAround(test.text, test.start, test.end).text(marker{"[", "]"})
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
