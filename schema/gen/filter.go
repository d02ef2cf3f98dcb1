package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// A class has a filter with a condition for each of its fields, and an enum of
// what its lists can be counted by. A field that follows a relation has a filter
// of its statements, which its own list takes too, and one that asks whether
// some or none of them pass.

// logic are the fields by which filters of one type are put together.
const logic = `  """All of these hold, besides what else is given."""
  and: [%[1]s!]
  """One of these holds at least."""
  or: [%[1]s!]
  """This does not hold."""
  not: %[1]s
`

// writeGraphQLFilters writes all input types that follow from the ontology.
func writeGraphQLFilters(o *ontology, out *bytes.Buffer) {
	writeGraphQLClassEnum(o, out)
	head := func(name, of string) {
		fmt.Fprintf(out, "\n%s\ninput %s {\n", quote("Conditions on "+of+". All that are given must hold."), name)
		fmt.Fprintf(out, logic, name)
		fmt.Fprint(out, "  \"\"\"Its id is one of these.\"\"\"\n  id: [ID!]\n  \"\"\"Its name or one of its aliases.\"\"\"\n  name: TextFilter\n")
	}
	head("EntityFilter", "an entity of any class")
	fmt.Fprint(out, classCondition+"}\n")
	for _, s := range o.Sets {
		head(s.Name+"Filter", "whatever is one of "+strings.Join(s.Classes, ", "))
		fmt.Fprint(out, classCondition)
		writeGraphQLConditions(o.walksOfSet(s), slices.Contains(s.Classes, "State"), out)
	}
	for _, c := range o.Classes {
		head(c.Name+"Filter", c.Name)
		if c.Name == "Document" {
			fmt.Fprint(out, documentConditions)
		}
		if o.dated(c.Name) {
			fmt.Fprint(out, "  \"\"\"It may have taken place, from its start to its end, on some day of these.\"\"\"\n  during: DateRange\n")
		}
		writeGraphQLConditions(o.walksOf(c.Name), c.Name == "State", out)
	}
	for _, w := range o.walks() {
		if !w.literal() {
			writeGraphQLEdgeFilter(o, w, out)
		}
	}
}

const (
	classCondition     = "  \"\"\"It is of one of these classes.\"\"\"\n  class: [EntityClass!]\n"
	documentConditions = "  \"\"\"It may have been published on some day of these.\"\"\"\n  during: DateRange\n  \"\"\"The media type of its source.\"\"\"\n  mediaType: TextFilter\n"
)

func writeGraphQLClassEnum(o *ontology, out *bytes.Buffer) {
	fmt.Fprintf(out, "\n%s\nenum EntityClass {\n", quote("What a thing is."))
	for _, c := range o.Classes {
		fmt.Fprintf(out, "  %s\n  %s\n", quote(c.Meaning), classConstant(c))
	}
	fmt.Fprint(out, "}\n")
}

// classConstant is the API's name of a class among the values of an enum.
func classConstant(c class) string { return upperSnake(unexported(c.Name)) }

// writeGraphQLConditions writes the conditions on what fields say, and closes
// the filter.
func writeGraphQLConditions(walks []walk, coded bool, out *bytes.Buffer) {
	if coded {
		fmt.Fprint(out, "  \"\"\"It is a state with one of these ISO 3166-1 alpha-2 codes.\"\"\"\n  code: [String!]\n")
	}
	for _, w := range walks {
		of := "Whether some or none is so: "
		switch {
		case w.relation.Literal == "date":
			of = "The date on which most documents agree: "
		case w.literal():
			of = "What is plainly said of it: "
		}
		fmt.Fprintf(out, "  %s\n  %s: %s\n", quote(of+w.meaning()), w.field.Field, w.condition())
	}
	fmt.Fprint(out, "}\n")
}

// condition names the input type of the condition on a field.
func (w walk) condition() string {
	if w.literal() {
		return conditionOn(w.relation.Literal, w.relation.Enum)
	}
	return w.field.Edge + "ListFilter"
}

// conditionOn names the input type of the condition on a value.
func conditionOn(literal, enum string) string {
	if enum != "" {
		return "[" + enum + "!]"
	}
	return map[string]string{"string": "TextFilter", "integer": "IntFilter", "boolean": "Boolean", "date": "DateRange"}[literal]
}

func writeGraphQLEdgeFilter(o *ontology, w walk, out *bytes.Buffer) {
	name := w.field.Edge + "Filter"
	fmt.Fprintf(out, "\n%s\ninput %s {\n", quote("Whether statements of the field "+w.field.Field+" pass a filter."), w.field.Edge+"ListFilter")
	fmt.Fprintf(out, "  \"\"\"One at least passes.\"\"\"\n  some: %s\n  \"\"\"Not one passes.\"\"\"\n  none: %s\n}\n", name, name)
	fmt.Fprintf(out, "\n%s\ninput %s {\n", quote("Conditions on a statement of the field "+w.field.Field+". All that are given must hold."), name)
	fmt.Fprintf(out, logic, name)
	fmt.Fprintf(out, "  \"\"\"Conditions on the other end.\"\"\"\n  node: %sFilter\n%s", o.farType(w), statementConditions)
	for _, a := range w.relation.Attributes {
		fmt.Fprintf(out, "  %s\n  %s: %s\n", quote(a.Meaning), a.Name, conditionOn(a.Type, a.Enum))
	}
	fmt.Fprint(out, "}\n")
}

