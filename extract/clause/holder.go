package clause

import (
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// heldBy is the person beside whose name a body stands between commas as that of his or her post,
// and who acts behind it: "Jane Roe, president, Cable Association (CA), said"; nil if there is none.
func (r *reader) heldBy(body *mention.Mention, c Clause) *mention.Mention {
	if !body.Type.Is(schema.ClassOrganization) || r.fold(body.First-1) != "," || r.fold(c.First-1) != "," {
		return nil
	}
	mentions := r.a.Between(r.sentence.First, body.First)
	for i := len(mentions) - 1; i >= 0; i-- {
		m := &mentions[i]
		if !m.Type.Is(schema.ClassPerson) {
			continue
		}
		if m.Named() && m.IsPostAt(body) && r.fold(m.End) == "," && len(r.clauses) == 0 {
			return m
		}
		return nil
	}
	return nil
}
