package graph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// A bbolt file begins with two meta pages. Each is a page header of 16 bytes
// and then, in the byte order of the machine: magic, version, page size and
// flags (4 bytes each), the root bucket (16), and the free list's page, the
// number of pages, the transaction and the checksum of all before (8 each).
// Of two valid ones, that of the later transaction counts.
const (
	boltMagic      = 0xED0CDAED
	boltPageHeader = 16
	boltMetaSize   = 64
	boltMaxPage    = 64 << 10
)

type boltMeta struct {
	pageSize, pages, transaction uint64
}

// makeBoltFile makes an empty store if there is no file. It is made under
// another name, so that a full disk or a sudden end leaves no half-made store,
// and linked to its place, so that it takes nobody else's.
func makeBoltFile(path string) (err error) {
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
	db, err := bolt.Open(f.Name(), 0o600, boltOptions(0))
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

// checkBoltFile tells whether bbolt can map the file at all. bbolt trusts the
// size that the meta page names, and a process that reads a mapped page past
// the end of its file dies.
func checkBoltFile(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return boltFault(err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return boltFault(err)
	case info.IsDir():
		return fmt.Errorf("%w: it is a folder: name a file in it", ErrUsage)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: it is no regular file", ErrUsage)
	case info.Size() == 0:
		return nil
	}
	meta, ok := readBoltMeta(f)
	if !ok {
		return fmt.Errorf("%w: the file is something else, or its head is damaged: name another file, or restore it from a copy", ErrBroken)
	}
	if info, err = f.Stat(); err != nil {
		return boltFault(err)
	}
	if want := meta.pageSize * meta.pages; uint64(info.Size()) < want {
		return fmt.Errorf("%w: the file is cut off after %d of %d bytes: restore it from a copy", ErrBroken, info.Size(), want)
	}
	return nil
}

// readBoltMeta finds the meta page that counts.
func readBoltMeta(f io.ReaderAt) (boltMeta, bool) {
	var best boltMeta
	found := false
	consider := func(m boltMeta, ok bool) {
		if ok && (!found || m.transaction > best.transaction) {
			best, found = m, true
		}
	}
	first, ok := boltMetaAt(f, 0)
	consider(first, ok)
	// The second meta page lies one page further; if the first is damaged, the
	// size of a page has to be guessed.
	for size := int64(1 << 10); size <= boltMaxPage; size *= 2 {
		second, ok := boltMetaAt(f, size)
		consider(second, ok && second.pageSize == uint64(size))
	}
	return best, found
}

func boltMetaAt(f io.ReaderAt, offset int64) (boltMeta, bool) {
	raw := make([]byte, boltMetaSize)
	if _, err := f.ReadAt(raw, offset+boltPageHeader); err != nil {
		return boltMeta{}, false
	}
	order := binary.NativeEndian
	sum := fnv.New64a()
	sum.Write(raw[:boltMetaSize-8])
	if order.Uint32(raw) != boltMagic || order.Uint64(raw[boltMetaSize-8:]) != sum.Sum64() {
		return boltMeta{}, false
	}
	return boltMeta{
		pageSize:    uint64(order.Uint32(raw[8:])),
		pages:       order.Uint64(raw[40:]),
		transaction: order.Uint64(raw[48:]),
	}, true
}
