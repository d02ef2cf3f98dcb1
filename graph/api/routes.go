package api

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/linked"
)

// routes makes the handler of all pages.
func (s *server) routes() (http.Handler, error) {
	gin.SetMode(gin.ReleaseMode)
	g := gin.New()
	g.HandleMethodNotAllowed = true
	g.RedirectTrailingSlash = false
	if err := g.SetTrustedProxies(s.Proxies); err != nil {
		return nil, fmt.Errorf("trusted proxies: %w", err)
	}
	g.Use(identify, s.access, s.recovery, harden, s.cors, s.compress, s.admit)
	g.NoRoute(func(c *gin.Context) { fail(c, http.StatusNotFound, codeNotFound, "there is no such page") })
	g.NoMethod(func(c *gin.Context) {
		fail(c, http.StatusMethodNotAllowed, codeBadRequest, "this page does not take the method "+c.Request.Method)
	})
	answer := func(c *gin.Context) { s.serveGraphQL(c.Writer, c.Request, clientOf(c.Request.Context())) }
	g.GET("/graphql", answer)
	g.POST("/graphql", answer)
	g.GET("/healthz", func(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"status": "ok"}) })
	g.GET("/readyz", s.ready)
	g.GET("/schema.graphql", sdl)
	g.GET("/id/*id", s.readers, s.entity)
	g.HEAD("/id/*id", s.readers, s.entity)
	g.GET("/export/:job/*name", s.readers, s.exportFile)
	g.HEAD("/export/:job/*name", s.readers, s.exportFile)
	g.GET("/network.json", s.readers, s.networkFile)
	g.GET(linked.ContextPath, s.context)
	g.HEAD(linked.ContextPath, s.context)
	return g, pages(g)
}

// ready tells whether queries are answered, and from which revision.
func (s *server) ready(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"status": "ready", "revision": s.root().Revision()})
}

// fail answers with an error in the form that GraphQL has.
func fail(c *gin.Context, status int, code, message string) {
	c.AbortWithStatusJSON(status, gin.H{"errors": []any{coded(code, message)}})
}

// clientOf names the client whose requests are counted together: the token's
// bearer, else the address.
func clientOf(ctx context.Context) string {
	if caller := access.From(ctx); !caller.Anonymous() {
		return dumps.TokenOwner + caller.Token
	}
	return addressOf(ctx)
}

// addressOf is the client's address, "" if it has none.
func addressOf(ctx context.Context) string {
	return senderOf(ctx).address
}

// sender is who sends a request, and the id under which the request is in the log.
type sender struct{ address, request string }

type senderKey struct{}

func senderOf(ctx context.Context) sender {
	from, _ := ctx.Value(senderKey{}).(sender)
	return from
}

// requestID returns the id under which the request is in the log.
func requestID(ctx context.Context) string { return senderOf(ctx).request }

// identify notes who the client is, and gives each request an id, which the answer names in X-Request-Id;
// one that the client sent is kept if it is short and plain.
func identify(c *gin.Context) {
	id := c.GetHeader("X-Request-Id")
	if !isPlainID(id) {
		id = newRequestID()
	}
	c.Header("X-Request-Id", id)
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), senderKey{}, sender{c.ClientIP(), id}))
}

func isPlainID(id string) bool {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
	return id != "" && len(id) <= 64 && strings.Trim(id, plain) == ""
}

func newRequestID() string {
	var id [8]byte
	// The random source of the system does not fail; see crypto/rand.Read.
	_, _ = rand.Read(id[:])
	return hex.EncodeToString(id[:])
}

// access logs each request when it is answered.
func (s *server) access(c *gin.Context) {
	start := time.Now()
	c.Next()
	s.Logger.InfoContext(c.Request.Context(), "request",
		"request", requestID(c.Request.Context()), "method", c.Request.Method, "path", c.Request.URL.Path,
		"status", c.Writer.Status(), "bytes", c.Writer.Size(), "duration", time.Since(start), "remote", addressOf(c.Request.Context()),
		"token", access.From(c.Request.Context()).Token)
}

// recovery answers a panic with an internal error and logs it.
func (s *server) recovery(c *gin.Context) {
	defer func() {
		panicked := recover()
		if panicked == nil {
			return
		}
		ctx := c.Request.Context()
		s.Logger.ErrorContext(ctx, "panic", "request", requestID(ctx), "panic", fmt.Sprint(panicked), "stack", string(debug.Stack()))
		fail(c, http.StatusInternalServerError, codeInternal, "something went wrong; the server's log has it under request "+requestID(ctx))
	}()
	c.Next()
}

// harden keeps browsers from reading more into an answer than is there, and
// pages from loading anything that is not this server's.
func harden(c *gin.Context) {
	c.Header("X-Content-Type-Options", "nosniff")
	c.Header("Referrer-Policy", "no-referrer")
	c.Header("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'")
}
