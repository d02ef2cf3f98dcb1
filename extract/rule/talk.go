package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// longestTalk is how many tokens the title of a talk has at most.
const longestTalk = 24

// talks runs the rules of kind talk: below the title of a part of a programme, a line with a
// speaker and, behind a colon, what he or she talks about, "Jane Roe (Riga Institute): Cables
// and courts", or with that and, in brackets, who talks about it: "Cables and courts (Jane Roe,
// Riga Institute)".
func (r *run) talks() {
	block := r.a.Text.Blocks[r.sentence.Block]
	if r.session == nil || !r.titled || block.Kind == segment.Row || block.End != block.First+1 {
		return
	}
	if speaker, title := r.talkBefore(); speaker != nil {
		r.talk(speaker, title)
		return
	}
	m := r.personFrom(r.sentence.First)
	if m == nil || m.Ref == nil || r.opened == r.sentence.Block {
		return
	}
	colon := r.behindBrackets(m.End)
	if r.word(colon) != ":" && block.Kind == segment.Item {
		colon = m.Extent // behind the post: "Jane Roe, Director of the Riga Institute: cables"
	}
	title := clause.Span{First: colon + 1, End: r.sentence.End}
	capital := block.Kind == segment.Item || colon+1 < r.sentence.End && (r.tokens[colon+1].Is(segment.Upper) || r.tokens[colon+1].Fold == "\"")
	if r.word(colon) != ":" || title.Empty() || !capital || title.End-title.First > longestTalk || r.tokens[title.End-1].Text == "." {
		return
	}
	r.talk(m, title)
}

// talkBefore are the speaker whom the brackets at the end of a line name, and the title before
// them, behind a time; nil if the line is none of that form.
func (r *run) talkBefore() (*mention.Mention, clause.Span) {
	open, end := r.sentence.First, r.sentence.End
	for open < end && r.tokens[open].Text != "(" {
		open++
	}
	title := clause.Span{First: r.sentence.First, End: open}
	for title.First < open && (r.tokens[title.First].Is(segment.Numeric) || r.tokens[title.First].Is(segment.Mark) || clock.MatchString(r.tokens[title.First].Text)) {
		title.First++
	}
	if r.word(end-1) != ")" || open-title.First < shortestTalk || open-title.First > longestTalk || !r.tokens[title.First].Is(segment.Upper) {
		return nil, title
	}
	m := r.personFrom(open + 1)
	if m == nil || m.Ref == nil || m.First != open+1 && m.Lead != open+1 || r.firstPersonNamed(title.First, open) != nil || r.hasColon(title) {
		return nil, title
	}
	return m, title
}

// hasColon tells whether a span has a colon, as what is no title of a talk: "Chair: Baltic Union".
func (r *run) hasColon(title clause.Span) bool {
	for i := title.First; i < title.End; i++ {
		if r.tokens[i].Text == ":" {
			return true
		}
	}
	return false
}

// shortestTalk is how many tokens the title of a talk before its speaker has at least.
const shortestTalk = 2

// talk emits what a person talks about.
func (r *run) talk(m *mention.Mention, title clause.Span) {
	for _, rule := range r.rules {
		if rule.Kind == Talk {
			r.emit(rule, []End{{Class: m.Ref.Class, Ref: m.Ref}}, []End{{Class: schema.ClassTopic, Text: title}}, nil, rule.Modality, r.whole())
		}
	}
}
