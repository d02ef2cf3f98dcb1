package api_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// stream asks for a stream that ends of itself, and lists its events: name, id and data.
func stream(t *testing.T, h http.Handler, query string, headers ...string) []string {
	t.Helper()
	w := send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, nil), append([]string{"Accept", "text/event-stream"}, headers...)...)
	return eventsOf(w.Body.String())
}

func eventsOf(text string) (events []string) {
	for _, block := range strings.Split(text, "\n\n") {
		if strings.HasPrefix(block, "event: ") {
			events = append(events, strings.NewReplacer("event: ", "", "\nid: ", " ", "\ndata: ", " ").Replace(block))
		}
	}
	return events
}

const ingested = `subscription { documentIngested(%s) { outcome document { name } revision { number kind } } }`

func TestReplay(t *testing.T) {
	h := newHandler(t)
	report := `next 1 {"data":{"documentIngested":{"outcome":"ADDED","document":{"name":"report.txt"},"revision":{"number":1,"kind":"DOCUMENT_ADDED"}}}}`
	release := `next 2 {"data":{"documentIngested":{"outcome":"ADDED","document":{"name":"release.txt"},"revision":{"number":2,"kind":"DOCUMENT_ADDED"}}}}`
	const end = `complete `
	for _, test := range []struct {
		arguments, seen string
		want            []string
	}{
		{"since: 0, live: false", "", []string{report, release, end}},
		{"since: 0, first: 2", "", []string{report, release, end}},
		{"since: 0, first: 1", "", []string{report, end}},
		{"since: 0, first: 0", "", []string{end}},
		{"since: 1, live: false", "", []string{release, end}},
		{"since: 2, live: false", "", []string{end}},
		{"live: false", "", []string{end}},
		{"since: 0, live: false", "1", []string{release, end}},
		{"live: false", "1", []string{release, end}},
		{"since: 2, live: false", "1", []string{end}},
		{"since: 0, live: false", "what?", []string{report, release, end}},
		{`since: 0, live: false, filter: {name: {contains: "release"}}`, "", []string{release, end}},
	} {
		got := stream(t, h, fmt.Sprintf(ingested, test.arguments), "Last-Event-ID", test.seen)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s after %q (-want +got):\n%s", test.arguments, test.seen, diff)
		}
	}
}

func TestReplayRefusals(t *testing.T) {
	h := newHandler(t)
	for arguments, message := range map[string]string{
		"since: 3":            "cannot be told any more, or has not happened yet",
		"since: -1":           "since: -1 is negative",
		"since: 0, first: -1": "first: -1 is negative",
	} {
		got := stream(t, h, fmt.Sprintf(ingested, arguments))
		if len(got) != 2 || !strings.Contains(got[0], message) || !strings.Contains(got[0], `"code":"BAD_USER_INPUT"`) || got[1] != "complete " {
			t.Errorf("%s: %q", arguments, got)
		}
	}
}

