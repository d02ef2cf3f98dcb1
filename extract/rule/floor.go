package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// floor is what is up for decision where the text has come to: what "it", "the idea"
// and "the draft" mean in "Norway seconded it".
type floor struct {
	all     []End // what was put forward so far
	last    []End // what was put forward last
	at      int   // sentence that last spoke of it
	putAt   int   // sentence that put it forward
	text    *mention.Referent
	draft   bool // whether the text is a draft
	namedAt int  // sentence that last named the text
}

const (
	floorPatience = 6  // sentences after which nobody means what was put forward by "it"
	draftPatience = 15 // the same for a draft, whose lists of votes and sponsors are long
)

// put notes what was put forward.
func (f *floor) put(object End, sentence int) {
	f.all, f.last, f.at, f.putAt = append(f.all, object), []End{object}, sentence, sentence
}

// name notes a text that was named. The agenda is no matter to decide on, and a
// treaty that a speaker refers to does not take the place of a draft.
func (f *floor) name(m *mention.Mention, sentence int) {
	if m.IsRoutine() || f.draft && sentence-f.namedAt < draftPatience && m.Ref.Entry != nil {
		return
	}
	f.text, f.draft, f.namedAt = m.Ref, m.IsDraft(), sentence
}

// clear forgets what was put forward, as behind a heading.
func (f *floor) clear() { f.last = nil }

// proposedAt is what was put forward last, unless that is too long ago. What is
// asked for stays on the floor.
func (f *floor) proposedAt(sentence int) []End {
	if len(f.last) == 0 || sentence-f.at > floorPatience {
		return nil
	}
	f.at = sentence
	return f.last
}

// matterAt is the text that was named last, or what was put forward since.
func (f *floor) matterAt(sentence int) []End {
	if len(f.last) > 0 && f.at >= f.namedAt && sentence-f.at <= floorPatience || f.text == nil {
		return f.proposedAt(sentence)
	}
	return []End{{Class: f.text.Class, Ref: f.text}}
}

// draftOrMeeting is the draft that the text has come to, else the meeting.
func (r *run) draftOrMeeting() []End {
	if r.floor.draft && r.index-r.floor.namedAt <= draftPatience {
		return []End{{Class: r.floor.text.Class, Ref: r.floor.text}}
	}
	return r.constant("meeting")
}

// ownText is the text that the document's title names: of a document that is that
// text, "this Declaration". It is nil if the title names none.
func (r *run) ownText() *mention.Referent {
	for b, block := range r.a.Text.Blocks[:min(segment.TitleBlocks, len(r.a.Text.Blocks))] {
		if !r.a.Text.InTitle(b) {
			continue
		}
		for _, s := range r.a.Text.Sentences[block.First:block.End] {
			for _, m := range r.a.Between(s.First, s.End) {
				if m.Type.Is(schema.ClassInstrument) && m.Named() && m.Ref != nil && m.First <= s.First+1 && !m.IsSeriesSymbol() {
					return m.Ref
				}
			}
		}
	}
	return nil
}

// onFloor is what a noun phrase means that refers back to what was put forward: "it",
// "the idea", "such a register", "the duty officer"; nil if it does not.
func (r *run) onFloor(span clause.Span) []End {
	first := span.First
	if first >= span.End {
		return nil
	}
	if r.putHere(span) {
		return r.floor.last
	}
	if own := r.ownersProposal(span); len(own) > 0 {
		return own
	}
	switch r.tokens[first].Fold {
	case "it", "them", "this", "that", "these", "both":
		if first+1 < span.End && refersToProposal(r.tokens[first+1].Fold) {
			return r.floor.proposedAt(r.index)
		}
		if first+1 >= span.End || r.tokens[first+1].Is(segment.Mark) || preposition(r.tokens[first+1].Fold) || r.tokens[first+1].Fold == "and" {
			return r.floor.proposedAt(r.index)
		}
	case "the", "such":
	default:
		return nil
	}
	words := r.nounWords(first+1, span.End)
	if m := r.a.Covering(first + 1); len(words) == 0 || m != nil && m.Named() && m.Type.Is(schema.ClassInstrument) {
		return nil // "the Work Plan on Cybersecurity" calls back nothing
	}
	if refersToProposal(words[len(words)-1]) {
		return r.floor.proposedAt(r.index)
	}
	return r.recalled(words)
}

// ownersProposal is what somebody put forward last whose it is said to be: "the Chair's
// proposal", "the Iranian amendment"; nil if the noun phrase names no owner.
func (r *run) ownersProposal(span clause.Span) []End {
	for i := span.First; i < min(span.End, span.First+longestOwner) && !governs(r.tokens[i].Fold); i++ {
		owner := r.a.At(i)
		if owner == nil || !owner.IsActor() || owner.Ref == nil {
			continue
		}
		words := r.nounWords(owner.End, span.End)
		if len(words) > 0 && (words[0] == "'s" || words[0] == "’s") {
			words = words[1:]
		}
		if len(words) == 0 || len(words) > 3 || !refersToProposal(words[len(words)-1]) {
			return nil
		}
		for _, m := range slices.Backward(r.matches[max(0, len(r.matches)-longestMemory):]) {
			if proposing(m.Rule) && m.Subject.Ref == owner.Ref && m.Object.Class == schema.ClassProposal {
				return []End{m.Object}
			}
		}
		return nil
	}
	return nil
}

