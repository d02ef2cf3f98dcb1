package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/api/live"
)

// start runs made-up operations: "count 3" gives so many results, "endless" gives
// them until the client leaves, "wait" gives none, "large" large ones, "refused"
// is refused and "fault" ends before its time.
func start(ctx context.Context, request *live.Request) live.Operation {
	fault := func(message string) *graphql.Response {
		return &graphql.Response{Errors: gqlerror.List{{Message: message}}}
	}
	if request.Query == "refused" {
		return live.Operation{Refused: fault("it makes no sense")}
	}
	left, given := -1, 0
	if n, ok := strings.CutPrefix(request.Query, "count "); ok {
		_, _ = fmt.Sscan(n, &left)
	}
	op := live.Operation{Position: func() string { return fmt.Sprint(given) }}
	op.Next = func(ctx context.Context) *graphql.Response {
		switch {
		case request.Query == "wait":
			<-ctx.Done()
			return nil
		case given == left || request.Query == "fault" && given == 1 || ctx.Err() != nil:
			return nil
		}
		given++
		data := fmt.Sprintf(`{"n":%d}`, given)
		if request.Query == "large" {
			data = fmt.Sprintf(`{"n":%q}`, strings.Repeat("x", 1<<20))
		}
		return &graphql.Response{Data: json.RawMessage(data)}
	}
	if request.Query == "fault" {
		op.Fault = func(context.Context) *graphql.Response { return fault("it broke") }
	}
	return op
}

// admit lets all in but who says that he is a stranger. Who says that he is a
// guest may not stay.
func admit(ctx context.Context, payload map[string]any) (live.Admission, error) {
	switch payload["name"] {
	case "stranger":
		return live.Admission{}, errors.New("a stranger")
	case "guest":
		return live.Admission{Context: ctx, Still: func(context.Context) error { return errors.New("it is late") }}, nil
	}
	return live.Admission{Context: ctx}, nil
}

// serve serves a hub at an address, and demands in the end that nothing of it
// goes on.
func serve(t *testing.T, options ...func(*live.Config)) (*live.Hub, string) {
	t.Helper()
	c := live.Config{Start: start, Admit: admit}
	for _, option := range options {
		option(&c)
	}
	hub := live.New(c)
	server := httptest.NewServer(handler(hub))
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
		demandQuiet(t)
	})
	return hub, server.URL
}

func handler(hub *live.Hub) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var err error
		request := &live.Request{}
		request.Query = r.URL.Query().Get("query")
		if r.Header.Get("Upgrade") != "" {
			err = hub.WebSocket(w, r, "somebody")
		} else {
			err = hub.Events(w, r, "somebody", request, nil)
		}
		if refusal := (*live.Refusal)(nil); errors.As(err, &refusal) {
			http.Error(w, refusal.Message, refusal.Status)
		}
	})
}

// demandQuiet fails the test if goroutines of the package are left.
func demandQuiet(t *testing.T) {
	t.Helper()
	eventually(t, "goroutines are left", func() bool {
		stacks := make([]byte, 1<<20)
		stacks = stacks[:runtime.Stack(stacks, true)]
		return !strings.Contains(string(stacks), "api/live.(") && !strings.Contains(string(stacks), "api/live.run")
	})
}

// eventually waits for a condition.
func eventually(t *testing.T, complaint string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !holds(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal(complaint)
		}
	}
}

// client is the other end of a socket.
type client struct {
	*testing.T
	conn *websocket.Conn
}

func dial(t *testing.T, url string, protocols ...string) client {
	t.Helper()
	if protocols == nil {
		protocols = []string{live.Protocol}
	}
	conn, response, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{Subprotocols: protocols})
	if err != nil {
		t.Fatalf("dial: %v, %v", err, response)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	conn.SetReadLimit(4 << 20)
	return client{t, conn}
}

func (c client) send(text string) {
	c.Helper()
	if err := c.conn.Write(c.Context(), websocket.MessageText, []byte(text)); err != nil {
		c.Fatalf("send: %v", err)
	}
}

// expect demands that these messages come next.
func (c client) expect(messages ...string) {
	c.Helper()
	for _, want := range messages {
		_, got, err := c.conn.Read(c.Context())
		if err != nil || string(got) != want {
			c.Fatalf("got %s, %v; want %s", got, err, want)
		}
	}
}

// expectClose demands that the socket is closed so, whatever comes before.
func (c client) expectClose(code websocket.StatusCode) {
	c.Helper()
	for {
		if _, _, err := c.conn.Read(c.Context()); err != nil {
			if got := websocket.CloseStatus(err); got != code {
				c.Errorf("closed with %d, %v; want %d", got, err, code)
			}
			return
		}
	}
}

func (c client) init() {
	c.Helper()
	c.send(`{"type":"connection_init"}`)
	c.expect(`{"type":"connection_ack"}`)
}

func (c client) subscribe(id, query string) {
	c.Helper()
	c.send(fmt.Sprintf(`{"type":"subscribe","id":%q,"payload":{"query":%q}}`, id, query))
}

// counted is a start that counts what runs.
func counted(running *atomic.Int64) func(*live.Config) {
	return func(c *live.Config) {
		c.Start = func(ctx context.Context, request *live.Request) live.Operation {
			op := start(ctx, request)
			running.Add(1)
			op.Stop = func() { running.Add(-1) }
			return op
		}
	}
}
