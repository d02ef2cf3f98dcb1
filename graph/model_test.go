package graph_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// TestAgainstPlainMaps puts, replaces and reopens at random, and holds what the
// store shows against a model that is nothing but maps.
func TestAgainstPlainMaps(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		m := &machine{
			uri:   fmt.Sprintf("bolt:%s", filepath.Join(dir, fmt.Sprintf("%d.db", runs))),
			docs:  map[string]schema.Document{},
			facts: map[string]map[string]schema.Fact{},
			added: map[string]int64{},
		}
		m.reopen(t)
		t.Repeat(map[string]func(*rapid.T){
			"put":    m.put,
			"again":  m.again,
			"reopen": m.reopen,
			"pin":    m.pin,
			"":       m.check,
		})
		for i, v := range m.pinned {
			demand(t, "pinned view", contents(t, v), m.seen[i])
		}
		if err := m.store.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

// machine is a store and the maps that say what it should hold.
type machine struct {
	uri      string
	store    *graph.Store
	revision int64
	docs     map[string]schema.Document        // by id
	facts    map[string]map[string]schema.Fact // by document and key
	added    map[string]int64                  // by document and key, while live
	last     func() (schema.Document, []schema.Fact)
	pinned   []*graph.View
	seen     []graphtest.Contents
}

func (m *machine) reopen(t *rapid.T) {
	if m.store != nil {
		if err := m.store.Close(); err != nil {
			t.Fatal(err)
		}
		m.pinned, m.seen = nil, nil
	}
	s, err := graph.Open(context.Background(), m.uri, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m.store = s
}

func (m *machine) pin(t *rapid.T) {
	if len(m.pinned) < 4 {
		m.pinned = append(m.pinned, m.store.View())
		m.seen = append(m.seen, contents(t, m.store.View()))
	}
}

func (m *machine) put(t *rapid.T) {
	w := graphtest.NewWriter(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "document"))
	for _, f := range rapid.SliceOfN(rapid.Custom(drawFact), 0, 6).Draw(t, "facts") {
		w.Say(f)
	}
	m.last = w.Done
	m.again(t)
}

// again stores the last document, for the first time or once more.
func (m *machine) again(t *rapid.T) {
	if m.last == nil {
		return
	}
	doc, facts := m.last()
	want := m.expect(doc, facts)
	got, err := m.store.Put(context.Background(), doc, facts)
	if err != nil {
		t.Fatal(err)
	}
	want.Revision = got.Revision
	demand(t, "receipt", got, want)
}

// expect tells what putting the document should come to, and notes it.
func (m *machine) expect(doc schema.Document, facts []schema.Fact) graph.Receipt {
	before, known := m.docs[doc.ID]
	said, now := m.facts[doc.ID], map[string]schema.Fact{}
	var r graph.Receipt
	m.revision++
	for _, f := range schema.Merge(facts) {
		key := f.Key()
		now[key] = f
		old, live := said[key]
		switch {
		case !live:
			r.Added++
			m.added[doc.ID+key] = m.revision
		case gocmp.Equal(old, f):
			r.Kept++
		default:
			r.Changed++
		}
	}
	for key := range said {
		if _, still := now[key]; !still {
			r.Retired++
		}
	}
	switch {
	case !known:
		r.Outcome = graph.Added
	case before == doc && r.Added+r.Changed+r.Retired == 0:
		r.Outcome = graph.Unchanged
		m.revision--
	default:
		r.Outcome = graph.Replaced
	}
	m.docs[doc.ID], m.facts[doc.ID] = doc, now
	return r
}

// check holds all that the store shows against the maps.
func (m *machine) check(t *rapid.T) {
	v := m.store.View()
	demand(t, "revision", v.Revision(), m.revision)
	var live []schema.Fact
	for id, doc := range m.docs {
		text, err := v.Text(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		demand(t, "text", text, doc.Text)
		info, ok := v.Document(id)
		if !ok || info.Statements != len(m.facts[id]) || info.Hash != doc.Hash {
			t.Fatalf("%s is %+v", id, info)
		}
		live = slices.AppendSeq(live, maps.Values(m.facts[id]))
	}
	shown := v.Facts(graph.Filter{})
	demand(t, "number of statements", len(shown), len(live))
	for _, st := range shown {
		key := st.Fact.Key()
		demand(t, "statement", st.Fact, m.facts[st.Document][key])
		demand(t, "revision of the statement", st.Added, m.added[st.Document+key])
	}
	m.checkEdges(t, v, live)
	m.checkNodes(t, v, live)
}

func (m *machine) checkEdges(t *rapid.T, v *graph.View, live []schema.Fact) {
	want := map[string][]schema.Fact{}
	for _, f := range live {
		want[f.Key()] = append(want[f.Key()], f)
	}
	got := 0
	for _, id := range []string{"state/CN", "state/JP", "meeting/4"} {
		for _, r := range drawnRelations() {
			for _, e := range v.Edges(id, r, graph.Forward) {
				got++
				said := want[e.Fact.Key()]
				slices.SortFunc(said, func(a, b schema.Fact) int {
					return strings.Compare(a.Evidence[0].Document, b.Evidence[0].Document)
				})
				demand(t, "edge", e.Fact, schema.Merge(said)[0])
				demand(t, "statements of the edge", len(e.Statements), len(said))
			}
		}
	}
	demand(t, "number of edges", got, len(want))
}

func (m *machine) checkNodes(t *rapid.T, v *graph.View, live []schema.Fact) {
	uses := map[schema.Entity]int{}
	for _, f := range live {
		uses[f.Subject]++
		if !f.Object.IsLiteral() {
			uses[f.Object.Entity]++
		}
	}
	names := map[string][]schema.Entity{}
	for e := range uses {
		names[e.ID] = append(names[e.ID], e)
	}
	shown := len(m.docs)
	for _, class := range []schema.Class{schema.ClassState, schema.ClassMeeting} {
		for _, n := range v.Nodes(class) {
			shown++
			all := names[n.ID]
			slices.SortFunc(all, func(a, b schema.Entity) int {
				return cmp.Or(uses[b]-uses[a], len(b.Name)-len(a.Name), strings.Compare(a.Name, b.Name))
			})
			want := graph.Node{Entity: all[0], Aliases: []string{}}
			for _, e := range all[1:] {
				want.Aliases = append(want.Aliases, e.Name)
			}
			demand(t, "node", *n, want)
		}
	}
	demand(t, "number of nodes", shown, len(names)+len(m.docs))
	demand(t, "nodes counted", m.store.Stats().Nodes, shown)
}

func drawnRelations() []schema.Relation {
	return []schema.Relation{schema.RelAttended, schema.RelHosted, schema.RelStartDate, schema.RelParticipantCount}
}

func drawFact(t *rapid.T) schema.Fact {
	meeting := graphtest.Entity(schema.ClassMeeting, "4", rapid.SampledFrom([]string{"Fourth", "4th meeting"}).Draw(t, "meeting"))
	actor := graphtest.Entity(schema.ClassState, "JP", "Japan")
	if rapid.Bool().Draw(t, "China") {
		actor = graphtest.Entity(schema.ClassState, "CN", rapid.SampledFrom([]string{"China", "PRC"}).Draw(t, "name"))
	}
	var f schema.Fact
	switch r := rapid.SampledFrom(drawnRelations()).Draw(t, "relation"); r {
	case schema.RelStartDate:
		f = graphtest.Value(meeting, r, rapid.SampledFrom([]string{"2019", "2019-09"}).Draw(t, "date"), schema.Date)
	case schema.RelParticipantCount:
		f = graphtest.Value(meeting, r, "10", schema.Integer)
		f.Attrs = map[string]string{"unit": rapid.SampledFrom([]string{"States", "people"}).Draw(t, "unit")}
	case schema.RelAttended:
		f = graphtest.Link(actor, r, meeting)
		f.Attrs = map[string]string{"capacity": rapid.SampledFrom([]string{"member", "observer"}).Draw(t, "capacity")}
	default:
		f = graphtest.Link(actor, r, meeting)
	}
	f.Modality = rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Plain, schema.Planned}).Draw(t, "modality")
	f.Confidence = rapid.SampledFrom([]float64{0.5, 0.9}).Draw(t, "confidence")
	return f
}

// demander is what *testing.T and *rapid.T have in common.
type demander interface {
	Helper()
	Fatalf(format string, args ...any)
}

func demand(t demander, what string, got, want any) {
	t.Helper()
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func contents(t demander, v *graph.View) graphtest.Contents {
	t.Helper()
	return graphtest.Everything(t, v)
}
