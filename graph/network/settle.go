package network

import (
	"slices"
	"strings"
)

// settle leaves out the actors that the filter does, and puts the rest in order.
func (g *gatherer) settle() {
	t := g.ties
	f := &g.spec.Filter
	tied := make([]bool, len(t.actors))
	for i := range t.list {
		tied[t.list[i].actor] = true
	}
	keep := func(at int32) bool { return tied[at] }
	if f.MinMeetings > 0 || f.MinStatements > 0 {
		t.order()
		counts := t.tally(Actors)
		keep = func(at int32) bool {
			return tied[at] && counts[at].meetings >= f.MinMeetings && counts[at].statements >= f.MinStatements
		}
	}
	var actors, items []int32
	actors, t.actors = arrange(t.actors, keep)
	t.list = slices.DeleteFunc(t.list, func(t tie) bool { return actors[t.actor] < 0 })
	used := make([]bool, len(t.items))
	for i := range t.list {
		used[t.list[i].item] = true
	}
	items, t.items = arrange(t.items, func(at int32) bool { return used[at] })
	for i := range t.list {
		tie := &t.list[i]
		tie.actor, tie.item = actors[tie.actor], items[tie.item]
	}
	for i := range t.links {
		t.links[i].item = items[t.links[i].item]
	}
	t.order()
}

// arrange keeps some members and puts them in the order of their ids. It tells the
// new places of all, -1 for those that are not kept.
func arrange(list []member, keep func(int32) bool) (places []int32, kept []member) {
	order := make([]int32, 0, len(list))
	for i := range list {
		if keep(int32(i)) {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(list[a].id, list[b].id) })
	places = make([]int32, len(list))
	for i := range places {
		places[i] = -1
	}
	kept = make([]member, len(order))
	for i, at := range order {
		places[at], kept[i] = int32(i), list[at]
	}
	return places, kept
}
