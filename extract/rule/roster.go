package rule

import (
	"regexp"
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
	own      bool             // the capacity is that of the persons or of the one body, not of those below
	person   *mention.Mention // the one named last, whose body may stand below
}

// rosters runs the rules of kind roster. A list of participants begins with a
// heading that says so; a line that is the name of a state or body begins its
// delegation, and persons belong to the delegation under which they stand.
func (r *run) rosters() {
	var state roster
	for _, mark := range headMark.FindAllStringSubmatch(r.a.Text.Source, -1) {
		r.headMarks = append(r.headMarks, mark[1])
	}
	for _, block := range r.a.Text.Blocks {
		if block.Noise || block.First == block.End {
			continue
		}
		first, end := r.a.Text.Sentences[block.First].First, r.a.Text.Sentences[block.End-1].End
		heading := r.foldedSpan(clause.Span{First: first, End: end})
		if block.Kind == segment.Heading && r.tokens[end-1].Text != "." || titlesList(heading) {
			body := r.opensWithBody(first)
			if entered := state.enter(heading) || !body && state.enterGroup(heading); entered && !body {
				continue
			}
		}
		if !state.open {
			continue
		}
		for _, s := range r.a.Text.Sentences[block.First:block.End] {
			r.rosterLine(&state, clause.Span{First: s.First, End: s.End})
		}
	}
}

// longestListTitle is how many words the line above a list of participants has at most.
const longestListTitle = 12

// titlesList tells whether a line that is no heading by its form is that of a list of
// participants: "Participants:", "Appendix 2: List of participants (extract)".
func titlesList(line string) bool {
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > longestListTitle || words[len(words)-1] == "." {
		return false
	}
	last := strings.TrimSuffix(line, " :")
	return strings.Contains(line, "list of participants") || strings.Contains(line, "list of delegates") || strings.HasSuffix(last, "participants") && len(words) <= 6 && !strings.Contains(line, "we ") || last == "attendance" || last == "attendees" || last == "delegations" || last == "delegates"
}

// opensWithBody tells whether a heading begins with the name of a state or body, whose
// delegation it heads: "AFRICAN UNION COMMISSION / SECRETARIAT".
func (r *run) opensWithBody(first int) bool {
	m := r.a.At(first)
	return m != nil && m.Named() && (m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization))
}

// enter reads a heading: it may open the list or a section of it.
func (s *roster) enter(heading string) bool {
	switch {
	case says(heading, "expected", "information for", "note for", "target", "number of", "eligible"):
		s.open = false
		return false
	case strings.Contains(heading, "participants") || strings.Contains(heading, "attendance") || strings.Contains(heading, "attendees") || strings.TrimSuffix(heading, " :") == "delegates":
		s.open, s.body, s.capacity, s.own = true, nil, "", false
	case strings.HasPrefix(heading, "agenda") || strings.HasPrefix(heading, "programme") || strings.HasPrefix(heading, "annex"):
		s.open = false
	default:
		return false
	}
	return true
}

// enterGroup reads a heading that says in which capacity those below it came.
func (s *roster) enterGroup(heading string) bool {
	capacity, own, ok := groupCapacity(heading)
	if !ok || len(strings.Fields(heading)) > longestGroupTitle {
		return false
	}
	s.body, s.capacity, s.own = nil, capacity, own
	return true
}

// groupCapacity is the capacity that the title of a group of participants tells, and whether
// it is the persons' own and not that of delegations.
func groupCapacity(heading string) (capacity string, own, ok bool) {
	switch {
	case strings.Contains(heading, "observer"):
		return "observer", false, true
	case says(heading, "member", "members", "member states"):
		return "member", false, true
	case says(heading, "co-chairs", "co-chair", "co-chairpersons"):
		return "co-chair", true, true
	case says(heading, "chair", "chairperson", "chairman", "chairs", "president"):
		return "chair", true, true
	case says(heading, "resource persons", "resource person"):
		return "resource person", true, true
	case says(heading, "speakers", "lecturers", "panellists", "trainers"):
		return "speaker", true, true
	case strings.Contains(heading, "secretariat"):
		return "secretariat", false, true
	case says(heading, "organizations", "organisations", "private sector", "academia", "civil society", "partners", "institutes", "companies", "industry"):
		return "observer", false, true
	case says(heading, "states", "countries", "delegations"):
		return "", false, true
	}
	return "", false, false
}

// longestGroupTitle is how many words the heading of a group of participants has at most.
const longestGroupTitle = 14

