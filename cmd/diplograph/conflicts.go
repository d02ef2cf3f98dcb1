package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) conflictsCommand() *cobra.Command {
	var asJSON bool
	var at moment
	c := &cobra.Command{
		Use:   "conflicts",
		Short: "List where documents contradict each other, with the words of each",
		Long: `Conflicts lists what documents say differently of one thing that has one value:
when and where a meeting was held, how many took part, its number, format and
status; and what one document says and another denies. A month does not contradict
a day in it, nor a state a city.`,
		Example: `  diplograph conflicts --store bolt:graph.db
  diplograph conflicts --json`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error { return a.conflicts(c.Context(), v, asJSON) })
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// A conflict is one as it is printed.
type conflict struct {
	Subject  node            `json:"subject"`
	Relation schema.Relation `json:"relation"`
	Of       string          `json:"of,omitempty"`
	Values   []value         `json:"values"`
}

// A value is what some documents say.
type value struct {
	Value   string   `json:"value"`
	ID      string   `json:"id,omitempty"`
	Sources []source `json:"sources"`
}

// A source is a statement with its words.
type source struct {
	Document   string  `json:"document"` // its name
	Statement  string  `json:"statement"`
	Quote      string  `json:"quote"`
	Confidence float64 `json:"confidence"`
}

func (a *app) conflicts(ctx context.Context, view *graph.View, asJSON bool) error {
	found, err := identity.Conflicts(ctx, view)
	if err != nil {
		return err
	}
	list := make([]conflict, 0, len(found))
	for _, c := range found {
		list = append(list, newConflict(view, c))
	}
	if asJSON {
		return a.printJSON(list)
	}
	if len(list) == 0 {
		a.remark("no documents in %s contradict each other", a.store)
	}
	return printLines(a, list, conflict.text)
}

func newConflict(view *graph.View, c identity.Conflict) conflict {
	shown := conflict{Subject: newNode(c.Subject), Relation: c.Relation, Of: c.Of}
	for _, v := range c.Values {
		said := value{Value: v.Text, ID: v.ID}
		for _, st := range v.Statements {
			name := st.Document
			if document, ok := view.Document(st.Document); ok {
				name = document.Name
			}
			said.Sources = append(said.Sources, source{name, st.ID, st.Fact.Evidence[0].Quote, st.Fact.Confidence})
		}
		shown.Values = append(shown.Values, said)
	}
	return shown
}

// text shows a conflict to people.
func (c conflict) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n", c.Subject.Name, c.Subject.ID)
	what := string(c.Relation)
	if c.Of != "" {
		what += " (" + c.Of + ")"
	}
	fmt.Fprintf(&out, "  %s\n", what)
	for _, v := range c.Values {
		fmt.Fprintf(&out, "    %s\n", strings.TrimSpace(v.Value+"  "+v.ID))
		for _, s := range v.Sources {
			fmt.Fprintf(&out, "      %s  %.2f  %s\n        “%s”\n", s.Document, s.Confidence, s.Statement, strings.Join(strings.Fields(s.Quote), " "))
		}
	}
	return out.String()
}
