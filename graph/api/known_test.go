package api_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
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
