package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// roster is the state of reading a list of participants: the body under whose
// name the persons stand, and the capacity that a section's heading tells.
type roster struct {
	open     bool
	body     *mention.Referent
	capacity string
}

// rosters runs the rules of kind roster. A list of participants begins with a
// heading that says so; a line that is the name of a state or body begins its
// delegation, and persons belong to the delegation under which they stand.
func (r *run) rosters() {
	var state roster
	for _, block := range r.a.Text.Blocks {
		if block.Noise || block.First == block.End {
			continue
		}
		first, end := r.a.Text.Sentences[block.First].First, r.a.Text.Sentences[block.End-1].End
		heading := r.foldedSpan(clause.Span{First: first, End: end})
		if block.Kind == segment.Heading && state.enter(heading) || !state.open {
			continue
		}
		for _, s := range r.a.Text.Sentences[block.First:block.End] {
			r.rosterLine(&state, clause.Span{First: s.First, End: s.End})
		}
	}
}

// enter reads a heading: it may open the list or a section of it.
func (s *roster) enter(heading string) bool {
	switch {
	case strings.Contains(heading, "participants") || strings.Contains(heading, "attendance") || strings.Contains(heading, "attendees"):
		s.open, s.body, s.capacity = true, nil, ""
	case strings.Contains(heading, "observer"):
		s.body, s.capacity = nil, "observer"
	case strings.HasPrefix(heading, "member"):
		s.body, s.capacity = nil, "member"
	case strings.Contains(heading, "secretariat") || strings.Contains(heading, "chairperson") || strings.HasSuffix(heading, "organizations") || strings.HasSuffix(heading, "organisations"):
		s.body, s.capacity = nil, ""
	case strings.HasPrefix(heading, "agenda") || strings.HasPrefix(heading, "programme") || strings.HasPrefix(heading, "annex"):
		s.open = false
	default:
		return false
	}
	return true
}

func (r *run) foldedSpan(span clause.Span) string {
	return strings.Join(r.foldedWords(span), " ")
}

// rosterLine reads one line of a list: a delegation's name or persons.
func (r *run) rosterLine(state *roster, span clause.Span) {
	mentions := r.a.Between(span.First, span.End)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil {
			continue
		}
		whole := m.First == span.First && (m.Extent >= span.End-1 || r.headsLine(m, span))
		isBody := m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization)
		if isBody && whole {
			state.body = m.Ref
		}
		if isBody && whole || m.Type.Is(schema.ClassPerson) && m.Named() {
			r.rosterEntry(*state, m, span)
		}
	}
}

// rosterEntry emits what the list says of one entry.
func (r *run) rosterEntry(state roster, m *mention.Mention, span clause.Span) {
	for _, rule := range r.rules {
		if rule.Kind != Roster {
			continue
		}
		self, attrs := []End{{Class: m.Ref.Class, Ref: m.Ref}}, map[string]string{}
		objects, modality := r.constant(rule.Object), rule.Modality
		if rule.From != "" {
			if m.Ref.Class != schema.ClassPerson || state.body == nil || rule.From == "head" && !r.isHead(m) || rule.From == "body" && m.HasBody() {
				continue
			}
			objects = []End{{Class: state.body.Class, Ref: state.body}}
		} else if state.capacity != "" {
			attrs["capacity"] = state.capacity
		}
		if rule.From == "" && r.absent(span) {
			modality = schema.Negated
		}
		r.emit(rule, self, objects, attrs, modality, span)
	}
}

// headsLine tells whether a body's name stands before a colon, or before its
// short form and a colon, so that those behind it are its delegation.
func (r *run) headsLine(m *mention.Mention, span clause.Span) bool {
	at := m.Extent
	if at < span.End && r.tokens[at].Text == "/" && m.Type.Is(schema.ClassState) {
		return true // the name in another language
	}
	if at+2 < span.End && r.tokens[at].Text == "(" && r.tokens[at+2].Text == ")" {
		at += 3
	}
	return at < span.End && r.tokens[at].Text == ":"
}

// absent tells whether an entry, or the line below it that names nobody, says
// that those whom it lists did not come.
func (r *run) absent(span clause.Span) bool {
	if says(r.foldedSpan(span), "apologies", "absent", "excused", "not represented", "regrets") {
		return true
	}
	next := r.a.SentenceOf(span.First) + 1
	if next >= len(r.a.Text.Sentences) {
		return false
	}
	s := r.a.Text.Sentences[next]
	remark := r.tokens[s.First].Text == "[" || r.tokens[s.First].Text == "("
	if remark && says(r.foldedSpan(clause.Span{First: s.First, End: s.End}), "no participant", "no participants", "not registered", "did not attend", "no representative", "excused", "cancelled") {
		return true
	}
	return len(r.a.Between(s.First, s.End)) == 0 && says(r.foldedSpan(clause.Span{First: s.First, End: s.End}), "apologies", "absent", "excused", "regrets")
}

func says(text string, phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(" "+text+" ", " "+p+" ") })
}

// isHead tells whether one of the posts beside a person's name heads a delegation.
func (r *run) isHead(m *mention.Mention) bool {
	if source := r.a.Text.Source; strings.HasPrefix(source[r.tokens[m.End-1].End:], "*") && strings.Contains(strings.ToLower(source), "* head of delegation") {
		return true
	}
	for _, a := range m.Affiliations() {
		if strings.Contains(strings.ToLower(a.Role), "head of delegation") {
			return true
		}
	}
	return false
}
