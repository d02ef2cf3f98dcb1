package rule

import (
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// withSenders adds to those who took part, where they are only described, the states and
// bodies behind "from" that sent them: "technical experts from Chile and Peru".
func (r *run) withSenders(subjects []End) []End {
	all := subjects
	for _, subject := range subjects {
		if subject.Class != schema.ClassGroup || subject.Ref == nil {
			continue
		}
		for _, m := range r.sendersOf(subject.Ref) {
			if ends := r.allEnds([]*mention.Mention{m}, []schema.Class{schema.ClassState, schema.ClassOrganization}); len(ends) > 0 {
				all = append(all[:len(all):len(all)], ends...)
			}
		}
	}
	return all
}

// sendersOf is the list behind "from" or "representing" that follows a described group in the
// sentence.
func (r *run) sendersOf(group *mention.Referent) []*mention.Mention {
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		if m.Ref != group {
			continue
		}
		if word := r.word(m.End); word != "from" && word != "representing" {
			continue
		}
		at := m.End + 1
		if article(r.word(at)) {
			at++
		}
		if first := r.a.At(at); first != nil && first.Named() && (first.Type.Is(schema.ClassState) || first.Type.Is(schema.ClassOrganization)) {
			return r.a.List(first)
		}
	}
	return nil
}
