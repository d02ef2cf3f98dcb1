package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// postHolder finds the person whose post is named.
func (l *linker) postHolder(m *Mention) *Referent {
	if named := l.namedBehind(m); named != nil {
		return named
	}
	body := l.bodyOfPost(m)
	for _, r := range l.persons {
		if r.First > m.First {
			break
		}
		for _, a := range r.Affils {
			if strings.Contains(fold.String(a.Role), m.head) && (body == nil || a.Body == nil || a.Body.Ref == nil || a.Body.Ref == body) {
				return r
			}
		}
	}
	if isChair(m.head) {
		return l.a.Context.Chair
	}
	return nil
}

// namedBehind is the person whose name follows the post in the same sentence: "the director
// of the Riga Institute, Mr. X"; nil if none does.
func (l *linker) namedBehind(m *Mention) *Referent {
	for _, p := range l.a.Between(m.End, min(l.sentenceEndOf(m.First), m.End+2*postReach)) {
		if !p.Type.Is(schema.ClassPerson) || p.generic || p.Ref == nil {
			continue
		}
		for _, a := range p.affils {
			if a.First <= m.First && m.First < p.First && strings.Contains(fold.String(a.Role), m.head) {
				return p.Ref
			}
		}
		return nil
	}
	return nil
}

// bodyOfPost is the body behind a post without a name: the Institute of "the director of
// the Riga Institute"; nil if none is told.
func (l *linker) bodyOfPost(m *Mention) *Referent {
	at := m.End
	if !l.is(at, "of") {
		return nil
	}
	if at++; l.is(at, "the") {
		at++
	}
	if body := l.a.At(at); body != nil && isBody(body) {
		return body.Ref
	}
	return nil
}

func isChair(word string) bool {
	switch word {
	case "chair", "chairman", "chairperson", "chairwoman", "co-chair", "i":
		return true
	}
	return false
}

// chooseChair finds who "I" and "the Chair" are, if the text speaks of them.
func (l *linker) chooseChair() {
	for _, m := range l.a.Mentions {
		if !isChair(m.head) {
			continue
		}
		if l.a.Context.Chair == nil {
			l.a.Context.Chair = l.newChair(m)
		}
	}
}

func (l *linker) newChair(m Mention) *Referent {
	for _, r := range l.persons {
		for _, a := range r.Affils {
			role := fold.String(a.Role)
			if strings.Contains(role, "chair") && (a.Body == nil || a.Body.generic || a.Body.Ref == l.a.Context.Series) {
				return r
			}
		}
	}
	if r := l.presiding(); r != nil {
		return r
	}
	if r := l.signatory(); r != nil {
		return r
	}
	if r := l.signedAsChair(); r != nil {
		return r
	}
	if m.head == "i" && !l.chairSpeaks() && l.capacity() == nil {
		return nil
	}
	name := "Chair"
	if l.a.Context.Series != nil {
		name = "Chair of the " + l.a.Context.Series.Name
	} else if l.a.Context.Meeting != nil {
		name = "Chair of the " + l.a.Context.Meeting.Name
	}
	return &Referent{Class: schema.ClassPerson, Name: name, First: m.First, Describe: true}
}

// presiding is the person of whom the text says that he or she is in the chair: "chaired
// by X", "under the chairmanship of X", "X, the Chair,", "X, who presides over"; nil if it says so of none.
func (l *linker) presiding() *Referent {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.Type.Is(schema.ClassPerson) || m.generic || m.Ref == nil {
			continue
		}
		at := min(m.Lead, m.First)
		switch {
		case l.is(m.Extent, ",") && l.is(m.Extent+1, "the") && m.Extent+3 < len(l.tokens) && isChair(l.tokens[m.Extent+2].Fold) && l.is(m.Extent+3, ","):
			return m.Ref
		case l.is(at-1, "by") && (l.is(at-2, "chaired") || l.is(at-2, "over") && l.is(at-3, "presided")), l.is(at-1, "of") && l.is(at-2, "chairmanship"):
			return m.Ref
		case l.is(m.Extent, ",") && l.is(m.Extent+1, "who") && (l.is(m.Extent+2, "presides") || l.is(m.Extent+2, "chairs")):
			return m.Ref
		}
	}
	return nil
}

// signatureBlocks is how many last blocks a signature may stand in.
const signatureBlocks = 8

// longestSignature is how many tokens a line of a signature has at most.
const longestSignature = 15

// signatory is the person who signs the document as a chair: a line with the name
// beside one with the post; nil if nobody does.
func (l *linker) signatory() *Referent {
	blocks := l.text.Blocks
	for b := max(0, len(blocks)-signatureBlocks); b < len(blocks); b++ {
		if blocks[b].End == blocks[b].First {
			continue
		}
		s := l.sentences[blocks[b].First]
		text := fold.String(l.text.Source[blocks[b].Start:blocks[b].Stop])
		for i := range l.a.Between(s.First, s.End) {
			m := &l.a.Between(s.First, s.End)[i]
			if m.Type.Is(schema.ClassPerson) && !m.generic && m.Ref != nil && s.End-s.First <= longestSignature && (strings.HasPrefix(text, "chair") || l.chairLine(b-1) || l.chairLine(b+1)) {
				return m.Ref
			}
		}
	}
	return nil
}

// chairLine tells whether a block is a short line that begins with the chair's post.
func (l *linker) chairLine(block int) bool {
	if block < 0 || block >= len(l.text.Blocks) {
		return false
	}
	b := l.text.Blocks[block]
	return b.Stop-b.Start < shortestParagraph && strings.HasPrefix(fold.String(l.text.Source[b.Start:b.Stop]), "chair")
}

// chairSpeaks tells whether a title says that the text is the chair's.
func (l *linker) chairSpeaks() bool {
	for _, b := range l.text.Blocks {
		if b.Kind != segment.Heading {
			continue
		}
		title := fold.String(l.text.Source[b.Start:b.Stop])
		if strings.Contains(title, "chair") {
			return true
		}
	}
	return false
}
