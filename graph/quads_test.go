package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// TestQuads shows the quads of one document, all of them and in order.
func TestQuads(t *testing.T) {
	t.Parallel()
	s, err := graph.Open(context.Background(), "mem:", graph.Options{
		Author: "curator", Now: func() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) },
	})
	if err != nil {
		t.Fatal(err)
	}
	defer closeStore(t, s)
	china := graphtest.Entity(schema.ClassState, "CN", "China")
	meeting := graphtest.Entity(schema.ClassMeeting, "y", "Meeting Y")
	hosted := graphtest.Link(china, schema.RelHosted, meeting)
	hosted.Modality = schema.Planned
	start := graphtest.Value(meeting, schema.RelStartDate, "2019-09", schema.Date)
	doc, facts := graphtest.NewWriter("x.txt").Say(start).Say(hosted).Done()
	doc.Hash = "abc"
	if _, err := s.Put(context.Background(), doc, facts); err != nil {
		t.Fatal(err)
	}
	var got []string
	err = s.View().Quads(context.Background(), func(q quad.Quad) error {
		line := q.NQuad()
		for _, st := range s.View().Facts(graph.Filter{}) {
			line = strings.ReplaceAll(line, st.ID, "statement/"+string(st.Fact.Predicate))
		}
		got = append(got, shorten.Replace(line))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	demand(t, "quads", got, []string{
		`revision/1 dg:number "1"^^xsd:integer .`,
		`revision/1 dg:time "2026-01-31T12:00:00Z"^^xsd:dateTime .`,
		`revision/1 dg:author "curator" .`,
		`revision/1 dg:cause document/x.txt .`,
		`document/x.txt dg:sourceName "x.txt" revision/1 .`,
		`document/x.txt dg:title "About x.txt" revision/1 .`,
		`document/x.txt dg:mediaType "text/plain" revision/1 .`,
		`document/x.txt dg:published "2019-09" revision/1 .`,
		`document/x.txt dg:sha256 "abc" revision/1 .`,
		`document/x.txt dg:text "Meeting Y startDate 2019-09. China hosted Meeting Y. " revision/1 .`,
		`document/x.txt rdf:type dg:Document .`,
		`meeting/y rdf:type dg:Meeting .`,
		`state/CN rdf:type dg:State .`,
		`meeting/y rdfs:label "Meeting Y" .`,
		`state/CN rdfs:label "China" .`,
		`meeting/y dg:startDate "2019-09"^^xsd:gYearMonth statement/startDate .`,
		`statement/startDate dg:saidIn document/x.txt .`,
		`statement/startDate dg:payload "{'subjectName':'Meeting Y','evidence':[{'start':0,'end':27,'quote':'Meeting Y startDate 2019-09'}],'confidence':0.75,'rule':'startDate.test'}"^^rdf:JSON revision/1 .`,
		`statement/startDate dg:addedIn revision/1 .`,
		`statement/hosted dg:saidIn document/x.txt .`,
		`statement/hosted dg:payload "{'subjectName':'China','objectName':'Meeting Y','evidence':[{'start':29,'end':51,'quote':'China hosted Meeting Y'}],'confidence':0.75,'rule':'hosted.test','modality':'planned','unasserted':{'subject':'state/CN','predicate':'hosted','object':'meeting/y'}}"^^rdf:JSON revision/1 .`,
		`statement/hosted dg:addedIn revision/1 .`,
	})
}

// shorten writes N-Quads for people, without their brackets.
var shorten = strings.NewReplacer(
	"<https://w3id.org/diplograph/ns#", "dg:",
	"<https://w3id.org/diplograph/", "",
	"<http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:",
	"<http://www.w3.org/2000/01/rdf-schema#", "rdfs:",
	"<http://www.w3.org/2001/XMLSchema#", "xsd:",
	">", "",
	`\"`, "'",
)

// TestOwnTerms checks that no relation has a name that the store uses.
func TestOwnTerms(t *testing.T) {
	t.Parallel()
	own := map[string]bool{}
	for _, term := range graph.OwnTerms() {
		own[term] = true
	}
	for _, r := range schema.Default().Relations {
		if own[string(r.Name)] {
			t.Errorf("the relation %s is a term of the store", r.Name)
		}
	}
}
