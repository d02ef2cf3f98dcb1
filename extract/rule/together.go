package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// together puts the meeting in the place of the states and persons who discuss something
// with each other: "India and Japan discussed", "the Minister discussed with her guest".
// One who is alone discusses nothing, but treats of it.
func (r *run) together(c clause.Clause, agents []End) []End {
	var kept []End
	parties, bodies := 0, 0
	for _, end := range agents {
		switch end.Class {
		case schema.ClassState, schema.ClassPerson, schema.ClassGroup:
			parties++
		case schema.ClassOrganization:
			bodies++
			kept = append(kept, end)
		default:
			kept = append(kept, end)
		}
	}
	if bodies > 0 && len(agents) > 1 && bodies+parties == len(agents) {
		parties = len(agents) // "Chile and the European Union discussed"
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

// whereTheyMet is the meeting behind which "where" tells what those did who met there: "the
// Riga Summit, where leaders adopted a declaration"; nil if the subjects are others.
func (r *run) whereTheyMet(subjects []*mention.Mention) *mention.Mention {
	if len(subjects) != 1 || subjects[0].Type != mention.Party {
		return nil
	}
	at := subjects[0].First - 1
	if r.word(at) != "where" {
		return nil
	}
	if r.word(at-1) == "," {
		at--
	}
	mentions := r.a.Between(r.sentence.First, at)
	for i := len(mentions) - 1; i >= 0 && mentions[i].End > at-whereReach; i-- {
		if m := &mentions[i]; m.Type.Is(schema.ClassMeeting) && m.Ref != nil {
			return m
		}
	}
	return nil
}

// whereReach is how many tokens may stand between a meeting and "where".
const whereReach = 6
