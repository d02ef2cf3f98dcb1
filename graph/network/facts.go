package network

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// Facts lists the statements that an edge is made of, those by which a meeting
// leads to what is shared among them, each once: by document, place and id. Of a
// meeting that many documents tell of, all of them are told, though it counts once.
func (n *Network) Facts(edge int) []*graph.Statement {
	seen := make(map[string]bool)
	var all []*graph.Statement
	add := func(st *graph.Statement) {
		if !seen[st.ID] {
			seen[st.ID] = true
			all = append(all, st)
		}
	}
	n.eachTie(edge, func(t *tie) {
		add(n.ties.statement(t))
		if t.link >= 0 {
			n.ties.view.EachStatement(n.ties.links[t.link].said, func(st *graph.Statement) {
				if st.Fact.Confidence >= n.Spec.Filter.MinConfidence {
					add(st)
				}
			})
		}
	})
	slices.SortFunc(all, func(a, b *graph.Statement) int {
		return cmp.Or(
			strings.Compare(a.Document, b.Document),
			cmp.Compare(a.Fact.Evidence[0].Start, b.Fact.Evidence[0].Start),
			cmp.Compare(a.Fact.Evidence[0].End, b.Fact.Evidence[0].End),
			strings.Compare(a.ID, b.ID),
		)
	})
	return all
}

// eachTie hands on the ties that an edge is made of.
func (n *Network) eachTie(edge int, take func(*tie)) {
	e := &n.Edges[edge]
	from, to := &n.Nodes[e.From], &n.Nodes[e.To]
	if n.Spec.Mode == TwoMode {
		item := n.ties.place(to)
		for t := range n.ties.of(from) {
			if t.item == item {
				take(t)
			}
		}
		return
	}
	key := func(t *tie) int32 { return t.item }
	if n.Spec.Side == Shared {
		key = func(t *tie) int32 { return t.actor }
	}
	a, b := slices.Collect(n.ties.of(from)), slices.Collect(n.ties.of(to))
	for len(a) > 0 && len(b) > 0 {
		least := min(key(a[0]), key(b[0]))
		i, j := run(a, least, key), run(b, least, key)
		if i > 0 && j > 0 {
			n.Spec.Qualifier.takeShared(a[:i], b[:j], take)
			n.Spec.Qualifier.takeShared(b[:j], a[:i], take)
		}
		a, b = a[i:], b[j:]
	}
}

// run tells how many ties in a row begin with a key.
func run(list []*tie, of int32, key func(*tie) int32) int {
	n := 0
	for n < len(list) && key(list[n]) == of {
		n++
	}
	return n
}

// takeShared hands on those of one end's ties that count, by what the other end has.
func (q Qualifier) takeShared(list, others []*tie, take func(*tie)) {
	for _, t := range list {
		counts := true
		switch q {
		case Congruence:
			counts = slices.ContainsFunc(others, func(o *tie) bool { return o.sign == t.sign })
		case Conflict:
			counts = slices.ContainsFunc(others, func(o *tie) bool { return o.sign == -t.sign })
		}
		if counts {
			take(t)
		}
	}
}

// Periods lists when what an edge is made of took place, each period once, the
// earliest first.
func (n *Network) Periods(edge int) []graph.Period {
	var list []graph.Period
	n.eachTie(edge, func(t *tie) { list = append(list, n.ties.period(t)) })
	return inTime(list)
}

// NodePeriods lists likewise when a node was tied, be it by ties that no edge has.
func (n *Network) NodePeriods(node int) []graph.Period {
	var list []graph.Period
	for t := range n.ties.of(&n.Nodes[node]) {
		list = append(list, n.ties.period(t))
	}
	return inTime(list)
}

// inTime puts periods in order, without those that nothing tells.
func inTime(list []graph.Period) []graph.Period {
	list = slices.DeleteFunc(list, func(p graph.Period) bool { return p.From == "" })
	slices.SortFunc(list, func(a, b graph.Period) int {
		return cmp.Or(strings.Compare(a.From, b.From), strings.Compare(a.To, b.To), cmp.Compare(a.Basis, b.Basis))
	})
	return slices.CompactFunc(list, func(a, b graph.Period) bool { return a.From == b.From && a.To == b.To })
}
