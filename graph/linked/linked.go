// Package linked makes Linked Data of what a graph holds of one thing: an
// entity, a document, a statement or a revision, each under the IRI that dumps
// have for it. A description is the quads that a dump has of the thing and of
// the statements about it, and the same once more in public vocabularies:
// schema.org, SKOS and ORG for entities, PROV-O for where a statement comes from,
// RDF reification for what it says and Web Annotation for the words that prove
// it. It is written as JSON-LD, Turtle, N-Triples or, as dumps have it, N-Quads.
package linked

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
)

// PageSize is how many statements a page of a description has at most.
const PageSize = 200

// Description is what a graph says of one thing. One of many statements comes
// in pages, of which the first tells of the thing itself; together they are all
// that there is.
type Description struct {
	ID, IRI     string
	Page, Pages int // the first is 1
	Total       int // statements, on all pages
	Statements  []*graph.Statement

	view  *graph.View
	quads []quad.Quad // as a dump has them
	piece bool        // of a whole, which names all else
	room  *triples
}

// Describe describes what the view shows under the id. The error wraps
// graph.ErrNotFound if that is nothing or there is no such page.
func Describe(ctx context.Context, v *graph.View, id string, page int) (*Description, error) {
	if fate, _ := v.Fate(id); fate != graph.Shown {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	about := v.About(id)
	d := &Description{ID: id, IRI: v.IRI(id), Page: page, Pages: max(1, (len(about)+PageSize-1)/PageSize), Total: len(about), view: v, room: new(triples)}
	if page < 1 || page > d.Pages {
		return nil, fmt.Errorf("%w: page %d of %s, which has %d", graph.ErrNotFound, page, id, d.Pages)
	}
	d.Statements = about[(page-1)*PageSize : min(page*PageSize, len(about))]
	if page == 1 {
		own, err := v.Described(ctx, id)
		if err != nil {
			return nil, err
		}
		d.quads = own
	}
	for _, st := range d.Statements {
		said, err := v.DescribedStatement(st.ID)
		if err != nil {
			return nil, err
		}
		d.quads = append(d.quads, said...)
	}
	return d, nil
}

// View is the view that is described.
func (d *Description) View() *graph.View { return d.view }

// Quads lists the quads that a dump has, with the statement that says an edge,
// or the revision that wrote the rest, as their labels.
func (d *Description) Quads() []quad.Quad { return d.quads }

// Triples lists all that the description says, each once: what the thing is,
// then what documents state, then what else is named.
func (d *Description) Triples() []quad.Quad {
	list := d.triples()
	quads := make([]quad.Quad, len(list))
	for i, t := range list {
		quads[i] = quad.Quad{Subject: t.subject.quad(), Predicate: t.predicate.quad(), Object: t.object.quad()}
	}
	return quads
}

// triples lists them until they are listed again.
func (d *Description) triples() []triple { return d.room.of(d) }
