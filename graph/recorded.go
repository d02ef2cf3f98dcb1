package graph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/diplograph/diplograph/schema"
)

// recorded is a change with where the log ended after it.
type recorded struct {
	change change
	end    uint64
}

// changeWriter spells changes in bytes, shorter and to be read faster than as
// quads. Numbers are varints. A string is the place at which it was spelled
// before, from 1 on, or 0 and its length and bytes. Classes of entities follow
// from their ids.
type changeWriter struct {
	out    []byte
	places map[string]uint64
}

// reset begins anew.
func (w *changeWriter) reset() {
	w.out = w.out[:0]
	clear(w.places)
}

func (w *changeWriter) number(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

func (w *changeWriter) text(s string) {
	if place, ok := w.places[s]; ok {
		w.number(place)
		return
	}
	if w.places == nil {
		w.places = make(map[string]uint64)
	}
	w.places[s] = uint64(len(w.places)) + 1
	w.number(0)
	w.number(uint64(len(s)))
	w.out = append(w.out, s...)
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
		w.text(s)
	}
	w.number(uint64(c.quads))
	w.flags(c.document != nil)
	if d := c.document; d != nil {
		w.number(c.text)
		for _, s := range []string{d.ID, d.Name, d.Title, d.MediaType, d.Published, d.Hash} {
			w.text(s)
		}
	}
	writeList(w, c.typed, func(e schema.Entity) { w.text(e.ID) })
	writeList(w, c.named, w.entity)
	writeList(w, c.said, w.saying)
	writeList(w, c.retired, w.text)
	writeList(w, c.judged, w.judgement)
	writeList(w, c.matched, func(x Match) {
		for _, s := range []string{x.A, x.B, string(x.Verdict), x.Keep} {
			w.text(s)
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
	w.text(e.ID)
	w.text(e.Name)
}

func (w *changeWriter) term(t schema.Term) {
	w.flags(t.IsLiteral())
	if l := t.Literal; l != nil {
		w.text(l.Value)
		w.text(string(l.Type))
		return
	}
	w.entity(t.Entity)
}

func (w *changeWriter) attrs(attrs map[string]string) {
	writeList(w, slices.Sorted(maps.Keys(attrs)), func(name string) {
		w.text(name)
		w.text(attrs[name])
	})
}

func (w *changeWriter) saying(s saying) {
	w.flags(s.first, s.again)
	w.text(s.id)
	w.text(s.document)
	f := s.fact
	w.entity(f.Subject)
	w.text(string(f.Predicate))
	w.term(f.Object)
	w.attrs(f.Attrs)
	writeList(w, f.Evidence, func(e schema.Evidence) {
		w.number(uint64(e.Start))
		w.number(uint64(e.End))
		w.text(e.Quote)
	})
	w.out = binary.BigEndian.AppendUint64(w.out, math.Float64bits(f.Confidence))
	w.text(f.Rule)
	w.text(string(f.Modality))
}

func (w *changeWriter) judgement(j Judgement) {
	w.text(j.Statement)
	w.text(string(j.Verdict))
	c := j.Correction
	w.flags(c != nil)
	if c == nil {
		return
	}
	w.flags(c.Object != nil, c.Modality != nil)
	if c.Object != nil {
		w.term(*c.Object)
	}
	w.attrs(c.Attrs)
	if c.Modality != nil {
		w.text(string(*c.Modality))
	}
}

// errRecorded tells that bytes spell no changes.
var errRecorded = errors.New("it holds no changes")

// changeReader reads what a changeWriter wrote. After the first fault it reads
// nothing but zero values.
type changeReader struct {
	in     string // what is left
	places []string
	err    error
}

// readChanges reads all changes that were written since the writer was reset.
func readChanges(in []byte, kept *interner) (list []recorded, err error) {
	r := &changeReader{in: string(in)} // most of it is strings, which are parts of this
	for len(r.in) > 0 && r.err == nil {
		x := r.change()
		kept.change(&x.change)
		list = append(list, x)
	}
	return list, r.err
}

func (r *changeReader) fail(err error) {
	r.in = ""
	if r.err == nil {
		r.err = err
	}
}

func (r *changeReader) number() uint64 {
	var n uint64
	for i := range min(len(r.in), binary.MaxVarintLen64) {
		b := r.in[i]
		n |= uint64(b&0x7F) << (7 * i)
		if b < 0x80 {
			r.in = r.in[i+1:]
			return n
		}
	}
	r.fail(errRecorded)
	return 0
}

// take cuts off so many bytes, none if there are fewer.
func (r *changeReader) take(n uint64) string {
	if n > uint64(len(r.in)) {
		r.fail(errRecorded)
		return ""
	}
	b := r.in[:n]
	r.in = r.in[n:]
	return b
}

func (r *changeReader) text() string {
	place := r.number()
	switch {
	case place == 0:
		s := r.take(r.number())
		r.places = append(r.places, s)
		return s
	case place > uint64(len(r.places)):
		r.fail(errRecorded)
		return ""
	}
	return r.places[place-1]
}

func (r *changeReader) flags(list ...*bool) {
	b := r.take(1)
	for i, flag := range list {
		*flag = len(b) == 1 && b[0]&(1<<i) != 0
	}
}

func (r *changeReader) flag() (set bool) {
	r.flags(&set)
	return set
}

func readList[T any](r *changeReader, read func() T) []T {
	n := r.number()
	if n == 0 {
		return nil
	}
	if n > uint64(len(r.in)) { // each takes a byte at least
		r.fail(errRecorded)
		return nil
	}
	list := make([]T, n)
	for i := range list {
		list[i] = read()
	}
	return list
}

func (r *changeReader) change() recorded {
	x := recorded{end: r.number()}
	c := &x.change
	c.number = int64(r.number())
	seconds, nanoseconds := r.number(), r.number()
	c.time = time.Unix(int64(seconds), int64(nanoseconds)).UTC()
	c.author, c.note, c.outcome, c.cause = r.text(), r.text(), Outcome(r.text()), r.text()
	c.quads = int(r.number())
	if r.flag() {
		c.text = r.number()
		c.document = &schema.Document{ID: r.text(), Name: r.text(), Title: r.text(), MediaType: r.text(), Published: r.text(), Hash: r.text()}
	}
	c.typed = readList(r, func() schema.Entity { return r.entityOf(r.text(), "") })
	c.named = readList(r, r.entity)
	c.said = readList(r, r.saying)
	c.retired = readList(r, r.text)
	c.judged = readList(r, r.judgement)
	c.matched = readList(r, func() Match {
		return Match{A: r.text(), B: r.text(), Verdict: Verdict(r.text()), Keep: r.text()}
	})
	return x
}

func (r *changeReader) entity() schema.Entity { return r.entityOf(r.text(), r.text()) }

func (r *changeReader) entityOf(id, name string) schema.Entity {
	if r.err != nil {
		return schema.Entity{}
	}
	e, err := entityOf(id, name)
	if err != nil {
		r.fail(fmt.Errorf("%w: %w", errRecorded, err))
	}
	return e
}

func (r *changeReader) term() schema.Term {
	if r.flag() {
		return schema.LiteralTerm(r.text(), schema.LiteralType(r.text()))
	}
	return schema.EntityTerm(r.entity())
}

func (r *changeReader) attrs() map[string]string {
	n := r.number()
	attrs := make(map[string]string)
	for ; n > 0 && r.err == nil; n-- {
		name := r.text()
		attrs[name] = r.text()
	}
	return attrs
}

func (r *changeReader) saying() saying {
	var s saying
	r.flags(&s.first, &s.again)
	s.id, s.document = r.text(), r.text()
	f := &s.fact
	f.Subject, f.Predicate, f.Object = r.entity(), schema.Relation(r.text()), r.term()
	f.Attrs = r.attrs()
	f.Evidence = readList(r, func() schema.Evidence {
		return schema.Evidence{Document: s.document, Start: int(r.number()), End: int(r.number()), Quote: r.text()}
	})
	if raw := r.take(8); len(raw) == 8 {
		f.Confidence = math.Float64frombits(binary.BigEndian.Uint64([]byte(raw)))
	}
	f.Rule, f.Modality = r.text(), schema.Modality(r.text())
	s.edge = edgeID(f.Key())
	return s
}

func (r *changeReader) judgement() Judgement {
	j := Judgement{Statement: r.text(), Verdict: Verdict(r.text())}
	if !r.flag() {
		return j
	}
	var object, modality bool
	r.flags(&object, &modality)
	c := &Correction{}
	if object {
		t := r.term()
		c.Object = &t
	}
	if c.Attrs = r.attrs(); len(c.Attrs) == 0 {
		c.Attrs = nil
	}
	if modality {
		m := schema.Modality(r.text())
		c.Modality = &m
	}
	j.Correction = c
	return j
}
