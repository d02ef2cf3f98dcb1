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

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph/api"
)

func TestServe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte("Kenya attended the Fourth Meeting of the Working Group on Cyber Law."), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	out, w := io.Pipe()
	var log bytes.Buffer
	code := make(chan int, 1)
	go func() {
		code <- runIn(ctx, w, &log, "serve", "--store", "mem:", "--listen", "127.0.0.1:0", file)
		w.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("no line: %v; code %d, %s", err, <-code, &log)
	}
	url, ok := strings.CutPrefix(strings.TrimSpace(line), "Serving ")
	if !ok {
		t.Fatalf("%q names no URL", line)
	}
	for _, page := range []string{"", "healthz", "readyz", "schema.graphql", "id/state/KE"} {
		if answer := get(t, url+page); answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", page, answer.Status)
		}
	}
	http.DefaultClient.CloseIdleConnections()
	stop()
	if got := <-code; got != exitDone {
		t.Errorf("exit code %d: %s", got, &log)
	}
	if !strings.Contains(log.String(), "1 document: 1 added") {
		t.Errorf("no summary in %q", &log)
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
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		mediaType, text string
		want            error
	}{
		"text":            {"text/plain", "Kenya attended the meeting.", nil},
		"unknown type":    {"image/png", "Kenya attended the meeting.", api.ErrUnsupportedMediaType},
		"not of its type": {"text/plain", "\xff\xfe\x00", api.ErrUnreadable},
	} {
		t.Run(name, func(t *testing.T) {
			document, _, err := extractFor(x)(t.Context(), "sent", test.mediaType, []byte(test.text))
			if !errors.Is(err, test.want) || (err == nil) != (document.Name == "sent") {
				t.Errorf("document %q, error %v; want %v", document.Name, err, test.want)
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
