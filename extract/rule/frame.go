package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// sentenceClauses runs the frame rules over the clauses of the sentence.
func (r *run) sentenceClauses() {
	for _, c := range r.clauses {
		for _, rule := range r.frames[c.Lemma] {
			if r.nounTells(c) || c.Passive && rule.Passive == "no" || c.Infinitive && !rule.Infinitive && !r.led(c) || r.hasAny(rule.lacks) {
				continue
			}
			r.frame(rule, c)
		}
	}
}

// nounTells tells whether a participle in a heading says what the noun before it does, which
// is not who the heading speaks of: "Committee Approves Text Proposing Move".
func (r *run) nounTells(c clause.Clause) bool {
	if c.Form&clause.Gerund == 0 || c.First == r.sentence.First || r.a.Text.Blocks[r.sentence.Block].Kind != segment.Heading {
		return false
	}
	before := r.a.Covering(c.First - 1)
	pos := r.a.Trees.UPOS[c.First-1]
	return (pos == scheme.Noun || pos == scheme.Propn) && (before == nil || !before.IsActor())
}

// frame emits what one clause says under one rule: the agent fills one end,
// what it is done to the other.
func (r *run) frame(rule *Rule, c clause.Clause) {
	c = r.beforeMain(r.behindWhile(c))
	if r.tellsOfNoun(c) || rule.relation.Name == schema.RelExpressed && (r.inAside(c) || r.namesSpeaker(c) || r.cited(c) || r.attributes(c) || r.visits(c) || r.affirmsText(c) || r.turn != nil && c.Passive && len(c.Agents) == 0 && r.a.Trees.Label(c.Verb) == scheme.Relcl || c.Lemma == "recall" && c.Modality == schema.Planned || c.Passive && r.noneOf(c.Verb)) {
		return // "Members will recall that" says it of nobody
	}
	agents, patients := r.agents(rule, c), r.patients(rule, c)
	modality := rule.Modality
	if modality == schema.Plain {
		modality = c.Modality
	}
	if modality == schema.Possible && (r.turn != nil && slices.ContainsFunc(c.Subjects, firstPerson) || rule.relation.Name == schema.RelExpressed && r.would(c)) {
		modality = schema.Plain // "we would suggest" suggests
	}
	if modality == schema.Plain && rule.relation.Name != schema.RelExpressed {
		if modality = r.moodOfFrame(rule, c); modality == schema.Plain && r.noneOf(c.Verb) {
			modality = schema.Negated
		}
	}
	if rule.relation.Name == schema.RelDiscussed && (r.turn != nil && len(c.Subjects) == 0 || modality == schema.Possible && r.able(c) || r.onlyDescribes(c, modality)) {
		return // "a forum in which all can discuss cables"
	}
	if rule.Agent == "object" {
		agents, patients = patients, agents
	}
	if rule.relation.Name == schema.RelAdopted && len(rule.Only) > 0 && slices.ContainsFunc(agents, func(e End) bool { return e.Class == schema.ClassState }) {
		return // states that endorse a text beside a body sign it
	}
	if rule.relation.Name == schema.RelDiscussed {
		agents = r.together(c, agents)
	}
	attrs := rule.Verbs[c.Lemma]
	if rule.Tally {
		attrs = r.tally()
	}
	r.emit(rule, agents, patients, attrs, modality, r.whole())
}

// onlyDescribes tells whether a verb of treating a matter says nothing of what was talked about:
// it describes a noun ("the areas covered by the Forum"), is one thing that others do among
// more ("efforts will include mending cables; addressing theft"), or tells of what is not treated.
func (r *run) onlyDescribes(c clause.Clause, modality schema.Modality) bool {
	switch {
	case c.Passive:
		return c.First == c.Verb && r.word(c.First-1) != ","
	case modality == schema.Negated:
		return c.Lemma != "discuss"
	case c.Form&clause.Gerund != 0 && c.First == c.Verb:
		return len(c.Subjects) == 0 && r.index != r.a.Text.Blocks[r.sentence.Block].First || c.Lemma == "feature"
	}
	return false
}

// able tells whether a verb only says what somebody can do.
func (r *run) able(c clause.Clause) bool {
	for i := c.First; i < c.Verb; i++ {
		if word := r.word(i); word == "can" || word == "could" {
			return true
		}
	}
	return false
}

