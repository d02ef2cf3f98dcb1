package schema

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ErrInvalid marks a fact that breaks the ontology or lacks its proof.
var ErrInvalid = errors.New("invalid fact")

// Class finds the description of a class.
func (o *Ontology) Class(name Class) (ClassDef, bool) {
	i := slices.IndexFunc(o.Classes, func(c ClassDef) bool { return c.Name == name })
	if i < 0 {
		return ClassDef{}, false
	}
	return o.Classes[i], true
}

// Relation finds the description of a relation.
func (o *Ontology) Relation(name Relation) (RelationDef, bool) {
	i := slices.IndexFunc(o.Relations, func(r RelationDef) bool { return r.Name == name })
	if i < 0 {
		return RelationDef{}, false
	}
	return o.Relations[i], true
}

// Enum finds a closed list of values.
func (o *Ontology) Enum(name string) (Enum, bool) {
	i := slices.IndexFunc(o.Enums, func(e Enum) bool { return e.Name == name })
	if i < 0 {
		return Enum{}, false
	}
	return o.Enums[i], true
}

// Set finds a named group of classes.
func (o *Ontology) Set(name string) (Set, bool) {
	i := slices.IndexFunc(o.Sets, func(s Set) bool { return s.Name == name })
	if i < 0 {
		return Set{}, false
	}
	return o.Sets[i], true
}

// ClassOf tells the class of the entity that bears the id, by its first
// segment: state/CN is of class State.
func (o *Ontology) ClassOf(id string) (Class, bool) {
	path, rest, ok := strings.Cut(id, "/")
	if !ok || rest == "" {
		return "", false
	}
	i := slices.IndexFunc(o.Classes, func(c ClassDef) bool { return c.Path == path })
	if i < 0 {
		return "", false
	}
	return o.Classes[i].Name, true
}

// Check tells what is wrong with a fact: an unknown relation, an end outside
// domain or range, an id of another class, a malformed value, an unknown
// attribute, or missing evidence. Errors wrap ErrInvalid.
func (o *Ontology) Check(f Fact) error {
	fault := o.fault(f)
	if fault == "" {
		return nil
	}
	return fmt.Errorf("%w: %s %s %s: %s", ErrInvalid, f.Subject.Name, f.Predicate, f.Object, fault)
}

func (o *Ontology) fault(f Fact) string {
	def, ok := o.Relation(f.Predicate)
	switch {
	case !ok:
		return fmt.Sprintf("unknown predicate %q", f.Predicate)
	case !slices.Contains(def.Domain, f.Subject.Class):
		return fmt.Sprintf("a %s cannot be the subject of %s", f.Subject.Class, f.Predicate)
	case !slices.Contains(Modalities(), f.Modality):
		return fmt.Sprintf("unknown modality %q", f.Modality)
	case f.Confidence < 0 || f.Confidence > 1:
		return fmt.Sprintf("confidence %g is outside 0…1", f.Confidence)
	case f.Rule == "":
		return "no rule is named"
	}
	for _, fault := range []string{o.entityFault(f.Subject), o.objectFault(def, f.Object), o.attrsFault(def, f.Attrs), evidenceFault(f.Evidence)} {
		if fault != "" {
			return fault
		}
	}
	return ""
}

func (o *Ontology) entityFault(e Entity) string {
	if class, ok := o.ClassOf(e.ID); !ok || class != e.Class {
		return fmt.Sprintf("id %q is not that of a %s", e.ID, e.Class)
	}
	if strings.TrimSpace(e.Name) == "" {
		return fmt.Sprintf("%s has no name", e.ID)
	}
	return ""
}

func (o *Ontology) objectFault(def RelationDef, t Term) string {
	if def.Literal == "" {
		if t.IsLiteral() {
			return "the object must be an entity, not a value"
		}
		if !slices.Contains(def.Range, t.Class) {
			return fmt.Sprintf("a %s cannot be the object of %s", t.Class, def.Name)
		}
		return o.entityFault(t.Entity)
	}
	if !t.IsLiteral() || t.Literal.Type != def.Literal {
		return fmt.Sprintf("the object must be a %s", def.Literal)
	}
	return o.valueFault(t.Literal.Value, def.Literal, def.Enum)
}

func (o *Ontology) attrsFault(def RelationDef, attrs map[string]string) string {
	for name, value := range attrs {
		i := slices.IndexFunc(def.Attributes, func(a Attribute) bool { return a.Name == name })
		if i < 0 {
			return fmt.Sprintf("%s has no attribute %q", def.Name, name)
		}
		if fault := o.valueFault(value, def.Attributes[i].Type, def.Attributes[i].Enum); fault != "" {
			return name + ": " + fault
		}
	}
	return ""
}

func (o *Ontology) valueFault(value string, t LiteralType, enum string) string {
	if enum != "" {
		if e, _ := o.Enum(enum); !slices.Contains(e.Values, value) {
			return fmt.Sprintf("%q is none of %s", value, strings.Join(e.Values, ", "))
		}
		return ""
	}
	var good bool
	switch t {
	case Date:
		good = IsDate(value)
	case Integer:
		_, err := strconv.Atoi(value)
		good = err == nil
	case Boolean:
		good = value == "true" || value == "false"
	default:
		good = value != ""
	}
	if !good {
		return fmt.Sprintf("%q is no %s", value, t)
	}
	return ""
}

func evidenceFault(evidence []Evidence) string {
	if len(evidence) == 0 {
		return "no evidence"
	}
	for _, e := range evidence {
		if e.Document == "" || e.Quote == "" || e.Start < 0 || e.End <= e.Start {
			return fmt.Sprintf("evidence %d-%d of %q proves nothing", e.Start, e.End, e.Document)
		}
	}
	return ""
}

// IsDate tells whether the value is an ISO 8601 year, month or day.
func IsDate(value string) bool {
	layouts := map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}
	layout, ok := layouts[len(value)]
	if !ok {
		return false
	}
	_, err := time.Parse(layout, value)
	return err == nil
}
