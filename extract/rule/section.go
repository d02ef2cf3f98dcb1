package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// leadIn notes the actors of a sentence that ends in a colon, whose verbs stand
// in the items that follow, and forgets them behind the list.
func (r *run) leadIn() {
	if r.entry() || r.preamble() || r.operates() {
		return
	}
	colon := r.tokens[r.sentence.End-1].Text == ":"
	if r.a.Text.Blocks[r.sentence.Block].Kind == segment.Item && !colon {
		return
	}
	r.lead = nil
	if !colon {
		return
	}
	if m := r.a.Before(r.sentence.End - 1); m != nil && actsFor(m) {
		r.lead = r.a.List(m)
		return
	}
	if n := len(r.clauses); n > 0 {
		if last := r.clauses[n-1]; last.Rest >= r.sentence.End-1-longestAnnouncement && !last.Passive && !last.Infinitive && len(last.Subjects) > 0 && actsFor(last.Subjects[0]) {
			r.lead = last.Subjects // "The Committee decided:", "Chile highlighted these gains:"
		}
		return
	}
	mentions := r.a.Between(r.sentence.First, r.sentence.End)
	for i := range mentions {
		if m := &mentions[i]; actsFor(m) {
			r.lead = r.a.List(m)
			return
		}
	}
}

// longestAnnouncement is how many tokens may say what a list is of, between the verb and the
// colon before it.
const longestAnnouncement = 6

// operates tells whether a sentence goes on with what those decide who were named
// before: it opens with a verb without a subject, is not the first of its paragraph, or
// is a heading without verbs above the items.
func (r *run) operates() bool {
	if len(r.lead) == 0 {
		return false
	}
	block := r.a.Text.Blocks[r.sentence.Block]
	if r.index != block.First {
		return true
	}
	if r.opensWithVerb() {
		return true
	}
	next := r.sentence.Block + 1
	describes := func(c clause.Clause) bool { return c.Passive && c.First == c.Verb }
	return !slices.ContainsFunc(r.clauses, func(c clause.Clause) bool { return !describes(c) }) && next < len(r.a.Text.Blocks) && r.a.Text.Blocks[next].Kind == segment.Item
}

// opening is the sentence's first token that is no adverb: "Strongly condemns".
func (r *run) opening() int {
	first := r.sentence.First
	for first < r.sentence.End-1 && adverbial(r.tokens[first].Fold) {
		first++
	}
	return first
}

// opensWithVerb tells whether the sentence has no subject and opens with a verb, of which
// those are the subject who were named before.
func (r *run) opensWithVerb() bool {
	first := r.opening()
	if r.word(first) == "to" {
		first++
	}
	if first >= r.sentence.End || r.a.At(first) != nil {
		return false
	}
	if r.a.Trees.UPOS[first] == scheme.Verb && r.a.Trees.Dependent(first, scheme.Nsubj) == syntax.None {
		return true
	}
	return len(r.clauses) > 0 && r.clauses[0].First <= first && len(r.clauses[0].Subjects) == 0 && !r.clauses[0].Passive
}

// entry notes whose an entry of a record is that opens with a name and goes on in
// sentences without a subject: "Iran (before the vote; Ms. X). Deplored that".
func (r *run) entry() bool {
	block := r.a.Text.Blocks[r.sentence.Block]
	if r.index != block.First || r.index+1 >= block.End || len(r.clauses) > 0 {
		return false
	}
	m := r.a.At(r.sentence.First)
	if m == nil || !m.IsActor() {
		return false
	}
	r.lead = r.a.List(m)
	return true
}

// preamble notes who a text begins with that goes on in paragraphs without a
// full stop, as resolutions and joint statements do: "We, the ministers of X,
// having met in Y,", "Recalling Z,", "1. Condemn …". It tells whether the
// sentence belongs to one.
func (r *run) preamble() bool {
	switch r.tokens[r.lastOfRecital()].Text {
	case ":":
		return len(r.lead) > 0 && r.sentence.End-r.sentence.First <= shortestLeadIn // "HEREBY:"
	case ",", ";":
	default: // a full stop inside a paragraph of a preamble ends no more than an abbreviation
		return len(r.lead) > 0 && r.index+1 < r.a.Text.Blocks[r.sentence.Block].End
	}
	first := r.sentence.First
	if article(r.word(first)) {
		first++
	}
	if m := r.a.At(first); m != nil && actsFor(m) && (!m.Type.Is(schema.ClassMeeting) || m.End == r.sentence.End-1) && !r.verbal(m) {
		r.lead = r.a.List(m)
	}
	return len(r.lead) > 0
}

// lastOfRecital is the sentence's last token but for the "and" behind the last recital but
// one: "Alarmed by the attack; and".
func (r *run) lastOfRecital() int {
	last := r.sentence.End - 1
	if r.word(last) == "and" && last > r.sentence.First {
		return last - 1
	}
	return last
}

