package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// openingSentences is how many sentences of a text tell of its own meeting without
// naming it: "Officials met in Riga".
const openingSentences = 9

// events runs the rules of kind event over the sentence's trees. An event is a
// verb that says that people met, or the name of a meeting itself; the dates and
// places that hang on it, and on no other verb, are the meeting's.
func (r *run) events() {
	two := r.couple()
	for _, rule := range r.rules {
		if rule.Kind != Event {
			continue
		}
		if len(two) == 2 {
			r.share(rule, two)
			continue
		}
		for i := r.sentence.First; i < r.sentence.End; i++ {
			if _, ok := rule.Verbs[r.a.Trees.Lemma[i]]; ok && r.a.Trees.UPOS[i] == scheme.Verb {
				r.event(rule, i)
			}
		}
	}
}

// event emits the dates or places of one verb.
func (r *run) event(rule *Rule, verb int) {
	objects := r.circumstances(rule, verb)
	if len(objects) == 0 {
		return
	}
	if meetings := r.gathering(verb); len(meetings) > 0 {
		modality := rule.Modality
		if modality == schema.Plain {
			modality = r.moodOfEvent(verb)
		}
		if main := r.a.Context.Meeting; modality == schema.Planned && rule.Modality == schema.Plain && r.wasHeld && meetings[0].Ref == main {
			return // "it will meet again in May" is of another meeting than the one that met
		}
		r.emit(rule, meetings, objects, nil, modality, r.whole())
	}
}

// moodOfEvent is the modality of a verb that says that people meet: what was said that it
// "would be held", and what was asked that it "be held", was planned.
func (r *run) moodOfEvent(verb int) schema.Modality {
	mood := r.mood(verb)
	if mood == schema.Plain && r.whenMeetingAhead(verb) {
		return schema.Planned
	}
	if mood != schema.Plain && mood != schema.Possible {
		return mood
	}
	bare, would, other := false, false, false
	for i := range r.a.Trees.Dependents(verb) {
		if r.a.Covering(i) != nil {
			continue // the month of May
		}
		switch r.tokens[i].Fold {
		case "be":
			bare = true
		case "would":
			would = true
		case "if", "unless", "whether", "may", "might", "could", "should", "can", "possibly", "tentatively", "to", "must":
			other = true
		}
	}
	if !other && (bare && mood == schema.Plain || would) {
		return schema.Planned
	}
	return mood
}

// whenMeetingAhead tells whether a verb in the present tense tells when something will be
// done: "they intend to sign a pledge when they meet in Riga".
func (r *run) whenMeetingAhead(verb int) bool {
	trees := r.a.Trees
	if trees.XPOS[verb] != scheme.VBP && trees.XPOS[verb] != scheme.VBZ || trees.Label(verb) != scheme.Advcl {
		return false
	}
	above := int(trees.Head(verb))
	if above < r.sentence.First || above >= r.sentence.End {
		return false
	}
	mood := r.mood(above)
	return mood == schema.Planned || mood == schema.Possible || r.moodOfComplement(above) == schema.Planned
}

// circumstances are the values that hang on the verb: of the first date, of the
// first place.
func (r *run) circumstances(rule *Rule, verb int) []End {
	if rule.From == fromVenue {
		return r.venue(verb)
	}
	mentions := r.a.Between(r.sentence.First, r.sentence.End)
	for i := range mentions {
		m := &mentions[i]
		if m.First < verb && rule.From == string(schema.ClassPlace) && !r.opensWith(m, verb) || r.governor(m) != verb {
			continue
		}
		if r.byAgent(m, verb) {
			continue // the place of who organised it
		}
		c := capture{mentions: []*mention.Mention{m}}
		switch {
		case rule.From == string(schema.ClassPlace) && r.located(m):
			return r.endsOf(c.mentions, rule.relation.Range)
		case rule.From == string(mention.Date) && m.Type == mention.Date && (r.word(m.First-1) == "until" || r.word(m.First-1) == "by" || r.word(m.First-1) == "since"):
		case rule.From == string(mention.Date) && m.Type == mention.Date:
			return r.values(c, schema.Date)
		case rule.From == "Until" && m.Type == mention.Date:
			return r.until(c)
		}
	}
	return nil
}