// TestChangesOfFacts follows what judgements and a new text do to what is shown.
func TestChangesOfFacts(t *testing.T) {
	store := newStore(t)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	fact := store.View().Facts(graph.Filter{Predicates: []schema.Relation{schema.RelHeldIn}})[0].ID
	for _, change := range []string{
		`rejectFacts(input: {facts: ["` + fact + `"], note: "elsewhere"}) { revision }`,
		`clearFacts(input: {facts: ["` + fact + `"]}) { revision }`,
		`acceptFacts(input: {facts: ["` + fact + `"]}) { revision }`,
		`correctFact(input: {fact: "` + fact + `", modality: PLANNED}) { revision }`,
		`withdrawDocument(input: {document: "document/release.txt"}) { revision }`,
	} {
		if a := ask(t, h, "mutation { "+change+" }", nil); len(a.Errors) > 0 {
			t.Fatalf("%s: %+v", change, a.Errors)
		}
	}
	got := stream(t, h, `subscription { factsChanged(since: 2, live: false) {
		revision { number kind note document { id name } judgements { verdict fact { predicate } } }
		added { totalCount nodes { predicate } } retired { totalCount nodes { predicate retired } } changed { totalCount nodes { modality } } } }`)
	want := []string{
		`next 3 {"data":{"factsChanged":{"revision":{"number":3,"kind":"JUDGED","note":"elsewhere","document":null,"judgements":[{"verdict":"REJECTED","fact":{"predicate":"HELD_IN"}}]},` +
			`"added":{"totalCount":0,"nodes":[]},"retired":{"totalCount":1,"nodes":[{"predicate":"HELD_IN","retired":null}]},"changed":{"totalCount":0,"nodes":[]}}}}`,
		`next 4 {"data":{"factsChanged":{"revision":{"number":4,"kind":"JUDGED","note":null,"document":null,"judgements":[{"verdict":"TAKEN_BACK","fact":{"predicate":"HELD_IN"}}]},` +
			`"added":{"totalCount":1,"nodes":[{"predicate":"HELD_IN"}]},"retired":{"totalCount":0,"nodes":[]},"changed":{"totalCount":0,"nodes":[]}}}}`,
		`next 6 {"data":{"factsChanged":{"revision":{"number":6,"kind":"JUDGED","note":null,"document":null,"judgements":[{"verdict":"CORRECTED","fact":{"predicate":"HELD_IN"}}]},` +
			`"added":{"totalCount":0,"nodes":[]},"retired":{"totalCount":0,"nodes":[]},"changed":{"totalCount":1,"nodes":[{"modality":"PLANNED"}]}}}}`,
		`next 7 {"data":{"factsChanged":{"revision":{"number":7,"kind":"DOCUMENT_WITHDRAWN","note":null,"document":{"id":"document/release.txt","name":"release.txt"},"judgements":[]},` +
			`"added":{"totalCount":0,"nodes":[]},"retired":{"totalCount":3,"nodes":[{"predicate":"ATTENDED","retired":7},{"predicate":"START_DATE","retired":7},{"predicate":"ATTENDED","retired":7}]},"changed":{"totalCount":0,"nodes":[]}}}}`,
		`complete `,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got = stream(t, h, `subscription { factsChanged(since: 0, live: false, filter: {predicate: [HELD_IN]}) { revision { number } } }`)
	if diff := cmp.Diff([]string{"1", "3", "4", "6"}, idsOf(got)); diff != "" {
		t.Errorf("of one predicate (-want +got):\n%s", diff)
	}
	got = stream(t, h, `subscription { revisionMade(since: 0, live: false, filter: {kind: [JUDGED, DOCUMENT_WITHDRAWN]}) { number } }`)
	if diff := cmp.Diff([]string{"3", "4", "5", "6", "7"}, idsOf(got)); diff != "" {
		t.Errorf("of one kind (-want +got):\n%s", diff)
	}
}

// idsOf lists the ids of events.
func idsOf(events []string) (ids []string) {
	for _, e := range events {
		if fields := strings.Fields(e); fields[0] == "next" {
			ids = append(ids, fields[1])
		}
	}
	return ids
}

func TestStreamsOfOtherOperations(t *testing.T) {
	h := newHandler(t)
	for name, test := range map[string]struct {
		query string
		want  []string
	}{
		"query":    {`{ stats { revision } }`, []string{`next {"data":{"stats":{"revision":2}}}`, "complete "}},
		"mutation": {`mutation { withdrawDocument(input: {document: "document/nothing.txt"}) { revision } }`, []string{`next {"data":{"withdrawDocument":{"revision":2}}}`, "complete "}},
	} {
		if diff := cmp.Diff(test.want, stream(t, h, test.query)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestStreamRefusals(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.MaxDepth = 4 })
	sub := `{"query":"subscription { revisionMade(first: 0) { id } }"}`
	mutation := "/graphql?query=" + url.QueryEscape(`mutation { withdrawDocument(input: {document: "document/report.txt"}) { revision } }`)
	for _, test := range []struct {
		name, method, target, body, accept string
		status                             int
		contains                           string
	}{
		{"plain request", "POST", "/graphql", sub, "application/json", 406, "text/event-stream"},
		{"no choice", "POST", "/graphql", sub, "", 406, "BAD_REQUEST"},
		{"events are the second choice", "POST", "/graphql", sub, "application/json, text/event-stream", 200, "event: complete"},
		{"events are refused", "POST", "/graphql", sub, "application/json, text/event-stream;q=0", 406, "BAD_REQUEST"},
		{"query, events are the second choice", "POST", "/graphql", `{"query":"{ stats { revision } }"}`, "application/json, text/event-stream", 200, `{"data":{"stats":{"revision":2}}}`},
		{"no JSON", "POST", "/graphql", `{`, "text/event-stream", 400, "BAD_REQUEST"},
		{"invalid", "POST", "/graphql", `{"query":"subscription { nothing }"}`, "text/event-stream", 200, "GRAPHQL_VALIDATION_FAILED"},
		{"unknown hash", "POST", "/graphql", hashed("", sum("x")), "text/event-stream", 200, "PERSISTED_QUERY_NOT_FOUND"},
		{"mutation by GET", "GET", mutation, "", "text/event-stream", 200, "a mutation needs POST"},
		{"too deep", "POST", "/graphql", `{"query":"subscription { revisionMade(live: false) { changes { revision { changes { revision { id } } } } } }"}`, "text/event-stream", 200, "QUERY_TOO_DEEP"},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := send(t, h, test.method, test.target, test.body, "Accept", test.accept)
			if w.Code != test.status || !strings.Contains(w.Body.String(), test.contains) {
				t.Errorf("status %d: %s", w.Code, w.Body)
			}
		})
	}
	if a := ask(t, h, `{ stats { documents } }`, nil); string(a.Data["stats"]) != `{"documents":2}` {
		t.Errorf("something was withdrawn: %s", a.Data["stats"])
	}
}

