package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// headings runs the rules of kind heading: the dates and places that stand in
// the document's title, before its first paragraph.
func (r *run) headings() {
	for b, block := range r.a.Text.Blocks {
		if block.Noise || block.First == block.End {
			continue
		}
		if b >= segment.TitleBlocks {
			return
		}
		if !r.a.Text.InTitle(b) || r.a.IsByline(b) {
			continue
		}
		first, end := r.a.Text.Sentences[block.First].First, r.a.Text.Sentences[block.End-1].End
		if published(r.tokens[first].Fold) || r.tellsOfText(first, end) {
			continue
		}
		for i := range r.a.Between(first, end) {
			m := &r.a.Between(first, end)[i]
			for _, rule := range r.rules {
				if rule.Kind == Heading {
					r.heading(rule, m, clause.Span{First: first, End: end})
				}
			}
		}
	}
}

// wordBefore is the word before a mention in its sentence.
func (r *run) wordBefore(m *mention.Mention) string {
	if s := r.a.Text.Sentences[r.a.SentenceOf(m.First)]; m.First > s.First {
		return r.tokens[m.First-1].Fold
	}
	return ""
}

// titleSpans tells whether a line of the title has a date of more than one day.
func (r *run) titleSpans() bool {
	for b := range r.a.Text.Blocks[:min(segment.TitleBlocks, len(r.a.Text.Blocks))] {
		block := r.a.Text.Blocks[b]
		if !r.a.Text.InTitle(b) || block.End == block.First || r.a.IsByline(b) {
			continue
		}
		for _, m := range r.a.Between(r.a.Text.Sentences[block.First].First, r.a.Text.Sentences[block.End-1].End) {
			if m.Type == mention.Date && m.Until != "" {
				return true
			}
		}
	}
	return false
}

// tellsOfText tells whether a title line has the marks of the text and not of the
// meeting: its reference, version or time of day.
func (r *run) tellsOfText(first, end int) bool {
	for i := first; i < end; i++ {
		switch r.tokens[i].Fold {
		case "version", "ref", "ref.", "updated", "gmt", "distr", "original", "draft":
			return true
		case "pm", "p.m.", "am", "a.m.":
			return !r.weekday(first) // but not when a sitting began: "Thursday, 8 May 2018, 3 p.m."
		}
	}
	return false
}

// standsAsPlace tells whether a place in a title line stands where it says where: at
// the line's start or behind a mark, "in" or "at", in a line that is no sentence.
func (r *run) standsAsPlace(m *mention.Mention, line clause.Span) bool {
	for i := line.First; i < line.End; i++ {
		if r.a.Trees.UPOS[i] == scheme.Verb && !holds(r.a.Trees.Lemma[i]) {
			return false
		}
	}
	if m.First == line.First {
		return m.End == line.End || r.tokens[m.End].Is(segment.Mark) || r.a.At(m.End) != nil
	}
	before := r.tokens[m.First-1]
	return before.Fold == "in" || before.Fold == "at" || before.Is(segment.Mark) || r.a.EndingAt(m.First) != nil
}

// ofAddress tells whether a place in a title line is a part of an address or of another name:
// "P.O. Box 12, Riga", "61 Harbour Street", "Riga 2", "Riga Hotel".
func (r *run) ofAddress(m *mention.Mention, line clause.Span) bool {
	for i := line.First; i < line.End; i++ {
		switch r.tokens[i].Fold {
		case "box", "tel", "tel.", "fax", "email", "e-mail", "phone":
			return true
		}
	}
	if before := m.First - 1; before >= line.First && r.tokens[before].Is(segment.Numeric) && !r.tokens[m.First].Is(segment.BrokeLine) && (r.a.Covering(before) == nil || r.a.Covering(before).Type != mention.Date) {
		return true
	}
	if m.End >= line.End || r.tokens[m.End].Is(segment.Mark) || r.tokens[m.End].Is(segment.BrokeLine) || r.a.At(m.End) != nil && r.a.At(m.End).Type != mention.Number {
		return false
	}
	return r.tokens[m.End].Is(segment.Numeric) || r.tokens[m.End].Is(segment.Upper)
}

// holds tells whether a verb of a headline says that a meeting is held.
func holds(lemma string) bool {
	switch lemma {
	case "hold", "take", "host", "convene", "meet", "open", "gather", "conclude", "close", "end", "begin":
		return true
	}
	return false
}

// published tells whether a title line tells of the text, not of the meeting.
func published(word string) bool {
	switch word {
	case "published", "updated", "posted", "press", "release", "released", "last", "date", "issued", "by":
		return true
	}
	return false
}

// inTitle tells whether the document's title names a meeting.
func (r *run) inTitle(meeting *mention.Referent) bool {
	if meeting == nil {
		return false
	}
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		block := r.a.Text.Sentences[r.a.SentenceOf(m.First)].Block
		if block >= segment.TitleBlocks {
			break
		}
		if r.a.Text.InTitle(block) && (m.Ref == meeting || m.Ref != nil && m.Ref == meeting.Series) {
			return true
		}
	}
	return r.a.Text.InTitle(r.a.Text.Sentences[r.a.SentenceOf(meeting.First)].Block)
}

func (r *run) heading(rule *Rule, m *mention.Mention, evidence clause.Span) {
	if string(m.Type) != rule.From && !(rule.From == "Until" && m.Type == mention.Date) {
		return
	}
	switch {
	case m.Type == mention.Date && (r.wordBefore(m) == "of" || m.Until == "" && r.titleSpans()):
		return // "as of 2 June"; the day of the text beside the days of the meeting
	case m.Type == mention.Date && m.Until == "" && !r.inTitle(r.meeting()):
		return // the day on which the text was written, of a meeting that it comes to below
	case m.Type.Is(schema.ClassPlace) && !r.standsAsPlace(m, evidence):
		return // "the Malabo deadline", "Moscow plans to meet"
	case m.Type.Is(schema.ClassPlace) && r.ofAddress(m, evidence):
		return
	}
	r.emitHeading(rule, m, evidence)
}

// emitHeading emits the date or place that a line tells of the document's meeting.
func (r *run) emitHeading(rule *Rule, m *mention.Mention, evidence clause.Span) {
	c := capture{mentions: []*mention.Mention{m}}
	objects := r.captured(c, rule.relation.Range, rule.relation.Literal)
	if rule.From == "Until" {
		objects = r.until(c)
	}
	r.emit(rule, r.constant("meeting"), objects, nil, rule.Modality, evidence)
}
