package quadstore

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// AppendQuad spells a quad in bytes: its parts, each the length of its bytes
// plus one and the bytes, 0 for no label. The error tells of a value that cannot
// be stored.
func AppendQuad(dst []byte, q quad.Quad) ([]byte, error) {
	var raw []byte
	for _, v := range [...]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil {
			dst = append(dst, 0)
			continue
		}
		var err error
		if raw, err = appendValue(raw[:0], v); err != nil {
			return dst, err
		}
		dst = binary.AppendUvarint(dst, uint64(len(raw))+1)
		dst = append(dst, raw...)
	}
	return dst, nil
}

// longestValue is how long a value may be that is read from a stream.
const longestValue = 1 << 30

// ReadQuad reads what AppendQuad spelled. The error is io.EOF at the end of the
// stream, and else wraps storage.ErrBroken.
func ReadQuad(r *bufio.Reader) (q quad.Quad, err error) {
	for i, part := range []*quad.Value{&q.Subject, &q.Predicate, &q.Object, &q.Label} {
		n, err := binary.ReadUvarint(r)
		switch {
		case errors.Is(err, io.EOF) && i == 0:
			return quad.Quad{}, io.EOF
		case err != nil:
			return quad.Quad{}, fmt.Errorf("%w: a quad is cut off: %w", storage.ErrBroken, err)
		case n == 0 && i == label:
			continue
		case n == 0 || n > longestValue:
			return quad.Quad{}, fmt.Errorf("%w: a quad has a value of %d bytes", storage.ErrBroken, int64(n)-1)
		}
		raw, err := io.ReadAll(io.LimitReader(r, int64(n-1)))
		if err != nil || uint64(len(raw)) != n-1 {
			return quad.Quad{}, fmt.Errorf("%w: a quad is cut off", storage.ErrBroken)
		}
		if *part, err = decodeValue(string(raw)); err != nil {
			return quad.Quad{}, fmt.Errorf("%w: a quad: %w", storage.ErrBroken, err)
		}
	}
	return q, nil
}
