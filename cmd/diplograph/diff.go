package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) diffCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "diff REVISION REVISION",
		Short: "List the statements that two revisions show otherwise",
		Long: `Diff lists the statements that the second revision shows and the first does not
(+), that only the first shows (-), and that read otherwise in the two (~), with
what is different. A revision is a number, a date, a time or "head", as for
--as-of; the older may stand first or second.`,
		Example: `  diplograph diff --store bolt:graph.db 3 head
  diplograph diff 2026-01-31 head --json`,
		Args: exactly(2, "REVISION, a number, a date or head,"),
		RunE: func(c *cobra.Command, args []string) error {
			var from, to moment
			for i, m := range []*moment{&from, &to} {
				if err := m.Set(args[i]); err != nil {
					return usagef("%q is no revision: %w", args[i], err)
				}
			}
			return a.reading(c.Context(), &to, func(store *graph.Store, v *graph.View) error {
				first, err := from.view(store)
				if err != nil {
					return err
				}
				return a.diff(first, v, asJSON)
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// A difference is one as it is printed.
type difference struct {
	Change    string       `json:"change"` // added, retired or changed
	Statement string       `json:"statement"`
	Document  string       `json:"document"` // its name
	Before    *schema.Fact `json:"before,omitempty"`
	After     *schema.Fact `json:"after,omitempty"`
}

func (a *app) diff(from, to *graph.View, asJSON bool) error {
	list := []difference{}
	for _, d := range graph.Diff(from, to) {
		list = append(list, newDifference(from, to, d))
	}
	if asJSON {
		return a.printJSON(list)
	}
	if len(list) == 0 {
		a.remark("revisions %d and %d of %s show the same", from.Revision(), to.Revision(), a.store)
	}
	return printLines(a, list, difference.text)
}

func newDifference(from, to *graph.View, d graph.Difference) difference {
	st := d.Statement()
	shown := difference{Change: "changed", Statement: st.ID, Document: to.DocumentName(st.Document)}
	if shown.Document == st.Document {
		shown.Document = from.DocumentName(st.Document)
	}
	if d.Before != nil {
		shown.Before = &d.Before.Fact
	} else {
		shown.Change = "added"
	}
	if d.After != nil {
		shown.After = &d.After.Fact
	} else {
		shown.Change = "retired"
	}
	return shown
}

// text shows a difference to people.
func (d difference) text() string {
	sign, fact := "~", d.After
	switch d.Change {
	case "added":
		sign = "+"
	case "retired":
		sign, fact = "-", d.Before
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s %s  %.2f  %s  %s", sign, sentence(*fact), fact.Confidence, d.Document, d.Statement)
	if d.Change == "changed" {
		for _, line := range changes(*d.Before, *d.After) {
			fmt.Fprintf(&out, "\n    %s", line)
		}
	}
	return out.String()
}

// sentence is a fact with all that qualifies it, on a line.
func sentence(f schema.Fact) string {
	var more []string
	if f.Modality != schema.Plain {
		more = append(more, string(f.Modality))
	}
	for _, name := range attributeNames(f) {
		more = append(more, name+"="+f.Attrs[name])
	}
	if len(more) == 0 {
		return headline(f)
	}
	return headline(f) + " (" + strings.Join(more, ", ") + ")"
}

// changes lists what is different in two states of a statement.
func changes(a, b schema.Fact) []string {
	var lines []string
	note := func(what, before, after string) {
		if before != after {
			lines = append(lines, fmt.Sprintf("%s: %s → %s", what, orNone(before), orNone(after)))
		}
	}
	note("subject", named{a.Subject.ID, a.Subject.Name}.text(), named{b.Subject.ID, b.Subject.Name}.text())
	note("object", termText(a.Object), termText(b.Object))
	note("modality", string(a.Modality), string(b.Modality))
	attrs := maps.Clone(a.Attrs)
	maps.Copy(attrs, b.Attrs)
	for _, name := range slices.Sorted(maps.Keys(attrs)) {
		note(name, a.Attrs[name], b.Attrs[name])
	}
	note("confidence", fmt.Sprintf("%.2f", a.Confidence), fmt.Sprintf("%.2f", b.Confidence))
	note("rule", a.Rule, b.Rule)
	if !slices.Equal(a.Evidence, b.Evidence) {
		lines = append(lines, "evidence: "+quotes(a)+" → "+quotes(b))
	}
	return lines
}

func termText(t schema.Term) string {
	if t.IsLiteral() {
		return t.Literal.Value
	}
	return named{t.ID, t.Name}.text()
}

func (n named) text() string { return n.Name + " (" + n.ID + ")" }

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func quotes(f schema.Fact) string {
	var out []string
	for _, e := range f.Evidence {
		out = append(out, fmt.Sprintf("“%s” at %d", strings.Join(strings.Fields(e.Quote), " "), e.Start))
	}
	return strings.Join(out, ", ")
}
