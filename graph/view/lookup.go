package view

import (
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// LookupInput is what something is known by: one of its fields.
type LookupInput struct {
	ID   *string
	Code *string
	Slug *SlugInput
	Name *NameInput
}

// SlugInput is the last part of an id, and the class.
type SlugInput struct {
	Class EntityClass
	Slug  string
}

// NameInput is a name, and the class of what bears it.
type NameInput struct {
	Name  string
	Class *EntityClass
}

// Lookup finds what is known by what is given. A name that several things bear is
// an InputError that tells their ids.
func (r *Root) Lookup(by LookupInput) (Entity, bool, error) {
	switch {
	case by.ID != nil:
		if _, known := schema.Default().ClassOf(*by.ID); !known {
			return nil, false, badInput("by.id: %q is not the id of an entity", shorten(*by.ID))
		}
		found, ok := r.Entity(*by.ID)
		return found, ok, nil
	case by.Code != nil:
		state, ok, err := r.State(*by.Code)
		if !ok {
			return nil, false, err
		}
		return state, true, nil
	case by.Slug != nil:
		def, _ := schema.Default().Class(classOf(by.Slug.Class))
		found, ok := r.Entity(def.Path + "/" + by.Slug.Slug)
		return found, ok, nil
	case by.Name != nil:
		return r.named(by.Name)
	}
	return nil, false, badInput("by: give one of id, code, slug and name")
}

// named finds the one entity that bears a name.
func (r *Root) named(by *NameInput) (Entity, bool, error) {
	var classes []schema.Class
	if by.Class != nil {
		classes = append(classes, classOf(*by.Class))
	} else {
		classes = allClasses()
	}
	wanted := TextFilter{Eq: &by.Name}
	var found *graph.Node
	var ids []string
	for _, class := range classes {
		for _, n := range r.graph.Nodes(class) {
			if wanted.admits(r.textsOf(n, "name")) {
				found, ids = n, append(ids, n.ID)
			}
		}
	}
	switch len(ids) {
	case 0:
		return nil, false, nil
	case 1:
		return asEntity(entity{root: r, node: found}), true, nil
	}
	return nil, false, badInput("by.name: %q is the name of %s: look it up by its id", shorten(by.Name), listed(ids))
}

// allClasses lists all classes of the ontology.
func allClasses() []schema.Class {
	all := schema.Default().Classes
	list := make([]schema.Class, 0, len(all))
	for _, def := range all {
		list = append(list, def.Name)
	}
	return list
}

// listed joins ids for a message, the first few of many.
func listed(ids []string) string {
	const most = 5
	if len(ids) > most {
		return strings.Join(ids[:most], ", ") + " and others"
	}
	return strings.Join(ids, " and ")
}
