package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// bareLabel tells whether a label without a mark, whose words end before the token, begins a line
// that is nothing but it and names, as where the rule between the columns of a table was lost:
// "Host Ministry of Transport, Riga Institute", "Co-Chairs Latvia (Ms. X)". A name follows it
// at once, and the line has no verb.
func (r *run) bareLabel(at, end int) bool {
	if at != r.sentence.First || end >= r.sentence.End || r.index != r.a.Text.Blocks[r.sentence.Block].First || !r.tokens[at].Is(segment.Upper) {
		return false
	}
	if r.a.Trees.UPOS[end-1] == scheme.Verb || r.tokens[end-1].Fold == "welcome" {
		return false // a text's "Welcome Latvia's pledge"
	}
	named := false
	mentions := r.a.Between(at, r.sentence.End)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() {
			continue
		}
		if m.Type.Is(schema.ClassPerson) {
			named = m.First == end || m.Lead == end || m.Lead == at && m.First > end
		} else if m.First == end {
			named = (m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization)) && !r.a.Possessive(m)
		} else if m.First < end {
			return false // the label's words are of a name
		}
		break
	}
	return named && !r.verbIn(end, r.sentence.End)
}

// verbIn tells whether a finite verb stands among the tokens outside of names.
func (r *run) verbIn(first, end int) bool {
	for i := first; i < end; i++ {
		if m := r.a.Covering(i); m != nil && m.Type != mention.Pronoun {
			i = max(i, m.Extent-1)
			continue
		}
		if pos := r.a.Trees.UPOS[i]; pos == scheme.AuxVerb || pos == scheme.Verb && !r.tokens[i].Is(segment.Upper) {
			return true
		}
	}
	return false
}

// seatLine is the end of a line that a state or body begins whose person stands behind it in
// brackets, as below "Co-Chairs: Peru (Mr. X)"; 0 if the block is none.
func (r *run) seatLine(b segment.Block) int {
	if b.Noise || b.End != b.First+1 {
		return 0
	}
	s := r.a.Text.Sentences[b.First]
	m := r.a.At(s.First)
	if m == nil || !m.Type.Is(schema.ClassState) && !m.Type.Is(schema.ClassOrganization) || m.End+1 >= s.End || r.tokens[m.End].Text != "(" {
		return 0
	}
	for _, n := range r.a.Between(m.End, min(s.End, m.End+labelGap)) {
		if n.Type.Is(schema.ClassPerson) && n.Named() {
			return s.End
		}
	}
	return 0
}

// labelWords tells whether a line begins with the words of a label, with or without a mark.
func (r *run) labelWords(s segment.Sentence) bool {
	for n := 1; n <= longestLabel && s.First+n < s.End; n++ {
		if r.isAnyLabel(clause.Span{First: s.First, End: s.First + n}) {
			return true
		}
	}
	return false
}