// behindWhile gives a participle that "while" opens a sentence with the actor behind the comma
// that ends it: "While praising the plan, Chile left".
func (r *run) behindWhile(c clause.Clause) clause.Clause {
	if c.Form&clause.Gerund == 0 || c.Verb != r.sentence.First+1 || r.word(r.sentence.First) != "while" {
		return c
	}
	for i := c.Rest + 1; i+1 < r.sentence.End; i++ {
		if r.word(i) != "," {
			continue
		}
		if m := r.actorAt(i + 1); m != nil && m.Lead <= i+2 {
			c.End, c.Subjects = i, r.a.List(m)
			return c
		}
	}
	return c
}

// tellsOfNoun tells whether a verb without an auxiliary is a participle that says of the noun
// before it what was done to that: "the project, agreed upon with the Institute".
func (r *run) tellsOfNoun(c clause.Clause) bool {
	trees := r.a.Trees
	return !c.Passive && c.First == c.Verb && r.word(c.First-1) == "," && c.Form&clause.Participle != 0 && trees.XPOS[c.Verb] == scheme.VBN && (trees.Label(c.Verb) == scheme.ACL || trees.Label(c.Verb) == scheme.Relcl)
}

// moodOfFrame is the modality that the verb or noun above gives to an infinitive, which word
// order alone does not show: "the decision to ratify", "agreed to host".
func (r *run) moodOfFrame(rule *Rule, c clause.Clause) schema.Modality {
	if r.a.Trees.XPOS[c.Verb] != scheme.VB || proposing(rule) {
		return schema.Plain
	}
	return r.mood(c.Verb)
}

func (r *run) agentClasses(rule *Rule) []schema.Class {
	if rule.Agent == "object" {
		return rule.relation.Range
	}
	return rule.relation.Domain
}

func (r *run) patientClasses(rule *Rule) []schema.Class {
	if rule.Agent == "object" {
		return rule.relation.Domain
	}
	return rule.relation.Range
}

// agentDefault is what stands at the agent's end if the clause leaves it open.
func (r *Rule) agentDefault() string {
	if r.Agent == "object" {
		return r.Object
	}
	return r.Subject
}

// patientDefault is the same for the other end.
func (r *Rule) patientDefault() string {
	if r.Agent == "object" {
		return r.Subject
	}
	return r.Object
}

func (r *run) agents(rule *Rule, c clause.Clause) []End {
	said := c.Subjects
	if c.Passive {
		said = c.Agents
	}
	if at := r.whereTheyMet(said); at != nil {
		return r.endsOf([]*mention.Mention{at}, r.agentClasses(rule))
	}
	if ends := r.endsOf(said, r.agentClasses(rule)); len(ends) > 0 {
		return r.inSession(ends, r.agentClasses(rule))
	}
	if !c.Passive && len(said) > 0 {
		return nil
	}
	if r.led(c) {
		return r.endsOf(r.lead, r.agentClasses(rule))
	}
	if r.turn != nil && !c.Passive && (r.word(c.First-2) == "let" || r.word(c.First-3) == "let") {
		return r.speaking(rule) // "Let me also welcome"
	}
	if !c.Passive && (c.Form&clause.Gerund == 0 || c.First < c.Verb) {
		if decides(rule) && r.saidOfIt(c) {
			return r.constant(rule.agentDefault())
		}
		return nil
	}
	if r.turn != nil && !c.Passive {
		return r.speaking(rule)
	}
	if main := r.mainSubjects(c); len(main) > 0 {
		return r.endsOf(main, r.agentClasses(rule))
	}
	if decides(rule) && c.Passive {
		if c.First == c.Verb && c.First != r.sentence.First {
			return nil // "the report adopted in 2021" tells of another meeting
		}
		if at := r.occasion(); at != nil {
			return r.endsOf([]*mention.Mention{at}, r.agentClasses(rule))
		}
	}
	if rule.relation.Name == schema.RelExpressed && (r.a.Reported() || r.advises(c)) {
		return nil // the writer judges, and no meeting
	}
	return r.constant(rule.agentDefault())
}

// advises tells whether a passive says what readers should do: "It should be noted that".
func (r *run) advises(c clause.Clause) bool {
	for i := c.First; i < c.Verb; i++ {
		if word := r.word(i); word == "should" || word == "must" || word == "can" || word == "may" {
			return c.Passive
		}
	}
	return false
}

