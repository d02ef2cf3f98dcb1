package boltfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"

	"github.com/diplograph/diplograph/graph/storage"
)

// A bbolt file begins with two meta pages. Each is a page header of 16 bytes
// and then, in the byte order of the machine: magic, version, page size and
// flags (4 bytes each), the root bucket (16), and the free list's page, the
// number of pages, the transaction and the checksum of all before (8 each).
// Of two valid ones, that of the later transaction counts.
const (
	magic      = 0xED0CDAED
	pageHeader = 16
	metaSize   = 64
	maxPage    = 64 << 10
)

type meta struct {
	pageSize, pages, transaction uint64
}

// makeFile makes an empty store if there is no file. It is made under
// another name, so that a full disk or a sudden end leaves no half-made store,
// and linked to its place, so that it takes nobody else's.
func makeFile(path string) (err error) {
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		return nil
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.Remove(f.Name())) }()
	if err := f.Close(); err != nil {
		return err
	}
	db, err := bolt.Open(f.Name(), 0o600, options(0))
	if err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	// Where links are not known, bbolt makes the file in its place.
	_ = os.Link(f.Name(), path)
	return nil
}

// checkFile tells whether bbolt can map the file at all. bbolt trusts the
// size that the meta page names, and a process that reads a mapped page past
// the end of its file dies.
func checkFile(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fault(err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return fault(err)
	case info.IsDir():
		return fmt.Errorf("%w: it is a folder: name a file in it", storage.ErrUsage)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: it is no regular file", storage.ErrUsage)
	case info.Size() == 0:
		return nil
	}
	head, ok := readMeta(f)
	if !ok {
		return fmt.Errorf("%w: the file is something else, or its head is damaged: name another file, or restore it from a copy", storage.ErrBroken)
	}
	if info, err = f.Stat(); err != nil {
		return fault(err)
	}
	if want := head.pageSize * head.pages; uint64(info.Size()) < want {
		return fmt.Errorf("%w: the file is cut off after %d of %d bytes: restore it from a copy", storage.ErrBroken, info.Size(), want)
	}
	return nil
}

// formerTerms is a bucket with what [storage.Terms] has in other stores too. It
// is read no more, and goes when the store is compacted.
const formerTerms = "terms"

// firstFormat is a bucket that stores had which were kept through Cayley's own
// key-value store.
const firstFormat = "diplograph"

// checkTables tells whether what the file holds is a store, and not something
// else that uses bbolt.
func checkTables(db *bolt.DB) error {
	known := map[string]bool{formerTerms: true}
	for t := range storage.Tables {
		known[t.String()] = true
	}
	return db.View(func(tx *bolt.Tx) error {
		if tx.Bucket([]byte(firstFormat)) != nil {
			return fmt.Errorf("%w: it has format 1, which this program does not read: export it with the program that made it", storage.ErrBroken)
		}
		return tx.ForEach(func(name []byte, _ *bolt.Bucket) error {
			if !known[string(name)] {
				return fmt.Errorf("%w: the file holds something else (%q): name another", storage.ErrBroken, name)
			}
			return nil
		})
	})
}

// readMeta finds the meta page that counts.
func readMeta(f io.ReaderAt) (meta, bool) {
	var best meta
	found := false
	consider := func(m meta, ok bool) {
		if ok && (!found || m.transaction > best.transaction) {
			best, found = m, true
		}
	}
	first, ok := metaAt(f, 0)
	consider(first, ok)
	// The second meta page lies one page further; if the first is damaged, the
	// size of a page has to be guessed.
	for size := int64(1 << 10); size <= maxPage; size *= 2 {
		second, ok := metaAt(f, size)
		consider(second, ok && second.pageSize == uint64(size))
	}
	return best, found
}

func metaAt(f io.ReaderAt, offset int64) (meta, bool) {
	raw := make([]byte, metaSize)
	if _, err := f.ReadAt(raw, offset+pageHeader); err != nil {
		return meta{}, false
	}
	order := binary.NativeEndian
	sum := fnv.New64a()
	sum.Write(raw[:metaSize-8])
	if order.Uint32(raw) != magic || order.Uint64(raw[metaSize-8:]) != sum.Sum64() {
		return meta{}, false
	}
	return meta{
		pageSize:    uint64(order.Uint32(raw[8:])),
		pages:       order.Uint64(raw[40:]),
		transaction: order.Uint64(raw[48:]),
	}, true
}
