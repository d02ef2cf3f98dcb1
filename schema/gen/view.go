package main

import (
	"bytes"
	"fmt"
	"strings"
)

const (
	goPage           = "first *int32, after *string, last *int32, before *string"
	goPageValue      = "page{first, after, last, before}"
	goStatementQuery = "filter *%sFilter, orderBy *StatementOrder, " + goPage
)

// writeViewClasses writes a Go type per class with a method per field that
// follows a relation, and the lists of each class.
func writeViewClasses(o *ontology, out *bytes.Buffer) {
	writeViewHead(out, "schema")
	for _, s := range o.Sets {
		fmt.Fprintf(out, "// %s: %s\ntype %s interface {\n\tEntity\n\tis%s()\n}\n\n", s.Name, unexported(s.Meaning), s.Name, s.Name)
		fmt.Fprintf(out, "// as%s makes the type of an entity's class.\nfunc as%s(e entity) %s {\n\tv, _ := asEntity(e).(%s)\n\treturn v\n}\n\n", s.Name, s.Name, s.Name, s.Name)
	}
	fmt.Fprint(out, "// asEntity makes the type of an entity's class.\nfunc asEntity(e entity) Entity {\n\tswitch e.node.Class {\n")
	for _, c := range o.Classes {
		fmt.Fprintf(out, "\tcase schema.Class%s:\n\t\treturn &%s{e}\n", c.Name, c.Name)
	}
	fmt.Fprint(out, "\t}\n\treturn nil\n}\n\n")
	for _, c := range o.Classes {
		writeViewClass(o, c, out)
	}
	for _, c := range o.plainLists() {
		if c.Name != "State" && unexported(c.Name) != c.Plural {
			fmt.Fprintf(out, "// %s finds one of the %s by its id.\nfunc (r *Root) %s(id string) (*%s, bool, error) {\n\treturn findOfClass[*%s](r, schema.Class%s, id)\n}\n\n", c.Name, c.Plural, c.Name, c.Name, c.Name, c.Name)
		}
		fmt.Fprintf(out, "// %s lists the entities of class %s.\n", exported(c.Plural), c.Name)
		fmt.Fprintf(out, "func (r *Root) %s(filter *%sFilter, orderBy *EntityOrder, %s) (*%sConnection, error) {\n", exported(c.Plural), c.Name, goPage, c.Name)
		fmt.Fprintf(out, "\tlist, err := r.entities(schema.Class%s, filter, orderBy, %s)\n", c.Name, goPageValue)
		fmt.Fprintf(out, "\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn &%sConnection{list}, nil\n}\n\n", c.Name)
	}
}

func writeViewHead(out *bytes.Buffer, imports ...string) {
	fmt.Fprintf(out, "// %s\n\npackage view\n\n", header)
	if len(imports) == 0 {
		return
	}
	fmt.Fprint(out, "import (\n")
	for _, name := range imports {
		fmt.Fprintf(out, "\t\"github.com/diplograph/diplograph/%s\"\n", name)
	}
	fmt.Fprint(out, ")\n\n")
}

func writeViewClass(o *ontology, c class, out *bytes.Buffer) {
	fmt.Fprintf(out, "// %s is the class of: %s\ntype %s struct{ entity }\n\n", c.Name, unexported(c.Meaning), c.Name)
	for _, s := range o.setsOf(c.Name) {
		fmt.Fprintf(out, "func (*%s) is%s() {}\n\n", c.Name, s.Name)
	}
	for _, w := range o.walksOf(c.Name) {
		fmt.Fprintf(out, "// %s follows %s. %s\n", exported(w.field.Field), w.relation.Name, w.meaning())
		writeViewMethod(receiver(c.Name), w, out)
	}
	fmt.Fprintf(out, "// %sConnection is a page of a list of %s.\ntype %sConnection struct{ *nodeList }\n\n", c.Name, c.Plural, c.Name)
	fmt.Fprintf(out, "// Edges returns the page's items with their cursors.\nfunc (c *%sConnection) Edges() []*%sEdge {\n\treturn each(c.list, func(i int) *%sEdge { return &%sEdge{c.item(i)} })\n}\n\n", c.Name, c.Name, c.Name, c.Name)
	fmt.Fprintf(out, "// Nodes returns the page's items.\nfunc (c *%sConnection) Nodes() []*%s {\n\treturn each(c.list, func(i int) *%s { return &%s{c.item(i).entity()} })\n}\n\n", c.Name, c.Name, c.Name, c.Name)
	fmt.Fprintf(out, "// Facets counts the items of all pages.\nfunc (c *%sConnection) Facets(by []%sDimension) ([]*Facet, error) { return facets(by, c.facet) }\n\n", c.Name, c.Name)
	fmt.Fprintf(out, "// %sEdge is an item of a list of %s.\ntype %sEdge struct{ nodeItem }\n\n", c.Name, c.Plural, c.Name)
	fmt.Fprintf(out, "// Node returns the item.\nfunc (e *%sEdge) Node() *%s { return &%s{e.entity()} }\n\n", c.Name, c.Name, c.Name)
}

