package view

import (
	"cmp"
	"slices"
	"strings"
)

// connection is a page of a list as the API shows it: each item as a node N, on an
// edge E that tells its place and what is said of it.
type connection[T, N, E any] struct {
	list[T]
	show func(T) N          // gives the node of an item
	tell func(edge[T, N]) E // makes the edge of a place
}

// connect shows a page.
func connect[T, N, E any](l list[T], show func(T) N, tell func(edge[T, N]) E) connection[T, N, E] {
	return connection[T, N, E]{l, show, tell}
}

// itself is an item that is shown as it is.
func itself[T any](item T) T { return item }

// Edges returns the page's items with their places and what is said of them.
func (c *connection[T, N, E]) Edges() []E {
	return each(c.list, func(i int) E { return c.tell(edge[T, N]{&c.list, i, c.show}) })
}

// Nodes returns the page's items alone.
func (c *connection[T, N, E]) Nodes() []N {
	return each(c.list, func(i int) N { return c.show(c.items[i]) })
}

// edge is the place of an item in a list.
type edge[T, N any] struct {
	list *list[T]
	at   int
	show func(T) N
}

// item is what stands there.
func (e *edge[T, N]) item() T { return e.list.items[e.at] }

// Cursor tells where the item stands in the list.
func (e *edge[T, N]) Cursor() string { return e.list.cursor(e.at) }

// Node returns the item.
func (e *edge[T, N]) Node() N { return e.show(e.item()) }

// ordered gives the items in the order of a comparison, those that are equal in
// that of their ids. The items themselves stay as they are.
func ordered[T any](items []T, d OrderDirection, comparison func(a, b T) int, id func(T) string) []T {
	return slices.SortedFunc(slices.Values(items), func(a, b T) int {
		return cmp.Or(d.apply(comparison(a, b)), strings.Compare(id(a), id(b)))
	})
}
