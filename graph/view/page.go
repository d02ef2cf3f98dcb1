package view

import (
	"cmp"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"
	"reflect"
	"sort"
)

// How many items a page may have.
const (
	DefaultPage = 20  // where a request does not say
	MaxPage     = 100 // beyond it, a request is refused
)

// page holds the arguments that choose a part of a list.
type page struct {
	first  *int32
	after  *string
	last   *int32
	before *string
}

// limit returns how many items to show, and whether to count them from the end.
func (p page) limit() (n int, fromEnd bool, err error) {
	if p.last != nil {
		n, err = size("last", p.last)
		return n, true, err
	}
	n, err = size("first", p.first)
	return n, false, err
}

// size checks the wanted number of items.
func size(name string, wanted *int32) (int, error) {
	switch {
	case wanted == nil:
		return DefaultPage, nil
	case *wanted < 0:
		return 0, badInput("%s: %d is negative", name, *wanted)
	case *wanted > MaxPage:
		return 0, badInput("%s: %d is more than %d, the most that can be asked for at once", name, *wanted, MaxPage)
	}
	return int(*wanted), nil
}

// origin tells lists apart, so that a cursor is good for one list only.
type origin struct {
	field  string // the field or class that is listed
	near   string // the id of the entity whose field it is
	filter any
	order  any
}

// key sums the origin up in a number.
func (o origin) key() uint64 {
	sum := hash(hash(hashStart, o.field), o.near)
	for _, part := range []any{o.filter, o.order} {
		if isNil(part) {
			sum = hash(sum, "null")
			continue
		}
		text, err := json.Marshal(part)
		if err != nil {
			return sum // filters and orders are plain values, which always marshal
		}
		sum = hash(sum, string(text))
	}
	return sum
}

// isNil tells whether there is no filter or order.
func isNil(part any) bool {
	v := reflect.ValueOf(part)
	return part == nil || v.Kind() == reflect.Pointer && v.IsNil()
}

// hashStart and hash are FNV-1a, each text closed by a zero byte.
const hashStart uint64 = 14695981039346656037

func hash(sum uint64, text string) uint64 {
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * 1099511628211
	}
	return sum * 1099511628211
}

// list is a page of a list: items[from:to].
type list[T any] struct {
	items    []T             // all, or as many as were asked for
	more     func(n int) []T // gives the first n, or all if there are not so many; nil if items are all
	total    func() int      // how many there are, for one of which not all are known
	from, to int
	origin   origin
	id       func(T) string
	key      func(T) string // by which the items are in order; nil if they have none
}

// paginate cuts the page out of the items.
func paginate[T any](items []T, from origin, id func(T) string, p page) (list[T], error) {
	return list[T]{items: items, origin: from, id: id}.cut(p)
}

// paginateByKey cuts the page out of items that are in the order of their keys,
// of which no two are equal.
func paginateByKey[T any](items []T, from origin, key func(T) string, p page) (list[T], error) {
	return list[T]{items: items, origin: from, key: key}.cut(p)
}

// cut cuts the page out of the whole list.
func (l list[T]) cut(p page) (list[T], error) {
	limit, fromEnd, err := p.limit()
	if err != nil {
		return l, err
	}
	if p.after != nil {
		at, found, err := l.locate("after", *p.after)
		if err != nil {
			return l, err
		}
		if found {
			at++
		}
		l.from = at
	}
	switch {
	case p.before != nil:
		if l.to, _, err = l.locate("before", *p.before); err != nil {
			return l, err
		}
	case fromEnd:
		l.to = l.reach(math.MaxInt)
	default:
		l.to = l.reach(l.from + limit)
	}
	l.to = max(l.from, l.to)
	if l.to-l.from > limit && fromEnd {
		l.from = l.to - limit
	} else if l.to-l.from > limit {
		l.to = l.from + limit
	}
	return l, nil
}

// reach tells how many items there are, or n if there are more. So many are known
// then.
func (l *list[T]) reach(n int) int {
	if l.more != nil && len(l.items) < n {
		l.items = l.more(n)
	}
	return min(n, len(l.items))
}

// A cursor is, in base64, the key of the list, eight bytes, the item's index as a
// varint, and what tells the item. The index finds it at once while the list is
// as it was.
//
// Where items have keys, the item's key follows. If the item is not where it was,
// its place among the others is found by halving, also if it is gone, or stands
// elsewhere now: the page goes on where the item was when the cursor was made.
//
// Elsewhere the hash of the item's id follows, eight bytes, and those of up to
// three items before it, four bytes each, the nearest first. If the item is gone,
// the ones before it tell where to go on.

const neighbours = 3

