package view

import (
	"encoding/binary"
	"math"

	"github.com/diplograph/diplograph/graph"
)

// Keys of items in lists that can be ordered: texts that are in the order of the
// items.

// text is a key by which texts are in the direction.
func (d OrderDirection) text(s string) string {
	if d == "DESC" {
		return string(graph.AppendDescending(nil, s))
	}
	return string(graph.AppendAscending(nil, s))
}

// date is a key by which dates are in the direction, and what has none comes
// last.
func (d OrderDirection) date(s string) string {
	if s == "" {
		return "\x01"
	}
	return "\x00" + d.text(s)
}

// number is a text by which numbers that are not negative are in order.
func number(f float64) string {
	return string(binary.BigEndian.AppendUint64(nil, math.Float64bits(f)))
}