// writeViewMethod writes the method that gqlgen calls for the field.
func writeViewMethod(receiver string, w walk, out *bytes.Buffer) {
	name, edge, route := exported(w.field.Field), w.field.Edge, w.stem()+"Route()"
	switch {
	case !w.literal():
		fmt.Fprintf(out, "func (%s) %s(%s) (*%sConnection, error) {\n", receiver, name, fmt.Sprintf(goStatementQuery, edge), edge)
		fmt.Fprintf(out, "\tlist, err := %s.chosen(%s, filter, orderBy, %s)\n", receiver[:1], route, goPageValue)
		fmt.Fprintf(out, "\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn &%sConnection{list}, nil\n}\n\n", edge)
	case w.relation.Functional:
		fmt.Fprintf(out, "func (%s) %s(filter *StatementFilter) (*%s, bool) {\n", receiver, name, edge)
		fmt.Fprintf(out, "\tvalue, ok := %s.best(%s, filter)\n\treturn &%s{value}, ok\n}\n\n", receiver[:1], route, edge)
	default:
		fmt.Fprintf(out, "func (%s) %s(filter *StatementFilter, first *int32) ([]*%s, error) {\n", receiver, name, edge)
		fmt.Fprintf(out, "\tlist, err := %s.top(%s, filter, first)\n", receiver[:1], route)
		fmt.Fprintf(out, "\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn each(list.list, func(i int) *%s { return &%s{list.claim(i)} }), nil\n}\n\n", edge, edge)
	}
}

// writeViewClaims writes a Go type per edge and per stated value.
func writeViewClaims(o *ontology, out *bytes.Buffer) {
	writeViewHead(out, "graph", "schema")
	fmt.Fprint(out, "// findClaim finds the statement of one field, by the field's stem and the id of the edge.\n")
	fmt.Fprint(out, "func (r *Root) findClaim(stem, id string) (Node, bool) {\n\tswitch stem {\n")
	for _, w := range o.walks() {
		fmt.Fprintf(out, "\tcase %q:\n\t\tc, ok := r.claim(%sRoute(), id)\n\t\treturn &%s{c}, ok\n", w.stem(), w.stem(), claimType(w))
	}
	fmt.Fprint(out, "\t}\n\treturn nil, false\n}\n\n")
	for _, w := range o.walks() {
		writeViewRoute(w, out)
		if w.literal() {
			writeViewLiteral(w, out)
		} else {
			writeViewEdge(o, w, out)
		}
		writeViewAttributes(w, out)
	}
}

// claimType names the Go type of one statement.
func claimType(w walk) string {
	if w.literal() {
		return w.field.Edge
	}
	return w.field.Edge + "Edge"
}

func writeViewRoute(w walk, out *bytes.Buffer) {
	direction := "Forward"
	if w.inverse {
		direction = "Inverse"
	}
	far := "nil"
	if classes := w.narrow(); classes != nil {
		far = "[]schema.Class{schema.Class" + strings.Join(classes, ", schema.Class") + "}"
	}
	fmt.Fprintf(out, "func %sRoute() route {\n\treturn route{stem: %q, relation: schema.Rel%s, direction: graph.%s, far: %s}\n}\n\n",
		w.stem(), w.stem(), exported(w.relation.Name), direction, far)
}

func writeViewEdge(o *ontology, w walk, out *bytes.Buffer) {
	edge, far := w.field.Edge, o.farType(w)
	goFar, build := far, "as"+far+"(%s)"
	if len(w.field.To) == 1 {
		goFar, build = "*"+far, "&"+far+"{%s}"
	}
	fmt.Fprintf(out, "// %sConnection is a page of the field %s.\ntype %sConnection struct{ *claimList }\n\n", edge, w.field.Field, edge)
	fmt.Fprintf(out, "// Edges returns the page's items with what is said about each.\nfunc (c *%sConnection) Edges() []*%sEdge {\n\treturn each(c.list, func(i int) *%sEdge { return &%sEdge{c.claim(i)} })\n}\n\n", edge, edge, edge, edge)
	fmt.Fprintf(out, "// Nodes returns the far ends.\nfunc (c *%sConnection) Nodes() []%s {\n\treturn each(c.list, func(i int) %s { return %s })\n}\n\n", edge, goFar, goFar, fmt.Sprintf(build, "c.claim(i).far()"))
	fmt.Fprintf(out, "// %sEdge is one statement of the field %s.\ntype %sEdge struct{ claim }\n\n", edge, w.field.Field, edge)
	fmt.Fprintf(out, "// Node returns the far end.\nfunc (e *%sEdge) Node() %s { return %s }\n\n", edge, goFar, fmt.Sprintf(build, "e.far()"))
}

