package rule

import (
	"strconv"
	"strings"
)

// voteReach is how many words may stand between a number of votes and what they
// were for.
const voteReach = 4

// mostVotes is more than any body of states has; a higher number is a year.
const mostVotes = 250

// tally reads the numbers of votes off the sentence: "79 states for and 60
// against, with 33 abstentions", "by 88 votes to 58", "a vote of 79-60".
func (r *run) tally() map[string]string {
	votes := map[string]string{}
	for i := r.sentence.First; i < r.sentence.End; i++ {
		n, ok := r.a.Cardinal(i)
		if !ok || r.a.Covering(i) != nil && r.a.Covering(i).Value == "" {
			continue
		}
		if side := r.voteSide(i + 1); side != "" && votes[side] == "" {
			votes[side] = strconv.Itoa(n)
		}
	}
	r.pairedVotes(votes)
	return votes
}

// voteSide is what the number before the token counts, "" if no votes.
func (r *run) voteSide(first int) string {
	for i := first; i < r.sentence.End && i < first+voteReach; i++ {
		word := r.tokens[i].Fold
		switch {
		case word == "for" || word == "favour" || word == "favor":
			return "for"
		case word == "against" || word == "opposed":
			return "against"
		case strings.HasPrefix(word, "abst"):
			return "abstaining"
		}
		if _, ok := r.a.Cardinal(i); ok || word == "," || word == "and" {
			return ""
		}
	}
	return ""
}

// pairedVotes reads "88 votes to 58", "79 to 60" and "79-60": votes for and against.
func (r *run) pairedVotes(votes map[string]string) {
	if !r.triggered([]string{"vote", "votes", "voted"}) || votes["for"] != "" {
		return
	}
	for i := r.sentence.First; i+2 < r.sentence.End; i++ {
		yes, ok := r.a.Cardinal(i)
		ok = ok && yes <= mostVotes && (r.a.Covering(i) == nil || r.a.Covering(i).Value != "")
		at := i + 1
		if ok && r.tokens[at].Fold == "votes" {
			at++
		}
		if !ok || at+1 >= r.sentence.End || r.tokens[at].Fold != "to" && r.tokens[at].Fold != "-" {
			continue
		}
		if no, ok := r.a.Cardinal(at + 1); ok {
			votes["for"], votes["against"] = strconv.Itoa(yes), strconv.Itoa(no)
			return
		}
	}
}
