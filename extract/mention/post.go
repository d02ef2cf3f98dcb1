package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// postBehind is the end of the post that stands right behind a state:
// "U.S. Ambassador at Large", "Estonia's cyber envoy", or a body that is known; m.End if none does.
func (p *profileReader) postBehind(m *Mention) int {
	if !m.Type.Is(schema.ClassState) && m.entry == nil {
		return m.End
	}
	start := p.behindPossessive(m.End)
	at := start
	for at < p.end && p.roleWord(at) && !(p.a.At(at) != nil && isBody(p.a.At(at))) {
		at++
		if p.fieldsGoOn(start, at) {
			at++
		}
	}
	for at > start && !p.nameWord(at-1) && !p.isRole(at-1) {
		at--
	}
	if at == start || !p.roleWithin(start, at) {
		return m.End
	}
	return at
}

func (p *profileReader) behindPossessive(i int) int {
	if p.is(i, "'s") {
		return i + 1
	}
	return i
}

// portfolio tells whether what looks like a body is what a minister or director is for: "Minister
// of Public Administration", "Director for Digital Society".
func (p *profileReader) portfolio(m *Mention, at int) bool {
	if !isOrganization(m) || m.entry != nil || !p.is(at-1, "of") && !p.is(at-1, "for") {
		return false
	}
	return p.is(at-2, "minister") || p.is(at-1, "for") && (p.is(at-2, "secretary") || p.is(at-2, "director"))
}

// inPortfolio tells whether the token stands in what a minister or director is for:
// the Communication of "Minister of Economy and Communication".
func (s *scan) inPortfolio(i, floor int) bool {
	if !s.tokens[i].Is(segment.Upper) {
		return false
	}
	for at := i - 1; at > floor && i-at < longestPortfolio; at-- {
		switch {
		case (s.is(at, "of") || s.is(at, "for")) && s.isRole(at-1):
			return s.tokens[at-1].Is(segment.Upper)
		case s.nameWord(at), s.is(at, "and"), s.is(at, "the"), s.is(at, "&"), s.is(at, ",") && s.nameWord(at-1):
		default:
			return false
		}
	}
	return false
}

// longestPortfolio is how many tokens the fields of a minister have at most.
const longestPortfolio = 10

// outer ties a person of whom no body is told to the one that the words before
// the name tell of: "Rwanda (Ms. X)", "Albania's X", "Moldova, represented by X".
func (p *profileReader) outer() {
	if len(p.person.affils) > 1 || len(p.person.affils) == 1 && p.person.affils[0].Body != nil {
		return
	}
	at := min(p.person.Lead, p.person.First) - 1
	if at <= p.sentenceStartOf(p.person.First) {
		return
	}
	switch {
	case p.is(at, "(") || p.is(at, "'s") || p.is(at, "|"):
	case p.is(at, "-"):
		if m := p.a.EndingAt(at); m == nil || m.First > p.sentenceStartOf(p.person.First) {
			return
		}
	case p.is(at, ":"):
		if p.is(at-1, ")") && p.is(at-3, "(") {
			at -= 3 // "National Agency (NA): Ms. X"
		}
	case p.is(at, "by") && (p.is(at-1, "led") || p.is(at-1, "headed") || p.is(at-1, "represented")):
		for at--; p.a.EndingAt(at) == nil && (p.is(at-1, ",") || p.is(at-1, "was") || p.is(at-1, "were") || p.is(at-1, "delegation") || p.is(at-1, "team") || p.is(at-1, "'s")); {
			at--
		}
	default:
		return
	}
	body := p.a.EndingAt(at)
	if body == nil || body.generic || !body.Type.Is(schema.ClassState) && !isOrganization(body) {
		return
	}
	if len(p.person.affils) == 0 {
		p.person.affils = []Affiliation{{First: p.person.First, End: p.person.End}}
	}
	p.person.affils[0].Body = body
	p.person.affils[0].First = min(body.First, p.person.affils[0].First)
}

// bodyOfLine tells whether what was taken for a person is the body of the person
// before it, in a line that lists names, posts and bodies: "Mr. X, Head of
// Section, Agencia Y".
func (s *scan) bodyOfLine(before, m *Mention) bool {
	sentence := s.sentences[s.sentence[m.First]]
	return before.Type.Is(schema.ClassPerson) && before.Lead < before.First && before.Lead == sentence.First &&
		m.Lead == m.First && s.is(m.First-1, ",") && m.End == sentence.End && !s.words.givenName.Has(s.tokens[m.First].Text)
}

// longestPostLine is how many tokens a line that tells a person's post has at most.
const longestPostLine = 30

