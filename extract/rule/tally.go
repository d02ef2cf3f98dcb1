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
	r.labelledVotes(votes)
	r.pairedVotes(votes)
	return votes
}

// labelledVotes reads "In favour: 18  Against: 9  Abstaining: 7".
func (r *run) labelledVotes(votes map[string]string) {
	for i := r.sentence.First; i+2 < r.sentence.End; i++ {
		if r.tokens[i+1].Text != ":" {
			continue
		}
		side := voteWord(r.tokens[i].Fold)
		if n, ok := r.a.Cardinal(i + 2); ok && side != "" && n <= mostVotes {
			votes[side] = strconv.Itoa(n)
		}
	}
}

// voteWord is the side that a word stands for, "" if for none.
func voteWord(word string) string {
	switch word {
	case "for", "favour", "favor", "yes":
		return "for"
	case "against", "opposed", "no":
		return "against"
	}
	if strings.HasPrefix(word, "abst") {
		return "abstaining"
	}
	return ""
}

// voteSide is what the number before the token counts, "" if no votes.
func (r *run) voteSide(first int) string {
	for i := first; i < r.sentence.End && i < first+voteReach; i++ {
		word := r.tokens[i].Fold
		if side := voteWord(word); side != "" && word != "yes" && word != "no" {
			return side
		}
		if _, ok := r.a.Cardinal(i); ok || word == "," || word == "and" {
			return ""
		}
	}
	return ""
}

// pairedVotes reads "88 votes to 58", "79 to 60" and "79-60": votes for and against; the
// abstentions may follow, "79-60-12".
func (r *run) pairedVotes(votes map[string]string) {
	if !r.triggered([]string{"vote", "votes", "voted", "adopted", "rejected", "retained"}) || votes["for"] != "" {
		return
	}
	words := r.triggered([]string{"vote", "votes", "voted"})
	for i := r.sentence.First; i+2 < r.sentence.End; i++ {
		yes, ok := r.a.Cardinal(i)
		ok = ok && yes <= mostVotes && (r.a.Covering(i) == nil || r.a.Covering(i).Value != "")
		at := i + 1
		if ok && r.tokens[at].Fold == "votes" {
			at++
		}
		if !ok || at+1 >= r.sentence.End || r.tokens[at].Fold != "to" && !dash(r.tokens[at].Text) || r.tokens[at].Text == "/" && r.tokens[at].Start == r.tokens[at-1].End {
			continue
		}
		no, paired := r.a.Cardinal(at + 1)
		absent, third := 0, false
		if paired && at+3 < r.sentence.End && dash(r.tokens[at+2].Text) {
			absent, third = r.a.Cardinal(at + 3)
		}
		if paired && (words || third) {
			votes["for"], votes["against"] = strconv.Itoa(yes), strconv.Itoa(no)
			if third && votes["abstaining"] == "" {
				votes["abstaining"] = strconv.Itoa(absent)
			}
			return
		}
	}
}

// dash tells whether a mark joins the numbers of a tally: "79-60", "79 – 60", "79 / 60".
func dash(mark string) bool {
	switch mark {
	case "-", "–", "—", "/":
		return true
	}
	return false
}