// TestLive has clients on both kinds of connections see what others do.
func TestLive(t *testing.T) {
	store := newStore(t)
	server := httptest.NewServer(newHandler(t, func(c *api.Config) { c.Store = store }))
	t.Cleanup(server.Close)
	address := server.URL + "/graphql"
	socket := openSocket(t, address, `{}`)
	socket.subscribe("a", fmt.Sprintf(ingested, "since: 2"))
	socket.subscribe("b", fmt.Sprintf(ingested, `since: 2, filter: {name: {eq: "other.txt"}}`))
	socket.subscribe("c", fmt.Sprintf(ingested, "since: 1, first: 1"))
	socket.expect(`{"type":"next","id":"c","payload":{"data":{"documentIngested":{"outcome":"ADDED","document":{"name":"release.txt"},"revision":{"number":2,"kind":"DOCUMENT_ADDED"}}}}}`, `{"type":"complete","id":"c"}`)
	events := openEvents(t, address, fmt.Sprintf(ingested, "since: 1"))
	events.next("next 2 ")
	for n, name := range []string{"new.txt", "other.txt"} {
		text := fmt.Sprintf("Document %d: Japan took part.", n)
		doc := schema.Document{ID: "document/" + name, Name: name, Text: text}
		put(t, store, doc, []schema.Fact{said(doc.ID, text, state("JP", "Japan"), schema.RelAttended, schema.EntityTerm(meeting()), "Japan took part")})
	}
	want := func(id, name string, revision int) string {
		return fmt.Sprintf(`{"type":"next","id":%q,"payload":{"data":{"documentIngested":{"outcome":"ADDED","document":{"name":%q},"revision":{"number":%d,"kind":"DOCUMENT_ADDED"}}}}}`, id, name, revision)
	}
	socket.expectAll(want("a", "new.txt", 3), want("a", "other.txt", 4), want("b", "other.txt", 4))
	events.next("next 3 ")
	events.next("next 4 ")
}

