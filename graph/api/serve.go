package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// How long clients may take. The time to write is longer than that of queries,
// so that a query that takes too long is still answered.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 10 * time.Second
	writeTimeout  = 2 * time.Minute
	idleTimeout   = 2 * time.Minute
	graceTimeout  = 15 * time.Second
	maxHeader     = 32 << 10
)

// Serve answers what comes in through the listener until the context is done.
// It then takes no more requests, and returns when those under way have been
// answered, or with an error if they take too long.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, logger *slog.Logger) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
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
	streams := endStreams(grace, handler) // which end when they are told to
	if err := server.Shutdown(grace); err != nil {
		return fmt.Errorf("stop serving %s: %w", listener.Addr(), errors.Join(err, server.Close()))
	}
	<-streams
	if err := <-stopped; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve %s: %w", listener.Addr(), err)
	}
	return nil
}

// endStreams ends what stays open of a handler's connections, and tells when it
// has or the context is done.
func endStreams(ctx context.Context, handler http.Handler) (ended <-chan struct{}) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		if h, ok := handler.(*served); ok {
			h.hub.Close(ctx)
		}
	}()
	return done
}
