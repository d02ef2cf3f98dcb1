package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/graph/network/format"
	"github.com/diplograph/diplograph/schema"
)

// networkFlags are what the user says of a network.
type networkFlags struct {
	spec                                         network.Spec
	mode, actor, via, side, roles                string
	qualifier, count, normalise, kernel, window  string
	step, limit                                  int
	series, topics, capacities, include, exclude []string
	format, out, nodes, measured                 string
	measures                                     []analysis.Measure
	asJSON                                       bool
}

func (a *app) networkCommand() *cobra.Command {
	var at moment
	f := &networkFlags{}
	c := &cobra.Command{
		Use:   "network",
		Short: "Make a network of who takes part, agrees or speaks with whom",
		Long: `Network ties actors by what they share, or to what they share, over what documents
say plainly, and shows the nodes and the strongest edges. With --format it writes
all of the network for other programs.

What is said of one meeting counts once, however many documents tell of it, unless
--count says otherwise. With --window there is a network for each stretch of time.`,
		Example: `  diplograph network --normalise jaccard --from 2014 --to 2021
  diplograph network --via topic --qualifier congruence --format graphml --out who-agrees.graphml
  diplograph network --mode two --actor organization --window 12m --step 6 --format gexf > bodies.gexf
  diplograph network --actor person --roles spokeAt,chaired --min-meetings 3 --backbone 0.05 --json`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			if err := f.read(); err != nil {
				return err
			}
			if f.spec.Actor == network.Sectors {
				x, err := extract.New(extract.Config{})
				if err != nil {
					return err
				}
				f.spec.Kind = x.Kind
			}
			return a.reading(c.Context(), &at, func(_ *graph.Store, v *graph.View) error { return a.network(c.Context(), v, f) })
		},
	}
	at.flag(c)
	f.add(c)
	return c
}

// add gives the command its flags.
func (f *networkFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.mode, "mode", "one", "`MODE`: "+alternatives(network.Modes())+"; two ties actors to what they share")
	flags.StringVar(&f.actor, "actor", "state", "`SORT` of actor: "+alternatives(network.ActorSorts()))
	flags.StringVar(&f.via, "via", "meeting", "`WHAT` is shared: "+alternatives(network.Vias()))
	flags.StringVar(&f.side, "side", "actors", "`SIDE` of a one-mode network: "+alternatives(network.Sides())+", such as topics by shared actors")
	flags.StringVar(&f.roles, "roles", "", "`RELATIONS` that tie actors to what they share, such as attended,spokeAt (default: by --via)")
	flags.StringVar(&f.qualifier, "qualifier", "ignore", "what becomes of for and against: "+alternatives(network.Qualifiers()))
	flags.StringVar(&f.count, "count", "meeting", "count a tie once per `UNIT`: "+alternatives(network.Counts()))
	flags.StringVar(&f.normalise, "normalise", "none", "`HOW` weights are made comparable: "+alternatives(network.Normalisations()))
	flags.StringVar(&f.spec.Filter.From, "from", "", "only what was so on that `DATE` or later")
	flags.StringVar(&f.spec.Filter.To, "to", "", "only what was so on that `DATE` or before")
	flags.StringSliceVar(&f.series, "series", nil, "only meetings of these series, by `ID`")
	flags.StringSliceVar(&f.topics, "topic", nil, "only what is about these topics, by `ID`")
	flags.StringSliceVar(&f.capacities, "capacity", nil, "only actors in this `CAPACITY`, such as observer")
	flags.IntVar(&f.spec.Filter.MinMeetings, "min-meetings", 0, "only actors at `N` meetings or more")
	flags.IntVar(&f.spec.Filter.MinStatements, "min-statements", 0, "only actors of which `N` statements or more are made")
	flags.Float64Var(&f.spec.Filter.MinConfidence, "min-confidence", 0, "only statements of this `CONFIDENCE` or more, 0 to 1")
	flags.StringSliceVar(&f.include, "include", nil, "only these nodes of a side, by `ID`")
	flags.StringSliceVar(&f.exclude, "exclude", nil, "not these nodes, by `ID`")
	flags.BoolVar(&f.spec.Isolates, "isolates", false, "keep nodes without edges")
	flags.Float64Var(&f.spec.Backbone, "backbone", 0, "keep edges that the disparity filter finds significant at this `LEVEL`, such as 0.05")
	flags.BoolVar(&f.spec.Expected, "expected", false, "compare each edge with what chance would make of it")
	flags.StringVar(&f.window, "window", "", "move a window of this `LENGTH`: 12m for months, 10 meetings as 10x")
	flags.IntVar(&f.step, "step", 1, "move the window by `N` months or meetings at a time")
	flags.StringVar(&f.kernel, "kernel", "uniform", "`HOW` less counts towards the edges of a window: "+alternatives(network.Kernels()))
	flags.StringVar(&f.measured, "measures", "degree,strength,betweenness,community", "`MEASURES` of nodes: none or some of "+alternatives(analysis.Measures()))
	flags.StringVar(&f.format, "format", "", "write as `FORMAT`: "+alternatives(format.Formats()))
	flags.StringVar(&f.out, "out", "", "`FILE` to write with --format (default: standard output)")
	flags.StringVar(&f.nodes, "nodes", "", "`FILE` for a table of the nodes as well, with --format csv")
	flags.IntVar(&f.limit, "limit", 20, "without --format, show at most `N` nodes and edges")
	flags.BoolVar(&f.asJSON, "json", false, "print as JSON, as --format json does")
}