// byAgent tells whether a mention hangs on what follows the "by" of a passive.
func (r *run) byAgent(m *mention.Mention, verb int) bool {
	if lemma := r.a.Trees.Lemma[verb]; lemma == "host" || lemma == "co-host" {
		return false // who hosts a meeting has it at home
	}
	for at, steps := m.First, 0; at != verb && at != syntax.None && steps < 24; at, steps = int(r.a.Trees.Head(at)), steps+1 {
		if r.a.Trees.Label(at) == scheme.Agent {
			return m.Type != mention.Date
		}
	}
	return false
}

// opensWith tells whether a place stands before the subject of a verb, as where it all
// happened: "On 4 May, in Riga, the two states concluded their dialogue".
func (r *run) opensWith(m *mention.Mention, verb int) bool {
	subject := r.a.Trees.Dependent(verb, scheme.Nsubj)
	if subject == syntax.None {
		subject = r.a.Trees.Dependent(verb, scheme.NsubjPass)
	}
	if subject == syntax.None {
		subject = verb
	}
	return r.word(m.First-1) == "in" && m.First < subject && m.First < r.sentence.First+openingWords
}

// openingWords is how many first words of a sentence may hold its place.
const openingWords = 10

// located tells whether a mention says where something happens.
func (r *run) located(m *mention.Mention) bool {
	if !m.Type.Is(schema.ClassPlace) && !m.Type.Is(schema.ClassState) || m.First == r.sentence.First {
		return false
	}
	for at := m.First - 1; at >= max(r.sentence.First, m.First-6); at-- {
		switch word := r.tokens[at].Fold; {
		case word == "in" || word == "at" || word == "on" && m.Type.Is(schema.ClassPlace):
			return true
		case preposition(word) || word == "of" || word == "to":
			return false
		}
	}
	return false
}

// governor is the nearest verb above a mention in the tree, syntax.None if there
// is none in the sentence.
func (r *run) governor(m *mention.Mention) int {
	trees := r.a.Trees
	at := m.First
	for trees.Head(at) != syntax.None && int(trees.Head(at)) >= m.First && int(trees.Head(at)) < m.End {
		at = int(trees.Head(at))
	}
	for steps := 0; steps < 24; steps++ {
		head := int(trees.Head(at))
		if head < r.sentence.First || head >= r.sentence.End {
			return syntax.None
		}
		at = head
		if trees.UPOS[at] == scheme.Verb {
			return at
		}
	}
	return syntax.None
}

// gathering is the meeting that a verb is said of: its subject or object, or
// what it is for; else, in the first sentences or of those who meet, the
// meeting that the document is about.
func (r *run) gathering(verb int) []End {
	trees := r.a.Trees
	allowed := []schema.Class{schema.ClassMeeting}
	if r.paragraph.here != nil && meets(trees.Lemma[verb]) {
		return r.constant("meeting")
	}
	for at := verb; ; at = int(trees.Head(at)) {
		words := r.participants(at)
		for _, party := range []bool{false, true} { // "they met for the forum" is of the forum
			for _, word := range words {
				m := r.a.Covering(word)
				if m == nil || party != (m.Type == mention.Party) || !party && !m.Type.Is(schema.ClassMeeting) && !m.Type.Is(schema.ClassSeries) {
					continue
				}
				if at != verb && (party || !m.Named()) && r.meetingBetween(min(at, verb), max(at, verb)) {
					return nil
				}
				if ends := r.endsOf([]*mention.Mention{m}, allowed); len(ends) > 0 {
					return ends[:1]
				}
			}
		}
		if label := trees.Label(at); label != scheme.Conj && label != scheme.Advcl && label != scheme.Xcomp || trees.Head(at) == syntax.None {
			break
		}
	}
	if r.ofSeries(verb) || r.describesThing(verb) {
		return nil
	}
	if r.index < openingSentences && !r.otherMeeting(verb) && meets(trees.Lemma[verb]) {
		return r.constant("meeting")
	}
	return nil
}

// describesThing tells whether a verb describes a noun that stands for no meeting: "the
// exercise held in May".
func (r *run) describesThing(verb int) bool {
	trees := r.a.Trees
	if label := trees.Label(verb); label != scheme.ACL && label != scheme.Relcl || trees.XPOS[verb] != scheme.VBN {
		return false
	}
	head := int(trees.Head(verb))
	return head >= r.sentence.First && head < verb && trees.UPOS[head] == scheme.Noun && r.a.Covering(head) == nil
}

// ofSeries tells whether a verb is said of a series that is not that of the document's
// meeting: "a working group on ports, which will be convened in May".
func (r *run) ofSeries(verb int) bool {
	main := r.meeting()
	return slices.ContainsFunc(r.participants(verb), func(word int) bool {
		m := r.a.Covering(word)
		return m != nil && m.Type.Is(schema.ClassSeries) && m.Named() && (main == nil || m.Ref != main.Series)
	})
}

