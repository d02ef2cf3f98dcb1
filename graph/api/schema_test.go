package api_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"github.com/diplograph/diplograph/graph/api/exec"
	"github.com/diplograph/diplograph/schema"
)

func loadSDL(t *testing.T) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func formatted(s *ast.Schema) string {
	var out bytes.Buffer
	formatter.NewFormatter(&out).FormatSchema(s)
	return out.String()
}

// TestExecIsFresh fails when package exec was made of another schema.
func TestExecIsFresh(t *testing.T) {
	want, got := formatted(loadSDL(t)), formatted(exec.NewExecutableSchema(exec.Config{}).Schema())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("run go generate ./graph/api (-schema/*.graphqls +exec):\n%s", diff)
	}
}

// TestEverythingIsDescribed fails when an element of the schema has no description.
func TestEverythingIsDescribed(t *testing.T) {
	need := func(what, description string) {
		if description == "" {
			t.Errorf("%s has no description", what)
		}
	}
	for _, d := range loadSDL(t).Types {
		if d.BuiltIn {
			continue
		}
		need(d.Name, d.Description)
		for _, v := range d.EnumValues {
			need(d.Name+"."+v.Name, v.Description)
		}
		for _, f := range d.Fields {
			if len(f.Name) > 1 && f.Name[:2] == "__" {
				continue
			}
			need(d.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				need(d.Name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
	}
}

func TestScalarsSayWhereTheyAreSpecified(t *testing.T) {
	for _, d := range loadSDL(t).Types {
		if d.Kind == ast.Scalar && !d.BuiltIn && d.Directives.ForName("specifiedBy") == nil {
			t.Errorf("%s does not", d.Name)
		}
	}
}
