package api

import (
	"container/list"
	"context"
	"sync"
)

// recent keeps values by text, those that were used last, as long as their
// texts together are not too long.
type recent[V any] struct {
	most int // bytes of texts

	mu    sync.Mutex
	bytes int
	byUse *list.List // of kept[V], the latest use first
	at    map[string]*list.Element
}

type kept[V any] struct {
	text  string
	bytes int
	value V
}

func newRecent[V any](most int) *recent[V] {
	return &recent[V]{most: most, byUse: list.New(), at: map[string]*list.Element{}}
}

// Get returns the value that is kept for the text.
func (r *recent[V]) Get(_ context.Context, text string) (V, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	e, ok := r.at[text]
	if !ok {
		var none V
		return none, false
	}
	r.byUse.MoveToFront(e)
	return e.Value.(kept[V]).value, true
}

// Add keeps the value for the text.
func (r *recent[V]) Add(_ context.Context, text string, value V) { r.add(text, value, len(text)) }

// add keeps the value, and lets go of those that were used longest ago.
func (r *recent[V]) add(text string, value V, bytes int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.at[text]; known || bytes > r.most {
		return
	}
	r.at[text] = r.byUse.PushFront(kept[V]{text: text, bytes: bytes, value: value})
	r.count(bytes)
}

// grow counts more bytes for a text whose value is kept and has become larger.
func (r *recent[V]) grow(text string, bytes int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if e, ok := r.at[text]; ok {
		larger := e.Value.(kept[V])
		larger.bytes += bytes
		e.Value = larger
		r.count(bytes)
	}
}

// count takes in that there are more bytes, and lets go of what was used longest ago.
func (r *recent[V]) count(bytes int) {
	for r.bytes += bytes; r.bytes > r.most; {
		oldest := r.byUse.Remove(r.byUse.Back()).(kept[V])
		delete(r.at, oldest.text)
		r.bytes -= oldest.bytes
	}
}