// TestSocketTokens lets in who says a token in the first message, and shows the
// door when it is revoked.
func TestSocketTokens(t *testing.T) {
	book, err := access.Open(t.Context(), filepath.Join(t.TempDir(), "tokens"))
	if err != nil {
		t.Fatal(err)
	}
	secret, _, err := book.Create(t.Context(), "ada", access.Scopes{access.Ingest}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(newHandler(t, func(c *api.Config) {
		c.Tokens, c.Anonymous, c.Private = book, nil, true
		c.Live.PingInterval = 5 * time.Millisecond
	}))
	t.Cleanup(server.Close)
	address := server.URL + "/graphql"
	for _, payload := range []string{`{}`, `{"authorization":"Bearer wrong"}`, `{"authorization":7}`} {
		s := dialSocket(t, address)
		s.send(`{"type":"connection_init","payload":` + payload + `}`)
		if _, _, err := s.conn.Read(t.Context()); websocket.CloseStatus(err) != 4403 {
			t.Errorf("%s: %v", payload, err)
		}
	}
	s := openSocket(t, address, `{"Authorization":"Bearer `+secret+`"}`)
	s.subscribe("a", `mutation { ingestDocument(input: {name: "a.txt", text: "France came."}) { outcome } }`)
	s.expect(`{"type":"next","id":"a","payload":{"data":{"ingestDocument":{"outcome":"ADDED"}}}}`, `{"type":"complete","id":"a"}`)
	s.subscribe("b", `{ revision(number: 3) { author } }`)
	s.expect(`{"type":"next","id":"b","payload":{"data":{"revision":{"author":"ada"}}}}`, `{"type":"complete","id":"b"}`)
	s.subscribe("c", `mutation { rejectFacts(input: {facts: []}) { changed } }`)
	if _, text, err := s.conn.Read(t.Context()); err != nil || !strings.Contains(string(text), `"code":"FORBIDDEN"`) {
		t.Errorf("got %s, %v", text, err)
	}
	if _, err := book.Revoke(t.Context(), "ada"); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.conn.Read(t.Context()); websocket.CloseStatus(err) != 4403 {
		t.Errorf("after the token was revoked: %v", err)
	}
}

// TestServeEndsStreams ends what would never end of itself.
func TestServeEndsStreams(t *testing.T) {
	address, stop := serveAt(t, newHandler(t))
	s := openSocket(t, address+"/graphql", `{}`)
	s.subscribe("a", fmt.Sprintf(ingested, "since: 2"))
	events := openEvents(t, address+"/graphql", fmt.Sprintf(ingested, "since: 1"))
	events.next("next 2 ")
	ended := make(chan error, 1)
	go func() { ended <- stop() }()
	if _, _, err := s.conn.Read(t.Context()); websocket.CloseStatus(err) != websocket.StatusGoingAway {
		t.Errorf("the socket ended with %v", err)
	}
	if rest, err := io.ReadAll(events.lines); strings.Contains(string(rest), "complete") {
		t.Errorf("the stream ended with %q, %v", rest, err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// socket is the client's end of one.
type socket struct {
	*testing.T
	conn *websocket.Conn
}

func dialSocket(t *testing.T, address string) socket {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), address, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return socket{t, conn}
}

func openSocket(t *testing.T, address, payload string) socket {
	t.Helper()
	s := dialSocket(t, address)
	s.send(`{"type":"connection_init","payload":` + payload + `}`)
	s.expect(`{"type":"connection_ack"}`)
	return s
}

func (s socket) send(text string) {
	s.Helper()
	if err := s.conn.Write(s.Context(), websocket.MessageText, []byte(text)); err != nil {
		s.Fatal(err)
	}
}

func (s socket) subscribe(id, query string) {
	s.Helper()
	payload, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		s.Fatal(err)
	}
	s.send(fmt.Sprintf(`{"type":"subscribe","id":%q,"payload":%s}`, id, payload))
}

// expect demands these messages in their order.
func (s socket) expect(messages ...string) {
	s.Helper()
	for _, want := range messages {
		if _, got, err := s.conn.Read(s.Context()); err != nil || string(got) != want {
			s.Fatalf("got %s, %v; want %s", got, err, want)
		}
	}
}

// expectAll demands these messages in any order.
func (s socket) expectAll(messages ...string) {
	s.Helper()
	left := map[string]bool{}
	for _, m := range messages {
		left[m] = true
	}
	for range messages {
		_, got, err := s.conn.Read(s.Context())
		if err != nil || !left[string(got)] {
			s.Fatalf("got %s, %v; want one of %v", got, err, left)
		}
		delete(left, string(got))
	}
}

// eventStream is the client's end of one.
type eventStream struct {
	*testing.T
	lines *bufio.Reader
}

func openEvents(t *testing.T, address, query string) eventStream {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"?query="+url.QueryEscape(query), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	return eventStream{t, bufio.NewReader(response.Body)}
}

// next demands that the next event begins so.
func (e eventStream) next(prefix string) {
	e.Helper()
	block := ""
	for !strings.HasSuffix(block, "\n\n") || strings.HasPrefix(block, ":") {
		if strings.HasSuffix(block, "\n\n") {
			block = ""
		}
		line, err := e.lines.ReadString('\n')
		if err != nil {
			e.Fatal(err)
		}
		block += line
	}
	if got := eventsOf(block); len(got) != 1 || !strings.HasPrefix(got[0], prefix) {
		e.Fatalf("got %q; want %s", got, prefix)
	}
}
