package graph_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func TestGizmo(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	fill(t, s, 20)
	ask := func(query string, limit int) (found []any, err error) {
		err = s.Gizmo(t.Context(), query, limit, func(v any) error {
			found = append(found, v)
			return nil
		})
		return found, err
	}
	base := schema.Default().Base
	attended := fmt.Sprintf(`"<%sns#%s>"`, base, schema.RelAttended)
	v := s.View()
	for _, n := range v.Nodes(schema.ClassMeeting) {
		query := fmt.Sprintf(`g.V(%q).In(%s).All()`, "<"+graph.IRI(base, n.ID)+">", attended)
		found, err := ask(query, 0)
		if want := len(v.Edges(n.ID, schema.RelAttended, graph.Inverse)); err != nil || len(found) != want {
			t.Fatalf("%s finds %d, want %d; %v", query, len(found), want, err)
		}
	}
	if found, err := ask(`g.V().Out(`+attended+`).All()`, 3); err != nil || len(found) != 3 {
		t.Errorf("with a limit: %v, %v", found, err)
	}
	for _, wrong := range []string{`g.V(`, `nobody()`, `throw "it"`, `g.V().Nothing()`} {
		if _, err := ask(wrong, 0); !errors.Is(err, graph.ErrQuery) {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}

// TestGizmoEnds stops a query that would never end.
func TestGizmoEnds(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	err := s.Gizmo(ctx, `while (true) {}`, 0, func(any) error { return nil })
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("it ended with %v", err)
	}
}
