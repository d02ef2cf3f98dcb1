package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Apply runs all rules over a text and returns what they find, in order of the
// text within each kind.
func (s *Set) Apply(a *mention.Analysis) []Match {
	run := &run{Set: s, a: a, tokens: a.Text.Tokens, speakers: -1}
	run.number()
	run.names()
	run.met()
	run.profiles()
	run.headings()
	run.cards()
	run.references()
	run.rosters()
	run.memberLists()
	run.statusTables()
	run.sides()
	run.countHeadings()
	run.implied(0)
	run.orators()
	run.issuers()
	run.turn = run.orator
	run.seen, run.spoken = len(run.matches), len(run.matches)
	for i := range a.Text.Sentences {
		run.enter(i)
		first := len(run.matches)
		run.trees(proposing)
		run.phrases(proposing) // so that "the proposal of X" is known to those who support it
		run.sentenceClauses()
		run.dropFrames(first)
		run.phrases(saying)
		run.trees(saying)
		run.views(first)
		run.events()
		run.counts()
		run.labels()
		run.talks()
		run.ballots()
		run.quotes()
		run.demands(first)
		run.asserts(first)
		run.companions(first)
		run.elaborate(first)
		run.speech()
		run.implied(first)
		run.followSection()
	}
	run.dropBare()
	run.addresses()
	return run.matches
}

// run is the work on one text.
type run struct {
	*Set
	a         *mention.Analysis
	tokens    []segment.Token
	index     int // of the sentence
	sentence  segment.Sentence
	clauses   []clause.Clause
	session   *mention.Referent   // the session that the text has come to
	stage     *mention.Referent   // the session whose proceedings are told
	part      *mention.Referent   // the same, or the day
	day       *mention.Referent   // the day that the text has come to
	union     *mention.Referent   // the body of states that the text named first
	opened    int                 // block in which the session was named
	titled    bool                // whether that was its heading or its line in a programme
	orator    []*mention.Referent // whose speech the text is
	isSpeech  bool                // whether the head of the text calls it a speech
	home      *mention.Referent   // the state that the head of the speech names
	issued    []*mention.Referent // whose statement the text is
	wasHeld   bool                // whether the text has said when or where its own meeting was held
	turn      []*mention.Referent // whose turn to speak it is: "we" and "I" of a transcript
	nameless  bool                // whether somebody speaks who is not named
	section   *mention.Referent   // the meeting that the section's heading names, or its text dates
	headed    int                 // headings so far, below the title
	seen      int                 // matches of the sentences before
	paragraph paragraph           // what it tells of meetings
	headMarks []string            // what marks the heads of delegations in the text's lists
	slot      slotTimes           // of the line of a programme that opened the session
	inSlot    bool                // whether the sentence is a line with a time within it
	sectioned bool                // whether the text is read section by section
	proposal  []*mention.Referent
	floor     floor              // what is up for decision
	lead      []*mention.Mention // who does what the items of a list say: "Both sides:"
	words     []string           // the sentence's words, as written
	numbers   []int32            // of the text's words in the vocabulary
	noted     []int32            // those of the sentence
	present   []bool             // by number, whether the sentence has the word
	begun     []*mention.Mention // by the sentence's tokens, what begins there, with or without an article
	text      string             // and folded, with a space between them, once asked for
	voice     voice              // whose words the paragraph quotes
	reporter  []End              // whose speech the paragraph reports
	speakers  int                // paragraphs that open with a speaker, -1 until they are counted
	spoken    int                // matches of the sentences before
	matches   []Match
}

// enter steps to a sentence and notes the session and proposal it is about.
func (r *run) enter(i int) {
	r.index, r.sentence = i, r.a.Text.Sentences[i]
	r.enterParagraph()
	if r.union == nil {
		r.union = r.unionIn()
	}
	r.clauses = r.Set.clauses.Find(r.a, r.sentence)
	r.inSlot = r.isSlot(r.sentence) && r.withinSlot()
	if r.isSlot(r.sentence) && !r.inSlot {
		r.session = nil
	}
	if r.isHeading() {
		r.stage = nil
	}
	r.enterSection()
	r.enterTurn()
	r.enterVoice()
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		switch {
		case m.Type.Is(schema.ClassSession) && m.Ref != nil:
			r.enterSession(&m)
			r.enterStage(&m)
		case m.Type.Is(schema.ClassProposal):
			r.proposal = m.All
		case m.Type.Is(schema.ClassInstrument) && m.Ref != nil:
			r.floor.name(&m, i)
		}
	}
	if r.isHeading() {
		r.floor.clear()
	}
	r.leadIn()
	r.words, r.text = r.words[:0], ""
	for _, t := range r.tokens[r.sentence.First:r.sentence.End] {
		r.words = append(r.words, t.Text)
	}
	r.note()
	r.begun = r.begun[:0]
	for at := r.sentence.First; at < r.sentence.End; at++ {
		r.begun = append(r.begun, r.mentionFrom(at))
	}
}