// seatInList is in which capacity an entry of a list came, which a sentence before the name
// may tell: "Observers for the following bodies attended: …".
func (r *run) seatInList(state roster, m *mention.Mention, line clause.Span) string {
	if told := r.capacityBefore(m.First, line.First); told != "" && state.capacity == "" && m.Ref.Class != schema.ClassPerson {
		return told
	}
	return state.seat(m)
}

// seat is in which capacity the list says that one of it came: a person below a delegation's
// name as one of that, whom no heading tells more of as a participant.
func (s roster) seat(m *mention.Mention) string {
	switch person := m.Ref.Class == schema.ClassPerson; {
	case person && s.body != nil && (s.capacity == "" || s.capacity == "member"):
		return "delegation"
	case s.capacity == "":
		return "participant"
	}
	return s.capacity
}

// enterBody begins the delegation of a state or body.
func (s *roster) enterBody(m *mention.Mention, line string) {
	s.body = m.Ref
	switch {
	case strings.HasSuffix(line, "secretariat") && s.capacity != "secretariat":
		s.capacity, s.own = "secretariat", true
	case s.own:
		s.capacity, s.own = "", false
	}
}

func (r *run) foldedSpan(span clause.Span) string {
	return strings.Join(r.foldedWords(span), " ")
}

// rosterLine reads one line of a list: a delegation's name or persons.
func (r *run) rosterLine(state *roster, span clause.Span) {
	for span.First < span.End-1 && (r.tokens[span.First].Is(segment.Mark) || r.tokens[span.First].Is(segment.Numeric)) {
		span.First++ // the number of the line
	}
	mentions := r.a.Between(span.First, span.End)
	listed := r.listedBehindColon(span)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || r.tokens[max(0, min(m.Lead, m.First)-1)].Fold == "of" && m.Type.Is(schema.ClassPerson) && r.tokens[max(0, min(m.Lead, m.First)-2)].Fold == "behalf" {
			continue
		}
		if listed > 0 && m.First >= listed && m.Named() {
			group := *state
			if capacity, _, ok := groupCapacity(r.foldedSpan(clause.Span{First: span.First, End: listed - 1})); ok && capacity != "" {
				group.capacity = capacity
			}
			r.rosterEntry(group, m, span)
			continue
		}
		whole := m.First == span.First && (m.Extent >= span.End-1 || r.headsLine(m, span))
		isBody := m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization)
		if isBody && r.absent(span) && r.onlyBodies(mentions) {
			r.rosterEntry(*state, m, span)
			continue
		}
		if isBody && whole && state.person != nil && tellsOf(state.person, m) {
			continue
		}
		if m.Type.Is(schema.ClassPerson) && m.Named() {
			state.person = m
		}
		if isBody && whole {
			state.enterBody(m, r.foldedSpan(span))
		}
		if isBody && whole || m.Type.Is(schema.ClassPerson) && m.Named() {
			r.rosterEntry(*state, m, span)
		}
	}
}

// tellsOf tells whether a body's mention is the one that a person's post names, and no
// delegation's heading.
func tellsOf(person, body *mention.Mention) bool {
	return slices.ContainsFunc(person.Affiliations(), func(a mention.Affiliation) bool {
		return a.Body != nil && a.Body.First == body.First
	})
}

// listedBehindColon is the first token of a list of states and bodies that a line of a list
// has behind a colon: "Non-governmental organizations: A; B; C"; 0 if it has none.
func (r *run) listedBehindColon(span clause.Span) int {
	for at := span.First; at+1 < span.End; at++ {
		if r.tokens[at].Text != ":" {
			continue
		}
		mentions := r.a.Between(at+1, span.End)
		if len(mentions) < 2 || mentions[0].First > at+2 || !r.onlyBodies(mentions) {
			return 0
		}
		for i := range mentions {
			if !mentions[i].Type.Is(schema.ClassState) && !mentions[i].Type.Is(schema.ClassOrganization) {
				return 0
			}
		}
		return at + 1
	}
	return 0
}

// onlyBodies tells whether nobody is named but states and bodies.
func (r *run) onlyBodies(mentions []mention.Mention) bool {
	return !slices.ContainsFunc(mentions, func(m mention.Mention) bool { return m.Type.Is(schema.ClassPerson) })
}

