package api

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/diplograph/diplograph/graph/access"
)

// Clients that send or take bytes slowly must not fill the memory: what is large
// is counted while it is under way, and there is a time for it.
const (
	mostReceived = 64 << 20  // bytes of large bodies at once
	mostSent     = 128 << 20 // bytes of large answers at once
	smallBytes   = 32 << 10  // what is no larger is not counted
	slowest      = 64 << 10  // bytes a second that a client must send or take at least
)

// budget bounds bytes that are under way.
type budget struct {
	most int64
	used atomic.Int64
}

// take counts bytes, if there is room for them, until they are given back.
func (b *budget) take(bytes int64) (giveBack func(), ok bool) {
	if bytes <= smallBytes {
		return func() {}, true
	}
	if b.used.Add(bytes) > b.most {
		b.used.Add(-bytes)
		return func() {}, false
	}
	return func() { b.used.Add(-bytes) }, true
}

// receive reads a POST's body. Its bytes count until done is called.
func (s *server) receive(w http.ResponseWriter, r *http.Request) (body []byte, done func(), err error) {
	// Without a connection, as in tests, there are no deadlines to set. Once the
	// request is there, running it has a time limit of its own; if it does not come,
	// the deadline closes the connection.
	connection := http.NewResponseController(w)
	defer func() {
		if err == nil {
			_ = connection.SetReadDeadline(time.Time{})
		}
	}()
	done = func() {}
	if r.Method == http.MethodGet {
		return nil, done, nil
	}
	media, attributes, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := attributes["charset"]; err != nil || media != mediaJSON || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return nil, done, &refusal{status: http.StatusUnsupportedMediaType, message: "the content type must be application/json, in UTF-8"}
	}
	if coding := r.Header.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") {
		return nil, done, &refusal{status: http.StatusUnsupportedMediaType, message: "the body must not be packed"}
	}
	most := s.MaxBody
	if access.Require(r.Context(), access.Ingest) == nil {
		most = s.MaxUpload
	}
	size := r.ContentLength
	if size > most {
		return nil, done, tooLarge(most)
	}
	if size < 0 {
		size = most
	}
	done, ok := s.received.take(size)
	if !ok {
		return nil, done, errBusy
	}
	_ = connection.SetReadDeadline(time.Now().Add(s.timeFor(size)))
	body, err = io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var over *http.MaxBytesError
	switch {
	case errors.As(err, &over):
		return nil, done, tooLarge(most)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, done, &refusal{status: http.StatusRequestTimeout, message: "the body came too slowly"}
	case err != nil:
		return nil, done, &refusal{status: http.StatusBadRequest, message: "the body did not come whole"}
	}
	return body, done, nil
}

func tooLarge(most int64) error {
	return &refusal{status: http.StatusRequestEntityTooLarge, message: fmt.Sprintf("the body is larger than the %d bytes that this server takes", most)}
}

// timeFor is how long a client may take over so many bytes.
func (s *server) timeFor(bytes int64) time.Duration {
	return s.ReadTimeout + time.Duration(bytes)*time.Second/slowest
}
