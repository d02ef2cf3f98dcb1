package main

import (
	"context"
	"encoding/json"
	"os"
	"slices"
	"syscall"
	"time"

	"github.com/diplograph/diplograph/graph/measure"
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
	enough = 300 * time.Millisecond
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

// measureOurs prints what our own measures take.
func measureOurs(ctx context.Context, meetings int) error {
	r := &report{Peer: "ours", CPU: map[string]float64{}, Wall: map[string]float64{}, Found: map[string]float64{}}
	d := draw(meetings)
	for _, n := range []struct {
		name string
		attendance
		sample int
	}{{"states", d.states, 0}, {"persons", d.persons, 1000}} {
		var edges []measure.Edge
		var g *measure.Graph
		steps := []struct {
			name string
			do   func() error
		}{
			{"projection", func() error { edges = n.project(); return nil }},
			{"graph", func() (err error) { g, err = measure.New(n.actors, edges); return err }},
			{"degree", func() error { measure.Strength(g); return nil }},
			{"betweenness", func() error {
				_, err := measure.Betweenness(ctx, g, measure.BetweennessOptions{Sample: n.sample})
				return err
			}},
			{"eigenvector", func() error { _, err := measure.Eigenvector(ctx, g); return err }},
			{"PageRank", func() error { _, err := measure.PageRank(ctx, g, measure.PageRankOptions{}); return err }},
			{"communities", func() error {
				c, err := measure.FindCommunities(ctx, g, measure.CommunityOptions{Runs: 1})
				if err == nil {
					r.Found[n.name+": modularity"] = c.Modularity
				}
				return err
			}},
			{"closeness", func() error {
				_, err := measure.Closeness(ctx, g, measure.ClosenessOptions{})
				return err
			}},
			{"clustering", func() error { _, err := measure.Clustering(ctx, g); return err }},
			{"core", func() error { measure.Core(g); return nil }},
		}
		for _, s := range steps {
			if err := r.step(n.name+": "+s.name, s.do); err != nil {
				return err
			}
		}
		r.Found[n.name+": edges"] = float64(g.EdgeCount())
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}
