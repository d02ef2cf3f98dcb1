package rule

import (
	"slices"
	"strconv"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// items emits one match for each list item that follows the sentence.
func (r *run) items(rule *Rule) {
	if rule.relation.Name == schema.RelProposed {
		r.proposals(rule)
		return
	}
	if rule.relation.Name == schema.RelDiscussed && r.listsSessions() {
		return
	}
	blocks := r.a.Text.Blocks
	for b := r.sentence.Block + 1; b < len(blocks) && blocks[b].Kind == segment.Item; b++ {
		for _, s := range r.a.Text.Sentences[blocks[b].First:blocks[b].End] {
			if r.framed(rule, s.First) {
				continue
			}
			span := clause.Span{First: s.First, End: s.End}
			objects := r.texts(span, rule.relation.Range)
			subjects := r.endsOf(r.lead, rule.relation.Domain)
			if len(subjects) == 0 && r.turn != nil {
				subjects = r.speaking(rule)
			}
			if len(subjects) == 0 {
				subjects = r.constant(rule.Subject)
			}
			if rule.Object != "" {
				subjects, objects = r.endsOf(firstMentions(r.a, s.First, s.End), rule.relation.Domain), r.constant(rule.Object)
			}
			r.emit(rule, subjects, objects, r.attitude(rule, s), rule.Modality, span)
		}
	}
}

// listsSessions tells whether the first item below the sentence is a session and no topic.
func (r *run) listsSessions() bool {
	b := r.sentence.Block + 1
	if b >= len(r.a.Text.Blocks) || r.a.Text.Blocks[b].First == r.a.Text.Blocks[b].End {
		return false
	}
	first := r.a.Text.Sentences[r.a.Text.Blocks[b].First]
	return slices.ContainsFunc(r.a.Between(first.First, first.End), func(m mention.Mention) bool { return m.Type.Is(schema.ClassSession) })
}

// attitude is what the noun tells that an item opens with, as the frames of the relation
// have it: "Their firm commitment to", "Our concern at"; nil if it tells nothing.
func (r *run) attitude(rule *Rule, item segment.Sentence) map[string]string {
	for i := item.First; i < min(item.End, item.First+attitudeReach); i++ {
		for _, frame := range r.frames["express .. "+r.tokens[i].Fold] {
			if frame.relation.Name == rule.relation.Name {
				return frame.Verbs["express .. "+r.tokens[i].Fold]
			}
		}
	}
	return nil
}

// attitudeReach is within how many tokens the noun stands that an item opens with.
const attitudeReach = 4

// framed tells whether an item opens with a verb of which a frame of the same relation
// takes what follows: "- To welcome the plan".
func (r *run) framed(rule *Rule, first int) bool {
	if r.tokens[first].Fold == "to" {
		first++
	}
	if first == len(r.tokens) {
		return false
	}
	return slices.ContainsFunc(r.frames[r.a.Trees.Lemma[first]], func(frame *Rule) bool {
		return frame.relation.Name == rule.relation.Name && (slices.Contains(frame.After, "") || first+1 < len(r.tokens) && slices.Contains(frame.After, r.tokens[first+1].Fold))
	})
}

// firstMentions is the actor that an item of a list of participants begins with.
func firstMentions(a *mention.Analysis, first, end int) []*mention.Mention {
	for i := range a.Between(first, end) {
		m := &a.Between(first, end)[i]
		if m.IsActor() {
			return a.List(m)
		}
	}
	return nil
}

// proposals emits the listed proposals that follow the sentence.
func (r *run) proposals(rule *Rule) {
	subjects := r.constant(rule.Subject)
	for _, c := range r.clauses {
		if ends := r.endsOf(c.Subjects, rule.relation.Domain); len(ends) > 0 {
			subjects = ends
			break
		}
	}
	for _, proposal := range r.a.Proposals {
		block := r.a.Text.Blocks[proposal.Block]
		if !r.followsDirectly(proposal.Block) {
			continue
		}
		evidence := clause.Span{First: proposal.First, End: r.a.Text.Sentences[block.End-1].End}
		objects := []End{{Class: schema.ClassProposal, Ref: proposal}}
		own := subjects
		if first := r.a.Text.Sentences[block.First].First; first < proposal.First { // "by Chile and Peru, a register"
			own = r.endsOf(firstMentions(r.a, first, proposal.First), rule.relation.Domain)
		}
		r.emit(rule, own, objects, map[string]string{"ordinal": strconv.Itoa(proposal.Ordinal)}, rule.Modality, evidence)
	}
}

// followsDirectly tells whether only items stand between the sentence and a block.
func (r *run) followsDirectly(block int) bool {
	for b := r.sentence.Block + 1; b < block; b++ {
		if r.a.Text.Blocks[b].Kind != segment.Item {
			return false
		}
	}
	return block > r.sentence.Block
}
