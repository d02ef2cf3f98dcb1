package live_test

import (
	"errors"
	"testing"

	"github.com/diplograph/diplograph/graph/api/live"
)

func TestParseRequest(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]error{
		`{"query":"{ a }","variables":{"n":1}}`:           nil,
		`{"documentId":"abc"}`:                            nil,
		`{"extensions":{"persistedQuery":{"version":1}}}`: nil,
		`{}`:                       live.ErrNoQuery,
		`null`:                     live.ErrNoQuery,
		`{"variables":{}}`:         live.ErrNoQuery,
		`{"query":1}`:              live.ErrForm,
		`{"query":"{ a }"} {}`:     live.ErrForm,
		`[{"query":"{ a }"}]`:      live.ErrForm,
		`{"query":"a","variables"`: live.ErrForm,
	} {
		if _, err := live.ParseRequest([]byte(text)); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
		}
	}
	r, err := live.ParseRequest([]byte(`{"query":"{ a }","operationName":"A","documentId":"d","variables":{"n":12345678901234567890},"extensions":{"e":1}}`))
	if err != nil {
		t.Fatal(err)
	}
	if r.Query != "{ a }" || r.OperationName != "A" || r.DocumentID != "d" || r.Extensions["e"] == nil {
		t.Errorf("request %+v", r)
	}
	if n, ok := r.Variables["n"].(interface{ String() string }); !ok || n.String() != "12345678901234567890" {
		t.Errorf("the number is %v", r.Variables["n"])
	}
}
