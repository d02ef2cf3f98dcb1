package graphtest

import (
	"context"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func testLabels(t *testing.T, f *fixture) {
	fact := Link(iraq(), schema.RelAttended, fourth())
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		f.put(NewWriter(name).Write("In "+name+": ").Say(fact), graph.Added)
	}
	edges := containing(f.quads(), "state/IQ> <https://w3id.org/diplograph/ns#attended> <https://w3id.org/diplograph/meeting/delta-group-4>")
	Equal(t, "plain edges", len(edges), 3)
	for _, st := range f.store.View().Facts(graph.Filter{}) {
		Equal(t, "edges with the label "+st.ID, len(containing(edges, st.ID+"> .")), 1)
	}
	Equal(t, "types", len(containing(f.quads(), "state/IQ> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")), 1)
	Equal(t, "names", len(containing(f.quads(), "state/IQ>", "#label>")), 1)
}

func testOnlyPlainEdges(t *testing.T, f *fixture) {
	w := NewWriter("a.txt")
	for _, modality := range schema.Modalities() {
		fact := Link(iraq(), schema.RelAttended, fourth())
		fact.Modality = modality
		w.Say(fact)
		fact = Value(fourth(), schema.RelStartDate, "2019-09", schema.Date)
		fact.Modality = modality
		w.Say(fact)
	}
	f.put(w, graph.Added)
	_, facts := w.Done()
	Equal(t, "facts", f.facts(graph.Filter{}), facts)
	Equal(t, "plain edges", len(containing(f.quads(), "#attended>")), 1)
	Equal(t, "plain values", len(containing(f.quads(), "#startDate>")), 1)
	edges := f.store.View().Edges("state/IQ", schema.RelAttended, graph.Forward)
	var modalities []schema.Modality
	for _, e := range edges {
		modalities = append(modalities, e.Fact.Modality)
	}
	Equal(t, "modalities", modalities, []schema.Modality{schema.Plain, schema.Negated, schema.Planned, schema.Possible})
}

