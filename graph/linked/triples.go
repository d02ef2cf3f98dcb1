package linked

import (
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/rdf"
	"github.com/diplograph/diplograph/schema"
)

// value is an IRI or a literal. Equal values are equal to Go.
type value struct {
	text    string // the IRI, or the words
	kind    string // the IRI of a literal's type, "" for a string
	term    string // prefixed term of the IRI, or of the type; "" if there is none
	literal bool
}

// triple is one as descriptions are made of. Its subject and predicate are IRIs.
type triple struct{ subject, predicate, object value }

// link is the value that an IRI is.
func link(iri string) value {
	term, _ := known().compact(iri)
	return value{text: iri, term: term}
}

// word is the IRI of a prefixed term.
func word(term string) value {
	if w, ok := known().words[term]; ok {
		return w
	}
	return link(string(expand(term)))
}

// words is a literal without a type.
func words(text string) value { return value{text: text, literal: true} }

// typed is a literal whose type is a prefixed term.
func typed(text, term string) value {
	kind := word(term)
	return value{text: text, kind: kind.text, term: kind.term, literal: true}
}

// valueOf gives a quad's value. A graph holds no others.
func valueOf(v quad.Value) value {
	switch v := v.(type) {
	case quad.IRI:
		return link(string(v))
	case quad.String:
		return words(string(v))
	case quad.TypedString:
		term, _ := known().compact(string(v.Type))
		return value{text: string(v.Value), kind: string(v.Type), term: term, literal: true}
	}
	panic(fmt.Sprintf("linked: a graph holds no %T", v)) // impossible: it cannot be put
}

// quad gives the value as those of quads are.
func (v value) quad() quad.Value {
	switch {
	case !v.literal:
		return quad.IRI(v.text)
	case v.kind == "":
		return quad.String(v.text)
	}
	return quad.TypedString{Value: quad.String(v.text), Type: quad.IRI(v.kind)}
}

// appendTo writes the value as Turtle has it, prefixed if it is a term.
func (v value) appendTo(out []byte) []byte {
	switch {
	case !v.literal && v.term != "":
		return append(out, v.term...)
	case !v.literal:
		return rdf.AppendIRI(out, v.text)
	}
	out = rdf.AppendLiteral(out, v.text)
	switch {
	case v.term != "":
		out = append(append(out, "^^"...), v.term...)
	case v.kind != "":
		out = rdf.AppendIRI(append(out, "^^"...), v.kind)
	}
	return out
}

// tripleOf leaves out the label.
func tripleOf(q quad.Quad) triple {
	return triple{valueOf(q.Subject), valueOf(q.Predicate), valueOf(q.Object)}
}

// triples gathers triples that differ.
type triples struct {
	d     *Description
	list  []triple
	known map[triple]bool // once there are many
	parts groups

	// Of a description that is written: its quads with their labels, those of one of
	// these, and which groups stand within others.
	labels   []value
	labelled []triple
	graph    []triple
	inside   []bool
	bodies   []body
}

// fewTriples is how many are looked through for another.
const fewTriples = 48

// of gathers all that the description says, each once: what the thing is, then
// what documents state, then what else is named.
func (t *triples) of(d *Description) []triple {
	t.d, t.list, t.known = d, t.list[:0], nil
	for _, q := range d.quads {
		t.add(tripleOf(q))
	}
	t.thing()
	for _, st := range d.Statements {
		t.statement(st)
	}
	return t.list
}

func (t *triples) add(x triple) {
	if t.known == nil && len(t.list) < fewTriples {
		if !slices.Contains(t.list, x) {
			t.list = append(t.list, x)
		}
		return
	}
	if t.known == nil {
		t.known = make(map[triple]bool)
		for _, x := range t.list {
			t.known[x] = true
		}
	}
	if !t.known[x] {
		t.known[x] = true
		t.list = append(t.list, x)
	}
}

// tell adds a triple that nothing else says.
func (t *triples) tell(subject value, predicate string, object value) {
	x := triple{subject, word(predicate), object}
	if t.known != nil {
		t.known[x] = true
	}
	t.list = append(t.list, x)
}

// say adds a triple whose predicate is a prefixed term.
func (t *triples) say(subject value, predicate string, object value) {
	t.add(triple{subject, word(predicate), object})
}

// call gives a thing the name by which it is shown.
func (t *triples) call(e schema.Entity) {
	if t.d.piece && e.ID != t.d.ID {
		return
	}
	if n, ok := t.d.view.Node(e.ID); ok {
		e = n.Entity
	}
	if e.Name != "" {
		t.say(link(t.d.view.IRI(e.ID)), "skos:prefLabel", words(e.Name))
	}
}

// groups are triples by subject, in the order of the first of each.
type groups struct {
	heads []group
	next  []int32        // of the same subject, -1 for none
	by    map[string]int // heads by subject, once there are many
}

type group struct {
	subject     string
	first, last int32
}

// fewGroups is how many are looked through for one.
const fewGroups = 16

// of puts triples together, those of a subject first.
func (g *groups) of(first string, list []triple) {
	g.heads, g.next, g.by = append(g.heads[:0], group{first, -1, -1}), g.next[:0], nil
	for i := range list {
		h := g.head(list[i].subject.text)
		if h.first < 0 {
			h.first = int32(i)
		} else {
			g.next[h.last] = int32(i)
		}
		h.last = int32(i)
		g.next = append(g.next, -1)
	}
}

func (g *groups) head(subject string) *group {
	if g.by == nil && len(g.heads) < fewGroups {
		for i := range g.heads {
			if g.heads[i].subject == subject {
				return &g.heads[i]
			}
		}
		g.heads = append(g.heads, group{subject, -1, -1})
		return &g.heads[len(g.heads)-1]
	}
	if g.by == nil {
		g.by = make(map[string]int)
		for i, h := range g.heads {
			g.by[h.subject] = i
		}
	}
	i, ok := g.by[subject]
	if !ok {
		i = len(g.heads)
		g.by[subject] = i
		g.heads = append(g.heads, group{subject, -1, -1})
	}
	return &g.heads[i]
}

// find tells which group a subject has, -1 if none.
func (g *groups) find(subject string) int {
	if g.by != nil {
		if i, ok := g.by[subject]; ok {
			return i
		}
		return -1
	}
	return slices.IndexFunc(g.heads, func(h group) bool { return h.subject == subject })
}
