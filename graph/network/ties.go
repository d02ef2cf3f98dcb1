package network

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// tie is a statement that ties an actor to what actors share. It has no pointers,
// as there are many.
type tie struct {
	actor, item int32 // places among the members
	occasion    int32 // place among the occasions
	link        int32 // place among the links if it ties over a meeting, else -1
	said        int32 // place of the statement in all that is said
	sign        int8  // +1 for, -1 against; 0 if that is ignored
}

// said is what is said of a node with a relation.
type said struct {
	of         graph.Number
	role       schema.Relation
	far        []graph.Number // by statement: the node that it leads to
	statements []*graph.Statement
	first      int32 // place of the first statement in all that is said
}

// occasion is at what meeting something was said or done.
type occasion struct {
	place   int32 // number of the meeting or, without one, of the document
	meeting bool  // the place is a meeting
}

// link is what a meeting discussed or was part of.
type link struct {
	item int32
	said graph.Tie
}

// member is a node of either side.
type member struct {
	id, name string
	class    schema.Class
}

// ties are all ties of a network.
type ties struct {
	view      *graph.View
	actors    []member // by id
	items     []member
	list      []tie   // by actor, then item, then as they were said
	rows      []int32 // where the ties of an actor begin; one more tells the end
	occasions []occasion
	dated     bool           // there are periods
	periods   []graph.Period // by occasion
	links     []link
	said      []said // in the order in which it was looked at

	transpose sync.Once
	byItem    []int32 // places in list, by item, then actor
	cols      []int32 // where those of an item begin; one more tells the end
}

// occur adds an occasion and gives its place.
func (t *ties) occur(o occasion, p graph.Period) int32 {
	t.occasions = append(t.occasions, o)
	if t.dated {
		t.periods = append(t.periods, p)
	}
	return int32(len(t.occasions) - 1)
}

// statement gives that of a tie.
func (t *ties) statement(of *tie) *graph.Statement {
	at, found := slices.BinarySearchFunc(t.said, of.said, func(s said, place int32) int { return cmp.Compare(s.first, place) })
	if !found {
		at--
	}
	return t.said[at].statements[of.said-t.said[at].first]
}

// transposed orders the ties by item.
func (t *ties) transposed() (byItem, cols []int32) {
	t.transpose.Do(func() {
		t.byItem = make([]int32, len(t.list))
		t.cols = starts(t.list, len(t.items), func(t *tie) int32 { return t.item })
		next := slices.Clone(t.cols)
		for i := range t.list {
			item := t.list[i].item
			t.byItem[next[item]] = int32(i)
			next[item]++
		}
	})
	return t.byItem, t.cols
}

// order puts ties in order by actor, then item: by counting, first by what comes
// last.
func (t *ties) order() {
	other := make([]tie, len(t.list))
	sort(other, t.list, starts(t.list, len(t.items), func(t *tie) int32 { return t.item }), func(t *tie) int32 { return t.item })
	t.rows = starts(other, len(t.actors), func(t *tie) int32 { return t.actor })
	sort(t.list, other, t.rows, func(t *tie) int32 { return t.actor })
}

// sort puts ties in order by a key, those of equal keys as they are; begin tells
// where those of a key begin.
func sort(to, from []tie, begin []int32, key func(*tie) int32) {
	next := slices.Clone(begin)
	for i := range from {
		at := key(&from[i])
		to[next[at]] = from[i]
		next[at]++
	}
}

// starts tells where the ties of a key begin in the order of keys.
func starts(list []tie, n int, key func(*tie) int32) []int32 {
	starts := make([]int32, n+1)
	for i := range list {
		starts[key(&list[i])+1]++
	}
	for i := range n {
		starts[i+1] += starts[i]
	}
	return starts
}

// place finds a node of the network among the members of its side.
func (t *ties) place(n *Node) int32 {
	list := t.actors
	if n.Side == Shared {
		list = t.items
	}
	at, _ := slices.BinarySearchFunc(list, n.ID, func(m member, id string) int { return strings.Compare(m.id, id) })
	return int32(at)
}

// of hands on the ties of a node, by what is at their other ends.
func (t *ties) of(n *Node) iter.Seq[*tie] { return t.at(n.Side, t.place(n)) }

// at hands on the ties of a member of a side.
func (t *ties) at(side Side, place int32) iter.Seq[*tie] {
	return func(yield func(*tie) bool) {
		if side == Actors {
			for i := t.rows[place]; i < t.rows[place+1]; i++ {
				if !yield(&t.list[i]) {
					return
				}
			}
			return
		}
		byItem, cols := t.transposed()
		for _, i := range byItem[cols[place]:cols[place+1]] {
			if !yield(&t.list[i]) {
				return
			}
		}
	}
}

// period tells when a tie was so.
func (t *ties) period(of *tie) graph.Period {
	if t.dated {
		return t.periods[of.occasion]
	}
	p, _ := t.view.StatementPeriod(t.statement(of))
	return p
}

// tally is how often a node is tied.
type tally struct{ meetings, statements int }

// tally tells how often each node of a side is tied. A statement counts once,
// however many ties it makes over a meeting.
func (t *ties) tally(side Side) []tally {
	n := len(t.actors)
	if side == Shared {
		n = len(t.items)
	}
	counts := make([]tally, n)
	at := make([]int32, t.view.Numbers()) // the member that was last at a meeting, and one more
	statements := make(map[int32]int32)   // likewise of what is said over meetings
	for node := range int32(n) {
		for tie := range t.at(side, node) {
			if o := &t.occasions[tie.occasion]; o.meeting && at[o.place] != node+1 {
				at[o.place] = node + 1
				counts[node].meetings++
			}
			if tie.link >= 0 {
				if statements[tie.said] == node+1 {
					continue
				}
				statements[tie.said] = node + 1
			}
			counts[node].statements++
		}
	}
	return counts
}
