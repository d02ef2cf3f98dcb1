package intake

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Mapping says which statements a row of a table makes. As JSON:
//
//	{
//	  "title": "Attendance, coded by hand",
//	  "statements": [{
//	    "when": {"present": ["yes", "y"]},
//	    "subject": {"id": "state/{iso2}", "name": "{country}"},
//	    "relation": "attended",
//	    "object": {"id": "meeting/oewg-{session}", "name": "OEWG, session {session}"},
//	    "attrs": {"capacity": "{role}"},
//	    "confidence": "{certainty}",
//	    "evidence": "{quote}"
//	  }]
//	}
//
// Texts are templates: {column} stands for what the row has there, without spaces
// around it, and {column|slug} for the same in lower-case letters and digits of
// any script with hyphens between, as ids have it. An object that is a value has
// "value" in place of "id" and "name". An attribute is left out where its text is
// empty. What "when" names has to be one of the values, or another row makes no
// such statement.
type Mapping struct {
	Title      string             `json:"title,omitempty"`     // of the document that the table becomes
	Published  string             `json:"published,omitempty"` // likewise: ISO 8601 date
	Separator  string             `json:"separator,omitempty"` // between columns; default a comma
	Statements []StatementMapping `json:"statements"`
}

// StatementMapping makes a statement of a row.
type StatementMapping struct {
	When       map[string][]string `json:"when,omitempty"` // column → values
	Subject    EntityMapping       `json:"subject"`
	Relation   schema.Relation     `json:"relation"`
	Object     EntityMapping       `json:"object"`
	Attrs      map[string]string   `json:"attrs,omitempty"`
	Modality   string              `json:"modality,omitempty"`   // plain, negated, possible or planned; default plain
	Confidence string              `json:"confidence,omitempty"` // 0…1; default 1
	Evidence   string              `json:"evidence,omitempty"`   // the words that prove it, in the row; without them it is marked
}

// EntityMapping makes an entity, or a value.
type EntityMapping struct {
	ID    string `json:"id,omitempty"`
	Name  string `json:"name,omitempty"`
	Value string `json:"value,omitempty"`
}

// ReadMapping reads a mapping. The error wraps graph.ErrUsage and says what is
// wrong with it.
func ReadMapping(r io.Reader) (Mapping, error) {
	var m Mapping
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return m, fmt.Errorf("%w: %w", graph.ErrUsage, err)
	}
	if len(m.Statements) == 0 {
		return m, fmt.Errorf("%w: \"statements\" is missing or empty", graph.ErrUsage)
	}
	if m.Published != "" && !schema.IsDate(m.Published) {
		return m, fmt.Errorf("%w: \"published\" is no date: %q", graph.ErrUsage, m.Published)
	}
	if len([]rune(m.Separator)) > 1 {
		return m, fmt.Errorf("%w: \"separator\" is one character, not %q", graph.ErrUsage, m.Separator)
	}
	for i, s := range m.Statements {
		if err := s.check(); err != nil {
			return m, fmt.Errorf("%w: statement %d: %w", graph.ErrUsage, i+1, err)
		}
	}
	return m, nil
}

func (s StatementMapping) check() error {
	def, ok := schema.Default().Relation(s.Relation)
	switch {
	case !ok:
		return fmt.Errorf("there is no relation %q", s.Relation)
	case s.Subject.ID == "" || s.Subject.Name == "" || s.Subject.Value != "":
		return fmt.Errorf("\"subject\" needs \"id\" and \"name\"")
	case def.Literal != "" && s.Object.Value == "":
		return fmt.Errorf("%s has values: \"object\" needs \"value\"", s.Relation)
	case def.Literal == "" && (s.Object.ID == "" || s.Object.Name == ""):
		return fmt.Errorf("\"object\" needs \"id\" and \"name\"")
	}
	return nil
}

// columns lists the columns that a mapping names.
func (m Mapping) columns() (list []string) {
	for _, s := range m.Statements {
		texts := []string{s.Subject.ID, s.Subject.Name, s.Object.ID, s.Object.Name, s.Object.Value, s.Modality, s.Confidence, s.Evidence}
		for _, text := range s.Attrs {
			texts = append(texts, text)
		}
		for column := range s.When {
			list = append(list, column)
		}
		for _, text := range texts {
			for {
				_, rest, ok := strings.Cut(text, "{")
				if !ok {
					break
				}
				inside, after, ok := strings.Cut(rest, "}")
				if !ok {
					break
				}
				column, _, _ := strings.Cut(inside, "|")
				list, text = append(list, column), after
			}
		}
	}
	return list
}

// row is what a row has, by column.
type row map[string]string

// fill fills a template.
func (r row) fill(template string) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(template, "{")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		inside, after, ok := strings.Cut(rest, "}")
		if !ok {
			out.WriteString("{" + rest)
			return out.String()
		}
		column, how, _ := strings.Cut(inside, "|")
		value := strings.TrimSpace(r[column])
		if how == "slug" {
			value = slug(value)
		}
		out.WriteString(value)
		template = after
	}
}

// slug is a text as ids have it.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	return strings.Join(words, "-")
}

// entity makes an entity of the row.
func (r row) entity(m EntityMapping) (schema.Entity, error) {
	id := r.fill(m.ID)
	class, ok := schema.Default().ClassOf(id)
	if !ok {
		return schema.Entity{}, fmt.Errorf("%q is no id: begin it with a class, such as state/ or meeting/", id)
	}
	return schema.Entity{Class: class, ID: id, Name: r.fill(m.Name)}, nil
}
