package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// entitleDrafts calls a draft that the heading of a document introduces behind its sponsors by
// the title that stands below: "Fiji, Peru and Togo: draft resolution / Cables in the deep sea".
func (l *linker) entitleDrafts() {
	for b := 0; b+1 < min(draftBlocks, len(l.text.Blocks)); b++ {
		block := l.text.Blocks[b]
		if block.End != block.First+1 {
			continue
		}
		s := l.sentences[block.First]
		m := l.sponsoredDraft(s)
		if m == nil {
			continue
		}
		if below := l.text.Blocks[b+1]; below.Kind == segment.Heading && below.End == below.First+1 {
			title := l.sentences[below.First]
			m.Ref.Name = m.Name + " " + l.text.Line(title.First, title.End)
		}
		return
	}
}

// draftBlocks is within how many first blocks the sponsors of a document's draft are named.
const draftBlocks = 16

// sponsoredDraft is the draft with which a line ends that begins with a state and has a colon
// before it, nil if the line is another one.
func (l *linker) sponsoredDraft(s segment.Sentence) *Mention {
	first := l.a.At(s.First)
	if first == nil || !first.Type.Is(schema.ClassState) && !first.Type.Is(schema.ClassOrganization) {
		return nil
	}
	m := l.a.EndingAt(s.End)
	if m == nil || m.Ref == nil || !m.Type.Is(schema.ClassInstrument) || !strings.Contains(strings.ToLower(m.Name), "draft") {
		return nil
	}
	for at := m.First - 1; at > m.First-3 && at > s.First; at-- {
		if l.is(at, ":") {
			return m
		}
	}
	return nil
}
