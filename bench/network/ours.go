package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"syscall"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// report is what a peer took for each step, in seconds of processor time, and
// some of what it found.
type report struct {
	Peer  string             `json:"peer"`
	CPU   map[string]float64 `json:"cpu"`
	Wall  map[string]float64 `json:"wall"`
	Found map[string]float64 `json:"found"`
}

// A step is done until it took enough, but no more often than that.
const (
	enough = time.Second
	often  = 5
)

// step measures the median of a few times.
func (r *report) step(name string, do func() error) error {
	var cpu, wall []float64
	for begin := time.Now(); len(cpu) == 0 || len(cpu) < often && time.Since(begin) < enough; {
		used, err := processorTime()
		if err != nil {
			return err
		}
		start := time.Now()
		if err := do(); err != nil {
			return err
		}
		wall = append(wall, time.Since(start).Seconds())
		now, err := processorTime()
		if err != nil {
			return err
		}
		cpu = append(cpu, (now - used).Seconds())
	}
	slices.Sort(cpu)
	slices.Sort(wall)
	r.CPU[name], r.Wall[name] = cpu[len(cpu)/2], wall[len(wall)/2]
	return nil
}

func processorTime() (time.Duration, error) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, err
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}

// networks are those that are measured.
func networks() map[string]network.Spec {
	return map[string]network.Spec{
		"states":  {},
		"persons": {Actor: network.Persons, Roles: []schema.Relation{schema.RelSpokeAt}},
	}
}

// sampled is how many persons' shortest paths make a sample.
const sampled = 1000

// measureOurs prints what our own networks and measures take, of a store.
func measureOurs(ctx context.Context, location string) error {
	s, err := graph.Open(ctx, location, graph.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	runtime.GC() // what opening left is not the question's
	r := &report{Peer: "ours", CPU: map[string]float64{}, Wall: map[string]float64{}, Found: map[string]float64{}}
	for name, spec := range networks() {
		if err := r.measure(ctx, s.View(), name, spec); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}

func (r *report) measure(ctx context.Context, v *graph.View, name string, spec network.Spec) error {
	var n *network.Network
	var g *measure.Graph
	var c *measure.Communities
	between := measure.BetweennessOptions{}
	if name == "persons" {
		between.Sample = sampled
	}
	for _, s := range []struct {
		name string
		do   func() error
	}{
		{"projection", func() (err error) { n, err = network.Build(ctx, v, spec); return err }},
		{"graph", func() (err error) { g, err = graphOf(n); return err }},
		{"degree", func() error { measure.Strength(g); return nil }},
		{"betweenness", func() error { _, err := measure.Betweenness(ctx, g, between); return err }},
		{"eigenvector", func() error { _, err := measure.Eigenvector(ctx, g); return err }},
		{"PageRank", func() error { _, err := measure.PageRank(ctx, g, measure.PageRankOptions{}); return err }},
		{"communities", func() (err error) {
			c, err = measure.FindCommunities(ctx, g, measure.CommunityOptions{Runs: 1})
			return err
		}},
		{"closeness", func() error { _, err := measure.Closeness(ctx, g, measure.ClosenessOptions{}); return err }},
		{"clustering", func() error { _, err := measure.Clustering(ctx, g); return err }},
		{"core", func() error { measure.Core(g); return nil }},
	} {
		if err := r.step(name+": "+s.name, s.do); err != nil {
			return err
		}
	}
	r.Found[name+": modularity"] = c.Modularity
	r.Found[name+": nodes"] = float64(g.Nodes())
	r.Found[name+": edges"] = float64(g.EdgeCount())
	return nil
}

func graphOf(n *network.Network) (*measure.Graph, error) {
	edges := make([]measure.Edge, len(n.Edges))
	for i, e := range n.Edges {
		edges[i] = measure.Edge{From: int32(e.From), To: int32(e.To), Weight: e.Weight}
	}
	return measure.New(len(n.Nodes), edges)
}
