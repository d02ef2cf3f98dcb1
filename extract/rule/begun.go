package rule

import (
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// mention matches a mention whose name or whose lead begins at the token.
func (m *matcher) mention(e *element, at int, then func(int) bool) bool {
	found := m.mentionAt(at)
	if p := m.holder(found); p != nil && typed(p, e.types) {
		found = p
	}
	if found == nil || !typed(found, e.types) {
		return false
	}
	list := []*mention.Mention{found}
	end := found.Extent
	if e.many {
		list = after(m.a.List(found), found)
		end = list[len(list)-1].Extent
	}
	mark := len(m.captures)
	m.captures = append(m.captures, capture{role: e.role, mentions: list})
	if then(end) {
		return true
	}
	if last := list[len(list)-1]; last.Type.Is(schema.ClassPerson) && end < m.sentence.End && m.tokens[end].Fold == "," {
		m.captures = append(m.captures[:mark], capture{role: e.role, mentions: list})
		if then(end + 1) { // the comma behind an apposition
			return true
		}
	}
	if last := list[len(list)-1]; last.End < end {
		m.captures = append(m.captures[:mark], capture{role: e.role, mentions: list})
		return then(last.End)
	}
	return false
}

// mentionAt is what begins at the token, nil if it is nothing or the sentence has ended.
func (m *matcher) mentionAt(at int) *mention.Mention {
	if at >= m.sentence.End {
		return nil
	}
	return m.begun[at-m.sentence.First]
}

// mentionFrom finds the mention that begins at the token, with or without an
// article and what leads up to it.
func (r *run) mentionFrom(at int) *mention.Mention {
	if found := r.a.At(at); found != nil {
		return found
	}
	for i := at + 1; i < r.sentence.End && i <= at+4; i++ {
		found := r.a.At(i)
		if found == nil {
			continue
		}
		if found.Lead <= at || i == at+1 && article(r.tokens[at].Fold) || found.Lead == at+1 && article(r.tokens[at].Fold) {
			return found
		}
		return nil
	}
	return nil
}

// holder is the person whose post begins with the body: "Foreign Ministry spokesman Karl
// Tamm"; nil if the body opens no post.
func (m *matcher) holder(body *mention.Mention) *mention.Mention {
	if body == nil || !body.Type.Is(schema.ClassOrganization) && !body.Type.Is(schema.ClassState) {
		return nil
	}
	for i := body.End; i < min(m.sentence.End, body.End+longestAddress); i++ {
		if p := m.a.At(i); p != nil {
			if p.Type.Is(schema.ClassPerson) && p.Named() && p.Lead <= body.First {
				return p
			}
			return nil
		}
	}
	return nil
}

func article(word string) bool { return word == "the" || word == "a" || word == "an" }

func after(list []*mention.Mention, first *mention.Mention) []*mention.Mention {
	for i, m := range list {
		if m.First == first.First {
			return list[i:]
		}
	}
	return list
}

func typed(m *mention.Mention, types []string) bool {
	for _, t := range types {
		if string(m.Type) == t || t == "Actor" && m.IsActor() || t == "Routine" && m.IsRoutine() || t == "Drafter" && m.IsDrafter() {
			return true
		}
	}
	return false
}