// constant is what an end stands for that a rule fixes.
func (r *run) constant(name string) []End {
	var refs []*mention.Referent
	context := r.a.Context
	switch name {
	case "meeting":
		refs = []*mention.Referent{r.meeting()}
	case "session":
		if r.atSession() {
			refs = append(refs, r.session)
		}
	case "sitting":
		return r.sitting()
	case "day":
		switch {
		case r.session != nil && r.opened >= 0:
			refs = append(refs, r.session)
		case !r.lists(): // where it would be that of one of the day's parts
			refs = append(refs, r.day)
		}
	case "event":
		if named := r.onlyEvent(); named != nil {
			refs = append(refs, named)
			break
		}
		return r.constant("part")
	case "part":
		if refs = append(refs, r.meeting()); r.atSession() {
			refs[0] = r.session
		}
	case "series":
		refs = []*mention.Referent{context.Series}
	case "union":
		refs = []*mention.Referent{r.unionHere()}
	case "speaker":
		refs = r.turn
	case "visitor":
		refs = []*mention.Referent{r.a.VisitOf()}
	case "chair":
		refs = []*mention.Referent{context.Chair}
	case "proposal":
		refs = r.proposal
	case "those":
		for _, m := range r.lead {
			refs = append(refs, r.refs(m)...)
		}
		if end := r.tokens[r.lastOfRecital()].Text; len(refs) == 0 && (end == "," || end == ";") {
			refs = append(refs, r.meeting())
		}
	case "matter":
		return r.floor.matterAt(r.index)
	case "gathering":
		refs = []*mention.Referent{r.namedGathering()}
	case "title":
		refs = []*mention.Referent{r.ownText()}
	case "draft":
		return r.draftOrMeeting()
	case "document":
		refs = []*mention.Referent{Document()}
	}
	var ends []End
	if name == "proposal" && len(refs) == 0 {
		return r.floor.proposedAt(r.index)
	}
	for _, ref := range refs {
		if ref != nil {
			ends = append(ends, End{Class: ref.Class, Ref: ref})
		}
	}
	return ends
}

// endsOf turns mentions into ends that may stand where the classes are allowed.
func (r *run) endsOf(mentions []*mention.Mention, allowed []schema.Class) []End {
	kept := make([]*mention.Mention, 0, len(mentions))
	for _, m := range mentions {
		if !r.excepted(m) {
			kept = append(kept, m)
		}
	}
	return r.allEnds(kept, allowed)
}

// allEnds does so for the mentions that a list leaves out as well.
func (r *run) allEnds(mentions []*mention.Mention, allowed []schema.Class) []End {
	var ends []End
	for _, m := range mentions {
		if (m.Type.Is(schema.ClassProposal) || m.Type.Is(schema.ClassInstrument)) && m.Ref == nil && slices.Contains(allowed, schema.ClassProposal) {
			ends = append(ends, r.floor.proposedAt(r.index)...)
			continue
		}
		refs := r.refs(m)
		if m.Type == mention.Party && bothSides(m) && (mention.PairOfBodies(r.tokens[m.End-1].Fold) || !slices.Contains(allowed, schema.ClassMeeting)) {
			refs = nil
			if !slices.Contains(allowed, schema.ClassMeeting) {
				refs = r.pair(m)
			}
		}
		for _, one := range r.namedBehind(m) {
			refs = append(refs, one.Ref)
		}
		for _, ref := range refs {
			if end, ok := r.fit(ref, allowed); ok {
				ends = append(ends, end)
			}
		}
	}
	return ends
}

// namedBehind are the states and bodies that brackets behind a group name: "thirteen island
// states (Fiji, Niue and Tonga)".
func (r *run) namedBehind(m *mention.Mention) []*mention.Mention {
	open := max(m.End, m.Extent)
	if !m.Type.Is(schema.ClassGroup) || r.word(open) != "(" {
		return nil
	}
	first := r.a.At(open + 1)
	if first == nil || first.Ref == nil || !first.Named() || !first.Type.Is(schema.ClassState) && !first.Type.Is(schema.ClassOrganization) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(r.a.List(first)), func(one *mention.Mention) bool { return one.Ref == nil })
}

