// Package snapshot keeps a file of pieces beside a store, from which the store
// can be read faster than from itself. The file is never trusted: what is not
// whole, or not of this store and form, is as if it were not there, and losing
// it costs only time.
package snapshot

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
)

// A file begins with magic, the form of its pieces (4 bytes) and, after its
// length (2 bytes), the mark of the store; then come the pieces, each after its
// length and the checksum of this beginning, of where it stands and of itself (4
// bytes each). Numbers are big-endian.
const (
	magic      = "diplograph snapshot\n"
	pieceHead  = 8
	pieceLimit = 1 << 28
	buffer     = 1 << 18
)

// File is a snapshot. It is used by one goroutine at a time.
type File struct {
	path string
	head []byte
	good int64 // bytes that are known to be whole, 0 if not even the head is
	size int64 // when it was last read
}

// New names the file, of which pieces have a form and belong to a store.
// Neither reads nor makes it.
func New(path string, form uint32, store string) *File {
	head := binary.BigEndian.AppendUint32([]byte(magic), form)
	head = binary.BigEndian.AppendUint16(head, uint16(len(store)))
	return &File{path: path, head: append(head, store...)}
}

// Read hands on the pieces that were appended, in order, up to the first that is
// not whole. A piece is the taker's to keep. If the taker fails, reading ends
// with its error. Without a file, or with one of another form or store, there
// are no pieces.
func (f *File) Read(take func(piece []byte) error) error {
	f.good = 0
	file, err := os.Open(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the snapshot: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return fmt.Errorf("read the snapshot: %w", err)
	}
	f.size = info.Size()
	r := bufio.NewReaderSize(file, buffer)
	head := make([]byte, len(f.head))
	if _, err := io.ReadFull(r, head); err != nil || !bytes.Equal(head, f.head) {
		return nil
	}
	f.good = int64(len(head))
	for {
		piece, ok := f.next(r)
		if !ok {
			return nil
		}
		if err := take(piece); err != nil {
			return err
		}
		f.good += pieceHead + int64(len(piece))
	}
}

// Pieces estimates how many pieces of a length there are in the file that is
// being read.
func (f *File) Pieces(length int) int { return int(f.size/int64(max(length, 1))) + 1 }

// next reads the piece that stands where the file is good so far.
func (f *File) next(r io.Reader) ([]byte, bool) {
	var head [pieceHead]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, false
	}
	size := binary.BigEndian.Uint32(head[:])
	if size > pieceLimit {
		return nil, false
	}
	if int64(size) > f.size-f.good-pieceHead { // so that no more memory is taken than is needed
		return nil, false
	}
	piece := make([]byte, size)
	if _, err := io.ReadFull(r, piece); err != nil {
		return nil, false
	}
	return piece, binary.BigEndian.Uint32(head[4:]) == f.checksum(piece)
}

// checksum is that of a piece where the file is good so far.
func (f *File) checksum(piece []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	before := binary.BigEndian.AppendUint64(f.head[:len(f.head):len(f.head)], uint64(f.good))
	return crc32.Update(crc32.Checksum(before, table), table, piece)
}

// Append adds a piece after those that were read and appended; whatever else the
// file holds is cut off. The file need not be on the disk when it returns.
func (f *File) Append(piece []byte) error {
	if len(piece) > pieceLimit {
		return fmt.Errorf("write the snapshot: a piece of %d bytes is too long", len(piece))
	}
	if err := f.append(piece); err != nil {
		return fmt.Errorf("write the snapshot: %w", err)
	}
	f.good += pieceHead + int64(len(piece))
	return nil
}

func (f *File) append(piece []byte) (err error) {
	file, err := os.OpenFile(f.path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if f.good == 0 {
		if err := file.Truncate(0); err != nil {
			return err
		}
		if _, err := file.WriteAt(f.head, 0); err != nil {
			return err
		}
		f.good = int64(len(f.head))
	}
	if err := file.Truncate(f.good); err != nil {
		return err
	}
	head := binary.BigEndian.AppendUint32(make([]byte, 0, pieceHead), uint32(len(piece)))
	head = binary.BigEndian.AppendUint32(head, f.checksum(piece))
	if _, err := file.WriteAt(head, f.good); err != nil {
		return err
	}
	_, err = file.WriteAt(piece, f.good+pieceHead)
	return err
}

// Forget lets the next Append begin the file anew.
func (f *File) Forget() { f.good = 0 }
