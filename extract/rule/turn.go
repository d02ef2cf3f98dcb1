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

// enterTurn notes the speaker whose name stands before a colon at the beginning of
// a paragraph: "The Delegate of Kenya: Thank you". A heading ends the turn, and so does a
// label that names nobody: "QUESTION: Who pays?"
func (r *run) enterTurn() {
	block := r.a.Text.Blocks[r.sentence.Block]
	if block.Kind == segment.Heading && !r.leavesOut() {
		r.turn, r.nameless = r.orator, false
	}
	if r.index != block.First {
		return
	}
	if speaker := r.nameLine(); speaker != nil {
		r.turn, r.nameless = []*mention.Referent{speaker}, false
		return
	}
	if speaker := r.speakerLine(r.sentence.Block); speaker != nil {
		r.turn, r.nameless = []*mention.Referent{speaker.Ref}, false
		return
	}
	if r.spokenBy() || r.a.Text.InTitle(r.sentence.Block) {
		return
	}
	colon := r.labelOfTurn()
	if colon == 0 {
		return
	}
	r.turn = nil
	if answering := r.answering(colon); answering != nil {
		r.turn = []*mention.Referent{answering}
	}
	r.nameless = r.turn == nil
}

// nameLine is the actor whose name alone is a line above a paragraph in the first person, as
// transcripts have it; nil if the line is another.
func (r *run) nameLine() *mention.Referent {
	n := r.sentence.Block
	if n+1 >= len(r.a.Text.Blocks) || r.sentence.End-r.sentence.First > longestNameLine {
		return nil
	}
	next := &r.a.Text.Blocks[n+1]
	if next.Kind != segment.Paragraph || next.Stop-next.Start <= shortestBody || next.First == next.End || r.countIn(next, []string{"i", "we", "my", "our"}) == 0 {
		return nil
	}
	m := r.a.At(r.sentence.First)
	for i := r.sentence.First; m == nil && i < r.sentence.End; i++ {
		m = r.a.At(i)
	}
	if m == nil || !m.IsActor() || m.Ref == nil || min(m.Lead, m.First) > r.sentence.First || max(m.End, m.Extent) < r.sentence.End {
		return nil
	}
	return m.Ref
}

// longestNameLine is how many tokens the line has at most that names who speaks below it.
const longestNameLine = 12

// spokenBy notes the actor who is named before a colon, and tells whether one is.
func (r *run) spokenBy() bool {
	for at := r.sentence.First; at < min(r.sentence.End, r.sentence.First+turnLead); at++ {
		m := r.a.At(at)
		if m == nil {
			continue
		}
		end := r.behindBrackets(max(m.End, m.Extent))
		if end < r.sentence.End && r.tokens[end].Text != ":" && r.tokens[end].Is(segment.Mark) {
			end++ // the mark of a note
		}
		if end < r.sentence.End && r.tokens[end].Text == ":" && end+1 < r.sentence.End && m.IsActor() && m.Ref != nil {
			r.turn, r.nameless = []*mention.Referent{m.Ref}, false
			return true
		}
		return false
	}
	return false
}

// behindBrackets steps over what records add in brackets behind a speaker's name: "(Norway)
// (spoke in French)".
func (r *run) behindBrackets(at int) int {
	for r.word(at) == "(" {
		end := at + 1
		for end < r.sentence.End && r.tokens[end].Text != ")" {
			end++
		}
		if end == r.sentence.End {
			break
		}
		at = end + 1
	}
	return at
}

// turnLead is how many tokens may stand before a speaker's name in a turn: "The
// Delegate of".
const turnLead = 5

// longestTurnLabel is how many tokens a label in capitals has at most.
const longestTurnLabel = 3

// labelOfTurn is the colon behind a label in capitals at the beginning of a paragraph, as
// transcripts and interviews have: "Q:", ">> AUDIENCE:", "AB:"; 0 if there is none.
func (r *run) labelOfTurn() int {
	at := r.sentence.First
	for at < r.sentence.End && r.tokens[at].Is(segment.Mark) && r.tokens[at].Text != ":" {
		at++
	}
	for end := at; end < min(r.sentence.End-1, at+longestTurnLabel+1); end++ {
		if r.tokens[end].Text == ":" && end > at {
			if speech(r.tokens[end-1].Fold) {
				return 0 // "REMARKS: …" is a title
			}
			return end
		}
		if !r.tokens[end].Is(segment.AllUpper) && r.tokens[end].Text != "A" && r.tokens[end].Text != "Q" && !asks(r.tokens[end].Fold) {
			return 0
		}
	}
	return 0
}

