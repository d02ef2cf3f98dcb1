package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// titleMeeting makes a meeting of what a line of the title calls one, by a noun
// such as "talks" or "consultations"; else, if the text speaks of those who met,
// of the title itself.
func (l *linker) titleMeeting() {
	for b := range l.text.Blocks {
		if b >= segment.TitleBlocks {
			break
		}
		if !l.text.InTitle(b) {
			continue
		}
		if first, end := l.occasionIn(l.text.Blocks[b]); end > first {
			l.newMeeting(first, end)
			return
		}
	}
	if l.a.declared != nil {
		return // "we" are those whom the text names
	}
	met := slices.ContainsFunc(l.a.Mentions, func(m Mention) bool {
		return m.Type == Party || m.generic && m.Type.Is(schema.ClassMeeting)
	})
	if met && (l.placedOccasion() || l.datedTitle()) {
		return
	}
	if l.reported() {
		return // a headline says what happened
	}
	title := l.text.Title()
	for b := range l.text.Blocks {
		if met && !l.tells(l.text.Blocks[b]) && !l.onlyKind(l.text.Blocks[b]) && !l.onlyParty(l.text.Blocks[b]) && b < segment.TitleBlocks && l.text.InTitle(b) && l.text.Blocks[b].Kind == segment.Heading && !l.letterhead(l.text.Blocks[b]) && (title == "" || strings.Contains(title, l.text.Line(l.sentences[l.text.Blocks[b].First].First, l.sentences[l.text.Blocks[b].End-1].End))) {
			block := l.text.Blocks[b]
			l.newMeeting(l.sentences[block.First].First, l.sentences[block.End-1].End)
			return
		}
	}
}

// noted tells whether a line near the title is a note on a part of a programme, or the line of
// one: "[This session will be off the record]", "09:30 - 11:05 Panel Discussion: Cables".
func (l *linker) noted(b segment.Block) bool {
	if b.End == b.First {
		return false
	}
	first := l.sentences[b.First]
	return l.is(first.First, "[") || l.is(first.First, "this") || l.is(first.First, "(") && l.is(first.First+1, "this") || l.slots && l.opensSlot(first)
}

// onlyKind tells whether a line says what kind of text it heads and names nothing: "Draft
// programme".
func (l *linker) onlyKind(b segment.Block) bool {
	if b.End == b.First {
		return false
	}
	for at := l.sentences[b.First].First; at < l.sentences[b.End-1].End; at++ {
		switch l.tokens[at].Fold {
		case "programme", "program", "agenda", "provisional", "draft", "tentative", "final", "annotated", "schedule", "minutes", "summary", "report", "notes", "transcript", "list", "of", "participants":
		default:
			return false
		}
	}
	return true
}
