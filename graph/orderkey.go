package graph

import (
	"encoding/binary"
	"strings"
)

// OrderKey tells where an edge stands in the lists of Edges, as text: of two
// edges in one list, that with the lesser key comes first, and no two have the
// same. It depends on nothing but the edge and what the view calls and dates its
// far end, so that the place of an edge can be told by its key when the edge is
// no longer in the list.
func (v *View) OrderKey(e *Edge, dir Direction) string {
	p := v.place(e, dir)
	key := make([]byte, 0, 8+len(p.date)+len(p.name)+len(p.id)+len(e.ID)+16)
	if p.date != "" || p.id != "" {
		key = AppendDescending(key, p.date)
	} else {
		key = binary.BigEndian.AppendUint64(key, uint64(p.number)^1<<63)
	}
	for _, part := range []string{p.name, p.id, string(e.Fact.Modality), e.ID} {
		key = AppendAscending(key, part)
	}
	return string(key)
}

// AppendAscending adds a text to a key, so that of keys that are equal before it,
// that with the lesser text comes first, whatever follows.
func AppendAscending(key []byte, text string) []byte {
	for {
		at := strings.IndexByte(text, 0)
		if at < 0 {
			return append(append(key, text...), 0, 1)
		}
		key = append(append(key, text[:at]...), 0, 2)
		text = text[at+1:]
	}
}

// AppendDescending adds a text to a key, likewise, but that with the greater text
// comes first.
func AppendDescending(key []byte, text string) []byte {
	from := len(key)
	key = AppendAscending(key, text)
	for i := from; i < len(key); i++ {
		key[i] = ^key[i]
	}
	return key
}
