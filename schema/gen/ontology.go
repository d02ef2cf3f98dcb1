package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// ontology mirrors ontology.yaml, with the names of sets in domains, ranges and
// fields replaced by their classes.
type ontology struct {
	Version   int
	Base      string
	Prefixes  yaml.MapSlice
	Sets      []set
	Enums     []enum
	Classes   []class
	Relations []relation
}

type set struct {
	Name, Meaning string
	Classes       []string
}

type enum struct {
	Name, Meaning string
	Values        []string
}

type class struct {
	Name, Plural, Path, Meaning, Identity string
	MapsTo                                []string `yaml:"mapsTo"`
}

type relation struct {
	Name, Meaning string
	Domain, Range []string
	Literal, Enum string
	Functional    bool
	Exclusive     bool
	Auxiliary     bool
	Attributes    []attribute
	Forward       []field
	Inverse       []field
	MapsTo        []string `yaml:"mapsTo"`
}

type attribute struct {
	Name, Type, Enum, Meaning string
	Key                       bool
}

// field is one way to walk a relation: the name of the field on the near end's
// type, the stem of the edge's type, and the classes of the far end.
type field struct {
	Field, Edge string
	To          []string
}

// read parses and checks the file.
func read(path string) (*ontology, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var o ontology
	if err := yaml.UnmarshalWithOptions(data, &o, yaml.Strict()); err != nil {
		return nil, err
	}
	for i := range o.Relations {
		if err := o.complete(&o.Relations[i]); err != nil {
			return nil, fmt.Errorf("relation %s: %w", o.Relations[i].Name, err)
		}
	}
	if err := o.checkFields(); err != nil {
		return nil, err
	}
	return &o, o.checkNames()
}

// complete expands sets and fills in what the file leaves to be understood.
func (o *ontology) complete(r *relation) error {
	var err error
	if r.Domain, err = o.expand(r.Domain); err != nil {
		return err
	}
	if r.Range, err = o.expand(r.Range); err != nil {
		return err
	}
	if (r.Literal == "") == (len(r.Range) == 0) {
		return fmt.Errorf("needs either a range or a literal")
	}
	if len(r.Forward) == 0 || (r.Literal == "") != (len(r.Inverse) > 0) {
		return fmt.Errorf("needs a forward field, and an inverse one unless it is a literal")
	}
	for i := range r.Attributes {
		if err := o.checkAttribute(&r.Attributes[i]); err != nil {
			return err
		}
	}
	return o.completeFields(r)
}

func (o *ontology) checkAttribute(a *attribute) error {
	if a.Type == "" {
		a.Type = "string"
	}
	if !slices.Contains([]string{"string", "integer", "date", "boolean"}, a.Type) {
		return fmt.Errorf("attribute %s has the unknown type %q", a.Name, a.Type)
	}
	if a.Enum != "" && !slices.ContainsFunc(o.Enums, func(e enum) bool { return e.Name == a.Enum }) {
		return fmt.Errorf("attribute %s has the unknown enum %q", a.Name, a.Enum)
	}
	return nil
}

func (o *ontology) completeFields(r *relation) error {
	for _, side := range []struct {
		fields []field
		far    []string
	}{{r.Forward, r.Range}, {r.Inverse, r.Domain}} {
		for i := range side.fields {
			to, err := o.expand(side.fields[i].To)
			if err != nil {
				return err
			}
			if len(to) == 0 {
				to = side.far
			}
			side.fields[i].To = to
		}
	}
	return nil
}

// expand replaces the names of sets by their classes and refuses unknown names.
func (o *ontology) expand(names []string) ([]string, error) {
	var classes []string
	for _, name := range names {
		switch {
		case slices.ContainsFunc(o.Classes, func(c class) bool { return c.Name == name }):
			classes = append(classes, name)
		case slices.ContainsFunc(o.Sets, func(s set) bool { return s.Name == name }):
			i := slices.IndexFunc(o.Sets, func(s set) bool { return s.Name == name })
			classes = append(classes, o.Sets[i].Classes...)
		default:
			return nil, fmt.Errorf("%q is neither a class nor a set", name)
		}
	}
	return classes, nil
}

// checkFields refuses two fields of one name on one class, and two edges of one name.
func (o *ontology) checkFields() error {
	fields, edges, names := map[string]string{}, map[string]string{}, map[string]string{}
	claim := func(r relation, near []string, f field) error {
		defer func() { names[f.Field] = r.Name }()
		if other, taken := edges[f.Edge]; taken {
			return fmt.Errorf("relations %s and %s both name an edge %s", other, r.Name, f.Edge)
		}
		edges[f.Edge] = r.Name
		for _, class := range near {
			key := class + "." + f.Field
			if other, taken := fields[key]; taken {
				return fmt.Errorf("relations %s and %s both name a field %s", other, r.Name, key)
			}
			fields[key] = r.Name
		}
		if other, taken := names[f.Field]; taken {
			return fmt.Errorf("relations %s and %s both name a field %s: filters tell fields by their names", other, r.Name, f.Field)
		}
		return nil
	}
	for _, r := range o.Relations {
		for _, f := range r.Forward {
			if err := claim(r, r.Domain, f); err != nil {
				return err
			}
		}
		for _, f := range r.Inverse {
			if err := claim(r, r.Range, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// exported makes a Go identifier of a name: spokeAt becomes SpokeAt.
func exported(name string) string { return strings.ToUpper(name[:1]) + name[1:] }
