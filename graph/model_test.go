package graph_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// oneInFile is of how many runs one is on a file, which takes longer.
const oneInFile = 20

// TestAgainstPlainMaps puts, replaces, withdraws, judges, merges and reopens at
// random, and holds what the store shows, at its newest and at former revisions,
// against a model that is nothing but maps.
func TestAgainstPlainMaps(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		m := &machine{states: []*plain{newPlain()}}
		path := filepath.Join(dir, fmt.Sprintf("%d.db", runs))
		m.snapshot = path + ".snapshot"
		var memory graph.Lasting
		m.connect, m.squeeze = memory.Open, memory.Compact
		if runs%oneInFile == 0 {
			m.connect = opener("bolt:" + path)
			m.squeeze = func(s *graph.Store) error {
				_, err := s.Compact(context.Background(), "bolt:"+path, graph.By{})
				return err
			}
		}
		m.reopen(t)
		t.Repeat(map[string]func(*rapid.T){
			"put":      m.put,
			"again":    m.again,
			"withdraw": m.withdraw,
			"judge":    m.judge,
			"correct":  m.correct,
			"merge":    m.merge,
			"merge on": m.merge,
			"match":    m.match,
			"unmerge":  m.unmerge,
			"reopen":   m.reopen,
			"compact":  m.compact,
			"pin":      m.pin,
			"as of":    m.asOf,
			"":         m.check,
		})
		if m.store.View().Revision() > 0 {
			m.replay(t)
		}
		for i, v := range m.pinned {
			demand(t, "pinned view", contents(t, v), m.seen[i])
		}
		if err := m.store.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

// machine is a store and what it should hold.
type machine struct {
	connect  func(graph.Options) (*graph.Store, error)
	squeeze  func(*graph.Store) error
	snapshot string // path
	oldest   int    // revision that can be shown
	store    *graph.Store
	states   []*plain // by revision
	written  func() (schema.Document, []schema.Fact)
	pinned   []*graph.View
	seen     []graphtest.Contents
}

func (m *machine) now() *plain { return m.states[len(m.states)-1] }

// came notes the state that a change should have come to.
func (m *machine) came(p *plain) {
	if p != m.now() {
		m.states = append(m.states, p)
	}
}

func (m *machine) reopen(t *rapid.T) {
	if m.store != nil {
		if err := m.store.Close(); err != nil {
			t.Fatal(err)
		}
		m.pinned, m.seen = nil, nil
	}
	if info, err := os.Stat(m.snapshot); err == nil && rapid.Bool().Draw(t, "tear") {
		if err := os.Truncate(m.snapshot, rapid.Int64Range(0, info.Size()).Draw(t, "torn at")); err != nil {
			t.Fatal(err)
		}
	}
	s, err := m.connect(graph.Options{Snapshot: m.snapshot})
	if err != nil {
		t.Fatal(err)
	}
	m.store = s
}

// compact is rare, so that there is something to leave out.
func (m *machine) compact(t *rapid.T) {
	if rapid.IntRange(0, 3).Draw(t, "compact") > 0 {
		return
	}
	if err := m.squeeze(m.store); err != nil {
		t.Fatal(err)
	}
	m.came(m.now().compact())
	m.oldest = len(m.states) - 1
	m.reopen(t)
}

func (m *machine) pin(t *rapid.T) {
	if len(m.pinned) < 2 {
		m.pinned = append(m.pinned, m.store.View())
		m.seen = append(m.seen, contents(t, m.store.View()))
	}
}

func (m *machine) put(t *rapid.T) {
	w := graphtest.NewWriter(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "document"))
	for _, f := range rapid.SliceOfN(rapid.Custom(drawFact), 0, 6).Draw(t, "facts") {
		w.Say(f)
	}
	m.written = w.Done
	m.again(t)
}

// again stores the last document, for the first time or once more.
func (m *machine) again(t *rapid.T) {
	if m.written == nil {
		return
	}
	doc, facts := m.written()
	p, want := m.now().put(doc, facts)
	got, err := m.store.Put(context.Background(), doc, facts)
	if err != nil {
		t.Fatal(err)
	}
	want.Revision = got.Revision
	demand(t, "receipt", got, want)
	m.came(p)
}

