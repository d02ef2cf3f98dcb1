package quadstore

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

var (
	_ graph.QuadStore      = (*Store)(nil)
	_ graph.BatchQuadStore = (*Store)(nil)
	_ shape.Optimizer      = (*Store)(nil)
)

// ErrAppendOnly tells that something was to be deleted.
var ErrAppendOnly = errors.New("the store only grows")

// Register makes a kind of storage known to Cayley by a name, under which
// Cayley then opens stores at the address that it is given. To register a name
// twice does nothing.
func Register(name string, persistent bool, connect func(address string) (storage.Store, error)) {
	if graph.IsRegistered(name) {
		return
	}
	open := func(address string, _ graph.Options) (graph.QuadStore, error) {
		kv, err := connect(address)
		if err != nil {
			return nil, err
		}
		s, err := Open(context.Background(), kv, Options{})
		if err != nil {
			return nil, errors.Join(err, kv.Close())
		}
		return s, nil
	}
	graph.RegisterQuadStore(name, graph.QuadStoreRegistration{
		NewFunc:      open,
		IsPersistent: persistent,
		InitFunc: func(address string, o graph.Options) error {
			s, err := open(address, o)
			if err != nil {
				return err
			}
			return s.Close()
		},
	})
}

// Node is a value of the store, by its number. It is a graph.Ref.
type Node uint64

// Key implements graph.Ref.
func (n Node) Key() interface{} { return n }

// Quad is a quad of the store. It is a graph.Ref.
type Quad struct {
	parts  parts
	number uint64
}

// Key implements graph.Ref.
func (q Quad) Key() interface{} { return q.number }

// ValueOf implements graph.Namer; it is nil for a value that the store lacks.
func (s *Store) ValueOf(v quad.Value) graph.Ref {
	if v == nil {
		return nil
	}
	number, err := s.number(context.Background(), v)
	if err != nil || number == 0 {
		return nil
	}
	return Node(number)
}

// NameOf implements graph.Namer.
func (s *Store) NameOf(r graph.Ref) quad.Value {
	v, err := s.nameOf(context.Background(), r)
	if err != nil {
		return nil
	}
	return v
}

func (s *Store) nameOf(ctx context.Context, r graph.Ref) (quad.Value, error) {
	switch r := r.(type) {
	case nil:
		return nil, nil
	case graph.PreFetchedValue:
		return r.NameOf(), nil
	case Node:
		return s.value(ctx, uint64(r))
	}
	return nil, fmt.Errorf("a %T is no value of this store", r)
}

