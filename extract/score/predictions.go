package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"

	"github.com/diplograph/diplograph/schema"
)

// Predictions are the facts that were extracted from one document.
type Predictions struct {
	Facts     []schema.Fact // a confidence outside 0…1 stands for none
	Text      string        // what evidence counts in; empty if it is not known
	Malformed int           // lines that are no facts
}

// predictedRow is one line of extracted facts, or the first, which has a text.
type predictedRow struct {
	Text       *string           `json:"text"`
	Subject    *predictedEnd     `json:"subject"`
	Predicate  *string           `json:"predicate"`
	Object     *predictedEnd     `json:"object"`
	Attrs      map[string]any    `json:"attrs"`
	Evidence   []schema.Evidence `json:"evidence"`
	Confidence *float64          `json:"confidence"`
	Rule       string            `json:"rule"`
	Modality   schema.Modality   `json:"modality"`
}

type predictedEnd struct {
	Kind  schema.Class       `json:"kind"`
	Name  any                `json:"name"`
	ID    string             `json:"id"`
	Value any                `json:"value"`
	Type  schema.LiteralType `json:"type"`
}

var errNoFact = errors.New("a fact needs subject, predicate and object")

// ParsePredictions reads facts as JSON lines, whatever made them. Lines that are
// no facts are counted, since they are wrong answers.
func ParsePredictions(data []byte) Predictions {
	var p Predictions
	for line := range bytes.SplitSeq(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := p.add(line); err != nil {
			p.Malformed++
		}
	}
	return p
}

func (p *Predictions) add(line []byte) error {
	var row predictedRow
	if err := decode(line, &row); err != nil {
		return err
	}
	if row.Predicate == nil && row.Text != nil {
		p.Text = *row.Text
		return nil
	}
	if row.Subject == nil || row.Predicate == nil || row.Object == nil {
		return errNoFact
	}
	p.Facts = append(p.Facts, row.fact())
	return nil
}

func (r predictedRow) fact() schema.Fact {
	confidence := -1.0
	if r.Confidence != nil {
		confidence = *r.Confidence
	}
	return schema.Fact{
		Subject:    r.Subject.entity(),
		Predicate:  schema.Relation(*r.Predicate),
		Object:     r.Object.term(),
		Attrs:      attrTexts(r.Attrs),
		Evidence:   r.Evidence,
		Confidence: confidence,
		Rule:       r.Rule,
		Modality:   r.Modality,
	}
}

func (e predictedEnd) entity() schema.Entity {
	return schema.Entity{Class: e.Kind, Name: valueText(e.Name), ID: e.ID}
}

func (e predictedEnd) term() schema.Term {
	if e.Value != nil {
		return schema.LiteralTerm(valueText(e.Value), e.Type)
	}
	return schema.EntityTerm(e.entity())
}

// attrTexts shows attributes as texts; those that are null are none.
func attrTexts(attrs map[string]any) map[string]string {
	texts := make(map[string]string, len(attrs))
	for name, value := range attrs {
		if value != nil {
			texts[name] = valueText(value)
		}
	}
	return texts
}

// valueText shows a decoded JSON value.
func valueText(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		return v.String()
	}
	text, err := json.Marshal(value)
	if err != nil {
		return "" // impossible: it came from JSON
	}
	return string(text)
}