func (m *machine) withdraw(t *rapid.T) {
	id := rapid.SampledFrom([]string{"document/a", "document/b", "document/c"}).Draw(t, "document")
	got, err := m.store.Withdraw(context.Background(), id, graph.By{})
	if _, stored := m.now().docs[id]; !stored {
		demandError(t, err, graph.ErrNotFound)
		return
	}
	p, want := m.now().withdraw(id)
	want.Revision = p.revision
	demandError(t, err, nil)
	demand(t, "receipt", got, want)
	m.came(p)
}

// statement draws one that was said at some time.
func (m *machine) statement(t *rapid.T) (string, bool) {
	ids := slices.Sorted(maps.Keys(m.now().last))
	if len(ids) == 0 {
		return "", false
	}
	return rapid.SampledFrom(ids).Draw(t, "statement"), true
}

func (m *machine) judge(t *rapid.T) {
	id, ok := m.statement(t)
	if !ok {
		return
	}
	verdict := rapid.SampledFrom([]graph.Verdict{graph.Accepted, graph.Rejected, graph.Rejected, graph.TakenBack}).Draw(t, "verdict")
	var want error
	if _, judged := m.now().verdicts[id]; !judged && verdict == graph.TakenBack {
		want = graph.ErrNotFound
	}
	m.judged(t, graph.Judgement{Statement: id, Verdict: verdict}, want)
}

func (m *machine) correct(t *rapid.T) {
	id, ok := m.statement(t)
	if !ok {
		return
	}
	said := m.now().last[id]
	c := drawCorrection(t, said)
	var want error
	if gocmp.Equal(corrected(said, c), said) {
		want = graph.ErrUsage
	}
	m.judged(t, graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &c}, want)
}

func (m *machine) judged(t *rapid.T, j graph.Judgement, want error) {
	got, err := m.store.Judge(context.Background(), graph.By{}, j)
	if demandError(t, err, want); want != nil {
		return
	}
	m.demandJudged(t, got, m.now().judge(j))
}

// demandJudged demands the receipt of a judgement that should have come to the
// state.
func (m *machine) demandJudged(t *rapid.T, got graph.Receipt, p *plain) {
	want := graph.Receipt{Revision: p.revision, Outcome: graph.Unchanged}
	if p != m.now() {
		want = graph.Receipt{Revision: p.revision, Outcome: graph.Judged, Added: p.counts[0], Retired: p.counts[1], Changed: p.counts[2]}
	}
	demand(t, "receipt", got, want)
	m.came(p)
}

// merge judges that two are the same.
func (m *machine) merge(t *rapid.T) {
	x := drawPair(t, m.now().entities)
	x.Verdict = graph.Same
	x.Keep = rapid.SampledFrom([]string{"", x.A, x.B}).Draw(t, "keep")
	m.matched(t, x)
}

// match judges two in some other way.
func (m *machine) match(t *rapid.T) {
	x := drawPair(t, m.now().entities)
	x.Verdict = rapid.SampledFrom([]graph.Verdict{graph.NotSame, graph.Maybe, graph.TakenBack}).Draw(t, "verdict")
	m.matched(t, x)
}

// unmerge takes back a judgement that two are the same.
func (m *machine) unmerge(t *rapid.T) {
	var merged []graph.Match
	for _, x := range m.now().pairs {
		if x.Verdict == graph.Same {
			merged = append(merged, x)
		}
	}
	if len(merged) == 0 {
		return
	}
	slices.SortFunc(merged, func(a, b graph.Match) int { return int(a.Revision - b.Revision) })
	x := rapid.SampledFrom(merged).Draw(t, "merge")
	m.matched(t, graph.Match{A: x.A, B: x.B, Verdict: graph.TakenBack})
}

