package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// longestSessionTitle is how many tokens a session's title has at most.
const longestSessionTitle = 24

// sessionTitle is what stands behind a session's number and a mark on its line:
// "Panel 1: Cables"; empty if there is none.
func (r *run) sessionTitle(m *mention.Mention) clause.Span {
	s := r.a.Text.Sentences[r.a.SentenceOf(m.First)]
	first, end := m.End+1, s.End
	if m.IsBreakout() {
		first = m.End
		for at := first; at < end; at++ {
			if r.tokens[at].Text == "(" || r.opensLabel(at, end) {
				end = at
			}
		}
		return r.bareTitle(first, end)
	}
	if behind := r.a.At(first); behind != nil && behind.Type == mention.Date || first < end && r.weekday(first) {
		return clause.Span{} // "Day 1: Tuesday 10 June"
	}
	end = r.endOfTitle(first, r.endOfLine(first, end))
	if !m.Type.Is(schema.ClassSession) || first >= end || end-first > longestSessionTitle || m.First > s.First+8 {
		return clause.Span{}
	}
	switch r.tokens[m.End].Fold {
	case ":", "-", "|", ".":
	default:
		return clause.Span{}
	}
	for end > first && r.tokens[end-1].Is(segment.Mark) && r.tokens[end-1].Text != ")" {
		end--
	}
	for _, inner := range r.a.Between(first, end) {
		if inner.Type.Is(schema.ClassPerson) {
			return clause.Span{}
		}
	}
	return clause.Span{First: first, End: end}
}

// bareTitle is a title without the marks behind it; it is empty if it names a person or is long.
func (r *run) bareTitle(first, end int) clause.Span {
	for end > first && r.tokens[end-1].Is(segment.Mark) && r.tokens[end-1].Text != "?" {
		end--
	}
	if end-first > longestSessionTitle || slices.ContainsFunc(r.a.Between(first, end), func(m mention.Mention) bool { return m.Type.Is(schema.ClassPerson) }) {
		return clause.Span{}
	}
	return clause.Span{First: first, End: end}
}

// opensLabel tells whether a label of one of the rules and its colon begin at the token.
func (r *run) opensLabel(at, end int) bool {
	for n := 1; n <= longestLabel && at+n < end; n++ {
		if r.tokens[at+n].Text == ":" && r.isAnyLabel(clause.Span{First: at, End: at + n}) {
			return true
		}
	}
	return false
}

// endOfLine is where a line of a programme ends: at a break behind which a new line
// begins with a capital or a number, and that no word such as "and" bridges.
func (r *run) endOfLine(first, end int) int {
	for i := first + 1; i < end; i++ {
		before, t := r.tokens[i-1], r.tokens[i]
		if t.Is(segment.BrokeLine) && (t.Is(segment.Upper) || t.Is(segment.Numeric)) && !preposition(before.Fold) && before.Fold != "and" && before.Fold != "of" && before.Text != "," && before.Text != "-" {
			return i
		}
	}
	return end
}

// procedural tells whether a title only names a step of the proceedings or those who
// speak: "Adoption of the agenda", "Any other business", "Briefers".
func (r *run) procedural(title clause.Span) bool {
	for i := title.First; i < min(title.End, title.First+2); i++ {
		switch r.tokens[i].Fold {
		case "opening", "closing", "closure", "adoption", "organisation", "organization", "organizational", "other", "next",
			"welcome", "registration", "briefers", "speakers", "members", "participants", "date", "dates", "conclusions", "venue", "arrival", "wrap-up":
			return true
		}
	}
	return false
}

// agendaItems emits the titles of agenda items whose numbers are those of a body's list
// for a whole year, and so name no part of the meeting: "Agenda item 83: The rule of law".
func (r *run) agendaItems() {
	for _, s := range r.a.Text.Sentences {
		if s.End-s.First < 5 || r.tokens[s.First].Fold != "agenda" || r.tokens[s.First+1].Fold != "item" || r.tokens[s.First+3].Text != ":" {
			continue
		}
		if r.a.Covering(s.First+2) != nil && r.a.Covering(s.First+2).Type.Is(schema.ClassSession) {
			continue
		}
		title := clause.Span{First: s.First + 4, End: r.endOfTitle(s.First+4, r.endOfLine(s.First+4, s.End))}
		for _, rule := range r.rules {
			if rule.Kind == Name && rule.From == "title" && !title.Empty() && title.End-title.First <= longestSessionTitle && !r.procedural(title) {
				r.emit(rule, r.constant("meeting"), []End{{Class: schema.ClassTopic, Text: title}}, nil, rule.Modality, clause.Span{First: s.First, End: title.End})
			}
		}
	}
}

// endOfTitle is where a title ends before the first bracket, which holds a symbol or
// "continued".
func (r *run) endOfTitle(first, end int) int {
	for i := first + 1; i < end; i++ {
		if r.tokens[i].Text == "(" {
			return i
		}
	}
	return end
}

// matters emits what stands behind "on" in the name of a single event, as in "workshop on
// jurisdiction", unless the sentence leaves open whether there is to be one.
func (r *run) matters(rule *Rule, m *mention.Mention) {
	matter := r.matterOf(m)
	modality := r.spanModality(r.quote(m), nil)
	if matter.Empty() || modality == schema.Possible || modality == schema.Negated || r.wished(r.quote(m)) {
		return
	}
	if m.Ref.Planned && modality == schema.Plain {
		modality = schema.Planned
	}
	self := []End{{Class: m.Ref.Class, Ref: m.Ref}}
	for article(r.tokens[matter.First].Fold) {
		matter.First++
	}
	r.emit(rule, self, []End{{Class: schema.ClassTopic, Text: matter}}, nil, modality, clause.Span{First: m.First, End: m.End})
}

// wished tells whether a sentence speaks of proposals or offers.
func (r *run) wished(span clause.Span) bool {
	for i := span.First; i < span.End; i++ {
		switch r.a.Trees.Lemma[i] {
		case "propose", "proposal", "suggest", "suggestion", "offer", "budget", "if":
			return true
		}
	}
	return false
}

// matterOf is what stands behind "on" in the name of an event that is not one of a
// body's regular meetings; empty for others.
func (r *run) matterOf(m *mention.Mention) clause.Span {
	for i := m.First; i+2 < m.End; i++ {
		if r.tokens[i+1].Fold != "on" {
			continue
		}
		switch r.tokens[i].Fold {
		case "workshop", "seminar", "webinar", "roundtable", "round-table", "symposium", "training", "course", "breakfast":
		case "conference", "table", "meeting", "session", "panel", "debate", "event", "briefing", "consultations", "talks":
			if r.tokens[i].Is(segment.Upper) {
				return clause.Span{}
			}
		default:
			return clause.Span{}
		}
		if r.tokens[m.End-1].Fold == "subject" {
			return clause.Span{}
		}
		return clause.Span{First: i + 2, End: m.End}
	}
	return clause.Span{}
}
