package main

import (
	"context"
	"fmt"
	"sync"

	"github.com/diplograph/diplograph/extract"
)

// An extraction is what was found in one input, or why nothing was.
type extraction struct {
	input
	*extract.Result
	err error
}

// extractInputs extracts the inputs in some goroutines at once, and hands on
// what they found in the order of the inputs. It stops at the first error of
// emit and when the context ends, then with the context's error.
func extractInputs(ctx context.Context, x *extract.Extractor, jobs int, inputs []input, emit func(extraction) error) error {
	return inOrder(ctx, jobs, inputs, func(ctx context.Context, in input) extraction {
		result, err := extractInput(ctx, x, in)
		return extraction{in, result, err}
	}, emit)
}

// extractInput extracts one input; its errors name it.
func extractInput(ctx context.Context, x *extract.Extractor, in input) (*extract.Result, error) {
	if in.err == nil && x.MediaType(in.kind()) == "" {
		in.err = fmt.Errorf("%w: the ending of the name is that of no document", extract.ErrMediaType)
	}
	data, err := in.read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", in.name, err)
	}
	return x.Extract(ctx, extract.Source{Name: in.name, MediaType: x.MediaType(in.kind()), Data: data})
}

// inOrder does the work for the items in so many goroutines, and emits the
// outcomes in the order of the items. No more than twice as many outcomes as
// goroutines wait for an earlier one.
func inOrder[In, Out any](ctx context.Context, jobs int, items []In, work func(context.Context, In) Out, emit func(Out) error) error {
	ctx, cancel := context.WithCancel(ctx)
	type task struct {
		item In
		done chan Out
	}
	tasks, waiting := make(chan task), make(chan task, jobs)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	running.Go(func() {
		defer close(waiting)
		defer close(tasks)
		for _, item := range items {
			t := task{item, make(chan Out, 1)}
			if !send(ctx, waiting, t) || !send(ctx, tasks, t) {
				return
			}
		}
	})
	for range jobs {
		running.Go(func() {
			for t := range tasks {
				t.done <- work(ctx, t.item)
			}
		})
	}
	for t := range waiting {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case out := <-t.done:
			if ctx.Err() != nil {
				return ctx.Err() // which the work may have met as well
			}
			if err := emit(out); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// send tells whether the value could be sent before the context ended.
func send[T any](ctx context.Context, to chan<- T, value T) bool {
	select {
	case to <- value:
		return true
	case <-ctx.Done():
		return false
	}
}
