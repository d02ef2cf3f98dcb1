package boltfile

import (
	"sync/atomic"

	bolt "go.etcd.io/bbolt"
)

// mappedBound is about how many bytes of the file are read before the pages that
// hold them are let go of. They stay in the kernel's cache of files, but no longer
// count as memory of this process, which would otherwise be as large as the file
// once all of it was read.
const mappedBound = 16 << 20

// mapped counts what is read of the file's map since pages were last let go of.
type mapped struct{ bytes atomic.Int64 }

// page is how much of the file is read at least to find an entry, in bytes.
const page = 4096

// read notes what a transaction, which is under way, has read.
func (m *mapped) read(tx *bolt.Tx, entries, bytes int) {
	now := m.bytes.Add(int64(entries)*page + int64(bytes))
	if now >= mappedBound && m.bytes.CompareAndSwap(now, 0) {
		letGo(tx.DB().Info().Data, uintptr(tx.Size()))
	}
}
