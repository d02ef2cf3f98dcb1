package parse

import "github.com/diplograph/diplograph/extract/lang/scheme"

// oracle knows the tree that a parse should reach, and from any state which
// actions lose nothing of it.
type oracle struct {
	head  []int // of words 1 to n; n+1 for the root, as if it hung on the end
	label []uint8
	deps  [][]int
}

func (o *oracle) reset(heads []int32, labels []scheme.Label) {
	n := len(heads)
	o.head, o.label = resize(o.head, n+1), resize(o.label, n+1)
	for len(o.deps) <= n {
		o.deps = append(o.deps, nil)
	}
	for i := range n + 1 {
		o.deps[i] = o.deps[i][:0]
	}
	for i, h := range heads {
		o.label[i+1] = uint8(labels[i])
		if h < 0 {
			o.head[i+1] = n + 1
			continue
		}
		o.head[i+1] = int(h) + 1
		o.deps[h+1] = append(o.deps[h+1], i+1)
	}
}

// costs counts the arcs that each kind of action makes unreachable (Goldberg
// and Nivre 2013, section 5.2).
func (o *oracle) costs(st *state) (cost [kinds]int) {
	s0, s1, b0 := st.peek(0), st.peek(1), st.ahead(0)
	if s0 != none {
		waiting := 0
		for _, d := range o.deps[s0] {
			if d >= st.next {
				waiting++
			}
		}
		cost[kindLeft], cost[kindRight] = waiting, waiting
		switch h := o.head[s0]; {
		case h == b0 && b0 != none:
			cost[kindRight]++
		case h == s1 && s1 != none:
			cost[kindLeft]++
		case h >= st.next:
			cost[kindLeft]++
			cost[kindRight]++
		}
	}
	if b0 != none {
		if h := o.head[b0]; h < b0 && h != s0 && st.head[h] == none {
			cost[kindShift]++
		}
		for _, d := range o.deps[b0] {
			if d < b0 && st.head[d] == none {
				cost[kindShift]++
			}
		}
	}
	return cost
}

// best returns the guess if it loses nothing, else the action with the highest
// score among those that lose least.
func (o *oracle) best(st *state, scores []int32, can [kinds]bool, guess int) int {
	cost := o.costs(st)
	least := -1
	for k := range kinds {
		if can[k] && (least < 0 || cost[k] < least) {
			least = cost[k]
		}
	}
	truth := -1
	for k := range kinds {
		if !can[k] || cost[k] != least {
			continue
		}
		action := o.of(st, k, scores)
		if action == guess {
			return guess
		}
		if truth < 0 || scores[action] > scores[truth] {
			truth = action
		}
	}
	return truth
}

// of is the action of a kind with the label of the tree; where the arc is not of
// the tree, any label is as good.
func (o *oracle) of(st *state, k kind, scores []int32) int {
	s0 := st.peek(0)
	switch {
	case k == kindLeft && o.head[s0] == st.ahead(0):
		return left(o.label[s0])
	case k == kindRight && o.head[s0] == st.peek(1):
		return right(o.label[s0])
	}
	var only [kinds]bool
	only[k] = true
	return best(scores, only)
}
