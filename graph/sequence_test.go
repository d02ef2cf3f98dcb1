package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What differs is numbered in the order in which it comes, also behind a list that was
// there before, which stays as it is.
func TestSequence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringMatching(`[ab]{0,6}`), 0, 200)
		list := rapid.SliceOfDistinct(rapid.StringMatching(`[ab]{0,4}`), func(s string) string { return s }).Draw(t, "list")
		before := append([]string(nil), list...)
		s := sequenceOf(list)
		want := append([]string(nil), list...)
		numbers := map[string]int{}
		for i, x := range want {
			numbers[x] = i
		}
		for range 2 {
			for _, x := range texts.Draw(t, "texts") {
				n, hash, ok := s.find(x)
				if at, known := numbers[x]; ok != known || ok && n != at {
					t.Fatalf("%q has the number %d, %v; want %d, %v", x, n, ok, at, known)
				}
				if !ok {
					s.add(x, hash)
					numbers[x], want = len(want), append(want, x)
				}
			}
			if diff := cmp.Diff(want, append([]string(nil), s.list...)); diff != "" {
				t.Fatalf("list (-want +got):\n%s", diff)
			}
			s.reset()
			clear(numbers)
			want = nil
		}
		if diff := cmp.Diff(before, append([]string(nil), list...)); diff != "" {
			t.Fatalf("what was there before (-want +got):\n%s", diff)
		}
	})
}
