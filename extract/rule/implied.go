package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// implied runs the rules of kind implied over the matches of the sentence, which begin
// at first: who is plainly said to do something elsewhere told, does this as well. A
// rule with triggers asks for one of them as the post, one without an object takes that of the match if it is a series.
func (r *run) implied(first int) {
	found := r.matches[first:len(r.matches):len(r.matches)]
	for _, rule := range r.rules {
		if rule.Kind != Implied {
			continue
		}
		for _, m := range found {
			if !slices.Contains(rule.Of, m.Rule.relation.Name) || m.Modality != schema.Plain {
				continue
			}
			if len(rule.Trigger) > 0 && !slices.Contains(rule.Trigger, strings.ToLower(m.Attrs["role"])) {
				continue
			}
			objects := r.constant(rule.Object)
			if rule.Object == "" && m.Object.Class == schema.ClassSeries {
				objects = []End{m.Object}
			}
			r.emit(rule, []End{m.Subject}, objects, nil, rule.Modality, m.Evidence)
		}
	}
}
