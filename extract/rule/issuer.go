package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// issuers notes whose statement the text is, as its title says: "Joint statement of Chile and
// Peru", "Statement by the Ministry of Justice", "the Riga Institute's submission". They are
// "we" there. Where the document is about a meeting, that speaks, unless one body or state
// alone issued the text.
func (r *run) issuers() {
	if refs, _ := r.a.Declarers(); len(refs) > 0 && !r.titledMeeting() {
		r.issued = refs
		return
	}
	for b := range r.a.Text.Blocks {
		if !r.a.Text.InTitle(b) {
			continue
		}
		block := r.a.Text.Blocks[b]
		first, end := r.a.Text.Sentences[block.First].First, r.a.Text.Sentences[block.End-1].End
		for i := first; i < end; i++ {
			if !statement(r.tokens[i].Fold) {
				continue
			}
			found := r.issuedBy(i, first, end)
			if main := r.a.Context.Meeting; len(found) == 0 || main != nil && (len(found) > 1 || main.Ordinal > 0 || r.tokens[min(i+1, end-1)].Fold == "of") {
				continue
			}
			r.issued = found
			return
		}
	}
	if body := r.own(); body != nil {
		r.issued = []*mention.Referent{body}
	}
}

// titledMeeting tells whether the title names the meeting that the text is about.
func (r *run) titledMeeting() bool {
	main := r.a.Context.Meeting
	return main != nil && slices.ContainsFunc(r.a.Mentions, func(m mention.Mention) bool {
		return m.Ref == main && r.a.Text.InTitle(r.blockOf(&m))
	})
}

// declares tells whether the sentence names those who issued the text, and who so need not
// have met.
func (r *run) declares() bool {
	refs, sentence := r.a.Declarers()
	return len(refs) > 0 && len(r.issued) == len(refs) && sentence == r.index
}

// statement lists nouns for texts in which those who issue them say "we".
func statement(word string) bool {
	switch word {
	case "statement", "declaration", "communique", "communiqué", "submission", "letter", "contribution", "comments", "position":
		return true
	}
	return false
}

// issuedBy are those behind the "by", "of" or "from" of a statement, or whose the possessive
// or the name before it is.
func (r *run) issuedBy(noun, first, end int) []*mention.Referent {
	for i := noun - 1; i > max(first, noun-3); i-- {
		if fold := r.tokens[i].Fold; fold == "'s" || fold == "’s" || fold == "'" {
			if m := r.a.EndingAt(i); m != nil && issues(m) {
				return []*mention.Referent{m.Ref}
			}
		}
	}
	if m := r.a.EndingAt(noun); m != nil && issues(m) && m.First <= first+1 {
		return []*mention.Referent{m.Ref} // "NATO statement on"
	}
	at := noun + 1
	switch {
	case at >= end:
		return nil
	case r.tokens[at].Fold == "by" || r.tokens[at].Fold == "of" || r.tokens[at].Fold == "from":
		at++
	default:
		return nil
	}
	for ; at < min(end, noun+issuerReach); at++ {
		m := r.a.At(at)
		if m == nil {
			continue
		}
		if !issues(m) {
			return nil
		}
		var refs []*mention.Referent
		for _, one := range r.a.List(m) {
			if issues(one) && !slices.Contains(refs, one.Ref) {
				refs = append(refs, one.Ref)
			}
		}
		return refs
	}
	return nil
}

// issuerReach is how many tokens may stand between a statement and who issued it: "by the
// High Representative of".
const issuerReach = 6

// issues tells whether a mention is of a state or body, which issues statements.
func issues(m *mention.Mention) bool {
	return m.Ref != nil && m.Named() && (m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassGroup))
}
