package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// profile reads the posts that stand around each person's name: behind it in
// apposition ("Mr. X, Research Director, Y Institute and Chairman, Z"), in
// parentheses ("Ms. X (France)") or before it ("the Secretary-General of Y, X").
func (s *scan) profile(a *Analysis) {
	for i := 1; i < len(a.Mentions); i++ {
		if m := &a.Mentions[i]; m.Type.Is(schema.ClassPerson) && !m.generic && s.bodyOfLine(&a.Mentions[i-1], m) {
			m.Type = Type(schema.ClassOrganization)
		}
	}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !m.Type.Is(schema.ClassPerson) || m.generic {
			continue
		}
		end := s.sentenceEndOf(m.First)
		p := profileReader{scan: s, a: a, person: m, end: end}
		p.behind()
		p.ranked()
		if !p.placed() && !p.leading() {
			p.before()
		} else if p.onlyBody() {
			p.postOfBody()
		}
		if !p.placed() {
			p.below()
		}
		p.outer()
		p.titled()
	}
	a.Mentions = outsideRoles(a.Mentions)
}

// placed tells whether a post is known beyond that of heading a delegation.
func (p *profileReader) placed() bool {
	return slices.ContainsFunc(p.person.affils, func(a Affiliation) bool {
		return a.Body != nil || !isDelegationHead(a.Role)
	})
}

func isDelegationHead(role string) bool { return strings.EqualFold(role, "head of delegation") }

// outsideRoles leaves out what was found inside the name of a post: the policy
// in "Director for Cyber Policy" is no text.
func outsideRoles(mentions []Mention) []Mention {
	bodies := map[int]bool{}
	var kept []Mention
	end := 0
	for i := range mentions {
		m := &mentions[i]
		for _, a := range m.affils {
			if a.Body != nil {
				bodies[a.Body.First] = true
			}
		}
		inRole := m.First < end && m.First >= 0 && !bodies[m.First] && (m.generic || !m.Type.Is(schema.ClassPerson)) && !isBody(m)
		if m.Type.Is(schema.ClassPerson) {
			end = max(end, m.Extent)
		}
		if !inRole {
			kept = append(kept, *m)
		}
	}
	rebind(kept)
	return kept
}

// rebind points the posts to the bodies' mentions in their new places.
func rebind(mentions []Mention) {
	at := make(map[int]*Mention, len(mentions))
	for i := range mentions {
		at[mentions[i].First] = &mentions[i]
	}
	for i := range mentions {
		for j, a := range mentions[i].affils {
			if a.Body == nil {
				continue
			}
			if moved, ok := at[a.Body.First]; ok && moved.End == a.Body.End {
				mentions[i].affils[j].Body = moved
			}
		}
	}
}

func (s *scan) sentenceEndOf(token int) int { return s.sentences[s.sentence[token]].End }

func (s *scan) sentenceStartOf(token int) int { return s.sentences[s.sentence[token]].First }

// profileReader reads the posts of one person.
type profileReader struct {
	*scan
	a      *Analysis
	person *Mention
	end    int
}

// part is a stretch of an apposition between commas: a post, a body or both.
type part struct {
	first, end int
	role       string
	body       *Mention
}

// behind reads the parts after the name, up to the verb.
func (p *profileReader) behind() {
	at := p.person.End
	if at < p.end && p.lettersOfHonour(at) {
		at++
	}
	at = p.behindNotes(at)
	if m := p.a.At(p.afterArticle(at + 1)); m != nil && isBody(m) && (p.is(at, "of") || p.is(at, "from")) {
		p.person.affils = append(p.person.affils, Affiliation{Body: m, First: m.First, End: m.End})
		p.person.Extent = m.End
		return
	}
	if !p.is(at, ",") && !p.is(at, "(") && !p.is(at, "-") && !p.is(at, "|") {
		return
	}
	var parts []part
	closing := p.is(at, "(")
	for at < p.end && (p.is(at, ",") || p.is(at, "(") || p.is(at, "and") || p.is(at, "-") || p.is(at, "|")) {
		closing = closing || p.is(at, "(")
		one := p.part(at + 1)
		if p.titles(one) || p.beginsAnother(p.person.End, at+1) || p.is(at+1, "and") && (isDelegate(p.foldAt(at+2)) || p.owner(at+2)) {
			break // the next person's, or others who came
		}
		if post, ok := p.roleCell(at + 1); ok && p.is(at, "|") {
			one = post
		}
		if one.end == at+1 || p.is(at, "and") && one.role == "" {
			break
		}
		parts = append(parts, one)
		at = one.end
		if closing && p.is(at, ")") {
			closing, at = false, at+1
		}
	}
	if len(parts) == 0 {
		return
	}
	p.person.Extent = at
	p.collect(parts)
}