// inSession takes the document's meeting for the organ whose meeting it is: what "the
// Council" welcomes in the conclusions of the Council's meeting, the meeting does.
func (r *run) inSession(ends []End, allowed []schema.Class) []End {
	m := r.a.Context.Meeting
	if m == nil || !slices.Contains(allowed, schema.ClassMeeting) {
		return ends
	}
	for i, e := range ends {
		if e.Ref == nil || e.Class != schema.ClassOrganization {
			continue
		}
		switch rest, ok := strings.CutPrefix(strings.ToLower(m.Name), strings.ToLower(e.Ref.Name)+" "); {
		case ok && (rest == "meeting" || rest == "session" || rest == "summit"):
			ends[i] = End{Class: schema.ClassMeeting, Ref: m}
		}
	}
	return ends
}

// led tells whether a clause without a subject says what those do who were named before:
// it opens the sentence, as in the items of a list, or is joined to a clause that does.
func (r *run) led(c clause.Clause) bool {
	if len(r.lead) == 0 || c.Passive || len(c.Subjects) > 0 {
		return false
	}
	return r.opensWithVerb() && (c.First <= r.opening() || c.Form&clause.Gerund == 0 && c.Infinitive == (r.word(r.sentence.First) == "to"))
}

// mainSubjects are the subjects of the clause that a participle opens for:
// "Supporting the plan, Chile said".
func (r *run) mainSubjects(opening clause.Clause) []*mention.Mention {
	if opening.Passive || opening.Verb != r.sentence.First {
		return nil
	}
	for _, c := range r.clauses {
		if c.First > opening.First && len(c.Subjects) > 0 && !c.Infinitive {
			return c.Subjects
		}
	}
	return nil
}

func (r *run) patients(rule *Rule, c clause.Clause) []End {
	allowed := r.patientClasses(rule)
	if c.Passive {
		return r.passivePatients(rule, c, allowed)
	}
	first, ok := r.complement(rule, c)
	if !ok {
		if r.standsAlone(c) {
			return r.constant(rule.patientDefault())
		}
		return nil
	}
	if textual(allowed) || rule.Kind == Text {
		if r.unsaid(rule, clause.Span{First: first, End: c.End}) {
			return nil
		}
		return r.texts(clause.Span{First: first, End: c.End}, allowed)
	}
	if r.standsAlone(c) {
		return r.constant(rule.patientDefault())
	}
	if decides(rule) {
		if ends := r.onFloor(clause.Span{First: first, End: c.End}); len(ends) > 0 {
			return ends
		}
	}
	if mentions := r.mentionsFrom(first, c.End); len(mentions) > 0 {
		if proposing(rule) && r.isNew(mentions[0]) {
			return r.texts(clause.Span{First: first, End: c.End}, []schema.Class{schema.ClassProposal})
		}
		if decides(rule) && !mentions[0].Named() && r.word(mentions[0].First-2) == "of" {
			return nil // "the aim of the text"
		}
		if ends := r.endsOf(mentions, allowed); len(ends) > 0 || !decides(rule) || mentions[0].First <= first+1 {
			return ends // else "an extension of the Forum's mandate" is of another thing
		}
	}
	if !r.leavesOpen(first, c.End) {
		return r.freeText(clause.Span{First: first, End: c.End}, allowed)
	}
	return r.constant(rule.patientDefault())
}

// standsAlone tells whether what follows a verb is no complement: it says how or
// why, as in "participated as observers".
func (r *run) standsAlone(c clause.Clause) bool {
	at := r.behindInsertion(c.Rest, c.End)
	switch r.foldAt(at) {
	case "as", ",", "owing", "because", "alongside", "remotely", "online", "virtually", "for", "by", "through":
		return true
	}
	return false
}

// freeText takes a complement that names nothing known as topics, where the
// relation allows them: what is supported or opposed.
func (r *run) freeText(span clause.Span, allowed []schema.Class) []End {
	if !slices.Contains(allowed, schema.ClassTopic) || !r.describesTopic(span) {
		return nil
	}
	span.End = r.proposalEnd(span)
	return r.texts(span, allowed)
}

// describesTopic tells whether a complement is a noun phrase that says what it is of by
// itself: "a permanent register", not "the fund" nor "but the silence".
func (r *run) describesTopic(span clause.Span) bool {
	first := span.First
	switch r.tokens[first].Fold {
	case "the", "this", "that", "these", "such", "his", "her", "its", "their":
		return len(r.nounWords(first+1, span.End)) > 1 || r.foldAt(first+2) == "of"
	}
	pos := r.a.Trees.UPOS[first]
	return pos == scheme.Determiner || pos == scheme.Adj || pos == scheme.Noun || pos == scheme.Propn || pos == scheme.Verb || pos == scheme.Num || article(r.tokens[first].Fold)
}

