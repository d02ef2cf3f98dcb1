package view

import (
	"encoding/json"
	"sync"
)

// selections keeps lists that took long to choose from others and to put in
// order, so that the next page of a list need not do it again. All are of one
// revision. It is safe for concurrent use.
type selections struct {
	mu    sync.Mutex
	items int
	lists map[string]any
}

const (
	fewItems      = 64      // of a list that is not worth keeping
	keptItems     = 4 << 20 // of all lists that are kept
	itemsOverhead = 128     // what a list takes beside its items, in items
)

// text tells lists apart, "" for one that cannot be kept.
func (o origin) text() string {
	text, err := json.Marshal([]any{o.field, o.near, o.filter, o.order})
	if err != nil {
		return ""
	}
	return string(text)
}

// selected returns the list of that origin, which is chosen if it is not known.
// Nobody must change it.
func selected[T any](r *Root, from origin, choose func() ([]T, error)) ([]T, error) {
	text := from.text()
	if known, ok := r.selections.find(text).([]T); ok {
		return known, nil
	}
	list, err := choose()
	if err == nil {
		err = r.late() // so it may lack something
	}
	if err == nil && len(list) > fewItems && text != "" {
		r.selections.keep(text, list, len(list))
	}
	return list, err
}

func (s *selections) find(text string) any {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lists[text]
}

// keep keeps a list, and lets go of all others if they are too many.
func (s *selections) keep(text string, list any, items int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.items += items + itemsOverhead; s.lists == nil || s.items > keptItems {
		s.lists, s.items = make(map[string]any), items+itemsOverhead
	}
	s.lists[text] = list
}
