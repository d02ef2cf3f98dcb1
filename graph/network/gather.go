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

	groups   grouping
	itemAt   []int32 // places of items by number, or left
	meetings []int32 // places of meetings by number: their occasions, or left
	linksAt  map[graph.Number]stretch
	inSeries numbers // nil if there is no such filter
	onTopic  numbers
	chosen   selection
	reported map[string]int32 // the meetings of documents by number, or left
	spoken   map[spoken]int32
}

// stretch is a piece of a list, from a place to before another.
type stretch struct{ begin, end int32 }

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
	g := &gatherer{spec: s, view: v, ties: &ties{view: v, dated: s.dated()}, reported: map[string]int32{}, spoken: map[spoken]int32{}, linksAt: map[graph.Number]stretch{}}
	if err := g.prepare(); err != nil {
		return nil, err
	}
	statements, err := g.collect(ctx)
	if err != nil {
		return nil, err
	}
	g.ties.list = make([]tie, 0, statements)
	g.ties.items = make([]member, 0, min(statements, g.shareable()))
	for i := range g.ties.said {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		g.gatherOf(&g.ties.said[i])
	}
	g.settle()
	return g.ties, nil
}

// shareable is how many nodes could be shared.
func (g *gatherer) shareable() (n int) {
	for _, class := range g.spec.Via.classes() {
		n += len(g.view.NumbersOf(class))
	}
	return n
}

// collect finds what is said of all actors, in the order of actors, then of roles,
// and tells how many statements that are.
func (g *gatherer) collect(ctx context.Context) (statements int, err error) {
	for _, class := range g.spec.Actor.classes() {
		for i, n := range g.view.NumbersOf(class) {
			if i%256 == 0 && ctx.Err() != nil {
				return 0, ctx.Err()
			}
			for _, role := range g.spec.Roles {
				far, list := g.view.Said(n, role, graph.Forward)
				if len(list) > 0 {
					g.ties.said = append(g.ties.said, said{of: n, role: role, far: far, statements: list, first: int32(statements)})
					statements += len(list)
				}
			}
		}
	}
	return statements, nil
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
func (g *gatherer) gatherOf(s *said) {
	var actor int32 = unseen // until it has a tie
	over := g.spec.overMeetings(s.role)
	for i, far := range s.far {
		if int(far) >= len(g.itemAt) {
			continue
		}
		if actor == unseen {
			if actor = g.actor(s.of); actor == left {
				return
			}
		}
		if item := g.item(far); item >= 0 {
			g.direct(actor, item, s, i)
		} else if over && g.occasionOf(far) >= 0 {
			g.over(actor, s, i)
		}
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
		var p graph.Period
		if g.spec.dated() {
			node, _ := g.view.Numbered(n)
			p, _ = g.view.EventPeriod(node.ID)
		}
		if g.during(p) {
			at = g.ties.occur(occasion{place: int32(n), meeting: true}, p)
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

// direct adds a statement of an actor about what is shared.
func (g *gatherer) direct(actor, item int32, s *said, i int) {
	st := s.statements[i]
	if !g.takes(st) {
		return
	}
	at := g.meetings[s.far[i]]
	if g.spec.Via != ViaMeeting {
		if at = g.spokenAt(st); at < 0 {
			return
		}
	}
	t := tie{actor: actor, item: item, occasion: at, link: -1, said: s.first + int32(i)}
	if g.spec.Qualifier != Ignore {
		if t.sign = sign(&st.Fact); t.sign == 0 {
			return
		}
	}
	g.ties.list = append(g.ties.list, t)
}

// over adds the ties of an actor to what a meeting discussed or was part of, which
// are neither for nor against it.
func (g *gatherer) over(actor int32, s *said, i int) {
	links := g.linksOf(s.far[i])
	if links.begin == links.end || g.spec.Qualifier != Ignore || !g.takes(s.statements[i]) {
		return
	}
	for at := links.begin; at < links.end; at++ {
		g.ties.list = append(g.ties.list, tie{actor: actor, item: g.ties.links[at].item, occasion: g.meetings[s.far[i]], link: at, said: s.first + int32(i)})
	}
}

// linksOf tells which of the links lead from a meeting.
func (g *gatherer) linksOf(meeting graph.Number) stretch {
	if list, known := g.linksAt[meeting]; known {
		return list
	}
	list := stretch{begin: int32(len(g.ties.links))}
	g.view.EachTie(meeting, g.spec.Via.linkedBy(), graph.Forward, func(t graph.Tie) {
		if int(t.Far) >= len(g.itemAt) {
			return
		}
		sure := false
		g.view.EachStatement(t, func(st *graph.Statement) { sure = sure || st.Fact.Confidence >= g.spec.Filter.MinConfidence })
		if item := g.item(t.Far); sure && item >= 0 {
			g.ties.links = append(g.ties.links, link{item, t})
		}
	})
	list.end = int32(len(g.ties.links))
	g.linksAt[meeting] = list
	return list
}

// takes tells whether the filter takes in a statement.
func (g *gatherer) takes(st *graph.Statement) bool {
	f := &g.spec.Filter
	if f.MinConfidence > 0 && st.Fact.Confidence < f.MinConfidence {
		return false
	}
	return len(f.Capacities) == 0 || slices.ContainsFunc(f.Capacities, func(c string) bool { return strings.EqualFold(c, st.Fact.Attrs["capacity"]) })
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
	var p graph.Period
	if g.spec.dated() {
		p, _ = g.view.StatementPeriod(st)
	}
	if !g.during(p) {
		return left
	}
	key := spoken{o.place, p.From, p.To}
	at, ok := g.spoken[key]
	if !ok {
		at = g.ties.occur(o, p)
		g.spoken[key] = at
	}
	return at
}