// leavesOpen tells whether a complement names nothing of its own: it is empty,
// begins with a preposition, or is only "the proceedings".
func (r *run) leavesOpen(first, end int) bool {
	for first < end && (article(r.tokens[first].Fold) || r.tokens[first].Fold == "this") {
		first++
	}
	if first >= end || governs(r.tokens[first].Fold) {
		return true
	}
	switch r.tokens[first].Fold {
	case "meeting", "event", "proceedings", "discussions", "discussion", "conference", "session", "workshop", "dialogue", "talks", "gathering", "exercise":
		return true
	}
	return false
}

// passivePatients is what the agents of a passive do something to.
func (r *run) passivePatients(rule *Rule, c clause.Clause, allowed []schema.Class) []End {
	if rule.Passive == "clause" && c.First == c.Verb {
		return nil // "agreed by X" behind a noun only describes it
	}
	if textual(allowed) && c.First == c.Verb && r.word(c.First-1) == "and" {
		return nil // "supported by X and presented by Y" tells the same of what is not said here
	}
	if textual(allowed) && c.Rest < c.End && r.tokens[c.Rest].Fold == "to" {
		return nil // what was addressed or presented to somebody is no topic
	}
	if !textual(allowed) {
		if decides(rule) && r.putHere(c.Patient) {
			return r.floor.last // "an amendment by which Chile sought to delete “L.5” was rejected"
		}
		if ends := r.endsOf(c.Subjects, allowed); len(ends) > 0 {
			return ends
		}
		if c.Patient.Empty() || c.First == r.sentence.First {
			return r.constant(rule.patientDefault())
		}
		if c.Patient.End == c.Patient.First+1 && r.word(c.Patient.First) == "it" {
			return r.it(allowed)
		}
		if decides(rule) {
			return r.onFloor(c.Patient)
		}
		return nil
	}
	if before := c.First - 1; before >= r.sentence.First && rule.Passive != "clause" && (r.tokens[before].Fold == "that" || r.tokens[before].Fold == "which") {
		return nil // a relative clause only describes
	}
	span := c.Patient
	if rule.Passive == "clause" {
		if !c.Patient.Empty() && slices.Contains(rule.Except, r.word(c.Patient.End-1)) {
			return nil // "a recorded vote was requested"
		}
		return r.texts(r.passiveClause(c), allowed)
	}
	return r.texts(r.behindOpening(span), allowed)
}

// behindOpening leaves out what stands before the first comma of a passive
// sentence's subject, if it is only an opening: "On X, Y and Z were welcomed".
func (r *run) behindOpening(span clause.Span) clause.Span {
	if span.Empty() || span.First != r.sentence.First || !opening(r.tokens[span.First].Fold) {
		return span
	}
	for i := span.First; i < span.End && i < span.First+15; i++ {
		if r.tokens[i].Fold == "," {
			return clause.Span{First: i + 1, End: span.End}
		}
	}
	return span
}

func opening(word string) bool {
	switch word {
	case "in", "on", "at", "during", "with", "after", "under", "for", "as", "moreover", "furthermore", "finally", "additionally", "overall", "regarding", "concerning", "following", "looking":
		return true
	}
	return false
}

// textual tells whether an end is a stretch of text.
func textual(classes []schema.Class) bool {
	return slices.Contains(classes, schema.ClassTopic) && len(classes) == 1 || slices.Contains(classes, schema.ClassPosition)
}

func adverbial(word string) bool {
	return word == "also" || word == "again" || word == "instead" || word == "outright" || clause.Manner(word)
}

// governs tells whether a word begins a complement that only a rule that names
// it may take.
func governs(word string) bool {
	switch word {
	case "and", "but", "to", "on", "about", "for", "with", "by", "at", "in", "from", "of", "against", "towards", "that", "as", "into", "under", "during", ".", ",", ";", ":":
		return true
	}
	return false
}

// mentionsFrom is the list of mentions that stands first in a complement, not
// far behind its start.
func (r *run) mentionsFrom(first, end int) []*mention.Mention {
	for i := first; i < end && i < first+8; i++ {
		if m := r.a.At(i); m != nil && m.Type != mention.Number && m.Type != mention.Ordinal && m.Type != mention.Date {
			return r.a.List(m)
		}
		if r.tokens[i].Is(segment.Mark) && r.tokens[i].Fold != "\"" || i > first && preposition(r.tokens[i].Fold) {
			return nil
		}
	}
	return nil
}

func preposition(word string) bool {
	switch word {
	case "in", "on", "at", "by", "with", "from", "during", "through", "under", "between", "against":
		return true
	}
	return false
}