// asks lists labels of those who lead or ask in a transcript.
func asks(label string) bool {
	switch label {
	case "moderator", "question", "interviewer", "journalist", "reporter", "host", "audience", "answer":
		return true
	}
	return false
}

// answering is the person for whom the label before a colon stands: the one who is
// interviewed for "A", the one with these initials or this last name; nil if it stands for nobody who is named.
func (r *run) answering(colon int) *mention.Referent {
	label := r.tokens[colon-1].Text
	if label == "A" || label == "ANSWER" {
		return r.interviewed()
	}
	if len(label) < 2 {
		return nil
	}
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if !m.Type.Is(schema.ClassPerson) || m.Ref == nil || !m.Named() {
			continue
		}
		name := m.Ref.Name
		if initials(name) == label || strings.EqualFold(name[strings.LastIndexByte(name, ' ')+1:], label) {
			return m.Ref // "RB:", "SECRETARY BERZINA:"
		}
	}
	return nil
}

// initials are the first letters of a name's words.
func initials(name string) string {
	var b strings.Builder
	for _, word := range strings.Fields(name) {
		for _, letter := range word {
			b.WriteRune(letter)
			break
		}
	}
	return b.String()
}

// interviewed is the person whom the text introduces above its first question: the first
// that is named there; nil if none is.
func (r *run) interviewed() *mention.Referent {
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if s := r.a.Text.Sentences[r.a.SentenceOf(m.First)]; r.word(s.First) == "q" || m.First >= r.sentence.First {
			return nil
		}
		if m.Type.Is(schema.ClassPerson) && m.Ref != nil && m.Named() {
			return m.Ref
		}
	}
	return nil
}

// demands emits a sentence in which a speaker says what others should do, without a verb
// of saying: "States must respect the norms". The matches from first on are the sentence's.
func (r *run) demands(first int) {
	if r.turn == nil {
		r.jointDemand(first)
		return
	}
	span, ok := r.demand()
	wished := func(m Match) bool { // "States should agree" is what the speaker says, not what states do
		return ok && m.Modality == schema.Possible && !slices.Contains(r.turn, m.Subject.Ref) && m.Rule.relation.Name == schema.RelExpressed
	}
	r.matches = append(r.matches[:first], slices.DeleteFunc(r.matches[first:], wished)...)
	if slices.ContainsFunc(r.matches[first:], func(m Match) bool {
		return m.Rule.relation.Name == schema.RelExpressed && !(ok && r.remarks(&span, m.Object.Text.First))
	}) {
		return
	}
	from, attrs := "", map[string]string(nil)
	if !ok {
		var stance string
		if span, stance, ok = r.judgement(); !ok {
			return
		}
		from, attrs = fromJudgement, map[string]string{"stance": stance}
	}
	for _, rule := range r.rules {
		if rule.Kind == Turn && rule.From == from {
			r.emit(rule, r.speaking(rule), r.texts(span, rule.relation.Range), attrs, rule.Modality, r.whole())
		}
	}
}

// jointDemand emits a sentence in which those who met say what they must do: "We need to mend the
// cables". The matches from first on are the sentence's.
func (r *run) jointDemand(first int) {
	m := r.a.At(r.sentence.First)
	if m == nil || m.Type != mention.Party || r.word(m.First) != "we" || r.meeting() == nil || r.a.Reported() || r.inQuotation(m) {
		return
	}
	at := m.End
	for r.word(at) == "all" || r.word(at) == "also" || r.word(at) == "therefore" {
		at++
	}
	if word := r.word(at); word != "need" && word != "must" && !(word == "have" && r.word(at+1) == "to") {
		return
	}
	said := slices.ContainsFunc(r.matches[first:], func(m Match) bool { return m.Rule.relation.Name == schema.RelExpressed })
	span, ok := r.demand()
	if said || !ok {
		return
	}
	for _, rule := range r.rules {
		if rule.Kind == Turn && rule.From == "" {
			r.emit(rule, r.endsOf([]*mention.Mention{m}, rule.relation.Domain), r.texts(span, rule.relation.Range), nil, rule.Modality, r.whole())
		}
	}
}

// remarks tells whether what is said from a token on is only the complement of a participle that a
// comma parts from the main clause, "States must act, recognising that …", and ends the span there.
func (r *run) remarks(span *clause.Span, said int) bool {
	for i := said - 1; i > max(span.First, said-turnLead); i-- {
		if r.word(i) != "," {
			continue
		}
		if r.a.Trees.XPOS[i+1] != scheme.VBG {
			return false
		}
		span.End = min(span.End, i)
		return true
	}
	return span.End < said // a further complement of the same participle
}