// part reads one part that begins at the token; its end is i if there is none.
func (p *profileReader) part(i int) part {
	at := i
	if p.is(at, "the") || p.is(at, "a") || p.is(at, "an") {
		at++
	}
	if m := p.a.At(at); m != nil && isBody(m) {
		if end := p.postBehind(m); end > m.End {
			return part{first: i, end: end, role: p.name(p.behindPossessive(m.End), end), body: m}
		}
		return part{first: i, end: p.branchEnd(m), body: m}
	}
	at = p.behindTime(at)
	roleStart := at
	for at < p.end && p.roleWord(at) || p.fieldEnd(roleStart, at) > at {
		if end := p.fieldEnd(roleStart, at); end > at {
			at = end // "director for cables and harbours"
			continue
		}
		if m := p.a.At(at); m != nil && isBody(m) && at > roleStart && p.linksBody(at, roleStart) && !p.portfolio(m, at) && !p.qualifies(m) {
			if parent := p.parentOf(m); parent != nil {
				return part{first: i, end: p.branchEnd(parent), role: p.name(roleStart, m.End), body: parent}
			}
			return part{first: i, end: p.branchEnd(m), role: p.role(roleStart, at), body: m}
		}
		at++
		if p.fieldsGoOn(roleStart, at) {
			at++ // the comma in "Commissioner for Infrastructure, Energy and Digitalisation"
		}
	}
	if end := p.behindField(roleStart, at); end > at {
		if m := p.a.At(p.afterArticle(end + 1)); m != nil && isBody(m) && (p.is(end, "of") || p.is(end, "in") || p.is(end, "at")) {
			return part{first: i, end: p.branchEnd(m), role: p.name(roleStart, end), body: m}
		}
		at = end
	}
	if at == roleStart || !p.roleWithin(roleStart, at) && !p.bodyBehindComma(at) {
		return part{end: i}
	}
	if state, ok := p.nationality(roleStart, at); ok {
		return part{first: i, end: at, role: p.name(roleStart, at), body: state}
	}
	return part{first: i, end: at, role: p.name(roleStart, at)}
}

// nationality is the state whose adjective is the first word of a post, or the second behind
// a small one: "former German Cyber Ambassador".
func (p *profileReader) nationality(first, end int) (*Mention, bool) {
	if first+1 < end && !p.tokens[first].Is(segment.Upper) {
		first++
	}
	if first+1 >= end || len(p.hits[first]) == 0 || p.hits[first][0].Use != lexicon.UseAdjective {
		return nil, false
	}
	return p.adjectiveAt(first)
}

// linksBody tells whether the words before a body's name tie a post to it:
// "of", "at", "for" or the post itself ("Director CERT-X").
func (p *profileReader) linksBody(at, roleStart int) bool {
	before := at - 1
	if p.is(before, "the") {
		before--
	}
	if before < roleStart {
		return false
	}
	switch p.tokens[before].Fold {
	case "of", "at", "for", "from", "in", "to", "with", "'s":
		return p.roleWithin(roleStart, before) && !p.accredited(roleStart, before)
	}
	return p.isRole(before)
}

// role is the text of a post without the words that tie it to its body.
func (p *profileReader) role(first, end int) string {
	for end > first {
		switch p.tokens[end-1].Fold {
		case "of", "at", "for", "from", "in", "to", "with", "the":
			end--
			continue
		}
		break
	}
	return p.name(first, end)
}