// excepted tells whether a list leaves its members out: "all members except X",
// "in the absence of X".
func (r *run) excepted(m *mention.Mention) bool {
	first := r.a.List(m)[0]
	at := min(first.Lead, first.First) - 1
	if r.word(at) == "the" {
		at--
	}
	switch r.word(at) {
	case "except", "excluding", "without", "barring":
		return true
	case "of":
		return r.word(at-1) == "exception" || r.word(at-1) == "absence"
	case "from":
		return r.word(at-1) == "apart" || r.word(at-1) == "absent"
	case "for":
		return r.word(at-1) == "except"
	}
	return false
}

// word is a token of the sentence, folded; "" outside of it.
func (r *run) word(i int) string {
	if i < r.sentence.First || i >= r.sentence.End {
		return ""
	}
	return r.tokens[i].Fold
}

// refs are the referents of a mention; those who meet stand for the meeting.
func (r *run) refs(m *mention.Mention) []*mention.Referent {
	switch quoted := r.quotedSpeaker(m); {
	case quoted != nil:
		return []*mention.Referent{quoted}
	case r.turn == nil && len(r.issued) > 0 && m.Type == mention.Party && firstPerson(m):
		return r.issued
	case r.a.Reported() && m.Type == mention.Party && r.word(m.First) == "they" && (r.meeting() == nil || len(r.a.PartiesTo(r.meeting())) == 0):
		return nil // those of whom the sentence before told
	case r.a.Reported() && r.turn == nil && firstPerson(m):
		return nil // the writer speaks, or somebody without a name
	case r.turn != nil && firstPerson(m):
		return r.turn
	case r.nameless && firstPerson(m):
		return nil
	case len(m.All) > 0:
		return m.All
	case m.Type == mention.Party && (r.metBefore(m) || r.turn != nil && r.anybody(m)):
		return nil
	case r.atSession() && m.Type.Is(schema.ClassMeeting) && !m.Named() && partNoun(r.tokens[m.End-1].Fold):
		return []*mention.Referent{r.session}
	case m.Type == mention.Party && r.meeting() != nil:
		if r.word(m.First) == "they" {
			if named := r.calledBack(m); named != nil {
				return named
			}
		}
		return []*mention.Referent{r.meeting()}
	case m.Ref != nil:
		return []*mention.Referent{m.Ref}
	}
	return nil
}

// firstPerson tells whether a mention is the speaker's word for himself or for
// those he speaks for.
func firstPerson(m *mention.Mention) bool {
	switch strings.ToLower(m.Name) {
	case "i", "we", "my delegation", "my country", "my government":
		return true
	}
	return false
}

// fit makes an end of a referent if its class is allowed, or if it stands for
// something of an allowed class: a state for a place, a meeting for its series.
// The series of the document's meeting stands for that meeting, unless the
// ontology names the series first among what the relation takes.
func (r *run) fit(ref *mention.Referent, allowed []schema.Class) (End, bool) {
	if m := r.a.Context.Meeting; m != nil && m.Series == ref && prefers(allowed, schema.ClassMeeting, ref.Class) {
		return End{Class: schema.ClassMeeting, Ref: m}, true
	}
	if slices.Contains(allowed, ref.Class) {
		return End{Class: ref.Class, Ref: ref}, true
	}
	switch ref.Class {
	case schema.ClassState:
		if slices.Contains(allowed, schema.ClassPlace) {
			return End{Class: schema.ClassPlace, Ref: ref}, true
		}
	case schema.ClassMeeting:
		if ref.Series != nil && slices.Contains(allowed, ref.Series.Class) && !slices.Contains(allowed, schema.ClassState) {
			return End{Class: ref.Series.Class, Ref: ref.Series}, true
		}
	}
	return End{}, false
}

// prefers tells whether the first class is allowed and stands before the second.
func prefers(allowed []schema.Class, first, second schema.Class) bool {
	i, j := slices.Index(allowed, first), slices.Index(allowed, second)
	return second == schema.ClassSeries && i >= 0 && (j < 0 || i < j)
}

