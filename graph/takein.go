package graph

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/schema"
)

// written are changes with their quads, that are to be one transaction.
type written struct {
	quads   []quad.Quad
	changes []change
}

// add adds a change and spells its quads.
func (w *written) add(v vocabulary, c change) (err error) {
	before := len(w.quads)
	if w.quads, err = v.appendQuads(w.quads, c); err != nil {
		return err
	}
	c.quads = len(w.quads) - before
	w.changes = append(w.changes, c)
	return nil
}

// reset forgets them, and keeps the room.
func (w *written) reset() {
	clear(w.changes)
	clear(w.quads)
	w.quads, w.changes = w.quads[:0], w.changes[:0]
}

// append commits changes that follow what the model knows, unless somebody else
// wrote meanwhile, and lets the model take them in. Where each of their quads is
// new, the log says what they say, and need not be read for that.
func (s *Store) append(ctx context.Context, w *written) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	if s.read == 0 {
		if err := s.isSame(ctx); err != nil {
			return s.fault("write", err)
		}
	}
	added := 0
	err := s.using("write", func(qs *quadstore.Store) (err error) {
		added, err = qs.Append(ctx, w.quads, s.read)
		return err
	})
	if errors.Is(err, quadstore.ErrMoved) {
		return fmt.Errorf("%w: somebody else writes to the store, which has to be empty: import into another, or again", ErrUsage)
	}
	if err != nil {
		return err
	}
	if added < len(w.quads) {
		return s.catchUp(ctx)
	}
	for _, c := range w.changes {
		if err := s.takeIn(ctx, c); err != nil {
			return s.fault("read", fmt.Errorf("%w: %w", ErrBroken, err))
		}
	}
	s.show()
	return nil
}

// takeIn lets the model take in a change that was written, as if it were read from
// the log.
func (s *Store) takeIn(ctx context.Context, c change) error {
	c.time = c.time.UTC()
	c.author, c.note = strings.Clone(c.author), strings.Clone(c.note) // of lines, which are longer
	if c.document != nil {
		var err error
		if c.text, err = s.textNumber(ctx, c.document.Text); err != nil {
			return err
		}
		c.document = keptDocument(c.document)
	}
	for i := range c.said {
		f := &c.said[i].fact
		c.said[i].id = strings.Clone(c.said[i].id)
		if c.said[i].edge == "" {
			c.said[i].edge = edgeID(f.Key())
		}
		proofs := s.model.room.evidence.several(len(f.Evidence)) // others may read those that were given
		copy(proofs, f.Evidence)
		f.Evidence = proofs
		if l := f.Object.Literal; l != nil {
			f.Object.Literal = &schema.Literal{Value: strings.Clone(l.Value), Type: l.Type}
		}
	}
	for i := range c.retired {
		c.retired[i] = strings.Clone(c.retired[i])
	}
	for i := range c.judged {
		c.judged[i].Statement = strings.Clone(c.judged[i].Statement)
	}
	s.model.interner.change(&c)
	return s.apply(c, s.read+uint64(c.quads))
}

// textNumber finds the number of a text that is stored.
func (s *Store) textNumber(ctx context.Context, text string) (number uint64, err error) {
	err = s.using("look up the text", func(qs *quadstore.Store) (err error) {
		number, err = qs.Number(ctx, quad.String(text))
		return err
	})
	return number, err
}

// keptDocument is what the model keeps of a document: all but its text.
func keptDocument(d *schema.Document) *schema.Document {
	kept := *d
	kept.Text = ""
	for _, field := range []*string{&kept.Name, &kept.Title, &kept.MediaType, &kept.Published, &kept.Hash} {
		*field = strings.Clone(*field)
	}
	return &kept
}

// apply lets the model and the snapshot take in the next change, after which the
// log is at end.
func (s *Store) apply(c change, end uint64) error {
	if err := s.model.fits(c); err != nil {
		return fmt.Errorf("revision %d: %w", c.number, err)
	}
	s.recorder.record(c, end)
	s.model.advance(c, end)
	s.read = end
	return nil
}
