package export

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/linked"
	"github.com/diplograph/diplograph/graph/rdf"
	"github.com/diplograph/diplograph/schema"
)

// NQuads writes every quad that holds as of the view's revision as N-Quads,
// one a line, in the order in which they were stored. The label of an edge is
// the IRI of the statement that says it.
func NQuads(ctx context.Context, w io.Writer, v *graph.View) error {
	f, err := Find("nquads")
	if err != nil {
		return err
	}
	return f.Write(ctx, Single(w), v, Options{})
}

// writeQuads writes the quads that hold, in the order in which they were stored.
func writeQuads(ctx context.Context, p *page, w *walk) error {
	if !w.all || w.NoEvidence {
		s := newSieve(w)
		return w.view.Quads(ctx, func(q quad.Quad) error {
			for _, q := range s.left(q) {
				if err := writeQuad(p, q); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return w.view.Lines(ctx, func(line []byte, begins bool) error {
		if begins {
			if err := p.next(); err != nil {
				return err
			}
		}
		_, err := p.Write(line)
		return err
	})
}

// writeQuad writes a quad. A part begins with a revision, so that it can be read
// back by itself.
func writeQuad(p *page, q quad.Quad) (err error) {
	if predicate, _ := q.Predicate.(quad.IRI); strings.HasSuffix(string(predicate), "#number") {
		if err := p.next(); err != nil {
			return err
		}
	}
	if p.line, err = rdf.AppendQuad(p.line[:0], q); err != nil {
		return err
	}
	_, err = p.Write(p.line)
	return err
}

// sieve leaves of the quads of a view those of what is chosen. Quads of one thing
// mostly stand together; of nodes, which come again with each name, it remembers
// what it found.
type sieve struct {
	*walk
	base      string
	nodes     map[string]bool
	statement string // that was looked at last
	chosen    bool
}

func newSieve(w *walk) *sieve {
	return &sieve{walk: w, base: w.view.Base(), nodes: make(map[string]bool)}
}

// id is the id of an IRI under the base, "" of anything else.
func (s *sieve) id(v quad.Value) string {
	iri, _ := v.(quad.IRI)
	if !strings.HasPrefix(string(iri), s.base) {
		return ""
	}
	id, err := graph.ID(s.base, string(iri))
	if err != nil {
		return ""
	}
	return id
}

// left is what is left of quads.
func (s *sieve) left(quads ...quad.Quad) []quad.Quad {
	if !s.all {
		quads = slices.DeleteFunc(quads, func(q quad.Quad) bool { return !s.holds(q) })
	}
	if s.NoEvidence {
		return linked.WithoutEvidence(quads)
	}
	return quads
}

func (s *sieve) holds(q quad.Quad) bool {
	subject, label := s.id(q.Subject), s.id(q.Label)
	switch {
	case strings.HasPrefix(subject, "statement/"):
		return s.choosesID(subject)
	case strings.HasPrefix(label, "statement/"):
		return s.choosesID(label)
	case strings.HasPrefix(subject, "revision/"):
		r, ok := s.view.RevisionOf(subject)
		return ok && s.choosesRevision(&r)
	}
	return s.holdsNode(subject)
}

func (s *sieve) choosesID(id string) bool {
	if id != s.statement {
		st, ok := s.view.Statement(id)
		s.statement, s.chosen = id, ok && st.Retired == 0 && s.chooses(st)
	}
	return s.chosen
}

func (s *sieve) holdsNode(id string) bool {
	known, ok := s.nodes[id]
	if !ok {
		if class, _ := schema.Default().ClassOf(id); class == schema.ClassDocument {
			known = s.choosesDocument(id)
		}
		known = known || s.choosesNode(s.view.Preferred(id))
		s.nodes[strings.Clone(id)] = known
	}
	return known
}
