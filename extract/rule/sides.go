package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// sides reads, with the rules of kind roster, the lines that tell who came from one side:
// "Japanese side: officials from the Ministry of X and the Y Agency". Where nobody stands
// behind the colon, the items below are meant.
func (r *run) sides() {
	blocks := r.a.Text.Blocks
	for b, block := range blocks {
		if block.Noise || block.First == block.End {
			continue
		}
		body, behind := r.sideLabel(r.a.Text.Sentences[block.First])
		if body == nil {
			continue
		}
		state := roster{open: true, body: body.Ref, capacity: "delegation"}
		end := r.a.Text.Sentences[block.End-1].End
		if behind < end {
			r.fromSide(state, clause.Span{First: behind, End: end})
			continue
		}
		for next := b + 1; next < len(blocks) && blocks[next].Kind == segment.Item; next++ {
			for _, s := range r.a.Text.Sentences[blocks[next].First:blocks[next].End] {
				r.fromSide(state, clause.Span{First: s.First, End: s.End})
			}
		}
	}
}

// longestSideLabel is how many tokens the label of a side has at most.
const longestSideLabel = 9

// sideLabel is the state or body whose side a sentence begins to list, and the token behind
// the colon; nil if the sentence begins with no such label.
func (r *run) sideLabel(s segment.Sentence) (body *mention.Mention, behind int) {
	at := s.First
	for at < s.End && r.tokens[at].Is(segment.Mark) {
		at++
	}
	side := false
	for first := at; at < s.End && at-first < longestSideLabel; {
		if r.tokens[at].Text == ":" {
			if side {
				return body, at + 1
			}
			return nil, 0
		}
		m := r.a.At(at)
		switch {
		case m != nil && m.Ref != nil && (m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization)) && body == nil:
			body, side = m, side || namesSide(r.tokens[m.End-1].Fold)
			at = m.End
		case namesSide(r.tokens[at].Fold):
			side = true
			at++
		case joinsSide(r.tokens[at].Fold):
			at++
		default:
			return nil, 0
		}
	}
	return nil, 0
}

// namesSide lists the words for those who come from one side.
func namesSide(word string) bool {
	switch word {
	case "side", "participants", "delegation", "representatives", "attendees", "delegates", "team":
		return true
	}
	return false
}

// joinsSide lists what may stand beside them in a label.
func joinsSide(word string) bool {
	switch word {
	case "the", "from", "for", "of", "on", "'s", "main", "members":
		return true
	}
	return false
}

// fromSide emits the persons whom a span names, and the bodies that are none of their posts'.
func (r *run) fromSide(state roster, span clause.Span) {
	mentions := r.a.Between(span.First, span.End)
	inside := span.First
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() || m.First < inside {
			continue
		}
		switch {
		case m.Type.Is(schema.ClassPerson):
			inside = m.Extent
		case !m.Type.Is(schema.ClassOrganization) || r.leadsPerson(m, mentions[i+1:]):
			continue
		}
		r.rosterEntry(state, m, span)
	}
}

// leadsPerson tells whether a body is part of the post that stands before a person's name.
func (r *run) leadsPerson(m *mention.Mention, behind []mention.Mention) bool {
	for _, next := range behind {
		if next.Type.Is(schema.ClassPerson) {
			return next.Lead <= m.First
		}
	}
	return false
}

// metBefore tells whether those who met did so at another time, which only dates this one: "the
// third meeting since their leaders met in Oslo".
func (r *run) metBefore(m *mention.Mention) bool {
	return r.word(m.First-1) == "their" && (r.word(m.First-2) == "since" || r.word(m.First-2) == "after" || r.word(m.First-2) == "when")
}

// anybody tells whether those whom a speaker names are any of their kind, and not those who meet:
// "governments should share charts".
func (r *run) anybody(m *mention.Mention) bool {
	switch r.word(m.First) {
	case "governments", "countries", "states", "leaders", "ministers", "members", "officials", "parties":
		return m.End == m.First+1 && !determines(r.word(m.First-1))
	}
	return false
}

// determines tells whether a word tells which of a kind are meant.
func determines(word string) bool {
	switch word {
	case "the", "these", "those", "both", "two", "three", "all", "our", "their", "participating":
		return true
	}
	return false
}
