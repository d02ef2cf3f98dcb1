package identity

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Conflict is where documents say different things of one node, which the ontology
// says cannot both be so.
type Conflict struct {
	Subject  *graph.Node
	Relation schema.Relation
	Of       string          // what tells several values of one subject apart: the unit of a count
	Values   []Value         // two at least, the one that most documents give first
	Modality schema.Modality // Negated if one document denies what another says
}

// Value is one of the values in conflict.
type Value struct {
	Text       string             // what the document says: a date, the name of a place
	ID         string             // of an entity
	Statements []*graph.Statement // that give it, by document
}

// slot is where one value is expected.
type slot struct {
	subject  string
	relation schema.Relation
	of       string
}

// Conflicts lists the conflicts between documents, by the subject's name. Two
// documents are in conflict if no value of the one agrees with a value of the
// other: a month agrees with its days, a state with what may be a city in it.
// Values that one document gives side by side are no conflict. It also lists what
// one document says and another denies.
func Conflicts(ctx context.Context, v *graph.View) ([]Conflict, error) {
	return conflicts(ctx, v, v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain, schema.Negated}}))
}

// ConflictsOf lists the conflicts in what documents say of one node, as the subject
// or the object.
func ConflictsOf(ctx context.Context, v *graph.View, id string) ([]Conflict, error) {
	modalities := []schema.Modality{schema.Plain, schema.Negated}
	list := v.Facts(graph.Filter{Subject: id, Modalities: modalities})
	for _, st := range v.Facts(graph.Filter{Object: id, Modalities: modalities}) {
		if def, _ := schema.Default().Relation(st.Fact.Predicate); !def.Exclusive && st.Fact.Subject.ID != v.Preferred(id) {
			list = append(list, st) // what others exclude is not seen from here
		}
	}
	return conflicts(ctx, v, list)
}

func conflicts(ctx context.Context, v *graph.View, facts []*graph.Statement) ([]Conflict, error) {
	slots := map[slot][]*graph.Statement{}
	said := map[string][]*graph.Statement{}
	for i, st := range facts {
		if i%4096 == 0 && ctx.Err() != nil {
			return nil, fmt.Errorf("find conflicts: %w", ctx.Err())
		}
		if s, ok := slotOf(st.Fact); ok {
			slots[s] = append(slots[s], st)
		}
		key := st.Fact
		key.Modality = schema.Plain
		said[key.Key()] = append(said[key.Key()], st)
	}
	var list []Conflict
	for s, statements := range slots {
		if c, ok := clash(s, statements); ok {
			list = append(list, c)
		}
	}
	for _, statements := range said {
		if c, ok := denial(statements); ok {
			list = append(list, c)
		}
	}
	return named(v, list), nil
}

// slotOf is where the fact's value is expected, if others would contradict it.
func slotOf(f schema.Fact) (slot, bool) {
	def, ok := schema.Default().Relation(f.Predicate)
	if !ok || !def.Exclusive || f.Modality != schema.Plain {
		return slot{}, false
	}
	s := slot{subject: f.Subject.ID, relation: f.Predicate}
	for _, a := range def.Attributes {
		if a.Key {
			s.of += strings.ToLower(strings.TrimSpace(f.Attrs[a.Name]))
		}
	}
	return s, true
}

// clash tells whether two documents give values of which none agree.
func clash(s slot, statements []*graph.Statement) (Conflict, bool) {
	byDocument := map[string][]schema.Term{}
	for _, st := range statements {
		byDocument[st.Document] = append(byDocument[st.Document], st.Fact.Object)
	}
	if len(byDocument) < 2 || !contested(byDocument) {
		return Conflict{}, false
	}
	return Conflict{Subject: &graph.Node{Entity: statements[0].Fact.Subject}, Relation: s.relation, Of: s.of, Values: values(statements)}, true
}

func contested(byDocument map[string][]schema.Term) bool {
	for a, these := range byDocument {
		for b, those := range byDocument {
			if a < b && !slices.ContainsFunc(these, func(x schema.Term) bool {
				return slices.ContainsFunc(those, func(y schema.Term) bool { return agree(x, y) })
			}) {
				return true
			}
		}
	}
	return false
}

// agree tells whether two values can both be so.
func agree(a, b schema.Term) bool {
	switch {
	case a.Key() == b.Key():
		return true
	case a.IsLiteral() && a.Literal.Type == schema.Date:
		return strings.HasPrefix(a.Literal.Value, b.Literal.Value) || strings.HasPrefix(b.Literal.Value, a.Literal.Value)
	case !a.IsLiteral() && a.Class == schema.ClassPlace:
		return !comparablePlaces(a.ID, b.ID)
	}
	return false
}

// denial tells whether a document denies what another says.
func denial(statements []*graph.Statement) (Conflict, bool) {
	plain := slices.DeleteFunc(slices.Clone(statements), func(st *graph.Statement) bool { return st.Fact.Modality != schema.Plain })
	denied := slices.DeleteFunc(slices.Clone(statements), func(st *graph.Statement) bool { return st.Fact.Modality != schema.Negated })
	apart := func(st *graph.Statement) bool {
		return slices.ContainsFunc(plain, func(other *graph.Statement) bool { return other.Document != st.Document })
	}
	if len(plain) == 0 || !slices.ContainsFunc(denied, apart) {
		return Conflict{}, false
	}
	f := plain[0].Fact
	return Conflict{
		Subject: &graph.Node{Entity: f.Subject}, Relation: f.Predicate, Modality: schema.Negated,
		Values: []Value{
			{Text: f.Object.String(), ID: f.Object.ID, Statements: plain},
			{Text: "not " + f.Object.String(), ID: f.Object.ID, Statements: denied},
		},
	}, true
}

// values gathers the statements by the value that they give.
func values(statements []*graph.Statement) []Value {
	index := map[string]int{}
	var list []Value
	for _, st := range statements {
		key := st.Fact.Object.Key()
		i, ok := index[key]
		if !ok {
			i = len(list)
			index[key] = i
			list = append(list, Value{Text: st.Fact.Object.String(), ID: st.Fact.Object.ID})
		}
		list[i].Statements = append(list[i].Statements, st)
	}
	slices.SortStableFunc(list, func(a, b Value) int {
		return cmp.Or(len(b.Statements)-len(a.Statements), strings.Compare(a.Text, b.Text))
	})
	return list
}

// named gives the subjects as the view shows them, and the order.
func named(v *graph.View, list []Conflict) []Conflict {
	for i, c := range list {
		if node, ok := v.Node(c.Subject.ID); ok {
			list[i].Subject = node
		}
	}
	slices.SortFunc(list, func(a, b Conflict) int {
		return cmp.Or(strings.Compare(a.Subject.Name, b.Subject.Name), strings.Compare(a.Subject.ID, b.Subject.ID),
			strings.Compare(string(a.Relation), string(b.Relation)), strings.Compare(a.Of, b.Of),
			strings.Compare(a.Values[0].Text, b.Values[0].Text))
	})
	return list
}
