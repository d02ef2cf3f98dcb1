package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) pathCommand() *cobra.Command {
	var at moment
	var o graph.PathOptions
	var asJSON bool
	c := &cobra.Command{
		Use:   "path FROM TO",
		Short: "Find how two nodes are connected, with the words that prove each step",
		Long: `Path lists the shortest ways from one node to another over what documents say
plainly, in either direction. FROM and TO are ids, or names that only one node has.`,
		Example: `  diplograph path state/KE "Jane Roe"
  diplograph path --limit 3 --json person/a person/b`,
		Args: exactly(2, "FROM and TO, ids or names of nodes,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error {
				return a.path(c.Context(), v, args[0], args[1], o, asJSON)
			})
		},
	}
	at.flag(c)
	c.Flags().IntVar(&o.Limit, "limit", 1, "list at most `N` of the shortest paths")
	c.Flags().IntVar(&o.MaxLength, "max-length", 0, "look no further than `N` steps; 0 for any number")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

func (a *app) path(ctx context.Context, v *graph.View, from, to string, o graph.PathOptions, asJSON bool) error {
	var ends [2]string
	for i, given := range []string{from, to} {
		id, err := a.nodeCalled(ctx, v, given)
		if err != nil {
			return err
		}
		ends[i] = id
	}
	paths, err := v.Paths(ctx, ends[0], ends[1], o)
	if err != nil {
		return err
	}
	list := make([]wayOf, 0, len(paths))
	for _, p := range paths {
		list = append(list, newWay(v, p))
	}
	if asJSON {
		return a.printJSON(list)
	}
	if len(list) == 0 {
		a.remark("nothing connects %s and %s", ends[0], ends[1])
	}
	return printLines(a, list, wayOf.text)
}

// nodeCalled gives the id of the node that is meant.
func (a *app) nodeCalled(ctx context.Context, v *graph.View, given string) (string, error) {
	if n, ok := v.Node(entityID(given)); ok {
		return n.ID, nil
	}
	found, _, err := v.FindNodes(ctx, given, 5)
	if err != nil {
		return "", err
	}
	var called []string
	for _, f := range found {
		if strings.EqualFold(f.Text, given) {
			called = append(called, f.Node.ID)
		}
	}
	switch {
	case len(called) == 1:
		return called[0], nil
	case len(called) > 1:
		return "", usagef("%q is the name of %s: give an id", given, strings.Join(called, " and "))
	case len(found) > 0:
		return "", usagef("no node in %s is called %q; there is %s (%s)", a.store, given, found[0].Node.ID, found[0].Text)
	}
	return "", usagef("no node in %s is called %q: \"diplograph search\" finds nodes", a.store, given)
}

// wayOf is a path as it is printed.
type wayOf struct {
	From  node     `json:"from"`
	Steps []stepOf `json:"steps"`
}

// stepOf is an edge of a path and where it leads.
type stepOf struct {
	Relation string   `json:"relation"`
	Inverse  bool     `json:"inverse"` // the edge leads the other way
	To       node     `json:"to"`
	Proof    []proved `json:"evidence"`
}

type proved struct {
	Document  string `json:"document"`
	Statement string `json:"statement"`
	Quote     string `json:"quote"`
}

func newWay(v *graph.View, p graph.Path) wayOf {
	w := wayOf{From: newNode(p.Nodes[0]), Steps: []stepOf{}}
	for i, e := range p.Edges {
		s := stepOf{Relation: string(e.Fact.Predicate), Inverse: e.Fact.Object.ID == p.Nodes[i].ID, To: newNode(p.Nodes[i+1])}
		for _, st := range e.Statements {
			s.Proof = append(s.Proof, proved{v.DocumentName(st.Document), st.ID, st.Fact.Evidence[0].Quote})
		}
		w.Steps = append(w.Steps, s)
	}
	return w
}

func (w wayOf) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n", w.From.Name, w.From.ID)
	for _, s := range w.Steps {
		arrow := "─" + s.Relation + "→"
		if s.Inverse {
			arrow = "←" + s.Relation + "─"
		}
		fmt.Fprintf(&out, "  %s %s  %s\n", arrow, s.To.Name, s.To.ID)
		fmt.Fprintf(&out, "      “%s”  %s\n", strings.Join(strings.Fields(s.Proof[0].Quote), " "), s.Proof[0].Document)
	}
	return out.String()
}
