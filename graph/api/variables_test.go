package api_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// Who forgets a variable, or sends what it cannot be, is told which one.
func TestFaultsOfVariables(t *testing.T) {
	h := newHandler(t)
	const query = `query($id: ID!, $filter: MeetingFilter, $first: Int) { node(id: $id) { id } meetings(filter: $filter, first: $first) { totalCount } }`
	for _, test := range []struct{ variables, want string }{
		{`{}`, "variable $id: must be defined"},
		{`{"id": null}`, "variable $id: cannot be null"},
		{`{"id": "x", "first": "many"}`, "variable $first: "},
		{`{"id": "x", "filter": {"nome": 1}}`, "variable $filter.nome: unknown field"},
	} {
		body, err := json.Marshal(map[string]any{"query": query, "variables": json.RawMessage(test.variables)})
		if err != nil {
			t.Fatal(err)
		}
		var got struct {
			Errors []struct {
				Message    string
				Path       []any
				Extensions struct{ Code string }
			}
		}
		if err := json.Unmarshal(send(t, h, http.MethodPost, "/graphql", string(body)).Body.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Errors) != 1 || !strings.HasPrefix(got.Errors[0].Message, test.want) || got.Errors[0].Path != nil || got.Errors[0].Extensions.Code == "" {
			t.Errorf("%s: %+v, want %q with a code and without a path", test.variables, got.Errors, test.want)
		}
	}
}