// roleWord tells whether a token can stand in the name of a post: capitalised
// words and small connectors, and lower-case words up to the post's head.
func (p *profileReader) roleWord(i int) bool {
	t := p.tokens[i]
	if m := p.a.At(i); m != nil && m.Type.Is(schema.ClassPerson) && !m.generic {
		return false
	}
	switch t.Fold {
	case "of", "for", "on", "to", "at", "in", "from", "the", "&", "'s", "/":
		return true
	case "and":
		return i+1 < p.end && p.continuesRole(i+1)
	case "charge":
		return p.is(i-1, "in") && p.is(i+1, "of")
	case "delegation":
		return p.is(i-1, "of") && p.isRole(max(i-2, 0))
	case ",":
		return p.is(i+1, "and") && i+2 < p.end && p.nameWord(i+2) && p.a.At(i+2) == nil && !p.words.honorific.Has(p.tokens[i+2].Text)
	}
	return t.Is(segment.Upper) || p.words.role.Has(t.Text) || p.words.roleModifier.Has(t.Text) || p.qualifiesRole(i)
}

// qualifiesRole tells whether a small noun or adjective stands before the head noun of a post:
// the strategy of "chief strategy officer".
func (p *profileReader) qualifiesRole(i int) bool {
	for at := i; at < min(p.end, i+4); at++ {
		if at > i && p.words.role.Has(p.tokens[at].Text) {
			return true
		}
		if p.is(at, "and") && at > i && p.smallWord(at-1) && at+1 < p.end && p.smallWord(at+1) {
			continue // "strategy and governance researcher"
		}
		if pos := p.trees.UPOS[at]; p.tokens[at].Is(segment.Mark) || pos != scheme.Noun && pos != scheme.Adj || p.a.At(at) != nil && p.a.At(at).Type != Type(schema.ClassTopic) {
			return false
		}
	}
	return false
}

// continuesRole tells whether what follows "and" belongs to the same part: a
// second post, or more of the first one's field.
func (p *profileReader) continuesRole(i int) bool {
	if m := p.a.At(i); m != nil && m.Type.Is(schema.ClassPerson) || p.words.honorific.Has(p.tokens[i].Text) {
		return false
	}
	return p.tokens[i].Is(segment.Upper) || p.words.role.Has(p.tokens[i].Text)
}

func isBody(m *Mention) bool {
	return m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassState) || m.Type.Is(schema.ClassSeries)
}

// leadingReach is how many tokens a post that stands before a name may have.
const leadingReach = 26

// leading reads a post that a comma parts from the name behind it: "the
// Commissioner for Trade, X Commission, Mr. Y".
func (p *profileReader) leading() bool {
	floor, stop := p.sentenceStartOf(p.person.First), p.person.Lead-1
	if stop <= floor || !p.is(stop, ",") {
		return false
	}
	start := p.leadingStart(floor, stop)
	if start < 0 {
		return false
	}
	inner := *p
	inner.end = stop
	var parts []part
	at := start
	for at < stop {
		one := inner.part(at)
		if one.end == at {
			return false
		}
		parts, at = append(parts, one), one.end
		for at < stop && !p.is(at, ",") { // "to Nigeria" behind a delegation's name
			at++
		}
		at++
	}
	p.person.Lead = start
	p.collect(parts)
	p.ownerBefore(start)
	return true
}

// ownerBefore takes the body that stands before a post as the post's, where it
// has no other: "the ECOWAS Commissioner for Trade, Mr. Y".
func (p *profileReader) ownerBefore(start int) {
	if len(p.person.affils) != 1 || p.person.affils[0].Body != nil {
		return
	}
	at := start
	if p.is(at-1, "'s") {
		at--
	}
	if m := p.a.EndingAt(at); m != nil && isBody(m) {
		p.person.affils[0].Body, p.person.affils[0].First, p.person.Lead = m, m.First, m.First
	}
}

// leadingStart is the first token of a post that ends at the token stop, or -1.
func (p *profileReader) leadingStart(floor, stop int) int {
	start := -1
	for i := stop - 1; i >= floor && i > stop-leadingReach; i-- {
		if m := p.a.Covering(i); m != nil {
			if m.Type.Is(schema.ClassPerson) && !m.generic {
				break
			}
			if isBody(m) {
				i = m.First
				continue
			}
		}
		if p.is(i, ")") && p.is(i-2, "(") && p.tokens[i-1].Is(segment.Upper) && i-2 > floor {
			i -= 2 // the short form of a body's name
			continue
		}
		if !p.is(i, ",") && !p.insideRole(p.tokens[i]) && !p.isRole(i) {
			if first := p.fieldStart(i, floor); first < i {
				i = first // the fields of "secretary for economic and social affairs"
				continue
			}
			break
		}
		if p.isRole(i) {
			start = i
		}
	}
	for start > floor && p.nameWord(start-1) && (p.words.roleModifier.Has(p.tokens[start-1].Text) || p.knownOrCapitalised(start-1) && p.a.Covering(start-1) == nil) {
		start--
	}
	return start
}

