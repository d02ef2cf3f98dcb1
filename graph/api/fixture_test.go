package api_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// The documents of the fixture. Every fact below quotes a part of one.
const (
	report = `Chairman's report. The Fourth Meeting of the Working Group was held in Hangzhou on 2-4 September 2019. ` +
		`China, Japan and Qatar participated, and the ICRC was present as observer. ` +
		`Mr. Dong Hanfei, Official from the Ministry of Public Security, explained combating cybercrime. ` +
		`The Chair set forth a proposal: a zero draft on basic principles. Qatar supported the proposal, and China strongly supported it. ` +
		`The Chair's proposal was unanimously adopted. A fifth meeting will be held in 2020.`
	release = `Press release. Japan took part in the Fourth Meeting of the Working Group, which began on 3 September 2019. Korea did not attend it.`
)

func entity(class schema.Class, id, name string) schema.Entity {
	return schema.Entity{Class: class, ID: id, Name: name}
}

func meeting() schema.Entity {
	return entity(schema.ClassMeeting, "meeting/wg-4", "Fourth Meeting of the Working Group")
}

func state(code, name string) schema.Entity {
	return entity(schema.ClassState, "state/"+code, name)
}

// said makes a fact that the quote proves.
func said(doc, text string, s schema.Entity, r schema.Relation, o schema.Term, quote string, attrs ...string) schema.Fact {
	before, _, found := strings.Cut(text, quote)
	if !found {
		panic(fmt.Sprintf("the fixture has no words %q", quote))
	}
	start := len([]rune(before))
	f := schema.Fact{
		Subject: s, Predicate: r, Object: o, Attrs: map[string]string{}, Confidence: 0.9, Rule: "test/" + string(r),
		Evidence: []schema.Evidence{{Document: doc, Start: start, End: start + len([]rune(quote)), Quote: quote}},
	}
	for i := 0; i < len(attrs); i += 2 {
		f.Attrs[attrs[i]] = attrs[i+1]
	}
	return f
}

func reportFacts() []schema.Fact {
	const doc = "document/report.txt"
	m, of := meeting(), schema.EntityTerm
	dong := entity(schema.ClassPerson, "person/dong-hanfei", "Dong Hanfei")
	chair := entity(schema.ClassPerson, "person/chair-wg-4", "the Chair")
	draft := entity(schema.ClassProposal, "proposal/wg-4-1", "a zero draft on basic principles")
	fact := func(s schema.Entity, r schema.Relation, o schema.Term, quote string, attrs ...string) schema.Fact {
		return said(doc, report, s, r, o, quote, attrs...)
	}
	facts := []schema.Fact{
		fact(m, schema.RelStartDate, schema.LiteralTerm("2019-09-02", schema.Date), "2-4 September 2019"),
		fact(m, schema.RelHeldIn, of(entity(schema.ClassPlace, "place/hangzhou-cn", "Hangzhou")), "held in Hangzhou"),
		fact(m, schema.RelParticipantCount, schema.LiteralTerm("3", schema.Integer), "China, Japan and Qatar", "unit", "States"),
		fact(m, schema.RelFormat, schema.LiteralTerm("in-person", schema.String), "held in Hangzhou"),
		fact(m, schema.RelPartOf, of(entity(schema.ClassSeries, "series/wg", "Working Group")), "Meeting of the Working Group"),
		fact(state("CN", "China"), schema.RelAttended, of(m), "China, Japan and Qatar participated", "capacity", "member"),
		fact(state("JP", "Japan"), schema.RelAttended, of(m), "China, Japan and Qatar participated", "capacity", "member"),
		fact(state("QA", "Qatar"), schema.RelAttended, of(m), "China, Japan and Qatar participated", "capacity", "member"),
		fact(entity(schema.ClassOrganization, "org/icrc", "ICRC"), schema.RelAttended, of(m), "the ICRC was present as observer", "capacity", "observer"),
		fact(dong, schema.RelPresented, of(entity(schema.ClassTopic, "topic/cybercrime", "combating cybercrime")), "explained combating cybercrime"),
		fact(dong, schema.RelAffiliatedWith, of(entity(schema.ClassOrganization, "org/mps-cn", "Ministry of Public Security")), "Official from the Ministry of Public Security", "role", "Official"),
		fact(chair, schema.RelProposed, of(draft), "The Chair set forth a proposal: a zero draft", "outcome", "adopted"),
		fact(state("QA", "Qatar"), schema.RelSupported, of(draft), "Qatar supported the proposal"),
		fact(state("CN", "China"), schema.RelSupported, of(draft), "China strongly supported it", "strength", "strong"),
		fact(m, schema.RelAdopted, of(draft), "The Chair's proposal was unanimously adopted", "manner", "unanimous"),
	}
	fifth := fact(entity(schema.ClassMeeting, "meeting/wg-5", "Fifth Meeting"), schema.RelStartDate, schema.LiteralTerm("2020", schema.Date), "A fifth meeting will be held in 2020")
	fifth.Modality = schema.Planned
	return append(facts, fifth)
}