// meetingBetween tells whether a meeting other than the document's is named between two
// verbs, so that the second is said of it: "they looked to the forum, due to be held".
func (r *run) meetingBetween(first, end int) bool {
	return slices.ContainsFunc(r.a.Between(first, end), func(m mention.Mention) bool {
		return m.Type.Is(schema.ClassMeeting) && m.Named() && m.Ref != r.meeting()
	})
}

// meets tells whether a verb without a meeting for its subject or object says that
// people met.
func meets(lemma string) bool {
	switch lemma {
	case "launch", "present", "open", "attend", "run", "start", "begin", "plan", "schedule", "reschedule", "foresee", "envisage", "conclude", "happen", "occur", "conduct", "stage":
		return false
	}
	return true
}

// participants are the words that fill a verb's subject, object and "for", and
// the noun that the verb describes.
func (r *run) participants(verb int) []int {
	trees := r.a.Trees
	var words []int
	for i := range trees.Dependents(verb) {
		switch trees.Label(i) {
		case scheme.Nsubj, scheme.NsubjPass, scheme.Dobj:
			words = append(words, i)
		case scheme.Prep:
			if word := r.tokens[i].Fold; word == "for" || word == "as" {
				if object := trees.Dependent(i, scheme.Pobj); object != syntax.None {
					words = append(words, object)
				}
			}
		}
	}
	if label := trees.Label(verb); (label == scheme.Relcl || label == scheme.ACL) && trees.Head(verb) != syntax.None {
		words = append(words, int(trees.Head(verb))) // "that" may belong to another verb
	}
	return words
}

// otherMeeting tells whether the sentence names a meeting that is not the
// document's, or speaks of earlier ones.
func (r *run) otherMeeting(verb int) bool {
	for i := r.sentence.First; i < r.sentence.End; i++ {
		switch r.tokens[i].Fold {
		case "previous", "previously", "earlier", "predecessor", "predecessors":
			return true
		case "year":
			if r.word(i-1) == "last" {
				return true
			}
		case "next":
			if r.word(i+1) == "in" || r.word(i+1) == "at" || r.word(i+1) == "on" {
				return true // "the ministers meet next in Riga"
			}
		}
	}
	return r.firstTime() || slices.ContainsFunc(r.a.Between(r.sentence.First, r.sentence.End), func(m mention.Mention) bool {
		return m.Type.Is(schema.ClassMeeting) && m.Named() && m.Ref != r.meeting() && !r.toldAside(&m, verb)
	})
}

// toldAside tells whether a meeting is named in what hangs on another verb behind the one that
// says that people met: "met in Riga on 3 May and reviewed the plan adopted at the summit".
func (r *run) toldAside(m *mention.Mention, verb int) bool {
	other := r.governor(m)
	return m.First > verb && other > verb && other < m.First && gathers(r.a.Trees.Lemma[verb])
}

// gathers tells whether a verb by itself says that people came together.
func gathers(lemma string) bool {
	return lemma == "meet" || lemma == "gather" || lemma == "convene" || lemma == "assemble"
}

// firstTime tells whether the sentence says that something met "for the first time", while
// the document's meeting is a later one.
func (r *run) firstTime() bool {
	main := r.meeting()
	if main == nil || main.Ordinal < 2 {
		return false
	}
	for i := r.sentence.First + 2; i+1 < r.sentence.End; i++ {
		if r.tokens[i].Fold == "first" && r.word(i+1) == "time" && r.word(i-2) == "for" {
			return true
		}
	}
	return false
}

// moodOfComplement is the modality that a verb gives to the infinitive behind it.
func (r *run) moodOfComplement(verb int) schema.Modality {
	switch r.tokens[verb].Fold {
	case "scheduled", "expected", "planned", "due", "is", "are", "plans", "intends", "set":
		return schema.Planned
	}
	switch r.a.Trees.Lemma[verb] {
	case "agree", "plan", "intend", "decide", "pledge", "commit", "offer", "promise", "expect", "schedule":
		return schema.Planned
	case "want", "wish", "hope", "like", "seek", "try", "ask", "urge", "encourage", "invite", "call", "consider", "propose", "threaten", "need", "request", "require", "instruct", "recommend", "authorize", "authorise":
		return schema.Possible
	case "refuse", "decline", "fail", "forget", "neglect":
		return schema.Negated
	}
	return schema.Plain
}

