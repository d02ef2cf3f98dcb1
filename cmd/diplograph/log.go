package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) logCommand() *cobra.Command {
	var document string
	var limit int
	var asJSON bool
	var at moment
	c := &cobra.Command{
		Use:   "log",
		Short: "List what was done to the store, the newest revision first",
		Long: `Log lists the revisions of the store, each with its number, when and by whom it was
made, what it did to which document, or judged, and why, and how many statements the graph shows since
that were not there (+), are gone (-) or read otherwise (~).

The statements themselves are listed by "diplograph diff"; --as-of shows other
commands the graph as a revision left it.`,
		Example: `  diplograph log --store bolt:graph.db --limit 10
  diplograph log --document report.txt --json`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			if limit < 0 {
				return usagef("--limit %d is none: use 0 for all, or more", limit)
			}
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error {
				return a.logRevisions(c.Context(), v, document, limit, asJSON)
			})
		},
	}
	at.flag(c)
	c.Flags().StringVar(&document, "document", "", "`NAME` or id of a document whose revisions alone are listed")
	c.Flags().IntVar(&limit, "limit", 0, "list the newest `N` only (0: all)")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// A logged revision is one as it is printed.
type logged struct {
	Revision int64         `json:"revision"`
	Time     time.Time     `json:"time"`
	Author   string        `json:"author,omitempty"`
	Cause    graph.Outcome `json:"cause"`
	Document *named        `json:"document,omitempty"`
	Judged   []judgedPart  `json:"judged,omitempty"`
	Note     string        `json:"note,omitempty"`
	Added    int           `json:"added"`
	Retired  int           `json:"retired"`
	Changed  int           `json:"changed"`
}

// mostJudged is how many of what one revision judged are shown to people.
const mostJudged = 5

// A judged part is a statement, or two entities, with what was judged.
type judgedPart struct {
	Verdict   graph.Verdict `json:"verdict"`
	Statement string        `json:"statement,omitempty"`
	Document  *named        `json:"document,omitempty"` // of the statement
	Entities  []string      `json:"entities,omitempty"`
	Keep      string        `json:"keep,omitempty"`
}

// Something named is an id with a name.
type named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func (a *app) logRevisions(ctx context.Context, v *graph.View, document string, limit int, asJSON bool) error {
	list := []logged{}
	for _, r := range slices.Backward(v.Revisions()) {
		if ctx.Err() != nil || limit > 0 && len(list) == limit {
			break
		}
		l := newLogged(v, r)
		if document == "" || l.isOf(document) {
			list = append(list, l)
		}
	}
	if asJSON {
		return a.printJSON(list)
	}
	if len(list) == 0 {
		a.remark("no such revision in %s", a.store)
	}
	return printLines(a, list, logged.text)
}

func newLogged(v *graph.View, r graph.Revision) logged {
	l := logged{
		Revision: r.Number, Time: r.Time, Author: r.Author, Cause: r.Outcome, Note: r.Note,
		Added: r.Added, Retired: r.Retired, Changed: r.Changed,
	}
	if r.Outcome != graph.Judged {
		l.Document = &named{r.Cause, v.DocumentName(r.Cause)}
	}
	for _, j := range r.Judgements {
		part := judgedPart{Verdict: j.Verdict, Statement: j.Statement}
		if found, ok := v.Review(j.Statement); ok {
			id := found.Statement.Document
			part.Document = &named{id, v.DocumentName(id)}
		}
		l.Judged = append(l.Judged, part)
	}
	for _, x := range r.Matches {
		l.Judged = append(l.Judged, judgedPart{Verdict: x.Verdict, Entities: []string{x.A, x.B}, Keep: x.Keep})
	}
	return l
}

// isOf tells whether the revision is about the document or what it says.
func (l logged) isOf(document string) bool {
	return l.Document.is(document) || slices.ContainsFunc(l.Judged, func(p judgedPart) bool { return p.Document.is(document) })
}

func (n *named) is(given string) bool { return n != nil && (n.ID == given || n.Name == given) }

// text shows a revision to people, on a line.
func (l logged) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%5d  %s  %-12s  %-9s", l.Revision, l.Time.Format(time.RFC3339), l.Author, l.Cause)
	if l.Document != nil {
		fmt.Fprintf(&out, "  %s", l.Document.Name)
	}
	fmt.Fprintf(&out, "  +%d -%d ~%d", l.Added, l.Retired, l.Changed)
	for _, p := range l.Judged[:min(mostJudged, len(l.Judged))] {
		fmt.Fprintf(&out, "\n       %s: %s", p.Verdict, p.Statement+strings.Join(p.Entities, ", "))
	}
	if more := len(l.Judged) - mostJudged; more > 0 {
		fmt.Fprintf(&out, "\n       and %d more, which --json lists", more)
	}
	if l.Note != "" {
		fmt.Fprintf(&out, "\n       %s", l.Note)
	}
	return out.String()
}
