package network

import (
	"slices"
	"strings"
)

// settle leaves out the actors that the filter does, and puts the rest in order.
func (g *gatherer) settle() {
	t := g.ties
	counts := t.counts(len(t.actors), func(t *tie) int32 { return t.actor })
	f := &g.spec.Filter
	keep := func(at int32) bool {
		c := counts[at]
		return c.statements > 0 && c.meetings >= f.MinMeetings && c.statements >= f.MinStatements
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
	t.sort()
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

// sort puts ties in order by actor, then item: by counting, first by what comes
// last.
func (t *ties) sort() {
	byItem, _ := sorted(t.list, len(t.items), func(t *tie) int32 { return t.item })
	t.list, t.rows = sorted(byItem, len(t.actors), func(t *tie) int32 { return t.actor })
}

// sorted puts ties in order by a key less than n, those of equal keys as they are,
// and tells where the ties of a key begin.
func sorted(list []tie, n int, key func(*tie) int32) (out []tie, starts []int32) {
	starts = make([]int32, n+1)
	for i := range list {
		starts[key(&list[i])+1]++
	}
	for i := range n {
		starts[i+1] += starts[i]
	}
	next := slices.Clone(starts)
	out = make([]tie, len(list))
	for i := range list {
		at := key(&list[i])
		out[next[at]] = list[i]
		next[at]++
	}
	return out, starts
}

// tally is how often a node is tied.
type tally struct{ meetings, statements int }

// counts tells how often each node of a side is tied. A statement counts once,
// however many ties it makes over a meeting.
func (t *ties) counts(n int, side func(*tie) int32) []tally {
	list, starts := sorted(t.list, n, side)
	counts := make([]tally, n)
	var places []int32
	for node := range counts {
		places = places[:0]
		of := list[starts[node]:starts[node+1]]
		for i := range of {
			if o := &t.occasions[of[i].occasion]; o.meeting {
				places = append(places, o.place)
			}
		}
		counts[node] = tally{meetings: distinct(places), statements: statementsOf(of)}
	}
	return counts
}

// distinct counts different numbers, which it puts in order.
func distinct(list []int32) int {
	slices.Sort(list)
	return len(slices.Compact(list))
}

// statementsOf counts different statements.
func statementsOf(list []tie) int {
	n := len(list)
	if !slices.ContainsFunc(list, func(t tie) bool { return t.link >= 0 }) {
		return n
	}
	ids := make([]string, n)
	for i := range list {
		ids[i] = list[i].statement.ID
	}
	slices.Sort(ids)
	return len(slices.Compact(ids))
}
