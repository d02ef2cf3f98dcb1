package export

import (
	"context"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// In property graphs a statement is a relationship between two nodes, of a type
// that is the relation's name in capitals. What has a value leads to a node of its
// own with the label Value, since relationships need two ends.

// arraySeparator stands between the values of an array (unit separator, U+001F).
const arraySeparator = "\x1f"

// relationshipType is a relation's name as property graphs spell types:
// START_DATE.
func relationshipType(r schema.Relation) string {
	var out strings.Builder
	for _, c := range string(r) {
		if c >= 'A' && c <= 'Z' {
			out.WriteByte('_')
		}
		out.WriteRune(c)
	}
	return strings.ToUpper(out.String())
}

// valueID is the id of the node that stands for a statement's value.
func valueID(st *graph.Statement) string { return "value/" + st.ID }

// objectID is the id of the node that a statement leads to.
func objectID(st *graph.Statement) string {
	if st.Fact.Object.IsLiteral() {
		return valueID(st)
	}
	return st.Fact.Object.ID
}

// writeNeo4j writes tables with the headers of neo4j-admin's import: nodes by
// class, values, and relationships by relation. A quote may have several lines.
func writeNeo4j(ctx context.Context, to Files, w *walk) error {
	t := newTables(to, w.neo4jHeader)
	return t.close(w.fillNeo4j(ctx, t))
}

const valuesTable = "values.csv"

func nodesTable(c schema.Class) string { return "nodes-" + string(c) + ".csv" }

func relationshipsTable(r schema.Relation) string { return "relationships-" + string(r) + ".csv" }

func (w *walk) neo4jHeader(name string) []string {
	relation, ok := strings.CutPrefix(name, "relationships-")
	switch {
	case name == valuesTable:
		return []string{"id:ID", "value", "type", ":LABEL"}
	case !ok:
		header := []string{"id:ID", "url", "name", "aliases:string[]"}
		for _, r := range w.literals {
			header = append(header, string(r))
		}
		return append(header, ":LABEL")
	}
	header := []string{":START_ID", ":END_ID", ":TYPE", "id", "url", "document", "modality", "confidence:double", "rule", "from", "to", "verdict", "addedIn:long", "quote"}
	def, _ := schema.Default().Relation(schema.Relation(strings.TrimSuffix(relation, ".csv")))
	for _, a := range def.Attributes {
		header = append(header, attributeProperty(a)+neo4jType(a.Type))
	}
	return header
}

// attributeProperty is what the attribute of a statement is called where it stands
// beside the statement's own properties.
func attributeProperty(a schema.Attribute) string { return "q_" + a.Name }

func neo4jType(t schema.LiteralType) string {
	switch t {
	case schema.Integer:
		return ":long"
	case schema.Boolean:
		return ":boolean"
	}
	return ""
}

func (w *walk) fillNeo4j(ctx context.Context, t *tables) error {
	err := w.nodes(ctx, func(n *graph.Node) error {
		row := w.nodeRow(n)
		values := []string{n.ID, row.url, n.Name, strings.Join(n.Aliases, arraySeparator)}
		for _, r := range w.literals {
			values = append(values, row.values[r])
		}
		return t.row(nodesTable(n.Class), append(values, "Entity;"+string(n.Class))...)
	})
	if err != nil {
		return err
	}
	return w.statements(ctx, func(st *graph.Statement) error {
		f := &st.Fact
		if f.Object.IsLiteral() {
			if err := t.row(valuesTable, valueID(st), f.Object.Literal.Value, string(f.Object.Literal.Type), "Value"); err != nil {
				return err
			}
		}
		row := w.statementRow(st)
		values := []string{
			f.Subject.ID, objectID(st), relationshipType(f.Predicate), st.ID, row.url, st.Document, row.modality, number(f.Confidence),
			f.Rule, row.from, row.to, row.verdict, strconv.FormatInt(st.Added, 10), w.quotes(st),
		}
		def, _ := schema.Default().Relation(f.Predicate)
		for _, a := range def.Attributes {
			values = append(values, f.Attrs[a.Name])
		}
		return t.row(relationshipsTable(f.Predicate), values...)
	})
}
