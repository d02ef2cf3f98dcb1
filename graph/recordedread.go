package graph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"
	"unsafe"

	"github.com/diplograph/diplograph/schema"
)

// errRecorded tells that bytes spell no changes.
var errRecorded = errors.New("it holds no changes")

// changeReader reads what a changeWriter wrote, piece by piece in their order.
// After the first fault it reads nothing but zero values.
type changeReader struct {
	in       string // what is left of the piece
	kept     []string
	entities []schema.Entity
	attrs    []map[string]string
	near     []string
	terms    map[string]string // of the ontology
	room     recordedRoom
	err      error
}

func newChangeReader() *changeReader {
	r := &changeReader{terms: map[string]string{"": ""}}
	for _, def := range schema.Default().Relations {
		r.terms[string(def.Name)] = string(def.Name)
	}
	for _, m := range schema.Modalities() {
		r.terms[string(m)] = string(m)
	}
	for _, t := range []schema.LiteralType{schema.Date, schema.Integer, schema.String, schema.Boolean} {
		r.terms[string(t)] = string(t)
	}
	return r
}

// recordedRoom is where what stays of changes stands.
type recordedRoom struct {
	evidence slab[schema.Evidence]
	literals slab[schema.Literal]
}

// recordedPiece are the changes of a piece, and what of them is taken in by copies,
// so that its room can be used again.
type recordedPiece struct {
	changes []recorded
	said    []saying
}

// read reads the changes of the next piece, most of which are strings that are parts
// of it. They stand where those of a former piece did.
func (r *changeReader) read(piece []byte, p *recordedPiece) error {
	r.in = unsafe.String(unsafe.SliceData(piece), len(piece)) // nobody changes it
	r.near = r.near[:0]
	p.changes, p.said = p.changes[:0], p.said[:0]
	for len(r.in) > 0 && r.err == nil {
		p.changes = append(p.changes, r.change(p))
	}
	return r.err
}

// done gives a writer that goes on where the reader ended, and an interner that has one
// copy of what repeats in what was read. Nothing more is read.
func (r *changeReader) done() (changeWriter, interner) {
	keys := make([]string, len(r.attrs))
	for i, attrs := range r.attrs {
		keys[i] = attrsKey(attrs)
	}
	w := changeWriter{kept: sequenceOf(r.kept), entities: sequenceOf(r.entities), attrs: sequenceOf(keys)}
	return w, interner{strings: sequenceOf(r.kept), keys: sequenceOf(keys), attrs: slices.Clip(r.attrs)}
}

