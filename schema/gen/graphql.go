package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// The arguments of paged fields, in the one order that all of them have.
const (
	pageArguments = `
    """How many items to return from the start or after a cursor, at most 100."""
    first: Int = 20
    """The cursor after which the page begins."""
    after: String
    """How many items to return from the end or before a cursor, at most 100; not together with first."""
    last: Int
    """The cursor before which the page ends."""
    before: String
  `
	statementArguments = `
    """Which statements to list; only plain ones by default."""
    filter: %sFilter
    """In which order; by default the latest meeting first, then by name."""
    orderBy: StatementOrder` + pageArguments
	factArguments = `
    """Which facts to list; all by default."""
    filter: FactFilter
    """In which order; by default as the store keeps them."""
    orderBy: FactOrder` + pageArguments
	neighbourArguments = `
    """Which to list; all by default."""
    filter: EntityFilter
    """In which order; the nearest first by default."""
    orderBy: NeighbourOrder
    """How many steps to go at most, 1 or 2."""
    depth: Int! = 1
    """Relations to follow; all by default."""
    relations: [Predicate!]` + pageArguments
	firstArgument = `
    """How many items to return, at most 100."""
    first: Int = 20
  `
	localeArgument = `
    """The language that is wanted, such as fr or zh-Hant."""
    locale: Locale
  `
	literalArguments = `
    """Which statements to count in; only plain ones by default."""
    filter: StatementFilter
  `
)

// entityFields are the fields that every class has.
const entityFields = `  """Stable id; opaque to clients."""
  id: ID!
  """Name by which it is known, in the language that is asked for where it is known in that, else in English."""
  name(` + localeArgument + `): String!
  """The language in which the name is served for that locale."""
  nameLocale(` + localeArgument + `): Locale!
  """Other names that texts give it."""
  aliases: [String!]!
  """Facts of which it is an end, one per document that says so."""
  facts(` + factArguments + `): FactConnection!
  """What is connected with it over what is plainly said, the nearest first, then by name."""
  neighbours(` + neighbourArguments + `): NeighbourConnection!
`

// claimFields are the fields of whatever is stated.
const claimFields = `  """Stable id; opaque to clients."""
  id: ID!
  """Whether it is said to be so, not to be so, to be possible or to come."""
  modality: Modality!
  """Confidence of the surest statement, from 0 to 1."""
  confidence: Float!
  """The places in documents that prove it."""
  evidence(` + firstArgument + `): [Evidence!]!
  """The facts that say so, one per document."""
  statements(` + firstArgument + `): [Fact!]!
  """The documents that say so, by their ids."""
  sources(` + firstArgument + `): [Document!]!
  """When it was so; null where nothing tells."""
  period: Period
`

// writeGraphQL writes the object types of the graph: classes, edges and values.
func writeGraphQL(o *ontology, out *bytes.Buffer) {
	fmt.Fprintf(out, "# %s\n", header)
	writeGraphQLEnums(o, out)
	for _, s := range o.Sets {
		fmt.Fprintf(out, "\n%s\ninterface %s implements Node & Entity {\n%s", quote(s.Meaning), s.Name, entityFields)
		writeGraphQLWalks(o.walksOfSet(s), out)
		fmt.Fprint(out, "}\n")
	}
	for _, c := range o.Classes {
		writeGraphQLClass(o, c, out)
	}
	for _, w := range o.walks() {
		if w.literal() {
			writeGraphQLLiteral(w, out)
		} else {
			writeGraphQLEdge(o, w, out)
		}
	}
	writeGraphQLFilters(o, out)
	writeGraphQLDimensions(o, out)
	writeGraphQLQuery(o, out)
}

func writeGraphQLEnums(o *ontology, out *bytes.Buffer) {
	enums := slices.Clone(o.Enums)
	for i, e := range enums {
		enums[i].Values = slices.Clone(e.Values)
	}
	for _, e := range enums {
		fmt.Fprintf(out, "\n%s\nenum %s {\n", quote(e.Meaning), e.Name)
		for _, v := range e.Values {
			fmt.Fprintf(out, "  %s\n  %s\n", quote("In the ontology: "+v+"."), upperSnake(v))
		}
		fmt.Fprint(out, "}\n")
	}
	fmt.Fprintf(out, "\n%s\nenum Predicate {\n", quote("What a fact says of its subject."))
	for _, r := range o.Relations {
		fmt.Fprintf(out, "  %s\n  %s\n", quote(r.Meaning), upperSnake(r.Name))
	}
	fmt.Fprint(out, "}\n")
	var members []string
	for _, c := range o.Classes {
		members = append(members, c.Name)
	}
	fmt.Fprintf(out, "\n%s\nunion FactObject = %s | Value\n", quote("What a fact relates its subject to: an entity or a value."), strings.Join(members, " | "))
}

func writeGraphQLClass(o *ontology, c class, out *bytes.Buffer) {
	interfaces := "Node & Entity"
	for _, s := range o.setsOf(c.Name) {
		interfaces += " & " + s.Name
	}
	fmt.Fprintf(out, "\n%s\ntype %s implements %s {\n%s", quote(c.Meaning+" The same node when: "+c.Identity+"."), c.Name, interfaces, entityFields)
	writeGraphQLWalks(o.walksOf(c.Name), out)
	fmt.Fprint(out, "}\n")
	writeGraphQLConnection(c.Name, c.Name, c.Plural, c.Name+"Dimension", o.dated(c.Name) || c.Name == "Document", out)
	fmt.Fprintf(out, "\n%s\ntype %sEdge {\n", quote("One item of a list of "+c.Plural+"."), c.Name)
	fmt.Fprintf(out, "  \"\"\"Where the item stands in the list.\"\"\"\n  cursor: String!\n  \"\"\"The item.\"\"\"\n  node: %s!\n}\n", c.Name)
}

