package rule

import (
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// elaborationReach is how many words open a sentence that says who belongs to those of whom the
// sentence before tells.
const elaborationReach = 6

// elaborate says of the states and bodies that a sentence names what the sentence before says of
// the group that they are of: "Several countries have not signed it. These include Chile and
// Peru." They are its examples, so that what it says holds of each.
func (r *run) elaborate(first int) {
	at := r.elaborates()
	if at == 0 || r.index == 0 || r.a.Text.Sentences[r.index-1].Block < r.sentence.Block-1 {
		return
	}
	before := r.a.Text.Sentences[r.index-1]
	var named []End
	for _, m := range r.examples(at) {
		named = append(named, End{Class: m.Ref.Class, Ref: m.Ref})
	}
	said := map[*Rule]bool{}
	for i := first - 1; i >= 0 && len(named) > 0; i-- {
		match := r.matches[i]
		if match.Evidence.First < before.First || match.Evidence.First >= before.End {
			if match.Evidence.First < before.First && match.Rule.Kind != Name && match.Rule.Kind != Profile {
				break
			}
			continue
		}
		if match.Subject.Class != schema.ClassGroup || !ofEach(match.Rule.relation.Name) || said[match.Rule] {
			continue
		}
		said[match.Rule] = true
		r.emit(match.Rule, named, []End{match.Object}, match.Attrs, match.Modality, r.whole())
	}
}

// ofEach tells whether a relation of a group is one of each of those in it.
func ofEach(relation schema.Relation) bool {
	switch relation {
	case schema.RelAttended, schema.RelSigned, schema.RelSupported, schema.RelOpposed, schema.RelSponsored, schema.RelOrganized, schema.RelMemberOf, schema.RelVotedOn:
		return true
	}
	return false
}

// elaborates is the token behind the words with which a sentence begins to name those who are of
// a group, "these include", "among them were"; 0 if it does not.
func (r *run) elaborates() int {
	opens := false
	for i := r.sentence.First; i < min(r.sentence.End, r.sentence.First+elaborationReach); i++ {
		switch r.word(i) {
		case "these", "they", "those", "them":
			opens = true
		case "include", "includes", "included", "are", "were", "being", "namely":
			if opens {
				return i + 1
			}
			return 0
		case "among", "amongst", "countries", "states", "companies", "organisations", "organizations", "institutions", "signatories", "also", "currently", "now", "the", "of":
		default:
			return 0
		}
	}
	return 0
}

// examples are the named states and bodies behind a token in a sentence that says nothing else
// of them: no verb follows. A body is left out of whose members the sentence speaks.
func (r *run) examples(at int) []*mention.Mention {
	var named []*mention.Mention
	mentions := r.a.Between(at, r.sentence.End)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() || !m.Type.Is(schema.ClassState) && !m.Type.Is(schema.ClassOrganization) || r.a.Possessive(m) {
			continue
		}
		if r.verbIn(at, m.First) || len(named) == 0 && m.First > at+r.exampleGap(at) {
			break
		}
		if !r.ofMembers(m) {
			named = append(named, m)
		}
	}
	return named
}

// exampleGap is how many words may stand before the first of those whom a sentence names: those
// that say what they are behind "include", next to none behind "are".
func (r *run) exampleGap(at int) int {
	switch r.word(at - 1) {
	case "include", "includes", "included", "namely":
		return 2 * elaborationReach
	}
	return 1
}
