package api_test

import (
	"net/http"
	"sync"
	"testing"
)

// TestSameQueryAtOnce runs one query many times at once, with other variables
// each time: none sees what another found out of it.
func TestSameQueryAtOnce(t *testing.T) {
	h := newHandler(t)
	const query = `query Q($n: Int, $yes: Boolean!) { states(first: $n) { nodes { name code @include(if: $yes) } } meeting(id: "meeting/wg-4") { attendees(first: $n) { totalCount edges { capacity } } } }`
	var bodies, want []string
	for n := range 4 {
		bodies = append(bodies, bodyOf(t, query, map[string]any{"n": n, "yes": n%2 == 0}))
		want = append(want, send(t, h, http.MethodPost, "/graphql", bodies[n]).Body.String())
	}
	var all sync.WaitGroup
	for i := range 64 {
		all.Go(func() {
			n := i % len(bodies)
			if got := send(t, h, http.MethodPost, "/graphql", bodies[n]).Body.String(); got != want[n] {
				t.Errorf("%s: %s, want %s", bodies[n], got, want[n])
			}
		})
	}
	all.Wait()
}
