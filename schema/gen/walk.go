package main

import (
	"fmt"
	"slices"
	"strings"
)

// walk is one field of the API that follows a relation from its near end to
// its far end.
type walk struct {
	relation relation
	field    field
	inverse  bool
	near     []string // the classes that have the field
}

// walks lists the fields of all relations, in the ontology's order.
func (o *ontology) walks() []walk {
	var all []walk
	for _, r := range o.Relations {
		for _, f := range r.Forward {
			all = append(all, walk{relation: r, field: f, near: r.Domain})
		}
		for _, f := range r.Inverse {
			all = append(all, walk{relation: r, field: f, inverse: true, near: r.Range})
		}
	}
	return all
}

// walksOf lists the fields of one class.
func (o *ontology) walksOf(class string) []walk {
	return slices.DeleteFunc(o.walks(), func(w walk) bool { return !slices.Contains(w.near, class) })
}

// walksOfSet lists the fields that every class of the set has.
func (o *ontology) walksOfSet(s set) []walk {
	return slices.DeleteFunc(o.walks(), func(w walk) bool { return !containsAll(w.near, s.Classes) })
}

// setsOf lists the sets that the class belongs to.
func (o *ontology) setsOf(class string) []set {
	return slices.DeleteFunc(slices.Clone(o.Sets), func(s set) bool { return !slices.Contains(s.Classes, class) })
}

// narrow lists the classes that a far end must have where the field shows
// fewer than the relation reaches, else nothing.
func (w walk) narrow() []string {
	reach := w.relation.Range
	if w.inverse {
		reach = w.relation.Domain
	}
	if containsAll(w.field.To, reach) {
		return nil
	}
	return w.field.To
}

// literal tells whether the far end is a value.
func (w walk) literal() bool { return w.relation.Literal != "" }

// stem is the name under which statements of this field have their ids.
func (w walk) stem() string { return unexported(w.field.Edge) }

// farType names the API's type of the far end: its one class, the set that has
// just its classes, or any entity.
func (o *ontology) farType(w walk) string {
	if len(w.field.To) == 1 {
		return w.field.To[0]
	}
	for _, s := range o.Sets {
		if len(s.Classes) == len(w.field.To) && containsAll(s.Classes, w.field.To) {
			return s.Name
		}
	}
	return "Entity"
}

// meaning describes the field in one sentence.
func (w walk) meaning() string {
	if w.inverse {
		return fmt.Sprintf("Inverse of %s: %s", w.relation.Name, w.relation.Meaning)
	}
	return w.relation.Meaning
}

// reserved are the names of the fields that every statement's type has.
func reserved() []string {
	return []string{
		"id", "cursor", "node", "modality", "confidence", "evidence", "statements", "sources", "period", "alternatives", "value", "iso", "precision",
		"and", "or", "not", "minConfidence", "document", "during", "year", "month", "nodeClass",
	}
}

// checkNames refuses names that the API needs for something else.
func (o *ontology) checkNames() error {
	types := map[string]bool{}
	for _, c := range o.Classes {
		types[c.Name] = true
	}
	for _, s := range o.Sets {
		types[s.Name] = true
	}
	for _, e := range o.Enums {
		types[e.Name] = true
	}
	for _, w := range o.walks() {
		if slices.Contains([]string{"id", "name", "nameLocale", "aliases", "facts", "neighbours", "and", "or", "not", "class", "code", "during", "year", "month", "mediaType"}, w.field.Field) {
			return fmt.Errorf("relation %s: every entity has a field %s already", w.relation.Name, w.field.Field)
		}
		if types[w.field.Edge] {
			return fmt.Errorf("relation %s: %s names both an edge and a class, set or enum", w.relation.Name, w.field.Edge)
		}
		for _, a := range w.relation.Attributes {
			if slices.Contains(reserved(), a.Name) {
				return fmt.Errorf("relation %s: the attribute name %s is taken by the API", w.relation.Name, a.Name)
			}
		}
	}
	return nil
}

func containsAll(all, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(all, w) })
}

// unexported makes the name begin in lower case: AttendanceEdge becomes attendanceEdge.
func unexported(name string) string { return strings.ToLower(name[:1]) + name[1:] }

// upperSnake makes the name of an enum value: spokeAt becomes SPOKE_AT and
// co-organised CO_ORGANISED.
func upperSnake(name string) string {
	var out strings.Builder
	for _, c := range name {
		if c >= 'A' && c <= 'Z' {
			out.WriteByte('_')
		}
		out.WriteRune(c)
	}
	return strings.ToUpper(strings.ReplaceAll(out.String(), "-", "_"))
}