// mood is the modality that a verb's auxiliaries, and the verb that it is the
// complement of, give it.
func (r *run) mood(verb int) schema.Modality {
	trees := r.a.Trees
	found := schema.Plain
	switch trees.Lemma[verb] {
	case "schedule", "reschedule", "plan", "postpone", "foresee", "envisage":
		found = schema.Planned
	}
	for i := range trees.Dependents(verb) {
		if r.a.Covering(i) != nil {
			continue // the month of May
		}
		switch r.tokens[i].Fold {
		case "not", "never", "n't":
			return schema.Negated
		case "if", "unless", "whether":
			if trees.Label(i) == scheme.Mark && found == schema.Plain {
				found = schema.Possible
			}
		case "will", "shall":
			found = schema.Planned
		case "may", "might", "could", "would", "should", "can", "possibly", "tentatively":
			if found == schema.Plain {
				found = schema.Possible
			}
		}
	}
	if found == schema.Plain && r.noneOf(verb) {
		return schema.Negated
	}
	if above := r.complementOf(verb); found == schema.Plain && above != syntax.None {
		if wanted := r.moodOfComplement(above); wanted != schema.Plain {
			return wanted
		}
	}
	if noun := r.nounOf(verb); found == schema.Plain && noun != syntax.None {
		if wanted := r.moodOfNoun(noun); wanted != schema.Plain {
			return wanted
		}
	}
	if trees.XPOS[verb] == scheme.VBD {
		return found // "approved" is done, whatever else the sentence has in store
	}
	if span := (clause.Span{First: r.sentence.First, End: verb}); found == schema.Plain && r.spanModality(span, nil) == schema.Planned {
		return schema.Planned
	}
	return found
}

// moodOfNoun is the modality that a noun gives to the infinitive that it takes: "the
// decision to sign", "an invitation to join", "the failure to adopt".
func (r *run) moodOfNoun(noun int) schema.Modality {
	trees := r.a.Trees
	if verb := int(trees.Head(noun)); trees.Label(noun) == scheme.Dobj && verb >= r.sentence.First && verb < r.sentence.End {
		if wanted := r.moodOfComplement(verb); wanted != schema.Plain {
			return wanted // "invited the committee to adopt"
		}
	}
	switch r.tokens[noun].Fold {
	case "decision", "intention", "plan", "plans", "commitment", "agreement", "pledge", "course":
		return schema.Planned
	case "failure", "refusal", "inability":
		return schema.Negated
	case "invitation", "opportunity", "chance", "call", "proposal", "request", "wish", "readiness", "offer":
		return schema.Possible
	}
	return schema.Plain // "the first state to sign"
}

// nounOf is the noun that takes an infinitive, or one that is joined to it: "committee" of
// "invited the committee to consider and adopt"; syntax.None if there is none.
func (r *run) nounOf(verb int) int {
	trees := r.a.Trees
	for steps := 0; steps < 3 && trees.Label(verb) == scheme.Conj && trees.XPOS[verb] == scheme.VB; steps++ {
		if head := int(trees.Head(verb)); head >= r.sentence.First && head < r.sentence.End {
			verb = head
		}
	}
	if to := trees.Dependent(verb, scheme.Aux); trees.Label(verb) != scheme.ACL && trees.Label(verb) != scheme.Relcl || to == syntax.None || r.tokens[to].Fold != "to" {
		return syntax.None
	}
	if head := int(trees.Head(verb)); head >= r.sentence.First && head < r.sentence.End {
		return head
	}
	return syntax.None
}

// complementOf is the verb that an infinitive, or one that is joined to it, completes:
// "invited" of "invited the committee to consider and approve"; syntax.None if there is
// none.
func (r *run) complementOf(verb int) int {
	trees := r.a.Trees
	for steps := 0; steps < 4; steps++ {
		head := int(trees.Head(verb))
		if head < r.sentence.First || head >= r.sentence.End {
			return syntax.None
		}
		switch trees.Label(verb) {
		case scheme.Xcomp:
			return head
		case scheme.Ccomp:
			if to := trees.Dependent(verb, scheme.Aux); to != syntax.None && r.tokens[to].Fold == "to" {
				return head
			}
			return syntax.None
		case scheme.Conj:
			if trees.XPOS[verb] != scheme.VB {
				return syntax.None
			}
			verb = head
		default:
			return syntax.None
		}
	}
	return syntax.None
}
