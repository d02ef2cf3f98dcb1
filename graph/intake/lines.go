package intake

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/rdf"
)

// ahead is how many quads are handed on at once, and batches how many times as many
// wait at most.
const (
	ahead   = 512
	batches = 4
)

// parsed are quads that stand one after another, with their lines.
type parsed struct {
	lines []int
	quads []quad.Quad
	err   error // why there are no more
	end   bool  // there are no more
}

// eachQuad hands on the quads of N-Quads, which are parsed ahead of that, and then
// ends.
func eachQuad(ctx context.Context, r io.Reader, take func(line int, q quad.Quad) error, end func() error) error {
	ctx, cancel := context.WithCancel(ctx)
	list := make(chan parsed, batches)
	done := make(chan struct{})
	go func() {
		defer close(done)
		parseQuads(ctx, r, list)
	}()
	defer func() { // nobody reads on afterwards
		cancel()
		<-done
	}()
	for {
		var p parsed
		select {
		case p = <-list:
		case <-ctx.Done():
			return ctx.Err()
		}
		for i, line := range p.lines {
			if err := take(line, p.quads[i]); err != nil {
				return err
			}
		}
		if p.err != nil {
			return p.err
		}
		if p.end {
			return end()
		}
	}
}

// parseQuads parses until there are no more lines, one is malformed or the context
// ends.
func parseQuads(ctx context.Context, r io.Reader, list chan<- parsed) {
	var p parsed
	hand := func() error {
		select {
		case list <- p:
		case <-ctx.Done():
			return ctx.Err()
		}
		p = parsed{lines: make([]int, 0, ahead), quads: make([]quad.Quad, 0, ahead)}
		return nil
	}
	p.err = eachLine(r, func(number int, line string) error {
		q, ok, err := rdf.ParseQuad(line)
		if err != nil || !ok {
			return located(number, err)
		}
		if p.lines, p.quads = append(p.lines, number), append(p.quads, q); len(p.lines) < ahead {
			return nil
		}
		return hand()
	}, func() error { return nil })
	p.end = true
	_ = hand() // if the context ends, nobody waits for it
}

// located says on which line something is wrong with what was read.
func located(line int, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("line %d: %w: %w", line, graph.ErrUsage, err)
}

// eachLine hands on lines, which may be long, and then ends.
func eachLine(r io.Reader, take func(number int, line string) error, end func() error) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for number := 1; ; number++ {
		line, err := in.ReadString('\n')
		if line != "" {
			if err := take(number, line); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return end()
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", number, err)
		}
	}
}
