package graph

import (
	"context"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
)

// record is one quad of the log.
type record struct {
	number uint64
	quad   quad.Quad
	object uint64 // number of the object's value
}

// readLog emits the quads with numbers in (after, upTo], in order, without the
// objects of a predicate, if one is named. The store can be closed while it
// emits, which ends the reading with an error.
func (s *Store) readLog(ctx context.Context, after, upTo uint64, without quad.IRI, emit func(record) error) error {
	const piece = 4096
	var skipped quad.Value
	if without != "" {
		skipped = without
	}
	var records []record
	for after < upTo {
		last := min(upTo, after+piece)
		records = records[:0]
		err := s.using("read the log of", func(qs *quadstore.Store) error {
			return qs.Log(ctx, after, last, skipped, func(r quadstore.Record) error {
				records = append(records, record{r.Number, r.Quad, r.Object})
				return ctx.Err()
			})
		})
		if err != nil {
			return err
		}
		for _, r := range records {
			if err := emit(r); err != nil {
				return err
			}
		}
		after = last
	}
	return nil
}

// readRows emits all quads up to a number as they are stored. The store can be
// closed while it emits, which ends the reading with an error.
func (s *Store) readRows(ctx context.Context, upTo uint64, emit func(*quadstore.Row) error) error {
	var rows quadstore.Rows
	for more := true; more; {
		err := s.using("read the log of", func(qs *quadstore.Store) (err error) {
			more, err = rows.Next(ctx, qs, upTo)
			return err
		})
		if err != nil {
			return err
		}
		for r := range rows.All() {
			if err := emit(r); err != nil {
				return err
			}
		}
	}
	return nil
}
