package mention

import (
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// qualifies tells whether a body's name only tells what a post is for: "Ambassador in
// charge of United Nations Affairs".
func (p *profileReader) qualifies(m *Mention) bool {
	return m.End < p.end && p.nameWord(m.End) && p.a.At(m.End) == nil && !p.isRole(m.End)
}

// fieldsGoOn tells whether the comma at the token stands in the list of the
// fields that a post is for.
func (p *profileReader) fieldsGoOn(roleStart, at int) bool {
	if !p.is(at, ",") || at+1 >= p.end || !p.roleWithin(roleStart, at) || !p.nameWord(at+1) || p.a.At(at+1) != nil && isBody(p.a.At(at+1)) {
		return false
	}
	fields := false
	for i := roleStart; i < at; i++ {
		fields = fields || p.is(i, "for") || p.is(i, "of")
	}
	next := at + 1
	for next < p.end && p.nameWord(next) {
		next++
	}
	if p.is(next, ",") && p.is(next+1, "and") {
		next++
	}
	return fields && (p.is(next, "and") || p.is(next, "&")) && next+1 < p.end && p.nameWord(next+1) && !p.isRole(next+1)
}

// behindField is the end of the parenthesis that tells the field of a post: "Joint
// Secretary (Central Europe)"; at if there is none.
func (p *profileReader) behindField(first, at int) int {
	if !p.is(at, "(") || at == first || !p.isRole(at-1) {
		return at
	}
	if m := p.a.At(at + 1); m != nil && isBody(m) && !p.isUnit(m) {
		return at
	}
	for end := at; end < p.end && end < at+leadingReach; end++ {
		if p.is(end, ")") {
			return end + 1
		}
	}
	return at
}

// accredited tells whether the words of a post and the "to" behind them say where a
// diplomat is sent, not for whom: "Ambassador to Georgia".
func (p *profileReader) accredited(first, to int) bool {
	if !p.is(to, "to") {
		return false
	}
	for i := first; i < to; i++ {
		switch p.tokens[i].Fold {
		case "ambassador", "representative", "observer", "consul", "envoy", "attache", "d'affaires", "delegate", "embajador", "embajadora":
			return true
		case "commissioner":
			if i > first && p.is(i-1, "high") {
				return true
			}
		}
	}
	return false
}

// owner tells whether a state or body with "'s" stands at the token, whose post or person
// comes next: "and Latvia's Ambassador, X".
func (p *profileReader) owner(i int) bool {
	m := p.a.At(p.afterArticle(i))
	return m != nil && isBody(m) && p.is(m.End, "'s")
}

// joinsFields tells whether the token is the "and" between two fields of a minister that stand
// before the head of the post: "Transport and Communications Minister".
func (p *profileReader) joinsFields(i, head int) bool {
	if head < 0 || i+1 >= head || !p.is(i, "and") && !p.is(i, "&") || !p.is(head, "minister") && !p.is(head, "secretary") {
		return false
	}
	return p.nameWord(i-1) && !p.isRole(i-1) && p.a.EndingAt(i) == nil && p.a.At(i+1) == nil
}

// branchEnd is the end of a body's name with the place of its branch behind it:
// "ICRC East Asia".
func (p *profileReader) branchEnd(m *Mention) int {
	if next := p.a.At(m.End); next != nil && next.Type.Is(schema.ClassPlace) {
		return next.End
	}
	if m.End < p.end && p.words.companySuffixes.Has(p.tokens[m.End].Text) {
		return m.End + 1 // "Riganet Inc."
	}
	return m.End
}

// bodyBehindComma tells whether a comma and a body follow, which makes the words
// before them a post even if their head noun is not known as one.
func (p *profileReader) bodyBehindComma(at int) bool {
	m := p.a.At(at + 1)
	return p.is(at, ",") && isOrganization(m)
}

// insideRole accepts the words between a post's head and the name.
func (p *profileReader) insideRole(t segment.Token) bool {
	switch t.Fold {
	case "of", "for", "on", "to", "at", "the", "and", "&", "in", "'s":
		return true
	}
	return t.Is(segment.Upper) && !t.Is(segment.Mark)
}

// afterField takes from the head of a name the words that end the post before it, which gets
// them: "Ambassador for Security | Affairs Jane Roe".
func (s *scan) afterField(kept []post.Chunk, c post.Chunk) post.Chunk {
	if len(kept) == 0 {
		return c
	}
	before := &kept[len(kept)-1]
	if before.Label != post.Post && before.Label != post.PostAhead || before.End != c.First {
		return c
	}
	for c.First+2 < c.End && fieldOfPost(s.tokens[c.First].Fold) {
		c.First++
		before.End++
	}
	return c
}
