package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// ballotLead is how many tokens may stand before the colon of a label such as
// "As a whole - against (4):".
const ballotLead = 14

// tellingLabel is the length in bytes from which a label says enough by itself, so that
// other words may stand between it and the colon that ends its line.
const tellingLabel = 9

// ballots runs the rules of kind ballot: the states behind a label such as "In
// favour:" on its line or on the lines that follow, and the lines of a roll call
// such as "Y GHANA" and "Ghana | Yes".
func (r *run) ballots() {
	for _, rule := range r.rules {
		if rule.Kind == Ballot && r.titlesBallot(rule.Labels) {
			r.ballotBelow(rule)
		}
	}
	dotted := r.leader(r.sentence.End-fewestDots) > 0
	if len(r.a.Between(r.sentence.First, r.sentence.End)) == 0 && r.tokens[r.sentence.End-1].Text != ":" && !dotted {
		return
	}
	votes := r.rollVotes(r.index)
	if len(votes) == 0 && !r.says(":") && !dotted {
		return // no label
	}
	for _, rule := range r.rules {
		if rule.Kind != Ballot {
			continue
		}
		if len(votes) > 0 {
			if voters := marked(votes, rule.Labels); len(voters) > 0 && r.inRoll(len(votes)) {
				r.floor.namedAt = r.index // a roll call is long
				r.emit(rule, voters, r.constant(rule.Object), nil, rule.Modality, r.whole())
			}
			continue
		}
		if end := r.ballotLabel(rule.Labels); end > 0 {
			r.ballot(rule, end)
		}
	}
}

// ballotLabel is the token behind the colon of a label that tells one of the
// votes, 0 if the sentence has none. Only a number or a parenthesis may stand
// between the vote and the colon.
func (r *run) ballotLabel(labels []string) int {
	for at := r.sentence.First; at < min(r.sentence.End, r.sentence.First+ballotLead); at++ {
		for n := 3; n >= 1; n-- {
			if at+n > r.sentence.End {
				continue
			}
			label := r.foldedSpan(clause.Span{First: at, End: at + n})
			if len(label) == 1 || !slices.Contains(labels, label) {
				continue // a letter is the mark of a roll call
			}
			if end := r.behindColon(at + n); end > 0 {
				return end
			}
			if end := r.leader(at + n); end > 0 && at == r.sentence.First {
				return end
			}
			if end := r.colonAhead(at + n); end > 0 && len(label) >= tellingLabel {
				return end // "States endorsing this Statement as of May:"
			}
		}
	}
	return 0
}

// behindColon is the token behind a colon that stands at the token, or behind a
// number or parenthesis there; 0 if there is none.
func (r *run) behindColon(at int) int {
	if at < r.sentence.End && r.tokens[at].Text == "(" {
		for at < r.sentence.End && r.tokens[at].Text != ")" {
			at++
		}
		at++
	}
	if at < r.sentence.End && r.tokens[at].Is(segment.Numeric) {
		at++
	}
	if at < r.sentence.End && r.tokens[at].Text == ":" {
		return at + 1
	}
	return 0
}

// fewestDots is how many dots lead from a label to its number at least.
const fewestDots = 3

// leader is the token behind the dots with which the sentence ends, if they begin at the token:
// "Against ........ 6 China, Peru"; 0 if none do.
func (r *run) leader(at int) int {
	if at <= r.sentence.First || r.sentence.End-at < fewestDots {
		return 0
	}
	for i := at; i < r.sentence.End; i++ {
		if r.tokens[i].Text != "." {
			return 0
		}
	}
	return r.sentence.End
}

// colonAhead is the token behind the next colon of the sentence, 0 if it is far.
func (r *run) colonAhead(at int) int {
	for i := at; i < min(r.sentence.End, at+ballotLead); i++ {
		if r.tokens[i].Text == ":" {
			return i + 1
		}
	}
	return 0
}

// ballot emits those who stand behind a label on its line, and on the lines that follow
// and have nobody else.
func (r *run) ballot(rule *Rule, end int) {
	object := r.constant(rule.Object)
	if end < r.sentence.End {
		r.emit(rule, r.voters(clause.Span{First: end, End: r.sentence.End}), object, nil, rule.Modality, r.whole())
	}
	sentences := r.a.Text.Sentences
	dotted := r.tokens[end-1].Text != ":"
	for i := r.index + 1; i < len(sentences); i++ {
		span := clause.Span{First: sentences[i].First, End: sentences[i].End}
		if dotted && r.tokens[span.First].Is(segment.Numeric) {
			span.First++ // how many they are
		}
		if (sentences[i].Block == r.sentence.Block) != dotted || !r.hasVotersOnly(span) {
			return
		}
		r.emit(rule, r.voters(span), object, nil, rule.Modality, span)
	}
}

