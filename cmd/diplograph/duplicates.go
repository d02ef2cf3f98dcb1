package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) duplicatesCommand() *cobra.Command {
	var kind string
	var least float64
	var asJSON bool
	var at moment
	c := &cobra.Command{
		Use:   "duplicates",
		Short: "List what may be one thing under two ids, with the reasons",
		Long: `Duplicates lists pairs of persons, bodies, meetings and series of the store that
may be one and that nobody judged yet, the likeliest first. It changes nothing:
"diplograph merge" says that they are one, or are not.

The score is from 0 to 1. "certain" is a pair that nothing speaks against and that
has no rival; "maybe" is for people to decide. Reasons say what speaks for (+) and
against (-) a pair, in bits: each doubles or halves the odds. The statements are
those that the reasons rest on; "diplograph explain" shows their words.`,
		Example: `  diplograph duplicates --store bolt:graph.db
  diplograph duplicates --kind person --min-score 0.9 --json`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			classes, err := kinds(kind)
			if err != nil {
				return err
			}
			if least < 0 || least > 1 {
				return usagef("--min-score %g is none: use 0 to 1", least)
			}
			o := identity.Options{Classes: classes, MinScore: max(least, math.SmallestNonzeroFloat64)}
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error { return a.duplicates(c.Context(), v, o, asJSON) })
		},
	}
	c.Flags().StringVar(&kind, "kind", "", "`KIND` of things: person, organization, meeting or series (default: all)")
	c.Flags().Float64Var(&least, "min-score", identity.MinScore, "least `SCORE` of a pair")
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// kinds are the classes that --kind names, nil for all.
func kinds(kind string) ([]schema.Class, error) {
	if kind == "" {
		return nil, nil
	}
	var names []string
	for _, class := range identity.Classes() {
		name := strings.ToLower(string(class))
		if name == kind {
			return []schema.Class{class}, nil
		}
		names = append(names, name)
	}
	return nil, usagef("--kind %q is unknown: use %s", kind, strings.Join(names, ", "))
}

// A duplicate is a candidate as it is printed.
type duplicate struct {
	Kind       schema.Class      `json:"kind"`
	Score      float64           `json:"score"`
	Verdict    identity.Verdict  `json:"verdict"`
	Nodes      [2]node           `json:"nodes"`
	Reasons    []identity.Reason `json:"reasons"`
	Statements []string          `json:"statements"` // that name the nodes
}

// A node is an entity as it is printed.
type node struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
}

func newNode(n *graph.Node) node { return node{ID: n.ID, Name: n.Name, Aliases: n.Aliases} }

func (a *app) duplicates(ctx context.Context, view *graph.View, o identity.Options, asJSON bool) error {
	found, err := identity.Find(ctx, view, o)
	if err != nil {
		return err
	}
	list := make([]duplicate, 0, len(found))
	for _, c := range found {
		list = append(list, duplicate{
			Kind: c.A.Class, Score: c.Score, Verdict: c.Verdict, Nodes: [2]node{newNode(c.A), newNode(c.B)},
			Reasons: c.Reasons, Statements: c.Statements,
		})
	}
	if asJSON {
		return a.printJSON(list)
	}
	if len(list) == 0 {
		a.remark("nothing in %s looks like one thing under two ids", a.store)
	}
	return printLines(a, list, duplicate.text)
}

// text shows a pair to people.
func (d duplicate) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%.2f  %-8s%s\n", d.Score, d.Verdict, strings.ToLower(string(d.Kind)))
	width := max(len([]rune(d.Nodes[0].Name)), len([]rune(d.Nodes[1].Name)))
	statements := slices.Clone(d.Statements)
	for _, n := range d.Nodes {
		fmt.Fprintf(&out, "  %-*s  %s\n", width, n.Name, n.ID)
	}
	for _, r := range d.Reasons {
		fmt.Fprintf(&out, "  %+6.1f  %s\n", r.Bits, r.Text)
		statements = append(statements, r.Statements...)
	}
	slices.Sort(statements)
	for _, id := range slices.Compact(statements) {
		fmt.Fprintf(&out, "          %s\n", id)
	}
	return out.String()
}
