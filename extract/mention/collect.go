package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// ranked gives a person of whom only the state or body is told behind the name the post
// that stands before it: "Vice Minister X of Panama".
func (p *profileReader) ranked() {
	m := p.person
	if len(m.affils) == 1 && m.affils[0].Role == "" && p.roleWithin(m.Lead, m.First) {
		m.affils[0].Role, m.affils[0].First = p.name(m.Lead, m.First), m.Lead
	}
}

// titled takes for the post of somebody of whom only the body is told the rank or office that
// he is addressed by: "Prof. X (Riga Institute)", "Col. X of the Ministry of Defence".
func (p *profileReader) titled() {
	m := p.person
	if len(m.affils) != 1 || m.affils[0].Role != "" || m.affils[0].Body == nil {
		return
	}
	for i := m.Lead; i < m.First; i++ {
		if p.outranks(i) {
			end := m.First
			for end > i && p.tokens[end-1].Is(segment.Mark) {
				end--
			}
			for end > i+1 && !p.outranks(end-1) {
				end-- // "Prof. Dr."
			}
			m.affils[0].Role = p.name(i, end)
			m.affils[0].First = min(m.affils[0].First, i)
			return
		}
	}
}

// outranks tells whether a word before a name tells of a rank or office, and is more than a
// form of address.
func (p *profileReader) outranks(i int) bool {
	switch strings.TrimSuffix(p.tokens[i].Fold, ".") {
	case "mr", "mrs", "ms", "mx", "miss", "dr", "doctor", "hon", "honourable", "honorable", "rt", "right", "sir", "dame", "lord", "lady", "sheikh", "shri", "smt", "mme", "madam", "madame", "monsieur", "m", "sr", "sra", "h.e", "he", "his", "her", "excellency", "the", "eng", "ir", "ing", "dato", "datuk", "tan", "tun", "haji", "don", "dona", "herr", "frau", "hrh", "prince", "princess", "count", "baron", "baroness", "adv", "atty", "engr", "senor", "senora":
		return false
	}
	return p.tokens[i].Is(segment.Upper) || p.tokens[i].Is(segment.AllUpper)
}

// collect ties posts to bodies: a post waits for the body that follows it; a
// state behind a body tells only where the body is.
func (p *profileReader) collect(parts []part) {
	role, roleFirst, leads := "", 0, 0
	for i := 0; i < len(parts); i++ {
		one := parts[i]
		if one.role != "" && one.body != nil && i+1 < len(parts) && parts[i+1].role == "" && isOrganization(parts[i+1].body) && !isOrganizationKnown(one.body) && !p.isMinistry(one.body) {
			one.role, one.body = p.name(p.afterArticle(one.first), one.end), nil
		}
		if one.role != "" && (role == "" || p.roleWithin(one.first, one.end)) {
			role, roleFirst = one.role, one.first // "president, South Asia, Riganet" tells where, not what else
		}
		if one.body == nil {
			continue
		}
		if p.isUnit(one.body) && p.parentFollows(parts[i+1:]) {
			leads = i + 1
			continue
		}
		if one.role == "" && one.body.Type.Is(schema.ClassState) && len(p.person.affils) > 0 {
			continue
		}
		if one.role != "" || role != "" || i == leads {
			if one.role == "" && role == "" {
				roleFirst = one.first
			}
			p.person.affils = append(p.person.affils, Affiliation{Role: role, Body: one.body, First: roleFirst, End: one.end})
			role = ""
		}
	}
	if len(p.person.affils) == 0 && role != "" {
		p.person.affils = append(p.person.affils, Affiliation{Role: role, First: roleFirst, End: parts[len(parts)-1].end})
	}
}

// isMinistry tells whether a body is by its name a ministry, which is no part of another.
func (p *profileReader) isMinistry(m *Mention) bool {
	return p.is(m.First, "ministry") || p.is(m.End-1, "ministry")
}

// isUnit tells whether a body is by its name only a part of another: "Cybercrime Division".
func (p *profileReader) isUnit(m *Mention) bool {
	if m.entry != nil || !isOrganization(m) {
		return false
	}
	for _, word := range []string{p.tokens[m.First].Fold, p.tokens[m.End-1].Fold} {
		switch word {
		case "section", "unit", "division", "department", "branch", "services", "desk", "programme", "program", "directorate", "cell", "team":
			return true
		}
	}
	return false
}

// parentOf is the body of which a unit is a part by the words behind it: "Cyber Division at
// the Ministry of Defence"; nil if none is told.
func (p *profileReader) parentOf(m *Mention) *Mention {
	if !p.isUnit(m) || !p.is(m.End, "at") && !p.is(m.End, "of") && !p.is(m.End, "in") && !p.is(m.End, "within") {
		return nil
	}
	if parent := p.a.At(p.afterArticle(m.End + 1)); isOrganization(parent) {
		return parent
	}
	return nil
}

// parentFollows tells whether a body stands behind a unit of it, without a post of its own.
func (p *profileReader) parentFollows(parts []part) bool {
	return len(parts) > 0 && parts[0].role == "" && isOrganization(parts[0].body)
}

func (p *profileReader) afterArticle(i int) int {
	if p.is(i, "the") || p.is(i, "a") || p.is(i, "an") {
		return i + 1
	}
	return i
}

func isOrganization(m *Mention) bool { return m != nil && m.Type.Is(schema.ClassOrganization) }

func isOrganizationKnown(m *Mention) bool { return m.entry != nil || !isOrganization(m) }