const statementConditions = `  """Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not."""
  modality: [Modality!]
  """The least confidence, from 0 to 1."""
  minConfidence: Float
  """The id of a document that says it."""
  document: ID
  """Its period has some day in common with this."""
  during: DateRange
`

// dated tells whether entities of the class begin at some date.
func (o *ontology) dated(class string) bool {
	return slices.ContainsFunc(o.walksOf(class), func(w walk) bool { return w.relation.Name == "startDate" })
}

// dimensions lists what entities of a class are counted by: the enum's value
// with its description, and whether the class has dates.
func (o *ontology) dimensions(c class) (values [][2]string) {
	for _, w := range o.walksOf(c.Name) {
		if w.relation.Literal == "date" {
			continue
		}
		values = append(values, [2]string{upperSnake(w.field.Field), "What the field " + w.field.Field + " plainly leads to."})
	}
	switch {
	case o.dated(c.Name):
		values = append(values, [2]string{"YEAR", "The year in which it began."}, [2]string{"MONTH", "The month in which it began, such as 2019-09."})
	case c.Name == "Document":
		values = append(values, [2]string{"YEAR", "The year in which it was published."}, [2]string{"MONTH", "The month in which it was published."}, [2]string{"MEDIA_TYPE", "The media type of its source."})
	}
	return values
}

// attributes lists the names of all attributes of statements between entities,
// each once.
func (o *ontology) attributes() (names []string) {
	for _, w := range o.walks() {
		for _, a := range w.relation.Attributes {
			if !w.literal() && !slices.Contains(names, a.Name) {
				names = append(names, a.Name)
			}
		}
	}
	return names
}

// writeGraphQLDimensions writes the enums of what lists are counted by.
func writeGraphQLDimensions(o *ontology, out *bytes.Buffer) {
	for _, c := range o.Classes {
		fmt.Fprintf(out, "\n%s\nenum %sDimension {\n", quote("What "+c.Plural+" can be counted by."), c.Name)
		for _, v := range o.dimensions(c) {
			fmt.Fprintf(out, "  %s\n  %s\n", quote(v[1]), v[0])
		}
		fmt.Fprint(out, "}\n")
	}
	fmt.Fprintf(out, "\n%s\nenum StatementDimension {\n", quote("What statements of a field can be counted by."))
	for _, v := range [][2]string{
		{"NODE", "The other end."},
		{"NODE_CLASS", "The class of the other end."},
		{"MODALITY", "Whether it is said to be so."},
		{"DOCUMENT", "The documents that say it; a statement counts for each."},
		{"YEAR", "The year in which its period begins."},
		{"MONTH", "The month in which its period begins, such as 2019-09."},
	} {
		fmt.Fprintf(out, "  %s\n  %s\n", quote(v[1]), v[0])
	}
	for _, name := range o.attributes() {
		fmt.Fprintf(out, "  %s\n  %s\n", quote("The attribute "+name+", of the statements that can have it."), upperSnake(name))
	}
	fmt.Fprint(out, "}\n")
}

// writeGraphQLCounts writes the fields that count what a list's filter lets
// through.
func writeGraphQLCounts(dimension string, dated bool, out *bytes.Buffer) {
	fmt.Fprintf(out, "  \"\"\"How often each value occurs among the items of all pages.\"\"\"\n  facets(\n    \"\"\"What to count by; an answer for each, in this order.\"\"\"\n    by: [%s!]!\n  ): [Facet!]!\n", dimension)
	if dated {
		fmt.Fprint(out, "  \"\"\"How many items of all pages fall into each year or month, in the order of time.\"\"\"\n  timeline(\n    \"\"\"How long each step is.\"\"\"\n    unit: TimeUnit! = YEAR\n  ): [TimelineCount!]!\n")
	}
}

// writeViewFilters writes the Go types of the filters and what their conditions
// on fields mean.
func writeViewFilters(o *ontology, out *bytes.Buffer) {
	writeViewHead(out, "schema")
	writeViewFilter("EntityFilter", "an entity of any class", append(nodeFields("EntityFilter"), goField{"Class", "[]EntityClass"}), out)
	for _, s := range o.Sets {
		name := s.Name + "Filter"
		fields := append(nodeFields(name), goField{"Class", "[]EntityClass"}, goField{"Code", "[]string"})
		writeViewFilter(name, "whatever is one of "+strings.Join(s.Classes, ", "), append(fields, walkFields(o.walksOfSet(s))...), out)
	}
	for _, c := range o.Classes {
		name := c.Name + "Filter"
		fields := nodeFields(name)
		switch {
		case c.Name == "Document":
			fields = append(fields, goField{"During", "*DateRange"}, goField{"MediaType", "*TextFilter"})
		case c.Name == "State":
			fields = append(fields, goField{"Code", "[]string"})
		case o.dated(c.Name):
			fields = append(fields, goField{"During", "*DateRange"})
		}
		writeViewFilter(name, "a "+c.Name, append(fields, walkFields(o.walksOf(c.Name))...), out)
		fmt.Fprintf(out, "// %sDimension names what %s can be counted by.\ntype %sDimension string\n\n", c.Name, c.Plural, c.Name)
	}
	for _, w := range o.walks() {
		if !w.literal() {
			writeViewEdgeFilter(o, w, out)
		}
	}
	writeViewNames(o, out)
}

