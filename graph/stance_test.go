package graph_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// debate tells what Kenya said, in two documents, on ransomware and on other things.
func debate(t *testing.T) *graph.Store {
	t.Helper()
	s := open(t, "mem:")
	kenya := graphtest.Entity(schema.ClassState, "KE", "Kenya")
	ransomware := graphtest.Entity(schema.ClassTopic, "ransomware", "Ransomware attacks")
	text := graphtest.Entity(schema.ClassInstrument, "pact", "Pact")
	draft := graphtest.Entity(schema.ClassProposal, "draft", "a draft")
	meeting := graphtest.Entity(schema.ClassMeeting, "m", "Meeting")
	dated := func(f schema.Fact, date string) schema.Fact {
		f.Attrs = map[string]string{"date": date}
		return f
	}
	position := func(slug, words string) schema.Fact {
		return graphtest.Link(kenya, schema.RelExpressed, graphtest.Entity(schema.ClassPosition, slug, words))
	}
	for _, d := range []struct {
		name, published string
		facts           []schema.Fact
	}{
		{"late.txt", "2021-04-01", []schema.Fact{
			position("1", "that RANSOMWARE attacks must stop"), position("2", "that attacks by ransomware are rare"),
			graphtest.Link(kenya, schema.RelSupported, ransomware), graphtest.Link(kenya, schema.RelProposed, draft),
			graphtest.Link(draft, schema.RelAbout, ransomware),
		}},
		{"report.txt", "", []schema.Fact{
			dated(graphtest.Link(kenya, schema.RelSigned, text), "2019-05"), graphtest.Link(text, schema.RelAbout, ransomware),
			graphtest.Link(meeting, schema.RelAdopted, draft), graphtest.Value(meeting, schema.RelStartDate, "2022", schema.Date),
			graphtest.Link(kenya, schema.RelOpposed, graphtest.Entity(schema.ClassTopic, "treaty", "Treaty")),
		}},
	} {
		w := graphtest.NewWriter(d.name)
		for _, f := range d.facts {
			w.Say(f)
		}
		doc, facts := w.Done()
		doc.Published = d.published
		if _, err := s.Put(context.Background(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// told spells edges out with the dates of their periods.
func told(v *graph.View, edges []*graph.Edge) string {
	var lines []string
	for _, e := range edges {
		p, _ := v.Period(e)
		lines = append(lines, p.From+" "+e.Fact.Subject.ID+" "+string(e.Fact.Predicate)+" "+e.Fact.Object.ID)
	}
	return strings.Join(lines, "\n")
}

func TestStances(t *testing.T) {
	t.Parallel()
	s := debate(t)
	defer closeStore(t, s)
	v := s.View()
	on, err := v.Stances("state/KE", "topic/ransomware")
	if err != nil {
		t.Fatal(err)
	}
	got := told(v, on)
	first, rest, _ := strings.Cut(got, "\n")
	demand(t, "the earliest", first, "2019-05 state/KE signed instrument/pact")
	for _, line := range []string{"2021-04-01 state/KE expressed position/1", "2021-04-01 state/KE supported topic/ransomware", "2021-04-01 state/KE proposed proposal/draft"} {
		if !strings.Contains(rest, line) {
			t.Errorf("there is no %q in\n%s", line, rest)
		}
	}
	if strings.Contains(got, "position/2") || strings.Contains(got, "treaty") {
		t.Errorf("not about the topic:\n%s", got)
	}
	all, err := v.Stances("state/KE", "")
	if err != nil || len(all) != 6 {
		t.Errorf("%d stances in all, %v", len(all), err)
	}
	demand(t, "the latest", told(v, all[5:]), "2022 state/KE opposed topic/treaty") // by the one meeting that its document dates
	_, err = v.Stances("state/none", "")
	demandError(t, err, graph.ErrNotFound)
}

func TestLifeCycle(t *testing.T) {
	t.Parallel()
	s := debate(t)
	defer closeStore(t, s)
	events, err := s.View().LifeCycle("proposal/draft")
	if err != nil {
		t.Fatal(err)
	}
	demand(t, "events", told(s.View(), events), "2021-04-01 state/KE proposed proposal/draft\n2022 meeting/m adopted proposal/draft")
	_, err = s.View().LifeCycle("proposal/none")
	demandError(t, err, graph.ErrNotFound)
}

// TestSearchOfAll finds names and passages in one list.
func TestSearchOfAll(t *testing.T) {
	t.Parallel()
	s := debate(t)
	defer closeStore(t, s)
	v := s.View()
	nodes, _, err := v.FindNodes(t.Context(), "ransomware", 10)
	passages, _, errOfPassages := v.FindPassages(t.Context(), "ransomware", 10)
	found, errOfAll := v.Search(t.Context(), "ransomware", []schema.Class{schema.ClassTopic, schema.ClassPosition}, true)
	if err := errors.Join(err, errOfPassages, errOfAll); err != nil {
		t.Fatal(err)
	}
	if found.Len() != len(nodes)+len(passages) || found.Len() < 3 {
		t.Fatalf("%d are found, not %d and %d", found.Len(), len(nodes), len(passages))
	}
	for i := range found.Len() {
		one := found.At(i)
		switch {
		case one.Node != nil && one.Node.ID != found.ID(i), (one.Node == nil) == (one.Passage == nil), one.Text != found.Text(i), one.Score != found.Score(i):
			t.Errorf("place %d has %+v", i, one)
		case i > 0 && found.Score(i) > found.Score(i-1):
			t.Errorf("place %d is better than the one before", i)
		}
		if marks := graph.Highlight("ransomware", one.Text); len(marks) != 1 {
			t.Errorf("%q: %v", one.Text, marks)
		}
	}
	if none, err := v.Search(t.Context(), "ransomware", nil, false); err != nil || none.Len() != 0 {
		t.Errorf("%d are found of nothing, %v", none.Len(), err)
	}
	demand(t, "marks", graph.Highlight("accès", "Un accès à l’Été: accès."), [][2]int{{3, 8}, {18, 23}})
}