// cursor makes the cursor of an item.
func (l *list[T]) cursor(i int) string {
	raw := binary.BigEndian.AppendUint64(make([]byte, 0, 128), l.origin.key())
	raw = binary.AppendUvarint(raw, uint64(i))
	if l.key != nil {
		return base64.RawURLEncoding.EncodeToString(append(raw, l.key(l.items[i])...))
	}
	raw = binary.BigEndian.AppendUint64(raw, l.sum(i))
	for j := i - 1; j >= max(0, i-neighbours); j-- {
		raw = binary.BigEndian.AppendUint32(raw, uint32(l.sum(j)))
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

// sum is the hash of the id of an item.
func (l *list[T]) sum(i int) uint64 { return hash(hashStart, l.id(l.items[i])) }

// locate finds the item of a cursor. If it is no longer in the list, at is
// where it would now be.
func (l *list[T]) locate(argument, cursor string) (at int, found bool, err error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || len(raw) < 9 || binary.BigEndian.Uint64(raw) != l.origin.key() {
		return 0, false, badInput("%s: this cursor is not one of this list with this filter and order", argument)
	}
	index, width := binary.Uvarint(raw[8:])
	if width <= 0 || index > math.MaxInt32 {
		return 0, false, badInput("%s: this cursor is damaged", argument)
	}
	rest := raw[8+width:]
	if l.key != nil {
		at, found = l.place(int(index), string(rest))
		return at, found, nil
	}
	if len(rest) != 8+4*min(int(index), neighbours) {
		return 0, false, badInput("%s: this cursor is damaged", argument)
	}
	at, found = l.near(int(index), rest)
	return at, found, nil
}

// place finds an item by its key, or where it would be.
func (l *list[T]) place(index int, key string) (at int, found bool) {
	if index < l.reach(index+1) && l.key(l.items[index]) == key {
		return index, true
	}
	return sort.Find(l.reach(math.MaxInt), func(i int) int { return cmp.Compare(key, l.key(l.items[i])) })
}

// near finds an item by its hash, or where it would be by those of the items
// that stood before it.
func (l *list[T]) near(index int, hashes []byte) (at int, found bool) {
	wanted := binary.BigEndian.Uint64(hashes)
	if index < l.reach(index+1) && l.sum(index) == wanted {
		return index, true
	}
	l.reach(math.MaxInt)
	if i, ok := l.search(index, func(sum uint64) bool { return sum == wanted }); ok {
		return i, true
	}
	return l.gap(index, hashes[8:]), false
}

// search looks for an item from the index outwards.
func (l *list[T]) search(index int, is func(sum uint64) bool) (int, bool) {
	index = min(index, len(l.items))
	for off := 0; off <= max(index, len(l.items)-index); off++ {
		for _, i := range [2]int{index + off, index - off} {
			if i >= 0 && i < len(l.items) && is(l.sum(i)) {
				return i, true
			}
		}
	}
	return 0, false
}

// gap tells where an item would be that is gone: behind the nearest of those
// that stood before it. With all of them gone, its index must do, which is 0 if
// there were no others.
func (l *list[T]) gap(index int, earlier []byte) int {
	for ; len(earlier) > 0; earlier = earlier[4:] {
		neighbour := binary.BigEndian.Uint32(earlier)
		if i, ok := l.search(index, func(sum uint64) bool { return uint32(sum) == neighbour }); ok {
			return i + 1
		}
	}
	if index <= neighbours {
		return 0
	}
	return min(index, len(l.items))
}

// TotalCount returns the number of items on all pages.
func (l *list[T]) TotalCount() int32 {
	if l.total != nil {
		return small(l.total())
	}
	return small(len(l.items))
}

// PageInfo tells what lies before and after the page.
func (l *list[T]) PageInfo() *PageInfo {
	known := *l // as others may read the list meanwhile
	info := &PageInfo{HasNextPage: l.to < known.reach(l.to+1), HasPreviousPage: l.from > 0}
	if l.from < l.to {
		info.start = func() string { return l.cursor(l.from) }
		info.end = func() string { return l.cursor(l.to - 1) }
	}
	return info
}

// PageInfo tells what lies before and after a page.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	start, end      func() string
}

// StartCursor returns the cursor of the page's first item.
func (p *PageInfo) StartCursor() *string { return call(p.start) }

// EndCursor returns the cursor of the page's last item.
func (p *PageInfo) EndCursor() *string { return call(p.end) }

func call(f func() string) *string {
	if f == nil {
		return nil
	}
	s := f()
	return &s
}

// each makes something of each item of the page, given its index in the list.
func each[T, S any](l list[S], build func(i int) T) []T {
	out := make([]T, 0, l.to-l.from)
	for i := l.from; i < l.to; i++ {
		out = append(out, build(i))
	}
	return out
}

// keep returns the items that pass, which are the items themselves if all do.
func keep[T any](items []T, passes func(T) bool) []T {
	for i, item := range items {
		if passes(item) {
			continue
		}
		kept := append(make([]T, 0, len(items)-1), items[:i]...)
		for _, item := range items[i+1:] {
			if passes(item) {
				kept = append(kept, item)
			}
		}
		return kept
	}
	return items
}

// small makes a number fit the API's Int, which has 32 bits.
func small[N int | int64](n N) int32 { return int32(min(int64(n), math.MaxInt32)) }
