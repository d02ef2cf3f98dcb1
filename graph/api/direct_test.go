package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/api"
)

// TestDirectAnswers compares the answers to random queries with those that
// gqlgen's own code gives.
func TestDirectAnswers(t *testing.T) {
	store := newStore(t)
	direct := newHandler(t, func(c *api.Config) { c.Store = store })
	indirect := newHandler(t, func(c *api.Config) { c.Store = store }, api.Indirect)
	schema := loadSDL(t)
	rapid.Check(t, func(rt *rapid.T) {
		q := &asker{T: rt, schema: schema}
		query := q.operation()
		variables := map[string]any{"yes": rapid.Bool().Draw(rt, "yes"), "few": rapid.IntRange(-1, 3).Draw(rt, "few")}
		body := bodyOf(t, query, variables)
		for range 2 { // the second time, what is asked for is known
			want := partsOf(t, send(t, indirect, http.MethodPost, "/graphql", body).Body.Bytes())
			got := partsOf(t, send(t, direct, http.MethodPost, "/graphql", body).Body.Bytes())
			if diff := cmp.Diff(want, got); diff != "" {
				rt.Fatalf("%s\n(-gqlgen +direct):\n%s", query, diff)
			}
		}
	})
}

// answerParts are the data of an answer, as they are written, and its errors.
type answerParts struct {
	Data   string
	Errors []string
}

func partsOf(t *testing.T, body []byte) answerParts {
	t.Helper()
	var parts struct {
		Data   json.RawMessage
		Errors []struct {
			Message string
			Path    []any
		}
	}
	if err := json.Unmarshal(body, &parts); err != nil {
		t.Fatal(err)
	}
	answer := answerParts{Data: string(parts.Data)}
	for _, e := range parts.Errors {
		answer.Errors = append(answer.Errors, fmt.Sprint(e.Path, " ", e.Message))
	}
	slices.Sort(answer.Errors) // in which order they come is left open
	return answer
}

// asker makes random queries that the schema allows.
type asker struct {
	*rapid.T
	schema    *ast.Schema
	fragments []string
	names     int
}

func (q *asker) operation() string {
	selection := q.selection(q.schema.Query, 4)
	return "query Q($yes: Boolean! = true, $few: Int = 2) " + selection + strings.Join(q.fragments, "")
}

func (q *asker) name(prefix string) string {
	q.names++
	return fmt.Sprint(prefix, q.names)
}

// selection asks for some fields of the type, so many levels down.
func (q *asker) selection(of *ast.Definition, depth int) string {
	var out strings.Builder
	out.WriteString("{ __typename ")
	for range rapid.IntRange(1, 3).Draw(q.T, "fields") {
		switch possible := q.schema.GetPossibleTypes(of); {
		case len(possible) > 1 && rapid.IntRange(0, 2).Draw(q.T, "narrow") > 0:
			part := rapid.SampledFrom(possible).Draw(q.T, "type")
			out.WriteString("... on " + part.Name + q.directive() + q.selection(part, depth))
		case depth > 1 && rapid.IntRange(0, 5).Draw(q.T, "fragment") == 0:
			name := q.name("F")
			q.fragments = append(q.fragments, " fragment "+name+" on "+of.Name+" "+q.selection(of, depth-1))
			out.WriteString("..." + name + q.directive() + " ")
		case len(of.Fields) > 0:
			out.WriteString(q.field(rapid.SampledFrom(of.Fields).Draw(q.T, "field"), depth))
		}
	}
	out.WriteString("} ")
	return out.String()
}

func (q *asker) directive() string {
	return rapid.SampledFrom([]string{"", "", "", " @include(if: $yes)", " @skip(if: $yes)", " @include(if: true)"}).Draw(q.T, "directive")
}

func (q *asker) field(f *ast.FieldDefinition, depth int) string {
	below := q.schema.Types[f.Type.Name()]
	if strings.HasPrefix(f.Name, "__") || !below.IsLeafType() && depth == 1 {
		return ""
	}
	text := q.name("a") + ": " + f.Name
	arguments := ""
	for _, a := range f.Arguments {
		arguments += q.argument(a)
	}
	if arguments != "" {
		text += "(" + arguments + ")"
	}
	text += q.directive() + " "
	if !below.IsLeafType() {
		text += q.selection(below, depth-1)
	}
	return text
}

// argument gives some arguments values, those that must have one always.
func (q *asker) argument(a *ast.ArgumentDefinition) string {
	ids := []string{`"meeting/wg-4"`, `"state/CN"`, `"person/dong-hanfei"`, `"proposal/wg-4-1"`, `"document/report.txt"`, `"nothing"`, `"meeting/none"`}
	values := map[string][]string{
		"first": {"0", "1", "3", "200", "-1", "$few"}, "after": {`"wrong"`},
		"id": ids, "from": ids, "to": ids, "ids": {"[" + ids[0] + ", " + ids[1] + "]"}, "code": {`"CN"`, `"qa"`, `"wrong"`},
		"query": {`"working group"`, `"none such"`},
	}[a.Name]
	switch {
	case a.Type.NonNull && a.DefaultValue == nil && len(values) == 0:
		return a.Name + ": " + q.literal(a.Type)
	case len(values) == 0, !a.Type.NonNull && rapid.IntRange(0, 2).Draw(q.T, "given") > 0:
		return ""
	case a.Name == "after" && rapid.IntRange(0, 5).Draw(q.T, "cursor") > 0:
		return ""
	}
	return a.Name + ": " + rapid.SampledFrom(values).Draw(q.T, a.Name) + " "
}

// literal makes a value of an input type.
func (q *asker) literal(t *ast.Type) string {
	if t.Elem != nil {
		return "[" + q.literal(t.Elem) + "] "
	}
	switch d := q.schema.Types[t.Name()]; {
	case d.Kind == ast.Enum:
		return rapid.SampledFrom(d.EnumValues).Draw(q.T, "value").Name + " "
	case d.Kind == ast.InputObject:
		fields := ""
		for _, f := range d.Fields {
			if f.Type.NonNull || d.Directives.ForName("oneOf") != nil && fields == "" {
				fields += f.Name + ": " + q.literal(f.Type)
			}
		}
		return "{" + fields + "} "
	case d.Name == "Int", d.Name == "Float":
		return "1 "
	case d.Name == "Boolean":
		return "true "
	}
	return `"2019" `
}
