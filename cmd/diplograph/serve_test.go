package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/api"
)

// served runs a server, and gives its URL and what stops it, which tells its
// exit code.
func served(t *testing.T, log io.Writer, args ...string) (url string, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	out, w := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- runIn(ctx, w, log, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
		w.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("no line: %v; code %d", err, <-code)
	}
	url, ok := strings.CutPrefix(strings.TrimSpace(line), "Serving ")
	if !ok {
		t.Fatalf("%q names no URL", line)
	}
	return url, func() int {
		cancel()
		return <-code
	}
}

func writeNote(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte("Kenya attended the Fourth Meeting of the Working Group on Cyber Law."), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestServe(t *testing.T) {
	var log bytes.Buffer
	url, stop := served(t, &log, "--store", "mem:", writeNote(t))
	for _, page := range []string{"", "healthz", "readyz", "schema.graphql", "id/state/KE"} {
		if answer := get(t, url+page); answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", page, answer.Status)
		}
	}
	http.DefaultClient.CloseIdleConnections()
	if got := stop(); got != exitDone {
		t.Errorf("exit code %d: %s", got, &log)
	}
	if !strings.Contains(log.String(), "1 document: 1 added") {
		t.Errorf("no summary in %q", &log)
	}
}

// The store of a server that runs is backed up, and nothing of that is left
// behind when the server stops.
func TestBackupOfServer(t *testing.T) {
	dir := t.TempDir()
	store, copied, file := "bolt:"+filepath.Join(dir, "graph.db"), "bolt:"+filepath.Join(dir, "copy.db"), filepath.Join(dir, "graph.backup")
	_, stop := served(t, io.Discard, "--store", store, writeNote(t))
	var out, log bytes.Buffer
	code := runIn(t.Context(), &out, &log, "backup", "--store", store, file)
	if code != exitDone || !strings.HasPrefix(out.String(), "backed up 1 revision, ") {
		t.Errorf("backup: code %d, %q, %q", code, &out, &log)
	}
	if got := stop(); got != exitDone {
		t.Errorf("exit code %d", got)
	}
	out.Reset()
	if code := runIn(t.Context(), &out, &log, "restore", "--store", copied, file); code != exitDone {
		t.Errorf("restore: code %d, %q", code, &log)
	}
	out.Reset()
	code = runIn(t.Context(), &out, &log, "verify", "--store", copied)
	if code != exitDone || !strings.HasPrefix(out.String(), "sound: 1 revision, ") {
		t.Errorf("verify: code %d, %q, %q", code, &out, &log)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.socket")); len(left) > 0 {
		t.Errorf("the server leaves %q", left)
	}
}

func get(t *testing.T, url string) *http.Response {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	if err := answer.Body.Close(); err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestExtractFor(t *testing.T) {
	load := loader()
	for name, test := range map[string]struct {
		mediaType, text string
		want            error
	}{
		"text":            {"text/plain", "Kenya attended the meeting.", nil},
		"unknown type":    {"image/png", "Kenya attended the meeting.", api.ErrUnsupportedMediaType},
		"not of its type": {"text/plain", "\xff\xfe\x00", api.ErrUnreadable},
	} {
		t.Run(name, func(t *testing.T) {
			read, err := extractFor(load)(t.Context(), "sent", test.mediaType, []byte(test.text))
			if !errors.Is(err, test.want) || (err == nil) != (read.Document.Name == "sent") {
				t.Errorf("document %q, error %v; want %v", read.Document.Name, err, test.want)
			}
		})
	}
}

func TestServePortTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	var out, log bytes.Buffer
	code := runIn(t.Context(), &out, &log, "serve", "--store", "mem:", "--listen", taken.Addr().String())
	want := "diplograph: cannot listen at " + taken.Addr().String() + ": "
	if code != exitInput || !strings.HasPrefix(log.String(), want) || !strings.Contains(log.String(), "--listen chooses another") {
		t.Errorf("code %d, %q; want %d, %q…", code, &log, exitInput, want)
	}
}
