package network_test

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/area"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// reference makes networks as they are defined, of all statements, by maps.
type reference struct {
	view *graph.View
	spec network.Spec
	x    map[string]map[string]*cell // by actor and item
}

// cell is what ties an actor to an item.
type cell struct {
	units [2]map[string]bool // for, or all; against
	said  []said
}

type said struct {
	statement string
	meeting   string
	sign      int
	links     []string
}

func signOf(f schema.Fact) int {
	switch {
	case f.Predicate == schema.RelOpposed, f.Attrs["vote"] == "against", f.Attrs["stance"] == "oppose", f.Attrs["stance"] == "condemn":
		return -1
	case f.Predicate == schema.RelSupported, f.Predicate == schema.RelProposed, f.Predicate == schema.RelSigned, f.Predicate == schema.RelSponsored, f.Attrs["vote"] == "for", f.Attrs["stance"] == "welcome":
		return +1
	}
	return 0
}

func (r *reference) actor(e schema.Entity) string {
	if slices.Contains(r.spec.Filter.Exclude, e.ID) {
		return ""
	}
	id := ""
	switch sort := r.spec.Actor; {
	case sort == network.States && e.Class == schema.ClassState, sort == network.Organizations && e.Class == schema.ClassOrganization, sort == network.Persons && e.Class == schema.ClassPerson:
		id = e.ID
	case (sort == network.Regions || sort == network.Subregions) && e.Class == schema.ClassState:
		id = area.Of(strings.TrimPrefix(e.ID, "state/"), sort == network.Subregions)
	case sort == network.Sectors:
		id = area.Sector(e.Class, "company")
	}
	return r.included(id, func(id string) bool { return !strings.Contains(id, "/") || strings.HasPrefix(id, "state/") })
}

// included gives the id back if the filter leaves it in.
func (r *reference) included(id string, ofSide func(string) bool) string {
	f := r.spec.Filter
	if slices.Contains(f.Exclude, id) || slices.ContainsFunc(f.Include, ofSide) && !slices.Contains(f.Include, id) {
		return ""
	}
	return id
}

var itemClasses = map[network.Via][]schema.Class{
	network.ViaMeeting: {schema.ClassMeeting}, network.ViaTopic: {schema.ClassTopic}, network.ViaSeries: {schema.ClassSeries},
	network.ViaProposal: {schema.ClassProposal, schema.ClassInstrument}, network.ViaPosition: {schema.ClassPosition},
}

func (r *reference) item(e schema.Entity) string {
	classes := itemClasses[r.spec.Via]
	if !slices.Contains(classes, e.Class) {
		return ""
	}
	f := r.spec.Filter
	switch {
	case r.spec.Via == network.ViaTopic && f.Topics != nil && !slices.Contains(f.Topics, e.ID),
		r.spec.Via == network.ViaSeries && f.Series != nil && !slices.Contains(f.Series, e.ID),
		r.spec.Via == network.ViaProposal && f.Topics != nil && !r.leads(e.ID, schema.RelAbout, f.Topics):
		return ""
	}
	return r.included(e.ID, func(id string) bool {
		class, _ := schema.Default().ClassOf(id)
		return slices.Contains(classes, class)
	})
}

func (r *reference) leads(id string, rel schema.Relation, to []string) bool {
	return slices.ContainsFunc(r.view.Plainly(id, rel, graph.Forward), func(far string) bool { return slices.Contains(to, far) })
}

func (r *reference) meeting(id string) bool {
	f := r.spec.Filter
	return !slices.Contains(f.Exclude, id) &&
		(f.Series == nil || r.spec.Via == network.ViaSeries || id != "" && r.leads(id, schema.RelPartOf, f.Series)) &&
		(f.Topics == nil || r.spec.Via == network.ViaTopic || r.spec.Via == network.ViaProposal || id != "" && r.leads(id, schema.RelDiscussed, f.Topics))
}

// take takes in a statement.
func (r *reference) take(st *graph.Statement) {
	f, filter := st.Fact, r.spec.Filter
	actor := r.actor(f.Subject)
	if actor == "" || !slices.Contains(r.spec.Roles, f.Predicate) || f.Confidence < filter.MinConfidence ||
		filter.Capacities != nil && !slices.Contains(filter.Capacities, f.Attrs["capacity"]) {
		return
	}
	if item := r.item(f.Object.Entity); item != "" {
		meeting := item
		period, _ := r.view.EventPeriod(item)
		if r.spec.Via != network.ViaMeeting {
			meeting = r.reported(st.Document)
			period, _ = r.view.StatementPeriod(st)
		}
		r.add(actor, item, st, said{statement: st.ID, meeting: meeting, sign: signOf(f)}, period)
		return
	}
	linked := map[network.Via]schema.Relation{network.ViaTopic: schema.RelDiscussed, network.ViaSeries: schema.RelPartOf}[r.spec.Via]
	if linked == "" || f.Object.Class != schema.ClassMeeting {
		return
	}
	links := map[string][]string{}
	for _, l := range r.view.Facts(graph.Filter{Subject: f.Object.ID, Predicates: []schema.Relation{linked}, Modalities: []schema.Modality{schema.Plain}, MinConfidence: filter.MinConfidence}) {
		if item := r.item(l.Fact.Object.Entity); item != "" {
			links[item] = append(links[item], l.ID)
		}
	}
	period, _ := r.view.EventPeriod(f.Object.ID)
	for item, list := range links {
		r.add(actor, item, st, said{statement: st.ID, meeting: f.Object.ID, links: list}, period)
	}
}