func alternatives[T ~string](list []T) string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return strings.Join(out, ", ")
}

// read makes the spec of the flags.
func (f *networkFlags) read() error {
	s := &f.spec
	s.Mode, s.Actor, s.Via, s.Side = network.Mode(f.mode), network.Actor(f.actor), network.Via(f.via), network.Side(f.side)
	s.Qualifier, s.Count, s.Normalisation = network.Qualifier(f.qualifier), network.Count(f.count), network.Normalisation(f.normalise)
	s.Filter.Series, s.Filter.Topics, s.Filter.Capacities = entityIDs(f.series), entityIDs(f.topics), f.capacities
	s.Filter.Include, s.Filter.Exclude = entityIDs(f.include), entityIDs(f.exclude)
	for _, role := range strings.FieldsFunc(f.roles, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
		s.Roles = append(s.Roles, schema.Relation(role))
	}
	if f.window != "" {
		w, err := windowOf(f.window)
		if err != nil {
			return err
		}
		w.Step, w.Kernel = f.step, network.Kernel(f.kernel)
		s.Window = w
	}
	if f.asJSON {
		if f.format != "" && f.format != string(format.JSON) {
			return usagef("--json and --format %s exclude each other: leave one out", f.format)
		}
		f.format = string(format.JSON)
	}
	if err := f.readMeasures(); err != nil {
		return err
	}
	switch {
	case f.limit < 0:
		return usagef("--limit %d is less than 0", f.limit)
	case f.step < 1:
		return usagef("--step %d is less than 1", f.step)
	case f.nodes != "" && (f.format != string(format.CSV) || f.window != ""):
		return usagef("--nodes goes with --format csv, without --window")
	case f.out != "" && f.format == "":
		return usagef("--format is missing: use %s", alternatives(format.Formats()))
	}
	return nil
}

// readMeasures reads which measures the nodes get.
func (f *networkFlags) readMeasures() error {
	if f.measured == "none" {
		return nil
	}
	for _, name := range strings.Split(f.measured, ",") {
		m := analysis.Measure(strings.TrimSpace(name))
		if !slices.Contains(analysis.Measures(), m) {
			return usagef("--measures: there is no measure %q: use none or some of %s", m, alternatives(analysis.Measures()))
		}
		f.measures = append(f.measures, m)
	}
	return nil
}

func entityIDs(given []string) []string {
	ids := make([]string, len(given))
	for i, id := range given {
		ids[i] = entityID(id)
	}
	return ids
}

// windowOf reads the length of a window: 12m or 12 are months, 10x meetings.
func windowOf(given string) (*network.Window, error) {
	unit, digits := network.Months, strings.TrimSuffix(given, "m")
	if rest, ok := strings.CutSuffix(given, "x"); ok {
		unit, digits = network.Meetings, rest
	}
	size, err := strconv.Atoi(digits)
	if err != nil || size < 1 {
		return nil, usagef("--window %q is no length: write 12m for twelve months, or 10x for ten meetings", given)
	}
	return &network.Window{Unit: unit, Size: size}, nil
}

// network makes the network and writes or shows it.
func (a *app) network(ctx context.Context, v *graph.View, f *networkFlags) error {
	if f.spec.Window != nil {
		list, err := f.windows(ctx, v)
		if err != nil {
			return err
		}
		if f.format == "" {
			return a.showWindows(list)
		}
		return a.writeNetwork(f.out, func(w io.Writer) error { return format.WriteWindows(ctx, w, format.Format(f.format), list) })
	}
	of, err := analysis.Of(ctx, v, f.spec)
	if err == nil {
		err = of.Add(ctx, f.measures...)
	}
	if err != nil {
		return err
	}
	n := of.Network
	if f.format == "" {
		return a.showNetwork(n, f.limit)
	}
	if err := a.writeNetwork(f.out, func(w io.Writer) error { return format.Write(ctx, w, format.Format(f.format), n) }); err != nil {
		return err
	}
	if f.nodes == "" {
		return nil
	}
	return writeFile(f.nodes, func(w io.Writer) error { return format.WriteNodes(w, n) })
}

// windows makes the network of each window, with its measures.
func (f *networkFlags) windows(ctx context.Context, v *graph.View) ([]network.Windowed, error) {
	moved, err := network.Windows(ctx, v, f.spec)
	if err != nil {
		return nil, err
	}
	for _, w := range moved {
		of, err := analysis.Measuring(v, w.Network)
		if err == nil {
			err = of.Add(ctx, f.measures...)
		}
		if err != nil {
			return nil, err
		}
	}
	return moved, nil
}

func (a *app) writeNetwork(out string, write func(io.Writer) error) error {
	if out == "" {
		return write(a.out)
	}
	return writeFile(out, packed(out, write))
}

// printed writes what was composed.
func (a *app) printed(out *strings.Builder) error {
	if _, err := io.WriteString(a.out, out.String()); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}
