package api_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/diplograph/diplograph/graph/api"
)

// What is given again is packed for whoever takes that, and for nobody else.
func TestKnownAnswersArePackedForWhoTakesIt(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.Store, c.AnswerCache = newManyMeetings(t, 30), 1<<20 })
	body := bodyOf(t, "{ meetings(first: 30) { nodes { id name attendees { nodes { name } } } } }", nil)
	first := send(t, h, http.MethodPost, "/graphql", body).Body.String()
	if len(first) < 1400 || strings.Contains(first, `"errors"`) {
		t.Fatalf("answer: %.300s", first)
	}
	for _, encoding := range []string{"gzip", "identity", "gzip", ""} {
		a := send(t, h, http.MethodPost, "/graphql", body, "Accept-Encoding", encoding)
		packed := a.Header().Get("Content-Encoding") == "gzip"
		if a.Code != http.StatusOK || packed != (encoding == "gzip") {
			t.Errorf("%q: status %d, packed %v", encoding, a.Code, packed)
		}
		text := a.Body.String()
		if packed {
			unpacked, err := gzip.NewReader(a.Body)
			if err != nil {
				t.Fatal(err)
			}
			raw, err := io.ReadAll(unpacked)
			if err != nil {
				t.Fatal(err)
			}
			text = string(raw)
		}
		if text != first {
			t.Errorf("%q: %.300s, want %.300s", encoding, text, first)
		}
	}
}

// slow is a client that takes its answer when it is let.
type slow struct {
	*httptest.ResponseRecorder
	begun, let chan struct{}
}

// Write waits.
func (s *slow) Write(p []byte) (int, error) {
	close(s.begun)
	<-s.let
	return s.ResponseRecorder.Write(p)
}

// A known answer that is still being sent counts for its client as any other does.
func TestKnownAnswersAreUnderWayToo(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.AnswerCache, c.MaxConcurrent = 1<<20, 1 })
	body := bodyOf(t, "{ stats { revision } }", nil)
	send(t, h, http.MethodPost, "/graphql", body)
	first := &slow{httptest.NewRecorder(), make(chan struct{}), make(chan struct{})}
	var sent sync.WaitGroup
	sent.Go(func() {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		h.ServeHTTP(first, r)
	})
	<-first.begun
	if got := send(t, h, http.MethodPost, "/graphql", body); got.Code != http.StatusTooManyRequests {
		t.Errorf("beside it: %d %s", got.Code, got.Body)
	}
	close(first.let)
	sent.Wait()
	if got := send(t, h, http.MethodPost, "/graphql", body); got.Code != http.StatusOK || first.Code != http.StatusOK {
		t.Errorf("afterwards: %d %s, first %d", got.Code, got.Body, first.Code)
	}
}