func writeViewLiteral(w walk, out *bytes.Buffer) {
	name := w.field.Edge
	fmt.Fprintf(out, "// %s is one statement of the field %s.\ntype %s struct{ claim }\n\n", name, w.field.Field, name)
	head := func(comment, method, result string) {
		fmt.Fprintf(out, "// %s\nfunc (%s) %s %s ", comment, receiver(name), method, result)
	}
	r := receiver(name)[:1]
	switch {
	case w.relation.Literal == "date":
		head("Iso returns the date, as precise as the text gives it.", "Iso()", "Date")
		fmt.Fprintf(out, "{ return Date(%s.literal()) }\n\n", r)
		head("Precision tells how precise the date is.", "Precision()", "DatePrecision")
		fmt.Fprintf(out, "{ return Date(%s.literal()).precision() }\n\n", r)
	case w.relation.Enum != "":
		head("Value returns the value.", "Value()", w.relation.Enum)
		fmt.Fprintf(out, "{ return %s(constant(%s.literal())) }\n\n", w.relation.Enum, r)
	case w.relation.Literal == "integer":
		head("Value returns the value.", "Value()", "int32")
		fmt.Fprintf(out, "{ return integer(%s.literal()) }\n\n", r)
	case w.relation.Literal == "boolean":
		head("Value returns the value.", "Value()", "bool")
		fmt.Fprintf(out, "{ return %s.literal() == \"true\" }\n\n", r)
	default:
		head("Value returns the value.", "Value()", "string")
		fmt.Fprintf(out, "{ return %s.literal() }\n\n", r)
	}
	if w.relation.Functional {
		head("Alternatives lists the other values that are stated.", "Alternatives(first *int32)", "([]*"+name+", error)")
		fmt.Fprintf(out, "{\n\tlist, err := %s.others(first)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n", r)
		fmt.Fprintf(out, "\treturn each(list.list, func(i int) *%s { return &%s{list.claim(i)} }), nil\n}\n\n", name, name)
	}
}

func writeViewAttributes(w walk, out *bytes.Buffer) {
	kinds := map[string][2]string{"string": {"string", "text"}, "integer": {"int32", "number"}, "boolean": {"bool", "truth"}, "date": {"PartialDate", "date"}}
	for _, a := range w.relation.Attributes {
		kind := kinds[a.Type]
		body := fmt.Sprintf("%s.%s(%q)", receiver(claimType(w))[:1], kind[1], a.Name)
		if a.Enum != "" {
			kind[0], body = a.Enum, fmt.Sprintf("(*%s)(%s.symbol(%q))", a.Enum, receiver(claimType(w))[:1], a.Name)
		}
		fmt.Fprintf(out, "// %s: %s\nfunc (%s) %s() *%s { return %s }\n\n", exported(a.Name), a.Meaning, receiver(claimType(w)), exported(a.Name), kind[0], body)
	}
}

// writeViewEnums writes a Go type per enum and the predicates.
func writeViewEnums(o *ontology, out *bytes.Buffer) {
	writeViewHead(out, "schema")
	for _, e := range o.Enums {
		fmt.Fprintf(out, "// %s: %s\ntype %s string\n\n", e.Name, e.Meaning, e.Name)
	}
	fmt.Fprint(out, "// Predicate is the API's name of a relation.\ntype Predicate string\n\n")
	fmt.Fprint(out, "func predicateOf(r schema.Relation) Predicate {\n\tswitch r {\n")
	for _, r := range o.Relations {
		fmt.Fprintf(out, "\tcase schema.Rel%s:\n\t\treturn %q\n", exported(r.Name), upperSnake(r.Name))
	}
	fmt.Fprint(out, "\t}\n\treturn \"\"\n}\n\nfunc (p Predicate) relation() schema.Relation {\n\tswitch p {\n")
	for _, r := range o.Relations {
		fmt.Fprintf(out, "\tcase %q:\n\t\treturn schema.Rel%s\n", upperSnake(r.Name), exported(r.Name))
	}
	fmt.Fprint(out, "\t}\n\treturn \"\"\n}\n")
}

// writeResolvers writes the resolvers of the root lists that need no hand.
func writeResolvers(o *ontology, out *bytes.Buffer) {
	fmt.Fprintf(out, "// %s\n\npackage api\n\nimport (\n\t\"context\"\n\n\t\"github.com/diplograph/diplograph/graph/view\"\n)\n\n", header)
	for _, c := range o.plainLists() {
		name := exported(c.Plural)
		if c.Name != "State" && unexported(c.Name) != c.Plural {
			fmt.Fprintf(out, "// %s finds one of the %s by its id.\nfunc (query) %s(ctx context.Context, id string) (*view.%s, error) {\n\treturn orNull(pinned(ctx).%s(id))\n}\n\n", c.Name, c.Plural, c.Name, c.Name, c.Name)
		}
		fmt.Fprintf(out, "// %s lists the entities of class %s.\n", name, c.Name)
		fmt.Fprintf(out, "func (query) %s(ctx context.Context, filter *view.%sFilter, orderBy *view.EntityOrder, %s) (*view.%sConnection, error) {\n", name, c.Name, goPage, c.Name)
		fmt.Fprintf(out, "\treturn pinned(ctx).%s(filter, orderBy, first, after, last, before)\n}\n\n", name)
	}
}

// receiver makes a method's receiver: Meeting becomes m *Meeting.
func receiver(name string) string { return strings.ToLower(name[:1]) + " *" + name }
