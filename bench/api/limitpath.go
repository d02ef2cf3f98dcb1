package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

type shared struct {
	ID       string `json:"id"`
	Meetings int32  `json:"meetings"`
}

// together counts meetings that others attended as well, and gives the 20 who
// attended most of them.
func (s *slicesOf) together(id string) (list []shared) {
	counts := make([]int32, len(s.ids))
	var seen []int32
	for _, m := range s.linked(arc{schema.RelAttended, graph.Forward}, s.number[id]) {
		for _, n := range s.linked(arc{schema.RelAttended, graph.Inverse}, m) {
			if counts[n] == 0 {
				seen = append(seen, n)
			}
			counts[n]++
		}
	}
	slices.SortFunc(seen, func(a, b int32) int { return cmp.Compare(counts[b], counts[a]) })
	for _, n := range seen[:min(21, len(seen))] {
		list = append(list, shared{s.ids[n], counts[n]})
	}
	return list
}

// find looks for a name among those that have its rarest word.
func (s *slicesOf) find(name string) (list []named) {
	words := strings.Fields(name)
	slices.SortFunc(words, func(a, b string) int { return len(s.words[a]) - len(s.words[b]) })
	for _, n := range s.words[words[0]] {
		if strings.Contains(s.names[n], name) {
			if list = append(list, named{s.ids[n], s.names[n]}); len(list) == 10 {
				break
			}
		}
	}
	return list
}

// path searches breadth first from both ends, the smaller side first, as far as
// it takes to meet, and spells the way.
func (s *slicesOf) path(from, to string) map[string]any {
	steps := []arc{{schema.RelSpokeAt, graph.Forward}, {schema.RelSpokeAt, graph.Inverse}}
	a, b := s.number[from], s.number[to]
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
				for _, far := range s.linked(step, n) {
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

func (s *slicesOf) way(before [2]map[int32]int32, meet, a, b int32) (way []string) {
	if meet < 0 {
		return nil
	}
	for n := meet; ; n = before[0][n] {
		way = append(way, s.ids[n])
		if n == a {
			break
		}
	}
	slices.Reverse(way)
	for n := meet; n != b; {
		n = before[1][n]
		way = append(way, s.ids[n])
	}
	return way
}
