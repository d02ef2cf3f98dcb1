package api

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// How long clients may take besides what a Server says. Who reads a body or sends
// an answer sets a time by its size; these are bounds for what sets none, such as
// pages.
const (
	readTimeout  = 10 * time.Second
	writeTimeout = 2 * time.Minute
	graceTimeout = 15 * time.Second
	maxHeader    = 32 << 10
)

// Server says how long clients may take, and how many may be connected. The zero
// value has the defaults.
type Server struct {
	Logger         *slog.Logger  // nil: nothing is logged
	HeaderTimeout  time.Duration // for the head of a request; default 5 s
	IdleTimeout    time.Duration // between two requests; default 1 min
	MaxConnections int           // above that, those that are idle are closed; default 4,096
}

// ServerDefaults returns a Server with all set as it is by default.
func ServerDefaults() Server { return Server{}.withDefaults() }

func (s Server) withDefaults() Server {
	s.Logger = cmp.Or(s.Logger, slog.New(slog.DiscardHandler))
	s.HeaderTimeout = cmp.Or(s.HeaderTimeout, 5*time.Second)
	s.IdleTimeout = cmp.Or(s.IdleTimeout, time.Minute)
	s.MaxConnections = cmp.Or(s.MaxConnections, 4096)
	return s
}

// Serve answers with the defaults of a Server.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, logger *slog.Logger) error {
	return Server{Logger: logger}.Serve(ctx, listener, handler)
}

// Serve answers what comes in through the listener until the context is done.
// It then takes no more requests, and returns when those under way have been
// answered, or with an error if they take too long.
func (s Server) Serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	s = s.withDefaults()
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: s.HeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       s.IdleTimeout,
		MaxHeaderBytes:    maxHeader,
		ConnState:         newConnections(s.MaxConnections).watch,
		ErrorLog:          slog.NewLogLogger(s.Logger.Handler(), slog.LevelWarn),
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err := <-stopped:
		return fmt.Errorf("serve %s: %w", listener.Addr(), err)
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), graceTimeout)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return fmt.Errorf("stop serving %s: %w", listener.Addr(), errors.Join(err, server.Close()))
	}
	if err := <-stopped; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve %s: %w", listener.Addr(), err)
	}
	return nil
}
