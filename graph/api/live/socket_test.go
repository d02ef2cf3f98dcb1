package live_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/diplograph/diplograph/graph/api/live"
)

func TestSocket(t *testing.T) {
	_, url := serve(t)
	c := dial(t, url)
	c.init()
	c.subscribe("a", "count 2")
	c.expect(`{"type":"next","id":"a","payload":{"data":{"n":1}}}`, `{"type":"next","id":"a","payload":{"data":{"n":2}}}`, `{"type":"complete","id":"a"}`)
	c.subscribe("a", "count 0")
	c.expect(`{"type":"complete","id":"a"}`)
	c.subscribe("b", "refused")
	c.expect(`{"type":"error","id":"b","payload":[{"message":"it makes no sense"}]}`)
	c.subscribe("c", "fault")
	c.expect(`{"type":"next","id":"c","payload":{"data":{"n":1}}}`, `{"type":"next","id":"c","payload":{"errors":[{"message":"it broke"}]}}`, `{"type":"complete","id":"c"}`)
	c.send(`{"type":"ping","payload":{"x":1}}`)
	c.expect(`{"type":"pong","payload":{"x":1}}`)
	c.send(`{"type":"pong"}`)
	c.send(`{"type":"complete","id":"nothing"}`)
	c.send(`{"type":"ping"}`)
	c.expect(`{"type":"pong"}`)
}

// TestSocketComplete lets a client complete an operation and use its id again.
func TestSocketComplete(t *testing.T) {
	var running atomic.Int64
	_, url := serve(t, counted(&running))
	c := dial(t, url)
	c.init()
	c.subscribe("a", "wait")
	eventually(t, "it does not run", func() bool { return running.Load() == 1 })
	c.send(`{"type":"complete","id":"a"}`)
	eventually(t, "it runs on", func() bool { return running.Load() == 0 })
	c.subscribe("a", "count 1")
	c.expect(`{"type":"next","id":"a","payload":{"data":{"n":1}}}`, `{"type":"complete","id":"a"}`)
}

func TestSocketCloses(t *testing.T) {
	const acknowledged = `{"type":"connection_init","payload":{"name":"ada"}}`
	wait := `{"type":"subscribe","id":"a","payload":{"query":"wait"}}`
	for name, test := range map[string]struct {
		messages []string
		code     websocket.StatusCode
	}{
		"no JSON":                   {[]string{"hello"}, 4400},
		"unknown type":              {[]string{acknowledged, `{"type":"start"}`}, 4400},
		"payload is no object":      {[]string{`{"type":"connection_init","payload":[]}`}, 4400},
		"no id":                     {[]string{acknowledged, `{"type":"subscribe","payload":{"query":"wait"}}`}, 4400},
		"no query":                  {[]string{acknowledged, `{"type":"subscribe","id":"a","payload":{}}`}, 4400},
		"no payload":                {[]string{acknowledged, `{"type":"subscribe","id":"a"}`}, 4400},
		"variables are no object":   {[]string{acknowledged, `{"type":"subscribe","id":"a","payload":{"query":"wait","variables":[]}}`}, 4400},
		"subscribe before it began": {[]string{wait}, 4401},
		"stranger":                  {[]string{`{"type":"connection_init","payload":{"name":"stranger"}}`}, 4403},
		"guest":                     {[]string{`{"type":"connection_init","payload":{"name":"guest"}}`}, 4403},
		"no beginning":              {nil, 4408},
		"id is in use":              {[]string{acknowledged, wait, wait}, 4409},
		"begun twice":               {[]string{acknowledged, acknowledged}, 4429},
		"large message":             {[]string{acknowledged, `{"type":"ping","payload":"` + strings.Repeat("x", 2000) + `"}`}, websocket.StatusMessageTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			_, url := serve(t, func(c *live.Config) {
				c.MaxMessage = 1000
				c.InitTimeout = 5 * time.Second
				if name == "no beginning" {
					c.InitTimeout = time.Millisecond
				}
				if name == "guest" {
					c.PingInterval = time.Millisecond
				}
			})
			c := dial(t, url)
			for _, m := range test.messages {
				c.send(m)
			}
			c.expectClose(test.code)
		})
	}
}

func TestSocketOfOtherProtocol(t *testing.T) {
	_, url := serve(t)
	dial(t, url, "graphql-ws").expectClose(4406)
}

func TestSocketOfOtherOrigin(t *testing.T) {
	for _, test := range []struct {
		may    func(*http.Request) bool
		status int
	}{
		{nil, http.StatusForbidden},
		{func(*http.Request) bool { return false }, http.StatusForbidden},
		{func(r *http.Request) bool { return r.Header.Get("Origin") == "https://evil.example" }, http.StatusSwitchingProtocols},
	} {
		_, url := serve(t, func(c *live.Config) { c.Origin = test.may })
		conn, response, _ := websocket.Dial(t.Context(), url, &websocket.DialOptions{
			Subprotocols: []string{live.Protocol}, HTTPHeader: http.Header{"Origin": {"https://evil.example"}},
		})
		if response == nil || response.StatusCode != test.status {
			t.Errorf("%v, want %d", response, test.status)
		}
		if conn != nil {
			_ = conn.CloseNow()
		}
	}
}

