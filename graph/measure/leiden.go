package measure

import (
	"context"
	"math/rand/v2"
)

// leiden improves groupings of a graph. What is gained by a group that a node
// goes to is counted in weight: w(v,c) − γ·s(v)·s(c)/2m, with w the weight between,
// s strengths and m the weight of all edges.
type leiden struct {
	whole *layer
	r     *rand.Rand
	price float64 // γ/2m
	least float64 // what is no gain, beyond rounding

	link    []float64 // weight between a node and a group, 0 before and after
	touched []int32   // groups of which link is not 0
}

// layer is the graph, or what becomes of it when groups of nodes are made one.
// Weight within these is in strength only.
type layer struct {
	start    []int32
	to       []int32
	weight   []float64
	strength []float64
}

func (l *layer) nodes() int { return len(l.strength) }

func newLeiden(g *Graph, resolution float64, r *rand.Rand) *leiden {
	return &leiden{
		whole: &layer{start: g.start, to: g.to, weight: g.weight, strength: Strength(g)},
		r:     r,
		price: resolution / (2 * g.total),
		least: 1e-12 * g.total,
		link:  make([]float64, g.Nodes()),
	}
}

// improve goes through all layers once, from a grouping of nodes to one that is as
// good or better.
func (s *leiden) improve(ctx context.Context, member []int) []int {
	l, groups := s.whole, make([]int32, len(member))
	within := make([]int32, len(member)) // which node of the layer each is part of
	for v, c := range member {
		groups[v], within[v] = int32(c), int32(v)
	}
	for ctx.Err() == nil {
		s.move(l, groups)
		count := number(groups)
		if count == l.nodes() {
			break
		}
		refined, parts := s.refine(l, groups, count)
		if parts == l.nodes() { // nothing can be joined without loss
			copy(refined, groups)
			parts = count
		}
		l, groups = s.aggregate(l, refined, groups, parts)
		for v, part := range within {
			within[v] = refined[part]
		}
	}
	improved := make([]int, len(member))
	for v, part := range within {
		improved[v] = int(groups[part])
	}
	return improved
}

// number numbers groups anew, from 0 in the order in which they are met, and
// returns how many there are.
func number(groups []int32) int {
	numbers := make([]int32, len(groups))
	count := int32(0)
	for v, c := range groups {
		if numbers[c] == 0 {
			count++
			numbers[c] = count
		}
		groups[v] = numbers[c] - 1
	}
	return int(count)
}

// look adds up the weights between a node and groups of others, those of which
// mates is the same only if it is given.
func (s *leiden) look(l *layer, v int32, groups, mates []int32) {
	s.touched = s.touched[:0]
	for i := l.start[v]; i < l.start[v+1]; i++ {
		w := l.to[i]
		if mates != nil && mates[w] != mates[v] {
			continue
		}
		c := groups[w]
		if s.link[c] == 0 {
			s.touched = append(s.touched, c)
		}
		s.link[c] += l.weight[i]
	}
}

// forget makes ready for the next look.
func (s *leiden) forget() {
	for _, c := range s.touched {
		s.link[c] = 0
	}
}

// move lets nodes go to the group where they gain most, until none gains. Those
// whose neighbours went elsewhere are looked at again.
func (s *leiden) move(l *layer, groups []int32) {
	t := newTally(l, groups)
	q := newQueue(s.r.Perm(l.nodes()))
	for !q.empty() {
		v := q.pop()
		own := groups[v]
		t.leave(own, l.strength[v])
		s.look(l, v, groups, nil)
		price := s.price * l.strength[v]
		best, gain := own, s.link[own]-price*t.strength[own]
		for _, c := range s.touched {
			if more := s.link[c] - price*t.strength[c]; more > gain+s.least {
				best, gain = c, more
			}
		}
		s.forget()
		if gain < -s.least {
			best = t.empty[len(t.empty)-1] // the own one, if nobody else is there
		}
		t.enter(best, l.strength[v])
		if best == own {
			continue
		}
		groups[v] = best
		for _, w := range l.to[l.start[v]:l.start[v+1]] {
			if groups[w] != best {
				q.push(w)
			}
		}
	}
}

// tally counts who is in groups.
type tally struct {
	strength []float64
	size     []int32
	empty    []int32 // groups of nobody, which one enters from the end
}

