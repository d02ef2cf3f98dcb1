package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of the lines that tell when and where a meeting is, below its name.
const (
	cardLines  = 3  // how many lines may tell it
	cardTokens = 20 // the longest of them
)

// cards runs the rules of kind heading over the lines below a line that is the name of the
// document's meeting and no part of its title, as announcements have at their end:
//
//	Debate on Cables
//	10:00am - 1:00pm, 9 December 2011
//	Chamber of Trade, Riga
func (r *run) cards() {
	main := r.meeting()
	if main == nil {
		return
	}
	for b := range r.a.Text.Blocks {
		line, ok := r.cardLine(b)
		if !ok || r.a.Text.InTitle(b) && b < segment.TitleBlocks {
			continue
		}
		if m := r.a.At(line.First); m == nil || m.Ref != main || !m.Named() || m.End < line.End {
			continue
		}
		for next := b + 1; next <= b+cardLines; next++ {
			if line, ok := r.cardLine(next); ok {
				r.cardTells(line)
			}
		}
		return
	}
}

// cardLine is a block that is one short line and no sentence.
func (r *run) cardLine(b int) (clause.Span, bool) {
	if b >= len(r.a.Text.Blocks) {
		return clause.Span{}, false
	}
	block := r.a.Text.Blocks[b]
	if block.Noise || block.End != block.First+1 || block.Kind == segment.Item || block.Kind == segment.Row {
		return clause.Span{}, false
	}
	s := r.a.Text.Sentences[block.First]
	return clause.Span{First: s.First, End: s.End}, s.End-s.First <= cardTokens && r.tokens[s.End-1].Text != "."
}

// cardTells emits the dates and places of a line below a meeting's name.
func (r *run) cardTells(line clause.Span) {
	for i := range r.a.Between(line.First, line.End) {
		m := &r.a.Between(line.First, line.End)[i]
		if m.Type != mention.Date && (!m.Type.Is(schema.ClassPlace) || !r.standsAsPlace(m, line) || r.ofAddress(m, line)) {
			continue
		}
		for _, rule := range r.rules {
			if rule.Kind == Heading && (string(m.Type) == rule.From || rule.From == "Until" && m.Type == mention.Date) {
				r.emitHeading(rule, m, line)
			}
		}
	}
}