func releaseFacts() []schema.Fact {
	const doc = "document/release.txt"
	m := meeting()
	begin := said(doc, release, m, schema.RelStartDate, schema.LiteralTerm("2019-09-03", schema.Date), "began on 3 September 2019")
	begin.Confidence = 0.6
	absent := said(doc, release, state("KR", "Korea"), schema.RelAttended, schema.EntityTerm(m), "Korea did not attend it")
	absent.Modality = schema.Negated
	return []schema.Fact{
		said(doc, release, state("JP", "Japan"), schema.RelAttended, schema.EntityTerm(m), "Japan took part"), begin, absent,
	}
}

// newStore returns a store in memory that holds the fixture.
func newStore(t testing.TB) *graph.Store {
	t.Helper()
	clock := func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }
	store, err := graph.Open(t.Context(), "mem:", graph.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	put(t, store, schema.Document{ID: "document/report.txt", Name: "report.txt", Title: "Chairman's report", MediaType: "text/plain", Published: "2019-09", Hash: strings.Repeat("0", 64), Text: report}, reportFacts())
	put(t, store, schema.Document{ID: "document/release.txt", Name: "release.txt", MediaType: "text/plain", Text: release}, releaseFacts())
	return store
}

func put(t testing.TB, store *graph.Store, doc schema.Document, facts []schema.Fact) {
	t.Helper()
	if _, err := store.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
}

// extract stands in for the real one: a text is one fact, or what it says is wrong.
func extract(_ context.Context, name, mediaType string, data []byte) (schema.Document, []schema.Fact, error) {
	text := string(data)
	switch {
	case mediaType != "text/plain":
		return schema.Document{}, nil, fmt.Errorf("%w: %s", api.ErrUnsupportedMediaType, mediaType)
	case text == "garbled":
		return schema.Document{}, nil, fmt.Errorf("%w: offset 0", api.ErrUnreadable)
	case text == "secret":
		return schema.Document{}, nil, errors.New("the secret reason")
	case text == "panic":
		panic("the secret reason")
	}
	doc := schema.Document{ID: "document/" + name, Name: name, MediaType: mediaType, Text: text}
	return doc, []schema.Fact{said(doc.ID, text, state("FR", "France"), schema.RelAttended, schema.EntityTerm(meeting()), text)}, nil
}

// newHandler serves the fixture, changed by the options. Everybody on
// this machine may do everything.
func newHandler(t testing.TB, options ...func(*api.Config)) http.Handler {
	t.Helper()
	config := api.Config{Extract: extract, Logger: slog.New(slog.DiscardHandler), Anonymous: access.All(), NoCost: true}
	for _, option := range options {
		option(&config)
	}
	if config.Store == nil {
		config.Store = newStore(t)
	}
	h, err := api.New(config)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// send makes one request of the handler.
func send(t testing.TB, h http.Handler, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
	r.Host = "localhost"
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}