// goField is a field of a Go struct.
type goField struct{ name, kind string }

func logicFields(filter string) []goField {
	return []goField{{"And", "[]*" + filter}, {"Or", "[]*" + filter}, {"Not", "*" + filter}}
}

func nodeFields(filter string) []goField {
	return append(logicFields(filter), goField{"ID", "[]string"}, goField{"Name", "*TextFilter"})
}

func walkFields(walks []walk) (fields []goField) {
	for _, w := range walks {
		fields = append(fields, goField{exported(w.field.Field), goCondition(w.condition())})
	}
	return fields
}

// goCondition gives the Go type of a condition.
func goCondition(condition string) string {
	if enum, isList := strings.CutPrefix(condition, "["); isList {
		return "[]" + strings.TrimSuffix(enum, "!]")
	}
	if condition == "Boolean" {
		return "*bool"
	}
	return "*" + condition
}

func writeViewEdgeFilter(o *ontology, w walk, out *bytes.Buffer) {
	name := w.field.Edge + "Filter"
	writeViewFilter(w.field.Edge+"ListFilter", "the statements of the field "+w.field.Field, []goField{{"Some", "*" + name}, {"None", "*" + name}}, out)
	fields := append(
		logicFields(name), goField{"Node", "*" + o.farType(w) + "Filter"}, goField{"Modality", "[]Modality"}, goField{"MinConfidence", "*float64"},
		goField{"Document", "*string"}, goField{"During", "*DateRange"},
	)
	for _, a := range w.relation.Attributes {
		fields = append(fields, goField{exported(a.Name), goCondition(conditionOn(a.Type, a.Enum))})
	}
	writeViewFilter(name, "a statement of the field "+w.field.Field, fields, out)
}

func writeViewFilter(name, of string, fields []goField, out *bytes.Buffer) {
	fmt.Fprintf(out, "// %s holds conditions on %s.\ntype %s struct {\n", name, of, name)
	for _, f := range fields {
		fmt.Fprintf(out, "\t%s %s `json:\",omitzero\"`\n", f.name, f.kind)
	}
	fmt.Fprint(out, "}\n\n")
}

// writeViewNames writes what the API's names of fields, attributes and classes
// stand for.
func writeViewNames(o *ontology, out *bytes.Buffer) {
	fmt.Fprint(out, "// routeOf tells how a field follows its relation, by the field's name.\nfunc routeOf(field string) (route, bool) {\n\tswitch field {\n")
	for _, w := range o.walks() {
		fmt.Fprintf(out, "\tcase %q:\n\t\treturn %sRoute(), true\n", w.field.Field, w.stem())
	}
	fmt.Fprint(out, "\t}\n\treturn route{}, false\n}\n\n")
	fmt.Fprint(out, "// fieldOf gives the name of a field by that of its dimension.\nfunc fieldOf(dimension string) string {\n\tswitch dimension {\n")
	for _, w := range o.walks() {
		fmt.Fprintf(out, "\tcase %q:\n\t\treturn %q\n", upperSnake(w.field.Field), w.field.Field)
	}
	fmt.Fprint(out, "\t}\n\treturn \"\"\n}\n\n")
	fmt.Fprint(out, "// attributeOf gives the name of an attribute by that of its dimension.\nfunc attributeOf(dimension string) string {\n\tswitch dimension {\n")
	for _, name := range o.attributes() {
		fmt.Fprintf(out, "\tcase %q:\n\t\treturn %q\n", upperSnake(name), name)
	}
	fmt.Fprint(out, "\t}\n\treturn \"\"\n}\n\n")
	fmt.Fprint(out, "// classOf gives the class by its name in the API.\nfunc classOf(name EntityClass) schema.Class {\n\tswitch name {\n")
	for _, c := range o.Classes {
		fmt.Fprintf(out, "\tcase %q:\n\t\treturn schema.Class%s\n", classConstant(c), c.Name)
	}
	fmt.Fprint(out, "\t}\n\treturn \"\"\n}\n\n")
	fmt.Fprint(out, "// routes lists how all fields between entities follow their relations.\nfunc routes() []route {\n\treturn []route{\n")
	for _, w := range o.walks() {
		if !w.literal() {
			fmt.Fprintf(out, "\t\t%sRoute(),\n", w.stem())
		}
	}
	fmt.Fprint(out, "\t}\n}\n")
}
