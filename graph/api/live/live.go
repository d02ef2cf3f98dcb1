// Package live carries GraphQL operations over connections that stay open: over
// WebSocket, as the protocol graphql-transport-ws has it, and as server-sent
// events, as "distinct connections" of graphql-sse. It knows nothing of what is
// asked; results are asked for one at a time, when the one before has been
// written, so a slow client costs no memory.
package live

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Operation is one that a client asked for.
type Operation struct {
	// Refused is the whole answer to an operation that is not run, else nil.
	Refused *graphql.Response
	// Next gives the next result, nil after the last or when the context ends.
	// What it gives may be overwritten by the next call.
	Next func(context.Context) *graphql.Response
	// Position tells where in a stream the last result stands, so that a client
	// that comes again can say so; "" if there is no such place. May be nil.
	Position func() string
	// Fault is why the stream ended before its time, nil if it did not. May be nil.
	Fault func(context.Context) *graphql.Response
	// Stop lets go of what the operation holds. May be nil.
	Stop func()
}

// Admission is who a client was found to be.
type Admission struct {
	// Context tells operations of the client.
	Context context.Context
	// Still tells from time to time whether the client may go on; nil: it may.
	Still func(context.Context) error
}

// Config says what a Hub runs, and for whom. Start and Admit must be given.
type Config struct {
	// Start begins an operation. Its context ends when the client leaves.
	Start func(ctx context.Context, request *Request) Operation
	// Admit finds who opens a socket, by the payload of its first message.
	Admit func(ctx context.Context, payload map[string]any) (Admission, error)
	// Origin tells whether the page that asks for a socket may have one. By default
	// only those of the server itself may.
	Origin func(*http.Request) bool
	// Room makes room for the bytes of a result until they are given back; without
	// it, a connection has to come again. By default there is room for all.
	Room func(bytes int64) (giveBack func(), ok bool)

	MaxStreams    int           // sockets and event streams at once; default 1,000
	MaxPerClient  int           // those of one client; default 100
	MaxOperations int           // that run in a socket at once; default 50
	MaxMessage    int64         // bytes of a message of a socket; default 128 KiB
	InitTimeout   time.Duration // until a socket says who it is; default 5 s
	PingInterval  time.Duration // between signs of life; default 15 s
	WriteTimeout  time.Duration // that a client may take to accept a message; default 10 s
}

// WithDefaults sets the limits that are not given.
func (c Config) WithDefaults() Config {
	c.MaxStreams = cmp.Or(c.MaxStreams, 1000)
	c.MaxPerClient = cmp.Or(c.MaxPerClient, 100)
	c.MaxOperations = cmp.Or(c.MaxOperations, 50)
	c.MaxMessage = cmp.Or(c.MaxMessage, 128<<10)
	c.InitTimeout = cmp.Or(c.InitTimeout, 5*time.Second)
	c.PingInterval = cmp.Or(c.PingInterval, 15*time.Second)
	c.WriteTimeout = cmp.Or(c.WriteTimeout, 10*time.Second)
	return c
}

// Hub holds the connections that are open.
type Hub struct {
	Config
	closing chan struct{} // closed when all have to end

	mu      sync.Mutex
	shut    bool
	streams int
	clients map[string]int // streams by client
	running sync.WaitGroup
}

// New returns a hub without connections.
func New(c Config) *Hub {
	return &Hub{Config: c.WithDefaults(), closing: make(chan struct{}), clients: map[string]int{}}
}

// Close ends all connections, tells their clients to come again, and returns
// when they have ended or the context has. No more are taken.
func (h *Hub) Close(ctx context.Context) {
	h.mu.Lock()
	if !h.shut {
		h.shut = true
		close(h.closing)
	}
	h.mu.Unlock()
	ended := make(chan struct{})
	go func() {
		h.running.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-ctx.Done():
	}
}

// Streams is how many connections are open.
func (h *Hub) Streams() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.streams
}

// errFull says that a client gets no connection.
var errFull = &Refusal{http.StatusServiceUnavailable, "there are too many streams, of all clients or of yours: close one or try again later"}

// enter makes room for a connection, unless there are too many; leave must be
// called when it has ended.
func (h *Hub) enter(client string) (leave func(), err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.shut || h.streams >= h.MaxStreams || h.clients[client] >= h.MaxPerClient {
		return nil, errFull
	}
	h.streams++
	h.clients[client]++
	h.running.Add(1)
	return func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.streams--
		if h.clients[client]--; h.clients[client] == 0 {
			delete(h.clients, client)
		}
		h.running.Done()
	}, nil
}

// until gives a context that also ends when the hub closes.
func (h *Hub) until(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		select {
		case <-h.closing:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, cancel
}

// errNoRoom says that a result cannot be sent now.
var errNoRoom = errors.New("there is no room for the result")

// sending sends a text if there is room for it.
func (h *Hub) sending(text []byte, send func([]byte) error) error {
	if h.Room == nil {
		return send(text)
	}
	giveBack, ok := h.Room(int64(len(text)))
	if !ok {
		return errNoRoom
	}
	defer giveBack()
	return send(text)
}

// run hands on the results of an operation, then why it ended before its time,
// if it did. It ends early when a result could not be handed on.
func run(ctx context.Context, op Operation, hand func(*graphql.Response) error) error {
	for {
		result := op.Next(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if result == nil {
			break
		}
		if err := hand(result); err != nil {
			return err
		}
	}
	if op.Fault != nil {
		if fault := op.Fault(ctx); fault != nil {
			return hand(fault)
		}
	}
	return nil
}

func (op Operation) stop() {
	if op.Stop != nil {
		op.Stop()
	}
}
