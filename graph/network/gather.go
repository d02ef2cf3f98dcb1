package network

import (
	"context"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// gatherer finds ties.
type gatherer struct {
	spec *Spec
	view *graph.View
	ties *ties

	groups    grouping
	itemAt    []int32 // places of items by number, or left
	meetings  []int32 // places of meetings by number: their occasions, or left
	linksAt   map[graph.Number][]int32
	inSeries  numbers // nil if there is no such filter
	onTopic   numbers
	chosen    selection
	reported  map[string]int32 // the meetings of documents by number, or left
	documents map[string]int32 // numbers by id
	said      map[spoken]int32
}

// spoken is an occasion that is no meeting's own.
type spoken struct {
	place    int32
	from, to string
}

// Places by number that are none.
const (
	unseen = -1
	left   = -2 // out, by a filter or because it is of another class
)

// numbers is a set of nodes.
type numbers []bool

func (n numbers) has(x graph.Number) bool { return n == nil || int(x) < len(n) && n[x] }

// gather finds the ties that a spec wants.
func gather(ctx context.Context, v *graph.View, s *Spec) (*ties, error) {
	g := &gatherer{spec: s, view: v, ties: &ties{view: v, dated: s.dated()}, reported: map[string]int32{}, documents: map[string]int32{}, said: map[spoken]int32{}, linksAt: map[graph.Number][]int32{}}
	if err := g.prepare(); err != nil {
		return nil, err
	}
	for _, class := range s.Actor.classes() {
		for i, n := range v.NumbersOf(class) {
			if i%256 == 0 && ctx.Err() != nil {
				return nil, ctx.Err()
			}
			g.gatherOf(n)
		}
	}
	g.settle()
	return g.ties, nil
}

func (g *gatherer) prepare() error {
	n := g.view.Numbers()
	g.itemAt, g.meetings = places(n), places(n)
	g.groups = newGrouping(g.spec)
	if err := g.chosen.read(g.view, g.spec); err != nil {
		return err
	}
	var err error
	if g.inSeries, err = g.around(g.spec.Filter.Series, "series", schema.RelPartOf); err != nil {
		return err
	}
	g.onTopic, err = g.around(g.spec.Filter.Topics, "topics", schema.RelDiscussed, schema.RelAbout)
	return err
}

func places(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = unseen
	}
	return list
}

// around marks nodes, and those that lead to them; nil if none are named.
func (g *gatherer) around(ids []string, argument string, relations ...schema.Relation) (numbers, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	marked := make(numbers, g.view.Numbers())
	for _, id := range ids {
		n, ok := g.view.NumberOf(id)
		if !ok {
			return nil, missing(argument, id)
		}
		marked[n] = true
		for _, r := range relations {
			g.view.EachTie(n, r, graph.Inverse, func(t graph.Tie) {
				if int(t.Far) < len(marked) {
					marked[t.Far] = true
				}
			})
		}
	}
	return marked, nil
}

// gatherOf finds the ties of one actor, or of one that a group is made of.
func (g *gatherer) gatherOf(n graph.Number) {
	var actor int32 = unseen // until it has a tie
	for _, role := range g.spec.Roles {
		g.view.EachTie(n, role, graph.Forward, func(t graph.Tie) {
			if actor == left || int(t.Far) >= len(g.itemAt) {
				return
			}
			if actor == unseen {
				if actor = g.actor(n); actor == left {
					return
				}
			}
			if item := g.item(t.Far); item >= 0 {
				g.direct(actor, item, t)
			} else if g.spec.overMeetings(role) && g.occasionOf(t.Far) >= 0 {
				g.over(actor, t)
			}
		})
	}
}

// actor gives the place of an actor or its group, or left.
func (g *gatherer) actor(n graph.Number) int32 {
	node, ok := g.view.Numbered(n)
	if !ok {
		return left
	}
	return g.groups.place(g, node)
}

// item gives the place of something that can be shared, or left.
func (g *gatherer) item(n graph.Number) int32 {
	if at := g.itemAt[n]; at != unseen {
		return at
	}
	at := int32(left)
	if node, ok := g.view.Numbered(n); ok && slices.Contains(g.spec.Via.classes(), node.Class) && g.takesItem(n, node) {
		at = int32(len(g.ties.items))
		g.ties.items = append(g.ties.items, member{node.ID, node.Name, node.Class})
	}
	g.itemAt[n] = at
	return at
}

// takesItem tells whether the filter leaves in what can be shared.
func (g *gatherer) takesItem(n graph.Number, node *graph.Node) bool {
	if !g.chosen.item(node.ID) {
		return false
	}
	switch g.spec.Via {
	case ViaMeeting:
		return g.occasionOf(n) >= 0
	case ViaTopic, ViaProposal:
		return g.onTopic.has(n)
	case ViaSeries:
		return g.inSeries.has(n)
	}
	return true
}

