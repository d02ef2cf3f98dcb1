package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Together tells which other nodes lead, by the same relation in the same
// direction, to what the node leads to, and to how many of these: with whom a
// state attended meetings, say, and how often. Only what is plainly said counts.
// It gives at most limit nodes, those that share the most first, of equals in the
// order of their ids, and how many there are. The error wraps ErrNotFound for a
// node that the view does not show.
func (v *View) Together(id string, rel schema.Relation, dir Direction, limit int) (most []Bucket, total int, err error) {
	n := v.find(id)
	if n == nil {
		return nil, 0, fmt.Errorf("together: %s: %w", id, ErrNotFound)
	}
	if _, shown := v.node(n); !shown {
		return nil, 0, fmt.Errorf("together: %s: %w", id, ErrNotFound)
	}
	a := v.arc(n.entity.ID, rel, dir)
	if a == nil {
		return []Bucket{}, 0, nil
	}
	c := v.counter(n)
	defer v.model.counters.Put(c)
	for _, back := range v.backs(a) {
		c.turn++
		for _, far := range v.near(back).far {
			c.add(far)
		}
	}
	all := v.nodesOf(c.seen)
	most = c.most(all, limit)
	c.clear()
	return most, len(all), nil
}

// counter gives a counter of all nodes but one.
func (v *View) counter(but *node) *counter {
	c, _ := v.model.counters.Get().(*counter)
	if c == nil {
		c = new(counter)
	}
	if n := v.numbered(); len(c.of) < n {
		c.of = make([]counted, n+n/8)
	}
	c.but = but.number
	return c
}

// backs lists the arcs that lead back from where an arc leads, each once.
func (v *View) backs(a *arc) []*arc {
	steps := v.near(a).steps
	list := make([]*arc, 0, len(steps))
	seen := make(map[*arc]bool, len(steps))
	for _, s := range steps {
		if !seen[s.back] {
			seen[s.back] = true
			list = append(list, s.back)
		}
	}
	return list
}

// nodesOf gives the nodes that have the numbers.
func (v *View) nodesOf(numbers []uint32) []*node {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	list := make([]*node, len(numbers))
	for i, n := range numbers {
		list[i] = v.model.nodes.at(int(n))
	}
	return list
}

// numbered is how many nodes have numbers.
func (v *View) numbered() int {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.nodes.count
}

// counter counts nodes by their numbers, each at most once in a turn. It can be
// used again once it is cleared.
type counter struct {
	of   []counted
	but  uint32 // which is not counted
	turn int32
	seen []uint32
}

type counted struct{ times, turn int32 }

// clear forgets what was counted.
func (c *counter) clear() {
	for _, n := range c.seen {
		c.of[n] = counted{}
	}
	c.turn, c.seen = 0, c.seen[:0]
}

func (c *counter) add(n uint32) {
	if n == c.but || int(n) >= len(c.of) { // which came after the view
		return
	}
	of := &c.of[n]
	if of.turn == c.turn {
		return // another edge says the same with other attributes
	}
	if of.times == 0 {
		c.seen = append(c.seen, n)
	}
	of.times++
	of.turn = c.turn
}

// most lists those of the nodes that were counted most, without putting all in
// order.
func (c *counter) most(all []*node, limit int) []Bucket {
	order := func(a, b *node) int {
		return cmp.Or(cmp.Compare(c.of[b.number].times, c.of[a.number].times), strings.Compare(a.entity.ID, b.entity.ID))
	}
	var best []*node
	for _, n := range all {
		if limit <= 0 || len(best) == limit && order(n, best[limit-1]) > 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, n, order)
		if len(best) == limit {
			best = best[:limit-1]
		}
		best = slices.Insert(best, at, n)
	}
	list := make([]Bucket, len(best))
	for i, n := range best {
		list[i] = Bucket{Key: n.entity.ID, Count: int(c.of[n.number].times)}
	}
	return list
}
