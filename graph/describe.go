package graph

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// Fate tells what a view has of an id.
type Fate uint8

// The fates.
const (
	Unknown Fate = iota // nothing ever bore the id, as far as is known
	Shown               // the view shows what bears it
	Merged              // the entity was judged the same as another, under whose id it is shown
	Gone                // former revisions show what bears it: it was retired, rejected or withdrawn
)

// Fate tells what the view has of an id: of an entity, a document, a statement
// or a revision. shown is the id under which it is found, if it is.
func (v *View) Fate(id string) (fate Fate, shown string) {
	switch {
	case strings.HasPrefix(id, statementPath):
		return v.fateOfStatement(id), id
	case strings.HasPrefix(id, revisionPath):
		return v.fateOfRevision(id), id
	}
	if n, ok := v.Node(id); ok {
		if n.ID != id {
			return Merged, n.ID
		}
		return Shown, id
	}
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	d, n := v.model.documents[id], v.model.nodes.get(id)
	if d != nil && d.last(v.revision) != nil || n != nil && n.wasNamed(v.revision) {
		return Gone, id
	}
	return Unknown, id
}

// wasNamed tells whether some statement named the node up to the revision.
func (n *node) wasNamed(revision int64) bool {
	return slices.ContainsFunc(n.names, func(c *naming) bool {
		return c.usedBy(revision)
	})
}

func (v *View) fateOfStatement(id string) Fate {
	v.model.mu.RLock()
	st := v.model.statements.get(id)
	v.model.mu.RUnlock()
	if st == nil {
		return Unknown
	}
	switch version, live := st.at(v.revision); {
	case version == nil:
		return Unknown
	case live && !version.hidden:
		return Shown
	}
	return Gone
}

func (v *View) fateOfRevision(id string) Fate {
	r, ok := v.RevisionOf(id)
	switch {
	case !ok:
		return Unknown
	case r.Cause == "":
		return Gone
	}
	return Shown
}

// RevisionOf finds the revision that bears the id; it has no cause if a
// compaction left nothing of it.
func (v *View) RevisionOf(id string) (Revision, bool) {
	digits, _ := strings.CutPrefix(id, revisionPath)
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 1 || n > v.revision || revisionID(n) != id {
		return Revision{}, false
	}
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.revisions[n-1], true
}

// Base is the IRI under which entities, statements, documents and revisions
// stand.
func (v *View) Base() string { return string(v.store.terms.base) }

// IRI gives the IRI of an id, as quads have it.
func (v *View) IRI(id string) string { return string(v.store.terms.base.iri(id)) }

// About lists the live statements that a description of the id is made of, in
// the order of Facts: those of which an entity is an end, with those that a
// document makes; the statement itself; none of a revision.
func (v *View) About(id string) []*Statement {
	if strings.HasPrefix(id, statementPath) {
		if version := v.seen(id); version != nil {
			return []*Statement{&version.shown}
		}
		return nil
	}
	about := v.Facts(Filter{Subject: id})
	known := make(map[string]bool, len(about))
	for _, st := range about {
		known[st.ID] = true
	}
	filters := []Filter{{Object: id}}
	if class, _ := schema.Default().ClassOf(id); class == schema.ClassDocument {
		filters = append(filters, Filter{Document: id})
	}
	for _, f := range filters {
		for _, st := range v.Facts(f) {
			if !known[st.ID] {
				known[st.ID] = true
				about = append(about, st)
			}
		}
	}
	return about
}

// Described lists the quads that a dump of the view has of what bears the id,
// but for those of statements: the class and names of an entity, what is known
// of a document, with its text, or of a revision, and judgements that count of
// what is shown under the id.
func (v *View) Described(ctx context.Context, id string) ([]quad.Quad, error) {
	if r, ok := v.RevisionOf(id); ok {
		return v.store.terms.revisionQuads(r), nil
	}
	terms := v.store.terms
	var out []quad.Quad
	for _, name := range v.namesOf(id) {
		out = append(out, quad.Quad{Subject: terms.base.iri(id), Predicate: rdfsLabel, Object: quad.String(name)})
	}
	if class, ok := schema.Default().ClassOf(id); ok && v.shows([]byte(id)) {
		out = slices.Insert(out, 0, quad.Quad{Subject: terms.base.iri(id), Predicate: rdfType, Object: terms.term(string(class))})
	}
	if info, ok := v.Document(id); ok {
		document := info.Document
		text, err := v.Text(ctx, id)
		if err != nil {
			return nil, err
		}
		document.Text = text
		out = append(out, terms.documentQuads(document, terms.base.iri(revisionID(v.wrote(id))))...)
	}
	return append(out, v.matchQuads(id)...), nil
}

// namesOf lists the names by which live statements call the node.
func (v *View) namesOf(id string) (names []string) {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	n := v.model.nodes.get(id)
	if n == nil {
		return nil
	}
	for _, c := range n.names {
		if c.at(v.revision) > 0 {
			names = append(names, c.name)
		}
	}
	return names
}

