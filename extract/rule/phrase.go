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

// proposing and saying part the rules that say what is proposed from all others.
func proposing(rule *Rule) bool { return rule.relation.Name == schema.RelProposed }
func saying(rule *Rule) bool    { return !proposing(rule) }

// phrases runs the phrase rules of the kind wanted over the sentence, and the
// items rules whose lead-in it is.
func (r *run) phrases(wanted func(*Rule) bool) {
	m := &matcher{a: r.a, tokens: r.tokens, sentence: r.sentence, textEnd: r.textEnd, words: r.words, begun: r.begun}
	for _, rule := range r.Set.phrases {
		if rule.Early > 0 && r.index >= rule.Early || !r.hasAll(rule.needs) || r.hasAny(rule.lacks) || !wanted(rule) {
			continue
		}
		for at := r.sentence.First; at < r.sentence.End; at++ {
			if !rule.entry.fits(r.numbers[at], m.mentionAt(at) != nil) {
				continue
			}
			end := m.match(rule.pattern, at)
			if end < 0 {
				continue
			}
			if rule.Kind == Items {
				r.items(rule)
				break
			}
			r.phrase(rule, m.captures, clause.Span{First: at, End: end})
			if end > at {
				at = end - 1
			}
		}
	}
}

// quotesOther tells whether who meet are captured as a subject in quoted words and are not who
// speaks them: what "both sides will" do there, the speaker says.
func (r *run) quotesOther(captures []capture) bool {
	for _, c := range captures {
		if c.role == "subject" && len(c.mentions) > 0 && c.mentions[0].Type == mention.Party && r.inQuotation(c.mentions[0]) && !firstPerson(c.mentions[0]) {
			return true
		}
	}
	return false
}

// phrase emits what a pattern's captures say.
func (r *run) phrase(rule *Rule, captures []capture, span clause.Span) {
	if r.governed(captures, span.First) || circumstance(rule.relation.Name) && (r.nearerMeeting(captures) || len(r.couple()) == 2 || r.ofOrganiser(captures, span)) {
		return
	}
	if rule.Subject == "meeting" && circumstance(rule.relation.Name) && r.firstTime() {
		return
	}
	if rule.relation.Name == schema.RelExpressed && r.quotesOther(captures) {
		return
	}
	subjects, objects := r.constant(rule.Subject), r.constant(rule.Object)
	if rule.Subject == "meeting" && (circumstance(rule.relation.Name) || rule.relation.Name == schema.RelFormat) {
		subjects = r.told(span.First)
	}
	if rule.Object == sameObject {
		objects = r.same(rule)
	}
	attrs := map[string]string{}
	if rule.Tally {
		attrs = r.tally()
	}
	if rule.Value != "" {
		objects = []End{{Literal: &schema.Literal{Value: rule.Value, Type: rule.relation.Literal}}}
	}
	for _, c := range captures {
		switch c.role {
		case "":
		case "subject":
			subjects = r.captured(r.unowned(rule, c), rule.relation.Domain, "")
			if rule.Modality == schema.Negated && len(c.mentions) > 0 {
				subjects = r.allEnds(c.mentions, rule.relation.Domain) // "all but X"
			}
		case "object":
			objects = r.captured(c, rule.relation.Range, rule.relation.Literal)
		case "until":
			objects = r.until(c)
		default:
			attrs[c.role] = r.captureText(c)
		}
	}
	modality := rule.Modality
	if modality == schema.Plain && !rule.Affirms {
		modality = r.spanModality(r.withAuxiliaries(span), captures)
	}
	if modality == schema.Plain && rule.relation.Name == schema.RelDiscussed {
		if modality = r.treeMood(span.First); modality == schema.Possible || modality == schema.Planned && r.wasHeld && rule.Subject == "meeting" || r.offersPlace(span.First) {
			return // nobody has talked of it yet
		}
	}
	if modality == schema.Plain && rule.Object == sameObject {
		modality = r.sameModality(rule) // "India refused to sign, and so did Iran"
	}
	if modality == schema.Plain && r.neither(captures) {
		modality = schema.Negated
	}
	if rule.Pairwise {
		r.emitPairs(rule, subjects, objects, attrs, modality)
		return
	}
	r.emit(rule, subjects, objects, attrs, modality, r.whole())
}

