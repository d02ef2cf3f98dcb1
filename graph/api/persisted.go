package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
)

// Automatic persisted queries: a client sends the SHA-256 of a query in place
// of it, and the query with it when it is told that the hash is not known.

// persist puts the query in that a request names by its hash, and keeps one
// that comes with its hash.
func (s *server) persist(ctx context.Context, params *graphql.RawParams) error {
	sent, ok := params.Extensions["persistedQuery"].(map[string]any)
	if !ok {
		return nil
	}
	hash, _ := sent["sha256Hash"].(string)
	if version, _ := sent["version"].(json.Number); version != "1" || hash == "" {
		return &refusal{status: 400, message: "a persisted query has version 1 and a sha256Hash"}
	}
	if params.Query == "" {
		query, ok := s.persisted.Get(ctx, hash)
		if !ok {
			// The message and the status are what clients of this protocol look for.
			return &refusal{status: 200, code: codeUnknownHash, message: "PersistedQueryNotFound"}
		}
		params.Query = query
		return nil
	}
	if sum := sha256.Sum256([]byte(params.Query)); hex.EncodeToString(sum[:]) != hash {
		return &refusal{status: 400, message: "the query has another hash"}
	}
	s.persisted.add(hash, params.Query, len(params.Query))
	return nil
}
