package graph

import (
	"cmp"
	"context"
	"fmt"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/schema"
)

// Outcome tells what a change of the store came to.
type Outcome string

// The outcomes.
const (
	Added     Outcome = "added"     // the document is new
	Unchanged Outcome = "unchanged" // all was there; nothing was written
	Replaced  Outcome = "replaced"  // the document was there and has changed
	Withdrawn Outcome = "withdrawn" // the document was there and is no longer
	Judged    Outcome = "judged"    // statements or entities were judged
	Compacted Outcome = "compacted" // what was there only for the past was left out
)

// Receipt tells what a change of the store did. Of the statements of a document
// that was put, whatever was judged of them, each was either Added, Changed or
// Kept; those Retired were said by its former version only.
type Receipt struct {
	Revision int64 // that wrote the document as it now is
	Outcome  Outcome
	Added    int // new, or said again after having been retired
	Retired  int // no longer said
	Kept     int // said as before
	Changed  int // said as before, with other attributes, evidence, names, rule or confidence
}

// Put stores a document with all the facts it states, as one transaction and
// one revision. What the document said before and no longer says is retired;
// statements of other documents are not touched. Facts that say the same are
// merged. If document and facts are there already, nothing is written.
//
// Errors wrap schema.ErrInvalid if a fact breaks the ontology or its quote is
// not what the document's text has there, and ErrFull if the disk is full.
// After an error nothing is stored, but for one case: an error while the disk
// confirms the writing leaves it open, and putting the same again settles it.
func (s *Store) Put(ctx context.Context, doc schema.Document, facts []schema.Fact) (Receipt, error) {
	return s.PutBy(ctx, By{}, doc, facts)
}

// PutBy stores a document as Put does, and says who does so. Errors also wrap
// ErrStale as By says; a document that is not there has not changed.
func (s *Store) PutBy(ctx context.Context, by By, doc schema.Document, facts []schema.Fact) (Receipt, error) {
	if err := checkDocument(doc); err != nil {
		return Receipt{}, fmt.Errorf("put: %w", err)
	}
	facts, err := distil(doc, facts)
	if err != nil {
		return Receipt{}, fmt.Errorf("put %s: %w", doc.Name, err)
	}
	receipts, err := s.putAll(ctx, by, []Submission{{Document: doc, Facts: facts}})
	if err != nil {
		return Receipt{}, fmt.Errorf("put %s: %w", doc.Name, err)
	}
	return receipts[0], nil
}

// compare finds what storing the document with the facts would change, nothing
// if all is there.
func (s *Store) compare(doc schema.Document, facts []schema.Fact, by By) (*change, Receipt, error) {
	if d := s.model.documents[doc.ID]; by.Seen != 0 && d != nil && d.head.Load() != nil && s.model.hasChanged(d, by.Seen) {
		return nil, Receipt{}, by.stale("the document")
	}
	same, err := s.holds(doc)
	if err != nil {
		return nil, Receipt{}, err
	}
	c, receipt, err := s.model.compare(doc, facts)
	if err != nil {
		return nil, Receipt{}, err
	}
	if same && len(c.said) == 0 && len(c.retired) == 0 {
		receipt.Outcome, receipt.Revision = Unchanged, s.model.documents[doc.ID].head.Load().info.Revision
		return nil, receipt, nil
	}
	if same {
		c.document = nil
	}
	return &c, receipt, nil
}

// holds tells whether the document is stored just as it is given.
func (s *Store) holds(doc schema.Document) (bool, error) {
	d := s.model.documents[doc.ID]
	if d == nil || !d.node.stored {
		return false, nil
	}
	now := d.head.Load()
	bare := doc
	bare.Text = ""
	if bare != now.info.Document {
		return false, nil
	}
	same := false
	err := s.using("look up the text", func(qs *quadstore.Store) error {
		number, err := qs.Number(context.Background(), quad.String(doc.Text))
		same = number == now.text
		return err
	})
	return same, err
}