// emitPairs emits for each subject the object of its own place, if there are as many of both.
func (r *run) emitPairs(rule *Rule, subjects, objects []End, attrs map[string]string, modality schema.Modality) {
	if len(subjects) != len(objects) {
		return
	}
	for i := range subjects {
		r.emit(rule, subjects[i:i+1], objects[i:i+1], attrs, modality, r.whole())
	}
}

// offersPlace tells whether a noun of talking only says what something is for: "a framework
// for discussion on cables".
func (r *run) offersPlace(noun int) bool {
	at := noun - 1
	for at > r.sentence.First && r.a.Trees.UPOS[at] == scheme.Adj {
		at--
	}
	return r.word(at) == "for" && r.a.Trees.UPOS[noun] == scheme.Noun
}

// neither tells whether the subject that a pattern captured is led by "neither".
func (r *run) neither(captures []capture) bool {
	for _, c := range captures {
		if c.role != "subject" || len(c.mentions) == 0 {
			continue
		}
		at := min(c.mentions[0].Lead, c.mentions[0].First) - 1
		if article(r.word(at)) {
			at--
		}
		return r.word(at) == "neither"
	}
	return false
}

// circumstance tells whether a relation says when or where a meeting was held.
func circumstance(name schema.Relation) bool {
	return name == schema.RelStartDate || name == schema.RelEndDate || name == schema.RelHeldIn
}

// nearerMeeting tells whether another meeting is named between the one that a pattern
// begins with and its date or place, which are that one's.
func (r *run) nearerMeeting(captures []capture) bool {
	if len(captures) < 2 || captures[0].role != "subject" || len(captures[0].mentions) == 0 {
		return false
	}
	first, last := captures[0].mentions[0], captures[len(captures)-1]
	if len(last.mentions) == 0 || last.mentions[0].First < first.End {
		return false
	}
	for _, m := range r.a.Between(first.End, last.mentions[0].First) {
		if m.Type.Is(schema.ClassMeeting) && m.Named() && !m.Listed() && m.Ref != nil && m.Ref != first.Ref {
			return true
		}
	}
	return false
}

// ofOrganiser tells whether the place that a pattern ends with is that of a body right
// before it which organised the meeting: "organised by the Institute in Riga".
func (r *run) ofOrganiser(captures []capture, span clause.Span) bool {
	last := captures[len(captures)-1]
	if len(last.mentions) == 0 || !last.mentions[0].Type.Is(schema.ClassPlace) || r.word(last.mentions[0].First-1) != "in" {
		return false
	}
	at := last.mentions[0].First - 1
	if r.word(at-1) == ")" {
		at--
	}
	if m := r.a.EndingAt(at); m == nil || !m.Type.Is(schema.ClassOrganization) {
		return false
	}
	for i := span.First; i < at; i++ {
		if r.tokens[i].Fold == "by" {
			return r.word(i-1) != "hosted" // who hosts a meeting has it at home
		}
	}
	return false
}

// sameObject is the constant for what the sentence, or the one before it, has last said
// the same of: of "so did Chile".
const sameObject = "same"

// same is the object of the last match of the rule's relation, if it is of this sentence
// or of the one before.
func (r *run) same(rule *Rule) []End {
	if m := r.lastOf(rule); m != nil {
		return []End{m.Object}
	}
	return nil
}

// sameModality is the modality of that match.
func (r *run) sameModality(rule *Rule) schema.Modality {
	if m := r.lastOf(rule); m != nil {
		return m.Modality
	}
	return schema.Plain
}

// lastOf is the last match of the rule's relation in the sentence or in those right before
// it in the paragraph; nil if there is none.
func (r *run) lastOf(rule *Rule) *Match {
	first := max(0, r.index-1)
	for first > 0 && first > r.index-sameReach && r.a.Text.Sentences[first-1].Block == r.sentence.Block {
		first--
	}
	floor := r.a.Text.Sentences[first].First
	for i := range slices.Backward(r.matches) {
		if m := &r.matches[i]; m.Rule.relation.Name == rule.relation.Name && m.Evidence.First >= floor {
			return m
		}
	}
	return nil
}

