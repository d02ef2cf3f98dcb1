package graph

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// interner keeps one copy of what repeats, which saves more room than all else
// takes. The zero value is ready for use, by one goroutine at a time.
type interner struct {
	strings sequence[string]
	keys    sequence[string]    // of attributes
	attrs   []map[string]string // by the numbers of their keys
}

// change replaces what repeats in a change by the copies.
func (in *interner) change(c *change) {
	c.cause = in.text(c.cause)
	if c.document != nil {
		c.document.ID, c.document.MediaType = in.text(c.document.ID), in.text(c.document.MediaType)
	}
	for _, list := range [][]schema.Entity{c.typed, c.named} {
		for i := range list {
			list[i] = in.entity(list[i])
		}
	}
	for i := range c.said {
		c.said[i].document = in.text(c.said[i].document)
		in.fact(&c.said[i].fact)
	}
	for _, j := range c.judged {
		if j.Correction != nil && j.Correction.Object != nil && !j.Correction.Object.IsLiteral() {
			j.Correction.Object.Entity = in.entity(j.Correction.Object.Entity)
		}
	}
	for i := range c.matched {
		x := &c.matched[i]
		x.A, x.B, x.Keep = in.text(x.A), in.text(x.B), in.text(x.Keep)
	}
}

func (in *interner) fact(f *schema.Fact) {
	f.Subject = in.entity(f.Subject)
	f.Predicate = schema.Relation(in.text(string(f.Predicate)))
	f.Rule = in.text(f.Rule)
	if !f.Object.IsLiteral() {
		f.Object.Entity = in.entity(f.Object.Entity)
	}
	for i := range f.Evidence {
		f.Evidence[i].Document = in.text(f.Evidence[i].Document)
	}
	f.Attrs = in.sharedAttrs(f.Attrs)
}

// sharedAttrs gives one map for all equal ones: a map of one entry takes more
// room than the rest of most facts.
func (in *interner) sharedAttrs(attrs map[string]string) map[string]string {
	key := attrsKey(attrs)
	n, hash, ok := in.keys.find(key)
	if !ok {
		in.keys.add(key, hash)
		n, in.attrs = len(in.attrs), append(in.attrs, attrs)
	}
	return in.attrs[n]
}

// attrsKey is the same for equal attributes only.
func attrsKey(attrs map[string]string) string {
	if len(attrs) == 0 {
		return ""
	}
	var room [8]string
	names := room[:0]
	size := 0
	for name, value := range attrs {
		names, size = append(names, name), size+len(name)+len(value)+2
	}
	slices.Sort(names)
	var key strings.Builder
	key.Grow(size)
	for _, name := range names {
		key.WriteString(name)
		key.WriteByte(0)
		key.WriteString(attrs[name])
		key.WriteByte(0)
	}
	return key.String()
}

func (in *interner) entity(e schema.Entity) schema.Entity {
	return schema.Entity{Class: schema.Class(in.text(string(e.Class))), Name: in.text(e.Name), ID: in.text(e.ID)}
}

// text gives the copy of a string, which may be a part of a longer one.
func (in *interner) text(s string) string {
	if s == "" {
		return ""
	}
	n, hash, ok := in.strings.find(s)
	if !ok {
		n = len(in.strings.list)
		in.strings.add(strings.Clone(s), hash)
	}
	return in.strings.list[n]
}
