package live_test

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/api/live"
)

// get asks for a stream of events.
func get(t *testing.T, address, query string) (*http.Response, error) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address+"?query="+url.QueryEscape(query), nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(r)
	if err == nil {
		t.Cleanup(func() { _ = response.Body.Close() })
	}
	return response, err
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	text, err := io.ReadAll(r.Body)
	if err != nil && !strings.Contains(err.Error(), "EOF") {
		t.Fatal(err)
	}
	return string(text)
}

func TestEvents(t *testing.T) {
	_, address := serve(t)
	for query, want := range map[string]string{
		"count 2": ":\n\nevent: next\nid: 1\ndata: {\"data\":{\"n\":1}}\n\nevent: next\nid: 2\ndata: {\"data\":{\"n\":2}}\n\nevent: complete\ndata: \n\n",
		"count 0": ":\n\nevent: complete\ndata: \n\n",
		"refused": ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"it makes no sense\"}]}\n\nevent: complete\ndata: \n\n",
		"fault": ":\n\nevent: next\nid: 1\ndata: {\"data\":{\"n\":1}}\n\n" +
			"event: next\nid: 1\ndata: {\"errors\":[{\"message\":\"it broke\"}]}\n\nevent: complete\ndata: \n\n",
	} {
		response, err := get(t, address, query)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, body(t, response)); diff != "" || response.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d (-want +got):\n%s", query, response.StatusCode, diff)
		}
		if h := response.Header; h.Get("Content-Type") != "text/event-stream; charset=utf-8" || !strings.Contains(h.Get("Cache-Control"), "no-cache") {
			t.Errorf("headers %v", h)
		}
	}
}

// TestEventsStayAlive reads the signs of life of a stream without results.
func TestEventsStayAlive(t *testing.T) {
	var running atomic.Int64
	hub, address := serve(t, counted(&running), func(c *live.Config) { c.PingInterval = time.Millisecond })
	response, err := get(t, address, "wait")
	if err != nil {
		t.Fatal(err)
	}
	signs := make([]byte, len(":\n\n:\n\n:\n\n"))
	if _, err := io.ReadFull(response.Body, signs); err != nil || string(signs) != ":\n\n:\n\n:\n\n" {
		t.Errorf("%q, %v", signs, err)
	}
	_ = response.Body.Close()
	eventually(t, "it runs on", func() bool { return running.Load() == 0 && hub.Streams() == 0 })
}

// TestSlowReaderIsLetGo has a client that takes nothing of an endless stream.
func TestSlowReaderIsLetGo(t *testing.T) {
	var running atomic.Int64
	hub, address := serve(t, counted(&running), func(c *live.Config) { c.WriteTimeout = 200 * time.Millisecond })
	if _, err := get(t, address, "large"); err != nil {
		t.Fatal(err)
	}
	eventually(t, "it is not let go", func() bool { return hub.Streams() == 0 && running.Load() == 0 })
}