// ValuesOf implements graph.BatchQuadStore.
func (s *Store) ValuesOf(ctx context.Context, refs []graph.Ref) ([]quad.Value, error) {
	var numbers []uint64
	for _, r := range refs {
		if n, ok := r.(Node); ok && n > 0 {
			numbers = append(numbers, uint64(n))
		}
	}
	if err := s.preload(ctx, numbers); err != nil {
		return nil, err
	}
	values := make([]quad.Value, len(refs))
	for i, r := range refs {
		v, err := s.nameOf(ctx, r)
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, nil
}

// RefsOf implements graph.BatchQuadStore.
func (s *Store) RefsOf(ctx context.Context, values []quad.Value) ([]graph.Ref, error) {
	keys := make([]termKey, len(values))
	for i, v := range values {
		raw, err := appendValue(nil, v)
		if err != nil {
			return nil, err
		}
		keys[i] = keyOf(raw)
	}
	numbers, err := s.numbers(ctx, s.kv, keys)
	if err != nil {
		return nil, err
	}
	refs := make([]graph.Ref, len(values))
	for i, n := range numbers {
		if n == 0 {
			return nil, fmt.Errorf("not found: %v", values[i])
		}
		refs[i] = Node(n)
	}
	return refs, nil
}

// Quad implements graph.QuadIndexer.
func (s *Store) Quad(r graph.Ref) (q quad.Quad) {
	of, ok := r.(Quad)
	if !ok {
		return quad.Quad{}
	}
	for _, d := range quad.Directions {
		q.Set(d, s.NameOf(s.QuadDirection(of, d)))
	}
	return q
}

// QuadDirection implements graph.QuadIndexer.
func (s *Store) QuadDirection(r graph.Ref, d quad.Direction) graph.Ref {
	of, ok := r.(Quad)
	at, known := place(d)
	if !ok || !known || of.parts[at] == 0 {
		return nil
	}
	return Node(of.parts[at])
}

// QuadIterator implements graph.QuadIndexer.
func (s *Store) QuadIterator(d quad.Direction, r graph.Ref) graph.Iterator {
	if r == nil {
		return iterator.NewNull()
	}
	n, ok := r.(Node)
	at, known := place(d)
	if !ok || !known {
		return iterator.NewError(fmt.Errorf("a %T is no %s of a quad of this store", r, d))
	}
	var b bound
	b[at] = uint64(n)
	return graph.AsLegacy(&lookup{store: s, bound: b})
}

// QuadIteratorSize implements graph.QuadIndexer.
func (s *Store) QuadIteratorSize(ctx context.Context, d quad.Direction, r graph.Ref) (graph.Size, error) {
	n, ok := r.(Node)
	at, known := place(d)
	if !ok || !known {
		return graph.Size{Exact: true}, nil
	}
	var b bound
	b[at] = uint64(n)
	return s.count(ctx, s.now(), b)
}

// NodesAllIterator implements graph.QuadStore.
func (s *Store) NodesAllIterator() graph.Iterator {
	return graph.AsLegacy(&everything{store: s, nodes: true})
}

// QuadsAllIterator implements graph.QuadStore.
func (s *Store) QuadsAllIterator() graph.Iterator { return graph.AsLegacy(&everything{store: s}) }

// Stats implements graph.QuadStore. Its figures are exact.
func (s *Store) Stats(context.Context, bool) (graph.Stats, error) {
	h := s.now().head
	return graph.Stats{
		Nodes: graph.Size{Size: int64(h.values), Exact: true},
		Quads: graph.Size{Size: int64(h.quads), Exact: true},
	}, nil
}

// ApplyDeltas implements graph.QuadStore, for adding only. What is there already
// is left out or, unless the options allow it, an error.
func (s *Store) ApplyDeltas(deltas []graph.Delta, o graph.IgnoreOpts) error {
	quads := make([]quad.Quad, 0, len(deltas))
	for _, d := range deltas {
		if d.Action != graph.Add {
			return &graph.DeltaError{Delta: d, Err: fmt.Errorf("%w: retire the statement or withdraw its document, and compact the store to be rid of it", ErrAppendOnly)}
		}
		quads = append(quads, d.Quad)
	}
	if !o.IgnoreDup {
		if err := s.refuseKnown(deltas); err != nil {
			return err
		}
	}
	_, err := s.Append(context.Background(), quads, Anywhere)
	return err
}

func (s *Store) refuseKnown(deltas []graph.Delta) error {
	seen := make(map[quad.Quad]struct{})
	for _, d := range deltas {
		_, twice := seen[d.Quad]
		seen[d.Quad] = struct{}{}
		there, err := s.Has(context.Background(), d.Quad)
		if err != nil {
			return err
		}
		if twice || there {
			return &graph.DeltaError{Delta: d, Err: graph.ErrQuadExists}
		}
	}
	return nil
}

// NewQuadWriter implements graph.QuadStore. What was written last is durable
// once the writer is closed.
func (s *Store) NewQuadWriter() (quad.WriteCloser, error) { return &writer{store: s}, nil }

// batch is how many quads a writer gathers for one transaction.
const batch = 50_000

// writer writes one batch while it gathers the next.
type writer struct {
	store *Store

	mu    sync.Mutex
	quads []quad.Quad
	spare []quad.Quad // the batch that is being written
	under chan error  // what comes of it; nil if there is none
}

func (w *writer) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

// WriteQuads takes quads. An error may be of those before them.
func (w *writer) WriteQuads(quads []quad.Quad) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.quads = append(w.quads, quads...)
	if len(w.quads) >= batch {
		if err := w.flush(); err != nil {
			return 0, err
		}
	}
	return len(quads), nil
}

// flush begins to write what was gathered, once what is under way is done.
func (w *writer) flush() error {
	if err := w.wait(); err != nil {
		return err
	}
	w.quads, w.spare = w.spare[:0], w.quads
	quads, under := w.spare, make(chan error, 1)
	w.under = under
	go func() {
		_, err := w.store.Append(context.Background(), quads, Anywhere)
		under <- err
	}()
	return nil
}

func (w *writer) wait() error {
	if w.under == nil {
		return nil
	}
	err := <-w.under
	w.under = nil
	return err
}

func (w *writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.flush(); err != nil {
		return err
	}
	return w.wait()
}