// sameReach is how many sentences before its own "so did Chile" may mean.
const sameReach = 3

// governed tells whether the mention that a pattern begins with hangs on a
// preposition, as "Ghana" does in "the risks to Ghana were".
func (r *run) governed(captures []capture, first int) bool {
	if len(captures) == 0 || len(captures[0].mentions) == 0 || captures[0].role != "subject" {
		return false
	}
	m := captures[0].mentions[0]
	at := min(m.Lead, m.First) - 1
	if at >= r.sentence.First && article(r.tokens[at].Fold) {
		at--
	}
	if !m.IsActor() || first <= at || first > m.First {
		return false
	}
	if at < r.sentence.First {
		return false
	}
	word := r.tokens[at].Fold
	return word == "to" || word == "of" || word == "for" || word == "in" || word == "with" || word == "against" || word == "by"
}

// unowned leaves out of a capture the states that only own what follows, as in
// "China's ministry", unless the pattern asks for the possessive.
func (r *run) unowned(rule *Rule, c capture) capture {
	if strings.Contains(rule.Pattern, "'s") {
		return c
	}
	kept := make([]*mention.Mention, 0, len(c.mentions))
	for _, m := range c.mentions {
		if !r.a.Possessive(m) {
			kept = append(kept, m)
		}
	}
	c.mentions = kept
	return c
}

// captured turns a capture into ends.
func (r *run) captured(c capture, allowed []schema.Class, literal schema.LiteralType) []End {
	if literal != "" {
		return r.values(c, literal)
	}
	if len(c.mentions) > 0 {
		return r.endsOf(c.mentions, allowed)
	}
	return r.texts(clause.Span{First: c.first, End: c.end}, allowed)
}

// values turns captured dates and numbers into literals.
func (r *run) values(c capture, literal schema.LiteralType) []End {
	var ends []End
	if len(c.mentions) == 0 && c.value != "" {
		ends = append(ends, End{Literal: &schema.Literal{Value: c.value, Type: literal}})
	}
	for _, m := range c.mentions {
		if m.Value != "" {
			ends = append(ends, End{Literal: &schema.Literal{Value: m.Value, Type: literal}})
		}
	}
	return ends
}

// until is the last day of a captured range.
func (r *run) until(c capture) []End {
	var ends []End
	for _, m := range c.mentions {
		if m.Until != "" {
			ends = append(ends, End{Literal: &schema.Literal{Value: m.Until, Type: schema.Date}})
		}
	}
	return ends
}

// texts turns free text into topics, a position or a proposal.
func (r *run) texts(span clause.Span, allowed []schema.Class) []End {
	class := r.textClass(span, allowed)
	if m := r.a.At(span.First); class != schema.ClassPosition && span.First < span.End && (m != nil && m.Type == mention.Date || r.weekday(span.First)) {
		return nil // "on Monday" tells when
	}
	var cut []clause.Span
	switch class {
	case schema.ClassTopic:
		cut = clause.Topics(r.a, span)
	case schema.ClassPosition:
		cut = clause.Positions(r.a, span)
	case schema.ClassProposal:
		cut = clause.Positions(r.a, clause.Span{First: span.First, End: r.proposalEnd(span)})
	}
	ends := make([]End, 0, len(cut))
	for _, text := range cut {
		if known := r.knownText(text); known != nil && class == schema.ClassProposal && slices.Contains(allowed, schema.ClassInstrument) {
			ends = append(ends, End{Class: known.Class, Ref: known})
			continue
		}
		ends = append(ends, End{Class: class, Text: text})
	}
	return distinct(ends)
}

// knownText is the text with a name that the words of a proposal are: "the draft
// resolution “Protection of cables” (A/C.1/77/L.5)"; nil if they say more or something else.
func (r *run) knownText(span clause.Span) *mention.Referent {
	for span.First < span.End && (article(r.tokens[span.First].Fold) || r.tokens[span.First].Is(segment.Mark)) {
		span.First++
	}
	m := r.a.Covering(span.First)
	if m == nil || !m.Type.Is(schema.ClassInstrument) || !m.Named() || m.Ref == nil {
		return nil
	}
	if m.End < span.End && !r.tokens[m.End].Is(segment.Mark) && r.foldAt(m.End) != "which" && r.foldAt(m.End) != "that" {
		return nil
	}
	return m.Ref
}

