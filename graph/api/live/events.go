package live

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Server-sent events: each result is an event "next", and "complete" follows
// the last. "complete" has data, though empty, for else no EventSource would see
// it. The id of an event is the position of the result, which an EventSource
// sends in Last-Event-ID when it comes again after the connection was lost.

// MediaEvents is the media type of a stream of events.
const MediaEvents = "text/event-stream"

// Events answers a client's request with the results of an operation. One that is
// refused is answered with one event that says why. While it goes on, still tells
// from time to time whether it may; nil: it may. It fails with a Refusal, before
// anything is written, if there are too many streams.
func (h *Hub) Events(w http.ResponseWriter, r *http.Request, client string, request *Request, still func(context.Context) error) error {
	leave, err := h.enter(client)
	if err != nil {
		return err
	}
	defer leave()
	ctx, cancel := h.until(r.Context())
	defer cancel()
	s := &stream{hub: h, w: w, control: http.NewResponseController(w)}
	s.open()
	op := h.Start(ctx, request)
	defer op.stop()
	var beside sync.WaitGroup
	defer beside.Wait()
	defer cancel()
	beside.Go(func() {
		defer cancel()
		s.keepAlive(ctx, still)
	})
	if op.Refused != nil {
		_ = s.event("next", "", encode(op.Refused))
	} else if err := run(ctx, op, func(result *graphql.Response) error { return s.result(op, result) }); err != nil {
		return nil // the client left, or has to come again
	}
	_ = s.event("complete", "", nil)
	return nil
}

// stream writes events, one at a time.
type stream struct {
	hub     *Hub
	w       http.ResponseWriter
	control *http.ResponseController

	mu sync.Mutex
}

// open begins the answer. Whatever the server's time to read and write is, a
// stream has its own.
func (s *stream) open() {
	_ = s.control.SetReadDeadline(time.Time{})
	h := s.w.Header()
	h.Set("Content-Type", MediaEvents+"; charset=utf-8")
	h.Set("Cache-Control", "no-cache, no-transform")
	h.Set("X-Accel-Buffering", "no") // proxies that hold answers back
	s.w.WriteHeader(http.StatusOK)
	_ = s.write([]byte(":\n\n"))
}

func (s *stream) result(op Operation, r *graphql.Response) error {
	position := ""
	if op.Position != nil {
		position = op.Position()
	}
	return s.hub.sending(encode(r), func(text []byte) error { return s.event("next", position, text) })
}

func (s *stream) event(name, id string, data []byte) error {
	out := make([]byte, 0, len(data)+64)
	out = append(out, "event: "+name+"\n"...)
	if id != "" {
		out = append(out, "id: "+id+"\n"...)
	}
	out = append(out, "data: "...)
	out = append(out, data...)
	return s.write(append(out, "\n\n"...))
}

func (s *stream) write(text []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.control.SetWriteDeadline(time.Now().Add(s.hub.WriteTimeout)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	if _, err := s.w.Write(text); err != nil {
		return err
	}
	return s.control.Flush()
}

// keepAlive writes signs of life until the context ends, the client does not
// take them, or it may not go on.
func (s *stream) keepAlive(ctx context.Context, still func(context.Context) error) {
	ticks := time.NewTicker(s.hub.PingInterval)
	defer ticks.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
		if still != nil && still(ctx) != nil || s.write([]byte(":\n\n")) != nil {
			return
		}
	}
}