// verbal tells whether a mention is the subject of a verb, with which a sentence begins
// and no list of what those decide who are named.
func (r *run) verbal(m *mention.Mention) bool {
	return slices.ContainsFunc(r.clauses, func(c clause.Clause) bool { return slices.Contains(c.Subjects, m) })
}

// shortestLeadIn is how many tokens a line such as "HEREBY:" has, which names nobody
// new.
const shortestLeadIn = 4

// actsFor tells whether a mention is of those who may act in a list's items.
func actsFor(m *mention.Mention) bool {
	return m.IsActor() || m.Type == mention.Party || m.Type.Is(schema.ClassMeeting)
}

// meeting is what "the meeting" is where the text names none: that of the
// section's heading, else the one that the document is about. In a digest, which is
// about none, it is the one that the paragraph last said was held.
func (r *run) meeting() *mention.Referent {
	if r.section != nil {
		return r.section
	}
	if r.paragraph.here != nil {
		return r.paragraph.here
	}
	if r.a.Context.Meeting == nil {
		return r.paragraph.named
	}
	if r.paragraph.held != nil {
		return r.paragraph.held
	}
	return r.a.Context.Meeting
}

// paragraph is what the paragraph tells of meetings, up to the sentence.
type paragraph struct {
	named *mention.Referent // the last that it names and that is not to come, the sentence's own included
	here  *mention.Referent // the encounter of which the sentence tells
	held  *mention.Referent // another than the document's own, of which a sentence before it says that it was held
}

// enterParagraph notes what the paragraph has told so far: "The inaugural dialogue was
// held the day after. It was chaired by" goes on about the inaugural one, until a
// sentence speaks of the document's own or of one to come.
func (r *run) enterParagraph() {
	if r.index <= r.a.Text.Blocks[r.sentence.Block].First {
		r.paragraph = paragraph{}
	} else if m := r.firstMeeting(r.a.Text.Sentences[r.index-1], false); m != nil {
		r.paragraph.held = nil
		if m.Ref != r.a.Context.Meeting && !m.Ref.Planned && r.saidHeld(m) {
			r.paragraph.held = m.Ref
		}
	}
	r.paragraph.here = nil
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		if m.IsEncounter() {
			r.paragraph.here = m.Ref
		}
	}
	if m := r.firstMeeting(r.sentence, true); m != nil && (r.paragraph.named == nil || !m.Ref.Planned) {
		r.paragraph.named = m.Ref
	}
}

// firstMeeting is the first mention of a meeting in a sentence, or of one that it names;
// nil if there is none.
func (r *run) firstMeeting(s segment.Sentence, named bool) *mention.Mention {
	mentions := r.a.Between(s.First, s.End)
	for i := range mentions {
		if m := &mentions[i]; m.Type.Is(schema.ClassMeeting) && m.Ref != nil && (m.Named() || !named) {
			return m
		}
	}
	return nil
}

// saidHeld tells whether a meeting is the subject of a verb that says that it was held.
func (r *run) saidHeld(m *mention.Mention) bool {
	if m.IsEncounter() {
		return true
	}
	trees := r.a.Trees
	for at := m.First; at < m.End; at++ {
		label := trees.Label(at)
		if label != scheme.NsubjPass && label != scheme.Nsubj || trees.Head(at) == syntax.None {
			continue
		}
		if label == scheme.NsubjPass && trees.Dependent(int(trees.Head(at)), scheme.AuxPass) == syntax.None {
			continue // "the workshop, held in Riga" is told of in passing
		}
		switch trees.Lemma[trees.Head(at)] {
		case "hold", "take", "convene", "organise", "organize":
			return true
		}
	}
	return false
}

// namedGathering is the meeting that the sentence names, if it names one only, else what
// "the meeting" is.
func (r *run) namedGathering() *mention.Referent {
	var named *mention.Referent
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		if !m.Type.Is(schema.ClassMeeting) || !m.Named() || m.Ref == nil || m.Ref == named {
			continue
		}
		if named != nil {
			return r.meeting()
		}
		named = m.Ref
	}
	if named != nil {
		return named
	}
	return r.meeting()
}

// followSection notes the meeting of which a sentence below a heading tells when or
// where it was held: what follows up to the next heading is said of it.
func (r *run) followSection() {
	if !r.sectioned || r.headed == 0 || r.a.Context.Meeting == nil {
		return
	}
	for _, m := range r.matches[r.seen:] {
		switch m.Rule.relation.Name {
		case schema.RelStartDate, schema.RelHeldIn:
		default:
			continue
		}
		if ref := m.Subject.Ref; ref != nil && m.Modality == schema.Plain && m.Subject.Class == schema.ClassMeeting && !ref.Planned && !ref.Sitting {
			r.section = ref
			if ref == r.a.Context.Meeting {
				r.section = nil
			}
		}
	}
	r.seen = len(r.matches)
}