// occasionOf gives the occasion of a meeting, or left.
func (g *gatherer) occasionOf(n graph.Number) int32 {
	if at := g.meetings[n]; at != unseen {
		return at
	}
	at := int32(left)
	if g.view.ClassOf(n) == schema.ClassMeeting && g.takesMeeting(n) {
		node, _ := g.view.Numbered(n)
		o := occasion{place: int32(n), meeting: true}
		if g.spec.dated() {
			o.period, _ = g.view.EventPeriod(node.ID)
		}
		if g.during(o.period) {
			at = int32(len(g.ties.occasions))
			g.ties.occasions = append(g.ties.occasions, o)
		}
	}
	g.meetings[n] = at
	return at
}

func (g *gatherer) takesMeeting(n graph.Number) bool {
	node, ok := g.view.Numbered(n)
	if !ok || g.chosen.excluded[node.ID] || g.spec.Via != ViaSeries && !g.inSeries.has(n) {
		return false
	}
	return !g.spec.Via.byMeeting() || g.onTopic.has(n)
}

// during tells whether the filter takes in what was so at a time.
func (g *gatherer) during(p graph.Period) bool {
	f := &g.spec.Filter
	return f.From == "" && f.To == "" || p.From != "" && p.Overlaps(f.From, f.To)
}

// direct adds the statements of an actor about what is shared.
func (g *gatherer) direct(actor, item int32, said graph.Tie) {
	g.view.EachStatement(said, func(st *graph.Statement) {
		if !g.takes(st) {
			return
		}
		at := g.meetings[said.Far]
		if g.spec.Via != ViaMeeting {
			if at = g.spokenAt(st); at < 0 {
				return
			}
		}
		g.add(tie{actor: actor, item: item, occasion: at, link: -1, sign: sign(&st.Fact), statement: st})
	})
}

// over adds the ties of an actor to what a meeting discussed or was part of.
func (g *gatherer) over(actor int32, said graph.Tie) {
	links := g.linksOf(said.Far)
	if len(links) == 0 {
		return
	}
	g.view.EachStatement(said, func(st *graph.Statement) {
		if !g.takes(st) {
			return
		}
		for _, at := range links {
			g.add(tie{actor: actor, item: g.ties.links[at].item, occasion: g.meetings[said.Far], link: at, statement: st})
		}
	})
}

// linksOf gives what a meeting leads to.
func (g *gatherer) linksOf(meeting graph.Number) []int32 {
	list, known := g.linksAt[meeting]
	if known {
		return list
	}
	g.view.EachTie(meeting, g.spec.Via.linkedBy(), graph.Forward, func(t graph.Tie) {
		if int(t.Far) >= len(g.itemAt) {
			return
		}
		sure := false
		g.view.EachStatement(t, func(st *graph.Statement) { sure = sure || st.Fact.Confidence >= g.spec.Filter.MinConfidence })
		if item := g.item(t.Far); sure && item >= 0 {
			list = append(list, int32(len(g.ties.links)))
			g.ties.links = append(g.ties.links, link{item, t})
		}
	})
	g.linksAt[meeting] = list
	return list
}

// takes tells whether the filter takes in a statement.
func (g *gatherer) takes(st *graph.Statement) bool {
	f := &g.spec.Filter
	if st.Fact.Confidence < f.MinConfidence {
		return false
	}
	return len(f.Capacities) == 0 || slices.ContainsFunc(f.Capacities, func(c string) bool { return strings.EqualFold(c, st.Fact.Attrs["capacity"]) })
}

func (g *gatherer) add(t tie) {
	if g.spec.Qualifier != Ignore && t.sign == 0 {
		return
	}
	if g.spec.Count == PerDocument {
		t.document = numberIn(g.documents, t.statement.Document)
	}
	g.ties.list = append(g.ties.list, t)
}

// numberIn numbers strings as they come.
func numberIn(m map[string]int32, s string) int32 {
	n, ok := m[s]
	if !ok {
		n = int32(len(m))
		m[s] = n
	}
	return n
}

// spokenAt gives the occasion on which something was said that is not itself about
// a meeting: that which its document reports, or the document; or left.
func (g *gatherer) spokenAt(st *graph.Statement) int32 {
	o := occasion{}
	meeting, known := g.reported[st.Document]
	if !known {
		meeting = left
		if id := g.view.ReportedMeeting(st.Document); id != "" {
			if n, ok := g.view.NumberOf(id); ok && int(n) < len(g.meetings) {
				meeting = int32(n)
			}
		}
		g.reported[st.Document] = meeting
	}
	switch n := graph.Number(meeting); {
	case meeting == left && (g.inSeries != nil && g.spec.Via != ViaSeries || g.onTopic != nil && g.spec.Via.byMeeting()):
		return left
	case meeting == left:
		document, _ := g.view.NumberOf(st.Document)
		o.place = int32(document)
	case !g.takesMeeting(n):
		return left
	default:
		o.place, o.meeting = meeting, true
	}
	if g.spec.dated() {
		o.period, _ = g.view.StatementPeriod(st)
	}
	if !g.during(o.period) {
		return left
	}
	key := spoken{o.place, o.period.From, o.period.To}
	at, ok := g.said[key]
	if !ok {
		at = int32(len(g.ties.occasions))
		g.ties.occasions = append(g.ties.occasions, o)
		g.said[key] = at
	}
	return at
}