func TestOperationsOfASocketAreLimited(t *testing.T) {
	_, url := serve(t, func(c *live.Config) { c.MaxOperations = 2 })
	c := dial(t, url)
	c.init()
	c.subscribe("a", "wait")
	c.subscribe("b", "wait")
	c.subscribe("c", "count 1")
	c.expect(`{"type":"error","id":"c","payload":[{"message":"too many operations run in this socket: complete one first","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}`)
	c.send(`{"type":"complete","id":"a"}`)
	c.subscribe("c", "count 1")
	c.expect(`{"type":"next","id":"c","payload":{"data":{"n":1}}}`, `{"type":"complete","id":"c"}`)
}

func TestStreamsAreLimited(t *testing.T) {
	for name, limit := range map[string]func(*live.Config){
		"of all":    func(c *live.Config) { c.MaxStreams = 2 },
		"of client": func(c *live.Config) { c.MaxPerClient = 2 },
	} {
		t.Run(name, func(t *testing.T) {
			hub, url := serve(t, limit)
			one := dial(t, url)
			one.init()
			dial(t, url).init()
			for _, ask := range []func() (*http.Response, error){
				func() (*http.Response, error) {
					_, response, _ := websocket.Dial(t.Context(), url, nil)
					return response, nil
				},
				func() (*http.Response, error) { return get(t, url, "wait") },
			} {
				response, err := ask()
				if err != nil || response.StatusCode != http.StatusServiceUnavailable {
					t.Errorf("%v, %v", response, err)
				}
			}
			_ = one.conn.CloseNow()
			eventually(t, "the first is not let go", func() bool { return hub.Streams() == 1 })
			dial(t, url).init()
		})
	}
}

// TestSlowClientIsLetGo has a client take nothing of an endless stream: its
// operation waits for it, and ends with it.
func TestSlowClientIsLetGo(t *testing.T) {
	for name, limit := range map[string]func(*live.Config){
		"by writes": func(c *live.Config) { c.WriteTimeout = 200 * time.Millisecond },
		"by pings":  func(c *live.Config) { c.WriteTimeout, c.PingInterval = 200*time.Millisecond, 10*time.Millisecond },
	} {
		t.Run(name, func(t *testing.T) {
			var running atomic.Int64
			hub, url := serve(t, counted(&running), limit)
			c := dial(t, url)
			c.init()
			c.subscribe("a", "large")
			eventually(t, "it is not let go", func() bool { return hub.Streams() == 0 && running.Load() == 0 })
		})
	}
}

// TestSilentClientIsLetGo has a client that does not answer pings.
func TestSilentClientIsLetGo(t *testing.T) {
	hub, url := serve(t, func(c *live.Config) { c.WriteTimeout, c.PingInterval = 50*time.Millisecond, 10*time.Millisecond })
	dial(t, url).init() // and reads no more, so that nothing answers
	eventually(t, "it is not let go", func() bool { return hub.Streams() == 0 })
}

// TestNoRoom lets connections go for whose results there is no room.
func TestNoRoom(t *testing.T) {
	_, url := serve(t, func(c *live.Config) {
		c.Room = func(bytes int64) (func(), bool) { return func() {}, bytes < 20 }
	})
	c := dial(t, url)
	c.init()
	c.subscribe("a", "count 1")
	c.expect(`{"type":"next","id":"a","payload":{"data":{"n":1}}}`, `{"type":"complete","id":"a"}`)
	c.subscribe("b", "large")
	c.expectClose(websocket.StatusTryAgainLater)
	response, err := get(t, url, "large")
	if err != nil {
		t.Fatal(err)
	}
	if text := body(t, response); text != ":\n\n" {
		t.Errorf("the stream has %q", text)
	}
}

// TestHubCloses ends sockets and streams, and opens no others.
func TestHubCloses(t *testing.T) {
	hub, url := serve(t)
	c := dial(t, url)
	c.init()
	c.subscribe("a", "endless")
	response, err := get(t, url, "endless")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		hub.Close(t.Context())
	}()
	c.expectClose(websocket.StatusGoingAway)
	if text := body(t, response); strings.Contains(text, "complete") {
		t.Error("the stream was completed, so that its client will not come again")
	}
	<-done
	if hub.Streams() != 0 {
		t.Errorf("%d are left", hub.Streams())
	}
	if response, err := get(t, url, "endless"); err != nil || response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("%v, %v", response, err)
	}
}

// TestComingAndGoing lets clients come, subscribe and leave in all ways at once;
// serve looks for what they leave behind.
func TestComingAndGoing(t *testing.T) {
	var running atomic.Int64
	hub, url := serve(t, counted(&running))
	for i := range 40 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			if i%4 == 3 {
				response, err := get(t, url, "endless")
				if err != nil {
					t.Fatal(err)
				}
				_ = response.Body.Close()
				return
			}
			c := dial(t, url)
			c.init()
			for id := range 5 {
				c.subscribe(fmt.Sprint(id), []string{"wait", "endless", "count 3"}[(i+id)%3])
			}
			switch i % 4 {
			case 0:
				_ = c.conn.Close(websocket.StatusNormalClosure, "")
			case 1:
				_ = c.conn.CloseNow()
			case 2:
				c.send(`{"type":"complete","id":"0"}`)
				c.send(`{"type":"complete","id":"1"}`)
			}
		})
	}
	t.Cleanup(func() {
		eventually(t, "operations are left", func() bool { return running.Load() == 0 && hub.Streams() == 0 })
	})
}
