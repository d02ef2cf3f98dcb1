package graph_test

import (
	"context"
	"errors"
	"slices"
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
	demand(t, "quads", short(t, s.View().Facts(graph.Filter{}), s.View().Quads), []string{
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

// TestJudgementQuads shows the quads that judgements add, all of them and in
// order.
func TestJudgementQuads(t *testing.T) {
	t.Parallel()
	s, err := graph.Open(context.Background(), "mem:", graph.Options{
		Author: "curator", Now: func() time.Time { return time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC) },
	})
	if err != nil {
		t.Fatal(err)
	}
	defer closeStore(t, s)
	china, meeting := graphtest.Entity(schema.ClassState, "CN", "China"), graphtest.Entity(schema.ClassMeeting, "y", "Meeting Y")
	other := graphtest.Entity(schema.ClassMeeting, "z", "Z Meeting")
	doc, facts := graphtest.NewWriter("x.txt").Say(graphtest.Link(china, schema.RelHosted, meeting)).Done()
	if _, err := s.Put(context.Background(), doc, facts); err != nil {
		t.Fatal(err)
	}
	said := s.View().Facts(graph.Filter{})
	before := len(short(t, said, s.View().History))
	id, object, by := said[0].ID, schema.EntityTerm(other), graph.By{Author: "ada"}
	correction := graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Object: &object}}
	_, judged := s.Judge(context.Background(), graph.By{Author: "ada", Note: "it moved"}, correction)
	_, merged := s.Match(context.Background(), by, graph.Match{A: other.ID, B: meeting.ID, Verdict: graph.Same, Keep: other.ID})
	_, parted := s.Match(context.Background(), by, graph.Match{A: other.ID, B: meeting.ID, Verdict: graph.TakenBack})
	_, withdrawn := s.Withdraw(context.Background(), doc.ID, graph.By{})
	if err := errors.Join(judged, merged, parted, withdrawn); err != nil {
		t.Fatal(err)
	}
	stamp := func(revision, author, cause, outcome string) []string {
		return []string{
			"revision/" + revision + ` dg:number "` + revision + `"^^xsd:integer .`,
			"revision/" + revision + ` dg:time "2026-01-31T12:00:00Z"^^xsd:dateTime .`,
			"revision/" + revision + ` dg:author "` + author + `" .`,
			"revision/" + revision + " dg:cause " + cause + " .",
			"revision/" + revision + ` dg:outcome "` + outcome + `" .`,
		}
	}
	demand(t, "quads", short(t, said, s.View().History)[before:], slices.Concat(
		stamp("2", "ada", "statement/hosted", "judged"), []string{
			`revision/2 dg:note "it moved" .`,
			`meeting/z rdf:type dg:Meeting .`,
			`meeting/z rdfs:label "Z Meeting" .`,
			`statement/hosted dg:verdict "corrected" revision/2 .`,
			`statement/hosted dg:correction "{'object':{'kind':'Meeting','name':'Z Meeting','id':'meeting/z'}}"^^rdf:JSON revision/2 .`,
		},
		stamp("3", "ada", "meeting/y", "judged"), []string{
			`meeting/y dg:sameAs meeting/z revision/3 .`,
			`meeting/z dg:preferredTo meeting/y revision/3 .`,
		},
		stamp("4", "ada", "meeting/y", "judged"), []string{
			`meeting/y dg:unjudgedWith meeting/z revision/4 .`,
		},
		stamp("5", "curator", "document/x.txt", "withdrawn"), []string{
			`statement/hosted dg:retiredIn revision/5 .`,
		},
	))
}

// short reads quads for people, in which statements are called by what they say.
func short(t *testing.T, said []*graph.Statement, read func(context.Context, func(quad.Quad) error) error) (lines []string) {
	t.Helper()
	err := read(context.Background(), func(q quad.Quad) error {
		line := q.NQuad()
		for _, st := range said {
			line = strings.ReplaceAll(line, st.ID, "statement/"+string(st.Fact.Predicate))
		}
		lines = append(lines, shorten.Replace(line))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
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
