package live_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/api/live"
)

// drawValue draws what JSON can say, so deep at most.
func drawValue(t *rapid.T, depth int) any {
	switch kind := rapid.IntRange(0, 6).Draw(t, "kind"); {
	case kind == 0:
		return nil
	case kind == 1:
		return rapid.Bool().Draw(t, "bool")
	case kind == 2:
		return json.Number(rapid.SampledFrom([]string{"0", "-1", "12345678901234567890", "1.50", "1e400"}).Draw(t, "number"))
	case kind < 5 || depth == 0:
		return rapid.String().Draw(t, "text")
	case kind == 5:
		list := []any{}
		for range rapid.IntRange(0, 3).Draw(t, "items") {
			list = append(list, drawValue(t, depth-1))
		}
		return list
	}
	return drawObject(t, depth-1)
}

func drawObject(t *rapid.T, depth int) map[string]any {
	object := map[string]any{}
	for range rapid.IntRange(0, 3).Draw(t, "members") {
		object[rapid.String().Draw(t, "name")] = drawValue(t, depth)
	}
	return object
}

// Variables are what a decoder that keeps the digits of numbers makes of them.
func TestVariables(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		variables, err := json.Marshal(drawObject(t, 3))
		if err != nil {
			t.Fatal(err)
		}
		var want map[string]any
		if err := live.Decode(variables, &want); err != nil {
			t.Fatal(err)
		}
		r, err := live.ParseRequest([]byte(`{"query": "{ a }", "variables": ` + string(variables) + ` }`))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, r.Variables); diff != "" {
			t.Errorf("%s (-want +got):\n%s", variables, diff)
		}
	})
}

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
