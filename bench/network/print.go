package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
)

// algorithms are the steps from the graph to the numbers.
func algorithms() []string {
	return []string{"degree", "betweenness", "eigenvector", "PageRank", "communities"}
}

// chain is all that an analyst waits for after a question.
func chain() []string { return append([]string{"table", "projection", "graph"}, algorithms()...) }

// goal is what is wanted: what some steps of ours take of what a peer does, at
// most.
type goal struct {
	network string
	steps   []string
	peer    string
	most    float64
}

func goals() []goal {
	return []goal{
		{"states", chain(), "networkx", 1. / 20},
		{"states", chain(), "igraph", 1},
		{"states", algorithms(), "igraph", 3},
		{"persons", []string{"communities"}, "igraph", 10},
		{"persons", []string{"eigenvector"}, "igraph", 1},
		{"persons", []string{"PageRank"}, "igraph", 1},
	}
}

// mostSampled is how long shortest paths of a sample of persons may take, in
// seconds on two processors.
const mostSampled = 10

// print shows the medians of all rounds in milliseconds, and how they compare.
func print(to io.Writer, reports []report) {
	cpu := medians(reports, func(r report) map[string]float64 { return r.CPU })
	found := medians(reports, func(r report) map[string]float64 { return r.Found })
	t := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "step, ms\tours\tigraph\tnetworkx\tours/igraph\tours/networkx\t")
	for _, step := range steps(cpu) {
		ours := cpu["ours"][step]
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t\n", step, ms(ours), ms(cpu["igraph"][step]), ms(cpu["networkx"][step]),
			ratio(ours, cpu["igraph"][step]), ratio(ours, cpu["networkx"][step]))
	}
	t.Flush()
	fmt.Fprintln(to)
	for _, g := range goals() {
		ours, theirs := sum(cpu["ours"], g.network, g.steps), sum(cpu[g.peer], g.network, g.steps)
		if theirs > 0 {
			fmt.Fprintf(to, "%s, %s: ours %s ms, %s %s ms; ratio %.3f, at most %.3f is wanted: %s\n",
				g.network, strings.Join(g.steps, ", "), ms(ours), g.peer, ms(theirs), ours/theirs, g.most, verdict(ours <= g.most*theirs))
		}
	}
	seconds := cpu["ours"]["persons: betweenness"]
	fmt.Fprintf(to, "persons, betweenness by paths from %d of them: %.1f s of processor time, at most %d s on two processors are wanted: %s\n",
		sampled, seconds, mostSampled, verdict(seconds <= 2*mostSampled))
	fmt.Fprintln(to)
	for _, peer := range slices.Sorted(maps.Keys(found)) {
		for _, what := range slices.Sorted(maps.Keys(found[peer])) {
			fmt.Fprintf(to, "%s, %s: %.6g\n", peer, what, found[peer][what])
		}
	}
}

func verdict(met bool) string {
	if met {
		return "met"
	}
	return "MISSED"
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
