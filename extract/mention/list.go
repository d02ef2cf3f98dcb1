package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/schema"
)

// longestList is the number of members from which a list begins anew, so that
// what is done for each member with all the others stays bounded.
const longestList = 500

// linkLists notes which mention goes on with the list that another one is in: "A, B
// and the C".
func (a *Analysis) linkLists() {
	a.next = make([]int32, len(a.Mentions))
	a.previous = make([]int32, len(a.Mentions))
	place := make([]int, len(a.Mentions)) // in the list, from 0
	inside := 0                           // the end of the last person's apposition
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !listable(m) || m.First < inside {
			continue
		}
		if m.Type.Is(schema.ClassPerson) {
			inside = m.Extent
		}
		end := a.behindBrackets(m)
		for j := a.postAhead(i, end); j < len(a.Mentions) && min(a.Mentions[j].Lead, a.Mentions[j].First) < end+6; j++ {
			n := &a.Mentions[j]
			if n.First < end || !listable(n) {
				continue
			}
			if place[i]+1 < longestList && alike(m, n) && (a.coordinates(end, min(n.Lead, n.First)) || a.joinsTexts(m, n)) && !a.parted(m, n) {
				a.next[i], a.previous[j] = int32(j+1), int32(i+1)
				place[j] = place[i] + 1
			}
			break
		}
	}
	a.cutLists()
}

// postLength is how many tokens the post before a person's name has at most.
const postLength = 28

// postAhead is the next mention behind one of a list, or behind a person the one whose post,
// with the names in it, begins there: "Ms. X of Latvia, Baltic Cable Institute Director Y of Peru".
func (a *Analysis) postAhead(i, end int) int {
	for j := i + 1; a.Mentions[i].Type.Is(schema.ClassPerson) && j < len(a.Mentions) && a.Mentions[j].First < end+postLength; j++ {
		if n := &a.Mentions[j]; n.Type.Is(schema.ClassPerson) && !n.generic && n.Lead < n.First && n.Lead >= end && n.Lead <= end+3 {
			return j
		}
	}
	return i + 1
}

// longestBrackets is how many tokens the brackets behind a speaker's name hold at most.
const longestBrackets = 16

// longestMembers is how many those hold that name the members of a group.
const longestMembers = 150

// remarksOnSpeaker lists how brackets begin that tell for whom or how somebody spoke.
func remarksOnSpeaker(word string) bool {
	switch word {
	case "on", "also", "speaking", "in", "by", "via", "online", "for":
		return true
	}
	return false
}

// behindBrackets is the token behind the brackets that follow a person's name, which tell
// of a body that is not known: "Mr. X (BOTAS), Ms. Y"; a speaker, which tell for whom as
// well: "Estonia (on behalf of Latvia), Peru"; or a group, which name its members: "three
// states (Fiji, Niue and Tonga), the Union"; else behind the mention.
func (a *Analysis) behindBrackets(m *Mention) int {
	tokens := a.Text.Tokens
	if m.Extent+1 >= len(tokens) || tokens[m.Extent].Text != "(" {
		return m.Extent
	}
	longest := longestBrackets
	switch {
	case m.Type.Is(schema.ClassPerson), m.IsActor() && remarksOnSpeaker(tokens[m.Extent+1].Fold):
	case m.Type.Is(schema.ClassGroup):
		longest = longestMembers
	default:
		return m.Extent
	}
	for i := m.Extent + 1; i < min(len(tokens), m.Extent+longest); i++ {
		if tokens[i].Text == ")" {
			return i + 1
		}
	}
	return m.Extent
}

// cutLists takes the last member off a list that only a comma ties it to: "on
// behalf of A and B, C said", "with A, C said". A list of three or more by
// commas alone stays.
func (a *Analysis) cutLists() {
	for i := range a.Mentions {
		if a.next[i] == 0 || a.previous[i] > 0 {
			continue
		}
		joints, last := 0, int32(0)
		joined := false
		at := int32(i)
		for a.next[at] > 0 {
			joined = joined || last > 0 && a.conjoined(last-1, at)
			last, at = at+1, a.next[at]-1
			joints++
		}
		if joints > 1 && a.actsBehindAgent(int32(i), at) {
			second := a.next[i] - 1
			a.next[i], a.previous[second] = 0, 0
			continue
		}
		comma := !a.conjoined(last-1, at)
		if comma && (joined || joints == 1 && a.isGoverned(&a.Mentions[i])) {
			a.next[last-1], a.previous[at] = 0, 0
		}
	}
}

// actsBehindAgent tells whether a list begins as the agent of an insertion and goes on as the
// subject of the verb behind it: "In the panel, moderated by A, B and C debated".
func (a *Analysis) actsBehindAgent(first, last int32) bool {
	tokens, m, n := a.Text.Tokens, &a.Mentions[first], &a.Mentions[last]
	by, behind := min(m.Lead, m.First)-1, a.behindBrackets(n)
	if by < 2 || tokens[by].Fold != "by" || tokens[by-2].Text != "," || behind >= len(tokens) {
		return false
	}
	switch a.Trees.XPOS[behind] {
	case scheme.VBD, scheme.VBZ, scheme.VBP, scheme.MD:
		return a.sentence[behind] == a.sentence[by]
	}
	return false
}

