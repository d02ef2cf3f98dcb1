package storage

import (
	"bytes"
	"slices"
)

// Batch gathers what a transaction puts. The zero value is empty.
type Batch struct {
	tables [Tables][]Entry
}

// Put notes an entry.
func (b *Batch) Put(t Table, key, value []byte) {
	b.tables[t] = append(b.tables[t], Entry{key, value})
}

// Entries lists what was put into a table in the order of keys, each key once
// with the value that came last. Nothing may be put afterwards.
func (b *Batch) Entries(t Table) []Entry {
	list := b.tables[t]
	byKey := func(a, b Entry) int { return bytes.Compare(a.Key, b.Key) }
	if !slices.IsSortedFunc(list, byKey) {
		slices.SortStableFunc(list, byKey)
	}
	kept := list[:0]
	for i, e := range list {
		if i+1 == len(list) || !bytes.Equal(e.Key, list[i+1].Key) {
			kept = append(kept, e)
		}
	}
	return kept
}
