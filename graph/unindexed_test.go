package graph_test

import (
	"testing"
	"testing/synctest"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

// A store indexes what comes, or leaves it to the first search if that was asked.
func TestUnindexed(t *testing.T) {
	for _, unindexed := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: unindexed})
			if err != nil {
				t.Fatal(err)
			}
			defer closeStore(t, s)
			doc, facts := graphtest.Report(1)
			if _, err := s.Put(t.Context(), doc, facts); err != nil {
				t.Fatal(err)
			}
			synctest.Wait()
			if waiting := s.Waiting(); waiting > 0 != unindexed {
				t.Errorf("%d texts wait to be indexed (unindexed %v)", waiting, unindexed)
			}
			found, _, err := s.View().FindNodes(t.Context(), facts[0].Subject.Name, 1)
			if err != nil || len(found) != 1 || s.Waiting() > 0 {
				t.Errorf("a search finds %d, %v, and leaves %d texts", len(found), err, s.Waiting())
			}
		})
	}
}
