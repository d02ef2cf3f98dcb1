package graph

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/klauspost/compress/zstd"

	"github.com/diplograph/diplograph/graph/quadstore"
)

// A backup is backupMagic and then, compressed by Zstandard: the length of the
// header (4 bytes, big-endian), the header in JSON, as many quads as it names, in
// the order of the log (quadstore.AppendQuad), and the SHA-256 of all before it
// that is compressed.
const (
	backupMagic   = "diplograph backup\n"
	backupVersion = 1
)

// BackupInfo is what a backup tells of itself.
type BackupInfo struct {
	Version   int    `json:"version"` // of the form of backups
	Base      string `json:"base"`
	Format    int    `json:"format"` // of the quads
	Compacted int64  `json:"compacted,omitempty"`
	Revision  int64  `json:"revision"`
	Quads     uint64 `json:"quads"`
}

// Backup writes all of the store, with its history, as of the newest revision.
// Others may read and write meanwhile. Errors wrap ErrBroken if the store cannot
// be read; of w nothing is synced or closed.
func (s *Store) Backup(ctx context.Context, w io.Writer) (BackupInfo, error) {
	v := s.View()
	info := BackupInfo{Version: backupVersion, Base: string(s.terms.base), Format: formatVersion, Compacted: s.compacted.Load(), Revision: v.revision, Quads: v.end}
	if _, err := io.WriteString(w, backupMagic); err != nil {
		return info, fmt.Errorf("back up: %w", err)
	}
	z, err := zstd.NewWriter(w)
	if err != nil {
		return info, fmt.Errorf("back up: %w", err)
	}
	err = errors.Join(writeBackup(ctx, z, v, info), z.Close())
	if err != nil {
		return info, fmt.Errorf("back up: %w", err)
	}
	return info, nil
}

func writeBackup(ctx context.Context, w io.Writer, v *View, info BackupInfo) error {
	sum := sha256.New()
	out := bufio.NewWriterSize(io.MultiWriter(w, sum), 1<<16)
	header, err := json.Marshal(info)
	if err != nil {
		return err
	}
	_, _ = out.Write(binary.BigEndian.AppendUint32(nil, uint32(len(header)))) // an error is kept
	_, _ = out.Write(header)
	var raw []byte
	err = v.History(ctx, func(q quad.Quad) error {
		if raw, err = quadstore.AppendQuad(raw[:0], q); err != nil {
			return err
		}
		_, err = out.Write(raw)
		return err
	})
	if err = errors.Join(err, out.Flush()); err != nil {
		return err
	}
	_, err = w.Write(sum.Sum(nil))
	return err
}

// Restore makes a store of a backup at the URI, where there must be none, or an
// empty one, and checks all of it. Nobody sees it before it is whole. Errors wrap
// ErrUsage if there is a store, and ErrBackup if the backup is not sound.
func Restore(ctx context.Context, uri string, r io.Reader, o Options) (BackupInfo, error) {
	b, err := openBackup(r)
	if err != nil {
		return BackupInfo{}, fmt.Errorf("restore %s: %w", shown(uri), err)
	}
	defer b.close()
	err = build(ctx, uri, o, format{Base: b.info.Base, Compacted: b.info.Compacted}, nil, func(s *Store) error { return b.fill(ctx, s) })
	if err != nil {
		return b.info, fmt.Errorf("restore %s: %w", shown(uri), err)
	}
	return b.info, nil
}

// CheckBackup reads a backup, and tells what it is of. Errors wrap ErrBackup if
// it is not sound.
func CheckBackup(ctx context.Context, r io.Reader) (BackupInfo, error) {
	b, err := openBackup(r)
	if err != nil {
		return BackupInfo{}, err
	}
	defer b.close()
	return b.info, b.read(func(quad.Quad) error { return ctx.Err() })
}

// backup is one that is being read.
type backup struct {
	info BackupInfo
	z    *zstd.Decoder
	in   *bufio.Reader
	sum  hash.Hash
	tail *holdBack
}