func newTally(l *layer, groups []int32) *tally {
	n := l.nodes()
	t := &tally{strength: make([]float64, n), size: make([]int32, n)}
	for v, c := range groups {
		t.strength[c] += l.strength[v]
		t.size[c]++
	}
	for c, k := range t.size {
		if k == 0 {
			t.empty = append(t.empty, int32(c))
		}
	}
	return t
}

func (t *tally) leave(c int32, strength float64) {
	t.strength[c] -= strength
	t.size[c]--
	if t.size[c] == 0 {
		t.strength[c] = 0 // whatever rounding left
		t.empty = append(t.empty, c)
	}
}

func (t *tally) enter(c int32, strength float64) {
	if t.size[c] == 0 {
		t.empty = t.empty[:len(t.empty)-1]
	}
	t.strength[c] += strength
	t.size[c]++
}

// refine splits groups into parts: each node begins as one, and joins a part of
// its group where it gains most (to draw among those where it gains, as the paper
// does, made groupings no better). Only nodes and parts join that are well
// connected to the rest of the group.
func (s *leiden) refine(l *layer, groups []int32, count int) (parts []int32, n int) {
	parts = make([]int32, l.nodes())
	single := make([]bool, l.nodes())
	total := make([]float64, l.nodes()) // strength of a part
	cut := make([]float64, l.nodes())   // weight between a part and the rest of its group
	whole := make([]float64, count)     // strength of a group
	for v, c := range groups {
		parts[v], single[v], total[v] = int32(v), true, l.strength[v]
		whole[c] += l.strength[v]
		for i := l.start[v]; i < l.start[v+1]; i++ {
			if groups[l.to[i]] == c {
				cut[v] += l.weight[i]
			}
		}
	}
	connected := func(part, group int32) bool {
		return cut[part] >= s.price*total[part]*(whole[group]-total[part])-s.least
	}
	for _, i := range s.r.Perm(l.nodes()) {
		v := int32(i)
		if !single[v] || !connected(v, groups[v]) {
			continue
		}
		s.look(l, v, parts, groups)
		best, gain := v, -s.least
		for _, part := range s.touched {
			if more := s.link[part] - s.price*l.strength[v]*total[part]; more > gain && connected(part, groups[v]) {
				best, gain = part, more
			}
		}
		if best != v {
			parts[v], single[best] = best, false
			total[best] += total[v]
			cut[best] += cut[v] - 2*s.link[best]
		}
		s.forget()
	}
	return parts, number(parts)
}

// aggregate makes a node of each part, and tells its group.
func (s *leiden) aggregate(l *layer, parts, groups []int32, n int) (*layer, []int32) {
	members := make([]int, len(parts))
	for v, part := range parts {
		members[v] = int(part)
	}
	begin, sorted := sortByGroup(members, n)
	a := &layer{start: make([]int32, n+1), strength: make([]float64, n)}
	a.to, a.weight = make([]int32, 0, len(l.to)), make([]float64, 0, len(l.to))
	group := make([]int32, n)
	for part := range n {
		s.touched = s.touched[:0]
		for _, v := range sorted[begin[part]:begin[part+1]] {
			group[part] = groups[v]
			a.strength[part] += l.strength[v]
			for i := l.start[v]; i < l.start[v+1]; i++ {
				c := parts[l.to[i]]
				if int(c) == part {
					continue
				}
				if s.link[c] == 0 {
					s.touched = append(s.touched, c)
				}
				s.link[c] += l.weight[i]
			}
		}
		for _, c := range s.touched {
			a.to = append(a.to, c)
			a.weight = append(a.weight, s.link[c])
		}
		s.forget()
		a.start[part+1] = int32(len(a.to))
	}
	return a, group
}

// queue holds nodes to look at, each once.
type queue struct {
	ring    []int32
	waiting []bool
	first   int
	len     int
}

func newQueue(order []int) *queue {
	q := &queue{ring: make([]int32, len(order)), waiting: make([]bool, len(order)), len: len(order)}
	for i, v := range order {
		q.ring[i], q.waiting[v] = int32(v), true
	}
	return q
}

func (q *queue) empty() bool { return q.len == 0 }

func (q *queue) pop() int32 {
	v := q.ring[q.first]
	q.first++
	if q.first == len(q.ring) {
		q.first = 0
	}
	q.len--
	q.waiting[v] = false
	return v
}

func (q *queue) push(v int32) {
	if q.waiting[v] {
		return
	}
	at := q.first + q.len
	if at >= len(q.ring) {
		at -= len(q.ring)
	}
	q.ring[at], q.waiting[v] = v, true
	q.len++
}
