package rule

import "github.com/diplograph/diplograph/extract/clause"

// affirmsText tells whether somebody only affirms a text, which is to put one's name to it and to
// say nothing more: "Chile and Peru affirmed this statement".
func (r *run) affirmsText(c clause.Clause) bool {
	if c.Lemma != "affirm" && c.Lemma != "reaffirm" && c.Lemma != "support" {
		return false
	}
	at := c.Rest
	if r.word(at) != "this" && r.word(at) != "the" {
		return false
	}
	for at++; r.word(at) == "joint" || r.word(at) == "present"; {
		at++
	}
	switch r.word(at) {
	case "statement", "declaration", "pledge", "call", "communiqué", "communique":
		switch r.word(at + 1) {
		case ".", ":", ",", ";", "":
			return true
		}
	}
	return false
}
