package graph

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// A registry finds what a map finds, under the same numbers, whatever was added in
// between.
func TestRegistry(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type value struct {
			id     string
			number int
		}
		r := newRegistry(func(v *value) string { return v.id })
		want := map[string]*value{}
		for range rapid.IntRange(0, 500).Draw(t, "steps") {
			id := fmt.Sprintf("id/%d", rapid.IntRange(0, 300).Draw(t, "id"))
			if got := r.get(id); got != want[id] {
				t.Fatalf("%s is %v, want %v", id, got, want[id])
			}
			if rapid.IntRange(0, 50).Draw(t, "reserve") == 0 {
				r.reserve(rapid.IntRange(0, 3).Draw(t, "times"))
			}
			v, isNew := r.settle(id)
			if isNew != (want[id] == nil) || !isNew && v != want[id] {
				t.Fatalf("%s is %v, new %v, want %v", id, v, isNew, want[id])
			}
			if isNew {
				v.id, v.number, want[id] = id, len(want), v
			}
		}
		for id, v := range want {
			if r.get(id) != v || r.at(v.number) != v || r.count != len(want) {
				t.Fatalf("%s is not %v, the number %d of %d", id, r.get(id), v.number, r.count)
			}
		}
	})
}

// Numbers of one hash are told apart by what they stand for.
func TestHashTableOfOneHash(t *testing.T) {
	var table hashTable
	const many = 3 * leastSlots
	for n := range uint32(many) {
		table.add(uint64(n%2)<<63, n)
	}
	for n := range uint32(many) {
		got, ok := table.find(uint64(n%2)<<63, func(number uint32) bool { return number == n })
		if !ok || got != n {
			t.Fatalf("%d, %v under the hash of %d", got, ok, n)
		}
	}
	if n, ok := table.find(1<<63, func(uint32) bool { return false }); ok {
		t.Errorf("found %d, which is not what was looked for", n)
	}
}