// rosterEntry emits what the list says of one entry.
func (r *run) rosterEntry(state roster, m *mention.Mention, span clause.Span) {
	for _, rule := range r.rules {
		if rule.Kind != Roster || rule.From == fromMembers {
			continue
		}
		self, attrs := []End{{Class: m.Ref.Class, Ref: m.Ref}}, map[string]string{}
		objects, modality := r.constant(rule.Object), rule.Modality
		if rule.From != "" {
			if m.Ref.Class != schema.ClassPerson || state.body == nil || rule.From == "head" && !r.isHead(m) || rule.From == "body" && m.HasBody() {
				continue
			}
			objects = []End{{Class: state.body.Class, Ref: state.body}}
			if role := postOf(m); role != "" && rule.From == "body" {
				attrs["role"] = role
			}
		} else {
			attrs["capacity"] = r.seatInList(state, m, span)
		}
		if rule.From == "" && r.absent(span) {
			modality = schema.Negated
		}
		r.emit(rule, self, objects, attrs, modality, span)
		if rule.From == "" && state.body == nil && modality == schema.Plain {
			r.emit(rule, r.sentBy(m), objects, attrs, modality, span)
		}
	}
}

// sentBy is the body of a person who stands in a list under no delegation's name: it took
// part as well.
func (r *run) sentBy(m *mention.Mention) []End {
	for _, a := range m.Affiliations() {
		if a.Body != nil && a.Body.Ref != nil && a.Body.Ref.Class == schema.ClassOrganization {
			return []End{{Class: a.Body.Ref.Class, Ref: a.Body.Ref}}
		}
	}
	return nil
}

// headsLine tells whether a body's name stands before a colon, or before its
// short form and a colon, so that those behind it are its delegation.
func (r *run) headsLine(m *mention.Mention, span clause.Span) bool {
	at := m.Extent
	if at < span.End && r.tokens[at].Text == "/" {
		return true // the name in another language
	}
	if at < span.End && r.tokens[at].Text == "(" {
		for at < span.End && r.tokens[at].Text != ")" {
			at++
		}
		at++
		if at >= span.End {
			return true // "KENYA (host country)"
		}
	}
	if at+1 < span.End && r.tokens[at].Fold == "-" {
		behind := r.a.Between(at+1, min(span.End, at+4))
		return len(behind) > 0 && behind[0].Type.Is(schema.ClassPerson) // "Riga Institute - Ms. X"
	}
	return at < span.End && (r.tokens[at].Text == ":" || r.tokens[at].Text == "|")
}

// postOf is the post beside a person's name of which no body is told.
func postOf(m *mention.Mention) string {
	role := ""
	for _, a := range m.Affiliations() {
		if a.Body == nil && (role == "" || strings.EqualFold(role, "head of delegation")) {
			role = a.Role
		}
	}
	return role
}

// absent tells whether an entry, or the line below it that names nobody, says
// that those whom it lists did not come.
func (r *run) absent(span clause.Span) bool {
	if says(r.foldedSpan(span), "apologies", "apology", "absent", "excused", "declined", "not represented", "regrets", "not invited", "no reply", "no nomination", "apologised", "apologized", "did not attend", "no delegation", "not attending", "no participant") {
		return true
	}
	next := r.a.SentenceOf(span.First) + 1
	if next >= len(r.a.Text.Sentences) {
		return false
	}
	s := r.a.Text.Sentences[next]
	remark := r.tokens[s.First].Text == "[" || r.tokens[s.First].Text == "("
	if remark && says(r.foldedSpan(clause.Span{First: s.First, End: s.End}), "no participant", "no participants", "not registered", "did not attend", "no representative", "no nomination", "not invited", "excused", "cancelled") {
		return true
	}
	return len(r.a.Between(s.First, s.End)) == 0 && says(r.foldedSpan(clause.Span{First: s.First, End: s.End}), "apologies", "absent", "excused", "regrets", "no nomination", "did not attend", "no delegation", "not represented")
}

func says(text string, phrases ...string) bool {
	text = " " + text + " "
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(text, " "+p+" ") })
}

// headMark recognises the key to a list that says which mark the heads of
// delegations have: "* Head of Delegation", "(H) = Head of Delegation".
var headMark = regexp.MustCompile(`(?i)(\*+|\(\pL{1,3}\))\s*[=:–-]?\s*(head of (the )?delegation|chef de délégation)`)

// isHead tells whether one of the posts beside a person's name heads a delegation.
func (r *run) isHead(m *mention.Mention) bool {
	rest := strings.TrimLeft(r.a.Text.Source[r.tokens[m.End-1].End:], " ")
	before, _, _ := strings.Cut(rest, "\n")
	for _, mark := range r.headMarks {
		if strings.HasPrefix(rest, mark) || strings.HasPrefix(mark, "(") && strings.Contains(before, mark) {
			return true
		}
	}
	for _, a := range m.Affiliations() {
		if strings.Contains(strings.ToLower(a.Role), "head of delegation") {
			return true
		}
	}
	return false
}
