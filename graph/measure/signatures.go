package measure

import (
	"context"
	"errors"
)

// Degree is how many neighbours each node has.
func Degree(g *Graph) []int { panic("to come") }

// Strength is the weight of all edges of each node.
func Strength(g *Graph) []float64 { panic("to come") }

// Density is the share of pairs of nodes that an edge joins; 0 with fewer than two nodes.
func Density(g *Graph) float64 { panic("to come") }

// Components are the connected parts: the number of its part for each node. The largest part is 0; of equal ones the one
// with the least node comes first.
func Components(g *Graph) []int { panic("to come") }

// Bridges are the edges without which more components would be, ascending; cut tells of which nodes the same is true.
func Bridges(g *Graph) (edges []Edge, cut []bool) { panic("to come") }

// ClosenessKind tells how distances become closeness.
type ClosenessKind int

// Kinds of closeness.
const (
	Improved  ClosenessKind = iota // networkx's: (r/(n−1)) · r/Σd
	Component                      // igraph's with normalized=True: r/Σd
	Harmonic                       // Σ(1/d)/(n−1)
)

// ClosenessOptions say what is measured.
type ClosenessOptions struct {
	Kind     ClosenessKind
	Lengths  Lengths
	Progress Progress
}

// Closeness tells how near the other nodes are.
func Closeness(ctx context.Context, g *Graph, o ClosenessOptions) ([]float64, error) {
	panic("to come")
}

// BetweennessOptions say what is measured.
type BetweennessOptions struct {
	Lengths    Lengths
	Normalised bool   // divide by the number of pairs of other nodes
	Sample     int    // begin at so many nodes drawn at random only, 0 for all
	Seed       uint64 // of the draw
	Progress   Progress
}

// Betweenness is the number of shortest paths between others that lead over a node.
func Betweenness(ctx context.Context, g *Graph, o BetweennessOptions) ([]float64, error) {
	panic("to come")
}

// Eigenvector is eigenvector centrality, the greatest value 1.
func Eigenvector(ctx context.Context, g *Graph) ([]float64, error) { panic("to come") }

// PageRankOptions say what is measured.
type PageRankOptions struct {
	Damping float64 // 0 for 0.85
}

// PageRank sums up to 1.
func PageRank(ctx context.Context, g *Graph, o PageRankOptions) ([]float64, error) { panic("to come") }

// Core is the greatest k such that the node is in the k-core.
func Core(g *Graph) []int { panic("to come") }

// Clustered is what Clustering finds.
type Clustered struct {
	Local    []float64 // share of pairs of neighbours that are joined; 0 with fewer than two neighbours
	Weighted []float64 // the same after Barrat et al. (2004)
	Average  float64   // of Local over all nodes
	Global   float64   // transitivity
}

// Clustering tells how often neighbours are joined.
func Clustering(ctx context.Context, g *Graph) (*Clustered, error) { panic("to come") }

// Constraint is Burt's.
func Constraint(ctx context.Context, g *Graph) ([]float64, error) { panic("to come") }

// Roles counts how often a node is a broker of each kind.
type Roles struct {
	Coordinator int // all of one group
	Consultant  int // both others of one group, the broker of another ("itinerant broker")
	Gatekeeper  int // the broker and one of the others of one group ("representative" from the other side)
	Liaison     int // three groups
}

// Brokerage counts the open triads that each node is in the middle of, by Gould and Fernandez's roles. A group of -1 is none.
func Brokerage(ctx context.Context, g *Graph, groups []int) ([]Roles, error) { panic("to come") }

// EIIndex is Krackhardt and Stern's: (external−internal)/(external+internal).
type EIIndex struct {
	Network float64
	Nodes   []float64 // 0 without edges
	Groups  []float64 // by group
}

// EI measures by number of edges, or by their weights.
func EI(g *Graph, groups []int, weighted bool) (*EIIndex, error) { panic("to come") }

// Assortativity is that of degrees; NaN where it is not defined.
func Assortativity(g *Graph) float64 { panic("to come") }

// GroupAssortativity is that of groups; NaN where it is not defined.
func GroupAssortativity(g *Graph, groups []int) (float64, error) { panic("to come") }

// Modularity of groups; resolution 1 is the usual one.
func Modularity(g *Graph, groups []int, resolution float64) (float64, error) { panic("to come") }

// CommunityOptions say how communities are looked for.
type CommunityOptions struct {
	Resolution float64 // 0 for 1
	Seed       uint64
	Runs       int // the best of so many is taken, 0 for 10
	Progress   Progress
}

// Communities are what Leiden finds.
type Communities struct {
	Member     []int // community by node; the largest is 0
	Count      int
	Modularity float64
	// How like each other the communities of two runs are, on average; 1 if all are the same.
	NMI, ARI float64
	Runs     int
}

// FindCommunities looks for the communities of greatest modularity.
func FindCommunities(ctx context.Context, g *Graph, o CommunityOptions) (*Communities, error) {
	panic("to come")
}

// ErrNoPath tells that no path leads from one node to the other.
var ErrNoPath = errors.New("there is no path")

// Path leads from a node to another.
type Path struct {
	Nodes  []int
	Length float64
}

// ShortestPath is one between two nodes: of equally short ones the first in the order of its nodes.
func ShortestPath(ctx context.Context, g *Graph, from, to int, l Lengths) (Path, error) {
	panic("to come")
}

// KShortestPaths are up to k without loops, shortest first; equally short ones in the order of their nodes.
func KShortestPaths(ctx context.Context, g *Graph, from, to, k int, l Lengths) ([]Path, error) {
	panic("to come")
}

// Camps are two sides into which a network falls.
type Camps struct {
	Side       []int // 0 or 1 by node, -1 for nodes without edges; the larger camp is 0
	Modularity float64
	EI         float64 // of agreement: -1 if nobody agrees across
	Frustrated float64 // share of weight that is agreement across or conflict within
}

// PolarisationOptions say how camps are looked for.
type PolarisationOptions struct {
	Seed     uint64
	Starts   int // 0 for 20
	Progress Progress
}

// Polarisation finds the two camps of greatest modularity. Both graphs have the same nodes; conflict may be nil.
func Polarisation(ctx context.Context, agreement, conflict *Graph, o PolarisationOptions) (*Camps, error) {
	panic("to come")
}

// Range is a value with its least and greatest one.
type Range struct{ Value, Least, Greatest float64 }

// Ranges measures graphs on the same nodes: the first gives the values, all give the ranges.
func Ranges(ctx context.Context, graphs []*Graph, of func(context.Context, *Graph) ([]float64, error)) ([]Range, error) {
	panic("to come")
}
