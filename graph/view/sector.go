package view

import (
	"github.com/diplograph/diplograph/graph/area"
	"github.com/diplograph/diplograph/schema"
)

// Knowing makes the root know of which sort organizations are, such as ministry or
// company, by their ids: "" for those of which that is not known.
func (r *Root) Knowing(kind func(id string) string) *Root {
	r.kind = kind
	return r
}

// sector tells to which part of society an actor belongs, "" where nobody knows.
func (r *Root) sector(class schema.Class, id string) string {
	kind := ""
	if class == schema.ClassOrganization && r.kind != nil {
		kind = r.kind(id)
	}
	return area.Sector(class, kind)
}
