package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) statsCommand() *cobra.Command {
	var at moment
	var asJSON bool
	c := &cobra.Command{
		Use:   "stats",
		Short: "Count what is in the store",
		Long: `Stats counts the nodes by class and the statements by relation and modality, and
tells from when to when meetings took place and documents were published, and how
much was reviewed.`,
		Example: "  diplograph stats --store bolt:graph.db",
		Args:    exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error {
				s, err := statsOf(c.Context(), v)
				if err != nil {
					return err
				}
				if asJSON {
					return a.printJSON(s)
				}
				return a.showStats(s)
			})
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// storeStats are figures of a store, as they are printed.
type storeStats struct {
	Revision   int64        `json:"revision"`
	Documents  int          `json:"documents"`
	Sources    []figure     `json:"sources"`    // documents by media type
	Nodes      []figure     `json:"nodes"`      // by class
	Statements []figure     `json:"statements"` // by relation
	Modalities []figure     `json:"modalities"` // likewise
	Meetings   stretch      `json:"meetings"`
	Published  stretch      `json:"published"`
	Review     reviewFigure `json:"review"`
}

type figure struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// stretch is from when to when something was dated, "" if nothing was.
type stretch struct {
	From    string `json:"from,omitempty"`
	To      string `json:"to,omitempty"`
	Undated int    `json:"undated"`
}

func (s *stretch) take(date string) {
	switch {
	case date == "":
		s.Undated++
	case s.From == "":
		s.From, s.To = date, date
	default:
		s.From, s.To = min(s.From, date), max(s.To, date)
	}
}

// reviewFigure counts statements by what was judged of them.
type reviewFigure struct {
	Accepted  int `json:"accepted"`
	Corrected int `json:"corrected"`
	Rejected  int `json:"rejected"`
	Open      int `json:"open"` // live, and not judged
}

func statsOf(ctx context.Context, v *graph.View) (s storeStats, err error) {
	s = storeStats{Revision: v.Revision(), Sources: []figure{}, Nodes: []figure{}, Statements: []figure{}, Modalities: []figure{}}
	for _, class := range schema.Default().Classes {
		if err := ctx.Err(); err != nil {
			return s, err
		}
		if n := len(v.Nodes(class.Name)); n > 0 {
			s.Nodes = append(s.Nodes, figure{string(class.Name), n})
		}
	}
	for _, list := range []struct {
		to *[]figure
		by graph.Dimension
	}{{&s.Statements, graph.ByRelation}, {&s.Modalities, graph.ByModality}} {
		for _, b := range v.Facet(graph.Filter{}, list.by) {
			*list.to = append(*list.to, figure{b.Key, b.Count})
		}
	}
	for _, m := range v.Nodes(schema.ClassMeeting) {
		p, _ := v.EventPeriod(m.ID)
		s.Meetings.take(p.From)
	}
	types := make(map[string]int)
	for _, d := range v.Documents() {
		s.Documents++
		s.Published.take(d.Published)
		types[d.MediaType]++
	}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		s.Sources = append(s.Sources, figure{cmp.Or(name, "unknown"), types[name]})
	}
	s.Review.Open = v.Stats().Statements
	for _, j := range v.Judgements() {
		switch j.Verdict {
		case graph.Accepted:
			s.Review.Accepted++
		case graph.Corrected:
			s.Review.Corrected++
		case graph.Rejected:
			s.Review.Rejected++
		default:
			continue
		}
		if _, live := v.Statement(j.Statement); live && j.Verdict != graph.Rejected {
			s.Review.Open--
		}
	}
	return s, nil
}

// showStats shows figures to people.
func (a *app) showStats(s storeStats) error {
	var out strings.Builder
	t := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "revision\t%d\ndocuments\t%d\npublished\t%s\nmeetings\t%s\n", s.Revision, s.Documents, s.Published.text(), s.Meetings.text())
	for _, part := range []struct {
		title string
		list  []figure
	}{{"sources", s.Sources}, {"nodes", s.Nodes}, {"statements", s.Statements}, {"of modality", s.Modalities}} {
		fmt.Fprintf(t, "\n%s\n", part.title)
		for _, f := range part.list {
			fmt.Fprintf(t, "  %s\t%d\n", f.Name, f.Count)
		}
	}
	fmt.Fprintf(t, "\nreview\n  accepted\t%d\n  corrected\t%d\n  rejected\t%d\n  open\t%d\n", s.Review.Accepted, s.Review.Corrected, s.Review.Rejected, s.Review.Open)
	_ = t.Flush() // a strings.Builder takes all
	return a.printed(&out)
}

// text tells a stretch of time to people.
func (s stretch) text() string {
	if s.From == "" {
		return fmt.Sprintf("%d undated", s.Undated)
	}
	return fmt.Sprintf("%s to %s, %d undated", s.From, s.To, s.Undated)
}
