package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// What the line of a calendar tells of the meeting in its title.
const (
	fromDays = "days"
	fromLast = "last day"
	fromTown = "town"
)

// calendar emits when or where a meeting of a calendar is.
func (r *run) calendar(rule *Rule, m *mention.Mention, self []End) {
	told, ends := r.a.DaysOf(m), []End(nil)
	switch rule.From {
	case fromTown:
		if told = r.a.PlaceOf(m); told != nil {
			ends = []End{{Class: told.Ref.Class, Ref: told.Ref}}
		}
	case fromLast:
		if told != nil && told.Until != "" {
			ends = []End{{Literal: &schema.Literal{Value: told.Until, Type: schema.Date}}}
		}
	default:
		if told != nil {
			ends = []End{{Literal: &schema.Literal{Value: told.Value, Type: schema.Date}}}
		}
	}
	if len(ends) > 0 {
		r.emit(rule, self, ends, nil, rule.Modality, clause.Span{First: told.First, End: told.End})
	}
}