// longestCard is how many lines below a name may tell of the person: post, unit, body.
const longestCard = 3

// below reads the post and the body on the lines below a name that stands alone on its own,
// as in lists of participants and on the cards of speakers.
func (p *profileReader) below() {
	index := int(p.sentence[p.person.First])
	line := p.sentences[index]
	stop := max(p.person.End, p.person.Extent)
	for stop < line.End && p.tokens[stop].Is(segment.Mark) {
		stop++ // the mark of a head of delegation
	}
	if p.person.Lead != line.First || stop < line.End || index+1 >= len(p.sentences) {
		return
	}
	next := p.sentences[index+1]
	if p.headsSection(next) {
		return
	}
	if between := p.text.Source[p.tokens[line.End-1].End:p.tokens[next.First].Start]; strings.Trim(between, " \t\r\n*|-–—•") != "" {
		return // a line stands between that is not read
	}
	if next.Block == line.Block && next.First < line.End || next.End-next.First > longestPostLine || p.tokens[next.End-1].Text == "." && next.End-next.First > 12 {
		return
	}
	parts, whole := p.lineParts(next)
	for n := 2; whole && n <= longestCard && !endsWithBody(parts) && p.lineGoesOn(index+n); n++ {
		var more []part
		if more, whole = p.lineParts(p.sentences[index+n]); len(more) == 0 || more[0].role != "" || !isOrganization(more[0].body) {
			break
		}
		parts = append(parts, more...)
	}
	if len(parts) > 0 {
		inner := *p
		inner.end = parts[len(parts)-1].end
		inner.collect(parts)
	}
}

// lineParts reads a line as posts and bodies, and tells whether it is nothing else.
func (p *profileReader) lineParts(line segment.Sentence) ([]part, bool) {
	inner := *p
	inner.end = line.End
	var parts []part
	at := line.First
	for at < line.End {
		one := inner.part(at)
		if one.end == at {
			break
		}
		parts, at = append(parts, one), one.end
		if !p.is(at, ",") && !p.is(at, "and") && !p.is(at, "-") {
			break
		}
		at++
	}
	return parts, at >= line.End
}

// endsWithBody tells whether the parts of a card name the body already.
func endsWithBody(parts []part) bool {
	return len(parts) > 0 && (parts[len(parts)-1].body != nil && parts[len(parts)-1].body.Type.Is(schema.ClassState) || parts[len(parts)-1].role == "" && isOrganization(parts[len(parts)-1].body) && isOrganizationKnown(parts[len(parts)-1].body))
}

// headsSection tells whether a line in capitals is the heading of what follows.
func (p *profileReader) headsSection(line segment.Sentence) bool {
	return p.text.Blocks[line.Block].Kind == segment.Heading && p.tokens[line.First].Is(segment.AllUpper)
}

// lineGoesOn tells whether a sentence stands right below the one before it, with no blank
// line between, and is as short as a line of a card.
func (p *profileReader) lineGoesOn(index int) bool {
	if index >= len(p.sentences) {
		return false
	}
	line, above := p.sentences[index], p.sentences[index-1]
	if p.headsSection(line) {
		return false
	}
	between := p.text.Source[p.tokens[above.End-1].End:p.tokens[line.First].Start]
	return strings.TrimSpace(between) == "" && strings.Count(between, "\n") == 1 && line.End-line.First <= longestPostLine
}

// titles tells whether a part is the post of the person whose name stands right behind it.
func (p *profileReader) titles(one part) bool {
	if one.role == "" || one.body != nil && one.body.End == one.end && !p.is(one.first, "the") {
		return false
	}
	at := one.end
	if state := p.a.At(at + 1); p.is(at, "to") && state != nil && state.Type.Is(schema.ClassState) {
		at = state.End // "the Ambassador of Latvia to Chile, Ms. X"
	}
	for at < p.end && (p.isRole(at) || p.words.honorific.Has(p.tokens[at].Text)) {
		at++
	}
	next := p.a.At(at)
	return next != nil && next.Type.Is(schema.ClassPerson) && !next.generic
}

// longestPost is how many tokens a post has at most between who gives it and "to".
const longestPost = 6

// sent tells whether a post ends at the token that somebody gives who stands before it with
// an "'s": "Kenya's High Commissioner to Fiji, X".
func (p *profileReader) sent(last int) bool {
	for at := last; at > last-longestPost && at > 0; at-- {
		if p.is(at, "'s") {
			m := p.a.EndingAt(at)
			return at < last && m != nil && isBody(m)
		}
		if !p.isRole(at) && !p.tokens[at].Is(segment.Upper) || p.tokens[at].Is(segment.Mark) {
			return false
		}
	}
	return false
}