func writeGraphQLWalks(walks []walk, out *bytes.Buffer) {
	for _, w := range walks {
		switch {
		case !w.literal():
			fmt.Fprintf(out, "  %s\n  %s(%s): %sConnection!\n", quote(w.meaning()), w.field.Field, fmt.Sprintf(statementArguments, w.field.Edge), w.field.Edge)
		case w.relation.Functional:
			fmt.Fprintf(out, "  %s\n  %s(%s): %s\n", quote(w.meaning()), w.field.Field, literalArguments, w.field.Edge)
		default:
			fmt.Fprintf(out, "  %s\n  %s(%s): [%s!]!\n", quote(w.meaning()), w.field.Field,
				strings.TrimRight(literalArguments, " \n")+firstArgument, w.field.Edge)
		}
	}
}

func writeGraphQLConnection(stem, node, of, dimension string, dated bool, out *bytes.Buffer) {
	fmt.Fprintf(out, "\n%s\ntype %sConnection {\n", quote("A page of "+of+"."), stem)
	fmt.Fprintf(out, "  \"\"\"The items with what is said about each.\"\"\"\n  edges: [%sEdge!]!\n", stem)
	fmt.Fprintf(out, "  \"\"\"The items alone.\"\"\"\n  nodes: [%s!]!\n", node)
	fmt.Fprint(out, "  \"\"\"What lies before and after this page.\"\"\"\n  pageInfo: PageInfo!\n")
	fmt.Fprint(out, "  \"\"\"How many items the filter lets through, on all pages.\"\"\"\n  totalCount: Int!\n")
	writeGraphQLCounts(dimension, dated, out)
	fmt.Fprint(out, "}\n")
}

func writeGraphQLEdge(o *ontology, w walk, out *bytes.Buffer) {
	far := o.farType(w)
	writeGraphQLConnection(w.field.Edge, far, "the field "+w.field.Field, "StatementDimension", true, out)
	fmt.Fprintf(out, "\n%s\ntype %sEdge implements Node & Claim {\n", quote(w.meaning()), w.field.Edge)
	fmt.Fprintf(out, "  \"\"\"Where the item stands in the list.\"\"\"\n  cursor: String!\n  \"\"\"The other end.\"\"\"\n  node: %s!\n%s", far, claimFields)
	writeGraphQLAttributes(w.relation, out)
	fmt.Fprint(out, "}\n")
}

func writeGraphQLLiteral(w walk, out *bytes.Buffer) {
	fmt.Fprintf(out, "\n%s\ntype %s implements Node & Claim {\n%s", quote(w.meaning()), w.field.Edge, claimFields)
	switch {
	case w.relation.Literal == "date":
		fmt.Fprint(out, "  \"\"\"The date, as precise as the text gives it.\"\"\"\n  iso: Date!\n  \"\"\"How precise the date is.\"\"\"\n  precision: DatePrecision!\n")
	default:
		fmt.Fprintf(out, "  \"\"\"The value.\"\"\"\n  value: %s!\n", graphQLType(w.relation.Literal, w.relation.Enum))
	}
	if w.relation.Functional {
		fmt.Fprintf(out, "  \"\"\"Other values that statements of the same filter give.\"\"\"\n  alternatives(%s): [%s!]!\n", firstArgument, w.field.Edge)
	}
	writeGraphQLAttributes(w.relation, out)
	fmt.Fprint(out, "}\n")
}

func writeGraphQLAttributes(r relation, out *bytes.Buffer) {
	for _, a := range r.Attributes {
		fmt.Fprintf(out, "  %s\n  %s: %s\n", quote(a.Meaning), a.Name, graphQLType(a.Type, a.Enum))
	}
}

// writeGraphQLQuery writes a root list and a look-up for each class but those
// that have their own, in api.graphqls.
func writeGraphQLQuery(o *ontology, out *bytes.Buffer) {
	fmt.Fprint(out, "\nextend type Query {\n")
	for _, c := range o.plainLists() {
		if c.Name != "State" && unexported(c.Name) != c.Plural {
			fmt.Fprintf(out, "  %s\n  %s(\n    \"\"\"Its id.\"\"\"\n    id: ID!\n  ): %s\n", quote("One of the "+c.Plural+"; null where nothing of that class bears the id."), unexported(c.Name), c.Name)
		}
		fmt.Fprintf(out, "  %s\n  %s(\n    \"\"\"Which to list; all by default.\"\"\"\n    filter: %sFilter\n", quote("Entities of one class: "+c.Meaning), c.Plural, c.Name)
		fmt.Fprintf(out, "    \"\"\"In which order; by name by default.\"\"\"\n    orderBy: EntityOrder%s): %sConnection!\n", pageArguments, c.Name)
	}
	fmt.Fprint(out, "}\n")
}

// plainLists are the classes whose root list is generated.
func (o *ontology) plainLists() []class {
	own := []string{"Meeting", "Document"}
	return slices.DeleteFunc(slices.Clone(o.Classes), func(c class) bool { return slices.Contains(own, c.Name) })
}

// graphQLType names the type of a value.
func graphQLType(literal, enum string) string {
	if enum != "" {
		return enum
	}
	return map[string]string{"string": "String", "integer": "Int", "boolean": "Boolean", "date": "PartialDate"}[literal]
}

// quote makes a description.
func quote(text string) string { return `"""` + strings.ReplaceAll(text, `"""`, `\"""`) + `"""` }
