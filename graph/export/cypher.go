package export

import (
	"context"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// cypherBatch is how many nodes or relationships a query makes.
const cypherBatch = 500

// writeCypher writes queries, each of which makes some nodes or relationships of
// one kind. Running them again changes nothing.
func writeCypher(ctx context.Context, p *page, w *walk) error {
	p.text("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n",
		"CREATE CONSTRAINT value_id IF NOT EXISTS FOR (n:Value) REQUIRE n.id IS UNIQUE;\n")
	for _, c := range schema.Default().Classes {
		b := batch{page: p, head: "UNWIND [\n", tail: "\n] AS row MERGE (n:Entity {id: row.id}) SET n:" + string(c.Name) + ", n += row;\n"}
		if err := w.nodes(ctx, func(n *graph.Node) error { return b.add(w.cypherNode(n)) }, c.Name); err != nil {
			return err
		}
		if err := b.end(); err != nil {
			return err
		}
	}
	for _, r := range schema.Default().Relations {
		b := batch{page: p, head: "UNWIND [\n", tail: relationshipQuery(r)}
		err := w.statements(ctx, func(st *graph.Statement) error { return b.add(w.cypherRelationship(st)) }, r.Name)
		if err != nil {
			return err
		}
		if err := b.end(); err != nil {
			return err
		}
	}
	return nil
}

// relationshipQuery makes relationships of rows.
func relationshipQuery(r schema.RelationDef) string {
	object := "MATCH (o:Entity {id: row.object})"
	if r.Literal != "" {
		object = "MERGE (o:Value {id: row.object}) SET o.value = row.value, o.type = '" + string(r.Literal) + "'"
	}
	if r.Literal != "" {
		object += " WITH row, o"
	}
	return "\n] AS row " + object + " MATCH (s:Entity {id: row.subject}) MERGE (s)-[r:" + relationshipType(r.Name) + " {id: row.is.id}]->(o) SET r += row.is;\n"
}

// batch gathers rows into queries.
type batch struct {
	page       *page
	head, tail string
	rows       int
}

func (b *batch) add(row string) error {
	switch {
	case b.rows == 0:
		b.page.text(b.head)
	default:
		b.page.text(",\n")
	}
	b.page.text(row)
	if b.rows++; b.rows == cypherBatch {
		return b.end()
	}
	return b.page.err
}

func (b *batch) end() error {
	if b.rows == 0 {
		return b.page.err
	}
	b.rows = 0
	b.page.text(b.tail)
	return b.page.next()
}

func (w *walk) cypherNode(n *graph.Node) string {
	row := w.nodeRow(n)
	var m cypherMap
	m.text("id", n.ID)
	m.text("url", row.url)
	m.text("name", n.Name)
	if len(n.Aliases) > 0 {
		list := make([]string, len(n.Aliases))
		for i, a := range n.Aliases {
			list[i] = cypherText(a)
		}
		m.raw("aliases", "["+strings.Join(list, ", ")+"]")
	}
	for _, r := range w.literals {
		m.text(string(r), row.values[r])
	}
	return m.String()
}

func (w *walk) cypherRelationship(st *graph.Statement) string {
	f, row := &st.Fact, w.statementRow(st)
	var is cypherMap
	is.text("id", st.ID)
	is.text("url", row.url)
	is.text("document", st.Document)
	is.text("modality", row.modality)
	is.raw("confidence", cypherFloat(f.Confidence))
	is.text("rule", f.Rule)
	is.text("from", row.from)
	is.text("to", row.to)
	is.text("verdict", row.verdict)
	is.raw("addedIn", strconv.FormatInt(st.Added, 10))
	is.text("quote", w.quotes(st))
	def, _ := schema.Default().Relation(f.Predicate)
	for _, a := range def.Attributes {
		value := f.Attrs[a.Name]
		switch {
		case value != "" && (a.Type == schema.Integer || a.Type == schema.Boolean):
			is.raw(attributeProperty(a), value)
		default:
			is.text(attributeProperty(a), value)
		}
	}
	var m cypherMap
	m.text("subject", f.Subject.ID)
	m.text("object", objectID(st))
	if f.Object.IsLiteral() {
		m.text("value", f.Object.Literal.Value)
	}
	m.raw("is", is.String())
	return m.String()
}

// cypherMap is a map as Cypher spells it.
type cypherMap struct{ out strings.Builder }

// text adds a text, unless it is empty.
func (m *cypherMap) text(name, value string) {
	if value != "" {
		m.raw(name, cypherText(value))
	}
}

func (m *cypherMap) raw(name, value string) {
	if m.out.Len() > 0 {
		m.out.WriteString(", ")
	}
	m.out.WriteString("`" + name + "`: " + value)
}

// String gives the whole map.
func (m *cypherMap) String() string { return "{" + m.out.String() + "}" }

// cypherText spells a text. Signs that are not shown are spelled by their number.
func cypherText(s string) string {
	var out strings.Builder
	out.WriteByte('\'')
	for _, c := range s {
		switch {
		case c == '\'' || c == '\\':
			out.WriteByte('\\')
			out.WriteRune(c)
		case c == '\n':
			out.WriteString(`\n`)
		case c < ' ' || c == 0x7F:
			out.WriteString(`\u` + strconv.FormatInt(0x10000+int64(c), 16)[1:])
		default:
			out.WriteRune(c)
		}
	}
	out.WriteByte('\'')
	return out.String()
}

// cypherFloat spells a number so that it is not taken for a whole one.
func cypherFloat(f float64) string {
	s := number(f)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}
