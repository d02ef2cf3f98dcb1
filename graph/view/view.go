// Package view shows one revision of the graph in the shape of the API: a type
// per class of the ontology with a method per relation, lists in pages, and
// behind each statement its evidence. The types and methods that follow from
// the ontology are generated; what all of them share is written here.
//
// Everything is reached from a Root. Methods do no I/O unless they take a
// context.
package view

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Root is where an answer starts: one revision of the graph. It is safe for
// concurrent use, and meant to be shared by all requests of that revision.
type Root struct {
	graph    *graph.View
	calendar func() *calendar
	stats    func() *Stats
	kind     func(id string) string // nil if nobody knows

	selections *selections
	ended      func() error // tells whether nobody waits for an answer any more; nil if nothing ends
}

// New returns the root of a revision.
func New(v *graph.View) *Root {
	r := &Root{graph: v, selections: &selections{}}
	r.calendar = sync.OnceValue(func() *calendar { return newCalendar(v) })
	r.stats = sync.OnceValue(func() *Stats { return newStats(v) })
	return r
}

// InputError tells the sender of a request what to mend in it.
type InputError struct{ Message string }

// Error returns the message, which is meant for the sender.
func (e *InputError) Error() string { return e.Message }

func badInput(format string, args ...any) error {
	return &InputError{Message: fmt.Sprintf(format, args...)}
}

// Revision returns the number of the revision.
func (r *Root) Revision() int64 { return r.graph.Revision() }

// Time returns when the revision was made.
func (r *Root) Time() time.Time { return r.graph.Time() }

// Node is whatever can be fetched again by its id.
type Node interface {
	ID() string
}

// Node finds an entity, a fact, a statement of a field or a revision by its id;
// ok is false where nothing bears the id; jobs are not of the graph. An id that
// cannot be one of this API's is an InputError.
func (r *Root) Node(id string) (n Node, ok bool, err error) {
	if stem, edge, found := strings.Cut(id, ":"); found && isStem(stem) {
		n, ok = r.findClaim(stem, edge)
		return n, ok, nil
	}
	if _, known := schema.Default().ClassOf(id); known {
		n, ok = r.Entity(id)
		return n, ok, nil
	}
	if strings.HasPrefix(id, revisionPath) {
		return r.revisionOf(id)
	}
	if s, found := r.graph.Statement(id); found {
		return &Fact{root: r, statement: s}, true, nil
	}
	if !isJobID(id) && !isStatementID(id) {
		return nil, false, badInput("id: %q is not an id of this API", shorten(id))
	}
	return nil, false, nil
}

// Nodes finds what bears the ids, with nil for each id that nothing bears.
func (r *Root) Nodes(ids []string) ([]Node, error) {
	if len(ids) > MaxPage {
		return nil, badInput("ids: at most %d can be asked for at once", MaxPage)
	}
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		n, ok, err := r.Node(id)
		if err != nil {
			return nil, err
		}
		if ok {
			nodes[i] = n
		}
	}
	return nodes, nil
}

// Entity finds a thing that facts are about.
func (r *Root) Entity(id string) (Entity, bool) {
	n, ok := r.graph.Node(id)
	if !ok {
		return nil, false
	}
	return asEntity(entity{root: r, node: n}), true
}

// State finds a state by its ISO 3166-1 alpha-2 code, in either case.
func (r *Root) State(code string) (*State, bool, error) {
	if len(code) != 2 || strings.Trim(strings.ToUpper(code), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return nil, false, badInput("code: %q is not a code of two letters", shorten(code))
	}
	state, ok := find[*State](r, stateID(code))
	return state, ok, nil
}

// Meeting finds a meeting by its id.
func (r *Root) Meeting(id string) (*Meeting, bool, error) {
	return findOfClass[*Meeting](r, schema.ClassMeeting, id)
}

// Document finds a document by its id.
func (r *Root) Document(id string) (*Document, bool, error) {
	return findOfClass[*Document](r, schema.ClassDocument, id)
}

// findOfClass finds an entity by an id, which must be one of its class.
func findOfClass[T Entity](r *Root, class schema.Class, id string) (T, bool, error) {
	if of, _ := schema.Default().ClassOf(id); of != class {
		var none T
		return none, false, badInput("id: %q is not the id of a %s", shorten(id), class)
	}
	found, ok := find[T](r, id)
	return found, ok, nil
}

func find[T Entity](r *Root, id string) (T, bool) {
	e, ok := r.Entity(id)
	if !ok {
		var none T
		return none, false
	}
	found, ok := e.(T)
	return found, ok
}

// entity returns the node of an end of a fact.
func (r *Root) entity(e schema.Entity) entity {
	if n, ok := r.graph.Node(e.ID); ok {
		return entity{root: r, node: n}
	}
	return entity{root: r, node: &graph.Node{Entity: e}}
}

// document returns the document that a fact refers to, known or not.
func (r *Root) document(id string) *Document {
	if info, ok := r.graph.Document(id); ok {
		return &Document{r.entity(info.Entity())}
	}
	return &Document{r.entity(schema.Entity{Class: schema.ClassDocument, ID: id, Name: id})}
}

// isStem tells whether the first part of an id may be the stem of a field.
func isStem(s string) bool {
	return s != "" && !slices.ContainsFunc([]byte(s), func(c byte) bool {
		return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')
	})
}

// isStatementID tells whether the text has the form of a statement's id.
func isStatementID(id string) bool {
	digest, ok := strings.CutPrefix(id, "statement/")
	return ok && digest != ""
}

func stateID(code string) string { return "state/" + strings.ToUpper(code) }

// shorten keeps messages short that repeat what a client sent.
func shorten(s string) string {
	runes := []rune(s)
	if len(runes) <= 60 {
		return s
	}
	return string(runes[:60]) + "…"
}
