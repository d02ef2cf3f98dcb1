package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Revision is one change of the graph, shown by a root that is not older.
type Revision struct {
	root *Root
	made graph.Revision
}

// revisionPath begins the ids of revisions.
const revisionPath = "revision/"

// Made returns the revision that is shown; nil for the empty graph.
func (r *Root) Made() *Revision {
	found, _ := r.RevisionNumber(r.Revision())
	return found
}

// RevisionNumber finds a revision that is not later than the one that is shown.
func (r *Root) RevisionNumber(number int64) (*Revision, bool) {
	made, ok := r.graph.Made(number)
	if !ok {
		return nil, false
	}
	return &Revision{root: r, made: made}, true
}

// revisionOf finds the revision that bears the id.
func (r *Root) revisionOf(id string) (*Revision, bool, error) {
	number, err := strconv.ParseInt(strings.TrimPrefix(id, revisionPath), 10, 64)
	if err != nil || number < 1 {
		return nil, false, badInput("id: %q is not an id of this API", shorten(id))
	}
	found, ok := r.RevisionNumber(number)
	return found, ok, nil
}

// ID returns the revision's id.
func (v *Revision) ID() string { return fmt.Sprintf("%s%d", revisionPath, v.made.Number) }

// Number returns the revision's number.
func (v *Revision) Number() int32 { return small(v.made.Number) }

// MadeAt tells when it was made.
func (v *Revision) MadeAt() time.Time { return v.made.Time }

// Author tells who made it.
func (v *Revision) Author() *string { return filled(v.made.Author) }

// Note tells why.
func (v *Revision) Note() *string { return filled(v.made.Note) }

// RevisionKind names a kind of change.
type RevisionKind string

// The kinds of changes of documents.
const (
	documentAdded     RevisionKind = "DOCUMENT_ADDED"
	documentReplaced  RevisionKind = "DOCUMENT_REPLACED"
	documentWithdrawn RevisionKind = "DOCUMENT_WITHDRAWN"
)

// Kind tells what kind of change it was.
func (v *Revision) Kind() RevisionKind {
	switch v.made.Outcome {
	case graph.Withdrawn:
		return documentWithdrawn
	case graph.Judged:
		return "JUDGED"
	case graph.Compacted:
		return "COMPACTED"
	case graph.Replaced:
		return documentReplaced
	}
	return documentAdded
}

// Document returns the document that it was about, nil if it was about none. One
// that is withdrawn has little more than its name.
func (v *Revision) Document() *Document {
	switch v.made.Outcome {
	case graph.Judged, graph.Compacted:
		return nil
	}
	id := v.made.Cause
	if info, ok := v.root.graph.Document(id); ok {
		return &Document{v.root.entity(info.Entity())}
	}
	return &Document{v.root.entity(schema.Entity{Class: schema.ClassDocument, ID: id, Name: v.root.graph.DocumentName(id)})}
}

// CheckDocumentFilter refuses a filter that asks for what cannot be, with an
// InputError.
func (r *Root) CheckDocumentFilter(filter *DocumentFilter) error {
	_, err := r.nodeTest(filter)
	return err
}

// CheckFactFilter does the same for a filter of facts.
func (r *Root) CheckFactFilter(filter *FactFilter) error { return filter.check() }

// Ingestion tells of the document that the revision added or replaced; nil if it
// did not, or the filter, which was checked, does not let the document through.
func (v *Revision) Ingestion(filter *DocumentFilter) *DocumentIngestion {
	kind := v.Kind()
	passes, err := v.root.nodeTest(filter)
	document := v.Document()
	if err != nil || document == nil || kind != documentAdded && kind != documentReplaced || !passes(document.node) {
		return nil
	}
	outcome := OutcomeAdded
	if kind == documentReplaced {
		outcome = OutcomeReplaced
	}
	return &DocumentIngestion{Revision: v, Document: document, Outcome: outcome}
}

// DocumentIngestion is a document that was read.
type DocumentIngestion struct {
	Revision *Revision
	Document *Document
	Outcome  IngestOutcome
}

// Judgements lists what was judged of facts.
func (v *Revision) Judgements() []*Judgement {
	list := make([]*Judgement, 0, len(v.made.Judgements))
	for _, j := range v.made.Judgements {
		list = append(list, &Judgement{root: v.root, made: j})
	}
	return list
}

// Matches lists what was judged of entities.
func (v *Revision) Matches() []*EntityMatch {
	list := make([]*EntityMatch, 0, len(v.made.Matches))
	for _, x := range v.made.Matches {
		list = append(list, &EntityMatch{root: v.root, made: x})
	}
	return list
}

// RevisionFilter holds conditions on a revision.
type RevisionFilter struct {
	Kind     []RevisionKind
	Document *string
	Author   *string
}

// Admits tells whether the revision fulfils the conditions.
func (f *RevisionFilter) Admits(v *Revision) bool {
	switch {
	case f == nil:
		return true
	case f.Kind != nil && !slices.Contains(f.Kind, v.Kind()):
		return false
	case f.Document != nil && (v.made.Cause != *f.Document || v.Document() == nil):
		return false
	}
	return f.Author == nil || *f.Author == v.made.Author
}

// RevisionOrderField names what revisions can be ordered by.
type RevisionOrderField string

// RevisionOrder is an order of revisions.
type RevisionOrder struct {
	Field     RevisionOrderField
	Direction OrderDirection
}

// RevisionConnection is a page of a list of revisions.
type RevisionConnection struct {
	connection[*Revision, *Revision, *RevisionEdge]
}

// RevisionEdge is an item of a list of revisions.
type RevisionEdge struct{ edge[*Revision, *Revision] }

// Revisions lists what happened to the graph.
func (r *Root) Revisions(filter *RevisionFilter, orderBy *RevisionOrder, first *int32, after *string, last *int32, before *string) (*RevisionConnection, error) {
	var all []*Revision
	for _, made := range r.graph.Revisions() {
		if v := (&Revision{root: r, made: made}); filter.Admits(v) {
			all = append(all, v)
		}
	}
	if orderBy == nil || orderBy.Direction.apply(1) < 0 {
		slices.Reverse(all)
	}
	l, err := paginate(all, origin{field: "revisions", filter: filter, order: orderBy}, (*Revision).ID, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &RevisionConnection{connect(l, itself, func(e edge[*Revision, *Revision]) *RevisionEdge { return &RevisionEdge{e} })}, nil
}