// matchQuads lists the judgements of pairs of which one is shown under the id.
func (v *View) matchQuads(id string) (out []quad.Quad) {
	members := v.Members(id)
	seen := make(map[pair]bool)
	for _, member := range members {
		for _, x := range v.Matches(member) {
			if p := newPair(x.A, x.B); !seen[p] {
				seen[p] = true
				out = append(out, v.store.terms.matched(*x, v.store.terms.base.iri(revisionID(x.Revision)))...)
			}
		}
	}
	return out
}

// DescribedStatement lists the quads that a dump of the view has of a live
// statement: the edge, if it is plainly said, where it is said, in which words
// and since when, and what was judged of it.
func (v *View) DescribedStatement(id string) ([]quad.Quad, error) {
	version := v.seen(id)
	if version == nil {
		return nil, nil
	}
	terms, f := v.store.terms, version.shown.Fact
	literal, err := encodePayload(f)
	if err != nil {
		return nil, err
	}
	var iri quad.Value = terms.base.iri(id)
	out := make([]quad.Quad, 0, 4)
	if f.Modality == schema.Plain {
		out = append(out, terms.edgeQuad(iri, f))
	}
	out = append(out,
		quad.Quad{Subject: iri, Predicate: terms.term(saidInTerm), Object: terms.base.iri(version.shown.Document)},
		quad.Quad{Subject: iri, Predicate: terms.term(payloadTerm), Object: quad.TypedString{Value: quad.String(literal), Type: rdfJSON}, Label: terms.base.iri(revisionID(version.written))},
		quad.Quad{Subject: iri, Predicate: terms.term(addedInTerm), Object: terms.base.iri(revisionID(version.shown.Added))},
	)
	if version.judged != nil {
		original, err := terms.original(version)
		if err != nil {
			return nil, err
		}
		out = append(out, original...)
	}
	judged, err := v.judgedQuads(id)
	return append(out, judged...), err
}

// DescribedJudgement lists the quads that a dump of the view has of a statement
// that views do not show: what was judged of it and, if its document still makes
// it, what that says.
func (v *View) DescribedJudgement(id string) (out []quad.Quad, err error) {
	if v.seen(id) != nil {
		return nil, nil
	}
	if hidden := v.hidden(id); hidden != nil {
		if out, err = v.store.terms.original(hidden); err != nil {
			return nil, err
		}
	}
	judged, err := v.judgedQuads(id)
	return append(out, judged...), err
}

// judgedQuads spells out what was judged of a statement, if anything was.
func (v *View) judgedQuads(id string) ([]quad.Quad, error) {
	j := v.counting(id)
	if j == nil {
		return nil, nil
	}
	return v.store.terms.judged(*j, v.store.terms.base.iri(revisionID(j.Revision)))
}

// revisionQuads spells out what the store says of a revision.
func (v vocabulary) revisionQuads(r Revision) []quad.Quad {
	c := change{number: r.Number, time: r.Time, author: r.Author, cause: r.Cause, note: r.Note}
	if r.Outcome != Added && r.Outcome != Replaced {
		c.outcome = r.Outcome
	}
	return v.headQuads(c)
}

// headQuads spells out what a change says of its revision.
func (v vocabulary) headQuads(c change) []quad.Quad {
	revision := v.base.iri(revisionID(c.number))
	out := []quad.Quad{
		{Subject: revision, Predicate: v.term(numberTerm), Object: typed(strconv.FormatInt(c.number, 10), "integer")},
		{Subject: revision, Predicate: v.term(timeTerm), Object: typed(c.time.UTC().Format(time.RFC3339Nano), "dateTime")},
	}
	for _, field := range []struct {
		term  string
		value quad.Value
		given bool
	}{
		{authorTerm, quad.String(c.author), c.author != ""},
		{causeTerm, v.base.iri(c.cause), true},
		{outcomeTerm, quad.String(c.outcome), c.outcome != ""},
		{noteTerm, quad.String(c.note), c.note != ""},
	} {
		if field.given {
			out = append(out, quad.Quad{Subject: revision, Predicate: v.term(field.term), Object: field.value})
		}
	}
	return out
}

// judged spells out a judgement of a statement.
func (v vocabulary) judged(j Judgement, revision quad.Value) ([]quad.Quad, error) {
	statement := v.base.iri(j.Statement)
	out := []quad.Quad{{Subject: statement, Predicate: v.term(verdictTerm), Object: quad.String(j.Verdict), Label: revision}}
	if j.Correction == nil {
		return out, nil
	}
	literal, err := json.Marshal(j.Correction)
	if err != nil {
		return nil, err
	}
	return append(out, quad.Quad{Subject: statement, Predicate: v.term(correctionTerm), Object: quad.TypedString{Value: quad.String(literal), Type: rdfJSON}, Label: revision}), nil
}

// matched spells out a judgement of two entities.
func (v vocabulary) matched(x Match, revision quad.Value) []quad.Quad {
	a, b := v.base.iri(x.A), v.base.iri(x.B)
	out := []quad.Quad{{Subject: a, Predicate: v.term(matchTerms()[x.Verdict]), Object: b, Label: revision}}
	switch x.Keep {
	case x.A:
		out = append(out, quad.Quad{Subject: a, Predicate: v.term(preferredTerm), Object: b, Label: revision})
	case x.B:
		out = append(out, quad.Quad{Subject: b, Predicate: v.term(preferredTerm), Object: a, Label: revision})
	}
	return out
}
