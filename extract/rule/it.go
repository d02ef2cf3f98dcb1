package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// it is the meeting or session of which the next sentence tells as "it": the subject of the
// sentence before, else the one that stands right before a verb, else the one that this names
// first: "Pursuant to the decision of the Ministerial Meeting, the workshop was held. It was
// chaired by". It is none if that sentence names none.
func (r *run) it(allowed []schema.Class) []End {
	if r.index == 0 || r.a.Text.Sentences[r.index-1].Block != r.sentence.Block {
		return nil
	}
	before := r.a.Text.Sentences[r.index-1]
	if m := r.a.Covering(clause.SubjectOf(r.a.Trees, before)); m != nil && m.Ref != nil && isGathering(m) {
		return r.endsOf([]*mention.Mention{m}, allowed)
	}
	var first *mention.Mention
	mentions := r.a.Between(before.First, before.End)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !isGathering(m) {
			continue
		}
		if r.finite(m.End, before) {
			return r.endsOf([]*mention.Mention{m}, allowed)
		}
		if first == nil {
			first = m
		}
	}
	if first == nil {
		return nil
	}
	return r.endsOf([]*mention.Mention{first}, allowed)
}

// isGathering tells whether a mention is of a meeting or a part of one.
func isGathering(m *mention.Mention) bool {
	return m.Type.Is(schema.ClassMeeting) || m.Type.Is(schema.ClassSession)
}

// finite tells whether a verb that has a subject stands at the token.
func (r *run) finite(i int, s segment.Sentence) bool {
	if i >= s.End {
		return false
	}
	switch r.a.Trees.XPOS[i] {
	case scheme.VBD, scheme.VBZ, scheme.VBP, scheme.MD:
		return true
	}
	return false
}