// before reads a post that leads up to the name: "the Secretary-General of
// INTERPOL, H.E. X", "Estonian Foreign Minister X", "Japan's Ambassador X".
func (p *profileReader) before() {
	floor := p.postFloor()
	at := p.person.First
	for at > p.person.Lead && !p.isRole(at-1) {
		at-- // an honorific that is no post
	}
	if at > floor && p.is(at-1, ",") {
		at--
	}
	end := at
	head := -1
	joined := false // whether "and" joins the last two fields of the post
	var body *Mention
	for at > floor {
		if m := p.a.EndingAt(at); m != nil && m.Type.Is(schema.ClassPerson) && !m.generic {
			break
		}
		if m := p.a.EndingAt(at); m != nil && isBody(m) {
			if m.Type.Is(schema.ClassState) && p.is(m.First-1, "to") && (head >= 0 || p.sent(m.First-2)) {
				at = m.First - 1 // where the person is sent, not by whom
				continue
			}
			if body != nil && head < 0 && p.is(m.End, "'s") && m.End+1 == body.First {
				at = m.First // "Director of the Ministry's Department of Ports"
				continue
			}
			if body != nil && head < 0 {
				return
			}
			body, at = m, m.First
			if head >= 0 {
				break
			}
			continue
		}
		t := p.tokens[at-1]
		joined = joined || at < end && body == nil && (t.Fold == "and" || t.Fold == "&")
		if p.isRole(at - 1) {
			head = at - 1
		} else if head < 0 && joined && t.Text == "," && at-2 > floor && p.nameWord(at-2) {
			at-- // "Minister of Trade, Energy and Technology X"
			continue
		} else if p.joinsFields(at-1, head) {
			at -= 2 // "Trade and Industry Minister X"
			continue
		} else if body == nil && p.joinsPosts(at-1, head, floor) {
			at-- // "Riganet president and CEO X"
			continue
		} else if first := p.smallFields(at, head, floor); body == nil && first < at {
			at = first // "external affairs minister X"
			continue
		} else if first := p.fieldStart(at-1, floor); head < 0 && first < at-1 {
			at = first // "secretary of commerce X"
			continue
		} else if head >= 0 && !p.leadsToRole(at-1, body) || head < 0 && !p.insideRole(t) {
			break
		}
		at--
	}
	if head < 0 {
		p.rankAsRole()
		return
	}
	owner := p.whose(at)
	if owner == nil {
		owner = p.spokenOf(at)
	}
	if body == nil && owner != nil {
		p.person.Lead = min(p.person.Lead, at)
		p.person.affils = append(p.person.affils, Affiliation{Role: p.role(at, end), Body: owner, First: at, End: p.person.End})
		return
	}
	p.person.Lead = min(p.person.Lead, at)
	p.addBefore(at, end, body)
}

// leadsToRole accepts the words before a post's head: modifiers, a possessive.
func (p *profileReader) leadsToRole(i int, body *Mention) bool {
	t := p.tokens[i]
	if p.words.roleModifier.Has(t.Text) || t.Fold == "'s" && body == nil {
		return true
	}
	return t.Is(segment.Upper) && !t.Is(segment.Mark) && p.knownOrCapitalised(i)
}

func (p *profileReader) addBefore(first, end int, body *Mention) {
	roleFirst, roleEnd := first, end
	if body != nil && body.First <= first { // "Japan's Ambassador"
		roleFirst = body.End
		if p.is(roleFirst, "'s") {
			roleFirst++
		}
	} else if body != nil {
		roleEnd = body.First
		if owner := p.a.EndingAt(body.First - 1); owner != nil && owner.First > first && p.is(body.First-1, "'s") {
			roleEnd = owner.First
		}
	}
	role := p.role(p.afterArticle(roleFirst), roleEnd)
	if body == nil {
		if state, ok := p.adjectiveAt(roleFirst); ok {
			body = state
			role = p.role(roleFirst+1, roleEnd)
		}
	}
	role = strings.Trim(role, ", ")
	if role == "" {
		return
	}
	p.person.affils = append(p.person.affils, Affiliation{Role: role, Body: body, First: p.afterArticle(first), End: end})
}
