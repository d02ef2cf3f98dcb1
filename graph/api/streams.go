package api

import (
	"context"
	"errors"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api/live"
)

// What is served over connections that stay open: sockets and streams of events.
// Who asks for them, and what they may be used for, is decided here.

// newHub returns what holds the connections.
func (s *server) newHub() *live.Hub {
	c := s.Live
	c.Start, c.Admit, c.Origin, c.Room = s.start, s.admitSocket, s.sameOrListed, s.sent.take
	c.MaxMessage = min(c.MaxMessage, s.MaxBody)
	return live.New(c)
}

// errSubscription says that an operation is one that a plain answer cannot hold.
var errSubscription = errors.New("a subscription")

// serveLive answers requests for a socket or for a stream of events; false if
// the request asks for neither.
func (s *server) serveLive(w http.ResponseWriter, r *http.Request, client string) bool {
	switch {
	case r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket"):
		ctx := context.WithValue(r.Context(), openedKey{}, opened{client: client, host: r.Host})
		if err := s.hub.WebSocket(w, r.WithContext(ctx), client); err != nil {
			s.refuseStream(w, r, client, err)
		}
	case wantsEvents(r.Header.Values("Accept"), true):
		body, done, err := s.receive(w, r)
		defer done()
		if err != nil {
			s.refuse(w, r, mediaJSON, err)
			return true
		}
		s.events(w, r, client, body)
	default:
		return false
	}
	return true
}

// events answers with a stream of events.
func (s *server) events(w http.ResponseWriter, r *http.Request, client string, body []byte) {
	params, err := s.params(r, body)
	if err != nil {
		s.refuse(w, r, mediaJSON, err)
		return
	}
	place := &place{wanted: make(chan struct{})}
	place.came, _ = strconv.ParseInt(r.Header.Get("Last-Event-ID"), 10, 64)
	ctx := context.WithValue(r.Context(), openedKey{}, opened{client: client, host: r.Host, reading: r.Method == http.MethodGet})
	r = r.WithContext(context.WithValue(ctx, placeKey{}, place))
	sent := r.Header.Values("Authorization")
	still := func(ctx context.Context) error { return s.still(ctx, sent) }
	if err := s.hub.Events(w, r, client, &live.Request{RawParams: *params}, still); err != nil {
		s.refuseStream(w, r, client, err)
	}
}

// streamOrRefuse answers a subscription that came as a plain request: as events
// if the client takes them.
func (s *server) streamOrRefuse(w http.ResponseWriter, r *http.Request, client string, body []byte) {
	if wantsEvents(r.Header.Values("Accept"), false) {
		s.events(w, r, client, body)
		return
	}
	s.refuse(w, r, mediaJSON, &refusal{status: http.StatusNotAcceptable, message: "a subscription needs a WebSocket with the protocol graphql-transport-ws, or Accept: text/event-stream"})
}

func (s *server) refuseStream(w http.ResponseWriter, r *http.Request, client string, err error) {
	var refused *live.Refusal
	if !errors.As(err, &refused) {
		return // it has been answered
	}
	fault := &refusal{status: refused.Status, code: codeForbidden, message: refused.Message}
	if refused.Status == http.StatusServiceUnavailable {
		fault.code = codeUnavailable
		w.Header().Set("Retry-After", "10")
	}
	s.refuse(w, r, mediaJSON, fault)
}

// wantsEvents tells whether the client takes events, or likes nothing better.
func wantsEvents(accept []string, best bool) bool {
	for _, choice := range strings.Split(strings.Join(accept, ","), ",") {
		media, attributes, err := mime.ParseMediaType(choice)
		switch {
		case err != nil || attributes["q"] == "0":
		case media == live.MediaEvents:
			return true
		case best && (media == mediaGraphQL || media == mediaJSON):
			return false
		}
	}
	return false
}

type openedKey struct{}

// opened is who opened a connection, and how.
type opened struct {
	client  string // whose operations are counted together
	host    string // that the client asked
	reading bool   // nothing may be changed: a page elsewhere may have asked
}

func openedBy(ctx context.Context) opened {
	o, _ := ctx.Value(openedKey{}).(opened)
	return o
}

// admitSocket finds who opens a socket: by the payload {"authorization": "Bearer
// TOKEN"} of its first message, as pages cannot send headers, or else by the
// header Authorization of its request.
func (s *server) admitSocket(ctx context.Context, payload map[string]any) (live.Admission, error) {
	var sent []string
	for name, value := range payload {
		if strings.EqualFold(name, "authorization") {
			text, _ := value.(string)
			sent = append(sent, text)
		}
	}
	if sent == nil {
		return live.Admission{Context: ctx}, access.Require(ctx, access.Read)
	}
	caller, err := s.caller(ctx, openedBy(ctx).host, sent)
	if err != nil {
		return live.Admission{}, err
	}
	o := openedBy(ctx)
	o.client = "token " + caller.Token
	ctx = access.With(context.WithValue(ctx, openedKey{}, o), caller)
	still := func(ctx context.Context) error { return s.still(ctx, sent) }
	return live.Admission{Context: ctx, Still: still}, access.Require(ctx, access.Read)
}

// still tells whether what was sent still lets somebody in. That tokens cannot be
// looked up now ends no connection.
func (s *server) still(ctx context.Context, authorization []string) error {
	if len(authorization) == 0 {
		return nil
	}
	if _, err := s.caller(ctx, "", authorization); errors.Is(err, access.ErrBadToken) {
		return err
	}
	return nil
}