// manyHeadings is how many headings below its title a text has that is read section
// by section.
const manyHeadings = 3

// countHeadings counts the headings below the title.
func (r *run) countHeadings() {
	n := 0
	for i, b := range r.a.Text.Blocks {
		if b.Kind == segment.Heading && !r.a.Text.InTitle(i) && b.End > b.First {
			n++
		}
	}
	r.sectioned = n >= manyHeadings
}

// enterSection notes the meeting that a heading below the title names. A heading
// that names none goes back to the document's own.
func (r *run) enterSection() {
	if m := r.a.Event(r.index); m != nil {
		r.section, r.titled = m.Ref, false
		return
	}
	if r.a.HasCalendar() {
		return
	}
	if !r.isHeading() {
		return
	}
	r.section, r.titled = nil, r.titled && r.sessionGoesOn()
	r.headed++
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		if m.Type.Is(schema.ClassMeeting) && m.Ref != nil && m.Ref != r.a.Context.Meeting && m.Named() {
			r.section = m.Ref
			return
		}
	}
}

// sessionGoesOn tells whether what looks like a heading is a line of the session above it: one
// that names a person, has a time within the session's, ends in a label or is one: "Panellists".
func (r *run) sessionGoesOn() bool {
	named := slices.ContainsFunc(r.a.Between(r.sentence.First, r.sentence.End), func(m mention.Mention) bool { return m.Type.Is(schema.ClassPerson) })
	return named || r.inSlot || r.opensWithLabel(r.sentence) || r.tokens[r.sentence.End-1].Text == ":" || r.isAnyLabel(clause.Span{First: r.sentence.First, End: r.sentence.End})
}

// enterSession notes the session that the text comes to, or the day.
func (r *run) enterSession(m *mention.Mention) {
	r.part, r.session = m.Ref, m.Ref
	block := r.a.Text.Blocks[r.sentence.Block]
	line := block.Kind != segment.Paragraph || block.End == block.First+1 && r.sentence.End-r.sentence.First <= headingLength && r.tokens[r.sentence.End-1].Text != "."
	r.opened, r.titled = r.sentence.Block, line && m.First <= r.behindTime()+turnLead
	switch before := r.word(m.First - 1); {
	case m.IsDay():
		r.session, r.day = nil, m.Ref
	case m.IsItem() && !(r.titled && m.HeadsItem()) || before == "its" || before == "their" || before == "'s":
		r.opened, r.titled = -1, false
	}
}

// partNoun tells whether a word is one by which a text refers to a part of a meeting:
// "this session".
func partNoun(word string) bool {
	switch word {
	case "session", "panel", "segment", "plenary", "ceremony", "roundtable":
		return true
	}
	return false
}

// onlyEvent is the meeting or session that the sentence names, nil if it names none or
// several.
func (r *run) onlyEvent() *mention.Referent {
	var only *mention.Referent
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		if m.Ref == nil || !m.Named() || !m.Type.Is(schema.ClassMeeting) && !m.Type.Is(schema.ClassSession) || m.IsItem() || m.IsDay() {
			continue
		}
		if only != nil && only != m.Ref {
			return nil
		}
		only = m.Ref
	}
	return only
}

// atSession tells whether the text is still at the session that it last named: in the
// same paragraph, or below its heading.
func (r *run) atSession() bool {
	return r.session != nil && (r.titled || r.opened == r.sentence.Block)
}

// headingLength is how many tokens a heading has at most.
const headingLength = 28

// isHeading tells whether the sentence stands alone as a heading below the name of
// the document's meeting.
func (r *run) isHeading() bool {
	block := r.a.Text.Blocks[r.sentence.Block]
	if m := r.a.Context.Meeting; m != nil && r.sentence.First <= m.First || block.End-block.First > 2 || r.sentence.End-r.sentence.First > headingLength {
		return false
	}
	return block.Kind == segment.Heading
}

// sitting is the session that the text is at; with the meeting itself where it is the
// meeting's opening, closing or keynote, as its words are said to the whole of it.
func (r *run) sitting() []End {
	ends := r.constant("session")
	if len(ends) == 0 {
		return ends
	}
	words := strings.Fields(strings.ToLower(ends[0].Ref.Name))
	if len(words) <= longestFormality && slices.ContainsFunc(words, opensOrCloses) || strings.HasPrefix(words[0], "keynote") {
		ends = append(ends, r.constant("meeting")...)
	}
	return ends
}

// longestFormality is how many words the name of an opening or closing has at most.
const longestFormality = 4

// opensOrCloses lists words of the names of openings and closings.
func opensOrCloses(word string) bool {
	switch word {
	case "opening", "welcome", "welcoming", "closing", "concluding":
		return true
	}
	return false
}