// putHere tells whether a noun phrase puts forward what it is about, as "a Chilean
// proposal to keep a register" does: a rule has just read it.
func (r *run) putHere(span clause.Span) bool {
	if len(r.floor.last) == 0 || r.floor.putAt != r.index {
		return false
	}
	for i := span.First; i < min(span.End, span.First+longestOwner) && !governs(r.tokens[i].Fold); i++ {
		if refersToProposal(r.tokens[i].Fold) {
			return true
		}
	}
	return false
}

// longestOwner is how many tokens may stand before the noun of "the revised Chilean
// proposal to".
const longestOwner = 6

// nounWords are the words of a noun phrase from the token on, up to a mark, a
// preposition or a verb.
func (r *run) nounWords(first, end int) []string {
	var words []string
	for i := first; i < end; i++ {
		word := r.tokens[i].Fold
		if r.tokens[i].Is(segment.Mark) || governs(word) || joins(word) {
			break
		}
		if !article(word) && word != "same" && word != "said" && word != "proposed" {
			words = append(words, word)
		}
	}
	return words
}

// joins lists words that begin what is joined to a noun phrase.
func joins(word string) bool {
	switch word {
	case "and", "or", "but", "which", "who", "while", "though", "although", "because", "if", "only", "was", "were", "is", "are", "before", "after", "without", "provided":
		return true
	}
	return false
}

// refersToProposal tells whether a noun calls back what was put forward, whatever
// that is.
func refersToProposal(word string) bool {
	switch word {
	case "proposal", "idea", "suggestion", "offer", "initiative", "motion", "thought", "notion", "request", "amendment", "plan", "move", "measure", "text", "draft", "proposals", "approach", "concept":
		return true
	}
	return false
}

// longestMemory is how many proposals a text is taken to call back.
const longestMemory = 100

// recalled is the last of the proposals whose words include the head and all other
// words of a noun phrase.
func (r *run) recalled(words []string) []End {
	for _, end := range slices.Backward(r.floor.all[max(0, len(r.floor.all)-longestMemory):]) {
		if end.Class != schema.ClassProposal {
			continue
		}
		said := r.wordsOf(end)
		missing := func(word string) bool {
			return !slices.ContainsFunc(said, func(one string) bool { return sameStem(word, one) })
		}
		if !slices.ContainsFunc(words, missing) {
			r.floor.last, r.floor.at = []End{end}, r.index
			return r.floor.last
		}
	}
	return nil
}

// stemLength is how many letters two words share that are forms of one: "deletion",
// "delete".
const stemLength = 5

// sameStem tells whether two words are one, or forms of one.
func sameStem(a, b string) bool {
	return a == b || len(a) > stemLength && len(b) > stemLength && a[:stemLength] == b[:stemLength]
}

// wordsOf are the words of a proposal, folded.
func (r *run) wordsOf(end End) []string {
	if end.Ref != nil {
		first := end.Ref.First
		block := r.a.Text.Blocks[end.Ref.Block]
		if block.End == 0 || first >= r.a.Text.Sentences[block.End-1].End {
			return nil
		}
		return r.foldedWords(clause.Span{First: first, End: r.a.Text.Sentences[block.End-1].End})
	}
	return r.foldedWords(end.Text)
}

func (r *run) foldedWords(span clause.Span) []string {
	words := make([]string, 0, span.End-span.First)
	for _, t := range r.tokens[span.First:span.End] {
		words = append(words, t.Fold)
	}
	return words
}

// proposalEnd is where the words of a proposal end and what became of it begins: "a
// register; Chile liked the idea", "a register, an idea that Chile seconded", "a
// register, supported by Chile".
func (r *run) proposalEnd(span clause.Span) int {
	for i := span.First + 1; i < span.End; i++ {
		switch {
		case r.tokens[i].Text == ";":
			return i
		case r.tokens[i].Text == "," && r.leavesProposal(i+1, span.End):
			return i
		case r.tokens[i].Fold == "and" && (r.foldAt(i+1) == "from" || r.foldAt(i+1) == "by") && r.namesActor(i+2):
			return i // the next proposal
		}
	}
	return span.End
}

// leavesProposal tells whether the words behind a comma no longer belong to what is
// proposed.
func (r *run) leavesProposal(at, end int) bool {
	if at+1 >= end {
		return false
	}
	word, next := r.tokens[at].Fold, r.tokens[at+1]
	switch {
	case article(word):
		return refersToProposal(next.Fold) && at+2 < end && !governs(r.tokens[at+2].Fold) || refersToProposal(next.Fold) && r.foldAt(at+2) == "that"
	case word == "and":
		return next.Is(segment.AllUpper) && !r.a.Text.Tokens[at].Is(segment.AllUpper)
	case word == "but" || word == "which" || word == "while" || word == "whereas" || word == "although":
		return true
	case next.Fold == "which":
		return true
	case word == "as" || word == "so":
		return next.Fold == "did" || next.Fold == "does" || next.Fold == "do" || next.Fold == "was" || next.Fold == "were" || next.Fold == "had" || next.Fold == "has"
	}
	return next.Fold == "by" && takesSide(word) || r.a.Trees.XPOS[at] == scheme.VBD
}

// namesActor tells whether an actor is named at the token, or behind its article.
func (r *run) namesActor(i int) bool {
	if article(r.foldAt(i)) {
		i++
	}
	m := r.a.At(i)
	return m != nil && m.IsActor()
}

// takesSide tells whether a participle before "by" says who was for or against it.
func takesSide(word string) bool {
	switch word {
	case "supported", "seconded", "backed", "endorsed", "opposed", "welcomed", "echoed", "rejected", "joined", "resisted", "championed":
		return true
	}
	return false
}
