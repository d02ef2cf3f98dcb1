package intake

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/diplograph/diplograph/graph"
)

// ahead is how many values are handed on at once, and batches how many times as many
// wait at most.
const (
	ahead   = 512
	batches = 4
)

// parsed are values that stand one after another, with their lines.
type parsed[V any] struct {
	lines  []int
	values []V
	err    error // why there are no more
	end    bool  // there are no more
}

// eachParsed reads the values that lines hold, which are parsed ahead of that, hands on
// what each makes, with its line, and then ends. Parsing tells whether a line holds one.
// What is wrong with a line or its value is an error that names the line.
func eachParsed[V, T any](ctx context.Context, r io.Reader, parse func(line string) (V, bool, error), read func(V) (T, bool, error), take func(line int, made T, whole bool) error, end func() error) error {
	ctx, cancel := context.WithCancel(ctx)
	list := make(chan parsed[V], batches)
	done := make(chan struct{})
	go func() {
		defer close(done)
		parseLines(ctx, r, parse, list)
	}()
	defer func() { // nobody reads on afterwards
		cancel()
		<-done
	}()
	for {
		var p parsed[V]
		select {
		case p = <-list:
		case <-ctx.Done():
			return ctx.Err()
		}
		for i, line := range p.lines {
			made, whole, err := read(p.values[i])
			if err != nil {
				return located(line, err)
			}
			if err := take(line, made, whole); err != nil {
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

// parseLines parses until there are no more lines, one is malformed or the context
// ends.
func parseLines[V any](ctx context.Context, r io.Reader, parse func(line string) (V, bool, error), list chan<- parsed[V]) {
	var p parsed[V]
	hand := func() error {
		select {
		case list <- p:
		case <-ctx.Done():
			return ctx.Err()
		}
		p = parsed[V]{lines: make([]int, 0, ahead), values: make([]V, 0, ahead)}
		return nil
	}
	p.err = eachLine(r, func(number int, line string) error {
		value, ok, err := parse(line)
		if err != nil || !ok {
			return located(number, err)
		}
		if p.lines, p.values = append(p.lines, number), append(p.values, value); len(p.lines) < ahead {
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