// emit adds the matches of every subject with every object.
func (r *run) emit(rule *Rule, subjects, objects []End, attrs map[string]string, modality schema.Modality, evidence clause.Span) {
	if rule.relation.Name == schema.RelExpressed && r.recites() || rule.relation.Name == schema.RelPresented && r.noTalks() {
		return
	}
	if rule.Kind != Reference && rule.Kind != Name && r.asks() || rule.Kind == Phrase && rule.relation.Name == schema.RelSpokeAt && r.seatsSomebody() {
		return
	}
	if rule.relation.Name == schema.RelAttended {
		if r.declares() {
			return
		}
		subjects = r.withSenders(subjects)
	}
	attrs = r.jointly(rule, subjects, attrs)
	for _, subject := range subjects {
		if len(rule.Only) > 0 && !slices.Contains(rule.Only, subject.Class) && !slices.Contains(r.orator, subject.Ref) {
			continue // who speaks says so for a state or body
		}
		if r.home != nil && slices.Contains(r.orator, subject.Ref) && actOfState(rule.relation.Name) {
			subject = End{Class: schema.ClassState, Ref: r.home} // a minister's "we have ratified"
		}
		for _, object := range objects {
			if rule.relation.Name == schema.RelSpokeAt && object.Ref.IsVisit() {
				continue // one speaks to those whom one visits
			}
			if subject.Ref != nil && subject.Ref == object.Ref || rule.relation.Name == schema.RelHeldIn && object.Ref.IsRegion() {
				continue
			}
			r.matches = append(r.matches, Match{
				Rule: rule, Subject: subject, Object: object, Attrs: r.fill(r.attrs(rule, attrs), rule, subject, object, evidence),
				Modality: r.ahead(rule, subject, object, modality), Evidence: evidence,
			})
			r.wasHeld = r.wasHeld || circumstance(rule.relation.Name) && subject.Ref == r.a.Context.Meeting && r.matches[len(r.matches)-1].Modality == schema.Plain
			if rule.relation.Name == schema.RelProposed && rule.Kind != Items {
				r.floor.put(object, r.index)
			}
		}
	}
}

// actOfState tells whether a relation is an act of states and bodies, which no person does.
func actOfState(relation schema.Relation) bool {
	switch relation {
	case schema.RelSigned, schema.RelMemberOf, schema.RelSponsored, schema.RelHosted, schema.RelVotedOn:
		return true
	}
	return false
}

// ahead makes a plain statement planned if it is about a meeting to come, and possible
// if that may not come about. What a name says is so all the same.
func (r *run) ahead(rule *Rule, subject, object End, modality schema.Modality) schema.Modality {
	if rule.Kind == Name && rule.relation.Name != schema.RelAttended || rule.Kind == Reference || rule.Kind == Profile || rule.relation.Name == schema.RelSponsored {
		return modality // who pays for a meeting to come does so already
	}
	for _, e := range []End{subject, object} {
		switch {
		case e.Class != schema.ClassMeeting || e.Ref == nil:
		case e.Ref.Tentative && (modality == schema.Plain || modality == schema.Planned):
			return schema.Possible
		case e.Ref.Planned && !e.Ref.Tentative && (modality == schema.Plain || modality == schema.Possible && rule.Modality == schema.Plain):
			return schema.Planned // "it was agreed that it would be held"
		}
	}
	if modality == schema.Plain && object.Literal != nil && object.Literal.Type == schema.Date && r.a.IsAhead(object.Literal.Value) && subject.Ref != r.a.Context.Meeting && !r.saysHeld() {
		return schema.Planned
	}
	return modality
}

// saysHeld tells whether the sentence says of a meeting that it was held, so that its date is
// past whatever the text's own seems to be.
func (r *run) saysHeld() bool {
	for i := r.sentence.First; i+1 < r.sentence.End; i++ {
		if word := r.tokens[i].Fold; (word == "was" || word == "were") && heldLater(r.tokens[i+1].Fold) || word == "took" && r.tokens[i+1].Fold == "place" {
			return true
		}
	}
	return false
}

// folded is the sentence's words, folded, with one space between them.
func (r *run) folded() string {
	if r.text != "" {
		return r.text
	}
	words := make([]string, 0, r.sentence.End-r.sentence.First)
	for _, t := range r.tokens[r.sentence.First:r.sentence.End] {
		words = append(words, t.Fold)
	}
	r.text = strings.Join(words, " ")
	return r.text
}

func hasAttribute(def schema.RelationDef, name string) bool {
	return slices.ContainsFunc(def.Attributes, func(a schema.Attribute) bool { return a.Name == name })
}

// whole is the sentence, which is the quote that proves what was found in it.
func (r *run) whole() clause.Span { return clause.Span{First: r.sentence.First, End: r.sentence.End} }

// Clauses returns the clauses of a sentence that the rules' verbs make.
func Clauses(s *Set, a *mention.Analysis, sentence segment.Sentence) []clause.Clause {
	return s.clauses.Find(a, sentence)
}
