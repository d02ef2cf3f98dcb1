package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// namesOf are the names of a node with their sources, as they are printed.
type namesOf struct {
	ID    string       `json:"id"`
	Class schema.Class `json:"class"`
	Names []nameUse    `json:"names"`
}

type nameUse struct {
	Name       string   `json:"name"`
	ID         string   `json:"calls"` // another than the node's if they were judged the same
	Statements []string `json:"statements"`
	Documents  []string `json:"documents"`
}

// namesEntity tells whether it is the id or the IRI of an entity.
func namesEntity(given string) bool {
	_, ok := schema.Default().ClassOf(entityID(given))
	return ok
}

// explainEntity tells by which names documents call an entity.
func (a *app) explainEntity(view *graph.View, id string, asJSON bool) error {
	n, ok := view.Node(id)
	if !ok {
		return fmt.Errorf("%s: no such entity in %s", id, a.store)
	}
	out := namesOf{ID: n.ID, Class: n.Class}
	for _, alias := range view.Aliases(n.ID) {
		use := nameUse{Name: alias.Name, ID: alias.ID, Statements: alias.Statements}
		for _, id := range alias.Statements {
			if st, ok := view.Statement(id); ok {
				use.Documents = append(use.Documents, view.DocumentName(st.Document))
			}
		}
		slices.Sort(use.Documents)
		use.Documents = slices.Compact(use.Documents)
		out.Names = append(out.Names, use)
	}
	if asJSON {
		return a.printJSON(out)
	}
	_, err := fmt.Fprint(a.out, out.text())
	return err
}

func (n namesOf) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n", n.ID, n.Class)
	for _, u := range n.Names {
		as := ""
		if u.ID != n.ID {
			as = ", as " + u.ID
		}
		fmt.Fprintf(&out, "  %s  %s in %s%s\n", u.Name, plural(len(u.Statements), "statement", "statements"), strings.Join(u.Documents, ", "), as)
	}
	return out.String()
}