func (r *reference) reported(document string) string {
	meetings := map[string]bool{}
	for _, st := range r.view.Facts(graph.Filter{Document: document, Predicates: []schema.Relation{schema.RelStartDate}, Modalities: []schema.Modality{schema.Plain}}) {
		if st.Fact.Subject.Class == schema.ClassMeeting {
			meetings[st.Fact.Subject.ID] = true
		}
	}
	for id := range meetings {
		if len(meetings) == 1 {
			return id
		}
	}
	return ""
}

func (r *reference) add(actor, item string, st *graph.Statement, s said, p graph.Period) {
	f := r.spec.Filter
	if !r.meeting(s.meeting) || (f.From != "" || f.To != "") && (p.From == "" || !p.Overlaps(f.From, f.To)) ||
		r.spec.Qualifier != network.Ignore && s.sign == 0 {
		return
	}
	unit := map[network.Count]string{
		network.PerMeeting: cmp.Or(s.meeting, st.Document), network.PerDocument: st.Document, network.Across: "",
		network.PerMonth: p.From[:min(len(p.From), 7)], network.PerYear: p.From[:min(len(p.From), 4)], network.EachStatement: st.ID,
	}[r.spec.Count]
	if r.x[actor] == nil {
		r.x[actor] = map[string]*cell{}
	}
	c := r.x[actor][item]
	if c == nil {
		c = &cell{units: [2]map[string]bool{{}, {}}}
		r.x[actor][item] = c
	}
	side := 0
	if r.spec.Qualifier != network.Ignore && s.sign < 0 {
		side = 1
	}
	c.units[side][unit] = true
	c.said = append(c.said, s)
}

func newReference(v *graph.View, s network.Spec) *reference {
	r := &reference{view: v, spec: s, x: map[string]map[string]*cell{}}
	for _, st := range v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain}}) {
		r.take(st)
	}
	maps.DeleteFunc(r.x, func(_ string, row map[string]*cell) bool {
		meetings, statements := tally(row)
		return meetings < s.Filter.MinMeetings || statements < s.Filter.MinStatements
	})
	return r
}

func tally(row map[string]*cell) (meetings, statements int) {
	a, b := map[string]bool{}, map[string]bool{}
	for _, c := range row {
		for _, s := range c.said {
			b[s.statement] = true
			if s.meeting != "" {
				a[s.meeting] = true
			}
		}
	}
	return len(a), len(b)
}

// result is an edge with the statements behind it.
type result struct {
	From, To    string
	Weight, Raw float64
	Shared      int
	Facts       []string
}

// edges makes the edges, by the ids of their ends.
func (r *reference) edges() (list []result) {
	x := r.x
	if r.spec.Mode == network.TwoMode {
		return r.crossed()
	}
	if r.spec.Side == network.Shared {
		x = turned(x)
	}
	ids := slices.Sorted(maps.Keys(x))
	columns := turned(x)
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			e := result{From: a, To: b}
			facts := map[string]bool{}
			for k, ca := range x[a] {
				cb := x[b][k]
				if cb == nil {
					continue
				}
				same := ca.n(0)*cb.n(0) + ca.n(1)*cb.n(1)
				crossed := ca.n(0)*cb.n(1) + ca.n(1)*cb.n(0)
				raw, counts := same, same != 0
				switch r.spec.Qualifier {
				case network.Conflict:
					raw, counts = crossed, crossed != 0
				case network.Subtract:
					raw, counts = same-crossed, same+crossed != 0
				}
				if !counts {
					continue
				}
				e.Shared++
				e.Raw += raw
				if r.spec.Normalisation == network.Newman {
					raw /= float64(len(columns[k]) - 1)
				}
				e.Weight += raw
				r.prove(facts, ca, cb)
				r.prove(facts, cb, ca)
			}
			if e.Raw != 0 {
				e.Weight /= r.norm(x[a], x[b])
				e.Facts = slices.Sorted(maps.Keys(facts))
				list = append(list, e)
			}
		}
	}
	return list
}

func (c *cell) n(side int) float64 {
	if c == nil {
		return 0
	}
	return float64(len(c.units[side]))
}

func (r *reference) prove(facts map[string]bool, c, other *cell) {
	for _, s := range c.said {
		wanted := s.sign
		if r.spec.Qualifier == network.Conflict {
			wanted = -s.sign
		}
		matches := slices.ContainsFunc(other.said, func(o said) bool { return o.sign == wanted })
		if r.spec.Qualifier == network.Ignore || r.spec.Qualifier == network.Subtract || matches {
			s.tell(facts)
		}
	}
}

