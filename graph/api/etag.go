package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/diplograph/diplograph/graph/access"
)

// The answer to a GET is the same until the graph has another revision, so it
// bears an ETag of the revision and the question, and who asks again with that
// is told that nothing is new, which costs next to nothing.

// etag names an answer, "" for one that may change while the graph does not. It is
// weak, for the answer may be packed or not.
func etag(ctx context.Context, media string, params *graphql.RawParams) string {
	root := pinned(ctx)
	variables, err := json.Marshal(params.Variables) // keys in their order
	if err != nil || changesAlone(params.Query, params.Variables) {
		return ""
	}
	h := sha256.New()
	for _, part := range []string{
		strconv.FormatInt(root.Revision(), 10), root.Time().UTC().String(), media, params.Query, params.OperationName, string(variables),
	} {
		// A hash takes whatever it is given.
		_, _ = h.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	return `W/"` + hex.EncodeToString(h.Sum(nil)[:16]) + `"`
}

// unchanged tells whether the sender of a GET, who may read, has the answer
// already.
func (s *server) unchanged(r *http.Request, tag string) bool {
	return tag != "" && matches(r.Header.Values("If-None-Match"), tag) && access.Require(r.Context(), access.Read) == nil
}

// cacheable says that an answer may be kept, if it is asked each time whether it
// is still right.
func (s *server) cacheable(h http.Header, r *http.Request, tag string) {
	h.Set("ETag", tag)
	if s.Private || !access.From(r.Context()).Anonymous() {
		h.Set("Cache-Control", "private, no-cache")
		return
	}
	h.Set("Cache-Control", "no-cache")
}

// matches tells whether one of the tags of the headers is the same, strong or weak.
func matches(headers []string, tag string) bool {
	for _, one := range strings.Split(strings.Join(headers, ","), ",") {
		one = strings.TrimSpace(one)
		if strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
