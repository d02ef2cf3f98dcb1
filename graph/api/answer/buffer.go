package answer

import (
	"context"
	"sync"
)

// Buffer is where an answer is written to. Large answers are most of what a server
// throws away, so whoever sends one and keeps nothing of it may use its buffer again.
type Buffer struct {
	Bytes []byte // what was there before, and then the data of the answer
	Whole bool   // whether the data are there
}

// Buffers are those that are used again. The zero value is ready, and safe for
// concurrent use.
type Buffers struct{ free sync.Pool }

// mostReused is how many bytes a buffer may have that is used again.
const mostReused = 4 << 20

// Take gives an empty buffer.
func (b *Buffers) Take() *Buffer {
	if free, ok := b.free.Get().(*Buffer); ok {
		return free
	}
	return new(Buffer)
}

// GiveBack takes a buffer of which nothing is needed any more.
func (b *Buffers) GiveBack(used *Buffer) {
	if cap(used.Bytes) <= mostReused {
		used.Bytes, used.Whole = used.Bytes[:0], false
		b.free.Put(used)
	}
}

// Write adds to the buffer.
func (b *Buffer) Write(p []byte) (int, error) {
	b.Bytes = append(b.Bytes, p...)
	return len(p), nil
}

type bufferKey struct{}

// Into has the answer to the query of a context written to a buffer, of which the
// data of the answer are a part then. Other answers are in memory of their own.
func Into(ctx context.Context, b *Buffer) context.Context {
	return context.WithValue(ctx, bufferKey{}, b)
}

func bufferOf(ctx context.Context) *Buffer {
	b, _ := ctx.Value(bufferKey{}).(*Buffer)
	return b
}
