package quadstore

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/diplograph/diplograph/graph/storage"
)

// foldBatch is how many entries one transaction of folding writes. They are
// neighbours, so that it touches a part of a table only, which bounds how much
// of it is in memory.
const foldBatch = 500_000

// errFolded tells that another process has folded the tail meanwhile.
var errFolded = errors.New("the indexes have moved on")

// fold brings terms and indexes up to date if the tail has grown long. It is
// done in several transactions, the last of which moves the mark. What was
// written when it is cut short is ahead of the mark, where nobody heeds it, and
// is written anew with the same keys and values.
func (s *Store) fold(ctx context.Context) error {
	was := s.now()
	behind := was.head.quads - was.head.indexedQuads
	most := max(uint64(s.bound), was.head.indexedQuads/share)
	if s.gathers > 0 {
		most = max(gatheredTail*uint64(s.bound), was.head.indexedQuads/gatheredShare)
	}
	if behind <= most {
		return nil
	}
	return s.foldNow(ctx, was)
}

// While somebody gathers, the least tail is so many times as long, and the part of
// the store that may be behind is another.
const (
	gatheredTail  = 5
	gatheredShare = 2
)

// Gather lets the tail grow several times as long, for one who writes a great
// deal at once: each time that indexes are brought up to date, most of their
// blocks are written anew. It takes some 100 bytes of memory for each quad of the
// tail. Settle ends that, and brings them up to date if the tail is then too long.
func (s *Store) Gather() (settle func(context.Context) error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.gathers++
	settled := false
	return func(ctx context.Context) error {
		s.writing.Lock()
		defer s.writing.Unlock()
		if !settled {
			settled = true
			s.gathers--
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return s.fold(ctx)
	}
}

// renew makes indexes of a store that has them in a former form. What is there
// stays until the store is compacted, and is not read.
func (s *Store) renew(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.foldNow(ctx, s.now())
}

func (s *Store) foldNow(ctx context.Context, was moment) error {
	err := s.foldAll(ctx, was)
	if errors.Is(err, errFolded) {
		return nil // refreshing finds that
	}
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.head.indexedValues, s.head.indexedQuads, s.head.former = was.head.values, was.head.quads, false
	s.tail = &tail{first: was.head.quads + 1}
	return nil
}

func (s *Store) foldAll(ctx context.Context, was moment) error {
	var ahead sync.WaitGroup
	defer ahead.Wait()
	ahead.Go(func() { // puts one index in order while another is written
		for _, x := range indexes() {
			was.tail.order(was.quads, x)
		}
	})
	if err := s.foldTerms(ctx, was); err != nil {
		return err
	}
	for _, x := range indexes() {
		if err := s.foldIndex(ctx, was, x); err != nil {
			return err
		}
	}
	return s.foldPart(ctx, was, func(tx storage.Tx, h head) error {
		h.indexedValues, h.indexedQuads = was.head.values, was.head.quads
		tx.Put(storage.Meta, headKey(), seal(headKey(), h.encode()))
		return nil
	})
}

// foldPart runs one of the transactions.
func (s *Store) foldPart(ctx context.Context, was moment, put func(storage.Tx, head) error) error {
	return s.kv.Write(ctx, func(tx storage.Tx) error {
		h, err := readHead(ctx, tx)
		if err != nil {
			return err
		}
		if h.indexedQuads != was.head.indexedQuads {
			return errFolded
		}
		return put(tx, h)
	})
}

func (s *Store) foldTerms(ctx context.Context, was moment) error {
	s.mu.RLock()
	terms := was.tail.terms.terms()
	s.mu.RUnlock()
	terms = sortedTerms(terms)
	for part := range slices.Chunk(terms, foldBatch) {
		err := s.foldPart(ctx, was, func(tx storage.Tx, _ head) error { return dictionary().add(ctx, tx, part) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) foldIndex(ctx context.Context, was moment, x index) error {
	for part := range slices.Chunk(was.tail.order(was.quads, x), foldBatch) {
		list := make([]Quad, 0, len(part))
		for _, i := range part {
			if p := was.quads[i]; x.table != storage.Label || p[label] != 0 {
				list = append(list, Quad{p, was.tail.first + uint64(i)})
			}
		}
		err := s.foldPart(ctx, was, func(tx storage.Tx, _ head) error { return x.add(ctx, tx, list) })
		if err != nil {
			return err
		}
	}
	return nil
}
