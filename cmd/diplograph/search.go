package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// search is what to look for.
type search struct {
	query  string
	class  string
	quotes bool
	limit  int
	asJSON bool
}

func (a *app) searchCommand() *cobra.Command {
	var s search
	var at moment
	c := &cobra.Command{
		Use:   "search WORD…",
		Short: "Find nodes by their names, or passages by their words",
		Long: `Search lists the nodes that have all the words in one of their names, and documents
that have them in their titles, the best first; with --quotes, the passages that
prove statements and have all the words. Case and accents do not matter, nor the
form of an English word, and of the last word the beginning is enough.`,
		Example: `  diplograph search geneva dialogue
  diplograph search --class Person kennedy gas
  diplograph search --quotes --json ransomware`,
		Args: atLeast(1, "WORD, a word to search for,"),
		RunE: func(c *cobra.Command, args []string) error {
			s.query = strings.Join(args, " ")
			classes, err := s.classes()
			if err != nil {
				return err
			}
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error {
				if s.quotes {
					return a.searchQuotes(c.Context(), v, s)
				}
				return a.searchNodes(c.Context(), v, s, classes)
			})
		},
	}
	at.flag(c)
	c.Flags().StringVar(&s.class, "class", "", "only nodes of the `CLASS`, such as Person or Meeting")
	c.Flags().BoolVar(&s.quotes, "quotes", false, "search what documents say")
	c.Flags().IntVar(&s.limit, "limit", 20, "list at most `N`")
	c.Flags().BoolVar(&s.asJSON, "json", false, "print as JSON")
	c.MarkFlagsMutuallyExclusive("class", "quotes")
	return c
}

func (s search) classes() ([]schema.Class, error) {
	if s.class == "" {
		return nil, nil
	}
	var all []string
	for _, c := range schema.Default().Classes {
		if strings.EqualFold(string(c.Name), s.class) {
			return []schema.Class{c.Name}, nil
		}
		all = append(all, string(c.Name))
	}
	return nil, usagef("--class %s: there is no such class; there are %s", s.class, strings.Join(all, ", "))
}

// A foundNode is a node as it is printed.
type foundNode struct {
	node
	Match string  `json:"match,omitempty"` // the name that was found, if it is another
	Score float64 `json:"score"`
}

func (a *app) searchNodes(ctx context.Context, v *graph.View, s search, classes []schema.Class) error {
	found, total, err := v.FindNodes(ctx, s.query, s.limit, classes...)
	if err != nil {
		return err
	}
	list := make([]foundNode, 0, len(found))
	for _, f := range found {
		n := foundNode{node: newNode(f.Node), Score: f.Score}
		if f.Text != f.Node.Name {
			n.Match = f.Text
		}
		list = append(list, n)
	}
	if s.asJSON {
		return a.printJSON(list)
	}
	a.remarkMore(len(list), total, "nodes")
	return printLines(a, list, func(n foundNode) string {
		line := n.Name + "  " + n.ID
		if n.Match != "" {
			line += "  (" + n.Match + ")"
		}
		return line + "\n"
	})
}

// A foundPassage is a passage as it is printed.
type foundPassage struct {
	Document   string   `json:"document"` // its name
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Quote      string   `json:"quote"`
	Statements []string `json:"statements"`
	Score      float64  `json:"score"`

	facts []string
}

func (a *app) searchQuotes(ctx context.Context, v *graph.View, s search) error {
	found, total, err := v.FindPassages(ctx, s.query, s.limit)
	if err != nil {
		return err
	}
	list := make([]foundPassage, 0, len(found))
	for _, f := range found {
		p := foundPassage{Document: f.Document, Start: f.Start, End: f.End, Quote: f.Quote, Score: f.Score}
		if d, ok := v.Document(f.Document); ok {
			p.Document = d.Name
		}
		for _, st := range f.Statements {
			p.Statements = append(p.Statements, st.ID)
			p.facts = append(p.facts, fmt.Sprintf("%s %s %s  %s", st.Fact.Subject.Name, st.Fact.Predicate, st.Fact.Object, st.ID))
		}
		list = append(list, p)
	}
	if s.asJSON {
		return a.printJSON(list)
	}
	a.remarkMore(len(list), total, "passages")
	return printLines(a, list, func(p foundPassage) string {
		return fmt.Sprintf("%s %d-%d\n  “%s”\n    %s\n", p.Document, p.Start, p.End, strings.Join(strings.Fields(p.Quote), " "), strings.Join(p.facts, "\n    "))
	})
}

// remarkMore tells that not all are listed, or none.
func (a *app) remarkMore(listed, total int, what string) {
	switch {
	case total == 0:
		a.remark("no %s in %s have all the words", what, a.store)
	case listed < total:
		a.remark("%d of %d %s are listed: --limit lists more", listed, total, what)
	}
}