func testUnicode(t *testing.T, f *fixture) {
	names := []string{
		"Côte d’Ivoire 🇨🇮", "中华人民共和国", "الجمهورية", "a\u0301 \"quoted\" \\ back", "line\nbreak\ttab\r\u0000 null\u2028",
		"<tag> & {brace} | ^ `", "100 % [sic] #1?", "\U0010FFFF\uE000\uFFFD",
	}
	w := NewWriter("résumé <1> %20 中.txt").Write("Préambule 🕊: ")
	for _, name := range names {
		w.Say(Link(Entity(schema.ClassPerson, name, name), schema.RelAffiliatedWith, iraq()))
	}
	f.put(w, graph.Added)
	doc, facts := w.Done()
	Equal(t, "facts", f.facts(graph.Filter{}), facts)
	for _, name := range names {
		if n, ok := f.store.View().Node("person/" + name); !ok || n.Name != name {
			t.Errorf("node of %q is %+v", name, n)
		}
	}
	text, err := f.store.View().Text(context.Background(), doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	Equal(t, "text", text, doc.Text)
	for _, line := range f.quads() {
		for _, iri := range strings.SplitAfter(line, "<")[1:] {
			iri, _, _ = strings.Cut(iri, ">")
			if strings.HasPrefix(iri, "https://w3id.org/") && strings.ContainsAny(iri, " \"{}|^`\\\n") {
				t.Errorf("%q is no IRI", iri)
			}
		}
	}
}

func testLargeValues(t *testing.T, f *fixture) {
	long := strings.Repeat("long wörds ", 5_000)
	w := NewWriter("a.txt").Say(Link(iraq(), schema.RelExpressed, Entity(schema.ClassPosition, "a-1", long)))
	f.put(w, graph.Added)
	f.put(NewWriter("b.txt").Write(strings.Repeat("much text ", 100_000)), graph.Added)
	_, facts := w.Done()
	Equal(t, "facts", f.facts(graph.Filter{}), facts)
	n, _ := f.store.View().Node("position/a-1")
	Equal(t, "name", n.Name, long)
	text, err := f.store.View().Text(context.Background(), "document/b.txt")
	if err != nil {
		t.Fatal(err)
	}
	Equal(t, "bytes of text", len(text), 1_000_000)
}

func testPartialDates(t *testing.T, f *fixture) {
	w := NewWriter("a.txt")
	for _, date := range []string{"2019", "2019-09", "2019-09-02"} {
		w.Say(Value(fourth(), schema.RelStartDate, date, schema.Date))
	}
	f.put(w, graph.Added)
	for date, name := range map[string]string{"2019": "gYear", "2019-09": "gYearMonth", "2019-09-02": "date"} {
		want := `"` + date + `"^^<http://www.w3.org/2001/XMLSchema#` + name + ">"
		Equal(t, "literals "+want, len(containing(f.quads(), "#startDate>", want)), 1)
	}
	var values []string
	for _, e := range f.store.View().Edges(fourth().ID, schema.RelStartDate, graph.Forward) {
		values = append(values, e.Fact.Object.Literal.Value)
	}
	Equal(t, "values", values, []string{"2019", "2019-09", "2019-09-02"})
}

func testSharedEvidence(t *testing.T, f *fixture) {
	weak, strong := Link(iraq(), schema.RelAttended, fourth()), Link(iraq(), schema.RelAttended, fourth())
	weak.Confidence, strong.Confidence = 0.4, 0.9
	strong.Attrs, strong.Rule = map[string]string{"capacity": "observer"}, "strong.rule"
	f.put(NewWriter("b.txt").Say(weak), graph.Added)
	f.put(NewWriter("a.txt").Say(strong), graph.Added)
	both := f.store.View()
	edge := both.Edges("state/IQ", schema.RelAttended, graph.Forward)[0]
	Equal(t, "confidence", edge.Fact.Confidence, 0.9)
	Equal(t, "rule", edge.Fact.Rule, "strong.rule")
	Equal(t, "attributes", edge.Fact.Attrs, strong.Attrs)
	Equal(t, "evidence", len(edge.Fact.Evidence), 2)
	Equal(t, "first source", edge.Statements[0].Document, "document/a.txt")

	f.put(NewWriter("a.txt").Write("Withdrawn."), graph.Replaced)
	alone := f.store.View().Edges("state/IQ", schema.RelAttended, graph.Forward)[0]
	Equal(t, "edge", alone.ID, edge.ID)
	Equal(t, "confidence of what is left", alone.Fact.Confidence, 0.4)
	Equal(t, "evidence of what is left", len(alone.Fact.Evidence), 1)
	Equal(t, "inverse", f.store.View().Edges(fourth().ID, schema.RelAttended, graph.Inverse)[0], alone)
	Equal(t, "seen before", both.Edges("state/IQ", schema.RelAttended, graph.Forward)[0], edge)
}

func testMerging(t *testing.T, f *fixture) {
	first, second := Link(iraq(), schema.RelAttended, fourth()), Link(iraq(), schema.RelAttended, fourth())
	second.Attrs = map[string]string{"capacity": "member"}
	of := func(unit string) schema.Fact {
		fact := Value(fourth(), schema.RelParticipantCount, "10", schema.Integer)
		fact.Attrs = map[string]string{"unit": unit}
		return fact
	}
	w := NewWriter("a.txt").Say(first).Say(of("States")).Say(second).Say(of("companies"))
	Equal(t, "receipt", f.put(w, graph.Added), graph.Receipt{Revision: 1, Outcome: graph.Added, Added: 3})
	_, facts := w.Done()
	Equal(t, "facts", f.facts(graph.Filter{}), schema.Merge(facts))
	// Key attributes tell statements apart.
	Equal(t, "counts", len(f.store.View().Edges(fourth().ID, schema.RelParticipantCount, graph.Forward)), 2)
	f.put(w, graph.Unchanged)
}

func testNames(t *testing.T, f *fixture) {
	named := func(name string) schema.Entity { return Entity(schema.ClassState, "CN", name) }
	f.put(NewWriter("a.txt").Say(Link(named("China"), schema.RelAttended, fourth())).Say(Link(named("China"), schema.RelHosted, fourth())), graph.Added)
	f.put(NewWriter("b.txt").Say(Link(named("PRC"), schema.RelAttended, fourth())).Say(Link(named("People's Republic of China"), schema.RelHosted, fourth())), graph.Added)
	n, _ := f.store.View().Node("state/CN")
	Equal(t, "node", *n, graph.Node{Entity: named("China"), Aliases: []string{"People's Republic of China", "PRC"}})
	Equal(t, "labels", len(containing(f.quads(), "state/CN>", "#label>")), 3)
	f.put(NewWriter("a.txt").Write("Nothing."), graph.Replaced)
	n, _ = f.store.View().Node("state/CN")
	Equal(t, "node by the other document", *n, graph.Node{Entity: named("People's Republic of China"), Aliases: []string{"PRC"}})
	Equal(t, "labels by the other document", len(containing(f.quads(), "state/CN>", "#label>")), 2)
	Equal(t, "states", len(f.store.View().Nodes(schema.ClassState)), 1)
}

func testDocumentNodes(t *testing.T, f *fixture) {
	letter := schema.Entity{Class: schema.ClassDocument, ID: DocumentID("letter.txt"), Name: "the letter"}
	f.put(NewWriter("a.txt").Say(Link(letter, schema.RelReferredTo, fourth())), graph.Added)
	n, ok := f.store.View().Node(letter.ID)
	if !ok || n.Name != "the letter" {
		t.Errorf("a document that is only named is %+v", n)
	}
	if _, ok := f.store.View().Document(letter.ID); ok {
		t.Error("a document that is only named is stored")
	}
	f.put(NewWriter("letter.txt").Write("Dear colleagues"), graph.Added)
	n, _ = f.store.View().Node(letter.ID)
	Equal(t, "node", *n, graph.Node{
		Entity:  schema.Entity{Class: schema.ClassDocument, ID: letter.ID, Name: "About letter.txt"},
		Aliases: []string{"the letter"},
	})
	Equal(t, "types", len(containing(f.quads(), letter.ID+"> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")), 1)
	Equal(t, "stats", f.store.Stats().Nodes, 3)
}

func testOrder(t *testing.T, f *fixture) {
	meeting := func(slug, date string) schema.Entity {
		m := Entity(schema.ClassMeeting, slug, "Meeting "+slug)
		if date != "" {
			f.put(NewWriter(slug).Say(Value(m, schema.RelStartDate, date, schema.Date)), graph.Added)
		}
		return m
	}
	w := NewWriter("a.txt")
	for _, m := range []schema.Entity{meeting("d", ""), meeting("c", "2018-05"), meeting("a", "2019"), meeting("b", "2019-09-02"), meeting("e", "2018-05")} {
		w.Say(Link(iraq(), schema.RelAttended, m))
	}
	f.put(w, graph.Added)
	var order []string
	for _, e := range f.store.View().Edges("state/IQ", schema.RelAttended, graph.Forward) {
		order = append(order, e.Fact.Object.Name)
	}
	Equal(t, "meetings", order, []string{"Meeting b", "Meeting a", "Meeting c", "Meeting e", "Meeting d"})

	w = NewWriter("b.txt").Say(Link(japan(), schema.RelHosted, fourth())).Say(Link(iraq(), schema.RelHosted, fourth()))
	f.put(w, graph.Added)
	Equal(t, "first host", f.store.View().Edges(fourth().ID, schema.RelHosted, graph.Inverse)[0].Fact.Subject.ID, "state/IQ")
	w = NewWriter("c.txt")
	for _, n := range []string{"10", "9", "100"} {
		w.Say(Value(fourth(), schema.RelParticipantCount, n, schema.Integer))
	}
	f.put(w, graph.Added)
	order = nil
	for _, e := range f.store.View().Edges(fourth().ID, schema.RelParticipantCount, graph.Forward) {
		order = append(order, e.Fact.Object.Literal.Value)
	}
	Equal(t, "numbers", order, []string{"9", "10", "100"})
}

func testFilters(t *testing.T, f *fixture) {
	planned := Link(japan(), schema.RelAttended, fifth())
	planned.Modality, planned.Confidence = schema.Planned, 0.5
	f.put(NewWriter("b.txt").Say(Link(iraq(), schema.RelAttended, fourth())).Say(planned), graph.Added)
	f.put(NewWriter("a.txt").Say(Link(japan(), schema.RelHosted, fourth())).Say(Value(fourth(), schema.RelOrdinal, "4", schema.Integer)), graph.Added)
	for name, c := range map[string]struct {
		filter graph.Filter
		want   []schema.Relation
	}{
		"all":        {graph.Filter{}, []schema.Relation{schema.RelHosted, schema.RelOrdinal, schema.RelAttended, schema.RelAttended}},
		"subject":    {graph.Filter{Subject: "state/JP"}, []schema.Relation{schema.RelHosted, schema.RelAttended}},
		"object":     {graph.Filter{Object: fourth().ID}, []schema.Relation{schema.RelHosted, schema.RelAttended}},
		"value":      {graph.Filter{Object: "4"}, []schema.Relation{schema.RelOrdinal}},
		"document":   {graph.Filter{Document: "document/b.txt"}, []schema.Relation{schema.RelAttended, schema.RelAttended}},
		"predicates": {graph.Filter{Predicates: []schema.Relation{schema.RelHosted, schema.RelOrdinal}}, []schema.Relation{schema.RelHosted, schema.RelOrdinal}},
		"plain":      {graph.Filter{Modalities: []schema.Modality{schema.Plain}, Predicates: []schema.Relation{schema.RelAttended}}, []schema.Relation{schema.RelAttended}},
		"confidence": {graph.Filter{MinConfidence: 0.6}, []schema.Relation{schema.RelHosted, schema.RelOrdinal, schema.RelAttended}},
		"two":        {graph.Filter{Document: "document/b.txt", Subject: "state/JP"}, []schema.Relation{schema.RelAttended}},
		"none":       {graph.Filter{Subject: "state/XX"}, nil},
	} {
		var got []schema.Relation
		for _, fact := range f.facts(c.filter) {
			got = append(got, fact.Predicate)
		}
		Equal(t, name, got, c.want)
	}
}
