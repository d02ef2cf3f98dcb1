package graphtest

import (
	"context"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Contents is all that a view shows, for comparison.
type Contents struct {
	Revision   int64
	Time       time.Time
	Documents  []graph.DocumentInfo
	Texts      []string
	Statements []graph.Statement
	Nodes      []graph.Node
	Edges      map[string][]graph.Edge // by node, relation and direction
	Quads      []string
}

// Failer is what tests of all kinds can do.
type Failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Everything reads all that a view shows.
func Everything(t Failer, v *graph.View) Contents {
	t.Helper()
	all := Contents{Revision: v.Revision(), Time: v.Time(), Edges: map[string][]graph.Edge{}}
	for _, info := range v.Documents() {
		all.Documents = append(all.Documents, *info)
		text, err := v.Text(context.Background(), info.ID)
		if err != nil {
			t.Fatalf("text of %s: %v", info.ID, err)
		}
		all.Texts = append(all.Texts, text)
	}
	for _, st := range v.Facts(graph.Filter{}) {
		all.Statements = append(all.Statements, *st)
	}
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			all.Nodes = append(all.Nodes, *n)
			all.addEdges(v, n.ID)
		}
	}
	all.Quads = dump(t, v.Quads)
	return all
}

func (c *Contents) addEdges(v *graph.View, id string) {
	for _, relation := range schema.Default().Relations {
		for name, dir := range map[string]graph.Direction{" → ": graph.Forward, " ← ": graph.Inverse} {
			for _, e := range v.Edges(id, relation.Name, dir) {
				key := id + name + string(relation.Name)
				c.Edges[key] = append(c.Edges[key], *e)
			}
		}
	}
}
