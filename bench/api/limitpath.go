package main

import (
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// path searches breadth first from both ends, the smaller side first, as far as
// it takes to meet, and spells the way.
func (s limitOf) path(from, to string) map[string]any {
	steps := []graphtest.Arc{{Relation: schema.RelSpokeAt, Direction: graph.Forward}, {Relation: schema.RelSpokeAt, Direction: graph.Inverse}}
	a, b := s.Number[from], s.Number[to]
	before := [2]map[int32]int32{{a: a}, {b: b}}
	fronts := [2][]int32{{a}, {b}}
	meet := int32(-1)
	for meet < 0 && len(fronts[0]) > 0 && len(fronts[1]) > 0 {
		side := 0
		if len(fronts[1]) < len(fronts[0]) {
			side = 1
		}
		var next []int32
		for _, n := range fronts[side] {
			for _, step := range steps {
				for _, far := range s.Near(step, n) {
					if _, known := before[side][far]; known {
						continue
					}
					before[side][far] = n
					next = append(next, far)
					if _, met := before[1-side][far]; met {
						meet = far
					}
				}
			}
		}
		fronts[side] = next
	}
	way := s.way(before, meet, a, b)
	return map[string]any{"length": len(way) - 1, "path": way}
}

func (s limitOf) way(before [2]map[int32]int32, meet, a, b int32) (way []string) {
	if meet < 0 {
		return nil
	}
	for n := meet; ; n = before[0][n] {
		way = append(way, s.IDs[n])
		if n == a {
			break
		}
	}
	slices.Reverse(way)
	for n := meet; n != b; {
		n = before[1][n]
		way = append(way, s.IDs[n])
	}
	return way
}