// conjoined tells whether a word, and not only a comma, stands between two members.
func (a *Analysis) conjoined(i, j int32) bool {
	m, n := &a.Mentions[i], &a.Mentions[j]
	for at := m.Extent; at < min(n.Lead, n.First); at++ {
		switch a.Text.Tokens[at].Fold {
		case "and", "&", "or", "nor", "well", "together", "along", "alongside", "plus":
			return true
		}
	}
	return false
}

// wordBefore is the word before a mention and its lead, or before the "the" there; "" if it begins
// the text.
func (a *Analysis) wordBefore(m *Mention) string {
	at := min(m.Lead, m.First) - 1
	if at >= 0 && a.Text.Tokens[at].Fold == "the" {
		at--
	}
	if at < 0 {
		return ""
	}
	return a.Text.Tokens[at].Fold
}

// isGoverned tells whether a preposition stands before the mention.
func (a *Analysis) isGoverned(m *Mention) bool {
	switch a.wordBefore(m) {
	case "of", "with", "for", "by", "from", "to", "like", "unlike", "in", "under", "alongside":
		return true
	}
	return false
}

func listable(m *Mention) bool { return m.Type != Date && m.Type != Number && m.Type != Ordinal }

// joinsTexts tells whether a text is named behind another one as the next of a list: "a
// Declaration (DoV), its Annex and a Statement".
func (a *Analysis) joinsTexts(m, n *Mention) bool {
	if !m.Type.Is(schema.ClassInstrument) || !n.Type.Is(schema.ClassInstrument) || m.generic || n.generic {
		return false
	}
	tokens := a.Text.Tokens
	at, end := m.Extent, min(n.Lead, n.First)
	if at < end && tokens[at].Text == "(" {
		for at < end && tokens[at].Text != ")" {
			at++
		}
		at++
	}
	joined := false
	for ; at < end; at++ {
		switch tokens[at].Fold {
		case ",", "and", "as", "well":
			joined = true
		case "a", "an", "the", "its", "their", "new", "revised", "updated", "second", "separate", "draft":
			if !joined {
				return false
			}
		default:
			return false
		}
	}
	return joined
}

// alike tells whether two mentions can stand in one list.
func alike(m, n *Mention) bool {
	return m.Type == n.Type || m.IsActor() && n.IsActor() || m.Type == Party && n.Type == Party
}

// parted tells whether only a comma stands between a body and a person, who is
// then not in the body's list but next to speak.
func (a *Analysis) parted(m, n *Mention) bool {
	if m.Type == n.Type && n.Type.Is(schema.ClassPerson) && n.generic && !m.generic {
		return a.Text.Tokens[max(0, min(n.Lead, n.First)-1)].Text == "," // "Mr. X, the Chair, said"
	}
	if m.Type == n.Type || !m.Type.Is(schema.ClassPerson) && !n.Type.Is(schema.ClassPerson) {
		return false
	}
	for i := m.Extent; i < min(n.Lead, n.First); i++ {
		if a.Text.Tokens[i].Fold == "and" {
			return false
		}
	}
	return true
}

// IsActor tells whether the mention is of a state, body, person or group.
func (m *Mention) IsActor() bool {
	switch schema.Class(m.Type) {
	case schema.ClassState, schema.ClassOrganization, schema.ClassPerson, schema.ClassGroup:
		return true
	}
	return m.Type == Pronoun
}

// coordinates tells whether the tokens [first, end) only join two members.
func (a *Analysis) coordinates(first, end int) bool {
	if first >= end {
		return false
	}
	joined := false
	if a.Text.Tokens[first].Text == ")" {
		first++ // of brackets in the brackets of a post: "(Director, Baltic Institute (BI))"
	}
	for i := first; i < end; i++ {
		switch a.Text.Tokens[i].Fold {
		case ",", "and", "&", ";", "or", "nor", "with", "well", "/", "including", "namely", "notably", "together", "along", "alongside", "plus":
			joined = true
		case "of", "from", "by", "for", "observer", "observers", "representative", "representatives":
			if !joined {
				return false // "representatives of A as well as of B"
			}
		case "the", "as", "also", "both", "staff":
		case "co-sponsors", "co-hosts", "co-organisers", "co-organizers", "partners":
			if !joined {
				return false // "with its partners A and B"
			}
		case "among", "amongst", "them", "which", "whom", "such", "particular", "in":
			if !joined {
				return false // "which A", but "delegations, among which A"
			}
		default:
			if joined && counted(a.Text.Tokens[i].Fold) {
				continue // "Japan and the 27-nation European Union"
			}
			return false
		}
	}
	return joined
}

// counted tells whether a word before a body's name tells how many belong to it:
// "27-nation", "55-member".
func counted(word string) bool {
	number, unit, ok := strings.Cut(word, "-")
	if !ok || number == "" || number[0] < '0' || number[0] > '9' {
		return false
	}
	return unit == "nation" || unit == "member" || unit == "state" || unit == "country" || unit == "strong"
}

// List returns the list that the mention is in, in order; a mention by itself
// is a list of one.
func (a *Analysis) List(m *Mention) []*Mention {
	i := a.indexOf(m)
	if i < 0 {
		return []*Mention{m}
	}
	for a.previous[i] > 0 {
		i = int(a.previous[i] - 1)
	}
	var list []*Mention
	for {
		list = append(list, &a.Mentions[i])
		if a.next[i] == 0 {
			return list
		}
		i = int(a.next[i] - 1)
	}
}

func (a *Analysis) indexOf(m *Mention) int {
	if m.First >= len(a.starts) || a.starts[m.First] == 0 {
		return -1
	}
	return int(a.starts[m.First] - 1)
}
