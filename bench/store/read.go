package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/rdf"
)

// longestLine is how many bytes a line may have.
const longestLine = 64 << 20

// lineReader reads N-Quads with the parser that "diplograph import" reads dumps
// with, and gives literals of types that Go has as Cayley's reader does.
type lineReader struct {
	lines  *bufio.Scanner
	number int
}

func ownReader(r io.Reader) quad.Reader {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<20), longestLine)
	return &lineReader{lines: lines}
}

// ReadQuad implements quad.Reader.
func (r *lineReader) ReadQuad() (quad.Quad, error) {
	for r.lines.Scan() {
		r.number++
		q, ok, err := rdf.ParseQuad(r.lines.Text())
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

func (*lineReader) Close() error { return nil }