func openBackup(r io.Reader) (*backup, error) {
	head := make([]byte, len(backupMagic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != backupMagic {
		return nil, fmt.Errorf("%w: it is something else: name a file that \"diplograph backup\" wrote", ErrBackup)
	}
	z, err := zstd.NewReader(r, zstd.WithDecoderMaxMemory(1<<30))
	if err != nil {
		return nil, err
	}
	b := &backup{z: z, sum: sha256.New(), tail: &holdBack{in: z, keep: sha256.Size}}
	b.in = bufio.NewReaderSize(io.TeeReader(b.tail, b.sum), 1<<16)
	if err := b.readHeader(); err != nil {
		z.Close()
		return nil, err
	}
	return b, nil
}

func (b *backup) close() { b.z.Close() }

func (b *backup) readHeader() error {
	var size [4]byte
	if _, err := io.ReadFull(b.in, size[:]); err != nil {
		return fmt.Errorf("%w: it is damaged: %v", ErrBackup, err)
	}
	header, err := io.ReadAll(io.LimitReader(b.in, int64(min(binary.BigEndian.Uint32(size[:]), 1<<16))))
	if err != nil {
		return fmt.Errorf("%w: it is damaged: %v", ErrBackup, err)
	}
	if err := json.Unmarshal(header, &b.info); err != nil {
		return fmt.Errorf("%w: its header is damaged: %v", ErrBackup, err)
	}
	if b.info.Version != backupVersion || b.info.Format != formatVersion {
		return fmt.Errorf("%w: it has version %d of format %d, and this program reads %d of %d: use the program that made it",
			ErrBackup, b.info.Version, b.info.Format, backupVersion, formatVersion)
	}
	return nil
}

// restoreBatch is how many quads are written in one transaction.
const restoreBatch = 50_000

// fill writes the quads into a store that has none.
func (b *backup) fill(ctx context.Context, s *Store) error {
	batch := make([]quad.Quad, 0, restoreBatch)
	at := uint64(0)
	write := func() error {
		err := s.using("write", func(qs *quadstore.Store) error {
			added, err := qs.Append(ctx, batch, at)
			at += uint64(added)
			return err
		})
		batch = batch[:0]
		return err
	}
	err := b.read(func(q quad.Quad) error {
		if batch = append(batch, q); len(batch) == restoreBatch {
			return write()
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := write(); err != nil {
		return err
	}
	if at != b.info.Quads {
		return fmt.Errorf("%w: it has %d quads, of which %d differ", ErrBackup, b.info.Quads, at)
	}
	return nil
}

// read hands on the quads, and checks that they are all there are.
func (b *backup) read(take func(quad.Quad) error) error {
	for n := uint64(0); ; n++ {
		q, err := quadstore.ReadQuad(b.in)
		if errors.Is(err, io.EOF) && n == b.info.Quads {
			break
		}
		if err != nil {
			return fmt.Errorf("%w: it is damaged or cut off at quad %d: %v", ErrBackup, n+1, err)
		}
		if err := take(q); err != nil {
			return err
		}
	}
	if !bytes.Equal(b.sum.Sum(nil), b.tail.held) {
		return fmt.Errorf("%w: its checksum is another", ErrBackup)
	}
	return nil
}

// holdBack reads all but the last bytes, which it keeps.
type holdBack struct {
	in   io.Reader
	keep int
	held []byte
	err  error
}

// Read implements io.Reader.
func (h *holdBack) Read(p []byte) (int, error) {
	for h.err == nil && len(h.held) <= h.keep {
		room := make([]byte, h.keep+len(p))
		var n int
		n, h.err = h.in.Read(room)
		h.held = append(h.held, room[:n]...)
	}
	n := copy(p, h.held[:max(0, len(h.held)-h.keep)])
	h.held = h.held[n:]
	if n > 0 {
		return n, nil
	}
	return 0, h.err
}

// size is how many quads there are.
func (s *Store) size() (n uint64) {
	_ = s.using("read", func(qs *quadstore.Store) error {
		n = qs.Size()
		return nil
	})
	return n
}
