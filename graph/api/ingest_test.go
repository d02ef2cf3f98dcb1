package api_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/api"
)

const ingest = `mutation($input: IngestDocumentInput!) {
  ingestDocument(input: $input) {
    document { id text }
    outcome revision added retired kept changed
    facts { totalCount nodes { subject { name } evidence { quote } } }
    userErrors { code path }
  }
}`

func ingestText(t *testing.T, h http.Handler, name, text, mediaType string) string {
	t.Helper()
	input := map[string]any{"name": name, "text": text}
	if mediaType != "" {
		input["mediaType"] = mediaType
	}
	a := ask(t, h, ingest, map[string]any{"input": input})
	if len(a.Errors) > 0 {
		t.Fatalf("errors: %+v", a.Errors)
	}
	return string(a.Data["ingestDocument"])
}

func TestIngest(t *testing.T) {
	h := newHandler(t)
	for _, step := range []struct{ name, text, want string }{
		{"new", "France came.", `{"document":{"id":"document/note.txt","text":"France came."},"outcome":"ADDED","revision":3,"added":1,"retired":0,"kept":0,"changed":0,` +
			`"facts":{"totalCount":1,"nodes":[{"subject":{"name":"France"},"evidence":[{"quote":"France came."}]}]},"userErrors":[]}`},
		{"again", "France came.", `{"document":{"id":"document/note.txt","text":"France came."},"outcome":"UNCHANGED","revision":3,"added":0,"retired":0,"kept":1,"changed":0,` +
			`"facts":{"totalCount":1,"nodes":[{"subject":{"name":"France"},"evidence":[{"quote":"France came."}]}]},"userErrors":[]}`},
		{"other text", "France came late.", `{"document":{"id":"document/note.txt","text":"France came late."},"outcome":"REPLACED","revision":4,"added":0,"retired":0,"kept":0,"changed":1,` +
			`"facts":{"totalCount":1,"nodes":[{"subject":{"name":"France"},"evidence":[{"quote":"France came late."}]}]},"userErrors":[]}`},
	} {
		if diff := cmp.Diff(step.want, ingestText(t, h, "note.txt", step.text, "")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", step.name, diff)
		}
	}
	a := ask(t, h, `{ state(code: "FR") { meetingsAttended { totalCount } } }`, nil)
	if diff := cmp.Diff(`{"meetingsAttended":{"totalCount":1}}`, string(a.Data["state"])); diff != "" {
		t.Errorf("afterwards (-want +got):\n%s", diff)
	}
}

func TestIngestRefusals(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.MaxText = 100 })
	long := string(make([]byte, 101))
	for _, test := range []struct{ name, text, mediaType, code, field string }{
		{"", "text", "", "EMPTY", "name"},
		{"a", " ", "", "EMPTY", "text"},
		{"a", "x" + long, "", "TOO_LARGE", "text"},
		{"a", "text", "what?", "UNSUPPORTED_MEDIA_TYPE", "mediaType"},
		{"a", "text", "application/pdf", "UNSUPPORTED_MEDIA_TYPE", "mediaType"},
		{"a", "garbled", "", "EXTRACTION_FAILED", "text"},
		{"a", "secret", "", "EXTRACTION_FAILED", "text"},
	} {
		t.Run(test.code+" "+test.field, func(t *testing.T) {
			var got struct {
				Document   any
				Revision   int
				UserErrors []struct {
					Code string
					Path []string
				}
			}
			if err := json.Unmarshal([]byte(ingestText(t, h, test.name, test.text, test.mediaType)), &got); err != nil {
				t.Fatal(err)
			}
			if got.Document != nil || got.Revision != 2 || len(got.UserErrors) != 1 {
				t.Fatalf("got %+v", got)
			}
			if e := got.UserErrors[0]; e.Code != test.code || cmp.Diff([]string{"input", test.field}, e.Path) != "" {
				t.Errorf("got %+v", e)
			}
		})
	}
}

func TestIngestWithoutExtract(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.Extract = nil })
	want := `{"document":null,"outcome":null,"revision":2,"added":0,"retired":0,"kept":0,"changed":0,` +
		`"facts":{"totalCount":0,"nodes":[]},"userErrors":[{"code":"READ_ONLY","path":["input"]}]}`
	if diff := cmp.Diff(want, ingestText(t, h, "a", "b", "")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
