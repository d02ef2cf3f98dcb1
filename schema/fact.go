package schema

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Entity is a node of the graph: a thing of some class, with an id that people
// can read and keep, such as state/CN.
type Entity struct {
	Class Class  `json:"kind"`
	Name  string `json:"name"`
	ID    string `json:"id,omitempty"`
}

// Literal is a value in an object's place.
type Literal struct {
	Value string      `json:"value"`
	Type  LiteralType `json:"type"`
}

// Term is the object of a fact: an entity or, if Literal is set, a value.
type Term struct {
	Entity
	Literal *Literal
}

// EntityTerm returns the term for an entity.
func EntityTerm(e Entity) Term { return Term{Entity: e} }

// LiteralTerm returns the term for a value.
func LiteralTerm(value string, t LiteralType) Term {
	return Term{Literal: &Literal{Value: value, Type: t}}
}

// IsLiteral tells whether the term is a value.
func (t Term) IsLiteral() bool { return t.Literal != nil }

// Key identifies the term among all terms.
func (t Term) Key() string {
	if t.IsLiteral() {
		return string(t.Literal.Type) + ":" + t.Literal.Value
	}
	return t.ID
}

// String shows the term to people.
func (t Term) String() string {
	if t.IsLiteral() {
		return t.Literal.Value
	}
	return t.Name
}

// MarshalJSON writes the entity or the literal, whichever the term is.
func (t Term) MarshalJSON() ([]byte, error) {
	if t.IsLiteral() {
		return json.Marshal(t.Literal)
	}
	return json.Marshal(t.Entity)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Term) UnmarshalJSON(data []byte) error {
	var raw struct {
		Entity
		Value *string     `json:"value"`
		Type  LiteralType `json:"type"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return fmt.Errorf("object of a fact: %w", err)
	}
	if raw.Value != nil {
		*t = LiteralTerm(*raw.Value, raw.Type)
		return nil
	}
	*t = EntityTerm(raw.Entity)
	return nil
}

// Evidence is the place in a document that proves a fact. Start and End count
// Unicode code points of the document's text, and Quote is exactly that slice.
type Evidence struct {
	Document string `json:"doc"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Quote    string `json:"quote"`
}

// Fact is one statement of one document.
type Fact struct {
	Subject    Entity            `json:"subject"`
	Predicate  Relation          `json:"predicate"`
	Object     Term              `json:"object"`
	Attrs      map[string]string `json:"attrs"`
	Evidence   []Evidence        `json:"evidence"`
	Confidence float64           `json:"confidence"`
	Rule       string            `json:"rule"`
	Modality   Modality          `json:"modality,omitempty"`
}

// Key identifies what the fact says, apart from who says it: facts with equal
// keys in one document are one statement. It is made of the ends, the
// predicate, the modality and the attributes that the ontology marks as keys.
func (f Fact) Key() string {
	var key strings.Builder
	key.Grow(len(f.Subject.ID) + len(f.Predicate) + len(f.Object.ID) + 64)
	for _, part := range []string{f.Subject.ID, string(f.Predicate), f.Object.Key(), string(f.Modality)} {
		key.WriteString(part)
		key.WriteByte(0)
	}
	if def, ok := Default().Relation(f.Predicate); ok {
		for _, a := range def.Attributes {
			if a.Key && f.Attrs[a.Name] != "" {
				key.WriteString(a.Name)
				key.WriteByte('=')
				key.WriteString(f.Attrs[a.Name])
				key.WriteByte(0)
			}
		}
	}
	return key.String()
}

// Document is a text that was read, as facts refer to it.
type Document struct {
	ID        string `json:"doc"`                 // document/…, from Name
	Name      string `json:"name"`                // file or URL that it came from; a new text of the same name replaces the old
	Title     string `json:"title,omitempty"`     // headline, where the text has one
	MediaType string `json:"mediaType,omitempty"` // of the source, such as text/plain
	Published string `json:"published,omitempty"` // ISO 8601 date, where the text tells it
	Hash      string `json:"hash,omitempty"`      // SHA-256 of the source's bytes, hexadecimal
	Text      string `json:"text"`                // what offsets count in
}

// Entity returns the document as a node.
func (d Document) Entity() Entity {
	name := d.Title
	if name == "" {
		name = d.Name
	}
	return Entity{Class: ClassDocument, Name: name, ID: d.ID}
}

// Merge unites the facts that say the same (see Key), keeping the first's order.
// The merged fact has the evidence of all in order of place, each once, the
// attributes of all, the first fact's winning, and the rule and confidence of
// the most confident.
func Merge(facts []Fact) []Fact {
	index := make(map[string]int, len(facts))
	merged := make([]Fact, 0, len(facts))
	for _, f := range facts {
		key := f.Key()
		at, seen := index[key]
		if !seen {
			index[key] = len(merged)
			f.Evidence = slices.Clip(f.Evidence) // so that adding to it leaves the caller's alone
			merged = append(merged, f)
			continue
		}
		merged[at] = unite(merged[at], f)
	}
	for i := range merged {
		merged[i].Evidence = inOrder(merged[i].Evidence)
	}
	return merged
}

// unite adds b to a; the evidence is left unordered.
func unite(a, b Fact) Fact {
	if len(b.Attrs) > 0 {
		attrs := maps.Clone(b.Attrs)
		maps.Copy(attrs, a.Attrs)
		a.Attrs = attrs
	}
	if b.Confidence > a.Confidence {
		a.Confidence, a.Rule = b.Confidence, b.Rule
	}
	a.Evidence = append(a.Evidence, b.Evidence...)
	return a
}

// inOrder returns the evidence by document and place, each once.
func inOrder(evidence []Evidence) []Evidence {
	if len(evidence) < 2 {
		return evidence
	}
	sorted := slices.Clone(evidence)
	slices.SortStableFunc(sorted, func(a, b Evidence) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), a.Start-b.Start, a.End-b.End)
	})
	return slices.Compact(sorted)
}
