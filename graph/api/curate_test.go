package api_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// mutate runs a mutation and returns what came of it.
func mutate(t *testing.T, h http.Handler, mutation string) string {
	t.Helper()
	a := ask(t, h, "mutation { it: "+mutation+" }", nil)
	if len(a.Errors) > 0 {
		t.Fatalf("%s: %+v", mutation, a.Errors)
	}
	return string(a.Data["it"])
}

// curated is a handler with the id of a fact of the fixture: where the meeting was held.
func curated(t *testing.T) (http.Handler, *graph.Store, string) {
	t.Helper()
	store := newStore(t)
	fact := store.View().Facts(graph.Filter{Predicates: []schema.Relation{schema.RelHeldIn}})[0].ID
	return newHandler(t, func(c *api.Config) { c.Store = store }), store, fact
}

// demand compares what steps come to, one after the other.
func demand(t *testing.T, h http.Handler, steps [][2]string) {
	t.Helper()
	for _, step := range steps {
		if diff := cmp.Diff(step[1], mutate(t, h, step[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", step[0], diff)
		}
	}
}

func TestJudge(t *testing.T) {
	h, store, fact := curated(t)
	const selection = `{ revision changed judgements { verdict note revision fact { modality object { ... on Entity { name } } } correction { object { ... on Entity { name } } attributes { name value } without modality } } userErrors { code path } }`
	judge := func(name, arguments string) string {
		return fmt.Sprintf("%s(input: {facts: [%q]%s}) %s", name, fact, arguments, selection)
	}
	correct := func(arguments string) string {
		return fmt.Sprintf("correctFact(input: {fact: %q, %s}) %s", fact, arguments, selection)
	}
	judged := func(revision int, changed bool, verdict, note string, made int, modality, object, correction string) string {
		return fmt.Sprintf(`{"revision":%d,"changed":%v,"judgements":[{"verdict":%q,"note":%s,"revision":%d,"fact":{"modality":%q,"object":{"name":%q}},"correction":%s}],"userErrors":[]}`,
			revision, changed, verdict, note, made, modality, object, correction)
	}
	demand(t, h, [][2]string{
		{judge("acceptFacts", `, note: "seen"`), judged(3, true, "ACCEPTED", `"seen"`, 3, "PLAIN", "Hangzhou", "null")},
		{judge("acceptFacts", ""), judged(3, false, "ACCEPTED", `"seen"`, 3, "PLAIN", "Hangzhou", "null")},
		{judge("rejectFacts", ", ifUnchangedSince: 3"), judged(4, true, "REJECTED", "null", 4, "PLAIN", "Hangzhou", "null")},
		{judge("acceptFacts", ", ifUnchangedSince: 3"), `{"revision":4,"changed":false,"judgements":[],"userErrors":[{"code":"STALE","path":["input","ifUnchangedSince"]}]}`},
		{judge("clearFacts", ""), `{"revision":5,"changed":true,"judgements":[],"userErrors":[]}`},
		{judge("clearFacts", ""), `{"revision":5,"changed":false,"judgements":[],"userErrors":[{"code":"NOT_FOUND","path":["input","facts","0"]}]}`},
		{correct("modality: PLANNED"), judged(6, true, "CORRECTED", "null", 6, "PLANNED", "Hangzhou", `{"object":null,"attributes":[],"without":[],"modality":"PLANNED"}`)},
		{correct(`object: {entity: "place/beijing-cn", name: "Beijing"}`), judged(7, true, "CORRECTED", "null", 7, "PLAIN", "Beijing", `{"object":{"name":"Beijing"},"attributes":[],"without":[],"modality":null}`)},
		{correct(`object: {entity: "place/hangzhou-cn"}`), `{"revision":7,"changed":false,"judgements":[],"userErrors":[{"code":"NOT_FOUND","path":["input","object","entity"]}]}`},
		{correct(`object: {entity: "nothing"}`), `{"revision":7,"changed":false,"judgements":[],"userErrors":[{"code":"INVALID","path":["input","object","entity"]}]}`},
		{correct(`object: {value: "2019"}`), `{"revision":7,"changed":false,"judgements":[],"userErrors":[{"code":"INVALID","path":["input","object"]}]}`},
		{correct(`attributes: [{name: "nothing", value: "x"}]`), `{"revision":7,"changed":false,"judgements":[],"userErrors":[{"code":"INVALID","path":["input","fact"]}]}`},
		{correct(`note: "nothing else"`), `{"revision":7,"changed":false,"judgements":[],"userErrors":[{"code":"INVALID","path":["input","fact"]}]}`},
	})
	if r, _ := store.View().Review(fact); r.Judgement == nil || r.Statement.Fact.Object.Name != "Beijing" {
		t.Errorf("the store has %+v", r)
	}
}

func TestCorrectValue(t *testing.T) {
	h, store, _ := curated(t)
	count := store.View().Facts(graph.Filter{Predicates: []schema.Relation{schema.RelParticipantCount}})[0].ID
	correct := func(arguments string) string {
		return fmt.Sprintf("correctFact(input: {fact: %q, %s}) { judgements { fact { object { ... on Value { text } } attributes { name value } judgement { verdict } } correction { attributes { name value } without } } userErrors { code path message } }", count, arguments)
	}
	demand(t, h, [][2]string{
		{correct(`object: {value: "4"}, attributes: [{name: "unit", value: "delegations"}]`), `{"judgements":[{"fact":{"object":{"text":"4"},"attributes":[{"name":"unit","value":"delegations"}],"judgement":{"verdict":"CORRECTED"}},` +
			`"correction":{"attributes":[{"name":"unit","value":"delegations"}],"without":[]}}],"userErrors":[]}`},
		{correct(`attributes: [{name: "unit"}]`), `{"judgements":[{"fact":{"object":{"text":"3"},"attributes":[],"judgement":{"verdict":"CORRECTED"}},"correction":{"attributes":[],"without":["unit"]}}],"userErrors":[]}`},
		{correct(`object: {entity: "state/CN"}`), `{"judgements":[],"userErrors":[{"code":"INVALID","path":["input","object"],"message":"the object of participantCount is a value: give value alone"}]}`},
	})
}

func TestJudgeRefusals(t *testing.T) {
	h, _, fact := curated(t)
	many := strings.TrimSuffix(strings.Repeat(`"statement/x",`, 101), ",")
	for facts, want := range map[string]string{
		"":                               `{"code":"EMPTY","path":["input","facts"]}`,
		many:                             `{"code":"TOO_MANY","path":["input","facts"]}`,
		`"` + fact + `", "statement/x"`:  `{"code":"NOT_FOUND","path":["input","facts","1"]}`,
		`"` + fact + `", "` + fact + `"`: `{"code":"INVALID","path":["input","facts"]}`,
	} {
		demand(t, h, [][2]string{{"rejectFacts(input: {facts: [" + facts + "]}) { revision userErrors { code path } }", `{"revision":2,"userErrors":[` + want + `]}`}})
	}
}

func TestMerge(t *testing.T) {
	h, _, _ := curated(t)
	const selection = `{ revision changed factsChanged entity { id aliases } matches { entityId otherId verdict keepId } userErrors { code path } }`
	const one, two = "person/dong-hanfei", "person/chair-wg-4"
	nothing := func(revision int, code, field string) string {
		return fmt.Sprintf(`{"revision":%d,"changed":false,"factsChanged":0,"entity":null,"matches":[],"userErrors":[{"code":%q,"path":["input",%q]}]}`, revision, code, field)
	}
	demand(t, h, [][2]string{
		{`mergeEntities(input: {keep: "` + one + `", others: ["` + two + `"]}) ` + selection, `{"revision":3,"changed":true,"factsChanged":1,"entity":{"id":"person/dong-hanfei","aliases":["the Chair"]},` +
			`"matches":[{"entityId":"person/chair-wg-4","otherId":"person/dong-hanfei","verdict":"SAME","keepId":"person/dong-hanfei"}],"userErrors":[]}`},
		{`mergeEntities(input: {keep: "` + one + `", others: ["` + two + `"]}) { changed }`, `{"changed":false}`},
		{`matchEntities(input: {entity: "` + one + `", other: "` + two + `", verdict: MAYBE, ifUnchangedSince: 2}) ` + selection, nothing(3, "STALE", "ifUnchangedSince")},
		{`unmergeEntity(input: {entity: "` + two + `"}) ` + selection, `{"revision":4,"changed":true,"factsChanged":1,"entity":{"id":"person/chair-wg-4","aliases":[]},"matches":[],"userErrors":[]}`},
		{`unmergeEntity(input: {entity: "` + two + `"}) ` + selection, nothing(4, "NOT_FOUND", "entity")},
		{`unmergeEntity(input: {entity: ""}) ` + selection, nothing(4, "NOT_FOUND", "entity")},
		{`matchEntities(input: {entity: "` + one + `", other: "` + two + `", verdict: NOT_SAME}) ` + selection, `{"revision":5,"changed":true,"factsChanged":0,"entity":{"id":"person/dong-hanfei","aliases":[]},` +
			`"matches":[{"entityId":"person/chair-wg-4","otherId":"person/dong-hanfei","verdict":"NOT_SAME","keepId":null}],"userErrors":[]}`},
		{`matchEntities(input: {entity: "` + one + `", other: "` + two + `", verdict: TAKEN_BACK}) { changed matches { verdict } }`, `{"changed":true,"matches":[]}`},
		{`matchEntities(input: {entity: "` + one + `", other: "` + two + `", verdict: TAKEN_BACK}) { userErrors { code path } }`, `{"userErrors":[{"code":"NOT_FOUND","path":["input","other"]}]}`},
		{`mergeEntities(input: {keep: "` + one + `", others: ["state/CN"]}) ` + selection, nothing(6, "INVALID", "others")},
		{`mergeEntities(input: {keep: "` + one + `", others: ["person/nobody"]}) ` + selection, nothing(6, "NOT_FOUND", "others")},
		{`mergeEntities(input: {keep: "` + one + `", others: ["nothing"]}) ` + selection, nothing(6, "INVALID", "others")},
		{`mergeEntities(input: {keep: "` + one + `", others: []}) ` + selection, nothing(6, "EMPTY", "others")},
	})
}

// TestMergeConflict merges three of which two were judged not to be the same.
func TestMergeConflict(t *testing.T) {
	h, _, _ := curated(t)
	demand(t, h, [][2]string{
		{`matchEntities(input: {entity: "state/CN", other: "state/JP", verdict: NOT_SAME}) { changed }`, `{"changed":true}`},
		{`mergeEntities(input: {keep: "state/QA", others: ["state/CN"]}) { changed }`, `{"changed":true}`},
		{
			`mergeEntities(input: {keep: "state/QA", others: ["state/JP"]}) { userErrors { code path message } }`,
			`{"userErrors":[{"code":"CONFLICT","path":["input","others"],"message":"contradiction: state/CN and state/JP would be the same, and are judged not to be: take one judgement back first"}]}`,
		},
	})
}

func TestWithdraw(t *testing.T) {
	h, _, _ := curated(t)
	withdraw := func(document, arguments string) string {
		return fmt.Sprintf("withdrawDocument(input: {document: %q%s}) { document { name } revision retired userErrors { code path } }", document, arguments)
	}
	const none = `{"document":null,"revision":%d,"retired":0,"userErrors":[{"code":%q,"path":["input",%q]}]}`
	demand(t, h, [][2]string{
		{withdraw("document/release.txt", ", ifUnchangedSince: 1"), fmt.Sprintf(none, 2, "STALE", "ifUnchangedSince")},
		{withdraw("document/release.txt", ", ifUnchangedSince: 0"), fmt.Sprintf(none, 2, "STALE", "ifUnchangedSince")},
		{withdraw("document/release.txt", ", ifUnchangedSince: 3"), fmt.Sprintf(none, 2, "STALE", "ifUnchangedSince")},
		{withdraw("document/release.txt", `, ifUnchangedSince: 2, note: "a draft"`), `{"document":{"name":"release.txt"},"revision":3,"retired":3,"userErrors":[]}`},
		{withdraw("document/release.txt", ""), fmt.Sprintf(none, 3, "NOT_FOUND", "document")},
		{withdraw("state/CN", ""), fmt.Sprintf(none, 3, "NOT_FOUND", "document")},
	})
	a := ask(t, h, `{ revisions(first: 1) { totalCount nodes { kind note document { name } } } }`, nil)
	if diff := cmp.Diff(`{"totalCount":3,"nodes":[{"kind":"DOCUMENT_WITHDRAWN","note":"a draft","document":{"name":"release.txt"}}]}`, string(a.Data["revisions"])); diff != "" {
		t.Errorf("revisions (-want +got):\n%s", diff)
	}
}

func TestUpload(t *testing.T) {
	h := newHandler(t)
	upload := func(name, content, arguments string) string {
		return mutate(t, h, fmt.Sprintf("uploadDocument(input: {name: %q, content: %q%s}) { document { text } outcome warnings userErrors { code path } }", name, content, arguments))
	}
	in64 := func(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }
	const none = `{"document":null,"outcome":null,"warnings":[],"userErrors":[{"code":%q,"path":["input",%q]}]}`
	for _, test := range []struct{ name, content, arguments, want string }{
		{"a.txt", in64("France came."), "", `{"document":{"text":"France came."},"outcome":"ADDED","warnings":["it is short"],"userErrors":[]}`},
		{"a.txt", strings.TrimRight(in64("France came late."), "="), `, mediaType: "text/plain"`, `{"document":{"text":"France came late."},"outcome":"REPLACED","warnings":["it is short"],"userErrors":[]}`},
		{"a.txt", in64("France came."), ", ifUnchangedSince: 2", fmt.Sprintf(none, "STALE", "ifUnchangedSince")},
		{"a.txt", "France came.", "", fmt.Sprintf(none, "INVALID", "content")},
		{"a.txt", "", "", fmt.Sprintf(none, "EMPTY", "content")},
		{" ", in64("x"), "", fmt.Sprintf(none, "EMPTY", "name")},
		{"a.pdf", in64("x"), `, mediaType: "application/pdf"`, fmt.Sprintf(none, "UNSUPPORTED_MEDIA_TYPE", "mediaType")},
		{"a.pdf", in64("locked"), "", fmt.Sprintf(none, "ENCRYPTED", "content")},
		{"a.pdf", in64("pictures"), "", fmt.Sprintf(none, "NO_TEXT", "content")},
		{"a.pdf", in64("torn"), "", fmt.Sprintf(none, "DAMAGED", "content")},
		{"a.pdf", in64("endless"), "", fmt.Sprintf(none, "TOO_LARGE", "content")},
		{"a.pdf", in64("garbled"), "", fmt.Sprintf(none, "EXTRACTION_FAILED", "content")},
	} {
		if diff := cmp.Diff(test.want, upload(test.name, test.content, test.arguments)); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", test.name, test.content, diff)
		}
	}
}

// TestAuthors names the bearer of the token as the author, and asks for the scope of each mutation.
func TestAuthors(t *testing.T) {
	book, err := access.Open(t.Context(), filepath.Join(t.TempDir(), "tokens"))
	if err != nil {
		t.Fatal(err)
	}
	bearer := func(scope access.Scope) string {
		secret, _, err := book.Create(t.Context(), "the "+string(scope), access.Scopes{scope}, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		return "Bearer " + secret
	}
	h := newHandler(t, func(c *api.Config) { c.Tokens, c.Anonymous = book, nil })
	tokens := map[access.Scope]string{access.Ingest: bearer(access.Ingest), access.Curate: bearer(access.Curate)}
	other := map[access.Scope]access.Scope{access.Ingest: access.Curate, access.Curate: access.Ingest}
	for _, test := range []struct {
		mutation string
		scope    access.Scope
	}{
		{`uploadDocument(input: {name: "a.txt", content: "QQ"}) { revision }`, access.Ingest},
		{`withdrawDocument(input: {document: "document/a.txt"}) { revision }`, access.Ingest},
		{`mergeEntities(input: {keep: "state/CN", others: ["state/JP"]}) { revision }`, access.Curate},
		{`unmergeEntity(input: {entity: "state/CN"}) { revision }`, access.Curate},
		{`matchEntities(input: {entity: "state/CN", other: "state/JP", verdict: MAYBE}) { revision }`, access.Curate},
		{`acceptFacts(input: {facts: []}) { revision }`, access.Curate},
		{`rejectFacts(input: {facts: []}) { revision }`, access.Curate},
		{`clearFacts(input: {facts: []}) { revision }`, access.Curate},
		{`correctFact(input: {fact: "x"}) { revision }`, access.Curate},
	} {
		body := bodyOf(t, "mutation { "+test.mutation+" }", nil)
		if w := send(t, h, http.MethodPost, "/graphql", body); w.Code != http.StatusUnauthorized {
			t.Errorf("%s by nobody: %d", test.mutation, w.Code)
		}
		if w := send(t, h, http.MethodPost, "/graphql", body, "Authorization", tokens[other[test.scope]]); w.Code != http.StatusForbidden {
			t.Errorf("%s by %s: %d", test.mutation, other[test.scope], w.Code)
		}
		if w := send(t, h, http.MethodPost, "/graphql", body, "Authorization", tokens[test.scope]); w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"errors"`) {
			t.Errorf("%s by %s: %d %s", test.mutation, test.scope, w.Code, w.Body)
		}
	}
	a := ask(t, h, `{ revisions(filter: {author: "the curate"}, orderBy: {field: NUMBER}) { nodes { number author matches { verdict author } } } }`, nil)
	var got struct{ Nodes []struct{ Author string } }
	if err := json.Unmarshal(a.Data["revisions"], &got); err != nil || len(got.Nodes) != 3 {
		t.Errorf("revisions %s, %v", a.Data["revisions"], err)
	}
}

func TestListsOfJudgements(t *testing.T) {
	h, store, fact := curated(t)
	other := store.View().Facts(graph.Filter{Predicates: []schema.Relation{schema.RelFormat}})[0].ID
	for _, mutation := range []string{
		`rejectFacts(input: {facts: ["` + fact + `"]}) { revision }`,
		`acceptFacts(input: {facts: ["` + other + `"]}) { revision }`,
		`matchEntities(input: {entity: "state/CN", other: "state/JP", verdict: NOT_SAME}) { revision }`,
		`matchEntities(input: {entity: "state/CN", other: "state/QA", verdict: MAYBE}) { revision }`,
	} {
		mutate(t, h, mutation)
	}
	for query, want := range map[string]string{
		`judgements { totalCount nodes { verdict } }`:                                                            `{"totalCount":2,"nodes":[{"verdict":"ACCEPTED"},{"verdict":"REJECTED"}]}`,
		`judgements(orderBy: {field: REVISION}) { edges { node { verdict } } }`:                                  `{"edges":[{"node":{"verdict":"REJECTED"}},{"node":{"verdict":"ACCEPTED"}}]}`,
		`judgements(filter: {verdict: [REJECTED]}) { nodes { fact { id } } }`:                                    `{"nodes":[{"fact":{"id":"` + fact + `"}}]}`,
		`judgements(filter: {document: "document/release.txt"}) { totalCount }`:                                  `{"totalCount":0}`,
		`judgements(filter: {author: "nobody"}) { totalCount }`:                                                  `{"totalCount":0}`,
		`judgements(first: 1) { nodes { verdict } pageInfo { hasNextPage } }`:                                    `{"nodes":[{"verdict":"ACCEPTED"}],"pageInfo":{"hasNextPage":true}}`,
		`entityMatches { totalCount nodes { verdict } }`:                                                         `{"totalCount":2,"nodes":[{"verdict":"MAYBE"},{"verdict":"NOT_SAME"}]}`,
		`entityMatches(filter: {entity: "state/JP"}, orderBy: {field: REVISION}) { edges { node { otherId } } }`: `{"edges":[{"node":{"otherId":"state/JP"}}]}`,
		`entityMatches(filter: {verdict: [MAYBE], author: ""}) { nodes { other { name } } }`:                     `{"nodes":[{"other":{"name":"Qatar"}}]}`,
	} {
		a := ask(t, h, "{ it: "+query+" }", nil)
		if diff := cmp.Diff(want, string(a.Data["it"])); diff != "" || len(a.Errors) > 0 {
			t.Errorf("%s: %+v (-want +got):\n%s", query, a.Errors, diff)
		}
	}
}
