package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
)

// longestBallotTitle is how many tokens the line above a list of those who signed has at most,
// and longestBallotGroup a line that parts them in groups.
const (
	longestBallotTitle = 14
	longestBallotGroup = 6
)

// titlesBallot tells whether the sentence is a line of its own, without a colon, that is one of
// the labels, and so the title of the list below: "List of signatories (as of May 2023)".
func (r *run) titlesBallot(labels []string) bool {
	block := r.a.Text.Blocks[r.sentence.Block]
	if block.Kind == segment.Item || block.End != block.First+1 || r.sentence.End-r.sentence.First > longestBallotTitle {
		return false
	}
	end := r.sentence.First
	for end < r.sentence.End && r.tokens[end].Text != "(" {
		if r.tokens[end].Text == ":" || r.tokens[end].Text == "." {
			return false
		}
		end++
	}
	line := r.foldedSpan(clause.Span{First: r.sentence.First, End: end})
	for _, before := range []string{"current ", "the ", "list of ", "the "} {
		line = strings.TrimPrefix(line, before)
	}
	return slices.Contains(labels, line)
}

// ballotBelow emits those who stand below the title of a list, one or more to a line, and in
// groups that short lines part. What they signed is the document itself, if its title names a
// text, and no treaty that it speaks of.
func (r *run) ballotBelow(rule *Rule) {
	object, sentences, groups := r.constant("title"), r.a.Text.Sentences, 0
	if len(object) == 0 && r.a.Text.InTitle(r.sentence.Block) {
		object = r.constant(rule.Object)
	}
	for i := r.index + 1; i < len(sentences); i++ {
		span := clause.Span{First: sentences[i].First, End: sentences[i].End}
		if !r.hasVotersOnly(span) || r.onlyDescribed(span) {
			if groups++; groups > 1 || span.End-span.First > longestBallotGroup || r.tokens[span.End-1].Text == "." {
				return
			}
			continue
		}
		groups = 0
		r.emit(rule, r.voters(span), object, nil, rule.Modality, span)
	}
}

// onlyDescribed tells whether a line names nobody and only says of what kind those below it
// are: "International organizations".
func (r *run) onlyDescribed(span clause.Span) bool {
	mentions := r.a.Between(span.First, span.End)
	return !slices.ContainsFunc(mentions, func(m mention.Mention) bool { return m.Ref != nil && m.Named() && !m.Ref.Describe })
}