// textClass is the class of free text where the classes are allowed. Where it
// may be a topic or a proposal, its first words tell.
func (r *run) textClass(span clause.Span, allowed []schema.Class) schema.Class {
	if slices.Contains(allowed, schema.ClassPosition) {
		return schema.ClassPosition
	}
	topic, proposal := slices.Contains(allowed, schema.ClassTopic), slices.Contains(allowed, schema.ClassProposal)
	if !topic && proposal {
		return schema.ClassProposal
	}
	for i := span.First; proposal && i < min(span.End, span.First+4); i++ {
		switch r.tokens[i].Fold {
		case "proposal", "proposals", "idea", "initiative", "suggestion", "call", "motion", "plan", "amendment", "request":
			return schema.ClassProposal
		}
	}
	return schema.ClassTopic
}

func (r *run) captureText(c capture) string {
	if len(c.mentions) > 0 {
		m := c.mentions[0]
		if m.Value != "" {
			return m.Value
		}
		return m.Name
	}
	if c.value != "" {
		return c.value
	}
	return r.a.Text.Slice(c.first, c.end)
}

// withAuxiliaries widens a match over the words before its first one that say that it is to
// come: "to be held", "the anticipated briefers".
func (r *run) withAuxiliaries(span clause.Span) clause.Span {
	for i := span.First - 1; i >= r.sentence.First && r.a.Covering(i) == nil; i-- {
		switch r.tokens[i].Fold {
		case "be", "to", "will", "shall", "would", "may", "might", "could", "not", "anticipated", "expected", "prospective":
			span.First = i
		default:
			return span
		}
	}
	return span
}

// spanModality reads denial and future off the words of a match that no
// capture took.
func (r *run) spanModality(span clause.Span, captures []capture) schema.Modality {
	modality := schema.Plain
	for i := span.First; i < span.End; i++ {
		if taken(captures, i) || r.a.Covering(i) != nil {
			continue
		}
		switch r.tokens[i].Fold {
		case "not", "n't", "never", "neither", "without":
			return schema.Negated
		case "no":
			if i+1 < span.End && gatheringNoun(r.tokens[i+1].Fold) {
				return schema.Negated // "no meeting took place in 2020"
			}
		case "will", "shall", "upcoming", "forthcoming":
			if next := r.word(i + 1); next != "recall" && next != "remember" {
				modality = schema.Planned
			}
		case "to":
			if i+2 < span.End && r.tokens[i+1].Fold == "be" && heldLater(r.tokens[i+2].Fold) {
				modality = schema.Planned
			}
		case "may", "might", "could", "would", "possibly", "tentatively":
			modality = schema.Possible
		case "anticipated", "prospective":
			modality = schema.Planned
		case "scheduled", "planned", "expected", "due":
			if i == span.First && i+1 < span.End && r.tokens[i+1].Fold != "by" && r.a.Trees.UPOS[i+1] == scheme.Noun {
				modality = schema.Planned // "the expected speakers"
			}
			if i+1 < span.End && r.tokens[i+1].Fold == "to" || i+1 < span.End && r.tokens[i+1].Fold == "for" {
				modality = schema.Planned
			}
		}
	}
	return modality
}

// gatheringNoun lists what a text may say that there was none of.
func gatheringNoun(word string) bool {
	switch word {
	case "meeting", "meetings", "session", "sessions", "round", "rounds", "dialogue", "conference", "event", "edition", "summit":
		return true
	}
	return false
}

// heldLater tells whether a participle behind "to be" says that a meeting is to come.
func heldLater(word string) bool {
	switch word {
	case "held", "hosted", "organised", "organized", "co-organised", "co-organized", "convened", "chaired", "opened", "resumed", "launched":
		return true
	}
	return false
}

func taken(captures []capture, i int) bool {
	for _, c := range captures {
		if c.first <= i && i < c.end {
			return true
		}
		for _, m := range c.mentions {
			if m.First <= i && i < m.End {
				return true
			}
		}
	}
	return false
}
