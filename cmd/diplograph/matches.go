package main

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// A matched pair is a judgement of two entities as it is printed.
type matched struct {
	Entities  [2]string `json:"entities"`
	Shown     string    `json:"shown,omitempty"` // the id of the one node, if they are the same
	Names     []alias   `json:"names,omitempty"` // of that node
	Judgement judgement `json:"judgement"`
}

// An alias is a name with the entity that statements call so.
type alias struct {
	Name       string   `json:"name"`
	ID         string   `json:"id"`
	Statements []string `json:"statements"`
}

// listMatches lists what was judged of entities.
func (a *app) listMatches(v *graph.View, asJSON bool) error {
	list := []matched{}
	for _, x := range v.Matches("") {
		m := matched{Entities: [2]string{x.A, x.B}, Judgement: judgement{x.Verdict, x.Revision, x.Time, x.Author, x.Note}}
		if x.Verdict == graph.Same {
			m.Shown = v.Preferred(x.A)
			for _, from := range v.Aliases(m.Shown) {
				m.Names = append(m.Names, alias(from))
			}
		}
		list = append(list, m)
	}
	if asJSON {
		return a.printJSON(list)
	}
	if len(list) == 0 {
		a.remark("no entities in %s were judged", a.store)
	}
	return printLines(a, list, matched.text)
}

// text shows a pair to people.
func (m matched) text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n  %s", m.Entities[0], m.Entities[1], m.Judgement.text())
	if m.Shown != "" {
		fmt.Fprintf(&out, "\n  shown as %s", m.Shown)
	}
	for _, n := range m.Names {
		fmt.Fprintf(&out, "\n    %s  %s, %s", n.Name, n.ID, plural(len(n.Statements), "statement", "statements"))
	}
	return out.String()
}