// demand is the main clause from its subject on, if its verb says what should be done.
func (r *run) demand() (clause.Span, bool) {
	trees := r.a.Trees
	if r.tokens[r.sentence.End-1].Text != "." {
		return clause.Span{}, false
	}
	first := r.behindTurn()
	if start := r.appeal(first); start > 0 {
		return clause.Span{First: start, End: r.sentence.End - 1}, r.sentence.End-1-start >= shortestAppeal
	}
	for verb := first; verb < r.sentence.End; verb++ {
		if trees.UPOS[verb] != scheme.Verb && trees.UPOS[verb] != scheme.AuxVerb || should(r.tokens[verb].Fold) || r.word(verb-1) == "to" && r.word(verb-2) != "need" && r.word(verb-2) != "have" {
			continue // "To reap the benefits, we must"
		}
		subject := trees.Dependent(verb, scheme.Nsubj, scheme.NsubjPass)
		if subject == syntax.None && trees.Label(verb) != scheme.Root && !r.obliges(verb) {
			continue // "Given its effects, charts must"
		}
		if word := r.word(subject); subject < first || subject >= verb || !r.obliges(verb) || selfOrThing(word) && (word != "we" || r.sentence.End-verb < shortestDemand) {
			return clause.Span{}, false
		}
		start := subject
		for at := first; at < subject; at++ {
			if int(trees.Head(at)) == subject {
				start = min(start, at)
			}
		}
		return clause.Span{First: start, End: r.sentence.End - 1}, true
	}
	return clause.Span{}, false
}

// shortestAppeal is how many tokens tell of what is essential or needed.
const shortestAppeal = 3

// appeal is where a sentence goes on that says what is essential, needed or due, or what all
// should do: behind "It is important to", "There is a need for", "Let us"; 0 if none does.
func (r *run) appeal(first int) int {
	for i := first; i < min(r.sentence.End, first+2*turnLead); i++ {
		switch r.word(i) + " " + r.word(i+1) {
		case "let us":
			return i + 2
		case "it is", "it remains":
			for at := i + 2; at < i+turnLead; at++ {
				if essential(r.word(at)) && (r.word(at+1) == "to" || r.word(at+1) == "that") {
					return at + 2
				}
			}
		case "there is":
			for at := i + 2; at < i+turnLead+1; at++ {
				if r.word(at) == "need" && (r.word(at+1) == "for" || r.word(at+1) == "to") {
					return at + 2
				}
			}
		}
	}
	return 0
}

// essential lists words for what should be done.
func essential(word string) bool {
	switch word {
	case "essential", "important", "crucial", "vital", "imperative", "critical", "necessary", "urgent", "time", "indispensable", "paramount":
		return true
	}
	return false
}

// shortestDemand is how many tokens a sentence must have behind what "we" must do, so that it is
// no part of the proceedings: "We must close".
const shortestDemand = 6

// behindTurn is the sentence's first token behind the name of who speaks.
func (r *run) behindTurn() int {
	for at := r.sentence.First; at < min(r.sentence.End, r.sentence.First+2*turnLead); at++ {
		if r.tokens[at].Text == ":" {
			return at + 1
		}
	}
	return r.sentence.First
}

func should(word string) bool { return word == "should" || word == "must" }

// selfOrThing lists words of which a speaker does not say what others should do.
func selfOrThing(word string) bool {
	switch word {
	case "i", "we", "you", "one", "he", "she", "they", "it", "this", "that", "there", "who", "which", "what":
		return true
	}
	return false
}

// obliges tells whether a verb says that something should be done: "should mend", "need to
// mend".
func (r *run) obliges(verb int) bool {
	if r.a.Trees.Lemma[verb] == "need" && (r.word(verb+1) == "to" || r.word(verb+1) == "more" || r.needsThing(verb)) {
		return true
	}
	if r.a.Trees.Lemma[verb] == "have" && r.word(verb+1) == "to" {
		return true
	}
	if r.word(verb) == "afford" && (r.word(verb-1) == "cannot" || r.word(verb-1) == "not" || r.word(verb-1) == "n't") {
		return true
	}
	for i := range r.a.Trees.Dependents(verb) {
		if should(r.tokens[i].Fold) {
			return i < verb
		}
	}
	return false
}
