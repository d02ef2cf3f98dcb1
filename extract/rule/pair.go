package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// pairReach is how many sentences before its own may name the two whom "both" calls back.
const pairReach = 3

// pair are the two whom "the two ministers", "both agencies" or "the two countries" calls
// back: the parties to the document's meeting if they are the states or sides, else the
// last two persons, bodies or states that were named; nil if it calls back no two.
func (r *run) pair(m *mention.Mention) []*mention.Referent {
	if m.Type != mention.Party || !bothSides(m) {
		return nil
	}
	if r.tokens[m.End-1].Fold == "co-chairs" {
		if chairs := r.chairs(); len(chairs) == 2 {
			return chairs
		}
	}
	class := pairClass(r.tokens[m.End-1].Fold)
	if class == schema.ClassState && r.meeting() != nil {
		if parties := r.a.PartiesTo(r.meeting()); len(parties) == 2 && len(r.lastTwo(class, r.sentence.First, m)) == 0 {
			if parties[0].Class == schema.ClassPerson {
				return nil // the sides of two persons, who are the meeting
			}
			return parties
		}
	}
	return r.lastTwo(class, r.a.Text.Sentences[max(0, r.index-pairReach)].First, m)
}

// chairs are the persons of whom the text has said so far that they chaired.
func (r *run) chairs() []*mention.Referent {
	var chairs []*mention.Referent
	for i := range r.matches {
		one := &r.matches[i]
		if one.Rule.relation.Name == schema.RelChaired && one.Subject.Class == schema.ClassPerson && one.Subject.Ref != nil && !slices.Contains(chairs, one.Subject.Ref) {
			chairs = append(chairs, one.Subject.Ref)
		}
	}
	return chairs
}

// lastTwo are the two of a class that are named last between a token and a mention, in the
// order of the text; nil if there are no two.
func (r *run) lastTwo(class schema.Class, first int, m *mention.Mention) []*mention.Referent {
	var last []*mention.Referent
	for _, one := range slices.Backward(r.a.Between(first, m.First)) {
		if !one.Type.Is(class) || one.Ref == nil || !one.Named() || slices.Contains(last, one.Ref) {
			continue
		}
		if last = append(last, one.Ref); len(last) == 2 {
			return []*mention.Referent{last[1], last[0]}
		}
	}
	return nil
}

// pairClass is the class of those whom a noun in the plural calls back.
func pairClass(noun string) schema.Class {
	switch noun {
	case "ministers", "leaders", "officials", "presidents", "secretaries", "co-chairs", "ambassadors", "representatives":
		return schema.ClassPerson
	}
	if mention.PairOfBodies(noun) {
		return schema.ClassOrganization
	}
	return schema.ClassState
}

// bothSides tells whether those who met are named as the two that they are.
func bothSides(m *mention.Mention) bool {
	words := strings.Fields(strings.ToLower(m.Name))
	return slices.Contains(words, "two") || slices.Contains(words, "both")
}
