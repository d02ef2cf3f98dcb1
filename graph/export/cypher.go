package export

import (
	"context"
	"strconv"
	"strings"
	"unicode/utf8"

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
		if err := w.nodes(ctx, func(n *graph.Node) error { return b.add(func(row []byte) []byte { return w.appendCypherNode(row, n) }) }, c.Name); err != nil {
			return err
		}
		if err := b.end(); err != nil {
			return err
		}
	}
	for _, r := range schema.Default().Relations {
		b := batch{page: p, head: "UNWIND [\n", tail: relationshipQuery(r)}
		err := w.statements(ctx, func(st *graph.Statement) error {
			return b.add(func(row []byte) []byte { return w.appendCypherRelationship(row, st) })
		}, r.Name)
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

// add adds the row that is appended to what it is given.
func (b *batch) add(spell func([]byte) []byte) error {
	switch {
	case b.rows == 0:
		b.page.text(b.head)
	default:
		b.page.text(",\n")
	}
	b.page.line = spell(b.page.line[:0])
	_, _ = b.page.Write(b.page.line) // an error is kept
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

func (w *walk) appendCypherNode(out []byte, n *graph.Node) []byte {
	row := w.nodeRow(n)
	m := beginCypher(out)
	m.text("id", n.ID)
	m.text("url", row.url)
	m.text("name", n.Name)
	if len(n.Aliases) > 0 {
		m.name("aliases")
		m.out = append(m.out, '[')
		for i, a := range n.Aliases {
			if i > 0 {
				m.out = append(m.out, ", "...)
			}
			m.out = appendCypherText(m.out, a)
		}
		m.out = append(m.out, ']')
	}
	for _, r := range w.literals {
		m.text(string(r), row.values[r])
	}
	return m.end()
}

func (w *walk) appendCypherRelationship(out []byte, st *graph.Statement) []byte {
	f := &st.Fact
	m := beginCypher(out)
	m.text("subject", f.Subject.ID)
	m.text("object", objectID(st))
	if f.Object.IsLiteral() {
		m.text("value", f.Object.Literal.Value)
	}
	m.name("is")
	m.out = w.appendCypherStatement(m.out, st)
	return m.end()
}

// appendCypherStatement adds what is said of the relationship itself.
func (w *walk) appendCypherStatement(out []byte, st *graph.Statement) []byte {
	f, row := &st.Fact, w.statementRow(st)
	is := beginCypher(out)
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
		if value != "" && (a.Type == schema.Integer || a.Type == schema.Boolean) {
			is.raw(attributeProperty(a), value)
			continue
		}
		is.text(attributeProperty(a), value)
	}
	return is.end()
}

// cypherMap is a map as Cypher spells it, which is appended to something.
type cypherMap struct {
	out  []byte
	some bool // members were added
}

func beginCypher(out []byte) cypherMap { return cypherMap{out: append(out, '{')} }

// end gives all with the whole map.
func (m *cypherMap) end() []byte { return append(m.out, '}') }

// name adds a name, whose value is to be appended next.
func (m *cypherMap) name(name string) {
	if m.some {
		m.out = append(m.out, ", "...)
	}
	m.some = true
	m.out = append(append(append(m.out, '`'), name...), "`: "...)
}

// text adds a text, unless it is empty.
func (m *cypherMap) text(name, value string) {
	if value != "" {
		m.name(name)
		m.out = appendCypherText(m.out, value)
	}
}

func (m *cypherMap) raw(name, value string) {
	m.name(name)
	m.out = append(m.out, value...)
}

// appendCypherText spells a text. Signs that are not shown are spelled by their
// number.
func appendCypherText(out []byte, s string) []byte {
	out = append(out, '\'')
	for _, c := range s {
		switch {
		case c == '\'' || c == '\\':
			out = append(out, '\\', byte(c))
		case c == '\n':
			out = append(out, `\n`...)
		case c < ' ' || c == 0x7F:
			out = append(out, `\u`...)
			out = append(out, strconv.FormatInt(0x10000+int64(c), 16)[1:]...)
		default:
			out = utf8.AppendRune(out, c)
		}
	}
	return append(out, '\'')
}

// cypherFloat spells a number so that it is not taken for a whole one.
func cypherFloat(f float64) string {
	s := number(f)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}
