package export

import (
	"archive/tar"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/diplograph/diplograph/graph"
)

// Files is where a dump goes. Names have slashes between folders; a format of one
// file names it "". Several files may be open at once, and one is whole when it
// was closed without an error.
type Files interface {
	Create(name string) (io.WriteCloser, error)
}

// Single is one file that is written to w, which stays open.
func Single(w io.Writer) Files { return &oneFile{w: w} }

type oneFile struct {
	w     io.Writer
	taken bool
}

func (f *oneFile) Create(string) (io.WriteCloser, error) {
	if f.taken {
		return nil, fmt.Errorf("%w: there are several files: name a folder or a .tar", graph.ErrUsage)
	}
	f.taken = true
	return open{f.w}, nil
}

// open is a writer that others close.
type open struct{ io.Writer }

func (open) Close() error { return nil }

// Folder makes files in a folder, which exists, and folders in it.
func Folder(dir string) Files { return folder(dir) }

type folder string

func (f folder) Create(name string) (io.WriteCloser, error) {
	at := filepath.Join(string(f), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		return nil, err
	}
	return os.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// Named names the file that a format leaves without a name.
func Named(to Files, name string) Files { return named{to, name} }

type named struct {
	to   Files
	name string
}

func (f named) Create(name string) (io.WriteCloser, error) {
	if name == "" {
		name = f.name
	}
	return f.to.Create(name)
}

// Compression is how a file is packed. It is what its name ends with.
type Compression string

// The compressions.
const (
	Plain     Compression = ""
	Gzip      Compression = ".gz"
	Zstandard Compression = ".zst"
)

// CompressionOf tells how a file of that name is packed.
func CompressionOf(name string) Compression {
	switch c := Compression(path.Ext(name)); c {
	case Gzip, Zstandard:
		return c
	}
	return Plain
}

// Writer packs what is written, the same bytes always in the same way. Closing
// it leaves w open.
func (c Compression) Writer(w io.Writer) (io.WriteCloser, error) {
	switch c {
	case Plain:
		return open{w}, nil
	case Gzip:
		return gzip.NewWriter(w), nil
	case Zstandard:
		return zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	}
	return nil, fmt.Errorf("%w: %q is no compression: use .gz or .zst", graph.ErrUsage, string(c))
}

// Reader unpacks what is read.
func (c Compression) Reader(r io.Reader) (io.ReadCloser, error) {
	switch c {
	case Gzip:
		return gzip.NewReader(r)
	case Zstandard:
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<30))
		if err != nil {
			return nil, err
		}
		return z.IOReadCloser(), nil
	}
	return io.NopCloser(r), nil
}

// Compressed packs each file, and lets its name say so.
func Compressed(to Files, c Compression) Files { return compressed{to, c} }

type compressed struct {
	to Files
	by Compression
}

func (f compressed) Create(name string) (io.WriteCloser, error) {
	out, err := f.to.Create(name + string(f.by))
	if err != nil {
		return nil, err
	}
	z, err := f.by.Writer(out)
	if err != nil {
		return nil, errors.Join(err, out.Close())
	}
	return stacked{z, out}, nil
}

// stacked writes to what lies above another, and closes both.
type stacked struct {
	io.WriteCloser
	below io.Closer
}

func (s stacked) Close() error { return errors.Join(s.WriteCloser.Close(), s.below.Close()) }

// A File is one that was written.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Recorded notes each file that is written and closed.
type Recorded struct {
	to   Files
	done []File
}

// Record notes the files that go to to.
func Record(to Files) *Recorded { return &Recorded{to: to} }

// Files lists what was written, by name.
func (r *Recorded) Files() []File {
	slices.SortFunc(r.done, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return r.done
}

// Create implements Files.
func (r *Recorded) Create(name string) (io.WriteCloser, error) {
	out, err := r.to.Create(name)
	if err != nil {
		return nil, err
	}
	return &recording{WriteCloser: out, record: r, name: name, sum: sha256.New()}, nil
}

type recording struct {
	io.WriteCloser
	record *Recorded
	name   string
	bytes  int64
	sum    hash.Hash
}

func (r *recording) Write(p []byte) (int, error) {
	n, err := r.WriteCloser.Write(p)
	r.sum.Write(p[:n])
	r.bytes += int64(n)
	return n, err
}

func (r *recording) Close() error {
	err := r.WriteCloser.Close()
	if err == nil {
		r.record.done = append(r.record.done, File{Name: r.name, Bytes: r.bytes, SHA256: hex.EncodeToString(r.sum.Sum(nil))})
	}
	return err
}

// Split cuts each file into parts of about so many bytes, before they are packed,
// where the format says that another may begin.
func Split(to Files, bytes int64) Files { return split{to, bytes} }

type split struct {
	to   Files
	size int64
}

func (f split) Create(name string) (io.WriteCloser, error) {
	p := &parts{split: f, name: name}
	return p, p.begin()
}

type parts struct {
	split
	name    string
	number  int
	written int64
	part    io.WriteCloser
}

// begin opens the next part.
func (p *parts) begin() (err error) {
	p.number++
	stem, extension := p.name, ""
	if dot := strings.LastIndexByte(p.name, '.'); dot >= 0 {
		stem, extension = p.name[:dot], p.name[dot:]
	}
	p.part, err = p.to.Create(fmt.Sprintf("%s-%05d%s", stem, p.number, extension))
	return err
}

func (p *parts) Write(b []byte) (int, error) {
	n, err := p.part.Write(b)
	p.written += int64(n)
	return n, err
}

func (p *parts) Close() error { return p.part.Close() }

// next tells that what comes now may stand in another part, which has to begin
// with the head.
func (p *parts) next(head []byte) error {
	if p.written < p.size {
		return nil
	}
	if err := p.part.Close(); err != nil {
		return err
	}
	if p.written = 0; len(head) > int(p.size) {
		return fmt.Errorf("%w: parts of %d bytes are too small: name at least %d", graph.ErrUsage, p.size, len(head)+1)
	}
	if err := p.begin(); err != nil {
		return err
	}
	_, err := p.Write(head)
	return err
}

// Tar packs the files of a folder, by name, all as if they were of that time.
func Tar(w io.Writer, dir string, at time.Time) error {
	out := tar.NewWriter(w)
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		inside, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		return addToTar(out, name, filepath.ToSlash(inside), at)
	})
	return errors.Join(err, out.Close())
}

func addToTar(out *tar.Writer, from, name string, at time.Time) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if err := out.WriteHeader(&tar.Header{Name: name, Size: info.Size(), Mode: 0o644, ModTime: at.Truncate(time.Second), Format: tar.FormatPAX}); err != nil {
		return err
	}
	_, err = io.Copy(out, f)
	return err
}
