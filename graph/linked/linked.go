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
	"github.com/diplograph/diplograph/schema"
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
}

// Describe describes what the view shows under the id. The error wraps
// graph.ErrNotFound if that is nothing or there is no such page.
func Describe(ctx context.Context, v *graph.View, id string, page int) (*Description, error) {
	if fate, _ := v.Fate(id); fate != graph.Shown {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	about := v.About(id)
	d := &Description{ID: id, IRI: v.IRI(id), Page: page, Pages: max(1, (len(about)+PageSize-1)/PageSize), Total: len(about), view: v}
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
	t := triples{d: d, known: make(map[quad.Quad]bool)}
	for _, q := range d.quads {
		q.Label = nil
		t.add(q)
	}
	t.thing()
	for _, st := range d.Statements {
		t.statement(st)
	}
	return t.list
}

// triples gathers triples that differ.
type triples struct {
	d     *Description
	list  []quad.Quad
	known map[quad.Quad]bool
}

func (t *triples) add(q quad.Quad) {
	if !t.known[q] {
		t.known[q] = true
		t.list = append(t.list, q)
	}
}

// say adds a triple; predicate and object may be prefixed terms.
func (t *triples) say(subject, predicate string, object quad.Value) {
	t.add(quad.Quad{Subject: quad.IRI(subject), Predicate: expand(predicate), Object: object})
}

// call gives a thing the name by which it is shown.
func (t *triples) call(e schema.Entity) {
	if t.d.piece && e.ID != t.d.ID {
		return
	}
	if n, ok := t.d.view.Node(e.ID); ok {
		e = n.Entity
	}
	if e.Name != "" {
		t.say(t.d.view.IRI(e.ID), "skos:prefLabel", quad.String(e.Name))
	}
}
