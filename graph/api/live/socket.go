package live

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
)

// Protocol is the WebSocket subprotocol that is spoken.
const Protocol = "graphql-transport-ws"

// The codes with which the protocol closes a socket.
const (
	closeBadMessage   websocket.StatusCode = 4400
	closeUnauthorized websocket.StatusCode = 4401
	closeForbidden    websocket.StatusCode = 4403
	closeProtocol     websocket.StatusCode = 4406
	closeInitTimeout  websocket.StatusCode = 4408
	closeDuplicate    websocket.StatusCode = 4409
	closeManyInits    websocket.StatusCode = 4429
)

// message is what goes over a socket, in either direction.
type message struct {
	Type    string          `json:"type"`
	ID      string          `json:"id,omitempty"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// WebSocket answers a client's request to open a socket, and serves it until it
// is closed. It fails with a Refusal, before anything is written, if there are
// too many or the client's page may not have one.
func (h *Hub) WebSocket(w http.ResponseWriter, r *http.Request, client string) error {
	if h.Origin != nil && !h.Origin(r) {
		return &Refusal{http.StatusForbidden, "pages of this origin may not open a socket"}
	}
	leave, err := h.enter(client)
	if err != nil {
		return err
	}
	defer leave()
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{Protocol}, InsecureSkipVerify: h.Origin != nil})
	if err != nil {
		return nil // it has been answered
	}
	conn.SetReadLimit(h.MaxMessage)
	s := &socket{hub: h, conn: conn, operations: map[string]*operation{}}
	if conn.Subprotocol() != Protocol {
		s.close(closeProtocol, "Subprotocol not acceptable")
		return nil
	}
	s.serve(r.Context())
	return nil
}

// socket is one connection.
type socket struct {
	hub  *Hub
	conn *websocket.Conn

	mu         sync.Mutex
	admitted   *Admission
	operations map[string]*operation // that run, by id
	running    sync.WaitGroup
}

// operation is one that runs in a socket.
type operation struct{ cancel context.CancelFunc }

// serve reads messages until the socket is closed by either side.
func (s *socket) serve(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	defer s.running.Wait()
	defer func() { _ = s.conn.CloseNow() }()
	defer cancel()
	late := time.AfterFunc(s.hub.InitTimeout, func() {
		if s.admission() == nil {
			s.close(closeInitTimeout, "Connection initialisation timeout")
		}
	})
	defer late.Stop()
	s.running.Go(func() { s.watch(ctx) })
	for {
		kind, text, err := s.conn.Read(ctx)
		if err != nil {
			return
		}
		var m message
		if kind != websocket.MessageText || json.Unmarshal(text, &m) != nil {
			s.close(closeBadMessage, "Invalid message received")
			return
		}
		if !s.receive(ctx, m) {
			return
		}
	}
}

// receive acts on a message; false if the socket was closed for it.
func (s *socket) receive(ctx context.Context, m message) bool {
	switch m.Type {
	case "connection_init":
		return s.initialise(ctx, m)
	case "ping":
		return s.send(ctx, message{Type: "pong", Payload: m.Payload}) == nil
	case "pong":
		return true
	case "subscribe":
		return s.subscribe(m)
	case "complete":
		s.drop(m.ID, nil)
		return true
	}
	s.close(closeBadMessage, "Invalid message received")
	return false
}

func (s *socket) initialise(ctx context.Context, m message) bool {
	if s.admission() != nil {
		s.close(closeManyInits, "Too many initialisation requests")
		return false
	}
	var payload map[string]any
	if len(m.Payload) > 0 && json.Unmarshal(m.Payload, &payload) != nil {
		s.close(closeBadMessage, "Invalid message received")
		return false
	}
	who, err := s.hub.Admit(ctx, payload)
	if err != nil {
		s.close(closeForbidden, "Forbidden")
		return false
	}
	s.mu.Lock()
	s.admitted = &who
	s.mu.Unlock()
	return s.send(ctx, message{Type: "connection_ack"}) == nil
}

func (s *socket) admission() *Admission {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.admitted
}

// subscribe begins an operation.
func (s *socket) subscribe(m message) bool {
	who := s.admission()
	if who == nil {
		s.close(closeUnauthorized, "Unauthorized")
		return false
	}
	request, err := ParseRequest(m.Payload)
	if m.ID == "" || err != nil {
		s.close(closeBadMessage, "Invalid message received")
		return false
	}
	ctx, cancel := context.WithCancel(who.Context)
	op := &operation{cancel}
	s.mu.Lock()
	_, there := s.operations[m.ID]
	full := len(s.operations) >= s.hub.MaxOperations
	if !there && !full {
		s.operations[m.ID] = op
	}
	s.mu.Unlock()
	switch {
	case there:
		cancel()
		s.close(closeDuplicate, "Subscriber for "+shorten(m.ID)+" already exists")
		return false
	case full:
		cancel()
		return s.send(who.Context, message{Type: "error", ID: m.ID, Payload: tooMany()}) == nil
	}
	s.running.Go(func() {
		defer cancel()
		s.run(ctx, m.ID, op, request)
	})
	return true
}

// run sends the results of an operation.
func (s *socket) run(ctx context.Context, id string, op *operation, request *Request) {
	begun := s.hub.Start(ctx, request)
	defer begun.stop()
	if begun.Refused != nil {
		if s.drop(id, op) {
			_ = s.send(ctx, message{Type: "error", ID: id, Payload: marshal(begun.Refused.Errors)})
		}
		return
	}
	err := run(ctx, begun, func(result *graphql.Response) error {
		return s.hub.sending(encode(result), func(text []byte) error { return s.send(ctx, message{Type: "next", ID: id, Payload: text}) })
	})
	if errors.Is(err, errNoRoom) {
		s.close(websocket.StatusTryAgainLater, "Try again later")
	}
	if s.drop(id, op) && err == nil {
		_ = s.send(context.WithoutCancel(ctx), message{Type: "complete", ID: id})
	}
}

// drop ends the operation with the id, if it is the one that is meant or nil is;
// false if it had been ended before.
func (s *socket) drop(id string, meant *operation) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	op := s.operations[id]
	if op == nil || meant != nil && op != meant {
		return false
	}
	if meant == nil {
		op.cancel()
	}
	delete(s.operations, id)
	return true
}

// send writes a message. A client that does not take it in time is let go.
func (s *socket) send(ctx context.Context, m message) error {
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.hub.WriteTimeout)
	defer cancel()
	if err := s.conn.Write(ctx, websocket.MessageText, text); err != nil {
		_ = s.conn.CloseNow() // also if the time was over before it could begin
		return err
	}
	return nil
}

// watch closes the socket when the hub closes, when the client shows no sign of
// life and when it may not go on. It ends with the context.
func (s *socket) watch(ctx context.Context) {
	ticks := time.NewTicker(s.hub.PingInterval)
	defer ticks.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.hub.closing:
			s.close(websocket.StatusGoingAway, "Going away")
			return
		case <-ticks.C:
		}
		if who := s.admission(); who != nil && who.Still != nil && who.Still(ctx) != nil {
			s.close(closeForbidden, "Forbidden")
			return
		}
		if !s.lives(ctx) {
			_ = s.conn.CloseNow()
			return
		}
	}
}

func (s *socket) lives(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, s.hub.WriteTimeout)
	defer cancel()
	return s.conn.Ping(ctx) == nil
}

// close closes the socket for a reason, and reading from it ends.
func (s *socket) close(code websocket.StatusCode, reason string) {
	_ = s.conn.Close(code, reason) // a client that has left needs no reason
}

func tooMany() json.RawMessage {
	return json.RawMessage(`[{"message":"too many operations run in this socket: complete one first","extensions":{"code":"TOO_MANY_OPERATIONS"}}]`)
}

// shorten keeps a reason within what a frame that closes a socket can hold.
func shorten(id string) string {
	const most = 20
	runes := []rune(id)
	if len(runes) <= most {
		return id
	}
	return string(runes[:most]) + "…"
}
