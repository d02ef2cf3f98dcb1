package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"
)

// algorithms are the steps from the graph to the numbers, and chain all that an
// analyst waits for after a question.
var (
	algorithms = []string{"degree", "betweenness", "eigenvector", "PageRank", "communities"}
	chain      = append([]string{"table", "projection", "graph"}, algorithms...)
)

// goals are what is wanted: what ours takes of what a peer does, at most.
var goals = []struct {
	network string
	steps   []string
	peer    string
	most    float64
}{
	{"states", chain, "networkx", 1. / 20},
	{"states", chain, "igraph", 1},
	{"states", algorithms, "igraph", 3},
	{"persons", []string{"communities"}, "igraph", 10},
	{"persons", []string{"eigenvector"}, "igraph", 1},
	{"persons", []string{"PageRank"}, "igraph", 1},
}

// print shows the medians of all rounds in milliseconds, and how they compare.
func print(to io.Writer, reports []report) {
	cpu, found := medians(reports, func(r report) map[string]float64 { return r.CPU }), medians(reports, func(r report) map[string]float64 { return r.Found })
	t := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "step, ms\tours\tigraph\tnetworkx\tours/igraph\tours/networkx\t")
	for _, step := range steps(cpu) {
		ours := cpu["ours"][step]
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t\n", step, ms(ours), ms(cpu["igraph"][step]), ms(cpu["networkx"][step]),
			ratio(ours, cpu["igraph"][step]), ratio(ours, cpu["networkx"][step]))
	}
	t.Flush()
	fmt.Fprintln(to)
	for _, g := range goals {
		ours, theirs := sum(cpu["ours"], g.network, g.steps), sum(cpu[g.peer], g.network, g.steps)
		met := "met"
		if ours > g.most*theirs {
			met = "MISSED"
		}
		fmt.Fprintf(to, "%s, %v: %s ms, %s takes %s ms; %.3f of it, wanted is %.3f: %s\n",
			g.network, g.steps, ms(ours), g.peer, ms(theirs), ours/theirs, g.most, met)
	}
	fmt.Fprintln(to)
	for _, peer := range slices.Sorted(maps.Keys(found)) {
		for _, what := range slices.Sorted(maps.Keys(found[peer])) {
			fmt.Fprintf(to, "%s, %s: %.6g\n", peer, what, found[peer][what])
		}
	}
}

// medians are those of each figure of each peer.
func medians(reports []report, of func(report) map[string]float64) map[string]map[string]float64 {
	all := map[string]map[string][]float64{}
	for _, r := range reports {
		if all[r.Peer] == nil {
			all[r.Peer] = map[string][]float64{}
		}
		for name, x := range of(r) {
			all[r.Peer][name] = append(all[r.Peer][name], x)
		}
	}
	median := map[string]map[string]float64{}
	for peer, figures := range all {
		median[peer] = map[string]float64{}
		for name, x := range figures {
			slices.Sort(x)
			median[peer][name] = x[len(x)/2]
		}
	}
	return median
}

// steps are those of any peer.
func steps(cpu map[string]map[string]float64) []string {
	all := map[string]bool{}
	for _, figures := range cpu {
		for step := range figures {
			all[step] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

func sum(figures map[string]float64, network string, steps []string) float64 {
	s := 0.0
	for _, step := range steps {
		s += figures[network+": "+step]
	}
	return s
}

func ms(seconds float64) string {
	if seconds == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3g", seconds*1000)
}

func ratio(a, b float64) string {
	if a == 0 || b == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2g", a/b)
}
