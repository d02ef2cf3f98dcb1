package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/schema"
)

// together puts the meeting in the place of the states and persons who discuss something
// with each other: "India and Japan discussed", "the Minister discussed with her guest".
// One who is alone discusses nothing, but treats of it.
func (r *run) together(c clause.Clause, agents []End) []End {
	var kept []End
	parties := 0
	for _, end := range agents {
		switch end.Class {
		case schema.ClassState, schema.ClassPerson, schema.ClassGroup:
			parties++
		default:
			kept = append(kept, end)
		}
	}
	if parties == 0 || parties == 1 && agents[0].Class != schema.ClassGroup && !r.accompanied(c) {
		return kept
	}
	if at := r.constant("gathering"); len(at) > 0 {
		return at
	}
	return agents
}

// accompanied tells whether "with" follows a clause's verb.
func (r *run) accompanied(c clause.Clause) bool {
	for i := c.Rest; i < c.End; i++ {
		if r.word(i) == "with" {
			return true
		}
	}
	return false
}
