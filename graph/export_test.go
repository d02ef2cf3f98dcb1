package graph

import (
	"context"
	"io"
	"maps"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
	"github.com/diplograph/diplograph/schema"
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

// Memory gives what opens a store in memory again and again, which holds what
// it held.
func Memory() func(Options) (*Store, error) { return new(Lasting).Open }

// Lasting is memory that holds what a store in it held. The zero value is empty.
type Lasting struct{ kv storage.Store }

func (l *Lasting) connect(context.Context) (storage.Store, error) {
	if l.kv == nil {
		l.kv = memory.New()
	}
	return l.kv, nil
}

// Open opens the store.
func (l *Lasting) Open(o Options) (*Store, error) {
	return open(context.Background(), "mem:", l.connect, o)
}

// Compact puts a compacted store in the place of the open one.
func (l *Lasting) Compact(s *Store) error {
	var next Lasting
	_, err := s.compact(context.Background(), By{}, func(f format, fill func(*Store) error) error {
		return buildIn(context.Background(), "mem:", next.connect, Options{}, f, fill)
	})
	*l = next
	return err
}

// Restore restores a backup into what should be empty.
func (l *Lasting) Restore(r io.Reader) error {
	b, err := openBackup(r)
	if err != nil {
		return err
	}
	defer b.close()
	return buildIn(context.Background(), "mem:", l.connect, Options{}, format{Base: b.info.Base}, func(s *Store) error { return b.fill(context.Background(), s) })
}

// StatementID is the id of what a document says.
func StatementID(document string, f schema.Fact) string { return statementID(document, f.Key()) }

// Cayley gives the store as Cayley sees it.
func (s *Store) Cayley() cayley.QuadStore { return s.quads }

// IRI gives the IRI of an id under the base.
func IRI(b, id string) string { return string(base(b).iri(id)) }

// OwnTerms lists the predicates that the store uses for itself.
func OwnTerms() []string {
	return append(slices.Collect(maps.Values(matchTerms())), []string{
		numberTerm, timeTerm, authorTerm, causeTerm, outcomeTerm, noteTerm, sourceNameTerm, titleTerm, mediaTypeTerm,
		publishedTerm, hashTerm, textTerm, saidInTerm, payloadTerm, addedInTerm, retiredInTerm,
		verdictTerm, correctionTerm, preferredTerm, saidTerm,
	}...)
}

// Waiting is how many texts are not indexed yet.
func (s *Store) Waiting() int { return s.model.texts.index.Waiting() }

// FreshView gives the newest view as if it were new: nobody has asked it
// anything.
func (s *Store) FreshView() *View {
	v := s.View()
	return &View{store: s, model: s.model, revision: v.revision, end: v.end}
}

// Forget lets go of what was kept of nodes and arcs, which is then made anew.
func (s *Store) Forget() {
	s.model.mu.RLock()
	defer s.model.mu.RUnlock()
	for i := range s.model.nodes.count {
		n := s.model.nodes.at(i)
		n.built.Store(nil)
		for _, a := range n.arcs {
			a.ordered.Store(nil)
			a.near.Store(nil)
		}
	}
}

// Payload is what the JSON literal of a statement holds.
type Payload = payload

// PayloadOf is what encoding/json is to make the literal of.
func PayloadOf(f schema.Fact) Payload {
	p := payload{
		SubjectName: f.Subject.Name, ObjectName: f.Object.Name, Attrs: f.Attrs,
		Confidence: f.Confidence, Rule: f.Rule, Modality: f.Modality,
	}
	for _, e := range f.Evidence {
		p.Evidence = append(p.Evidence, span{Start: e.Start, End: e.End, Quote: e.Quote})
	}
	if f.Modality != schema.Plain {
		p.Unasserted = &triple{Subject: f.Subject.ID, Predicate: f.Predicate, Object: f.Object.ID, Literal: f.Object.Literal}
	}
	return p
}

// EncodePayload makes the literal of a statement.
func EncodePayload(f schema.Fact) (string, error) { return encodePayload(f) }

// DecodePayload reads it back.
func DecodePayload(literal string) (Payload, error) { return decodePayload(literal) }
