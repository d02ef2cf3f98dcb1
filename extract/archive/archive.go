// Package archive takes documents out of zip archives and gzip files that
// nobody vouches for: it bounds how many members are listed and how much they
// unpack to, and makes names of them that lead nowhere.
package archive

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Errors that callers tell apart.
var (
	ErrDamaged   = errors.New("damaged archive")
	ErrEncrypted = errors.New("encrypted archive")
	ErrTooLarge  = errors.New("too large an archive")
)

// Limits bound what an archive may cost. Zero fields take the default.
type Limits struct {
	Members int   // default 10,000
	Member  int64 // bytes of one member once unpacked; default 64 MiB
	Total   int64 // bytes of all members; default 2 GiB
	Ratio   int64 // how many times smaller a member is packed; default 300
	Listing int64 // bytes that are read to list the members; default 16 MiB
}

func (l Limits) filled() Limits {
	fill := func(n *int64, standard int64) {
		if *n == 0 {
			*n = standard
		}
	}
	if l.Members == 0 {
		l.Members = 10_000
	}
	fill(&l.Member, 64<<20)
	fill(&l.Total, 2<<30)
	fill(&l.Ratio, 300)
	fill(&l.Listing, 16<<20)
	return l
}

// leastRatio is the size below which a member may be packed however well.
const leastRatio = 1 << 20

// Member is a file in a zip archive.
type Member struct {
	Name   string // a relative path with slashes, without "..", of letters that show
	Hidden bool   // as files of operating systems are that have no text

	file   *zip.File
	limits Limits
}

// List lists the files in a zip archive, in its order. Two never have the same
// name. Reading members may go on as long as the archive does.
func List(r io.ReaderAt, size int64, limits Limits) ([]Member, error) {
	limits = limits.filled()
	counted := &counter{r: r, left: limits.Listing}
	listing, err := zip.NewReader(counted, size)
	switch {
	case errors.Is(err, ErrTooLarge):
		return nil, fmt.Errorf("%w: its list of members has more than %d MiB; unpack it", ErrTooLarge, limits.Listing>>20)
	case err != nil && !errors.Is(err, zip.ErrInsecurePath): // names are made safe here
		return nil, fmt.Errorf("%w: its members cannot be listed (%v); fetch it again, or unpack it", ErrDamaged, err)
	case len(listing.File) > limits.Members:
		return nil, fmt.Errorf("%w: it has %d members, and no more than %d are read; unpack it", ErrTooLarge, len(listing.File), limits.Members)
	}
	counted.left = -1
	var members []Member
	var total uint64
	seen := map[string]int{}
	for _, f := range listing.File {
		if f.FileInfo().IsDir() {
			continue
		}
		if total += f.UncompressedSize64; total > uint64(limits.Total) || f.UncompressedSize64 > uint64(limits.Total) {
			return nil, fmt.Errorf("%w: it unpacks to more than %d MiB; unpack it", ErrTooLarge, limits.Total>>20)
		}
		name := unused(seen, safeName(f))
		members = append(members, Member{Name: name, Hidden: hidden(name), file: f, limits: limits})
	}
	return members, nil
}

// counter fails once too much has been read; a negative count has no end.
type counter struct {
	r    io.ReaderAt
	left int64
}

func (c *counter) ReadAt(p []byte, offset int64) (int, error) {
	if c.left >= 0 {
		if c.left -= int64(len(p)); c.left < 0 {
			c.left = 0
			return 0, ErrTooLarge
		}
	}
	return c.r.ReadAt(p, offset)
}

// safeName makes of a member's name a relative path that stays below where it
// is put.
func safeName(f *zip.File) string {
	name := f.Name
	if !utf8.ValidString(name) {
		name, _ = charmap.CodePage437.NewDecoder().String(name)
	}
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case unicode.Is(unicode.C, r), r == ':':
			return '_'
		}
		return r
	}, name)
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if name == "" {
		return "_"
	}
	return name
}

// unused makes a name that no member before has, with its ending. It counts in
// seen how often each name came up.
func unused(seen map[string]int, name string) string {
	ending := path.Ext(name)
	made := name
	for seen[made] > 0 {
		seen[name]++
		made = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ending), seen[name], ending)
	}
	seen[made]++
	return made
}

func hidden(name string) bool {
	for _, part := range strings.Split(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// encrypted is the flag of members that have a password.
const encrypted = 1

// Read unpacks the member.
func (m Member) Read() ([]byte, error) {
	f := m.file
	size, packed := int64(f.UncompressedSize64), int64(f.CompressedSize64)
	switch {
	case f.Flags&encrypted != 0:
		return nil, fmt.Errorf("%w: unpack it with its password", ErrEncrypted)
	case size < 0 || packed < 0 || size > m.limits.Member || packed > m.limits.Member:
		return nil, fmt.Errorf("%w: the member has more than %d MiB; split it", ErrTooLarge, m.limits.Member>>20)
	case size > leastRatio && size/m.limits.Ratio > packed:
		return nil, fmt.Errorf("%w: the member is packed more than %d times smaller, as no text is; unpack it if you trust it", ErrTooLarge, m.limits.Ratio)
	}
	raw, err := f.OpenRaw()
	if err != nil {
		return nil, m.damaged(err)
	}
	data := make([]byte, packed)
	if _, err := io.ReadFull(raw, data); err != nil {
		return nil, m.damaged(err)
	}
	switch f.Method {
	case zip.Store:
	case zip.Deflate:
		if data, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), size+1)); err != nil {
			return nil, m.damaged(err)
		}
	default:
		return nil, fmt.Errorf("%w: it is packed by method %d; unpack it", ErrDamaged, f.Method)
	}
	if int64(len(data)) != size || crc32.ChecksumIEEE(data) != f.CRC32 {
		return nil, m.damaged(zip.ErrChecksum)
	}
	return data, nil
}

func (m Member) damaged(err error) error {
	return fmt.Errorf("%w: the member cannot be unpacked (%w); fetch the archive again", ErrDamaged, err)
}

// Gunzip unpacks a gzip file of at most so many bytes.
func Gunzip(data []byte, limit int64) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: it is no gzip file (%w); fetch it again", ErrDamaged, err)
	}
	out, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case int64(len(out)) > limit:
		return nil, fmt.Errorf("%w: it unpacks to more than %d MiB; split it", ErrTooLarge, limit>>20)
	case err != nil:
		return nil, fmt.Errorf("%w: it cannot be unpacked (%w); fetch it again", ErrDamaged, err)
	}
	return out, nil
}