// hasVotersOnly tells whether a line is a list of states and bodies, with nothing else
// but what stands in parentheses.
func (r *run) hasVotersOnly(span clause.Span) bool {
	depth, found := 0, false
	for i := span.First; i < span.End; i++ {
		if m := r.a.At(i); depth == 0 && m != nil && isVoter(m) {
			found, i = true, m.End-1
			continue
		}
		switch text := r.tokens[i].Text; {
		case text == "(" || text == "[":
			depth++
		case text == ")" || text == "]":
			depth--
		case text == ":":
			return false
		case depth > 0 || r.tokens[i].Is(segment.Mark) || article(r.tokens[i].Fold) || r.tokens[i].Fold == "and":
		default:
			return false
		}
	}
	return found
}

// voters are the list of states and bodies that a span begins with; what stands
// in parentheses belongs to none.
func (r *run) voters(span clause.Span) []End {
	var ends []End
	depth := 0
	for i := span.First; i < span.End; i++ {
		m := r.a.At(i)
		switch {
		case m != nil && depth == 0 && m.Ref != nil && isVoter(m):
			ends = append(ends, End{Class: m.Ref.Class, Ref: m.Ref})
			i = m.End - 1
		case r.tokens[i].Text == "(" || r.tokens[i].Text == "[":
			depth++
		case r.tokens[i].Text == ")" || r.tokens[i].Text == "]":
			depth--
		case depth > 0 || article(r.tokens[i].Fold) || r.tokens[i].Fold == "and" || r.tokens[i].Is(segment.Mark) && !r.endsList(i):
		default:
			return ends
		}
	}
	return ends
}

// endsList tells whether a mark ends a list of voters.
func (r *run) endsList(i int) bool { return r.tokens[i].Text == "." || r.tokens[i].Text == ":" }

func isVoter(m *mention.Mention) bool {
	return m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassGroup)
}

// rollVote is one entry of a roll call: a state and the mark of its vote, folded.
type rollVote struct {
	mark  string
	voter *mention.Mention
}

// rollVotes are the votes that a sentence of nothing but states and marks tells: "Y
// GHANA", "Ghana | Yes", and a line of several columns "Y GHANA  N POLAND"; nil of any
// other sentence.
func (r *run) rollVotes(index int) []rollVote {
	sentences := r.a.Text.Sentences
	if index < 0 || index >= len(sentences) {
		return nil
	}
	s := sentences[index]
	var votes []rollVote
	var marks []string
	for i := s.First; i < s.End; i++ {
		m := r.a.At(i)
		switch {
		case m != nil && m.Type.Is(schema.ClassState):
			votes = append(votes, rollVote{voter: m})
			i = m.End - 1
		case r.tokens[i].Is(segment.Mark):
		case isRollMark(r.tokens[i].Fold) && len(marks)-len(votes) < 1:
			marks = append(marks, r.tokens[i].Fold)
		default:
			return nil
		}
	}
	if len(marks) != len(votes) {
		return nil
	}
	for i := range votes {
		votes[i].mark = marks[i]
	}
	return votes
}

// marked are the voters of a roll call with one of the marks.
func marked(votes []rollVote, marks []string) []End {
	var ends []End
	for _, vote := range votes {
		if ref := vote.voter.Ref; ref != nil && slices.Contains(marks, vote.mark) {
			ends = append(ends, End{Class: ref.Class, Ref: ref})
		}
	}
	return ends
}

// inRoll tells whether a line with so many votes is one of a roll call: "A" and "No" alone
// tell no vote, so it must have several, or a line beside it that is one as well.
func (r *run) inRoll(votes int) bool {
	return votes > 1 || len(r.rollVotes(r.index-1)) > 0 || len(r.rollVotes(r.index+1)) > 0
}

func isRollMark(word string) bool {
	switch word {
	case "y", "n", "a", "yes", "no", "for", "against", "favour", "favor":
		return true
	}
	return strings.HasPrefix(word, "abst")
}
