package rule

import (
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// implied runs the rules of kind implied over the matches of the sentence, which begin
// at first: who is plainly said to do something elsewhere told, does this as well.
func (r *run) implied(first int) {
	found := r.matches[first:len(r.matches):len(r.matches)]
	for _, rule := range r.rules {
		if rule.Kind != Implied {
			continue
		}
		for _, m := range found {
			if slices.Contains(rule.Of, m.Rule.relation.Name) && m.Modality == schema.Plain {
				r.emit(rule, []End{m.Subject}, r.constant(rule.Object), nil, rule.Modality, m.Evidence)
			}
		}
	}
}
