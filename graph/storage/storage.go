// Package storage says what a quad store needs of the place where it is kept:
// ordered keys with values in a few tables, and transactions that happen wholly
// or not at all.
//
// What is stored is only added to, and whoever reads bounds what it reads by
// the numbers of what it knows. Readers therefore need no long transactions:
// they read in pieces, hold nothing between two pieces, and see no less in a
// later piece than in an earlier one.
package storage

import (
	"context"
	"errors"
)

// What can go wrong. Errors of the implementations wrap one of these where a
// caller can do something about it.
var (
	ErrLocked      = errors.New("another process holds the store")
	ErrBroken      = errors.New("not a sound store")
	ErrFull        = errors.New("no space left for the store")
	ErrUnavailable = errors.New("the store cannot be reached")
	ErrUsage       = errors.New("wrong use of the store")
)

// Table is one of the ordered maps of a store.
type Table uint8

// The tables. What keys and values mean is the quad store's affair.
const (
	Meta   Table = iota // marks of the store itself
	Terms               // from hashes of values to their numbers, in blocks
	Values              // from numbers to values, in blocks
	Log                 // the quads in the order in which they were written, in blocks
	SPO                 // the indexes, in blocks, named by the order of their parts
	POS
	OSP
	Label
	Tables // how many there are
)

func (t Table) String() string {
	return [...]string{"meta", "hashes", "values", "log", "spo", "pos", "osp", "label", "tables"}[min(t, Tables)]
}

// Entry is a key with its value.
type Entry struct{ Key, Value []byte }

// Reader reads tables. Keys are compared byte by byte and are never empty.
// What it returns is the caller's to keep.
type Reader interface {
	// Get gives the values of the keys, nil for those that the table lacks.
	Get(ctx context.Context, t Table, keys ...[]byte) ([][]byte, error)
	// Scan lists entries in the order of their keys, from a key on and before
	// another, at most so many; a nil key stands for the beginning or the end.
	Scan(ctx context.Context, t Table, from, to []byte, limit int) ([]Entry, error)
	// Floor gives for each of the keys, which have to be in order, the entry with
	// the greatest key that is not after it; the entry's key is nil if there is
	// none. Equal entries may share their bytes.
	Floor(ctx context.Context, t Table, keys ...[]byte) ([]Entry, error)
}

// Tx is a writing transaction. It reads what was there when it began, without
// what it puts.
type Tx interface {
	Reader
	// Put sets a value, or does once the transaction is committed. Of several
	// for one key the last counts. Key and value must not be changed afterwards.
	Put(t Table, key, value []byte)
}

// Store is where a quad store is kept. It may be used by any number of
// goroutines.
type Store interface {
	Reader
	// Write runs f in the one writing transaction there is at a time, among all
	// processes that share the store, and commits what f put unless it returns
	// an error. It returns when all is durable. f may be run again, if the
	// database asks for that, so it must not leave anything behind.
	//
	// After an error nothing is written, but for one case: an error while the
	// writing is confirmed leaves it open, and looking again settles it.
	Write(ctx context.Context, f func(Tx) error) error
	// Changes gives a signal after somebody else may have written, until the
	// context ends; nil if nobody else can.
	Changes(ctx context.Context) <-chan struct{}
	// Close lets go of the store, once transactions under way are done.
	Close() error
}
