package api

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
)

// Automatic persisted queries: a client sends the SHA-256 of a query in place
// of it, and the query with it when it is told that the hash is not known. A
// server that takes trusted documents only knows no others.

// persist puts the query in that a request names by its id or hash, and keeps
// one that comes with its hash.
func (s *server) persist(ctx context.Context, params *graphql.RawParams, sent string) error {
	id, err := documentID(params, sent)
	if err != nil {
		return err
	}
	if s.trusted != nil {
		return s.trusted.find(ctx, params, id)
	}
	if id == "" {
		return nil
	}
	if params.Query == "" {
		query, ok := s.persisted.Get(ctx, id)
		if !ok {
			// The message and the status are what clients of this protocol look for.
			return &refusal{status: 200, code: codeUnknownHash, message: "PersistedQueryNotFound"}
		}
		params.Query = query
		return nil
	}
	if hashOf(params.Query) != id {
		return &refusal{status: 400, message: "the query has another hash"}
	}
	s.persisted.add(id, params.Query, len(params.Query))
	return nil
}

// persistedHash is the hash in a request's extensions, if there is one.
func persistedHash(params *graphql.RawParams) (string, error) {
	sent, ok := params.Extensions["persistedQuery"].(map[string]any)
	if !ok {
		return "", nil
	}
	hash, _ := sent["sha256Hash"].(string)
	if version, _ := sent["version"].(json.Number); version != "1" || hash == "" {
		return "", &refusal{status: 400, message: "a persisted query has version 1 and a sha256Hash"}
	}
	return hash, nil
}