func (m *machine) matched(t *rapid.T, x graph.Match) {
	p := m.now()
	_, judged := p.pairs[[2]string{min(x.A, x.B), max(x.A, x.B)}]
	var want error
	switch {
	case !p.entities[x.A] || !p.entities[x.B]:
		want = graph.ErrNotFound
	case x.A == x.B:
		want = graph.ErrUsage
	case x.Verdict == graph.TakenBack && !judged:
		want = graph.ErrNotFound
	case p.match(x).torn():
		want = graph.ErrUsage
	}
	got, err := m.store.Match(context.Background(), graph.By{}, x)
	if demandError(t, err, want); want != nil {
		return
	}
	m.demandJudged(t, got, p.match(x))
}

// check holds the newest revision against its state.
func (m *machine) check(t *rapid.T) {
	m.compare(t, m.store.View(), m.now())
	m.checkKept(t)
}

// asOf holds some revision against what its state was.
func (m *machine) asOf(t *rapid.T) {
	revision := rapid.IntRange(0, len(m.states)-1).Draw(t, "revision")
	v, err := m.store.At(int64(revision))
	if 0 < revision && revision < m.oldest {
		demandError(t, err, graph.ErrNotFound)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	m.compare(t, v, m.states[revision])
	compareDump(t, v, m.states[revision])
	compareDescribed(t, v)
	before, err := m.store.At(int64(revision) - 1)
	if err == nil && !(0 < m.oldest && revision == m.oldest) {
		demand(t, "changes", m.store.View().Changes(int64(revision)), graph.Diff(before, v))
	}
}

// compare holds all that a view shows against the state.
func (m *machine) compare(t *rapid.T, v *graph.View, p *plain) {
	demand(t, "revision", v.Revision(), p.revision)
	shown := p.shown()
	for id, doc := range p.docs {
		text, err := v.Text(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		demand(t, "text", text, doc.Text)
		count := 0
		for _, st := range shown {
			if st.document == id {
				count++
			}
		}
		info, ok := v.Document(id)
		if !ok || info.Statements != count || info.Hash != doc.Hash {
			t.Fatalf("%s is %+v, want %d statements", id, info, count)
		}
	}
	demand(t, "number of documents", len(v.Documents()), len(p.docs))
	facts := v.Facts(graph.Filter{})
	demand(t, "number of statements", len(facts), len(shown))
	for _, st := range facts {
		demand(t, "statement", st.Fact, shown[st.ID].fact)
		demand(t, "document of the statement", st.Document, shown[st.ID].document)
		demand(t, "revision of the statement", st.Added, p.added[st.ID])
	}
	compareEdges(t, v, p)
	compareNodes(t, v, p)
	compareJudgements(t, v, p)
	if p.revision > 0 {
		list := v.Revisions()
		r := list[len(list)-1]
		demand(t, "counts of the revision", [3]int{r.Added, r.Retired, r.Changed}, p.counts)
	}
}

func compareEdges(t *rapid.T, v *graph.View, p *plain) {
	want, got := p.edges(), 0
	for id := range p.nodes() {
		for _, r := range drawnRelations() {
			for _, e := range v.Edges(id, r, graph.Forward) {
				got++
				said := want[e.Fact.Key()]
				facts := make([]schema.Fact, len(said))
				for i, st := range said {
					facts[i] = st.fact
				}
				demand(t, "statements of the edge", len(e.Statements), len(said))
				demand(t, "edge", *e.Fact, schema.Merge(facts)[0])
			}
		}
	}
	demand(t, "number of edges", got, len(want))
	compareAround(t, v, p)
}

func compareNodes(t *rapid.T, v *graph.View, p *plain) {
	want, shown := p.nodes(), 0
	for _, class := range []schema.Class{schema.ClassState, schema.ClassMeeting} {
		for _, n := range v.Nodes(class) {
			shown++
			demand(t, "node", *n, want[n.ID])
		}
	}
	demand(t, "number of nodes", shown, len(want))
	stats := v.Stats()
	demand(t, "figures", stats, graph.Stats{
		Revision: p.revision, Documents: len(p.docs), Statements: len(p.shown()), Nodes: shown + len(p.docs), Quads: stats.Quads,
	})
	for id := range p.entities {
		demand(t, "preferred id", v.Preferred(id), p.preferred(id))
		n, ok := v.Node(id)
		if _, named := want[p.preferred(id)]; ok != named || ok && n.ID != p.preferred(id) {
			t.Fatalf("%s leads to %+v", id, n)
		}
	}
}

func compareJudgements(t *rapid.T, v *graph.View, p *plain) {
	demand(t, "number of judgements", len(v.Judgements()), len(p.verdicts))
	for _, j := range v.Judgements() {
		demand(t, "judgement", j.Verdict, p.verdicts[j.Statement].Verdict)
		demand(t, "correction", j.Correction, p.verdicts[j.Statement].Correction)
		r, ok := v.Review(j.Statement)
		if !ok || r.Judgement != j {
			t.Fatalf("the review of %s is %+v", j.Statement, r)
		}
		demand(t, "what was said", r.Said, p.last[j.Statement])
	}
	demand(t, "number of matches", len(v.Matches("")), len(p.pairs))
	for _, x := range v.Matches("") {
		want := p.pairs[[2]string{x.A, x.B}]
		demand(t, "match", []any{x.Verdict, x.Keep, x.Revision}, []any{want.Verdict, want.Keep, want.Revision})
	}
}

// compareDump holds the quads of a view against the state, by what they are about.
func compareDump(t *rapid.T, v *graph.View, p *plain) {
	want, got := map[string]int{}, map[string]int{}
	for _, st := range p.shown() {
		want["saidIn"]++
		want["addedIn"]++
		want["payload"]++
		if st.fact.Modality == schema.Plain {
			want[fmt.Sprintf("%s %s %s %s", st.fact.Subject.ID, st.fact.Predicate, st.fact.Object.Key(), st.id)]++
		}
	}
	for id, n := range p.nodes() {
		for _, name := range append(n.Aliases, n.Name) {
			want[id+" is called "+name]++
		}
	}
	want["verdict"], want["sameAs"] = len(p.verdicts), 0
	for _, x := range p.pairs {
		if x.Verdict == graph.Same {
			want["sameAs"]++
		}
	}
	err := v.Quads(context.Background(), func(q quad.Quad) error {
		if key, ok := dumped(q); ok {
			got[key]++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, counts := range []map[string]int{want, got} {
		maps.DeleteFunc(counts, func(_ string, n int) bool { return n == 0 })
	}
	demand(t, "dump", got, want)
}

// dumped tells what a quad is about, in the words of compareDump.
func dumped(q quad.Quad) (string, bool) {
	base := schema.Default().Base
	id := func(v quad.Value) string {
		if iri, ok := v.(quad.IRI); ok {
			return strings.TrimPrefix(string(iri), base)
		}
		return ""
	}
	predicate := strings.TrimPrefix(id(q.Predicate), "ns#")
	switch {
	case slices.Contains([]string{"saidIn", "addedIn", "payload", "verdict", "sameAs"}, predicate):
		return predicate, true
	case strings.HasSuffix(predicate, "#label"):
		return id(q.Subject) + " is called " + string(q.Object.(quad.String)), true
	case strings.HasPrefix(id(q.Label), "statement/"):
		object := id(q.Object)
		if literal, ok := q.Object.(quad.TypedString); ok {
			kind := map[bool]schema.LiteralType{true: schema.Integer, false: schema.Date}[strings.HasSuffix(string(literal.Type), "integer")]
			object = schema.LiteralTerm(string(literal.Value), kind).Key()
		}
		return fmt.Sprintf("%s %s %s %s", id(q.Subject), predicate, object, id(q.Label)), true
	}
	return "", false
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

func demandError(t demander, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Fatalf("got error %v, want %v", got, want)
	}
}

func contents(t demander, v *graph.View) graphtest.Contents {
	t.Helper()
	return graphtest.Everything(t, v)
}
