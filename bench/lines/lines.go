// Package lines reads files of N-Quads line by line, for what is measured.
package lines

import (
	"bufio"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/rdf"
)

// longestLine is how many bytes a line may have.
const longestLine = 64 << 20

// Reader reads N-Quads with the parser that "diplograph import" reads dumps with,
// and gives literals of types that Go has as Cayley's reader does.
type Reader struct {
	lines  *bufio.Scanner
	parser rdf.Parser
	number int
}

// NewReader reads from r. Errors name the line.
func NewReader(r io.Reader) *Reader {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<20), longestLine)
	return &Reader{lines: lines}
}

// ReadQuad implements quad.Reader.
func (r *Reader) ReadQuad() (quad.Quad, error) {
	for r.lines.Scan() {
		r.number++
		q, ok, err := r.parser.Quad(r.lines.Text())
		if err != nil {
			return q, fmt.Errorf("line %d: %w", r.number, err)
		}
		if !ok {
			continue
		}
		if typed, is := q.Object.(quad.TypedString); is {
			if v, err := typed.ParseValue(); err == nil {
				q.Object = v
			}
		}
		return q, nil
	}
	if err := r.lines.Err(); err != nil {
		return quad.Quad{}, fmt.Errorf("line %d: %w", r.number+1, err)
	}
	return quad.Quad{}, io.EOF
}

// Close does nothing: what is read from is the caller's.
func (*Reader) Close() error { return nil }
