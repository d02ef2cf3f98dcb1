package api

import (
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

// Browsers let pages of other origins read answers only if the server says so.
// It never says so for requests with credentials that browsers add by themselves;
// pages send tokens as a header. What changes something needs a POST with JSON,
// for which browsers ask first, so that no page elsewhere can make a visitor's
// browser change anything.

// What pages elsewhere may send and see.
const (
	corsMethods = "GET, POST, OPTIONS"
	corsHeaders = "Accept, Authorization, Content-Type, If-None-Match, Last-Event-ID, X-Request-Id, Apollo-Require-Preflight, X-Apollo-Operation-Name"
	corsShown   = "ETag, Retry-After, WWW-Authenticate, X-Request-Id"
	corsSeconds = "7200" // for which a browser need not ask again
)

// cors tells browsers what pages of other origins may do.
func (s *server) cors(c *gin.Context) {
	h := c.Writer.Header()
	h.Add("Vary", "Origin")
	asks := c.Request.Method == http.MethodOptions && c.GetHeader("Access-Control-Request-Method") != ""
	switch origin := c.GetHeader("Origin"); {
	case origin != "" && slices.Contains(s.Origins, "*"):
		h.Set("Access-Control-Allow-Origin", "*")
	case origin != "" && slices.Contains(s.Origins, origin):
		h.Set("Access-Control-Allow-Origin", origin)
	case asks:
		fail(c, http.StatusForbidden, codeForbidden, "pages of this origin may not use this server; --cors lets them")
		return
	default:
		return
	}
	h.Set("Access-Control-Expose-Headers", corsShown)
	if asks {
		h.Set("Access-Control-Allow-Methods", corsMethods)
		h.Set("Access-Control-Allow-Headers", corsHeaders)
		h.Set("Access-Control-Max-Age", corsSeconds)
		c.AbortWithStatus(http.StatusNoContent)
	}
}

// sameOrListed tells whether the request comes from no page, from one of this
// server, or from one whose origin is listed. Browsers do not ask before they
// open a WebSocket, so whoever answers one must.
func (s *server) sameOrListed(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" || slices.Contains(s.Origins, "*") || slices.Contains(s.Origins, origin) {
		return true
	}
	from, err := url.Parse(origin)
	return err == nil && from.Host != "" && strings.EqualFold(from.Host, r.Host)
}

// isLocal tells whether a request names this machine as its host. One that does
// not may come from a page whose name was made to lead here.
func isLocal(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.TrimSuffix(strings.Trim(name, "[]"), ".")
	return strings.EqualFold(name, "localhost") || net.ParseIP(name) != nil
}