// compare finds what storing the document with the facts would change.
func (m *model) compare(doc schema.Document, facts []schema.Fact) (change, Receipt, error) {
	head := int64(len(m.revisions))
	c := m.next()
	c.cause, c.document = doc.ID, &doc
	receipt := Receipt{Revision: c.number, Outcome: Added}
	said := make(map[*statement]bool, len(facts))
	for _, f := range facts {
		s := saying{id: statementID(doc.ID, f.Key()), document: doc.ID, fact: f}
		st := m.statements[s.id]
		said[st] = true
		s.first, s.again = st == nil, true
		if st != nil {
			before, live := st.at(head)
			same, err := samePayload(*before.said, f)
			if err != nil {
				return c, receipt, err
			}
			if live && same {
				receipt.Kept++
				continue
			}
			s.again = !live
		}
		if s.again {
			receipt.Added++
		} else {
			receipt.Changed++
		}
		c.said = append(c.said, s)
	}
	if d := m.documents[doc.ID]; d != nil {
		if d.node.stored {
			receipt.Outcome = Replaced
		}
		for _, st := range d.statements {
			if v, live := st.at(head); live && !said[st] {
				c.retired = append(c.retired, v.shown.ID)
			}
		}
	}
	receipt.Retired = len(c.retired)
	m.introduce(&c)
	return c, receipt, nil
}

// introduce lists the entities whose class or name the store does not have.
func (m *model) introduce(c *change) {
	typed, named := make(map[string]bool), make(map[schema.Entity]bool)
	for _, e := range c.typed {
		typed[e.ID] = true
	}
	class := func(e schema.Entity) {
		if n := m.nodes[e.ID]; (n == nil || !n.typed) && !typed[e.ID] {
			typed[e.ID] = true
			c.typed = append(c.typed, e)
		}
	}
	name := func(e schema.Entity) {
		class(e)
		if !named[e] && !m.hasName(e) {
			named[e] = true
			c.named = append(c.named, e)
		}
	}
	if c.document != nil {
		class(c.document.Entity())
	}
	for _, s := range c.said {
		for _, e := range ends(&s.fact) {
			name(e)
		}
	}
	for _, j := range c.judged {
		if j.Correction != nil && j.Correction.Object != nil && !j.Correction.Object.IsLiteral() {
			name(j.Correction.Object.Entity)
		}
	}
}

func (m *model) hasName(e schema.Entity) bool {
	n := m.nodes[e.ID]
	return n != nil && slices.ContainsFunc(n.names, func(c *naming) bool { return c.name == e.Name && c.stored })
}

// known tells what the latest version of a statement says.
func (m *model) known(id string) (saying, bool) {
	st := m.statements[id]
	if st == nil {
		return saying{}, false
	}
	v := st.head.Load()
	return saying{id: id, document: v.shown.Document, fact: *v.said}, true
}

// knownTo is known, for others than the writer.
func (m *model) knownTo(id string) (saying, bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.known(id)
}

// sameFact tells whether two statements show the same.
func sameFact(a, b *schema.Fact) bool { return reflect.DeepEqual(a, b) }

func samePayload(a, b schema.Fact) (bool, error) {
	first, err := encodePayload(a)
	if err != nil {
		return false, err
	}
	second, err := encodePayload(b)
	return first == second, err
}

func checkDocument(d schema.Document) error {
	if class, ok := schema.Default().ClassOf(d.ID); !ok || class != schema.ClassDocument {
		return fmt.Errorf("%w: document %q: the id is not that of a document", schema.ErrInvalid, d.ID)
	}
	if d.Name == "" {
		return fmt.Errorf("%w: document %s has no name", schema.ErrInvalid, d.ID)
	}
	for _, field := range []string{d.ID, d.Name, d.Title, d.MediaType, d.Published, d.Hash, d.Text} {
		if !utf8.ValidString(field) {
			return fmt.Errorf("%w: document %q is not in UTF-8", schema.ErrInvalid, d.Name)
		}
	}
	return nil
}

// distil checks the facts, merges those that say the same, and puts their
// evidence in order.
func distil(doc schema.Document, facts []schema.Fact) ([]schema.Fact, error) {
	proofs := newPassages(doc.Text)
	for i := range facts {
		if err := checkFact(doc.ID, proofs, &facts[i]); err != nil {
			return nil, err
		}
	}
	merged := schema.Merge(facts)
	for i, f := range merged {
		merged[i].Evidence = slices.Clone(f.Evidence)
		slices.SortFunc(merged[i].Evidence, func(a, b schema.Evidence) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		})
		merged[i].Evidence = slices.Compact(merged[i].Evidence)
	}
	return merged, nil
}
