package storage

import (
	"bytes"
	"slices"
)

// Batch gathers what a transaction puts. The zero value is empty.
type Batch struct {
	tables [Tables]map[string][]byte
}

// Put notes an entry.
func (b *Batch) Put(t Table, key, value []byte) {
	if b.tables[t] == nil {
		b.tables[t] = make(map[string][]byte)
	}
	b.tables[t][string(key)] = value
}

// Entries lists what was put into a table in the order of keys, each key once.
func (b *Batch) Entries(t Table) []Entry {
	list := make([]Entry, 0, len(b.tables[t]))
	for key, value := range b.tables[t] {
		list = append(list, Entry{[]byte(key), value})
	}
	slices.SortFunc(list, func(a, b Entry) int { return bytes.Compare(a.Key, b.Key) })
	return list
}
