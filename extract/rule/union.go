package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// unionHere is the body whose members "the member States" are: the one that the sentence
// names, else the one that the text named first, or the series that it is about.
func (r *run) unionHere() *mention.Referent {
	if here := r.unionIn(); here != nil {
		return here
	}
	if r.union == nil {
		return r.a.Context.Series
	}
	return r.union
}

// unionIn is the first body in the sentence that has members, nil if it names none.
func (r *run) unionIn() *mention.Referent {
	mentions := r.a.Between(r.sentence.First, r.sentence.End)
	for i := range mentions {
		m := &mentions[i]
		if m.Ref == nil || !m.Named() {
			continue
		}
		if hasMembers(m.Ref) || r.ofMembers(m) && (m.Type.Is(schema.ClassSeries) || m.Type.Is(schema.ClassOrganization)) {
			return m.Ref
		}
		if m.Ref.Series != nil && hasMembers(m.Ref.Series) {
			return m.Ref.Series
		}
	}
	return nil
}

// ofMembers tells whether a mention stands behind "members of".
func (r *run) ofMembers(m *mention.Mention) bool {
	at := m.First - 1
	for at > r.sentence.First && (r.word(at) == "the" || r.word(at) == "\"") {
		at--
	}
	return r.word(at) == "of" && r.word(at-1) == "members"
}

// hasMembers tells whether a body or series is one that states belong to.
func hasMembers(ref *mention.Referent) bool {
	if ref.Class != schema.ClassOrganization && ref.Class != schema.ClassSeries {
		return false
	}
	if ref.Entry != nil && ref.Class == schema.ClassOrganization {
		return ref.Entry.Kind == "igo" || ref.Entry.Kind == "state-group"
	}
	words := strings.Fields(strings.ToLower(ref.Name))
	if len(words) < 2 {
		return false
	}
	switch words[len(words)-1] {
	case "initiative", "coalition", "alliance", "union", "community", "league", "network":
		return true
	}
	return false
}
