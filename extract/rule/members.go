package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// fromMembers is what a rule of kind roster takes from a list of the members of a body: the
// body and whom the lines name.
const fromMembers = "members"

// longestMembersTitle is how many words the line above a list of members has at most.
const longestMembersTitle = 24

// memberLists runs the rules of kind roster that read lists of the members of a body: "Members
// of the Advisory Board" above lines with persons, "Peru: Ms. X, Adviser", or states. The list
// ends at the first sentence.
func (r *run) memberLists() {
	var body *mention.Referent
	for _, block := range r.a.Text.Blocks {
		if block.Noise || block.First == block.End {
			continue
		}
		s := r.a.Text.Sentences[block.First]
		if named, ok := r.titlesMembers(block); ok {
			body = named
			continue
		}
		if body == nil {
			continue
		}
		if r.tokens[r.a.Text.Sentences[block.End-1].End-1].Text == "." && r.isProse(s) {
			body = nil
			continue
		}
		members := r.seatedIn(s)
		for _, rule := range r.rules {
			if rule.Kind == Roster && rule.From == fromMembers && len(members) > 0 {
				r.emit(rule, members, []End{{Class: body.Class, Ref: body}}, nil, rule.Modality, clause.Span{First: s.First, End: s.End})
			}
		}
	}
}

// titlesMembers tells whether a block is the line above a list of the members of a body, and
// which body that is: the one that the line names, or the series that the text is about.
func (r *run) titlesMembers(block segment.Block) (*mention.Referent, bool) {
	first, end := r.a.Text.Sentences[block.First].First, r.a.Text.Sentences[block.End-1].End
	line := strings.TrimSuffix(r.foldedSpan(clause.Span{First: first, End: end}), " :")
	if len(strings.Fields(line)) > longestMembersTitle || r.tokens[end-1].Text == "." {
		return nil, false
	}
	titled := strings.HasPrefix(line, "members of the ") || strings.HasPrefix(line, "list of members") || strings.HasPrefix(line, "composition of the ") || strings.HasPrefix(line, "membership of the ") || strings.HasSuffix(line, "list of members")
	if !titled {
		return nil, false
	}
	for i := range r.a.Between(first, end) {
		if m := &r.a.Between(first, end)[i]; m.Named() && m.Ref != nil && (m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassSeries)) {
			return m.Ref, true
		}
	}
	return r.a.Context.Series, true
}

// seatedIn are the members whom a line of a list names: a person with whom it begins, the state
// or body before a colon and the persons behind it, or a state or body alone.
func (r *run) seatedIn(s segment.Sentence) []End {
	first := s.First
	for first < s.End-1 && (r.tokens[first].Is(segment.Mark) || r.tokens[first].Is(segment.Numeric)) {
		first++ // the number of the line
	}
	mentions := r.a.Between(first, s.End)
	if len(mentions) == 0 || min(mentions[0].Lead, mentions[0].First) > first || mentions[0].Ref == nil || !mentions[0].Named() {
		return nil
	}
	head := &mentions[0]
	end := End{Class: head.Ref.Class, Ref: head.Ref}
	switch {
	case head.Type.Is(schema.ClassPerson):
		return []End{end}
	case !head.Type.Is(schema.ClassState) && !head.Type.Is(schema.ClassOrganization):
		return nil
	case head.End >= s.End:
		return []End{end}
	case r.tokens[head.End].Text != ":" && r.tokens[head.End].Text != "|":
		return nil
	}
	ends := []End{end}
	for i := range mentions[1:] {
		if m := &mentions[1+i]; m.Type.Is(schema.ClassPerson) && m.Named() && m.Ref != nil {
			ends = append(ends, End{Class: m.Ref.Class, Ref: m.Ref})
		}
	}
	return ends
}

// seatsSomebody tells whether the sentence is the line of a list that names a person behind a
// state or body and a colon, and not what a speaker says: "Peru: Ms. X, Adviser".
func (r *run) seatsSomebody() bool {
	for at := r.sentence.First; at < min(r.sentence.End-1, r.sentence.First+turnLead+longestLabel); at++ {
		if r.tokens[at].Text == ":" {
			return r.personFrom(at+1) != nil
		}
	}
	return false
}
