package api

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/diplograph/diplograph/graph/access"
)

// answers are those that were given to queries of one revision, which are given
// again to whoever asks the same. The larger one is, the more often it must have been
// asked for to be kept. nil keeps none.
type answers struct {
	recent *recent[*sent]
	met    *sightings // of their keys
	most   int64      // bytes of one
}

// sent is an answer as it is sent.
type sent struct {
	plain []byte
	key   string         // under which it is kept
	in    *recent[*sent] // where

	once   sync.Once
	packed []byte // by gzip; made when it is first asked for
}

// as gives the answer to a client that takes these codings, and whether it is packed.
func (a *sent) as(s *server, encodings []string) (content []byte, packed bool) {
	if len(a.plain) < compressFloor || !acceptsGzip(encodings) {
		return a.plain, false
	}
	a.once.Do(func() {
		a.packed = s.pack(a.plain)
		a.in.grow(a.key, len(a.packed))
	})
	return a.packed, true
}

// outcome gives the answer to the sender of a request.
func (a *sent) outcome(s *server, r *http.Request) outcome {
	content, packed := a.as(s, r.Header.Values("Accept-Encoding"))
	return outcome{status: http.StatusOK, ran: true, content: content, packed: packed}
}

// answerOverhead is about how many bytes an answer takes beside its text.
const answerOverhead = 512

// newAnswers keeps answers of so many bytes in all, none for 0.
func newAnswers(bytes int64) *answers {
	if bytes <= 0 {
		return nil
	}
	return &answers{recent: newRecent[*sent](int(bytes)), met: newSightings(), most: bytes / 8}
}

// key tells requests apart: by what the caller may do, the query, its variables
// and which of its operations is meant. It is "" if the request is not to be kept.
func (a *answers) key(scopes access.Scopes, params *graphql.RawParams) string {
	if a == nil {
		return ""
	}
	variables, err := json.Marshal(params.Variables)
	if err != nil {
		return ""
	}
	return scopes.String() + "\x00" + params.OperationName + "\x00" + string(variables) + "\x00" + params.Query
}

// keyOf tells bodies apart, so that one that is the same byte for byte need not
// even be read as JSON. It is "" for what has no body, or one that is
// too large to be kept.
func (a *answers) keyOf(scopes access.Scopes, method string, body []byte) string {
	if a == nil || method != http.MethodPost || int64(len(body)) > a.most {
		return ""
	}
	return scopes.String() + "\x01" + string(body)
}

// find returns the answer that was given before, nil if there is none.
func (a *answers) find(ctx context.Context, key string) *sent {
	if a == nil || key == "" {
		return nil
	}
	answer, _ := a.recent.Get(ctx, key)
	return answer
}

// keep keeps the answer to a query, if it is whole and not too large, asked for often
// enough for that, and of the graph alone.
func (a *answers) keep(key string, op *graphql.OperationContext, answer *graphql.Response, content []byte) {
	size := int64(len(key) + len(content) + answerOverhead)
	if key == "" || op.Operation.Operation != ast.Query || len(answer.Errors) > 0 || size > a.most || changesAlone(op.RawQuery, op.Variables) || a.met.before(key) < worth(int(size)) {
		return
	}
	a.recent.add(key, &sent{plain: slices.Clone(content), key: key, in: a.recent}, int(size))
}

// changesAlone tells whether an answer may change while the graph does not: if
// jobs may be in it, whose fields and ids all have one of these words. Who calls
// something else so loses a little time.
func changesAlone(query string, variables map[string]any) bool {
	text, err := json.Marshal(variables)
	if err != nil {
		return true
	}
	for _, word := range []string{"export", "analysisJob", "analysis/"} {
		if strings.Contains(query, word) || bytes.Contains(text, []byte(word)) {
			return true
		}
	}
	return false
}
