// Command gen makes package exec with gqlgen, and beside what gqlgen itself
// writes a second way to answer queries, in answer_gen.go, which writes the
// answer from what views return with nothing in between.
package main

import (
	_ "embed"
	"fmt"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"text/template"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func generate() error {
	c, err := config.LoadConfigFromDefaultLocations()
	if err != nil {
		return fmt.Errorf("read gqlgen.yml: %w", err)
	}
	return api.Generate(c, api.AddPlugin(writers{}))
}

// writers is a plugin of gqlgen that makes a function for each type of the
// schema that writes a value of it.
type writers struct{}

// Name names the plugin.
func (writers) Name() string { return "writers" }

//go:embed answer.gotpl
var answerTemplate string

// GenerateCode writes answer_gen.go.
func (writers) GenerateCode(data *codegen.Data) error {
	o := &outputs{types: data.ReferencedTypes, known: map[string]bool{}}
	for _, object := range data.Objects {
		if taken(object) {
			if err := o.add(object); err != nil {
				return err
			}
		}
	}
	for _, name := range sortedKeys(data.Interfaces) {
		if i := data.Interfaces[name]; !i.BuiltIn {
			o.Abstract = append(o.Abstract, i)
		}
	}
	return templates.Render(templates.Options{
		PackageName:     data.Config.Exec.Package,
		Template:        answerTemplate,
		Filename:        filepath.Join(filepath.Dir(data.Config.Exec.Filename), "answer_gen.go"),
		GeneratedHeader: true,
		Data:            o,
		Packages:        data.Config.Packages,
		Funcs:           template.FuncMap{"appendsText": appendsText},
	})
}

// appendsText tells whether values of the type tell their text as
// encoding.TextAppender does.
func appendsText(t types.Type) bool {
	return types.NewMethodSet(t).Lookup(nil, "AppendText") != nil
}

// taken tells whether queries reach the type other than by introspection.
func taken(o *codegen.Object) bool {
	return !o.BuiltIn && (!o.Root || o.Name == "Query")
}

// outputs are the types that answers are made of.
type outputs struct {
	Objects  []*codegen.Object
	Abstract []*codegen.Interface
	Values   []*config.TypeReference // of fields and of what lists have

	types map[string]*config.TypeReference
	known map[string]bool
}

// add takes in an object with the types of its fields.
func (o *outputs) add(object *codegen.Object) error {
	o.Objects = append(o.Objects, object)
	for _, f := range object.Fields {
		if f.IsReserved() {
			continue
		}
		if f.HasDirectives() {
			return fmt.Errorf("%s.%s: fields with directives are not supported", object.Name, f.Name)
		}
		if f.IsMap() || f.Stream {
			return fmt.Errorf("%s.%s: maps and streams are not supported", object.Name, f.Name)
		}
		for t := f.TypeReference; t != nil; t = element(t) {
			if o.known[t.MarshalFunc()] {
				break
			}
			if t.IsPtrToPtr() || t.IsPtrToSlice() || t.IsPtrToIntf() || t.HasEnumValues() {
				return fmt.Errorf("%s.%s: the Go type %s is not supported", object.Name, f.Name, t.GO)
			}
			o.known[t.MarshalFunc()] = true
			o.Values = append(o.Values, t)
		}
	}
	return nil
}

// element is what a list has, nil for what is none.
func element(t *config.TypeReference) *config.TypeReference {
	if !t.IsSlice() {
		return nil
	}
	return t.Elem()
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
