package graph

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// recorded is a change with where the log ended after it.
type recorded struct {
	change change
	end    uint64
}

// changeWriter spells changes in bytes, shorter and to be read faster than as
// quads, a piece of a snapshot after another. Numbers are varints. What was spelled
// before is the place at which it was, from 1 on, and what was not is 0 and itself:
// a text, its length and bytes; an entity, its id and name, of which the class
// follows; attributes, their number, names and values. Places count from the
// beginning of the snapshot for what repeats all over it, and from that of the piece
// for other texts, which repeat nearby at most.
type changeWriter struct {
	out      []byte
	kept     sequence[string] // texts that repeat all over
	entities sequence[schema.Entity]
	attrs    sequence[string] // by attrsKey
	near     sequence[string] // texts of the piece
}

// begin begins another piece.
func (w *changeWriter) begin() {
	w.out = w.out[:0]
	w.near.reset()
}

func (w *changeWriter) number(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

// spelled writes where x was spelled before, and tells whether it was.
func spelled[T comparable](w *changeWriter, before *sequence[T], x T) bool {
	at, hash, known := before.find(x)
	if !known {
		before.add(x, hash)
		at = -1
	}
	w.number(uint64(at + 1))
	return known
}

// text writes a text that repeats all over, or nearby.
func (w *changeWriter) text(before *sequence[string], s string) {
	if !spelled(w, before, s) {
		w.number(uint64(len(s)))
		w.out = append(w.out, s...)
	}
}

func (w *changeWriter) flags(list ...bool) {
	var bits byte
	for i, set := range list {
		if set {
			bits |= 1 << i
		}
	}
	w.out = append(w.out, bits)
}

// write adds a change.
func (w *changeWriter) write(c change, end uint64) {
	w.number(end)
	w.number(uint64(c.number))
	w.number(uint64(c.time.Unix()))
	w.number(uint64(c.time.Nanosecond()))
	for _, s := range []string{c.author, c.note, string(c.outcome), c.cause} {
		w.text(&w.kept, s)
	}
	w.number(uint64(c.quads))
	w.flags(c.document != nil)
	if d := c.document; d != nil {
		w.number(c.text)
		w.text(&w.kept, d.ID)
		w.text(&w.kept, d.MediaType)
		for _, s := range []string{d.Name, d.Title, d.Published, d.Hash} {
			w.text(&w.near, s)
		}
	}
	writeList(w, c.typed, func(e schema.Entity) { w.entity(schema.Entity{Class: e.Class, ID: e.ID}) })
	writeList(w, c.named, w.entity)
	writeList(w, c.said, w.saying)
	writeList(w, c.retired, func(id string) { w.text(&w.near, id) })
	writeList(w, c.judged, w.judgement)
	writeList(w, c.matched, func(x Match) {
		for _, s := range []string{x.A, x.B, string(x.Verdict), x.Keep} {
			w.text(&w.kept, s)
		}
	})
}

func writeList[T any](w *changeWriter, list []T, write func(T)) {
	w.number(uint64(len(list)))
	for _, x := range list {
		write(x)
	}
}

func (w *changeWriter) entity(e schema.Entity) {
	if !spelled(w, &w.entities, e) {
		w.text(&w.kept, e.ID)
		w.text(&w.kept, e.Name)
	}
}

func (w *changeWriter) term(t schema.Term) {
	w.flags(t.IsLiteral())
	if l := t.Literal; l != nil {
		w.text(&w.near, l.Value)
		w.text(&w.kept, string(l.Type))
		return
	}
	w.entity(t.Entity)
}

func (w *changeWriter) attributes(attrs map[string]string) {
	if spelled(w, &w.attrs, attrsKey(attrs)) {
		return
	}
	writeList(w, slices.Sorted(maps.Keys(attrs)), func(name string) {
		w.text(&w.kept, name)
		w.text(&w.kept, attrs[name])
	})
}

func (w *changeWriter) saying(s saying) {
	w.flags(s.first, s.again)
	w.text(&w.near, s.id)
	w.text(&w.near, s.edge)
	w.text(&w.kept, s.document)
	f := s.fact
	w.entity(f.Subject)
	w.text(&w.kept, string(f.Predicate))
	w.term(f.Object)
	w.attributes(f.Attrs)
	writeList(w, f.Evidence, func(e schema.Evidence) {
		w.number(uint64(e.Start))
		w.number(uint64(e.End))
		w.text(&w.near, e.Quote)
	})
	w.out = binary.BigEndian.AppendUint64(w.out, math.Float64bits(f.Confidence))
	w.text(&w.kept, f.Rule)
	w.text(&w.kept, string(f.Modality))
}

func (w *changeWriter) judgement(j Judgement) {
	w.text(&w.near, j.Statement)
	w.text(&w.kept, string(j.Verdict))
	c := j.Correction
	w.flags(c != nil)
	if c == nil {
		return
	}
	w.flags(c.Object != nil, c.Modality != nil)
	if c.Object != nil {
		w.term(*c.Object)
	}
	w.attributes(c.Attrs)
	if c.Modality != nil {
		w.text(&w.kept, string(*c.Modality))
	}
}
