package clause

import "github.com/diplograph/diplograph/extract/mention"

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
		if !m.IsActor() || comma >= c.First-1 || r.fold(comma) != "," || !r.speaksFor(comma+1) || r.mainVerbBetween(comma, c.First) {
			return nil
		}
		return m
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

// mainVerbBetween tells whether a verb that is no participle stands between the tokens, so
// that what stands there is no mere insertion.
func (r *reader) mainVerbBetween(first, end int) bool {
	for _, c := range r.clauses {
		if c.Verb > first && c.Verb < end && c.Form&Gerund == 0 && !(c.Passive && c.First == c.Verb) {
			return true
		}
	}
	return false
}
