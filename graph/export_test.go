package graph

import (
	"context"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// OpenOver opens the store with something between it and its storage.
func OpenOver(ctx context.Context, uri string, wrap func(storage.Store) storage.Store) (*Store, error) {
	connect, err := connector(uri)
	if err != nil {
		return nil, err
	}
	return open(ctx, uri, func(ctx context.Context) (storage.Store, error) {
		kv, err := connect(ctx)
		if err != nil {
			return nil, err
		}
		return wrap(kv), nil
	}, Options{})
}

// Cayley gives the store as Cayley sees it.
func (s *Store) Cayley() cayley.QuadStore { return s.quads }

// IRI gives the IRI of an id under the base.
func IRI(b, id string) string { return string(base(b).iri(id)) }

// ID gives the id of an IRI under the base.
func ID(b, iri string) (string, error) { return base(b).id(quad.IRI(iri)) }

// OwnTerms lists the predicates that the store uses for itself.
func OwnTerms() []string {
	return []string{
		numberTerm, timeTerm, authorTerm, causeTerm, sourceNameTerm, titleTerm, mediaTypeTerm,
		publishedTerm, hashTerm, textTerm, saidInTerm, payloadTerm, addedInTerm, retiredInTerm,
	}
}
