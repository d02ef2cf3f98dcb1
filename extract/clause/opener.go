package clause

import (
	"github.com/diplograph/diplograph/extract/mention"
)

// openerReach is how many tokens may stand before a sentence's opener, and between it and
// the comma behind it: "(Austria)".
const openerReach = 6

// opener is who a sentence opens with, if only words between commas stand before the
// verb that tell for whom or how he or she speaks: "Mr. X (Y), speaking on behalf of A, B
// and C, said".
func (r *reader) opener(c Clause) *mention.Mention {
	if r.fold(c.First-1) != "," {
		return nil
	}
	for at := r.sentence.First; at < min(r.sentence.First+openerReach, c.First); at++ {
		m := r.a.At(at)
		if m == nil {
			continue
		}
		comma := max(m.End, m.Extent)
		for comma < c.First && r.fold(comma) != "," && comma < m.End+openerReach {
			comma++
		}
		if !m.IsActor() || comma >= c.First-1 || r.fold(comma) != "," {
			return nil
		}
		if verbs := r.verbsBetween(comma, c.First); r.speaksFor(comma+1) && verbs == 0 || r.fold(comma+1) == "who" && verbs <= 1 {
			return m
		}
		return nil
	}
	return nil
}

// speaksFor tells whether an insertion tells for whom or how somebody speaks.
func (r *reader) speaksFor(first int) bool {
	if r.fold(first) == "also" {
		first++
	}
	switch r.fold(first) {
	case "speaking", "associating", "aligning", "introducing", "exercising", "responding", "explaining", "intervening", "presenting", "supported", "seconded", "echoed":
		return true
	case "on":
		return r.fold(first+1) == "behalf"
	}
	return false
}

// verbsBetween counts the verbs that are no participles between the tokens.
func (r *reader) verbsBetween(first, end int) int {
	n := 0
	for _, c := range r.clauses {
		if c.Verb > first && c.Verb < end && c.Form&Gerund == 0 && !(c.Passive && c.First == c.Verb) {
			n++
		}
	}
	return n
}