func (s said) tell(facts map[string]bool) {
	facts[s.statement] = true
	for _, l := range s.links {
		facts[l] = true
	}
}

func (r *reference) norm(a, b map[string]*cell) float64 {
	var sumA, sumB, squareA, squareB, union float64
	keys := maps.Clone(a)
	maps.Copy(keys, b)
	for k := range keys {
		for side := range 2 {
			x, y := a[k].n(side), b[k].n(side)
			sumA, sumB = sumA+x, sumB+y
			squareA, squareB = squareA+x*x, squareB+y*y
			if x > 0 && y > 0 {
				union += x * y
			} else {
				union += x + y
			}
		}
	}
	switch r.spec.Normalisation {
	case network.AverageActivity:
		return (sumA + sumB) / 2
	case network.Cosine:
		return math.Sqrt(squareA * squareB)
	case network.Jaccard:
		return union
	}
	return 1
}

func (r *reference) crossed() (list []result) {
	columns := turned(r.x)
	total := func(row map[string]*cell) (sum float64) {
		for _, c := range row {
			sum += c.n(0) + c.n(1)
		}
		return sum
	}
	for _, a := range slices.Sorted(maps.Keys(r.x)) {
		for _, k := range slices.Sorted(maps.Keys(r.x[a])) {
			c := r.x[a][k]
			e := result{From: a, To: k, Shared: 1, Raw: c.n(0)}
			switch {
			case r.spec.Qualifier == network.Subtract:
				e.Raw = c.n(0) - c.n(1)
			case r.spec.Qualifier == network.Combine:
				e.Raw = min(c.n(0), 1) + 2*min(c.n(1), 1)
			}
			e.Weight = e.Raw
			switch r.spec.Normalisation {
			case network.AverageActivity:
				e.Weight /= total(r.x[a])
			case network.Prominence:
				e.Weight /= total(columns[k])
			}
			facts := map[string]bool{}
			for _, s := range c.said {
				s.tell(facts)
			}
			e.Facts = slices.Sorted(maps.Keys(facts))
			if e.Raw != 0 {
				list = append(list, e)
			}
		}
	}
	return list
}

func turned(x map[string]map[string]*cell) map[string]map[string]*cell {
	y := map[string]map[string]*cell{}
	for a, row := range x {
		for k, c := range row {
			if y[k] == nil {
				y[k] = map[string]*cell{}
			}
			y[k][a] = c
		}
	}
	return y
}

func results(n *network.Network) (list []result) {
	for i, e := range n.Edges {
		r := result{From: n.Nodes[e.From].ID, To: n.Nodes[e.To].ID, Weight: e.Weight, Raw: e.Raw, Shared: e.Shared}
		for _, st := range n.Facts(i) {
			r.Facts = append(r.Facts, st.ID)
		}
		slices.Sort(r.Facts)
		list = append(list, r)
	}
	return list
}

// alike lets sums differ by the order in which they were added up.
func alike() gocmp.Options {
	return gocmp.Options{
		gocmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) <= 1e-12*max(1, math.Abs(a)) }),
	}
}

// TestAgainstReference compares networks of all kinds of drawn graphs with slow
// ones.
func TestAgainstReference(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		v := drawStore(rt, t).View()
		s := drawSpec(rt, v)
		n, err := network.Build(t.Context(), v, s)
		if err != nil {
			rt.Fatalf("%+v: %v", s, err)
		}
		r := newReference(v, s)
		if diff := gocmp.Diff(r.edges(), results(n), alike()); diff != "" {
			rt.Fatalf("%+v\n%s", s, diff)
		}
		for _, node := range n.Nodes {
			row := r.x[node.ID]
			if node.Side == network.Shared {
				row = turned(r.x)[node.ID]
			}
			meetings, statements := tally(row)
			if node.Meetings != meetings || node.Statements != statements {
				rt.Fatalf("%s: %d meetings and %d statements, not %d and %d", node.ID, node.Meetings, node.Statements, meetings, statements)
			}
		}
	})
}

// TestWindowsAgainstReference compares what windows of months hold with networks of
// the same days.
func TestWindowsAgainstReference(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		v := drawStore(rt, t).View()
		s := drawSpec(rt, v)
		s.Filter = network.Filter{MinConfidence: s.Filter.MinConfidence}
		s.Window = &network.Window{Size: rapid.IntRange(1, 12).Draw(rt, "size"), Step: rapid.IntRange(1, 6).Draw(rt, "step")}
		list, err := network.Windows(t.Context(), v, s)
		if err != nil {
			rt.Fatal(err)
		}
		for _, w := range list {
			within := s
			within.Filter.From, within.Filter.To = w.From, w.To
			if diff := gocmp.Diff(newReference(v, within).edges(), results(w.Network), alike()); diff != "" {
				rt.Fatalf("%s to %s of %+v\n%s", w.From, w.To, s, diff)
			}
		}
	})
}
