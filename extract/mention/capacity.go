package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Capacity is where a text's writer says that "I" is a chair: "As Chair of the Working Group, I",
// "I write to you in my capacity as Co-Chair of the Forum".
type Capacity struct {
	First, End int    // tokens, from "as" to before "of"
	Role       string // as written
}

// CapacityIn is what a span says so, nil if it does not.
func (a *Analysis) CapacityIn(first, end int) *Capacity {
	for i := first; i+2 < end; i++ {
		if a.Text.Tokens[i].Fold != "as" {
			continue
		}
		at := i + 1
		if a.Text.Tokens[at].Fold == "the" {
			at++
		}
		role := at
		for at < end && (a.Text.Tokens[at].Fold == "co" || a.Text.Tokens[at].Fold == "-") {
			at++
		}
		if at+1 >= end || !headsBody(a.Text.Tokens[at].Fold) || a.Text.Tokens[at+1].Fold != "of" {
			continue
		}
		mine := i > 1 && a.Text.Tokens[i-1].Fold == "capacity" && a.Text.Tokens[i-2].Fold == "my"
		if mine || i == first && a.selfBehind(at, end) {
			return &Capacity{First: i, End: at + 1, Role: a.Text.Line(role, at+1)}
		}
	}
	return nil
}

// selfBehind tells whether ", I" follows in a span.
func (a *Analysis) selfBehind(first, end int) bool {
	for i := first; i+1 < end; i++ {
		if a.Text.Tokens[i].Text == "," && a.Text.Tokens[i+1].Text == "I" {
			return true
		}
	}
	return false
}

// headsBody lists the posts of those who preside over a body.
func headsBody(word string) bool {
	return isChair(word) && word != "i" || word == "president" || word == "co-chairperson" || word == "co-chairman"
}

// capacity is the first such place of the text, nil if there is none.
func (l *linker) capacity() *Capacity {
	for _, s := range l.sentences {
		if c := l.a.CapacityIn(s.First, s.End); c != nil {
			return c
		}
	}
	return nil
}

// signedAsChair is the person whose name stands on a line of its own at the end of a text whose
// writer says that he or she is a chair; nil if nobody signs or nobody says so.
func (l *linker) signedAsChair() *Referent {
	if l.capacity() == nil {
		return nil
	}
	if m := l.signs(); m != nil {
		return m.Ref
	}
	return nil
}

// signs is the person whose name is all but a mark or "(Signed)" of one of the last lines.
func (l *linker) signs() *Mention {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.Type.Is(schema.ClassPerson) || m.generic || m.Ref == nil {
			continue
		}
		block, _ := l.position(m.First)
		if block < len(l.text.Blocks)-signatureBlocks {
			continue
		}
		if l.signatureLine(m) {
			return m
		}
	}
	return nil
}

// signedBy tells whether a name stands in a signature: behind "(Signed)", or on a line of its own
// among the last ones of a text, with a post on the line below.
func (s *scan) signedBy(first, end int, sentence segment.Sentence) bool {
	if sentence.Block < len(s.text.Blocks)-signatureBlocks {
		return false
	}
	if first >= 3 && s.is(first-1, ")") && s.is(first-2, "signed") && s.is(first-3, "(") {
		return true
	}
	starts := first == sentence.First || s.tokens[first].Is(segment.BrokeLine)
	return starts && end < sentence.End && s.tokens[end].Is(segment.BrokeLine) && s.isRole(end) && s.tokens[end].Is(segment.Upper)
}

// signatureLine tells whether a name stands alone on its line.
func (l *linker) signatureLine(m *Mention) bool {
	source := l.text.Source
	start := l.tokens[min(m.Lead, m.First)].Start
	before := source[strings.LastIndexByte(source[:start], '\n')+1 : start]
	behind, _, _ := strings.Cut(source[l.tokens[m.End-1].End:], "\n")
	before = strings.Trim(fold.String(strings.TrimSpace(before)), "()[]. /")
	return (before == "" || before == "signed") && strings.Trim(behind, " ,.)\t") == ""
}