// sayings gives places for sayings, each of which is to be filled.
func (p *recordedPiece) sayings(n int) []saying {
	from := len(p.said)
	if from+n > cap(p.said) {
		p.said, from = make([]saying, 0, max(n, 2*cap(p.said), 1024)), 0
	}
	p.said = p.said[:from+n]
	return p.said[from : from+n : from+n]
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

// place reads where something was spelled among so many, from 0 on; false if it is
// spelled here.
func (r *changeReader) place(known int) (at int, before bool) {
	n := r.number()
	if n > uint64(known) {
		r.fail(errRecorded)
	}
	if n == 0 || r.err != nil {
		return 0, false
	}
	return int(n - 1), true
}

// text reads a text that repeats all over, or nearby.
func (r *changeReader) text(places *[]string) string {
	if at, known := r.place(len(*places)); known {
		return (*places)[at]
	}
	s := r.take(r.number())
	*places = append(*places, s)
	return s
}

// keptText reads a text that repeats all over. Words of the ontology are the program's
// own, of which collections know at once that they need not be looked at.
func (r *changeReader) keptText() string {
	known := len(r.kept)
	s := r.text(&r.kept)
	if len(r.kept) > known {
		if own, ok := r.terms[s]; ok {
			s, r.kept[known] = own, own
		}
	}
	return s
}

func (r *changeReader) nearText() string { return r.text(&r.near) }

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

// length reads how many there are of what takes a byte at least.
func (r *changeReader) length() int {
	n := r.number()
	if n > uint64(len(r.in)) {
		r.fail(errRecorded)
		return 0
	}
	return int(n)
}

func readList[T any](r *changeReader, read func() T) []T {
	n := r.length()
	if n == 0 {
		return nil
	}
	return readInto(r, make([]T, n), read)
}

func readInto[T any](r *changeReader, list []T, read func() T) []T {
	for i := range list {
		list[i] = read()
	}
	return list
}

func (r *changeReader) change(p *recordedPiece) recorded {
	x := recorded{end: r.number()}
	c := &x.change
	c.number = int64(r.number())
	seconds, nanoseconds := r.number(), r.number()
	c.time = time.Unix(int64(seconds), int64(nanoseconds)).UTC()
	c.author, c.note, c.outcome, c.cause = r.keptText(), r.keptText(), Outcome(r.keptText()), r.keptText()
	c.quads = int(r.number())
	if r.flag() {
		c.text = r.number()
		c.document = &schema.Document{
			ID: r.keptText(), MediaType: r.keptText(),
			Name: r.nearText(), Title: r.nearText(), Published: r.nearText(), Hash: r.nearText(),
		}
	}
	c.typed = readList(r, r.entity)
	c.named = readList(r, r.entity)
	if n := r.length(); n > 0 {
		c.said = readInto(r, p.sayings(n), r.saying)
	}
	c.retired = readList(r, r.nearText)
	c.judged = readList(r, r.judgement)
	c.matched = readList(r, func() Match {
		return Match{A: r.keptText(), B: r.keptText(), Verdict: Verdict(r.keptText()), Keep: r.keptText()}
	})
	return x
}

func (r *changeReader) entity() schema.Entity {
	if at, known := r.place(len(r.entities)); known {
		return r.entities[at]
	}
	id, name := r.keptText(), r.keptText()
	if r.err != nil {
		return schema.Entity{}
	}
	e, err := entityOf(id, name)
	if err != nil {
		r.fail(fmt.Errorf("%w: %w", errRecorded, err))
	}
	r.entities = append(r.entities, e)
	return e
}

func (r *changeReader) term() schema.Term {
	if !r.flag() {
		return schema.EntityTerm(r.entity())
	}
	l := r.room.literals.one()
	l.Value, l.Type = r.nearText(), schema.LiteralType(r.keptText())
	return schema.Term{Literal: l}
}

// attributes reads attributes. Equal ones are one map.
func (r *changeReader) attributes() map[string]string {
	if at, known := r.place(len(r.attrs)); known {
		return r.attrs[at]
	}
	attrs := make(map[string]string)
	for n := r.number(); n > 0 && r.err == nil; n-- {
		name := r.keptText()
		attrs[name] = r.keptText()
	}
	r.attrs = append(r.attrs, attrs)
	return attrs
}

func (r *changeReader) saying() saying {
	var s saying
	r.flags(&s.first, &s.again)
	s.id, s.edge, s.document = r.nearText(), r.nearText(), r.keptText()
	f := &s.fact
	f.Subject, f.Predicate, f.Object = r.entity(), schema.Relation(r.keptText()), r.term()
	f.Attrs = r.attributes()
	f.Evidence = r.room.evidence.several(r.length())
	for i := range f.Evidence {
		f.Evidence[i] = schema.Evidence{Document: s.document, Start: int(r.number()), End: int(r.number()), Quote: r.nearText()}
	}
	if raw := r.take(8); len(raw) == 8 {
		f.Confidence = math.Float64frombits(binary.BigEndian.Uint64([]byte(raw)))
	}
	f.Rule, f.Modality = r.keptText(), schema.Modality(r.keptText())
	return s
}

func (r *changeReader) judgement() Judgement {
	j := Judgement{Statement: r.nearText(), Verdict: Verdict(r.keptText())}
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
	if c.Attrs = r.attributes(); len(c.Attrs) == 0 {
		c.Attrs = nil
	}
	if modality {
		m := schema.Modality(r.keptText())
		c.Modality = &m
	}
	j.Correction = c
	return j
}
